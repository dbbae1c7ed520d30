package negotiation

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"parley.example/actor"
)

const (
	// maxProblems is how many problems are reported of one record. So many come
	// from a slip in a program, and the rest would say nothing new.
	maxProblems = 10_000
	// maxSuggested is how many problems look for what may have been meant.
	maxSuggested = 20
	// maxQuoted is how many bytes of an offending value a problem repeats.
	maxQuoted = 80
)

// validate returns everything that is wrong with r, in the order of its fields
// and lists, each problem with its path and none with a line; nil if r is valid.
// It takes time linear in the size of the record, apart from the check for a
// whole with a term and its replacement, which clashes bounds.
func (r *Record) validate() []Problem {
	if p, over := r.oversize(); over {
		return []Problem{p}
	}
	v := newValidator(r)
	v.text("title", r.Title)
	v.text("summary", r.Summary)
	v.roster(actor.NewRoster(r.Actors, r.Ties))
	v.parties()
	v.rule("rule", &r.Rule)
	each(v, "issues", r.Issues, v.issue)
	v.termGraph()
	each(v, "terms", r.Terms, v.term)
	each(v, "facts", r.Facts, v.fact)
	v.findDue()
	each(v, "rounds", r.Rounds, v.round)
	each(v, "statements", r.Statements, v.statement)
	each(v, "events", r.Events, v.event)
	return v.problems
}

// A validator gathers what is wrong with one record.
type validator struct {
	record   *Record
	problems []Problem
	path     []step // to what is being looked at

	actors, issues, terms, facts names
	rounds, statements, events   names

	principals   []int // of each actor, as principalsOf gives them
	party        []bool
	partiesWrong bool                // nothing that depends on who the parties are can be said
	cycles       map[int][]link      // of terms, each by its first
	clashes      map[int]clash       // by whole
	checked      map[*Condition]bool // large conditions that have been looked at
	due          string              // path of the first until or deadline; empty: none so far
	last         datedRound          // the round before
}

func newValidator(r *Record) *validator {
	v := &validator{
		record:     r,
		actors:     nameAll("actor", r.Actors, func(a *actor.Actor) string { return a.ID }),
		issues:     nameAll("issue", r.Issues, func(i *Issue) string { return i.ID }),
		terms:      nameAll("term", r.Terms, func(t *Term) string { return t.ID }),
		facts:      nameAll("fact", r.Facts, func(f *Fact) string { return f.ID }),
		rounds:     nameAll("round", r.Rounds, func(r *Round) string { return r.ID }),
		statements: nameAll("statement", r.Statements, func(s *Statement) string { return s.ID }),
		events:     nameAll("event", r.Events, func(e *Event) string { return e.ID }),
		party:      make([]bool, len(r.Actors)),
		checked:    map[*Condition]bool{},
	}
	v.principals = principalsOf(v.mouthpieces())
	return v
}

// A step leads from a value to one in it: a field, or an element of a list.
type step struct {
	field string
	index int // -1: the field itself
}

func (v *validator) enter(field string, index int) {
	v.path = append(v.path, step{field, index})
}

func (v *validator) leave() { v.path = v.path[:len(v.path)-1] }

// each has look at every element of a list of the record.
func each[T any](v *validator, field string, list []T, look func(int, *T)) {
	for i := range list {
		v.enter(field, i)
		look(i, &list[i])
		v.leave()
	}
}

// where returns the path of a field of what is being looked at, or of that
// itself if field is empty.
func (v *validator) where(field string) string {
	var b strings.Builder
	for _, s := range v.path {
		b.WriteByte('.')
		b.WriteString(element(s.field, s.index))
	}
	if field != "" {
		b.WriteByte('.')
		b.WriteString(field)
	}
	return strings.TrimPrefix(b.String(), ".")
}

// element names the i-th element of a field, or with -1 the field itself.
func element(field string, i int) string {
	if i < 0 {
		return field
	}
	return fmt.Sprintf("%s[%d]", field, i)
}

// bad adds a problem with a field of what is being looked at, or with that
// itself if field is empty.
func (v *validator) bad(field, format string, args ...any) {
	if !v.full() {
		v.add(Problem{Path: v.where(field), Text: fmt.Sprintf(format, args...)})
	}
}

func (v *validator) add(p Problem) {
	switch {
	case len(v.problems) < maxProblems:
		v.problems = append(v.problems, p)
	case len(v.problems) == maxProblems:
		v.problems = append(v.problems, Problem{
			Text: fmt.Sprintf("there are more than these %d problems", maxProblems),
		})
	}
}

// full reports whether no further problem would be kept.
func (v *validator) full() bool { return len(v.problems) > maxProblems }

// suggests reports whether the next problem is one of the first, which say what
// may have been meant.
func (v *validator) suggests() bool { return len(v.problems) < maxSuggested }

// roster takes over what is wrong with actors and ties.
func (v *validator) roster(_ *actor.Roster, err error) {
	if invalid, ok := errors.AsType[*InvalidError](err); ok {
		for _, p := range invalid.Problems {
			v.add(p)
		}
	} else if err != nil {
		v.bad("", "%v", err)
	}
}

// text checks that s is valid UTF-8.
func (v *validator) text(field, s string) {
	if !utf8.ValidString(s) {
		v.bad(field, "not valid UTF-8")
	}
}

// details checks a domain package's provision. It takes nil for none, but an
// empty one for a slip.
func (v *validator) details(field string, data json.RawMessage) {
	switch {
	case data == nil:
	case !utf8.Valid(data):
		v.bad(field, "not valid UTF-8")
	case !json.Valid(data):
		v.bad(field, "not valid JSON")
	case string(bytes.TrimSpace(data)) == "null":
		v.bad(field, "null: leave it out if there are none")
	}
}

func (v *validator) sources(list Sources) {
	for i := range list {
		v.enter("source", i)
		v.text("name", list[i].Name)
		v.text("url", list[i].URL)
		v.text("quote", list[i].Quote)
		v.leave()
	}
}

// quote quotes what was written, cut short if it is long.
func quote[T ~string](written T) string {
	if len(written) <= maxQuoted {
		return fmt.Sprintf("%q", string(written))
	}
	return fmt.Sprintf("%q…", wholeRunes(string(written[:maxQuoted])))
}
