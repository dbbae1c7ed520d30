package negotiation_test

import (
	"fmt"
	"log"

	"parley.example/actor"
	"parley.example/negotiation"
)

// Two parties trade: each accepts what the other proposes if its own proposal is
// settled. That settles both.
func Example() {
	us, russia := negotiation.IDs{"us"}, negotiation.IDs{"russia"}
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "us"}, {ID: "russia"}},
		Parties: []string{"us", "russia"},
		Terms:   []negotiation.Term{{ID: "grounding"}, {ID: "targets"}, {ID: "aid"}},
		Rounds:  []negotiation.Round{{ID: "geneva"}},
		Statements: []negotiation.Statement{
			{Round: "geneva", By: us, Term: "grounding", Stance: negotiation.Propose},
			{Round: "geneva", By: russia, Term: "grounding", Stance: negotiation.Accept, If: negotiation.IfSettled("targets")},
			{Round: "geneva", By: russia, Term: "targets", Stance: negotiation.Propose},
			{Round: "geneva", By: us, Term: "targets", Stance: negotiation.Accept, If: negotiation.IfSettled("grounding")},
			{Round: "geneva", By: us, Term: "aid", Stance: negotiation.Propose},
		},
	})
	if err != nil {
		log.Fatal(err) // every problem of the record, each with its place
	}
	board, err := talks.Latest(negotiation.OnRecord)
	if err != nil {
		log.Fatal(err)
	}
	for s := range board.All() {
		fmt.Println(s.Term.ID, "is", s.Status)
	}
	// Output:
	// grounding is settled
	// targets is settled
	// aid is open
}
