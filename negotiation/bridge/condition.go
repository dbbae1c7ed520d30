package bridge

import "parley.example/negotiation"

// A condition is one on which a consent stands, by number.
type condition struct {
	kind   condKind
	term   int
	holder int
	fact   string
	held   bool // of a fact: it holds on the board
	kids   []condition
}

type condKind uint8

const (
	onSettled condKind = iota
	onAccepts
	onFact
	onAll
	onAny
)

// condition returns the number of a condition; -1 for none.
func (p *picture) condition(c *negotiation.Condition) int {
	if c == nil {
		return -1
	}
	n, ok := p.condOf[c]
	if !ok {
		n = len(p.conds)
		p.condOf[c] = n
		p.conds = append(p.conds, p.conditionOf(c))
	}
	return n
}

func (p *picture) conditionOf(c *negotiation.Condition) condition {
	switch {
	case c.Settled != "":
		return condition{kind: onSettled, term: p.numbers[c.Settled]}
	case c.Accepts != "":
		return condition{kind: onAccepts, term: p.numbers[c.Term], holder: p.who[p.board.Talks().Roster().Principal(c.Accepts)]}
	case c.Fact != "":
		return condition{kind: onFact, fact: c.Fact, held: p.board.Holds(*c)}
	}
	n, kids := condition{kind: onAll}, c.All
	if len(c.All) == 0 {
		n.kind, kids = onAny, c.Any
	}
	for i := range kids {
		n.kids = append(n.kids, p.conditionOf(&kids[i]))
	}
	return n
}
