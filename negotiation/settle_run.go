package negotiation

// strike finds the greatest set at a hope: it begins with what the hope above
// left, all of it supported by all the rest, and strikes what is not.
func (s *settler) strike(h hope) {
	s.hope = h
	for i := range s.conds {
		s.conds[i].holds = true
	}
	for i := range s.terms {
		s.terms[i].out = !s.terms[i].settled
	}
	s.run(h < hopeConditions)
}

// build finds the least set: it begins with nothing, and adds what is
// supported by what is there.
func (s *settler) build() {
	s.hope = hopePlain
	for i := range s.conds {
		s.conds[i].holds = false
	}
	for i := range s.terms {
		s.terms[i].out = !s.terms[i].settled
		s.terms[i].settled = false
	}
	s.run(true)
}

// run counts everything as it is assumed to be, then follows what turns out
// otherwise until nothing does.
func (s *settler) run(conditions bool) {
	for i := range s.terms {
		s.count(&s.terms[i])
	}
	if conditions {
		for c := range s.conds {
			s.weigh(int32(c))
		}
	}
	for i := range s.terms {
		s.decide(int32(i))
	}
	for len(s.flips) > 0 {
		last := s.flips[len(s.flips)-1]
		s.flips = s.flips[:len(s.flips)-1]
		if last.cond {
			s.condFlipped(last.at)
		} else {
			s.termFlipped(last.at)
		}
	}
}

// count fills the counters of a term.
func (s *settler) count(st *termState) {
	st.lost, st.live = 0, 0
	if st.out {
		return
	}
	p := &s.lens.talks.provisions[st.term]
	for _, part := range p.parts {
		if !s.terms[s.lens.talks.provisions[part].seat].settled {
			st.lost++
		}
	}
	for c := st.cands.lo; c < st.cands.hi; c++ {
		s.countCandidate(st, p, &s.cands[c])
		if s.cands[c].met {
			st.live++
		}
	}
}

func (s *settler) countCandidate(st *termState, p *provision, c *candidate) {
	cells := s.cells[c.cells : int(c.cells)+len(st.rule.nodes)]
	for n := range cells {
		cells[n] = cell{silent: st.absent[n].members}
		if s.hope >= hopeEverybody {
			cells[n] = cell{given: st.absent[n].members, weight: st.absent[n].weight}
		}
	}
	c.given = 0
	at := s.at[p.seat]
	for i := at.lo; i < at.hi; i++ {
		holder := &s.stands[i]
		g := holder.gives(c.wording, s.refusalsOf(holder), p.blank, s.hope, s.condHolds(holder.cond))
		if g == ContributionGiven {
			c.given++
		}
		for at := s.first[i]; at >= 0; at = s.seats[at].next {
			cells[s.seats[at].node].add(g, s.seats[at].weight, 1)
		}
	}
	for n := len(cells) - 1; n >= 0; n-- {
		node := &st.rule.nodes[n]
		cells[n].met = s.nodeMet(node, &cells[n])
		if cells[n].met && node.parent >= 0 {
			cells[node.parent].kids++
		}
	}
	c.met = s.candidateMet(p, c)
}

func (s *settler) refusalsOf(st *stand) []refusal {
	return s.refusals[st.refused.lo:st.refused.hi]
}

func (s *settler) condHolds(cond int32) bool {
	return cond < 0 || s.conds[s.numOf[cond]].holds
}

func (s *settler) nodeMet(node *ballotNode, c *cell) bool {
	switch node.kind {
	case All:
		return c.kids == node.kids
	case Any:
		return c.kids > 0
	default:
		return node.met(c, s.cut.round)
	}
}

// candidateMet reports whether the rule is met in a wording, and somebody
// stands for it where somebody must.
func (s *settler) candidateMet(p *provision, c *candidate) bool {
	return s.cells[c.cells].met && (c.given > 0 || len(p.parts) > 0 || s.hope >= hopeEverybody)
}

// add counts a contribution n times.
func (c *cell) add(g Contribution, weight int64, n int32) {
	switch g {
	case ContributionGiven:
		c.given += n
		c.weight += weight * int64(n)
	case ContributionSilent:
		c.silent += n
	case ContributionWithheld, ContributionAgainst:
		c.blocked += n
	case ContributionAbstained: // it counts as little as nobody
	}
}

// weigh finds which nodes of a condition hold; if its root is not as it was
// assumed to be, the condition has turned.
func (s *settler) weigh(cond int32) {
	lo, hi := s.nodesOf(cond)
	for n := lo; n < hi; n++ {
		s.nodes[n].met = 0
	}
	for n := hi - 1; n >= lo; n-- {
		node := &s.nodes[n]
		node.holds = s.nodeHolds(node)
		if node.holds && node.up >= 0 {
			s.nodes[node.up].met++
		}
	}
	if s.nodes[lo].holds != s.conds[cond].holds {
		s.flips = append(s.flips, flip{cond: true, at: cond})
	}
}

func (s *settler) nodeHolds(node *nodeState) bool {
	switch node.kind {
	case condSettled:
		return s.terms[s.lens.talks.provisions[node.term].seat].settled
	case condAccepts:
		i := s.standOf(node.term, node.id)
		return i >= 0 && s.accepts(&s.stands[i]) && s.condHolds(s.stands[i].cond)
	case condFact:
		return s.lens.factHolds(node.id, s.cut)
	case condAll:
		return node.met == node.kids
	default:
		return node.met > 0
	}
}

// accepts reports whether a stand is an acceptance, its condition aside.
func (s *settler) accepts(st *stand) bool {
	return st.words() || s.hope >= hopeWordings && st.stance == InPrinciple
}

// decide finds whether a term is settled by what is counted; if it is not as it
// was assumed to be, it has turned.
func (s *settler) decide(i int32) {
	st := &s.terms[i]
	if now := !st.out && st.lost == 0 && st.live > 0; now != st.settled {
		st.settled = now
		s.flips = append(s.flips, flip{at: i})
	}
}

// termFlipped tells what counts a term.
func (s *settler) termFlipped(i int32) {
	st := &s.terms[i]
	for n := st.watch; n >= 0; n = s.nodes[n].next {
		s.setNode(n, st.settled)
	}
	lost := int32(1)
	if st.settled {
		lost = -1
	}
	for _, whole := range s.lens.talks.provisions[st.term].wholes {
		seat := s.lens.talks.provisions[whole].seat
		s.terms[seat].lost += lost
		s.decide(seat)
	}
}

// condFlipped tells what counts a condition.
func (s *settler) condFlipped(cond int32) {
	c := &s.conds[cond]
	c.holds = !c.holds
	for _, i := range c.stands {
		s.recount(i, c.holds)
	}
	for n := c.watch; n >= 0; n = s.nodes[n].next {
		st := &s.stands[s.standOf(s.nodes[n].term, s.nodes[n].id)]
		s.setNode(n, c.holds && s.accepts(st))
	}
}

// setNode makes a node hold or not, and its parents with it. At the root the
// condition has turned.
func (s *settler) setNode(n int32, holds bool) {
	for {
		node := &s.nodes[n]
		if node.holds == holds {
			return
		}
		node.holds = holds
		if node.up < 0 {
			s.flips = append(s.flips, flip{cond: true, at: node.cond})
			return
		}
		up := &s.nodes[node.up]
		up.met += sign(holds)
		n, holds = node.up, s.nodeHolds(up)
	}
}

func sign(up bool) int32 {
	if up {
		return 1
	}
	return -1
}

// recount counts a stand anew whose condition holds or fails from now on.
func (s *settler) recount(i int32, holds bool) {
	st, holder := &s.terms[s.owner[i]], &s.stands[i]
	if st.out {
		return
	}
	p := &s.lens.talks.provisions[st.term]
	for c := st.cands.lo; c < st.cands.hi; c++ {
		cand := &s.cands[c]
		was := holder.gives(cand.wording, s.refusalsOf(holder), p.blank, s.hope, !holds)
		now := holder.gives(cand.wording, s.refusalsOf(holder), p.blank, s.hope, holds)
		if was == now {
			continue
		}
		cand.given += sign(now == ContributionGiven)
		for at := s.first[i]; at >= 0; at = s.seats[at].next {
			s.reseat(st, cand, &s.seats[at], was, now)
		}
		if met := s.candidateMet(p, cand); met != cand.met {
			cand.met = met
			st.live += sign(met)
		}
	}
	s.decide(s.owner[i])
}

// reseat counts a contribution that has changed, up to the root of the rule.
func (s *settler) reseat(st *termState, c *candidate, at *seat, was, now Contribution) {
	n := at.node
	cl := &s.cells[c.cells+n]
	cl.add(was, at.weight, -1)
	cl.add(now, at.weight, 1)
	for {
		node, cl := &st.rule.nodes[n], &s.cells[c.cells+n]
		met := s.nodeMet(node, cl)
		if met == cl.met {
			return
		}
		cl.met = met
		if node.parent < 0 {
			return
		}
		n = node.parent
		s.cells[c.cells+n].kids += sign(met)
	}
}
