package negotiation_test

import (
	"fmt"
	"log"

	"parley.example/actor"
	"parley.example/negotiation"
)

// A delegation that accepts ad referendum accepts on the fact that its capital
// confirms. Until it does the term is conditional.
func Example_adReferendum() {
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "iran"}, {ID: "us"}},
		Parties: []string{"iran", "us"},
		Terms:   []negotiation.Term{{ID: "inspections"}},
		Facts:   []negotiation.Fact{{ID: "tehran-confirms"}},
		Rounds:  []negotiation.Round{{ID: "vienna"}, {ID: "after"}},
		Statements: []negotiation.Statement{
			{Round: "vienna", By: negotiation.IDs{"us"}, Term: "inspections", Stance: negotiation.Propose},
			{
				Round: "vienna", By: negotiation.IDs{"iran"}, Term: "inspections",
				Stance: negotiation.Accept, If: negotiation.IfFact("tehran-confirms"),
			},
		},
		Events: []negotiation.Event{
			{ID: "letter", Round: "after", Title: "A letter from Tehran", Establishes: negotiation.IDs{"tehran-confirms"}},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, round := range []string{"vienna", "after"} {
		board, err := talks.At(round, negotiation.OnRecord)
		if err != nil {
			log.Fatal(err)
		}
		inspections, _ := board.Standing("inspections")
		fmt.Println(round, inspections.Status, inspections.Position("iran").Holds)
	}
	// Output:
	// vienna conditional false
	// after settled true
}
