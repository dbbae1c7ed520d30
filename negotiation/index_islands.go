package negotiation

import (
	"maps"
	"slices"
)

// An island is a set of terms that rest on no others: nothing in it includes,
// replaces or waits for a term outside. Each is settled by itself.
type island struct {
	terms []int32 // wholes before parts, what replaces before what is replaced
	turns []int32 // the rounds at which something may change, in order; 0 among them
	facts []int32 // that consents on it wait for, in order
}

// findIslands parts the terms into islands.
func (t *Talks) findIslands() {
	sets := newSets(len(t.provisions))
	for x := range t.provisions {
		p := &t.provisions[x]
		for _, part := range p.parts {
			sets.join(int32(x), part)
		}
		for _, old := range p.replaces {
			sets.join(int32(x), old)
		}
	}
	t.joinConditions(sets)
	place := map[int32]int32{}
	for _, x := range t.fromWholes() {
		root := sets.find(x)
		n, ok := place[root]
		if !ok {
			n = int32(len(t.islands))
			place[root] = n
			t.islands = append(t.islands, island{})
		}
		t.provisions[x].island, t.provisions[x].seat = n, int32(len(t.islands[n].terms))
		t.islands[n].terms = append(t.islands[n].terms, x)
	}
	t.findTurns()
}

// joinConditions puts a term and the terms that it or a consent to it waits for
// on one island. Each condition is walked once, however many share it.
func (t *Talks) joinConditions(sets sets) {
	named := make([]int32, len(t.conds)) // some term that the condition names
	for c := range t.conds {
		named[c] = -1
		for _, n := range t.condition(int32(c)) {
			if n.kind != condSettled && n.kind != condAccepts {
				continue
			}
			if named[c] < 0 {
				named[c] = n.term
			}
			sets.join(named[c], n.term)
		}
	}
	rests := func(term, cond int32) {
		if cond >= 0 && named[cond] >= 0 {
			sets.join(term, named[cond])
		}
	}
	for x := range t.provisions {
		rests(int32(x), t.provisions[x].when)
	}
	for i := range t.said {
		rests(t.said[i].term, t.said[i].cond)
	}
}

// fromWholes returns the terms, wholes before parts and what replaces before
// what is replaced, else in the order of the record. There is no cycle.
func (t *Talks) fromWholes() []int32 {
	above := make([]int32, len(t.provisions))
	var order []int32
	for x := range t.provisions {
		above[x] = int32(len(t.provisions[x].wholes) + len(t.provisions[x].replacers))
		if above[x] == 0 {
			order = append(order, int32(x))
		}
	}
	for i := 0; i < len(order); i++ {
		p := &t.provisions[order[i]]
		for _, list := range [2][]int32{p.parts, p.replaces} {
			for _, y := range list {
				if above[y]--; above[y] == 0 {
					order = append(order, y)
				}
			}
		}
	}
	return order
}

// findTurns finds the rounds at which each island may change: those of its
// statements, of lapses and deadlines, and of the facts that it waits for.
func (t *Talks) findTurns() {
	turns := make([]map[int32]bool, len(t.islands))
	facts := make([]map[int32]bool, len(t.islands)) // that consents on each wait for
	for i := range turns {
		turns[i], facts[i] = map[int32]bool{0: true}, map[int32]bool{}
	}
	walked := map[[2]int32]bool{}
	for i := range t.said {
		s := &t.said[i]
		in := t.provisions[s.term].island
		turns[in][s.round], turns[in][s.lapse] = true, true
		if key := [2]int32{in, s.cond}; s.cond >= 0 && !walked[key] {
			walked[key] = true
			t.addFacts(facts[in], s.cond)
		}
	}
	for in := range facts {
		for f := range facts[in] {
			for _, turn := range t.turnings[f] {
				turns[in][turn.round] = true
			}
		}
	}
	for x := range t.provisions {
		p := &t.provisions[x]
		turns[p.island][p.lapse] = true
		for _, due := range t.rules[p.rule].due {
			turns[p.island][due] = true
		}
	}
	for i, rounds := range turns {
		t.islands[i].turns = inRecord(rounds, len(t.rec.Rounds))
		t.islands[i].facts = slices.Sorted(maps.Keys(facts[i]))
	}
}

// addFacts adds the facts that a condition names.
func (t *Talks) addFacts(facts map[int32]bool, cond int32) {
	for _, n := range t.condition(cond) {
		if n.kind == condFact {
			facts[n.id] = true
		}
	}
}

// inRecord returns the rounds that exist, in order.
func inRecord(rounds map[int32]bool, n int) []int32 {
	var list []int32
	for r := range rounds {
		if r >= 0 && r < int32(n) {
			list = append(list, r)
		}
	}
	slices.Sort(list)
	return list
}

// sets is a union-find over small numbers.
type sets []int32

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = int32(i)
	}
	return s
}

func (s sets) find(x int32) int32 {
	for s[x] != x {
		s[x] = s[s[x]]
		x = s[x]
	}
	return x
}

func (s sets) join(x, y int32) { s[s.find(y)] = s.find(x) }
