package negotiation

import "slices"

// prepare lays out the counters of an island, once for all runs.
func (s *settler) prepare() {
	s.terms, s.cands, s.cells, s.seats = s.terms[:0], s.cands[:0], s.cells[:0], s.seats[:0]
	s.conds, s.nodes, s.flips, s.absences = s.conds[:0], s.nodes[:0], s.flips[:0], s.absences[:0]
	s.first = fill(s.first, len(s.stands), -1)
	s.owner = fill(s.owner, len(s.stands), -1)
	clear(s.numOf)
	for i, x := range s.in.terms {
		s.prepareTerm(int32(i), x)
	}
	for i := range s.stands {
		if c := s.stands[i].cond; c >= 0 {
			n := s.condState(c)
			s.conds[n].stands = append(s.conds[n].stands, int32(i))
		}
	}
	for n := range s.conds {
		s.watchAll(int32(n))
	}
}

func fill(list []int32, n int, v int32) []int32 {
	list = list[:0]
	for range n {
		list = append(list, v)
	}
	return list
}

func (s *settler) prepareTerm(seat, x int32) {
	p := &s.lens.talks.provisions[x]
	at := s.at[seat]
	st := termState{term: x, rule: s.lens.ballot(x), settled: true, watch: -1}
	for i := at.lo; i < at.hi; i++ {
		s.owner[i] = seat
		s.mine[s.stands[i].holder] = i + 1
	}
	st.absent = s.giveSeats(st.rule)
	for i := at.lo; i < at.hi; i++ {
		s.mine[s.stands[i].holder] = 0
	}
	s.words = p.candidates(s.cut.ord, s.stands[at.lo:at.hi], s.words[:0], &s.seen)
	st.cands.lo = int32(len(s.cands))
	for _, w := range s.tellApart(p, at, s.words) {
		s.cands = append(s.cands, candidate{wording: w, cells: int32(len(s.cells))})
		for range st.rule.nodes {
			s.cells = append(s.cells, cell{})
		}
	}
	st.cands.hi = int32(len(s.cands))
	s.terms = append(s.terms, st)
}

// tellApart drops the wordings that nobody stands for or refuses, but for the
// last: they fare alike, and of several the latest counts.
func (s *settler) tellApart(p *provision, at span, words []int32) []int32 {
	s.seen.clear(len(p.words))
	for i := at.lo; i < at.hi; i++ {
		if st := &s.stands[i]; st.words() {
			s.seen.add(st.wording)
		}
		for _, r := range s.refusalsOf(&s.stands[i]) {
			s.seen.add(r.wording)
		}
	}
	kept, alike := len(words), false
	for _, w := range slices.Backward(words) {
		own := !s.seen.add(w)
		if own || !alike {
			kept--
			words[kept] = w
		}
		alike = alike || !own
	}
	return words[kept:]
}

// giveSeats gives the stands of the term at hand their seats in its rule, and
// counts the members that hold nothing.
func (s *settler) giveSeats(b *ballot) []absence {
	lo := len(s.absences)
	for n := range b.nodes {
		var a absence
		for _, m := range b.nodes[n].members {
			i := s.mine[m.actor] - 1
			if i < 0 {
				a.members++
				a.weight += m.weight
				continue
			}
			s.seats = append(s.seats, seat{node: int32(n), weight: m.weight, next: s.first[i]})
			s.first[i] = int32(len(s.seats)) - 1
		}
		s.absences = append(s.absences, a)
	}
	return s.absences[lo:len(s.absences):len(s.absences)]
}

// condState returns the place of a condition among those in use.
func (s *settler) condState(cond int32) int32 {
	n, ok := s.numOf[cond]
	if ok {
		return n
	}
	n = int32(len(s.conds))
	s.numOf[cond] = n
	root := int32(len(s.nodes))
	s.conds = append(s.conds, condState{root: root, watch: -1})
	nodes := s.lens.talks.condition(cond)
	for i := range nodes {
		up := nodes[i].parent
		if up >= 0 {
			up += root
		}
		s.nodes = append(s.nodes, nodeState{condNode: &nodes[i], up: up, cond: n, next: -1})
	}
	return n
}

// watchAll makes the nodes of a condition wait for what they name.
func (s *settler) watchAll(cond int32) {
	lo, hi := s.nodesOf(cond)
	for n := lo; n < hi; n++ {
		node := &s.nodes[n]
		switch node.kind {
		case condSettled:
			st := &s.terms[s.lens.talks.provisions[node.term].seat]
			node.next, st.watch = st.watch, n
		case condAccepts:
			if i := s.standOf(node.term, node.id); i >= 0 && s.stands[i].cond >= 0 {
				c := &s.conds[s.numOf[s.stands[i].cond]]
				node.next, c.watch = c.watch, n
			}
		default: // facts do not turn, and lists are told by their parts
		}
	}
}

func (s *settler) nodesOf(cond int32) (lo, hi int32) {
	lo, hi = s.conds[cond].root, int32(len(s.nodes))
	if int(cond)+1 < len(s.conds) {
		hi = s.conds[cond+1].root
	}
	return lo, hi
}

// standOf returns the stand of a holder on a term of the island; -1: none.
func (s *settler) standOf(term, holder int32) int32 {
	at := s.at[s.lens.talks.provisions[term].seat]
	return findStand(s.stands, at, holder)
}

// findStand looks a holder up among stands that are sorted by holder.
func findStand(stands []stand, at span, holder int32) int32 {
	lo, hi := at.lo, at.hi
	for lo < hi {
		mid := (lo + hi) / 2
		if stands[mid].holder < holder {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < at.hi && stands[lo].holder == holder {
		return lo
	}
	return -1
}
