package ceasefire

import "time"

// The clocks that are furthest from UTC, of the zones that there are.
const (
	mostAhead  = 14 * time.Hour
	mostBehind = 12 * time.Hour
)

// between returns the least time that can lie between the end of a and the start
// of b; false if either is no time. Where one of them says on whose clocks it is
// read and the other does not, all clocks on earth are allowed for. Where neither
// does, they are taken to be read on the same.
func between(a, b Instant) (time.Duration, bool) {
	apart := a.HasZone() != b.HasZone()
	_, end, ok := a.extent(apart)
	start, _, also := b.extent(apart)
	return start.Sub(end), ok && also
}

// isBefore reports whether a is over before b begins, whatever is not said.
func isBefore(a, b Instant) bool {
	d, ok := between(a, b)
	return ok && d > 0
}

// extent returns the first and the last instant of i, on any clocks if it says
// on none and anywhere is set, else in UTC then.
func (i Instant) extent(anywhere bool) (first, last time.Time, ok bool) {
	zoned := i.HasZone()
	if i.HasClock() && !zoned {
		i += "Z"
	}
	first, err := i.First()
	last, bad := i.Last()
	if anywhere && !zoned {
		first, last = first.Add(-mostAhead), last.Add(mostBehind)
	}
	return first, last, err == nil && bad == nil
}

// endsLater reports whether a ends after b, both read in UTC where they do not
// say otherwise.
func endsLater(a, b Instant) bool {
	_, x, ok := a.extent(false)
	_, y, also := b.extent(false)
	return ok && also && x.After(y)
}
