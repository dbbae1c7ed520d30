package ceasefire

import "parley.example/negotiation"

// A Truce is the life of a ceasefire as data: what was agreed, and what was done
// about it since. The zero Truce was never agreed.
type Truce struct {
	Agreed  Instant    `json:"agreed,omitzero"` // when it was agreed
	Effect  Instant    `json:"effect,omitzero"` // when it takes effect; zero: nobody knows yet
	Length  Span       `json:"length,omitzero"` // zero: without end
	Count   DayCount   `json:"count,omitzero"`  // how the days of Length are counted; zero: as Exclusive
	Parties []string   `json:"parties,omitempty"`
	Renewal Renewal    `json:"renewal,omitzero"` // how it may go on
	Acts    []TruceAct `json:"acts,omitempty"`   // in the order of their times
}

// A TruceAct is something that was done about a truce.
type TruceAct struct {
	Kind   TruceActKind        `json:"kind"`
	At     Instant             `json:"at"`
	By     []string            `json:"by,omitempty"`    // the actors
	Length Span                `json:"length,omitzero"` // with ActRenew: for how long; zero: as the Renewal says
	From   Instant             `json:"from,omitzero"`   // with ActRenew: from when; zero: as the Renewal says
	Count  int                 `json:"count,omitzero"`  // with ActDeliver: how much of what the formula counts
	Why    string              `json:"why,omitzero"`    // the reason given
	Source negotiation.Sources `json:"source,omitempty"`
}

// A TruceActKind is what sort of act it is.
type TruceActKind string

// The kinds of act.
const (
	ActRenew     TruceActKind = "renew"   // to agree that it goes on
	ActNotice    TruceActKind = "notice"  // to say that it is not to go on by itself
	ActDeliver   TruceActKind = "deliver" // what a formula counts
	ActSuspend   TruceActKind = "suspend"
	ActResume    TruceActKind = "resume"
	ActTerminate TruceActKind = "terminate" // a party ends it, as the text allows or not
	ActCollapse  TruceActKind = "collapse"  // it is no longer kept by anybody
	ActSupersede TruceActKind = "supersede" // another takes its place
)
