// Package page lays the text of an example program out in lines: paragraphs,
// rows of columns, and sources with numbers.
package page

import (
	"fmt"
	"strings"
)

// width is how long a line may be.
const width = 78

// A Page is text laid out in lines of at most 78 characters. Whatever goes on it
// is cleaned, and what it cites is numbered. The zero Page is empty.
type Page struct {
	text    strings.Builder
	cited   []citation
	section []int // the numbers cited since the last list of sources
	listed  int   // how many stood in a list by then
}

// String returns what was written so far.
func (p *Page) String() string { return p.text.String() }

// Heading writes the title of a section.
func (p *Page) Heading(text string) {
	p.Blank()
	p.Para(0, 0, strings.ToUpper(text))
	p.Blank()
}

// Blank writes an empty line.
func (p *Page) Blank() { p.text.WriteString("\n") }

// Para writes a paragraph, of which every line but the first is indented by
// hang more.
func (p *Page) Para(indent, hang int, text string) {
	lines := Wrap(text, width-indent-hang)
	for i, line := range lines {
		if i > 0 {
			indent += hang
			hang = 0
		}
		p.Line(strings.Repeat(" ", indent) + line)
	}
}

// Sayf writes a paragraph, set in a little.
func (p *Page) Sayf(format string, args ...any) { p.Para(2, 0, fmt.Sprintf(format, args...)) }

// Itemf writes an item of a list.
func (p *Page) Itemf(format string, args ...any) {
	p.Para(2, 2, "- "+fmt.Sprintf(format, args...))
}

// Line writes a line as it is, but cleaned.
func (p *Page) Line(text string) {
	p.text.WriteString(strings.TrimRight(Clean(text), " ") + "\n")
}

// Row writes cells side by side, each wrapped to its column.
func (p *Page) Row(indent int, widths []int, cells ...string) {
	for _, line := range Columns(widths, cells...) {
		p.Line(strings.Repeat(" ", indent) + line)
	}
}

// Beside writes a label, wrapped to its column, and lines to the right of it.
func (p *Page) Beside(indent, column int, label string, lines []string) {
	if len(lines) == 0 {
		return
	}
	left := Wrap(label, column)
	for y := range max(len(left), len(lines)) {
		p.Line(strings.Repeat(" ", indent) + pad(at(left, y), column) + "  " + at(lines, y))
	}
}
