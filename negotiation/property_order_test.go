package negotiation_test

import (
	"fmt"
	"slices"
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// What is said in one round of terms that have nothing to do with one another
// can be listed in any order. Two wholes have to do with one another if they
// share a part, though neither includes the other: of the support that passes
// down from several, the latest counts.
func TestOrderWithinARound(t *testing.T) {
	moved := 0
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		rec := tr.rec
		rec.Statements = slices.Clone(rec.Statements)
		for range 4 * len(rec.Statements) {
			if tr.swapNeighbours(rec) {
				moved++
			}
		}
		other := tr.open(rec)
		for _, v := range tr.views {
			tr.sameBoards(other, v)
		}
	})
	if moved == 0 {
		t.Error("no statement was ever moved")
	}
}

// sameBoards fails unless other talks come to the same, fully, at every round
// and between rounds.
func (tr trial) sameBoards(other *negotiation.Talks, v negotiation.View) {
	tr.Helper()
	was, now := tr.boards(tr.talks, v), tr.boards(other, v)
	for i := range was {
		tr.same(fmt.Sprint(v, " at ", i), describe(now[i], fully), describe(was[i], fully))
		for _, j := range []int{0, max(0, i-1)} {
			got, want := negotiation.Compare(now[j], now[i]), negotiation.Compare(was[j], was[i])
			tr.same(fmt.Sprint(v, " from ", j, " to ", i), describeChanges(got), describeChanges(want))
		}
	}
}

// swapNeighbours swaps a statement and the next of its round, if they are of
// terms that do not meet.
func (tr trial) swapNeighbours(rec negotiation.Record) bool {
	i := tr.IntN(len(rec.Statements))
	a := &rec.Statements[i]
	for j := i + 1; j < len(rec.Statements); j++ {
		b := &rec.Statements[j]
		if a.Round != b.Round {
			continue
		}
		if meet(rec, a.Term, b.Term) {
			return false
		}
		*a, *b = *b, *a
		return true
	}
	return false
}

// The answers do not depend on the order in which a record lists its actors,
// terms, facts and ties, what a term includes or replaces, the members of a rule
// or the parts of a condition; nor on what else the record lists. Only through
// which of two wholes one statement came down does, and so the cause that is
// read from that whole.
func TestOrderOfTheRecord(t *testing.T) {
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		other := tr.open(tr.reordered())
		for _, v := range tr.views {
			was, now := tr.boards(tr.talks, v), tr.boards(other, v)
			for i := range was {
				tr.same(fmt.Sprint(v, " at ", i), known(describe(now[i], withoutWays)), describe(was[i], withoutWays))
				got, want := negotiation.Compare(now[0], now[i]), negotiation.Compare(was[0], was[i])
				tr.same(fmt.Sprint(v, " from 0 to ", i), known(whoTurned(got)), whoTurned(want))
			}
		}
	})
}

// known leaves out the term that reordered adds.
func known(lines []string) []string {
	return slices.DeleteFunc(lines, func(s string) bool { return s[:3] == "new" })
}

func whoTurned(list negotiation.Changes) []string {
	var lines []string
	for _, c := range list {
		var who []string
		for _, turn := range c.By {
			who = append(who, turn.Actor)
		}
		slices.Sort(who)
		lines = append(lines, fmt.Sprint(c.Term.ID, " ", c.Kind, who))
	}
	slices.Sort(lines)
	return lines
}

// reordered returns the record with its lists shuffled, and an actor and a term
// in front that have nothing to do with it.
func (tr trial) reordered() negotiation.Record {
	rec := tr.talks.Record()
	rec.Actors = append(rec.Actors, actor.Actor{ID: "new"})
	rec.Terms = append(rec.Terms, negotiation.Term{ID: "new"})
	shuffle(tr, rec.Actors)
	shuffle(tr, rec.Ties)
	shuffle(tr, rec.Parties)
	shuffle(tr, rec.Facts)
	shuffle(tr, rec.Terms)
	tr.shuffleRule(&rec.Rule)
	seen := map[*negotiation.Condition]bool{nil: true}
	for i := range rec.Terms {
		x := &rec.Terms[i]
		shuffle(tr, x.Includes)
		shuffle(tr, x.Replaces)
		tr.shuffleRule(&x.Rule)
		tr.shuffleCondition(x.When, seen)
	}
	for i := range rec.Statements {
		s := &rec.Statements[i]
		shuffle(tr, s.By)
		shuffle(tr, s.About)
		tr.shuffleCondition(s.If, seen)
	}
	return rec
}

func shuffle[T any](tr trial, list []T) {
	tr.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
}

func (tr trial) shuffleRule(r *negotiation.Rule) {
	shuffle(tr, r.Of)
	shuffle(tr, r.Rules)
	for i := range r.Rules {
		tr.shuffleRule(&r.Rules[i])
	}
}

func (tr trial) shuffleCondition(c *negotiation.Condition, seen map[*negotiation.Condition]bool) {
	if seen[c] {
		return
	}
	seen[c] = true
	shuffle(tr, c.All)
	shuffle(tr, c.Any)
	for _, list := range [][]negotiation.Condition{c.All, c.Any} {
		for i := range list {
			tr.shuffleCondition(&list[i], seen)
		}
	}
}
