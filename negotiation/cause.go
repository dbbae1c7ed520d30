package negotiation

import "reflect"

// A Cause says why a holder no longer gives what it gave to a wording. The zero
// Cause is CauseUnknown.
type Cause uint8

// The causes. The package documentation has the order in which they are tried.
const (
	// CauseUnknown: none of the others. It does not occur from one board to a
	// later one of the same talks and view, nor to one of the talks extended
	// by statements.
	CauseUnknown Cause = iota
	// CauseRejected: it refuses the wording or rejects the term.
	CauseRejected
	// CauseReserved: it reserves on the wording or on the term.
	CauseReserved
	// CauseReplaced: it is silent, having gone over to a term that replaces
	// this one.
	CauseReplaced
	// CauseWithdrew: it took back what it held.
	CauseWithdrew
	// CauseLapsed: what it held has lapsed.
	CauseLapsed
	// CauseAbstained: it lets the term pass without supporting it.
	CauseAbstained
	// CauseLoosened: it agrees only in principle, or to no text.
	CauseLoosened
	// CauseReworded: it stands for another wording.
	CauseReworded
	// CauseConditionFailed: it stands by the same statement, whose condition
	// held and does no longer.
	CauseConditionFailed
	// CauseConditioned: it stands by another statement, on a condition that
	// does not hold.
	CauseConditioned
)

var causeWords = []string{
	"unknown", "rejected", "reserved", "replaced", "withdrew", "lapsed", "abstained",
	"loosened", "reworded", "condition-failed", "conditioned",
}

// String returns the word for c.
func (c Cause) String() string { return wordOf(causeWords, c, "Cause") }

// MarshalText returns the word for c; an error if c is no cause.
func (c Cause) MarshalText() ([]byte, error) { return textOf(causeWords, c, "cause") }

// UnmarshalText reads the word for a cause.
func (c *Cause) UnmarshalText(text []byte) error { return readWord(c, causeWords, text, "cause") }

// cause finds why a holder no longer gives what it gave to the formerly settled
// wording.
func (r *reversal) cause(holder string) Cause {
	was, now := r.was.held(holder), r.now.held(holder)
	for _, refused := range r.refusals(now) {
		covered := was.whole >= 0 && now.comesBefore(refused.stmt, was, was.stmt)
		if refused.wording == r.wording() && !covered {
			if refused.reject {
				return CauseRejected
			}
			return CauseReserved
		}
	}
	if above, ok := was.cameDown(now); ok {
		return above
	}
	if c := now.plainCause(); c != CauseUnknown {
		return c
	}
	switch {
	case now.stance == InPrinciple, now.words() && now.wording == 0 && r.now.provision().blank && r.wording() != 0:
		return CauseLoosened
	case now.words() && now.wording != r.wording():
		return CauseReworded
	case now.words() && !now.holds && was.holds && now.restsAs(was):
		return CauseConditionFailed
	case now.words() && !now.holds:
		return CauseConditioned
	}
	return CauseUnknown
}

func (r *reversal) refusals(now held) []refusal {
	return r.now.board.refusals(r.now.number, &now.stand)
}

// A held is a stand with where it was found.
type held struct {
	stand
	term   int32
	holder string
	board  *Board
}

var nothingHeld = stand{stmt: -1, ord: -1, wording: -1, whole: -1, cond: -1}

// held returns what a holder holds on the term.
func (s Standing) held(holder string) held { return s.board.held(s.number, holder) }

func (b *Board) held(x int32, holder string) held {
	h := held{stand: nothingHeld, term: x, holder: holder, board: b}
	if a, ok := b.lens.talks.actors[holder]; ok {
		if st := b.stand(x, a); st != nil {
			h.stand = *st
		}
	}
	return h
}

// restsAs reports whether two stands rest on the same statement. In talks that
// were extended in two ways, another may have the same place.
func (h held) restsAs(other held) bool {
	if h.stmt != other.stmt || h.stmt < 0 {
		return false
	}
	mine, its := h.board.lens.talks, other.board.lens.talks
	return mine == its && h.board.lens.more == other.board.lens.more ||
		reflect.DeepEqual(h.board.lens.statement(h.stmt), other.board.lens.statement(other.stmt))
}

// comesBefore reports whether a statement of the one board's talks comes before
// a statement of the other's: in an earlier round, or listed earlier in the same.
func (h held) comesBefore(stmt int32, other held, than int32) bool {
	mine, its := h.board.lens.said(stmt), other.board.lens.said(than)
	if mine.round != its.round {
		return mine.round < its.round
	}
	return stmt < than
}

// cameDown reads the cause from the position on a whole, where the position
// before had come down from it and the one now rests on an older statement or
// on none.
func (h held) cameDown(now held) (Cause, bool) {
	if h.whole < 0 || now.stmt >= 0 && !now.comesBefore(now.stmt, h, h.stmt) {
		return CauseUnknown, false
	}
	was := h.board.held(h.whole, h.holder)
	whole, ok := now.board.lens.talks.terms[h.board.lens.talks.rec.Terms[h.whole].ID]
	if !ok {
		return CauseUnknown, true
	}
	above := now.board.held(whole, h.holder)
	if c, ok := was.cameDown(above); ok {
		return c, true
	}
	switch c := above.plainCause(); {
	case c != CauseUnknown:
		return c, true
	case above.stance == InPrinciple:
		return CauseLoosened, true
	case above.words():
		return CauseConditioned, true
	}
	return CauseUnknown, true
}

// plainCause is the cause that shows in a silence or in a stance that is no
// support.
func (h held) plainCause() Cause {
	switch h.stance {
	case Reject:
		return CauseRejected
	case Reserve:
		return CauseReserved
	case Abstain:
		return CauseAbstained
	case "":
		return silenceCauses[h.silence]
	default:
		return CauseUnknown
	}
}

var silenceCauses = [...]Cause{
	unsaid: CauseUnknown, replaced: CauseReplaced, withdrawn: CauseWithdrew, lapsed: CauseLapsed,
}
