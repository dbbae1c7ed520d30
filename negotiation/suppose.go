package negotiation

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// A supposition is what is supposed beside what was said: moves made at the end
// of a board, in the order of moves.
type supposition struct {
	moves      []Move
	statements []Statement // the acceptances: their numbers count on from those of the record
	said       []said
	acts       []supposed // by term, then in the order of moves
	facts      []int32    // that come about
}

// A supposed is an acceptance of a term by a holder.
type supposed struct{ term, holder, stmt int32 }

// on returns the acceptances of a term.
func (m *supposition) on(term int32) []supposed {
	if m == nil {
		return nil
	}
	lo, _ := slices.BinarySearchFunc(m.acts, term, func(a supposed, term int32) int { return cmp.Compare(a.term, term) })
	hi := lo
	for hi < len(m.acts) && m.acts[hi].term == term {
		hi++
	}
	return m.acts[lo:hi]
}

// said returns what is known of a statement, supposed or not.
func (l *lens) said(stmt int32) *said {
	if n := int32(len(l.talks.said)); stmt >= n {
		return &l.more.said[stmt-n]
	}
	return &l.talks.said[stmt]
}

// statement returns a statement, supposed or not.
func (l *lens) statement(stmt int32) *Statement {
	if n := int32(len(l.talks.said)); stmt >= n {
		return &l.more.statements[stmt-n]
	}
	return &l.talks.rec.Statements[stmt]
}

// factHolds reports whether a fact holds at c, or is supposed to.
func (l *lens) factHolds(fact int32, c cut) bool {
	return l.more != nil && slices.Contains(l.more.facts, fact) || l.talks.holds(fact, c)
}

// asSaid returns the lens without what is supposed.
func (l *lens) asSaid() *lens {
	if l.more == nil {
		return l
	}
	plain := *l
	plain.more = nil
	return &plain
}

// draftSupposed drafts what holders are supposed to accept of a term, in place of
// what they held directly.
func (m *mover) draftSupposed(x int32) {
	for _, a := range m.lens.more.on(x) {
		s := m.lens.said(a.stmt)
		d := m.draft(a.holder)
		d.stmt, d.ord, d.refused = a.stmt, s.ord, span{}
		d.stance, d.silence, d.wording, d.cond = Accept, unsaid, s.wording, -1
	}
}

// Suppose returns the board as it would be had these moves been made at its end,
// in the order of [Talks.MoveOrder], moves on one term in the order of their
// actors. It is the board that With and Extend would lead to, but sooner: nothing
// is indexed anew, and only what the moves touch is settled again. What was
// supposed on the board already stays. An actor is taken to its principal.
//
// An actor, term or fact that is not there is an *UnknownError, and so is a
// wording that has not come up by then (what nobody has ever said, With can
// suppose). A move that is neither kind, that is made twice, or by one actor on
// one term in two wordings, is an error, and so is any move on a board before the
// first round. The positions on the board rest on statements that are not in the
// record. LastSettled is that of the board without the moves. Explanations, ledgers
// and position changes put the moves into the record first, which takes about the
// time of Open.
func (b *Board) Suppose(moves ...Move) (*Board, error) {
	if b.none() || b.cut.round < 0 {
		return nil, errors.New("negotiation: there is no round in which to make a move")
	}
	more, err := b.supposition(moves)
	if err != nil {
		return nil, err
	}
	return b.supposing(more), nil
}

// Supposed returns the moves that were supposed on the board, in the order in
// which they are made: acceptances in that of [Talks.MoveOrder], then facts.
func (b *Board) Supposed() []Move {
	if b.none() || b.lens.more == nil {
		return nil
	}
	return slices.Clone(b.lens.more.moves)
}

// supposing settles again what a supposition touches.
func (b *Board) supposing(more *supposition) *Board {
	l := *b.lens
	l.more = more
	next := &Board{lens: &l, cut: b.cut, islands: slices.Clone(b.islands)}
	s := newSettler(&l, b.cut)
	for i := range next.islands {
		if in := &l.talks.islands[i]; more.touches(l.talks, in, int32(i)) {
			next.islands[i] = s.settle(in)
		}
	}
	return next
}

// touches reports whether a supposition may change anything on an island.
func (m *supposition) touches(t *Talks, in *island, number int32) bool {
	for i := range m.acts {
		if t.provisions[m.acts[i].term].island == number {
			return true
		}
	}
	for _, f := range m.facts {
		if _, waits := slices.BinarySearch(in.facts, f); waits {
			return true
		}
	}
	return false
}

// A proposal is a move with its numbers.
type proposal struct {
	Move
	term, actor, wording, fact int32
}

// supposition puts moves in order, those that were supposed before among them.
func (b *Board) supposition(moves []Move) (*supposition, error) {
	var list []proposal
	if b.lens.more != nil {
		moves = slices.Concat(b.lens.more.moves, moves)
	}
	for _, m := range moves {
		p, err := b.proposal(m)
		if err != nil {
			return nil, err
		}
		list = append(list, p)
	}
	ranks := b.lens.talks.ranks
	slices.SortStableFunc(list, func(p, q proposal) int {
		if p.term < 0 || q.term < 0 {
			return cmp.Or(cmp.Compare(q.term, p.term), cmp.Compare(p.fact, q.fact))
		}
		return cmp.Or(cmp.Compare(ranks[p.term], ranks[q.term]), cmp.Compare(p.actor, q.actor))
	})
	for i := 1; i < len(list); i++ {
		if p, q := list[i-1], list[i]; p.term == q.term && p.actor == q.actor && p.fact == q.fact {
			return nil, fmt.Errorf("negotiation: two moves at once: %s, and %s", p.Move, q.Move)
		}
	}
	return b.lens.suppositionOf(list, b.cut), nil
}

// proposal looks up what a move names.
func (b *Board) proposal(m Move) (proposal, error) {
	t := b.lens.talks
	p := proposal{Move: m, term: -1, actor: -1, wording: -1, fact: -1}
	var err error
	switch {
	case m.Fact != "" && m.Actor == "" && m.Term == "" && m.Wording == "":
		p.fact, err = t.factNumber(m.Fact)
		return p, err
	case m.Fact != "" || m.Actor == "" || m.Term == "":
		return p, fmt.Errorf("negotiation: a move has an actor and a term, or a fact alone, not the actor %q, the term %q, the wording %q and the fact %q",
			m.Actor, m.Term, m.Wording, m.Fact)
	}
	if p.term, err = t.termNumber(m.Term); err != nil {
		return p, err
	}
	if p.actor, err = t.actorNumber(m.Actor); err != nil {
		return p, err
	}
	p.actor = t.principals[p.actor]
	p.wording, err = b.wordingOf(p.term, m.Wording)
	return p, err
}

// wordingOf returns the number of a wording that has come up; of none, that of
// what lies on the table.
func (b *Board) wordingOf(x int32, text string) (int32, error) {
	p := &b.lens.talks.provisions[x]
	if text = collapse(text); text == "" {
		return p.onTable(b.cut.ord), nil
	}
	w := b.standing(x).wordingNumber(text)
	if w < 0 || p.came[w] >= b.cut.ord {
		return -1, &UnknownError{What: "wording of " + b.lens.talks.rec.Terms[x].ID, ID: text}
	}
	return w, nil
}

// suppositionOf makes a supposition of moves in order.
func (l *lens) suppositionOf(list []proposal, c cut) *supposition {
	t := l.talks
	more := &supposition{}
	for i, p := range list {
		if p.fact >= 0 {
			more.moves, more.facts = append(more.moves, p.Move), append(more.facts, p.fact)
			continue
		}
		m := Move{Actor: t.rec.Actors[p.actor].ID, Term: p.Term, Wording: t.provisions[p.term].words[p.wording]}
		more.moves = append(more.moves, m)
		more.statements = append(more.statements, m.Statement(t.rec.Rounds[c.round].ID))
		more.said = append(more.said, said{
			term: p.term, round: c.round, ord: c.ord + int32(i), wording: p.wording, cond: -1, lapse: never, stance: Accept,
		})
		more.acts = append(more.acts, supposed{term: p.term, holder: p.actor, stmt: int32(len(t.said) + i)})
	}
	slices.SortStableFunc(more.acts, func(a, b supposed) int { return cmp.Compare(a.term, b.term) })
	return more
}
