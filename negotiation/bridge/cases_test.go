package bridge_test

import (
	"context"
	"fmt"
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
	"parley.example/negotiation/bridge"
)

// Whoever rejects a term, or refuses a wording of it, comes to be silent on it by
// accepting another wording and then going over to what replaces it.
func TestAcceptanceThatAReplacementTakesBackIsSilence(t *testing.T) {
	for _, refusal := range []negotiation.Statement{
		{By: russia, Term: "old", Stance: negotiation.Reject},
		{By: russia, Term: "old", Stance: negotiation.Reject, Text: "7 days"},
	} {
		b := boardOf(t, negotiation.Record{
			Terms: []negotiation.Term{
				{ID: "old", Text: "48 hours", Rule: negotiation.Rule{Kind: negotiation.Consensus}}, {ID: "new", Replaces: []string{"old"}},
			},
			Statements: []negotiation.Statement{{By: us, Term: "old", Stance: negotiation.Accept, Text: "7 days"}, refusal},
		})
		r := find(t, b, bridge.Options{Terms: []string{"old"}, Prices: []bridge.Price{
			{Actor: "us", RuledOut: true}, {Actor: "russia", Term: "old", Wording: "7 days", RuledOut: true},
		}})
		if got, want := inLines(r), "russia accepts old: 48 hours; russia accepts new"; got != want {
			t.Errorf("%s %q: %q, want %q", refusal.Stance, refusal.Text, got, want)
		}
	}
}

// What is supposed on a board already is not to be moved again.
func TestFindAndPivotsOnABoardOnWhichMovesAreSupposed(t *testing.T) {
	b := boardOf(t, negotiation.Record{
		Terms:      []negotiation.Term{{ID: "truce", Text: "48 hours"}},
		Statements: []negotiation.Statement{{By: russia, Term: "truce", Stance: negotiation.Accept, Text: "7 days"}},
	})
	b, err := b.Suppose(negotiation.Move{Actor: "us", Term: "truce"})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := inLines(find(t, b, bridge.Options{Terms: []string{"truce"}})), "russia accepts truce: 48 hours"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	pivots, err := bridge.Pivots(context.Background(), b, bridge.Options{})
	if err != nil || len(pivots) != 1 {
		t.Errorf("%v, %v", pivots, err)
	}
}

func TestSeveralFactsMayHaveToComeAbout(t *testing.T) {
	b := boardOf(t, negotiation.Record{
		Terms: []negotiation.Term{{ID: "truce"}}, Facts: []negotiation.Fact{{ID: "quiet"}, {ID: "aid"}},
		Statements: []negotiation.Statement{
			{By: us, Term: "truce", Stance: negotiation.Propose},
			{By: russia, Term: "truce", Stance: negotiation.Accept, If: negotiation.IfAll(negotiation.IfFact("quiet"), negotiation.IfFact("aid"))},
		},
	})
	r := find(t, b, bridge.Options{Terms: []string{"truce"}, Prices: []bridge.Price{{Actor: "russia", RuledOut: true}}})
	if got, want := inLines(r), "the fact quiet comes about; the fact aid comes about"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A mouthpiece in the options, in a price or in a condition stands for its
// principal.
func TestMouthpiecesStandForTheirPrincipals(t *testing.T) {
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "us"}, {ID: "lavrov"}, {ID: "russia"}},
		Ties:    []actor.Tie{{From: "lavrov", Kind: actor.SpeaksFor, To: "russia"}},
		Parties: []string{"us"}, Rounds: []negotiation.Round{{ID: round}},
		Terms: []negotiation.Term{{ID: "truce"}},
		Statements: []negotiation.Statement{
			{Round: round, By: us, Term: "truce", Stance: negotiation.Accept, If: negotiation.IfAccepts("lavrov", "truce")},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	b, err := talks.Latest(negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	o := bridge.Options{Terms: []string{"truce"}, Actors: []string{"lavrov"}, Prices: []bridge.Price{{Actor: "lavrov", Cost: 3}}}
	if r := find(t, b, o); inLines(r) != "russia accepts truce" || r.Cost != 3 {
		t.Errorf("%q for %d", inLines(r), r.Cost)
	}
}

// Two parts on each of sixty levels, each in both of the level above: as many
// paths as nobody could follow.
func TestManyPathsThroughTheSameParts(t *testing.T) {
	rec := negotiation.Record{
		Terms:      []negotiation.Term{{ID: "z"}},
		Statements: []negotiation.Statement{{By: us, Term: "a0", Stance: negotiation.Accept, If: negotiation.IfSettled("z")}},
	}
	for i := range 60 {
		var parts []string
		if i < 59 {
			parts = []string{fmt.Sprint("a", i+1), fmt.Sprint("b", i+1)}
		}
		rec.Terms = append(rec.Terms, negotiation.Term{ID: fmt.Sprint("a", i), Includes: parts}, negotiation.Term{ID: fmt.Sprint("b", i), Includes: parts})
	}
	if r := find(t, boardOf(t, rec), bridge.Options{Terms: []string{"a0"}}); len(r.Answers) == 0 {
		t.Error("no answer")
	}
}

// Three hundred acceptances of which each is needed are found at once.
func TestWhatIsNeededWhateverElseIsDoneIsMadeAtOnce(t *testing.T) {
	var rec negotiation.Record
	var ids []string
	for i := range 100 {
		ids = append(ids, fmt.Sprint("t", i))
		rec.Terms = append(rec.Terms, negotiation.Term{ID: ids[i], Rule: negotiation.Rule{Kind: negotiation.Unanimity, Of: []string{"us", "russia", "iran"}}})
	}
	if r := find(t, boardOf(t, rec), bridge.Options{Terms: ids}); r.Cost != 300 || r.Looked > 10 {
		t.Errorf("cost %d, looked %d", r.Cost, r.Looked)
	}
}
