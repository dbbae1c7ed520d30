package ceasefire

import (
	"fmt"
	"strings"
	"time"
)

// zone returns the zone of a name in the tz database. "Local" is refused, since it
// is another zone on every machine, and so are the empty name and whatever is no
// name of a zone.
func zone(name string) (*time.Location, error) { return loadZone(name, time.LoadLocation) }

func loadZone(name string, load func(string) (*time.Location, error)) (*time.Location, error) {
	switch {
	case name == "":
		return nil, fmt.Errorf("ceasefire: no zone is named")
	case name == "Local":
		return nil, fmt.Errorf(`ceasefire: "Local" is another zone on every machine`)
	case len(name) > 64 || strings.Trim(name, zoneLetters) != "":
		return nil, fmt.Errorf("ceasefire: %s is no name of a zone", quote(name))
	}
	loc, err := load(name)
	if err != nil {
		return nil, fmt.Errorf("ceasefire: no zone %s can be loaded: the name is wrong, or the program has no zone data (importing time/tzdata gives it some): %w", quote(name), err)
	}
	return loc, nil
}

const zoneLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/_+-"

// A wall is a date and a time of day, on a clock in no zone yet. It is kept as
// the time that has the same date and time of day in UTC.
type wall time.Time

func wallOf(year int, month time.Month, day int) wall {
	return wall(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// wallIn returns what a clock in a zone shows at t.
func wallIn(t time.Time, loc *time.Location) wall {
	_, offset := t.In(loc).Zone()
	return wall(t.UTC().Add(time.Duration(offset) * time.Second))
}

// candidates returns the instants at which a clock in a zone shows w: one, two
// where clocks are put back, none where they are put forward.
func (w wall) candidates(loc *time.Location) []time.Time {
	var found []time.Time
	for _, offset := range w.offsets(loc) {
		t := time.Time(w).Add(-time.Duration(offset) * time.Second)
		if time.Time(wallIn(t, loc)).Equal(time.Time(w)) {
			found = append(found, t.In(loc))
		}
	}
	return found
}

// offsets returns the offsets from UTC that a zone has a day before and a day
// after w, the earlier instant's first: no zone changes its clocks twice in so
// short a time.
func (w wall) offsets(loc *time.Location) []int {
	_, before := time.Time(w).Add(-36 * time.Hour).In(loc).Zone()
	_, after := time.Time(w).Add(36 * time.Hour).In(loc).Zone()
	if before == after {
		return []int{before}
	}
	return []int{max(before, after), min(before, after)}
}

// in returns the instant at which a clock in a zone shows w. Where it does so
// twice it is the first time. Where it never does, since the clocks are put
// forward over it, it is as long after the change as w is after what the clocks
// showed before it, as in RFC 5545, 3.3.5: half past two becomes half past three.
func (w wall) in(loc *time.Location) time.Time {
	if found := w.candidates(loc); len(found) > 0 {
		return found[0]
	}
	_, before := time.Time(w).Add(-36 * time.Hour).In(loc).Zone()
	return time.Time(w).Add(-time.Duration(before) * time.Second).In(loc)
}

// add returns w some months and days later. The day of the month is the same, or
// the last of the month if that is shorter: a month after 31 January is the end
// of February.
func (w wall) add(months, days int) wall {
	t := time.Time(w)
	first := time.Date(t.Year(), t.Month()+time.Month(months), 1, t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), time.UTC)
	last := time.Date(first.Year(), first.Month()+1, 0, 0, 0, 0, 0, time.UTC).Day()
	return wall(first.AddDate(0, 0, min(t.Day(), last)-1+days))
}
