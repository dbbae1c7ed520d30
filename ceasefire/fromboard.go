package ceasefire

import (
	"bytes"
	"slices"

	"parley.example/negotiation"
)

// FromBoard returns the agreement that the settled terms of a board make, as the
// view of the board has it. It is for the question: if they signed what is settled
// today, what would the text lack? [Review] answers it.
//
// Title and purpose are the title and the summary of the record. The parties are
// those whom the rules of the settled terms ask, in the order of the roster. Each
// settled term is a clause, in the order of the record, with the text and the
// provision of the wording in which it is settled. The moment at which it was is
// the latest at which a party that gives its consent last spoke to it, as far as
// statements are dated. What was said of and is not settled is in Tabled. What no
// record says is left out: who signs, for which forces, who guarantees it.
//
// Details that are not valid are an error: one [*negotiation.InvalidError] with
// every problem at its place in the record, such as terms[3].details.classes[0]
// or statements[12].details.classes[0]. A nil or zero Board gives the zero
// Agreement. Nothing is shared with the board but the roster, which never
// changes. It takes time linear in the record.
func FromBoard(b *negotiation.Board) (Agreement, error) {
	if b.Talks() == nil {
		return Agreement{}, nil
	}
	record := b.Talks().Record()
	g := gatherer{record: &record, asked: map[string]bool{}}
	i := 0
	for s := range b.All() {
		g.take(i, s)
		i++
	}
	if len(g.bad) > 0 {
		return Agreement{}, g.err()
	}
	g.Title, g.Purpose, g.Roster = record.Title, record.Summary, b.Talks().Roster()
	for a := range g.Roster.All() {
		if g.asked[a.ID] {
			g.Parties = append(g.Parties, Party{Actor: a.ID})
		}
	}
	return g.Agreement, nil
}

// A gatherer makes an agreement of standings.
type gatherer struct {
	Agreement
	record *negotiation.Record
	asked  map[string]bool // by the rule of a settled term
	bad    []misread
}

// A misread is what is wrong with the details of a statement, or of a term.
type misread struct {
	statement int // -1: it is those of a term
	problems  []negotiation.Problem
}

// take adds the i-th term as it stands.
func (g *gatherer) take(i int, s negotiation.Standing) {
	switch t := &g.record.Terms[i]; s.Status {
	case negotiation.StatusUntabled:
	case negotiation.StatusSettled:
		for _, id := range s.Parties() {
			g.asked[id] = true
		}
		g.settle(i, s)
	default:
		g.Tabled = append(g.Tabled, Unsettled{t.ID, t.Title, s.Status})
	}
}

// settle adds the clause that a settled term makes.
func (g *gatherer) settle(i int, s negotiation.Standing) {
	t := g.record.Terms[i] // a copy of its own
	t.Text, t.Details = s.Wording, bytes.Clone(s.Details())
	c, err := ClauseOf(t)
	if err != nil {
		g.misread(i, t.Details, err)
		return
	}
	c.Provisional, c.Settled = s.Provisional(), lastWord(s)
	g.Clauses = append(g.Clauses, c)
}

// misread notes that the details of the i-th term could not be read.
func (g *gatherer) misread(i int, details []byte, err error) {
	statement, path := -1, at("terms", i)
	if t := &g.record.Terms[i]; !bytes.Equal(t.Details, details) {
		statement = slices.IndexFunc(g.record.Statements, func(s negotiation.Statement) bool {
			return s.Term == t.ID && bytes.Equal(s.Details, details)
		})
		path = at("statements", statement)
	}
	var c checker
	c.takeOver(path, err)
	g.bad = append(g.bad, misread{statement, c.list})
}

// err returns everything that could not be read, in the order of the record.
func (g *gatherer) err() error {
	slices.SortStableFunc(g.bad, func(a, b misread) int { return a.statement - b.statement })
	var c checker
	for _, m := range g.bad {
		c.list = append(c.list, m.problems...)
	}
	return c.err()
}

// lastWord returns the latest moment at which a party that consents to the
// settled wording spoke; zero if none is dated.
func lastWord(s negotiation.Standing) Instant {
	var last Instant
	for _, p := range s.Positions() {
		if !consents(p, s.Wording) || p.Statement == nil || p.Statement.At == "" {
			continue
		}
		if at := Instant(p.Statement.At); last == "" || endsLater(at, last) {
			last = at
		}
	}
	return last
}

// consents reports whether a party gives its consent to a wording.
func consents(p negotiation.Position, wording string) bool {
	stands := p.Stance == negotiation.Propose || p.Stance == negotiation.Accept
	return p.Party && stands && p.Holds && p.Wording == wording &&
		!slices.ContainsFunc(p.Refuses, func(r negotiation.Refusal) bool { return r.Wording == wording })
}
