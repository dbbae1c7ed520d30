package bridge

import (
	"slices"

	"parley.example/actor"
	"parley.example/negotiation"
)

// A picture is what a search needs to know of a board and does not change while
// it goes on. Terms are those that the targets rest on, holders all principals,
// both by number.
type picture struct {
	*question
	supposed []negotiation.Move // on the board already
	goals    []int              // the targets
	terms    []subject
	numbers  map[string]int // of terms
	holders  []string
	who      map[string]int // of holders
	plays    []play
	touches  [][]touch      // by term and holder, see cell: which plays may move the holder there
	touched  [][]int        // by play: the terms on which it may move its holder, with repeats
	facts    map[string]int // the play that brings a fact about
	conds    []condition
	condOf   map[*negotiation.Condition]int
}

// A subject is a term that the targets rest on.
type subject struct {
	*negotiation.Term
	words   []string // every wording that has come up
	onTable int
	old     bool // some term replaces it: who comes to stand for a wording may be silent after all
	parts   []int
	ballot  []leaf // its rule: nodes one after another, each before its children
}

// A play is a move with its numbers.
type play struct {
	negotiation.Move
	cost   int
	extent int // how many terms it speaks to: the term and the parts it may pass down to; of a fact 1
	holder int // -1: a fact
	term   int // place in the order of moves, for one move a holder on a term
	word   int
}

// A touch says that a play may move a holder's position on a term, and how.
type touch struct {
	play int
	kind touchKind
	word int // of gives
}

type touchKind uint8

const (
	gives  touchKind = iota // it may come to stand for a wording
	hushes                  // it may fall silent
	shakes                  // anything may come of it
)

// cell returns the place of a holder on a term.
func (p *picture) cell(term, holder int) int { return term*len(p.holders) + holder }

// newPicture draws the picture of a board for some targets.
func newPicture(q *question) *picture {
	p := &picture{
		question: q, supposed: q.board.Supposed(), numbers: map[string]int{}, who: map[string]int{},
		facts: map[string]int{}, condOf: map[*negotiation.Condition]int{},
	}
	for _, a := range q.rec.Actors {
		if q.board.Talks().Roster().Principal(a.ID) == a.ID {
			p.who[a.ID] = len(p.holders)
			p.holders = append(p.holders, a.ID)
		}
	}
	p.drawTerms()
	p.drawPlays()
	return p
}

// drawTerms finds the terms that the targets rest on: parts, and what the
// conditions of consent to any of them or to their wholes name.
func (p *picture) drawTerms() {
	rests := p.restsOn()
	var add func(id string)
	add = func(id string) {
		if _, known := p.numbers[id]; known {
			return
		}
		p.numbers[id] = len(p.terms)
		s, _ := p.board.Standing(id)
		p.terms = append(p.terms, subjectOf(s))
		for _, y := range rests[id] {
			add(y)
		}
	}
	for _, x := range p.targets {
		add(x.ID)
		p.goals = append(p.goals, p.numbers[x.ID])
	}
	old := p.replaced()
	for i := range p.terms {
		p.terms[i].old = old[p.terms[i].ID]
		s, _ := p.board.Standing(p.terms[i].ID)
		for _, id := range p.terms[i].Includes {
			p.terms[i].parts = append(p.terms[i].parts, p.numbers[id])
		}
		p.terms[i].ballot = p.flatten(s.Rule(), nil)
	}
}

// replaced returns the ids of the terms that others replace.
func (p *picture) replaced() map[string]bool {
	old := map[string]bool{}
	for i := range p.rec.Terms {
		for _, id := range p.rec.Terms[i].Replaces {
			old[id] = true
		}
	}
	return old
}

func subjectOf(s negotiation.Standing) subject {
	words := s.Wordings()
	return subject{Term: s.Term, words: words, onTable: slices.Index(words, s.OnTable())}
}

// restsOn returns, by term, its parts and the terms that conditions of consent to
// it or to one of its wholes name.
func (p *picture) restsOn() map[string][]string {
	rests := map[string][]string{}
	for i := range p.rec.Statements {
		if s := &p.rec.Statements[i]; s.If != nil {
			rests[s.Term] = namedIn(s.If, rests[s.Term])
		}
	}
	for _, x := range p.board.Talks().MoveOrder() { // wholes before parts
		slices.Sort(rests[x.ID])
		rests[x.ID] = slices.Compact(rests[x.ID]) // or they would double from level to level
		for _, part := range x.Includes {
			rests[part] = append(rests[part], rests[x.ID]...)
		}
	}
	for i := range p.rec.Terms {
		x := &p.rec.Terms[i]
		rests[x.ID] = append(rests[x.ID], x.Includes...)
		slices.Sort(rests[x.ID])
		rests[x.ID] = slices.Compact(rests[x.ID])
	}
	return rests
}

// namedIn appends the terms that a condition names.
func namedIn(c *negotiation.Condition, list []string) []string {
	switch {
	case c.Settled != "":
		return append(list, c.Settled)
	case c.Accepts != "":
		return append(list, c.Term)
	}
	for _, kids := range [2][]negotiation.Condition{c.All, c.Any} {
		for i := range kids {
			list = namedIn(&kids[i], list)
		}
	}
	return list
}

// drawPlays lists the moves that may bear on the terms, in the order in which
// they are made, and what each may touch.
func (p *picture) drawPlays() {
	p.touches = make([][]touch, len(p.terms)*len(p.holders))
	order := p.board.Talks().MoveOrder()
	place := map[string]int{}
	for i, x := range p.rec.Terms {
		place[x.ID] = i
	}
	w := p.web(place)
	for rank, x := range order {
		p.drawPlaysOn(x, rank, w.reachOf(place[x.ID]))
	}
	for _, f := range p.rec.Facts {
		m := negotiation.Move{Fact: f.ID}
		if cost, ok := p.cost(m); ok && !p.board.Holds(negotiation.Condition{Fact: f.ID}) {
			p.facts[f.ID] = p.addPlay(play{Move: m, cost: cost, extent: 1, holder: -1, term: -1, word: -1})
		}
	}
}

// web returns how the terms of the record hang together.
func (p *picture) web(place map[string]int) web {
	w := web{parts: make([][]int, len(p.rec.Terms)), replaces: make([][]int, len(p.rec.Terms))}
	for i, x := range p.rec.Terms {
		for _, id := range x.Includes {
			w.parts[i] = append(w.parts[i], place[id])
		}
		for _, id := range x.Replaces {
			w.replaces[i] = append(w.replaces[i], place[id])
		}
	}
	return w
}

// drawPlaysOn lists the acceptances of a term, if they may bear on any of the
// terms that count.
func (p *picture) drawPlaysOn(x *negotiation.Term, rank int, r reach) {
	known := func(terms []int) []int {
		var list []int
		for _, y := range terms {
			if n, ok := p.numbers[p.rec.Terms[y].ID]; ok {
				list = append(list, n)
			}
		}
		return list
	}
	extent := 1 + len(r.passes)
	r = reach{passes: known(r.passes), silences: known(r.silences), shakes: known(r.shakes)}
	own, counts := p.numbers[x.ID]
	if !counts {
		own = -1
	}
	if !counts && len(r.passes)+len(r.silences)+len(r.shakes) == 0 {
		return
	}
	s, _ := p.board.Standing(x.ID)
	for _, a := range p.rec.Actors {
		if h, ok := p.who[a.ID]; ok && (p.movers == nil || p.movers[a.ID]) && !p.hasMoved(a.ID, x.ID) {
			p.drawPlaysOf(play{holder: h, term: rank, extent: extent}, own, s, r)
		}
	}
}

// hasMoved reports whether an actor is supposed on the board to have accepted a
// term: it does not move on it again.
func (p *picture) hasMoved(actor, term string) bool {
	return slices.ContainsFunc(p.supposed, func(m negotiation.Move) bool { return m.Actor == actor && m.Term == term })
}

// drawPlaysOf lists the acceptances of a term by one holder. That there is no
// text can be accepted only while it lies on the table.
func (p *picture) drawPlaysOf(made play, own int, s negotiation.Standing, r reach) {
	h := made.holder
	for w, word := range s.Wordings() {
		m := negotiation.Move{Actor: p.holders[h], Term: s.Term.ID, Wording: word}
		cost, ok := p.cost(m)
		if !ok || word == "" && s.OnTable() != "" {
			continue
		}
		made.Move, made.cost, made.word = m, cost, w
		n := p.addPlay(made)
		if own >= 0 {
			p.touch(own, h, touch{play: n, kind: gives, word: w})
		}
		for _, y := range r.passes {
			p.touch(y, h, touch{play: n, kind: gives, word: p.terms[y].onTable})
		}
		for _, y := range r.silences {
			p.touch(y, h, touch{play: n, kind: hushes})
		}
		for _, y := range r.shakes {
			p.touch(y, h, touch{play: n, kind: shakes})
		}
	}
}

// addPlay lists a play and returns its number.
func (p *picture) addPlay(made play) int {
	p.plays, p.touched = append(p.plays, made), append(p.touched, nil)
	return len(p.plays) - 1
}

func (p *picture) touch(term, holder int, t touch) {
	c := p.cell(term, holder)
	p.touches[c] = append(p.touches[c], t)
	p.touched[t.play] = append(p.touched[t.play], term)
}

// A leaf is a node of a rule.
type leaf struct {
	kind    negotiation.RuleKind
	kids    []int
	members []member
	quota   int
	early   bool // of consensus: silence is not assent yet
}

type member struct{ holder, weight int }

// flatten appends the nodes of a rule, with its members written out.
func (p *picture) flatten(r negotiation.Rule, list []leaf) []leaf {
	at := len(list)
	n := leaf{kind: r.Kind, quota: r.Quota, early: p.early(r)}
	for _, id := range r.Of {
		m := member{holder: p.who[id], weight: 1}
		if w, ok := r.Weights[id]; ok {
			m.weight = w
		}
		n.members = append(n.members, m)
	}
	list = append(list, n)
	for _, sub := range r.Rules {
		list[at].kids = append(list[at].kids, len(list))
		list = p.flatten(sub, list)
	}
	return list
}

// early reports whether the round has not reached the deadline of a rule.
func (p *picture) early(r negotiation.Rule) bool {
	if r.Deadline == "" {
		return false
	}
	round := p.board.Round()
	moment := round.Start.First()
	if round.End != actor.Moment("") {
		moment = round.End.Last()
	}
	return moment.Before(r.Deadline.Last())
}
