package ceasefire

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// An Agreement is a text that parties have signed, or might sign: plain data, a
// Go literal, or what [FromBoard] makes of what is settled. The zero Agreement has
// nothing in it. What is not said in it is not known: [Review] does not take it
// for denied.
type Agreement struct {
	Title      string      `json:"title,omitzero"`
	Purpose    string      `json:"purpose,omitzero"`
	Scope      string      `json:"scope,omitzero"` // what and whom it covers, in words
	Parties    []Party     `json:"parties,omitempty"`
	Guarantors []string    `json:"guarantors,omitempty"` // actors
	Witnesses  []string    `json:"witnesses,omitempty"`  // actors
	Excluded   []Exclusion `json:"excluded,omitempty"`   // beside those that a Cessation excludes
	Anchors    Anchors     `json:"anchors,omitempty"`    // occasions that it counts from, beside Signature and Effect
	Clauses    []Clause    `json:"clauses,omitempty"`
	Prior      []Prior     `json:"prior,omitempty"`  // earlier texts between the parties
	Tabled     []Unsettled `json:"tabled,omitempty"` // what was on the table and is not in it

	// Roster says how actors stand to one another, if that is known: some checks
	// need it.
	Roster *actor.Roster `json:"-"`
}

// A Party is one of those who agree. The zero Party is nobody.
type Party struct {
	Actor     string   `json:"actor"`
	Forces    []string `json:"forces,omitempty"`   // the actors for whose forces it signs, beside its own
	Signatory string   `json:"signatory,omitzero"` // the person who signs
	Signed    Instant  `json:"signed,omitzero"`    // when; zero: not yet, or not known
}

// A Clause is one component of an agreement: a provision and what goes with it.
// The zero Clause has no id and is not valid. In JSON it has the form of a
// [negotiation.Term], with the keys that only a clause has beside it.
type Clause struct {
	ID          string
	Title       string
	Text        string // as worded
	Provision   Provision
	When        *negotiation.Condition // what it waits for to take effect; as in a Term
	Establishes []string               // the facts that hold once it is performed
	Uses        []string               // words that it uses in a defined sense
	Parts       []string               // the ids of clauses that belong to it: it is a package
	Provisional bool                   // settled, but only as a part of something that is not
	Settled     Instant                // when it was settled; zero: not known
}

// A Prior is an earlier text between the parties.
type Prior struct {
	Title    string   `json:"title"`
	Date     Instant  `json:"date,omitzero"`
	Clauses  []Clause `json:"clauses,omitempty"`
	Replaced bool     `json:"replaced,omitzero"` // the new text takes its place
	Renewed  bool     `json:"renewed,omitzero"`  // the new text goes on from where it ends
}

// An Unsettled is a term that was tabled and is not settled.
type Unsettled struct {
	Term   string             `json:"term"`
	Title  string             `json:"title,omitzero"`
	Status negotiation.Status `json:"status"`
}
