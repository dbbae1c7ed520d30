package report

import (
	"parley.example/actor"
	"parley.example/negotiation"
)

// A builder makes one sheet.
type builder struct {
	talks  *negotiation.Talks
	view   negotiation.View
	rec    negotiation.Record
	rounds map[string]int
	terms  map[string]int
	facts  map[string]int
	events map[string]int
	sheet  *Sheet

	at, since *negotiation.Board       // nil: none
	rows      []*Row                   // by term
	partOf    [][]int                  // by term: the composites that include it
	replaced  [][]int                  // by term: those that replace it
	eventsOf  [][]int                  // by round
	entries   map[string][]LedgerEntry // by term
	numbers   map[*negotiation.Statement]int
	statement []*negotiation.Statement
	cited     []bool // by statement
	citedFact []bool // by event
}

func newBuilder(talks *negotiation.Talks, view negotiation.View) *builder {
	b := &builder{talks: talks, view: view, rec: talks.Record(), entries: map[string][]LedgerEntry{}, numbers: map[*negotiation.Statement]int{}}
	b.rounds = positions(b.rec.Rounds, func(r *negotiation.Round) string { return r.ID })
	b.terms = positions(b.rec.Terms, func(x *negotiation.Term) string { return x.ID })
	b.facts = positions(b.rec.Facts, func(f *negotiation.Fact) string { return f.ID })
	b.events = positions(b.rec.Events, func(e *negotiation.Event) string { return e.ID })
	for i, s := range talks.Statements() {
		b.numbers[s] = i
		b.statement = append(b.statement, s)
	}
	b.cited, b.citedFact = make([]bool, len(b.statement)), make([]bool, len(b.rec.Events))
	b.eventsOf = make([][]int, len(b.rec.Rounds))
	for i := range b.rec.Events {
		r := b.rounds[b.rec.Events[i].Round]
		b.eventsOf[r] = append(b.eventsOf[r], i)
	}
	b.relate()
	b.sheet = &Sheet{
		Title: b.rec.Title, Summary: b.rec.Summary, View: b.viewOf(view),
		Rounds: []Round{}, Issues: []Issue{}, Changes: []Change{}, Moves: []Move{}, Timeline: []Entry{}, Parties: []Party{},
		Terms: []TermPage{}, Beside: []Comparison{}, Disputes: []Dispute{}, Ledgers: []Ledger{}, Statements: []Statement{}, Events: []Event{}, Sources: []Source{},
		Legend: StatusKeys(), Marks: MarkKeys(),
	}
	return b
}

// relate notes the wholes of each term and what replaces it.
func (b *builder) relate() {
	b.partOf = make([][]int, len(b.rec.Terms))
	b.replaced = make([][]int, len(b.rec.Terms))
	for i := range b.rec.Terms {
		for _, id := range b.rec.Terms[i].Includes {
			b.partOf[b.terms[id]] = append(b.partOf[b.terms[id]], i)
		}
		for _, id := range b.rec.Terms[i].Replaces {
			b.replaced[b.terms[id]] = append(b.replaced[b.terms[id]], i)
		}
	}
}

// positions returns where in a list the one with an id is.
func positions[T any](list []T, id func(*T) string) map[string]int {
	at := make(map[string]int, len(list))
	for i := range list {
		at[id(&list[i])] = i
	}
	return at
}

func (b *builder) actor(id string) Ref {
	if a, ok := b.talks.Roster().Actor(id); ok {
		return Ref{ID: id, Title: a.Name}
	}
	return Ref{ID: id}
}

func (b *builder) actors(ids []string) []Ref { return refs(ids, b.actor) }

func (b *builder) term(id string) Ref {
	if i, ok := b.terms[id]; ok {
		return termRef(&b.rec.Terms[i])
	}
	return Ref{ID: id}
}

func (b *builder) termAt(i int) Ref { return termRef(&b.rec.Terms[i]) }

func (b *builder) fact(id string) Ref {
	if i, ok := b.facts[id]; ok {
		return Ref{ID: id, Title: b.rec.Facts[i].Title}
	}
	return Ref{ID: id}
}

func termRef(x *negotiation.Term) Ref { return Ref{ID: x.ID, Title: x.Title} }

// refs names every entry of a list; nil for an empty one.
func refs[T any](list []T, name func(T) Ref) []Ref {
	var named []Ref
	for _, x := range list {
		named = append(named, name(x))
	}
	return named
}

// principal returns the one whose position an actor states.
func (b *builder) principal(id string) string { return b.talks.Roster().Principal(id) }

// unknownTerm is the error for a term that is not there.
func (b *builder) unknownTerm(id string) error {
	similar := actor.Similar(id, func(yield func(string) bool) {
		for i := range b.rec.Terms {
			if !yield(b.rec.Terms[i].ID) {
				return
			}
		}
	})
	return &negotiation.UnknownError{What: "term", ID: id, Similar: similar}
}
