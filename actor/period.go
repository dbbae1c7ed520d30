package actor

import "time"

// A period is the time from first to last, both included. Codes, aliases and
// ties hold for one.
type period struct{ first, last time.Time }

// periodOf returns the period from the first instant of start to the last of
// end. A side that is zero or not valid is open.
func periodOf(start, end Moment) period {
	// Beyond anything that a Moment can say, and safe to compare.
	p := period{time.Unix(-1<<60, 0), time.Unix(1<<60, 0)}
	if first, _, ok := start.span(); ok {
		p.first = first
	}
	if _, last, ok := end.span(); ok {
		p.last = last
	}
	return p
}

// holds reports whether t is in p. The zero Time stands for no time in
// particular and is in every period.
func (p period) holds(t time.Time) bool {
	return t.IsZero() || !t.Before(p.first) && !t.After(p.last)
}

// overlaps reports whether p and q have an instant in common.
func (p period) overlaps(q period) bool {
	return !p.last.Before(q.first) && !q.last.Before(p.first)
}
