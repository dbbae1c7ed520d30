package negotiation_test

import (
	"fmt"
	"log"
	"strings"

	"parley.example/actor"
	"parley.example/negotiation"
)

// On the first weekend of September 2016 Washington thought two points settled
// and let it be known, at Hangzhou, that Moscow had pulled back on a third. Moscow
// had said nothing of the sort.
func ExampleTalks_Disputes() {
	us, russia := negotiation.IDs{"us"}, negotiation.IDs{"russia"}
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "us"}, {ID: "russia"}},
		Parties: []string{"us", "russia"},
		Terms: []negotiation.Term{
			{ID: "open-points", Title: "The last open points"},
			{ID: "grounding", Title: "No Syrian flights over the zone"},
			{ID: "centre", Title: "A joint centre"},
			{ID: "aid", Title: "Aid reaches Aleppo"},
		},
		Rounds: []negotiation.Round{{ID: "geneva"}, {ID: "hangzhou"}},
		Statements: []negotiation.Statement{
			{Round: "geneva", By: negotiation.IDs{"us", "russia"}, Term: "aid", Stance: negotiation.Accept},
			{Round: "geneva", By: us, Term: "open-points", Stance: negotiation.Accept},
			{Round: "geneva", By: us, About: russia, Term: "open-points", Stance: negotiation.Accept},
			{Round: "geneva", By: us, Term: "centre", Stance: negotiation.Accept, If: negotiation.IfSettled("grounding")},
			{Round: "geneva", By: us, About: russia, Term: "centre", Stance: negotiation.Accept},
			{Round: "geneva", By: us, Term: "grounding", Stance: negotiation.Propose},
			{Round: "geneva", By: us, About: russia, Term: "grounding", Stance: negotiation.Accept, If: negotiation.IfSettled("centre")},
			{Round: "hangzhou", By: us, About: russia, Term: "open-points", Stance: negotiation.Withdraw},
			{Round: "hangzhou", By: us, Term: "aid", Stance: negotiation.Comment, Reading: "by the Castello road"},
			{Round: "hangzhou", By: russia, Term: "aid", Stance: negotiation.Comment, Reading: "by any road that Damascus names"},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	disputes, err := talks.Disputes("hangzhou")
	if err != nil {
		log.Fatal(err)
	}
	for _, d := range disputes {
		fmt.Printf("%s: %s\n", d.Term.Title, d.Kind)
		for _, account := range d.Accounts {
			line := fmt.Sprintf("  %s: %s", account.View, account.Standing.Status)
			if before, ok := account.Standing.LastSettled(); ok {
				line += ", settled at " + before.ID
			}
			for _, p := range account.Claims {
				line += fmt.Sprintf(", %s is said to %s", p.Holder, p.Statement.Stance)
			}
			for _, r := range account.Readings {
				line += fmt.Sprintf(", %s: %s", r.Holder, strings.ToLower(r.Text))
			}
			fmt.Println(line)
		}
	}
	// Output:
	// No Syrian flights over the zone: illusory
	//   on-record: open
	//   according-to:us: settled, russia is said to accept
	//   according-to:russia: open
	// A joint centre: illusory
	//   on-record: open
	//   according-to:us: settled, russia is said to accept
	//   according-to:russia: open
	// Aid reaches Aleppo: reading
	//   on-record: settled, us: by the castello road, russia: by any road that damascus names
	//   according-to:us: settled, us: by the castello road, russia: by any road that damascus names
	//   according-to:russia: settled, us: by the castello road, russia: by any road that damascus names
	// The last open points: past
	//   on-record: open
	//   according-to:us: open, settled at geneva, russia is said to withdraw
	//   according-to:russia: open
}

// Not every turn unsettles something. Here one party goes back on a term that was
// never settled, and another comes over to it.
func ExampleChanges_Moves() {
	talks, err := negotiation.Open(negotiation.Record{
		Actors:  []actor.Actor{{ID: "north"}, {ID: "south"}},
		Parties: []string{"north", "south"},
		Terms:   []negotiation.Term{{ID: "border", Title: "The border"}, {ID: "water", Title: "The water"}},
		Rounds:  []negotiation.Round{{ID: "first"}, {ID: "second"}},
		Statements: []negotiation.Statement{
			{Round: "first", By: negotiation.IDs{"north"}, Term: "border", Stance: negotiation.Accept},
			{Round: "first", By: negotiation.IDs{"south"}, Term: "water", Stance: negotiation.Propose},
			{Round: "first", By: negotiation.IDs{"north"}, Term: "water", Stance: negotiation.Reserve},
			{Round: "second", By: negotiation.IDs{"north"}, Term: "border", Stance: negotiation.Reject},
			{Round: "second", By: negotiation.IDs{"north"}, Term: "water", Stance: negotiation.InPrinciple},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	changes, err := talks.Between("first", "second", negotiation.OnRecord)
	if err != nil {
		log.Fatal(err)
	}
	for _, m := range changes.Moves() {
		fmt.Printf("%s: %s %s (%s, was %s)\n", m.Term.Title, m.Holder, m.Kind, m.Now.Stance, m.Was.Stance)
	}
	// Output:
	// The border: north turned-away (reject, was accept)
	// The water: north came-over (in-principle, was reserve)
}
