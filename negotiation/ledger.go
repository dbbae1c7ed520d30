package negotiation

import "time"

// A Ledger is the record of one party, or of any other actor: what it wanted,
// what it gave, and what came of that. The zero Ledger is that of nobody.
//
// It is kept by points: the ends of the rounds before the board's, then the
// board itself. What somebody takes up and lets go of between two points leaves
// no trace but in Proposed.
type Ledger struct {
	Actor string // the principal whose record it is
	View  View
	Round *Round // that of the board; nil before the first

	Proposed  []Proposal   // by term in the order of the record, then in the order of the talks
	Supported []Support    // likewise
	Conceded  []Concession // by round, then by term in the order of the record
	HeldOut   []HoldOut    // by term in the order of the record, then in the order of the talks
	Reversed  []Reversal   // by round, then by term in the order of the record
	Waiting   []Wait       // in the order of the record

	ProposedSettled  Rate // of its proposals, those settled now, in the wording proposed
	SupportedSettled Rate // of the terms that it supported at some point, those settled now
	Kept             Rate // of the terms that were settled at some point in a wording to which it gave its consent, those of which no reversal names it
}

// A Proposal is a wording of a term that the actor proposed.
type Proposal struct {
	Wording   string
	Statement *Statement // the first that proposed it
	Standing  Standing   // of the term now
}

// Settled reports whether the term is settled now in the wording proposed.
func (p Proposal) Settled() bool {
	return p.Standing.Status == StatusSettled && p.Standing.Wording == p.Wording
}

// A Support is a stretch in which the actor supported a term.
type Support struct {
	Stretch
	First    Position // at the first point of the stretch
	Last     Position // at the last
	Standing Standing // of the term now
}

// A Concession is a point at which the actor came over to what somebody else had
// wanted before it did, on a statement made since the point before. There are
// three ways.
//
//   - It stands for a wording for which it did not stand at the point before,
//     and which it had not proposed up to then; and somebody else stood for that
//     wording at the point before, or proposes it now by an earlier statement.
//   - It agrees to a term in principle that it did not support at the point
//     before, and of which it had proposed no wording up to then; and somebody
//     else supported the term at the point before, or proposes it now by an
//     earlier statement.
//   - It stands without condition for a wording for which it stood at the point
//     before on a condition that did not hold then and does not now; and somebody
//     else stood for that wording at the point before, or proposes it now by an
//     earlier statement.
//
// Three things are no concession: what unsettled the term, so that a reversal at
// this point names the actor; what came down from a whole to a term on which the
// actor had been silent, or had held what came down before, for the whole counts
// itself; and the return from silence to a wording that it had stood for, or to a
// term that it had supported, at some point before. And those who come to support
// a term in one round that neither proposes make no concession to each other.
type Concession struct {
	Term   *Term
	Round  *Round
	From   Contribution // what it gave before to the wording; to that on the table now, if it agrees in principle
	Was    Position     // at the point before
	Now    Position     // at this one
	For    []Basis      // in return for what: the terms, acceptances and facts of its condition, as they are written
	Linked []*Term      // at this point the terms that rest on this one as it rests on them
}

// A HoldOut is a stretch in which the rule asked for the actor's consent,
// somebody else supported the term, and the actor stood in the way: it rejected
// the term or reserved its position, refused a wording that somebody else stood
// for, or stood for another wording than somebody else, neither being the empty
// one.
type HoldOut struct {
	Stretch
	First    Position // at the first point of the stretch
	Last     Position // at the last
	Standing Standing // of the term now
}

// A Reversal is a term that was settled at one point and was no longer at the
// next, and that names the actor.
type Reversal struct {
	Round  *Round // of the point at which the term was no longer settled
	Change Change
	Turn   Turn // the actor's part in it
}

// A Wait is a term that the actor supports and that is not settled.
type Wait struct {
	Support
	Unmet   []Basis // if its condition does not hold: what does not hold of it, as it is written; then the parts of the term that are not settled
	Without []Lack  // the other parties of the rule that neither consent to the wording nor abstain, in its order
}

// A Lack is a party whose consent is missing, and what it gives instead. The
// wording that it is asked for is that which the one who waits stands for, or
// the one on the table where that is none.
type Lack struct {
	Actor string
	Gives Contribution
}

// A Stretch is a longest run of points, each next to the one before. The zero
// Stretch has none.
type Stretch struct {
	From   *Round // of the first point
	To     *Round // of the last
	Rounds int    // how many points there are
	Still  bool   // the last is the board itself
}

// Lasted returns the time from the moment of the first round to that of the
// last, nought where they are one; false unless both are dated and the last is
// not before the first. It knows no more than about 292 years.
func (s Stretch) Lasted() (time.Duration, bool) {
	from, to := s.From.moment(), s.To.moment()
	if from.IsZero() || to.IsZero() || to.Before(from) {
		return 0, false
	}
	return to.Sub(from), true
}

// A Rate is how many of some things something is true of. The zero Rate is of
// nothing.
type Rate struct {
	Count int `json:"count"`
	Of    int `json:"of"`
}

// Share returns the count as a share of all, from 0 to 1; false if the rate is
// of nothing, and then it has no share.
func (r Rate) Share() (float64, bool) {
	if r.Of == 0 {
		return 0, false
	}
	return float64(r.Count) / float64(r.Of), true
}

// Ledger returns the record of an actor's principal from the first round up to
// the board, under its view: claims count where the view admits them, comments
// never. It is empty on a board before the first round, and of one who never
// took a position. An actor that is not there is an *UnknownError, and on the
// zero Board nobody is there. It takes about the time of [Talks.Boards] up to
// the board.
func (b *Board) Ledger(actor string) (*Ledger, error) {
	if b.none() {
		return nil, &UnknownError{What: "actor", ID: actor}
	}
	b = b.carriedOut()
	t := b.lens.talks
	a, err := t.actorNumber(actor)
	if err != nil {
		return nil, err
	}
	k := newKeeper(b, t.principals[a])
	if b.cut.round >= 0 {
		k.keep()
		k.close()
	}
	return k.ledger, nil
}
