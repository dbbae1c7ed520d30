package negotiation

// A settler finds what is settled on one island at a time. It keeps every truth
// that the answer rests on as a counter: how many of its supports are missing
// or there. A truth that turns is put on a list, and what counts it is told, so
// that a run takes time linear in what it looks at. All truths of a run turn one
// way: it begins with everything and strikes, or with nothing and adds.
type settler struct {
	mover
	in   *island
	hope hope

	terms []termState
	cands []candidate
	cells []cell  // of the candidates, one a node of the term's rule
	seats []seat  // of the stands in the rules
	first []int32 // by stand: its first seat; -1: none
	owner []int32 // by stand: its term's place in the island
	conds []condState
	nodes []nodeState
	numOf map[int32]int32 // by condition: its place in conds
	flips []flip

	absences []absence
	words    []int32
	seen     stamps
}

// A termState is what is known of a term in a run.
type termState struct {
	term    int32
	rule    *ballot
	cands   span
	absent  []absence // by node of the rule
	lost    int32     // parts that are not settled
	live    int32     // candidates that are met
	out     bool      // beyond hope: not looked at any more
	settled bool
	watch   int32 // the first node that waits for it; -1: none
}

// An absence counts the members of a leaf that hold nothing.
type absence struct {
	members int32
	weight  int64
}

// A candidate is a wording in which a term might be settled.
type candidate struct {
	wording int32
	cells   int32 // the first of its cells
	given   int32 // how many give their consent, in the rule or not
	met     bool
}

// A cell counts what comes together at one node of a rule, for one wording.
type cell struct {
	given, silent, blocked int32
	kids                   int32 // children that are met
	weight                 int64
	met                    bool
}

// A seat is a place that a stand has in a leaf of its term's rule.
type seat struct {
	node   int32
	weight int64
	next   int32 // the next seat of the same stand; -1: none
}

// A condState is a condition on which some stand rests.
type condState struct {
	root   int32 // its first node
	holds  bool
	stands []int32
	watch  int32 // the first accepts node that waits for it; -1: none
}

// A nodeState is one node of a condition.
type nodeState struct {
	*condNode
	up    int32 // the parent; -1: the root
	cond  int32
	met   int32 // children that hold
	holds bool
	next  int32 // the next node that waits for the same; -1: none
}

// A flip is a truth that has turned: of a term or of a condition.
type flip struct {
	cond bool
	at   int32
}

// A settlement is what came of an island at a cut.
type settlement struct {
	stands   []stand
	refusals []refusal
	terms    []outcome // by place in the island
}

// An outcome is what came of a term.
type outcome struct {
	stands   span
	wording  int32 // the settled one; -1: none
	linked   int32 // the group of terms that rest on one another; -1: none
	status   Status
	exchange bool // settled, but not outright

	provisional bool // settled, while a whole is not
}

func newSettler(l *lens, c cut) *settler {
	return &settler{
		mover: mover{lens: l, cut: c, mine: make([]int32, len(l.talks.rec.Actors))},
		numOf: map[int32]int32{},
	}
}

// settle works out an island: the positions, then the greatest sets from the
// most hopeful to the plain one, each begun where the one before ended, then
// what is settled outright.
func (s *settler) settle(in *island) *settlement {
	s.in = in
	s.stands, s.refusals = s.stands[:0:0], s.refusals[:0:0]
	s.move(in)
	s.prepare()
	levels := make([]Status, len(s.terms))
	for i := range levels {
		levels[i] = StatusContested
	}
	for h := hopeEverybody; ; h-- {
		s.strike(h)
		for i := range s.terms {
			if s.terms[i].settled {
				levels[i] = statusOf(h)
			}
		}
		if h == hopeWordings {
			s.noteHopes()
		}
		if h == hopePlain {
			break
		}
	}
	done := s.conclude(levels)
	if len(s.conds) > 0 {
		s.exchanges(done)
	}
	return done
}

// noteHopes keeps which conditions hold if those who agree in principle agree to
// the wording.
func (s *settler) noteHopes() {
	for i := range s.stands {
		s.stands[i].hoped = s.condHolds(s.stands[i].cond)
	}
}

func statusOf(h hope) Status {
	switch h {
	case hopePlain:
		return StatusSettled
	case hopeWordings:
		return StatusInPrinciple
	case hopeConditions:
		return StatusConditional
	default:
		return StatusOpen
	}
}

// conclude reads off what the plain run left.
func (s *settler) conclude(levels []Status) *settlement {
	done := &settlement{stands: s.stands, refusals: s.refusals, terms: make([]outcome, len(s.terms))}
	for i := range s.stands {
		st := &s.stands[i]
		st.holds = st.supports() && s.condHolds(st.cond)
	}
	tabled := make([]hearing, len(s.terms))
	for i := range s.terms {
		st := &s.terms[i]
		o := &done.terms[i]
		*o = outcome{stands: s.at[i], wording: -1, linked: -1}
		tabled[i] = s.hear(st.term, tabled)
		if st.settled {
			o.wording = s.latest(st)
		}
		o.status = judge(levels[i], tabled[i], s.stands[s.at[i].lo:s.at[i].hi])
	}
	s.provisional(done)
	return done
}

// latest returns the wording in which a settled term is settled: of several the
// latest introduced.
func (s *settler) latest(st *termState) int32 {
	for c := st.cands.hi - 1; c >= st.cands.lo; c-- {
		if s.cands[c].met {
			return s.cands[c].wording
		}
	}
	return -1
}

// A hearing is what was ever said of a term.
type hearing struct{ tabled, supported bool }

// hear finds whether a term is tabled, and whether it or a whole that includes
// it was ever supported.
func (s *settler) hear(term int32, above []hearing) hearing {
	var h hearing
	h.tabled, h.supported = s.lens.heard(term, s.cut.ord)
	for _, whole := range s.lens.talks.provisions[term].wholes {
		if above[s.lens.talks.provisions[whole].seat].supported {
			return hearing{tabled: true, supported: true}
		}
	}
	return h
}

// judge returns the first status that is true.
func judge(level Status, h hearing, stands []stand) Status {
	if level == StatusSettled {
		return level
	}
	if !h.tabled {
		return StatusUntabled
	}
	if h.supported {
		for i := range stands {
			if stands[i].supports() || stands[i].stance == Reserve {
				return level
			}
		}
		return StatusDropped
	}
	return level
}
