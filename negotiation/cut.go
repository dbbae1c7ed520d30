package negotiation

import (
	"sort"
	"strconv"
)

// A cut is a point in the order of the statements, and the round whose moment
// counts there.
type cut struct {
	round int32 // -1: before the first
	ord   int32 // how many statements of the order are not after it
	after int32 // the statement up to which events count; atEnd; noEvents
}

const (
	atEnd    = -1 // all events of the round count
	noEvents = -2 // none do yet
)

// endOf returns the cut at the end of round r.
func (t *Talks) endOf(r int32) cut {
	if r < 0 {
		return cut{round: -1, after: atEnd}
	}
	return cut{round: r, ord: t.ends[r], after: atEnd}
}

// after returns the cut just after statement i.
func (t *Talks) after(i int32) cut {
	return cut{round: t.said[i].round, ord: t.said[i].ord + 1, after: i}
}

// A turning is an event that establishes or lapses a fact.
type turning struct {
	event int32
	round int32
	holds bool
}

// compileFacts sorts the events that name each fact: by round, then as listed.
func (t *Talks) compileFacts() {
	t.history = make([][]turning, len(t.rec.Facts))
	byRound := make([][]int32, len(t.rec.Rounds))
	for i := range t.rec.Events {
		r := t.rounds[t.rec.Events[i].Round]
		byRound[r] = append(byRound[r], int32(i))
	}
	for r, events := range byRound {
		for _, e := range events {
			t.turn(e, int32(r), t.rec.Events[e].Establishes, true)
			t.turn(e, int32(r), t.rec.Events[e].Lapses, false)
		}
	}
}

func (t *Talks) turn(event, round int32, facts IDs, holds bool) {
	for _, id := range facts {
		f := t.facts[id]
		t.history[f] = append(t.history[f], turning{event: event, round: round, holds: holds})
	}
}

// holds reports whether a fact holds at c: the last event up to there that
// names it establishes it, or there is none and it held from the start.
func (t *Talks) holds(fact int32, c cut) bool {
	turns := t.history[fact]
	n := sort.Search(len(turns), func(i int) bool { return turns[i].round > c.round })
	for i := n - 1; i >= 0; i-- {
		if t.happened(turns[i].event, turns[i].round, c) {
			return turns[i].holds
		}
	}
	return t.rec.Facts[fact].Holds
}

// happened reports whether an event of that round counts at c.
func (t *Talks) happened(event, round int32, c cut) bool {
	switch {
	case round != c.round:
		return round < c.round
	case c.after < 0:
		return c.after == atEnd
	}
	said, happened := t.rec.Statements[c.after].At, t.rec.Events[event].At
	return said == "" || happened == "" || !happened.First().After(said.First())
}

func (t *Talks) roundNumber(id string) (int32, error) {
	if r, ok := t.rounds[id]; ok {
		return r, nil
	}
	return 0, unknown("round", id, t.rec.Rounds, func(r *Round) string { return r.ID })
}

func (t *Talks) termNumber(id string) (int32, error) {
	if x, ok := t.terms[id]; ok {
		return x, nil
	}
	return 0, unknown("term", id, t.rec.Terms, func(x *Term) string { return x.ID })
}

func (t *Talks) noStatement(i int) error {
	return &UnknownError{What: "statement", ID: strconv.Itoa(i)}
}
