package report

import (
	"fmt"
	"io"
	"strings"

	"parley.example/negotiation"
)

// WriteDOT writes one of the graphs of the sheet, its Conditions or its Ties, in
// the language of Graphviz. Terms have the colour, the sign and the word of their
// status; every edge says in words what it is; what is in exchange is within one
// box, and what waits for one another is linked both ways. The error is that of
// the writer.
func (s *Sheet) WriteDOT(w io.Writer, g Graph) error {
	s = s.orEmpty()
	c := s.chart(g)
	var b strings.Builder
	b.WriteString("digraph parley {\n")
	fmt.Fprintf(&b, "  graph [label=%s, labelloc=t, labeljust=l, rankdir=LR, nodesep=0.2, ranksep=0.5, bgcolor=%q, fontcolor=%q, fontname=%s, fontsize=10]\n",
		dotText(wrapAll(c.caption, dotCaption), `\l`), LightPage, LightText, dotFont)
	fmt.Fprintf(&b, "  node [shape=box, style=%q, fillcolor=%q, color=%q, fontcolor=%q, fontname=%s, fontsize=9, margin=%q]\n",
		"filled,rounded", LightPage, dotLine, LightText, dotFont, "0.12,0.06")
	fmt.Fprintf(&b, "  edge [color=%q, fontcolor=%q, fontname=%s, fontsize=8, arrowsize=0.7]\n", dotLine, LightText, dotFont)
	for i := range c.nodes {
		b.WriteString("  " + c.nodes[i].dot() + "\n")
	}
	for group := 1; group <= c.groups; group++ {
		b.WriteString(c.dotGroup(group))
	}
	for i := range c.edges {
		b.WriteString("  " + c.edges[i].dot() + "\n")
	}
	b.WriteString("}\n")
	_, err := io.WriteString(w, b.String())
	return err
}

const (
	dotCaption = 96 // how wide its lines are, in characters
	dotFont    = `"Helvetica,Arial,sans-serif"`
	dotLine    = "#59636e"
)

func (n *chartNode) dot() string {
	more := ""
	switch {
	case n.kind == NodeTerm:
		more = fmt.Sprintf(", fillcolor=%q, color=%q, fontcolor=%q", n.key.Light.Fill, n.key.Light.Line, n.key.Light.Text)
	case n.kind == NodeFact && n.holds:
		more = `, shape=ellipse, style=filled`
	case n.kind == NodeFact:
		more = `, shape=ellipse, style="filled,dashed"`
	}
	return n.name + " [label=" + dotText(wrapAll(n.lines, chartColumns), `\n`) + ", tooltip=" + dotText(wrapAll([]string{n.full}, dotCaption), `\n`) + more + "]"
}

// dotGroup puts a box around the terms of a group.
func (c *chart) dotGroup(group int) string {
	var names []string
	for _, n := range c.nodes {
		if n.group == group {
			names = append(names, n.name)
		}
	}
	if names == nil {
		return ""
	}
	return fmt.Sprintf("  subgraph cluster_%d { label=%q; labeljust=l; style=%q; color=%q; %s }\n", group, "in exchange", "dashed,rounded", dotLine, strings.Join(names, "; "))
}

func (e *chartEdge) dot() string {
	look := ""
	switch {
	case e.both:
		look = ", dir=both, penwidth=1.6"
	case e.kind == EdgeEffect:
		look = ", style=dashed"
	case e.kind == EdgePart:
		look = ", dir=both, arrowtail=odiamond, arrowhead=none"
	case e.kind == EdgeReplaces:
		look = ", style=dotted, arrowhead=empty"
	case e.kind == "opposes", e.kind == "lists":
		look = fmt.Sprintf(", style=dashed, color=%q, arrowhead=tee", KeyOf(negotiation.StatusContested).Light.Line)
	}
	return e.from + " -> " + e.to + " [label=" + dotText(wrapAll(e.lines, chartColumns), `\n`) + look + "]"
}

// wrapAll breaks harmless lines into shorter ones.
func wrapAll(lines []string, columns int) []string {
	var list []string
	for _, line := range lines {
		list = append(list, Wrap(shown(line), columns)...)
	}
	return list
}

// dotText quotes lines of text. A quote would end the string, a backslash begins a
// code, and an ampersand an entity.
func dotText(lines []string, end string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i, line := range lines {
		b.WriteString(dotEscaper.Replace(line))
		if i+1 < len(lines) || end == `\l` {
			b.WriteString(end)
		}
	}
	b.WriteByte('"')
	return b.String()
}

var dotEscaper = strings.NewReplacer(`\`, `\\`, `"`, `\"`, `&`, `&amp;`)
