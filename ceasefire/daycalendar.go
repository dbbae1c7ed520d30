package ceasefire

import (
	"time"

	"parley.example/actor"
)

// A calendar divides time into days: those of a zone, from one time of day to the
// same on the date after. A day is named by the date on which it begins. It has
// 23 or 25 hours where the clocks are changed, and a date that a zone leaves out,
// as Samoa did 30 December 2011, is no day.
type calendar struct {
	loc    *time.Location
	begins time.Duration // after midnight, as clocks show it
}

// start returns when the day of a date begins.
func (c calendar) start(date wall) time.Time {
	return wall(time.Time(date).Add(c.begins)).in(c.loc)
}

// dateAt returns the date of the day in which t lies.
func (c calendar) dateAt(t time.Time) wall {
	shown := time.Time(wallIn(t, c.loc)).Add(-c.begins)
	date := wallOf(shown.Year(), shown.Month(), shown.Day())
	for c.start(date).After(t) {
		date = date.add(0, -1)
	}
	for !c.start(date.add(0, 1)).After(t) {
		date = date.add(0, 1)
	}
	return date
}

// name returns the date as an Instant.
func (c calendar) name(date wall) Instant {
	return Instant(time.Time(date).Format(time.DateOnly) + "[" + c.loc.String() + "]")
}

// first returns the date of day 1 and when that begins to count. A time that is no
// more exact than a date stands for the day of that name.
func (c calendar) first(from Instant, count DayCount) (wall, time.Time, error) {
	s, err := readStretch(from, c.loc)
	if err != nil {
		return wall{}, time.Time{}, err
	}
	text, _ := from.cut()
	date := wall(actor.Moment(text).First())
	start := c.start(date)
	if s.clock {
		start = s.from.In(c.loc)
		date = c.dateAt(start)
	}
	if count == Exclusive {
		date = date.add(0, 1)
		start = c.start(date)
	}
	return date, start, nil
}
