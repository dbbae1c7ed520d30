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

// A Response is what follows from a breach of one grade. The zero Response does
// nothing and is not valid.
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

// String returns the provision in a few sentences.
func (p Consequence) String() string {
	var s prose
	breach := "A breach"
	if len(p.Of) > 0 {
		breach += " of " + and(p.Of)
	}
	if len(p.Grades) == 0 {
		s.say(breach, "has no consequence that is named")
	}
	for _, r := range p.Grades {
		s.say(breach, phrase("that is ", string(r.Grade)), "leads to", r.Action)
	}
	s.bind(p.Bearer)
	s.tell("It is for ", p.By, " to decide")
	return s.String()
}

func (p Consequence) problems(c *checker) {
	c.ids("bearer", p.Bearer)
	c.ids("of", p.Of)
	eachOnce(c, "grades", p.Grades, func(c *checker, r Response) {
		c.text("grade", string(r.Grade))
		c.name("action", r.Action)
	})
	c.id("by", p.By)
}

func (p Consequence) borneBy(bearers actor.IDs) Provision {
	p.Bearer = bearers
	return p
}
