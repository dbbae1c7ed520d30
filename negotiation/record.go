package negotiation

import (
	"encoding/json"

	"parley.example/actor"
)

// A Record is what was said in a negotiation and what happened, never a
// conclusion: plain data, a Go literal or a JSON file. The zero Record is empty
// and lacks only a party to be valid.
type Record struct {
	Title      string        `json:"title,omitzero"`
	Summary    string        `json:"summary,omitzero"`
	Actors     []actor.Actor `json:"actors,omitempty"`     // everyone who speaks, is spoken of, or is bound
	Ties       []actor.Tie   `json:"ties,omitempty"`       // how they stand to one another
	Parties    []string      `json:"parties,omitempty"`    // the principals whose consent counts by default; at least one
	Rule       Rule          `json:"rule,omitzero"`        // the default consent rule; zero: unanimity of Parties
	Issues     []Issue       `json:"issues,omitempty"`     // subjects under negotiation
	Terms      []Term        `json:"terms,omitempty"`      // proposed provisions
	Facts      []Fact        `json:"facts,omitempty"`      // states of the world that conditions may name
	Rounds     []Round       `json:"rounds,omitempty"`     // in order
	Statements []Statement   `json:"statements,omitempty"` // who said what about which term, as of which round
	Events     []Event       `json:"events,omitempty"`     // what happened in the world
}

// An Issue is a subject under negotiation, under which terms are gathered. The
// zero Issue has no id and is not valid.
type Issue struct {
	ID    string `json:"id"`
	Title string `json:"title,omitzero"`
}

// A Term is a proposed provision. The zero Term has no id and is not valid.
type Term struct {
	ID          string          `json:"id"`
	Issue       string          `json:"issue,omitzero"` // the issue it belongs to; empty: none
	Title       string          `json:"title,omitzero"`
	Text        string          `json:"text,omitzero"`        // its first wording, if it has one
	Includes    []string        `json:"includes,omitempty"`   // the terms that are its parts: it is a composite
	Replaces    []string        `json:"replaces,omitempty"`   // earlier terms that it supersedes
	Binds       []string        `json:"binds,omitempty"`      // the obligors
	Benefits    []string        `json:"benefits,omitempty"`   // the beneficiaries
	Rule        Rule            `json:"rule,omitzero"`        // zero: the record's
	Until       Moment          `json:"until,omitzero"`       // the last moment at which a position said up to then stands
	When        *Condition      `json:"when,omitzero"`        // the condition for its taking effect once settled; no part of consent
	Undisclosed bool            `json:"undisclosed,omitzero"` // known to exist, content not known
	Kind        string          `json:"kind,omitzero"`        // of a domain package's typed provision; kept, never interpreted here
	Details     json.RawMessage `json:"details,omitzero"`     // that provision
}

// A Fact is a state of the world that conditions may name. The zero Fact has no
// id and is not valid.
type Fact struct {
	ID    string `json:"id"`
	Title string `json:"title,omitzero"`
	Holds bool   `json:"holds,omitzero"` // how it starts
}

// A Round is a stretch of talks. Its moment is its End, or its Start where it
// has no End. The zero Round has no id and is not valid.
type Round struct {
	ID        string   `json:"id"`
	Title     string   `json:"title,omitzero"`
	Start     Moment   `json:"start,omitzero"`
	End       Moment   `json:"end,omitzero"`
	Venue     string   `json:"venue,omitzero"`
	Phase     string   `json:"phase,omitzero"`
	Attending []string `json:"attending,omitempty"` // actors
}

// A Statement is what somebody said about one term, as of one round. The zero
// Statement has no speaker and is not valid.
type Statement struct {
	ID      string          `json:"id,omitzero"`     // optional, to cite it by
	Round   string          `json:"round"`           // as of which it holds
	At      Moment          `json:"at,omitzero"`     // when it was said
	By      IDs             `json:"by"`              // who spoke: one actor, or several jointly
	About   IDs             `json:"about,omitempty"` // whose position is asserted; empty: each speaker's own
	Person  string          `json:"person,omitzero"` // who said it, where that is no actor of its own
	Term    string          `json:"term"`
	Stance  Stance          `json:"stance"`
	Text    string          `json:"text,omitzero"`    // with propose or accept the wording meant; with reject or reserve the one wording refused
	Details json.RawMessage `json:"details,omitzero"` // the typed provision that Text words; only beside a Text proposed or accepted
	If      *Condition      `json:"if,omitzero"`      // the condition on which the consent stands
	Until   Moment          `json:"until,omitzero"`   // the last moment at which the position stands
	Reading string          `json:"reading,omitzero"` // what the holder says the term means or comes to
	Note    string          `json:"note,omitzero"`
	Source  Sources         `json:"source,omitempty"`
}

// An Event is something that happened in the world, and the facts that came
// about or ceased with it: not both for one fact. The zero Event has no id and
// is not valid.
type Event struct {
	ID          string  `json:"id"`
	Round       string  `json:"round"`
	At          Moment  `json:"at,omitzero"`
	Title       string  `json:"title,omitzero"`
	Establishes IDs     `json:"establishes,omitempty"` // facts that hold from now on
	Lapses      IDs     `json:"lapses,omitempty"`      // facts that no longer hold
	Source      Sources `json:"source,omitempty"`
}
