package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A Zone is ground, or a route, that forces leave and stay out of: a
// demilitarised zone. The zero Zone is nowhere. The zone of separation of Dayton
// (annex 1-A, 1995) is 2 km to each side of the line, 4 km in all.
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

// A Checkpoint is a post in a zone and the actors who staff it. The zero Checkpoint
// has no name and is not valid.
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

// NewZone returns the demilitarised zone of an area that the forces of some actors
// leave at the same time, which is for these to do. Nothing else is set.
func NewZone(area Area, leaves ...string) Zone {
	return Zone{Bearer: borne(leaves), Area: area, Leaves: borne(leaves), Together: true}
}

// String returns the provision in a few sentences.
func (p Zone) String() string {
	var s prose
	where := joined(" ", phrase("in ", p.Area.String()), phrase("along the route ", p.Route), phrase("along ", p.Line.String()))
	if where == "" {
		where = "nowhere that is named"
	}
	s.say("There is a demilitarised zone", where)
	s.bind(p.Bearer)
	s.tell("It reaches ", distance(p.HalfWidth), " to each side")
	s.tell("Forces of ", and(p.Leaves), " leave it")
	if p.Together {
		s.say("All leave at the same time")
	}
	s.tell("Forces of ", and(p.Stays), " may be there")
	s.tell("It has the checkpoints ", and(phrases(p.Checkpoints, Checkpoint.String)), "")
	s.tell("It is done ", p.By.String(), "")
	s.wait(p.After)
	s.verify(p.Verifier)
	return s.String()
}

// String returns k as a sentence has it: "Castello (staffed by un)"; empty if k is
// zero.
func (k Checkpoint) String() string {
	return oneLine(k.Name + wrap(phrase("staffed by ", and(k.Staff))))
}

func (p Zone) problems(c *checker) {
	c.ids("bearer", p.Bearer)
	c.area(p.Area)
	c.text("route", p.Route)
	amount(c, "half_width", p.HalfWidth)
	c.line("line", p.Line)
	c.ids("leaves", p.Leaves)
	c.ids("stays", p.Stays)
	seen := map[string]bool{}
	each(c, "checkpoints", p.Checkpoints, func(c *checker, k Checkpoint) {
		c.name("name", k.Name)
		if seen[k.Name] {
			c.addf("name", "%s is repeated", quote(k.Name))
		}
		seen[k.Name] = k.Name != ""
		c.ids("staff", k.Staff)
	})
	c.by(p.By)
	c.after(p.After)
	c.id("verifier", p.Verifier)
}

func (p Zone) borneBy(bearers actor.IDs) Provision {
	p.Bearer = bearers
	return p
}
