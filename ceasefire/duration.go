package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A Duration is from when to when an agreement runs. The zero Duration is not
// stated.
type Duration struct {
	Bearer    actor.IDs `json:"bearer,omitempty"`
	Effect    Point     `json:"effect,omitzero"`     // when it takes effect
	Length    Span      `json:"length,omitzero"`     // either this
	End       Point     `json:"end,omitzero"`        // or this
	OpenEnded bool      `json:"open_ended,omitzero"` // or, expressly, without end
	Count     DayCount  `json:"count,omitzero"`      // how the days of Length are counted
	Review    []Point   `json:"review,omitempty"`    // when the parties look at it again
}

// Kind returns KindDuration.
func (Duration) Kind() Kind { return KindDuration }

// Term returns the provision as a term of that id.
func (p Duration) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Duration) Bearers() actor.IDs { return p.Bearer }
