package negotiation_test

import (
	"fmt"
	"log"

	"parley.example/actor"
	"parley.example/negotiation"
)

// A grounding of aircraft and a shared list of targets are each accepted if the
// other is settled. One thing is missing.
func ExampleStanding_Explain() {
	us, russia := negotiation.IDs{"us"}, negotiation.IDs{"russia"}
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "us"}, {ID: "russia"}, {ID: "damascus"}},
		Parties: []string{"us", "russia"},
		Terms: []negotiation.Term{
			{ID: "grounding", Title: "No flights over the zone", Rule: negotiation.Rule{Kind: negotiation.Unanimity, Of: []string{"us", "russia", "damascus"}}},
			{ID: "targets", Title: "A shared list of targets"},
		},
		Rounds: []negotiation.Round{{ID: "geneva"}},
		Statements: []negotiation.Statement{
			{Round: "geneva", At: "2016-09-02", By: us, Term: "grounding", Stance: negotiation.Propose, Source: negotiation.Sources{{Name: "Reuters"}}},
			{Round: "geneva", At: "2016-09-03", By: russia, Term: "grounding", Stance: negotiation.Accept, If: negotiation.IfSettled("targets")},
			{Round: "geneva", At: "2016-09-02", By: russia, Term: "targets", Stance: negotiation.Propose},
			{Round: "geneva", At: "2016-09-03", By: us, Term: "targets", Stance: negotiation.Accept, If: negotiation.IfSettled("grounding")},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	board, err := talks.At("geneva", negotiation.OnRecord)
	if err != nil {
		log.Fatal(err)
	}
	standing, _ := board.Standing("targets")
	explanation := standing.Explain()
	fmt.Print(explanation)
	for e := range explanation.All() {
		fmt.Println("between", e.Standing.Term.ID, "and settled:", e.Missing())
	}
	// Output:
	// targets is conditional: A shared list of targets
	//   at the end of geneva, on the record
	//   between it and settled: us (withheld)
	//   first tabled (russia, 2016-09-02)
	//   it takes unanimity of us and russia: not met
	//     us accepts it if grounding is settled, but grounding is still open (us, 2016-09-03)
	//       grounding is open: No flights over the zone
	//         it takes unanimity of us, russia and damascus: not met
	//           us proposes it (us, 2016-09-02, Reuters)
	//           russia accepts it if targets is settled, but targets is still conditional (russia, 2016-09-03)
	//           damascus has taken no position
	//     russia proposes it (russia, 2016-09-02)
	// between targets and settled: [us withholds until grounding is settled]
	// between grounding and settled: [russia withholds until targets is settled damascus is silent]
}

// Russia takes back the shared list of targets, and the grounding of aircraft
// falls with it.
func ExampleChange_Explain() {
	us, russia := negotiation.IDs{"us"}, negotiation.IDs{"russia"}
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "us"}, {ID: "russia"}},
		Parties: []string{"us", "russia"},
		Terms:   []negotiation.Term{{ID: "grounding", Title: "No flights over the zone"}, {ID: "targets", Title: "A shared list of targets"}},
		Rounds:  []negotiation.Round{{ID: "geneva"}, {ID: "hangzhou"}},
		Statements: []negotiation.Statement{
			{Round: "geneva", At: "2016-09-02", By: us, Term: "grounding", Stance: negotiation.Propose, If: negotiation.IfSettled("targets")},
			{Round: "geneva", At: "2016-09-03", By: russia, Term: "grounding", Stance: negotiation.Accept},
			{Round: "geneva", At: "2016-09-03", By: negotiation.IDs{"us", "russia"}, Term: "targets", Stance: negotiation.Accept},
			{Round: "hangzhou", At: "2016-09-04", By: russia, Term: "targets", Stance: negotiation.Withdraw, Source: negotiation.Sources{{Name: "Reuters"}}},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	changes, err := talks.Between("geneva", "hangzhou", negotiation.OnRecord)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(changes[0].Explain())
	// Output:
	// grounding: reversed, from settled to conditional: No flights over the zone
	//   from the end of geneva to the end of hangzhou, on the record
	//   us consents no longer, for its condition has failed: targets is settled (us, 2016-09-02)
	//   targets: reversed, from settled to open: A shared list of targets
	//     russia withdrew (russia, 2016-09-04, Reuters); before, it had accepted (us and russia, 2016-09-03)
	//   began with withdrawal of targets (russia, 2016-09-04)
}
