package ceasefire

import (
	"slices"

	"parley.example/negotiation"
)

// A Ground is what happened and what was done, as data: a Go literal, or JSON
// for [negotiation.Unmarshal] to read. The zero Ground is empty. [NewLog] makes a
// Log of it.
type Ground struct {
	Incidents []Incident `json:"incidents,omitempty"`
	Deeds     []Deed     `json:"deeds,omitempty"`
	Unseen    []Unseen   `json:"unseen,omitempty"`
}

// An Unseen is a time in which somebody could not observe an area. The zero
// Unseen has no time and is not valid.
type Unseen struct {
	Start    Instant             `json:"start"`
	End      Instant             `json:"end"`               // a date: to the end of it
	Where    []string            `json:"where,omitempty"`   // places that could not be observed; empty: all
	Observer string              `json:"observer,omitzero"` // the actor; empty: anybody
	Why      string              `json:"why,omitzero"`
	Source   negotiation.Sources `json:"source,omitempty"`
}

// copy returns u with nothing in common with it.
func (u *Unseen) copy() Unseen {
	c := *u
	c.Where = slices.Clone(u.Where)
	c.Source = slices.Clone(u.Source)
	return c
}
