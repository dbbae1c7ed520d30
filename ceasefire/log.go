package ceasefire

import "parley.example/negotiation"

// A Ground is what happened and what was done, as data: a Go literal, or JSON
// for [negotiation.Unmarshal] to read. The zero Ground is empty. [NewLog] makes a
// Log of it.
type Ground struct {
	Incidents []Incident `json:"incidents,omitempty"`
	Deeds     []Deed     `json:"deeds,omitempty"`
	Unseen    []Unseen   `json:"unseen,omitempty"`
}

// A Deed is a fact about the performance of a clause. To declare that something is
// done and to be seen to have done it are two facts: PLOVER, the event coding
// scheme, makes the same difference between CONCEDE and RETREAT.
type Deed struct {
	Clause string              `json:"clause"` // its id
	Bearer string              `json:"bearer"` // the actor who performs it
	Kind   DeedKind            `json:"kind"`
	At     Instant             `json:"at"`
	By     string              `json:"by,omitzero"` // the actor who says so, or saw it; empty: the bearer
	Note   string              `json:"note,omitzero"`
	Source negotiation.Sources `json:"source,omitempty"`
}

// A DeedKind is what sort of fact it is.
type DeedKind string

// The kinds of deed.
const (
	Declared DeedKind = "declared" // it is said to be done
	Observed DeedKind = "observed" // it was seen to be done
	Undone   DeedKind = "undone"   // it was seen not to be done, or no longer
	Waived   DeedKind = "waived"   // those to whom it is owed do without it
)

// An Unseen is a time in which somebody could not observe an area.
type Unseen struct {
	Start    Instant             `json:"start"`
	End      Instant             `json:"end"`               // a date: to the end of it
	Where    []string            `json:"where,omitempty"`   // places that could not be observed; empty: all
	Observer string              `json:"observer,omitzero"` // the actor; empty: anybody
	Why      string              `json:"why,omitzero"`
	Source   negotiation.Sources `json:"source,omitempty"`
}
