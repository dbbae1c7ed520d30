package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A Pause is a stop of the fighting for a time, an area and a humanitarian
// purpose only, which all of those concerned agree on, as the glossary of OCHA on
// pauses during conflict (2011) has it. It is no [Cessation]: nothing is said of
// what comes after. The zero Pause says nothing of area, time and purpose.
type Pause struct {
	Bearer  actor.IDs `json:"bearer,omitempty"`
	Area    Area      `json:"area,omitzero"`
	Start   Point     `json:"start,omitzero"`
	Length  Span      `json:"length,omitzero"`
	Every   Span      `json:"every,omitzero"` // how often it comes again; zero: once
	Times   int       `json:"times,omitzero"` // how often in all; 0 with Every: without end
	Purpose string    `json:"purpose,omitzero"`
}

// Kind returns KindPause.
func (Pause) Kind() Kind { return KindPause }

// Term returns the provision as a term of that id.
func (p Pause) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Pause) Bearers() actor.IDs { return p.Bearer }

// String returns the provision in a few sentences.
func (p Pause) String() string {
	var s prose
	s.say("There is a humanitarian pause",
		phrase("in ", p.Area.String()), phrase("beginning ", when(p.Start)), phrase("for ", duration(p.Length)))
	s.bind(p.Bearer)
	if !p.Every.IsZero() {
		s.say("It comes again", cadence(p.Every))
	}
	if p.Times != 0 {
		s.say("It comes", counted(p.Times, "time"), "in all")
	}
	s.tell("Its purpose is ", p.Purpose, "")
	return s.String()
}

func (p Pause) problems(c *checker) {
	c.ids("bearer", p.Bearer)
	c.area(p.Area)
	c.point("start", p.Start)
	c.length("length", p.Length)
	c.length("every", p.Every)
	amount(c, "times", p.Times)
	c.text("purpose", p.Purpose)
}

func (p Pause) borneBy(bearers actor.IDs) Provision {
	p.Bearer = bearers
	return p
}
