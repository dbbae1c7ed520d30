package negotiation

import "slices"

// A termGraph is how the terms of a record include and replace one another, by
// index. What refers to nothing, or to the term itself, is left out.
type termGraph struct {
	parts, replaced [][]int
}

// newTermGraph returns nil if no term includes or replaces another.
func newTermGraph(terms []Term, n *names) *termGraph {
	if !slices.ContainsFunc(terms, func(t Term) bool { return len(t.Includes)+len(t.Replaces) > 0 }) {
		return nil
	}
	g := &termGraph{parts: make([][]int, len(terms)), replaced: make([][]int, len(terms))}
	for i := range terms {
		g.parts[i] = linked(n, i, terms[i].Includes)
		g.replaced[i] = linked(n, i, terms[i].Replaces)
	}
	return g
}

func linked(n *names, from int, ids []string) []int {
	if len(ids) == 0 {
		return nil
	}
	list := make([]int, 0, len(ids))
	for _, id := range ids {
		if at := n.find(id); at >= 0 && at != from {
			list = append(list, at)
		}
	}
	return list
}

// A link leads from a term to a part of it, or to a term that it replaces.
type link struct {
	to    int
	parts bool
}

// link returns the k-th link of a term, parts first.
func (g *termGraph) link(from, k int) (link, bool) {
	if k < len(g.parts[from]) {
		return link{g.parts[from][k], true}, true
	}
	if k -= len(g.parts[from]); k < len(g.replaced[from]) {
		return link{g.replaced[from][k], false}, true
	}
	return link{}, false
}

// components returns the terms in an order in which each comes after those it
// leads to, and the groups of terms that all lead to one another. It is Tarjan's
// algorithm, with a stack of its own since chains may be long.
func (g *termGraph) components() (order []int, groups [][]int) {
	w := &walk{
		graph:  g,
		number: make([]int, len(g.parts)),
		low:    make([]int, len(g.parts)),
		closed: make([]bool, len(g.parts)),
	}
	for i := range g.parts {
		if w.number[i] == 0 {
			w.from(i)
		}
	}
	return w.order, w.groups
}

// A walk is the state of components.
type walk struct {
	graph       *termGraph
	count       int
	number, low []int // by term; 0: not come to yet
	closed      []bool
	open        []int // come to, their group not known yet
	trail       []place
	order       []int
	groups      [][]int
}

// A place is a term on the trail and how many of its links have been followed.
type place struct{ term, links int }

func (w *walk) from(root int) {
	w.push(root)
	for len(w.trail) > 0 {
		p := &w.trail[len(w.trail)-1]
		l, ok := w.graph.link(p.term, p.links)
		p.links++
		switch {
		case !ok:
			w.pop()
		case w.number[l.to] == 0:
			w.push(l.to)
		case !w.closed[l.to]:
			w.low[p.term] = min(w.low[p.term], w.number[l.to])
		}
	}
}

func (w *walk) push(term int) {
	w.count++
	w.number[term], w.low[term] = w.count, w.count
	w.open = append(w.open, term)
	w.trail = append(w.trail, place{term: term})
}

func (w *walk) pop() {
	term := w.trail[len(w.trail)-1].term
	w.trail = w.trail[:len(w.trail)-1]
	w.order = append(w.order, term)
	if len(w.trail) > 0 {
		parent := w.trail[len(w.trail)-1].term
		w.low[parent] = min(w.low[parent], w.low[term])
	}
	if w.low[term] != w.number[term] {
		return
	}
	first := len(w.open) - 1
	for w.open[first] != term {
		first--
	}
	group := w.open[first:]
	w.open = w.open[:first]
	for _, t := range group {
		w.closed[t] = true
	}
	if len(group) > 1 {
		w.groups = append(w.groups, slices.Clone(group))
	}
}

// cycles returns, for each group, a shortest cycle through its first term in the
// order of the record, by that term.
func (g *termGraph) cycles(groups [][]int) map[int][]link {
	found := make(map[int][]link, len(groups))
	group := make([]int, len(g.parts)) // of each term, from 1
	for i, terms := range groups {
		for _, t := range terms {
			group[t] = i + 1
		}
	}
	for _, terms := range groups {
		first := slices.Min(terms)
		found[first] = g.cycle(first, group)
	}
	return found
}

// cycle searches breadth first, within the group of first. It clears the group
// of every term that it comes to.
func (g *termGraph) cycle(first int, group []int) []link {
	type arrival struct {
		from int
		by   link
	}
	came, mine := map[int]arrival{}, group[first]
	for queue := []int{first}; len(queue) > 0; queue = queue[1:] {
		from := queue[0]
		for k := 0; ; k++ {
			l, ok := g.link(from, k)
			if !ok {
				break
			}
			if group[l.to] != mine {
				continue
			}
			group[l.to] = 0
			came[l.to] = arrival{from, l}
			if l.to != first {
				queue = append(queue, l.to)
				continue
			}
			var back []link
			for at := first; len(back) == 0 || at != first; at = came[at].from {
				back = append(back, came[at].by)
			}
			slices.Reverse(back)
			return back
		}
	}
	return nil
}
