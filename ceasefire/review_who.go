package ceasefire

import (
	"iter"
	"slices"
	"strings"
	"time"
	"unicode"

	"parley.example/actor"
)

// A cast is who stands behind an agreement, and how they stand to one another
// when it is signed.
type cast struct {
	roster  *actor.Roster // empty where the agreement has none
	at      time.Time     // when ties have to hold; zero: at any time
	parties []string
	forces  []string // the actors for whose forces parties sign
}

// cast returns who stands behind the agreement. Ties count if they hold on the
// day of signature, or else when it takes effect; where neither is known, ties of
// any time do.
func (r *reviewer) cast() cast {
	c := cast{roster: r.Roster, at: r.date()}
	if c.roster == nil {
		c.roster = &actor.Roster{}
	}
	for _, p := range r.Parties {
		c.parties = append(c.parties, p.Actor)
		c.forces = append(c.forces, p.Forces...)
	}
	c.parties, c.forces = named(c.parties), named(c.forces)
	return c
}

// named returns ids without the empty and the repeated.
func named(ids []string) []string {
	var list []string
	for _, id := range ids {
		if id != "" && !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	return list
}

// date returns the day of signature, or else of effect; the zero Time if neither
// is known. Ties are dated in UTC, so a date is read there without its zone.
func (r *reviewer) date() time.Time {
	for _, anchor := range []string{Signature, Effect} {
		i, err := r.anchors.Resolve(Point{Anchor: anchor}, "")
		if err != nil {
			continue
		}
		if m, err := i.Moment(); err == nil {
			return m.First()
		}
	}
	return time.Time{}
}

// bound returns the parties and those for whose forces they sign.
func (c *cast) bound() []string { return named(slices.Concat(c.parties, c.forces)) }

// house returns the principal of an actor: itself where the roster knows of none.
func (c *cast) house(id string) string {
	if p := c.roster.Principal(id); p != "" {
		return p
	}
	return id
}

// among reports whether an actor is in a list, or has the principal of one in it.
func (c *cast) among(id string, list []string) bool {
	house := c.house(id)
	return id != "" && slices.ContainsFunc(list, func(one string) bool { return one != "" && c.house(one) == house })
}

// same reports whether two lists name the same actors, in whatever order.
func (c *cast) same(a, b []string) bool {
	within := func(a, b []string) bool {
		return !slices.ContainsFunc(a, func(id string) bool { return !c.among(id, b) })
	}
	return within(a, b) && within(b, a)
}

// commander returns the first of some actors who commands another, directly or
// through others; empty if none does.
func (c *cast) commander(of []string, id string) string {
	for _, head := range of {
		if c.roster.ChainAt(head, id, c.at, actor.Commands) != nil {
			return head
		}
	}
	return ""
}

// memberOf returns the first of some actors of whom another is a member, at
// whatever depth; empty if there is none.
func (c *cast) memberOf(id string, of []string) string {
	for _, whole := range of {
		if c.roster.ChainAt(id, whole, c.at, actor.MemberOf) != nil {
			return whole
		}
	}
	return ""
}

// backer returns the first party that backs an actor, directly or through others;
// empty if there is none.
func (c *cast) backer(id string) string {
	for _, p := range c.parties {
		if c.roster.ChainVia(p, id, c.at, actor.Backs, actor.Commands) != nil {
			return p
		}
	}
	return ""
}

// called returns the name of an actor for a sentence, its id where it has none.
func (r *reviewer) called(id string) string {
	if r.Roster != nil {
		if a, ok := r.Roster.Actor(id); ok && a.Name != "" {
			return spoken(a.Name)
		}
	}
	return spoken(id)
}

// spoken writes a name for a sentence: as it is, or quoted where it might be
// taken for more than a name.
func spoken(name string) string {
	odd := func(c rune) bool { return !unicode.IsPrint(c) }
	if strings.TrimSpace(name) == "" || len(name) > maxQuoted || strings.ContainsFunc(name, odd) {
		return quote(name)
	}
	return name
}

// obliges reports whether a provision is of a kind that imposes a duty on
// somebody. A Dispute, a Renewal, a Duration, a Consequence and a Definition say
// how the others are to be read, kept up and enforced, and of an Other nobody
// knows what it says.
func obliges(p Provision) bool {
	switch p.(type) {
	case Cessation, AidCorridor, Pause, Grounding, Separation, Zone, JointCell, Monitoring, Detainees:
		return true
	}
	return false
}

// obliges reports whether anything in the agreement imposes a duty.
func (r *reviewer) obliges() bool {
	return slices.ContainsFunc(r.all, func(c component) bool { return obliges(c.provision) })
}

// bearers returns who has to perform a provision. A nil one binds nobody, and
// neither does one that is no struct of this package by value.
func bearers(p Provision) []string {
	switch p := p.(type) {
	case Dispute, Renewal, Duration, Consequence, Other:
		return p.Bearers()
	}
	if obliges(p) {
		return p.Bearers()
	}
	return nil
}

// allBearers returns everybody who has to perform something.
func (r *reviewer) allBearers() []string {
	var ids []string
	for _, c := range r.all {
		ids = append(ids, bearers(c.provision)...)
	}
	return named(ids)
}

// A spot is where in an agreement something stands.
type spot struct{ clause, field string }

// at remarks on a spot.
func (r *reviewer) at(s spot, text string) { r.add(s.clause, s.field, text) }

// exclusions returns those of the agreement, then those of its cessations.
func (r *reviewer) exclusions() iter.Seq2[spot, Exclusion] {
	return func(yield func(spot, Exclusion) bool) {
		for i, e := range r.Excluded {
			if !yield(spot{"", index("excluded", i)}, e) {
				return
			}
		}
		for c, p := range every[Cessation](r) {
			for i, e := range p.Excludes {
				if !yield(spot{c.clause.ID, join(c.field, index("excludes", i))}, e) {
					return
				}
			}
		}
	}
}
