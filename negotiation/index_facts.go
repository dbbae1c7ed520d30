package negotiation

import "sort"

// A turning is an event that establishes or lapses a fact.
type turning struct {
	event int32
	round int32
	holds bool
}

// compileFacts sorts the events that name each fact: by round, then as listed.
func (t *Talks) compileFacts() {
	t.turnings = make([][]turning, len(t.rec.Facts))
	byRound := make([][]int32, len(t.rec.Rounds))
	for i := range t.rec.Events {
		r := t.rounds[t.rec.Events[i].Round]
		byRound[r] = append(byRound[r], int32(i))
	}
	for r, events := range byRound {
		for _, e := range events {
			t.addTurnings(e, int32(r), t.rec.Events[e].Establishes, true)
			t.addTurnings(e, int32(r), t.rec.Events[e].Lapses, false)
		}
	}
}

func (t *Talks) addTurnings(event, round int32, facts IDs, holds bool) {
	for _, id := range facts {
		f := t.facts[id]
		t.turnings[f] = append(t.turnings[f], turning{event: event, round: round, holds: holds})
	}
}

// holds reports whether a fact holds at c: the last event up to there that
// names it establishes it, or there is none and it held from the start.
func (t *Talks) holds(fact int32, c cut) bool {
	turns := t.turnings[fact]
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
