package main

import (
	"bytes"
	"strings"

	"parley.example/negotiation"
)

// Where things stand on the page.
const (
	margin       = 2
	statusColumn = 13 // the longest status and a space
)

// writeText writes an answer as text.
func writeText(out *bytes.Buffer, a answer) error {
	a.text(page{out})
	return nil
}

func (s showing) text(p page) {
	p.title(s.title)
	p.para(0, 0, "", viewInWords(s.talks, s.view))
	if len(s.steps) == 0 {
		p.para(0, 0, "", "The record has no rounds.")
	}
	for _, step := range s.steps {
		p.blank()
		p.round(step.board.Round())
		p.board(step.board, s.issues)
		if step.since != nil {
			p.changes(step.since)
		}
	}
}

func (p page) round(r *negotiation.Round) {
	p.heading(titled(r.ID, r.Title), "-")
	var about []string
	for _, s := range []string{datesInWords(r), r.Venue, r.Phase} {
		if s != "" {
			about = append(about, s)
		}
	}
	if len(about) > 0 {
		p.para(0, 0, "", strings.Join(about, "; "))
	}
}

// board writes how the terms stand, by issue; those of no issue come last.
func (p page) board(b *negotiation.Board, issues []negotiation.Issue) {
	byIssue := map[string][]negotiation.Standing{}
	for s := range b.All() {
		byIssue[s.Term.Issue] = append(byIssue[s.Term.Issue], s)
	}
	if len(byIssue) == 0 {
		p.para(0, 0, "", "The record has no terms.")
	}
	for _, issue := range issues {
		p.issue(issueInWords(issue), byIssue[issue.ID])
	}
	none := "Other terms"
	if len(issues) == 0 {
		none = "Terms"
	}
	p.issue(none, byIssue[""])
}

// issue writes the standings of the terms of an issue in the order of the
// record, the untabled gathered at the end.
func (p page) issue(title string, terms []negotiation.Standing) {
	if len(terms) == 0 {
		return
	}
	p.blank()
	p.para(0, 0, "", title)
	var untabled []string
	for _, s := range terms {
		if s.Status == negotiation.StatusUntabled {
			untabled = append(untabled, s.Term.ID)
			continue
		}
		p.standing(s)
	}
	if len(untabled) > 0 {
		p.para(margin, statusColumn, negotiation.StatusUntabled.String(), strings.Join(untabled, ", "))
	}
}

func (p page) standing(s negotiation.Standing) {
	p.para(margin, statusColumn, s.Status.String(), titled(s.Term.ID, s.Term.Title))
	if marks := marksInWords(s); marks != "" {
		p.para(margin, statusColumn, "", marks)
	}
	if s.Wording != "" {
		p.para(margin, statusColumn, "", `"`+s.Wording+`"`)
	}
}

func (p page) changes(c *comparison) {
	p.blank()
	p.para(0, 0, "", "What changed since "+c.From)
	if len(c.Changes) == 0 {
		p.para(margin, 0, "", "nothing")
	}
	for _, change := range c.Changes {
		p.item(margin, change.Term.ID+": "+changeInWords(change))
	}
}
