package negotiation

import "slices"

// A yield is a stand that may be a concession, and what it is to be compared
// with.
type yield struct {
	term     int32
	was, now stand
	since    int32 // where in the order the point before was
	over     int32 // where the holder came over
}

// concession returns what the holder conceded on a term at the point at hand,
// if it did.
func (k *keeper) concession(x int32) (Concession, bool) {
	y := yield{term: x, was: k.stand(k.was, x), now: k.stand(k.now, x)}
	if k.was != nil {
		y.since = k.was.cut.ord
	}
	if !y.now.supports() || y.now.ord < y.since {
		return Concession{}, false
	}
	y.over = k.over(&y)
	if !k.cameOver(&y) {
		return Concession{}, false
	}
	just := k.just(&y)
	from := k.gave(&y, just)
	fromWhole := y.now.whole >= 0 && y.over == y.now.ord
	if from == ContributionSilent && k.returns(&y) || fromWhole && (from == ContributionSilent || k.stand(just, x).whole >= 0) {
		return Concession{}, false
	}
	s := k.now.standing(x)
	c := Concession{
		Term: s.Term, Round: k.now.Round(), From: from,
		Was: Position{Holder: k.ledger.Actor, Party: slices.Contains(s.Parties(), k.ledger.Actor)},
		Now: s.position(k.holder), For: s.bases(y.now.cond, nil), Linked: s.Linked(),
	}
	if just != nil {
		c.Was = just.standing(x).position(k.holder)
	}
	return c, true
}

// cameOver reports whether a stand comes over in one of the three ways to what
// somebody else wanted before.
func (k *keeper) cameOver(y *yield) bool {
	stays := y.was.words() && y.was.wording == y.now.wording
	switch {
	case !y.now.words():
		return !y.was.supports() && k.wanted(y, k.proposed(y))
	case !stays:
		return k.wanted(y, k.proposed(y))
	case y.was.cond >= 0 && !y.was.holds && y.now.cond < 0:
		demand := k.board.lens.talks.rec.Statements[y.was.stmt].If
		return !k.now.holds(demand) && k.wanted(y, never)
	}
	return false
}

// proposed returns where the holder first proposed the wording, or if it agrees
// in principle any wording; never, if it did not.
func (k *keeper) proposed(y *yield) int32 {
	for _, a := range k.rows[y.term].proposed {
		if !y.now.words() || k.board.lens.talks.said[a.stmt].wording == y.now.wording {
			return a.ord
		}
	}
	return never
}

// wanted reports whether somebody else wanted the wording, or if the holder
// agrees in principle the term, before the holder came over and before it had
// proposed that itself.
func (k *keeper) wanted(y *yield, own int32) bool {
	stood := func(st stand) bool {
		return st.holder != k.holder && st.supports() && (!y.now.words() || st.wording == y.now.wording)
	}
	if k.was != nil && slices.ContainsFunc(k.was.stands(y.term), stood) {
		return own >= y.since
	}
	return slices.ContainsFunc(k.board.lens.talks.provisions[y.term].holdings, func(h holding) bool {
		return h.holder != k.holder && slices.ContainsFunc(h.tracks, func(tr track) bool {
			return slices.ContainsFunc(k.board.lens.between(&tr, y.since, min(own, y.over)), y.proposedBy(k.board.lens.talks))
		})
	})
}

// between returns what a voice that counts under the view said from one point in
// the order up to another.
func (l *lens) between(tr *track, from, to int32) []act {
	if from >= to || !l.admits(tr.voice) {
		return nil
	}
	return tr.acts[tr.before(from):tr.before(to)]
}

// proposedBy reports of an act whether it proposes the wording, or if the holder
// agrees in principle any wording.
func (y *yield) proposedBy(t *Talks) func(act) bool {
	return func(a act) bool {
		s := &t.said[a.stmt]
		return s.stance == Propose && (!y.now.words() || s.wording == y.now.wording)
	}
}

// over returns where the holder came over: the first in the row of its last
// statements on the term itself, since the point before, that hold what it holds
// now, else the one that this rests on.
func (k *keeper) over(y *yield) int32 {
	at, m := y.now.ord, &k.mover
	h, _ := k.board.lens.holding(y.term, k.holder)
	for m.cut = k.now.cut; ; m.cut.ord = at {
		last := m.lastOf(h)
		if last.ord < y.since {
			return at
		}
		s := &k.board.lens.talks.said[last.stmt]
		if !s.stance.Supports() || y.now.words() && (!s.stance.words() || s.wording != y.now.wording) {
			return at
		}
		at = last.ord
	}
}

// just returns a board of what the holder held on the term just before it came
// over, and of nothing else that was said since the point before; nil if there
// was none.
func (k *keeper) just(y *yield) *Board {
	h, ok := k.board.lens.holding(y.term, k.holder)
	if !ok {
		return k.was
	}
	m := &k.mover
	m.cut = cut{round: k.now.cut.round, ord: y.over}
	st, refused := m.directly(&k.board.lens.talks.provisions[y.term], h)
	if st.ord >= y.since {
		st.holds = st.supports() && (st.cond < 0 || k.now.holds(k.board.lens.talks.rec.Statements[st.stmt].If))
		return k.now.alone(y.term, m.cut, st, refused)
	}
	refused = slices.DeleteFunc(refused, func(r refusal) bool { return r.ord < y.since })
	if len(refused) == 0 {
		return k.was
	}
	st = y.was
	st.holder = k.holder
	if k.was != nil {
		refused = latestRefused(append(refused, k.was.refusals(y.term, &y.was)...))
	}
	return k.now.alone(y.term, m.cut, st, refused)
}

// alone returns a board of nothing but what one holder holds on a term.
func (b *Board) alone(x int32, c cut, st stand, refused []refusal) *Board {
	st.refused = span{0, int32(len(refused))}
	seat := b.lens.talks.provisions[x].seat
	lone := &settlement{stands: []stand{st}, refusals: slices.Clone(refused), terms: make([]outcome, seat+1)}
	lone.terms[seat] = outcome{stands: span{0, 1}, wording: -1, linked: -1}
	return &Board{lens: b.lens, cut: c, lone: lone}
}

// gave returns what the holder gave, on a board, to the wording that it stands
// for now, or if it agrees in principle to the one on the table.
func (k *keeper) gave(y *yield, just *Board) Contribution {
	if just == nil {
		return ContributionSilent
	}
	w := y.now.wording
	if !y.now.words() {
		w = k.board.lens.talks.provisions[y.term].onTable(k.now.cut.ord)
	}
	return just.contribution(y.term, k.holder, w)
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
