package ceasefire

import "parley.example/actor"

// NewCorridor returns the corridor from one place to another that the bearers open
// and keep open. Nothing else is set.
func NewCorridor(from, to string, bearers ...string) AidCorridor {
	return AidCorridor{Bearer: borne(bearers), From: from, To: to}
}

// String returns the provision in a few sentences.
func (p AidCorridor) String() string {
	var s prose
	s.say("There is an aid corridor", p.Mode.phrase(), phrase("from ", p.From), phrase("to ", p.To), p.Directions.phrase())
	s.bind(p.Bearer)
	s.tell("It runs along ", and(phrases(p.Segments, Segment.String)), "")
	s.tell("It is open ", and(phrases(p.Windows, Window.String)), "")
	s.tell("Goods allowed are ", and(p.Goods), "")
	s.tell("Persons allowed are ", and(p.Persons), "")
	if p.Served != 0 {
		s.say("It is to reach", counted(p.Served, "person"))
	}
	if p.Quota != nil {
		s.say("The quota is", p.Quota.String())
	}
	p.rules(&s)
	return s.String()
}

// rules says what goes for those who use it, and those who could be in the way.
func (p AidCorridor) rules(s *prose) {
	if p.Notice != nil {
		s.say(p.Notice.String())
	}
	if p.Inspection != nil {
		s.say(p.Inspection.String())
	}
	s.tell("It is guaranteed by ", and(p.Guarantors), "")
	s.tell("Forces keep ", distance(p.Standoff), " away from it")
	if p.Suspension != nil {
		s.say(p.Suspension.String())
	}
}

func (m Mode) phrase() string {
	if m == Foot {
		return "on foot"
	}
	return phrase("by ", string(m))
}

func (d Directions) phrase() string {
	switch d {
	case Inward:
		return "for the way in only"
	case Outward:
		return "for the way out only"
	case BothWay:
		return "for both ways"
	}
	return ""
}

// String returns s as a sentence has it: "Castello Road (held by syria)"; empty if
// s is zero.
func (s Segment) String() string { return oneLine(s.Name + wrap(phrase("held by ", s.Control))) }

// String returns n as a sentence without its full stop.
func (n Notice) String() string {
	text := joined(" ", "Movements are announced", phrase("to ", n.To), lead(n.Lead))
	return oneLine(joined(", ", text,
		phrase("in an emergency ", lead(n.Emergency)),
		phrase("with ", and(n.Attach))))
}

// lead returns how long before something it has to be done.
func lead(s Span) string {
	if s.IsZero() {
		return ""
	}
	return s.Words() + " before"
}

// String returns i as a sentence without its full stop.
func (i Inspection) String() string {
	return oneLine(joined(" ", "What moves is inspected", phrase("by ", i.By), phrase("at ", i.Place), phrase("for ", i.Purpose)))
}

// String returns s as a sentence without its full stop.
func (s Suspension) String() string {
	return oneLine(joined(" ", "It may be closed", phrase("on the grounds of ", and(s.Grounds)), phrase("as decided by ", s.By)))
}

func (p AidCorridor) problems(c *checker) {
	c.ids("bearer", p.Bearer)
	c.text("from", p.From)
	c.text("to", p.To)
	eachOnce(c, "segments", p.Segments, func(c *checker, s Segment) {
		c.name("name", s.Name)
		c.id("control", s.Control)
	})
	word(c, "mode", p.Mode, Modes())
	word(c, "directions", p.Directions, AllDirections())
	c.windows("windows", p.Windows)
	names(c, "goods", p.Goods)
	names(c, "persons", p.Persons)
	amount(c, "served", p.Served)
	c.quota("quota", p.Quota)
	p.ruleProblems(c)
}

func (p AidCorridor) ruleProblems(c *checker) {
	if n := p.Notice; n != nil {
		c.length("notice.lead", n.Lead)
		c.length("notice.emergency", n.Emergency)
		c.id("notice.to", n.To)
		names(c, "notice.attach", n.Attach)
	}
	if i := p.Inspection; i != nil {
		c.id("inspection.by", i.By)
		c.text("inspection.place", i.Place)
		c.text("inspection.purpose", i.Purpose)
	}
	c.ids("guarantors", p.Guarantors)
	amount(c, "standoff", p.Standoff)
	if s := p.Suspension; s != nil {
		names(c, "suspension.grounds", s.Grounds)
		c.id("suspension.by", s.By)
	}
}

func (p AidCorridor) borneBy(bearers actor.IDs) Provision {
	p.Bearer = bearers
	return p
}
