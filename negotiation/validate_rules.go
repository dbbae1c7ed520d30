package negotiation

import (
	"math"
	"slices"

	"parley.example/actor"
)

// rule checks a rule. The zero Rule is the default.
func (v *validator) rule(field string, r *Rule) {
	if r.IsZero() || v.full() {
		return
	}
	v.enter(field, -1)
	s := shapeOfRule(r)
	if excess := s.excess(); excess != "" {
		v.bad("", "%s", excess)
	} else {
		v.ruleNode(r)
	}
	v.leave()
}

// ruleNode checks one rule. Within another there is no default: it needs a kind.
func (v *validator) ruleNode(r *Rule) {
	v.ruleKind(r.Kind)
	named := !r.Kind.IsValid() // a kind that is none may use anything
	lists := r.Kind == All || r.Kind == Any
	counts := r.Kind == Threshold

	right := v.ruleMembers(r, !lists)
	if v.applies(r, "deadline", r.Deadline != "", named || r.Kind == Consensus) {
		v.moment("deadline", r.Deadline)
	}
	v.needsDates("deadline", r.Deadline)
	if v.applies(r, "weights", len(r.Weights) > 0, named || counts) {
		right = v.weights(r, right) && right
	}
	if v.applies(r, "quota", r.Quota != 0 || counts, named || counts) && counts {
		v.quota(r, right)
	}
	if v.applies(r, "rules", r.Rules != nil || lists, named || lists) {
		v.subrules(r, lists)
	}
}

func (v *validator) ruleKind(k RuleKind) {
	switch {
	case k == "":
		v.bad("kind", "missing: one of %s", listing(ruleKinds()))
	case !k.IsValid():
		v.unknown("kind", "kind of rule", string(k), plain(ruleKinds()))
	}
}

// applies reports whether a field of a rule is set and used by its kind. One
// that is set and not used is a problem.
func (v *validator) applies(r *Rule, field string, set, used bool) bool {
	if set && !used {
		v.bad(field, "does not go with %s", r.Kind)
	}
	return set && used
}

// ruleMembers checks of, and reports whether it is right who the members are.
func (v *validator) ruleMembers(r *Rule, used bool) bool {
	if len(r.Of) == 0 {
		return !v.partiesWrong
	}
	before := len(v.problems)
	if v.applies(r, "of", true, used) {
		v.members("of", r.Of, func(int) {})
	}
	return len(v.problems) == before
}

// weights checks the weights of a threshold just after its members, and reports
// whether they are right. If the members are not, it does not say who is none.
func (v *validator) weights(r *Rule, membersRight bool) bool {
	var wrong []string
	for id, weight := range r.Weights {
		at := v.actors.find(id)
		if weight < 0 || at < 0 || v.principals[at] != at || !v.member(r, at) {
			wrong = append(wrong, id)
		}
	}
	slices.Sort(wrong)
	for _, id := range wrong {
		v.weight(r, id, membersRight)
	}
	return len(wrong) == 0
}

func (v *validator) weight(r *Rule, id string, membersRight bool) {
	field := "weights." + id
	if !actor.ValidID(id) {
		field = "weights[" + quote(id) + "]"
	}
	if at := v.ref(field, -1, &v.actors, id); at >= 0 {
		before := len(v.problems)
		v.principal(field, at)
		if len(v.problems) == before && membersRight && !v.member(r, at) {
			v.bad(field, "no member: %s", r.membership())
		}
	}
	if w := r.Weights[id]; w < 0 {
		v.bad(field, "%d: a weight is not negative", w)
	}
}

// member reports whether an actor is among those whose list has just been
// checked: of, or else the parties.
func (v *validator) member(r *Rule, at int) bool {
	if len(r.Of) == 0 {
		return v.party[at]
	}
	return v.actors.seen[at] == v.actors.turn
}

func (r *Rule) membership() string {
	if len(r.Of) == 0 {
		return "it is not among the parties"
	}
	return "it is not in of"
}

// quota checks the quota of a threshold. Whether it is within reach can be told
// if the rest is right.
func (v *validator) quota(r *Rule, right bool) {
	switch {
	case r.Quota == 0:
		v.bad("quota", "missing, or 0: a quota is at least 1")
	case r.Quota < 0:
		v.bad("quota", "%d: a quota is at least 1", r.Quota)
	}
	if r.Quota < 1 || !right {
		return
	}
	reach, ok := v.reach(r)
	switch {
	case !ok:
		v.bad("weights", "add up to more than %d", math.MaxInt)
	case r.Quota > reach:
		v.bad("quota", "%d: all weights together come to %d", r.Quota, reach)
	}
}

// reach returns the sum of all weights, and false if no int can hold it.
func (v *validator) reach(r *Rule) (int, bool) {
	members := len(r.Of)
	if members == 0 {
		members = len(v.record.Parties)
	}
	sum := members - len(r.Weights)
	for _, w := range r.Weights {
		if w > math.MaxInt-sum {
			return 0, false
		}
		sum += w
	}
	return sum, true
}

func (v *validator) subrules(r *Rule, needed bool) {
	if needed && len(r.Rules) == 0 {
		v.bad("rules", "missing: it takes at least one rule")
	}
	for i := range r.Rules {
		v.enter("rules", i)
		v.ruleNode(&r.Rules[i])
		v.leave()
	}
}
