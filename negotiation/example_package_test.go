package negotiation_test

import (
	"fmt"
	"log"

	"parley.example/actor"
	"parley.example/negotiation"
)

// Nothing is agreed until everything is agreed: the parts of a package may be
// settled one by one, but only provisionally as long as the whole is not.
func Example_singleUndertaking() {
	both := negotiation.IDs{"north", "south"}
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "north"}, {ID: "south"}},
		Parties: both,
		Terms: []negotiation.Term{
			{ID: "peace", Title: "The whole", Includes: []string{"land", "crops"}},
			{ID: "land", Title: "Land"},
			{ID: "crops", Title: "Crops"},
		},
		Rounds: []negotiation.Round{{ID: "spring"}, {ID: "summer"}, {ID: "autumn"}},
		Statements: []negotiation.Statement{
			{Round: "spring", By: both, Term: "land", Stance: negotiation.Accept},
			{Round: "summer", By: both, Term: "crops", Stance: negotiation.Accept},
			{Round: "autumn", By: both, Term: "peace", Stance: negotiation.Accept},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	boards, err := talks.Boards(negotiation.OnRecord)
	if err != nil {
		log.Fatal(err)
	}
	for board := range boards {
		fmt.Println(board.Round().ID)
		for _, s := range board.Settled() {
			fmt.Println("  settled:", s.Term.Title, "provisional:", s.Provisional())
		}
	}
	// Output:
	// spring
	//   settled: Land provisional: true
	// summer
	//   settled: Land provisional: true
	//   settled: Crops provisional: true
	// autumn
	//   settled: The whole provisional: false
	//   settled: Land provisional: false
	//   settled: Crops provisional: false
}
