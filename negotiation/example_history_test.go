package negotiation_test

import (
	"fmt"
	"log"

	"parley.example/actor"
	"parley.example/negotiation"
)

// The history of a term tells round by round how it stood, and which statement
// or event made each transition.
func ExampleTalks_History() {
	uk, eu := negotiation.IDs{"uk"}, negotiation.IDs{"eu"}
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "uk"}, {ID: "eu"}},
		Parties: []string{"uk", "eu"},
		Terms:   []negotiation.Term{{ID: "bill"}},
		Rounds:  []negotiation.Round{{ID: "july"}, {ID: "august"}, {ID: "december"}},
		Statements: []negotiation.Statement{
			{Round: "july", By: eu, Term: "bill", Stance: negotiation.Propose, Text: "All commitments."},
			{Round: "july", By: uk, Term: "bill", Stance: negotiation.Reject},
			{Round: "december", By: uk, Term: "bill", Stance: negotiation.InPrinciple, Reading: "39 billion"},
			{Round: "december", By: uk, Term: "bill", Stance: negotiation.Accept},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	steps, err := talks.History("bill", negotiation.OnRecord)
	if err != nil {
		log.Fatal(err)
	}
	for _, step := range steps {
		fmt.Printf("%s: %s\n", step.Round.ID, step.Standing.Status)
		for _, t := range step.Transitions {
			fmt.Printf("  %s by %s (%s)\n", t.Change.Kind, t.Statement.By[0], t.Statement.Stance)
		}
	}
	// Output:
	// july: contested
	//   tabled by eu (propose)
	//   contested by uk (reject)
	// august: contested
	// december: settled
	//   eased by uk (in-principle)
	//   settled by uk (accept)
}
