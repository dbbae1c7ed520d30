package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// Detainees is a release or an exchange of prisoners. The zero Detainees releases
// nobody.
type Detainees struct {
	Bearer   actor.IDs `json:"bearer,omitempty"` // who releases
	Lists    []string  `json:"lists,omitempty"`  // that name them, and who made them
	Ratio    Ratio     `json:"ratio,omitzero"`
	Schedule []Release `json:"schedule,omitempty"`
}

// A Ratio is how many are released for how many. The zero Ratio is not stated.
type Ratio struct {
	Released int `json:"released"`
	For      int `json:"for"`
}

// A Release is one step of a schedule.
type Release struct {
	By    Bounds `json:"by,omitzero"`
	Count int    `json:"count"`
	Of    string `json:"of,omitzero"` // who they are, in words
}

// Kind returns KindDetainees.
func (Detainees) Kind() Kind { return KindDetainees }

// Term returns the provision as a term of that id.
func (p Detainees) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Detainees) Bearers() actor.IDs { return p.Bearer }
