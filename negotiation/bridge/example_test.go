package bridge_test

import (
	"context"
	"fmt"
	"log"

	"parley.example/actor"
	"parley.example/negotiation"
	"parley.example/negotiation/bridge"
)

// Washington grounds nothing without targets to share, Moscow shares no targets
// without a grounding, and the aid has nobody against it: what is missing to a
// deal on all three, and who would have to move?
func ExampleFind() {
	us, russia := negotiation.IDs{"us"}, negotiation.IDs{"russia"}
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "us"}, {ID: "russia"}},
		Parties: []string{"us", "russia"},
		Terms:   []negotiation.Term{{ID: "grounding"}, {ID: "targets"}, {ID: "aid"}},
		Facts:   []negotiation.Fact{{ID: "separated"}},
		Rounds:  []negotiation.Round{{ID: "hangzhou"}},
		Statements: []negotiation.Statement{
			{Round: "hangzhou", By: us, Term: "grounding", Stance: negotiation.Propose},
			{Round: "hangzhou", By: russia, Term: "grounding", Stance: negotiation.Accept, If: negotiation.IfAll(
				negotiation.IfSettled("targets"), negotiation.IfFact("separated"))},
			{Round: "hangzhou", By: russia, Term: "targets", Stance: negotiation.Propose},
			{Round: "hangzhou", By: us, Term: "targets", Stance: negotiation.Accept, If: negotiation.IfSettled("grounding")},
			{Round: "hangzhou", By: us, Term: "aid", Stance: negotiation.Propose},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	board, err := talks.Latest(negotiation.OnRecord)
	if err != nil {
		log.Fatal(err)
	}
	result, err := bridge.Find(context.Background(), board, bridge.Options{
		Terms:  []string{"grounding", "targets", "aid"},
		Prices: []bridge.Price{{Actor: "russia", Term: "grounding", RuledOut: true}}, // without its condition: a red line
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, answer := range result.Answers {
		for _, step := range answer.Steps {
			fmt.Print(step.Move, " and settles")
			for _, x := range step.Unlocks {
				fmt.Print(" ", x.ID)
			}
			fmt.Println()
		}
	}
	// Output:
	// russia accepts aid and settles aid
	// the fact separated comes about and settles grounding targets
}

// One acceptance settles the whole and its parts; each part could be had by
// itself.
func ExamplePivots() {
	us := negotiation.IDs{"us"}
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "us"}, {ID: "russia"}},
		Parties: []string{"us", "russia"},
		Terms:   []negotiation.Term{{ID: "deal", Includes: []string{"truce", "aid"}}, {ID: "truce"}, {ID: "aid"}},
		Rounds:  []negotiation.Round{{ID: "geneva"}},
		Statements: []negotiation.Statement{
			{Round: "geneva", By: us, Term: "deal", Stance: negotiation.Accept},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	board, err := talks.Latest(negotiation.OnRecord)
	if err != nil {
		log.Fatal(err)
	}
	pivots, err := bridge.Pivots(context.Background(), board, bridge.Options{})
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range pivots {
		fmt.Println(p.Move, "and unlocks", len(p.Unlocks))
	}
	// Output:
	// russia accepts deal and unlocks 3
	// russia accepts truce and unlocks 1
	// russia accepts aid and unlocks 1
}
