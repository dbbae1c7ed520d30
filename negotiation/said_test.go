package negotiation_test

import (
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
)

func TestStatementsAreThoseThatPositionsRestOn(t *testing.T) {
	rec := negotiation.Record{
		Actors:  []actor.Actor{{ID: "a"}, {ID: "b"}},
		Parties: []string{"a", "b"},
		Terms:   []negotiation.Term{{ID: "x"}},
		Rounds:  []negotiation.Round{{ID: "one"}},
		Statements: []negotiation.Statement{
			{Round: "one", By: negotiation.IDs{"a"}, Term: "x", Stance: negotiation.Propose},
			{Round: "one", By: negotiation.IDs{"b"}, Term: "x", Stance: negotiation.Accept},
			{Round: "one", By: negotiation.IDs{"b"}, Term: "x", Stance: negotiation.Accept}, // the same again
		},
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	number := map[*negotiation.Statement]int{}
	for i, s := range talks.Statements() {
		number[s] = i
	}
	board, err := talks.Latest(negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	s, _ := board.Standing("x")
	for i, want := range []int{0, 2} {
		p := s.Positions()[i]
		if got, ok := number[p.Statement]; !ok || got != want {
			t.Errorf("%s rests on statement %d, %v; want %d", p.Holder, got, ok, want)
		}
	}
}

func TestStatementsStopWhenToldTo(t *testing.T) {
	talks := new(negotiation.Talks)
	for range talks.Statements() {
		t.Error("talks of nothing have a statement")
	}
	rec := negotiation.Record{
		Actors: []actor.Actor{{ID: "a"}}, Parties: []string{"a"},
		Terms: []negotiation.Term{{ID: "x"}}, Rounds: []negotiation.Round{{ID: "one"}},
		Statements: []negotiation.Statement{
			{Round: "one", By: negotiation.IDs{"a"}, Term: "x", Stance: negotiation.Propose},
			{Round: "one", By: negotiation.IDs{"a"}, Term: "x", Stance: negotiation.Withdraw},
		},
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for range talks.Statements() {
		n++
		break
	}
	if n != 1 {
		t.Errorf("went on for %d", n)
	}
}
