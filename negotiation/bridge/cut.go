package bridge

import (
	"slices"

	"parley.example/negotiation"
)

// A cut is a set of plays of which at least one must be made: without any of
// them the targets are not settled, whatever else is done. An empty cut says that
// there is no way.
type cut struct {
	plays
	least int // what the cheapest costs
}

// A cutter reads cuts off a hope that fails: why something fell, and which plays
// could have kept it from falling. Where it takes several things, one of them is
// chosen; where one of several would do, all are taken together. Everything fell
// for what had fallen before, so the reading ends.
type cutter struct {
	*hope
	open  plays // the plays that may still be made
	terms []*cut
	conds []*cut
}

// cut returns a cut that keeps the targets from being settled; false if they are
// in this hope.
func (h *hope) cut(open plays) (cut, bool) {
	c := &cutter{hope: h, open: open, terms: make([]*cut, len(h.picture.terms)), conds: make([]*cut, len(h.picture.conds))}
	var best *cut
	for _, x := range h.goals {
		if h.fell[x] > 0 {
			best = better(best, c.term(x))
		}
	}
	if best == nil {
		return cut{}, false
	}
	return *best, true
}

// better returns the better of two cuts of which either serves: that which costs
// more at the least, then the smaller. None is better than an empty one.
func better(a, b *cut) *cut {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	m, n := a.size(), b.size()
	if n > 0 && (m == 0 || b.least < a.least || b.least == a.least && n >= m) {
		return a
	}
	return b
}

func (c *cutter) none() *cut { return &cut{plays: newPlays(len(c.picture.plays))} }

// together adds the plays of one cut to another.
func (a *cut) together(b *cut) {
	if b.least > 0 && (a.least == 0 || b.least < a.least) {
		a.least = b.least
	}
	a.join(b.plays)
}

// take adds a play to a cut, if it may be made.
func (c *cutter) take(to *cut, p int) {
	if c.open.has(p) {
		to.add(p)
		if cost := c.picture.plays[p].cost; to.least == 0 || cost < to.least {
			to.least = cost
		}
	}
}

// term returns a cut that keeps a term from being settled which has fallen.
func (c *cutter) term(x int) *cut {
	if c.terms[x] == nil {
		c.terms[x] = c.termAt(x, c.fell[x])
	}
	return c.terms[x]
}

func (c *cutter) termAt(x, round int) *cut {
	var best *cut
	for _, part := range c.picture.terms[x].parts {
		if !before(c.fell[part], round) {
			best = better(best, c.term(part))
		}
	}
	words := c.none()
	for w := range c.picture.terms[x].words {
		if c.works(x, w, round) {
			return best // it fell for a part
		}
		words.together(c.word(x, w, round))
	}
	return better(best, words)
}

// word returns a cut that keeps a term from being settled in a wording.
func (c *cutter) word(x, w, round int) *cut {
	var best *cut
	if !c.eligible(x, w) {
		best = better(best, c.anyone(x, w))
	}
	if !c.someoneGives(x, w, round) {
		all := c.none()
		for holder := range c.holders {
			all.together(c.raise(x, holder, w, given, round))
		}
		best = better(best, all)
	}
	if !c.met(x, 0, w, round) {
		best = better(best, c.rule(x, 0, w, round))
	}
	return best
}

// anyone returns the plays by which somebody may come to stand for a wording.
func (c *cutter) anyone(x, w int) *cut {
	to := c.none()
	for holder := range c.holders {
		for _, t := range c.touches[c.cell(x, holder)] {
			if t.kind == gives && t.word == w || t.kind == shakes {
				c.take(to, t.play)
			}
		}
	}
	return to
}

// rule returns a cut that keeps a node of a rule from being met.
func (c *cutter) rule(x, at, w, round int) *cut {
	n := &c.picture.terms[x].ballot[at]
	switch n.kind {
	case negotiation.All:
		var best *cut
		for _, k := range n.kids {
			if !c.met(x, k, w, round) {
				best = better(best, c.rule(x, k, w, round))
			}
		}
		return best
	case negotiation.Any:
		all := c.none()
		for _, k := range n.kids {
			all.together(c.rule(x, k, w, round))
		}
		return all
	case negotiation.Threshold:
		return c.quota(x, n, w, round)
	default:
		return c.members(x, n, w, round)
	}
}

// members returns a cut that keeps some member of a rule below what it must
// contribute, or all of them from consenting.
func (c *cutter) members(x int, n *leaf, w, round int) *cut {
	var best *cut
	some, all := false, c.none()
	for _, m := range n.members {
		v := c.level(x, m.holder, w, round)
		some = some || v == given
		if v < n.least() {
			best = better(best, c.raise(x, m.holder, w, n.least(), round))
		}
		if n.needsOne() && !some {
			all.together(c.raise(x, m.holder, w, given, round))
		}
	}
	if n.needsOne() && !some {
		best = better(best, all)
	}
	return best
}

// quota returns a cut that keeps a threshold from its quota: the plays of so many
// of those who have not consented that the others cannot make it up. Those with
// the most plays are left to the others.
func (c *cutter) quota(x int, n *leaf, w, round int) *cut {
	type missing struct {
		weight int
		*cut
	}
	var list []missing
	need := n.quota
	for _, m := range n.members {
		if c.level(x, m.holder, w, round) == given {
			need -= m.weight
		} else {
			list = append(list, missing{m.weight, c.raise(x, m.holder, w, given, round)})
		}
	}
	slices.SortStableFunc(list, func(a, b missing) int { return b.size() - a.size() })
	all := c.none()
	for _, m := range list {
		if m.weight < need {
			need -= m.weight
		} else {
			all.together(m.cut)
		}
	}
	return all
}

// raise returns the plays that may raise what a holder contributes to a wording
// to some level.
func (c *cutter) raise(x, holder, w int, to level, round int) *cut {
	all := c.none()
	at := c.cell(x, holder)
	for _, t := range c.touches[at] {
		silences := t.kind == hushes || t.kind == gives && c.picture.terms[x].old
		if t.kind == gives && t.word == w || silences && to <= quiet || t.kind == shakes {
			c.take(all, t.play)
		}
	}
	v := &c.table[at]
	if v.kind == stands && v.word == w && !slices.Contains(v.refused, w) && !c.stood(v.cond, round) {
		all.together(c.cond(v.cond))
	}
	return all
}

// cond returns a cut that keeps a condition from holding which has failed.
func (c *cutter) cond(n int) *cut {
	if c.conds[n] == nil {
		c.conds[n] = c.failed(&c.picture.conds[n], c.broke[n])
	}
	return c.conds[n]
}

func (c *cutter) failed(n *condition, round int) *cut {
	to := c.none()
	switch n.kind {
	case onSettled:
		return c.term(n.term)
	case onAccepts:
		at := c.cell(n.term, n.holder)
		for _, t := range c.touches[at] {
			if t.kind != hushes {
				c.take(to, t.play)
			}
		}
		if v := &c.table[at]; v.kind == stands {
			to.together(c.cond(v.cond))
		}
	case onFact:
		if p, ok := c.picture.facts[n.fact]; ok {
			c.take(to, p)
		}
	case onAll:
		var best *cut
		for i := range n.kids {
			if !c.holds(&n.kids[i], round) {
				best = better(best, c.failed(&n.kids[i], round))
			}
		}
		return best
	default:
		for i := range n.kids {
			to.together(c.failed(&n.kids[i], round))
		}
	}
	return to
}
