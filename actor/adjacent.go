package actor

import (
	"iter"
	"slices"
	"time"
)

// Ties iterates over the ties from that actor, of those kinds or of any if none
// is given, in the order they were given. They are its own ties as written: those
// of its mouthpieces are not among them, unlike in [Roster.Members] and
// [Roster.Chain]. There are none if there is no such actor.
func (r *Roster) Ties(id string, kinds ...TieKind) iter.Seq[*Tie] {
	return r.tiesOf(&r.from, id, kinds)
}

// TiesTo iterates over the ties to that actor, as [Roster.Ties] does over those
// from it.
func (r *Roster) TiesTo(id string, kinds ...TieKind) iter.Seq[*Tie] {
	return r.tiesOf(&r.to, id, kinds)
}

func (r *Roster) tiesOf(side *adjacency, id string, kinds []TieKind) iter.Seq[*Tie] {
	return func(yield func(*Tie) bool) {
		i, ok := r.byID[id]
		if !ok {
			return
		}
		for _, k := range side.of(i) {
			if t := &r.ties[k]; among(kinds, t.Kind) && !yield(t) {
				return
			}
		}
	}
}

// among reports whether k is one of kinds; none at all stand for all of them.
func among(kinds []TieKind, k TieKind) bool {
	return len(kinds) == 0 || slices.Contains(kinds, k)
}

// Members iterates over the members of an actor at that instant, in the order in
// which their ties to it were given, each once. The zero Time is no time in
// particular: whoever was ever a member counts. A tie of a mouthpiece is a tie of
// its principal, so the members are principals. There are none if there is no such
// actor.
func (r *Roster) Members(id string, at time.Time) iter.Seq[*Actor] {
	return func(yield func(*Actor) bool) {
		i, ok := r.byID[id]
		if !ok {
			return
		}
		house := r.principal[i]
		seen := map[int]bool{house: true} // nobody is a member of itself
		for _, k := range r.toHouse.of(house) {
			t := &r.ties[k]
			if t.Kind != MemberOf || !t.Holds(at) {
				continue
			}
			member := r.principal[r.byID[t.From]]
			if !seen[member] && !yield(&r.actors[member]) {
				return
			}
			seen[member] = true
		}
	}
}

// An adjacency lists ties by the actor at one of their ends, in one piece of
// memory.
type adjacency struct {
	start []int // of each actor's ties in ties, and the end of the last
	ties  []int
}

// newAdjacency sorts the ties of n actors by the actor at their end, and those of
// one actor in the order of the ties.
func newAdjacency(n int, ends []int) adjacency {
	a := adjacency{make([]int, n+1), make([]int, len(ends))}
	for _, end := range ends {
		a.start[end+1]++
	}
	for i := range n {
		a.start[i+1] += a.start[i]
	}
	next := slices.Clone(a.start[:n])
	for tie, end := range ends {
		a.ties[next[end]] = tie
		next[end]++
	}
	return a
}

// of returns the ties of an actor.
func (a *adjacency) of(actor int) []int { return a.ties[a.start[actor]:a.start[actor+1]] }
