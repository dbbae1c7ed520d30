package negotiation

import "math/bits"

// maxClashSteps bounds the work of clashes.
const maxClashSteps = 1 << 29

// A clash is a term and one that replaces it, within one whole.
type clash struct{ replaced, by int }

// clashes returns the wholes that include, at any depth, both a term and one
// that replaces it, directly or through others: for each a pair that none of its
// parts takes in already. The graph has no cycle, and in order each term comes
// after those it leads to.
//
// Whether two terms are joined by both kinds of link is a question of
// reachability, for which nothing linear is known. Terms that are both replaced
// and part of a whole are taken 64 at a time, one bit each, and each block costs
// a pass over the links. So 10,000 terms take at most 157 passes. With more than
// 2^29 steps it gives up and reports false.
func (g *termGraph) clashes(order []int) (map[int]clash, bool) {
	f := newClashFinder(g, order)
	candidates := f.candidates()
	for len(candidates) > 0 {
		n := min(64, len(candidates))
		if !f.block(candidates[:n]) {
			return f.found, false
		}
		candidates = candidates[n:]
	}
	return f.found, true
}

// A clashFinder holds for each term, as bits, which of a block it is, replaces,
// contains, and contains the replacement of.
type clashFinder struct {
	graph             *termGraph
	wholes, replacing []int
	left              int // steps
	pass              int // steps in one pass
	found             map[int]clash

	is, replaces, contains, supersedes []uint64
}

func newClashFinder(g *termGraph, order []int) *clashFinder {
	n := len(order)
	f := &clashFinder{graph: g, left: maxClashSteps, pass: n/16 + 1, found: map[int]clash{}}
	for _, t := range order {
		if len(g.parts[t]) > 0 {
			f.wholes = append(f.wholes, t)
		}
		if len(g.replaced[t]) > 0 {
			f.replacing = append(f.replacing, t)
		}
		f.pass += len(g.parts[t]) + len(g.replaced[t])
	}
	f.is, f.replaces = make([]uint64, n), make([]uint64, n)
	f.contains, f.supersedes = make([]uint64, n), make([]uint64, n)
	return f
}

// candidates returns the terms that are both replaced and part of a whole.
func (f *clashFinder) candidates() []int {
	part := make([]bool, len(f.is))
	for _, w := range f.wholes {
		for _, p := range f.graph.parts[w] {
			part[p] = true
		}
	}
	var list []int
	for _, y := range f.replacing {
		for _, x := range f.graph.replaced[y] {
			if part[x] {
				part[x] = false
				list = append(list, x)
			}
		}
	}
	return list
}

// block looks for clashes over at most 64 replaced terms. It reports false if
// that takes too many steps.
func (f *clashFinder) block(terms []int) bool {
	if f.left -= f.pass; f.left < 0 {
		return false
	}
	clear(f.is)
	for bit, t := range terms {
		f.is[t] = 1 << bit
	}
	for _, y := range f.replacing {
		f.replaces[y] = 0
		for _, x := range f.graph.replaced[y] {
			f.replaces[y] |= f.is[x] | f.replaces[x]
		}
	}
	for _, w := range f.wholes {
		if fresh := f.gather(w); fresh != 0 {
			f.note(w, terms, bits.TrailingZeros64(fresh))
		}
	}
	return f.left >= 0
}

// gather sums up the parts of w, and returns those replaced terms that w
// contains with a replacement while no part of it does.
func (f *clashFinder) gather(w int) uint64 {
	f.contains[w], f.supersedes[w] = 0, 0
	var known uint64
	for _, p := range f.graph.parts[w] {
		f.contains[w] |= f.is[p] | f.contains[p]
		f.supersedes[w] |= f.replaces[p] | f.supersedes[p]
		known |= f.contains[p] & f.supersedes[p]
	}
	return f.contains[w] & f.supersedes[w] &^ known
}

// note finds the replacement within w and keeps the first clash of w.
func (f *clashFinder) note(w int, terms []int, bit int) {
	if _, ok := f.found[w]; ok {
		return
	}
	for at := w; f.left >= 0; {
		within := at
		for _, p := range f.graph.parts[at] {
			f.left--
			if f.replaces[p]>>bit&1 != 0 {
				f.found[w] = clash{terms[bit], p}
				return
			}
			if f.supersedes[p]>>bit&1 != 0 {
				within = p
			}
		}
		at = within
	}
}
