package negotiation_test

import (
	"fmt"
	"log"

	"parley.example/actor"
	"parley.example/negotiation"
)

// One record, read through different eyes and among different circles.
func ExampleView() {
	talks, err := negotiation.Open(negotiation.Record{
		Actors: []actor.Actor{
			{ID: "us"},
			{ID: "russia"},
			{ID: "opposition"},
			{ID: "herald", Kind: actor.Outlet},
		},
		Parties: []string{"us", "russia", "opposition"},
		Terms:   []negotiation.Term{{ID: "truce"}},
		Rounds:  []negotiation.Round{{ID: "geneva"}},
		Statements: []negotiation.Statement{
			{Round: "geneva", By: negotiation.IDs{"us", "russia"}, Term: "truce", Stance: negotiation.Accept},
			{Round: "geneva", By: negotiation.IDs{"us"}, About: negotiation.IDs{"opposition"}, Term: "truce", Stance: negotiation.Accept},
			{Round: "geneva", By: negotiation.IDs{"herald"}, About: negotiation.IDs{"russia"}, Term: "truce", Stance: negotiation.Reject},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, view := range []negotiation.View{
		negotiation.OnRecord,
		negotiation.OnRecord.Among("us", "russia"),
		negotiation.AccordingTo("us"),
		negotiation.AsReported,
	} {
		board, err := talks.Latest(view)
		if err != nil {
			log.Fatal(err)
		}
		truce, _ := board.Standing("truce")
		fmt.Println(view, "→", truce.Status)
	}
	// Output:
	// on-record → open
	// on-record@us,russia → settled
	// according-to:us → settled
	// as-reported → contested
}
