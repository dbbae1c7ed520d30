package negotiation

import (
	"fmt"

	"parley.example/actor"
)

const (
	// maxSize bounds a record as it would be written out: every element of a
	// list and every node of a condition or rule counts as 1, every act (one
	// speaker's word on one subject's position) as 8, 64 bytes of text or 4 of
	// details as 1, and every wording as 2 for each node of its term's rule, which
	// is what it takes to count consent to it. Slices and pointers let a small value in memory stand for an
	// immense record; beyond this bound it is refused before anything walks it.
	maxSize = 1 << 26
	// maxLevels and maxNodes bound a condition or a rule.
	maxLevels = 64
	maxNodes  = 10_000
)

// oversize returns the problem with a record that goes beyond maxSize.
func (r *Record) oversize() (Problem, bool) {
	m := &meter{left: maxSize, shapes: map[*Condition]shape{}, ballots: map[string]int{}, ballot: shapeOfRule(&r.Rule).nodes}
	m.texts(r.Title, r.Summary)
	m.take(len(r.Parties))
	m.rule(&r.Rule)
	measure(m, "actors", r.Actors, m.actor)
	measure(m, "ties", r.Ties, func(t *actor.Tie) { m.texts(t.Note) })
	measure(m, "issues", r.Issues, func(i *Issue) { m.texts(i.Title) })
	measure(m, "terms", r.Terms, m.term)
	measure(m, "facts", r.Facts, func(f *Fact) { m.texts(f.Title) })
	measure(m, "rounds", r.Rounds, m.round)
	measure(m, "statements", r.Statements, m.statement)
	measure(m, "events", r.Events, m.event)
	if m.left >= 0 {
		return Problem{}, false
	}
	return Problem{Path: m.place, Text: fmt.Sprintf(
		"the record is too large: up to here it comes to more than %d entries, written out", maxSize)}, true
}

// A meter counts down from maxSize.
type meter struct {
	left   int    // negative: the record goes beyond it
	place  string // where it first did; empty: before the lists
	shapes map[*Condition]shape

	ballot  int            // how many nodes the record's rule has
	ballots map[string]int // those of the terms, by id
}

// measure takes a list and, one by one, what its elements hold.
func measure[T any](m *meter, field string, list []T, take func(*T)) {
	for i := range list {
		if m.left < 0 {
			return
		}
		m.take(1)
		take(&list[i])
		if m.left < 0 {
			m.place = element(field, i)
		}
	}
}

func (m *meter) take(n int) {
	if n > m.left {
		m.left = -1
		return
	}
	m.left -= n
}

func (m *meter) texts(list ...string) {
	for _, s := range list {
		m.take(len(s) / 64)
	}
}

func (m *meter) actor(a *actor.Actor) {
	m.texts(a.Name)
	m.take(len(a.Codes))
	m.take(len(a.Aliases))
}

func (m *meter) term(t *Term) {
	m.texts(t.Title, t.Text, t.Kind)
	m.take(len(t.Details) / 4)
	for _, list := range [][]string{t.Includes, t.Replaces, t.Binds, t.Benefits} {
		m.take(len(list))
	}
	m.rule(&t.Rule)
	m.condition(t.When)
	m.ballots[t.ID] = m.ballot
	if !t.Rule.IsZero() {
		m.ballots[t.ID] = shapeOfRule(&t.Rule).nodes
	}
	m.take(2 * m.ballots[t.ID])
}

func (m *meter) round(r *Round) {
	m.texts(r.Title, r.Venue, r.Phase)
	m.take(len(r.Attending))
}

func (m *meter) statement(s *Statement) {
	m.texts(s.Person, s.Text, s.Reading, s.Note)
	m.take(len(s.Details) / 4)
	m.sources(s.Source)
	m.condition(s.If)
	if s.Text != "" {
		m.take(2 * m.ballots[s.Term])
	}
	m.take(len(s.By))
	m.take(len(s.About))
	if m.left >= 0 { // so that the product below cannot overflow
		m.take(8 * len(s.By) * max(1, len(s.About)))
	}
}

func (m *meter) event(e *Event) {
	m.texts(e.Title)
	m.take(len(e.Establishes))
	m.take(len(e.Lapses))
	m.sources(e.Source)
}

func (m *meter) sources(list Sources) {
	m.take(len(list))
	for i := range list {
		if m.left < 0 {
			return
		}
		m.texts(list[i].Name, list[i].URL, list[i].Quote)
	}
}

func (m *meter) rule(r *Rule) { m.take(shapeOfRule(r).cost) }

// condition takes c. It walks a condition that many point to once.
func (m *meter) condition(c *Condition) {
	if c == nil {
		return
	}
	s, known := m.shapes[c]
	if !known {
		s = shapeOf(c)
	}
	if !known && s.large() {
		m.shapes[c] = s
	}
	m.take(s.cost)
}

// A shape is how large a condition or a rule is, as far as it was walked: no
// further than the bounds.
type shape struct {
	nodes, levels int
	cost          int // what a meter takes for it
}

func shapeOf(c *Condition) shape {
	if c.All == nil && c.Any == nil {
		return shape{nodes: 1, levels: 1, cost: 1}
	}
	var s shape
	s.condition(c, 1)
	return s
}

func shapeOfRule(r *Rule) shape {
	var s shape
	s.rule(r, 1)
	return s
}

// large reports whether it pays to walk a condition of this shape only once.
func (s *shape) large() bool { return s.nodes > 16 }

// over reports whether there is no need to walk further.
func (s *shape) over() bool {
	return s.nodes > maxNodes || s.levels > maxLevels || s.cost > maxSize
}

// node counts one node at a level, and says whether to go on below it.
func (s *shape) node(level, cost int) bool {
	s.nodes++
	s.levels = max(s.levels, level)
	s.cost = min(s.cost+min(cost, maxSize)+1, maxSize+1)
	return !s.over()
}

func (s *shape) condition(c *Condition, level int) {
	if !s.node(level, 0) {
		return
	}
	for _, list := range [2][]Condition{c.All, c.Any} {
		for i := range list {
			if s.over() {
				return
			}
			s.condition(&list[i], level+1)
		}
	}
}

func (s *shape) rule(r *Rule, level int) {
	if !s.node(level, min(len(r.Of), maxSize)+len(r.Weights)) {
		return
	}
	for i := range r.Rules {
		if s.over() {
			return
		}
		s.rule(&r.Rules[i], level+1)
	}
}

// excess says in what a shape goes beyond the bounds; empty if in nothing.
func (s *shape) excess() string {
	switch {
	case s.levels > maxLevels:
		return fmt.Sprintf("has more than %d levels", maxLevels)
	case s.nodes > maxNodes:
		return fmt.Sprintf("has more than %d nodes", maxNodes)
	}
	return ""
}
