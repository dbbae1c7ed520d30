package vet

import (
	"slices"
	"strings"
	"sync"

	"parley.example/actor"
	"parley.example/negotiation"
)

// A book is a record with all names made numbers and everything that was said
// in order.
type book struct {
	negotiation.Record
	talks      *negotiation.Talks
	roster     *actor.Roster
	actors     map[string]int
	terms      map[string]int
	rounds     map[string]int
	facts      map[string]int
	principals []int   // by actor
	rules      [][]int // by term: the parties of its rule
	wholes     [][]int // by term: the composites that include it
	order      []int   // the statements by round, and within a round as listed
	said       []said  // by statement
	tracks     map[stand][]act
	holders    [][]int // by term: who holds or held something on it, in the order in which they came
	comments   map[stand]bool
	leaves     map[*negotiation.Condition][]leaf
	inDetails  func() set                // every string in the details of a term or a statement
	variants   func() map[int]string     // the statements whose text is a variant of one before
	reported   func() *negotiation.Board // the last round, as reported
}

// A stand is that of a holder on a term.
type stand struct{ term, holder int }

// A said is what is known of a statement.
type said struct {
	term, round int
	place       int    // in the order
	claim       bool   // somebody in it speaks for another without a mandate
	holders     []int  // whose positions it gives, each once
	wording     string // meant or refused; empty: none, or the term had no text
	table       string // what lay on the table before it
}

// An act is a statement as one of its holder; comments are none.
type act struct {
	stmt    int
	speaker int
	hand    bool // it is first-hand
	takes   int  // its place in the track, or that of the last before it that takes a position; -1: none
}

func newBook(t *negotiation.Talks) *book {
	b := &book{
		talks: t, Record: t.Record(), roster: t.Roster(),
		tracks: map[stand][]act{}, comments: map[stand]bool{}, leaves: map[*negotiation.Condition][]leaf{},
	}
	b.actors = numbers(b.Actors, func(a *actor.Actor) string { return a.ID })
	b.terms = numbers(b.Terms, func(x *negotiation.Term) string { return x.ID })
	b.rounds = numbers(b.Rounds, func(r *negotiation.Round) string { return r.ID })
	b.facts = numbers(b.Facts, func(f *negotiation.Fact) string { return f.ID })
	for i := range b.Actors {
		b.principals = append(b.principals, b.actors[b.roster.Principal(b.Actors[i].ID)])
	}
	b.readTerms()
	b.readStatements()
	b.inDetails, b.variants = sync.OnceValue(b.findDetails), sync.OnceValue(b.findVariants)
	b.reported = sync.OnceValue(func() *negotiation.Board { return b.latest(negotiation.AsReported) })
	return b
}

// numbers numbers what has an id, in order.
func numbers[T any](list []T, id func(*T) string) map[string]int {
	m := make(map[string]int, len(list))
	for i := range list {
		m[id(&list[i])] = i
	}
	return m
}

func (b *book) readTerms() {
	b.wholes, b.holders = make([][]int, len(b.Terms)), make([][]int, len(b.Terms))
	common := b.members(b.Rule)
	for i := range b.Terms {
		x := &b.Terms[i]
		for _, part := range x.Includes {
			b.wholes[b.terms[part]] = append(b.wholes[b.terms[part]], i)
		}
		if x.Rule.IsZero() {
			b.rules = append(b.rules, common)
		} else {
			b.rules = append(b.rules, b.members(x.Rule))
		}
	}
}

// members returns the parties of a rule, each once, in its order.
func (b *book) members(r negotiation.Rule) []int {
	var list []int
	seen := map[string]bool{}
	var walk func(*negotiation.Rule)
	walk = func(r *negotiation.Rule) {
		for i := range r.Rules {
			walk(&r.Rules[i])
		}
		of := r.Of
		if len(of) == 0 && len(r.Rules) == 0 {
			of = b.Parties
		}
		for _, id := range of {
			if !seen[id] {
				seen[id] = true
				list = append(list, b.actors[id])
			}
		}
	}
	walk(&r)
	return list
}

// readStatements puts the statements in order and finds whose they are and what
// wording each means.
func (b *book) readStatements() {
	b.said = make([]said, len(b.Statements))
	b.order = make([]int, len(b.Statements))
	for i := range b.Statements {
		s := &b.Statements[i]
		b.said[i].term, b.said[i].round = b.terms[s.Term], b.rounds[s.Round]
		b.order[i] = i
	}
	slices.SortStableFunc(b.order, func(i, j int) int { return b.said[i].round - b.said[j].round })
	table := make([]string, len(b.Terms))
	for i := range b.Terms {
		table[i] = collapse(b.Terms[i].Text)
	}
	last := make([]int, len(b.Actors)) // by holder: the last statement of its, plus one
	for place, i := range b.order {
		b.said[i].place = place
		b.readStatement(i, &table[b.said[i].term], last)
	}
}

// readStatement enters a statement on a term, on the table of which a wording
// lies.
func (b *book) readStatement(i int, table *string, last []int) {
	s, d := &b.Statements[i], &b.said[i]
	about := s.About
	if len(about) == 0 {
		about = negotiation.IDs{""}
	}
	first := false // whether it is first-hand for somebody
	for _, by := range s.By {
		for _, of := range about {
			if of == "" {
				of = by
			}
			hand := b.roster.MaySpeakFor(by, of)
			first, d.claim = first || hand, d.claim || !hand
			holder := b.principals[b.actors[of]]
			if last[holder] != i+1 {
				last[holder] = i + 1
				d.holders = append(d.holders, holder)
			}
			b.enter(act{stmt: i, speaker: b.actors[by], hand: hand}, stand{d.term, holder})
		}
	}
	d.table, d.wording = *table, collapse(s.Text)
	switch {
	case s.Text == "" && words(s.Stance):
		d.wording = *table
	case s.Text != "" && s.Stance == negotiation.Propose && first:
		*table = d.wording
	}
}

// enter puts an act at the end of its holder's track. A statement by several
// voices of one holder is there once.
func (b *book) enter(a act, at stand) {
	if b.Statements[a.stmt].Stance == negotiation.Comment {
		b.comments[at] = true
		return
	}
	track := b.tracks[at]
	if len(track) == 0 {
		b.holders[at.term] = append(b.holders[at.term], at.holder)
	}
	if n := len(track); n > 0 && track[n-1].stmt == a.stmt {
		if a.hand && !track[n-1].hand {
			track[n-1].hand, track[n-1].speaker = true, a.speaker
		}
		return
	}
	a.takes = len(track)
	if b.refusal(a) {
		a.takes = -1
		if len(track) > 0 {
			a.takes = track[len(track)-1].takes
		}
	}
	b.tracks[at] = append(track, a)
}

// eachTrack goes through what every holder said of every term, by term and by
// who spoke first.
func (b *book) eachTrack(do func(stand, []act)) {
	for x := range b.holders {
		for _, h := range b.holders[x] {
			at := stand{x, h}
			do(at, b.tracks[at])
		}
	}
}

// stance returns that of an act.
func (b *book) stance(a act) negotiation.Stance { return b.Statements[a.stmt].Stance }

// refusal reports whether an act refuses one wording and leaves the position as
// it is.
func (b *book) refusal(a act) bool {
	s := &b.Statements[a.stmt]
	return s.Text != "" && (s.Stance == negotiation.Reject || s.Stance == negotiation.Reserve)
}

// lastAt returns the last act at some point of the order that takes a position;
// false if there is none.
func (b *book) lastAt(at stand, before int) (act, bool) {
	track := b.tracks[at]
	n := b.before(track, before)
	if n == 0 || track[n-1].takes < 0 {
		return act{}, false
	}
	return track[track[n-1].takes], true
}

// before returns how many acts of a track come before a point of the order.
func (b *book) before(track []act, place int) int {
	n, _ := slices.BinarySearchFunc(track, place, func(a act, place int) int { return b.said[a.stmt].place - place })
	return n
}

// endOf returns where the order has come at the end of a round.
func (b *book) endOf(round int) int {
	n, _ := slices.BinarySearchFunc(b.order, round+1, func(i, r int) int { return b.said[i].round - r })
	return n
}

// words reports whether a stance stands for a wording.
func words(s negotiation.Stance) bool { return s == negotiation.Propose || s == negotiation.Accept }

// collapse makes wordings comparable: white space within is one blank, around
// it none.
func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }

// reach calls do for every term that can be reached from one, each once, until
// it returns false.
func reach(from int, next func(int) []int, do func(int) bool) {
	if len(next(from)) == 0 {
		return
	}
	seen := map[int]bool{from: true}
	for ahead := []int{from}; len(ahead) > 0; {
		at := ahead[len(ahead)-1]
		ahead = ahead[:len(ahead)-1]
		for _, x := range next(at) {
			if !seen[x] {
				seen[x] = true
				if !do(x) {
					return
				}
				ahead = append(ahead, x)
			}
		}
	}
}

// parts returns the terms that one includes.
func (b *book) parts(x int) []int {
	list := make([]int, len(b.Terms[x].Includes))
	for i, id := range b.Terms[x].Includes {
		list[i] = b.terms[id]
	}
	return list
}

// within reports whether a term is part of another, at any depth.
func (b *book) within(part, whole int) bool {
	found := false
	reach(part, func(x int) []int { return b.wholes[x] }, func(x int) bool {
		found = found || x == whole
		return !found
	})
	return found
}
