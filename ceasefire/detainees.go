package ceasefire

import (
	"strconv"

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

// A Release is one step of a schedule. The zero Release says that there is one, and
// no more.
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

// String returns the provision in a few sentences.
func (p Detainees) String() string {
	var s prose
	if len(p.Lists) == 0 && p.Ratio == (Ratio{}) && len(p.Schedule) == 0 {
		s.say("Nobody is named for release")
	} else {
		s.say("Detainees are released", p.Ratio.String())
	}
	s.bind(p.Bearer)
	s.tell("They are named in ", and(p.Lists), "")
	for _, r := range p.Schedule {
		s.say(r.String())
	}
	return s.String()
}

// String returns r as a sentence has it: "at 30 for 1"; empty if r is not stated.
func (r Ratio) String() string {
	if r == (Ratio{}) {
		return ""
	}
	return "at " + strconv.Itoa(r.Released) + " for " + strconv.Itoa(r.For)
}

// String returns r as a sentence without its full stop: "To be released not after
// 2018-12-20: 5 of the wounded".
func (r Release) String() string {
	who := joined(" of ", countOf(r.Count), r.Of)
	return oneLine(joined(": ", joined(" ", "To be released", r.By.String()), who))
}

// countOf returns a number; empty if it is not stated.
func countOf(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func (p Detainees) problems(c *checker) {
	c.ids("bearer", p.Bearer)
	names(c, "lists", p.Lists)
	c.in("ratio", p.Ratio.problems)
	eachOnce(c, "schedule", p.Schedule, func(c *checker, r Release) {
		c.by(r.By)
		amount(c, "count", r.Count)
		c.text("of", r.Of)
	})
}

// problems adds one for each side of a ratio that is not positive.
func (r Ratio) problems(c *checker) {
	if r == (Ratio{}) {
		return
	}
	if r.Released < 1 {
		c.addf("released", "%d is not positive", r.Released)
	}
	if r.For < 1 {
		c.addf("for", "%d is not positive", r.For)
	}
}

func (p Detainees) borneBy(bearers actor.IDs) Provision {
	p.Bearer = bearers
	return p
}
