package negotiation_test

import (
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
)

// Within a round an event that has come about stays, though a statement listed
// after an undated one was made before it; and what time, events and statements
// do is told apart.
func TestHistoryTellsWhatMadeIt(t *testing.T) {
	both := negotiation.IDs{"a", "b"}
	talks, err := negotiation.Open(negotiation.Record{
		Actors: []actor.Actor{{ID: "a"}, {ID: "b"}, {ID: "c"}}, Parties: both,
		Terms: []negotiation.Term{{ID: "x"}}, Facts: []negotiation.Fact{{ID: "f"}},
		Rounds: []negotiation.Round{{ID: "1", End: "2016-01"}, {ID: "2", End: "2016-02"}, {ID: "3", End: "2016-03"}},
		Statements: []negotiation.Statement{
			{ID: "yes", Round: "1", By: both, Term: "x", Stance: negotiation.Accept, If: negotiation.IfFact("f")},
			{Round: "1", At: "2016-01-10", By: negotiation.IDs{"c"}, Term: "x", Stance: negotiation.Abstain},
			{ID: "no", Round: "2", At: "2016-02-10", By: negotiation.IDs{"a"}, Term: "x", Stance: negotiation.Reject},
			{ID: "again", Round: "2", At: "2016-02-20", By: negotiation.IDs{"a"}, Term: "x", Stance: negotiation.Accept, If: negotiation.IfFact("f"), Until: "2016-03-01"},
		},
		Events: []negotiation.Event{
			{ID: "begins", Round: "1", At: "2016-01-20", Establishes: negotiation.IDs{"f"}},
			{ID: "ends", Round: "2", At: "2016-02-15", Lapses: negotiation.IDs{"f"}},
			{ID: "returns", Round: "2", At: "2016-02-25", Establishes: negotiation.IDs{"f"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	steps, err := talks.History("x", negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, step := range steps {
		for _, tr := range step.Transitions {
			by := "time"
			if tr.Statement != nil {
				by = tr.Statement.ID
			}
			for _, e := range tr.Events {
				by = e.ID
			}
			got = append(got, step.Round.ID+" "+tr.Change.Kind.String()+" by "+by)
		}
	}
	want := []string{"1 settled by yes", "2 reversed by no", "2 eased by again", "2 settled by returns", "3 reversed by time"}
	if d := diffLines(got, want); d != "" {
		t.Error(d)
	}
}

func diffLines(got, want []string) string {
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			return "missing: " + want[i]
		case i >= len(want):
			return "not wanted: " + got[i]
		case got[i] != want[i]:
			return "got " + got[i] + ", want " + want[i]
		}
	}
	return ""
}
