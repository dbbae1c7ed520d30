package main

import "strings"

// A cell is one of several columns: a head and paragraphs.
type cell struct {
	head  string
	paras []string
}

func (c *cell) add(para string) { c.paras = append(c.paras, para) }

// lines wraps a cell. The lines of a paragraph after its first are further in.
func (c cell) lines(columns int) []string {
	lines := wrap(clean(c.head), columns)
	for _, para := range c.paras {
		for i, line := range wrap(clean(para), columns-2) {
			if i > 0 {
				line = "  " + line
			}
			lines = append(lines, line)
		}
	}
	return lines
}

const (
	gutter  = 2
	fitting = 3 // how many cells fit beside each other
)

// sideBySide writes cells beside each other, as many as fit, the rest below.
func (p page) sideBySide(cells []cell) {
	each := columns/min(fitting, max(1, len(cells))) - gutter
	for len(cells) > 0 {
		row := cells[:min(fitting, len(cells))]
		cells = cells[len(row):]
		p.row(row, each)
		if len(cells) > 0 {
			p.blank()
		}
	}
}

// row writes cells of one width beside each other.
func (p page) row(cells []cell, columns int) {
	var all [][]string
	tallest := 0
	for _, c := range cells {
		lines := c.lines(columns)
		all = append(all, lines)
		tallest = max(tallest, len(lines))
	}
	for i := range tallest {
		var line strings.Builder
		for _, lines := range all {
			line.WriteString(strings.Repeat(" ", gutter))
			text := ""
			if i < len(lines) {
				text = lines[i]
			}
			line.WriteString(text + strings.Repeat(" ", max(0, columns-width(text))))
		}
		p.line(line.String())
	}
}
