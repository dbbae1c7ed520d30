package vet

import (
	"time"

	"parley.example/negotiation"
)

// How far the clocks of the world are from UTC, at most.
const (
	eastmost = 14 * time.Hour
	westmost = 12 * time.Hour
)

// hasClock reports whether a moment is a date-time.
func hasClock(m negotiation.Moment) bool { return len(m) > len(time.DateOnly) }

// over reports whether a is over before b begins. A date beside a date-time may
// be that of any zone: both days that meet at a midnight somewhere do not count
// as one before the other. It is false where either is not there.
func over(a, b negotiation.Moment) bool {
	if a == "" || b == "" {
		return false
	}
	last, first := a.Last(), b.First()
	if hasClock(a) != hasClock(b) {
		if hasClock(a) {
			first = first.Add(-eastmost)
		} else {
			last = last.Add(westmost)
		}
	}
	return last.Before(first)
}

// momentOf returns the moment of a round, false if it has none.
func momentOf(r *negotiation.Round) (time.Time, bool) {
	if r.End != "" {
		return r.End.Last(), true
	}
	return r.Start.First(), r.Start != ""
}

// begins returns when a round starts, or when it ends if no start is known, and
// which field says so.
func begins(r *negotiation.Round) (at negotiation.Moment, field string) {
	if r.Start == "" && r.End != "" {
		return r.End, "end"
	}
	return r.Start, "start"
}
