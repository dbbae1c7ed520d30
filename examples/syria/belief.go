package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

// tellBelief sets Washington's account from Geneva to Hangzhou beside the record.
func (t *teller) tellBelief() {
	t.round(hangzhou)
	t.Heading("3. From Geneva to Hangzhou: as Washington tells it, and on the record")
	t.Sayf("Between %s alone. The terms on which Washington's account and the record differ:", t.circle(two))
	t.Blank()
	t.beliefTable()
	t.Blank()
	t.changeTable()
	t.Blank()
	for _, c := range t.between(geneva, hangzhou, usTwo).Reversed() {
		t.Itemf("By Washington's account: %s", t.reversal(c))
		t.Itemf("%s", page.Capital(t.everSettled(c.Term.ID)))
	}
	t.Sayf("%s at %s, in the words of the record:", t.name(russia), t.round(hangzhou).Venue)
	t.voices(russia, hangzhou)
	t.Sources()
}

var beliefColumns = []int{25, 11, 11, 11, 11}

// beliefTable shows the terms that do not stand alike by Washington's account
// and on the record.
func (t *teller) beliefTable() {
	boards := []*negotiation.Board{
		t.board(geneva, usTwo), t.board(hangzhou, usTwo), t.board(geneva, two), t.board(hangzhou, two),
	}
	t.Row(2, []int{25, 24, 24}, "", "Washington's account", "On the record")
	t.Row(2, beliefColumns, "", "Geneva", "Hangzhou", "Geneva", "Hangzhou")
	starred := false
	for s := range boards[0].All() {
		cells := []string{page.Capital(t.handle(s.Term.ID))}
		for _, b := range boards {
			at := t.standing(b, s.Term.ID)
			starred = starred || at.InExchange()
			cells = append(cells, remarked(at))
		}
		if cells[1] != cells[3] || cells[2] != cells[4] {
			t.Row(2, beliefColumns, cells...)
		}
	}
	if starred {
		t.Row(2, []int{25, 46}, "", "* in exchange: see 4")
	}
}

// changeTable says what was settled, contested and reversed, by each account.
func (t *teller) changeTable() {
	columns := []int{18, 31, 12, 10}
	views := []negotiation.View{usTwo, two, ruTwo}
	t.Row(2, columns, "", "Washington's account", "On the record", "Moscow's account")
	rows := []struct {
		label string
		pick  func(negotiation.View) negotiation.Changes
	}{
		{"Settled at Geneva", func(v negotiation.View) negotiation.Changes { return t.since(geneva, v).Settled() }},
		{"Settled since", func(v negotiation.View) negotiation.Changes { return t.between(geneva, hangzhou, v).Settled() }},
		{"Contested since", func(v negotiation.View) negotiation.Changes { return t.between(geneva, hangzhou, v).Contested() }},
		{"REVERSED since", func(v negotiation.View) negotiation.Changes { return t.between(geneva, hangzhou, v).Reversed() }},
	}
	for _, row := range rows {
		cells := []string{row.label}
		for _, v := range views {
			cells = append(cells, t.changed(row.pick(v)))
		}
		t.Row(2, columns, cells...)
	}
}

func (t *teller) changed(changes negotiation.Changes) string {
	var ids []string
	for _, c := range changes {
		ids = append(ids, c.Term.ID)
	}
	return t.handles(ids)
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

// reversal says what fell, who turned, on whose word and when, and what fell
// with it.
func (t *teller) reversal(c negotiation.Change) string {
	told := []string{fmt.Sprintf("%s went from settled to %s.", t.handle(c.Term.ID), status(c.After))}
	for _, turn := range inTime(c.By) {
		told = append(told, t.turn(turn))
	}
	text := strings.Join(told, " ")
	if len(c.Because) > 0 {
		var list []string
		for _, b := range c.Because {
			list = append(list, t.basis(b))
		}
		text += " It fell with " + page.And(list) + "."
	}
	return text
}

// inTime orders turns by the day of what they rest on.
func inTime(turns []negotiation.Turn) []negotiation.Turn {
	return slices.SortedStableFunc(slices.Values(turns), func(a, b negotiation.Turn) int {
		return said(a).Compare(said(b))
	})
}

func said(turn negotiation.Turn) time.Time {
	if turn.Now.Statement == nil {
		return time.Time{}
	}
	return turn.Now.Statement.At.First()
}

// turn says what somebody did in a reversal, and what it rests on.
func (t *teller) turn(turn negotiation.Turn) string {
	text := page.Capital(t.name(turn.Actor)) + " " + causeWords[turn.Cause]
	s := turn.Now.Statement
	if s == nil {
		return text + "."
	}
	if turn.Cause == negotiation.CauseLapsed {
		return text + " (" + page.Date(s.Until) + ")." + t.Cite(s.At, s.Source)
	}
	if s.If != nil && !turn.Now.Holds {
		text += ", that " + t.phrase(*s.If)
	}
	text += " (" + t.origin(turn.Now) + ")"
	if s.Note != "" {
		text += ": " + strings.TrimSuffix(s.Note, ".")
	}
	return text + "." + t.Cite(s.At, s.Source)
}

// origin says whose word a position rests on, and of which day.
func (t *teller) origin(p negotiation.Position) string {
	var list []string
	if t.claimed(p) != "" {
		list = append(list, "so "+page.And(t.names(p.Statement.By)))
	}
	if p.Statement.Person != "" {
		list = append(list, p.Statement.Person)
	}
	if p.Statement.At != "" {
		list = append(list, page.Day(p.Statement.At))
	}
	return strings.Join(list, ", ")
}

// basis says what fell under a term: another term, an acceptance or a fact.
func (t *teller) basis(b negotiation.Basis) string {
	switch {
	case b.Fact != "":
		return t.factTitle(b.Fact)
	case b.Actor != "":
		return "the consent of " + t.name(b.Actor) + " to " + t.handle(b.Term)
	}
	return t.handle(b.Term)
}

// everSettled says whether a term had ever been settled on the record.
func (t *teller) everSettled(term string) string {
	var settled []string
	for _, step := range t.history(term, two) {
		if step.Standing.Status == negotiation.StatusSettled {
			settled = append(settled, dates(step.Round))
		}
	}
	if settled == nil {
		return fmt.Sprintf("on the record no round of the %s has %s settled: nothing was ever agreed there, so there was nothing to reverse.",
			page.Count(len(t.record.Rounds)), t.handle(term))
	}
	return fmt.Sprintf("on the record %s: settled in the rounds of %s.", t.handle(term), page.And(settled))
}

// voices quotes what an actor said of itself in a round.
func (t *teller) voices(id, round string) {
	for _, s := range t.said(round, func(s negotiation.Statement) bool {
		return len(s.About) == 0 && t.talks.Roster().Principal(s.By[0]) == t.talks.Roster().Principal(id)
	}) {
		if s.Stance == negotiation.Comment && !slices.Equal(s.About, s.By) {
			t.Itemf("%s", t.quote(s))
		}
	}
}

// quote tells one statement: when, who, and what in the words of the record.
func (t *teller) quote(s *negotiation.Statement) string {
	text := t.speakerOf(s)
	if s.At != "" {
		text += ", " + page.Day(s.At)
	}
	said := append(quotes(s), s.Note)
	return text + ": " + strings.Join(said, " ") + t.Cite(s.At, s.Source)
}

// quotes returns what a statement's sources quote, in quotation marks.
func quotes(s *negotiation.Statement) []string {
	var list []string
	for _, source := range s.Source {
		if source.Quote != "" {
			list = append(list, "“"+source.Quote+".”")
		}
	}
	return list
}

// speakerOf says who made a statement: "Washington (John Kerry)".
func (t *teller) speakerOf(s *negotiation.Statement) string {
	text := page.Capital(page.And(t.names(s.By)))
	if s.Person != "" {
		text += " (" + s.Person + ")"
	}
	return text
}
