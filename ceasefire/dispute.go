package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A Dispute is the way that a quarrel over the agreement takes. The zero Dispute
// leads nowhere.
type Dispute struct {
	Bearer  actor.IDs `json:"bearer,omitempty"`
	Steps   []Level   `json:"steps,omitempty"` // in order, the lowest first
	Hotline string    `json:"hotline,omitzero"`
}

// A Level is a step of the way: who deals with it, and for how long before it
// goes on to the next.
type Level struct {
	Name   string   `json:"name"`
	By     []string `json:"by,omitempty"` // actors
	Within Span     `json:"within,omitzero"`
}

// Kind returns KindDispute.
func (Dispute) Kind() Kind { return KindDispute }

// Term returns the provision as a term of that id.
func (p Dispute) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Dispute) Bearers() actor.IDs { return p.Bearer }
