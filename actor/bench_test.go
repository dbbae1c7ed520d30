package actor_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"parley.example/actor"
)

// crowd makes n actors with a code and two aliases each, and n ties.
func crowd(n int) ([]actor.Actor, []actor.Tie) {
	rng := rand.New(rand.NewPCG(1, 2))
	actors, ties := make([]actor.Actor, n), make([]actor.Tie, 0, n)
	for i := range n {
		actors[i] = actor.Actor{
			ID: fmt.Sprint("actor-", i), Name: fmt.Sprint("The Actor ", i), Kind: actor.ArmedGroup,
			Codes: []actor.Code{{Scheme: actor.UCDP, Value: fmt.Sprint(i)}},
			Aliases: []actor.Alias{
				{Name: fmt.Sprint("Old ", i), End: "2016-07-28"},
				{Name: fmt.Sprint("New ", i), Start: "2016-07-29"},
			},
		}
	}
	seen := map[[3]int]bool{}
	for len(ties) < n {
		from, kind, to := rng.IntN(n), 1+rng.IntN(len(actor.TieKinds())-1), rng.IntN(n)
		if from == to || seen[[3]int{from, kind, to}] {
			continue
		}
		seen[[3]int{from, kind, to}] = true
		ties = append(ties, actor.Tie{From: actors[from].ID, Kind: actor.TieKinds()[kind], To: actors[to].ID})
	}
	return actors, ties
}

func BenchmarkNewRoster(b *testing.B) {
	for _, n := range []int{10, 1000, 100_000} {
		actors, ties := crowd(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := actor.NewRoster(actors, ties); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkRoster(b *testing.B) {
	actors, ties := crowd(100_000)
	r := mustRoster(b, actors, ties)
	bench := func(name string, f func() bool) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if !f() {
					b.Fatal("a wrong answer")
				}
			}
		})
	}
	found := func(name string, at actor.Moment) bool { _, err := r.Find(name, at); return err == nil }
	found("gather the names first", "")
	bench("Find/id", func() bool { return found("actor-77", "2016") })
	bench("Find/name", func() bool { return found("the actor 77", "2016") })
	bench("Find/alias", func() bool { return found("OLD  77", "2015-11") })
	bench("Find/nothing", func() bool { return !found("nobody in particular", "") })
	bench("FindCode", func() bool { _, err := r.FindCode(actor.UCDP, "77", ""); return err == nil })
	bench("Principal", func() bool { return r.Principal("actor-77") == "actor-77" })
	bench("MaySpeakFor", func() bool { return !r.MaySpeakFor("actor-77", "actor-78") })
	bench("Chain", func() bool { return len(r.Chain("actor-77", "actor-78", actor.Commands, actor.Backs)) == 0 })
}
