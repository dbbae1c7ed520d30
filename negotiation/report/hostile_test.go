package report_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
	"parley.example/negotiation/report"
)

// acts reports whether a program that shows text might act upon a character: see
// the definition of the text printer, which this repeats in other words.
func acts(r rune) bool {
	return r < ' ' || 0x7f <= r && r < 0xa0 || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 || r == 0x2028 || r == 0x2029
}

// printed returns what a printer makes of a sheet, and checks it.
func printed(t testing.TB, p printer, s *report.Sheet) string {
	t.Helper()
	var out bytes.Buffer
	if err := p.print(s, &out); err != nil {
		t.Fatalf("%s: %v", p.name, err)
	}
	text := out.String()
	if !utf8.ValidString(text) {
		t.Errorf("%s: not UTF-8", p.name)
	}
	shown := text
	if p.name == "text-color" {
		shown = colors.ReplaceAllString(text, "")
	}
	if i := strings.IndexFunc(shown, func(r rune) bool { return r != '\n' && acts(r) }); i >= 0 {
		t.Errorf("%s: a character that acts: %q", p.name, shown[max(0, i-40):min(len(shown), i+40)])
	}
	if p.check != nil {
		p.check(t, s, text)
	}
	return text
}

var colors = regexp.MustCompile("\x1b\\[(1|2|38;5;[0-9]{1,3})m[^\x1b\n]*\x1b\\[0m")

// columnsOf is the width of a line where every character is as wide as it is at
// most: a wide one takes two columns.
func columnsOf(line string) int {
	n := 0
	for _, r := range line {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			n += 2
		default:
			n++
		}
	}
	return n
}

func checkText(columns int) func(testing.TB, *report.Sheet, string) {
	return func(t testing.TB, _ *report.Sheet, out string) {
		t.Helper()
		for line := range strings.Lines(out) {
			line = strings.TrimSuffix(line, "\n")
			if columnsOf(line) > columns || strings.HasSuffix(line, " ") {
				t.Errorf("a line too wide, or with blanks at its end: %q", line)
			}
		}
	}
}

// Without its colours the text is the text without colours.
func checkColor(t testing.TB, s *report.Sheet, out string) {
	t.Helper()
	plain := regexp.MustCompile("\x1b\\[(1|2|38;5;[0-9]{1,3}|0)m").ReplaceAllString(out, "")
	var want bytes.Buffer
	if err := s.WriteText(&want, report.TextOptions{}); err != nil {
		t.Fatal(err)
	}
	if plain != want.String() {
		t.Errorf("the colours change the text:\n%s", cmp.Diff(want.String(), plain))
	}
}

func checkJSON(t testing.TB, s *report.Sheet, out string) {
	t.Helper()
	var again report.Sheet
	if err := json.Unmarshal([]byte(out), &again); err != nil {
		t.Fatal(err)
	}
	if again.Title != s.Title || again.Summary != s.Summary {
		t.Errorf("the texts are not as they were: %q", again.Title)
	}
}

var (
	escapes    = regexp.MustCompile("\\\\[!-/:-@[-`{-~]")
	links      = regexp.MustCompile(`\[\x00[0-9]+\x00\]\[[0-9]+\]`)
	definition = regexp.MustCompile(`^\[[0-9]+\]: (\S+)$`)
)

// checkMarkdown sees that no mark of Markdown is there but those of the printer.
func checkMarkdown(t testing.TB, _ *report.Sheet, out string) {
	t.Helper()
	cells := 0 // of the table that a line is in; 0: of none
	for line := range strings.Lines(out) {
		line = strings.TrimSuffix(line, "\n")
		if m := definition.FindStringSubmatch(line); m != nil {
			if address := strings.ReplaceAll(m[1], `\`, ""); !strings.HasPrefix(address, "http://") && !strings.HasPrefix(address, "https://") && !strings.HasPrefix(address, "mailto:") {
				t.Errorf("a link leads to %q", address)
			}
			continue
		}
		bare := escapes.ReplaceAllString(line, "\x00")
		bare = links.ReplaceAllString(bare, "")
		bare = strings.ReplaceAll(strings.ReplaceAll(bare, "<!-- -->", ""), "<br>", "")
		bare = strings.ReplaceAll(bare, "**", "")
		n := 0
		if strings.HasPrefix(bare, "| ") && strings.HasSuffix(bare, " |") {
			n = strings.Count(bare, "|")
			bare = strings.ReplaceAll(bare, "|", "")
		}
		if n != cells && n != 0 && cells != 0 {
			t.Errorf("%d bars in a line of a table that has %d: %q", n, cells, line)
		}
		cells = n
		if strings.ContainsAny(bare, "<>`*_[]|~$\\") || strings.Contains(bare, "://") || strings.Contains(bare, "www.") {
			t.Errorf("there is bare markup in %q: %q", line, bare)
		}
	}
}

func TestNothingOfTheHostileRecordActs(t *testing.T) {
	for _, f := range fixtures(t) {
		s := f.sheet(t)
		for _, p := range printers {
			printed(t, p, s)
		}
	}
}

// poison puts a text and an address wherever a record can have one.
func poison(rec *negotiation.Record, text, url string) {
	rec.Title, rec.Summary = text, text
	for i := range rec.Actors {
		rec.Actors[i].Name = text
	}
	for i := range rec.Ties {
		rec.Ties[i].Note = text
	}
	for i := range rec.Issues {
		rec.Issues[i].Title = text
	}
	for i := range rec.Terms {
		rec.Terms[i].Title, rec.Terms[i].Kind = text, text
		if i%2 == 0 {
			rec.Terms[i].Text = text
		}
	}
	for i := range rec.Facts {
		rec.Facts[i].Title = text
	}
	for i := range rec.Rounds {
		r := &rec.Rounds[i]
		r.Title, r.Venue, r.Phase = text, text, text
	}
	source := negotiation.Sources{{Name: text, URL: url, Quote: text}, {Name: text, URL: text}}
	for i := range rec.Statements {
		s := &rec.Statements[i]
		s.Person, s.Note, s.Reading, s.Source = text, text, text, source
		if s.Text != "" && strings.TrimSpace(text) != "" {
			s.Text = text + s.Text
		}
	}
	for i := range rec.Events {
		rec.Events[i].Title, rec.Events[i].Source = text, source
	}
}

// strings of the hostile fixture that are tried in every place.
func hostileTexts(f testing.TB) []string {
	var list []string
	for _, x := range fixtures(f) {
		if x.path != "testdata/hostile.txtar" && x.path != "testdata/scripts.txtar" {
			continue
		}
		rec := x.record(f)
		list = append(list, rec.Title, rec.Summary)
		for _, a := range rec.Actors {
			list = append(list, a.Name)
		}
		for _, term := range rec.Terms {
			list = append(list, term.Title, term.Text)
		}
		for _, s := range rec.Statements {
			list = append(list, s.Person, s.Note, s.Reading)
			for _, from := range s.Source {
				list = append(list, from.Name, from.URL)
			}
		}
	}
	return list
}

func FuzzPrinters(f *testing.F) {
	for i, text := range hostileTexts(f) {
		f.Add(text, "javascript:"+text, uint64(i))
		f.Add("a "+text+" b", "https://example.org/"+text, uint64(i))
	}
	f.Fuzz(func(t *testing.T, text, url string, seed uint64) {
		rec := negotiationtest.Generate(rand.New(rand.NewPCG(seed, 3)), negotiationtest.Options{Terms: 3, Statements: 8})
		poison(&rec, strings.ToValidUTF8(text, "?"), strings.ToValidUTF8(url, "?"))
		talks, err := negotiation.Open(rec)
		if err != nil {
			t.Skip(err)
		}
		s, err := report.New(talks, negotiation.AsReported, report.Options{AllTerms: true, Ledgers: true, Disputes: true, Beside: []negotiation.View{negotiation.OnRecord}})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range printers {
			printed(t, p, s)
		}
	})
}

// A sheet need not come from New: whatever is in it, printers do not panic.
func TestPrintersOfSheetsMadeByHand(t *testing.T) {
	odd := report.Sheet{
		Round: "gone", Since: "gone",
		Rounds:  []report.Round{{}, {ID: "r"}},
		Issues:  []report.Issue{{Rows: []report.Row{{}, {Term: report.Ref{ID: "a|b\n\xff"}, Cells: []report.Cell{{Status: 99, Marks: 0xff, Wording: 7}, {}, {}}}}}},
		Changes: []report.Change{{Kind: 99, Statements: []int{-1, 5}, Events: []string{"x"}}}, Moves: []report.Move{{Kind: 99, Statements: []int{9}}},
		Timeline: []report.Entry{{Round: "no"}}, Parties: []report.Party{{}}, Ledgers: []report.Ledger{{Entries: []report.LedgerEntry{{}}}},
		Terms:  []report.TermPage{{Explanation: []report.Line{{Depth: -3}, {Depth: 99}}, Wordings: []report.Wording{{Statement: 4}}, Merged: []report.Passage{{}}}},
		Beside: []report.Comparison{{Rows: []report.ComparisonRow{{Differ: true, Apart: []report.Ref{{}}}}}}, Disputes: []report.Dispute{{Accounts: []report.Account{{}}}},
		Statements: []report.Statement{{Sources: []report.Cite{{Source: -1}, {Source: 77}}}},
		Sources:    []report.Source{{Link: "javascript:alert(1)"}, {Name: "\x1b", URL: "\x1b"}},
	}
	for _, p := range printers {
		if p.name == "json" {
			continue // refuses what is no status, as it should
		}
		for _, s := range []*report.Sheet{{}, &odd} {
			if text := printed(t, p, s); strings.Contains(text, "(javascript") {
				t.Errorf("%s: %s", p.name, text)
			}
		}
	}
	if err := odd.WriteJSON(new(bytes.Buffer)); err == nil {
		t.Error("a status that is none is written")
	}
}

// A failingWriter takes so many bytes and then no more.
type failingWriter struct{ room int }

var errFull = errors.New("full")

func (w *failingWriter) Write(p []byte) (int, error) {
	if len(p) > w.room {
		n := w.room
		w.room = 0
		return n, errFull
	}
	w.room -= len(p)
	return len(p), nil
}

func TestPrintersReturnTheErrorOfTheWriter(t *testing.T) {
	s := fixtures(t)[0].sheet(t)
	for _, p := range printers {
		for _, room := range []int{0, 10, 500} {
			if err := p.print(s, &failingWriter{room}); !errors.Is(err, errFull) {
				t.Errorf("%s with room for %d: %v", p.name, room, err)
			}
		}
	}
}

func TestPrintersAreTheSameEveryTime(t *testing.T) {
	for _, f := range fixtures(t) {
		for _, p := range printers {
			if one, two := printed(t, p, f.sheet(t)), printed(t, p, f.sheet(t)); one != two {
				t.Errorf("%s, %s:\n%s", f.path, p.name, cmp.Diff(one, two))
			}
		}
	}
}

// The same with a sheet of a few lines, which is a hundred times as fast.
func FuzzTexts(f *testing.F) {
	for _, text := range hostileTexts(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		ref := report.Ref{ID: "id", Title: text}
		s := &report.Sheet{
			Title: text, Summary: text, View: report.View{Words: text}, Round: "r",
			Rounds:     []report.Round{{ID: "r", Title: text, Number: 1, Venue: text}},
			Issues:     []report.Issue{{ID: "i", Title: text, Rows: []report.Row{{Term: ref, Cells: []report.Cell{{}}, Now: report.Standing{Status: negotiation.StatusOpen, OnTable: text}}}}},
			Parties:    []report.Party{{Actor: ref}},
			Statements: []report.Statement{{Number: 1, Round: "r", By: []report.Ref{ref}, Term: ref, Note: text, Sources: []report.Cite{{Source: 1, Quote: text}}}},
			Terms:      []report.TermPage{{Term: ref, Statements: []int{1}, Wordings: []report.Wording{{Diff: report.Diff("a "+text, text)}}}},
			Sources:    []report.Source{{Number: 1, Name: text, URL: text, Link: report.CheckLink(text)}},
		}
		for _, p := range printers {
			printed(t, p, s)
		}
	})
}
