package ceasefire_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley.example/actor"
	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// talkedOf is a record of two parties and an observer, with one round.
func talkedOf(terms []negotiation.Term, said ...negotiation.Statement) negotiation.Record {
	for i := range said {
		said[i].Round = "geneva"
	}
	return negotiation.Record{
		Title: "Talks", Summary: "To stop the fighting",
		Actors:     []actor.Actor{{ID: "un"}, {ID: "russia"}, {ID: "us"}, {ID: "kerry"}},
		Ties:       []actor.Tie{{From: "kerry", Kind: actor.SpeaksFor, To: "us"}},
		Parties:    []string{"us", "russia"},
		Terms:      terms,
		Rounds:     []negotiation.Round{{ID: "geneva"}},
		Statements: said,
	}
}

func boardOf(t *testing.T, r negotiation.Record) *negotiation.Board {
	t.Helper()
	talks, err := negotiation.Open(r)
	if err != nil {
		t.Fatal(err)
	}
	b, err := talks.Latest(negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func said(by, term string, stance negotiation.Stance, at negotiation.Moment) negotiation.Statement {
	return negotiation.Statement{By: actor.IDs{by}, Term: term, Stance: stance, At: at}
}

func worded(s negotiation.Statement, text, details string) negotiation.Statement {
	s.Text, s.Details = text, json.RawMessage(details)
	return s
}

func agreementFrom(t *testing.T, r negotiation.Record) ceasefire.Agreement {
	t.Helper()
	a, err := ceasefire.FromBoard(boardOf(t, r))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestFromBoard(t *testing.T) {
	propose, accept := negotiation.Propose, negotiation.Accept
	a := agreementFrom(t, talkedOf(
		[]negotiation.Term{
			{ID: "package", Title: "All of it", Includes: []string{"stop", "road"}},
			{ID: "stop", Title: "Cessation", Kind: "cessation", Text: "Stop.", Details: json.RawMessage(`{"bearer":"us"}`), When: negotiation.IfSettled("road")},
			{ID: "road", Kind: "aid-corridor", Binds: []string{"russia"}},
			{ID: "flights", Title: "Flights"},
			{ID: "never"},
		},
		worded(said("kerry", "stop", propose, "2016-09-08"), "Stop  at once.", `{"bearer":"russia"}`),
		said("russia", "stop", accept, "2016-09-09T20:00Z"),
		worded(said("us", "road", propose, ""), "Open it.", `{"from":"Damascus"}`),
		said("russia", "road", accept, ""),
		said("un", "stop", accept, "2016-09-30"),
		said("us", "flights", propose, "2016-09-08"),
	))
	road := a.Clauses[1]
	want := ceasefire.Agreement{
		Title: "Talks", Purpose: "To stop the fighting",
		Parties: []ceasefire.Party{{Actor: "russia"}, {Actor: "us"}},
		Clauses: []ceasefire.Clause{
			{
				ID: "stop", Title: "Cessation", Text: "Stop at once.", When: negotiation.IfSettled("road"),
				Provision: ceasefire.Cessation{Bearer: actor.IDs{"russia"}}, Provisional: road.Provisional, Settled: "2016-09-09T20:00Z",
			},
			{
				ID: "road", Text: "Open it.", Provisional: road.Provisional,
				Provision: ceasefire.AidCorridor{Bearer: actor.IDs{"russia"}, From: "Damascus"},
			},
		},
		Tabled: []ceasefire.Unsettled{{Term: "flights", Title: "Flights", Status: negotiation.StatusOpen}},
	}
	if diff := cmp.Diff(want, a, cmpopts.IgnoreFields(ceasefire.Agreement{}, "Roster")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if err := a.Check(); err != nil {
		t.Error(err)
	}
	if a.Roster == nil || a.Roster.Principal("kerry") != "us" {
		t.Error("the roster is not that of the talks")
	}
}

// Nothing is agreed until everything is: what belongs to a whole that is not
// settled is provisional.
func TestFromBoardMarksWhatIsProvisional(t *testing.T) {
	terms := []negotiation.Term{{ID: "package", Includes: []string{"stop", "road"}}, {ID: "stop"}, {ID: "road"}}
	some := []negotiation.Statement{
		said("us", "package", negotiation.Propose, ""), said("us", "stop", negotiation.Propose, ""), said("russia", "stop", negotiation.Accept, ""),
	}
	a := agreementFrom(t, talkedOf(terms, some...))
	if len(a.Clauses) != 1 || !a.Clauses[0].Provisional || len(a.Tabled) != 2 || a.Tabled[0].Term != "package" {
		t.Errorf("clauses %+v, tabled %+v", a.Clauses, a.Tabled)
	}
	a = agreementFrom(t, talkedOf(terms, append(some, said("russia", "package", negotiation.Accept, ""))...))
	if len(a.Clauses) != 3 || a.Clauses[1].Provisional || len(a.Tabled) != 0 {
		t.Errorf("clauses %+v, tabled %+v", a.Clauses, a.Tabled)
	}
	if diff := cmp.Diff([]string{"stop", "road"}, a.Clauses[0].Parts); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
}

// Only those are parties whom the rule of something settled asks, in the circle
// of the view.
func TestFromBoardAsksTheRules(t *testing.T) {
	r := talkedOf(
		[]negotiation.Term{
			{ID: "one", Rule: negotiation.Rule{Kind: negotiation.Unanimity, Of: []string{"un"}}},
			{ID: "two"},
		},
		said("un", "one", negotiation.Propose, "2016"), said("us", "two", negotiation.Propose, "2016-09"),
	)
	a := agreementFrom(t, r)
	if len(a.Parties) != 1 || a.Parties[0].Actor != "un" || a.Clauses[0].Settled != "2016" {
		t.Errorf("parties %v, clauses %+v", a.Parties, a.Clauses)
	}
	talks, err := negotiation.Open(r)
	if err != nil {
		t.Fatal(err)
	}
	b, err := talks.Latest(negotiation.OnRecord.Among("us"))
	if err != nil {
		t.Fatal(err)
	}
	if a, err = ceasefire.FromBoard(b); err != nil || len(a.Parties) != 2 || a.Parties[1].Actor != "us" || len(a.Clauses) != 2 {
		t.Errorf("among us: parties %v, clauses %+v, error %v", a.Parties, a.Clauses, err)
	}
}

func TestFromBoardSaysWhereDetailsAreWrong(t *testing.T) {
	details := func(text string) json.RawMessage { return json.RawMessage(text) }
	r := talkedOf(
		[]negotiation.Term{
			{ID: "a", Kind: "cessation", Details: details(`{"area":{"nane":"x"}}`)},
			{ID: "b", Kind: "aid-corridor", Text: "old"},
			{ID: "c", Kind: "grounding", Details: details(`{"classes":7,"lead":"soon"}`)},
			{ID: "d", Kind: "grounding", Details: details(`7`)},
			{ID: "e", Kind: "unknown", Details: details(`7`)},
		},
		said("us", "a", negotiation.Propose, ""), said("russia", "a", negotiation.Accept, ""),
		worded(said("us", "b", negotiation.Propose, ""), "new", `{"form":"x"}`), said("russia", "b", negotiation.Accept, ""),
		said("us", "c", negotiation.Propose, ""), said("russia", "c", negotiation.Accept, ""),
		said("us", "d", negotiation.Propose, ""),
		said("us", "e", negotiation.Propose, ""), said("russia", "e", negotiation.Accept, ""),
	)
	got, err := ceasefire.FromBoard(boardOf(t, r))
	invalid, ok := errors.AsType[*negotiation.InvalidError](err)
	if !ok {
		t.Fatalf("no InvalidError: %v", err)
	}
	var paths []string
	for _, p := range invalid.Problems {
		paths = append(paths, p.Path)
		if p.Line != 0 {
			t.Errorf("%s has a line", p)
		}
	}
	want := "terms[0].details.area.nane terms[2].details.classes terms[2].details.lead statements[2].details.form"
	if strings.Join(paths, " ") != want || !cmp.Equal(got, ceasefire.Agreement{}, cmpopts.IgnoreUnexported(actor.Roster{})) {
		t.Errorf("paths %v, want %s; agreement %v", paths, want, got)
	}
}

func TestFromBoardOfNothing(t *testing.T) {
	for _, b := range []*negotiation.Board{nil, {}} {
		a, err := ceasefire.FromBoard(b)
		if err != nil || a.Title != "" || a.Clauses != nil || a.Roster != nil {
			t.Errorf("%+v, %v", a, err)
		}
	}
}

// What a program does with an agreement does not come back to the talks.
func TestFromBoardSharesNothing(t *testing.T) {
	r := talkedOf(
		[]negotiation.Term{{ID: "a", Kind: "x", Details: json.RawMessage(`[1]`), When: negotiation.IfAll(negotiation.IfSettled("b"))}, {ID: "b", Includes: []string{"a"}}},
		said("us", "a", negotiation.Propose, ""), said("russia", "a", negotiation.Accept, ""),
		said("us", "b", negotiation.Propose, ""), said("russia", "b", negotiation.Accept, ""),
	)
	b := boardOf(t, r)
	a, err := ceasefire.FromBoard(b)
	if err != nil {
		t.Fatal(err)
	}
	a.Clauses[0].When.All[0].Settled = "changed"
	a.Clauses[1].Parts[0] = "changed"
	other, ok := a.Clauses[0].Provision.(ceasefire.Other)
	if !ok {
		t.Fatalf("%T", a.Clauses[0].Provision)
	}
	for i := range other.Details {
		other.Details[i] = 'x'
	}
	if diff := cmp.Diff(r.Terms, b.Talks().Record().Terms); diff != "" {
		t.Errorf("the record has changed (-want +got):\n%s", diff)
	}
}
