package ceasefire

import (
	"fmt"
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
// not valid, and one that they show twice needs an offset.
//
// Zones come from the zone data of the machine or, if the program imports
// time/tzdata, from the program. Where there is none an Instant with a zone
// is an error, never a wrong hour.
type Instant string

// InstantOf returns t as a date and time of day, to the nanosecond, with its
// offset from UTC and the name of its zone if that is a place of the tz database.
// The zero Time, and any outside the years 1 to 9999, gives the zero Instant.
func InstantOf(t time.Time) Instant {
	if t.IsZero() {
		return ""
	}
	text := stamp(wholeOffset(t))
	if i := Instant(text + "[" + t.Location().String() + "]"); strings.Contains(string(i), "/") && i.IsValid() {
		return i
	}
	return Instant(text)
}

// wholeOffset takes t to UTC if its offset cannot be written in hours and minutes.
func wholeOffset(t time.Time) time.Time {
	if _, offset := t.Zone(); offset%60 != 0 || offset <= -secondsPerDay || offset >= secondsPerDay {
		return t.UTC()
	}
	return t
}

const secondsPerDay = 24 * 60 * 60

// Check says what is wrong with i; nil if it is valid.
func (i Instant) Check() error {
	_, err := i.read()
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
	r, err := i.read()
	if err != nil {
		return time.Time{}, err
	}
	return r.instant(r.first)
}

// Last returns the last instant of i: of a year, a month or a date a nanosecond
// before the next begins, of a time of day itself. Errors are those of First.
func (i Instant) Last() (time.Time, error) {
	r, err := i.read()
	if err != nil {
		return time.Time{}, err
	}
	if r.exactness == toInstant {
		return r.instant(r.first)
	}
	next, err := r.instant(r.next())
	return next.Add(-1), err
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
func (i Instant) Add(s Span) (Instant, error) {
	r, err := i.read()
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
	if err == nil && !sum.IsValid() {
		err = fmt.Errorf("ceasefire: %s and %s leads out of the years 1 to 9999", i, s.Words())
	}
	if err != nil {
		return "", err
	}
	return sum, nil
}

// cut divides i into its date and time and the name of its zone.
func (i Instant) cut() (text, zone string) {
	text, rest, ok := strings.Cut(string(i), "[")
	if name, closed := strings.CutSuffix(rest, "]"); ok && closed {
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
	fixed     time.Time      // the instant, if there is an offset
	loc       *time.Location // nil: no zone is named
	floating  bool           // a time of day with neither offset nor zone
}

func (i Instant) read() (reading, error) {
	text, name := i.cut()
	r := reading{text: text}
	if err := r.readText(); err != nil {
		return r, fmt.Errorf("ceasefire: %s is no time: it is written as 2016-09, 2016-09-12 or 2016-09-12T19:00[Asia/Damascus]", quote(string(i)))
	}
	if name == "" {
		return r, nil
	}
	loc, err := zone(name)
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
			r.fixed = m.First()
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

// agree says what is wrong between a time of day and its zone.
func (r *reading) agree(i Instant) error {
	if r.exactness < toInstant {
		return nil
	}
	found := r.first.candidates(r.loc)
	if !r.fixed.IsZero() {
		for _, t := range found {
			if t.Equal(r.fixed) {
				return nil
			}
		}
		return fmt.Errorf("ceasefire: the offset of %s is not that of the zone on that day", i)
	}
	switch len(found) {
	case 0:
		return fmt.Errorf("ceasefire: %s does not exist: the clocks are put forward over it", i)
	case 1:
		return nil
	}
	return fmt.Errorf("ceasefire: %s comes twice, since the clocks are put back: it needs an offset", i)
}

// instant returns when the clocks that r is read on show w.
func (r *reading) instant(w wall) (time.Time, error) {
	switch {
	case r.floating:
		return time.Time{}, fmt.Errorf("ceasefire: %s has neither an offset nor a zone, so it is not one instant", r.text)
	case !r.fixed.IsZero() && r.loc == nil:
		return time.Time(w).Add(r.fixed.Sub(time.Time(r.first))).In(r.offset()), nil
	case !r.fixed.IsZero() && time.Time(w).Equal(time.Time(r.first)):
		return r.fixed.In(r.loc), nil
	case r.loc != nil:
		return w.in(r.loc), nil
	}
	return time.Time(w), nil
}

// offset returns the zone that is only an offset from UTC.
func (r *reading) offset() *time.Location {
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

func (r *reading) add(s Span) (Instant, error) {
	w := r.first.add(s.Months, s.Days)
	if y := time.Time(w).Year(); y < 1 || y > 9999 {
		return "", nil
	}
	if r.exactness < toInstant {
		return r.name(time.Time(w).Format(layouts[r.exactness])), nil
	}
	if r.floating {
		return Instant(time.Time(w).Format(layoutOf(time.Time(w)))), nil
	}
	t, err := r.instant(w)
	if err != nil {
		return "", err
	}
	return r.name(stamp(t.Add(s.Clock))), nil
}

// stamp writes t with its offset from UTC; empty if that cannot be written.
func stamp(t time.Time) string {
	if actor.MomentOf(t) == "" {
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

// name gives a date or time the zone of r.
func (r *reading) name(text string) Instant {
	if r.loc == nil {
		return Instant(text)
	}
	return Instant(text + "[" + r.loc.String() + "]")
}
