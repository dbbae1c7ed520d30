package negotiation

import (
	"maps"
	"slices"

	"parley.example/actor"
)

// clone returns a copy of a record that shares nothing with it. A condition
// that several statements point to is copied once.
func (r *Record) clone() *Record {
	c := *r
	conditions := map[*Condition]*Condition{}
	c.Actors = cloneEach(r.Actors, func(a *actor.Actor) {
		a.Codes, a.Aliases = slices.Clone(a.Codes), slices.Clone(a.Aliases)
	})
	c.Ties, c.Parties, c.Rule = slices.Clone(r.Ties), slices.Clone(r.Parties), r.Rule.clone()
	c.Issues, c.Facts = slices.Clone(r.Issues), slices.Clone(r.Facts)
	c.Terms = cloneEach(r.Terms, func(x *Term) {
		x.Includes, x.Replaces = slices.Clone(x.Includes), slices.Clone(x.Replaces)
		x.Binds, x.Benefits = slices.Clone(x.Binds), slices.Clone(x.Benefits)
		x.Rule, x.When, x.Details = x.Rule.clone(), x.When.clone(conditions), slices.Clone(x.Details)
	})
	c.Rounds = cloneEach(r.Rounds, func(r *Round) { r.Attending = slices.Clone(r.Attending) })
	c.Statements = cloneEach(r.Statements, func(s *Statement) {
		s.By, s.About, s.Source = slices.Clone(s.By), slices.Clone(s.About), slices.Clone(s.Source)
		s.If, s.Details = s.If.clone(conditions), slices.Clone(s.Details)
	})
	c.Events = cloneEach(r.Events, func(e *Event) {
		e.Establishes, e.Lapses, e.Source = slices.Clone(e.Establishes), slices.Clone(e.Lapses), slices.Clone(e.Source)
	})
	return &c
}

func cloneEach[T any](list []T, deepen func(*T)) []T {
	list = slices.Clone(list)
	for i := range list {
		deepen(&list[i])
	}
	return list
}

func (r Rule) clone() Rule {
	r.Of, r.Weights = slices.Clone(r.Of), maps.Clone(r.Weights)
	r.Rules = cloneEach(r.Rules, func(r *Rule) { *r = r.clone() })
	return r
}

func (c *Condition) clone(known map[*Condition]*Condition) *Condition {
	if c == nil {
		return nil
	}
	own, ok := known[c]
	if !ok {
		own = new(Condition)
		*own = c.deep()
		known[c] = own
	}
	return own
}

func (c Condition) deep() Condition {
	deepen := func(c *Condition) { *c = c.deep() }
	c.All, c.Any = cloneEach(c.All, deepen), cloneEach(c.Any, deepen)
	return c
}

// plus returns the record with everything in more listed after its own. It
// shares both records' parts.
func (r *Record) plus(more *Record) *Record {
	sum := *r
	sum.Actors = slices.Concat(r.Actors, more.Actors)
	sum.Ties = slices.Concat(r.Ties, more.Ties)
	sum.Issues = slices.Concat(r.Issues, more.Issues)
	sum.Terms = slices.Concat(r.Terms, more.Terms)
	sum.Facts = slices.Concat(r.Facts, more.Facts)
	sum.Rounds = slices.Concat(r.Rounds, more.Rounds)
	sum.Statements = slices.Concat(r.Statements, more.Statements)
	sum.Events = slices.Concat(r.Events, more.Events)
	return &sum
}
