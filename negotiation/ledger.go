package negotiation

import "time"

// A Ledger is the record of one party, or of any other actor: what it wanted,
// what it gave, and what came of that. The zero Ledger is that of nobody.
//
// It is kept by points: the ends of the rounds before the board's, then the
// board itself. What somebody takes up and lets go of between two points leaves
// no trace but in Proposed, and in what a [Concession] says that it held before.
//
// Kept counts statements and not terms: what is said of a whole is said once,
// however many parts rest on it. The actor has gone back on a statement if a
// reversal goes back on a consent that rested on it: see [Reversal.GoesBack].
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
	Kept             Rate // of the statements on which its consent to something settled rested at some point, those on which it has not gone back
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

// A Concession is a point at which the actor has come over to what somebody else
// wanted before it did, on a statement made since the point before. There are
// three ways.
//
//   - It stands for a wording for which it did not stand at the point before.
//   - It agrees to a term in principle that it did not support at the point
//     before.
//   - It stands without condition for a wording for which it stood at the point
//     before on a condition that did not hold then and does not now.
//
// Somebody else wanted it before if it stood for that wording at the point
// before, or has since proposed it by a statement earlier than the one by which
// the actor came over, whatever it holds now; where the actor agrees in
// principle, if it supported the term or has proposed any wording. In the first
// two ways that does not count if the actor had proposed it itself, up to the
// point before or no later than the other did since.
//
// The statement by which the actor came over is the first in the row of its last
// ones on the term itself, since the point before, that stand for that wording,
// or support the term where it agrees in principle; the one that its position
// rests on, if there is no such row. Comments and refusals of a single wording
// do not count.
//
// Three things are no concession: what unsettled the term, so that a reversal at
// this point names the actor; what came down from a whole to a term on which the
// actor had just been silent, or had held what came down before, for the whole
// counts itself; and the return from silence to a wording that it had stood for,
// or to a term that it had supported, at some point before. And those who come to
// support a term in one round that neither proposes make no concession to each
// other.
//
// What the actor had just held is what it last said of the term itself since the
// point before and before it came over, whose condition counts as it is at this
// point; if it said nothing, what it held at the point before. The refusals that
// it made in that time go with either.
type Concession struct {
	Term   *Term
	Round  *Round
	From   Contribution // what it had just given to the wording; to that on the table now, if it agrees in principle
	Was    Position     // what it had just held
	Now    Position     // at this one
	For    []Basis      // in return for what: the terms, acceptances and facts of its condition, as they are written
	Linked []*Term      // at this point the terms that rest on this one as it rests on them
}

// A HoldOut is a stretch in which the rule asked for the actor's consent,
// somebody else supported the term, and the actor stood in the way: it rejected
// the term or reserved its position, refused a wording that somebody else stood
// for, or stood for a wording while another had as many parties of the rule that
// stood for it, or more, neither being the empty one. So of one against three the
// one holds out, and of two against two all four.
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

// GoesBack reports whether the actor went back on its consent: it had given that
// to the settled wording, and the cause is none of [CauseReplaced], [CauseLapsed]
// and [CauseConditionFailed]. Who goes over to a term that replaces another, who
// consented for a time that is over, and who stands by a statement whose
// condition fails, goes back on nothing.
func (r Reversal) GoesBack() bool {
	switch r.Turn.Cause {
	case CauseReplaced, CauseLapsed, CauseConditionFailed:
		return false
	default:
		return r.Change.Before.Contribution(r.Turn.Actor, r.Change.Before.Wording) == ContributionGiven
	}
}

// Over returns the term to which the actor went over, which replaces the one
// reversed or a whole that its consent had come down from; nil if the cause is
// not [CauseReplaced].
func (r Reversal) Over() *Term {
	was, now := r.Change.Before.board, r.Change.After.board
	if r.Turn.Cause != CauseReplaced || was == nil || now == nil {
		return nil
	}
	before, after := r.Change.Before.held(r.Turn.Actor), r.Change.After.held(r.Turn.Actor)
	for after.silence != replaced && before.whole >= 0 {
		whole := was.lens.talks.rec.Terms[before.whole].ID
		before, after = heldOn(was, whole, r.Turn.Actor), heldOn(now, whole, r.Turn.Actor)
	}
	if y := after.source(); after.silence == replaced && y >= 0 {
		return &now.lens.talks.rec.Terms[y]
	}
	return nil
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
