package actor

import (
	"slices"
	"time"
)

// A Tie says how one actor stands to another, from the first instant of Start to
// the last of End. A zero Start or End leaves that side open. The zero Tie is not
// valid.
type Tie struct {
	From  string  `json:"from"`
	Kind  TieKind `json:"kind"`
	To    string  `json:"to"`
	Note  string  `json:"note,omitzero"`
	Start Moment  `json:"start,omitzero"`
	End   Moment  `json:"end,omitzero"`
}

// Holds reports whether the tie is in force at that instant. The zero Time is no
// time in particular: every tie holds then. A Start or End that is not valid
// counts as open.
func (t *Tie) Holds(at time.Time) bool { return periodOf(t.Start, t.End).holds(at) }

// A TieKind says what sort of tie one is; the zero TieKind is not valid.
type TieKind string

// The kinds of tie. Only the first two bear on who holds a position; they have no
// start or end, because that does not change within a record.
const (
	// SpeaksFor makes From a mouthpiece of To, with no position of its own: a
	// minister of a government, a delegation of a movement. An actor has at most
	// one such tie, and they do not run in a circle, so that every actor has one
	// principal.
	SpeaksFor TieKind = "speaks-for"
	// Represents is a mandate. From keeps its own positions and may state those of
	// To as well. It is one tie: who represents a representative does not thereby
	// represent those behind it.
	Represents TieKind = "represents"
	// Commands means that To does what From orders.
	Commands TieKind = "commands"
	// MemberOf makes From a part of To: a state of a union, a brigade of a
	// coalition.
	MemberOf TieKind = "member-of"
	// Backs means that From arms, pays, shelters or stands by To, and so has
	// influence, but does not command it.
	Backs TieKind = "backs"
	// Opposes means that From is at odds or at war with To. Where that is mutual it
	// takes two ties.
	Opposes TieKind = "opposes"
	// Lists means that From has put To on a list: designated it as terrorist, or
	// sanctioned it.
	Lists TieKind = "lists"
)

var tieKinds = [...]TieKind{SpeaksFor, Represents, Commands, MemberOf, Backs, Opposes, Lists}

// TieKinds returns the kinds of tie in the order of their constants. The slice is
// the caller's.
func TieKinds() []TieKind { return slices.Clone(tieKinds[:]) }

// IsValid reports whether k is one of [TieKinds].
func (k TieKind) IsValid() bool { return slices.Contains(tieKinds[:], k) }

// dated reports whether ties of kind k may have a start and an end.
func (k TieKind) dated() bool { return k != SpeaksFor && k != Represents }
