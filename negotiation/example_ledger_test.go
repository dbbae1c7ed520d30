package negotiation_test

import (
	"fmt"
	"log"

	"parley.example/actor"
	"parley.example/negotiation"
)

// What one party wanted, what it gave for it, how long it held out, and what
// became of all that.
func ExampleBoard_Ledger() {
	uk, eu := negotiation.IDs{"uk"}, negotiation.IDs{"eu"}
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "uk"}, {ID: "eu"}},
		Parties: []string{"uk", "eu"},
		Terms:   []negotiation.Term{{ID: "bill"}, {ID: "transition"}, {ID: "fish"}},
		Rounds: []negotiation.Round{
			{ID: "july", Start: "2017-07-17", End: "2017-07-20"},
			{ID: "august", Start: "2017-08-28", End: "2017-08-31"},
			{ID: "december", Start: "2017-12-08"},
			{ID: "march", Start: "2018-03-19"},
		},
		Statements: []negotiation.Statement{
			{Round: "july", By: eu, Term: "bill", Stance: negotiation.Propose, Text: "All commitments are met."},
			{Round: "july", By: uk, Term: "bill", Stance: negotiation.Reject},
			{Round: "august", By: uk, Term: "transition", Stance: negotiation.Propose, Text: "Two years."},
			{Round: "december", By: uk, Term: "bill", Stance: negotiation.Accept, If: negotiation.IfSettled("transition")},
			{Round: "december", By: eu, Term: "transition", Stance: negotiation.Propose, Text: "To the end of 2020."},
			{Round: "december", By: uk, Term: "fish", Stance: negotiation.Propose, Text: "Control of the waters."},
			{Round: "march", By: uk, Term: "transition", Stance: negotiation.Accept},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	board, err := talks.Latest(negotiation.OnRecord)
	if err != nil {
		log.Fatal(err)
	}
	ledger, err := board.Ledger("uk")
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range ledger.Proposed {
		fmt.Printf("proposed %q: %s, as proposed %t\n", p.Wording, p.Standing.Status, p.Settled())
	}
	for _, c := range ledger.Conceded {
		fmt.Printf("conceded %s in %s: had been %s, for %v\n", c.Term.ID, c.Round.ID, c.From, c.For)
	}
	for _, h := range ledger.HeldOut {
		lasted, _ := h.Lasted()
		fmt.Printf("held out on %s from %s to %s, %.0f days\n", h.Standing.Term.ID, h.From.ID, h.To.ID, lasted.Hours()/24)
	}
	for _, w := range ledger.Waiting {
		fmt.Printf("waits for %s since %s: %s is %s\n", w.Standing.Term.ID, w.From.ID, w.Without[0].Actor, w.Without[0].Gives)
	}
	fmt.Printf("of %d terms supported %d are settled\n", ledger.SupportedSettled.Of, ledger.SupportedSettled.Count)
	// Output:
	// proposed "Two years.": settled, as proposed false
	// proposed "Control of the waters.": open, as proposed false
	// conceded bill in december: had been against, for [transition]
	// conceded transition in march: had been against, for []
	// held out on bill from july to august, 42 days
	// held out on transition from december to december, 0 days
	// waits for fish since december: eu is silent
	// of 3 terms supported 2 are settled
}
