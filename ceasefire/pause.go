package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A Pause is a stop of the fighting for a time, an area and a humanitarian
// purpose. It is no [Cessation]. The zero Pause says nothing of them.
type Pause struct {
	Bearer  actor.IDs `json:"bearer,omitempty"`
	Area    Area      `json:"area,omitzero"`
	Start   Point     `json:"start,omitzero"`
	Length  Span      `json:"length,omitzero"`
	Every   Span      `json:"every,omitzero"` // how often it comes again; zero: once
	Times   int       `json:"times,omitzero"` // how often in all; 0 with Every: without end
	Purpose string    `json:"purpose,omitzero"`
}

// Kind returns KindPause.
func (Pause) Kind() Kind { return KindPause }

// Term returns the provision as a term of that id.
func (p Pause) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Pause) Bearers() actor.IDs { return p.Bearer }
