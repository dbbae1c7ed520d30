package actor

import "iter"

// A Roster answers who is who among some actors and how they stand to one
// another. It never changes and may be used by several goroutines at once.
type Roster struct {
	actors []Actor
	ties   []Tie
	index  map[string]int
	end    []int // of each actor's speaks-for chain
	voices map[[2]int]bool
}

// NewRoster makes a roster of its own copies of actors and ties.
func NewRoster(actors []Actor, ties []Tie) (*Roster, error) {
	r := &Roster{actors: actors, ties: ties, index: map[string]int{}, voices: map[[2]int]bool{}}
	for i := range actors {
		r.index[actors[i].ID] = i
		r.end = append(r.end, i)
	}
	for range actors {
		for _, t := range ties {
			if t.Kind == SpeaksFor {
				r.end[r.index[t.From]] = r.end[r.index[t.To]]
			}
		}
	}
	for _, t := range ties {
		if t.Kind == Represents {
			r.voices[[2]int{r.end[r.index[t.From]], r.end[r.index[t.To]]}] = true
		}
	}
	return r, nil
}

// All iterates over the actors in the order they were given.
func (r *Roster) All() iter.Seq[*Actor] {
	return func(yield func(*Actor) bool) {
		for i := range r.actors {
			if !yield(&r.actors[i]) {
				return
			}
		}
	}
}

// Actor returns the actor with that id.
func (r *Roster) Actor(id string) (*Actor, bool) {
	i, ok := r.index[id]
	if !ok {
		return nil, false
	}
	return &r.actors[i], true
}

// Principal returns the id of the actor at the end of the chain of speaks-for
// ties that begins at id: id itself, where it speaks for nobody.
func (r *Roster) Principal(id string) string {
	i, ok := r.index[id]
	if !ok {
		return ""
	}
	return r.actors[r.end[i]].ID
}

// MaySpeakFor reports whether what by says about about is first-hand.
func (r *Roster) MaySpeakFor(by, about string) bool {
	b, ok := r.index[by]
	a, also := r.index[about]
	if !ok || !also {
		return false
	}
	b, a = r.end[b], r.end[a]
	return b == a || r.voices[[2]int{b, a}]
}
