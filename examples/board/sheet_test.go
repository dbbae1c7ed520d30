package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
	"parley.example/negotiation/report"
)

// Sheets as text, of the talks on Syria, of those in Havana, and of small records
// in which everything occurs.
var textCases = []showCase{
	{"small.txt", "testdata/small.json"},
	{"small-first.txt", "-at spring -width 40 testdata/small.json"},
	{"small-abbey.txt", "-account according-to:abbey -among hill,elder -from spring -at autumn -term pasture,compact -beside as-reported testdata/small.json"},
	{"small-same-ascii.txt", "-at summer -from summer -ascii -width 100 testdata/small.json"},
	{"small.md", "-format markdown -all testdata/small.json"},
	{"hostile.txt", "-account according-to:a -among a,b -all -beside on-record testdata/hostile.json"},
	{"hostile.md", "-format markdown -account according-to:a -among a,b -all -beside on-record testdata/hostile.json"},
	{"syria-hangzhou.txt", "-at hangzhou " + syria},
	{"syria-hangzhou-accounts.txt", "-account as-reported -among us,russia -at hangzhou -from august -beside according-to:us,according-to:russia -width 120 " + syria},
	{"havana.txt", havana},
}

const (
	syria  = "../syria/record/talks.json"
	havana = "testdata/havana.json"
)

func TestSheetsAsText(t *testing.T) {
	for _, c := range textCases {
		t.Run(c.golden, func(t *testing.T) { checkShow(t, c) })
	}
}

// A sheetCase is a run, and what of the library it should come to.
type sheetCase struct {
	args  string
	view  negotiation.View
	want  report.Options
	print func(*report.Sheet, io.Writer) error
}

func textOf(o report.TextOptions) func(*report.Sheet, io.Writer) error {
	return func(s *report.Sheet, w io.Writer) error { return s.WriteText(w, o) }
}

var (
	us     = negotiation.AccordingTo("us")
	russia = negotiation.AccordingTo("russia")
)

var sheetCases = []sheetCase{
	{"", negotiation.OnRecord, report.Options{}, textOf(report.TextOptions{})},
	{"-format text -color never", negotiation.OnRecord, report.Options{}, textOf(report.TextOptions{})},
	{"-color always -width 60 -at hangzhou", negotiation.OnRecord, report.Options{Round: "hangzhou"}, textOf(report.TextOptions{Columns: 60, Color: true})},
	{"-ascii -from hangzhou -account as-reported", negotiation.AsReported, report.Options{Since: "hangzhou"}, textOf(report.TextOptions{ASCII: true})},
	{"-term jic,jig -term channel -format markdown", negotiation.OnRecord, report.Options{Terms: []string{"jic", "jig", "channel"}}, (*report.Sheet).WriteMarkdown},
	{"-terms -format html -at moscow", negotiation.OnRecord, report.Options{Round: "moscow", AllTerms: true}, (*report.Sheet).WriteHTML},
	{"-all -format json -among us,russia", negotiation.OnRecord.Among("us", "russia"), report.Options{AllTerms: true, Disputes: true, Ledgers: true}, (*report.Sheet).WriteJSON},
	{
		"-beside according-to:us -beside according-to:us,according-to:russia -among us,russia -at hangzhou",
		negotiation.OnRecord.Among("us", "russia"),
		report.Options{
			Round: "hangzhou", Beside: []negotiation.View{us.Among("us", "russia")},
			Pairs: [][2]negotiation.View{{us.Among("us", "russia"), russia.Among("us", "russia")}},
		},
		textOf(report.TextOptions{}),
	},
	{"-format svg -account according-to:us -at hangzhou", us, report.Options{Round: "hangzhou"}, (*report.Sheet).WriteBoardSVG},
	{"-format svg -figure board", negotiation.OnRecord, report.Options{}, (*report.Sheet).WriteBoardSVG},
	{"-figure timeline -format svg", negotiation.OnRecord, report.Options{}, (*report.Sheet).WriteTimelineSVG},
	{"-format mermaid -at hangzhou", negotiation.OnRecord, report.Options{Round: "hangzhou"}, func(s *report.Sheet, w io.Writer) error { return s.WriteMermaid(w, s.Conditions) }},
	{"-format mermaid -graph ties", negotiation.OnRecord, report.Options{}, func(s *report.Sheet, w io.Writer) error { return s.WriteMermaid(w, s.Ties) }},
	{"-format dot -graph conditions", negotiation.OnRecord, report.Options{}, func(s *report.Sheet, w io.Writer) error { return s.WriteDOT(w, s.Conditions) }},
	{"-format dot -graph ties -at spring", negotiation.OnRecord, report.Options{Round: "spring"}, func(s *report.Sheet, w io.Writer) error { return s.WriteDOT(w, s.Ties) }},
}

// Whatever the flags, what is printed is what the library prints, asked the same.
func TestSheetIsThatOfTheLibrary(t *testing.T) {
	talks := openFile(t, syria)
	for _, c := range sheetCases {
		t.Run(c.args, func(t *testing.T) {
			sheet := must[*report.Sheet](t)(report.New(talks, c.view, c.want))
			var want bytes.Buffer
			if err := c.print(sheet, &want); err != nil {
				t.Fatal(err)
			}
			got := ask(t, append(strings.Fields(c.args), syria)...)
			if diff := cmp.Diff(want.String(), string(got)); diff != "" {
				t.Errorf("-want +got:\n%.2000s", diff)
			}
		})
	}
}

// ask runs the program and returns what it prints.
func ask(t *testing.T, args ...string) []byte {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if got := run(args, nil, &stdout, &stderr); got != statusOK || stderr.Len() > 0 {
		t.Fatalf("status %d: %s", got, stderr.String())
	}
	return stdout.Bytes()
}

// showRecord runs the program on a record.
func showRecord(t *testing.T, rec negotiation.Record, flags ...string) []byte {
	t.Helper()
	var file, stdout, stderr bytes.Buffer
	if err := negotiation.Write(&file, rec); err != nil {
		t.Fatal(err)
	}
	if got := run(append(slices.Clone(flags), "-"), &file, &stdout, &stderr); got != statusOK {
		t.Fatalf("%v: status %d: %s", flags, got, stderr.String())
	}
	return stdout.Bytes()
}

// Every way to print a sheet.
var everyPrinter = []string{
	"-format text -all", "-format text -all -ascii -width 50", "-format markdown -all", "-format html -all", "-format json -all",
	"-format svg", "-format svg -figure timeline", "-format mermaid", "-format mermaid -graph ties", "-format dot", "-format dot -graph ties",
}

// Whatever a record says, nothing acts upon a terminal, text keeps to its width,
// and what has a grammar keeps to that.
func TestSheetsOfHostileRecords(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 5))
	records := []negotiation.Record{must[negotiation.Record](t)(load(hostileRecord, nil))}
	more := 12
	if testing.Short() {
		more = 3
	}
	for range more {
		rec := negotiationtest.Generate(rng, negotiationtest.Options{})
		spoil(rng, &rec)
		records = append(records, rec)
	}
	for _, rec := range records {
		for _, flags := range everyPrinter {
			checkFormat(t, flags, showRecord(t, rec, strings.Fields(flags)...))
		}
	}
}

// checkFormat sees that output is harmless and in the format of some flags.
func checkFormat(t *testing.T, flags string, out []byte) {
	t.Helper()
	if text := strings.ReplaceAll(string(out), "\n", ""); !utf8.Valid(out) || strings.ContainsFunc(text, report.Hostile) {
		t.Errorf("%s: hostile", flags)
	}
	switch format := strings.Fields(flags)[1]; format {
	case "text":
		most := columns
		if strings.Contains(flags, "-width 50") {
			most = 50
		}
		for line := range strings.SplitSeq(string(out), "\n") {
			if report.Width(line) > most || strings.HasSuffix(line, " ") {
				t.Errorf("%s: a bad line: %q", flags, line)
			}
		}
	case "html", "svg":
		checkXML(t, flags, out)
	case "json":
		if !json.Valid(out) {
			t.Errorf("%s: no JSON", flags)
		}
	}
}

// checkXML sees that a page or a figure is well-formed, and holds no element that
// runs or loads anything but the script of the page.
func checkXML(t *testing.T, flags string, out []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(out))
	scripts := 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", flags, err)
		}
		if e, ok := token.(xml.StartElement); ok {
			switch e.Name.Local {
			case "script":
				scripts++
			case "iframe", "object", "img", "image", "foreignObject":
				t.Errorf("%s: there is an element %s", flags, e.Name.Local)
			}
		}
	}
	if want := strings.Count(flags, "html"); scripts != want {
		t.Errorf("%s: %d scripts, want %d", flags, scripts, want)
	}
}

// A record may have neither rounds nor terms.
func TestNothingToShow(t *testing.T) {
	const record = `{"parley": 1, "actors": [{"id": "a"}], "parties": ["a"]}`
	for _, flags := range everyPrinter {
		var stdout, stderr bytes.Buffer
		if got := run(append(strings.Fields(flags), "-"), strings.NewReader(record), &stdout, &stderr); got != statusOK {
			t.Fatalf("%s: status %d: %s", flags, got, stderr.String())
		}
		checkFormat(t, flags, stdout.Bytes())
	}
	var stdout bytes.Buffer
	run([]string{"-"}, strings.NewReader(record), &stdout, io.Discard)
	const want = "A record without a title\n========================\nOn the record, among everyone.\nThe record has no rounds.\n"
	if got := stdout.String(); !strings.HasPrefix(got, want) {
		t.Errorf("it says %q", got)
	}
}
