package report

import (
	"io"
	"strconv"
	"strings"
)

// The measures of the board.
const (
	boardLabel    = 230 // how wide the titles of the terms are
	boardCells    = 312 // how wide all rounds are, if that suffices
	boardLeft     = margin + boardLabel + 6
	columnMin     = 24
	columnMax     = 96
	columnFlat    = 62  // from here on the heads of rounds lie flat
	headMax       = 150 // how high those are that stand upright
	headFoot      = 6   // from those to the number under them, which the frame takes in
	rowPad        = 6
	cellGap       = 0.8 // from a box to the edge of its cell
	cellPad       = 2.5 // from there to what is in it
	figureMin     = 470 // how wide a figure is at least
	titleLines    = 3   // as many lines a title takes
	termLines     = 3
	captionLines  = 6
	captionIndent = 4
)

// WriteBoardSVG writes the board as a figure: the rounds across, the terms down
// under their issues, and in every cell the sign of the status in its colour, the
// marks and, where there is room, the word. A status that lasts is one box over its
// rounds, with the sign in each. Under the board is a legend. What has no room is
// cut, with an ellipsis, and stands in full in the title element beside it. The
// figure is light, and dark on a screen that asks for it; it scales. The error is
// that of the writer.
func (s *Sheet) WriteBoardSVG(w io.Writer) error {
	s = s.orEmpty()
	b := newBoardFigure(s)
	b.caption(s)
	top := b.heads()
	for i := range s.Issues {
		b.issue(&s.Issues[i])
	}
	b.frame(top)
	b.legend(statusKeys, markKeys)
	return b.write(w, figure{
		name: "board", title: s.figureTitle(), style: figureStyle(),
		about: s.View.Words + " The rounds are columns and the terms are rows; every cell says how the term stands at the end of the round.",
	})
}

// A boardFigure is the board in the making.
type boardFigure struct {
	drawing
	sheet  *Sheet
	column float64 // how wide one is
}

func newBoardFigure(s *Sheet) *boardFigure {
	b := &boardFigure{sheet: s}
	b.y = margin
	if n := len(s.Rounds); n > 0 {
		b.column = max(b.needed(), min(max(float64(boardCells)/float64(n), columnMin), columnMax))
	}
	b.width = max(figureMin, boardLeft+b.column*float64(len(s.Rounds))+margin)
	return b
}

// needed returns how wide a column is for every cell to have room for its sign
// and marks.
func (b *boardFigure) needed() float64 {
	need := 0.0
	for _, issue := range b.sheet.Issues {
		for _, row := range issue.Rows {
			for _, c := range row.Cells {
				need = max(need, cellWidth(c)+2*(cellGap+cellPad))
			}
		}
	}
	return need
}

// cellWidth returns how wide the sign and the marks of a cell are.
func cellWidth(c Cell) float64 {
	w := signSize
	if c.Marks != 0 {
		w += 1 + markFace.width(c.Marks.Signs())
	}
	return w
}

// x returns where a column begins.
func (b *boardFigure) x(round int) float64 { return boardLeft + b.column*float64(round) }

// heads draws the heads of the rounds and returns where a frame begins that takes
// their numbers in.
func (b *boardFigure) heads() (frame float64) {
	b.y += 6
	if len(b.sheet.Rounds) == 0 {
		b.paragraph(captionFace, "The record has no rounds.", 1)
		return b.y
	}
	frame = b.y - 2
	if b.column >= columnFlat {
		b.flatHeads()
	} else {
		b.uprightHeads()
		frame = b.y - headFace.line() - 1
	}
	b.y += 3
	return frame
}

// headLines returns what the head of a round says beside its number: its name and
// its dates.
func headLines(r Round) (name, dates string) {
	start, end := dayOf(string(r.Start)), dayOf(string(r.End))
	if start != "" && end != "" && start != end {
		return shown(r.Ref().Label()), start + " – " + end
	}
	if start == "" {
		start = end
	}
	return shown(r.Ref().Label()), start
}

// dayOf returns the day of a moment without its time of day.
func dayOf(m string) string {
	m = shown(m)
	if len(m) > len("2006-01-02") {
		return m[:len("2006-01-02")]
	}
	return m
}

// uprightHeads draws heads that run upwards, name and dates side by side.
func (b *boardFigure) uprightHeads() {
	high := 0.0
	for _, r := range b.sheet.Rounds {
		name, dates := headLines(r)
		high = max(high, smallFace.width(name), smallFace.width(dates))
	}
	high = min(high, headMax) + 4
	foot := b.y + high + headFoot
	for i, r := range b.sheet.Rounds {
		name, dates := headLines(r)
		middle := b.x(i) + b.column/2
		b.open("round")
		b.title(roundInFull(r)...)
		b.upright(smallFace, middle-smallFace.size*0.62, foot-headFoot, smallFace.cut(name, high))
		b.upright(smallFace, middle+smallFace.size*0.62, foot-headFoot, smallFace.cut(dates, high))
		b.text(headFace, "", atMiddle, middle, foot+headFace.line()/2, strconv.Itoa(r.Number))
		b.close()
	}
	b.y = foot + headFace.line()
}

// flatHeads draws heads that lie flat, one line under the other.
func (b *boardFigure) flatHeads() {
	room, top, foot := b.column-4, b.y, b.y
	for i, r := range b.sheet.Rounds {
		name, dates := headLines(r)
		x := b.x(i) + b.column/2
		b.open("round")
		b.title(roundInFull(r)...)
		b.y = top
		b.stack(headFace, x, []string{strconv.Itoa(r.Number)})
		b.stack(smallFace, x, smallFace.lay(name, room, titleLines))
		b.stack(smallFace, x, smallFace.lay(dates, room, 2))
		b.close()
		foot = max(foot, b.y)
	}
	b.y = foot
}

// stack writes some lines under one another around a place.
func (b *boardFigure) stack(f face, x float64, lines []string) {
	for _, line := range lines {
		b.text(f, "", atMiddle, x, b.y+f.line()/2, line)
		b.y += f.line()
	}
}

// roundInFull says everything that a head is short for.
func roundInFull(r Round) []string {
	lines := []string{"Round " + strconv.Itoa(r.Number), r.Ref().Label()}
	return append(lines, about(r)...)
}

// issue draws the terms under an issue.
func (b *boardFigure) issue(issue *Issue) {
	if len(issue.Rows) == 0 {
		return
	}
	b.y += 4
	b.open("issue-head")
	name := b.sheet.issueName(*issue)
	b.title(name)
	b.line("rule", margin, b.y, b.x(len(b.sheet.Rounds)), b.y)
	b.y += issueFace.line() + 2
	b.text(issueFace, "", atStart, margin, b.y-issueFace.line()/2, issueFace.cut(shown(name), b.x(len(b.sheet.Rounds))-margin))
	b.close()
	b.y++
	for i := range issue.Rows {
		b.row(&issue.Rows[i])
	}
}

// row draws one term.
func (b *boardFigure) row(row *Row) {
	lines := labelFace.lay(termLabel(row), boardLabel-captionIndent, termLines)
	high := float64(max(len(lines), 1))*labelFace.line() + rowPad
	b.open("row")
	b.title(termInFull(row)...)
	for i, line := range lines {
		b.text(labelFace, "", atStart, margin+captionIndent, b.y+rowPad/2+labelFace.line()*(float64(i)+0.5), line)
	}
	b.close()
	n := min(len(row.Cells), len(b.sheet.Rounds))
	for _, run := range runsOf(row.Cells[:n]) {
		b.run(row, run, high)
	}
	b.y += high
}

func termLabel(row *Row) string {
	if row.Undisclosed {
		return shown(row.Term.Label() + " (undisclosed)")
	}
	return shown(row.Term.Label())
}

// termInFull says everything that a label is short for.
func termInFull(row *Row) []string {
	lines := []string{row.Term.Label(), row.Term.ID}
	if row.Undisclosed {
		lines = append(lines, "undisclosed")
	}
	if len(row.PartOf) > 0 {
		lines = append(lines, "part of "+listInWords(idsOf(row.PartOf)))
	}
	return lines
}

// A run is the rounds from one up to before another in which a term stands the
// same.
type run struct {
	from, to int
	cell     Cell
}

// runsOf returns the runs of a row. One in which something happened to a settled
// term begins a run.
func runsOf(cells []Cell) []run {
	var runs []run
	for i, c := range cells {
		last := len(runs) - 1
		if last >= 0 && runs[last].cell == c && c.Marks&(Reworded|Reversed) == 0 {
			runs[last].to = i + 1
		} else {
			runs = append(runs, run{from: i, to: i + 1, cell: c})
		}
	}
	return runs
}

// run draws a term over the rounds of a run.
func (b *boardFigure) run(row *Row, r run, high float64) {
	key := r.cell.Key()
	x, w, middle := b.x(r.from)+cellGap, b.column*float64(r.to-r.from)-2*cellGap, b.y+high/2
	b.open("cell")
	b.title(row.Term.ID, b.roundsInWords(r)+": "+cellInWords(r.cell))
	b.rect("box "+key.Class, x, b.y+cellGap, w, high-2*cellGap)
	end := b.first(r.cell, x, w, middle) + 2
	for i := r.from + 1; i < r.to; i++ {
		if b.x(i) > end {
			b.line("tick "+key.Class, b.x(i), b.y+cellGap, b.x(i), b.y+high-cellGap)
		}
		if at := b.x(i) + b.column/2; at-signSize/2 > end {
			b.sign(" again", r.cell.Status, at, middle)
		}
	}
	b.close()
}

// first draws the sign, the marks and the word at the start of a run and returns
// where they end. In a lone cell they stand in the middle.
func (b *boardFigure) first(c Cell, x, w, y float64) float64 {
	key := c.Key()
	used := cellWidth(c)
	word := smallFace.width(key.Word) + 2.5
	if used+word > w-2*cellPad || b.framed(x, x+2*cellPad+used+word) {
		word = 0
	}
	at := x + max((min(w, b.column-2*cellGap)-used-word)/2, cellPad)
	b.sign("", c.Status, at+signSize/2, y)
	if c.Marks != 0 {
		b.text(markFace, "in "+key.Class, atStart, at+signSize+1, y, c.Marks.Signs())
	}
	if word > 0 {
		b.text(smallFace, "in "+key.Class, atStart, at+used+2.5, y, key.Word)
	}
	return at + used + word
}

// framed reports whether an edge of the frame around the chosen round would run
// through what stands from one place to another.
func (b *boardFigure) framed(from, to float64) bool {
	n := b.sheet.RoundNumber(b.sheet.Round)
	return n > 0 && (from < b.x(n-1)-cellGap && b.x(n-1) < to || from < b.x(n) && b.x(n) < to)
}

// roundsInWords names the rounds of a run by their numbers and ids.
func (b *boardFigure) roundsInWords(r run) string {
	first, last := b.sheet.Rounds[r.from], b.sheet.Rounds[r.to-1]
	if first.Number == last.Number {
		return "round " + strconv.Itoa(first.Number) + ", " + first.ID
	}
	return "rounds " + strconv.Itoa(first.Number) + ", " + first.ID + ", to " + strconv.Itoa(last.Number) + ", " + last.ID
}

// cellInWords names the status and the marks of a cell.
func cellInWords(c Cell) string {
	return strings.Join(append([]string{c.Key().Word}, c.Marks.Words()...), ", ")
}

// frame draws a frame around the column of the chosen round, from a height on.
func (b *boardFigure) frame(top float64) {
	if n := b.sheet.RoundNumber(b.sheet.Round); n > 0 {
		b.rect("chosen", b.x(n-1)-cellGap/2, top, b.column+cellGap, b.y-top+1)
	}
	if b.sheet.Rows() == 0 {
		b.paragraph(captionFace, "The record has no terms.", 1)
	}
	b.y += 8
}
