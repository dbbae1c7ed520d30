package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A Renewal is how an agreement goes on once its time is up. The zero Renewal is
// not stated; that there is none is to be said by RenewNone.
type Renewal struct {
	Bearer  actor.IDs `json:"bearer,omitempty"`
	Mode    RenewMode `json:"mode,omitzero"`
	Consent []string  `json:"consent,omitempty"` // the actors who have to agree, with RenewByConsent and RenewNarrowed
	Length  Span      `json:"length,omitzero"`   // of one renewal; zero: as long as the first time
	Limit   int       `json:"limit,omitzero"`    // how many there may be; 0: any number
	Notice  Span      `json:"notice,omitzero"`   // how long before the end one has to give notice, with RenewUnlessNotice
	Extra   Span      `json:"extra,omitzero"`    // how much longer, with RenewByFormula
	Per     int       `json:"per,omitzero"`      // for every so many
	Of      string    `json:"of,omitzero"`       // of what
	Narrows string    `json:"narrows,omitzero"`  // what is less the next time, with RenewNarrowed
	Start   Point     `json:"start,omitzero"`    // when the next time begins; zero: as soon as the last is over
}

// A RenewMode is what it takes to go on. The zero RenewMode is not stated.
type RenewMode string

// The modes.
const (
	// RenewByConsent: on the same terms, if those in Consent agree (Yemen 2022).
	RenewByConsent RenewMode = "by-consent"
	// RenewUnlessNotice: by itself, unless somebody gives notice in time.
	RenewUnlessNotice RenewMode = "unless-notice"
	// RenewByFormula: as long as something is delivered (one more day for every ten
	// who are released).
	RenewByFormula RenewMode = "by-formula"
	// RenewNarrowed: if those in Consent agree, with less in it (resolution 2504 of
	// 2020 kept two of four crossings into Syria).
	RenewNarrowed RenewMode = "narrowed"
	// RenewNone: it ends.
	RenewNone RenewMode = "none"
)

// Kind returns KindRenewal.
func (Renewal) Kind() Kind { return KindRenewal }

// Term returns the provision as a term of that id.
func (p Renewal) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Renewal) Bearers() actor.IDs { return p.Bearer }
