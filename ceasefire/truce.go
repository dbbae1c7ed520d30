package ceasefire

import "parley.example/negotiation"

// A Truce is the life of a ceasefire as data: what was agreed, and what was done
// about it since. The zero Truce was never agreed.
//
// It goes by the letter of what was agreed, which is not what the fighting did.
// An act whose time is only known as a date is taken to be done as that date
// begins. Acts that decide on the next period count up to the moment at which the
// running one is over, that moment included; all others of that moment come after
// it. A suspension stops no clock, and lasts from one period into the next.
type Truce struct {
	Agreed  Instant    `json:"agreed,omitzero"` // when it was agreed
	Effect  Instant    `json:"effect,omitzero"` // when it takes effect; zero: nobody knows yet
	Length  Span       `json:"length,omitzero"` // zero: without end
	Count   DayCount   `json:"count,omitzero"`  // how the days of Length are counted; zero: as Exclusive
	Parties []string   `json:"parties,omitempty"`
	Renewal Renewal    `json:"renewal,omitzero"` // how it may go on
	Acts    []TruceAct `json:"acts,omitempty"`   // in the order of their times
}

// A TruceAct is something that was done about a truce. The zero TruceAct is
// nothing, and not valid.
type TruceAct struct {
	Kind    TruceActKind        `json:"kind"`
	At      Instant             `json:"at"`
	By      []string            `json:"by,omitempty"`     // the actors
	Length  Span                `json:"length,omitzero"`  // with ActRenew: for how long; zero: as the Renewal says
	From    Instant             `json:"from,omitzero"`    // with ActRenew: from when; zero: as the Renewal says
	Narrows string              `json:"narrows,omitzero"` // with ActRenew: what is less in it; zero: as the Renewal says
	Count   int                 `json:"count,omitzero"`   // with ActDeliver: how much of what the formula counts
	Why     string              `json:"why,omitzero"`     // the reason given
	Source  negotiation.Sources `json:"source,omitempty"`
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

// TruceActKinds returns the kinds of act, in the order of the constants.
func TruceActKinds() []TruceActKind {
	return []TruceActKind{ActRenew, ActNotice, ActDeliver, ActSuspend, ActResume, ActTerminate, ActCollapse, ActSupersede}
}

// UnmarshalText reads the word for a kind of act.
func (k *TruceActKind) UnmarshalText(text []byte) error {
	return readWord(k, text, TruceActKinds())
}

// decides reports whether an act bears on the next period: it counts up to the
// last moment of the running one.
func (k TruceActKind) decides() bool {
	return k == ActRenew || k == ActNotice || k == ActDeliver
}
