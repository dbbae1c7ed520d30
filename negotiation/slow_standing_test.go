package negotiation_test

import (
	"slices"

	"parley.example/negotiation"
)

// result works out every standing.
func (v *slowView) result(lastSettled func(term string, before int) string) slowResult {
	set, least := v.greatest(slowHope{}), v.least()
	r := slowResult{Round: v.rec.Rounds[v.round].ID, Terms: map[string]slowStanding{}, view: v, set: set}
	hopeful := map[string]slowSet{}
	for _, h := range slowHopes {
		hopeful[h.status] = v.greatest(h.hope)
	}
	for _, t := range v.rec.Terms {
		s := slowStanding{Status: v.status(t.ID, set, hopeful), Candidates: v.candidates(t.ID)}
		if s.Status == "settled" {
			s.Wording = set.terms[t.ID]
			s.InExchange = !slowHas(least, t.ID)
			s.InEffect = v.holds(t.When, set)
			s.Linked = v.linked(t.ID, set, least)
		} else {
			s.LastSettled = lastSettled(t.ID, v.round)
		}
		s.Positions, s.Readings = v.positions(t.ID, set), v.readings(t.ID)
		r.Terms[t.ID] = s
	}
	for _, t := range v.rec.Terms {
		s := r.Terms[t.ID]
		s.Provisional = v.provisional(t.ID, r)
		r.Terms[t.ID] = s
	}
	return r
}

func (v *slowView) positions(x string, set slowSet) map[string]slowPosition {
	all := map[string]slowPosition{}
	for _, h := range v.holders() {
		p := v.position(h, x)
		p.Holds = slowSupports(p) && v.holds(p.If, set)
		all[h] = p
	}
	return all
}

func (v *slowView) readings(x string) map[string]string {
	all := map[string]string{}
	for _, h := range v.holders() {
		if r := v.reading(h, x); r != "" {
			all[h] = r
		}
	}
	return all
}

// "The status of x is the first of these that is true."
func (v *slowView) status(x string, set slowSet, hopeful map[string]slowSet) string {
	switch {
	case slowHas(set, x):
		return "settled"
	case v.untabled(x):
		return "untabled"
	case v.dropped(x):
		return "dropped"
	}
	for _, h := range slowHopes {
		if slowHas(hopeful[h.status], x) {
			return h.status
		}
	}
	return "contested"
}

// "untabled: no admitted statement on it up to r, comments aside, nor support
// of a whole that includes it, directly or not."
func (v *slowView) untabled(x string) bool {
	for _, h := range v.holders() {
		for _, place := range v.said[[2]string{h, x}] {
			if v.at(place).Stance != negotiation.Comment {
				return false
			}
		}
	}
	return !v.everSupported(x)
}

// "At some point up to r somebody supported it, or such a whole (a support that
// lapsed or never took effect counts)."
func (v *slowView) everSupported(x string) bool {
	for _, t := range v.rec.Terms {
		if t.ID != x && !v.includes(t.ID, x) {
			continue
		}
		for _, h := range v.holders() {
			for _, place := range v.said[[2]string{h, t.ID}] {
				if slowSupports(slowPosition{Stance: v.at(place).Stance}) {
					return true
				}
			}
		}
	}
	return false
}

// "dropped: at some point up to r somebody supported it, or such a whole; now
// nobody's stance on it is a support or reserve."
func (v *slowView) dropped(x string) bool {
	return v.everSupported(x) && !slices.ContainsFunc(v.holders(), func(h string) bool {
		p := v.position(h, x)
		return slowSupports(p) || p.Stance == negotiation.Reserve
	})
}

// "Its linked terms are the other members of its strongly connected component
// in the graph, restricted to terms settled in exchange, that runs from a term
// to every term named in the conditions of the rule's parties that proposed or
// accepted its settled wording, and to its parts."
func (v *slowView) linked(x string, set, least slowSet) []string {
	var linked []string
	for _, t := range v.rec.Terms {
		if t.ID != x && v.reaches(x, t.ID, set, least, map[string]bool{}) && v.reaches(t.ID, x, set, least, map[string]bool{}) {
			linked = append(linked, t.ID)
		}
	}
	return linked
}

func (v *slowView) reaches(from, to string, set, least slowSet, seen map[string]bool) bool {
	if seen[from] || !slowHas(set, from) || slowHas(least, from) {
		return false
	}
	seen[from] = true
	return from == to || slices.ContainsFunc(v.restsOn(from, set), func(next string) bool {
		return v.reaches(next, to, set, least, seen)
	})
}

func (v *slowView) restsOn(x string, set slowSet) []string {
	named := slices.Clone(v.term(x).Includes)
	for _, h := range v.parties(v.rule(x)) {
		if p := v.position(h, x); slowConsents(p) && p.Wording == set.terms[x] {
			for _, leaf := range slowLeaves(p.If) {
				named = append(named, leaf.Settled, leaf.Term)
			}
		}
	}
	return slices.DeleteFunc(named, func(id string) bool { return id == "" })
}

// slowLeaves are the conditions without all and any, as they are written.
func slowLeaves(c *negotiation.Condition) []negotiation.Condition {
	if c == nil {
		return nil
	}
	if len(c.All)+len(c.Any) == 0 {
		return []negotiation.Condition{*c}
	}
	var leaves []negotiation.Condition
	for _, sub := range slices.Concat(c.All, c.Any) {
		leaves = append(leaves, slowLeaves(&sub)...)
	}
	return leaves
}

// "provisional: settled, while some composite that includes it, directly or
// not, is not. A composite does not count here if it is dropped, if a term that
// replaces it, directly or through others, is settled, or if it is untabled
// while another composite of x is settled."
func (v *slowView) provisional(x string, r slowResult) bool {
	if r.Terms[x].Status != "settled" {
		return false
	}
	isSettled := func(id string) bool { return r.Terms[id].Status == "settled" }
	var wholes []string
	for _, t := range v.rec.Terms {
		if v.includes(t.ID, x) {
			wholes = append(wholes, t.ID)
		}
	}
	return slices.ContainsFunc(wholes, func(c string) bool {
		replaced := slices.ContainsFunc(v.rec.Terms, func(y negotiation.Term) bool {
			return isSettled(y.ID) && v.replaces(y.ID, c)
		})
		status := r.Terms[c].Status
		spare := status == "untabled" && slices.ContainsFunc(wholes, isSettled)
		return status != "settled" && status != "dropped" && !replaced && !spare
	})
}
