package report_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// A mermaidChart is what a flowchart says.
type mermaidChart struct {
	labels  map[string]string // by name
	edges   []string
	classes map[string]string // by name
	caption string
}

const mermaidString = `"((?:[^"\n])*)"`

var (
	mermaidNode   = regexp.MustCompile(`^(n[0-9]+|caption)(?:\[` + mermaidString + `\]|\(\[` + mermaidString + `\]\))$`)
	mermaidEdge   = regexp.MustCompile(`^(n[0-9]+) (-->|<==>|--o|-\.->|-\.-x)\|` + mermaidString + `\| (n[0-9]+)$`)
	mermaidBox    = regexp.MustCompile(`^subgraph g[0-9]+\["in exchange"\]$`)
	mermaidStyle  = regexp.MustCompile(`^classDef [a-z-]+ fill:#[0-9a-f]{6},stroke:#[0-9a-f]{6},color:#[0-9a-f]{6}$`)
	mermaidClass  = regexp.MustCompile(`^class (n[0-9]+(?:,n[0-9]+)*) ([a-z-]+)$`)
	mermaidEntity = regexp.MustCompile(`#([0-9]+);`)
)

// parseMermaid reads a flowchart line by line. A line that is none of those the
// printer writes is one that a record has written.
func parseMermaid(t testing.TB, text string) *mermaidChart {
	t.Helper()
	c := &mermaidChart{labels: map[string]string{}, classes: map[string]string{}}
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if lines[0] != "flowchart LR" {
		t.Fatalf("the first line is %q", lines[0])
	}
	for _, line := range lines[1:] {
		c.read(t, strings.TrimSpace(line))
	}
	c.caption = c.labels["caption"]
	delete(c.labels, "caption")
	return c
}

func (c *mermaidChart) read(t testing.TB, line string) {
	t.Helper()
	switch {
	case mermaidNode.MatchString(line):
		m := mermaidNode.FindStringSubmatch(line)
		if _, ok := c.labels[m[1]]; ok {
			t.Errorf("two nodes are called %s", m[1])
		}
		c.labels[m[1]] = plainMermaid(t, m[2]+m[3])
	case mermaidEdge.MatchString(line):
		m := mermaidEdge.FindStringSubmatch(line)
		for _, name := range []string{m[1], m[4]} {
			if _, ok := c.labels[name]; !ok {
				t.Errorf("an edge of %s, which is not there", name)
			}
		}
		if words(plainMermaid(t, m[3])) == "" {
			t.Errorf("an edge without words: %s", line)
		}
		c.edges = append(c.edges, line)
	case mermaidClass.MatchString(line):
		m := mermaidClass.FindStringSubmatch(line)
		for name := range strings.SplitSeq(m[1], ",") {
			c.classes[name] = m[2]
		}
	case mermaidBox.MatchString(line), mermaidStyle.MatchString(line), line == "end", line == "style caption fill:none,stroke:none,text-align:left":
	default:
		t.Errorf("a line that the printer does not write: %q", line)
	}
}

// plainMermaid returns what a string shows, and sees that nothing in it but breaks
// of lines and numbers of characters could mean anything.
func plainMermaid(t testing.TB, text string) string {
	t.Helper()
	text = strings.ReplaceAll(text, "<br/>", "\n")
	bare := mermaidEntity.ReplaceAllString(text, "")
	if i := strings.IndexFunc(bare, func(r rune) bool {
		return !strings.ContainsRune(" \n,()", r) && (r < 0x80 && !unicode.IsLetter(r) && !unicode.IsDigit(r) || strings.ContainsRune("ﬂ°¶ß", r))
	}); i >= 0 {
		t.Errorf("%q has something that may mean something", text)
	}
	return mermaidEntity.ReplaceAllStringFunc(text, func(entity string) string {
		n, err := strconv.Atoi(entity[1 : len(entity)-1])
		if err != nil || n > unicode.MaxRune {
			t.Errorf("no character %s", entity)
		}
		return string(rune(n))
	})
}

// checkMermaid sees that the flowcharts are the graphs of the sheet.
func checkMermaid(t testing.TB, s *report.Sheet, out string) {
	t.Helper()
	conditions, ties, _ := strings.Cut(out, between)
	for text, g := range map[string]report.Graph{conditions: s.Conditions, ties: s.Ties} {
		c := parseMermaid(t, text)
		var labels []string
		coloured := 0
		for name, label := range c.labels {
			labels = append(labels, label)
			if c.classes[name] != "" {
				coloured++
			}
		}
		checkLabels(t, s, g, labels, c.caption)
		checkEdges(t, g, len(c.edges))
		terms := 0
		for _, n := range g.Nodes {
			if n.Kind == report.NodeTerm {
				terms++
			}
		}
		if coloured != terms {
			t.Errorf("%d of %d terms have a colour", coloured, terms)
		}
	}
}

// Mermaid turns the numbers back into characters before it looks for formulas and
// icons.
func TestMermaidSeesNoFormulaAndNoIcon(t *testing.T) {
	rec := exchange()
	rec.Terms[0].Title = "$$\\frac$$ and $$$ fa:fa-car fab:fa-x ﬂ°°60¶ß ﬂ°lt¶ß"
	s := sheetOf(t, rec, negotiation.OnRecord, report.Options{})
	var b strings.Builder
	if err := s.WriteMermaid(&b, s.Conditions); err != nil {
		t.Fatal(err)
	}
	for _, label := range parseMermaid(t, b.String()).labels {
		for _, what := range []string{"$$", ":fa-", "ﬂ°", "¶ß"} {
			if strings.Contains(label, what) {
				t.Errorf("%q has %q in it", label, what)
			}
		}
	}
}

func TestMermaidLeavesLettersOfEveryScript(t *testing.T) {
	rec := exchange()
	rec.Terms[0].Title, rec.Terms[1].Title = "מים לאזרחים", "停火 48"
	s := sheetOf(t, rec, negotiation.OnRecord, report.Options{})
	var b strings.Builder
	if err := s.WriteMermaid(&b, s.Conditions); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`["מים לאזרחים<br/>`, `["停火 48<br/>`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in %s", want, b.String())
		}
	}
}
