package negotiation

import "slices"

// A Step is one round in the history of a term.
type Step struct {
	Round       *Round
	Standing    Standing     // at the end of the round
	Change      Change       // since the end of the round before; in the first since before anything was said
	Transitions []Transition // how it came to that, in order; they may come to nothing
}

// A Transition is one turn of a term within a round. A statement made it, or
// events did; if neither, it was time: something lapsed or fell due.
type Transition struct {
	Change    Change
	Statement *Statement
	Events    []*Event
}

// History returns how a term stood at every round, with every transition and
// the statement or events that made it. Within a round an event that has come
// about stays, even if a statement that is listed later was made earlier. A term
// or actor that is not there is an *UnknownError.
//
// For each statement on the term or on one that it rests on, everything that
// conditions and wholes tie to the term is worked out once: on 1,000 statements
// that hang together that takes about a tenth of a second, and ten times as many
// take a hundred times as long.
func (t *Talks) History(term string, v View) ([]Step, error) {
	t = t.orEmpty()
	x, err := t.termNumber(term)
	if err != nil {
		return nil, err
	}
	h, err := t.historian(x, v)
	if err != nil {
		return nil, err
	}
	steps := make([]Step, 0, len(t.rec.Rounds))
	before := h.standing()
	for r := range t.rec.Rounds {
		made := h.round(int32(r))
		now := h.standing()
		steps = append(steps, Step{Round: &t.rec.Rounds[r], Standing: now, Change: change(before, now), Transitions: made})
		before = now
	}
	return steps, nil
}

// A historian follows one term from cut to cut.
type historian struct {
	settler *settler
	term    int32
	said    [][]int32 // by round: the statements that may make a difference, in order
	events  [][]int32 // by round: those that name a fact that may make one
	at      cut
	found   *settlement // of the term's island, at the cut
	made    []Transition
}

func (t *Talks) historian(x int32, v View) (*historian, error) {
	l, err := t.lensFor(v)
	if err != nil {
		return nil, err
	}
	h := &historian{settler: newSettler(l, t.endOf(-1)), term: x, events: make([][]int32, len(t.rec.Rounds))}
	bears := t.bearingOn(x)
	h.said = t.saidOn(bears)
	facts := t.factsFor(bears)
	for i := range t.rec.Events {
		e := &t.rec.Events[i]
		if names := func(id string) bool { return facts[t.facts[id]] }; slices.ContainsFunc(e.Establishes, names) || slices.ContainsFunc(e.Lapses, names) {
			h.events[t.rounds[e.Round]] = append(h.events[t.rounds[e.Round]], int32(i))
		}
	}
	h.look(t.endOf(-1))
	return h, nil
}

// bearingOn returns, by term, whether what is said of it may make a difference to
// x: the term itself and all that it rests on.
func (t *Talks) bearingOn(x int32) []bool {
	conds := make([][]int32, len(t.provisions)) // of the statements on each term
	for i := range t.said {
		if s := &t.said[i]; s.cond >= 0 {
			conds[s.term] = append(conds[s.term], s.cond)
		}
	}
	bears := make([]bool, len(t.provisions))
	bears[x] = true
	for found := []int32{x}; len(found) > 0; {
		y := found[len(found)-1]
		found = found[:len(found)-1]
		for _, z := range t.restsOn(y, conds[y]) {
			if !bears[z] {
				bears[z] = true
				found = append(found, z)
			}
		}
	}
	return bears
}

// saidOn returns the statements on some terms, by round, in order.
func (t *Talks) saidOn(bears []bool) [][]int32 {
	list := make([][]int32, len(t.rec.Rounds))
	for _, i := range t.order {
		if s := &t.said[i]; bears[s.term] && s.stance != Comment {
			list[s.round] = append(list[s.round], i)
		}
	}
	return list
}

// factsFor returns, by fact, whether a consent to one of some terms waits for it.
func (t *Talks) factsFor(bears []bool) []bool {
	facts := make([]bool, len(t.rec.Facts))
	for i := range t.said {
		if s := &t.said[i]; bears[s.term] {
			for _, n := range t.condition(s.cond) {
				if n.kind == condFact {
					facts[n.id] = true
				}
			}
		}
	}
	return facts
}

// restsOn returns the terms that one looks to: its wholes and parts, those that
// replace it, and those that consent to it waits for.
func (t *Talks) restsOn(x int32, conds []int32) []int32 {
	p := &t.provisions[x]
	list := slices.Concat(p.wholes, p.parts, p.replacers)
	for _, c := range conds {
		for _, n := range t.condition(c) {
			if n.kind == condSettled || n.kind == condAccepts {
				list = append(list, n.term)
			}
		}
	}
	return list
}

// round follows the term through a round: what time brought, then before each
// statement the events up to it, then the statement, then the other events.
func (h *historian) round(r int32) []Transition {
	t := h.settler.lens.talks
	h.made = nil
	h.look(cut{round: r, ord: t.endOf(r - 1).ord, after: noEvents})
	for _, i := range h.said[r] {
		if h.brings(i) {
			h.look(cut{round: r, ord: t.said[i].ord, after: i})
		}
		h.look(cut{round: r, ord: t.said[i].ord + 1, after: h.at.after})
		h.by(&t.rec.Statements[i])
	}
	h.look(t.endOf(r))
	return h.made
}

// brings reports whether events of the round come before statement i that have
// not come yet.
func (h *historian) brings(i int32) bool {
	return slices.ContainsFunc(h.events[h.at.round], func(e int32) bool { return h.happens(e, i) })
}

// happens reports whether an event that did not count at the last cut counts
// after statement i.
func (h *historian) happens(event, i int32) bool {
	t, r := h.settler.lens.talks, h.at.round
	return !t.happened(event, r, h.at) && t.happened(event, r, cut{round: r, after: i})
}

// by makes a statement the author of the last transition, if there is one at the
// last cut that has none.
func (h *historian) by(s *Statement) {
	if n := len(h.made); n > 0 && h.made[n-1].Change.After.board.cut == h.at {
		h.made[n-1].Statement, h.made[n-1].Events = s, nil
	}
}

// look goes on to a cut and notes what became of the term.
func (h *historian) look(c cut) {
	t := h.settler.lens.talks
	p := &t.provisions[h.term]
	before, was := h.at, h.found
	h.settler.cut = c
	h.at, h.found = c, h.settler.settle(&t.islands[p.island])
	if was == nil || was.terms[p.seat].likewise(&h.found.terms[p.seat]) {
		return
	}
	h.made = append(h.made, Transition{
		Change: change(h.on(before, was), h.standing()), Events: h.eventsSince(before),
	})
}

// likewise reports whether two outcomes have one status and one settled wording.
func (o *outcome) likewise(p *outcome) bool { return o.status == p.status && o.wording == p.wording }

func (h *historian) standing() Standing { return h.on(h.at, h.found) }

// on returns the standing of the term on a board of its island alone.
func (h *historian) on(c cut, found *settlement) Standing {
	b := &Board{lens: h.settler.lens, cut: c, lone: found}
	return b.standing(h.term)
}

// eventsSince returns the events of the round that count now and did not at a
// cut before.
func (h *historian) eventsSince(before cut) []*Event {
	t := h.settler.lens.talks
	if before.round != h.at.round {
		return nil
	}
	var list []*Event
	for _, e := range h.events[h.at.round] {
		if !t.happened(e, h.at.round, before) && t.happened(e, h.at.round, h.at) {
			list = append(list, &t.rec.Events[e])
		}
	}
	return list
}
