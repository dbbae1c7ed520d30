package ceasefire

// A Point is a point in time of an agreement: a time that the text names, or one
// that it counts from an anchor, such as 48 hours after signature. The zero Point
// is not stated.
type Point struct {
	At     Instant  `json:"at,omitzero"`     // either this
	Anchor string   `json:"anchor,omitzero"` // or the id of an anchor
	Offset Span     `json:"offset,omitzero"` // and how long after it; backwards is before it
	Count  DayCount `json:"count,omitzero"`  // how the days of the offset are counted
}

// On returns the point at a time.
func On(at Instant) Point { return Point{At: at} }

// After returns the point a span after an anchor; days are counted as they come,
// without saying how, which is to set Count.
func After(anchor string, offset Span) Point { return Point{Anchor: anchor, Offset: offset} }

// IsZero reports whether p is not stated.
func (p Point) IsZero() bool { return p == Point{} }

// String returns p as a sentence has it: "2016-09-12T19:00[Asia/Damascus]",
// "48 hours after signature",
// "14 days after effect, the first day counted".
func (p Point) String() string {
	if p.Anchor == "" {
		return string(p.At)
	}
	switch {
	case p.Offset.IsZero():
		return p.Anchor
	case p.Offset.IsValid() && p.Offset.Negative():
		return p.Offset.Neg().Words() + " before " + p.Anchor + p.Count.phrase()
	default:
		return p.Offset.Words() + " after " + p.Anchor + p.Count.phrase()
	}
}

// Bounds are when something may happen at the earliest and has to at the latest.
// A side that is the zero Point is open; the zero Bounds say nothing.
type Bounds struct {
	NotBefore Point `json:"not_before,omitzero"`
	NotAfter  Point `json:"not_after,omitzero"`
}

// By returns bounds with a last point only: a deadline.
func By(p Point) Bounds { return Bounds{NotAfter: p} }

// IsZero reports whether b says nothing.
func (b Bounds) IsZero() bool { return b == Bounds{} }

// String returns b as a sentence has it: "not before A and not after B".
func (b Bounds) String() string {
	var list []string
	if !b.NotBefore.IsZero() {
		list = append(list, "not before "+b.NotBefore.String())
	}
	if !b.NotAfter.IsZero() {
		list = append(list, "not after "+b.NotAfter.String())
	}
	return and(list)
}
