package negotiation

import "slices"

// A yield is a stand that may be a concession, and what it is to be compared
// with.
type yield struct {
	term     int32
	was, now stand
	since    int32 // where in the order the point before was
}

// concession returns what the holder conceded on a term at the point at hand,
// if it did.
func (k *keeper) concession(x int32) (Concession, bool) {
	y := yield{term: x, was: k.stand(k.was, x), now: k.stand(k.now, x)}
	if k.was != nil {
		y.since = k.was.cut.ord
	}
	if !y.now.supports() || y.now.ord < y.since || !k.cameOver(&y) {
		return Concession{}, false
	}
	from := k.gave(&y)
	if from == ContributionSilent && k.returns(&y) || y.now.whole >= 0 && (from == ContributionSilent || y.was.whole >= 0) {
		return Concession{}, false
	}
	s := k.now.standing(x)
	c := Concession{
		Term: s.Term, Round: k.now.Round(), From: from,
		Was: Position{Holder: k.ledger.Actor, Party: slices.Contains(s.Parties(), k.ledger.Actor)},
		Now: s.position(k.holder), For: s.bases(y.now.cond, nil), Linked: s.Linked(),
	}
	if k.was != nil {
		c.Was = k.was.standing(x).position(k.holder)
	}
	return c, true
}

// cameOver reports whether a stand comes over in one of the three ways to what
// somebody else wanted.
func (k *keeper) cameOver(y *yield) bool {
	stays := y.was.words() && y.was.wording == y.now.wording
	switch {
	case !y.now.words():
		return !y.was.supports() && !k.proposed(y) && k.wanted(y)
	case !stays:
		return !k.proposed(y) && k.wanted(y)
	case y.was.cond >= 0 && !y.was.holds && y.now.cond < 0:
		demand := k.board.lens.talks.rec.Statements[y.was.stmt].If
		return !k.now.holds(demand) && k.wanted(y)
	}
	return false
}

// proposed reports whether the holder had proposed the wording, or if it agrees
// in principle any wording, up to the point before.
func (k *keeper) proposed(y *yield) bool {
	return slices.ContainsFunc(k.rows[y.term].proposed, func(a act) bool {
		same := k.board.lens.talks.said[a.stmt].wording == y.now.wording
		return a.ord < y.since && (same || !y.now.words())
	})
}

// wanted reports whether somebody else stood for the wording at the point before,
// or if the holder agrees in principle supported the term, or proposes that now
// by an earlier statement.
func (k *keeper) wanted(y *yield) bool {
	by := func(st stand) bool {
		return st.holder != k.holder && st.supports() && (!y.now.words() || st.wording == y.now.wording)
	}
	proposes := func(st stand) bool { return by(st) && st.stance == Propose && st.ord < y.now.ord }
	return k.was != nil && slices.ContainsFunc(k.was.stands(y.term), by) || slices.ContainsFunc(k.now.stands(y.term), proposes)
}

// gave returns what the holder gave at the point before to the wording that it
// stands for now, or if it agrees in principle to the one on the table.
func (k *keeper) gave(y *yield) Contribution {
	if k.was == nil {
		return ContributionSilent
	}
	w := y.now.wording
	if !y.now.words() {
		w = k.board.lens.talks.provisions[y.term].onTable(k.now.cut.ord)
	}
	return k.was.contribution(y.term, k.holder, w)
}

// returns reports whether the holder only comes back to what it had stood for or
// supported at some point before.
func (k *keeper) returns(y *yield) bool {
	row := &k.rows[y.term]
	if !y.now.words() {
		return row.supported
	}
	return slices.Contains(row.stood, y.now.wording)
}

// bases returns the terms, acceptances and facts in a condition that are meant,
// as it is written and without repeats; all of them, if meant is nil.
func (s Standing) bases(cond int32, meant func(Basis) bool) []Basis {
	var list []Basis
	r := reversal{now: s}
	for _, n := range s.board.lens.talks.condition(cond) {
		b := r.basis(&n)
		if b != (Basis{}) && (meant == nil || meant(b)) && !slices.Contains(list, b) {
			list = append(list, b)
		}
	}
	return list
}

// wait says what a support that goes on waits for.
func (k *keeper) wait(s Standing, support Support) Wait {
	w := Wait{Support: support}
	st := k.stand(k.board, s.number)
	unmet := func(b Basis) bool { return !k.board.rests(b) }
	if !st.holds {
		w.Unmet = s.bases(st.cond, unmet)
	}
	for _, id := range s.Term.Includes {
		if b := (Basis{Term: id}); unmet(b) && !slices.Contains(w.Unmet, b) {
			w.Unmet = append(w.Unmet, b)
		}
	}
	wording := st.wording
	if !st.words() {
		wording = s.provision().onTable(k.board.cut.ord)
	}
	for _, a := range k.board.lens.ballot(s.number).parties {
		gives := k.board.contribution(s.number, a, wording)
		if a != k.holder && gives < ContributionAbstained {
			w.Without = append(w.Without, Lack{Actor: k.board.lens.talks.rec.Actors[a].ID, Gives: gives})
		}
	}
	return w
}
