package negotiation

import "slices"

// A ChangeKind says what became of a term between two boards. The zero
// ChangeKind is ChangeUnchanged.
type ChangeKind uint8

// The kinds of change.
const (
	ChangeUnchanged ChangeKind = iota // the same status and, if settled, the same wording; or none of the others
	ChangeSettled                     // any other status to settled
	ChangeReversed                    // settled to any other, dropped included
	ChangeReworded                    // settled in one wording to settled in another
	ChangeContested                   // any but settled to contested
	ChangeDropped                     // any but settled to dropped
	ChangeEased                       // contested to in-principle, conditional or open
	ChangeTabled                      // untabled to in-principle, conditional or open
	ChangeRevived                     // dropped to in-principle, conditional or open
	ChangeMoved                       // one of in-principle, conditional and open to another of them
)

var changeWords = []string{
	"unchanged", "settled", "reversed", "reworded", "contested", "dropped", "eased", "tabled", "revived", "moved",
}

// String returns the word for k.
func (k ChangeKind) String() string { return wordOf(changeWords, k, "ChangeKind") }

// MarshalText returns the word for k; an error if k is no kind of change.
func (k ChangeKind) MarshalText() ([]byte, error) { return textOf(changeWords, k, "kind of change") }

// UnmarshalText reads the word for a kind of change.
func (k *ChangeKind) UnmarshalText(text []byte) error {
	return readWord(k, changeWords, text, "kind of change")
}

// A Change is what became of one term between two boards. The zero Change is
// that of no term.
type Change struct {
	Term    *Term
	Kind    ChangeKind
	Before  Standing
	After   Standing
	By      []Turn  // of a reversal: those who give less to the wording than they gave, parties in the order of the rule, then outsiders
	Because []Basis // of a reversal: what fell with it, on which conditions stood; then the parts that a composite lost
}

// A Turn is one holder's part in a reversal.
type Turn struct {
	Actor string
	Cause Cause
	Was   Position // on the term, before
	Now   Position // on the term, after; with CauseConditionFailed it rests on the statement it rested on: see Change.Because for what moved
}

// String says who did what: "russia withdrew".
func (t Turn) String() string { return t.Actor + " " + t.Cause.String() }

// A Basis is something that a consent stood on and that held no longer: a term
// that was settled, an actor's acceptance of a term, or a fact. Term is set,
// Actor and Term, or Fact.
type Basis struct {
	Actor string `json:"actor,omitzero"`
	Term  string `json:"term,omitzero"`
	Fact  string `json:"fact,omitzero"`
}

// String says what fell: "grounding", "aid by russia", "seven-quiet-days".
func (b Basis) String() string {
	switch {
	case b.Fact != "":
		return b.Fact
	case b.Actor != "":
		return b.Term + " by " + b.Actor
	}
	return b.Term
}

// Changes is what became of every term between two boards, in the order of the
// record, the unchanged ones too. Only statuses and settled wordings are
// compared: whether a settled term has come into effect, or is provisional, is
// to be seen from the two standings.
type Changes []Change

// Reversed returns the terms that were settled and are no longer.
func (c Changes) Reversed() Changes { return c.Of(ChangeReversed) }

// Settled returns the terms that are newly settled.
func (c Changes) Settled() Changes { return c.Of(ChangeSettled) }

// Contested returns the terms that are newly contested, without having been
// settled.
func (c Changes) Contested() Changes { return c.Of(ChangeContested) }

// Changed returns all but the unchanged.
func (c Changes) Changed() Changes {
	return c.where(func(k ChangeKind) bool { return k != ChangeUnchanged })
}

// Of returns the changes of some kinds.
func (c Changes) Of(kinds ...ChangeKind) Changes {
	return c.where(func(k ChangeKind) bool { return slices.Contains(kinds, k) })
}

func (c Changes) where(is func(ChangeKind) bool) Changes {
	some := Changes{}
	for _, change := range c {
		if is(change.Kind) {
			some = append(some, change)
		}
	}
	return some
}

// kindOf names the change from one standing to another.
func kindOf(before, after Standing) ChangeKind {
	was, now := before.Status, after.Status
	switch {
	case was == StatusSettled && now == StatusSettled:
		if before.Wording != after.Wording {
			return ChangeReworded
		}
		return ChangeUnchanged
	case now == StatusSettled:
		return ChangeSettled
	case was == StatusSettled:
		return ChangeReversed
	case was == now:
		return ChangeUnchanged
	case now == StatusContested:
		return ChangeContested
	case now == StatusDropped:
		return ChangeDropped
	case now == StatusUntabled:
		return ChangeUnchanged
	}
	switch was {
	case StatusContested:
		return ChangeEased
	case StatusUntabled:
		return ChangeTabled
	case StatusDropped:
		return ChangeRevived
	default:
		return ChangeMoved
	}
}
