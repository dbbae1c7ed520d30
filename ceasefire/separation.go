package ceasefire

import (
	"slices"
	"strconv"

	"parley.example/actor"
	"parley.example/negotiation"
)

// A Separation moves forces apart. The zero Separation moves nobody.
type Separation struct {
	Bearer   actor.IDs        `json:"bearer,omitempty"` // who has to see to it
	Who      []string         `json:"who,omitempty"`    // the actors who move
	Whom     []string         `json:"whom,omitempty"`   // the actors they move away from
	Sides    []Side           `json:"sides,omitempty"`  // from and to which lines
	Weapons  []WeaponDistance `json:"weapons,omitempty"`
	By       Bounds           `json:"by,omitzero"`
	After    []Quiet          `json:"after,omitempty"`   // quiet that has to come first
	Verifier string           `json:"verifier,omitzero"` // the actor who checks
}

// A Side is from which line and to which line one of them moves. The zero Side is
// nobody's and is not valid.
type Side struct {
	Actor string `json:"actor"`
	From  Line   `json:"from,omitzero"`
	To    Line   `json:"to,omitzero"`
}

// A WeaponDistance is how far apart, or how far from the line, a class of weapons
// has to be. A class is defined by the systems in it, by a calibre, or by a
// [Definition] of the agreement. The zero WeaponDistance has no class and is not
// valid.
//
// The measures of Minsk (2015) have a zone 50 km wide without artillery of 100 mm
// and more, one of 70 km without rocket launchers, and one of 140 km without four
// systems that are named.
type WeaponDistance struct {
	Class   string   `json:"class"`             // in words: artillery
	Systems []string `json:"systems,omitempty"` // that it consists of
	Calibre int      `json:"calibre,omitzero"`  // the least that is caught, in millimetres
	Width   Metres   `json:"width,omitzero"`    // of the zone without them, both sides together
	Setback Metres   `json:"setback,omitzero"`  // how far each side keeps from its line
}

// Kind returns KindSeparation.
func (Separation) Kind() Kind { return KindSeparation }

// Term returns the provision as a term of that id.
func (p Separation) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Separation) Bearers() actor.IDs { return p.Bearer }

// NewSeparation returns the separation of some actors from one another by a
// deadline: it is for each to see to it, to move, and to be moved away from.
// Nothing else is set.
func NewSeparation(deadline Point, actors ...string) Separation {
	return Separation{
		Bearer: borne(actors),
		Who:    borne(actors),
		Whom:   borne(actors),
		By:     By(deadline),
	}
}

// String returns the provision in a few sentences.
func (p Separation) String() string {
	var s prose
	switch {
	case len(p.Who) == 0 && len(p.Whom) == 0:
		s.say("Forces are separated, but nobody is named")
	case slices.Equal(p.Who, p.Whom):
		s.say("Forces of", and(p.Who), "move away from one another")
	default:
		s.say("Forces", phrase("of ", and(p.Who)), "move away", phrase("from those of ", and(p.Whom)))
	}
	s.bind(p.Bearer)
	for _, side := range p.Sides {
		s.say("Those", phrase("of ", side.Actor), "move", phrase("from ", side.From.String()), phrase("to ", side.To.String()))
	}
	for _, w := range p.Weapons {
		s.say(w.String())
	}
	s.tell("It is done ", p.By.String(), "")
	s.wait(p.After)
	s.verify(p.Verifier)
	return s.String()
}

// String returns w as a sentence without its full stop: "Weapons of the class
// artillery of 100 mm and more leave a zone 50 km wide".
func (w WeaponDistance) String() string {
	text := "Weapons of the class " + w.Class
	if w.Calibre != 0 {
		text += " of " + strconv.Itoa(w.Calibre) + " mm and more"
	}
	text += wrap(and(w.Systems))
	switch {
	case w.Width != 0 && w.Setback != 0:
		text += " leave a zone " + w.Width.String() + " wide, and keep " + w.Setback.String() + " from the line"
	case w.Width != 0:
		text += " leave a zone " + w.Width.String() + " wide"
	case w.Setback != 0:
		text += " keep " + w.Setback.String() + " from the line"
	default:
		text += " move away"
	}
	return oneLine(text)
}

func (p Separation) problems(c *checker) {
	c.ids("bearer", p.Bearer)
	c.ids("who", p.Who)
	c.ids("whom", p.Whom)
	eachOnce(c, "sides", p.Sides, func(c *checker, s Side) {
		c.mustID("actor", s.Actor)
		c.line("from", s.From)
		c.line("to", s.To)
	})
	eachOnce(c, "weapons", p.Weapons, func(c *checker, w WeaponDistance) { w.problems(c) })
	c.by(p.By)
	c.after(p.After)
	c.id("verifier", p.Verifier)
}

func (w WeaponDistance) problems(c *checker) {
	c.name("class", w.Class)
	names(c, "systems", w.Systems)
	amount(c, "calibre", w.Calibre)
	amount(c, "width", w.Width)
	amount(c, "setback", w.Setback)
}

func (p Separation) borneBy(bearers actor.IDs) Provision {
	p.Bearer = bearers
	return p
}
