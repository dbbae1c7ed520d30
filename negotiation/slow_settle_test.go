package negotiation_test

import (
	"maps"
	"slices"

	"parley.example/negotiation"
)

// A slowSet is a set S: settled terms with their wordings, and effective
// acceptances by holder and term.
type slowSet struct {
	terms   map[string]string
	accepts map[[2]string]bool
}

// A slowHope says how hopeful a fixpoint is; the zero slowHope is the plain
// one.
type slowHope struct {
	principle  bool // an in-principle whose condition holds counts as Given for every candidate wording, and for accepts
	conditions bool // every condition holds
	consent    bool // everyone who is not Against counts as Given, and a term that is no composite needs nobody besides
}

var slowHopes = []struct {
	status string
	hope   slowHope
}{
	{"in-principle", slowHope{principle: true}},
	{"conditional", slowHope{principle: true, conditions: true}},
	{"open", slowHope{principle: true, conditions: true, consent: true}},
}

// "settled: y holds iff y is in S. accepts: a, term: y holds iff a's principal
// proposes or accepts y in any wording and the condition on that holds."
func (v *slowView) holds(c *negotiation.Condition, set slowSet) bool {
	isMet := func(c negotiation.Condition) bool { return v.holds(&c, set) }
	switch {
	case c == nil:
		return true
	case c.Settled != "":
		_, ok := set.terms[c.Settled]
		return ok
	case c.Accepts != "":
		return set.accepts[[2]string{v.principals[c.Accepts], c.Term}]
	case c.Fact != "":
		return v.fact(c.Fact)
	case len(c.All) > 0:
		return !slices.ContainsFunc(c.All, func(c negotiation.Condition) bool { return !isMet(c) })
	}
	return slices.ContainsFunc(c.Any, isMet)
}

// contribution is one of given, abstained, silent, withheld and against.
func (v *slowView) contribution(h, x, w string, set slowSet, hope slowHope) string {
	c := v.bareContribution(h, x, w, set, hope)
	if hope.consent && c != "against" {
		return "given"
	}
	return c
}

// "Given: it proposes or accepts w, and its condition holds. Abstained. Silent.
// Withheld: stance reserve or in-principle; or it proposes or accepts w on a
// condition that does not hold; or it has refused w with reserve. Against:
// stance reject; or it proposes or accepts another wording; or it has refused w
// with reject." "A refusal of w goes before the position." "A party that
// accepted when there was no text yet counts, for any w with text, as
// in-principle."
func (v *slowView) bareContribution(h, x, w string, set slowSet, hope slowHope) string {
	p := v.position(h, x)
	for _, r := range p.Refusals {
		switch {
		case r.Wording == w && r.Stance == negotiation.Reject:
			return "against"
		case r.Wording == w:
			return "withheld"
		}
	}
	met := hope.conditions || v.holds(p.If, set)
	switch {
	case p.Stance == "":
		return "silent"
	case p.Stance == negotiation.Abstain:
		return "abstained"
	case p.Stance == negotiation.Reject:
		return "against"
	case slowConsents(p) && p.Wording == w && met:
		return "given"
	case slowConsents(p) && p.Wording != w && p.Wording != "":
		return "against"
	case (p.Stance == negotiation.InPrinciple || slowConsents(p) && p.Wording != w) && hope.principle && met:
		return "given"
	}
	return "withheld"
}

// "A term without a rule, composite or not, takes the record's"; "omitted:
// unanimity of parties".
func (v *slowView) rule(x string) negotiation.Rule {
	switch own := v.term(x).Rule; {
	case own.Kind != "":
		return own
	case v.rec.Rule.Kind != "":
		return v.rec.Rule
	}
	return negotiation.Rule{Kind: negotiation.Unanimity}
}

// "of defaults to parties." A circle: "of every unanimity, consensus and
// unopposed rule it keeps the members in the circle; a rule that would keep
// none, and every threshold, stays as it is."
func (v *slowView) members(leaf negotiation.Rule) []string {
	of := leaf.Of
	if len(of) == 0 {
		of = v.rec.Parties
	}
	var kept []string
	for _, p := range of {
		if slices.Contains(v.circle, p) {
			kept = append(kept, p)
		}
	}
	if leaf.Kind == negotiation.Threshold || len(kept) == 0 {
		return of
	}
	return kept
}

// parties are the members of a rule's leaves, in order of first mention.
func (v *slowView) parties(rule negotiation.Rule) []string {
	if rule.Kind != negotiation.All && rule.Kind != negotiation.Any {
		return v.members(rule)
	}
	var all []string
	for _, sub := range rule.Rules {
		for _, p := range v.parties(sub) {
			if !slices.Contains(all, p) {
				all = append(all, p)
			}
		}
	}
	return all
}

// met says whether a rule is met, given what each party contributes.
func (v *slowView) met(rule negotiation.Rule, contribution func(string) string) bool {
	isMet := func(sub negotiation.Rule) bool { return v.met(sub, contribution) }
	count := map[string]int{}
	weight := 0
	if rule.Kind != negotiation.All && rule.Kind != negotiation.Any {
		for _, p := range v.members(rule) {
			c := contribution(p)
			count[c]++
			if c == "given" {
				weight += slowWeight(rule, p)
			}
		}
	}
	switch rule.Kind {
	case negotiation.Unanimity: // "at least one Given, everyone else Given or Abstained"
		return count["given"] > 0 && count["silent"]+count["withheld"]+count["against"] == 0
	case negotiation.Consensus: // "at least one Given, no one Withheld or Against (before its deadline: nor Silent)"
		early := rule.Deadline != "" && v.moment(v.round).Before(rule.Deadline.Last())
		return count["given"] > 0 && count["withheld"]+count["against"] == 0 && !(early && count["silent"] > 0)
	case negotiation.Threshold: // "the weights of the Given reach the quota"
		return weight >= rule.Quota
	case negotiation.Unopposed: // "no one Withheld or Against"
		return count["withheld"]+count["against"] == 0
	case negotiation.All:
		return !slices.ContainsFunc(rule.Rules, func(sub negotiation.Rule) bool { return !isMet(sub) })
	default:
	}
	return slices.ContainsFunc(rule.Rules, isMet)
}

// "Weights default to 1."
func slowWeight(rule negotiation.Rule, p string) int {
	if w, ok := rule.Weights[p]; ok {
		return w
	}
	return 1
}

// "The wordings of a term are its text (perhaps empty), then each new text that
// is proposed, accepted, rejected or reserved in a statement, admitted or not,
// in order."
func (v *slowView) wordings(x string) []string {
	all := []string{slowCollapse(v.term(x).Text)}
	for place := range v.order {
		s := v.at(place)
		if w := slowCollapse(s.Text); s.Term == x && w != "" && !slices.Contains(all, w) {
			all = append(all, w)
		}
	}
	return all
}

// "The candidate wordings are those that have been on the table at some point
// up to r, the first one included, and those that some actor proposes or
// accepts." They come in the order in which they were introduced.
func (v *slowView) candidates(x string) []string {
	live := map[string]bool{slowCollapse(v.term(x).Text): true}
	for place := range v.cut + 1 {
		if s := v.at(place); s.Term == x && v.tables(s) {
			live[slowCollapse(s.Text)] = true
		}
	}
	for _, h := range v.holders() {
		if p := v.position(h, x); slowConsents(p) {
			live[p.Wording] = true
		}
	}
	return slices.DeleteFunc(v.wordings(x), func(w string) bool { return !live[w] })
}

// "For x to be settled in w, its rule is met and, for a composite, every
// included term is in S; a term that is no composite also needs somebody, in
// the rule or not, whose contribution is Given." "If x is settled in several,
// the latest introduced wins."
func (v *slowView) settled(x string, set slowSet, hope slowHope) (wording string, ok bool) {
	t := v.term(x)
	for _, part := range t.Includes {
		if _, ok := set.terms[part]; !ok {
			return "", false
		}
	}
	for _, w := range v.candidates(x) {
		contribution := func(p string) string { return v.contribution(p, x, w, set, hope) }
		isGiven := func(p string) bool { return contribution(p) == "given" }
		somebody := len(t.Includes) > 0 || hope.consent || slices.ContainsFunc(v.holders(), isGiven)
		if somebody && v.met(v.rule(x), contribution) {
			wording, ok = w, true
		}
	}
	return wording, ok
}

// acceptances are the positions that may satisfy an accepts condition.
func (v *slowView) acceptances(hope slowHope) map[[2]string]bool {
	all := map[[2]string]bool{}
	for _, h := range v.holders() {
		for _, t := range v.rec.Terms {
			p := v.position(h, t.ID)
			if slowConsents(p) || hope.principle && slowSupports(p) {
				all[[2]string{h, t.ID}] = true
			}
		}
	}
	return all
}

func (v *slowView) effective(key [2]string, set slowSet, hope slowHope) bool {
	return hope.conditions || v.holds(v.position(key[0], key[1]).If, set)
}

// "Start with all terms and all acceptances, strike the terms that are not
// settled and the acceptances whose condition does not hold, repeat until
// nothing changes."
func (v *slowView) greatest(hope slowHope) slowSet {
	set := slowSet{map[string]string{}, v.acceptances(hope)}
	for _, t := range v.rec.Terms {
		set.terms[t.ID] = ""
	}
	for changed := true; changed; {
		changed = false
		for _, x := range slices.Collect(maps.Keys(set.terms)) {
			if w, ok := v.settled(x, set, hope); ok {
				set.terms[x] = w
			} else {
				delete(set.terms, x)
				changed = true
			}
		}
		for key := range set.accepts {
			if !v.effective(key, set, hope) {
				delete(set.accepts, key)
				changed = true
			}
		}
	}
	return set
}

// "The least set (start from none) holds what is settled outright."
func (v *slowView) least() slowSet {
	set := slowSet{map[string]string{}, map[[2]string]bool{}}
	all := v.acceptances(slowHope{})
	for changed := true; changed; {
		changed = false
		for _, t := range v.rec.Terms {
			if w, ok := v.settled(t.ID, set, slowHope{}); ok && !slowHas(set, t.ID) {
				set.terms[t.ID] = w
				changed = true
			}
		}
		for key := range all {
			if !set.accepts[key] && v.effective(key, set, slowHope{}) {
				set.accepts[key] = true
				changed = true
			}
		}
	}
	return set
}

func slowHas(set slowSet, x string) bool {
	_, ok := set.terms[x]
	return ok
}
