package ceasefire

import "parley.example/negotiation"

// A Step is something that was done about an incident. The zero Step has no stage
// and is not valid.
type Step struct {
	Stage  Stage               `json:"stage"`
	At     Instant             `json:"at"`
	By     string              `json:"by,omitzero"`     // the actor who did it
	Found  []string            `json:"found,omitempty"` // the actors who were found to have done it
	Sure   Certainty           `json:"sure,omitzero"`   // how sure that is
	Public bool                `json:"public,omitzero"` // it was published
	Note   string              `json:"note,omitzero"`
	Source negotiation.Sources `json:"source,omitempty"`
}

// A Stage is how far a case has come. An incident begins as StageReported.
type Stage string

// The stages.
const (
	StageReported       Stage = "reported"
	StageInquiry        Stage = "under-inquiry"
	StageVerified       Stage = "verified"       // it happened, and a finding says who did it
	StageNotVerified    Stage = "not-verified"   // it could not be found out whether it happened
	StageUnfounded      Stage = "unfounded"      // it did not happen, or was no breach
	StageUnattributable Stage = "unattributable" // it happened, and nobody can say who did it
	StageEndorsed       Stage = "endorsed"       // the body has taken the finding for its own
	StageAnswered       Stage = "answered"       // whoever was found has replied, or made up for it
	StageClosed         Stage = "closed"
)

// A Certainty is how sure a finding is, in the steps of standards of proof. The
// zero Certainty is not stated.
type Certainty string

// The certainties.
const (
	Possible  Certainty = "possible"
	Probable  Certainty = "probable"  // more likely than not
	Confirmed Certainty = "confirmed" // beyond reasonable doubt
)
