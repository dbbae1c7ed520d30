package main

import (
	"fmt"

	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

// roundPage shows the board at the end of a round under a view, and what
// changed in it.
func roundPage(talks *negotiation.Talks, id string, v negotiation.View) (string, error) {
	t := newTeller(talks)
	b := t.board(id, v)
	if t.err != nil {
		return "", t.err
	}
	r := t.round(id)
	t.head(r.Title, fmt.Sprintf("%s, %s", r.Venue, dates(r)), v)
	t.boardTable(b, nil, func(s negotiation.Standing) bool {
		for _, p := range s.Positions() {
			if p.Stance != "" {
				return true
			}
		}
		return false
	})
	t.Heading("Changed since the round before")
	t.changes(t.since(id, v).Changed())
	t.Sources()
	return t.String(), t.err
}

// head writes a title, and through whose eyes the page is written.
func (t *teller) head(title, place string, v negotiation.View) {
	t.Para(0, 0, title)
	t.Para(0, 0, place)
	asked := "everyone"
	if len(v.Circle()) > 0 {
		asked = t.circle(v) + " alone"
	}
	t.Para(0, 0, fmt.Sprintf("Account: %s. Asked for consent: %s.", v.Account(), asked))
	t.Blank()
}

// changes tells what became of terms, reversals with their causes.
func (t *teller) changes(changes negotiation.Changes) {
	if len(changes) == 0 {
		t.Sayf("Nothing.")
	}
	for _, c := range changes {
		if c.Kind == negotiation.ChangeReversed {
			t.Itemf("REVERSED: %s", t.reversal(c))
			continue
		}
		text := fmt.Sprintf("from %s to %s", status(c.Before), status(c.After))
		if c.Before.Status == c.After.Status {
			text = c.Kind.String()
		}
		t.Itemf("%s: %s.", page.Capital(t.handle(c.Term.ID)), text)
	}
}
