package main

import (
	"fmt"
	"slices"
	"strings"

	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

var dealColumns = []int{28, 12, 12, 12}

// tellDeal shows the deal, settled between two and open among those it binds,
// and what those answered.
func (t *teller) tellDeal() {
	r, later := t.round(settling), t.round(answers)
	t.Heading(fmt.Sprintf("7. The deal, %s", dates(r)))
	whole := t.standing(t.board(settling, two), deal)
	t.Sayf("“%s”: %s between %s. %s", title(whole.Term), status(whole), t.circle(two), t.signed(whole))
	t.Blank()
	t.Row(2, dealColumns, "", "The two,", "All asked,", "All asked,")
	t.Row(2, dealColumns, "", page.Day(r.End), page.Day(r.End), page.Day(later.End))
	t.dealTable(whole)
	t.Blank()
	t.waiting(whole)
	t.unheard(whole)
	t.vouched(whole)
	t.voicesAgainst()
	t.Sources()
}

// signed says who gave its consent to a whole, and when.
func (t *teller) signed(s negotiation.Standing) string {
	var list []string
	for _, p := range s.Positions() {
		if p.Party && p.Stance != "" {
			list = append(list, t.name(p.Holder)+" "+positionWord(p)+t.citeOf(p))
		}
	}
	return page.Capital(strings.Join(list, ", ")) + "."
}

func (t *teller) dealTable(whole negotiation.Standing) {
	between, among, answered := t.board(settling, two), t.board(settling, record), t.board(answers, record)
	for _, id := range append(slices.Clone(whole.Term.Includes), deal) {
		t.Row(2, dealColumns, page.Capital(t.handle(id)), status(t.standing(between, id)),
			status(t.standing(among, id)), status(t.standing(answered, id)))
	}
}

// waiting names the parts that are settled and wait for something.
func (t *teller) waiting(whole negotiation.Standing) {
	b := t.board(settling, two)
	waits := map[string][]string{}
	var order []string
	for _, id := range whole.Term.Includes {
		s := t.standing(b, id)
		if s.Status != negotiation.StatusSettled || s.InEffect() || s.Term.When == nil {
			continue
		}
		for _, leaf := range leaves(*s.Term.When) {
			if b.Holds(leaf) {
				continue
			}
			what := t.phrase(leaf)
			if waits[what] == nil {
				order = append(order, what)
			}
			waits[what] = append(waits[what], id)
		}
	}
	for _, what := range order {
		t.Itemf("%s: settled, not in effect, waiting for this: %s.", page.Capital(t.handles(waits[what])), what)
	}
}

// leaves takes a condition apart.
func leaves(c negotiation.Condition) []negotiation.Condition {
	parts := slices.Concat(c.All, c.Any)
	if len(parts) == 0 {
		return []negotiation.Condition{c}
	}
	var found []negotiation.Condition
	for _, part := range parts {
		found = append(found, leaves(part)...)
	}
	return found
}

// unheard names those whom the parts ask and who had said nothing by then.
func (t *teller) unheard(whole negotiation.Standing) {
	b := t.board(settling, record)
	silent := map[string][]string{}
	var order []string
	for _, id := range whole.Term.Includes {
		for _, p := range t.standing(b, id).Positions() {
			if p.Party && p.Stance == "" {
				if silent[p.Holder] == nil {
					order = append(order, p.Holder)
				}
				silent[p.Holder] = append(silent[p.Holder], id)
			}
		}
	}
	var list []string
	for _, who := range order {
		list = append(list, fmt.Sprintf("%s on %s", t.name(who), page.Count(len(silent[who]))))
	}
	if list != nil {
		t.Itemf("Not heard by %s of those whom the parts ask: %s.", page.Day(b.Round().End), page.And(list))
	}
}

// vouched tells which parts Moscow's account has as settled with everyone asked
// and the record has not, and on whose behalf it spoke.
func (t *teller) vouched(whole negotiation.Standing) {
	onRecord, account := t.board(settling, record), t.board(settling, ruView)
	var parts, words []string
	for _, id := range whole.Term.Includes {
		s := t.standing(account, id)
		if s.Status != negotiation.StatusSettled || t.standing(onRecord, id).Status == s.Status {
			continue
		}
		parts = append(parts, id)
		for _, p := range s.Positions() {
			if by := t.claimed(p); by != "" && p.Party {
				words = append(words, t.name(by)+" vouched for "+t.name(p.Holder)+t.citeOf(p))
			}
		}
	}
	if parts != nil {
		t.Itemf("By Moscow's account settled that day with everyone asked as well: %s. %s.",
			t.handles(parts), page.Capital(strings.Join(slices.Compact(words), ", ")))
	}
}

// voicesAgainst tells why parts that were settled between the two were
// contested once those whom they bind had answered.
func (t *teller) voicesAgainst() {
	b := t.board(answers, record)
	for _, id := range t.standing(b, deal).Term.Includes {
		s := t.standing(b, id)
		if s.Status != negotiation.StatusContested {
			continue
		}
		for _, p := range s.Positions() {
			if p.Party && p.Stance == negotiation.Reject && p.Statement != nil {
				t.Itemf("Contested by %s: %s. %s", page.Day(b.Round().End), t.handle(id), t.quote(p.Statement))
			}
		}
	}
}
