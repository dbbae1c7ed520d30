package main

import (
	"fmt"
	"slices"
	"strings"

	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

// tellBoard gives the board of a round, issue by issue.
func (t *teller) tellBoard(round string) {
	r := t.round(round)
	t.Heading(fmt.Sprintf("2. The board at %s, %s", r.Venue, dates(r)))
	t.Sayf("On the record: what each said of itself. “If” is consent on a condition that does not hold (see 4). Terms without names below them were not taken up since Geneva began.")
	t.Blank()
	t.boardTable(t.board(round, record), t.board(round, two), func(s negotiation.Standing) bool {
		return t.touched(s, geneva, round)
	})
	t.Sources()
}

// touched reports whether somebody has taken a position on the term itself
// since a round began.
func (t *teller) touched(s negotiation.Standing, from, to string) bool {
	rounds := t.rounds(from, to)
	return slices.ContainsFunc(s.Positions(), func(p negotiation.Position) bool {
		return p.Statement != nil && p.Statement.Term == s.Term.ID && slices.ContainsFunc(rounds, func(r negotiation.Round) bool {
			return r.ID == p.Statement.Round
		})
	})
}

// boardTable writes a board, and beside it the statuses of another if it is
// given. Terms that are not to be shown in full share a line.
func (t *teller) boardTable(b, other *negotiation.Board, full func(negotiation.Standing) bool) {
	heads := []string{"Issue", "Term, and who stands where", "All asked", "The two"}
	if other == nil {
		heads = []string{"Issue", "Term, and who stands where", "", "Status"}
	}
	t.Row(2, []int{18, 30, 11, 12}, heads...)
	for _, issue := range slices.Concat(t.record.Issues, []negotiation.Issue{{Title: "No issue"}}) {
		t.Beside(2, 18, issue.Title, t.boardIssue(b.Under(issue.ID), other, full))
	}
	if rest := untabled(b); len(rest) > 0 {
		t.Blank()
		t.Sayf("Not tabled by then: %s.", t.handles(rest))
	}
}

// A boardRow is one line of a board: a term, or several that share it.
type boardRow struct {
	first, second string
	terms         []string
	standing      negotiation.Standing
	full          bool
}

// boardIssue gives the lines for the terms of an issue, apart from the untabled.
func (t *teller) boardIssue(under []negotiation.Standing, other *negotiation.Board, full func(negotiation.Standing) bool) []string {
	var rows []boardRow
	for _, s := range under {
		if s.Status == negotiation.StatusUntabled {
			continue
		}
		row := boardRow{"", remarked(s), []string{s.Term.ID}, s, full(s)}
		if other != nil {
			row.first, row.second = remarked(s), remarked(t.standing(other, s.Term.ID))
		}
		rows = appendRow(rows, row)
	}
	var lines []string
	for _, row := range rows {
		lines = append(lines, page.Columns([]int{30, 11, 12}, page.Capital(t.handles(row.terms)), row.first, row.second)...)
		if row.full {
			lines = append(lines, page.Hang(t.stands(row.standing), 56)...)
		}
	}
	return lines
}

// appendRow adds a row, or the term of a short one to another with its statuses.
func appendRow(rows []boardRow, row boardRow) []boardRow {
	i := slices.IndexFunc(rows, func(r boardRow) bool {
		return !r.full && !row.full && r.first == row.first && r.second == row.second
	})
	if i < 0 {
		return append(rows, row)
	}
	rows[i].terms = append(rows[i].terms, row.terms...)
	return rows
}

// remarked is the status with a star where the term is settled in exchange.
func remarked(s negotiation.Standing) string {
	if s.InExchange() {
		return status(s) + " *"
	}
	return status(s)
}

func untabled(b *negotiation.Board) []string {
	var ids []string
	for s := range b.All() {
		if s.Status == negotiation.StatusUntabled {
			ids = append(ids, s.Term.ID)
		}
	}
	return ids
}

// groups are the ways to stand on a term, in the order in which they are told.
var groups = []string{"for", "if", "in principle", "reserved", "lets it pass", "against", "took it back", "lapsed", "went over", "silent"}

// stands says who stands where on a term.
func (t *teller) stands(s negotiation.Standing) string {
	members := map[string][]string{}
	for _, p := range s.Positions() {
		if !p.Party && p.Whole != nil {
			continue // of those who are not asked, what they said of the term itself
		}
		g := group(p)
		members[g] = append(members[g], t.holder(p)+t.citeOf(p))
	}
	var list []string
	for _, g := range groups {
		if len(members[g]) > 0 {
			list = append(list, g+": "+strings.Join(members[g], ", "))
		}
	}
	return page.Capital(strings.Join(list, "; "))
}

func (t *teller) citeOf(p negotiation.Position) string {
	if p.Statement == nil || p.Stance == "" {
		return ""
	}
	return t.Cite(p.Statement.At, p.Statement.Source)
}

// holder names who holds a position, and who says so if it is somebody else.
func (t *teller) holder(p negotiation.Position) string {
	if by := t.claimed(p); by != "" {
		return t.name(p.Holder) + " (so " + t.name(by) + ")"
	}
	return t.name(p.Holder)
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
	switch p.Silence {
	case negotiation.Withdrawn:
		return "took it back"
	case negotiation.Lapsed:
		return "lapsed"
	case negotiation.Replaced:
		return "went over"
	default:
		return "silent"
	}
}
