package main

import (
	"fmt"
	"iter"

	"parley.example/negotiation"
)

// An explanation is why a term stands as it does.
type explanation struct {
	heading
	of *negotiation.Explanation
}

// A changeExplanation is how a term came to stand as it does since a round.
type changeExplanation struct {
	heading
	from string
	of   *negotiation.ChangeExplanation
}

// askExplanation explains a standing or, with -from, a change.
func askExplanation(talks *negotiation.Talks, o options) (answer, error) {
	board, err := boardAsked(talks, o)
	if err != nil {
		return nil, err
	}
	standing, err := standingOf(board, o.about)
	if err != nil {
		return nil, err
	}
	if o.from == "" {
		return explanation{headingOf(board), standing.Explain()}, nil
	}
	before, err := boardBefore(talks, board, o)
	if err != nil {
		return nil, err
	}
	for _, c := range negotiation.Compare(before, board) {
		if c.Term.ID == o.about {
			return changeExplanation{headingOf(board), o.from, c.Explain()}, nil
		}
	}
	return nil, fmt.Errorf("no change of the term %q", o.about)
}

// boardBefore returns the board of -from, which may not come after another.
func boardBefore(talks *negotiation.Talks, b *negotiation.Board, o options) (*negotiation.Board, error) {
	before, err := talks.At(o.from, o.view)
	if err != nil {
		return nil, err
	}
	return before, inOrder(talks, o.from, b.Round().ID)
}

// standingOf returns how a term stands; an *UnknownError if there is none.
func standingOf(b *negotiation.Board, term string) (negotiation.Standing, error) {
	s, ok := b.Standing(term)
	if ok {
		return s, nil
	}
	var terms []string
	for s := range b.All() {
		terms = append(terms, s.Term.ID)
	}
	return s, known("term", []string{term}, terms)
}

func (e explanation) text(p page) {
	e.heading.text(p, viewInWords(e.talks, e.view))
	p.lines(e.of.Lines())
	who := cast{}
	for x := range e.of.All() {
		who.add(x.Standing.Parties()...)
	}
	said, _ := e.of.Cited()
	who.hear(said)
	p.cast(e.talks, who)
}

func (e explanation) document() any {
	return struct {
		envelope
		Explanation *negotiation.Explanation `json:"explanation"`
	}{e.envelope(), e.of}
}

func (e changeExplanation) text(p page) {
	e.heading.text(p, viewInWords(e.talks, e.view))
	p.lines(e.of.Lines())
	who := cast{}
	if moved := e.of.Change.Positions(); len(moved) > 0 {
		p.blank()
		p.para(0, 0, "", "Whose position on it changed since "+e.from)
		for _, m := range moved {
			who.add(m.Holder)
			p.item(margin, positionChangeInWords(m))
		}
	}
	said, _ := e.of.Cited()
	who.hear(said)
	p.cast(e.talks, who)
}

func (e changeExplanation) document() any {
	doc := struct {
		envelope
		Explanation *negotiation.ChangeExplanation `json:"explanation"`
		Positions   []negotiation.PositionChange   `json:"positions"`
	}{e.envelope(), e.of, e.of.Change.Positions()}
	doc.From = e.from
	if doc.Positions == nil {
		doc.Positions = []negotiation.PositionChange{} // an empty array, not null
	}
	return doc
}

// positionChangeInWords says what became of a position and of what it gives.
func positionChangeInWords(m negotiation.PositionChange) string {
	text := m.Holder + ": " + positionInWords(m.Was) + " -> " + positionInWords(m.Now)
	if m.Gave != m.Gives {
		text += "; gave " + givingInWords(m.Gave) + ", gives " + givingInWords(m.Gives)
	}
	return text
}

// maxDepth is how deep lines are indented at the most.
const maxDepth = 12

// lines writes the lines of an explanation, each indented as deep as it is.
func (p page) lines(lines iter.Seq[negotiation.Line]) {
	for l := range lines {
		p.item(margin*min(l.Depth, maxDepth), l.Text)
	}
}
