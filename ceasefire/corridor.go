package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// An AidCorridor is a route on which aid may pass. The zero AidCorridor leads from
// nowhere to nowhere. A corridor is a route, and a convoy one movement on it.
type AidCorridor struct {
	Bearer     actor.IDs   `json:"bearer,omitempty"` // who opens it and keeps it open
	From       string      `json:"from,omitzero"`
	To         string      `json:"to,omitzero"`
	Segments   []Segment   `json:"segments,omitempty"` // in order, from From to To
	Mode       Mode        `json:"mode,omitzero"`
	Directions Directions  `json:"directions,omitzero"`
	Windows    []Window    `json:"windows,omitempty"` // when it is open
	Goods      []string    `json:"goods,omitempty"`   // allowed; empty: not said
	Persons    []string    `json:"persons,omitempty"` // allowed; empty: not said
	Served     int         `json:"served,omitzero"`   // people whom it is to reach
	Quota      *Quota      `json:"quota,omitzero"`
	Notice     *Notice     `json:"notice,omitzero"`
	Inspection *Inspection `json:"inspection,omitzero"`
	Guarantors []string    `json:"guarantors,omitempty"` // actors
	Standoff   Metres      `json:"standoff,omitzero"`    // how far forces keep from it
	Suspension *Suspension `json:"suspension,omitzero"`
}

// A Segment is a stretch of a route. The zero Segment has no name and is not valid.
type Segment struct {
	Name    string `json:"name"`
	Control string `json:"control,omitzero"` // the actor who holds the ground
}

// A Mode is how one moves on a route. The zero Mode is not stated.
type Mode string

// The modes.
const (
	Road  Mode = "road"
	Rail  Mode = "rail"
	Air   Mode = "air"
	Sea   Mode = "sea"
	River Mode = "river"
	Foot  Mode = "foot"
)

// Modes returns the modes.
func Modes() []Mode { return []Mode{Road, Rail, Air, Sea, River, Foot} }

// UnmarshalText reads one of [Modes]; an empty text is an error.
func (m *Mode) UnmarshalText(text []byte) error { return readWord(m, text, Modes()) }

// Directions say which way a route may be used, seen from who is served. The zero
// Directions are not stated.
type Directions string

// The directions.
const (
	Inward  Directions = "in"
	Outward Directions = "out"
	BothWay Directions = "both"
)

// AllDirections returns the directions.
func AllDirections() []Directions { return []Directions{Inward, Outward, BothWay} }

// UnmarshalText reads one of [AllDirections]; an empty text is an error.
func (d *Directions) UnmarshalText(text []byte) error { return readWord(d, text, AllDirections()) }

// A Notice is how a movement is announced beforehand. The zero Notice says that
// there is one, and no more.
//
// A notification is no request for permission, and to leave it out removes no
// protection. Resolution 2165 (2014) opened crossings into Syria on notification
// of its authorities; the notification system in Yemen asks for 48 hours, and 24
// in an emergency, with the route, the vehicles and the time attached.
type Notice struct {
	Lead      Span     `json:"lead,omitzero"`      // how long before
	Emergency Span     `json:"emergency,omitzero"` // how long before in an emergency
	To        string   `json:"to,omitzero"`        // the actor who is told
	Attach    []string `json:"attach,omitempty"`   // what goes with it: route, vehicles, time
}

// An Inspection is how what moves is looked at. The zero Inspection says that there
// is one, and no more.
type Inspection struct {
	By      string `json:"by,omitzero"` // the actor
	Place   string `json:"place,omitzero"`
	Purpose string `json:"purpose,omitzero"`
}

// A Suspension says on what grounds a route may be closed, and who decides it. The
// zero Suspension says that it may be, and no more.
type Suspension struct {
	Grounds []string `json:"grounds,omitempty"`
	By      string   `json:"by,omitzero"` // the actor
}

// Kind returns KindCorridor.
func (AidCorridor) Kind() Kind { return KindCorridor }

// Term returns the provision as a term of that id.
func (p AidCorridor) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p AidCorridor) Bearers() actor.IDs { return p.Bearer }
