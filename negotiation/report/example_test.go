package report_test

import (
	"fmt"
	"log"
	"os"

	"parley.example/actor"
	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

func ExampleNew() {
	talks, err := negotiation.Open(negotiation.Record{
		Title:   "A road and a truce",
		Actors:  []actor.Actor{{ID: "north", Name: "The North"}, {ID: "south", Name: "The South"}},
		Parties: []string{"north", "south"},
		Terms:   []negotiation.Term{{ID: "truce", Text: "Guns are silent."}, {ID: "road", Text: "The road is open."}},
		Rounds:  []negotiation.Round{{ID: "may"}, {ID: "june"}},
		Statements: []negotiation.Statement{
			{Round: "may", By: negotiation.IDs{"north", "south"}, Term: "truce", Stance: negotiation.Accept},
			{Round: "may", By: negotiation.IDs{"north"}, Term: "road", Stance: negotiation.Propose},
			{Round: "june", By: negotiation.IDs{"south"}, Term: "truce", Stance: negotiation.Withdraw},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	sheet, err := report.New(talks, negotiation.OnRecord, report.Options{})
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range sheet.Changes {
		fmt.Println(c.Term.ID, c.Words())
	}
	sheet.Timeline, sheet.Parties, sheet.Legend, sheet.Marks = nil, nil, nil, nil // a sheet is data: what is not wanted can go
	if err := sheet.WriteText(os.Stdout, report.TextOptions{}); err != nil {
		log.Fatal(err)
	}
	// Output:
	// truce settled → open, reversed: south withdrew
	// A road and a truce
	// ==================
	// On the record, among everyone.
	//
	// Board
	// -----
	//   1   may
	//  [2]  june
	//
	//          1  [2]
	// Terms
	//   truce  ●   ○!
	//   road   ○   ○
	//
	// Round 2, june
	// -------------
	//
	// Terms
	//   ○ open         truce
	//                  last settled in may
	//                  on the table: “Guns are silent.”
	//                  north: accept (may)
	//                  south: silent, having withdrawn (june)
	//   ○ open         road
	//                  on the table: “The road is open.”
	//                  north: propose (may)
	//                  south: silent
	//
	// What changed since may
	// ----------------------
	//   ○ truce: settled → open, reversed: south withdrew
	//       in june, south: withdraw
}

func ExampleDiff() {
	pieces := report.Diff("The truce lasts two weeks.", "The truce lasts six weeks at least.")
	fmt.Println(report.Brackets(pieces))
	// Output: The truce lasts [two weeks.][six weeks at least.]
}

func ExampleMerge() {
	merged := report.Merge([]report.Rival{
		{Wording: "within seven days", Sponsors: []report.Ref{{ID: "us"}, {ID: "uk"}}},
		{Wording: "within three days", Sponsors: []report.Ref{{ID: "russia"}}},
	})
	fmt.Println(report.RivalBrackets(merged))
	// Output: within [us, uk: seven][russia: three] days
}
