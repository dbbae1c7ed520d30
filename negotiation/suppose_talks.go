package negotiation

import (
	"slices"
	"strconv"
)

// carriedOut returns the board that b supposes as one of talks in which the moves
// have been said and done. What looks at statements one by one, and not only at
// positions, looks at that. A board on which nothing is supposed is its own. It
// takes about the time of Open.
func (b *Board) carriedOut() *Board {
	if b.none() || b.lens.more == nil {
		return b
	}
	rec := *b.lens.talks.rec
	at := len(rec.Statements)
	if b.cut.after >= 0 {
		at = int(b.cut.after) + 1
	}
	rec.Statements = slices.Insert(slices.Clone(rec.Statements), at, b.supposedStatements()...)
	rec.Events = slices.Concat(rec.Events, b.supposedEvents())
	talks, err := compile(&rec)
	if err != nil { // a valid record stays valid with moves in it
		return b
	}
	l, err := talks.lensFor(b.lens.view)
	if err != nil { // nor does the view lose its actors
		return b
	}
	if n := len(b.lens.more.statements); b.cut.after >= 0 {
		return newBoard(l, talks.after(b.cut.after+int32(n)))
	}
	return newBoard(l, talks.endOf(b.cut.round))
}

// supposedStatements returns the acceptances as they would be written down: on a
// board just after a statement, as of the time of that one.
func (b *Board) supposedStatements() []Statement {
	list := slices.Clone(b.lens.more.statements)
	if said := b.After(); said != nil {
		for i := range list {
			list[i].At = said.At
		}
	}
	return list
}

// supposedEvents returns the events by which facts come about, under ids of their
// own.
func (b *Board) supposedEvents() []Event {
	known := map[string]bool{}
	for i := range b.lens.talks.rec.Events {
		known[b.lens.talks.rec.Events[i].ID] = true
	}
	var list []Event
	for _, m := range b.lens.more.moves {
		if m.Fact == "" {
			continue
		}
		id := "supposed"
		for n := 2; known[id]; n++ {
			id = "supposed-" + strconv.Itoa(n)
		}
		known[id] = true
		list = append(list, m.Event(id, b.Round().ID))
	}
	return list
}

func (s Standing) carriedOut() Standing {
	if s.board.none() || s.board.lens.more == nil {
		return s
	}
	return s.board.carriedOut().standing(s.number)
}

// carriedOut returns the change between boards on which nothing is supposed any
// more.
func (c Change) carriedOut() Change {
	was, now := c.Before.carriedOut(), c.After.carriedOut()
	if was.board == c.Before.board && now.board == c.After.board {
		return c
	}
	return change(was, now)
}
