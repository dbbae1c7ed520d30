package main

import (
	"fmt"
	"slices"
	"strings"

	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

// termPage tells a term round by round: how it stood, what turned it, and every
// statement on it with its source.
func termPage(talks *negotiation.Talks, id string, v negotiation.View) (string, error) {
	t := newTeller(talks)
	steps := t.history(id, v)
	if t.err != nil {
		return "", t.err
	}
	b := t.board(t.lastRound(), v)
	if t.err != nil || len(steps) == 0 {
		return "", t.err
	}
	t.termHead(t.standing(b, id), v)
	for _, step := range steps {
		t.termStep(step)
	}
	t.standingNow(steps[len(steps)-1].Standing)
	return t.String(), t.err
}

func (t *teller) termHead(s negotiation.Standing, v negotiation.View) {
	t.head(title(s.Term), "Term "+s.Term.ID, v)
	t.fact("Asked", page.And(t.names(s.Parties())))
	for _, list := range []struct {
		label string
		text  string
		ids   []string
	}{
		{"Binds", page.And(t.names(s.Term.Binds)), s.Term.Binds},
		{"For the good of", page.And(t.names(s.Term.Benefits)), s.Term.Benefits},
		{"Its parts", t.handles(s.Term.Includes), s.Term.Includes},
		{"In place of", t.handles(s.Term.Replaces), s.Term.Replaces},
	} {
		if len(list.ids) > 0 {
			t.fact(list.label, list.text)
		}
	}
	if s.Term.When != nil {
		t.fact("In effect when", t.phrase(*s.Term.When))
	}
	if s.Term.Undisclosed {
		t.fact("Undisclosed", "its content is not known")
	}
}

// termStep tells a round in which something was said or changed.
func (t *teller) termStep(step negotiation.Step) {
	id := step.Standing.Term.ID
	said := t.said(step.Round.ID, func(s negotiation.Statement) bool { return s.Term == id || turned(step, s) })
	if len(said) == 0 && len(step.Transitions) == 0 && step.Change.Kind == negotiation.ChangeUnchanged {
		return
	}
	t.at = moment(step.Round)
	t.Heading(fmt.Sprintf("%s, %s: %s", step.Round.Title, dates(step.Round), remarks(step.Standing)))
	for _, s := range said {
		t.statement(s, id)
	}
	for _, turn := range step.Transitions {
		t.transition(turn)
	}
}

// turned reports whether a statement on another term turned this one.
func turned(step negotiation.Step, s negotiation.Statement) bool {
	return slices.ContainsFunc(step.Transitions, func(turn negotiation.Transition) bool {
		by := turn.Statement
		return by != nil && by.Term == s.Term && by.At == s.At && by.Note == s.Note && slices.Equal(by.By, s.By)
	})
}

// remarks is the status with what goes with it.
func remarks(s negotiation.Standing) string {
	text := status(s)
	if s.Status != negotiation.StatusSettled {
		return text
	}
	if s.InExchange() {
		text += ", in exchange"
	}
	if s.Provisional() {
		text += ", provisional"
	}
	if !s.InEffect() {
		text += ", not in effect"
	}
	return text
}

// statement tells who said what, on whose behalf, with the sources in full.
func (t *teller) statement(s *negotiation.Statement, term string) {
	text := t.speakerOf(s)
	if len(s.About) > 0 && !slices.Equal(s.About, s.By) {
		text += " on the position of " + page.And(t.names(s.About))
	}
	text += ": "
	if s.Term != term {
		text += "on " + t.handle(s.Term) + ", "
	}
	text += stanceWords[s.Stance]
	if s.Text != "" {
		text += " (“" + s.Text + "”)"
	}
	if s.If != nil {
		text += ", if " + t.phrase(*s.If)
	}
	if s.Until != "" {
		text += ", until " + page.Date(s.Until)
	}
	if s.Reading != "" {
		text += ", reading it as: " + s.Reading
	}
	said := append([]string{text + "."}, quotes(s)...)
	if s.Note != "" {
		said = append(said, s.Note)
	}
	text = strings.Join(said, " ")
	t.Row(2, []int{6, 68}, page.Day(s.At), text)
	for _, source := range s.Source {
		t.Row(10, []int{68}, strings.TrimSuffix("- "+source.Name+", "+source.URL, ", "))
	}
}

// transition tells a turn of the term within the round, and what made it.
func (t *teller) transition(turn negotiation.Transition) {
	what := fmt.Sprintf("%s to %s", status(turn.Change.Before), status(turn.Change.After))
	var made []string
	for _, e := range turn.Events {
		made = append(made, small(e.Title)+" ("+page.Day(e.At)+")")
	}
	if turn.Statement != nil {
		made = append(made, "the word of "+page.And(t.names(turn.Statement.By)))
		if turn.Statement.At != "" {
			made[len(made)-1] += " of " + page.Day(turn.Statement.At)
		}
	}
	if made == nil {
		made = []string{"the passing of time"}
	}
	text := fmt.Sprintf("-> %s, by %s.", what, page.And(made))
	if turn.Change.Kind == negotiation.ChangeReversed {
		text = "-> REVERSED: " + what + ", by " + page.And(made) + "."
		for _, b := range turn.Change.Because {
			text += " It fell with " + t.basis(b) + "."
		}
	}
	t.Para(2, 3, text)
}

// standingNow says where everybody stands at the end.
func (t *teller) standingNow(s negotiation.Standing) {
	t.Heading("At the end of the record: " + remarks(s))
	for _, p := range s.Positions() {
		text := positionWord(p)
		if p.Stance.Supports() && !p.Holds && p.Statement != nil && p.Statement.If != nil {
			text += ", only if " + t.phrase(*p.Statement.If)
		}
		if p.Reading != "" {
			text += "; reads it as: " + p.Reading
		}
		t.Row(2, []int{22, 52}, page.Capital(t.holder(p)), text)
	}
	for _, d := range s.Duties() {
		t.Row(2, []int{22, 52}, page.Capital(t.name(d.Obligor)), "carries the duty: "+d.Bond.String()+t.chainOf(d))
	}
}

func (t *teller) chainOf(d negotiation.Duty) string {
	if len(d.Chain) == 0 {
		return ""
	}
	return " (" + t.via(d.Chain) + ")"
}
