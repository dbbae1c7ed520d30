package main

import (
	"fmt"
	"slices"

	"parley.example/negotiation"
)

// tellFall tells the days that the deal waited for, and what was reversed after
// it, in order.
func (t *teller) tellFall() {
	t.heading("7. Seven days, and the fall")
	t.sayf("%s.", capital(t.quietNews()))
	t.blank()
	for _, r := range t.after(settling) {
		t.fallOf(r)
	}
	t.standingAtTheEnd()
	t.sources()
}

// fallOf tells one round: what happened, and what was reversed in it.
func (t *teller) fallOf(r negotiation.Round) {
	t.at = moment(&r)
	among, between := t.since(r.ID, record).Reversed(), t.since(r.ID, two).Reversed()
	if len(among)+len(between) == 0 {
		return
	}
	t.sayf("%s. %s", dates(&r), r.Title)
	for _, e := range t.record.Events {
		if e.Round == r.ID && len(e.Establishes)+len(e.Lapses) > 0 {
			t.itemf("%s: %s.%s", day(e.At), e.Title, t.cite(e.At, e.Source))
		}
	}
	for _, c := range between {
		t.itemf("REVERSED between the two: %s", t.reversal(c))
	}
	for _, c := range among {
		if !slices.ContainsFunc(between, func(o negotiation.Change) bool { return sameTurns(o, c) }) {
			t.itemf("REVERSED among all asked: %s", t.reversal(c))
		}
	}
}

func sameTurns(a, b negotiation.Change) bool {
	return a.Term.ID == b.Term.ID && fmt.Sprint(a.By, a.Because) == fmt.Sprint(b.By, b.Because)
}

// standingAtTheEnd counts what is left of the deal on paper.
func (t *teller) standingAtTheEnd() {
	b := t.board(t.lastRound(), two)
	whole := t.standing(b, deal)
	settled, inEffect := 0, 0
	for _, id := range whole.Term.Includes {
		s := t.standing(b, id)
		if s.Status == negotiation.StatusSettled {
			settled++
		}
		if s.InEffect() {
			inEffect++
		}
	}
	t.sayf("At the end of the record: the whole is %s between the two; of its %s parts %s still settled on paper.",
		status(whole), count(len(whole.Term.Includes)), plural(settled, "is", "are"))
	_ = inEffect
}
