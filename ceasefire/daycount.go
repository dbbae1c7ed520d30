package ceasefire

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
