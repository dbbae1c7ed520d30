package actor

import (
	"slices"
	"time"
)

// Chain returns a shortest chain of ties of those kinds, or of any if none is
// given, that leads from one actor to another: the first starts at from, each
// starts where the one before ends, and the last ends at to. A tie of a mouthpiece
// is a tie of its principal, here as elsewhere, so that from, to and the ends of
// neighbours need be the same only after [Roster.Principal]; and speaks-for ties
// lead nowhere. Of several shortest chains it is the one whose first tie comes
// first in the roster, and so on.
//
// It is nil if there is no chain, if from and to have the same principal, and if
// either is no actor of the roster. It takes time and memory in proportion to what
// can be reached from from.
func (r *Roster) Chain(from, to string, kinds ...TieKind) []*Tie {
	return r.ChainAt(from, to, time.Time{}, kinds...)
}

// ChainAt is [Roster.Chain] along the ties that hold at an instant: see
// [Tie.Holds]. The zero Time is no time in particular, and every tie counts.
func (r *Roster) ChainAt(from, to string, at time.Time, kinds ...TieKind) []*Tie {
	s := search{r: r, any: true, counts: func(t *Tie) bool {
		return among(kinds, t.Kind) && t.Holds(at)
	}}
	return s.chain(from, to)
}

// ChainVia is [Roster.ChainAt] along ties of kind via and of those kinds, at least
// one of which is of kind via. Whether an actor reaches another by influence, say,
// is asked by ChainVia(a, b, at, Backs, Commands, Represents). Such a chain may
// pass an actor twice.
func (r *Roster) ChainVia(from, to string, at time.Time, via TieKind, kinds ...TieKind) []*Tie {
	s := search{r: r, via: via, counts: func(t *Tie) bool {
		return (t.Kind == via || slices.Contains(kinds, t.Kind)) && t.Holds(at)
	}}
	return s.chain(from, to)
}

// A search looks for a shortest chain, breadth first. Since it takes the ties of
// each actor in the order of the roster, and the actors in the order it met them,
// the first chain to get anywhere is also the first in the order of the ties.
type search struct {
	r      *Roster
	counts func(*Tie) bool
	via    TieKind // which the chain must contain
	any    bool    // or nothing in particular
	steps  map[place]step
	queue  []place
}

// A place is a principal, and whether a tie of kind via has led to it.
type place struct {
	actor int
	via   bool
}

// A step is how a place was reached first.
type step struct {
	from place
	tie  int
}

func (s *search) chain(from, to string) []*Tie {
	f, ok := s.r.byID[from]
	t, also := s.r.byID[to]
	if !ok || !also || s.r.principal[f] == s.r.principal[t] {
		return nil
	}
	start := place{s.r.principal[f], s.any}
	goal := place{s.r.principal[t], true}
	s.steps = map[place]step{start: {tie: -1}}
	s.queue = []place{start}
	for i := 0; i < len(s.queue); i++ {
		if s.expand(s.queue[i], goal) {
			return s.back(goal)
		}
	}
	return nil
}

// expand takes every tie that leads on from a place. It reports whether one led
// to the goal.
func (s *search) expand(at, goal place) bool {
	for _, k := range s.r.fromHouse.of(at.actor) {
		t := &s.r.ties[k]
		if !s.counts(t) {
			continue
		}
		next := place{s.r.principal[s.r.byID[t.To]], at.via || t.Kind == s.via}
		if _, met := s.steps[next]; met || next.actor == at.actor {
			continue // been there, or never left the house
		}
		s.steps[next] = step{at, k}
		if next == goal {
			return true
		}
		s.queue = append(s.queue, next)
	}
	return false
}

// back follows the steps that led to the goal.
func (s *search) back(goal place) []*Tie {
	var chain []*Tie
	for at := s.steps[goal]; at.tie >= 0; at = s.steps[at.from] {
		chain = append(chain, &s.r.ties[at.tie])
	}
	slices.Reverse(chain)
	return chain
}
