package ceasefire

import (
	"slices"

	"parley.example/actor"
)

// NewGrounding returns the grounding of somebody's aircraft of some classes over
// an area: it is for the actor whose they are to keep them down, and excepted are
// the flights of the United Nations and those for medical and humanitarian ends.
// Without classes none is named. Nothing else is set.
func NewGrounding(whose string, over Area, classes ...AirClass) Grounding {
	return Grounding{
		Bearer:     actor.IDs{whose},
		Whose:      []string{whose},
		Classes:    slices.Clone(classes),
		Airspace:   Airspace{Area: over},
		Exceptions: []AirException{FlightsUN, FlightsMedical, FlightsHumanitarian},
	}
}

// String returns the provision in a few sentences.
func (p Grounding) String() string {
	var s prose
	classes, unnamed := and(plain(p.Classes)), ""
	if classes == "" {
		unnamed = "but no class of them is named"
	}
	ban := joined(" ", classes, "aircraft", phrase("of ", and(p.Whose)), "may not fly", p.Airspace.String())
	s.say(joined(", ", ban, unnamed))
	s.bind(p.Bearer)
	s.tell("It leaves ", and(plain(p.Leaves)), " aircraft free to fly")
	s.tell("It catches ", and(plain(p.Roles)), " missions")
	s.tell("Civil aircraft on military missions are ", p.Civil.phrase(), "")
	s.tell("It holds ", and(phrases(p.Hours, Window.String)), "")
	s.tell("Excepted are flights ", and(phrases(p.Exceptions, AirException.phrase)), "")
	p.rules(&s)
	return s.String()
}

// rules says by whom and from when on.
func (p Grounding) rules(s *prose) {
	s.tell("Single flights are authorised by ", p.Authority, "")
	s.tell("Whoever wants to fly asks ", lead(p.Lead), "")
	s.tell("Switched off with them are ", and(phrases(p.Linked, LinkedSystem.String)), "")
	s.tell("It begins ", p.By.String(), "")
	s.wait(p.After)
	s.verify(p.Verifier)
	s.tell("A breach leads to ", p.Breach, "")
}

// String returns a as a sentence has it: "over Aleppo and 5 km around it, from
// 100 m up to 3 km above the ground"; empty if a is not stated.
func (a Airspace) String() string {
	text := phrase("over ", a.Area.String())
	if a.Buffer != 0 && text == "" {
		text = "over an area"
	}
	if a.Buffer != 0 {
		text += " and " + a.Buffer.String() + " around it"
	}
	heights := joined(" ", phrase("from ", distance(a.Floor)), phrase("up to ", distance(a.Ceiling)))
	if heights != "" {
		heights += " above the ground"
	}
	return oneLine(joined(", ", text, heights))
}

func (a Answer) phrase() string {
	switch a {
	case Yes:
		return "caught too"
	case No:
		return "not caught"
	}
	return string(a)
}

func (a AirException) phrase() string {
	switch a {
	case FlightsUN:
		return "of the United Nations"
	case FlightsAuthorised:
		return "authorised one by one"
	default:
		return phrase("for ", string(a)+" ends")
	}
}

// String returns l as a sentence has it: "radars within 72 hours"; empty if l is
// zero.
func (l LinkedSystem) String() string {
	return oneLine(joined(" ", l.System, phrase("within ", duration(l.Within))))
}

func (p Grounding) problems(c *checker) {
	c.ids("bearer", p.Bearer)
	c.ids("whose", p.Whose)
	words(c, "classes", p.Classes, AirClasses())
	words(c, "leaves", p.Leaves, AirClasses(), p.Classes...)
	words(c, "roles", p.Roles, AirRoles())
	word(c, "civil", p.Civil, Answers())
	c.in("airspace", p.Airspace.problems)
	c.windows("hours", p.Hours)
	words(c, "exceptions", p.Exceptions, AirExceptions())
	c.id("authority", p.Authority)
	c.length("lead", p.Lead)
	eachOnce(c, "linked", p.Linked, func(c *checker, l LinkedSystem) {
		c.name("system", l.System)
		c.length("within", l.Within)
	})
	c.by(p.By)
	c.after(p.After)
	c.id("verifier", p.Verifier)
	c.text("breach", p.Breach)
}

func (a Airspace) problems(c *checker) {
	c.area(a.Area)
	amount(c, "buffer", a.Buffer)
	amount(c, "floor", a.Floor)
	amount(c, "ceiling", a.Ceiling)
	if a.Ceiling > 0 && a.Ceiling <= a.Floor {
		c.addf("ceiling", "%s is not above the floor, which is %s", a.Ceiling, a.Floor)
	}
}

func (p Grounding) borneBy(bearers actor.IDs) Provision {
	p.Bearer = bearers
	return p
}
