package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A Duration is from when to when an agreement runs. The zero Duration is not
// stated.
type Duration struct {
	Bearer    actor.IDs `json:"bearer,omitempty"`
	Effect    Point     `json:"effect,omitzero"`     // when it takes effect
	Length    Span      `json:"length,omitzero"`     // either this
	End       Point     `json:"end,omitzero"`        // or this
	OpenEnded bool      `json:"open_ended,omitzero"` // or, expressly, without end
	Count     DayCount  `json:"count,omitzero"`      // how the days of Length are counted
	Review    []Point   `json:"review,omitempty"`    // when the parties look at it again
}

// Kind returns KindDuration.
func (Duration) Kind() Kind { return KindDuration }

// Term returns the provision as a term of that id.
func (p Duration) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Duration) Bearers() actor.IDs { return p.Bearer }

// String returns the provision in a few sentences.
func (p Duration) String() string {
	var s prose
	s.tell("It takes effect ", when(p.Effect), "")
	s.tell("It lasts ", duration(p.Length), p.Count.phrase())
	s.tell("It ends ", when(p.End), "")
	if p.OpenEnded {
		s.say("It has no end")
	}
	s.tell("The parties look at it again ", and(phrases(p.Review, when)), "")
	if len(s.sentences) == 0 {
		s.say("It is not said from when to when it runs")
	}
	s.bind(p.Bearer)
	return s.String()
}

func (p Duration) problems(c *checker) {
	c.ids("bearer", p.Bearer)
	c.point("effect", p.Effect)
	c.length("length", p.Length)
	c.point("end", p.End)
	if !p.End.IsZero() && !p.Length.IsZero() {
		c.addf("end", "there is a length already")
	}
	if p.OpenEnded && (!p.Length.IsZero() || !p.End.IsZero()) {
		c.addf("open_ended", "it has an end already")
	}
	word(c, "count", p.Count, DayCounts())
	c.points("review", p.Review)
}

func (p Duration) borneBy(bearers actor.IDs) Provision {
	p.Bearer = bearers
	return p
}
