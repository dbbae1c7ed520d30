package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
)

// WriteMermaid writes one of the graphs of the sheet, its Conditions or its Ties,
// as a flowchart in the language of Mermaid, which many wikis draw. It says what
// [Sheet.WriteDOT] does. Colours are those of the light page; a node has its own
// ground, so that they can be read on a dark one. Mermaid draws no more
// than 500 edges unless it is told to. The error is that of the writer.
func (s *Sheet) WriteMermaid(w io.Writer, g Graph) error {
	s = s.orEmpty()
	c := s.chart(g)
	var b strings.Builder
	b.WriteString("flowchart LR\n")
	b.WriteString("    caption[" + mermaidText(c.caption) + "]\n    style caption fill:none,stroke:none,text-align:left\n")
	for i := range c.nodes {
		if c.nodes[i].group == 0 {
			b.WriteString("    " + c.nodes[i].mermaid() + "\n")
		}
	}
	for group := 1; group <= c.groups; group++ {
		b.WriteString(c.mermaidGroup(group))
	}
	for i := range c.edges {
		b.WriteString("    " + c.edges[i].mermaid() + "\n")
	}
	b.WriteString(c.mermaidClasses())
	_, err := io.WriteString(w, b.String())
	return err
}

func (n *chartNode) mermaid() string {
	if n.kind == NodeFact {
		return n.name + "([" + mermaidText(n.lines) + "])"
	}
	return n.name + "[" + mermaidText(n.lines) + "]"
}

// mermaidGroup puts a box around the terms of a group.
func (c *chart) mermaidGroup(group int) string {
	var b strings.Builder
	for i := range c.nodes {
		if c.nodes[i].group == group {
			b.WriteString("        " + c.nodes[i].mermaid() + "\n")
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "    subgraph g" + strconv.Itoa(group) + "[\"in exchange\"]\n" + b.String() + "    end\n"
}

func (e *chartEdge) mermaid() string {
	arrow := "-->"
	switch {
	case e.both:
		arrow = "<==>"
	case e.kind == EdgePart:
		arrow = "--o"
	case e.kind == EdgeEffect, e.kind == EdgeReplaces:
		arrow = "-.->"
	case e.kind == "opposes", e.kind == "lists":
		arrow = "-.-x"
	}
	return e.from + " " + arrow + "|" + mermaidText(e.lines) + "| " + e.to
}

// mermaidClasses colours the terms.
func (c *chart) mermaidClasses() string {
	var b strings.Builder
	for _, k := range statusKeys {
		var names []string
		for _, n := range c.nodes {
			if n.kind == NodeTerm && n.key.Class == k.Class {
				names = append(names, n.name)
			}
		}
		if names != nil {
			fmt.Fprintf(&b, "    classDef %s fill:%s,stroke:%s,color:%s\n", k.Class, k.Light.Fill, k.Light.Line, k.Light.Text)
			fmt.Fprintf(&b, "    class %s %s\n", strings.Join(names, ","), k.Class)
		}
	}
	return b.String()
}

// mermaidParts are what Mermaid finds in a text all the same once it has turned
// numbers back into characters: formulas, of which a faulty one spoils the whole
// chart, icons, and its own way of writing such numbers. A space without width
// parts them.
var mermaidParts = strings.NewReplacer("$", "$"+breakHere, ":fa-", ":"+breakHere+"fa-", "ﬂ°", "ﬂ"+breakHere+"°", "¶ß", "¶"+breakHere+"ß")

// mermaidText quotes lines of text. Of a record it leaves only letters, numbers
// and blanks as they are, for Mermaid takes Markdown, HTML, directives and more
// for what they are even within quotes; everything else is the number of its
// character.
func mermaidText(lines []string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i, line := range lines {
		if i > 0 {
			b.WriteString("<br/>")
		}
		for _, r := range mermaidParts.Replace(shown(line)) {
			if mermaidLeaves(r) {
				b.WriteRune(r)
			} else {
				b.WriteString("#" + strconv.Itoa(int(r)) + ";")
			}
		}
	}
	b.WriteByte('"')
	return b.String()
}

func mermaidLeaves(r rune) bool {
	switch r {
	case 'ﬂ', '°', '¶', 'ß':
		return false
	case ' ', ',', '(', ')':
		return true
	}
	return unicode.In(r, unicode.Letter, unicode.Mark, unicode.Nd, unicode.Cf)
}
