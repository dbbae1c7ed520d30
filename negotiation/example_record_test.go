package negotiation_test

import (
	"fmt"
	"log"
	"strings"

	"parley.example/negotiation"
)

// A small record as a file.
func ExampleRead_file() {
	const file = `{
  "parley": 1,
  "title": "A corridor",
  "actors": [
    {"id": "minister", "name": "The minister", "kind": "person"},
    {"id": "capital", "kind": "government"},
    {"id": "rebels", "kind": "armed-group"}
  ],
  "ties": [{"from": "minister", "kind": "speaks-for", "to": "capital"}],
  "parties": ["capital", "rebels"],
  "terms": [
    {"id": "corridor", "text": "A corridor is open from dawn to dusk.", "binds": ["rebels"],
     "when": {"fact": "quiet"}}
  ],
  "facts": [{"id": "quiet", "title": "Three quiet days"}],
  "rounds": [{"id": "first", "start": "2016-09-02", "end": "2016-09-03"}],
  "statements": [
    {"round": "first", "by": "minister", "term": "corridor", "stance": "propose"},
    {"round": "first", "at": "2016-09-03", "by": "rebels", "term": "corridor", "stance": "accept",
     "source": {"name": "A wire", "url": "https://wire.example/1"}}
  ]
}`
	record, err := negotiation.Read(strings.NewReader(file))
	if err != nil {
		log.Fatal(err)
	}
	talks, err := negotiation.Open(record)
	if err != nil {
		log.Fatal(err)
	}
	board, err := talks.Latest(negotiation.OnRecord)
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range board.Settled() {
		fmt.Println(s.Term.ID, s.Wording)
		fmt.Println("in effect:", s.InEffect())
		for _, p := range s.Positions() {
			fmt.Println(p.Holder, p.Stance)
		}
	}
	// Output:
	// corridor A corridor is open from dawn to dusk.
	// in effect: false
	// capital propose
	// rebels accept
}
