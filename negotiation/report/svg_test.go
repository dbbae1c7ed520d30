package report_test

import (
	"encoding/xml"
	"io"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
	"parley.example/negotiation/report"
)

func init() {
	addPrinter(printer{name: "board-svg", print: unstyled((*report.Sheet).WriteBoardSVG), check: checkSVG})
	addPrinter(printer{name: "timeline-svg", print: unstyled((*report.Sheet).WriteTimelineSVG), check: checkSVG})
}

// unstyled leaves out the style sheet, which is the same in every figure and holds
// nothing of a record.
func unstyled(write func(*report.Sheet, io.Writer) error) func(*report.Sheet, io.Writer) error {
	return func(s *report.Sheet, w io.Writer) error {
		var b strings.Builder
		if err := write(s, &b); err != nil {
			return err
		}
		_, err := io.WriteString(w, strings.Replace(b.String(), report.Style(), report.FigureStyle, 1))
		return err
	}
}

// A shape is one element of a figure with all that is in it.
type shape struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Comment  string     `xml:",comment"`
	Elements []shape    `xml:",any"`
}

func (e *shape) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (e *shape) number(t testing.TB, name string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(e.attr(name), 64)
	if err != nil {
		t.Errorf("%s %s: %v", e.XMLName.Local, name, err)
	}
	return x
}

// walk calls f for e and everything in it, and what holds each.
func (e *shape) walk(f func(holder, e *shape)) {
	for i := range e.Elements {
		f(e, &e.Elements[i])
		e.Elements[i].walk(f)
	}
}

// all returns the elements of a class.
func (e *shape) all(class string) []*shape {
	var list []*shape
	e.walk(func(_, x *shape) {
		if x.attr("class") == class {
			list = append(list, x)
		}
	})
	return list
}

// title returns the title of e.
func (e *shape) title() string {
	for i := range e.Elements {
		if e.Elements[i].XMLName.Local == "title" {
			return e.Elements[i].Text
		}
	}
	return ""
}

// parseSVG reads a figure as strictly as encoding/xml can.
func parseSVG(t testing.TB, file string) *shape {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(file))
	d.Strict = true
	var root shape
	if err := d.Decode(&root); err != nil {
		t.Fatalf("%v in %s", err, file)
	}
	if rest := file[d.InputOffset():]; strings.TrimSpace(rest) != "" {
		t.Fatalf("%q after the figure", rest)
	}
	return &root
}

// allowed are the elements of a figure, each with its attributes. Nothing of a
// record is in any attribute.
var allowed = map[string]string{
	"title": "id", "desc": "id", "style": "", "g": "class",
	"rect": "class x y width height", "line": "class x1 y1 x2 y2", "path": "class d",
	"text": "class x y transform direction text-anchor",
}

var value = regexp.MustCompile(`^[a-zA-Z0-9 .,()-]*$`)

// checkSVG sees that a figure is a figure and nothing else, that no text covers
// another or leaves its box, and that its title is that of the record.
func checkSVG(t testing.TB, s *report.Sheet, file string) {
	t.Helper()
	root := parseSVG(t, file)
	if root.XMLName.Local != "svg" || root.XMLName.Space != "http://www.w3.org/2000/svg" || root.attr("role") != "img" {
		t.Errorf("no figure: %v", root.XMLName)
	}
	if len(root.Elements) < 4 || root.Elements[0].XMLName.Local != "title" || root.Elements[1].XMLName.Local != "desc" || root.Elements[2].Text != "\n"+report.FigureStyle {
		t.Fatalf("the figure does not begin with a title, a description and the style")
	}
	if title := report.Shown(s.Title); title != "" && report.Shown(root.Elements[0].Text) != title {
		t.Errorf("the title is %q, not %q", root.Elements[0].Text, title)
	}
	root.walk(func(holder, e *shape) {
		attributes, ok := allowed[e.XMLName.Local]
		if !ok || e.Comment != "" {
			t.Errorf("a shape %s, %q", e.XMLName.Local, e.Comment)
		}
		for _, a := range e.Attrs {
			if !slices.Contains(strings.Fields(attributes), a.Name.Local) || !value.MatchString(a.Value) {
				t.Errorf("%s has %s=%q", e.XMLName.Local, a.Name.Local, a.Value)
			}
		}
		if e.XMLName.Local == "g" && strings.TrimSpace(e.Text) != "" {
			t.Errorf("bare text %q", e.Text)
		}
	})
	checkRoom(t, root)
}

// An extent is where a text lies on its line.
type extent struct {
	from, to float64
	text     string
}

// extentOf measures a text that lies flat.
func extentOf(t testing.TB, e *shape) extent {
	t.Helper()
	class, _, _ := strings.Cut(e.attr("class"), " ")
	w, _, ok := report.TextWidth(class, e.Text)
	if !ok {
		t.Fatalf("no face %q", class)
	}
	x := e.number(t, "x")
	end := e.attr("text-anchor") == "end"
	if e.attr("direction") == "rtl" {
		end = !end
	}
	switch {
	case e.attr("text-anchor") == "middle":
		return extent{x - w/2, x + w/2, e.Text}
	case end:
		return extent{x - w, x, e.Text}
	}
	return extent{x, x + w, e.Text}
}

// checkRoom sees that every text has the room it takes.
func checkRoom(t testing.TB, root *shape) {
	t.Helper()
	const slack = 0.15 // places are rounded
	width := root.number(t, "width")
	lines := map[string][]extent{}
	root.walk(func(holder, e *shape) {
		if e.XMLName.Local != "text" || e.attr("transform") != "" {
			return
		}
		at := extentOf(t, e)
		lines[e.attr("y")] = append(lines[e.attr("y")], at)
		from, to := 0.0, width
		switch holder.attr("class") {
		case "cell":
			box := holder.Elements[1]
			from = box.number(t, "x")
			to = from + box.number(t, "width")
			y := e.number(t, "y")
			if top := box.number(t, "y"); y < top+5 || y > top+box.number(t, "height") {
				t.Errorf("%q is over or under its box", e.Text)
			}
		case "row":
			to = report.BoardLeft
		}
		if at.from < from-slack || at.to > to+slack {
			t.Errorf("%q takes %v to %v of %v to %v", at.text, at.from, at.to, from, to)
		}
	})
	for _, line := range lines {
		slices.SortFunc(line, func(a, b extent) int { return int(a.from*10) - int(b.from*10) })
		for i := 1; i < len(line); i++ {
			if line[i].from < line[i-1].to-slack {
				t.Errorf("%v covers %v", line[i], line[i-1])
			}
		}
	}
}

func figureOf(t testing.TB, s *report.Sheet, write func(*report.Sheet, io.Writer) error) *shape {
	t.Helper()
	var b strings.Builder
	if err := unstyled(write)(s, &b); err != nil {
		t.Fatal(err)
	}
	checkSVG(t, s, b.String())
	return parseSVG(t, b.String())
}

func TestFiguresOfRandomTalks(t *testing.T) {
	for _, c := range randomCases(7, 60) {
		s := sheetOf(t, c.rec, c.view, report.Options{Round: c.o.Round})
		board := figureOf(t, s, (*report.Sheet).WriteBoardSVG)
		checkCells(t, s, board)
		figureOf(t, s, (*report.Sheet).WriteTimelineSVG)
	}
}

func TestBoardFigureSaysWhatTheBoardSays(t *testing.T) {
	s := syriaSheet(t)
	checkCells(t, s, figureOf(t, s, (*report.Sheet).WriteBoardSVG))
}

func syriaSheet(t testing.TB) *report.Sheet {
	t.Helper()
	return sheetOf(t, readSyria(t), negotiation.OnRecord.Among("us", "russia"), report.Options{Round: "hangzhou"})
}

var over = regexp.MustCompile(`^rounds? ([0-9]+), [^ ]+?(?:, to ([0-9]+), [^ ]+)?: (.*)$`)

// checkCells reads the board back from the titles of its boxes, and sees that the
// signs in a box are as many as its rounds, those under words aside.
func checkCells(t *testing.T, s *report.Sheet, board *shape) {
	t.Helper()
	got := map[string][]string{}
	for _, cell := range board.all("cell") {
		id, rest, _ := strings.Cut(cell.title(), "\n")
		m := over.FindStringSubmatch(rest)
		if m == nil {
			t.Fatalf("a box has the title %q", cell.title())
		}
		from, _ := strconv.Atoi(m[1])
		to, _ := strconv.Atoi(m[2])
		for range max(to, from) - from + 1 {
			got[id] = append(got[id], m[3])
		}
		checkBox(t, cell, m[3], max(to, from)-from+1)
	}
	for _, issue := range s.Issues {
		for _, row := range issue.Rows {
			var want []string
			for _, c := range row.Cells {
				want = append(want, strings.Join(append([]string{c.Key().Word}, c.Marks.Words()...), ", "))
			}
			if !slices.Equal(got[row.Term.ID], want) {
				t.Errorf("%s: %q, want %q", row.Term.ID, got[row.Term.ID], want)
			}
		}
	}
}

func checkBox(t *testing.T, cell *shape, words string, rounds int) {
	t.Helper()
	var signs, texts int
	cell.walk(func(_, e *shape) {
		switch e.XMLName.Local {
		case "path":
			signs++
		case "text":
			texts++
		}
	})
	marked := strings.Contains(words, ", ")
	if signs < 1 || signs > rounds || signs < rounds && texts == 0 || marked && texts == 0 {
		t.Errorf("%q over %d rounds has %d signs and %d texts", words, rounds, signs, texts)
	}
}

func TestWordsStandWhereTheyHaveRoom(t *testing.T) {
	s := syriaSheet(t)
	words := 0
	for _, cell := range figureOf(t, s, (*report.Sheet).WriteBoardSVG).all("cell") {
		cell.walk(func(_, e *shape) {
			if strings.HasPrefix(e.attr("class"), "small") {
				words++
			}
		})
	}
	if words < s.Rows() {
		t.Errorf("%d words in %d rows", words, s.Rows())
	}
}

func TestTheTimelineHasALaneForWhatWasEverSettledOrContested(t *testing.T) {
	s := syriaSheet(t)
	lanes := map[string]bool{}
	for _, bar := range figureOf(t, s, (*report.Sheet).WriteTimelineSVG).all("bar") {
		id, _, _ := strings.Cut(bar.title(), "\n")
		lanes[id] = true
	}
	for _, issue := range s.Issues {
		for _, row := range issue.Rows {
			want := slices.ContainsFunc(row.Cells, func(c report.Cell) bool {
				return c.Status == negotiation.StatusSettled || c.Status == negotiation.StatusContested
			})
			if lanes[row.Term.ID] != want {
				t.Errorf("%s has a lane: %v", row.Term.ID, lanes[row.Term.ID])
			}
		}
	}
}

func TestTheTimelineSaysWhoReversed(t *testing.T) {
	var words []string
	for _, e := range figureOf(t, syriaSheet(t), (*report.Sheet).WriteTimelineSVG).all("mark") {
		if len(e.Text) > 1 {
			words = append(words, e.Text)
		}
	}
	want := []string{"! feb-coh fell", "! us and russia: replaced", "! truce-renewal fell", "! russia: conditioned", "! us: withdrew", "! us: rejected"}
	if !slices.Equal(words, want) {
		t.Errorf("%q, want %q", words, want)
	}
}

func TestTextFromRightToLeftStandsWhereOtherTextDoes(t *testing.T) {
	rec := negotiation.Record{
		Title: "مفاوضات", Parties: []string{"a"}, Terms: []negotiation.Term{{ID: "x", Title: "هدنة (48)"}, {ID: "y", Title: "truce هدنة"}},
	}
	rec.Actors = append(rec.Actors, actor.Actor{ID: "a"})
	root := figureOf(t, sheetOf(t, rec, negotiation.OnRecord, report.Options{}), (*report.Sheet).WriteBoardSVG)
	turned := 0
	root.walk(func(_, e *shape) {
		if e.attr("direction") == "rtl" {
			turned++
			if e.attr("text-anchor") != "end" {
				t.Errorf("%q runs out of the figure", e.Text)
			}
		}
	})
	if turned != 2 {
		t.Errorf("%d texts run from right to left", turned)
	}
}

// The style sheet holds nothing of a record, and a rule for every class.
func TestEveryClassHasItsRule(t *testing.T) {
	style := report.Style()
	if strings.Count(style, "{") != strings.Count(style, "}") || strings.ContainsAny(style, "<&") {
		t.Error("the style sheet is broken")
	}
	groups := []string{"cell", "row", "round", "rounds", "bar", "legend", "issue-head", "in"}
	rng := rand.New(rand.NewPCG(9, 9))
	s := sheetOf(t, negotiationtest.Generate(rng, negotiationtest.Options{Terms: 20, Statements: 200}), negotiation.AsReported, report.Options{})
	for _, write := range []func(*report.Sheet, io.Writer) error{(*report.Sheet).WriteBoardSVG, (*report.Sheet).WriteTimelineSVG} {
		figureOf(t, s, write).walk(func(_, e *shape) {
			for class := range strings.FieldsSeq(e.attr("class")) {
				if !strings.Contains(style, "."+class+"{") && !strings.Contains(style, "."+class+".") && !slices.Contains(groups, class) {
					t.Errorf("class %q has no rule", class)
				}
			}
		})
	}
	for _, k := range report.StatusKeys() {
		for _, colour := range []string{k.Light.Fill, k.Light.Text, k.Light.Line, k.Dark.Fill, k.Dark.Text, k.Dark.Line} {
			if !strings.Contains(style, colour) {
				t.Errorf("%s of %s is not in the style sheet", colour, k.Word)
			}
		}
	}
}

func TestFiguresStandOnAPageTogether(t *testing.T) {
	s := syriaSheet(t)
	ids := map[string]bool{}
	for _, write := range []func(*report.Sheet, io.Writer) error{(*report.Sheet).WriteBoardSVG, (*report.Sheet).WriteTimelineSVG} {
		root := figureOf(t, s, write)
		for id := range strings.FieldsSeq(root.attr("aria-labelledby")) {
			if ids[id] {
				t.Errorf("two elements are called %s", id)
			}
			ids[id] = true
		}
	}
	for line := range strings.Lines(report.Style()) {
		if !strings.HasPrefix(line, ".parley ") && !strings.HasPrefix(line, "@media") && line != "}\n" {
			t.Errorf("a rule for all of a page: %s", line)
		}
	}
}

// A record of 1,000 terms and 100 rounds is drawn in seconds.
func TestLargeFigures(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	s := sheetOf(t, large(), negotiation.OnRecord, report.Options{})
	figureOf(t, s, (*report.Sheet).WriteBoardSVG)
	figureOf(t, s, (*report.Sheet).WriteTimelineSVG)
}
