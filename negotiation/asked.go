package negotiation

import (
	"maps"
	"slices"
)

// Rule returns the rule of the term as the view asks it: the term's own, else the
// record's, else unanimity of the parties, with the members written out and, of
// rules that a circle narrows, those in the circle alone. The zero Rule for the
// zero Standing.
func (s Standing) Rule() Rule {
	if s.board == nil {
		return Rule{}
	}
	rec := s.board.lens.talks.rec
	for _, r := range []Rule{s.Term.Rule, rec.Rule} {
		if r.Kind != "" {
			return s.board.lens.asks(r)
		}
	}
	return s.board.lens.asks(Rule{Kind: Unanimity})
}

// asks writes out whom a rule asks under the view.
func (l *lens) asks(r Rule) Rule {
	if r.Kind == All || r.Kind == Any {
		rules := make([]Rule, len(r.Rules))
		for i := range r.Rules {
			rules[i] = l.asks(r.Rules[i])
		}
		r.Rules = rules
		return r
	}
	of := r.Of
	if len(of) == 0 {
		of = l.talks.rec.Parties
	}
	r.Of, r.Weights = slices.Clone(of), maps.Clone(r.Weights)
	if r.Kind == Threshold {
		return r
	}
	inside := slices.DeleteFunc(slices.Clone(of), func(id string) bool { return !l.circle[l.talks.actors[id]] })
	if len(inside) > 0 {
		r.Of = inside
	}
	return r
}

// Wordings returns every wording of the term that has come up so far, admitted or
// not, in order: the first one, which is empty if the term began without a text,
// then each new text that somebody proposed, accepted, rejected or reserved on.
func (s Standing) Wordings() []string {
	if s.board == nil {
		return nil
	}
	p := s.provision()
	n := 1
	for n < len(p.words) && p.came[n] < s.board.cut.ord {
		n++
	}
	return slices.Clone(p.words[:n])
}
