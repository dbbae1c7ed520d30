package negotiationtest

import (
	"math/rand/v2"

	"parley.example/negotiation"
)

// Generate makes a random record that is valid, of the size and with the
// features that o asks for. It reads nothing but rng and o.
func Generate(rng *rand.Rand, o Options) negotiation.Record {
	g := &generator{Rand: rng, o: o, voices: map[string][]voice{}, stances: map[stand]negotiation.Stance{}}
	g.dated = o.has(Lapses) && g.chance(75)
	g.addActors(g.size(o.Actors, 3, 6))
	g.addFacts(g.size(o.Facts, 1, 3))
	g.addRounds(g.size(o.Rounds, 2, 5))
	g.addTerms(g.size(o.Terms, 3, 7))
	g.addEvents(g.size(o.Events, 0, len(g.rec.Rounds)+1))
	g.addStatements(g.size(o.Statements, 5, 25))
	g.trim()
	return g.rec
}

// A generator is a record being made, and what the making needs to know of it.
type generator struct {
	*rand.Rand
	o   Options
	rec negotiation.Record

	dated      bool               // every round has a moment, so untils and deadlines are allowed
	principals []string           // in the order of the record
	voices     map[string][]voice // how to speak first-hand for a principal
	pools      [][]string         // of each term, the wordings to choose from
	exchanges  bool               // this record is fond of conditions
	round      int                // in which the scene being written plays

	stances map[stand]negotiation.Stance // what was last said, roughly
}

// A stand is a holder's on a term.
type stand struct {
	holder string
	term   int
}

// A voice is a way to speak first-hand: about is empty where by speaks for its
// own principal.
type voice struct{ by, about string }

func (g *generator) chance(percent int) bool { return g.IntN(100) < percent }

// size is n, or between least and most where n asks for nothing.
func (g *generator) size(n, least, most int) int {
	if n > 0 {
		return n
	}
	return least + g.IntN(most-least+1)
}

func pick[T any](g *generator, from []T) T { return from[g.IntN(len(from))] }

// some gives between least and most different elements in random order, fewer
// where there are fewer.
func some[T any](g *generator, from []T, least, most int) []T {
	var chosen []T
	n := min(least+g.IntN(most-least+1), len(from))
	for _, i := range g.Perm(len(from))[:n] {
		chosen = append(chosen, from[i])
	}
	return chosen
}
