package ceasefire_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"parley.example/ceasefire"
	"parley.example/negotiation"
)

func problemsOf(t *testing.T, a ceasefire.Agreement) []negotiation.Problem {
	t.Helper()
	err := a.Check()
	if err == nil {
		return nil
	}
	invalid, ok := errors.AsType[*negotiation.InvalidError](err)
	if !ok {
		t.Fatalf("no InvalidError: %v", err)
	}
	return invalid.Problems
}

// A brokenCase is an agreement and where something is wrong in it.
type brokenCase struct {
	name string
	in   ceasefire.Agreement
	want string // paths
}

func TestAgreementCheck(t *testing.T) {
	for _, test := range append(brokenFrames(), brokenClauses()...) {
		var paths []string
		for _, p := range problemsOf(t, test.in) {
			paths = append(paths, p.Path)
		}
		if got := strings.Join(paths, " "); got != test.want {
			t.Errorf("%s: got  %s\nwant %s", test.name, got, test.want)
		}
	}
}

func brokenFrames() []brokenCase {
	point := func(p ceasefire.Point) *ceasefire.Point { return &p }
	anchors := func(a ...ceasefire.Anchor) ceasefire.Agreement { return ceasefire.Agreement{Anchors: a} }
	return []brokenCase{
		{"nothing", ceasefire.Agreement{}, ""},
		{"parties", ceasefire.Agreement{Parties: []ceasefire.Party{
			{}, {Actor: "a b", Forces: []string{"x", "x"}, Signed: "soon"}, {Actor: "us"}, {Actor: "us"},
		}}, "parties[0].actor parties[1].actor parties[1].forces[1] parties[1].signed parties[3].actor"},
		{"others", ceasefire.Agreement{
			Guarantors: []string{"a b"}, Witnesses: []string{"x", ""}, Excluded: []ceasefire.Exclusion{{Who: "any words", Actor: "a b"}},
		}, "guarantors[0] witnesses[1] excluded[0].actor"},
		{"anchors", anchors(
			ceasefire.Anchor{}, ceasefire.Anchor{ID: "d", At: "1995-13"}, ceasefire.Anchor{ID: "d"},
			ceasefire.Anchor{ID: "e", At: "1995", From: point(ceasefire.After("d", ceasefire.Days(1)))},
			ceasefire.Anchor{ID: "f", Named: map[string]ceasefire.Instant{"us": "x", "b b": "1995"}},
			ceasefire.Anchor{ID: "g", At: "1995"}, ceasefire.Anchor{ID: "h", From: point(ceasefire.On("1995"))},
		), "anchors[0].id anchors[1].at anchors[3].from anchors[4].named anchors[4].named.us anchors[2].id"},
		{"points", anchors(
			ceasefire.Anchor{ID: "a", From: point(ceasefire.Point{})},
			ceasefire.Anchor{ID: "b", From: point(ceasefire.Point{Offset: ceasefire.Days(1)})},
			ceasefire.Anchor{ID: "c", From: point(ceasefire.Point{At: "1995", Anchor: "a"})},
			ceasefire.Anchor{ID: "d", From: point(ceasefire.Point{At: "x", Offset: ceasefire.Span{Months: 1, Days: -1}, Count: "some"})},
			ceasefire.Anchor{ID: "e", From: point(ceasefire.Point{Anchor: "a b"})},
		), "anchors[0].from anchors[1].from.offset anchors[2].from.anchor anchors[3].from.at anchors[3].from.offset anchors[3].from.offset anchors[3].from.count anchors[3].from.count anchors[4].from.anchor"},
	}
}

func brokenClauses() []brokenCase {
	clauses := func(c ...ceasefire.Clause) ceasefire.Agreement { return ceasefire.Agreement{Clauses: c} }
	endless := []negotiation.Condition{{}}
	endless[0].Any = endless
	return []brokenCase{
		{"clauses", clauses(
			ceasefire.Clause{}, ceasefire.Clause{ID: "a", Settled: "x"}, ceasefire.Clause{ID: "a", Establishes: []string{"f g"}},
		), "clauses[0].id clauses[1].settled clauses[2].establishes[0] clauses[2].id"},
		{"conditions", clauses(
			ceasefire.Clause{ID: "a", When: &negotiation.Condition{}},
			ceasefire.Clause{ID: "b", When: negotiation.IfAll(negotiation.IfFact("x y"), negotiation.IfAny())},
			ceasefire.Clause{ID: "c", When: &endless[0]},
			ceasefire.Clause{ID: "d", When: &negotiation.Condition{Term: "x"}},
			ceasefire.Clause{ID: "e", When: negotiation.IfAccepts("us", "no-clause")},
		), "clauses[0].when clauses[1].when.all[0].fact clauses[1].when.all[1].any clauses[2].when clauses[3].when"},
		{"parts", clauses(
			ceasefire.Clause{ID: "a", Parts: []string{"b", "c"}}, ceasefire.Clause{ID: "b", Parts: []string{"a"}},
			ceasefire.Clause{ID: "d", Parts: []string{"d"}},
		), "clauses[0].parts[1] clauses[0].parts clauses[2].parts"},
		{"a part on the table", ceasefire.Agreement{
			Clauses: []ceasefire.Clause{{ID: "a", Parts: []string{"b"}}, {ID: "c", Provision: ceasefire.Consequence{Of: []string{"a", "b"}}}},
			Tabled:  []ceasefire.Unsettled{{Term: "b"}},
		}, "clauses[1].details.of[1]"},
		{
			"a prior text",
			ceasefire.Agreement{Prior: []ceasefire.Prior{{Date: "x", Clauses: []ceasefire.Clause{{ID: "a"}, {ID: "a"}, {}}}}},
			"prior[0].date prior[0].clauses[2].id prior[0].clauses[1].id",
		},
		{
			"tabled",
			ceasefire.Agreement{Tabled: []ceasefire.Unsettled{{}, {Term: "a", Status: negotiation.StatusSettled}, {Term: "b", Status: 99}}},
			"tabled[0].term tabled[1].status tabled[2].status",
		},
		{"a provision by pointer", clauses(ceasefire.Clause{ID: "a", Provision: &ceasefire.Consequence{Of: []string{"b"}}}), "clauses[0].details.of[0]"},
		{"no provision", clauses(ceasefire.Clause{ID: "a", Provision: (*ceasefire.Pause)(nil)}), ""},
	}
}

func TestAgreementCheckSuggests(t *testing.T) {
	a := ceasefire.Agreement{Clauses: []ceasefire.Clause{{ID: "grounding"}, {ID: "package", Parts: []string{"gruonding"}}}}
	if p := problemsOf(t, a); len(p) != 1 || p[0].Text != `no clause "gruonding"; did you mean "grounding"?` {
		t.Errorf("%v", p)
	}
	for i := range 30 {
		a.Clauses[1].Parts = append(a.Clauses[1].Parts, fmt.Sprintf("groundin%d", i))
	}
	n := 0
	for _, p := range problemsOf(t, a) {
		if strings.Contains(p.Text, "did you mean") {
			n++
		}
	}
	if n != 20 {
		t.Errorf("%d suggestions, want 20", n)
	}
}
