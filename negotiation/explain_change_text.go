package negotiation

import (
	"cmp"
	"iter"
)

// Lines iterates over the lines that String prints, for programs that wrap them
// or print them otherwise. White space in what the record says is collapsed, so
// that a line has no line breaks; it is not cleaned otherwise. Terms, actors, facts
// and sources are named as in an [Explanation].
func (e *ChangeExplanation) Lines() iter.Seq[Line] {
	return func(yield func(Line) bool) {
		if e != nil {
			newTeller(yield, e.Change.After.board).change(e)
		}
	}
}

// String prints the explanation as that of a standing is printed.
func (e *ChangeExplanation) String() string { return textOfLines(e.Lines()) }

func (p *teller) change(e *ChangeExplanation) {
	p.changeHead(0, e)
	if !e.from.none() && e.from.View() == e.to.View() {
		p.line(1, p.spanWords(e))
	}
	p.changeBody(1, e)
	p.began(e)
}

// changeHead prints what became of a term.
func (p *teller) changeHead(depth int, e *ChangeExplanation) {
	c := &e.Change
	text := c.Term.ID + ": " + changeText(c)
	if e.Again {
		text += " (explained elsewhere here)"
	} else if c.Term.Title != "" {
		text += ": " + c.Term.Title
	}
	p.line(depth, text)
}

// changeText gives a change as a phrase: "reversed, from settled to open".
func changeText(c *Change) string {
	was, now := c.Before.Status.String(), c.After.Status.String()
	switch {
	case c.Kind == ChangeUnchanged && was == now:
		return "still " + now
	case c.Kind == ChangeReworded:
		from, to := inTwoQuotes(c.Before.Wording, c.After.Wording)
		return "reworded, from " + from + " to " + to
	case c.Kind == ChangeUnchanged:
		return "from " + was + " to " + now
	}
	return c.Kind.String() + ", from " + was + " to " + now
}

func (p *teller) changeBody(depth int, e *ChangeExplanation) {
	for i := range e.Moves {
		p.move(depth, e, &e.Moves[i])
	}
	for i := range e.Because {
		p.because(depth, &e.Because[i])
	}
	if e.Due != "" {
		p.line(depth, "silence became assent on ", string(e.Due))
	}
}

// because prints what became of something on which a consent or a whole stands.
func (p *teller) because(depth int, b *BasisCase) {
	switch {
	case b.Change != nil:
		p.changeHead(depth, b.Change)
		if !b.Change.Again {
			p.changeBody(depth+1, b.Change)
		}
	case b.Move != nil:
		p.line(depth, "on ", b.Basis.Term, ", ", p.moveText(b.Move, b.Move.Now.Wording))
	case b.Basis.Fact != "":
		p.line(depth, p.factText(b))
	default:
		p.line(depth, b.Basis.String(), " (explained elsewhere here)")
	}
	for i := range b.Because {
		p.because(depth+1, &b.Because[i])
	}
}

func (p *teller) factText(b *BasisCase) string {
	text := "the fact " + p.fact(b.Basis.Fact)
	if b.Holds {
		text += " holds now"
	} else {
		text += " no longer holds"
	}
	if b.Event == nil {
		return text
	}
	return text + ": " + cmp.Or(b.Event.Title, b.Event.ID) + " " + eventCitation(b.Event)
}

// began prints the beginnings, where they lie deeper than the first lines.
func (p *teller) began(e *ChangeExplanation) {
	if len(e.Because) == 0 {
		return
	}
	for _, b := range e.Began() {
		p.line(1, "began with ", p.beginning(b))
	}
}
