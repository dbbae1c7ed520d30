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
// another from wholes to parts and from what is replaced to what replaces it. A
// term that is in none has a number of its own.
func (t *Talks) circles() []int {
	n := len(t.provisions)
	g := &termGraph{parts: make([][]int, n), replaced: make([][]int, n)}
	circle := make([]int, n)
	for x := range t.provisions {
		p := &t.provisions[x]
		g.parts[x], g.replaced[x] = wider(p.parts), wider(p.replacers) // the other way round
		circle[x] = x
	}
	_, groups := g.components()
	for i, group := range groups {
		for _, x := range group {
			circle[x] = n + i
		}
	}
	return circle
}

func wider(list []int32) []int {
	var ints []int
	for _, x := range list {
		ints = append(ints, int(x))
	}
	return ints
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
