package negotiation

import (
	"slices"
)

// A ballot is a rule as the settling needs it: its nodes one after another,
// each before its children.
type ballot struct {
	nodes   []ballotNode
	parties []int32 // everyone it asks, in the order of the rule, without repeats
	due     []int32 // the rounds at which deadlines are reached
}

type ballotNode struct {
	kind    RuleKind
	parent  int32 // -1: the root
	kids    int32 // of all and any
	members []member
	quota   int64
	due     int32 // of consensus: the first round at which silence is assent
}

type member struct {
	actor  int32
	weight int64
}

// compileRules compiles the record's rule and those of its terms that have one
// of their own.
func (t *Talks) compileRules() {
	base := t.rec.Rule
	if base.Kind == "" {
		base.Kind = Unanimity
	}
	t.rules = append(t.rules, t.compileRule(&base))
	for x := range t.rec.Terms {
		if r := &t.rec.Terms[x].Rule; r.Kind != "" {
			t.provisions[x].rule = int32(len(t.rules))
			t.rules = append(t.rules, t.compileRule(r))
		}
	}
}

func (t *Talks) compileRule(r *Rule) ballot {
	var b ballot
	t.flattenRule(r, -1, &b)
	b.gather()
	return b
}

func (t *Talks) flattenRule(r *Rule, parent int32, b *ballot) {
	at := int32(len(b.nodes))
	n := ballotNode{kind: r.Kind, parent: parent, kids: int32(len(r.Rules)), quota: int64(r.Quota), due: t.dueAt(r.Deadline)}
	if r.Kind != All && r.Kind != Any {
		n.members = t.members(r)
	}
	b.nodes = append(b.nodes, n)
	if n.due >= 0 && !slices.Contains(b.due, n.due) {
		b.due = append(b.due, n.due)
	}
	for i := range r.Rules {
		t.flattenRule(&r.Rules[i], at, b)
	}
}

// members returns those whom a leaf asks. Leaves that ask the parties of the
// record, each with one voice, share a list.
func (t *Talks) members(r *Rule) []member {
	if len(r.Of) > 0 {
		return t.weigh(r.Of, r.Weights)
	}
	if len(r.Weights) > 0 {
		return t.weigh(t.rec.Parties, r.Weights)
	}
	if t.parties == nil {
		t.parties = t.weigh(t.rec.Parties, nil)
	}
	return t.parties
}

func (t *Talks) weigh(of []string, weights map[string]int) []member {
	list := make([]member, len(of))
	for i, id := range of {
		list[i] = member{actor: t.actors[id], weight: 1}
		if w, ok := weights[id]; ok {
			list[i].weight = int64(w)
		}
	}
	return list
}

// gather finds the parties of a ballot.
func (b *ballot) gather() {
	seen := map[int32]bool{}
	for i := range b.nodes {
		for _, m := range b.nodes[i].members {
			if !seen[m.actor] {
				seen[m.actor] = true
				b.parties = append(b.parties, m.actor)
			}
		}
	}
}

// among returns the ballot as a circle asks it.
func (b *ballot) among(circle map[int32]bool) ballot {
	kept := ballot{nodes: slices.Clone(b.nodes)}
	for i := range kept.nodes {
		if kept.nodes[i].kind == Threshold {
			continue
		}
		var inside []member
		for _, m := range kept.nodes[i].members {
			if circle[m.actor] {
				inside = append(inside, m)
			}
		}
		if len(inside) > 0 {
			kept.nodes[i].members = inside
		}
	}
	kept.gather()
	return kept
}

// met reports whether a leaf of a ballot is met by what is counted.
func (n *ballotNode) met(c *cell, round int32) bool {
	switch n.kind {
	case Unanimity:
		return c.given > 0 && c.silent == 0 && c.blocked == 0
	case Consensus:
		return c.given > 0 && c.blocked == 0 && (c.silent == 0 || round >= n.due)
	case Threshold:
		return c.weight >= n.quota
	default:
		return c.blocked == 0
	}
}
