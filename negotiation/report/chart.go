package report

import (
	"slices"
	"strconv"
	"strings"
)

const (
	chartColumns = 28 // how wide the text of a node is, in characters
	chartLines   = 5  // how many lines of it there are at most
	captionText  = 40 // the same for what the caption and the tip of a node say
)

// A chart is a graph as the printers of graphs draw it: with words on everything,
// and what waits for one another as one edge. Words are as the record has them.
type chart struct {
	caption []string
	nodes   []chartNode
	edges   []chartEdge
	groups  int
}

// A chartNode is a node with its words.
type chartNode struct {
	name  string // a letter and a number, whatever the record calls it
	kind  string // one of the Node constants
	lines []string
	full  string
	key   StatusKey // of a term
	holds bool      // of a fact
	group int
}

// A chartEdge is an edge with its words.
type chartEdge struct {
	from, to string
	kind     string
	both     bool // each end waits for the other
	lines    []string
}

// chart makes the chart of one of the graphs of the sheet.
func (s *Sheet) chart(g Graph) *chart {
	c := &chart{}
	names := map[string]string{}
	for i := range g.Nodes {
		c.node(s, &g.Nodes[i], names)
	}
	for i := range g.Edges { // of a sheet made by hand
		for _, id := range []string{g.Edges[i].From, g.Edges[i].To} {
			if names[id] == "" {
				c.node(s, &Node{ID: id, Ref: Ref{ID: id}}, names)
			}
		}
	}
	c.join(g, names)
	c.caption = s.chartCaption(c)
	return c
}

// node adds a node.
func (c *chart) node(s *Sheet, n *Node, names map[string]string) {
	if names[n.ID] != "" {
		return
	}
	to := chartNode{name: "n" + strconv.Itoa(len(c.nodes)+1), kind: n.Kind, holds: n.Holds, group: max(n.Group, 0), full: n.Ref.ID}
	to.lines = []string{chartText(n.Ref.Label(), chartLines)}
	if n.Ref.Title != "" {
		to.full = chartText(n.Ref.Title, captionText) + " (" + n.Ref.ID + ")"
	}
	if words := to.about(s, n); words != "" {
		to.lines = append(to.lines, words)
	}
	names[n.ID] = to.name
	c.groups = max(c.groups, to.group)
	c.nodes = append(c.nodes, to)
}

// about says what a node is beside its name.
func (n *chartNode) about(s *Sheet, from *Node) string {
	switch from.Kind {
	case NodeTerm:
		n.key = KeyOf(from.Status)
		return n.key.Sign + " " + n.key.Word
	case NodeFact:
		if from.Holds {
			return "fact, holds"
		}
		return "fact, does not hold"
	case NodeActor:
		words := strings.ReplaceAll(from.Type, "-", " ")
		if slices.ContainsFunc(s.Parties, func(p Party) bool { return p.Actor.ID == from.Ref.ID }) {
			return strings.TrimPrefix(words+", party", ", ")
		}
		return words
	}
	return ""
}

// chartText returns text as a chart shows it: what is longer than so many lines is
// cut. A word longer than a line has a space without width where it may be broken.
func chartText(text string, most int) string {
	rest := shown(text)
	var b strings.Builder
	for i, line := range Wrap(rest, chartColumns) {
		if i == most {
			return strings.TrimRight(b.String(), " "+breakHere) + ellipsis
		}
		b.WriteString(line)
		rest = rest[len(line):]
		switch {
		case strings.HasPrefix(rest, " "):
			b.WriteByte(' ')
			rest = rest[1:]
		case rest != "":
			b.WriteString(breakHere)
		}
	}
	return b.String()
}

// breakHere is the space without width.
const breakHere = "\u200b"

// join adds the edges. Two consents that stand on one another's term, and on
// nothing else in the same breath, are one edge.
func (c *chart) join(g Graph, names map[string]string) {
	groups := map[string]int{}
	for _, n := range g.Nodes {
		groups[n.ID] = n.Group
	}
	plain := map[[2]string]int{}
	for i, e := range g.Edges {
		if e.Kind == EdgeConsent && e.Accept.ID == "" && !e.Any {
			plain[[2]string{e.From, e.To}] = i
		}
	}
	for i := range g.Edges {
		e := &g.Edges[i]
		out := chartEdge{from: names[e.From], to: names[e.To], kind: e.Kind}
		back, ok := plain[[2]string{e.To, e.From}]
		switch _, one := plain[[2]string{e.From, e.To}]; {
		case !ok || !one || e.From == e.To || e.Accept.ID != "" || e.Any || e.Kind != EdgeConsent:
			out.lines = e.words()
		case back < i:
			continue
		default:
			out.both = true
			out.lines = exchangeInWords(e, &g.Edges[back], groups[e.From] > 0 && groups[e.From] == groups[e.To])
		}
		c.edges = append(c.edges, out)
	}
}

// words says what an edge is, from the one end to the other.
func (e *Edge) words() []string {
	switch e.Kind {
	case EdgeConsent:
		return []string{strings.TrimPrefix(listInWords(idsOf(e.Actors))+", ", ", ") + "if" + e.more()}
	case EdgeEffect:
		return []string{"in effect if" + e.more()}
	case EdgePart:
		return []string{"includes"}
	case EdgeReplaces:
		return []string{"replaces"}
	}
	lines := []string{strings.ReplaceAll(e.Kind, "-", " ")}
	if e.Note != "" {
		lines = append(lines, chartText("("+e.Note+")", 2))
	}
	return lines
}

// more says what else there is to a condition.
func (e *Edge) more() string {
	text := ""
	if e.Accept.ID != "" {
		text = " " + e.Accept.ID + " accepts"
	}
	switch {
	case e.Any && text == "":
		return " this or another"
	case e.Any:
		return text + " or another"
	}
	return text
}

// exchangeInWords says who waits for what at both ends of an edge.
func exchangeInWords(e, back *Edge, settled bool) []string {
	lines := []string{"each for the other"}
	if settled {
		lines[0] = "in exchange"
	}
	for _, one := range []*Edge{e, back} {
		_, from, _ := strings.Cut(one.From, ":")
		_, to, _ := strings.Cut(one.To, ":")
		lines = append(lines, listInWords(idsOf(one.Actors))+": "+from+", if "+to)
	}
	return lines
}

// chartCaption says what the chart is of, and what the signs in it mean.
func (s *Sheet) chartCaption(c *chart) []string {
	lines := []string{chartText(s.figureTitle(), captionText), chartText(s.View.Words, captionText)}
	if n := s.RoundNumber(s.Round); n > 0 {
		lines = append(lines, "At the end of round "+strconv.Itoa(n)+", "+chartText(s.Rounds[n-1].Ref().Label(), captionText))
	}
	if len(c.nodes) == 0 {
		return append(lines, "Nothing rests on anything.")
	}
	if slices.ContainsFunc(c.nodes, func(n chartNode) bool { return n.kind == NodeTerm }) {
		lines = append(lines, "Arrows lead from what rests to what it rests on.")
	}
	for _, k := range statusKeys {
		if slices.ContainsFunc(c.nodes, func(n chartNode) bool { return n.kind == NodeTerm && n.key.Status == k.Status }) {
			lines = append(lines, k.Sign+" "+k.Word+": "+k.Meaning)
		}
	}
	return lines
}
