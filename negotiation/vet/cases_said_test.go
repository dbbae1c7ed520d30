package vet_test

import (
	"parley.example/negotiation"
	"parley.example/negotiation/vet"
)

func conditionCases() []vetCase {
	never, self, own := vet.CodeConditionNeverTabled, vet.CodeConditionOnItself, vet.CodeConditionOwnRefusal
	waits := func(term int, c *negotiation.Condition) func(*negotiation.Record) {
		return func(r *negotiation.Record) { r.Terms[term].When = c }
	}
	both := func(edits ...func(*negotiation.Record)) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			for _, e := range edits {
				e(r)
			}
		}
	}
	whole := func(r *negotiation.Record) { r.Terms[0].Includes = []string{"y"} }
	deep := negotiation.IfAll(negotiation.IfFact("f"), negotiation.IfAny(settled("z"), negotiation.IfAccepts("b", "y")))
	rejects := st("1 a y reject")
	return []vetCase{
		{never, "of a consent", saying(st("1 a x accept", when(settled("y")))), "statements[0].if.settled"},
		{never, "deep down", saying(st("1 a x accept", when(deep)), st("1 a z reject")), "statements[0].if.all[1].any[1].term"},
		{never, "of a term", waits(0, settled("y")), "terms[0].when.settled"},
		{never, "no more than a comment", saying(st("1 a x accept", when(settled("y"))), st("1 b y comment")), "statements[0].if.settled"},
		{never, "part of a whole that is refused", both(whole, saying(st("1 a x reject"), st("1 b z accept", when(settled("y"))))), "statements[1].if.settled"},
		{never, "tabled later, by a claim", saying(st("1 a x accept", when(settled("y"))), st("3 c>b y reserve")), ""},
		{never, "part of a whole", both(whole, saying(st("1 a z accept", when(settled("y"))), st("2 b x in-principle"))), ""},

		{self, "of a consent", saying(st("1 a x accept", when(negotiation.IfAll(settled("x"))))), "statements[0].if.all[0].settled"},
		{self, "its own acceptance", saying(st("1 m x accept", when(negotiation.IfAccepts("a", "x")))), "statements[0].if.term"},
		{self, "of a term", waits(0, settled("x")), "terms[0].when.settled"},
		{self, "of a part", both(whole, waits(0, settled("y"))), "terms[0].when.settled"},
		{self, "acceptance of another", saying(st("1 a,b x accept", when(negotiation.IfAccepts("b", "x")))), ""},
		{self, "of the whole", both(whole, waits(1, settled("x"))), ""},
		{self, "approval of the same", waits(0, negotiation.IfAccepts("c", "x")), ""},

		{own, "rejected before", saying(rejects, st("2 a x accept", when(settled("y")))), "statements[1].if.settled"},
		{own, "rejected in the same round", saying(st("1 a x accept", when(negotiation.IfAll(settled("y"), negotiation.IfFact("f")))), rejects), "statements[0].if.all[0].settled"},
		{own, "another way is open", saying(rejects, st("2 a x accept", when(negotiation.IfAny(settled("y"), negotiation.IfFact("f"))))), ""},
		{own, "reconsidered", saying(rejects, st("2 a y reserve"), st("2 a x accept", when(settled("y")))), ""},
		{own, "not asked", saying(st("1 c y reject"), st("2 c x accept", when(settled("y")))), ""},
		{own, "one wording alone", saying(st("1 a y reject", text("w")), st("2 a x accept", when(settled("y")))), ""},
	}
}

func exchangeCases() []vetCase {
	c := vet.CodeExchangeOneSided
	asked, given := st("1 b x propose"), st("1 b y accept")
	offer := st("1 a x accept", when(settled("y")))
	whole := func(r *negotiation.Record) {
		r.Terms[0].Includes = []string{"y"}
		say(r, asked, given, offer)
	}
	return []vetCase{
		{c, "asked for and given outright", saying(asked, given, offer), "statements[2].if.settled"},
		{c, "on an acceptance", saying(asked, given, st("1 a x accept", when(negotiation.IfAccepts("b", "y")))), "statements[2].if.term"},
		{c, "both halves under one name", saying(offer, st("1 a y accept", when(settled("x"))), given, st("1 b x accept")), "statements[0].if.settled statements[1].if.settled"},
		{c, "said again", saying(asked, given, offer, st("2 a x accept", when(settled("y")))), "statements[2].if.settled"},
		{c, "tied back", saying(asked, st("1 b y accept", when(settled("x"))), offer), ""},
		{c, "tied back on the other term", saying(st("1 a x accept", when(settled("y"))), st("1 a y accept"), st("1 b y propose", when(settled("x")))), ""},
		{c, "tied back later", saying(asked, given, offer, st("3 b y accept", when(settled("x")))), ""},
		{c, "on a condition of another kind", saying(asked, st("1 b y accept", when(negotiation.IfFact("f"))), offer), ""},
		{c, "never asked for", saying(st("1 b x accept"), given, offer), ""},
		{c, "not given yet", saying(asked, offer, st("2 b y accept")), ""},
		{c, "a whole and its part", whole, ""},
	}
}

func claimCases() []vetCase {
	c := vet.CodeClaimContradicted
	return []vetCase{
		{c, "in the same round", saying(st("1 a>b x accept"), st("1 b x reject")), "statements[0].stance"},
		{c, "of a refusal", saying(st("1 b x accept"), st("1 c>b x withdraw")), "statements[1].stance"},
		{c, "by its representative", saying(st("1 a>b x accept"), st("1 d>b x reserve")), "statements[0].stance"},
		{c, "on both sides of it", saying(st("1 b x reject"), st("2 a>b x accept"), st("2 b x comment"), st("3 b x reserve")), "statements[1].stance"},
		{c, "one of two subjects", saying(st("1 a>a,b x accept"), st("1 b x reject")), "statements[0].stance"},
		{c, "confirmed in the same round", saying(st("1 a>b x accept"), st("1 b x accept"), st("1 b x reject")), ""},
		{c, "turned later", saying(st("1 b x reject"), st("2 a>b x accept"), st("3 b x accept")), ""},
		{c, "never spoken of again", saying(st("1 b x reject"), st("2 a>b x accept")), ""},
		{c, "not said before", saying(st("2 a>b x accept"), st("3 b x reject")), ""},
		{c, "in principle, and reserved", saying(st("1 a>b x in-principle"), st("1 b x reserve")), ""},
		{c, "one wording alone", saying(st("1 a>b x accept"), st("1 b x reject", text("w"))), ""},
		{c, "two claims", saying(st("1 a>b x accept"), st("1 c>b x reject")), ""},
	}
}

func voiceCases() []vetCase {
	odds, mandate := vet.CodeVoicesAtOdds, vet.CodeMandateOverrides
	return []vetCase{
		{odds, "not dated", saying(st("1 a x accept"), st("1 m x reject")), "statements[1].stance"},
		{odds, "on one day", saying(st("1 m x withdraw", on("2016-09-02")), st("1 a x propose", on("2016-09-02"))), "statements[1].stance"},
		{odds, "on two days", saying(st("1 a x accept", on("2016-09-02")), st("1 m x reject", on("2016-09-03"))), ""},
		{odds, "in two rounds", saying(st("1 a x accept"), st("2 m x reject")), ""},
		{odds, "one voice", saying(st("1 a x accept"), st("1 a x reject")), ""},
		{odds, "at one", saying(st("1 a x accept"), st("1 m x in-principle")), ""},
		{odds, "a representative", saying(st("1 b x accept"), st("1 d>b x reject")), ""},

		{mandate, "against its own word", saying(st("1 b x reject"), st("3 d>b x accept")), "statements[1].stance"},
		{mandate, "the other way round", saying(st("1 d>b x accept"), st("3 b x reject")), ""},
		{mandate, "in line", saying(st("1 b x accept"), st("3 d>b x accept", when(negotiation.IfFact("f")))), ""},
		{mandate, "for itself", saying(st("1 b x reject"), st("3 d x accept")), ""},
	}
}

func positionCases() []vetCase {
	c := vet.CodeWithdrawNothing
	whole := func(r *negotiation.Record) {
		r.Terms[0].Includes = []string{"y"}
		say(r, st("1 a x accept"), st("2 a y withdraw"), st("3 a y withdraw"))
	}
	return []vetCase{
		{c, "never said", saying(st("1 b x accept"), st("1 a x comment"), st("1 a x withdraw")), "statements[2].stance"},
		{c, "twice", saying(st("1 a x accept"), st("2 a x withdraw"), st("3 m x withdraw")), "statements[2].stance"},
		{c, "twice what had come down", whole, "statements[2].stance"},
		{c, "a claim", saying(st("1 a>b x withdraw")), "statements[0].stance"},
		{c, "a joint one", saying(st("1 a x accept"), st("2 a,b x withdraw")), "statements[1].stance"},
		{c, "what was claimed", saying(st("1 c>a x accept"), st("2 a x withdraw")), ""},
		{c, "a refusal", saying(st("1 a x reject", text("w")), st("2 a x withdraw")), ""},
		{c, "what has lapsed", saying(st("1 a x accept", till("2016-09-08")), st("2 a x withdraw")), ""},
	}
}
