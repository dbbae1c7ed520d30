package main

import (
	"slices"

	"parley.example/actor"
	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// An only is which terms are to be drawn: some, and those of some issues. The zero
// only is all of them.
type only struct{ terms, issues []string }

// keep leaves only those rows on the board of a sheet. A term or an issue that is
// not there is an *UnknownError.
func (o only) keep(s *report.Sheet) error {
	if o.terms == nil && o.issues == nil {
		return nil
	}
	var terms, issues []string
	for _, issue := range s.Issues {
		issues = append(issues, issue.ID)
		for _, row := range issue.Rows {
			terms = append(terms, row.Term.ID)
		}
	}
	if err := known("term", o.terms, terms); err != nil {
		return err
	}
	if err := known("issue", o.issues, issues); err != nil {
		return err
	}
	for i := range s.Issues {
		if !slices.Contains(o.issues, s.Issues[i].ID) {
			s.Issues[i].Rows = slices.DeleteFunc(s.Issues[i].Rows, func(row report.Row) bool { return !slices.Contains(o.terms, row.Term.ID) })
		}
	}
	return nil
}

// known reports the first of some ids that is not among those there are.
func known(what string, ids, all []string) error {
	for _, id := range ids {
		if !slices.Contains(all, id) {
			return &negotiation.UnknownError{What: what, ID: id, Similar: actor.Similar(id, slices.Values(all))}
		}
	}
	return nil
}
