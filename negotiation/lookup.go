package negotiation

import (
	"cmp"
	"strconv"

	"parley.example/actor"
)

func (t *Talks) actorNumber(id string) (int32, error) {
	if a, ok := t.actors[id]; ok {
		return a, nil
	}
	return 0, unknown(t.rec, "actor", id, t.rec.Actors, func(a *actor.Actor) string { return a.ID })
}

func (t *Talks) roundNumber(id string) (int32, error) {
	if r, ok := t.rounds[id]; ok {
		return r, nil
	}
	return 0, unknown(t.rec, "round", id, t.rec.Rounds, func(r *Round) string { return r.ID })
}

func (t *Talks) termNumber(id string) (int32, error) {
	if x, ok := t.terms[id]; ok {
		return x, nil
	}
	return 0, unknown(t.rec, "term", id, t.rec.Terms, func(x *Term) string { return x.ID })
}

func (t *Talks) factNumber(id string) (int32, error) {
	if f, ok := t.facts[id]; ok {
		return f, nil
	}
	return 0, unknown(t.rec, "fact", id, t.rec.Facts, func(f *Fact) string { return f.ID })
}

func (t *Talks) noStatement(i int) error {
	return &UnknownError{What: "statement", ID: strconv.Itoa(i)}
}

// numbers numbers what has an id, in order.
func numbers[T any](list []T, id func(*T) string) map[string]int32 {
	m := make(map[string]int32, len(list))
	for i := range list {
		m[id(&list[i])] = int32(i)
	}
	return m
}

// unknown is the error for an id that is in no entry of a list of the record.
func unknown[T any](r *Record, what, id string, list []T, of func(*T) string) error {
	similar := actor.Similar(id, func(yield func(string) bool) {
		for i := range list {
			if !yield(of(&list[i])) {
				return
			}
		}
	})
	return &UnknownError{What: what, ID: id, Similar: cmp.Or(similar, r.idOf(what, id))}
}
