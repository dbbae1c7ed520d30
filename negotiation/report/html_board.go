package report

import (
	"html/template"
	"strings"
)

// From so many rounds on a board has a frame of its own to be moved in, and from
// so many on its cells show signs alone.
const (
	longBoard = 13
	wideBoard = 25
)

// Size returns the class of the board by its rounds.
func (p *htmlPage) Size() string {
	switch {
	case p.Wide():
		return "long wide"
	case len(p.Rounds) >= longBoard:
		return "long"
	}
	return ""
}

// Wide reports whether the cells of the board show signs alone.
func (p *htmlPage) Wide() bool { return len(p.Rounds) >= wideBoard }

// A board of so many cells is written in parts of so many rows, since a browser
// lays a table out as a whole and again whenever more of it arrives: it can leave a
// part that is out of sight for later.
const (
	bigBoard = 10_000
	partRows = 25
)

// An htmlPart is some rows of the board, in a table of their own.
type htmlPart struct {
	Span   string // which rows, where there are several parts
	Groups []htmlGroup
}

// An htmlGroup is the rows of an issue in a part.
type htmlGroup struct {
	Number    int
	Name      string
	Continued bool // the first of them are in a part before
	Articles  []htmlArticle
}

// Parts returns the board, part by part.
func (p *htmlPage) Parts() []htmlPart {
	rows := p.Sheet.Rows()
	size := max(rows, 1)
	if rows*len(p.Rounds) >= bigBoard {
		size = partRows
	}
	var parts []htmlPart
	for from := 0; from < rows; from += size {
		part := htmlPart{}
		some := p.Articles[from:min(from+size, rows)] // those of the board come first
		for i := range some {
			part.add(&some[i], from+i > 0 && p.Articles[from+i-1].IssueNumber == some[i].IssueNumber)
		}
		if size < rows {
			part.Span = some[0].Label + " to " + some[len(some)-1].Label
		}
		parts = append(parts, part)
	}
	return parts
}

// add puts a row at the end. The one before it may be of the same issue.
func (part *htmlPart) add(a *htmlArticle, same bool) {
	last := len(part.Groups) - 1
	if last < 0 || part.Groups[last].Number != a.IssueNumber {
		part.Groups = append(part.Groups, htmlGroup{Number: a.IssueNumber, Name: a.IssueName, Continued: same})
		last++
	}
	part.Groups[last].Articles = append(part.Groups[last].Articles, *a)
}

// cellsOf writes the cells of a term on the board. A status that goes on from the
// round before has its sign alone for the eye, but at the chosen round.
func (p *htmlPage) cellsOf(a htmlArticle) template.HTML {
	var out strings.Builder
	turn := htmlTurns(p.turns[a.Term.ID])
	for i, r := range p.Rounds {
		class := ""
		if r.ID == p.Round {
			class = " now"
		}
		if i >= len(a.Cells) {
			out.WriteString(`<td class="none` + class + `"></td>`)
			continue
		}
		c := a.Cells[i]
		if class == "" && i > 0 && c == a.Cells[i-1] && !c.Marks.Has(Reversed) && !c.Marks.Has(Reworded) {
			class = " k"
		}
		out.WriteString(`<td class="` + c.Key().Class + class + `"><a href="` + p.cellHref(&a, i, turn.upTo(i+1)) + `"` + p.cell(c) + `</a></td>`)
	}
	return template.HTML(out.String())
}

// cell writes the rest of a link around the status and the marks of a cell. On a
// wide board the sign is the text and the words are its label: three elements a
// cell would be too many.
func (p *htmlPage) cell(c Cell) string {
	c.Wording = 0
	text, ok := p.cells[c]
	if !ok {
		text = htmlCell(c, p.Wide())
		p.cells[c] = text
	}
	return text
}

func htmlCell(c Cell, wide bool) string {
	word, signs := template.HTMLEscapeString(c.Key().Word), template.HTMLEscapeString(c.Marks.Signs())
	more := ""
	if c.Marks != 0 {
		more = ", " + strings.Join(c.Marks.Words(), ", ")
	}
	if wide {
		return ` aria-label="` + word + more + `">` + c.Key().Sign + signs
	}
	text := "><i>" + word + "</i>"
	if c.Marks != 0 {
		text += `<b aria-hidden="true">` + signs + `</b><s>` + more + `</s>`
	}
	return text
}

// cellHref returns where the status of a cell is explained: why it is so at the
// chosen round; at another when and by whom it became so, in an entry of the
// timeline, if there is one.
func (p *htmlPage) cellHref(a *htmlArticle, round, entry int) string {
	switch {
	case p.Rounds[round].ID == p.Round:
		return p.whyHref(a)
	case entry > 0:
		return htmlHref("c", entry)
	}
	if href := p.meaningHref(a.Cells[round].Status); href != "" {
		return href
	}
	return htmlHref("t", a.Number)
}

// htmlTurns are the turns of a term that are still to come, as one goes along its
// row.
type htmlTurns []htmlTurn

// upTo returns the number of the last entry up to a round; 0 if there is none.
func (list htmlTurns) upTo(round int) int {
	entry := 0
	for _, t := range list {
		if t.round > round {
			break
		}
		entry = t.entry
	}
	return entry
}
