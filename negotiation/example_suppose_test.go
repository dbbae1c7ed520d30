package negotiation_test

import (
	"fmt"
	"log"

	"parley.example/actor"
	"parley.example/negotiation"
)

// Moscow accepts the truce if the fighters are separated. What would stand if
// they were, and what if Moscow no longer asked for it?
func ExampleBoard_Suppose() {
	us, russia := negotiation.IDs{"us"}, negotiation.IDs{"russia"}
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "us"}, {ID: "russia"}},
		Parties: []string{"us", "russia"},
		Terms:   []negotiation.Term{{ID: "truce"}},
		Facts:   []negotiation.Fact{{ID: "separated"}},
		Rounds:  []negotiation.Round{{ID: "hangzhou"}},
		Statements: []negotiation.Statement{
			{Round: "hangzhou", By: us, Term: "truce", Stance: negotiation.Propose},
			{Round: "hangzhou", By: russia, Term: "truce", Stance: negotiation.Accept, If: negotiation.IfFact("separated")},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	board, err := talks.Latest(negotiation.OnRecord)
	if err != nil {
		log.Fatal(err)
	}
	for _, move := range []negotiation.Move{{Fact: "separated"}, {Actor: "russia", Term: "truce"}} {
		supposed, err := board.Suppose(move)
		if err != nil {
			log.Fatal(err)
		}
		for _, c := range negotiation.Compare(board, supposed).Changed() {
			fmt.Printf("%s: %s, from %s to %s\n", move, c.Term.ID, c.Before.Status, c.After.Status)
		}
	}
	// Output:
	// the fact separated comes about: truce, from conditional to settled
	// russia accepts truce: truce, from conditional to settled
}
