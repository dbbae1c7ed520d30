package main

import (
	"strings"

	"parley.example/negotiation/report"
)

// A cell is one of several columns: a head and paragraphs.
type cell struct {
	head  string
	paras []string
}

func (c *cell) add(para string) { c.paras = append(c.paras, para) }

// body wraps the paragraphs of a cell. Their lines after the first are further
// in.
func (c cell) body(columns int) []string {
	var lines []string
	for _, para := range c.paras {
		for i, line := range report.Wrap(report.Clean(para), columns-2) {
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

// row writes cells of one width beside each other, all heads above all
// paragraphs.
func (p page) row(cells []cell, columns int) {
	var heads, bodies [][]string
	for _, c := range cells {
		heads = append(heads, report.Wrap(report.Clean(c.head), columns))
		bodies = append(bodies, c.body(columns))
	}
	p.columns(heads, columns)
	p.columns(bodies, columns)
}

// columns writes lines beside each other.
func (p page) columns(all [][]string, columns int) {
	tallest := 0
	for _, lines := range all {
		tallest = max(tallest, len(lines))
	}
	for i := range tallest {
		var line strings.Builder
		for _, lines := range all {
			text := ""
			if i < len(lines) {
				text = lines[i]
			}
			line.WriteString(strings.Repeat(" ", gutter) + text + strings.Repeat(" ", max(0, columns-report.Width(text))))
		}
		p.line(line.String())
	}
}
