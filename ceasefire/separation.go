package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A Separation moves forces apart. The zero Separation moves nobody.
type Separation struct {
	Bearer   actor.IDs        `json:"bearer,omitempty"` // who has to see to it
	Who      []string         `json:"who,omitempty"`    // the actors who move
	Whom     []string         `json:"whom,omitempty"`   // the actors they move away from
	Sides    []Side           `json:"sides,omitempty"`  // from and to which lines
	Weapons  []WeaponDistance `json:"weapons,omitempty"`
	By       Bounds           `json:"by,omitzero"`
	After    []Quiet          `json:"after,omitempty"`   // quiet that has to come first
	Verifier string           `json:"verifier,omitzero"` // the actor who checks
}

// A Side is from which line and to which line one of them moves.
type Side struct {
	Actor string `json:"actor"`
	From  Line   `json:"from,omitzero"`
	To    Line   `json:"to,omitzero"`
}

// A WeaponDistance is how far apart, or how far from the line, a class of weapons
// has to be. A class is defined by the systems in it, by a calibre, or by a
// [Definition] of the agreement.
type WeaponDistance struct {
	Class   string   `json:"class"`             // in words: artillery
	Systems []string `json:"systems,omitempty"` // that it consists of
	Calibre int      `json:"calibre,omitzero"`  // the least that is caught, in millimetres
	Width   Metres   `json:"width,omitzero"`    // of the zone without them, both sides together
	Setback Metres   `json:"setback,omitzero"`  // how far each side keeps from its line
}

// Kind returns KindSeparation.
func (Separation) Kind() Kind { return KindSeparation }

// Term returns the provision as a term of that id.
func (p Separation) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Separation) Bearers() actor.IDs { return p.Bearer }
