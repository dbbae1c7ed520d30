package main

import (
	"context"
	"slices"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/bridge"
)

// What the story says of the way to a deal is true of the record: said at the end
// of Hangzhou the moves settle the deal, and with one of them unsaid they do not.
func TestMovesOfTheStorySettleTheDeal(t *testing.T) {
	talks, err := read()
	if err != nil {
		t.Fatal(err)
	}
	teller := tell(talks)
	if teller.err != nil {
		t.Fatal(teller.err)
	}
	for _, test := range []struct {
		name  string
		view  negotiation.View
		opts  bridge.Options
		moves int
	}{
		{"the whole, between the two", two, teller.whole(), 2},
		{"the whole, all asked", record, teller.whole(), 5},
		{"clause by clause, between the two", two, teller.byClause(), 19},
		{"clause by clause, all asked", record, teller.byClause(), 30},
		{"clause by clause, by Washington's account", usTwo, teller.byClause(), 17},
	} {
		board, err := talks.At(hangzhou, test.view)
		if err != nil {
			t.Fatal(err)
		}
		r, err := bridge.Find(context.Background(), board, test.opts)
		if err != nil {
			t.Fatal(err)
		}
		if !r.Exact || !r.Complete || r.Cost != test.moves {
			t.Fatalf("%s: %+v", test.name, r)
		}
		for _, a := range r.Answers {
			if missing := unsettled(t, board, test.opts.Terms, a.Moves()); len(missing) > 0 {
				t.Errorf("%s: %v are not settled", test.name, missing)
			}
			for i := range a.Steps {
				if len(unsettled(t, board, test.opts.Terms, slices.Delete(a.Moves(), i, i+1))) == 0 {
					t.Errorf("%s: %s was not needed", test.name, a.Steps[i].Move)
				}
			}
		}
	}
}

// unsettled returns which terms are not settled if moves are said and done at the
// end of a board's round.
func unsettled(t *testing.T, b *negotiation.Board, terms []string, moves []negotiation.Move) []string {
	t.Helper()
	var more negotiation.Record
	for _, m := range moves {
		if m.Fact != "" {
			more.Events = append(more.Events, m.Event("move-"+m.Fact, hangzhou))
		} else {
			more.Statements = append(more.Statements, m.Statement(hangzhou))
		}
	}
	talks, err := b.Talks().Extend(more)
	if err != nil {
		t.Fatal(err)
	}
	after, err := talks.At(hangzhou, b.View())
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(slices.Clone(terms), func(id string) bool {
		s, _ := after.Standing(id)
		return s.Status == negotiation.StatusSettled
	})
}

// Whoever has to move stands in the table, and no line of it is too wide.
func TestDistancesAreATable(t *testing.T) {
	text := ask(t)
	_, section, ok := strings.Cut(text, "5. WHAT A DEAL WOULD HAVE TAKEN")
	if !ok {
		t.Fatal("no such section")
	}
	section, _, _ = strings.Cut(section, "6. ")
	for _, want := range []string{"Moves in all    2          19                  5          30", "Damascus        0          0                   1          6", "over"} {
		if has := strings.Contains(section, want); has == (want == "over") {
			t.Errorf("%q: %t in\n%s", want, has, section)
		}
	}
}
