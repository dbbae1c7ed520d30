package report

import (
	"slices"
	"strconv"
	"strings"
)

// board writes the rounds, the board in as many panels as the width takes, and
// the legend.
func (p *textPage) board() {
	if len(p.sheet.Rounds) == 0 {
		return
	}
	p.section("Board")
	for _, r := range p.sheet.Rounds {
		p.beside(0, 6, span{text: pad("", 1) + p.roundNumber(r)}, roundInWords(r))
	}
	if p.sheet.Rows() == 0 {
		p.blank()
		p.para(0, "The record has no terms.")
		return
	}
	b := newTextBoard(p)
	for first := 0; first < len(p.sheet.Rounds); {
		next := b.fit(first)
		p.blank()
		b.panel(first, next)
		first = next
	}
	p.legend()
}

// roundNumber returns the number of a round, in brackets if it is the chosen one.
func (p *textPage) roundNumber(r Round) string {
	if r.ID == p.sheet.Round {
		return "[" + strconv.Itoa(r.Number) + "]"
	}
	return " " + strconv.Itoa(r.Number)
}

func roundInWords(r Round) string {
	return strings.Join(append([]string{r.Ref().tagged()}, about(r)...), "; ")
}

// about returns what there is to know of a round beside its name.
func about(r Round) []string {
	return slices.DeleteFunc([]string{r.Dates, r.Venue, r.Phase}, func(s string) bool { return s == "" })
}

// A textBoard knows the widths of the columns of a board.
type textBoard struct {
	*textPage
	label  int   // of the column of terms
	widths []int // of the rounds
}

const (
	boardIndent = 2
	boardGap    = 1 // between two columns

	legendColumn = 17 // a sign, the longest word and two blanks
)

func newTextBoard(p *textPage) *textBoard {
	b := &textBoard{textPage: p, widths: make([]int, len(p.sheet.Rounds))}
	for i, r := range p.sheet.Rounds {
		b.widths[i] = max(3, Width(p.roundNumber(r)))
	}
	for _, issue := range p.sheet.Issues {
		for _, row := range issue.Rows {
			b.label = max(b.label, Width(Clean(row.Term.ID)))
			for i, c := range row.Cells {
				if i < len(b.widths) {
					b.widths[i] = max(b.widths[i], 2+len(c.Marks.Signs()))
				}
			}
		}
	}
	b.label = min(b.label, p.columns/3)
	return b
}

// fit returns which round comes first in the next panel.
func (b *textBoard) fit(first int) int {
	used := boardIndent + b.label
	for i := first; i < len(b.widths); i++ {
		used += boardGap + b.widths[i]
		if used > b.columns && i > first {
			return i
		}
	}
	return len(b.widths)
}

// panel writes the board of some rounds.
func (b *textBoard) panel(first, next int) {
	var head strings.Builder
	for i := first; i < next; i++ {
		head.WriteString(blanks(boardGap) + pad(b.roundNumber(b.sheet.Rounds[i]), b.widths[i]))
	}
	b.line(span{text: blanks(boardIndent + b.label)}, span{head.String(), bold})
	for _, issue := range b.sheet.Issues {
		if len(issue.Rows) == 0 {
			continue
		}
		b.para(0, b.sheet.issueName(issue))
		for i := range issue.Rows {
			b.row(&issue.Rows[i], first, next)
		}
	}
}

// row writes the cells of a term; the name goes on below if it is too long.
func (b *textBoard) row(row *Row, first, next int) {
	name := Wrap(Clean(row.Term.ID), b.label)
	spans := []span{{text: blanks(boardIndent) + pad(name[0], b.label)}}
	for i := first; i < next && i < len(row.Cells); i++ {
		c := row.Cells[i]
		sign := b.sign(c.Key())
		sign.text = blanks(boardGap+1) + sign.text
		marks := c.Marks.Signs()
		spans = append(spans, sign, span{text: pad(marks, b.widths[i]-2)})
	}
	b.line(spans...)
	for _, more := range name[1:] {
		b.line(span{text: blanks(boardIndent) + more})
	}
}

// legend explains the signs and marks.
func (p *textPage) legend() {
	if len(p.sheet.Legend)+len(p.sheet.Marks) > 0 {
		p.blank()
	}
	for _, k := range p.sheet.Legend {
		p.beside(boardIndent, legendColumn, p.status(k), k.Meaning)
	}
	for _, k := range p.sheet.Marks {
		p.beside(boardIndent, legendColumn, span{text: k.Sign + " " + k.Word}, k.Meaning)
	}
}
