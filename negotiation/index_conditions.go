package negotiation

// A condNode is one node of a condition. The nodes of a condition stand one
// after another, each before its children.
type condNode struct {
	kind   condKind
	parent int32 // counted from the first node of the condition; -1: the root
	kids   int32 // of all and any
	term   int32 // of settled and accepts
	id     int32 // the principal of accepts, the fact of fact
}

type condKind uint8

const (
	condSettled condKind = iota
	condAccepts
	condFact
	condAll
	condAny
)

// compileCondition returns the number of a condition, -1 for none. One that
// several statements point to is compiled once.
func (t *Talks) compileCondition(c *Condition, known map[*Condition]int32) int32 {
	if c == nil {
		return -1
	}
	n, ok := known[c]
	if !ok {
		lo := int32(len(t.nodes))
		t.flatten(c, lo, -1)
		n = int32(len(t.conds))
		t.conds = append(t.conds, span{lo, int32(len(t.nodes))})
		known[c] = n
	}
	return n
}

func (t *Talks) flatten(c *Condition, root, parent int32) {
	at := int32(len(t.nodes)) - root
	n := condNode{parent: parent}
	kids := c.All
	switch {
	case c.Settled != "":
		n.kind, n.term = condSettled, t.terms[c.Settled]
	case c.Accepts != "":
		n.kind, n.term, n.id = condAccepts, t.terms[c.Term], t.principal(c.Accepts)
	case c.Fact != "":
		n.kind, n.id = condFact, t.facts[c.Fact]
	case len(c.All) > 0:
		n.kind = condAll
	default:
		n.kind, kids = condAny, c.Any
	}
	n.kids = int32(len(kids))
	t.nodes = append(t.nodes, n)
	for i := range kids {
		t.flatten(&kids[i], root, at)
	}
}

// condition returns the nodes of a condition.
func (t *Talks) condition(cond int32) []condNode {
	if cond < 0 {
		return nil
	}
	return t.nodes[t.conds[cond].lo:t.conds[cond].hi]
}
