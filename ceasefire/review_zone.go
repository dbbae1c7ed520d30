package ceasefire

import (
	"fmt"
	"reflect"
	"slices"
)

// CodeZoneOverlap comes where two Zones cover one place by name, be it of an area,
// a place in it or a route, hold at the same time, and contradict each other: an
// actor leaves by one and may stay by the other; or else both name who may stay
// and do not name the same; or both say who staffs a checkpoint of one name and do
// not name the same. They are not taken to hold at the same time if they differ in
// NotBefore or in what their clauses wait for. Lists of who leaves add up. In
// September 2016 it was open to the last who was to staff the posts on the Castello
// Road.
const CodeZoneOverlap Code = "zone-overlap"

func (r *reviewer) zoneOverlap() {
	who := r.cast()
	var zones []overlap
	for c, p := range every[Zone](r) {
		zones = append(zones, overlap{cast: &who, there: c, b: p})
	}
	for i, later := range zones {
		for _, before := range zones[:i] {
			o := later
			o.here, o.there, o.a = later.there, before.there, before.b
			o.report(r)
		}
	}
}

// An overlap is two zones that may be of one place.
type overlap struct {
	*cast
	here, there component // of b and of a
	a, b        Zone
}

// report remarks on b, which comes later in the text.
func (o *overlap) report(r *reviewer) {
	place := o.place()
	if place == "" || !o.atOnce() {
		return
	}
	o.presence(r, place)
	for i, post := range o.b.Checkpoints {
		if o.staffedByOthers(post) {
			o.remark(r, index("checkpoints", i)+".staff", place, "they do not say the same of who staffs "+spoken(post.Name))
		}
	}
}

// presence remarks on who may be there.
func (o *overlap) presence(r *reviewer, place string) {
	leaves := slices.IndexFunc(o.b.Leaves, func(id string) bool { return o.among(id, o.a.Stays) })
	stays := slices.IndexFunc(o.b.Stays, func(id string) bool { return o.among(id, o.a.Leaves) })
	switch {
	case leaves >= 0:
		o.remark(r, index("leaves", leaves), place, r.called(o.b.Leaves[leaves])+" leaves by this one and may stay by that")
	case stays >= 0:
		o.remark(r, index("stays", stays), place, r.called(o.b.Stays[stays])+" may stay by this one and leaves by that")
	case len(o.a.Stays) > 0 && len(o.b.Stays) > 0 && !o.same(o.a.Stays, o.b.Stays):
		o.remark(r, "stays", place, "they do not say the same of who may stay")
	}
}

func (o *overlap) remark(r *reviewer, field, place, what string) {
	other := "another clause"
	if id := o.there.clause.ID; id != "" {
		other = spoken(id)
	}
	r.atf(o.here, field, "%s", fmt.Sprintf("This zone and that of %s both cover %s, and %s, so that nobody can tell which of them holds.", other, spoken(place), what))
}

// place returns the first name that both zones have; empty if there is none.
func (o *overlap) place() string {
	of := o.a.names()
	for _, name := range o.b.names() {
		if slices.Contains(of, name) {
			return name
		}
	}
	return ""
}

// names returns what the ground of a zone is called.
func (p Zone) names() []string {
	return named(slices.Concat([]string{p.Area.Name, p.Route}, p.Area.Places))
}

// atOnce reports whether nothing says that the two hold at different times.
func (o *overlap) atOnce() bool {
	return o.a.By.NotBefore == o.b.By.NotBefore && reflect.DeepEqual(o.here.clause.When, o.there.clause.When)
}

// staffedByOthers reports whether a names another staff for a post of b.
func (o *overlap) staffedByOthers(post Checkpoint) bool {
	return post.Name != "" && len(post.Staff) > 0 && slices.ContainsFunc(o.a.Checkpoints, func(c Checkpoint) bool {
		return c.Name == post.Name && len(c.Staff) > 0 && !o.same(c.Staff, post.Staff)
	})
}
