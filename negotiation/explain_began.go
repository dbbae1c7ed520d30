package negotiation

import (
	"cmp"
	"iter"
)

// A Beginning is one thing with which a change began: something said, something
// that happened, or the passing of a time. The zero Beginning is nothing.
type Beginning struct {
	Statement *Statement // what was said or, with Until, what lapsed
	Event     *Event
	Until     Moment // the moment after which Statement no longer stood; without one, the deadline from which silence is assent
}

// String says what it is in the words of an explanation, sources included:
// "acceptance of grounding (russia, 2016-09-03)", "a lapse on truce after
// 2016-09-10 (us, in geneva)", "The road is cut (2016-01-31)", "the deadline
// 2016-01-20"; "nothing" for the zero Beginning.
func (b Beginning) String() string {
	return collapse(newTeller(nil, nil).beginning(b))
}

// beginning says what a change began with.
func (p *teller) beginning(b Beginning) string {
	switch {
	case b.Event != nil:
		return cmp.Or(b.Event.Title, b.Event.ID) + " " + eventCitation(b.Event)
	case b.Statement == nil && b.Until == "":
		return "nothing"
	case b.Statement == nil:
		return "the deadline " + string(b.Until)
	case b.Until != "":
		return "a lapse on " + b.Statement.Term + " after " + string(b.Until) + " " + p.citation(b.Statement)
	}
	return nounOf(b.Statement.Stance, b.Statement.Term) + " " + p.citation(b.Statement)
}

// All iterates over every change that is explained in the tree, each term once:
// the explanation itself, then those within it as they are met.
func (e *ChangeExplanation) All() iter.Seq[*ChangeExplanation] {
	return func(yield func(*ChangeExplanation) bool) {
		w := changeWalker{term: yield}
		w.explanation(e)
	}
}

// Began returns what the change began with, however long the chain of reversals
// between: statements in the order of the record, each once, then lapses, then
// events in the order of the record, then deadlines. It is not empty for a
// reversal from one board to a later one of the same talks and view.
func (e *ChangeExplanation) Began() []Beginning {
	if e == nil || e.Change.After.board == nil {
		return nil
	}
	var w changeWalker
	w.explanation(e)
	rec := e.Change.After.board.lens.talks.rec
	statements, events := w.inOrder(rec)
	list := make([]Beginning, 0, len(statements)+len(w.lapses)+len(events)+len(w.dues))
	for _, s := range statements {
		list = append(list, Beginning{Statement: s})
	}
	list = append(list, w.lapses...)
	for _, event := range events {
		list = append(list, Beginning{Event: event})
	}
	return append(list, w.dues...)
}

// Cited returns every statement and event that is cited in the tree, without
// repeats, in the order of the record: what moved, what lapsed and what happened.
func (e *ChangeExplanation) Cited() ([]*Statement, []*Event) {
	if e == nil || e.Change.After.board == nil {
		return nil, nil
	}
	var w changeWalker
	w.explanation(e)
	for _, l := range w.lapses {
		w.cite(l.Statement)
	}
	return w.inOrder(e.Change.After.board.lens.talks.rec)
}

// A changeWalker goes through a tree of changes and gathers beginnings.
type changeWalker struct {
	walker
	term   func(*ChangeExplanation) bool // told of every explanation; false ends the walk
	ended  bool
	lapses []Beginning
	dues   []Beginning
	seen   map[Beginning]bool
}

func (w *changeWalker) explanation(e *ChangeExplanation) {
	if e == nil || e.Again || w.ended {
		return
	}
	if w.term != nil && !w.term(e) {
		w.ended = true
		return
	}
	for i := range e.Moves {
		w.move(&e.Moves[i])
	}
	for i := range e.Because {
		w.basis(&e.Because[i])
	}
	if e.Due != "" {
		w.once(Beginning{Until: e.Due}, &w.dues)
	}
}

func (w *changeWalker) basis(b *BasisCase) {
	w.explanation(b.Change)
	if b.Move != nil {
		w.move(b.Move)
	}
	if b.Event != nil {
		if w.events == nil {
			w.events = map[*Event]bool{}
		}
		w.events[b.Event] = true
	}
	for i := range b.Because {
		w.basis(&b.Because[i])
	}
}

func (w *changeWalker) move(m *MoveCase) {
	if m.Lapsed == "" {
		w.cite(m.Statement)
	} else {
		w.once(Beginning{Statement: m.Statement, Until: m.Lapsed}, &w.lapses)
	}
}

// once adds a beginning to a list, unless it is there.
func (w *changeWalker) once(b Beginning, list *[]Beginning) {
	if w.seen == nil {
		w.seen = map[Beginning]bool{}
	}
	if !w.seen[b] {
		w.seen[b] = true
		*list = append(*list, b)
	}
}
