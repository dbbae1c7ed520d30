package negotiation_test

import (
	"strings"
	"testing"

	"parley.example/negotiation"
)

func TestModelRules(t *testing.T) {
	under := func(r negotiation.Rule, lines ...string) tiny { return tiny{terms: ruled(r), said: lines} }
	unanimity := negotiation.Rule{Kind: negotiation.Unanimity}
	consensus := negotiation.Rule{Kind: negotiation.Consensus}
	quota := func(n int) negotiation.Rule {
		return negotiation.Rule{Kind: negotiation.Threshold, Of: []string{"a", "b", "c"}, Weights: map[string]int{"a": 3, "c": 0}, Quota: n}
	}
	veto := negotiation.Rule{Kind: negotiation.Unopposed, Of: []string{"c"}}
	both := negotiation.Rule{Kind: negotiation.All, Rules: []negotiation.Rule{unanimity, veto}}
	either := negotiation.Rule{Kind: negotiation.Any, Rules: []negotiation.Rule{{Kind: negotiation.Unanimity, Of: []string{"c"}}, both}}
	trySentences(t, []sentence{
		{"unanimity: at least one Given, everyone else Given or Abstained", under(unanimity, "1 a x accept", "1 b x abstain"), statusAt("1"), "x settled"},
		{"unanimity: not with one Silent", under(unanimity, "1 a x accept"), statusAt("1"), "x open"},
		{"unanimity: not with one Withheld", under(unanimity, "1 a x accept", "1 b x reserve"), statusAt("1"), "x open"},
		{"unanimity: not with one Against", under(unanimity, "1 a x accept", "1 b x reject"), statusAt("1"), "x contested"},
		{"unanimity: not with nobody Given", under(unanimity, "1 a+b x abstain", "1 c x accept"), statusAt("1"), "x open"},
		{"consensus: at least one Given, no one Withheld or Against: silence is assent", under(consensus, "1 a x accept"), statusAt("1"), "x settled"},
		{"consensus: not with nobody Given", under(consensus, "1 c x accept"), statusAt("1"), "x open"},
		{"consensus: not with one Withheld", under(consensus, "1 a x accept", "1 b x in-principle; if fact f"), statusAt("1"), "x conditional"},
		{"consensus: not with one Against", under(consensus, "1 a x accept", "1 b x accept; text new"), statusAt("1"), "x contested"},
		{"threshold: the weights of the Given reach the quota", under(quota(4), "1 a x accept", "1 b x accept"), statusAt("1"), "x settled"},
		{"threshold: one short", under(quota(4), "1 a x accept", "1 c x accept"), statusAt("1"), "x open"},
		{"threshold: whoever is against", under(quota(3), "1 a x accept", "1 b+c x reject"), statusAt("1"), "x settled"},
		{"threshold: weights default to 1", under(quota(1), "1 b x accept"), statusAt("1"), "x settled"},
		{"threshold: out of reach of those not against", under(quota(2), "1 a x reject", "1 b x accept"), statusAt("1"), "x contested"},
		{"unopposed: no one Withheld or Against", under(veto, "1 a x accept"), statusAt("1"), "x settled"},
		{"unopposed: not with one Withheld", under(veto, "1 a x accept", "1 c x reserve"), statusAt("1"), "x open"},
		{"unopposed: not with one Against", under(veto, "1 a x accept", "1 c x reject"), statusAt("1"), "x contested"},
		{"a term that is no composite also needs somebody, in the rule or not, whose contribution is Given", under(veto, "1 a x in-principle"), statusAt("1"), "x in-principle"},
		{"all: as it says", under(both, "1 a+b x accept"), statusAt("1"), "x settled"},
		{"all: one is not met", under(both, "1 a+b x accept", "1 c x reject"), statusAt("1"), "x contested"},
		{"any: as it says", under(either, "1 c x accept", "1 a x reject"), statusAt("1"), "x settled"},
		{"any: by the other", under(either, "1 a+b x accept"), statusAt("1"), "x settled"},
		{"any: none is met", under(either, "1 a x accept", "1 c x reserve"), statusAt("1"), "x open"},
		{"A term without a rule takes the record's", tiny{rule: consensus, said: []string{"1 a x accept"}}, statusAt("1"), "x settled"},
		{"composite or not", tiny{rule: consensus, terms: whole(), said: []string{"1 a p accept"}}, statusAt("1"), "p settled, x settled, y settled"},
		{"omitted: unanimity of parties", tiny{said: []string{"1 a x accept", "1 b x accept"}}, statusAt("1"), "x settled"},
		{"of defaults to parties", under(consensus, "1 a x accept", "1 c x reject"), statusAt("1"), "x settled"},
	})
}

// With a deadline, only at rounds whose moment has reached it: a date as a
// deadline is its last instant.
func TestModelDeadline(t *testing.T) {
	by := func(r negotiation.Round, deadline negotiation.Moment) tiny {
		r.ID = "1"
		return tiny{
			rounds: []negotiation.Round{r}, said: []string{"1 a x accept"},
			terms: ruled(negotiation.Rule{Kind: negotiation.Consensus, Deadline: deadline}),
		}
	}
	noon := negotiation.Moment("2016-09-12T12:00Z")
	trySentences(t, []sentence{
		{"by the 12th, the round ends on the 12th", by(negotiation.Round{End: "2016-09-12"}, "2016-09-12"), statusAt("1"), "x settled"},
		{"by the 12th, the round ends on the 11th", by(negotiation.Round{End: "2016-09-11"}, "2016-09-12"), statusAt("1"), "x open"},
		{"by the 12th, the round starts on the 12th", by(negotiation.Round{Start: "2016-09-12"}, "2016-09-12"), statusAt("1"), "x open"},
		{"by the 12th, the round starts on the 13th", by(negotiation.Round{Start: "2016-09-13"}, "2016-09-12"), statusAt("1"), "x settled"},
		{"by noon, the round ends at noon", by(negotiation.Round{End: noon}, noon), statusAt("1"), "x settled"},
		{"by noon, the round ends before noon", by(negotiation.Round{End: "2016-09-12T11:59:59.9Z"}, noon), statusAt("1"), "x open"},
	})
	early := by(negotiation.Round{Start: "2016-09-01"}, "2016-09-12")
	early.said = []string{"1 a x accept", "1 b x abstain"}
	trySentences(t, []sentence{{"before its deadline: nor Silent", early, statusAt("1"), "x settled"}})
}

func TestModelCircle(t *testing.T) {
	among := func(ids string) negotiation.View { return onRecord.Among(strings.Fields(ids)...) }
	under := func(r negotiation.Rule, lines ...string) tiny { return tiny{terms: ruled(r), said: lines} }
	leaf := func(k negotiation.RuleKind) negotiation.Rule { return negotiation.Rule{Kind: k} }
	most := negotiation.Rule{Kind: negotiation.Threshold, Quota: 2}
	nested := negotiation.Rule{Kind: negotiation.All, Rules: []negotiation.Rule{
		leaf(negotiation.Unanimity), {Kind: negotiation.Any, Rules: []negotiation.Rule{{Kind: negotiation.Unopposed, Of: []string{"c", "d"}}, most}},
	}}
	stays := negotiation.Rule{Kind: negotiation.All, Rules: []negotiation.Rule{leaf(negotiation.Unanimity), {Kind: negotiation.Unanimity, Of: []string{"c", "d"}}}}
	const keeps = "of every unanimity, consensus and unopposed rule it keeps the members in the circle"
	const none = "a rule that would keep none, and every threshold, stays as it is"
	trySentences(t, []sentence{
		{"The zero View is among everyone", under(leaf(negotiation.Unanimity), "1 a x accept", "1 b x reject"), statusAt("1"), "x contested"},
		{keeps + ": unanimity", under(leaf(negotiation.Unanimity), "1 a x accept", "1 b x reject"), statusAt("1", among("a")), "x settled"},
		{keeps + ": consensus", under(leaf(negotiation.Consensus), "1 a x accept", "1 b x reject"), statusAt("1", among("a")), "x settled"},
		{keeps + ": unopposed", under(leaf(negotiation.Unopposed), "1 a x accept", "1 b x reject"), statusAt("1", among("a")), "x settled"},
		{keeps + " (the others count no more than outsiders)", under(leaf(negotiation.Consensus), "1 a x accept"), statusAt("1", among("b")), "x open"},
		{"(taken to their principals)", under(leaf(negotiation.Unanimity), "1 a x accept", "1 b x reject"), statusAt("1", among("m")), "x settled"},
		{"(whoever else is in the circle)", under(leaf(negotiation.Unanimity), "1 a x accept", "1 b x reject"), statusAt("1", among("a c")), "x settled"},
		{none + ": none kept", under(leaf(negotiation.Unanimity), "1 a x accept", "1 b x reject"), statusAt("1", among("c")), "x contested"},
		{none + ": threshold", under(most, "1 a x accept", "1 b x reject"), statusAt("1", among("a")), "x contested"},
		{keeps + ", nested", under(nested, "1 a x accept", "1 b x reject", "1 c x reject"), statusAt("1", among("a d")), "x settled"},
		{keeps + ", nested (those in it)", under(nested, "1 a x accept", "1 b x reject", "1 d x reject"), statusAt("1", among("a d")), "x contested"},
		{none + ", each rule within a rule by itself", under(stays, "1 a x accept", "1 c x accept"), statusAt("1", among("a")), "x open"},
		{none + ", each rule within a rule by itself: met", under(stays, "1 a x accept", "1 c+d x accept"), statusAt("1", among("a")), "x settled"},
		{"So one record can say that a term is settled between some", under(stays, "1 a x accept", "1 c x accept"), statusAt("1", among("a c")), "x settled"},
		{"The parties of a rule are those kept: a reversal names no other", tiny{said: []string{"1 a+b+c x accept", "2 a+b x reject"}}, changed("1", "2", among("a")), "x reversed: a rejected"},
	})
}

func TestModelStatuses(t *testing.T) {
	on := func(lines ...string) tiny { return tiny{said: lines} }
	parts := func(lines ...string) tiny { return tiny{terms: whole(), said: lines} }
	unopposed := with(whole(), func(p *negotiation.Term) { p.Rule = negotiation.Rule{Kind: negotiation.Unopposed} })
	two := worded("x", "y")
	trySentences(t, []sentence{
		{"settled: in S", on("1 a+b x accept"), statusAt("1"), "x settled"},
		{"untabled: no admitted statement on it up to r", on("2 a x accept"), statusAt("1"), "x untabled"},
		{"untabled: comments aside", on("1 a x comment"), statusAt("1"), "x untabled"},
		{"untabled: admitted", on("1 c/a x accept"), statusAt("1"), "x untabled"},
		{"untabled: nor support of a whole that includes it, directly or not", parts("1 a p accept"), statusAt("1"), "p open, x open, y open"},
		{"untabled: (an objection to a whole tables no part)", parts("1 a p reject"), statusAt("1"), "p contested, x untabled, y untabled"},
		{"(a refusal of a wording tables it)", on("1 a x reject; text new"), statusAt("1"), "x open"},
		{"dropped: at some point somebody supported it; now nobody's stance on it is a support or reserve", on("1 a x accept", "2 a x reject"), statusAt("2"), "x dropped"},
		{"dropped: (not while somebody reserves)", on("1 a x accept", "2 a x reserve"), statusAt("2"), "x open"},
		{"dropped: somebody, in the rule or not", on("1 a x accept", "2 a x withdraw", "2 d x in-principle"), statusAt("2"), "x open"},
		{"dropped: or such a whole", parts("1 a p accept", "2 a p withdraw"), statusAt("2"), "p dropped, x dropped, y dropped"},
		{"dropped: a support that lapsed or never took effect counts", on("1 b x reserve", "1 a x accept; if fact f; until 2016-01-20", "2 b x abstain"), statusAt("2"), "x dropped"},
		{"dropped: at some point up to r (within a round too)", on("1 a x accept", "1 a x withdraw"), statusAt("1"), "x dropped"},
		{"(what was only ever objected to is contested)", on("1 a x reject"), statusAt("1"), "x contested"},
		{"(what was only ever reserved on is open)", on("1 a x reserve"), statusAt("1"), "x open"},
		{"in-principle: it would be settled, if those who agree in principle agreed to the wording", on("1 a x in-principle", "1 b x accept"), statusAt("1"), "x in-principle"},
		{"conditional: it would be, if besides every condition on standing support held", on("1 a x accept; if fact f", "1 b x in-principle"), statusAt("1"), "x conditional"},
		{"open: it would be, if besides everyone who is not Against consented", on("1 a x accept; if fact f"), statusAt("1"), "x open"},
		{"contested: not even then", on("1 a x accept", "1 b x accept; text new"), statusAt("1"), "x contested"},
		{
			"an in-principle whose condition holds counts as Given, and for accepts",
			tiny{terms: two, said: []string{"1 a x in-principle", "1 b x accept; if a accepts x", "1 a y in-principle; if fact f", "1 b y accept; if a accepts y"}},
			statusAt("1"), "x in-principle, y conditional",
		},
		{"(in principle is no acceptance yet)", on("1 a x in-principle", "1 b x accept; if a accepts x", "1 c x comment"), heldAt("1", "x", "b"), "accept old by statement 1, which does not hold"},
		{
			"So composites and conditions follow without rules of their own: of a part",
			parts("1 a+b p accept", "2 b x reserve"), statusAt("2"), "p open, x open, y settled",
		},
		{
			"So composites and conditions follow: on a contested part",
			parts("1 a+b p accept", "2 b x reject"), statusAt("2"), "p contested, x contested, y settled",
		},
		{
			"So composites and conditions follow: of an exchange",
			tiny{terms: two, said: []string{"1 a+b x accept; if y settled", "1 a y accept", "1 b y in-principle"}},
			statusAt("1"), "x in-principle, y in-principle",
		},
		{
			"In these fixpoints an untabled or dropped term counts by its contributions like any other",
			tiny{terms: two, said: []string{"1 a+b x accept; if y settled"}},
			statusAt("1"), "x conditional, y untabled",
		},
		{"For a composite, every included term is in S", parts("1 a+b p accept", "2 b x withdraw"), statusAt("2"), "p open, x open, y settled"},
		{"(a package that follows from its parts)", tiny{terms: unopposed, said: []string{"1 a+b x accept", "1 a+b y accept"}}, statusAt("1"), "p settled, x settled, y settled"},
		{"(a package whose parts are not settled)", tiny{terms: unopposed, said: []string{"1 a+b x accept"}}, statusAt("1"), "p untabled, x settled, y untabled"},
		{"(a package that somebody has refused)", tiny{terms: unopposed, said: []string{"1 a+b x accept", "1 a+b y accept", "1 a p reject"}}, statusAt("1"), "p contested, x settled, y settled"},
	})
}

// exchangeAt asks of every settled term whether it is in exchange, and with what
// it is linked: "x outright; y in exchange with z".
func exchangeAt(round string) func(*negotiation.Talks) string { //nolint:unparam // it reads as the other questions do
	return func(talks *negotiation.Talks) string {
		var lines []string
		for _, s := range board(talks, round, nil).Settled() {
			line := s.Term.ID + " outright"
			if s.InExchange() {
				line = strings.TrimSpace(s.Term.ID + " in exchange " + strings.Join(idsOf(s.Linked()), " "))
			}
			lines = append(lines, line)
		}
		return strings.Join(lines, "; ")
	}
}

func TestModelExchange(t *testing.T) {
	two, three := worded("x", "y"), worded("x", "y", "z")
	const least = "The least set holds what is settled outright; a term in the greatest but not in the least is settled in exchange"
	trySentences(t, []sentence{
		{
			`"A if B" on one side and "B if A" on the other settle both`,
			tiny{terms: two, said: []string{"1 a x accept", "1 b x accept; if y settled", "1 b y accept", "1 a y accept; if x settled"}},
			exchangeAt("1"), "x in exchange y; y in exchange x",
		},
		{"Two parties that each accept if the other accepts do agree", tiny{said: []string{"1 a x accept; if b accepts x", "1 b x accept; if m accepts x"}}, exchangeAt("1"), "x in exchange"},
		{`"You go first", said by both, is a condition on facts`, tiny{said: []string{"1 a x accept; if fact f", "1 b x accept; if fact g"}}, statusAt("1"), "x conditional"},
		{least, tiny{terms: two, said: []string{"1 a+b y accept", "1 a+b x accept; if y settled"}}, exchangeAt("1"), "x outright; y outright"},
		{least + ": on itself", tiny{said: []string{"1 a+b x accept; if x settled"}}, exchangeAt("1"), "x in exchange"},
		{
			"(A term can be in exchange with nothing linked: it rests on others that are.)",
			tiny{terms: three, said: []string{"1 a+b x accept; if y settled", "1 a+b y accept; if x settled", "1 a+b z accept; if x settled"}},
			exchangeAt("1"), "x in exchange y; y in exchange x; z in exchange",
		},
		{"and to its parts", tiny{terms: whole(), said: []string{"1 a+b p accept", "1 a+b x accept; if p settled"}}, exchangeAt("1"), "p in exchange x; x in exchange p; y outright"},
		{"named in the conditions of the rule's parties", tiny{
			terms: with(two, func(x *negotiation.Term) { x.Rule = negotiation.Rule{Kind: negotiation.Unopposed} }),
			said:  []string{"1 c x accept; if y settled", "1 a+b y accept; if x settled"},
		}, exchangeAt("1"), "x in exchange; y in exchange"},
		{"that proposed or accepted its settled wording", tiny{
			terms: with(worded("x", "y"), func(x *negotiation.Term) { x.Rule = negotiation.Rule{Kind: negotiation.Threshold, Quota: 1} }),
			said:  []string{"1 a x accept; if x settled", "1 b x accept; text new; if y settled", "1 a+b y accept; if x settled"},
		}, exchangeAt("1"), "x in exchange y; y in exchange x"},
		{"that proposed or accepted its settled wording (no other)", tiny{
			terms: with(worded("x", "y"), func(x *negotiation.Term) { x.Rule = negotiation.Rule{Kind: negotiation.Threshold, Quota: 1} }),
			said:  []string{"1 a x accept; if y settled", "1 b x accept; text new; if x settled", "1 a+b y accept; if x settled"},
		}, exchangeAt("1"), "x in exchange; y in exchange"},
		{
			"accepts: a's principal proposes or accepts y in any wording and the condition on that holds",
			tiny{terms: two, said: []string{"1 a y accept; text new; if fact f", "1 a+b x accept; if a accepts y"}},
			statusAt("1"), "x conditional, y open",
		},
		{"accepts: in any wording", tiny{terms: two, said: []string{"1 a y accept; text new", "1 b y reject", "1 a+b x accept; if m accepts y"}}, statusAt("1"), "x settled, y contested"},
		{"all and any", tiny{terms: two, said: []string{"1 a+b y accept", "1 a+b x accept; if y settled and fact f"}}, statusAt("1"), "x conditional, y settled"},
	})
}
