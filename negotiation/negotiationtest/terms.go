package negotiationtest

import (
	"fmt"
	"slices"

	"parley.example/negotiation"
)

// Terms include and replace others of their own block only, so that what must
// not happen can be looked for in a few terms.
const block = 8

func (g *generator) addTerms(n int) {
	for i := range n {
		id := fmt.Sprintf("t%d", i)
		pool := []string{id + " in full", id + " in part", id + " in brief"}
		t := negotiation.Term{ID: id}
		if g.chance(65) {
			t.Text = g.spread(pool[0])
		}
		g.pools = append(g.pools, pool)
		g.rec.Terms = append(g.rec.Terms, t)
	}
	for first := 0; first < n; first += block {
		g.relate(g.rec.Terms[first:min(first+block, n)])
	}
	if g.o.has(Rules) && g.chance(30) {
		g.rec.Rule = g.rule(2)
	}
	for i := range g.rec.Terms {
		g.provide(&g.rec.Terms[i])
	}
}

// spread is the same wording with other white space, now and then.
func (g *generator) spread(w string) string {
	if g.chance(20) {
		return " " + w[:2] + " " + w[2:] + "\n"
	}
	return w
}

// relate makes some of the terms composites and some replacements.
func (g *generator) relate(terms []negotiation.Term) {
	for range len(terms) + 1 {
		from, to := g.IntN(len(terms)), g.IntN(len(terms))
		if g.o.has(Composites) && g.chance(65) {
			tryAdd(terms, &terms[from].Includes, terms[to].ID)
		}
		if lo, hi := min(from, to), max(from, to); g.o.has(Replacements) && g.chance(35) {
			tryAdd(terms, &terms[hi].Replaces, terms[lo].ID)
		}
	}
}

// tryAdd adds an id to a list of one of the terms, unless that makes them
// invalid.
func tryAdd(terms []negotiation.Term, list *[]string, id string) {
	if slices.Contains(*list, id) {
		return
	}
	before := *list
	*list = append(slices.Clip(before), id)
	if !sound(terms) {
		*list = before
	}
}

// sound reports whether includes and replaces together have no cycle, and no
// whole includes, at any depth, both a term and one that replaces it.
func sound(terms []negotiation.Term) bool {
	includes := func(t negotiation.Term) []string { return t.Includes }
	replaces := func(t negotiation.Term) []string { return t.Replaces }
	both := func(t negotiation.Term) []string { return slices.Concat(t.Includes, t.Replaces) }
	for _, t := range terms {
		if reach(terms, t.ID, both)[t.ID] {
			return false
		}
		parts := reach(terms, t.ID, includes)
		for part := range parts {
			for old := range reach(terms, part, replaces) {
				if parts[old] {
					return false
				}
			}
		}
	}
	return true
}

// reach gives what can be reached from a term in one step or more.
func reach(terms []negotiation.Term, from string, next func(negotiation.Term) []string) map[string]bool {
	seen := map[string]bool{}
	ahead := []string{from}
	for len(ahead) > 0 {
		at := slices.IndexFunc(terms, func(t negotiation.Term) bool { return t.ID == ahead[0] })
		ahead = ahead[1:]
		for _, id := range next(terms[at]) {
			if !seen[id] {
				seen[id] = true
				ahead = append(ahead, id)
			}
		}
	}
	return seen
}

// provide gives a term its rule, its until and what it waits for.
func (g *generator) provide(t *negotiation.Term) {
	if g.o.has(Rules) && g.chance(40) {
		t.Rule = g.rule(2)
	}
	if len(t.Includes) > 0 && g.o.has(Rules) && g.chance(30) {
		t.Rule = negotiation.Rule{Kind: negotiation.Unopposed}
	}
	if g.dated && g.chance(25) {
		t.Until = g.nearly(0)
	}
	if g.o.has(Conditions) && g.chance(30) {
		t.When = g.condition(2)
	}
	if g.chance(50) {
		for _, a := range some(g, g.rec.Actors, 1, 2) {
			t.Binds = append(t.Binds, a.ID)
		}
	}
}

// rule makes a rule with up to that many levels above its leaves.
func (g *generator) rule(levels int) negotiation.Rule {
	if levels > 0 && g.chance(30) {
		r := negotiation.Rule{Kind: pick(g, []negotiation.RuleKind{negotiation.All, negotiation.Any})}
		for range 1 + g.IntN(3) {
			r.Rules = append(r.Rules, g.rule(levels-1))
		}
		return r
	}
	r := negotiation.Rule{Kind: pick(g, []negotiation.RuleKind{
		negotiation.Unanimity, negotiation.Consensus, negotiation.Threshold, negotiation.Unopposed,
	})}
	if g.chance(60) {
		r.Of = some(g, g.principals, 1, 3)
	}
	switch {
	case r.Kind == negotiation.Threshold:
		g.weigh(&r)
	case r.Kind == negotiation.Consensus && g.dated && g.chance(60):
		r.Deadline = g.nearly(0)
	}
	return r
}

// weigh gives a threshold its weights and a quota within reach, mostly low.
func (g *generator) weigh(r *negotiation.Rule) {
	of := r.Of
	if len(of) == 0 {
		of = g.rec.Parties
	}
	total := len(of)
	if g.chance(60) {
		r.Weights = map[string]int{}
		for _, id := range some(g, of, 1, len(of)) {
			r.Weights[id] = g.IntN(4)
			total += r.Weights[id] - 1
		}
	}
	if total == 0 {
		r.Weights, total = nil, len(of)
	}
	r.Quota = 1 + min(g.IntN(total), g.IntN(total))
}

// condition makes a condition with up to that many levels above its leaves.
func (g *generator) condition(levels int) *negotiation.Condition {
	c := &negotiation.Condition{}
	switch n := g.IntN(100); {
	case levels > 0 && n < 15:
		c.All = g.conditions(levels - 1)
	case levels > 0 && n < 30:
		c.Any = g.conditions(levels - 1)
	case n < 56 && len(g.rec.Facts) > 0:
		c.Fact = pick(g, g.rec.Facts).ID
	case n < 74:
		c.Accepts, c.Term = pick(g, g.rec.Actors).ID, pick(g, g.rec.Terms).ID
		if g.chance(60) {
			c.Accepts = pick(g, g.rec.Parties)
		}
	default:
		c.Settled = pick(g, g.rec.Terms).ID
	}
	return c
}

func (g *generator) conditions(levels int) []negotiation.Condition {
	var several []negotiation.Condition
	for range 1 + g.IntN(3) {
		several = append(several, *g.condition(levels))
	}
	return several
}
