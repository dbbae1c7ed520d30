package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A JointCell is a staff of former adversaries, or of their backers, that shares
// information and agrees on targets. The zero JointCell shares nothing.
type JointCell struct {
	Bearer  actor.IDs `json:"bearer,omitempty"` // who sets it up
	Place   string    `json:"place,omitzero"`
	Shares  []string  `json:"shares,omitempty"`  // what information
	Targets []string  `json:"targets,omitempty"` // the actors it strikes
	Consent []string  `json:"consent,omitempty"` // the actors whose agreement a strike needs
	After   []Quiet   `json:"after,omitempty"`   // quiet that has to come first
	Begins  Point     `json:"begins,omitzero"`   // when it starts work
}

// Kind returns KindJointCell.
func (JointCell) Kind() Kind { return KindJointCell }

// Term returns the provision as a term of that id.
func (p JointCell) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p JointCell) Bearers() actor.IDs { return p.Bearer }
