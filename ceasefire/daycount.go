package ceasefire

import "fmt"

// A DayCount says how the days of a span are counted from a date. The zero
// DayCount is not stated, which [Review] remarks on where it matters. A text that
// gives seven days from Monday may mean that they end with Sunday, or with
// Monday: whether day 1 is the first day or the day after has to be said.
type DayCount string

// The ways to count.
const (
	// Inclusive: day 1 is the day itself. Of seven days from a Monday the last is
	// the Sunday after.
	Inclusive DayCount = "inclusive"
	// Exclusive: day 1 is the day after. Of seven days from a Monday the last is
	// the Monday after. D+30 in the annexes of Dayton (1995) is counted so.
	Exclusive DayCount = "exclusive"
)

// DayCounts returns the ways to count.
func DayCounts() []DayCount { return []DayCount{Inclusive, Exclusive} }

// Day returns the nth day counted from another, in the form and the zone of that:
// with a time of day it is the same time of day. Where day 1 is the day itself
// there is no day 0; where it is the day after, day 0 is the day itself. Before
// it, days are counted backwards in the same manner. It is an error if c does not
// say which is meant, if from is no date, and where [Instant.Add] is one.
func (c DayCount) Day(from Instant, n int) (Instant, error) {
	switch {
	case c != Inclusive && c != Exclusive:
		return "", fmt.Errorf("ceasefire: day %d from %s: it is not said whether day 1 is the first day or the day after", n, from)
	case c == Inclusive && n == 0:
		return "", fmt.Errorf("ceasefire: there is no day 0 from %s where day 1 is the day itself", from)
	case !from.HasDate():
		return "", fmt.Errorf("ceasefire: %s is no day to count from", quote(string(from)))
	}
	return from.Add(c.span(Days(n)))
}

// span returns how far the last day of a span lies from the day that it is
// counted from. Only days that stand alone are counted: hours and months are not.
func (c DayCount) span(s Span) Span {
	if c != Inclusive || s.Months != 0 || s.Clock != 0 {
		return s
	}
	switch {
	case s.Days > 0:
		s.Days--
	case s.Days < 0:
		s.Days++
	}
	return s
}
