package main

import (
	"slices"
	"strings"

	"parley.example/actor"
	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

// tellTable says who is at the table, and who stands behind it.
func (t *teller) tellTable() {
	t.round(hangzhou)
	t.Heading("1. The table, and who is behind it")
	t.fact("At the table", page.And(t.names(t.record.Parties)))
	t.fact("Asked as well", t.askedToo())
	t.fact("Speaking for others", t.tied(actor.SpeaksFor, actor.Represents))
	t.fact("Under orders", t.tied(actor.Commands))
	t.fact("Backing", t.tied(actor.Backs))
	t.fact("At odds", t.tied(actor.Opposes))
	t.fact("Listed as terrorist", t.listed())
	t.Blank()
	bound, beyond := t.reach()
	t.Sayf("Of the %s parts of the deal %s bind somebody, and %s of these somebody who is not at the table.",
		page.Count(len(t.parts())), page.Count(bound), page.Count(beyond))
}

func (t *teller) fact(label, text string) {
	if text != "" {
		t.Row(2, []int{20, 54}, label, text)
	}
}

// askedToo names those who are not at the table, and whom some term asks.
func (t *teller) askedToo() string {
	var ids []string
	for s := range t.board(t.lastRound(), record).All() {
		for _, id := range s.Parties() {
			if !slices.Contains(t.record.Parties, id) && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	if ids == nil {
		return ""
	}
	return page.And(t.names(ids)) + ", each on some terms"
}

// tied tells the ties of some kinds, those from one actor together.
func (t *teller) tied(kinds ...actor.TieKind) string {
	verbs := map[actor.TieKind]string{
		actor.SpeaksFor: "for", actor.Represents: "with a mandate of", actor.Commands: "commands",
		actor.Backs: "behind", actor.Opposes: "against",
	}
	var list []string
	for a := range t.talks.Roster().All() {
		for _, kind := range kinds {
			var to []string
			for tie := range t.talks.Roster().Ties(a.ID, kind) {
				if t.at.IsZero() || tie.Holds(t.at) {
					to = append(to, t.name(tie.To))
				}
			}
			if to != nil {
				list = append(list, t.name(a.ID)+" "+verbs[kind]+" "+page.And(to))
			}
		}
	}
	return strings.Join(list, "; ")
}

// listed names those on a list, and whose list it is.
func (t *teller) listed() string {
	var list []string
	for a := range t.talks.Roster().All() {
		var on []string
		for tie := range t.talks.Roster().Ties(a.ID, actor.Lists) {
			if t.at.IsZero() || tie.Holds(t.at) {
				on = append(on, t.name(tie.To))
			}
		}
		if on != nil {
			list = append(list, page.And(on)+", by "+t.name(a.ID))
		}
	}
	return strings.Join(list, "; ")
}

// parts returns the terms that the deal includes.
func (t *teller) parts() []*negotiation.Term {
	var found []*negotiation.Term
	b := t.board(settling, record)
	for _, id := range t.standing(b, deal).Term.Includes {
		found = append(found, t.standing(b, id).Term)
	}
	return found
}

// reach counts the parts of the deal that bind somebody, and those that bind
// somebody beyond the table.
func (t *teller) reach() (bound, beyond int) {
	for _, part := range t.parts() {
		if len(part.Binds) > 0 {
			bound++
		}
		if slices.ContainsFunc(part.Binds, func(id string) bool {
			return !slices.Contains(t.record.Parties, t.talks.Roster().Principal(id))
		}) {
			beyond++
		}
	}
	return bound, beyond
}
