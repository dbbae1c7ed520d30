package main

import (
	"fmt"
	"slices"
	"strings"

	"parley.example/ceasefire"
	"parley.example/examples/internal/page"
)

// tellText tells what the text lacked as it was settled.
func (t *teller) tellText() error {
	found := ceasefire.Review(t.text)
	t.Heading("1. The text as it was settled")
	t.Sayf("“%s”: %s settled between %s. The library reads them as a text that they are about to sign, and remarks on %s: what cannot be read in one way, and what other texts have failed for.",
		t.text.Title, page.Plural(len(t.text.Clauses), "part", "parts"), t.names(two.Circle()), places(len(found)))
	t.Blank()
	t.Row(2, findingColumns, "", "It lacks, or leaves open", "In")
	for _, g := range grouped(found) {
		t.Row(2, findingColumns, g.severity.String(), string(g.code), t.clauses(g.clauses))
	}
	t.Blank()
	t.limits()
	t.beside(found)
	complaint, err := t.statement("rebels-on-the-papers")
	if err != nil {
		return err
	}
	t.Itemf("So said some whom it was to bind, when it was out. %s", t.quote(complaint))
	t.Sources()
	return nil
}

var findingColumns = []int{8, 24, 40}

func places(n int) string { return page.Plural(n, "place", "places") }

// limits says what the review cannot know.
func (t *teller) limits() {
	var hidden []string
	for _, clause := range t.text.Clauses {
		if term, err := t.term(clause.ID); err == nil && term.Undisclosed {
			hidden = append(hidden, clause.ID)
		}
	}
	t.Itemf("The review knows of the papers what the record has of them. What they say and the record does not is missing to it too. Not disclosed: %s.", t.handles(hidden))
}

// beside tells what is not missing if the text is read with all else that stood
// settled between the two.
func (t *teller) beside(found []ceasefire.Finding) {
	all := ceasefire.Review(t.all)
	var codes, others []string
	for _, g := range grouped(found) {
		if !slices.ContainsFunc(all, func(f ceasefire.Finding) bool { return f.Code == g.code }) {
			codes = append(codes, string(g.code))
		}
	}
	for _, clause := range t.all.Clauses {
		has := func(own ceasefire.Clause) bool { return own.ID == clause.ID }
		if _, none := clause.Provision.(ceasefire.Other); !none && !slices.ContainsFunc(t.text.Clauses, has) {
			others = append(others, clause.ID)
		}
	}
	if codes != nil {
		t.Itemf("Older things stood settled between the two and were not in the papers: %s. Read with them the text does not lack these: %s.",
			t.handles(others), page.And(codes))
	}
}

// A group is what a review remarks on under one code.
type group struct {
	severity ceasefire.Severity
	code     ceasefire.Code
	clauses  []string // empty: the whole
}

// grouped gathers findings by code, in their order.
func grouped(found []ceasefire.Finding) []group {
	var list []group
	for _, f := range found {
		i := slices.IndexFunc(list, func(g group) bool { return g.code == f.Code })
		if i < 0 {
			i = len(list)
			list = append(list, group{severity: f.Severity, code: f.Code})
		}
		if f.Clause != "" && !slices.Contains(list[i].clauses, f.Clause) {
			list[i].clauses = append(list[i].clauses, f.Clause)
		}
	}
	return list
}

func (c *study) clauses(ids []string) string {
	if len(ids) == 0 {
		return "the whole text"
	}
	return c.handles(ids)
}

// findings tells what the review finds, in full.
func findings(c *study) string {
	var p page.Page
	p.Line(strings.ToUpper("What the text lacked as it was settled"))
	clause := ""
	for n, f := range ceasefire.Review(c.text) {
		if n == 0 || f.Severity.String() != clause {
			clause = f.Severity.String()
			p.Heading(clause + "s")
		}
		where := "the whole text"
		if f.Clause != "" {
			where = f.Clause
			if f.Field != "" {
				where += "." + f.Field
			}
		}
		p.Para(2, 2, fmt.Sprintf("%s, %s: %s (Known from %s.)", f.Code, where, f.Text, f.Source))
	}
	return p.String()
}
