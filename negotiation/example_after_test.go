package negotiation_test

import (
	"fmt"
	"log"

	"parley.example/actor"
	"parley.example/negotiation"
)

// What was agreed in the morning was taken back in the afternoon. The board at
// the end of the round does not show it; those after each statement do.
func ExampleTalks_After() {
	uk, eu := negotiation.IDs{"uk"}, negotiation.IDs{"eu"}
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "uk"}, {ID: "eu"}},
		Parties: []string{"uk", "eu"},
		Terms:   []negotiation.Term{{ID: "border"}},
		Rounds:  []negotiation.Round{{ID: "brussels", Start: "2017-12-04"}},
		Statements: []negotiation.Statement{
			{Round: "brussels", By: eu, Term: "border", Stance: negotiation.Propose},
			{Round: "brussels", By: uk, Term: "border", Stance: negotiation.Accept, At: "2017-12-04T11:30Z"},
			{Round: "brussels", By: uk, Term: "border", Stance: negotiation.Withdraw, At: "2017-12-04T14:00Z"},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	for i := range talks.Record().Statements {
		board, err := talks.After(i, negotiation.OnRecord)
		if err != nil {
			log.Fatal(err)
		}
		border, _ := board.Standing("border")
		said := board.After()
		fmt.Println(said.By[0], said.Stance, "→", border.Status)
	}
	// Output:
	// eu propose → open
	// uk accept → settled
	// uk withdraw → open
}
