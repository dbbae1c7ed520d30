package main

import (
	"fmt"
	"slices"
	"strings"

	"parley.example/negotiation"
)

// tellBelief sets Washington's account from Geneva to Hangzhou beside the record.
func (t *teller) tellBelief() {
	t.round(hangzhou)
	t.heading("3. From Geneva to Hangzhou: Washington's account, and the record")
	t.sayf("Between %s alone; the terms on which Washington's account and the record differ:", t.circle(two))
	t.blank()
	t.beliefTable()
	t.account("By Washington's account", usTwo)
	t.account("On the record, the same weekend", two)
	t.neverSettled()
	t.account("By Moscow's account", ruTwo)
	t.voices(russia, hangzhou)
	t.sources()
}

var beliefColumns = []int{28, 11, 11, 11, 8}

// beliefTable shows the terms that do not stand alike by Washington's account
// and on the record.
func (t *teller) beliefTable() {
	rows := []*negotiation.Board{
		t.board(geneva, usTwo), t.board(hangzhou, usTwo), t.board(geneva, two), t.board(hangzhou, two),
	}
	t.row(2, []int{28, 24, 20}, "", "Washington's account", "On the record")
	t.row(2, beliefColumns, "Term", "Geneva", "Hangzhou", "Geneva", "Hangzhou")
	starred := false
	for s := range rows[0].All() {
		cells := []string{title(s.Term)}
		for _, b := range rows {
			at := t.standing(b, s.Term.ID)
			word := status(at)
			if at.InExchange() {
				word, starred = word+" *", true
			}
			cells = append(cells, word)
		}
		if cells[1] != cells[3] || cells[2] != cells[4] {
			t.row(2, beliefColumns, cells...)
		}
	}
	if starred {
		t.sayf("* in exchange: see 4.")
	}
}

// account says what was settled, contested and reversed by one account.
func (t *teller) account(label string, v negotiation.View) {
	changes := t.between(geneva, hangzhou, v)
	t.blank()
	t.sayf("%s: at Geneva newly settled %s. Since Geneva newly settled %s, newly contested %s, reversed %s.", label,
		t.ids(t.since(geneva, v).Settled()), t.ids(changes.Settled()), t.ids(changes.Contested()), t.ids(changes.Reversed()))
	for _, c := range changes.Reversed() {
		t.itemf("%s", t.reversal(c))
	}
}

// since compares a round with the one before.
func (t *teller) since(round string, v negotiation.View) negotiation.Changes {
	for i, r := range t.record.Rounds {
		if r.ID == round && i > 0 {
			return t.between(t.record.Rounds[i-1].ID, round, v)
		}
	}
	return nil
}

func (t *teller) ids(changes negotiation.Changes) string {
	var list []string
	for _, c := range changes {
		list = append(list, c.Term.ID)
	}
	return and(list)
}

// reversal says what fell, who turned, on whose word and when, and what fell
// with it.
func (t *teller) reversal(c negotiation.Change) string {
	text := fmt.Sprintf("“%s” (%s), settled, then %s.", title(c.Term), c.Term.ID, status(c.After))
	for _, turn := range c.By {
		text += " " + t.turn(turn)
	}
	if len(c.Because) > 0 {
		var list []string
		for _, b := range c.Because {
			list = append(list, t.basis(b))
		}
		text += " It fell because this did: " + and(list) + "."
	}
	return text
}

// turn says what somebody did in a reversal, and what it rests on.
func (t *teller) turn(turn negotiation.Turn) string {
	text := capital(t.name(turn.Actor)) + " " + causeWords[turn.Cause]
	s := turn.Now.Statement
	if s == nil {
		return text + "."
	}
	if turn.Cause == negotiation.CauseLapsed {
		return text + " (" + date(s.Until) + ")." + t.cite(s.At, s.Source)
	}
	if s.If != nil && !turn.Now.Holds {
		text += " (only if " + t.phrase(*s.If) + ")"
	}
	if t.claimed(turn.Now) != "" {
		text += ", according to " + t.speakerOf(s)
	} else if s.Person != "" {
		text += " (" + s.Person + ")"
	}
	if s.At != "" {
		text += ", " + day(s.At)
	}
	if s.Note != "" {
		text += ": " + strings.TrimSuffix(s.Note, ".")
	}
	return text + "." + t.cite(s.At, s.Source)
}

// basis says what fell under a term: another term, an acceptance or a fact.
func (t *teller) basis(b negotiation.Basis) string {
	switch {
	case b.Fact != "":
		return t.factTitle(b.Fact)
	case b.Actor != "":
		return "the acceptance of “" + t.termTitle(b.Term) + "” by " + t.name(b.Actor)
	}
	return "“" + t.termTitle(b.Term) + "”"
}

// neverSettled says of what Washington saw reversed whether it had ever been
// settled on the record.
func (t *teller) neverSettled() {
	for _, c := range t.between(geneva, hangzhou, usTwo).Reversed() {
		var settled []string
		for _, step := range t.history(c.Term.ID, two) {
			if step.Standing.Status == negotiation.StatusSettled {
				settled = append(settled, dates(step.Round))
			}
		}
		if settled == nil {
			t.itemf("%s was settled on the record in none of the %s rounds: nothing had been agreed there, so there was nothing to reverse.",
				c.Term.ID, count(len(t.record.Rounds)))
		} else {
			t.itemf("%s was settled on the record in the round of %s.", c.Term.ID, and(settled))
		}
	}
}

// voices quotes what an actor said of itself in a round.
func (t *teller) voices(id, round string) {
	for _, s := range t.said(round, func(s negotiation.Statement) bool {
		return len(s.About) == 0 && t.talks.Roster().Principal(s.By[0]) == t.talks.Roster().Principal(id)
	}) {
		if s.Stance == negotiation.Comment && !slices.Equal(s.About, s.By) {
			t.itemf("%s", t.quote(s))
		}
	}
}

// quote tells one statement: when, who, and what in the words of the record.
func (t *teller) quote(s *negotiation.Statement) string {
	text := t.speakerOf(s)
	if s.At != "" {
		text += ", " + day(s.At)
	}
	text += ": "
	for _, source := range s.Source {
		if source.Quote != "" {
			text += "“" + source.Quote + ".” "
		}
	}
	return text + s.Note + t.cite(s.At, s.Source)
}

// speakerOf says who made a statement: "Washington (John Kerry)".
func (t *teller) speakerOf(s *negotiation.Statement) string {
	text := capital(and(t.names(s.By)))
	if s.Person != "" {
		text += " (" + s.Person + ")"
	}
	return text
}
