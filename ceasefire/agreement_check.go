package ceasefire

import (
	"maps"
	"slices"

	"parley.example/actor"
	"parley.example/negotiation"
)

// Check says what is not valid in the agreement: everything at once in one
// [*negotiation.InvalidError], in the order of its fields, each with its path,
// such as clauses[2].details.classes[0]; nil if there is nothing. It checks that
// ids have the form of an id and are not repeated, that parts and consequences
// name clauses that are there (a part may be Tabled), that times exist, that
// anchors have one date and that every provision is valid, those of prior texts
// too.
//
// What makes sense is another question: see [Review]. The zero Agreement is
// valid. Suggestions of what may have been meant come with the first twenty
// names at most.
func (a Agreement) Check() error {
	var c checker
	each(&c, "parties", a.Parties, checkParty)
	unique(&c, "parties", a.Parties, "actor", func(p Party) string { return p.Actor })
	c.ids("guarantors", a.Guarantors)
	c.ids("witnesses", a.Witnesses)
	each(&c, "excluded", a.Excluded, func(c *checker, e Exclusion) { c.id("actor", e.Actor) })
	each(&c, "anchors", a.Anchors, checkAnchor)
	unique(&c, "anchors", a.Anchors, "id", func(b Anchor) string { return b.ID })
	checkClauses(&c, a.Clauses, a.Tabled)
	each(&c, "prior", a.Prior, func(c *checker, p Prior) {
		c.instant("date", p.Date)
		checkClauses(c, p.Clauses, nil)
	})
	each(&c, "tabled", a.Tabled, checkTabled)
	return c.err()
}

// unique adds a problem for each element whose id is that of one before it.
func unique[T any](c *checker, path string, list []T, key string, id func(T) string) {
	seen := map[string]bool{"": true}
	for i := range list {
		if one := id(list[i]); !seen[one] {
			seen[one] = true
		} else if one != "" {
			c.addf(join(at(path, i), key), "%s is repeated", quote(one))
		}
	}
}

func checkParty(c *checker, p Party) {
	c.mustID("actor", p.Actor)
	c.ids("forces", p.Forces)
	c.instant("signed", p.Signed)
}

func checkAnchor(c *checker, a Anchor) {
	c.mustID("id", a.ID)
	c.instant("at", a.At)
	if a.From != nil {
		if a.From.IsZero() {
			c.addf("from", "no point in time is stated")
		}
		if a.At != "" {
			c.addf("from", "it has a date already")
		}
		c.point("from", *a.From)
	}
	for _, who := range slices.Sorted(maps.Keys(a.Named)) {
		c.id("named", who)
		c.instant("named."+who, a.Named[who])
	}
}

func checkTabled(c *checker, u Unsettled) {
	c.mustID("term", u.Term)
	if u.Status >= negotiation.StatusSettled {
		c.addf("status", "%s is not the status of a term that is not settled", u.Status)
	}
}

// checkClauses adds what is not valid in the clauses of a text. The tabled may be
// named as parts.
func checkClauses(c *checker, clauses []Clause, tabled []Unsettled) {
	n := namer{known: map[string]bool{}}
	for i := range clauses {
		n.add(clauses[i].ID)
	}
	of := len(n.list)
	for _, u := range tabled {
		n.add(u.Term)
	}
	each(c, "clauses", clauses, func(c *checker, k Clause) {
		k.check(c)
		n.check(c, "parts", k.Parts, len(n.list))
		if p, ok := byValue(k.Provision).(Consequence); ok {
			n.check(c, "details.of", p.Of, of)
		}
	})
	unique(c, "clauses", clauses, "id", func(k Clause) string { return k.ID })
	includes := func(i int) []int { return indices(clauses, clauses[i].Parts) }
	for _, circle := range circles(len(clauses), includes) {
		c.addf(join(at("clauses", circle[0]), "parts"), "%s is a part of itself", quote(clauses[circle[0]].ID))
	}
}

// indices returns which clauses have those ids, in the order of the clauses.
func indices(clauses []Clause, ids []string) []int {
	if len(ids) == 0 {
		return nil
	}
	var found []int
	for i := range clauses {
		if slices.Contains(ids, clauses[i].ID) {
			found = append(found, i)
		}
	}
	return found
}

// A namer knows the ids that may be named.
type namer struct {
	list  []string
	known map[string]bool
	asked int // how often it was asked what may have been meant
}

func (n *namer) add(id string) {
	n.list = append(n.list, id)
	n.known[id] = true
}

// check adds a problem for each id that is none of the first so many known.
func (n *namer) check(c *checker, path string, ids []string, first int) {
	for i, id := range ids {
		if !actor.ValidID(id) || n.known[id] && (first == len(n.list) || slices.Contains(n.list[:first], id)) {
			continue
		}
		hint := ""
		if n.asked++; n.asked <= maxSuggested {
			hint = actor.Similar(id, slices.Values(n.list[:first]))
		}
		if hint != "" {
			hint = "; did you mean " + quote(hint) + "?"
		}
		c.addf(at(path, i), "no clause %s%s", quote(id), hint)
	}
}

// maxSuggested is how many problems come with a suggestion: each costs a search.
const maxSuggested = 20
