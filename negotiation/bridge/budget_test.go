package bridge_test

import (
	"context"
	"fmt"
	"testing"

	"parley.example/negotiation/bridge"
)

// "If the budget ends the search, the best found and a lower bound are returned
// and marked as such." Whatever the budget, the bound is not above the least cost
// nor that above what was found, and what is marked as exact is.
func TestBudgetEndsTheSearchWithBounds(t *testing.T) {
	n := 400
	if testing.Short() {
		n = 80
	}
	ended, best, bettered := 0, 0, 0
	for seed := range uint64(n) {
		c := newContest(t, seed)
		c.opts.Prices = nil // every move there is, for 1
		if c.priced {
			c.opts.Prices = []bridge.Price{{Cost: 2}, {Actor: c.rec.Actors[0].ID, Cost: 3}}
		}
		want := c.find(c.opts)
		if !want.Exact || !want.Complete {
			t.Fatalf("seed %d: not exact", seed)
		}
		for budget := 1; budget < want.Looked && budget <= 64; budget *= 2 {
			o := c.opts
			o.Budget = budget
			got := c.find(o)
			ended++
			switch some := len(got.Answers) > 0; {
			case got.Looked > budget || got.Complete:
				t.Fatalf("seed %d, budget %d: %+v", seed, budget, got)
			case some && got.Cost < want.Cost, got.Bound > want.Cost && len(want.Answers) > 0:
				t.Fatalf("seed %d, budget %d: cost %d, bound %d, least cost %d", seed, budget, got.Cost, got.Bound, want.Cost)
			case got.Exact != (some && got.Cost == want.Cost && got.Bound == want.Cost):
				t.Fatalf("seed %d, budget %d: exact %t, cost %d, bound %d, least cost %d", seed, budget, got.Exact, got.Cost, got.Bound, want.Cost)
			case some && got.Cost > want.Cost:
				bettered++
			case some:
				best++
			}
			for _, a := range got.Answers {
				c.check(a)
			}
		}
	}
	t.Logf("%d ended early: %d of them with a best answer, %d with another", ended, best, bettered)
	if best == 0 {
		t.Error("no search that ended early had found anything")
	}
}

func (c *contest) find(o bridge.Options) *bridge.Result {
	c.Helper()
	r, err := bridge.Find(context.Background(), c.board, o)
	if err != nil {
		c.Fatalf("seed %d: %v", c.seed, err)
	}
	return r
}

// The same question has the same answers in the same order, and a smaller Most
// gives the first of them.
func TestAnswersComeInOneOrder(t *testing.T) {
	for seed := range uint64(150) {
		c := newContest(t, seed)
		all := c.find(c.opts)
		o := c.opts
		o.Most = 1 + c.IntN(4)
		some := c.find(o)
		if some.Found != all.Found || len(some.Answers) != min(o.Most, len(all.Answers)) {
			t.Fatalf("seed %d: %d of %d, and %d", seed, len(some.Answers), some.Found, all.Found)
		}
		for i := range some.Answers {
			if got, want := fmt.Sprint(some.Answers[i].Moves()), fmt.Sprint(all.Answers[i].Moves()); got != want {
				t.Fatalf("seed %d: %s, want %s", seed, got, want)
			}
		}
	}
}
