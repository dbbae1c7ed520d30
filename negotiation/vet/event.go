package vet

import (
	"slices"

	"parley.example/actor"
)

// CodeEventNoChange comes where an event establishes a fact that holds already,
// or lapses one that does not hold. Events are taken by round and within a round
// as listed. The event that turned the fact the other way is missing, or this
// one is there twice, or it names the wrong fact.
const CodeEventNoChange Code = "event-no-change"

var eventChecks = []check{
	{CodeEventNoChange, Look, (*vetter).eventNoChange},
}

// A turning is which event last named a fact, and how the fact is since.
type turning struct {
	event int // -1: none
	holds bool
}

func (v *vetter) eventNoChange() {
	order := make([]int, len(v.Events))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return v.rounds[v.Events[i].Round] - v.rounds[v.Events[j].Round] })
	facts := make([]turning, len(v.Facts))
	for i := range v.Facts {
		facts[i] = turning{-1, v.Facts[i].Holds}
	}
	for _, i := range order {
		v.turn(facts, i, "establishes", v.Events[i].Establishes, true)
		v.turn(facts, i, "lapses", v.Events[i].Lapses, false)
	}
}

func (v *vetter) turn(facts []turning, event int, field string, ids actor.IDs, holds bool) {
	for k, id := range ids {
		f := &facts[v.facts[id]]
		if f.holds == holds {
			e := &v.Events[event]
			v.sayf(remark{place: in("events", event, nth(field, k)), see: v.since(f, id)},
				"The event %s%s %s the fact %s, which %s.", e.ID, dated(e.At), field, id, v.state(f))
		}
		*f = turning{event, holds}
	}
}

// since returns the path of what made a fact as it is.
func (v *vetter) since(f *turning, id string) []string {
	if f.event >= 0 {
		return []string{nth("events", f.event)}
	}
	return []string{nth("facts", v.facts[id])}
}

func (v *vetter) state(f *turning) string {
	switch {
	case f.event >= 0 && f.holds:
		return "holds since " + v.Events[f.event].ID
	case f.event >= 0:
		return "has not held since " + v.Events[f.event].ID
	case f.holds:
		return "holds from the start"
	}
	return "has not held so far"
}
