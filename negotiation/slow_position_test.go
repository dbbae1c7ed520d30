package negotiation_test

import (
	"slices"

	"parley.example/actor"
	"parley.example/negotiation"
)

// "The principal of an actor is the end of its speaks-for chain (itself, if it
// has none)."
func slowPrincipal(rec negotiation.Record, id string) string {
	for _, t := range rec.Ties {
		if t.Kind == actor.SpeaksFor && t.From == id {
			return slowPrincipal(rec, t.To)
		}
	}
	return id
}

// holders are the principals, in the order of the record: a mouthpiece has "no
// position of its own".
func (v *slowView) holders() []string {
	var ids []string
	for _, a := range v.rec.Actors {
		if v.principals[a.ID] == a.ID {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

// "A statement's holder is the principal of about, or of by where about is
// omitted": pairs gives every (speaker, holder), as principals. "A joint
// statement counts as one by each speaker about each subject."
func (v *slowView) pairs(s negotiation.Statement) [][2]string {
	var pairs [][2]string
	for _, by := range s.By {
		about := s.About
		if len(about) == 0 {
			about = negotiation.IDs{by}
		}
		for _, a := range about {
			pairs = append(pairs, [2]string{v.principals[by], v.principals[a]})
		}
	}
	return pairs
}

// "It is first-hand if the principal of by is the holder, or has a represents
// tie to it (one tie; mandates do not chain)." "A tie of a mouthpiece is a tie
// of its principal."
func (v *slowView) firstHand(by, holder string) bool {
	return by == holder || slices.ContainsFunc(v.rec.Ties, func(t actor.Tie) bool {
		return t.Kind == actor.Represents && v.principals[t.From] == by && v.principals[t.To] == holder
	})
}

// On record: "first-hand statements only". According to a: "first-hand
// statements by anyone, and claims by actors whose principal is a's principal".
// As reported: "every statement".
func (v *slowView) admits(s negotiation.Statement, holder string) bool {
	for _, p := range v.pairs(s) {
		if p[1] != holder {
			continue
		}
		switch {
		case v.firstHand(p[0], holder), v.acct.kind == "as-reported":
			return true
		case v.acct.kind == "according-to" && p[0] == v.principals[v.acct.actor]:
			return true
		}
	}
	return false
}

// "The wording on the table at a point in the order is that of the last
// preceding first-hand propose with a text, else the term's text. This does not
// depend on the view."
func (v *slowView) table(term string, point int) string {
	for place := point - 1; place >= 0; place-- {
		if s := v.at(place); s.Term == term && v.tables(s) {
			return slowCollapse(s.Text)
		}
	}
	return slowCollapse(v.term(term).Text)
}

func (v *slowView) tables(s negotiation.Statement) bool {
	return s.Stance == negotiation.Propose && s.Text != "" &&
		slices.ContainsFunc(v.pairs(s), func(p [2]string) bool { return v.firstHand(p[0], p[1]) })
}

// "It has lapsed: its own until lies before the moment of r, or the term's does
// while the moment of the statement's round is not after it."
func (v *slowView) lapsed(place int, term string) bool {
	own := v.at(place).Until
	return own != "" && own.Last().Before(v.moment(v.round)) || v.lapsedByTerm(place, term)
}

func (v *slowView) lapsedByTerm(place int, term string) bool {
	until := v.term(term).Until
	if until == "" {
		return false
	}
	said := v.moment(slowRoundIndex(v.rec, v.at(place).Round))
	return until.Last().Before(v.moment(v.round)) && !said.After(until.Last())
}

// "with reject or reserve, the one wording refused".
func slowRefuses(s negotiation.Statement) bool {
	return (s.Stance == negotiation.Reject || s.Stance == negotiation.Reserve) && s.Text != ""
}

// "The direct position of holder h on term x comes from the last admitted
// statement with that holder and term in a round not after r, comments and
// refusals of a single wording aside." directPlace is -1 if there is none.
func (v *slowView) directPlace(h, x string) int {
	last := -1
	for _, place := range v.said[[2]string{h, x}] {
		if s := v.at(place); s.Stance != negotiation.Comment && !slowRefuses(s) {
			last = place
		}
	}
	return last
}

// "It is silent if there is none, if its stance is withdraw, or if it has
// lapsed." "A propose or accept without text means the wording then on the
// table."
func (v *slowView) direct(h, x string) slowPosition {
	place := v.directPlace(h, x)
	if place < 0 {
		return slowPosition{Silent: "none", Statement: -1, place: -1}
	}
	s := v.at(place)
	p := slowPosition{Statement: v.order[place], place: place}
	switch {
	case s.Stance == negotiation.Withdraw:
		p.Silent = "withdrawn"
	case v.lapsed(place, x):
		p.Silent = "lapsed"
	default:
		p.Stance, p.If = s.Stance, s.If
	}
	if slowConsents(p) {
		p.Wording = slowCollapse(s.Text)
		if s.Text == "" {
			p.Wording = v.table(x, place)
		}
	}
	return p
}

// "An actor supports a term if its stance is propose, accept or in-principle."
func slowSupports(p slowPosition) bool {
	return slowConsents(p) || p.Stance == negotiation.InPrinciple
}

// slowConsents: it proposes or accepts.
func slowConsents(p slowPosition) bool {
	return p.Stance == negotiation.Propose || p.Stance == negotiation.Accept
}

// "Where h's position on a composite is a support whose statement comes after
// h's last direct statement on an included term, its position on that term
// becomes accept (or in-principle), on the same condition, of the part's
// wording then on the table." "Of several that pass the latest counts, and of
// one statement through several wholes the first in the record." "It lapses by
// the part's until like any other."
func (v *slowView) covered(h, x string) slowPosition {
	own := v.direct(h, x)
	best := slowPosition{place: -1}
	for _, whole := range v.rec.Terms {
		if !slices.Contains(whole.Includes, x) {
			continue
		}
		p := v.position(h, whole.ID)
		if slowSupports(p) && p.place > own.place && p.place > best.place && slowPasses(p, own) {
			best = slowPosition{Stance: p.Stance, If: p.If, Statement: p.Statement, Whole: whole.ID, place: p.place}
		}
	}
	switch {
	case best.place < 0:
		return own
	case v.lapsedByTerm(best.place, x):
		return slowPosition{Silent: "lapsed", Statement: best.Statement, Whole: best.Whole, place: best.place}
	case slowConsents(best):
		best.Stance, best.Wording = negotiation.Accept, v.table(x, best.place)
	}
	return best
}

// "An unconditional acceptance always passes; a conditional one unless h
// directly proposes or accepts the part; in-principle only where h is directly
// silent on it."
func slowPasses(whole, own slowPosition) bool {
	switch {
	case whole.Stance == negotiation.InPrinciple:
		return own.Stance == ""
	case whole.If == nil:
		return true
	}
	return !slowConsents(own)
}

// "Where h proposes or accepts a term that replaces x, directly or through
// others, by a statement later than the one its position on x rests on, and
// that position is no reject, h is silent on x (a silence that rests on the
// replacing statement)." What rests on no statement is not replaced.
func (v *slowView) position(h, x string) slowPosition {
	key := [2]string{h, x}
	if p, ok := v.known[key]; ok {
		return p
	}
	held := v.covered(h, x)
	p := held
	for _, y := range v.rec.Terms {
		if held.place < 0 || held.Stance == negotiation.Reject || !v.replaces(y.ID, x) {
			continue
		}
		if q := v.position(h, y.ID); slowConsents(q) && q.place > p.place {
			p = slowPosition{Silent: "replaced", Statement: q.Statement, place: q.place}
		}
	}
	p.Refusals = v.refusals(h, x, held)
	v.known[key] = p
	return p
}

// replaces: directly or through others.
func (v *slowView) replaces(y, x string) bool {
	return slices.ContainsFunc(v.term(y).Replaces, func(z string) bool {
		return z == x || v.replaces(z, x)
	})
}

// includes: directly or not.
func (v *slowView) includes(whole, x string) bool {
	return slices.ContainsFunc(v.term(whole).Includes, func(z string) bool {
		return z == x || v.includes(z, x)
	})
}

// A refusal "stands at r unless it has lapsed in the same way, or h has a later
// direct statement on x (a withdrawal included), or what h holds on x at r,
// before any replacement silences it, rests on a later statement that came down
// from a whole. Of two that stand on one wording, the later counts."
func (v *slowView) refusals(h, x string, held slowPosition) []slowRefusal {
	var standing []slowRefusal
	for _, place := range v.said[[2]string{h, x}] {
		s := v.at(place)
		if !slowRefuses(s) || v.lapsed(place, x) || v.directPlace(h, x) > place || held.Whole != "" && held.place > place {
			continue
		}
		w := slowCollapse(s.Text)
		standing = slices.DeleteFunc(standing, func(r slowRefusal) bool { return r.Wording == w })
		standing = append(standing, slowRefusal{Wording: w, Stance: s.Stance, Statement: v.order[place], place: place})
	}
	return standing
}

// "h's reading is that of its last admitted statement on the term, comments
// included, that has one."
func (v *slowView) reading(h, x string) string {
	last := ""
	for _, place := range v.said[[2]string{h, x}] {
		if r := v.at(place).Reading; r != "" {
			last = r
		}
	}
	return last
}

// "A fact holds at r if the last event not after r (by round, then as listed)
// that names it establishes it, or there is none and it holds from the start."
func (v *slowView) fact(id string) bool {
	i := slices.IndexFunc(v.rec.Facts, func(f negotiation.Fact) bool { return f.ID == id })
	holds := v.rec.Facts[i].Holds
	for k := range v.round + 1 {
		for _, e := range v.rec.Events {
			switch {
			case e.Round != v.rec.Rounds[k].ID || k == v.round && v.notYet(e):
			case slices.Contains(e.Establishes, id):
				holds = true
			case slices.Contains(e.Lapses, id):
				holds = false
			}
		}
	}
	return holds
}

// After a statement: "of its events, those without at or not later than the
// statement's (all, if it has none)".
func (v *slowView) notYet(e negotiation.Event) bool {
	if v.after < 0 || e.At == "" {
		return false
	}
	at := v.rec.Statements[v.after].At
	return at != "" && e.At.First().After(at.First())
}
