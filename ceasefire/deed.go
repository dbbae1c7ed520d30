package ceasefire

import (
	"slices"

	"parley.example/negotiation"
)

// A Deed is a fact about the performance of a clause. The zero Deed is of no
// clause and not valid. It counts from the first instant of At on.
//
// To declare that something is done and to be seen to have done it are two facts:
// PLOVER, the event coding scheme, makes the same difference between CONCEDE,
// which is done in words, and RETREAT, which is done on the ground. To observe
// one's own deed is to declare it: whoever performs a clause is no witness to it.
type Deed struct {
	Clause string              `json:"clause"` // its id
	Bearer string              `json:"bearer"` // the actor who performs it
	Kind   DeedKind            `json:"kind"`
	At     Instant             `json:"at"`
	By     string              `json:"by,omitzero"` // the actor who says so, or saw it; empty: the bearer
	Note   string              `json:"note,omitzero"`
	Source negotiation.Sources `json:"source,omitempty"`
}

// A DeedKind is what sort of fact it is. The zero DeedKind is not valid.
type DeedKind string

// The kinds of deed.
const (
	Declared DeedKind = "declared" // it is said to be done
	Observed DeedKind = "observed" // it was seen to be done
	Undone   DeedKind = "undone"   // it was seen not to be done, or no longer
	Waived   DeedKind = "waived"   // those to whom it is owed do without it; never by the bearer
)

// DeedKinds returns the kinds of deed.
func DeedKinds() []DeedKind { return []DeedKind{Declared, Observed, Undone, Waived} }

// UnmarshalText reads the word for a kind of deed.
func (k *DeedKind) UnmarshalText(text []byte) error { return readWord(k, text, DeedKinds()) }

// own reports whether it is the bearer that says so.
func (d *Deed) own() bool { return d.By == "" || d.By == d.Bearer }

// copy returns d with nothing in common with it.
func (d *Deed) copy() Deed {
	c := *d
	c.Source = slices.Clone(d.Source)
	return c
}
