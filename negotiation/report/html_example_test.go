package report_test

import (
	"fmt"
	"log"
	"strings"

	"parley.example/actor"
	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// The page can be mailed or printed as it is. What a record says stays text.
func ExampleSheet_WriteHTML() {
	talks, err := negotiation.Open(negotiation.Record{
		Title:      "Wells & fords",
		Actors:     []actor.Actor{{ID: "east"}, {ID: "west"}},
		Parties:    []string{"east", "west"},
		Terms:      []negotiation.Term{{ID: "wells", Title: "Wells <shared>"}},
		Rounds:     []negotiation.Round{{ID: "may"}},
		Statements: []negotiation.Statement{{Round: "may", By: negotiation.IDs{"east", "west"}, Term: "wells", Stance: negotiation.Accept}},
	})
	if err != nil {
		log.Fatal(err)
	}
	sheet, err := report.New(talks, negotiation.OnRecord, report.Options{AllTerms: true})
	if err != nil {
		log.Fatal(err)
	}
	var page strings.Builder
	if err := sheet.WriteHTML(&page); err != nil {
		log.Fatal(err)
	}
	for line := range strings.Lines(page.String()) {
		if strings.HasPrefix(line, "<title>") || strings.HasPrefix(line, `<tr id="b1"`) {
			fmt.Print(line)
		}
	}
	// Output:
	// <title>Wells &amp; fords</title>
	// <tr id="b1" data-t="1" data-s="settled" data-i="1"><td class="no">1.1</td><th scope="row"><a href="#t1"><bdi>Wells &lt;shared&gt;</bdi></a> <code>wells</code><small class="of">Terms</small></th><td class="settled now"><a href="#w1"><i>settled</i></a></td></tr>
}
