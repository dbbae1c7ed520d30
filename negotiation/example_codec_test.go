package negotiation_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"parley.example/actor"
	"parley.example/negotiation"
)

func ExampleRead() {
	const file = `{
  "parley": 1,
  "actors": [{"id": "us"}, {"id": "russia"}],
  "parties": ["us", "russia"],
  "terms": [{"id": "grounding", "title": "No flights over the zone"}],
  "rounds": [{"id": "geneva"}],
  "statements": [
    {"round": "geneva", "by": "us", "term": "grounding", "stanse": "propose", "stance": "propose"},
    {"round": "geneva", "by": "russia", "term": "gruonding", "stance": "accept", "note": null}
  ]
}`
	_, err := negotiation.Read(strings.NewReader(file))
	if invalid, ok := errors.AsType[*negotiation.InvalidError](err); ok {
		for _, p := range invalid.Problems {
			fmt.Println(p)
		}
	}
	// Output:
	// line 8: statements[0].stanse: unknown key; did you mean "stance"?
	// line 9: statements[1].term: no term "gruonding"; did you mean "grounding"?
	// line 9: statements[1].note: null says nothing: leave it out
}

func ExampleWrite() {
	record := negotiation.Record{
		Actors:  []actor.Actor{{ID: "us"}, {ID: "russia"}},
		Parties: []string{"us", "russia"},
		Terms:   []negotiation.Term{{ID: "aid", Title: "Aid convoys"}},
		Rounds:  []negotiation.Round{{ID: "geneva", Start: "2016-09-09"}},
		Statements: []negotiation.Statement{
			{Round: "geneva", By: negotiation.IDs{"us", "russia"}, Term: "aid", Stance: negotiation.Accept},
		},
	}
	if err := negotiation.Write(os.Stdout, record); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "parley": 1,
	//   "actors": [
	//     {"id": "us"},
	//     {"id": "russia"}
	//   ],
	//   "parties": ["us", "russia"],
	//   "terms": [
	//     {"id": "aid", "title": "Aid convoys"}
	//   ],
	//   "rounds": [
	//     {"id": "geneva", "start": "2016-09-09"}
	//   ],
	//   "statements": [
	//     {"round": "geneva", "by": ["us", "russia"], "term": "aid", "stance": "accept"}
	//   ]
	// }
}

// A pause is a typed provision of some other package.
type pause struct {
	Days  int             `json:"days"`
	Zone  []string        `json:"zone"`
	By    negotiation.IDs `json:"by"` // one or several
	Extra json.RawMessage `json:"extra"`
}

func ExampleUnmarshal() {
	var p pause
	err := negotiation.Unmarshal([]byte(`{"days": 7, "zone": ["Aleppo"], "by": "russia"}`), &p)
	fmt.Println(p.Days, p.Zone, p.By, err)

	err = negotiation.Unmarshal([]byte(`{
  "days": 7.5,
  "Zone": ["Aleppo", 5],
  "dyas": 7
}`), &p)
	fmt.Println(err)
	// Output:
	// 7 [Aleppo] [russia] <nil>
	// line 2: days: wants an integer, not 7.5
	// line 3: Zone: wrong case: the key is "zone"
	// line 3: zone[1]: wants a string, not a number
	// line 4: dyas: unknown key; did you mean "days"?
}
