package negotiation_test

import (
	"fmt"
	"log"

	"parley.example/actor"
	"parley.example/negotiation"
)

// By Washington's account Moscow agreed and then went back on it. On the record
// Moscow never agreed at all.
func ExampleTalks_Between() {
	us, russia := negotiation.IDs{"us"}, negotiation.IDs{"russia"}
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "us"}, {ID: "russia"}},
		Parties: []string{"us", "russia"},
		Terms:   []negotiation.Term{{ID: "grounding", Title: "No flights over the zone"}},
		Rounds:  []negotiation.Round{{ID: "geneva"}, {ID: "hangzhou"}},
		Statements: []negotiation.Statement{
			{Round: "geneva", By: us, Term: "grounding", Stance: negotiation.Propose},
			{Round: "geneva", By: us, About: russia, Term: "grounding", Stance: negotiation.Accept},
			{Round: "hangzhou", By: us, About: russia, Term: "grounding", Stance: negotiation.Withdraw},
			{Round: "hangzhou", By: russia, Term: "grounding", Stance: negotiation.Reserve},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, view := range []negotiation.View{negotiation.AccordingTo("us"), negotiation.OnRecord} {
		changes, err := talks.Between("geneva", "hangzhou", view)
		if err != nil {
			log.Fatal(err)
		}
		for _, c := range changes {
			fmt.Printf("%s: %s: %s, from %s to %s\n", view, c.Term.Title, c.Kind, c.Before.Status, c.After.Status)
		}
		for _, c := range changes.Reversed() {
			fmt.Println("by:", c.By)
		}
	}
	// Output:
	// according-to:us: No flights over the zone: reversed, from settled to open
	// by: [russia reserved]
	// on-record: No flights over the zone: unchanged, from open to open
}
