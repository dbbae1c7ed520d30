package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A Cessation is the duty to stop fighting, or some of it. The zero Cessation
// prohibits nothing that is named.
//
// The glossary of the United Nations tells it from a [Pause], which is for a
// purpose and a time, and the fighting not over.
type Cessation struct {
	Bearer    actor.IDs   `json:"bearer,omitempty"`    // who is bound
	Prohibits []Act       `json:"prohibits,omitempty"` // what nobody may do
	Permits   []Act       `json:"permits,omitempty"`   // what stays allowed
	Area      Area        `json:"area,omitzero"`
	Excludes  []Exclusion `json:"excludes,omitempty"` // whom it does not protect
	Duration  *Duration   `json:"duration,omitzero"`  // where no provision of its own says it
	Renewal   *Renewal    `json:"renewal,omitzero"`   // where no provision of its own says it
}

// An Act is something that fighters do and a text prohibits or permits. Others
// than those named here are allowed.
type Act string

// Common acts.
const (
	Attack       Act = "attack"
	Shelling     Act = "shelling"
	AirStrike    Act = "air-strike"
	TakeGround   Act = "take-ground" // to acquire territory, or try to
	Reinforce    Act = "reinforce"
	SelfDefence  Act = "self-defence"
	Rotation     Act = "rotation"
	Resupply     Act = "resupply"
	Obstruct     Act = "obstruct" // to hinder aid or monitors
	HostageTake  Act = "hostage-taking"
	MilitaryGain Act = "military-advantage" // to seek one before it begins
)

// An Exclusion says who is left out of a cessation, and how one knows: by name,
// by a list that somebody else keeps, or by a criterion.
type Exclusion struct {
	Who       string `json:"who"`                // in words: Jabhat al-Nusra
	Actor     string `json:"actor,omitzero"`     // the actor, where it is one
	List      string `json:"list,omitzero"`      // the list that names them
	Criterion string `json:"criterion,omitzero"` // by what anybody can tell
}

// Kind returns KindCessation.
func (Cessation) Kind() Kind { return KindCessation }

// Term returns the provision as a term of that id.
func (p Cessation) Term(id string) (negotiation.Term, error) { return termOf(id, p) }

// Bearers returns who has to perform it.
func (p Cessation) Bearers() actor.IDs { return p.Bearer }
