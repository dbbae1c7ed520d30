package negotiation

import "reflect"

// move prints how one holder moved on a term.
func (p *teller) move(depth int, e *ChangeExplanation, m *MoveCase) {
	p.line(depth, p.moveText(m, e.Change.reference()))
}

// moveText says how one holder moved, what it holds by that if what it said does
// not tell, and what it held before.
func (p *teller) moveText(m *MoveCase, wording string) string {
	was, now := m.wordingNames(wording)
	text := p.madeText(m, wording, now)
	switch {
	case m.returned():
		text += ", and so it " + supportWords(&m.Now, now)
		if m.Now.Whole != nil {
			text += " with all of " + m.Now.Whole.ID
		}
		if m.Now.Statement.If != nil {
			text += " if " + p.phrase(m.Now.Statement.If)
		}
		text += " " + p.citation(m.Now.Statement)
	case m.Whole != nil && m.reworded():
		text += ", and so it " + supportWords(&m.Now, now)
	}
	return text + p.beforeText(m, was)
}

// beforeText says what somebody held before, if that is not told by what made its
// move.
func (p *teller) beforeText(m *MoveCase, wording string) string {
	was := &m.Was
	switch {
	case was.Stance == "" && m.Cause != CauseUnknown:
		return "; before, it was silent"
	case m.Whole != nil && m.reworded() && sameStatement(was.Statement, m.Statement):
		return "; with that, it " + stancePast(was.Stance) + " " + wording
	case was.Stance == "" || sameStatement(was.Statement, m.Statement) || sameStatement(was.Statement, m.Now.Statement):
		return ""
	}
	text := "; before, it " + stancePast(was.Stance)
	if wording != "" {
		text += " " + wording
	}
	switch {
	case was.Whole != nil && wording != "":
		text += " with all of " + was.Whole.ID
	case was.Whole != nil:
		text = "; before, it " + pastOf(was.Stance, "all of "+was.Whole.ID)
	}
	switch {
	case was.Stance.Supports() && was.Statement.If != nil:
		text += ", if " + p.phrase(was.Statement.If)
	case was.Stance.words() && m.Now.Stance.Supports() && m.Now.Statement.If != nil:
		text += " without condition"
	}
	return text + " " + p.citation(was.Statement)
}

// sameStatement reports whether a statement is another, which may be of talks
// that extend its own.
func sameStatement(a, b *Statement) bool {
	return a == b || a != nil && b != nil && reflect.DeepEqual(a, b)
}

// wordingNames says what the wordings are called that somebody stood for and
// stands for, seen from that at hand: both in quotes if they differ. What it stood
// for is not called anything if it is that at hand.
func (m *MoveCase) wordingNames(wording string) (was, now string) {
	if m.reworded() {
		was, now = inTwoQuotes(m.Was.Wording, m.Now.Wording)
		if m.Was.Wording == "" {
			was = "it with no text yet"
		} else if m.Now.Wording == "" {
			now = "it with no text yet"
		}
		return was, now
	}
	if m.Was.Stance.words() && m.Was.Wording != wording {
		was = itself(m.Was.Wording, wording)
	}
	return was, itself(m.Now.Wording, wording)
}

// reworded reports whether somebody stands for another wording than it did.
func (m *MoveCase) reworded() bool {
	return m.Was.Stance.words() && m.Now.Stance.words() && m.Was.Wording != m.Now.Wording
}

// returned reports whether what somebody holds rests on an earlier statement
// than what made its move: that came to count again.
func (m *MoveCase) returned() bool {
	s := m.Statement
	refuses := s != nil && m.Lapsed == "" && s.Stance.refuses() && s.Text != ""
	return s != nil && m.Now.Stance != "" && m.Now.Statement != s && !refuses
}

// madeText says what made a move, of somebody that stands for a wording with a
// name.
func (p *teller) madeText(m *MoveCase, wording, name string) string {
	switch {
	case m.Statement == nil && m.reworded():
		return m.Actor + " stands for " + name + " now, though it said nothing new " + p.citation(m.Now.Statement)
	case m.Statement == nil && m.Now.Statement != nil && m.Now.Statement.If != nil:
		return p.turnedText(m)
	case m.Statement == nil:
		return m.Actor + " moved"
	case m.Lapsed != "":
		text := "the " + stanceNoun(m.Statement.Stance)
		if m.Whole != nil {
			text = "the " + nounOf(m.Statement.Stance, m.Whole.ID)
		}
		return text + " by " + m.Actor + " lapsed after " + string(m.Lapsed) + " " + p.citation(m.Statement)
	case m.Now.Stance == "" && m.Now.Silence == Replaced && m.Whole != nil:
		return m.Actor + " went over to " + m.Statement.Term + " " + p.citation(m.Statement)
	}
	text := m.Actor + " " + saidText(m, wording, name)
	if m.Statement.If != nil {
		text += " if " + p.phrase(m.Statement.If)
	}
	return text + " " + p.citation(m.Statement)
}

// saidText says what a statement did to a position, and to what.
func saidText(m *MoveCase, wording, name string) string {
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
	case s.Stance.words() && m.Now.Stance.words():
		return stanceDid(s.Stance) + name
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
	return m.Actor + " consents" + verb + p.phrase(m.Now.Statement.If) + " " + p.citation(m.Now.Statement)
}
