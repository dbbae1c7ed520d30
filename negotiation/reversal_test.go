package negotiation_test

import (
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
)

// TestReversalNamesSponsor has a composite settled by a veto right alone, in a
// wording that is thought of only because somebody whom the rule does not ask
// stands for it on a condition that fails. When that one lets go, nobody's
// contribution falls; still the reversal has an author.
func TestReversalNamesSponsor(t *testing.T) {
	rec := negotiation.Record{
		Actors:  []actor.Actor{{ID: "us"}, {ID: "russia"}, {ID: "un"}},
		Parties: []string{"us", "russia"},
		Terms: []negotiation.Term{
			{ID: "deal", Includes: []string{"truce"}, Text: "first", Rule: negotiation.Rule{Kind: negotiation.Unopposed}},
			{ID: "truce"},
			{ID: "aid"},
		},
		Rounds: []negotiation.Round{{ID: "one"}, {ID: "two"}},
		Statements: []negotiation.Statement{
			{Round: "one", By: negotiation.IDs{"us", "russia"}, Term: "truce", Stance: negotiation.Accept},
			{Round: "one", By: negotiation.IDs{"us"}, Term: "deal", Stance: negotiation.Reject, Text: "first"},
			{Round: "one", By: negotiation.IDs{"un"}, Term: "deal", Stance: negotiation.Accept, Text: "second", If: negotiation.IfSettled("aid")},
			{Round: "two", By: negotiation.IDs{"un"}, Term: "deal", Stance: negotiation.Withdraw},
		},
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	changes, err := talks.Between("one", "two", negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	reversed := changes.Reversed()
	if len(reversed) != 1 || len(reversed[0].By) != 1 || reversed[0].By[0].String() != "un withdrew" {
		t.Errorf("reversed: %v", reversed)
	}
	slow := slowBoards(rec, slowOnRecord, nil)
	if by := slowChanges(slow[0], slow[1])[0].By; len(by) != 1 || by[0] != (slowTurn{"un", "withdrew"}) {
		t.Errorf("the slow reading names %v", by)
	}
}
