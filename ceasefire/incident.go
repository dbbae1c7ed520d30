package ceasefire

import (
	"slices"

	"parley.example/negotiation"
)

// An Incident is something that happened on the ground, or several things of one
// kind that are only known together. The zero Incident has no id and is not valid.
//
// Who is said to have done it (Alleged), who was found to have (the case), and
// what of that was published are three different things: see [Incident.CaseAt].
//
// It begins with the first instant of Start, and before that it has not happened.
// What is known to a day only begins with the day.
type Incident struct {
	ID       string              `json:"id"`
	Title    string              `json:"title,omitzero"`
	Start    Instant             `json:"start"`           // as exactly as it is known
	End      Instant             `json:"end,omitzero"`    // zero: within Start
	Where    []string            `json:"where,omitempty"` // places that it is in, the narrowest first: Castello Road, Aleppo
	Kind     IncidentKind        `json:"kind"`
	Count    int                 `json:"count,omitzero"` // how many it stands for; 0: one
	Weapon   string              `json:"weapon,omitzero"`
	Alleged  []string            `json:"alleged,omitempty"` // the actors who are said to have done it
	Observer string              `json:"observer,omitzero"` // the actor who reports it
	Source   negotiation.Sources `json:"source,omitempty"`
	Breaches []string            `json:"breaches,omitempty"` // the ids of the clauses that it breaches, if it is what it seems
	Grade    Grade               `json:"grade,omitzero"`
	Harm     Harm                `json:"harm,omitzero"`
	Links    []Link              `json:"links,omitempty"`
	Case     []Step              `json:"case,omitempty"` // what became of it, in order; empty: reported
}

// An IncidentKind is what sort of incident it is. Others than those named here
// are allowed.
type IncidentKind string

// Common kinds.
const (
	IncidentAttack      IncidentKind = "attack"
	IncidentShelling    IncidentKind = "shelling"
	IncidentAirStrike   IncidentKind = "air-strike"
	IncidentFlight      IncidentKind = "flight"
	IncidentAdvance     IncidentKind = "advance"
	IncidentObstruction IncidentKind = "obstruction" // of aid or monitors
	IncidentViolation   IncidentKind = "violation"   // of a sort that is not known
)

// Harm is what an incident did to people. The zero Harm is not known.
type Harm struct {
	Killed  Toll   `json:"killed,omitzero"`
	Injured Toll   `json:"injured,omitzero"`
	Note    string `json:"note,omitzero"` // what else was harmed
}

// A Toll is how many: between two numbers, as reported. AtMost is 0 where nobody
// says; the zero Toll is not known.
type Toll struct {
	AtLeast int `json:"at_least"`
	AtMost  int `json:"at_most,omitzero"`
}

// A Link ties an incident to another.
type Link struct {
	Kind LinkKind `json:"kind"`
	To   string   `json:"to"` // the id of the incident
}

// A LinkKind is how two incidents are tied.
type LinkKind string

// The kinds of link.
const (
	ReplyTo LinkKind = "reply-to"
	PartOf  LinkKind = "part-of"
)

// LinkKinds returns the kinds of link.
func LinkKinds() []LinkKind { return []LinkKind{ReplyTo, PartOf} }

// UnmarshalText reads the word for a kind of link.
func (k *LinkKind) UnmarshalText(text []byte) error { return readWord(k, text, LinkKinds()) }

// number returns how many i stands for.
func (i *Incident) number() int { return max(i.Count, 1) }

// copy returns i with nothing in common with it.
func (i *Incident) copy() Incident {
	c := *i
	c.Where = slices.Clone(i.Where)
	c.Alleged = slices.Clone(i.Alleged)
	c.Source = slices.Clone(i.Source)
	c.Breaches = slices.Clone(i.Breaches)
	c.Links = slices.Clone(i.Links)
	c.Case = copySteps(i.Case)
	return c
}

func copySteps(steps []Step) []Step {
	steps = slices.Clone(steps)
	for n := range steps {
		steps[n].Found = slices.Clone(steps[n].Found)
		steps[n].Source = slices.Clone(steps[n].Source)
	}
	return steps
}
