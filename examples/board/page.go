package main

import (
	"bytes"
	"strings"

	"parley.example/negotiation/report"
)

// Where things stand on a page.
const (
	columns      = 80 // how wide it is
	margin       = 2
	statusColumn = 13 // the longest status and a space
)

// A page is text of a fixed width. All that goes on it is cleaned first.
type page struct{ out *bytes.Buffer }

// para writes text under a label, both at an indent: the label on the first
// line, the text in a column that begins hang columns further to the right.
func (p page) para(indent, hang int, label, text string) {
	margin := strings.Repeat(" ", indent)
	label = report.Clean(label)
	for _, line := range report.Wrap(report.Clean(text), columns-indent-hang) {
		gap := strings.Repeat(" ", max(0, hang-report.Width(label)))
		p.line(margin + label + gap + line)
		label = ""
	}
}

// item writes text at an indent, its lines after the first two columns further
// in.
func (p page) item(indent int, text string) {
	first, rest := strings.Repeat(" ", indent), strings.Repeat(" ", indent+2)
	for i, line := range report.Wrap(report.Clean(text), columns-indent-2) {
		if i == 0 {
			p.line(first + line)
		} else {
			p.line(rest + line)
		}
	}
}

// heading writes text with a line of one sign beneath it.
func (p page) heading(text string, sign string) {
	lines := report.Wrap(report.Clean(text), columns)
	longest := 0
	for _, line := range lines {
		p.line(line)
		longest = max(longest, report.Width(line))
	}
	p.line(strings.Repeat(sign, longest))
}

// blank writes an empty line.
func (p page) blank() { p.line("") }

func (p page) line(s string) {
	p.out.WriteString(strings.TrimRight(s, " "))
	p.out.WriteByte('\n')
}
