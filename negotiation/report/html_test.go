package report_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
	"parley.example/negotiation/report"
)

// The fixtures have the page without what is the same on every page.
func init() {
	addPrinter(printer{name: "html", print: writeBareHTML, check: checkHTML})
}

func writeBareHTML(s *report.Sheet, w io.Writer) error {
	var out bytes.Buffer
	if err := s.WriteHTML(&out); err != nil {
		return err
	}
	page := out.String()
	for from, to := range map[string]string{"<style>": "</style>", "<script>": "</script>", `Content-Security-Policy" content="`: `"`} {
		before, rest, _ := strings.Cut(page, from)
		_, after, _ := strings.Cut(rest, to)
		page = before + from + to + after
	}
	_, err := io.WriteString(w, page)
	return err
}

func htmlOf(t testing.TB, s *report.Sheet) string {
	t.Helper()
	var out bytes.Buffer
	if err := s.WriteHTML(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// An element is one of a page, with all the text in it.
type element struct {
	name   string
	attr   map[string]string
	inside []*element // from the outermost in
	kids   []*element
	text   strings.Builder
}

func (e *element) classes() []string { return strings.Fields(e.attr["class"]) }

func (e *element) is(class string) bool { return slices.Contains(e.classes(), class) }

// within returns the nearest element around e, or e itself, of which something is
// true; nil if there is none.
func (e *element) within(f func(*element) bool) *element {
	for _, x := range slices.Backward(append(slices.Clone(e.inside), e)) {
		if f(x) {
			return x
		}
	}
	return nil
}

func named(name string) func(*element) bool {
	return func(e *element) bool { return e.name == name }
}

// elementsOf takes a page apart. It fails unless the page is well-formed.
func elementsOf(t testing.TB, page string) []*element {
	t.Helper()
	var all, around []*element
	d := xml.NewDecoder(strings.NewReader(page))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			line, column := d.InputPos()
			t.Fatalf("%d:%d: %v", line, column, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attr: map[string]string{}, inside: slices.Clone(around)}
			for _, a := range token.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			if len(around) > 0 {
				last := around[len(around)-1]
				last.kids = append(last.kids, e)
			}
			all, around = append(all, e), append(around, e)
		case xml.EndElement:
			around = around[:len(around)-1]
		case xml.CharData:
			for _, e := range around {
				e.text.Write(token)
			}
		case xml.Comment, xml.ProcInst:
			t.Fatalf("there is %v", token)
		}
	}
}

// find returns the elements of which something is true.
func find(all []*element, f func(*element) bool) []*element {
	return slices.DeleteFunc(slices.Clone(all), func(e *element) bool { return !f(e) })
}

// mayHave are the elements of a page with the attributes that each may have beside
// id, class, dir, hidden and the data of the script.
var mayHave = map[string]string{
	"html": "lang", "head": "", "meta": "charset http-equiv name content", "link": "rel href", "title": "", "style": "", "body": "",
	"header": "", "nav": "aria-label", "main": "tabindex", "footer": "", "script": "", "section": "aria-labelledby", "article": "",
	"h1": "", "h2": "", "h3": "", "h4": "", "p": "", "blockquote": "", "ul": "", "ol": "", "li": "value", "dl": "", "dt": "", "dd": "",
	"div": "role aria-label aria-labelledby tabindex", "span": "", "a": "href rel aria-label", "b": "aria-hidden", "i": "", "s": "", "em": "", "strong": "", "small": "",
	"code": "", "bdi": "", "del": "", "ins": "", "details": "open", "summary": "", "table": "", "caption": "", "thead": "", "tbody": "", "tr": "",
	"th": "scope colspan aria-current", "td": "colspan", "label": "", "input": "type autocomplete spellcheck", "select": "", "option": "value", "button": "type", "output": "aria-live",
}

// checkHTML sees that a page is well-formed, that nothing is in it but what the
// templates put there, and that its addresses lead somewhere.
func checkHTML(t testing.TB, s *report.Sheet, out string) {
	t.Helper()
	all := elementsOf(t, out)
	ids := map[string]bool{}
	for _, e := range all {
		checkElement(t, e)
		if id, ok := e.attr["id"]; ok {
			if ids[id] {
				t.Errorf("two elements are %q", id)
			}
			ids[id] = true
		}
	}
	for _, e := range find(all, named("a")) {
		checkLinkOf(t, e, ids)
	}
	for _, e := range all {
		if id, ok := e.attr["aria-labelledby"]; ok && !ids[id] {
			t.Errorf("what names %s is not there: %q", e.name, id)
		}
	}
	if h1 := find(all, named("h1")); len(h1) != 1 || s.Title != "" && h1[0].text.String() != visible(s.Title) {
		t.Errorf("the heading is not %q", visible(s.Title))
	}
	if !strings.HasPrefix(out, "<!DOCTYPE html>\n<html lang=\"en\">\n") {
		t.Errorf("it begins with %.40q", out)
	}
}

func checkElement(t testing.TB, e *element) {
	t.Helper()
	may, ok := mayHave[e.name]
	if !ok {
		t.Errorf("there is an element %s", e.name)
	}
	for name := range e.attr {
		switch {
		case name == "id" || name == "class" || name == "dir" || name == "hidden" || strings.HasPrefix(name, "data-"):
		case !slices.Contains(strings.Fields(may), name):
			t.Errorf("%s has an attribute %s", e.name, name)
		}
	}
}

func checkLinkOf(t testing.TB, e *element, ids map[string]bool) {
	t.Helper()
	href := e.attr["href"]
	if id, ok := strings.CutPrefix(href, "#"); ok {
		if !ids[id] {
			t.Errorf("nothing is at %q", href)
		}
		return
	}
	if e.within(func(x *element) bool { return x.attr["id"] == "sources" }) == nil {
		t.Errorf("a link out of the page that is of no source: %q", href)
	}
	if report.CheckLink(href) != href || href == "" || e.attr["rel"] != "noopener noreferrer nofollow" {
		t.Errorf("a link that is not safe: %q %q", href, e.attr["rel"])
	}
}

// visible is what becomes of text on a page: see the printer, which this says in
// other words.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r != ' ' && unicode.IsSpace(r) && (r < ' ' || r == 0x85 || r == 0x2028 || r == 0x2029):
			return ' '
		case acts(r) || r == 0xfffe || r == 0xffff || r > 0xffff && (r&0xffff == 0xfffe || r&0xffff == 0xffff):
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(text, "\ufffd"))
}

func TestHTMLAllowsItsOwnScriptAndStyleAlone(t *testing.T) {
	page := htmlOf(t, fixtures(t)[0].sheet(t))
	between := func(from, to string) string {
		_, rest, _ := strings.Cut(page, from)
		text, _, _ := strings.Cut(rest, to)
		return text
	}
	hash := func(text string) string {
		sum := sha256.Sum256([]byte(text))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	want := "default-src 'none'; style-src " + hash(between("<style>", "</style>")) + "; script-src " + hash(between("<script>", "</script>")) +
		"; img-src data:; base-uri 'none'; form-action 'none'"
	for _, e := range find(elementsOf(t, page), named("meta")) {
		if e.attr["http-equiv"] == "Content-Security-Policy" {
			if e.attr["content"] != want {
				t.Errorf("the policy is %q, want %q", e.attr["content"], want)
			}
			return
		}
	}
	t.Error("there is no policy")
}

func TestHTMLAsksNobody(t *testing.T) {
	page := htmlOf(t, &report.Sheet{})
	for _, asks := range []string{"http:", "https:", "//", "url(", "@import", "@font-face", "src=", "fetch", "XMLHttp", "import(", "eval", "innerHTML", "cookie", "localStorage", "sendBeacon", "WebSocket", "open("} {
		for line := range strings.Lines(page) {
			if strings.Contains(line, asks) && !strings.HasPrefix(line, "//") && !strings.Contains(line, "}); //") && !strings.Contains(line, "; // what") {
				t.Errorf("%q is in %q", asks, line)
			}
		}
	}
}

func TestHTMLIsCompleteWithoutScripts(t *testing.T) {
	for _, f := range fixtures(t) {
		for _, e := range elementsOf(t, htmlOf(t, f.sheet(t))) {
			if _, hidden := e.attr["hidden"]; hidden && e.attr["id"] != "tools" && !e.is("scripted") {
				t.Errorf("%s: %s is hidden: %s", f.path, e.name, e.text.String())
			}
		}
	}
}

func statusClasses() map[string]report.StatusKey {
	m := map[string]report.StatusKey{}
	for _, k := range report.StatusKeys() {
		m[k.Class] = k
	}
	return m
}

func TestHTMLLinksEveryStatusToItsExplanation(t *testing.T) {
	keys := statusClasses()
	for _, f := range fixtures(t) {
		for _, e := range elementsOf(t, htmlOf(t, f.sheet(t))) {
			if e.is("st") && e.name != "a" && e.within(func(x *element) bool { return x.is("legend") }) == nil {
				t.Errorf("%s: a status that is no link: %s", f.path, e.text.String())
			}
			for _, class := range e.classes() {
				if k, ok := keys[class]; ok && !strings.Contains(e.text.String(), k.Word) {
					t.Errorf("%s: the colour of %q without its word: %q", f.path, k.Word, e.text.String())
				}
			}
		}
	}
}

func TestHTMLBoardIsThatOfTheSheet(t *testing.T) {
	for _, f := range fixtures(t) {
		s := f.sheet(t)
		checkHTMLBoard(t, s, elementsOf(t, htmlOf(t, s)))
	}
}

// checkHTMLBoard holds the board of a page against that of the sheet, and follows
// its links.
func checkHTMLBoard(t *testing.T, s *report.Sheet, all []*element) {
	t.Helper()
	at := map[string]*element{}
	for _, e := range all {
		if id := e.attr["id"]; id != "" {
			at["#"+id] = e
		}
	}
	rows := find(all, func(e *element) bool { return e.name == "tr" && e.attr["id"] != "" })
	n := 0
	for _, issue := range s.Issues {
		for i := range issue.Rows {
			if n < len(rows) {
				checkHTMLRow(t, s, &issue.Rows[i], rows[n], at)
			}
			n++
		}
	}
	if n != len(rows) {
		t.Errorf("%d rows, want %d", len(rows), n)
	}
}

func checkHTMLRow(t *testing.T, s *report.Sheet, want *report.Row, got *element, at map[string]*element) {
	t.Helper()
	cells := got.kids[2:]
	if len(cells) != len(want.Cells) || !strings.Contains(got.kids[1].text.String(), visible(want.Term.Label())) {
		t.Fatalf("%d cells of %s, want %d of %s", len(cells), got.kids[1].text.String(), len(want.Cells), want.Term.ID)
	}
	for i, c := range want.Cells {
		link := cells[i].kids[0]
		if got, text := link.text.String()+link.attr["aria-label"], cellText(c, len(s.Rounds) >= 25); !cells[i].is(c.Key().Class) || got != text {
			t.Errorf("%s in round %d: %q, want %q", want.Term.ID, i+1, got, text)
		}
		if target := at[link.attr["href"]]; target == nil || !explains(target, s, want, i) {
			t.Errorf("%s in round %d leads to %q", want.Term.ID, i+1, link.attr["href"])
		}
		if cells[i].is("now") != (s.Rounds[i].ID == s.Round) {
			t.Errorf("round %d is chosen: %v", i+1, cells[i].is("now"))
		}
	}
}

// cellText is the text and the label of the link in a cell of the board.
func cellText(c report.Cell, wide bool) string {
	key, marks, words := c.Key(), "", ""
	if c.Marks != 0 {
		marks, words = c.Marks.Signs(), ", "+strings.Join(c.Marks.Words(), ", ")
	}
	if wide {
		return key.Sign + marks + key.Word + words
	}
	return key.Word + marks + words
}

// explains reports whether an element says how the status of a cell came about:
// the article of its term, the turn in which it became so, or the legend.
func explains(e *element, s *report.Sheet, row *report.Row, round int) bool {
	article := e.within(named("article"))
	switch id := e.attr["id"]; {
	case s.Rounds[round].ID == s.Round:
		return article != nil && strings.Contains(article.kids[0].text.String(), visible(row.Term.Label()))
	case strings.HasPrefix(id, "c"):
		statuses := find(e.kids[0].kids, func(x *element) bool { return x.is("st") })
		return strings.Contains(e.text.String(), visible(row.Term.Label())) && statuses[1].is(row.Cells[round].Key().Class)
	default:
		return id == "k-"+row.Cells[round].Key().Class || s.Timeline == nil
	}
}

// A board of very many cells is in several tables, one of many rounds shows signs
// alone: both say what the sheet says.
func TestHTMLOfLargeBoards(t *testing.T) {
	for _, c := range []struct{ terms, rounds, parts int }{{30, 30, 1}, {260, 40, 11}, {1000, 10, 40}} {
		rng := rand.New(rand.NewPCG(uint64(c.terms), 5))
		rec := negotiationtest.Generate(rng, negotiationtest.Options{Terms: c.terms, Rounds: c.rounds, Statements: 2 * c.terms})
		s := sheetOf(t, rec, negotiation.AsReported, report.Options{})
		page := htmlOf(t, s)
		checkHTML(t, s, page)
		all := elementsOf(t, page)
		if parts := find(all, func(e *element) bool { return e.is("part") }); len(parts) != c.parts {
			t.Errorf("%d terms by %d rounds are in %d parts, want %d", c.terms, c.rounds, len(parts), c.parts)
		}
		checkHTMLBoard(t, s, all)
	}
}

func TestHTMLTablesAreNamedAndHeaded(t *testing.T) {
	for _, f := range fixtures(t) {
		last := 0
		for _, e := range elementsOf(t, htmlOf(t, f.sheet(t))) {
			if level := strings.Index("1234", strings.TrimPrefix(e.name, "h")) + 1; level > 0 && len(e.name) == 2 {
				if level > last+1 {
					t.Errorf("%s: a heading %s after one of level %d: %s", f.path, e.name, last, e.text.String())
				}
				last = level
			}
			switch e.name {
			case "table":
				if e.kids[0].name != "caption" || e.kids[1].name != "thead" {
					t.Errorf("%s: a table without caption or head: %s", f.path, e.text.String())
				}
			case "th":
				if e.attr["scope"] == "" {
					t.Errorf("%s: a header without scope: %s", f.path, e.text.String())
				}
			case "input", "select":
				if label := e.within(named("label")); label == nil {
					t.Errorf("%s: %s without label", f.path, e.attr["id"])
				}
			}
		}
	}
}

func TestHTMLKeepsWritingFromRightToLeft(t *testing.T) {
	arabic, hebrew, chinese := "هدنة لمدة أسبوعين", "שבועיים, (לא יותר)", "停火两周"
	rec := readSyria(t)
	rec.Title = arabic
	rec.Terms[0].Title, rec.Terms[1].Title = hebrew, chinese
	rec.Actors[0].Name = arabic
	rec.Statements[8].Text = hebrew
	for _, e := range elementsOf(t, htmlOf(t, sheetOf(t, rec, negotiation.OnRecord, report.Options{AllTerms: true}))) {
		if len(e.kids) > 0 || e.name == "title" || e.name == "option" {
			continue
		}
		for _, text := range []string{arabic, hebrew} {
			if strings.Contains(e.text.String(), text) && e.within(func(x *element) bool { return x.name == "bdi" || x.attr["dir"] == "auto" }) == nil {
				t.Errorf("%s is not kept apart: %q", e.name, e.text.String())
			}
		}
	}
}

func TestHTMLWordingsStandInBrackets(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"within five days", "within seven days", `within [<del>five</del>][<ins>seven</ins>] days`},
		{"within five days", "within days", `within [<del>five</del>][<ins></ins>] days`},
		{"within days", "within <b>", `within [<del>days</del>][<ins>&lt;b&gt;</ins>]`},
	} {
		s := &report.Sheet{Terms: []report.TermPage{{Wordings: []report.Wording{{Text: c.to, Diff: report.Diff(c.from, c.to)}}}}}
		if page := htmlOf(t, s); !strings.Contains(page, c.want) {
			t.Errorf("%q to %q: no %s", c.from, c.to, c.want)
		}
	}
	us, them := report.Ref{ID: "us"}, report.Ref{ID: "them"}
	s := &report.Sheet{Terms: []report.TermPage{{Merged: report.Merge([]report.Rival{
		{Wording: "within five days", Sponsors: []report.Ref{us}}, {Wording: "within days", Sponsors: []report.Ref{them}},
	})}}}
	var rivals string
	for _, e := range elementsOf(t, htmlOf(t, s)) {
		if e.is("rivals") {
			rivals = e.text.String()
		}
	}
	if want := report.RivalBrackets(s.Terms[0].Merged); rivals != want {
		t.Errorf("rivals are %q, want %q", rivals, want)
	}
}

func TestHTMLListsEveryStatementEventAndSource(t *testing.T) {
	for _, f := range fixtures(t) {
		s := f.sheet(t)
		have := map[string]string{}
		for _, e := range elementsOf(t, htmlOf(t, s)) {
			have[e.attr["id"]] = e.text.String()
		}
		for _, said := range s.Statements {
			text := have[fmt.Sprint("s", said.Number)]
			if !strings.Contains(text, visible(said.Note)) || !strings.Contains(text, strings.TrimSuffix(said.When(), ",")) {
				t.Errorf("%s: statement %d is %q", f.path, said.Number, text)
			}
		}
		for i, e := range s.Events {
			if text := have[fmt.Sprint("e", i+1)]; !strings.Contains(text, visible(e.Words())) {
				t.Errorf("%s: event %s is %q", f.path, e.ID, text)
			}
		}
		for i, from := range s.Sources {
			if text := have[fmt.Sprint("q", i+1)]; !strings.Contains(text, visible(from.Name)) {
				t.Errorf("%s: source %d is %q", f.path, i+1, text)
			}
		}
	}
}

func TestHTMLKeepsApartWhatRunsFromRightToLeft(t *testing.T) {
	for text, want := range map[string]string{
		"aid is open":              "aid is open",
		"aid: שבועיים, (לא יותר)":  "aid: <bdi>שבועיים, (לא יותר)</bdi>",
		"aid (שבועיים), 1 <day>":   "aid (<bdi>שבועיים</bdi>), 1 &lt;day&gt;",
		"קדם withdrew and قديم as": "<bdi>קדם</bdi> withdrew and <bdi>قديم</bdi> as",
		"accept “א < ב”, if":       "accept “<bdi>א &lt; ב</bdi>”, if",
		"“ א":                      "“ <bdi>א</bdi>",
	} {
		s := &report.Sheet{Terms: []report.TermPage{{Explanation: []report.Line{{Text: text}}}}}
		if page := htmlOf(t, s); !strings.Contains(page, "<li class=\"d0\">"+want+"</li>") {
			t.Errorf("%q: no %s", text, want)
		}
	}
}

func TestHTMLIsWrittenByManyAtOnce(t *testing.T) {
	f := fixtures(t)[0]
	want := htmlOf(t, f.sheet(t))
	for range 4 {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			if got := htmlOf(t, f.sheet(t)); got != want {
				t.Error("it is not the same every time")
			}
		})
	}
}

func TestHTMLOfNothingSaysSo(t *testing.T) {
	page := htmlOf(t, &report.Sheet{})
	if !strings.Contains(page, "The record has no terms.") || !strings.Contains(page, "Talks without a title") {
		t.Error(page)
	}
}

func TestHTMLAssetsAreWellFormed(t *testing.T) {
	for _, name := range []string{"html/report.css", "html/report.js"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if i := bytes.IndexAny(text, "<&\t\r"); i >= 0 {
			t.Errorf("%s has %q, which an XML file would have to write in another way", name, text[i])
		}
		if i := bytes.IndexFunc(text, func(r rune) bool { return r != '\n' && acts(r) }); i >= 0 {
			t.Errorf("%s has %q", name, text[i])
		}
	}
}
