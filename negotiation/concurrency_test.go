package negotiation_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// together runs f several times at once.
func together(f func(i int)) {
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() { f(i) })
	}
	wg.Wait()
}

// A board answers many at once as it answers one, from the first question on:
// when a term was settled last is worked out when it is first asked for.
func TestOneBoardForMany(t *testing.T) {
	tr := newTrial(t, 3, negotiationtest.Options{Terms: 20, Rounds: 8, Statements: 120})
	for _, v := range tr.views {
		last := tr.rec.Rounds[len(tr.rec.Rounds)-1].ID
		first := tr.at(tr.talks, tr.rec.Rounds[0].ID, v)
		want := describe(tr.at(tr.talks, last, v), fully)
		wanted := describeChanges(negotiation.Compare(first, tr.at(tr.talks, last, v)))
		shared := tr.at(tr.talks, last, v)
		together(func(i int) {
			if got := describe(shared, fully); !slices.Equal(got, want) {
				t.Errorf("%s, goroutine %d:\n got %s\nwant %s", v, i, got, want)
			}
			if got := describeChanges(negotiation.Compare(first, shared)); !slices.Equal(got, wanted) {
				t.Errorf("%s, goroutine %d:\n got %s\nwant %s", v, i, got, wanted)
			}
			if _, err := shared.MarshalJSON(); err != nil {
				t.Error(err)
			}
			for s := range shared.All() {
				_, _ = s.Duties(), s.Objections()
			}
		})
	}
}

// The boards of a walk share what no round has touched, and may be asked by many
// while the walk goes on.
func TestWalkedBoardsForMany(t *testing.T) {
	tr := newTrial(t, 4, negotiationtest.Options{Terms: 20, Rounds: 12, Statements: 120})
	walk, err := tr.talks.Boards(negotiation.AsReported)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for b := range walk {
		want := describe(tr.at(tr.talks, b.Round().ID, negotiation.AsReported), fully)
		for range 4 {
			wg.Go(func() {
				if got := describe(b, fully); !slices.Equal(got, want) {
					t.Errorf("%s:\n got %s\nwant %s", b.Round().ID, got, want)
				}
			})
		}
	}
	wg.Wait()
}

// Talks may be asked by many while others are made from them.
func TestOneTalksForMany(t *testing.T) {
	tr := newTrial(t, 5, negotiationtest.Options{Terms: 16, Rounds: 6, Statements: 80})
	last := tr.rec.Rounds[len(tr.rec.Rounds)-1].ID
	v := tr.views[0]
	want := describe(tr.at(tr.talks, last, v), fully)
	together(func(i int) {
		more, err := tr.talks.With(negotiation.Statement{
			ID: fmt.Sprint("new", i), Round: last, By: negotiation.IDs{tr.rec.Parties[0]}, Term: tr.rec.Terms[i].ID, Stance: negotiation.Reject,
		})
		if err != nil {
			t.Error(err)
			return
		}
		b, err := more.Latest(v)
		if err != nil {
			t.Error(err)
			return
		}
		if s, _ := b.Standing(tr.rec.Terms[i].ID); s.Position(tr.rec.Parties[0]).Stance != negotiation.Reject {
			t.Errorf("%s did not take back what it said of %s", tr.rec.Parties[0], s.Term.ID)
		}
		mine, err := tr.talks.At(last, v)
		if err != nil {
			t.Error(err)
			return
		}
		if got := describe(mine, fully); !slices.Equal(got, want) {
			t.Errorf("goroutine %d:\n got %s\nwant %s", i, got, want)
		}
		if _, err := tr.talks.History(tr.rec.Terms[i].ID, v); err != nil {
			t.Error(err)
		}
		if len(tr.talks.Record().Statements) != len(tr.rec.Statements) {
			t.Error("the talks have grown")
		}
	})
}
