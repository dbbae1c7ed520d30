package ceasefire_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/actor"
	"parley.example/ceasefire"
	"parley.example/negotiation"
)

func fullClause() ceasefire.Clause {
	return ceasefire.Clause{
		ID: "stop", Title: "Cessation", Text: "They <stop>.", Provision: ceasefire.Cessation{Bearer: actor.IDs{"us", "russia"}, Area: ceasefire.In("Aleppo")},
		When: negotiation.IfFact("quiet"), Establishes: []string{"calm"}, Uses: []string{"hostile act"}, Parts: []string{"road"},
		Provisional: true, Settled: "2016-09-09",
	}
}

func TestClauseJSON(t *testing.T) {
	data, err := json.Marshal(fullClause())
	if err != nil {
		t.Fatal(err)
	}
	want := `{"id":"stop","title":"Cessation","text":"They \u003cstop\u003e.","kind":"cessation","binds":["us","russia"],` +
		`"details":{"bearer":["us","russia"],"area":{"name":"Aleppo"}},"when":{"fact":"quiet"},"establishes":["calm"],` +
		`"uses":["hostile act"],"parts":["road"],"provisional":true,"settled":"2016-09-09"}`
	if string(data) != want {
		t.Errorf("got  %s\nwant %s", data, want)
	}
	var back ceasefire.Clause
	if err := negotiation.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(fullClause(), back); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestClauseJSONOfSmallClauses(t *testing.T) {
	for _, test := range []struct {
		in   ceasefire.Clause
		want ceasefire.Provision
	}{
		{ceasefire.Clause{ID: "a"}, ceasefire.Other{}},
		{ceasefire.Clause{ID: "a", Provision: (*ceasefire.Pause)(nil)}, ceasefire.Other{}},
		{ceasefire.Clause{ID: "a", Provision: &ceasefire.Pause{Purpose: "aid"}}, ceasefire.Pause{Purpose: "aid"}},
	} {
		data, err := json.Marshal(test.in)
		if err != nil {
			t.Fatal(err)
		}
		var back ceasefire.Clause
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		if _, other := test.want.(ceasefire.Other); other {
			if _, ok := back.Provision.(ceasefire.Other); !ok {
				t.Errorf("%s: read %#v", data, back.Provision)
			}
		} else if diff := cmp.Diff(test.want, back.Provision); diff != "" {
			t.Errorf("%s (-want +got):\n%s", data, diff)
		}
	}
}

// Every problem comes at once, with its path and line seen from the whole.
func TestAgreementJSONIsStrict(t *testing.T) {
	data := `{
		"parties": [{"actor": "us", "sined": "2016"}],
		"clauses": [
			{"id": "a", "kind": "cessation"},
			{"id": "b", "issue": "x", "settled": 7},
			{"id": "c", "settled": "2016-13", "kind": "pause", "details": {}},
			{"kind": "grounding", "binds": ["us"], "details": {
				"classes": 7,
				"bearer": "russia",
				"lead": "soon"
			}, "when": {"all": []}, "parts": ["a", "a"]},
			{"id": "d", "titel": "x", "kind": "grounding", "details": {
				"lead": "soon"
			}}
		]
	}`
	var a ceasefire.Agreement
	err := negotiation.Unmarshal([]byte(data), &a)
	invalid, ok := errors.AsType[*negotiation.InvalidError](err)
	if !ok {
		t.Fatalf("no InvalidError: %v", err)
	}
	want := []struct {
		path string
		line int
	}{
		{"parties[0].sined", 2},
		{"clauses[1].issue", 5},
		{"clauses[1].settled", 5},
		{"clauses[2].settled", 6},
		{"clauses[3].id", 7},
		{"clauses[3].details.classes", 8},
		{"clauses[3].details.lead", 10},
		{"clauses[3].when.all", 11},
		{"clauses[3].parts[1]", 11},
		{"clauses[4].titel", 12},
		{"clauses[4].details.lead", 13},
	}
	for i, p := range invalid.Problems {
		if i >= len(want) || p.Path != want[i].path || p.Line != want[i].line {
			t.Errorf("problem %d: %s", i, p)
		}
	}
	if len(invalid.Problems) != len(want) {
		t.Errorf("%d problems, want %d", len(invalid.Problems), len(want))
	}
}

func TestClauseJSONRefuses(t *testing.T) {
	for _, test := range []struct{ data, path string }{
		{`{"id":"a","binds":["us"],"kind":"cessation","details":{"bearer":"russia"}}`, "binds"},
		{`{"id":"a b"}`, "id"},
		{`{"id":"a","establishes":["x","x"]}`, "establishes[1]"},
		{`{"id":"a","includes":["x"]}`, "includes"},
		{`{"id":"a","when":{"settled":"x","fact":"y"}}`, "when"},
		{`{"id":"a","when":{"any":[{"accepts":"us"}]}}`, "when.any[0]"},
		{`{"id":"a","when":{"settled":"x y"}}`, "when.settled"},
	} {
		c := ceasefire.Clause{ID: "kept"}
		err := negotiation.Unmarshal([]byte(test.data), &c)
		invalid, ok := errors.AsType[*negotiation.InvalidError](err)
		if !ok || len(invalid.Problems) != 1 || invalid.Problems[0].Path != test.path || c.ID != "kept" {
			t.Errorf("%s: %v, want a problem at %s", test.data, err, test.path)
		}
	}
	var c ceasefire.Clause
	if err := json.Unmarshal([]byte(`{"id":"a","binds":["b","a"],"kind":"cessation","details":{"bearer":["a","b"]}}`), &c); err != nil {
		t.Errorf("bearers in another order: %v", err)
	}
}

func TestClauseJSONWritesNothingInvalid(t *testing.T) {
	for _, c := range []ceasefire.Clause{
		{}, {ID: "a b"}, {ID: "a", Settled: "soon"}, {ID: "a", When: &negotiation.Condition{}}, {ID: "a", Parts: []string{""}},
	} {
		if data, err := json.Marshal(c); err == nil {
			t.Errorf("%+v is written as %s", c, data)
		}
	}
}

func TestClauseAndTerm(t *testing.T) {
	term, err := fullClause().Term()
	if err != nil {
		t.Fatal(err)
	}
	want := negotiation.Term{
		ID: "stop", Title: "Cessation", Text: "They <stop>.", Includes: []string{"road"}, Binds: []string{"us", "russia"},
		When: negotiation.IfFact("quiet"), Kind: "cessation", Details: json.RawMessage(`{"bearer":["us","russia"],"area":{"name":"Aleppo"}}`),
	}
	if diff := cmp.Diff(want, term); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	back, err := ceasefire.ClauseOf(term)
	if err != nil {
		t.Fatal(err)
	}
	full := fullClause()
	full.Establishes, full.Uses, full.Provisional, full.Settled = nil, nil, false, ""
	if diff := cmp.Diff(full, back); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	term.Details = json.RawMessage(`{"baerer":"us"}`)
	if _, err := ceasefire.ClauseOf(term); err == nil || !strings.Contains(err.Error(), "details.baerer") {
		t.Errorf("malformed details: %v", err)
	}
}

func TestAgreementClause(t *testing.T) {
	a := ceasefire.Agreement{Clauses: []ceasefire.Clause{{ID: "a"}, {ID: "b"}, {ID: "b", Title: "again"}}}
	if c, ok := a.Clause("b"); !ok || c != &a.Clauses[1] {
		t.Error("not the first clause of that id")
	}
	if _, ok := a.Clause("c"); ok {
		t.Error("a clause that is not there")
	}
	var none *ceasefire.Agreement
	if _, ok := none.Clause("a"); ok || len(none.Calendar()) != 2 {
		t.Error("no agreement has a clause, or other anchors than its own")
	}
}

func TestAgreementJSONRoundTrip(t *testing.T) {
	p := ceasefire.After(ceasefire.Signature, ceasefire.Hours(48))
	want := ceasefire.Agreement{
		Title: "T", Purpose: "P", Scope: "S",
		Parties:    []ceasefire.Party{{Actor: "us", Forces: []string{"coalition"}, Signatory: "Kerry", Signed: "2016-09-09"}},
		Guarantors: []string{"un"}, Witnesses: []string{"oman"},
		Excluded: []ceasefire.Exclusion{{Who: "Nusra", Actor: "nusra", List: "l", Criterion: "c"}},
		Anchors:  ceasefire.Anchors{{ID: "d", From: &p, Named: map[string]ceasefire.Instant{"us": "2016"}}},
		Clauses:  []ceasefire.Clause{fullClause()},
		Prior:    []ceasefire.Prior{{Title: "old", Date: "2016-02", Clauses: []ceasefire.Clause{fullClause()}, Replaced: true, Renewed: true}},
		Tabled:   []ceasefire.Unsettled{{Term: "x", Title: "X", Status: negotiation.StatusOpen}},
	}
	data, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got ceasefire.Agreement
	if err := negotiation.Unmarshal(data, &got); err != nil {
		t.Fatalf("%v\nin %s", err, data)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
