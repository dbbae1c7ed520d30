package negotiation

import (
	"strings"

	"parley.example/actor"
)

// idOf returns the id of what is called so: of an actor by its name or an alias,
// of the rest by their title, upper and lower case and white space aside; empty if
// nothing is, or nothing whose id is well formed. Of several it is the first.
func (r *Record) idOf(what, called string) string {
	called = collapse(called)
	is := func(name string) bool { return strings.EqualFold(collapse(name), called) }
	switch {
	case called == "":
		return ""
	case what == "actor":
		return idWhere(r.Actors, func(a *actor.Actor) (string, bool) { return a.ID, isCalled(a, is) })
	case what == "term":
		return idWhere(r.Terms, func(x *Term) (string, bool) { return x.ID, is(x.Title) })
	case what == "round":
		return idWhere(r.Rounds, func(x *Round) (string, bool) { return x.ID, is(x.Title) })
	case what == "fact":
		return idWhere(r.Facts, func(x *Fact) (string, bool) { return x.ID, is(x.Title) })
	case what == "issue":
		return idWhere(r.Issues, func(x *Issue) (string, bool) { return x.ID, is(x.Title) })
	}
	return ""
}

// isCalled reports whether a name of an actor, at whatever time, is one that is
// meant.
func isCalled(a *actor.Actor, is func(string) bool) bool {
	for i := range a.Aliases {
		if is(a.Aliases[i].Name) {
			return true
		}
	}
	return is(a.Name)
}

// idWhere returns the first well-formed id of those that are meant; only so many
// are looked at as are compared otherwise.
func idWhere[T any](list []T, meant func(*T) (string, bool)) string {
	for i := range list[:min(len(list), maxCompared)] {
		if id, ok := meant(&list[i]); ok && actor.ValidID(id) {
			return id
		}
	}
	return ""
}
