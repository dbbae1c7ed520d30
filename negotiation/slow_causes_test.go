package negotiation_test

import (
	"testing"

	"parley.example/negotiation"
)

// What fell in a reversal has "the first of these" for its cause.
func TestSlowCauses(t *testing.T) {
	for _, tc := range []struct{ said, want string }{
		{"reject", "rejected"},
		{"reserve", "reserved"},
		{"reject x as drafted", "rejected"},
		{"reserve x as drafted", "reserved"},
		{"withdraw", "withdrew"},
		{"in-principle", "loosened"},
		{"propose other words", "reworded"},
	} {
		rec := slowTiny(slowTerms("x"), "1 a+b x accept", "2 b x "+tc.said)
		slowWant(t, slowWhy(rec, 0, 1), "x reversed: b "+tc.want)
	}
}

// "abstained" fells a threshold, "conditioned" any rule.
func TestSlowAbstainedAndConditioned(t *testing.T) {
	terms := slowTerms("x")
	terms[0].Rule = negotiation.Rule{Kind: negotiation.Threshold, Quota: 2}
	rec := slowTiny(terms, "1 a+b x accept", "2 b x abstain", "3 b x accept")
	rec.Facts = []negotiation.Fact{{ID: "f"}}
	onFact(&rec, 2, "f")
	slowWant(t, slowWhy(rec, 0, 1), "x reversed: b abstained")
	slowWant(t, slowWhy(rec, 0, 2), "x reversed: b conditioned")
}

// "Parties come in the order of the rule, then outsiders in the order of the
// record", these only where the last Given fell.
func TestSlowOutsidersFall(t *testing.T) {
	terms := slowTerms("x")
	terms[0].Rule = negotiation.Rule{Kind: negotiation.Unopposed, Of: []string{"b"}}
	rec := slowTiny(terms, "1 a+c x accept", "2 a x withdraw", "3 c x withdraw")
	slowWant(t, slowWhy(rec, 0, 1), "x unchanged")
	slowWant(t, slowWhy(rec, 0, 2), "x reversed: a withdrew: c withdrew")
	rec.Statements[1].Round = "1"
	slowWant(t, slowWhy(rec, 1, 2), "x reversed: c withdrew")
}

// Where a position had come down from a whole, "the cause is read in the same
// way from its position on that whole (and so on up)".
func TestSlowCauseFromTheWhole(t *testing.T) {
	for _, tc := range []struct {
		own, said, want string
	}{
		{"comment", "q withdraw", "withdrew"},
		{"comment", "q reject", "rejected"},
		{"reserve", "q in-principle", "loosened"},
		{"accept other words", "q accept", "conditioned"},
		{"reject x as drafted", "q withdraw", "withdrew"},
		{"comment", "x reject x as drafted", "rejected"},
		{"comment", "p reserve", "reserved"},
	} {
		terms := slowTerms("x", "p", "q")
		terms[1].Includes, terms[2].Includes = []string{"x"}, []string{"p"}
		rec := slowTiny(terms, "1 a x accept", "1 b x "+tc.own, "1 b q accept", "2 b "+tc.said)
		rec.Facts = []negotiation.Fact{{ID: "f", Holds: true}}
		if tc.want == "conditioned" {
			onFact(&rec, 3, "f")
		}
		boards := slowBoards(rec, slowOnRecord, nil)
		slowWant(t, boards[0].Terms["x"].Status, "settled")
		change := slowChanges(boards[0], boards[1])[0]
		if len(change.By) != 1 || change.By[0] != (slowTurn{"b", tc.want}) {
			t.Errorf("%s, then %s: got %v, want b %s", tc.own, tc.said, change.By, tc.want)
		}
	}
}

// "Support that lapsed by the part's own until is lapsed, if the whole still
// stands."
func TestSlowPartLapses(t *testing.T) {
	terms := slowTerms("x", "p")
	terms[0].Until, terms[1].Includes = "2016-01", []string{"x"}
	rec := slowTiny(terms, "1 a+b p accept")
	slowWant(t, slowWhy(rec, 0, 1), "x reversed: a lapsed: b lapsed, p reversed; because x")
	if p := slowBoard(rec, slowOnRecord, nil, 1, -1).Terms["x"].Positions["b"]; p.Silent != "lapsed" || p.Statement != 0 || p.Whole != "p" {
		t.Errorf("got %+v", p)
	}
}

// A refusal falls with a later support of a whole, and stands again when that
// is taken back.
func TestSlowRefusalUnderAWhole(t *testing.T) {
	terms := slowTerms("x", "p")
	terms[1].Includes = []string{"x"}
	rec := slowTiny(terms, "1 b x reject other", "1 b x reserve  other", "2 b p accept", "3 b p withdraw")
	for round, want := range []int{1, 0, 1} {
		p := slowBoard(rec, slowOnRecord, nil, round, -1).Terms["x"].Positions["b"]
		if len(p.Refusals) != want {
			t.Errorf("round %d: %d refusals, want %d", round, len(p.Refusals), want)
		}
		if want == 1 && (p.Refusals[0].Stance != negotiation.Reserve || p.Refusals[0].Statement != 1) {
			t.Errorf("round %d: the later refusal of one wording should count, got %+v", round, p.Refusals)
		}
	}
}

// "settled, and its when holds, given S".
func TestSlowInEffect(t *testing.T) {
	terms := slowTerms("x", "y")
	terms[0].When = &negotiation.Condition{Any: []negotiation.Condition{{Settled: "y"}, {Accepts: "c", Term: "y"}}}
	rec := slowTiny(terms, "1 a+b x accept", "2 c y accept", "3 a+b y accept", "3 c y withdraw")
	for round, want := range []bool{false, true, true} {
		if got := slowBoard(rec, slowOnRecord, nil, round, -1).Terms["x"].InEffect; got != want {
			t.Errorf("round %d: in effect %v, want %v", round, got, want)
		}
	}
}

// A composite that is dropped, replaced by something settled, or a spare that
// nobody tabled makes nothing provisional.
func TestSlowProvisional(t *testing.T) {
	for _, tc := range []struct {
		said string
		want bool
	}{
		{"1 a p comment", true},
		{"1 a p accept", true},
		{"1 a+b p accept", false},
		{"1 a+b n accept", false},
		{"1 a+b q accept", false},
	} {
		terms := slowTerms("x", "p", "q", "n")
		terms[1].Includes, terms[2].Includes = []string{"x"}, []string{"x"}
		terms[3].Replaces = []string{"p", "q"}
		rec := slowTiny(terms, "1 a+b x accept", tc.said)
		if got := slowBoard(rec, slowOnRecord, nil, 0, -1).Terms["x"].Provisional; got != tc.want {
			t.Errorf("%s: provisional %v, want %v", tc.said, got, tc.want)
		}
	}
}

// The reading is that of the last statement that has one, comments included.
func TestSlowReadings(t *testing.T) {
	rec := slowTiny(slowTerms("x"), "1 a x accept", "2 m x comment", "3 a x withdraw")
	rec.Statements[0].Reading, rec.Statements[1].Reading = "sixty days", "ninety days"
	for round, want := range []string{"sixty days", "ninety days", "ninety days"} {
		slowWant(t, slowBoard(rec, slowOnRecord, nil, round, -1).Terms["x"].Readings["a"], want)
	}
}

// "And for accepts": at in-principle, agreement in principle satisfies it.
func TestSlowHopes(t *testing.T) {
	rec := slowTiny(slowTerms("x", "y", "z"), "1 a x accept", "1 b x accept", "1 b y in-principle", "1 a y accept", "1 a z accept", "1 b z accept")
	onAccepts(&rec, 1, "b", "y")
	onSettled(&rec, 5, "w")
	rec.Statements[5].If.Settled = "x"
	slowWant(t, slowSaid(rec, slowOnRecord, 0), "x in-principle, y in-principle, z in-principle")
	rec.Facts = []negotiation.Fact{{ID: "f"}}
	onFact(&rec, 2, "f")
	slowWant(t, slowSaid(rec, slowOnRecord, 0), "x conditional, y conditional, z conditional")
}
