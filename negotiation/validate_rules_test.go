package negotiation

import (
	"math"
	"testing"
)

func TestValidateRules(t *testing.T) {
	of := func(rule Rule) func(*Record) {
		return func(r *Record) { r.Terms[3].Rule = rule }
	}
	check(t, []breach{
		{"the zero rule is the default", of(Rule{Of: []string{}}), nil},
		{
			"a rule is one of these kinds", of(Rule{Kind: "unanimty", Of: []string{"us"}, Quota: 1}),
			[]string{`terms[3].rule.kind: no kind of rule "unanimty"; did you mean "unanimity"?`},
		},
		{"a rule in which anything is set has a kind", of(Rule{Of: []string{"x"}, Quota: 1}), []string{
			"terms[3].rule.kind: missing: one of unanimity, consensus, threshold, unopposed, all, any",
			`terms[3].rule.of[0]: no actor "x"`,
		}},
		{
			"within another rule there is no default", of(Rule{Kind: All, Rules: []Rule{{}, {Kind: Unanimity}}}),
			[]string{"terms[3].rule.rules[0].kind: missing: one of unanimity, consensus, threshold, unopposed, all, any"},
		},
		{"unanimity has of alone", of(Rule{Kind: Unanimity, Of: []string{"us"}, Deadline: "2017", Weights: map[string]int{"us": 1}, Quota: 1, Rules: []Rule{}}), []string{
			"terms[3].rule.deadline: does not go with unanimity",
			"terms[3].rule.weights: does not go with unanimity",
			"terms[3].rule.quota: does not go with unanimity",
			"terms[3].rule.rules: does not go with unanimity",
		}},
		{"unopposed has of alone", of(Rule{Kind: Unopposed, Of: []string{"us"}, Deadline: "2017", Weights: map[string]int{"us": 1}, Quota: -1, Rules: []Rule{{}}}), []string{
			"terms[3].rule.deadline: does not go with unopposed",
			"terms[3].rule.weights: does not go with unopposed",
			"terms[3].rule.quota: does not go with unopposed",
			"terms[3].rule.rules: does not go with unopposed",
		}},
		{"consensus has of and deadline", of(Rule{Kind: Consensus, Of: []string{"us"}, Deadline: "2017", Weights: map[string]int{"us": 1}, Quota: 1, Rules: []Rule{{}}}), []string{
			"terms[3].rule.weights: does not go with consensus",
			"terms[3].rule.quota: does not go with consensus",
			"terms[3].rule.rules: does not go with consensus",
		}},
		{"threshold has of, weights and quota", of(Rule{Kind: Threshold, Of: []string{"us"}, Deadline: "2017", Weights: map[string]int{"us": 1}, Quota: 1, Rules: []Rule{{}}}), []string{
			"terms[3].rule.deadline: does not go with threshold",
			"terms[3].rule.rules: does not go with threshold",
		}},
		{"all and any have rules alone", of(Rule{Kind: Any, Of: []string{"us"}, Deadline: "2017", Weights: map[string]int{"us": 1}, Quota: 1, Rules: []Rule{{Kind: Unanimity}}}), []string{
			"terms[3].rule.of: does not go with any",
			"terms[3].rule.deadline: does not go with any",
			"terms[3].rule.weights: does not go with any",
			"terms[3].rule.quota: does not go with any",
		}},
		{"empty lists where an element is needed: rules", of(Rule{Kind: All, Rules: []Rule{{Kind: Any, Rules: []Rule{}}, {Kind: All}}}), []string{
			"terms[3].rule.rules[0].rules: missing: it takes at least one rule",
			"terms[3].rule.rules[1].rules: missing: it takes at least one rule",
		}},
		{
			"a deadline exists", of(Rule{Kind: Consensus, Deadline: "2016-02-30"}),
			[]string{`terms[3].rule.deadline: "2016-02-30" is no year (2016), month (2016-09), date (2016-09-03) or date-time with its zone (2016-09-03T19:00Z) that exists`},
		},
	})
}

func TestValidateThresholds(t *testing.T) {
	of := func(rule Rule) func(*Record) {
		rule.Kind = Threshold
		return func(r *Record) { r.Terms[3].Rule = rule }
	}
	both := []string{"us", "congress"}
	check(t, []breach{
		{"the quota is at least 1", of(Rule{}), []string{"terms[3].rule.quota: missing, or 0: a quota is at least 1"}},
		{"the quota is at least 1, not negative", of(Rule{Quota: -2, Of: both}), []string{"terms[3].rule.quota: -2: a quota is at least 1"}},
		{"the quota is within reach: weights default to 1", of(Rule{Quota: 2, Of: both}), nil},
		{"the quota is out of reach", of(Rule{Quota: 3, Of: both}), []string{"terms[3].rule.quota: 3: all weights together come to 2"}},
		{"the quota is within reach of the parties", of(Rule{Quota: 2}), nil},
		{"the quota is out of reach of the parties", of(Rule{Quota: 3}), []string{"terms[3].rule.quota: 3: all weights together come to 2"}},
		{"the quota is within reach: some have weights", of(Rule{Quota: 6, Of: both, Weights: map[string]int{"us": 5}}), nil},
		{
			"the quota is out of reach of the weights", of(Rule{Quota: 7, Of: both, Weights: map[string]int{"us": 5}}),
			[]string{"terms[3].rule.quota: 7: all weights together come to 6"},
		},
		{
			"no weight counts at all", of(Rule{Quota: 1, Of: both, Weights: map[string]int{"us": 0, "congress": 0}}),
			[]string{"terms[3].rule.quota: 1: all weights together come to 0"},
		},
		{"weights are not negative", of(Rule{Quota: 1, Weights: map[string]int{"us": -1, "russia": math.MinInt}}), []string{
			"terms[3].rule.weights.russia: -9223372036854775808: a weight is not negative",
			"terms[3].rule.weights.us: -1: a weight is not negative",
		}},
		{
			"weights of those who are not in of", of(Rule{Quota: 1, Of: both, Weights: map[string]int{"us": 1, "russia": 1}}),
			[]string{"terms[3].rule.weights.russia: no member: it is not in of"},
		},
		{
			"weights of those who are not among the parties", of(Rule{Quota: 1, Weights: map[string]int{"us": 1, "congress": 1}}),
			[]string{"terms[3].rule.weights.congress: no member: it is not among the parties"},
		},
		{"weights of nobody", of(Rule{Quota: 9, Weights: map[string]int{"rusia": 1, "a b": 1, "": 1}}), []string{
			`terms[3].rule.weights[""]: missing`,
			`terms[3].rule.weights["a b"]: no actor "a b"`,
			`terms[3].rule.weights.rusia: no actor "rusia"; did you mean "russia"?`,
		}},
		{
			"members that are wrong do not make their weights wrong", of(Rule{Quota: 9, Of: []string{"us", "rusia"}, Weights: map[string]int{"russia": 1}}),
			[]string{`terms[3].rule.of[1]: no actor "rusia"; did you mean "russia"?`},
		},
		{"the largest sum of weights", of(Rule{Quota: math.MaxInt, Of: both, Weights: map[string]int{"us": math.MaxInt, "congress": 0}}), nil},
		{
			"weights beyond the largest sum", of(Rule{Quota: 1, Of: both, Weights: map[string]int{"us": math.MaxInt}}),
			[]string{"terms[3].rule.weights: add up to more than 9223372036854775807"},
		},
		{
			"weights that would wrap around", of(Rule{Quota: 1, Of: both, Weights: map[string]int{"us": math.MaxInt, "congress": math.MaxInt}}),
			[]string{"terms[3].rule.weights: add up to more than 9223372036854775807"},
		},
	})
}

func TestValidateWrongParties(t *testing.T) {
	check(t, []breach{{"what the parties weigh waits until they are right", func(r *Record) {
		r.Parties[1] = "nobody"
	}, []string{`parties[1]: no actor "nobody"`}}})
}
