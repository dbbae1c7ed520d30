package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A JointCell is a staff of former adversaries, or of their backers, that shares
// information and agrees on targets. The zero JointCell shares nothing. That of the
// Syria deal of 9 September 2016 was to start work after seven quiet days.
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

// NewJointCell returns the joint cell of some actors, who set it up and have to
// agree to every strike. Nothing else is set.
func NewJointCell(actors ...string) JointCell {
	return JointCell{Bearer: borne(actors), Consent: borne(actors)}
}

// String returns the provision in a few sentences.
func (p JointCell) String() string {
	var s prose
	s.say("There is a joint cell", phrase("in ", p.Place))
	s.bind(p.Bearer)
	s.tell("It shares ", and(p.Shares), "")
	s.tell("It strikes ", and(p.Targets), "")
	s.tell("A strike needs the agreement of ", and(p.Consent), "")
	s.wait(p.After)
	s.tell("It begins work ", when(p.Begins), "")
	return s.String()
}

func (p JointCell) problems(c *checker) {
	c.ids("bearer", p.Bearer)
	c.text("place", p.Place)
	names(c, "shares", p.Shares)
	c.ids("targets", p.Targets)
	c.ids("consent", p.Consent)
	c.after(p.After)
	c.point("begins", p.Begins)
}

func (p JointCell) borneBy(bearers actor.IDs) Provision {
	p.Bearer = bearers
	return p
}
