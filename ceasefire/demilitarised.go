package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A Zone is ground, or a route, that forces leave and stay out of: a
// demilitarised zone. The zero Zone is nowhere.
type Zone struct {
	Bearer      actor.IDs    `json:"bearer,omitempty"` // who has to leave
	Area        Area         `json:"area,omitzero"`
	Route       string       `json:"route,omitzero"`      // the road, where it is one
	HalfWidth   Metres       `json:"half_width,omitzero"` // to each side of the line or route: half of the whole
	Line        Line         `json:"line,omitzero"`       // that it lies along
	Leaves      []string     `json:"leaves,omitempty"`    // the actors whose forces leave
	Stays       []string     `json:"stays,omitempty"`     // the actors whose forces may be there
	Together    bool         `json:"together,omitzero"`   // all leave at the same time
	Checkpoints []Checkpoint `json:"checkpoints,omitempty"`
	By          Bounds       `json:"by,omitzero"`
	After       []Quiet      `json:"after,omitempty"`   // quiet that has to come first
	Verifier    string       `json:"verifier,omitzero"` // the actor
}

// A Checkpoint is a post in a zone and the actors who staff it.
type Checkpoint struct {
	Name  string   `json:"name"`
	Staff []string `json:"staff,omitempty"`
}

// Kind returns KindZone.
func (Zone) Kind() Kind { return KindZone }

// Term returns the provision as a term of that id.
func (p Zone) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Zone) Bearers() actor.IDs { return p.Bearer }
