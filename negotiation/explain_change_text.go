package negotiation

import (
	"cmp"
	"iter"
)

// Lines iterates over the lines that String prints, for programs that wrap them
// or print them otherwise. White space in what the record says is collapsed, so
// that a line has no line breaks; it is not cleaned otherwise.
func (e *ChangeExplanation) Lines() iter.Seq[Line] {
	return func(yield func(Line) bool) {
		if e != nil {
			newTeller(yield).change(e)
		}
	}
}

// String prints the explanation as that of a standing is printed.
func (e *ChangeExplanation) String() string { return textOfLines(e.Lines()) }

func (p *teller) change(e *ChangeExplanation) {
	p.changeHead(0, e)
	c := &e.Change
	if c.Before.board != nil && c.Before.board.View() == c.After.board.View() {
		p.line(1, "from ", p.pointWords(c.Before.board), " to ", p.pointWords(c.After.board), ", ", viewWords(c.After.board.View()))
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
		return "reworded, from " + inQuotes(c.Before.Wording) + " to " + inQuotes(c.After.Wording)
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

// move prints how one holder moved on a term.
func (p *teller) move(depth int, e *ChangeExplanation, m *MoveCase) {
	p.line(depth, p.moveText(m, e.Change.reference()))
}

// moveText says how one holder moved, what it holds by that if what it said does
// not tell, and what it held before.
func (p *teller) moveText(m *MoveCase, wording string) string {
	was, now := &m.Was, &m.Now
	text := p.madeText(m, wording)
	if m.returned() {
		text += ", and so it " + stanceWords(now, wording)
		if now.Whole != nil {
			text += " with all of " + now.Whole.ID
		}
		if now.Statement.If != nil {
			text += " if " + now.Statement.If.String()
		}
		text += " " + p.citation(now.Statement)
	}
	switch {
	case was.Stance == "" && m.Cause != CauseUnknown:
		text += "; before, it was silent"
	case was.Stance != "" && was.Statement != m.Statement && was.Statement != now.Statement:
		text += "; before, it " + stancePast(was.Stance)
		if was.Whole != nil {
			text += " all of " + was.Whole.ID
		}
		text += " " + p.citation(was.Statement)
	}
	return text
}

// returned reports whether what somebody holds rests on an earlier statement
// than what made its move: that came to count again.
func (m *MoveCase) returned() bool {
	s := m.Statement
	refuses := s != nil && m.Lapsed == "" && s.Stance.refuses() && s.Text != ""
	return s != nil && m.Now.Stance != "" && m.Now.Statement != s && !refuses
}

// madeText says what made a move.
func (p *teller) madeText(m *MoveCase, wording string) string {
	switch {
	case m.Statement == nil && m.Now.Statement != nil && m.Now.Statement.If != nil:
		return p.turnedText(m)
	case m.Statement == nil:
		return m.Actor + " moved"
	case m.Lapsed != "":
		text := "the " + stanceNoun(m.Statement.Stance)
		if m.Whole != nil {
			text += " of " + m.Whole.ID
		}
		return text + " by " + m.Actor + " lapsed after " + string(m.Lapsed) + " " + p.citation(m.Statement)
	case m.Now.Stance == "" && m.Now.Silence == Replaced && m.Whole != nil:
		return m.Actor + " went over to " + m.Statement.Term + " " + p.citation(m.Statement)
	}
	text := m.Actor + " " + saidText(m, wording)
	if m.Statement.If != nil {
		text += " if " + m.Statement.If.String()
	}
	return text + " " + p.citation(m.Statement)
}

// saidText says what a statement did to a position, and to what.
func saidText(m *MoveCase, wording string) string {
	s := m.Statement
	text := collapse(s.Text)
	switch {
	case m.Whole != nil && s.Stance.Supports():
		return stanceDid(s.Stance) + "all of " + m.Whole.ID
	case m.Whole != nil:
		return stanceDid(s.Stance) + m.Whole.ID
	case s.Stance == Withdraw:
		return "withdrew"
	case s.Stance.refuses() && text == wording && text != "":
		return stanceDid(s.Stance) + "this wording"
	case s.Stance.refuses() && text != "":
		return stanceDid(s.Stance) + "the wording " + inQuotes(text)
	case s.Stance.words() && m.Now.Stance.words() && m.Now.Wording != wording:
		return stanceDid(s.Stance) + inQuotes(m.Now.Wording)
	}
	return stanceDid(s.Stance) + "it"
}

// stanceDid gives a stance as what was done, up to what it was done to.
func stanceDid(s Stance) string {
	switch s {
	case Propose:
		return "proposed "
	case Accept:
		return "accepted "
	case InPrinciple:
		return "agreed in principle to "
	case Reserve:
		return "reserved its position on "
	case Abstain:
		return "abstained on "
	case Withdraw:
		return "withdrew from "
	default:
		return "rejected "
	}
}

// turnedText says of somebody whose position rests on the statement that it
// rested on that its condition has turned.
func (p *teller) turnedText(m *MoveCase) string {
	verb := " no longer, for its condition has failed: "
	if m.Now.Holds {
		verb = " now, for its condition has come true: "
	}
	return m.Actor + " consents" + verb + m.Now.Statement.If.String() + " " + p.citation(m.Now.Statement)
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
		p.line(depth, b.factText())
	default:
		p.line(depth, b.Basis.String(), " (explained elsewhere here)")
	}
	for i := range b.Because {
		p.because(depth+1, &b.Because[i])
	}
}

func (b *BasisCase) factText() string {
	text := "the fact " + b.Basis.Fact + " no longer holds"
	if b.Holds {
		text = "the fact " + b.Basis.Fact + " holds now"
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
		switch {
		case b.Event != nil:
			p.line(1, "began with ", cmp.Or(b.Event.Title, b.Event.ID), " ", eventCitation(b.Event))
		case b.Statement == nil:
			p.line(1, "began with the deadline ", string(b.Until))
		case b.Until != "":
			p.line(1, "began with a lapse on ", b.Statement.Term, " after ", string(b.Until), " ", p.citation(b.Statement))
		default:
			p.line(1, "began with ", stanceNoun(b.Statement.Stance), " of ", b.Statement.Term, " ", p.citation(b.Statement))
		}
	}
}
