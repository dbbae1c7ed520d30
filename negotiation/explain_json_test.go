package negotiation_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

func TestExplanationJSON(t *testing.T) {
	talks := opened(t, tiny{
		terms: with(whole(), func(p *negotiation.Term) { p.When = negotiation.IfFact("f") }),
		said:  []string{"1 a p accept; at 2016-01-02", "1 b x accept; if a accepts y and fact f", "1 b y reject"},
		events: []negotiation.Event{
			{Round: "1", Establishes: negotiation.IDs{"f"}},
		},
	})
	s, _ := board(talks, "1", nil).Standing("p")
	wantCompact(t, s.Explain(), `{"term":"p","round":"1","view":"on-record",
		"missing":[{"actor":"b","gives":"silent"},{"part":"y"}],
		"explained":[
		 {"term":"p","status":"contested","tabled":0,
		  "positions":[{"actor":"a","term":"p","stance":"accept","wording":"old","holds":true,"statement":0},{"actor":"b","term":"p"}],
		  "wordings":[{"wording":"old","level":"open","rule":{"kind":"unanimity","voices":[{"actor":"a","gives":"given"},{"actor":"b","gives":"silent"}]}}],
		  "parts":["x","y"],"when":{"fact":"f","event":"e0","outlook":"holds"}},
		 {"term":"x","status":"settled","wording":"old","provisional":true,"in_effect":true,"tabled":0,
		  "positions":[{"actor":"a","term":"x","stance":"accept","wording":"old","holds":true,"statement":0,"through":"p"},
		   {"actor":"b","term":"x","stance":"accept","wording":"old","holds":true,"statement":1,
		    "if":{"all":[{"accepts":"a","term":"y","outlook":"holds"},{"fact":"f","event":"e0","outlook":"holds"}],"outlook":"holds"}}],
		  "wordings":[{"wording":"old","level":"settled","rule":{"kind":"unanimity","met":true,"voices":[{"actor":"a","gives":"given"},{"actor":"b","gives":"given"}]}}]},
		 {"term":"y","status":"contested","tabled":0,
		  "positions":[{"actor":"a","term":"y","stance":"accept","wording":"old","holds":true,"statement":0,"through":"p"},
		   {"actor":"b","term":"y","stance":"reject","statement":2}],
		  "wordings":[{"wording":"old","level":"contested","rule":{"kind":"unanimity","voices":[{"actor":"a","gives":"given"},{"actor":"b","gives":"against"}]}}]}],
		"awaited":[{"actor":"a","term":"y","stance":"accept","wording":"old","holds":true,"statement":0,"through":"p"}],
		"statements":[{"number":0,"round":"1","at":"2016-01-02","by":"a","term":"p","stance":"accept"},
		 {"number":1,"round":"1","by":"b","term":"x","stance":"accept","if":{"all":[{"accepts":"a","term":"y"},{"fact":"f"}]}},
		 {"number":2,"round":"1","by":"b","term":"y","stance":"reject"}],
		"events":[{"id":"e0","round":"1","establishes":"f"}]}`)
}

func TestChangeExplanationJSON(t *testing.T) {
	talks := opened(t, tiny{
		terms: worded("x", "y"),
		said:  []string{"1 a x accept; if b accepts y", "1 b x accept", "1 b y accept; if fact f", "1 d y accept; until 2016-01-20"},
		events: []negotiation.Event{
			{Round: "1", Establishes: negotiation.IDs{"f"}}, {Round: "2", Lapses: negotiation.IDs{"f"}},
		},
	})
	changes, err := talks.Between("1", "2", negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	position := `{"stance":"accept","wording":"old",HOLDS"statement":{"round":"1","by":"a","term":"x","stance":"accept"}}`
	was := bytes.ReplaceAll([]byte(position), []byte("HOLDS"), []byte(`"holds":true,`))
	now := bytes.ReplaceAll([]byte(position), []byte("HOLDS"), nil)
	wantCompact(t, changes[0].Explain(), fmt.Sprintf(`{"term":"x","view":"on-record","from":{"round":"1"},"to":{"round":"2"},
		"explained":[{"term":"x","kind":"reversed","before":"settled","after":"conditional",
		  "moves":[{"actor":"a","cause":"condition-failed","was":%s,"now":%s}],
		  "because":[{"actor":"b","term":"y","held":true}]}],
		"acceptances":[{"actor":"b","term":"y","because":[{"fact":"f","event":"e1","held":true}]}],
		"began":[{"event":"e1"}],"statements":[],"events":[{"id":"e1","round":"2","lapses":"f"}]}`, was, now))
	wantCompact(t, changes[1].Explain().Began(), `[{"Statement":{"round":"1","by":"d","term":"y","stance":"accept","until":"2016-01-20"},"Event":null,"Until":"2016-01-20"},
		{"Statement":null,"Event":{"id":"e1","round":"2","lapses":"f"},"Until":""}]`)
}

func opened(t *testing.T, x tiny) *negotiation.Talks {
	t.Helper()
	talks, err := negotiation.Open(x.record(t))
	if err != nil {
		t.Fatal(err)
	}
	return talks
}

// wantCompact fails unless v's JSON form is as written, white space aside.
func wantCompact(t *testing.T, v any, want string) {
	t.Helper()
	got, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, []byte(want)); err != nil {
		t.Fatal(err)
	}
	if string(got) != compact.String() {
		t.Errorf("got\n%s\nwant\n%s", got, compact.String())
	}
}

func TestNothingExplained(t *testing.T) {
	e, c := negotiation.Standing{}.Explain(), negotiation.Change{}.Explain()
	if e != nil || c != nil {
		t.Fatalf("nothing is explained by %v and %v", e, c)
	}
	wantCompact(t, e, "null")
	wantCompact(t, c, "null")
	said, events := e.Cited()
	if e.String() != "" || c.String() != "" || len(said)+len(events)+len(e.Missing())+len(c.Began()) > 0 {
		t.Error("nothing says something")
	}
	for range e.All() {
		t.Error("there is something in nothing")
	}
	for range c.Lines() {
		t.Error("nothing has lines")
	}
}

// Every number and name in the JSON form is among what it lists, on random
// records.
func TestExplanationJSONIsClosed(t *testing.T) {
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		round, v := tr.rec.Rounds[tr.IntN(len(tr.rec.Rounds))].ID, tr.views[tr.IntN(len(tr.views))]
		for s := range tr.at(tr.talks, round, v).All() {
			data, err := json.Marshal(s.Explain())
			if err != nil {
				tr.Fatal(err)
			}
			var form any
			if err := json.Unmarshal(data, &form); err != nil {
				tr.Fatal(err)
			}
			c := closed{trial: tr, statements: map[float64]bool{}, terms: map[any]bool{}, positions: map[[2]any]bool{}}
			top := form.(map[string]any)
			for _, s := range top["statements"].([]any) {
				c.statements[s.(map[string]any)["number"].(float64)] = true
			}
			for _, e := range top["explained"].([]any) {
				c.terms[e.(map[string]any)["term"]] = true
				c.take(e.(map[string]any)["positions"])
			}
			c.take(top["awaited"])
			delete(top, "statements")
			c.walk(form)
		}
	})
}

// A closed knows what a JSON form lists.
type closed struct {
	trial
	statements map[float64]bool
	terms      map[any]bool
	positions  map[[2]any]bool
}

func (c closed) take(positions any) {
	list, _ := positions.([]any)
	for _, p := range list {
		c.positions[[2]any{p.(map[string]any)["term"], p.(map[string]any)["actor"]}] = true
	}
}

func (c closed) walk(v any) {
	c.Helper()
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			c.walk(e)
		}
	case map[string]any:
		for _, key := range []string{"statement", "tabled", "supported", "ended", "outright"} {
			if n, ok := v[key].(float64); ok && !c.statements[n] {
				c.Fatalf("seed %d: %s is %v, which is not listed", c.seed, key, n)
			}
		}
		if y, ok := v["settled"]; ok && !c.terms[y] {
			c.Fatalf("seed %d: %v is not explained", c.seed, y)
		}
		if a, ok := v["accepts"]; ok && !c.positions[[2]any{v["term"], c.talks.Roster().Principal(a.(string))}] {
			c.Fatalf("seed %d: what %v holds on %v is not listed", c.seed, a, v["term"])
		}
		for _, e := range v {
			c.walk(e)
		}
	}
}
