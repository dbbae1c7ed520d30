package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A Consequence is what follows from a breach. The zero Consequence follows from
// nothing.
type Consequence struct {
	Bearer actor.IDs  `json:"bearer,omitempty"`
	Of     []string   `json:"of,omitempty"` // the ids of the clauses breached; empty: of any
	Grades []Response `json:"grades,omitempty"`
	By     string     `json:"by,omitzero"` // the actor who decides
}

// A Response is what follows from a breach of one grade.
type Response struct {
	Grade  Grade  `json:"grade,omitzero"` // zero: of any
	Action string `json:"action"`
}

// A Grade is how grave a breach is. The zero Grade is not stated. Others than
// those named here are allowed.
type Grade string

// Common grades.
const (
	Minor   Grade = "minor"
	Serious Grade = "serious"
	Grave   Grade = "grave"
)

// Kind returns KindConsequence.
func (Consequence) Kind() Kind { return KindConsequence }

// Term returns the provision as a term of that id.
func (p Consequence) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Consequence) Bearers() actor.IDs { return p.Bearer }
