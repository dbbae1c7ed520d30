package negotiation

import "testing"

func TestValidateConditions(t *testing.T) {
	on := func(c *Condition) func(*Record) {
		return func(r *Record) { r.Statements[1].If = c }
	}
	check(t, []breach{
		{
			"a condition is one of these: none is set", on(&Condition{}),
			[]string{"statements[1].if: none of settled, accepts, fact, all and any"},
		},
		{
			"a condition is one of these: two are set", on(&Condition{Settled: "aid", Fact: "quiet"}),
			[]string{"statements[1].if: settled and fact at once: a condition is one of them"},
		},
		{"a condition is one of these: all are set", on(&Condition{Settled: "aid", Accepts: "us", Term: "aid", Fact: "quiet", All: []Condition{}, Any: []Condition{*IfFact("quiet")}}), []string{
			"statements[1].if: settled and accepts and fact and all and any at once: a condition is one of them",
			"statements[1].if.all: empty: it takes at least one condition",
		}},
		{
			"accepts has a term", on(&Condition{Accepts: "us"}),
			[]string{"statements[1].if.term: missing"},
		},
		{
			"a term has accepts", on(&Condition{Fact: "quiet", Term: "aid"}),
			[]string{"statements[1].if.term: goes with accepts, the actor that is to accept it"},
		},
		{"a term alone", on(&Condition{Term: "aid"}), []string{
			"statements[1].if: none of settled, accepts, fact, all and any",
			"statements[1].if.term: goes with accepts, the actor that is to accept it",
		}},
		{"empty lists are refused", on(IfAny(IfAll(), IfAny())), []string{
			"statements[1].if.any[0].all: empty: it takes at least one condition",
			"statements[1].if.any[1].any: empty: it takes at least one condition",
		}},
		{"what a condition names is there", on(IfAll(IfSettled("gruonding"), IfAny(IfFact("quite"), IfAccepts("rusia", "aids"), nil))), []string{
			`statements[1].if.all[0].settled: no term "gruonding"; did you mean "grounding"?`,
			`statements[1].if.all[1].any[0].fact: no fact "quite"; did you mean "quiet"?`,
			`statements[1].if.all[1].any[1].accepts: no actor "rusia"; did you mean "russia"?`,
			`statements[1].if.all[1].any[1].term: no term "aids"; did you mean "aid"?`,
			`statements[1].if.all[1].any[2]: none of settled, accepts, fact, all and any`,
		}},
		{
			"when, the condition for taking effect", func(r *Record) { r.Terms[0].When = IfFact("x") },
			[]string{`terms[0].when.fact: no fact "x"`},
		},
		{"a mouthpiece may be named: it stands for its principal", on(IfAccepts("kerry", "aid")), nil},
	})
}
