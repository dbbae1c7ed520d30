package negotiation_test

import (
	"fmt"
	"slices"
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// A term without a rule of its own takes the record's, and that without one asks
// for unanimity of the parties. A circle leaves its members of every unanimity,
// consensus and unopposed rule; one that would keep none, and every threshold,
// stays as it is.
func TestRuleIsWrittenOutAsTheViewAsksIt(t *testing.T) {
	rule := negotiation.Rule{Kind: negotiation.All, Rules: []negotiation.Rule{
		{Kind: negotiation.Threshold, Of: []string{"us", "russia", "iran"}, Quota: 2},
		{Kind: negotiation.Unopposed, Of: []string{"iran"}},
		{Kind: negotiation.Consensus},
	}}
	talks, err := negotiation.Open(negotiation.Record{
		Actors: []actor.Actor{{ID: "us"}, {ID: "russia"}, {ID: "iran"}}, Parties: []string{"us", "russia"},
		Terms: []negotiation.Term{{ID: "plain"}, {ID: "ruled", Rule: rule}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		view        negotiation.View
		term, wants string
	}{
		{negotiation.OnRecord, "plain", "unanimity of us, russia"},
		{negotiation.OnRecord.Among("us"), "plain", "unanimity of us"},
		{negotiation.OnRecord.Among("iran"), "plain", "unanimity of us, russia"},
		{negotiation.OnRecord.Among("us"), "ruled", "all of: 2 of us, russia, iran; nobody of iran against; consensus of us"},
	} {
		b, err := talks.Latest(test.view)
		if err != nil {
			t.Fatal(err)
		}
		s, _ := b.Standing(test.term)
		want := fmt.Sprint(test.wants)
		if got := inShort(s.Rule()); got != want {
			t.Errorf("%s under %s: %s, want %s", test.term, test.view, got, want)
		}
	}
	if r := (negotiation.Standing{}).Rule(); !r.IsZero() {
		t.Errorf("of no term: %v", r)
	}
}

func inShort(r negotiation.Rule) string {
	list := func() (s string) {
		for i, id := range r.Of {
			if i > 0 {
				s += ", "
			}
			s += id
		}
		return s
	}
	switch r.Kind {
	case negotiation.Threshold:
		return fmt.Sprint(r.Quota, " of ", list())
	case negotiation.Unopposed:
		return "nobody of " + list() + " against"
	case negotiation.All, negotiation.Any:
		s := string(r.Kind) + " of: "
		for i, sub := range r.Rules {
			if i > 0 {
				s += "; "
			}
			s += inShort(sub)
		}
		return s
	default:
		return string(r.Kind) + " of " + list()
	}
}

// Whoever the written rule names is a party of the standing, and the other way
// round; and the wordings are those that the slow reading finds, up to the round.
func TestRuleNamesTheParties(t *testing.T) {
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		for _, v := range tr.views {
			r := tr.rec.Rounds[tr.IntN(len(tr.rec.Rounds))].ID
			for s := range tr.at(tr.talks, r, v).All() {
				if got, want := membersOf(s.Rule()), s.Parties(); !slices.Equal(got, want) {
					tr.Fatalf("seed %d, %s: %v, want %v", tr.seed, s.Term.ID, got, want)
				}
				want := comeUp(tr.rec, s.Term, r)
				if slowCollapse(s.Term.Text) == "" {
					want = append([]string{""}, want...)
				}
				if got := s.Wordings(); len(got) != len(want) {
					tr.Fatalf("seed %d, %s: wordings %q, want %q", tr.seed, s.Term.ID, got, want)
				}
			}
		}
	})
}

func membersOf(r negotiation.Rule) []string {
	list := slices.Clone(r.Of)
	for _, sub := range r.Rules {
		for _, id := range membersOf(sub) {
			if !slices.Contains(list, id) {
				list = append(list, id)
			}
		}
	}
	return list
}
