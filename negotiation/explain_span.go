package negotiation

import (
	"reflect"
	"slices"
	"strings"
)

// supposedBeside returns the moves that are supposed on another board and not on
// b.
func (b *Board) supposedBeside(other *Board) []Move {
	mine := b.Supposed()
	return slices.DeleteFunc(other.Supposed(), func(m Move) bool { return slices.Contains(mine, m) })
}

// spanWords says between which boards something changed: from one point to
// another or, at one point, without something and with it.
func (p *teller) spanWords(e *ChangeExplanation) string {
	if !e.from.samePoint(e.to) {
		return p.courseWords(e)
	}
	text := p.placeWords(e.to)
	without, with := p.moveWords(e.from, e.Without), p.moveWords(e.to, e.With)
	was, now := e.from.Talks(), e.to.Talks()
	grown := growth(was, now)
	if without == "" && with == "" && grown == 0 && was != now {
		return text + ", in one form of the talks and in another"
	}
	return text + betweenWords(without, with, grown)
}

// courseWords says from which point to which something changed.
func (p *teller) courseWords(e *ChangeExplanation) string {
	text := "from " + p.pointWords(e.from) + " to " + p.pointWords(e.to) + ", " + viewWords(e.to.View())
	if len(e.Without) > 0 {
		text += ", supposing at the start: " + p.moveWords(e.from, e.Without)
	}
	if len(e.With) > 0 {
		text += ", supposing at the end: " + p.moveWords(e.to, e.With)
	}
	return text
}

// betweenWords says what it is without and with which something is compared: what
// is supposed, and by what talks grew.
func betweenWords(without, with string, growth int) string {
	if without != "" || with != "" {
		without, with = withAdded(without, -growth), withAdded(with, growth)
	}
	switch {
	case without != "" && with != "":
		return ", first with: " + without + ", then with: " + with
	case with != "":
		return ", without and with: " + with
	case without != "":
		return ", with and without: " + without
	case growth > 0:
		return ", without and with what was added"
	case growth < 0:
		return ", with and without what was added"
	}
	return ""
}

// withAdded adds to what is supposed what was added to talks, if they grew.
func withAdded(moves string, growth int) string {
	switch {
	case growth <= 0:
		return moves
	case moves == "":
		return "what was added"
	}
	return moves + "; what was added"
}

// samePoint reports whether two boards, maybe of different talks, are at one
// point.
func (b *Board) samePoint(other *Board) bool {
	one, two := b.Round(), other.Round()
	if one == nil || two == nil {
		return one == two
	}
	return one.ID == two.ID && reflect.DeepEqual(b.After(), other.After())
}

// growth returns by how much more is in the record of some talks than in that of
// others.
func growth(from, to *Talks) int {
	size := func(t *Talks) int {
		r := t.rec
		return len(r.Actors) + len(r.Ties) + len(r.Issues) + len(r.Terms) + len(r.Facts) + len(r.Rounds) + len(r.Statements) + len(r.Events)
	}
	return size(to) - size(from)
}

// moveWords gives moves that are supposed on a board, wordings only where they
// are not those on the table there.
func (p *teller) moveWords(b *Board, moves []Move) string {
	var words []string
	for _, m := range moves {
		s, _ := b.Standing(m.Term)
		switch {
		case m.Fact != "":
			words = append(words, "the fact "+p.fact(m.Fact)+" comes about")
		case m.Wording != s.OnTable():
			words = append(words, m.Actor+" accepts "+m.Term+" "+inWording(m.Wording))
		default:
			words = append(words, m.Actor+" accepts "+m.Term)
		}
	}
	return strings.Join(words, "; ")
}
