package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// Monitoring is who watches whether an agreement is kept. The zero Monitoring is
// by nobody.
type Monitoring struct {
	Bearer    actor.IDs `json:"bearer,omitempty"` // who sets it up
	Body      string    `json:"body,omitzero"`    // the mission or committee
	Members   []Seats   `json:"members,omitempty"`
	Quorum    []Seats   `json:"quorum,omitempty"`    // who has to be there, by constituency
	Emergency []Seats   `json:"emergency,omitempty"` // the quorum in an emergency
	Mandate   []string  `json:"mandate,omitempty"`
	Movement  Movement  `json:"movement,omitzero"`
	Reports   []Report  `json:"reports,omitempty"`
	Fallback  string    `json:"fallback,omitzero"` // what there is where no body is feasible
}

// Seats are how many of a constituency sit in a body, or have to for a quorum. In
// Myanmar (2015) the quorum was counted by constituency and not by head.
type Seats struct {
	Constituency string `json:"constituency"`
	Count        int    `json:"count"`
	Actor        string `json:"actor,omitzero"` // whose people they are, where that is one actor's
}

// A Movement says how freely monitors may go where they want.
type Movement string

// The ways to move.
const (
	MoveFreely     Movement = "free"
	MoveEscorted   Movement = "escorted"
	MoveOnApproval Movement = "on-approval"
)

// A Report is whom a body reports to, and how often.
type Report struct {
	To    string `json:"to"`
	Every Span   `json:"every,omitzero"`
}

// Kind returns KindMonitoring.
func (Monitoring) Kind() Kind { return KindMonitoring }

// Term returns the provision as a term of that id.
func (p Monitoring) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Monitoring) Bearers() actor.IDs { return p.Bearer }
