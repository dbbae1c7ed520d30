package actor

import (
	"slices"
	"time"
)

// An Actor is anybody who speaks in a negotiation, is spoken of, or is bound by
// what comes of it. The zero Actor has no id and belongs to no roster.
type Actor struct {
	ID      string  `json:"id"`                // see ValidID; unique in a roster
	Name    string  `json:"name,omitzero"`     // what it is called at any time; empty: its id will do
	Kind    Kind    `json:"kind,omitzero"`     // zero: not known
	Codes   []Code  `json:"codes,omitempty"`   // its names in published schemes
	Aliases []Alias `json:"aliases,omitempty"` // its other names
}

// A Kind says what sort of actor somebody is. The zero Kind means that it is
// not known.
type Kind string

// The kinds of actor.
const (
	State          Kind = "state"           // a country as a subject of international law
	Government     Kind = "government"      // who rules a state, or says so
	ArmedForces    Kind = "armed-forces"    // of a state
	ArmedGroup     Kind = "armed-group"     // of no state
	Faction        Kind = "faction"         // a part of another actor, with a will of its own
	Coalition      Kind = "coalition"       // several that act together
	PoliticalParty Kind = "political-party" // a party that stands for office, or would
	Organization   Kind = "organization"    // between states or outside them: the United Nations, the Red Cross
	Body           Kind = "body"            // an organ of another actor: a court, a council, a mission
	Subnational    Kind = "subnational"     // a region, a province, a city
	Community      Kind = "community"       // a people, a faith, those displaced
	Electorate     Kind = "electorate"      // those who vote, as in a referendum
	Company        Kind = "company"         // a firm
	Outlet         Kind = "outlet"          // a newspaper, an agency, a station
	Person         Kind = "person"          // one human being
)

var kinds = [...]Kind{
	State, Government, ArmedForces, ArmedGroup, Faction, Coalition, PoliticalParty, Organization,
	Body, Subnational, Community, Electorate, Company, Outlet, Person,
}

// Kinds returns the kinds of actor in the order of their constants, without the
// zero Kind. The slice is the caller's.
func Kinds() []Kind { return slices.Clone(kinds[:]) }

// IsValid reports whether k is the zero Kind or one of [Kinds].
func (k Kind) IsValid() bool { return k == "" || slices.Contains(kinds[:], k) }

// An Alias is another name of an actor, borne from the first instant of Start to
// the last of End. A zero Start or End leaves that side open. The zero Alias
// names nobody and is not valid.
type Alias struct {
	Name  string `json:"name"`
	Start Moment `json:"start,omitzero"`
	End   Moment `json:"end,omitzero"`
}

// Holds reports whether the alias is borne at that instant. The zero Time is no
// time in particular: every alias holds then. A Start or End that is not valid
// counts as open.
func (a Alias) Holds(at time.Time) bool { return periodOf(a.Start, a.End).holds(at) }
