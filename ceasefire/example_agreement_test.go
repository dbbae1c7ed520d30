package ceasefire_test

import (
	"encoding/json"
	"fmt"
	"log"
	"slices"

	"parley.example/actor"
	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// Two of three terms are settled. If that were signed, what would the text lack?
func ExampleFromBoard() {
	us, russia := actor.IDs{"us"}, actor.IDs{"russia"}
	talks, err := negotiation.Open(negotiation.Record{
		Title:   "A truce for Syria",
		Actors:  []actor.Actor{{ID: "us"}, {ID: "russia"}},
		Parties: []string{"us", "russia"},
		Terms: []negotiation.Term{
			{ID: "stop", Title: "Cessation", Kind: "cessation", Details: json.RawMessage(`{"bearer": ["us", "russia"], "area": {"name": "Syria"}}`)},
			{ID: "term", Title: "Duration", Kind: "duration", Details: json.RawMessage(`{"effect": {"at": "2016-09-12T19:00"}, "length": "PT48H"}`)},
			{ID: "flights", Title: "Grounding of aircraft", Kind: "grounding"},
		},
		Rounds: []negotiation.Round{{ID: "geneva"}},
		Statements: []negotiation.Statement{
			{Round: "geneva", By: us, Term: "stop", Stance: negotiation.Propose},
			{Round: "geneva", By: russia, Term: "stop", Stance: negotiation.Accept, At: "2016-09-09"},
			{Round: "geneva", By: us, Term: "term", Stance: negotiation.Propose},
			{Round: "geneva", By: russia, Term: "term", Stance: negotiation.Accept, At: "2016-09-10"},
			{Round: "geneva", By: us, Term: "flights", Stance: negotiation.Propose},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	board, err := talks.Latest(negotiation.OnRecord)
	if err != nil {
		log.Fatal(err)
	}
	agreement, err := ceasefire.FromBoard(board)
	if err != nil {
		log.Fatal(err) // every problem with the details of a settled term
	}
	for _, c := range agreement.Clauses {
		fmt.Println(c.Title, c.Settled)
	}
	for _, u := range agreement.Tabled {
		fmt.Println(u.Title, "is", u.Status)
	}
	fmt.Println(agreement.Class(), agreement.Laterality())
	for _, f := range ceasefire.Review(agreement) {
		if f.Severity == ceasefire.Error {
			fmt.Println(f)
		}
	}
	// Output:
	// Cessation 2016-09-09
	// Duration 2016-09-10
	// Grounding of aircraft is open
	// cessation-of-hostilities multilateral
	// error start-no-zone: term.effect: 2016-09-12T19:00 is no one instant: it says neither an offset nor a zone.
}

// A text whose clauses wait for one another can be read in more than one way.
func ExampleReview() {
	agreement := ceasefire.Agreement{
		Clauses: []ceasefire.Clause{
			{ID: "withdrawal", When: negotiation.IfSettled("elections"), Provision: ceasefire.Separation{
				Weapons: []ceasefire.WeaponDistance{{Class: "heavy weapons", Width: ceasefire.Kilometres(50)}},
			}},
			{ID: "elections", When: negotiation.IfSettled("withdrawal")},
			{ID: "aid", Provision: ceasefire.AidCorridor{
				Quota: &ceasefire.Quota{Amount: 18, Unit: "ship"},
			}},
		},
	}
	look := []ceasefire.Code{ceasefire.CodeConditionCycle, ceasefire.CodeAidQuotaNoPeriod, ceasefire.CodeDefinitionMissing}
	for _, f := range ceasefire.Review(agreement) {
		if slices.Contains(look, f.Code) {
			fmt.Printf("%s %s at %s.%s\n%s\n", f.Severity, f.Code, f.Clause, f.Field, f.Text)
		}
	}
	// Output:
	// error condition-cycle at withdrawal.when
	// withdrawal waits for elections, elections waits for withdrawal: none of them can ever take effect.
	// error aid-quota-no-period at aid.quota.per
	// 18 ships are to pass, and nothing says in how long.
	// warning definition-missing at withdrawal.weapons[0].class
	// Which weapons are "heavy weapons" is not said: by systems, by calibre or by a definition.
}

func ExampleAgreement_String() {
	fmt.Println(ceasefire.Agreement{
		Title:   "A truce of seven days",
		Parties: []ceasefire.Party{{Actor: "army", Signatory: "its envoy", Signed: "2023-05-20"}, {Actor: "militia"}},
		Clauses: []ceasefire.Clause{
			{ID: "act", Title: "Words", Provision: ceasefire.Definition{Word: "hostile act", Meaning: "any use of arms"}},
			{ID: "stop", Title: "Cessation", Text: "There shall be no hostile act.", When: negotiation.IfFact("monitors-in-place")},
		},
		Tabled: []ceasefire.Unsettled{{Term: "road", Title: "A road for aid", Status: negotiation.StatusContested}},
	})
	// Output:
	// A truce of seven days
	//
	// Between
	//   army, signed by its envoy on 2023-05-20
	//   militia
	//
	// 1. Words
	//    "hostile act" means any use of arms.
	//
	// 2. Cessation
	//    There shall be no hostile act.
	//    It takes effect on the condition: the fact monitors-in-place holds.
	//
	// Tabled, and not in it
	//   A road for aid: contested
}
