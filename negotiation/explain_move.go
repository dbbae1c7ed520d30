package negotiation

import (
	"slices"
)

// turn explains a turn of a reversal.
func (x *changeExplainer) turn(c Change, turn Turn) MoveCase {
	move := MoveCase{Turn: turn}
	if turn.Cause == CauseConditionFailed {
		return move
	}
	x.move(&move, c.After.number, c.Before.Wording)
	return move
}

// moves explains who moved on a term: parties in the order of the rule, then
// others in the order of the record.
func (x *changeExplainer) moves(c Change) []MoveCase {
	seen := map[string]bool{}
	var list []MoveCase
	for _, s := range []Standing{c.After, c.Before} {
		for _, p := range s.Positions() {
			if seen[p.Holder] {
				continue
			}
			seen[p.Holder] = true
			move := MoveCase{Turn: Turn{Actor: p.Holder, Was: c.Before.Position(p.Holder), Now: c.After.Position(p.Holder)}}
			if move.moved() {
				x.move(&move, c.After.number, c.reference())
				list = append(list, move)
			}
		}
	}
	return list
}

// reference returns the wording by which moves are measured: that settled after,
// or before, or what lies on the table.
func (c Change) reference() string {
	switch {
	case c.After.Status == StatusSettled:
		return c.After.Wording
	case c.Before.Status == StatusSettled:
		return c.Before.Wording
	}
	return c.After.OnTable()
}

// moved reports whether a position is not what it was: its stance, its wording,
// whether it holds, or what it refuses.
func (m *MoveCase) moved() bool {
	was, now := &m.Was, &m.Now
	if was.Stance != now.Stance || was.Wording != now.Wording || was.Holds != now.Holds || len(was.Refuses) != len(now.Refuses) {
		return true
	}
	for i := range was.Refuses {
		if was.Refuses[i].Wording != now.Refuses[i].Wording || was.Refuses[i].Stance != now.Refuses[i].Stance {
			return true
		}
	}
	return false
}

// move finds what made a move on a term: a refusal of the wording that is new, a
// change of the position, or a refusal that is no more.
func (x *changeExplainer) move(m *MoveCase, n int32, wording string) {
	was, now := x.heldBefore(n, m.Actor), x.after.held(n, m.Actor)
	w := x.after.standing(n).wordingNumber(wording)
	for _, r := range x.after.refusals(n, &now.stand) {
		if r.wording == w && x.isNew(r.stmt) {
			m.Statement = x.statement(r.stmt)
			return
		}
	}
	if !x.restsAlike(was, now) {
		x.made(m, n, was, now)
		return
	}
	x.refusals(m, n, was, now)
}

// refusals finds what made a move of somebody whose position is what it was: a
// refusal that is new, or one that has lapsed.
func (x *changeExplainer) refusals(m *MoveCase, n int32, was, now held) {
	for _, r := range x.after.refusals(n, &now.stand) {
		if x.isNew(r.stmt) {
			m.Statement = x.statement(r.stmt)
			return
		}
	}
	if was.term < 0 {
		return
	}
	for _, r := range x.before.refusals(was.term, &was.stand) {
		s := &x.before.lens.talks.rec.Statements[r.stmt]
		if !stillRefused(m.Now.Refuses, collapse(s.Text)) {
			m.Statement, m.Lapsed = s, x.before.lens.talks.lapseOf(was.term, r.stmt)
			return
		}
	}
}

func stillRefused(list []Refusal, wording string) bool {
	return slices.ContainsFunc(list, func(r Refusal) bool { return r.Wording == wording })
}

func (x *changeExplainer) statement(stmt int32) *Statement {
	return &x.after.lens.talks.rec.Statements[stmt]
}

// isNew reports whether a statement of the board after was not there before.
func (x *changeExplainer) isNew(stmt int32) bool { return !x.before.knows(stmt, x.after) }

// heldBefore returns what a holder held on a term of the board after.
func (x *changeExplainer) heldBefore(n int32, holder string) held {
	return heldOn(x.before, x.after.lens.talks.rec.Terms[n].ID, holder)
}

// heldOn returns what a holder holds on a term by its id: nothing, if there is
// no such term.
func heldOn(b *Board, term, holder string) held {
	if n, ok := b.lens.talks.terms[term]; ok {
		return b.held(n, holder)
	}
	return held{stand: nothingHeld, term: -1, holder: holder, board: b}
}

// restsAlike reports whether two positions rest on one statement in one way.
func (x *changeExplainer) restsAlike(was, now held) bool {
	if was.stmt < 0 && now.stmt < 0 {
		return true
	}
	return was.restsAs(now) && was.silence == now.silence
}

// An origin is what made a position of another: a statement, or its lapse. The
// zero origin is nothing.
type origin struct {
	statement *Statement
	on        *Term // of which it is said
	lapsed    Moment
}

// made finds what made one position on a term of another.
func (x *changeExplainer) made(m *MoveCase, n int32, was, now held) {
	o := x.origin(was, now)
	m.Statement, m.Lapsed = o.statement, o.lapsed
	if o.on != nil && o.on.ID != x.after.lens.talks.rec.Terms[n].ID {
		m.Whole = o.on
	}
}

// origin finds what made one position of another. If what is held rests on
// nothing new, that is on the term from which what was held had come, or from
// which this comes: on a whole, or a replacing term.
func (x *changeExplainer) origin(was, now held) origin {
	old := now.stmt < 0 || !x.isNew(now.stmt)
	if old {
		for _, h := range []held{was, now} {
			if o := x.above(h); o.statement != nil {
				return o
			}
		}
	}
	switch {
	case now.stmt < 0:
		return origin{}
	case now.silence == lapsed:
		return now.originates(now.board.lens.talks.lapseOf(now.term, now.stmt))
	case old && was.stmt >= 0:
		if until := was.board.lens.talks.lapseOf(was.term, was.stmt); until != "" {
			return was.originates(until)
		}
	}
	return now.originates("")
}

// originates returns the statement that a position rests on as an origin.
func (h held) originates(lapsed Moment) origin {
	t := h.board.lens.talks
	return origin{
		statement: &t.rec.Statements[h.stmt], on: &t.rec.Terms[t.said[h.stmt].term], lapsed: lapsed,
	}
}

// above finds what made a position of another in what became of that on the term
// from which it comes; the zero origin, if it comes from none or nothing did. It
// is asked once for each holder and term.
func (x *changeExplainer) above(h held) origin {
	term := h.source()
	if term < 0 {
		return origin{}
	}
	key := [2]string{h.board.lens.talks.rec.Terms[term].ID, h.holder}
	o, known := x.origins[key]
	if known {
		return o
	}
	was, now := heldOn(x.before, key[0], h.holder), heldOn(x.after, key[0], h.holder)
	if !x.restsAlike(was, now) {
		o = x.origin(was, now)
	}
	x.origins[key] = o
	return o
}

// source returns the term from which a position had come: the whole, or of one
// that is silent for a replacing term that which its holder went over to; -1 if
// it was said of the term itself.
func (h held) source() int32 {
	if h.whole >= 0 || h.silence != replaced {
		return h.whole
	}
	t := h.board.lens.talks
	seen := map[int32]bool{}
	for list := slices.Clone(t.provisions[h.term].replacers); len(list) > 0; list = list[1:] {
		y := list[0]
		if seen[y] {
			continue
		}
		seen[y] = true
		if over := h.board.held(y, h.holder); over.words() && over.stmt == h.stmt {
			return y
		}
		list = append(list, t.provisions[y].replacers...)
	}
	return -1
}

// lapseOf returns the moment after which a statement no longer stands on a term:
// its own Until or the term's, whichever passes first.
func (t *Talks) lapseOf(term, stmt int32) Moment {
	own, terms := t.rec.Statements[stmt].Until, t.rec.Terms[term].Until
	s, p := &t.said[stmt], &t.provisions[term]
	switch {
	case own == "":
		return terms
	case terms == "" || s.round >= p.lapse || !terms.Last().Before(own.Last()):
		return own
	}
	return terms
}
