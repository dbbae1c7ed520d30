package report

import (
	"cmp"
	"slices"

	"parley.example/negotiation"
)

// A Change is what became of one term from one round to another.
type Change struct {
	Term    Ref                    `json:"term"`
	Kind    negotiation.ChangeKind `json:"kind"`
	Before  negotiation.Status     `json:"before"`
	After   negotiation.Status     `json:"after"`
	Wording string                 `json:"wording,omitzero"` // in which it is settled
	Old     string                 `json:"old,omitzero"`     // in which it was
	By      []Turn                 `json:"by,omitempty"`     // of a reversal: whose doing it was
	Because []Basis                `json:"because,omitempty"`

	// What did it. Statements and Events have dates of their own; At is the last
	// of them. Where all are empty it followed from what else changed, or from the
	// rule.
	At         negotiation.Moment `json:"at,omitzero"`
	Statements []int              `json:"statements,omitempty"` // the numbers of those on which the positions that did it newly rest, in order
	Events     []string           `json:"events,omitempty"`     // those that turned a fact in a condition on which a position stands
	Lapsed     []Ref              `json:"lapsed,omitempty"`     // the actors whose position ran out, but for those in By
	Along      []Ref              `json:"along,omitempty"`      // the terms that changed as well, of its parts and those that positions stand on, but for those in Because
}

// A Turn is one actor's part in a reversal.
type Turn struct {
	Actor     Ref               `json:"actor"`
	Cause     negotiation.Cause `json:"cause"`
	Statement int               `json:"statement,omitzero"` // that its position rests on now
}

// A Basis is something that a consent stood on and that held no longer: a term,
// an actor's acceptance of a term, or a fact.
type Basis struct {
	Actor Ref `json:"actor,omitzero"`
	Term  Ref `json:"term,omitzero"`
	Fact  Ref `json:"fact,omitzero"`
}

// An Entry is one change in the timeline, since the end of the round before.
type Entry struct {
	Round  string `json:"round"`
	Change Change `json:"change"`
}

// tell adds the changes of a round to the timeline.
func (b *builder) tell(changes negotiation.Changes, round int) {
	id := b.rec.Rounds[round].ID
	for _, c := range b.changes(changes, round-1, round) {
		b.sheet.Timeline = append(b.sheet.Timeline, Entry{Round: id, Change: c})
	}
}

// changes resolves what changed from the end of one round to that of another,
// the unchanged left out.
func (b *builder) changes(all negotiation.Changes, from, to int) []Change {
	list := []Change{}
	changed := map[string]bool{}
	for i := range all {
		changed[all[i].Term.ID] = all[i].Kind != negotiation.ChangeUnchanged
	}
	for i := range all {
		if changed[all[i].Term.ID] {
			list = append(list, b.change(&all[i], changed, from, to))
		}
	}
	return list
}

func (b *builder) change(c *negotiation.Change, changed map[string]bool, from, to int) Change {
	out := b.plainChange(c)
	moves := c.Positions()
	for _, said := range b.madeBy(decisive(c, moves)) {
		out.Statements = append(out.Statements, b.citeStatement(said))
		out.At = cmp.Or(said.At, out.At)
	}
	for _, m := range moves {
		named := slices.ContainsFunc(c.By, func(t negotiation.Turn) bool { return t.Actor == m.Holder })
		if m.Now.Silence == negotiation.Lapsed && m.Now.Stance == "" && !named {
			out.Lapsed = append(out.Lapsed, b.actor(m.Holder))
		}
	}
	rests := footingOf(c)
	out.Events = b.turned(rests.facts, from, to)
	for _, id := range out.Events {
		out.At = later(out.At, b.rec.Events[b.events[id]].At)
	}
	for _, id := range rests.terms {
		told := slices.Contains(c.Because, negotiation.Basis{Term: id})
		if changed[id] && id != c.Term.ID && !told {
			out.Along = append(out.Along, b.term(id))
		}
	}
	return out
}

// decisive returns the moves that made a change: those of whom the rule asks, and
// where the term came to be settled, of these those who give more to the wording
// than they gave. Where no such holder moved, it was whoever did.
func decisive(c *negotiation.Change, moves []negotiation.PositionChange) []negotiation.PositionChange {
	moves = those(moves, func(m *negotiation.PositionChange) bool { return m.Was.Party || m.Now.Party })
	if c.After.Status != negotiation.StatusSettled {
		return moves
	}
	return those(moves, func(m *negotiation.PositionChange) bool { return m.Gives > m.Gave })
}

// those returns the moves of which something is true; all, if it is of none.
func those(moves []negotiation.PositionChange, is func(*negotiation.PositionChange) bool) []negotiation.PositionChange {
	var some []negotiation.PositionChange
	for i := range moves {
		if is(&moves[i]) {
			some = append(some, moves[i])
		}
	}
	if len(some) == 0 {
		return moves
	}
	return some
}

// madeBy returns the statements that made some moves, each once, in order.
func (b *builder) madeBy(moves []negotiation.PositionChange) []*negotiation.Statement {
	var said []*negotiation.Statement
	for _, m := range moves {
		for _, s := range m.Statements {
			if !slices.Contains(said, s) {
				said = append(said, s)
			}
		}
	}
	slices.SortStableFunc(said, b.inOrder)
	return said
}

// plainChange resolves what a change says by itself.
func (b *builder) plainChange(c *negotiation.Change) Change {
	out := Change{
		Term: termRef(c.Term), Kind: c.Kind, Before: c.Before.Status, After: c.After.Status,
		Wording: c.After.Wording, Old: c.Before.Wording,
	}
	for _, t := range c.By {
		out.By = append(out.By, Turn{Actor: b.actor(t.Actor), Cause: t.Cause, Statement: b.citeStatement(t.Now.Statement)})
	}
	for _, basis := range c.Because {
		out.Because = append(out.Because, b.basis(basis))
	}
	return out
}

func (b *builder) basis(from negotiation.Basis) Basis {
	var to Basis
	if from.Actor != "" {
		to.Actor = b.actor(from.Actor)
	}
	if from.Term != "" {
		to.Term = b.term(from.Term)
	}
	if from.Fact != "" {
		to.Fact = b.fact(from.Fact)
	}
	return to
}

// inOrder compares two statements by their round, then as they are listed.
func (b *builder) inOrder(x, y *negotiation.Statement) int {
	return cmp.Or(
		cmp.Compare(b.rounds[x.Round], b.rounds[y.Round]),
		cmp.Compare(b.numbers[x], b.numbers[y]),
	)
}

// turned returns the events of the rounds after one up to another that turn some
// facts, and cites them.
func (b *builder) turned(facts []string, from, to int) []string {
	if len(facts) == 0 {
		return nil
	}
	var ids []string
	for r := from + 1; r <= to; r++ {
		for _, i := range b.eventsOf[r] {
			e := &b.rec.Events[i]
			turns := func(id string) bool {
				return slices.Contains(e.Establishes, id) || slices.Contains(e.Lapses, id)
			}
			if slices.ContainsFunc(facts, turns) {
				b.citedFact[i] = true
				ids = append(ids, e.ID)
			}
		}
	}
	return ids
}

// later returns that of two moments which begins later; the first if one of them
// is no time.
func later(x, y negotiation.Moment) negotiation.Moment {
	if !y.IsValid() || x.IsValid() && !y.First().After(x.First()) {
		return x
	}
	return y
}

// A footing is the terms and facts that a term rests on, each once.
type footing struct {
	terms, facts []string
	known        map[negotiation.Basis]bool
}

// footingOf returns what a term rests on: its parts, and what the conditions of
// those who support it name, before or after.
func footingOf(c *negotiation.Change) footing {
	f := footing{known: map[negotiation.Basis]bool{}}
	for _, id := range c.Term.Includes {
		f.add(negotiation.Basis{Term: id})
	}
	for _, p := range slices.Concat(c.Before.Positions(), c.After.Positions()) {
		if p.Statement != nil && p.Statement.If != nil {
			f.addAll(p.Statement.If)
		}
	}
	return f
}

func (f *footing) addAll(c *negotiation.Condition) {
	switch {
	case c.Settled != "":
		f.add(negotiation.Basis{Term: c.Settled})
	case c.Accepts != "":
		f.add(negotiation.Basis{Term: c.Term})
	case c.Fact != "":
		f.add(negotiation.Basis{Fact: c.Fact})
	}
	for i := range c.All {
		f.addAll(&c.All[i])
	}
	for i := range c.Any {
		f.addAll(&c.Any[i])
	}
}

func (f *footing) add(b negotiation.Basis) {
	switch {
	case f.known[b]:
		return
	case b.Fact != "":
		f.facts = append(f.facts, b.Fact)
	default:
		f.terms = append(f.terms, b.Term)
	}
	f.known[b] = true
}
