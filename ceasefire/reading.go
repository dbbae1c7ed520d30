package ceasefire

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"parley.example/actor"
)

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
	default:
		return r.first.add(0, 1)
	}
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

// after returns the first instant of what comes a span after r, which is a reading
// of i.
func (r *reading) after(i Instant, s Span) (time.Time, error) {
	if err := r.addable(i, s); err != nil {
		return time.Time{}, err
	}
	w := r.first.add(s.Months, s.Days)
	t, err := r.instant(w)
	if t = t.Add(s.Clock); err == nil && !writable(t) {
		_, err = i.checked("", nil, nil)
	}
	return t, err
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
