package negotiation_test

import (
	"fmt"
	"log"

	"parley.example/actor"
	"parley.example/negotiation"
)

// Two parties can agree to the same words and mean different things. And one
// wording can be refused without a word against the others.
func ExampleStanding_ReadApart() {
	north, south := negotiation.IDs{"north"}, negotiation.IDs{"south"}
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "north"}, {ID: "south"}},
		Parties: []string{"north", "south"},
		Terms:   []negotiation.Term{{ID: "withdrawal", Text: "Troops leave at once."}},
		Rounds:  []negotiation.Round{{ID: "first"}},
		Statements: []negotiation.Statement{
			{Round: "first", By: south, Term: "withdrawal", Stance: negotiation.Reject, Text: "Troops leave at once."},
			{Round: "first", By: north, Term: "withdrawal", Stance: negotiation.Propose, Text: "Troops leave soon.", Reading: "60 days"},
			{Round: "first", By: south, Term: "withdrawal", Stance: negotiation.Accept, Reading: "a year"},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	board, err := talks.Latest(negotiation.OnRecord)
	if err != nil {
		log.Fatal(err)
	}
	withdrawal, _ := board.Standing("withdrawal")
	fmt.Printf("%s: %q, read apart: %t\n", withdrawal.Status, withdrawal.Wording, withdrawal.ReadApart())
	for _, p := range withdrawal.Positions() {
		fmt.Printf("%s: %s %q as %q\n", p.Holder, p.Stance, p.Wording, p.Reading)
	}
	// Output:
	// settled: "Troops leave soon.", read apart: true
	// north: propose "Troops leave soon." as "60 days"
	// south: accept "Troops leave soon." as "a year"
}
