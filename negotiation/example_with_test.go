package negotiation_test

import (
	"fmt"
	"log"

	"parley.example/actor"
	"parley.example/negotiation"
)

// What would it change if Russia rejected the targets? The talks themselves stay
// as they were.
func ExampleTalks_With() {
	us, russia := negotiation.IDs{"us"}, negotiation.IDs{"russia"}
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "us"}, {ID: "russia"}},
		Parties: []string{"us", "russia"},
		Terms:   []negotiation.Term{{ID: "grounding"}, {ID: "targets"}},
		Rounds:  []negotiation.Round{{ID: "geneva"}},
		Statements: []negotiation.Statement{
			{Round: "geneva", By: us, Term: "targets", Stance: negotiation.Propose},
			{Round: "geneva", By: russia, Term: "targets", Stance: negotiation.Accept},
			{Round: "geneva", By: russia, Term: "grounding", Stance: negotiation.Propose},
			{Round: "geneva", By: us, Term: "grounding", Stance: negotiation.Accept, If: negotiation.IfAccepts("russia", "targets")},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	after, err := talks.With(negotiation.Statement{Round: "geneva", By: russia, Term: "targets", Stance: negotiation.Reject})
	if err != nil {
		log.Fatal(err)
	}
	now, err := talks.Latest(negotiation.OnRecord)
	if err != nil {
		log.Fatal(err)
	}
	then, err := after.Latest(negotiation.OnRecord)
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range negotiation.Compare(now, then).Changed() {
		fmt.Println(c.Term.ID, c.Kind, c.By, c.Because)
	}
	// Output:
	// grounding reversed [us condition-failed] [targets by russia]
	// targets reversed [russia rejected] []
}
