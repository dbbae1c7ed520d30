package negotiation

import (
	"iter"
	"slices"
	"sort"
	"sync"
)

// A Board is how every term stands at one point of the talks under one view. It
// never changes and may be used by several goroutines at once. The zero Board
// is empty, and so is a nil *Board.
type Board struct {
	lens    *lens
	cut     cut
	islands []*settlement
	lone    *settlement // in place of islands, on a board of one island only
	carried []int32     // by term: the last round before this in which it was settled, plus one; nil: to be worked out
	once    sync.Once
	past    []int32 // the same, once it was asked for
}

func newBoard(l *lens, c cut) *Board {
	b := &Board{lens: l, cut: c, islands: make([]*settlement, len(l.talks.islands))}
	s := newSettler(l, c)
	for i := range b.islands {
		b.islands[i] = s.settle(&l.talks.islands[i])
	}
	return b
}

// nextBoard works out a board from that of the round before, or if there is
// none from nothing: what no turn of the talks has touched is shared.
func nextBoard(l *lens, c cut, before *Board) *Board {
	if before == nil {
		b := newBoard(l, c)
		b.carried = make([]int32, len(l.talks.provisions))
		return b
	}
	b := &Board{lens: l, cut: c, islands: slices.Clone(before.islands), carried: slices.Clone(before.carried)}
	s := newSettler(l, c)
	for i := range b.islands {
		in := &l.talks.islands[i]
		for seat, x := range in.terms {
			if before.islands[i].terms[seat].status == StatusSettled {
				b.carried[x] = before.cut.round + 1
			}
		}
		if _, turns := slices.BinarySearch(in.turns, c.round); turns {
			b.islands[i] = s.settle(in)
		}
	}
	return b
}

// none reports whether b is the zero Board, or no board at all.
func (b *Board) none() bool { return b == nil || b.lens == nil }

// View returns the view under which the board was worked out.
func (b *Board) View() View {
	if b.none() {
		return View{}
	}
	return b.lens.view
}

// Talks returns the talks whose board it is, without what is supposed on it; nil
// for the zero Board.
func (b *Board) Talks() *Talks {
	if b.none() {
		return nil
	}
	return b.lens.talks
}

// Round returns the round whose moment counts; nil for a board before the first.
func (b *Board) Round() *Round {
	if b.none() || b.cut.round < 0 {
		return nil
	}
	return &b.lens.talks.rec.Rounds[b.cut.round]
}

// After returns the statement that the board comes just after; nil if it is
// that of the end of a round.
func (b *Board) After() *Statement {
	if b.none() || b.cut.after < 0 {
		return nil
	}
	return &b.lens.talks.rec.Statements[b.cut.after]
}

// All iterates over the standings of all terms, in the order of the record.
func (b *Board) All() iter.Seq[Standing] {
	return func(yield func(Standing) bool) {
		for x := range b.size() {
			if !yield(b.standing(int32(x))) {
				return
			}
		}
	}
}

func (b *Board) size() int {
	if b.none() {
		return 0
	}
	return len(b.lens.talks.provisions)
}

// Standing returns how a term stands; false if there is no such term.
func (b *Board) Standing(term string) (Standing, bool) {
	if b.none() {
		return Standing{}, false
	}
	x, ok := b.lens.talks.terms[term]
	if !ok {
		return Standing{}, false
	}
	return b.standing(x), true
}

// Under returns the standings of the terms of an issue, in the order of the
// record; those of the terms without an issue for "".
func (b *Board) Under(issue string) []Standing {
	return b.where(func(s Standing) bool { return s.Term.Issue == issue })
}

// Settled returns the standings of the terms that are settled.
func (b *Board) Settled() []Standing {
	return b.where(func(s Standing) bool { return s.Status == StatusSettled })
}

// Contested returns the standings of the terms that are contested.
func (b *Board) Contested() []Standing {
	return b.where(func(s Standing) bool { return s.Status == StatusContested })
}

func (b *Board) where(is func(Standing) bool) []Standing {
	list := []Standing{}
	for s := range b.All() {
		if is(s) {
			list = append(list, s)
		}
	}
	return list
}

// Holds reports whether a condition holds on the board. A term that it names has
// to be settled, an actor's acceptance to be there with its own condition, and a
// fact to hold. What is not valid, or names what is not there, does not hold.
func (b *Board) Holds(c Condition) bool {
	s := shapeOf(&c)
	return !b.none() && s.excess() == "" && b.holds(&c)
}

func (b *Board) holds(c *Condition) bool {
	t := b.lens.talks
	switch {
	case len(c.kinds()) != 1 || c.Term != "" && c.Accepts == "":
		return false
	case c.Settled != "":
		x, ok := t.terms[c.Settled]
		return ok && b.outcome(x).status == StatusSettled
	case c.Accepts != "":
		x, ok := t.terms[c.Term]
		a, also := t.actors[c.Accepts]
		return ok && also && b.accepts(t.principals[a], x)
	case c.Fact != "":
		f, ok := t.facts[c.Fact]
		return ok && b.lens.factHolds(f, b.cut)
	case len(c.All) > 0:
		return !slices.ContainsFunc(c.All, func(c Condition) bool { return !b.holds(&c) })
	}
	return slices.ContainsFunc(c.Any, func(c Condition) bool { return b.holds(&c) })
}

// accepts reports whether a holder stands for some wording of a term, and the
// condition on that holds.
func (b *Board) accepts(holder, x int32) bool {
	st := b.stand(x, holder)
	return st != nil && st.words() && st.holds
}

func (b *Board) standing(x int32) Standing {
	t, o := b.lens.talks, b.outcome(x)
	s := Standing{Term: &t.rec.Terms[x], Status: o.status, board: b, number: x}
	if o.wording >= 0 {
		s.Wording = t.provisions[x].words[o.wording]
	}
	return s
}

// island returns the settlement that a term is part of.
func (b *Board) island(x int32) *settlement {
	if b.lone != nil {
		return b.lone
	}
	return b.islands[b.lens.talks.provisions[x].island]
}

func (b *Board) outcome(x int32) *outcome {
	return &b.island(x).terms[b.lens.talks.provisions[x].seat]
}

// stands returns the positions on a term that anybody holds or held, by holder.
func (b *Board) stands(x int32) []stand {
	at := b.outcome(x).stands
	return b.island(x).stands[at.lo:at.hi]
}

// stand returns the position of a holder on a term; nil if nothing was ever
// said of it.
func (b *Board) stand(x, holder int32) *stand {
	in := b.island(x)
	if i := findStand(in.stands, b.outcome(x).stands, holder); i >= 0 {
		return &in.stands[i]
	}
	return nil
}

func (b *Board) refusals(x int32, st *stand) []refusal {
	return b.island(x).refusals[st.refused.lo:st.refused.hi]
}

// contribution returns what a holder gives to the settling of a term in a
// wording.
func (b *Board) contribution(x, holder, w int32) Contribution {
	st := b.stand(x, holder)
	if st == nil {
		return ContributionSilent
	}
	return st.gives(w, b.refusals(x, st), b.lens.talks.provisions[x].blank, hopePlain, st.holds)
}

// lastSettled returns the last round before the board's in which a term was
// settled; -1: none.
func (b *Board) lastSettled(x int32) int32 {
	if b.carried != nil {
		return b.carried[x] - 1
	}
	b.once.Do(func() { b.recall(x) })
	return b.past[x] - 1
}

// recall walks every island of the board, or on a board of one that of x, back
// through its turns until it is known of every term when it was settled last.
func (b *Board) recall(x int32) {
	t := b.lens.talks
	b.past = make([]int32, len(t.provisions))
	if b.lone != nil {
		b.recallIsland(&t.islands[t.provisions[x].island])
	}
	for i := range b.islands {
		b.recallIsland(&t.islands[i])
	}
}

func (b *Board) recallIsland(in *island) {
	l := b.lens.asSaid()
	last := b.cut.round - 1 // the last round of the stretch at hand
	unknown := len(in.terms)
	n := sort.Search(len(in.turns), func(i int) bool { return in.turns[i] > last })
	for n--; n >= 0 && unknown > 0; n-- {
		done := newSettler(l, l.talks.endOf(in.turns[n])).settle(in)
		for seat, x := range in.terms {
			if b.past[x] == 0 && done.terms[seat].status == StatusSettled {
				b.past[x] = last + 1
				unknown--
			}
		}
		last = in.turns[n] - 1
	}
}
