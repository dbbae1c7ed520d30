package ceasefire

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"parley.example/actor"
)

// An Instant is a time as a text names it, as exactly as it does: a year, a
// month, a date, or a date and a time of day, with an offset from UTC, the name of
// a zone, both or neither. The zero Instant is no time at all; it is not valid.
//
// The text form is that of an [actor.Moment], whose offset may be left out, with
// the name of a zone of the tz database in brackets after it, as in RFC 9557:
//
//	2016-09                               a month
//	2016-09-12                            a date
//	2016-09-12[Asia/Damascus]             a date in Damascus
//	2016-09-12T19:00                      a time of day in no zone: not one instant
//	2016-09-12T19:00+03:00                an instant
//	2016-09-12T19:00[Asia/Damascus]       the same instant, which knows its zone
//	2016-09-12T19:00+03:00[Asia/Damascus] the same
//
// Dates without a zone are stretches of time in UTC, as those of a Moment. An
// offset and a zone must agree. A time of day that the clocks of the zone skip is
// not valid, as a date that its calendar skips (30 December 2011 in Apia), and a
// time of day that they show twice needs an offset.
//
// Zones come from the zone data of the machine or, if the program imports
// time/tzdata, from the program. Where there is none an Instant with a zone
// is an error, never a wrong hour.
type Instant string

// InstantOf returns t as a date and time of day, to the nanosecond, with its
// offset from UTC and the name of its zone if that is a place of the tz database.
// The zero Time, and any outside the years 1 to 9999, gives the zero Instant.
func InstantOf(t time.Time) Instant { return zones(nil).instantOf(t) }

func (z zones) instantOf(t time.Time) Instant {
	if t.IsZero() {
		return ""
	}
	text := stamp(wholeOffset(t))
	if i := Instant(text + "[" + t.Location().String() + "]"); strings.Contains(string(i), "/") {
		if _, err := i.read(z); err == nil {
			return i
		}
	}
	return Instant(text)
}

// wholeOffset takes t to UTC if its offset cannot be written in hours and minutes,
// or takes it out of the years that can.
func wholeOffset(t time.Time) time.Time {
	_, offset := t.Zone()
	if offset%60 != 0 || offset <= -secondsPerDay || offset >= secondsPerDay || !writable(t) {
		return t.UTC()
	}
	return t
}

// writable reports whether t is in the years 1 to 9999 on its own clocks.
func writable(t time.Time) bool { return 1 <= t.Year() && t.Year() <= 9999 }

const secondsPerDay = 24 * 60 * 60

// Check says what is wrong with i; nil if it is valid.
func (i Instant) Check() error {
	_, err := i.read(nil)
	return err
}

// IsValid reports whether i is a time that exists.
func (i Instant) IsValid() bool { return i.Check() == nil }

// Zone returns the name of the zone; empty if there is none.
func (i Instant) Zone() string {
	_, name := i.cut()
	return name
}

// HasClock reports whether i has a time of day.
func (i Instant) HasClock() bool {
	text, _ := i.cut() // a zone may have the letter in its name
	return strings.Contains(text, "T")
}

// HasDate reports whether i is as exact as a date, or more so.
func (i Instant) HasDate() bool {
	text, _ := i.cut()
	return strings.Count(text, "-") >= 2
}

// HasZone reports whether i says on whose clocks it is read: it has an offset
// from UTC or a zone.
func (i Instant) HasZone() bool {
	text, name := i.cut()
	return name != "" || i.HasClock() && actor.Moment(text).IsValid()
}

// First returns the first instant of i, in its zone if it has one, else in UTC or
// at its offset. It is an error if i is not valid, or has a time of day and
// neither offset nor zone.
func (i Instant) First() (time.Time, error) {
	r, err := i.stretch(nil)
	return r.From, err
}

// stretch returns from when to when i lasts.
func (i Instant) stretch(z zones) (Range, error) {
	r, err := i.read(z)
	if err != nil {
		return Range{}, err
	}
	from, err := r.instant(r.first)
	if err != nil || r.exactness == toInstant {
		return Range{from, from}, err
	}
	next, err := r.instant(r.next())
	return Range{from, next.Add(-1)}, err
}

// Last returns the last instant of i: of a year, a month or a date a nanosecond
// before the next begins, of a time of day itself. Errors are those of First.
func (i Instant) Last() (time.Time, error) {
	r, err := i.stretch(nil)
	return r.To, err
}

// Moment returns i in the form of package negotiation: a year, a month or a date
// without its zone, a time of day with its offset. Errors are those of First.
func (i Instant) Moment() (actor.Moment, error) {
	text, _ := i.cut()
	if _, err := i.First(); err != nil {
		return "", err
	}
	if m := actor.Moment(text); m.IsValid() {
		return m, nil
	}
	t, err := i.First()
	return actor.MomentOf(t), err
}

// Add returns the time a span after i, as exact as i and in its zone: months
// first, then days, both by the calendar, then hours. A month more than 31
// January is the last of February. A time of day that the clocks skip on that day
// moves on by as much as they do; of one that they show twice it is the first.
// It is an error to add hours to a date or to a time of day in no zone, days to a
// month and months to a year, since what comes out would be less exact than it
// looks; and to leave the years 1 to 9999.
func (i Instant) Add(s Span) (Instant, error) { return i.add(s, nil) }

func (i Instant) add(s Span, z zones) (Instant, error) {
	r, err := i.read(z)
	switch {
	case err != nil:
		return "", err
	case !s.IsValid():
		return "", fmt.Errorf("ceasefire: %s cannot be added", s)
	case (r.exactness < toInstant || r.floating) && s.Clock != 0:
		return "", fmt.Errorf("ceasefire: %s is no one instant to count %s from", i, s.Words())
	case r.exactness < toDate && s.Days != 0:
		return "", fmt.Errorf("ceasefire: %s is no day to count %s from", i, s.Words())
	case r.exactness < toMonth && s.Months%12 != 0:
		return "", fmt.Errorf("ceasefire: %s is no month to count %s from", i, s.Words())
	}
	sum, err := r.add(s)
	return i.checked(sum, err, z)
}

// midnight returns the beginning of the day that comes some days after that of i,
// on its clocks.
func (i Instant) midnight(days int, z zones) (Instant, error) {
	r, err := i.read(z)
	if err != nil {
		return "", err
	}
	t := time.Time(r.first.add(0, days))
	w := wallOf(t.Year(), t.Month(), t.Day())
	begins, err := r.instant(w)
	if err != nil || !writable(begins) {
		return i.checked("", err, z)
	}
	return i.checked(r.written(begins), nil, z)
}

// checked returns a sum of i and a span if it exists and can be written.
func (i Instant) checked(sum Instant, err error, z zones) (Instant, error) {
	if err == nil && sum == "" {
		err = fmt.Errorf("ceasefire: what is counted from %s leads out of the years 1 to 9999", i)
	}
	if err == nil {
		_, err = sum.read(z)
	}
	if err != nil {
		return "", err
	}
	return sum, nil
}

// cut divides i into its date and time and the name of its zone.
func (i Instant) cut() (text, zone string) {
	text, rest, ok := strings.Cut(string(i), "[")
	if name, closed := strings.CutSuffix(rest, "]"); ok && closed && name != "" {
		return text, name
	}
	return string(i), ""
}

// An exactness says how much of a time is known.
type exactness int

const (
	toYear exactness = iota
	toMonth
	toDate
	toInstant
)

// A reading is what an Instant says, taken apart.
type reading struct {
	text      string // without the zone
	exactness exactness
	first     wall           // where it begins, on its clocks
	offset    bool           // there is an offset from UTC
	fixed     time.Time      // the instant, if there is one
	loc       *time.Location // nil: no zone is named
	floating  bool           // a time of day with neither offset nor zone
}

func (i Instant) read(z zones) (reading, error) {
	text, name := i.cut()
	r := reading{text: text}
	if err := r.readText(); err != nil {
		return r, fmt.Errorf("ceasefire: %s is no time: it is written as 2016-09, 2016-09-12 or 2016-09-12T19:00[Asia/Damascus]", quote(string(i)))
	}
	if name == "" {
		return r, nil
	}
	loc, err := z.load(name)
	if err != nil {
		return r, err
	}
	r.loc, r.floating = loc, false
	return r, r.agree(i)
}

func (r *reading) readText() error {
	m, zoned := actor.Moment(r.text), true
	if clock := strings.Contains(r.text, "T"); clock && !m.IsValid() {
		m, zoned = m+"Z", false
	}
	if !m.IsValid() {
		return fmt.Errorf("no moment")
	}
	switch {
	case strings.Contains(r.text, "T"):
		r.exactness = toInstant
		r.floating = !zoned
		r.first = wall(actor.Moment(r.clockless() + "Z").First())
		if zoned {
			r.offset, r.fixed = true, m.First()
		}
	default:
		r.exactness = exactness(strings.Count(r.text, "-"))
		r.first = wall(m.First())
	}
	return nil
}

// clockless returns a date and time of day without its offset.
func (r *reading) clockless() string {
	date, clock, _ := strings.Cut(r.text, "T")
	if n := strings.IndexAny(clock, "Z+-"); n >= 0 {
		clock = clock[:n]
	}
	return date + "T" + clock
}

// agree says what is wrong between a date, or a time of day, and its zone.
func (r *reading) agree(i Instant) error {
	if r.exactness < toDate {
		return nil
	}
	if r.exactness == toDate {
		if !r.first.in(r.loc).Before(r.next().in(r.loc)) {
			return fmt.Errorf("ceasefire: %s does not exist: the calendar of the zone skips it", i)
		}
		return nil
	}
	found, _ := r.first.shown(r.loc)
	switch {
	case r.offset && slices.ContainsFunc(found, r.fixed.Equal):
		return nil
	case r.offset:
		return fmt.Errorf("ceasefire: the offset of %s is not that of the zone on that day", i)
	case len(found) == 0:
		return fmt.Errorf("ceasefire: %s does not exist: the clocks are put forward over it", i)
	case len(found) > 1:
		return fmt.Errorf("ceasefire: %s comes twice, since the clocks are put back: it needs an offset", i)
	}
	return nil
}

// instant returns when the clocks that r is read on show w.
func (r *reading) instant(w wall) (time.Time, error) {
	switch {
	case r.floating:
		return time.Time{}, fmt.Errorf("ceasefire: %s has neither an offset nor a zone, so it is not one instant", r.text)
	case r.offset && r.loc == nil:
		return time.Time(w).Add(r.fixed.Sub(time.Time(r.first))).In(r.offsetZone()), nil
	case r.offset && time.Time(w).Equal(time.Time(r.first)):
		return r.fixed.In(r.loc), nil
	case r.loc != nil:
		return w.in(r.loc), nil
	}
	return time.Time(w), nil
}

// offsetZone returns the zone that is only an offset from UTC.
func (r *reading) offsetZone() *time.Location {
	seconds := int(time.Time(r.first).Sub(r.fixed) / time.Second)
	if seconds == 0 {
		return time.UTC
	}
	return time.FixedZone("", seconds)
}

// next returns where the year, month or date after r begins.
func (r *reading) next() wall {
	switch r.exactness {
	case toYear:
		return r.first.add(12, 0)
	case toMonth:
		return r.first.add(1, 0)
	}
	return r.first.add(0, 1)
}

// add returns the time a span after r; the zero Instant where that cannot be
// written.
func (r *reading) add(s Span) (Instant, error) {
	w := r.first.add(s.Months, s.Days)
	switch {
	case !writable(time.Time(w)):
		return "", nil
	case r.exactness < toInstant:
		return r.named(time.Time(w).Format(layouts[r.exactness])), nil
	case r.floating:
		return Instant(time.Time(w).Format(layoutOf(time.Time(w)))), nil
	}
	t, err := r.instant(w)
	if t = t.Add(s.Clock); err != nil || !writable(t) {
		return "", err
	}
	return r.written(t), nil
}

// written returns an instant in the zone of r, with its offset from UTC if that
// can be written.
func (r *reading) written(t time.Time) Instant {
	if _, offset := t.Zone(); offset%60 != 0 {
		return r.named(t.Format(layoutOf(t)))
	}
	return r.named(stamp(t))
}

// stamp writes t with its offset from UTC; empty if that cannot be written.
func stamp(t time.Time) string {
	if !writable(t) {
		return ""
	}
	return t.Format(layoutOf(t) + "Z07:00")
}

// layoutOf returns a layout without seconds if t has none.
func layoutOf(t time.Time) string {
	if t.Second() == 0 && t.Nanosecond() == 0 {
		return "2006-01-02T15:04"
	}
	return "2006-01-02T15:04:05.999999999"
}

var layouts = []string{toYear: "2006", toMonth: "2006-01", toDate: "2006-01-02"}

// named gives a date or time the zone of r.
func (r *reading) named(text string) Instant {
	if r.loc == nil {
		return Instant(text)
	}
	return Instant(text + "[" + r.loc.String() + "]")
}
