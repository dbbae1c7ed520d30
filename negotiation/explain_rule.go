package negotiation

import "cmp"

// A RuleCase is how a rule, or a rule within it, fares for one wording. The zero
// RuleCase is of no rule.
type RuleCase struct {
	Kind     RuleKind
	Met      bool
	Deadline Moment     // of consensus, if it has one
	Due      bool       // of consensus: silence is assent, as there is no deadline or it is reached
	Quota    int        // of threshold
	Weight   int        // of threshold: of those who consent
	Voices   []Voice    // of everyone it asks under the view, in its order
	Rules    []RuleCase // of all and any
}

// each calls f with a rule and every rule within it, outer ones first.
func (r *RuleCase) each(f func(*RuleCase)) {
	f(r)
	for i := range r.Rules {
		r.Rules[i].each(f)
	}
}

// rule explains how the rule of a term fares for a wording.
func (x *explainer) rule(n, w int32, voices *voices) RuleCase {
	b := x.board.lens.ballot(n)
	gives := func(holder int32) Contribution { return x.gives(n, holder, w, hopePlain) }
	c := ruler{ballot: b, cells: b.met(gives, x.board.cut.round), round: x.board.cut.round}
	c.voice = func(m member) Voice {
		v := voices.of(m.actor)
		v.Contribution, v.Weight = gives(m.actor), int(m.weight)
		return v
	}
	rec := x.talks.rec
	written := rec.Terms[n].Rule
	if written.Kind == "" {
		written = rec.Rule
	}
	return c.next(&written)
}

// A ruler walks a rule as it is written beside its nodes, which stand in the
// same order.
type ruler struct {
	ballot *ballot
	cells  []cell
	round  int32
	at     int
	voice  func(member) Voice
}

func (c *ruler) next(written *Rule) RuleCase {
	node, counted := &c.ballot.nodes[c.at], &c.cells[c.at]
	c.at++
	r := RuleCase{Kind: cmp.Or(written.Kind, Unanimity), Met: counted.met, Quota: written.Quota}
	switch r.Kind {
	case Consensus:
		r.Deadline, r.Due = written.Deadline, c.round >= node.due
	case Threshold:
		r.Weight = int(counted.weight)
	default: // the others have nothing of their own
	}
	for _, m := range node.members {
		r.Voices = append(r.Voices, c.voice(m))
	}
	for i := range written.Rules {
		r.Rules = append(r.Rules, c.next(&written.Rules[i]))
	}
	return r
}
