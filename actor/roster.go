package actor

import (
	"iter"
	"slices"
	"sync"
)

// A Roster answers who is who among some actors and how they stand to one
// another. It never changes and may be used by several goroutines at once; what
// it returns pointers to is its own and read-only. The zero Roster is empty.
type Roster struct {
	actors []Actor
	ties   []Tie
	byID   map[string]int

	principal []int               // of each actor, the end of its speaks-for chain
	mandates  map[[2]int]struct{} // represents ties between principals

	from, to           adjacency // ties by their ends as written
	fromHouse, toHouse adjacency // and by the principals of those

	once  sync.Once // names and codes are gathered when first asked for
	names map[string][]bearer
	codes map[codeKey][]bearer
}

// NewRoster makes a roster of its own copies of actors and ties, or returns an
// [*InvalidError] with everything that is wrong with them. The paths of its
// problems are those of a record with the fields actors and ties, such as
// actors[3].codes[0].value and ties[2].to.
//
// The ids of actors must have the form that [ValidID] knows and be unique, kinds
// valid, all text UTF-8, and names of aliases and schemes and values of codes not
// blank. A period must not end before it starts. Ties join two different actors of
// the roster. An actor speaks for at most one other, and nobody in the end for
// itself; speaks-for and represents have no start or end.
//
// A tie with the same From, Kind and To as another, a code of an actor with the
// same Scheme and Value, and an alias with the same Name are repeated if their
// periods have an instant in common, and allowed if they have none: a state can
// leave a union and come back.
//
// NewRoster takes time in n log n of the size of its input at worst.
func NewRoster(actors []Actor, ties []Tie) (*Roster, error) {
	c := check(actors, ties)
	if len(c.problems) > 0 {
		return nil, &InvalidError{Problems: c.problems}
	}
	r := &Roster{
		actors:   copyActors(actors),
		ties:     slices.Clone(ties),
		byID:     c.byID,
		mandates: map[[2]int]struct{}{},
	}
	r.findPrincipals()
	r.sortTies()
	return r, nil
}

// copyActors copies actors with all that they hold, in three pieces of memory.
func copyActors(actors []Actor) []Actor {
	nCodes, nAliases := 0, 0
	for i := range actors {
		nCodes += len(actors[i].Codes)
		nAliases += len(actors[i].Aliases)
	}
	codes, aliases := make([]Code, 0, nCodes), make([]Alias, 0, nAliases)
	copies := slices.Clone(actors)
	for i := range copies {
		a := &copies[i]
		c, l := len(codes), len(aliases)
		codes, aliases = append(codes, a.Codes...), append(aliases, a.Aliases...)
		a.Codes, a.Aliases = nil, nil
		if len(codes) > c {
			a.Codes = slices.Clip(codes[c:])
		}
		if len(aliases) > l {
			a.Aliases = slices.Clip(aliases[l:])
		}
	}
	return copies
}

// findPrincipals follows every speaks-for chain to its end, each tie once.
func (r *Roster) findPrincipals() {
	speaksFor := make([]int, len(r.actors))
	for i := range speaksFor {
		speaksFor[i] = i
	}
	for i := range r.ties {
		if t := &r.ties[i]; t.Kind == SpeaksFor {
			speaksFor[r.byID[t.From]] = r.byID[t.To]
		}
	}
	r.principal = make([]int, len(r.actors))
	for i := range r.principal {
		r.principal[i] = -1
	}
	var chain []int
	for i := range r.principal {
		at := i
		for chain = chain[:0]; r.principal[at] < 0 && speaksFor[at] != at; at = speaksFor[at] {
			chain = append(chain, at)
		}
		if r.principal[at] < 0 {
			r.principal[at] = at
		}
		for _, c := range chain {
			r.principal[c] = r.principal[at]
		}
	}
}

// sortTies lists the ties by their ends, and the mandates apart.
func (r *Roster) sortTies() {
	from, to := make([]int, len(r.ties)), make([]int, len(r.ties))
	for i := range r.ties {
		from[i], to[i] = r.byID[r.ties[i].From], r.byID[r.ties[i].To]
	}
	r.from, r.to = newAdjacency(len(r.actors), from), newAdjacency(len(r.actors), to)
	for i := range r.ties {
		from[i], to[i] = r.principal[from[i]], r.principal[to[i]]
		if r.ties[i].Kind == Represents {
			r.mandates[[2]int{from[i], to[i]}] = struct{}{}
		}
	}
	r.fromHouse, r.toHouse = newAdjacency(len(r.actors), from), newAdjacency(len(r.actors), to)
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

// Len returns the number of actors.
func (r *Roster) Len() int { return len(r.actors) }

// Actor returns the actor with that id.
func (r *Roster) Actor(id string) (*Actor, bool) {
	i, ok := r.byID[id]
	if !ok {
		return nil, false
	}
	return &r.actors[i], true
}

// Principal returns the id of the actor at the end of the chain of speaks-for
// ties that begins at id: id itself, where it speaks for nobody. It is the empty
// string if there is no such actor. It takes constant time.
func (r *Roster) Principal(id string) string {
	i, ok := r.byID[id]
	if !ok {
		return ""
	}
	return r.actors[r.principal[i]].ID
}

// MaySpeakFor reports whether what by says about the position of about is
// first-hand: the principal of by is that of about, or has a represents tie to
// it, where a tie of a mouthpiece is a tie of its principal. One tie counts and no
// more: mandates do not chain. It is false if either is no actor of the roster. It
// takes constant time.
func (r *Roster) MaySpeakFor(by, about string) bool {
	b, ok := r.byID[by]
	a, also := r.byID[about]
	if !ok || !also {
		return false
	}
	b, a = r.principal[b], r.principal[a]
	_, mandate := r.mandates[[2]int{b, a}]
	return b == a || mandate
}
