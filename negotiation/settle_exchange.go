package negotiation

// exchanges finds what is settled in exchange, and what of it rests on what.
func (s *settler) exchanges(done *settlement) {
	s.build()
	some := false
	for i := range s.terms {
		if done.terms[i].status == StatusSettled && !s.terms[i].settled {
			done.terms[i].exchange = true
			some = true
		}
	}
	if some {
		g := linker{settler: s, done: done, low: make([]int32, len(s.terms)), index: make([]int32, len(s.terms))}
		for i := range s.terms {
			if done.terms[i].exchange && g.index[i] == 0 {
				g.visit(int32(i))
			}
		}
	}
}

// A linker finds the groups of terms settled in exchange that rest on one
// another: the strongly connected components of the graph that runs from a term
// to those named in the conditions of the parties that stand for its wording,
// and to its parts (Tarjan, Depth-first search and linear graph algorithms,
// SIAM J. Comput. 1, 1972; here without recursion).
type linker struct {
	*settler
	done  *settlement
	index []int32 // by term: when it was found, from 1
	low   []int32
	open  []int32 // found, not yet in a group
	calls []call
	count int32
}

// A call is a visit under way.
type call struct {
	at   int32
	next int
	to   []int32
}

func (g *linker) visit(root int32) {
	g.enter(root)
	for len(g.calls) > 0 {
		c := &g.calls[len(g.calls)-1]
		if c.next == len(c.to) {
			g.leave(c.at)
			continue
		}
		to := c.to[c.next]
		c.next++
		switch {
		case g.index[to] == 0:
			g.enter(to)
		case g.done.terms[to].linked < 0:
			g.low[c.at] = min(g.low[c.at], g.index[to])
		}
	}
}

func (g *linker) enter(i int32) {
	g.count++
	g.index[i], g.low[i] = g.count, g.count
	g.open = append(g.open, i)
	g.calls = append(g.calls, call{at: i, to: g.restsOn(i)})
}

func (g *linker) leave(i int32) {
	g.calls = g.calls[:len(g.calls)-1]
	if len(g.calls) > 0 {
		up := g.calls[len(g.calls)-1].at
		g.low[up] = min(g.low[up], g.low[i])
	}
	if g.low[i] < g.index[i] {
		return
	}
	for {
		last := g.open[len(g.open)-1]
		g.open = g.open[:len(g.open)-1]
		g.done.terms[last].linked = i
		if last == i {
			return
		}
	}
}

// restsOn returns the terms settled in exchange that one of them rests on.
func (g *linker) restsOn(i int32) []int32 {
	var to []int32
	add := func(x int32) {
		if seat := g.lens.talks.provisions[x].seat; g.done.terms[seat].exchange {
			to = append(to, seat)
		}
	}
	for _, part := range g.lens.talks.provisions[g.terms[i].term].parts {
		add(part)
	}
	o := &g.done.terms[i]
	for at := o.stands.lo; at < o.stands.hi; at++ {
		st := &g.stands[at]
		if st.cond < 0 || g.first[at] < 0 || !st.words() || st.wording != o.wording {
			continue
		}
		for _, n := range g.lens.talks.condition(st.cond) {
			if n.kind == condSettled || n.kind == condAccepts {
				add(n.term)
			}
		}
	}
	return to
}
