package ceasefire

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
)

// A Code names what a review remarks on, once for all: programs may branch on it.
type Code string

// Codes returns every code, in the order of the checks.
func Codes() []Code {
	codes := make([]Code, len(checks))
	for i := range checks {
		codes[i] = checks[i].code
	}
	return codes
}

// Severity returns how grave a finding of that code is; Note for no code.
func (c Code) Severity() Severity {
	i := slices.IndexFunc(checks, func(k check) bool { return k.code == c })
	if i < 0 {
		return Note
	}
	return checks[i].severity
}

// Review reads an agreement as a careful drafter would and says what it finds:
// where the text cannot be read in one way, where it leaves out what other texts
// have failed for, and what is worth a look. The constants of type Code say
// exactly when each finding comes. A check that needs facts which the agreement
// does not have says nothing. Findings come by severity, the gravest first;
// within one in the order of the clauses, those on the whole agreement before
// them; then in the order of [Codes]; then as they stand in the text.
//
// Any agreement can be reviewed, also one of which [Agreement.Check] says that it
// is not valid. A provision by pointer is taken for what it points to, and none
// for an [Other] of which nothing is said.
//
// A review never says that a text is invalid for leaving something out.
func Review(a Agreement) []Finding {
	r := newReviewer(&a)
	for _, k := range checks {
		r.check = k
		k.look(r)
	}
	slices.SortStableFunc(r.found, r.compare)
	return r.found
}

// A check is one thing that a review looks for.
type check struct {
	code     Code
	severity Severity
	source   string // the case or text that it is known from
	look     func(*reviewer)
}

var checks = slices.Concat(timeChecks, wordChecks, partyChecks, forceChecks, airChecks, corridorChecks, bodyChecks)

// A reviewer is a review under way.
type reviewer struct {
	*Agreement
	all     []component
	anchors Anchors
	places  map[string]int // of the clauses, by id
	check   check
	found   []Finding
}

// A component is a provision and where it is: a clause, or a part of one.
type component struct {
	clause    *Clause
	field     string // empty: the provision of the clause itself
	provision Provision
}

func newReviewer(a *Agreement) *reviewer {
	r := &reviewer{Agreement: a, all: components(a.Clauses), anchors: a.Calendar(), places: map[string]int{}}
	for i := range slices.Backward(a.Clauses) {
		r.places[a.Clauses[i].ID] = i
	}
	r.places[""] = -1 // the agreement as a whole
	return r
}

// components returns all provisions, those within others after them.
func components(clauses []Clause) []component {
	var all []component
	for i := range clauses {
		c := &clauses[i]
		all = append(all, component{c, "", byValue(c.Provision)})
		if p, ok := byValue(c.Provision).(Cessation); ok {
			if p.Duration != nil {
				all = append(all, component{c, "duration", *p.Duration})
			}
			if p.Renewal != nil {
				all = append(all, component{c, "renewal", *p.Renewal})
			}
		}
	}
	return all
}

// byValue returns a provision by value: what a pointer points to, and an Other for
// none.
func byValue(p Provision) Provision {
	v := reflect.ValueOf(p)
	switch {
	case !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil():
		return Other{}
	case v.Kind() != reflect.Pointer:
		return p
	}
	if value, ok := reflect.TypeAssert[Provision](v.Elem()); ok {
		return value
	}
	return p
}

// every returns the provisions of one type and where they are.
func every[T Provision](r *reviewer) func(func(component, T) bool) {
	return func(yield func(component, T) bool) {
		for _, c := range r.all {
			if p, ok := c.provision.(T); ok && !yield(c, p) {
				return
			}
		}
	}
}

// has reports whether there is a provision of a type.
func has[T Provision](r *reviewer) bool {
	for range every[T](r) {
		return true
	}
	return false
}

// wholef remarks on the agreement as a whole.
func (r *reviewer) wholef(format string, args ...any) { r.partf("", format, args...) }

// partf remarks on a part of the agreement that is no clause.
func (r *reviewer) partf(field, format string, args ...any) {
	r.add("", field, fmt.Sprintf(format, args...))
}

// atf remarks on a component, or on a field of it.
func (r *reviewer) atf(c component, field, format string, args ...any) {
	r.add(c.clause.ID, join(c.field, field), fmt.Sprintf(format, args...))
}

func (r *reviewer) add(clause, field, text string) {
	r.found = append(r.found, Finding{r.check.code, r.check.severity, clause, field, clean(text), r.check.source})
}

// compare orders findings: the gravest first, then by clause.
func (r *reviewer) compare(a, b Finding) int {
	return cmp.Or(cmp.Compare(b.Severity, a.Severity), cmp.Compare(r.places[a.Clause], r.places[b.Clause]))
}
