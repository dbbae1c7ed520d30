package negotiation

import "slices"

// Compare says what became of every term from one board to another: of two
// rounds, before and after one statement, or of talks with and without more
// that With or Extend added. Both should be of one view. Terms come in the order
// of after's record, then those that only before has. A nil board is one on
// which nothing was said.
func Compare(before, after *Board) Changes {
	if before == nil {
		before = new(Board)
	}
	if after == nil {
		after = new(Board)
	}
	list := Changes{}
	for now := range after.All() {
		was, ok := before.Standing(now.Term.ID)
		if !ok {
			was = Standing{Term: now.Term}
		}
		list = append(list, change(was, now))
	}
	for was := range before.All() {
		if _, ok := after.Standing(was.Term.ID); !ok {
			list = append(list, change(was, Standing{Term: was.Term}))
		}
	}
	return list
}

func change(was, now Standing) Change {
	c := Change{Term: now.Term, Kind: kindOf(was, now), Before: was, After: now}
	if c.Kind == ChangeReversed && now.board != nil {
		r := reversal{was: was, now: now}
		c.By, c.Because = r.explain()
	}
	return c
}

// A reversal is a term that was settled and is no longer. The two boards may be
// of different talks: what is looked up in both is looked up by id.
type reversal struct {
	was, now Standing
	because  []Basis
}

func (r *reversal) explain() ([]Turn, []Basis) {
	by := r.turns(r.fell)
	if r.lastGivenLost() {
		by = append(by, r.outsiders(func(a int32) bool { return r.gave(a) == ContributionGiven && r.fell(a) })...)
	}
	for i := range by {
		if by[i].Cause == CauseConditionFailed {
			r.failed(by[i].Actor)
		}
	}
	r.lostParts()
	if len(by) == 0 && len(r.because) == 0 {
		by = append(r.turns(r.letGo), r.outsiders(r.letGo)...)
	}
	return by, r.because
}

// turns returns the turns of those parties of the rule that are meant, in its
// order.
func (r *reversal) turns(meant func(holder int32) bool) []Turn {
	var list []Turn
	for _, a := range r.was.board.lens.ballot(r.was.number).parties {
		if meant(a) {
			list = append(list, r.turn(a))
		}
	}
	return list
}

// outsiders returns the turns of those others that are meant, in the order of
// the record.
func (r *reversal) outsiders(meant func(holder int32) bool) []Turn {
	parties := r.was.board.lens.ballot(r.was.number).parties
	var list []Turn
	for _, st := range r.was.board.stands(r.was.number) {
		if !slices.Contains(parties, st.holder) && meant(st.holder) {
			list = append(list, r.turn(st.holder))
		}
	}
	return list
}

// letGo reports whether a holder stood for the wording, on whatever condition,
// and does no longer. A composite that nobody needs to consent to may be settled
// in a wording that is only thought of because somebody stands for it so: with
// the last of those it falls, though nobody's contribution does.
func (r *reversal) letGo(holder int32) bool {
	st := r.was.board.stand(r.was.number, holder)
	if st == nil || !st.words() || st.wording != r.was.outcome().wording {
		return false
	}
	now := r.now.held(r.id(holder))
	return !now.words() || now.wording != r.wording()
}

// wording returns the formerly settled wording on the board after; -1 if it
// never came up there.
func (r *reversal) wording() int32 { return r.now.wordingNumber(r.was.Wording) }

// gave returns what a holder contributed to the wording before.
func (r *reversal) gave(holder int32) Contribution {
	return r.was.board.contribution(r.was.number, holder, r.was.outcome().wording)
}

// gives returns what the same holder contributes to the wording now.
func (r *reversal) gives(holder int32) Contribution {
	a, ok := r.now.board.lens.talks.actors[r.id(holder)]
	if !ok {
		return ContributionSilent
	}
	return r.now.board.contribution(r.now.number, a, r.wording())
}

func (r *reversal) id(holder int32) string { return r.was.board.lens.talks.rec.Actors[holder].ID }

func (r *reversal) fell(holder int32) bool { return r.gives(holder) < r.gave(holder) }

// lastGivenLost reports whether nobody stands for the wording any more, where
// somebody must: for a term that is no composite, and for a wording that would
// no longer be thought of.
func (r *reversal) lastGivenLost() bool {
	w := r.wording()
	stands := r.now.board.stands(r.now.number)
	for i := range stands {
		if r.now.board.contribution(r.now.number, stands[i].holder, w) == ContributionGiven {
			return false
		}
	}
	if len(r.now.provision().parts) == 0 {
		return true
	}
	return !slices.Contains(r.now.candidates(), w)
}

func (r *reversal) turn(holder int32) Turn {
	id := r.id(holder)
	return Turn{Actor: id, Cause: r.cause(id), Was: r.was.Position(id), Now: r.now.Position(id)}
}

// failed adds what held before and does not now of the condition on which a
// holder still stands.
func (r *reversal) failed(holder string) {
	now := r.now.board
	st := now.stand(r.now.number, now.lens.talks.actors[holder])
	for _, n := range now.lens.talks.condition(st.cond) {
		if b := r.basis(&n); b != (Basis{}) && r.was.board.rests(b) && !now.rests(b) {
			r.add(b)
		}
	}
}

// basis names what a node of a condition waits for.
func (r *reversal) basis(n *condNode) Basis {
	rec := r.now.board.lens.talks.rec
	switch n.kind {
	case condSettled:
		return Basis{Term: rec.Terms[n.term].ID}
	case condAccepts:
		return Basis{Term: rec.Terms[n.term].ID, Actor: rec.Actors[n.id].ID}
	case condFact:
		return Basis{Fact: rec.Facts[n.id].ID}
	default:
		return Basis{}
	}
}

// rests reports whether what is named holds on a board.
func (b *Board) rests(on Basis) bool {
	switch {
	case on.Fact != "":
		return b.holds(&Condition{Fact: on.Fact})
	case on.Actor != "":
		return b.holds(&Condition{Accepts: on.Actor, Term: on.Term})
	}
	return b.holds(&Condition{Settled: on.Term})
}

// lostParts adds the parts of a composite that were settled and are no longer.
func (r *reversal) lostParts() {
	for _, id := range r.was.Term.Includes {
		if b := (Basis{Term: id}); r.was.board.rests(b) && !r.now.board.rests(b) {
			r.add(b)
		}
	}
}

func (r *reversal) add(b Basis) {
	if !slices.Contains(r.because, b) {
		r.because = append(r.because, b)
	}
}
