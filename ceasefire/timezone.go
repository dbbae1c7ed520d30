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

// zones are those that one call has loaded already: to load one reads and parses
// zone data. The nil zones load each time.
type zones map[string]*time.Location

// load returns the zone of a name.
func (z zones) load(name string) (*time.Location, error) {
	if loc, ok := z[name]; ok {
		return loc, nil
	}
	loc, err := zone(name)
	if err == nil && z != nil {
		z[name] = loc
	}
	return loc, err
}

// loadZone is zone with a loader of zone data.
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

// A jump is when the clocks of a zone are put forward, and how far they are ahead
// of UTC before it.
type jump struct {
	at     time.Time
	before time.Duration
}

// aroundWall is how far from w, as it were in UTC, the instants lie at which some
// zone shows w, and the changes of clocks that matter to them. No zone was ever 16
// hours from UTC.
const aroundWall = 36 * time.Hour

const day = 24 * time.Hour

// shown returns the instants at which a clock in a zone shows w, the earliest
// first: one, two where clocks are put back, none where they are put forward over
// it. In that case, and only in that, the jump is when they are.
func (w wall) shown(loc *time.Location) (found []time.Time, over jump) {
	t, last := time.Time(w).Add(-aroundWall).In(loc), time.Time(w).Add(aroundWall)
	for {
		_, seconds := t.Zone()
		offset := time.Duration(seconds) * time.Second
		_, end := t.ZoneBounds()
		if !end.IsZero() && !end.After(t) {
			// It happens on the last day of a leap year beyond the table of the zone.
			end = t.UTC().Truncate(day).Add(day).In(loc)
		}
		at := time.Time(w).Add(-offset).In(loc)
		switch {
		case !end.IsZero() && !at.Before(end):
			over = jump{end, offset}
		case !at.Before(t):
			found = append(found, at)
		}
		if end.IsZero() || end.After(last) {
			return found, over
		}
		t = end
	}
}

// in returns the instant at which a clock in a zone shows w. Where it does so
// twice it is the first time. Where it never does, since the clocks are put
// forward over it, it is as long after the change as w is after what the clocks
// showed before it, as in RFC 5545, 3.3.5: half past two becomes half past three.
func (w wall) in(loc *time.Location) time.Time {
	found, over := w.shown(loc)
	if len(found) > 0 {
		return found[0]
	}
	return time.Time(w).Add(-over.before).In(loc)
}

// reached returns the first instant at which a clock in a zone shows w or, where
// it is put forward over it, something later.
func (w wall) reached(loc *time.Location) time.Time {
	found, over := w.shown(loc)
	if len(found) > 0 {
		return found[0]
	}
	return over.at
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
