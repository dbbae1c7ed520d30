package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A Grounding keeps aircraft on the ground, or out of an airspace. The zero
// Grounding names no aircraft.
//
// What is not named flies: what was agreed at Safwan (Iraq 1991) kept fixed-wing
// aircraft down, and gunships flew. Resolution 786 (Bosnia 1992) says that the
// ban of resolution 781 covers fixed-wing and rotary-wing aircraft, and keeps its
// exceptions for the operations of the United Nations and for aid; resolution 816
// (1993) exempts what the force there authorises. Annex 1-A of Dayton (1995)
// catches civil aircraft on military missions too.
type Grounding struct {
	Bearer     actor.IDs      `json:"bearer,omitempty"`     // who keeps them down
	Whose      []string       `json:"whose,omitempty"`      // the actors whose aircraft; empty: everybody's
	Classes    []AirClass     `json:"classes,omitempty"`    // that are grounded
	Leaves     []AirClass     `json:"leaves,omitempty"`     // that may expressly fly
	Roles      []AirRole      `json:"roles,omitempty"`      // missions that are caught; empty: all
	Civil      Answer         `json:"civil,omitzero"`       // whether civil aircraft on military missions are caught
	Airspace   Airspace       `json:"airspace,omitzero"`    // where
	Hours      []Window       `json:"hours,omitempty"`      // when; empty: always
	Exceptions []AirException `json:"exceptions,omitempty"` // what may fly all the same
	Authority  string         `json:"authority,omitzero"`   // the actor who authorises flights one by one
	Lead       Span           `json:"lead,omitzero"`        // how long before it has to be asked
	Linked     []LinkedSystem `json:"linked,omitempty"`     // what is switched off with them
	By         Bounds         `json:"by,omitzero"`          // when it begins
	After      []Quiet        `json:"after,omitempty"`      // quiet that has to come first
	Verifier   string         `json:"verifier,omitzero"`    // the actor
	Breach     string         `json:"breach,omitzero"`      // what follows from a breach, in words
}

// An AirClass is a class of aircraft. The zero AirClass is none.
type AirClass string

// The classes.
const (
	FixedWing  AirClass = "fixed-wing"
	RotaryWing AirClass = "rotary-wing"
	Unmanned   AirClass = "unmanned"
)

// AirClasses returns the classes.
func AirClasses() []AirClass { return []AirClass{FixedWing, RotaryWing, Unmanned} }

// UnmarshalText reads one of [AirClasses]; an empty text is an error.
func (a *AirClass) UnmarshalText(text []byte) error { return readWord(a, text, AirClasses()) }

// An AirRole is what an aircraft flies for. The zero AirRole is none.
type AirRole string

// The roles.
const (
	Combat         AirRole = "combat"
	Reconnaissance AirRole = "reconnaissance"
	Transport      AirRole = "transport"
)

// AirRoles returns the roles.
func AirRoles() []AirRole { return []AirRole{Combat, Reconnaissance, Transport} }

// UnmarshalText reads one of [AirRoles]; an empty text is an error.
func (a *AirRole) UnmarshalText(text []byte) error { return readWord(a, text, AirRoles()) }

// An AirException is a sort of flight that stays allowed. The zero AirException is
// none.
type AirException string

// The exceptions.
const (
	FlightsUN           AirException = "united-nations"
	FlightsMedical      AirException = "medical"
	FlightsHumanitarian AirException = "humanitarian"
	FlightsAuthorised   AirException = "authorised" // one by one, by Authority
)

// AirExceptions returns the exceptions.
func AirExceptions() []AirException {
	return []AirException{FlightsUN, FlightsMedical, FlightsHumanitarian, FlightsAuthorised}
}

// UnmarshalText reads one of [AirExceptions]; an empty text is an error.
func (a *AirException) UnmarshalText(text []byte) error { return readWord(a, text, AirExceptions()) }

// An Answer is yes or no. The zero Answer is neither: the text does not say.
type Answer string

// The answers.
const (
	Yes Answer = "yes"
	No  Answer = "no"
)

// Answers returns the answers.
func Answers() []Answer { return []Answer{Yes, No} }

// UnmarshalText reads one of [Answers]; an empty text is an error.
func (a *Answer) UnmarshalText(text []byte) error { return readWord(a, text, Answers()) }

// An Airspace is where aircraft may not fly. The zero Airspace is not stated.
type Airspace struct {
	Area    Area   `json:"area,omitzero"`
	Buffer  Metres `json:"buffer,omitzero"`  // how far around it
	Floor   Metres `json:"floor,omitzero"`   // the lowest altitude; 0: the ground
	Ceiling Metres `json:"ceiling,omitzero"` // the highest altitude; 0: none
}

// IsZero reports whether a is not stated.
func (a Airspace) IsZero() bool {
	return a.Area.IsZero() && a.Buffer == 0 && a.Floor == 0 && a.Ceiling == 0
}

// A LinkedSystem is something on the ground that is switched off with aircraft:
// early warning, air defence, fire control. Annex 1-A of Dayton (1995) has radars
// off within 72 hours. The zero LinkedSystem has no name and is not valid.
type LinkedSystem struct {
	System string `json:"system"`
	Within Span   `json:"within,omitzero"` // how soon after the beginning
}

// Kind returns KindGrounding.
func (Grounding) Kind() Kind { return KindGrounding }

// Term returns the provision as a term of that id.
func (p Grounding) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Grounding) Bearers() actor.IDs { return p.Bearer }
