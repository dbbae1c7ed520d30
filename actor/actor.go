package actor

// An Actor is anybody who speaks in a negotiation, is spoken of, or is bound by
// what comes of it. The zero Actor has no id and belongs to no roster.
type Actor struct {
	ID      string  `json:"id"`
	Name    string  `json:"name,omitzero"`
	Kind    Kind    `json:"kind,omitzero"`
	Codes   []Code  `json:"codes,omitempty"`
	Aliases []Alias `json:"aliases,omitempty"`
}

// A Kind says what sort of actor somebody is. The zero Kind means that it is
// not known.
type Kind string

// The kinds of actor.
const (
	State          Kind = "state"
	Government     Kind = "government"
	ArmedForces    Kind = "armed-forces"
	ArmedGroup     Kind = "armed-group"
	Faction        Kind = "faction"
	Coalition      Kind = "coalition"
	PoliticalParty Kind = "political-party"
	Organization   Kind = "organization"
	Body           Kind = "body"
	Subnational    Kind = "subnational"
	Community      Kind = "community"
	Electorate     Kind = "electorate"
	Company        Kind = "company"
	Outlet         Kind = "outlet"
	Person         Kind = "person"
)

// An Alias is another name of an actor, borne between Start and End. A zero
// Start or End leaves that side open.
type Alias struct {
	Name  string `json:"name"`
	Start Moment `json:"start,omitzero"`
	End   Moment `json:"end,omitzero"`
}
