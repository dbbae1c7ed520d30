package negotiation

import "math/bits"

// maxClashSteps bounds the work of clashes: well under a second.
const maxClashSteps = 1 << 28

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
// so many steps it gives up and reports false.
func (g *termGraph) clashes(order []int, steps int) (map[int]clash, bool) {
	f := newClashFinder(g, order, steps)
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

// A clashFinder looks for the clashes of a graph.
type clashFinder struct {
	graph             *termGraph
	wholes, replacing []int // in order
	marks             []blockMarks
	left              int // steps
	pass              int // steps in one pass
	found             map[int]clash
}

// blockMarks say of a term, a bit for each of a block, which it is, replaces,
// contains, and contains a replacement of.
type blockMarks struct{ is, replaces, contains, supersedes uint64 }

func newClashFinder(g *termGraph, order []int, steps int) *clashFinder {
	n := len(order)
	f := &clashFinder{graph: g, marks: make([]blockMarks, n), left: steps, pass: n, found: map[int]clash{}}
	for _, t := range order {
		if len(g.parts[t]) > 0 {
			f.wholes = append(f.wholes, t)
		}
		if len(g.replaced[t]) > 0 {
			f.replacing = append(f.replacing, t)
		}
		f.pass += len(g.parts[t]) + len(g.replaced[t])
	}
	return f
}

// candidates returns the terms that are both replaced and part of a whole.
func (f *clashFinder) candidates() []int {
	part := make([]bool, len(f.marks))
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
	clear(f.marks)
	for bit, t := range terms {
		f.marks[t].is = 1 << bit
	}
	for _, y := range f.replacing {
		var replaces uint64
		for _, x := range f.graph.replaced[y] {
			replaces |= f.marks[x].is | f.marks[x].replaces
		}
		f.marks[y].replaces = replaces
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
	var contains, supersedes, known uint64
	for _, p := range f.graph.parts[w] {
		m := &f.marks[p]
		contains |= m.is | m.contains
		supersedes |= m.replaces | m.supersedes
		known |= m.contains & m.supersedes
	}
	f.marks[w].contains, f.marks[w].supersedes = contains, supersedes
	return contains & supersedes &^ known
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
			if f.marks[p].replaces>>bit&1 != 0 {
				f.found[w] = clash{terms[bit], p}
				return
			}
			if f.marks[p].supersedes>>bit&1 != 0 {
				within = p
			}
		}
		at = within
	}
}
