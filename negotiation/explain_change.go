package negotiation

import "slices"

// A ChangeExplanation says how a change came about: who moved and by which
// statement, which conditions turned and what turned them, which parts changed,
// each down to the statements, events and lapses that it began with. It is data;
// String and Lines are one printing of it.
//
// Of a reversal it follows Change.By and Change.Because. Of any other change it
// says what moved on the term, whether or not it took that to change its status.
//
// Each term is explained once in a tree, where it is met first: any other time
// the explanation has Again and a Change, and nothing else is set. Things in
// exchange fall together, each because of the other.
type ChangeExplanation struct {
	Change  Change
	Again   bool        // the term is explained elsewhere in the tree, before this or around it
	Moves   []MoveCase  // of a reversal those in Change.By, in that order; else parties in the order of the rule, then others in the order of the record
	Because []BasisCase // of a reversal what is in Change.Because, in that order; else what moved of that on which conditions stand, then of the parts
	Due     Moment      // the deadline of a consensus rule that was reached in between, if that makes silence assent now; empty if none was
	With    []Move      // of the root: what is supposed on the board after and not on that before, in the order of Supposed
	Without []Move      // of the root: what is supposed on the board before and not on that after

	from, to *Board // of the root: the boards as they are compared, with what is supposed on them
}

// A MoveCase is how one holder moved on one term.
type MoveCase struct {
	Turn                 // of anything but a reversal without a Cause
	Statement *Statement // what made the move, or what has lapsed; nil if a condition turned
	Whole     *Term      // the composite of which Statement was said, or the replacing term; nil if it was said of the term itself
	Lapsed    Moment     // the moment after which Statement no longer stands; empty if it did not lapse
}

// A BasisCase is what became of something on which a consent or a whole stands.
type BasisCase struct {
	Basis   Basis
	Held    bool               // before
	Holds   bool               // after
	Change  *ChangeExplanation // of a term
	Move    *MoveCase          // of an acceptance
	Event   *Event             // of a fact, what turned it; nil if no event did
	Because []BasisCase        // of an acceptance whose condition turned
	Again   bool               // of an acceptance: it is explained elsewhere in the tree
}

// Explain returns how the change came about; nil for the zero Change. Both
// standings should be of one view, and of the same talks or of talks that extend
// one another, as Compare takes them. It looks at the positions on the term and
// on what it rests on that changed, and keeps nothing.
func (c Change) Explain() *ChangeExplanation {
	if c.After.board == nil {
		return nil
	}
	from, to := c.Before.board, c.After.board
	c = c.carriedOut()
	x := changeExplainer{before: c.Before.board, after: c.After.board, terms: map[int32]bool{}, accepts: map[[2]int32]bool{}, origins: map[[2]string]origin{}}
	if x.before == nil {
		x.before = &Board{lens: x.after.lens, cut: cut{round: -1, after: atEnd}}
		x.before = newBoard(x.before.lens, x.before.cut)
		c.Before = x.before.standing(c.After.number)
		from = x.before
	}
	e := x.explain(c)
	e.from, e.to = from, to
	e.With, e.Without = from.supposedBeside(to), to.supposedBeside(from)
	return e
}

// A changeExplainer builds one tree.
type changeExplainer struct {
	before, after *Board
	terms         map[int32]bool       // of after: explained, or about to be
	accepts       map[[2]int32]bool    // of after, by term and holder: acceptances explained
	origins       map[[2]string]origin // by term and holder: what moved a position from which others come
}

// term explains what became of a term of the board after.
func (x *changeExplainer) term(n int32) *ChangeExplanation {
	now := x.after.standing(n)
	was, ok := x.before.Standing(now.Term.ID)
	if !ok {
		was = Standing{Term: now.Term}
	}
	return x.explain(change(was, now))
}

func (x *changeExplainer) explain(c Change) *ChangeExplanation {
	e := &ChangeExplanation{Change: c}
	if e.Again = x.terms[c.After.number]; e.Again || c.Before.board == nil {
		return e
	}
	x.terms[c.After.number] = true
	if c.Kind == ChangeReversed {
		for _, turn := range c.By {
			e.Moves = append(e.Moves, x.turn(c, turn))
		}
		for _, b := range c.Because {
			e.Because = append(e.Because, x.basis(b))
		}
		return e
	}
	e.Moves = x.moves(c)
	e.Due = x.due(c)
	for _, b := range x.turned(c) {
		e.Because = append(e.Because, x.basis(b))
	}
	return e
}

// basis explains what became of something on which a consent or a whole stands.
func (x *changeExplainer) basis(b Basis) BasisCase {
	c := BasisCase{Basis: b, Held: x.before.rests(b), Holds: x.after.rests(b)}
	t := x.after.lens.talks
	switch {
	case b.Fact != "":
		if f, ok := t.facts[b.Fact]; ok && c.Held != c.Holds {
			c.Event = x.after.lastEvent(f)
		}
	case b.Actor != "":
		x.acceptance(&c)
	default:
		if n, ok := t.terms[b.Term]; ok {
			c.Change = x.term(n)
		}
	}
	return c
}

// acceptance explains what became of an actor's acceptance of a term.
func (x *changeExplainer) acceptance(c *BasisCase) {
	t := x.after.lens.talks
	n, ok := t.terms[c.Basis.Term]
	a, also := t.actors[c.Basis.Actor]
	if !ok || !also {
		return
	}
	key := [2]int32{n, a}
	if c.Again = x.accepts[key]; c.Again {
		return
	}
	x.accepts[key] = true
	was, _ := x.before.Standing(c.Basis.Term)
	now := x.after.standing(n)
	move := MoveCase{Turn: Turn{Actor: c.Basis.Actor, Was: was.Position(c.Basis.Actor), Now: now.Position(c.Basis.Actor)}}
	c.Move = &move
	before, after := x.heldBefore(n, c.Basis.Actor), x.after.held(n, c.Basis.Actor)
	if !x.restsAlike(before, after) {
		x.made(&move, n, before, after)
		return
	}
	for _, b := range x.turnedFor(n, c.Basis.Actor) {
		c.Because = append(c.Because, x.basis(b))
	}
}

// turned returns what moved of that on which conditions on the term stand, then
// the parts that changed.
func (x *changeExplainer) turned(c Change) []Basis {
	var list []Basis
	for _, p := range c.After.Positions() {
		for _, b := range x.turnedFor(c.After.number, p.Holder) {
			if !slices.Contains(list, b) {
				list = append(list, b)
			}
		}
	}
	for _, id := range c.After.Term.Includes {
		if b := (Basis{Term: id}); x.moved(b) && !slices.Contains(list, b) {
			list = append(list, b)
		}
	}
	return list
}

// turnedFor returns what moved of that on which a holder's position stands, if
// it is the position that it was.
func (x *changeExplainer) turnedFor(n int32, holder string) []Basis {
	now := x.after.held(n, holder)
	if !now.supports() || !now.restsAs(x.heldBefore(n, holder)) {
		return nil
	}
	r := reversal{now: x.after.standing(n)}
	var list []Basis
	for _, node := range x.after.lens.talks.condition(now.cond) {
		if b := r.basis(&node); b != (Basis{}) && x.moved(b) && !slices.Contains(list, b) {
			list = append(list, b)
		}
	}
	return list
}

// moved reports whether something is not as it was: whether it holds and, of a
// term, how it stands.
func (x *changeExplainer) moved(b Basis) bool {
	if x.before.rests(b) != x.after.rests(b) {
		return true
	}
	if b.Fact != "" || b.Actor != "" {
		return false
	}
	was, ok := x.before.Standing(b.Term)
	now, also := x.after.Standing(b.Term)
	return ok && also && kindOf(was, now) != ChangeUnchanged
}

// due returns the deadline that was reached in between.
func (x *changeExplainer) due(c Change) Moment {
	b := c.After.board.lens.ballot(c.After.number)
	var due Moment
	c.After.rule().each(func(r *Rule) {
		if r.Kind != Consensus || r.Deadline == "" || due != "" {
			return
		}
		round := x.after.lens.talks.dueAt(r.Deadline)
		if slices.Contains(b.due, round) && x.before.cut.round < round && round <= x.after.cut.round {
			due = r.Deadline
		}
	})
	return due
}

// rule returns the rule of the term as it is written.
func (s Standing) rule() *Rule {
	rec := s.board.lens.talks.rec
	if r := &rec.Terms[s.number].Rule; r.Kind != "" {
		return r
	}
	return &rec.Rule
}

// each calls f with a rule and every rule within it, outer ones first.
func (r *Rule) each(f func(*Rule)) {
	f(r)
	for i := range r.Rules {
		r.Rules[i].each(f)
	}
}
