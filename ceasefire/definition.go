package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A Definition says what a word means in the agreement. The zero Definition
// defines nothing.
type Definition struct {
	Word    string `json:"word"`
	Meaning string `json:"meaning,omitzero"`
}

// Kind returns KindDefinition.
func (Definition) Kind() Kind { return KindDefinition }

// Term returns the provision as a term of that id.
func (p Definition) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Definition) Bearers() actor.IDs { return nil }
