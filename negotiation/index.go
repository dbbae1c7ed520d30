package negotiation

import (
	"math"

	"parley.example/actor"
)

// never is the round at which what has no end lapses.
const never = math.MaxInt32

// A span is a run of places in a slice, from lo up to but not including hi.
type span struct{ lo, hi int32 }

// said is what the index keeps of a statement.
type said struct {
	term    int32
	round   int32
	ord     int32 // its place in the order
	wording int32 // the wording it means or refuses; -1 if none is
	cond    int32 // -1: none
	lapse   int32 // the first round at which it has lapsed by its own Until
	stance  Stance
	refusal bool // it refuses one wording and leaves the position alone
}

// A provision is what the index keeps of a term.
type provision struct {
	words     []string  // its wordings, in the order in which they came up
	came      []int32   // by wording: the ord at which it came up; -1: the first
	blank     bool      // the first wording is no text at all
	tabled    []tabling // in order: which wording came to lie on the table when
	lain      []bool    // by wording: whether it ever lay there
	holdings  []holding // who said or is said to hold what, by holder
	voices    []voice   // by kind of speaker: when it was first said and first supported
	readings  []reading // in order
	details   []act     // the statements with typed provisions, in order
	wholes    []int32   // composites that include it, in the order of the record
	parts     []int32
	replaces  []int32
	replacers []int32 // terms that replace it
	lapse     int32   // the first round at which its Until has passed
	rule      int32
	when      int32 // condition; -1: none
	island    int32
	seat      int32 // its place in the island
}

// number gives everything that has an id a number, and finds principals.
func (t *Talks) number() {
	t.actors = numbers(t.rec.Actors, func(a *actor.Actor) string { return a.ID })
	t.terms = numbers(t.rec.Terms, func(x *Term) string { return x.ID })
	t.rounds = numbers(t.rec.Rounds, func(r *Round) string { return r.ID })
	t.facts = numbers(t.rec.Facts, func(f *Fact) string { return f.ID })
	t.principals = make([]int32, len(t.rec.Actors))
	for i := range t.rec.Actors {
		t.principals[i] = t.actors[t.roster.Principal(t.rec.Actors[i].ID)]
	}
	t.mandates = map[[2]int32]bool{}
	for i := range t.rec.Ties {
		if tie := &t.rec.Ties[i]; tie.Kind == actor.Represents {
			t.mandates[[2]int32{t.principal(tie.From), t.principal(tie.To)}] = true
		}
	}
	t.provisions = make([]provision, len(t.rec.Terms))
	for i := range t.rec.Terms {
		t.relate(int32(i))
	}
}

// principal returns the number of an actor's principal.
func (t *Talks) principal(id string) int32 { return t.principals[t.actors[id]] }

// voiceOf returns whose voice it is when by speaks about about, both taken to
// their principals: firstHand, or that of by.
func (t *Talks) voiceOf(by, about int32) int32 {
	if by == about || t.mandates[[2]int32{by, about}] {
		return firstHand
	}
	return by
}

// relate links a term with its parts and with what it replaces.
func (t *Talks) relate(x int32) {
	p := &t.provisions[x]
	for _, id := range t.rec.Terms[x].Includes {
		part := t.terms[id]
		p.parts = append(p.parts, part)
		t.provisions[part].wholes = append(t.provisions[part].wholes, x)
	}
	for _, id := range t.rec.Terms[x].Replaces {
		old := t.terms[id]
		p.replaces = append(p.replaces, old)
		t.provisions[old].replacers = append(t.provisions[old].replacers, x)
	}
	p.lapse = t.lapsesAt(t.rec.Terms[x].Until)
}
