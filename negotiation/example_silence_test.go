package negotiation_test

import (
	"fmt"
	"log"

	"parley.example/actor"
	"parley.example/negotiation"
)

// Under a silence procedure a text is settled if nobody has broken silence by
// the deadline. It takes rounds with dates.
func Example_silenceProcedure() {
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "chair"}, {ID: "france"}, {ID: "hungary"}},
		Parties: []string{"chair", "france", "hungary"},
		Terms: []negotiation.Term{{
			ID:   "statement",
			Rule: negotiation.Rule{Kind: negotiation.Consensus, Deadline: "2024-02-12T12:00Z"},
		}},
		Rounds: []negotiation.Round{
			{ID: "monday", Start: "2024-02-12T09:00Z"},
			{ID: "noon", Start: "2024-02-12T12:00Z"},
		},
		Statements: []negotiation.Statement{
			{Round: "monday", By: negotiation.IDs{"chair"}, Term: "statement", Stance: negotiation.Propose, Text: "We call for calm."},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	broken, err := talks.With(negotiation.Statement{
		Round: "noon", By: negotiation.IDs{"hungary"}, Term: "statement", Stance: negotiation.Reject,
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, t := range []*negotiation.Talks{talks, broken} {
		steps, err := t.History("statement", negotiation.OnRecord)
		if err != nil {
			log.Fatal(err)
		}
		for _, step := range steps {
			fmt.Println(step.Round.ID, step.Standing.Status)
		}
	}
	// Output:
	// monday open
	// noon settled
	// monday open
	// noon contested
}
