package ceasefire

import (
	"strings"

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
// goes on to the next. The zero Level has no name and is not valid.
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

// String returns the provision in a few sentences.
func (p Dispute) String() string {
	var s prose
	steps := strings.Join(phrases(p.Steps, Level.String), ", then ")
	if steps == "" {
		steps = "nowhere that is named"
	}
	s.say("A dispute goes to", steps)
	s.bind(p.Bearer)
	s.tell("The hotline is ", p.Hotline, "")
	return s.String()
}

// String returns l as a sentence has it: "the joint committee (us and russia) for
// 3 days"; empty if l is zero.
func (l Level) String() string {
	return oneLine(joined(" ", l.Name+wrap(and(l.By)), phrase("for ", duration(l.Within))))
}

func (p Dispute) problems(c *checker) {
	c.ids("bearer", p.Bearer)
	eachOnce(c, "steps", p.Steps, func(c *checker, l Level) {
		c.name("name", l.Name)
		c.ids("by", l.By)
		c.length("within", l.Within)
	})
	c.text("hotline", p.Hotline)
}

func (p Dispute) borneBy(bearers actor.IDs) Provision {
	p.Bearer = bearers
	return p
}
