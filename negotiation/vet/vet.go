package vet

import (
	"cmp"
	"fmt"
	"slices"

	"parley.example/negotiation"
)

// A Code names what a finding remarks on, once for all: programs may branch on
// it. Its constant says exactly when the finding comes, and why it matters. The
// zero Code is none.
type Code string

// Codes returns every code, in the order of their names. The slice is the
// caller's.
func Codes() []Code {
	codes := make([]Code, len(checks))
	for i := range checks {
		codes[i] = checks[i].code
	}
	slices.Sort(codes)
	return codes
}

// Severity returns how sure a finding of that code is; Look for no code.
func (c Code) Severity() Severity {
	i := slices.IndexFunc(checks, func(k check) bool { return k.code == c })
	if i < 0 {
		return Look
	}
	return checks[i].severity
}

// Check reads a record as a careful colleague would who checks the entry of
// another, and says what looks wrong in it, although it is valid. Findings are in
// the order of the record by path, and of one path in the order of their codes;
// nil if there is none.
//
// It takes time linear in the record as it is written, times the logarithm of
// its length, and that of two boards of the last round and the positions of all
// parties on the one. Besides, a support of a whole counts once for every part
// of it, a condition once for every term that it names and every party of that,
// and a term that binds somebody under a rule of its own once for every tie.
// Statements are not compared with one another.
func Check(t *negotiation.Talks) []Finding {
	v := &vetter{book: newBook(t)}
	for i := range checks {
		v.check = &checks[i]
		v.check.look(v)
	}
	slices.SortStableFunc(v.found, func(a, b finding) int {
		return cmp.Or(comparePlaces(&a.place, &b.place), cmp.Compare(a.Code, b.Code))
	})
	var list []Finding
	for i := range v.found {
		list = append(list, v.found[i].Finding)
	}
	return list
}

// Without returns the findings that have none of some codes, in the same order;
// nil if none is left. The list that it is given stays as it was.
func Without(found []Finding, codes ...Code) []Finding {
	var list []Finding
	for _, f := range found {
		if !slices.Contains(codes, f.Code) {
			list = append(list, f)
		}
	}
	return list
}

// A check is one thing that is looked for.
type check struct {
	code     Code
	severity Severity
	look     func(*vetter)
}

var checks = slices.Concat(
	dateChecks, orderChecks, endChecks, conditionChecks, exchangeChecks, claimChecks, voiceChecks,
	wordingChecks, partChecks, positionChecks, boardChecks, worldChecks, idleChecks, repeatChecks, personChecks,
)

// A vetter is a check of a record under way.
type vetter struct {
	*book
	check *check
	found []finding
}

// A finding is one with its place, to be sorted by.
type finding struct {
	Finding
	place place
}

// A remark is what a finding concerns.
type remark struct {
	place place
	term  string
	actor string
	see   []string
}

// sayf adds a finding of the check under way.
func (v *vetter) sayf(r remark, format string, args ...any) {
	v.found = append(v.found, finding{
		Finding: Finding{
			Code: v.check.code, Severity: v.check.severity, Path: r.place.String(),
			Text: fmt.Sprintf(format, args...), Term: r.term, Actor: r.actor, See: r.see,
		},
		place: r.place,
	})
}
