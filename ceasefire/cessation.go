package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A Cessation is the duty to stop fighting, or some of it. The zero Cessation
// prohibits nothing that is named.
//
// The glossary of OCHA on pauses during conflict (2011) tells it from a [Pause],
// which is for a humanitarian purpose, a place and a time only.
type Cessation struct {
	Bearer    actor.IDs   `json:"bearer,omitempty"`    // who is bound
	Prohibits []Act       `json:"prohibits,omitempty"` // what nobody may do
	Permits   []Act       `json:"permits,omitempty"`   // what stays allowed
	Area      Area        `json:"area,omitzero"`
	Excludes  []Exclusion `json:"excludes,omitempty"` // whom it does not protect
	Duration  *Duration   `json:"duration,omitzero"`  // where no provision of its own says it
	Renewal   *Renewal    `json:"renewal,omitzero"`   // where no provision of its own says it
}

// An Act is something that fighters do and a text prohibits or permits. Others
// than those named here are allowed.
type Act string

// Common acts.
const (
	Attack       Act = "attack"
	Shelling     Act = "shelling"
	AirStrike    Act = "air-strike"
	TakeGround   Act = "take-ground" // to acquire territory, or try to
	Reinforce    Act = "reinforce"
	SelfDefence  Act = "self-defence"
	Rotation     Act = "rotation"
	Resupply     Act = "resupply"
	Obstruct     Act = "obstruct" // to hinder aid or monitors
	HostageTake  Act = "hostage-taking"
	MilitaryGain Act = "military-advantage" // to seek one before it begins
)

// An Exclusion says who is left out of a cessation, and how one knows: by name,
// by a list that somebody else keeps, or by a criterion. That of Syria (February
// 2016) left out two groups by name and others by reference, as the Security
// Council designates them. The zero Exclusion names nobody and is not valid.
type Exclusion struct {
	Who       string `json:"who,omitzero"`       // in words: Jabhat al-Nusra
	Actor     string `json:"actor,omitzero"`     // the actor, where it is one
	List      string `json:"list,omitzero"`      // the list that names them
	Criterion string `json:"criterion,omitzero"` // by what anybody can tell
}

// Kind returns KindCessation.
func (Cessation) Kind() Kind { return KindCessation }

// Term returns the provision as a term of that id.
func (p Cessation) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Cessation) Bearers() actor.IDs { return p.Bearer }

// NewCessation returns the cessation in an area that most texts have: it binds the
// bearers, prohibits to attack, to shell, to strike from the air and to take
// ground, and permits self-defence. Nothing else is set.
func NewCessation(area Area, bearers ...string) Cessation {
	return Cessation{
		Bearer:    borne(bearers),
		Prohibits: []Act{Attack, Shelling, AirStrike, TakeGround},
		Permits:   []Act{SelfDefence},
		Area:      area,
	}
}

// String returns the provision in a few sentences.
func (p Cessation) String() string {
	var s prose
	acts := and(phrases(p.Prohibits, Act.phrase))
	if acts == "" {
		acts = "nothing by name"
	}
	s.say("A ceasefire prohibits", acts, phrase("in ", p.Area.String()))
	s.bind(p.Bearer)
	s.tell("It permits ", and(phrases(p.Permits, Act.phrase)), "")
	s.tell("It does not protect ", and(phrases(p.Excludes, Exclusion.String)), "")
	if p.Duration != nil {
		s.sentences = append(s.sentences, p.Duration.String())
	}
	if p.Renewal != nil {
		s.sentences = append(s.sentences, p.Renewal.String())
	}
	return s.String()
}

// phrase returns an act as a sentence has it; one of another text as it is.
func (a Act) phrase() string {
	switch a {
	case Attack:
		return "attacks"
	case AirStrike:
		return "air strikes"
	case TakeGround:
		return "taking ground"
	case Reinforce:
		return "reinforcing"
	case Obstruct:
		return "obstructing aid or monitors"
	case HostageTake:
		return "taking hostages"
	case MilitaryGain:
		return "seeking a military advantage"
	default:
		return string(a)
	}
}

// String returns e as a sentence has it: "other groups (by the list of the
// Security Council)"; empty if e is zero.
func (e Exclusion) String() string {
	who := e.Who
	if who == "" {
		who = e.Actor
	}
	how := joined("; ", phrase("by the list of ", e.List), phrase("by the criterion ", e.Criterion))
	if who == "" && how != "" {
		who = "others"
	}
	return oneLine(who + wrap(how))
}

func (p Cessation) problems(c *checker) {
	c.ids("bearer", p.Bearer)
	names(c, "prohibits", p.Prohibits)
	names(c, "permits", p.Permits, p.Prohibits...)
	c.area(p.Area)
	c.exclusions("excludes", p.Excludes)
	if p.Duration != nil {
		c.in("duration", p.Duration.problems)
	}
	if p.Renewal != nil {
		c.in("renewal", p.Renewal.problems)
	}
}

func (c *checker) exclusions(path string, list []Exclusion) {
	eachOnce(c, path, list, func(c *checker, e Exclusion) { e.problems(c) })
}

func (e Exclusion) problems(c *checker) {
	if e == (Exclusion{}) {
		c.addf("", "it excludes nobody")
	}
	c.text("who", e.Who)
	c.id("actor", e.Actor)
	c.text("list", e.List)
	c.text("criterion", e.Criterion)
}

func (p Cessation) borneBy(bearers actor.IDs) Provision {
	p.Bearer = bearers
	return p
}
