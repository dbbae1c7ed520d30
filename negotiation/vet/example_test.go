package vet_test

import (
	"fmt"
	"log"
	"strings"

	"parley.example/negotiation"
	"parley.example/negotiation/vet"
)

// Somebody has keyed in a few lines of talks on a truce and on aid.
const keyedIn = `{
	"parley": 1,
	"actors": [{"id": "us", "name": "United States"}, {"id": "russia", "name": "Russia"}, {"id": "army", "name": "The army"}],
	"parties": ["us", "russia"],
	"terms": [
		{"id": "truce", "title": "A truce", "text": "Seven days", "binds": ["army"]},
		{"id": "aid", "title": "Aid"}
	],
	"rounds": [
		{"id": "hangzhou", "start": "2016-09-03", "end": "2016-09-05"},
		{"id": "geneva", "start": "2016-09-08", "end": "2016-09-09"}
	],
	"statements": [
		{"round": "hangzhou", "at": "2016-09-04", "by": "us", "term": "aid", "stance": "propose"},
		{"round": "hangzhou", "at": "2016-09-04", "by": "us", "term": "truce", "stance": "accept"},
		{"round": "geneva", "at": "2016-10-09", "by": "russia", "term": "truce", "stance": "accept", "text": "seven days."},
		{"round": "geneva", "at": "2016-09-09", "by": "russia", "term": "aid", "stance": "accept", "if": {"settled": "truce"}}
	]
}`

// The date has the wrong month, the text will never meet the one that lies on the
// table, the United States has given the truce for nothing, and whoever commands
// the army is missing.
func ExampleCheck() {
	record, err := negotiation.Read(strings.NewReader(keyedIn))
	if err != nil {
		log.Fatal(err)
	}
	talks, err := negotiation.Open(record)
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range vet.Check(talks) {
		fmt.Println(f.Severity, f.Code)
		fmt.Println("   ", f.Path)
		fmt.Println("   ", f.Text)
	}
	// Output:
	// look obligor-beyond-reach
	//     terms[0].binds[0]
	//     The term truce binds army, whom none of those whose consent it takes (us and russia) can bind.
	// slip date-outside-round
	//     statements[2].at
	//     russia accepts truce on 2016-10-09, which comes after its round geneva is over (2016-09-09).
	// slip wording-variant
	//     statements[2].text
	//     The text "seven days." of truce is almost the same as an earlier one, and counts as another.
	// look exchange-one-sided
	//     statements[3].if.settled
	//     russia makes its consent to aid hang on truce, and us accepts truce on 2016-09-04 without any condition in return.
}

// Whoever has seen that the exchange is as it was meant, and knows who commands the
// army, leaves these codes out.
func ExampleWithout() {
	record, err := negotiation.Read(strings.NewReader(keyedIn))
	if err != nil {
		log.Fatal(err)
	}
	talks, err := negotiation.Open(record)
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range vet.Without(vet.Check(talks), vet.CodeExchangeOneSided, vet.CodeObligorBeyondReach) {
		fmt.Println(f)
	}
	// Output:
	// slip date-outside-round: statements[2].at: russia accepts truce on 2016-10-09, which comes after its round geneva is over (2016-09-09).
	// slip wording-variant: statements[2].text: The text "seven days." of truce is almost the same as an earlier one, and counts as another.
}
