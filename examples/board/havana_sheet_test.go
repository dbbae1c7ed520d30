package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// Every verdict on the talks in Havana is what the program prints, in every round
// that it is asked at: on the board, and of the round.
func TestHavanaOnTheSheet(t *testing.T) {
	for _, row := range havanaRows {
		account, circle, _ := strings.Cut(row.view, "@")
		args := []string{"-format", "json", "-at", row.round, "-account", account}
		if circle != "" {
			args = append(args, "-among", circle)
		}
		var s report.Sheet
		if err := json.Unmarshal(ask(t, append(args, havana)...), &s); err != nil {
			t.Fatal(err)
		}
		checkHavanaRow(t, &s, row)
	}
}

func checkHavanaRow(t *testing.T, s *report.Sheet, row havanaRow) {
	t.Helper()
	if s.Round != row.round || s.View.Text != row.view {
		t.Fatalf("the sheet is of %s under %s, want %s under %s", s.Round, s.View.Text, row.round, row.view)
	}
	x := rowOf(s, row.term)
	cell := x.Cells[s.RoundNumber(s.Round)-1]
	if got := cell.Status.String(); got != row.status || x.Now.Status != cell.Status {
		t.Errorf("%s, %s: %s on the board and %s of the round, want %s: %s", row.round, row.term, got, x.Now.Status, row.status, row.note)
	}
	if row.wording != "" && x.Now.Wording != row.wording || x.Now.LastSettled.ID != row.last {
		t.Errorf("%s, %s: settled in %q, last in %q: %s", row.round, row.term, x.Now.Wording, x.Now.LastSettled.ID, row.note)
	}
	for word := range strings.SplitSeq(row.is, ", ") {
		if word != "" && !havanaMarks[word](cell.Marks) {
			t.Errorf("%s, %s is not %s: %s", row.round, row.term, word, row.note)
		}
	}
	if row.change == "" {
		return
	}
	kind := negotiation.ChangeUnchanged
	if i := slices.IndexFunc(s.Changes, func(c report.Change) bool { return c.Term.ID == row.term }); i >= 0 {
		kind = s.Changes[i].Kind
	}
	if kind.String() != row.change {
		t.Errorf("%s, %s is %s, want %s: %s", row.round, row.term, kind, row.change, row.note)
	}
}

// havanaMarks says which marks go with the words of a row.
var havanaMarks = map[string]func(report.Marks) bool{
	"provisional":   func(m report.Marks) bool { return m.Has(report.Provisional) },
	"for-good":      func(m report.Marks) bool { return !m.Has(report.Provisional) },
	"in-effect":     func(m report.Marks) bool { return !m.Has(report.Waiting) },
	"not-in-effect": func(m report.Marks) bool { return m.Has(report.Waiting) },
	"in-exchange":   func(m report.Marks) bool { return m.Has(report.InExchange) },
	"outright":      func(m report.Marks) bool { return !m.Has(report.InExchange) },
}

// rowOf returns the row of a term.
func rowOf(s *report.Sheet, term string) report.Row {
	for _, issue := range s.Issues {
		for _, row := range issue.Rows {
			if row.Term.ID == term {
				return row
			}
		}
	}
	return report.Row{Cells: make([]report.Cell, len(s.Rounds))}
}

// The golden sheet of Havana has, in every round, the status of every term that a
// board of the library has.
func TestHavanaBoardsAreOnTheSheet(t *testing.T) {
	talks := openFile(t, havana)
	var s report.Sheet
	if err := json.Unmarshal(ask(t, "-format", "json", havana), &s); err != nil {
		t.Fatal(err)
	}
	boards, err := talks.Boards(negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	for b := range boards {
		n := s.RoundNumber(b.Round().ID)
		for x := range b.All() {
			if got := rowOf(&s, x.Term.ID).Cells[n-1].Status; got != x.Status {
				t.Errorf("%s, %s: %s, want %s", b.Round().ID, x.Term.ID, got, x.Status)
			}
		}
	}
}
