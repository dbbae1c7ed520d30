package main

import (
	"fmt"
	"slices"

	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

// tellFall tells the days that the deal waited for, and what was reversed after
// it, in order.
func (t *teller) tellFall() {
	t.Heading("8. Seven days, and the fall")
	t.Sayf("What the deal waited for, %s.", t.quietNews())
	t.begun()
	for _, r := range t.after(answers) {
		t.fallOf(r)
	}
	t.Blank()
	t.standingAtTheEnd()
	t.Sources()
}

// begun tells which parts that waited for something had come into effect with
// everyone asked when those they bind had answered.
func (t *teller) begun() {
	b := t.board(answers, record)
	for _, id := range t.standing(b, deal).Term.Includes {
		if s := t.standing(b, id); s.Term.When != nil && s.InEffect() {
			t.Itemf("In effect by %s with everyone asked: %s. %s.", page.Day(b.Round().End), t.handle(id), t.stands(s))
		}
	}
}

// fallOf tells a round in which something was reversed: what happened, then the
// reversals.
func (t *teller) fallOf(r negotiation.Round) {
	t.at = moment(&r)
	among, between := t.since(r.ID, record).Reversed(), t.since(r.ID, two).Reversed()
	if len(among)+len(between) == 0 {
		return
	}
	t.Blank()
	t.Sayf("%s: %s", dates(&r), r.Title)
	for _, e := range t.record.Events {
		if e.Round == r.ID {
			t.Row(4, []int{6, 66}, page.Day(e.At), e.Title+t.Cite(e.At, e.Source))
		}
	}
	for _, c := range among {
		t.Itemf("REVERSED%s: %s", t.extent(c, between), t.reversal(c))
	}
	for _, c := range between {
		if find(among, c.Term.ID) == nil {
			t.Itemf("REVERSED between the two: %s", t.reversal(c))
		}
	}
}

// extent says whether what was reversed among all was so between the two as
// well, and by whom.
func (t *teller) extent(c negotiation.Change, between negotiation.Changes) string {
	other := find(between, c.Term.ID)
	switch {
	case other == nil:
		return " among all asked"
	case fmt.Sprint(other.By) == fmt.Sprint(c.By):
		return " among all and between the two"
	}
	var ids []string
	for _, turn := range other.By {
		ids = append(ids, turn.Actor)
	}
	return " among all, and between the two by " + page.And(t.names(ids))
}

func find(changes negotiation.Changes, term string) *negotiation.Change {
	i := slices.IndexFunc(changes, func(c negotiation.Change) bool { return c.Term.ID == term })
	if i < 0 {
		return nil
	}
	return &changes[i]
}

// standingAtTheEnd counts what is left of the deal on paper.
func (t *teller) standingAtTheEnd() {
	b := t.board(t.lastRound(), two)
	whole := t.standing(b, deal)
	settled := 0
	var waiting []string
	for _, id := range whole.Term.Includes {
		s := t.standing(b, id)
		if s.Status != negotiation.StatusSettled {
			continue
		}
		settled++
		if !s.InEffect() {
			waiting = append(waiting, id)
		}
	}
	t.Sayf("At the end of the record the whole, %s, stands %s between the two. Of %s parts %s still settled on paper; not in effect of these: %s.",
		t.handle(deal), status(whole), page.Count(len(whole.Term.Includes)), page.Plural(settled, "is", "are"), t.handles(waiting))
}
