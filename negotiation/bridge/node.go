package bridge

import (
	"slices"

	"parley.example/negotiation"
)

// A node is a board on which some plays have been made, as the search sees it.
type node struct {
	board  *negotiation.Board
	made   []int    // the plays, in the order in which they were chosen
	cost   int      // of them
	table  []held   // by term and holder
	tabled [][]bool // by term that is a composite: which wordings come into question
}

// A held is what a holder holds on a term.
type held struct {
	kind    heldKind
	word    int
	cond    int   // -1: none
	refused []int // the wordings that it refuses
}

type heldKind uint8

const (
	silent  heldKind = iota
	blocks           // it rejects, reserves, or agrees in principle only
	abstain          // it lets the term pass
	stands           // for one wording
)

// root returns the board as it is.
func (p *picture) root() *node {
	n := &node{board: p.board, table: make([]held, len(p.terms)*len(p.holders)), tabled: make([][]bool, len(p.terms))}
	for x := range p.terms {
		s, _ := p.board.Standing(p.terms[x].ID)
		for h := range p.holders {
			n.table[p.cell(x, h)] = p.heldBy(s, x, h)
		}
		n.tabled[x] = p.candidates(s, x)
	}
	return n
}

// with returns the board with more plays.
func (p *picture) with(n *node, next ...int) (*node, error) {
	made := slices.Concat(n.made, next)
	moves := make([]negotiation.Move, len(made))
	for i, m := range made {
		moves[i] = p.plays[m].Move
	}
	board, err := p.board.Suppose(moves...)
	if err != nil {
		return nil, err
	}
	child := &node{board: board, made: made, cost: n.cost, table: slices.Clone(n.table), tabled: slices.Clone(n.tabled)}
	for _, m := range next {
		child.cost += p.plays[m].cost
		if h := p.plays[m].holder; h >= 0 {
			p.see(child, m, h)
		}
	}
	return child, nil
}

// see looks at what a holder holds where its last play may have moved it.
func (p *picture) see(n *node, last, h int) {
	for _, x := range p.touched[last] {
		s, _ := n.board.Standing(p.terms[x].ID)
		n.table[p.cell(x, h)] = p.heldBy(s, x, h)
		n.tabled[x] = p.candidates(s, x)
	}
}

func (p *picture) heldBy(s negotiation.Standing, x, h int) held {
	at := s.Position(p.holders[h])
	v := held{word: -1, cond: -1}
	switch at.Stance {
	case "":
	case negotiation.Abstain:
		v.kind = abstain
	case negotiation.Propose, negotiation.Accept:
		v.kind, v.word, v.cond = stands, slices.Index(p.terms[x].words, at.Wording), p.condition(at.Statement.If)
	default:
		v.kind = blocks
	}
	for _, r := range at.Refuses {
		v.refused = append(v.refused, slices.Index(p.terms[x].words, r.Wording))
	}
	return v
}

// candidates returns which wordings of a composite come into question; nil for
// other terms, where any does that somebody consents to.
func (p *picture) candidates(s negotiation.Standing, x int) []bool {
	if len(p.terms[x].parts) == 0 {
		return nil
	}
	list := make([]bool, len(p.terms[x].words))
	for _, word := range s.Candidates() {
		list[slices.Index(p.terms[x].words, word)] = true
	}
	return list
}

// done reports whether the targets are settled.
func (p *picture) done(n *node) bool {
	return !slices.ContainsFunc(p.goals, func(x int) bool {
		s, _ := n.board.Standing(p.terms[x].ID)
		return s.Status != negotiation.StatusSettled
	})
}
