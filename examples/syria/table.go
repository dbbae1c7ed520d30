package main

import (
	"fmt"
	"slices"
	"strings"

	"parley.example/actor"
	"parley.example/negotiation"
)

// tellTable says who is at the table, and who stands behind it.
func (t *teller) tellTable() {
	t.round(hangzhou)
	t.heading("1. The table, and who is behind it")
	t.fact("At the table", and(t.names(t.record.Parties)))
	t.fact("Asked as well", t.askedToo())
	t.fact("Speaking for others", t.tied(actor.SpeaksFor, actor.Represents))
	t.fact("In one house", t.tied(actor.Commands))
	t.fact("Backing", t.tied(actor.Backs))
	t.fact("At odds", t.tied(actor.Opposes))
	t.fact("Listed as terrorist", t.tied(actor.Lists))
	t.blank()
	bound, beyond := t.reach()
	t.sayf("Of the %s parts of the deal %s bind somebody, and %s of these somebody who is not at the table.",
		count(len(t.parts())), count(bound), count(beyond))
}

func (t *teller) fact(label, text string) {
	if text != "" {
		t.row(2, []int{20, 54}, label, text)
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
	return and(t.names(ids)) + ", each on some terms"
}

// tied tells the ties of some kinds, those from one actor together.
func (t *teller) tied(kinds ...actor.TieKind) string {
	verbs := map[actor.TieKind]string{
		actor.SpeaksFor: "for", actor.Represents: "with a mandate of", actor.Commands: "over",
		actor.Backs: "behind", actor.Opposes: "against", actor.Lists: "lists",
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
				list = append(list, t.name(a.ID)+" "+verbs[kind]+" "+and(to))
			}
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

// tellBoard gives the board of a round, issue by issue.
func (t *teller) tellBoard(round string) {
	r := t.round(round)
	t.heading(fmt.Sprintf("2. The board at %s, %s", r.Venue, dates(r)))
	t.sayf("On the record: what each said of itself. Below a term, who stands where; terms without that were not touched since Geneva began.")
	t.blank()
	t.boardTable(round, record, two, func(s negotiation.Standing) bool { return t.touched(s, geneva, round) })
	t.sources()
}

// touched reports whether a party has taken a position since a round began.
func (t *teller) touched(s negotiation.Standing, from, to string) bool {
	rounds := t.rounds(from, to)
	return slices.ContainsFunc(s.Positions(), func(p negotiation.Position) bool {
		return p.Statement != nil && p.Whole == nil && slices.ContainsFunc(rounds, func(r negotiation.Round) bool {
			return r.ID == p.Statement.Round
		})
	})
}

var boardColumns = []int{12, 12, 48}

// boardTable writes a board under two views, with the positions of the first
// for the terms that are to be shown in full.
func (t *teller) boardTable(round string, v, narrow negotiation.View, full func(negotiation.Standing) bool) {
	b, other := t.board(round, v), t.board(round, narrow)
	t.row(2, boardColumns, "All asked", "The two", "Issue and term")
	t.row(2, boardColumns, strings.Repeat("-", 12), strings.Repeat("-", 12), strings.Repeat("-", 48))
	issues := append(slices.Clone(t.record.Issues), negotiation.Issue{Title: "Other terms"})
	for _, issue := range issues {
		t.boardIssue(issue, b, other, full)
	}
	if rest := t.untabled(b); len(rest) > 0 {
		t.blank()
		t.sayf("Not tabled by then: %s.", and(rest))
	}
}

func (t *teller) boardIssue(issue negotiation.Issue, b, other *negotiation.Board, full func(negotiation.Standing) bool) {
	var quietParts []string
	headed := false
	for _, s := range b.Under(issue.ID) {
		if s.Status == negotiation.StatusUntabled {
			continue
		}
		if !headed {
			t.row(2, boardColumns, "", "", strings.ToUpper(issue.Title))
			headed = true
		}
		t.row(2, boardColumns, status(s), status(t.standing(other, s.Term.ID)), title(s.Term)+" ("+s.Term.ID+")")
		if full(s) {
			t.row(2, []int{12, 12, 2, 44}, "", "", "", t.stands(s))
		}
	}
	_ = quietParts
}

func (t *teller) untabled(b *negotiation.Board) []string {
	var ids []string
	for s := range b.All() {
		if s.Status == negotiation.StatusUntabled {
			ids = append(ids, s.Term.ID)
		}
	}
	return ids
}

// stands says who stands where on a term: those for it first.
func (t *teller) stands(s negotiation.Standing) string {
	groups := []string{"for", "if", "in principle", "reserved", "lets it pass", "against", "silent"}
	members := map[string][]string{}
	for _, p := range s.Positions() {
		group := group(p)
		members[group] = append(members[group], t.holder(p)+t.citeOf(p))
	}
	var list []string
	for _, g := range groups {
		if len(members[g]) > 0 {
			list = append(list, g+": "+strings.Join(members[g], ", "))
		}
	}
	return capital(strings.Join(list, "; "))
}

func (t *teller) citeOf(p negotiation.Position) string {
	if p.Statement == nil {
		return ""
	}
	return t.cite(p.Statement.At, p.Statement.Source)
}

// holder names who holds a position, and who says so if it is somebody else.
func (t *teller) holder(p negotiation.Position) string {
	text := t.name(p.Holder)
	if by := t.claimed(p); by != "" {
		text += " (so " + t.name(by) + ")"
	}
	return text
}

func group(p negotiation.Position) string {
	switch {
	case p.Stance.Supports() && !p.Holds:
		return "if"
	case p.Stance == negotiation.InPrinciple:
		return "in principle"
	case p.Stance.Supports():
		return "for"
	case p.Stance == negotiation.Reserve:
		return "reserved"
	case p.Stance == negotiation.Abstain:
		return "lets it pass"
	case p.Stance == negotiation.Reject:
		return "against"
	}
	return "silent"
}
