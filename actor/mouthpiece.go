package actor

// mouthpieces are the speaks-for ties among some actors.
type mouthpieces struct {
	checker *checker
	tie     []int // of each actor its first speaks-for tie, or -1
}

// mouthpieces gathers the speaks-for ties that lead from one actor to another.
func (c *checker) mouthpieces() mouthpieces {
	m := mouthpieces{c, make([]int, len(c.actors))}
	for i := range m.tie {
		m.tie[i] = -1
	}
	for i := range c.ties {
		if from, ok := m.from(i); ok && m.tie[from] < 0 {
			m.tie[from] = i
		}
	}
	return m
}

// from returns who speaks by tie i, if that is a speaks-for tie between two.
func (m mouthpieces) from(i int) (int, bool) {
	t := &m.checker.ties[i]
	from, ok := m.checker.byID[t.From]
	_, also := m.checker.byID[t.To]
	return from, ok && also && t.Kind == SpeaksFor && t.From != t.To
}

// to returns for whom an actor speaks, or -1.
func (m mouthpieces) to(actor int) int {
	if m.tie[actor] < 0 {
		return -1
	}
	return m.checker.byID[m.checker.ties[m.tie[actor]].To]
}

// already returns the tie by which the actor that speaks by tie i spoke for
// somebody before.
func (m mouthpieces) already(i int) (int, bool) {
	from, ok := m.from(i)
	if !ok || m.tie[from] == i {
		return 0, false
	}
	return m.tie[from], true
}

// circles finds the circles that speaks-for ties run in and lists each under the
// last of its ties. An actor has at most one way out, so each walk ends where a
// walk has been before: in a circle only if it is the same walk.
func (m mouthpieces) circles() map[int]string {
	found := map[int]string{}
	walked := make([]int, len(m.tie)) // by which walk, counted from 1
	for start := range m.tie {
		at := start
		for at >= 0 && walked[at] == 0 {
			walked[at] = start + 1
			at = m.to(at)
		}
		if at >= 0 && walked[at] == start+1 {
			last := m.lastTie(at)
			found[last] = m.circle(last)
		}
	}
	return found
}

// lastTie returns the last in the record of the ties of a circle.
func (m mouthpieces) lastTie(on int) int {
	last := m.tie[on]
	for at := m.to(on); at != on; at = m.to(at) {
		last = max(last, m.tie[at])
	}
	return last
}

// circle lists the actors of a circle, from the one that speaks by that tie back
// to itself.
func (m mouthpieces) circle(tie int) string {
	first, _ := m.from(tie)
	ids, n := []string{}, 0
	for at := first; n == 0 || at != first; at = m.to(at) {
		if n++; n <= maxListed {
			ids = append(ids, m.checker.actors[at].ID)
		}
	}
	if n > maxListed {
		return list(ids, n)
	}
	return list(append(ids, ids[0]), n+1)
}
