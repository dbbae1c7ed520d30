package report_test

import (
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

func init() {
	addPrinter(printer{name: "dot", print: graphs((*report.Sheet).WriteDOT), check: checkDOT})
	addPrinter(printer{name: "mermaid", print: graphs((*report.Sheet).WriteMermaid), check: checkMermaid})
}

// between stands between the two graphs of a sheet.
const between = "----\n"

// graphs writes both graphs of a sheet.
func graphs(write func(*report.Sheet, io.Writer, report.Graph) error) func(*report.Sheet, io.Writer) error {
	return func(s *report.Sheet, w io.Writer) error {
		if err := write(s, w, s.Conditions); err != nil {
			return err
		}
		if _, err := io.WriteString(w, between); err != nil {
			return err
		}
		return write(s, w, s.Ties)
	}
}

// A dotParser reads what Graphviz makes of the part of its language that the
// printer uses.
type dotParser struct {
	t     testing.TB
	rest  string
	nodes map[string]map[string]string // by name: attributes
	edges []dotEdge
	boxes map[string][]string // by label: names
	graph map[string]string
}

type dotEdge struct {
	from, to   string
	attributes map[string]string
}

// word takes a name, a number, a sign or a string.
func (p *dotParser) word() string {
	p.rest = strings.TrimLeft(p.rest, " \t\n")
	if strings.HasPrefix(p.rest, `"`) {
		return p.quoted()
	}
	m := dotWord.FindString(p.rest)
	if m == "" {
		p.t.Fatalf("no word at %.80q", p.rest)
	}
	p.rest = p.rest[len(m):]
	return m
}

var dotWord = regexp.MustCompile(`^(?:[A-Za-z_][A-Za-z_0-9]*|-?[0-9.]+|->|[\[\]{}=,;])`)

// quoted takes a string and returns what it shows: a backslash keeps a quote, a
// backslash, or ends a line; an entity is a character.
func (p *dotParser) quoted() string {
	var b strings.Builder
	for i := 1; i < len(p.rest); i++ {
		switch c := p.rest[i]; c {
		case '"':
			p.rest = p.rest[i+1:]
			return strings.ReplaceAll(b.String(), "&amp;", "&")
		case '\\':
			i++
			switch p.rest[i] {
			case 'n', 'l':
				b.WriteByte('\n')
			case '\\', '"':
				b.WriteByte(p.rest[i])
			default:
				p.t.Fatalf("a code in %.80q", p.rest)
			}
		case '\n':
			p.t.Fatalf("a string over two lines: %.80q", p.rest)
		default:
			if c == '&' && !strings.HasPrefix(p.rest[i:], "&amp;") {
				p.t.Fatalf("a bare ampersand in %.80q", p.rest)
			}
			b.WriteByte(c)
		}
	}
	p.t.Fatalf("a string without an end: %.80q", p.rest)
	return ""
}

func (p *dotParser) expect(words ...string) {
	p.t.Helper()
	for _, want := range words {
		if got := p.word(); got != want {
			p.t.Fatalf("%q in place of %q before %.80q", got, want, p.rest)
		}
	}
}

func (p *dotParser) peek() string {
	rest := p.rest
	w := p.word()
	p.rest = rest
	return w
}

func (p *dotParser) attributes() map[string]string {
	p.expect("[")
	list := map[string]string{}
	for {
		name := p.word()
		p.expect("=")
		if _, ok := list[name]; ok {
			p.t.Errorf("%s is there twice", name)
		}
		list[name] = p.word()
		if w := p.word(); w == "]" {
			return list
		} else if w != "," {
			p.t.Fatalf("%q in a list of attributes", w)
		}
	}
}

func parseDOT(t testing.TB, text string) *dotParser {
	t.Helper()
	p := &dotParser{t: t, rest: text, nodes: map[string]map[string]string{}, boxes: map[string][]string{}}
	p.expect("digraph", "parley", "{", "graph")
	p.graph = p.attributes()
	p.expect("node")
	p.attributes()
	p.expect("edge")
	p.attributes()
	for {
		switch name := p.word(); name {
		case "}":
			if strings.TrimSpace(p.rest) != "" {
				t.Fatalf("%q after the end", p.rest)
			}
			return p
		case "subgraph":
			p.box()
		default:
			p.statement(name)
		}
	}
}

func (p *dotParser) box() {
	name := p.word()
	p.expect("{", "label", "=")
	p.word()
	for p.word() == ";" {
		w := p.word()
		if p.peek() != "=" {
			p.boxes[name] = append(p.boxes[name], w)
			continue
		}
		p.expect("=")
		p.word()
	}
}

func (p *dotParser) statement(name string) {
	if p.peek() != "->" {
		if p.nodes[name] != nil {
			p.t.Errorf("two nodes are called %s", name)
		}
		p.nodes[name] = p.attributes()
		return
	}
	p.expect("->")
	to := p.word()
	p.edges = append(p.edges, dotEdge{name, to, p.attributes()})
}

// words returns text without white space, and without the space that has no width.
func words(text string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(text), ""), "\u200b", "")
}

// checkDOT sees that the graphs are those of the sheet, and that every label says
// what it is the label of.
func checkDOT(t testing.TB, s *report.Sheet, out string) {
	t.Helper()
	conditions, ties, _ := strings.Cut(out, between)
	for text, g := range map[string]report.Graph{conditions: s.Conditions, ties: s.Ties} {
		p := parseDOT(t, text)
		labels := []string{}
		for _, attributes := range p.nodes {
			labels = append(labels, attributes["label"])
		}
		checkLabels(t, s, g, labels, p.graph["label"])
		for _, e := range p.edges {
			if p.nodes[e.from] == nil || p.nodes[e.to] == nil || words(e.attributes["label"]) == "" {
				t.Errorf("an edge from %q to %q, %q", e.from, e.to, e.attributes["label"])
			}
		}
		checkEdges(t, g, len(p.edges))
	}
}

// checkLabels sees that every node has a label of its own with its name and status.
func checkLabels(t testing.TB, s *report.Sheet, g report.Graph, labels []string, caption string) {
	t.Helper()
	if len(labels) < len(g.Nodes) {
		t.Errorf("%d labels of %d nodes", len(labels), len(g.Nodes))
	}
	for _, n := range g.Nodes {
		name := begins(n.Ref.Label())
		status := ""
		if n.Kind == report.NodeTerm {
			status = words(report.KeyOf(n.Status).Sign + report.KeyOf(n.Status).Word)
		}
		if !slices.ContainsFunc(labels, func(l string) bool {
			return strings.HasPrefix(words(l), name) && strings.HasSuffix(words(l), status)
		}) {
			t.Errorf("no label of %q, %s, in %q", name, status, labels)
		}
	}
	if !strings.HasPrefix(words(caption), begins(s.Title)) {
		t.Errorf("the caption is %q", caption)
	}
}

// begins returns how a text begins that may be cut.
func begins(text string) string {
	runes := []rune(words(report.Shown(text)))
	return string(runes[:min(len(runes), 20)])
}

// checkEdges sees that no edge is lost: two of them may be drawn as one.
func checkEdges(t testing.TB, g report.Graph, n int) {
	t.Helper()
	pairs := 0
	for i, e := range g.Edges {
		for _, back := range g.Edges[:i] {
			if plainConsent(e) && plainConsent(back) && e.From == back.To && e.To == back.From && e.From != e.To {
				pairs++
			}
		}
	}
	if n != len(g.Edges)-pairs {
		t.Errorf("%d edges of %d, of which %d pairs", n, len(g.Edges), pairs)
	}
}

func plainConsent(e report.Edge) bool {
	return e.Kind == report.EdgeConsent && e.Accept.ID == "" && !e.Any
}

func TestGraphsOfRandomTalks(t *testing.T) {
	both := 0
	for _, c := range randomCases(8, 150) {
		s := sheetOf(t, c.rec, c.view, report.Options{Round: c.o.Round})
		for _, p := range printers {
			if p.name == "dot" || p.name == "mermaid" {
				both += strings.Count(printed(t, p, s), "dir=both, penwidth")
			}
		}
	}
	if both == 0 {
		t.Error("nothing is linked both ways: the test tries too little")
	}
}

func TestExchangesAreLinkedBothWays(t *testing.T) {
	rec := exchange()
	s := sheetOf(t, rec, negotiation.OnRecord, report.Options{})
	var dot, mermaid strings.Builder
	if err := s.WriteDOT(&dot, s.Conditions); err != nil {
		t.Fatal(err)
	}
	if err := s.WriteMermaid(&mermaid, s.Conditions); err != nil {
		t.Fatal(err)
	}
	p := parseDOT(t, dot.String())
	if len(p.edges) != 1 || p.edges[0].attributes["dir"] != "both" || p.edges[0].attributes["label"] != "in exchange\na: aid, if truce\nb: truce, if aid" {
		t.Errorf("%v", p.edges)
	}
	if got := p.boxes["cluster_1"]; !slices.Equal(got, []string{"n1", "n2"}) {
		t.Errorf("in exchange: %v", got)
	}
	if !strings.Contains(mermaid.String(), `n1 <==>|"in exchange<br/>a#58; aid, if truce<br/>b#58; truce, if aid"| n2`) {
		t.Error(mermaid.String())
	}
}

// exchange is aid for a truce.
func exchange() negotiation.Record {
	if1 := func(term string) *negotiation.Condition { return &negotiation.Condition{Settled: term} }
	return negotiation.Record{
		Title: "Aid for a truce", Parties: []string{"a", "b"},
		Actors: []actor.Actor{{ID: "a", Name: "Alpha"}, {ID: "b"}},
		Terms:  []negotiation.Term{{ID: "aid", Text: "Aid goes in."}, {ID: "truce", Text: "Guns are silent."}},
		Rounds: []negotiation.Round{{ID: "r"}},
		Statements: []negotiation.Statement{
			{Round: "r", By: []string{"b"}, Term: "aid", Stance: negotiation.Propose},
			{Round: "r", By: []string{"a"}, Term: "aid", Stance: negotiation.Accept, If: if1("truce")},
			{Round: "r", By: []string{"a"}, Term: "truce", Stance: negotiation.Propose},
			{Round: "r", By: []string{"b"}, Term: "truce", Stance: negotiation.Accept, If: if1("aid")},
		},
	}
}

func TestLongTextsAreCutInGraphs(t *testing.T) {
	rec := exchange()
	long := strings.Repeat("word ", 100_000)
	rec.Title, rec.Terms[0].Title, rec.Actors[0].Name = long, long, strings.Repeat("x", 100_000)
	s := sheetOf(t, rec, negotiation.AccordingTo("a"), report.Options{})
	for _, p := range printers {
		if p.name == "dot" || p.name == "mermaid" {
			if out := printed(t, p, s); len(out) > 20_000 {
				t.Errorf("%s takes %d bytes", p.name, len(out))
			}
		}
	}
}

func TestGraphMadeByHandIsDrawn(t *testing.T) {
	s := &report.Sheet{}
	g := report.Graph{
		Nodes: []report.Node{{ID: "x", Group: -1}, {ID: "x"}, {ID: "y", Kind: "odd"}},
		Edges: []report.Edge{{From: "x", To: "gone", Kind: `"odd"`}, {From: "x", To: "x", Kind: report.EdgeConsent}},
	}
	var dot strings.Builder
	if err := s.WriteDOT(&dot, g); err != nil {
		t.Fatal(err)
	}
	if p := parseDOT(t, dot.String()); len(p.nodes) != 3 || len(p.edges) != 2 || p.edges[0].attributes["label"] != `"odd"` {
		t.Errorf("%v", p)
	}
	var mermaid strings.Builder
	if err := s.WriteMermaid(&mermaid, g); err != nil {
		t.Fatal(err)
	}
	if c := parseMermaid(t, mermaid.String()); len(c.labels) != 3 || len(c.edges) != 2 {
		t.Errorf("%v", c)
	}
}
