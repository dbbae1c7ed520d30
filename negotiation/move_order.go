package negotiation

import (
	"container/heap"
	"slices"
)

// MoveOrder returns the terms in the order in which moves on them are made:
// wholes before parts and what is replaced before what replaces it, else in the
// order of the record. Acceptances do not commute: what is said of a part counts
// for more if it comes after what is said of the whole, and going over to a
// replacement takes back what was accepted before. Among terms on which the two
// would go round in a circle (a package that replaces a part of its own), wholes
// come before parts and replacements do not count.
func (t *Talks) MoveOrder() []*Term {
	t = t.orEmpty()
	list := make([]*Term, len(t.ranks))
	for x, rank := range t.ranks {
		list[rank] = &t.rec.Terms[x]
	}
	return list
}

// rankTerms finds the order of moves.
func (t *Talks) rankTerms() {
	circle := t.circles()
	before := make([]int, len(t.provisions)) // by term: how many have to come first and have not yet
	counts := func(old, y int32) bool { return circle[old] != circle[y] }
	var free numberHeap
	for x := range t.provisions {
		before[x] = len(t.provisions[x].wholes)
		for _, old := range t.provisions[x].replaces {
			if counts(old, int32(x)) {
				before[x]++
			}
		}
		if before[x] == 0 {
			heap.Push(&free, int32(x))
		}
	}
	t.ranks = make([]int32, len(t.provisions))
	goes := func(x int32) {
		if before[x]--; before[x] == 0 {
			heap.Push(&free, x)
		}
	}
	for rank := int32(0); len(free) > 0; rank++ {
		x := heap.Pop(&free).(int32)
		t.ranks[x] = rank
		for _, part := range t.provisions[x].parts {
			goes(part)
		}
		for _, y := range t.provisions[x].replacers {
			if counts(x, y) {
				goes(y)
			}
		}
	}
}

// circles gives each term the number of its circle: terms that lead to one
// another from wholes to parts and from what is replaced to what replaces it.
func (t *Talks) circles() []int32 {
	f := circleFinder{
		talks: t, low: make([]int32, len(t.provisions)), index: make([]int32, len(t.provisions)),
		circle: make([]int32, len(t.provisions)),
	}
	for x := range t.provisions {
		if f.index[x] == 0 {
			f.visit(int32(x))
		}
	}
	return f.circle
}

// A circleFinder finds strongly connected components as Tarjan does (Depth-first
// search and linear graph algorithms, 1972).
type circleFinder struct {
	talks      *Talks
	low, index []int32 // index: when a term was met, counted from 1; 0: not yet
	circle     []int32 // 0: not found yet
	met, found int32
	open       []int32
}

func (f *circleFinder) visit(x int32) {
	f.met++
	f.index[x], f.low[x] = f.met, f.met
	f.open = append(f.open, x)
	p := &f.talks.provisions[x]
	for _, list := range [2][]int32{p.parts, p.replacers} {
		for _, y := range list {
			switch {
			case f.index[y] == 0:
				f.visit(y)
				f.low[x] = min(f.low[x], f.low[y])
			case f.circle[y] == 0:
				f.low[x] = min(f.low[x], f.index[y])
			}
		}
	}
	if f.low[x] < f.index[x] {
		return
	}
	f.found++
	first := len(f.open) - 1
	for f.open[first] != x {
		first--
	}
	for _, y := range f.open[first:] {
		f.circle[y] = f.found
	}
	f.open = f.open[:first]
}

// A numberHeap is a heap with the smallest number on top.
type numberHeap []int32

func (h numberHeap) Len() int           { return len(h) }
func (h numberHeap) Less(i, j int) bool { return h[i] < h[j] }
func (h numberHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *numberHeap) Push(x any)        { *h = append(*h, x.(int32)) }
func (h *numberHeap) Pop() any {
	last := len(*h) - 1
	x := (*h)[last]
	*h = slices.Delete(*h, last, last+1)
	return x
}
