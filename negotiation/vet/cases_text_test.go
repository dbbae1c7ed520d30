package vet_test

import (
	"parley.example/negotiation"
	"parley.example/negotiation/vet"
)

func wordingCases() []vetCase {
	return append(append(textCases(), proposalCases()...), partCases()...)
}

func textCases() []vetCase {
	variant, untabled, nothing := vet.CodeWordingVariant, vet.CodeWordingUntabled, vet.CodeRefusalOfNothing
	first := func(w string, said ...negotiation.Statement) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			r.Terms[0].Text = w
			say(r, said...)
		}
	}
	propose := func(w string) negotiation.Statement { return st("1 a x propose", text(w)) }
	accept := func(w string) negotiation.Statement { return st("2 b x accept", text(w)) }
	return []vetCase{
		{variant, "case and a full stop", first("Seven days", propose("seven days.")), "statements[0].text"},
		{variant, "typographic signs", saying(propose(`the "line" - as is`), accept("the “line” – as is")), "statements[1].text"},
		{variant, "a refusal", saying(propose("48 hours"), st("1 b x reject", text("48hours"))), "statements[1].text"},
		{variant, "twice the same", saying(propose("48 hours"), accept("48 Hours"), st("3 a x accept", text("48 Hours"))), "statements[1].text"},
		{variant, "white space alone", first("Seven days", propose(" Seven\ndays ")), ""},
		{variant, "numbers", saying(propose("1.5 days"), accept("15 days")), ""},
		{variant, "brackets", saying(propose("they [shall] leave"), accept("they shall leave")), ""},
		{variant, "another term", saying(propose("seven days"), st("1 b y propose", text("Seven days."))), ""},
		{variant, "signs alone", saying(propose("..."), accept("?")), ""},

		{untabled, "misspelt", saying(propose("seven days"), accept("sevn days")), "statements[1].text"},
		{untabled, "tabled in a later round", saying(accept("seven days"), st("3 a x propose", text("seven days"))), "statements[0].text"},
		{untabled, "the first text", first("seven days", accept("seven days")), ""},
		{untabled, "tabled later in the round", saying(st("1 b x accept", text("seven days")), propose("seven days")), ""},
		{untabled, "together", saying(st("1 a,b x accept", text("seven days")), accept("seven days")), ""},
		{untabled, "a variant", saying(propose("seven days"), accept("Seven days")), ""},

		{nothing, "misspelt", saying(propose("seven days"), st("1 b x reject", text("sevn days"))), "statements[1].text"},
		{nothing, "reserved", saying(st("1 b x reserve", text("seven days"))), "statements[0].text"},
		{nothing, "stood for later", saying(st("1 b x reject", text("seven days")), st("3 a x accept", text("seven days"))), ""},
		{nothing, "the first text", first("seven  days", st("1 b x reject", text("seven days"))), ""},
	}
}

func proposalCases() []vetCase {
	other, open, own := vet.CodeProposalMeansOther, vet.CodeProposalLaterOpen, vet.CodeRefusesItsOwn
	mine, yours := st("1 a x propose", text("two weeks")), st("1 b x propose", text("no end"))
	return []vetCase{
		{other, "after somebody else", saying(mine, yours, st("2 a x propose")), "statements[2].stance"},
		{other, "its own lies there", saying(yours, mine, st("2 a x propose")), ""},
		{other, "gone over before", saying(mine, yours, st("2 a x accept"), st("3 a x propose")), ""},
		{other, "given again", saying(mine, yours, st("2 a x propose", text("two weeks"))), ""},
		{other, "a claim", saying(mine, yours, st("2 c>a x propose")), ""},

		{open, "reserved", saying(mine, st("2 a x reserve")), "statements[1].stance"},
		{open, "in principle, after a reaffirmation", saying(mine, st("1 m x accept"), st("2 a x in-principle")), "statements[2].stance"},
		{open, "after a refusal of another", saying(mine, yours, st("1 a x reject", text("no end")), st("2 a x reserve")), "statements[3].stance"},
		{open, "by somebody else", saying(mine, st("2 b x reserve")), ""},
		{open, "rejected before", saying(mine, st("2 a x reject"), st("3 a x reserve")), ""},
		{open, "gone over before", saying(mine, yours, st("2 a x accept"), st("3 a x reserve")), ""},
		{open, "by claim", saying(mine, st("2 c>a x reserve")), ""},
		{open, "never proposed", saying(st("1 a x accept"), st("2 a x reserve")), ""},

		{own, "what it proposed", saying(mine, st("2 a x reject", text("two weeks"))), "statements[1].text"},
		{own, "by claim", saying(st("1 c>a x accept", text("two weeks")), st("2 c>a x reserve", text("two weeks"))), "statements[1].text"},
		{own, "what it had let go", saying(mine, st("2 a x reserve"), st("2 a x reject", text("two weeks"))), ""},
		{own, "another", saying(mine, yours, st("2 a x reject", text("no end"))), ""},
	}
}

func partCases() []vetCase {
	c := vet.CodeCameDownToOther
	under := func(said ...negotiation.Statement) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			r.Terms[0].Includes, r.Terms[1].Includes = []string{"y"}, []string{"z"}
			r.Terms[2].Text = "no end"
			say(r, said...)
		}
	}
	mine := st("1 a z accept", text("two weeks"))
	return []vetCase{
		{c, "two wholes above", under(mine, st("2 a x accept")), "statements[1].term"},
		{c, "once", under(mine, st("2 a y accept"), st("3 a x accept")), "statements[1].term"},
		{c, "again", under(mine, st("2 a x accept"), st("3 a z accept", text("two weeks")), st("3 a x accept")), "statements[1].term statements[3].term"},
		{c, "tabled by another", under(st("1 a z accept"), st("2 b z propose", text("one week")), st("2 a x accept")), "statements[2].term"},
		{c, "in its own wording", under(st("1 a z propose", text("two weeks")), st("2 a x accept")), ""},
		{c, "on a condition, which does not pass", under(mine, st("2 a x accept", when(negotiation.IfFact("f")))), ""},
		{c, "in principle", under(mine, st("2 a x in-principle")), ""},
		{c, "spoken of again", under(mine, st("2 a x accept"), st("2 a z accept", text("two weeks"))), ""},
		{c, "rejected before", under(mine, st("1 a z reject"), st("2 a x accept")), ""},
		{c, "somebody else", under(mine, st("2 b x accept")), ""},
		{c, "by claim", under(mine, st("2 c>a x accept")), ""},
	}
}

func standingCases() []vetCase {
	unheard, before, replaced := vet.CodePartyUnheard, vet.CodeSupportBeforeText, vet.CodeReplacedStillSettled
	whole := func(r *negotiation.Record) {
		r.Terms[0].Includes = []string{"y"}
		say(r, st("1 a,b x accept"), st("2 a y propose", text("w")))
	}
	three := func(said ...negotiation.Statement) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			r.Parties = []string{"a", "b", "c"}
			say(r, said...)
		}
	}
	replaces := func(said ...negotiation.Statement) func(*negotiation.Record) {
		return func(r *negotiation.Record) {
			r.Terms[1].Replaces = []string{"x"}
			r.Terms[1].Rule = negotiation.Rule{Kind: negotiation.Unanimity, Of: []string{"a"}}
			r.Terms[0].Rule = negotiation.Rule{Kind: negotiation.Unanimity, Of: []string{"b"}}
			say(r, said...)
		}
	}
	return []vetCase{
		{unheard, "one of three", three(st("1 a x accept"), st("1 b x abstain")), "terms[0].id"},
		{unheard, "of two", saying(st("1 a x propose"), st("1 m x accept")), "terms[0].id"},
		{unheard, "an offer without answer", saying(st("1 a x propose")), ""},
		{unheard, "two of three", three(st("1 a x accept")), ""},
		{unheard, "a comment", saying(st("1 a x accept"), st("1 b x comment")), ""},
		{unheard, "a claim", saying(st("1 a x accept"), st("1 a>b x reserve")), ""},
		{unheard, "silent since", saying(st("1 a x accept"), st("1 b x accept"), st("2 b x withdraw")), ""},
		{unheard, "others differ", three(st("1 a x accept"), st("1 b x reject")), ""},
		{unheard, "nobody consents", three(st("1 a x abstain"), st("1 b x abstain")), ""},

		{before, "not renewed", saying(st("1 a,b x accept"), st("2 a x propose", text("w"))), "statements[0].term"},
		{before, "through a whole", whole, "statements[0].term"},
		{before, "renewed", saying(st("1 a,b x accept"), st("2 a x propose", text("w")), st("2 b x accept")), ""},
		{before, "no text yet", saying(st("1 a,b x accept"), st("2 a x reject", text("w"))), ""},
		{before, "no party", saying(st("1 c x accept"), st("2 a x propose", text("w"))), ""},

		{replaced, "both", replaces(st("1 b x accept"), st("2 a y accept")), "terms[1].replaces[0]"},
		{replaced, "gone over", replaces(st("1 b x accept"), st("2 a,b y accept")), ""},
		{replaced, "the old alone", replaces(st("1 b x accept"), st("2 a y reject")), ""},
	}
}
