package report

import (
	"bufio"
	"io"
	"strconv"
	"strings"
)

// A textPage is text of a fixed width. Whatever goes on it is cleaned, then laid
// out, then coloured.
type textPage struct {
	out     *bufio.Writer
	sheet   *Sheet
	columns int
	color   bool
	ascii   bool
}

func newTextPage(w io.Writer, s *Sheet, o TextOptions) *textPage {
	columns := max(o.Columns, minColumns)
	if o.Columns == 0 {
		columns = defaultColumns
	}
	return &textPage{out: bufio.NewWriter(w), sheet: s, columns: columns, color: o.Color, ascii: o.ASCII}
}

// A span is a piece of a line with the code of its colour, which can be empty.
type span struct{ text, code string }

// Codes of a terminal.
const (
	plain = ""
	bold  = "1"
	faint = "2"
)

// ansi is the code of one of the 256 colours.
func ansi(n int) string { return "38;5;" + strconv.Itoa(n) }

// toASCII is what stands for the signs of the printers where these are not wanted.
var toASCII = strings.NewReplacer("→", "->", "“", `"`, "”", `"`, "–", "-", "×", "x", "…", "...")

// own makes text fit to be laid out: it is cleaned, and in ASCII if that is
// wanted of what printers write.
func (p *textPage) own(s string) string {
	if p.ascii {
		s = toASCII.Replace(s)
	}
	return Clean(s)
}

// line writes spans that are laid out already, without blanks at the end.
func (p *textPage) line(spans ...span) {
	last := len(spans) - 1
	for last >= 0 && strings.TrimRight(spans[last].text, " ") == "" {
		last--
	}
	for i := range last + 1 {
		text := spans[i].text
		if i == last {
			text = strings.TrimRight(text, " ")
		}
		p.out.WriteString(p.coloured(text, spans[i].code))
	}
	p.out.WriteByte('\n')
}

// coloured puts the codes of a colour around text, but for the blanks around it.
func (p *textPage) coloured(text, code string) string {
	inner := strings.Trim(text, " ")
	if !p.color || code == plain || inner == "" {
		return text
	}
	before, after, _ := strings.Cut(text, inner)
	return before + "\x1b[" + code + "m" + inner + "\x1b[0m" + after
}

func (p *textPage) blank() { p.line() }

// blanks returns the margin of so many columns; none for a negative number.
func blanks(n int) string { return strings.Repeat(" ", max(0, n)) }

// pad returns text filled up with blanks to a width.
func pad(s string, to int) string { return s + blanks(to-Width(s)) }

// beside writes text in a column that begins hang columns to the right of a label,
// both at an indent. A label that does not fit its place stands on lines of its
// own.
func (p *textPage) beside(indent, hang int, label span, text string) {
	label.text = p.own(label.text)
	margin := blanks(indent)
	if Width(label.text) >= hang && label.text != "" {
		for _, l := range Wrap(label.text, p.columns-indent) {
			p.line(span{text: margin}, span{l, label.code})
		}
		label.text = ""
	}
	for _, l := range Wrap(p.own(text), p.columns-indent-hang) {
		p.line(span{text: margin}, span{pad(label.text, hang), label.code}, span{text: l})
		label.text = ""
	}
}

// para writes a paragraph at an indent.
func (p *textPage) para(indent int, text string) { p.beside(indent, 0, span{}, text) }

// item writes text at an indent, its lines after the first two columns further in.
func (p *textPage) item(indent int, text string) {
	margin := indent
	for i, l := range Wrap(p.own(text), p.columns-indent-2) {
		if i == 1 {
			margin += 2
		}
		p.line(span{text: blanks(margin) + l})
	}
}

// heading writes text with a line of one sign beneath it.
func (p *textPage) heading(text, sign string) {
	longest := 0
	for _, l := range Wrap(p.own(text), p.columns) {
		p.line(span{l, bold})
		longest = max(longest, Width(l))
	}
	p.line(span{text: strings.Repeat(sign, longest)})
}

// section begins a section of the page.
func (p *textPage) section(title string) {
	p.blank()
	p.heading(title, "-")
}

// sign returns the sign of a status, in its colour.
func (p *textPage) sign(k StatusKey) span {
	if p.ascii {
		return span{k.Letter, ansi(k.ANSI)}
	}
	return span{k.Sign, ansi(k.ANSI)}
}

// status returns the sign and the word of a status, in its colour.
func (p *textPage) status(k StatusKey) span {
	s := p.sign(k)
	s.text += " " + k.Word
	return s
}

// cites returns the numbers of the sources of some statements in brackets, after
// a blank; nothing if they have none.
func (p *textPage) cites(statements ...int) string {
	var cites []Cite
	for _, n := range statements {
		s, _ := p.sheet.Statement(n)
		cites = append(cites, s.Sources...)
	}
	return citesInBrackets(cites)
}

// citesInBrackets writes the numbers of sources, each once, after a blank.
func citesInBrackets(cites []Cite) string {
	var numbers []string
	seen := map[int]bool{}
	for _, c := range cites {
		if !seen[c.Source] {
			seen[c.Source] = true
			numbers = append(numbers, strconv.Itoa(c.Source))
		}
	}
	if numbers == nil {
		return ""
	}
	return " [" + strings.Join(numbers, ", ") + "]"
}
