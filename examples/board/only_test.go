package main

import (
	"slices"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// rowsOf returns the terms on the board of a sheet.
func rowsOf(s *report.Sheet) []string {
	var terms []string
	for _, issue := range s.Issues {
		for _, row := range issue.Rows {
			terms = append(terms, row.Term.ID)
		}
	}
	return terms
}

func TestOnlySomeTerms(t *testing.T) {
	talks := openFile(t, small)
	for _, c := range []struct {
		only only
		want string
	}{
		{only{terms: []string{"gate", "sluice", "feast"}}, "sluice gate feast"},
		{only{issues: []string{"money", "land"}}, "pasture path bridge gate old-fee fee"},
		{only{terms: []string{"fee", "watch"}, issues: []string{"money"}}, "old-fee fee watch"},
		{only{issues: []string{"honours"}}, ""},
	} {
		s := must[*report.Sheet](t)(report.New(talks, negotiation.OnRecord, report.Options{}))
		if err := c.only.keep(s); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(rowsOf(s), " "); got != c.want {
			t.Errorf("%+v: %q, want %q", c.only, got, c.want)
		}
	}
}

func TestOnlyNothingIsEverything(t *testing.T) {
	s := must[*report.Sheet](t)(report.New(openFile(t, small), negotiation.OnRecord, report.Options{}))
	all := rowsOf(s)
	if err := (only{}).keep(s); err != nil || !slices.Equal(rowsOf(s), all) {
		t.Errorf("%v, %v", rowsOf(s), err)
	}
}

// Both figures draw what is left, with the whole of its rounds.
func TestOnlyInFigures(t *testing.T) {
	for _, figure := range []string{"board", "timeline"} {
		args := strings.Fields("-format svg -figure " + figure + " -only jic -only issue:channel " + syria)
		drawn := string(ask(t, args...))
		for _, want := range []string{"Joint centre for targets", "keep a channel of their", "After the channel"} {
			if !strings.Contains(drawn, want) {
				t.Errorf("the %s lacks %q", figure, want)
			}
		}
		for _, never := range []string{"Castello", "Humanitarian aid"} {
			if strings.Contains(drawn, never) {
				t.Errorf("the %s has %q", figure, never)
			}
		}
	}
}
