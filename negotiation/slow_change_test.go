package negotiation_test

import (
	"slices"

	"parley.example/negotiation"
)

// A slowChange compares the standings of one term.
type slowChange struct {
	Term          string
	Kind          string
	Before, After slowStanding
	By            []slowTurn
	Because       []slowBasis
}

// A slowTurn says who turned, and why.
type slowTurn struct{ Actor, Cause string }

// A slowBasis is a term, an acceptance (an actor and a term) or a fact.
type slowBasis struct{ Term, Actor, Fact string }

// slowChanges compares two boards of one record under one view, term by term.
func slowChanges(before, after slowResult) []slowChange {
	var changes []slowChange
	for _, t := range after.view.rec.Terms {
		c := slowChange{Term: t.ID, Before: before.Terms[t.ID], After: after.Terms[t.ID]}
		c.Kind = slowKind(c.Before, c.After)
		if c.Kind == "reversed" {
			pair := slowPair{before, after}
			c.By = pair.by(t.ID)
			c.Because = pair.because(t.ID, c.By)
			if len(c.By)+len(c.Because) == 0 {
				c.By = pair.sponsors(t.ID)
			}
		}
		changes = append(changes, c)
	}
	return changes
}

// slowKind reads the table of changes from top to bottom.
func slowKind(before, after slowStanding) string {
	from, to := before.Status, after.Status
	isTalk := func(s string) bool { return s == "in-principle" || s == "conditional" || s == "open" }
	switch {
	case from != "settled" && to == "settled":
		return "settled"
	case from == "settled" && to != "settled":
		return "reversed"
	case from == "settled" && before.Wording != after.Wording:
		return "reworded"
	case from != to && (to == "contested" || to == "dropped"):
		return to
	case from == "contested" && isTalk(to):
		return "eased"
	case from == "untabled" && isTalk(to):
		return "tabled"
	case from == "dropped" && isTalk(to):
		return "revived"
	case isTalk(from) && isTalk(to) && from != to:
		return "moved"
	}
	return "unchanged"
}

// A slowPair is two boards to compare.
type slowPair struct{ before, after slowResult }

func (b slowResult) contribution(h, x, w string) string {
	return b.view.contribution(h, x, w, b.set, slowHope{})
}

// "For each party of the rule whose contribution to the formerly settled
// wording fell, and, where a term lost the last Given that it needed, for each
// actor outside the rule whose Given fell." "Parties come in the order of the
// rule, then outsiders in the order of the record."
func (c slowPair) by(x string) []slowTurn {
	v, w := c.after.view, c.before.Terms[x].Wording
	parties := v.parties(v.rule(x))
	var turns []slowTurn
	for _, p := range parties {
		if slowRank(c.after.contribution(p, x, w)) < slowRank(c.before.contribution(p, x, w)) {
			turns = append(turns, slowTurn{p, c.cause(p, x, w)})
		}
	}
	if !c.lostLast(x, w) {
		return turns
	}
	for _, p := range v.holders() {
		if !slices.Contains(parties, p) && c.before.contribution(p, x, w) == "given" && c.after.contribution(p, x, w) != "given" {
			turns = append(turns, slowTurn{p, c.cause(p, x, w)})
		}
	}
	return turns
}

// What the model leaves out: a wording that nobody is needed for may fall with
// the last of those that stood for it, though their contribution was none. Then
// they are named, parties first.
func (c slowPair) sponsors(x string) []slowTurn {
	v, w := c.after.view, c.before.Terms[x].Wording
	parties := v.parties(v.rule(x))
	var named, others []slowTurn
	for _, p := range slices.Concat(parties, v.holders()) {
		was, now := c.before.view.position(p, x), c.after.view.position(p, x)
		stood, stands := slowConsents(was) && was.Wording == w, slowConsents(now) && now.Wording == w
		isNamed := slices.ContainsFunc(slices.Concat(named, others), func(t slowTurn) bool { return t.Actor == p })
		switch {
		case !stood || stands || isNamed:
		case slices.Contains(parties, p):
			named = append(named, slowTurn{p, c.cause(p, x, w)})
		default:
			others = append(others, slowTurn{p, c.cause(p, x, w)})
		}
	}
	return append(named, others...)
}

// "Given > Abstained > Silent > Withheld > Against".
func slowRank(contribution string) int {
	return slices.Index([]string{"against", "withheld", "silent", "abstained", "given"}, contribution)
}

// The last Given that the term needed is lost if nobody gives any more, and the
// term is no composite or its wording is no longer a candidate.
func (c slowPair) lostLast(x, w string) bool {
	v := c.after.view
	given := slices.ContainsFunc(v.holders(), func(h string) bool { return c.after.contribution(h, x, w) == "given" })
	return !given && (len(v.term(x).Includes) == 0 || !slices.Contains(v.candidates(x), w))
}

// "The cause is the first of these that fits what it holds now": first a
// standing refusal of that wording, "unless it is older than a support of a
// whole that had covered it".
func (c slowPair) cause(h, x, w string) string {
	was, now := c.before.view.position(h, x), c.after.view.position(h, x)
	for _, r := range now.Refusals {
		if r.Wording == w && !(was.Whole != "" && was.place > r.place) {
			return slowStanceCause(r.Stance)
		}
	}
	if slowFellBack(was, now) {
		return c.wholeCause(h, was.Whole)
	}
	switch {
	case now.Silent != "":
		return slowSilentCause(now)
	case !slowSupports(now):
		return slowStanceCause(now.Stance)
	case now.Stance == negotiation.InPrinciple, now.Wording == "" && w != "":
		return "loosened"
	case now.Wording != w:
		return "reworded"
	case was.place == now.place && slowSupports(was) && c.before.view.holds(was.If, c.before.set):
		return "condition-failed"
	}
	return "conditioned"
}

// "Where its position before had come down from a whole, and its position now
// rests on an older statement or none".
func slowFellBack(was, now slowPosition) bool { return was.Whole != "" && now.place < was.place }

// "The cause is read in the same way from its position on that whole (and so on
// up); support of that whole that no longer passes is loosened if in-principle,
// else conditioned."
func (c slowPair) wholeCause(h, whole string) string {
	was, now := c.before.view.position(h, whole), c.after.view.position(h, whole)
	switch {
	case slowFellBack(was, now):
		return c.wholeCause(h, was.Whole)
	case now.Silent != "":
		return slowSilentCause(now)
	case now.Stance == negotiation.InPrinciple:
		return "loosened"
	case slowConsents(now):
		return "conditioned"
	}
	return slowStanceCause(now.Stance)
}

// slowSilentCause is empty for a silence that rests on nothing, which no
// reversal should come to.
func slowSilentCause(p slowPosition) string {
	return map[string]string{"replaced": "replaced", "withdrawn": "withdrew", "lapsed": "lapsed"}[p.Silent]
}

func slowStanceCause(s negotiation.Stance) string {
	return map[negotiation.Stance]string{
		negotiation.Reject: "rejected", negotiation.Reserve: "reserved", negotiation.Abstain: "abstained",
	}[s]
}

// "For those whose cause is condition-failed, the terms, acceptances (by the
// actor's principal) and facts in their conditions that held before and do not
// now, in the order of those parties and as the conditions are written; then
// the parts that a composite lost." Without repeats.
func (c slowPair) because(x string, by []slowTurn) []slowBasis {
	var all []slowBasis
	add := func(leaf negotiation.Condition) {
		v := c.after.view
		b := slowBasis{Term: leaf.Settled + leaf.Term, Actor: v.principals[leaf.Accepts], Fact: leaf.Fact}
		if c.before.view.holds(&leaf, c.before.set) && !v.holds(&leaf, c.after.set) && !slices.Contains(all, b) {
			all = append(all, b)
		}
	}
	for _, turn := range by {
		if turn.Cause == "condition-failed" {
			for _, leaf := range slowLeaves(c.after.view.position(turn.Actor, x).If) {
				add(leaf)
			}
		}
	}
	for _, part := range c.after.view.term(x).Includes {
		add(negotiation.Condition{Settled: part})
	}
	return all
}
