package ceasefire

import (
	"fmt"
	"time"
)

// A Range is a stretch of time, both ends of it included. A side that is the zero
// Time is open; the zero Range is all time.
type Range struct {
	From time.Time `json:"from,omitzero"`
	To   time.Time `json:"to,omitzero"`
}

// Timing says how an instant lies to the range.
func (r Range) Timing(at time.Time) Timing {
	switch {
	case !r.From.IsZero() && at.Before(r.From):
		return TooEarly
	case !r.To.IsZero() && at.After(r.To):
		return TooLate
	}
	return InTime
}

// A Timing is how an instant lies to bounds. Timings are ordered; the zero Timing
// is TooEarly.
type Timing uint8

// The timings.
const (
	TooEarly Timing = iota // before the first instant
	InTime                 // between the two
	TooLate                // after the last instant
)

var timingWords = []string{"too-early", "in-time", "too-late"}

// String returns the word for t, or Timing(n) if there is none.
func (t Timing) String() string { return verdictWord(timingWords, t, "Timing") }

// MarshalText returns the word for t; an error if t is no timing.
func (t Timing) MarshalText() ([]byte, error) { return verdictText(timingWords, t, "timing") }

// UnmarshalText reads the word for a timing.
func (t *Timing) UnmarshalText(text []byte) error {
	return readVerdict(t, timingWords, text, "timing")
}

// Range returns from when to when bounds allow something: from the first instant
// of the point before which it may not be, to the last of the point after which it
// may not, a date to the end of it. For a party an anchor comes when that party
// names it. Errors are those of [Anchors.Resolve], and one where the bounds end
// before they begin.
func (a Anchors) Range(b Bounds, party string) (Range, error) {
	from, err := a.side(b.NotBefore, party)
	if err != nil {
		return Range{}, err
	}
	to, err := a.side(b.NotAfter, party)
	if err != nil {
		return Range{}, err
	}
	r := Range{from.From, to.To}
	if !r.From.IsZero() && !r.To.IsZero() && r.To.Before(r.From) {
		return Range{}, fmt.Errorf("ceasefire: %s is no time at all: it ends before it begins", b)
	}
	return r, nil
}

// Timing says how an instant lies to bounds, for a party as in [Anchors.Range].
// It answers where one side has no date yet and the other is enough to tell: what
// comes before the earliest point is too early whenever the latest is. Otherwise
// errors are those of Range.
func (a Anchors) Timing(b Bounds, at time.Time, party string) (Timing, error) {
	r, err := a.Range(b, party)
	if err == nil {
		return r.Timing(at), nil
	}
	if !undated(err) {
		return TooEarly, err
	}
	if from, lost := a.side(b.NotBefore, party); lost == nil && (Range{From: from.From}).Timing(at) == TooEarly {
		return TooEarly, nil
	}
	if to, lost := a.side(b.NotAfter, party); lost == nil && (Range{To: to.To}).Timing(at) == TooLate {
		return TooLate, nil
	}
	return TooEarly, err
}

// side returns the stretch of time that a point is; the zero Range for the zero
// Point.
func (a Anchors) side(p Point, party string) (Range, error) {
	if p.IsZero() {
		return Range{}, nil
	}
	i, err := a.Resolve(p, party)
	if err != nil {
		return Range{}, err
	}
	return i.stretch(nil)
}
