package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
	"parley.example/negotiation/report"
)

// Every question of the real talks on Syria, and of small records in which
// everything occurs that an answer can hold. Each is asked in text and in JSON.
var questionCases = []showCase{
	{"explain-jic", "-explain jic -at hangzhou " + syria},
	{"explain-february-truce", "-explain feb-coh -from feb-truce -at hangzhou " + syria},
	{"explain-deal-undone", "-explain jic -among us,russia -from geneva-deal -at suspension " + syria},
	{"explain-quarrel", "-explain peace " + quarrel},
	{"explain-quarrel-since", "-explain bell -from lent " + quarrel},
	{"explain-small-same", "-explain well -from summer -at summer " + small},

	{"disputes-hangzhou", "-disputes -at hangzhou " + syria},
	{"disputes-hangzhou-two", "-disputes -among us,russia -at hangzhou " + syria},
	{"disputes-deal", "-disputes -at geneva-deal " + syria},
	{"disputes-quarrel", "-disputes " + quarrel},
	{"disputes-small", "-disputes " + small},

	{"bridge-hangzhou", "-bridge separation,jic -at hangzhou " + syria},
	{"bridge-hangzhou-aleppo", "-bridge issue:aleppo -at hangzhou -price russia=3 -rule-out us:sep-deal " + syria},
	{"bridge-hangzhou-us", "-bridge air-grounding,jic -account according-to:us -among us,russia -at hangzhou " + syria},
	{"bridge-hangzhou-cut-short", "-bridge sep-deal -budget 2 -at hangzhou " + syria},
	{"bridge-quarrel", "-bridge dam,boats,issue:peace -price ford=2 -price fact:harvest=4 -most 2 " + quarrel},
	{"bridge-quarrel-none", "-bridge bell -movers ford " + quarrel},
	{"bridge-small-done", "-bridge fee -at winter " + small},

	{"vet-syria", "-vet " + syria},
	{"vet-quarrel", "-vet " + quarrel},

	{"ledger-hangzhou-us", "-ledger us-president -at hangzhou " + syria},
	{"ledger-hangzhou-russia", "-ledger russia -account according-to:us -at hangzhou " + syria},
	{"ledger-quarrel", "-ledger miller " + quarrel},
	{"ledger-small", "-ledger dale " + small},
	{"ledger-small-nothing", "-ledger gazette " + small},

	{"hostile-explain", "-explain x -account according-to:a " + hostileRecord},
	{"hostile-explain-since", "-explain x -from r " + hostileRecord},
	{"hostile-disputes", "-disputes " + hostileRecord},
	{"hostile-bridge", "-bridge x,issue:i " + hostileRecord},
	{"hostile-vet", "-vet " + hostileRecord},
	{"hostile-ledger", "-ledger b " + hostileRecord},
}

const (
	quarrel       = "testdata/quarrel.json"
	hostileRecord = "testdata/hostile.json"
)

func TestAnswerQuestions(t *testing.T) {
	for _, c := range questionCases {
		t.Run(c.golden, func(t *testing.T) {
			checkShow(t, showCase{c.golden + ".txt", c.args})
			checkShow(t, showCase{c.golden + ".out.json", "-format json " + c.args})
		})
	}
}

// Questions that can be a page are asked in Markdown, and as pages they are that
// part alone.
func TestAnswerQuestionsOnPages(t *testing.T) {
	for _, c := range questionCases {
		if !canBePage(c.args) {
			continue
		}
		t.Run(c.golden, func(t *testing.T) {
			checkShow(t, showCase{c.golden + ".md", "-format markdown " + c.args})
			page := ask(t, strings.Fields("-format html "+c.args)...)
			checkXML(t, "-format html", page)
			for _, never := range []string{`<section id="board"`, `<section id="timeline"`, `<section id="parties"`, "has no terms", "round 0"} {
				if bytes.Contains(page, []byte(never)) {
					t.Errorf("%s is on the page", never)
				}
			}
		})
	}
}

func canBePage(args string) bool {
	return !strings.HasPrefix(args, "-bridge") && !strings.HasPrefix(args, "-vet") && !strings.Contains(args, " -from ")
}

// What a page says of a question is what the sheet of everything says.
func TestPagesOfQuestionsArePartsOfTheSheet(t *testing.T) {
	talks := openFile(t, syria)
	whole := must[*report.Sheet](t)(report.New(talks, us, report.Options{Round: "hangzhou", AllTerms: true, Ledgers: true}))
	viewed := options{view: us, at: "hangzhou"}
	viewed.about = "jic"
	term := must[*report.Sheet](t)(sheetOfExplanation(talks, viewed))
	viewed.about = "us-president"
	ledger := must[*report.Sheet](t)(sheetOfLedger(talks, viewed))
	disputes := must[*report.Sheet](t)(sheetOfDisputes(talks, viewed))
	i := slices.IndexFunc(whole.Terms, func(x report.TermPage) bool { return x.Term.ID == "jic" })
	if diff := cmp.Diff(whole.Terms[i].Explanation, term.Terms[0].Explanation); diff != "" || len(term.Terms) != 1 {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff(whole.Ledgers[0], ledger.Ledgers[0]); diff != "" || len(ledger.Ledgers) != 1 {
		t.Errorf("-want +got:\n%s", diff)
	}
	if !strings.HasSuffix(ledger.Summary, "speaks for United States (us).") {
		t.Errorf("the summary is %q", ledger.Summary)
	}
	if len(disputes.Disputes) == 0 || len(term.Disputes)+len(ledger.Disputes)+len(disputes.Terms) > 0 {
		t.Errorf("%d disputes", len(disputes.Disputes))
	}
	for _, s := range []*report.Sheet{term, ledger, disputes} {
		if len(s.Sources) == 0 || len(s.Sources) >= len(whole.Sources) {
			t.Errorf("%d sources of %d", len(s.Sources), len(whole.Sources))
		}
	}
}

// Whatever a record says, an answer is as wide as it should be at most, and
// nothing in it is hostile, in text and in JSON.
func TestAnswersKeepToThePage(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 17))
	for i := range 40 {
		rec := negotiationtest.Generate(rng, negotiationtest.Options{})
		spoil(rng, &rec)
		for _, flags := range randomQuestions(rng, rec) {
			t.Run(fmt.Sprint(i, flags), func(t *testing.T) {
				for line := range strings.SplitSeq(string(showRecord(t, rec, flags...)), "\n") {
					if report.Width(line) > columns || strings.HasSuffix(line, " ") || strings.ContainsFunc(line, report.Hostile) {
						t.Errorf("a bad line: %q", line)
					}
				}
				text := showRecord(t, rec, append(flags, "-format", "json")...)
				if strings.ContainsFunc(strings.ReplaceAll(string(text), "\n", ""), report.Hostile) {
					t.Errorf("hostile JSON: %q", text)
				}
				checkEnvelope(t, rec, flags[0], text)
				if i < 10 && canBePage(strings.Join(flags, " ")) {
					for _, format := range []string{"-format markdown", "-format html"} {
						checkFormat(t, format, showRecord(t, rec, append(flags, strings.Fields(format)...)...))
					}
				}
			})
		}
	}
}

// spoil puts into a record what a terminal acts upon, wherever it may stand.
func spoil(rng *rand.Rand, rec *negotiation.Record) {
	const bad = "\u202e\x1b[2J \u009bword "
	long := func() string { return bad + strings.Repeat("停", rng.IntN(60)) + strings.Repeat("x", rng.IntN(100)) }
	rec.Title += long()
	for i := range rec.Actors {
		rec.Actors[i].Name = long()
	}
	for i := range rec.Terms {
		rec.Terms[i].Title += long()
	}
	for i := range rec.Facts {
		rec.Facts[i].Title += long()
	}
	for i := range rec.Rounds {
		rec.Rounds[i].Title, rec.Rounds[i].Venue = long(), long()
	}
	for i := range rec.Statements {
		s := &rec.Statements[i]
		s.Source = negotiation.Sources{{Name: long(), URL: bad, Quote: bad}}
		s.Person, s.Note, s.Reading = long(), bad, long()
		if s.Text != "" {
			s.Text += bad
		}
	}
	for i := range rec.Events {
		rec.Events[i].Title, rec.Events[i].Source = long(), negotiation.Sources{{Name: long()}}
	}
}

// randomQuestions asks every question of a record once.
func randomQuestions(rng *rand.Rand, rec negotiation.Record) [][]string {
	term := rec.Terms[rng.IntN(len(rec.Terms))].ID
	other := rec.Terms[rng.IntN(len(rec.Terms))].ID
	who := rec.Actors[rng.IntN(len(rec.Actors))].ID
	at := rng.IntN(len(rec.Rounds))
	round, from := rec.Rounds[at].ID, rec.Rounds[rng.IntN(at+1)].ID
	return [][]string{
		{"-explain", term, "-account", "as-reported", "-at", round},
		{"-explain", term, "-from", from, "-at", round, "-among", who},
		{"-disputes", "-at", round},
		{"-bridge", term + "," + other, "-price", who + "=3", "-budget", "200", "-at", round},
		{"-vet"},
		{"-ledger", who, "-account", "according-to:" + who, "-at", round},
	}
}

// checkEnvelope reads an answer as documented, strictly.
func checkEnvelope(t *testing.T, rec negotiation.Record, question string, text []byte) {
	t.Helper()
	var a struct {
		Title       *string          `json:"title"`
		Account     string           `json:"account"`
		Among       []string         `json:"among"`
		From        string           `json:"from"`
		Round       string           `json:"round"`
		Explanation json.RawMessage  `json:"explanation"`
		Positions   *json.RawMessage `json:"positions"`
		Disputes    json.RawMessage  `json:"disputes"`
		Bridge      json.RawMessage  `json:"bridge"`
		Pivots      *json.RawMessage `json:"pivots"`
		Findings    json.RawMessage  `json:"findings"`
		Ledger      json.RawMessage  `json:"ledger"`
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&a); err != nil {
		t.Fatal(err)
	}
	if a.Title == nil || *a.Title != rec.Title {
		t.Errorf("the title is %v, want %q", a.Title, rec.Title)
	}
	answers := map[string]json.RawMessage{
		"-explain": a.Explanation, "-disputes": a.Disputes, "-bridge": a.Bridge, "-vet": a.Findings, "-ledger": a.Ledger,
	}
	for of, got := range answers {
		if (len(got) > 0) != (of == question) {
			t.Errorf("asked %s, there is an answer to %s: %.20s", question, of, got)
		}
	}
	if got, want := a.Account != "", question != "-vet" && question != "-disputes"; got != want {
		t.Errorf("the account is %q", a.Account)
	}
	if got, want := a.Round != "", question != "-vet"; got != want {
		t.Errorf("the round is %q", a.Round)
	}
	if (a.Positions != nil) != (a.From != "") || (a.Pivots != nil) != (question == "-bridge") {
		t.Errorf("%s has positions %v and pivots %v", question, a.Positions, a.Pivots)
	}
}

// The round of a question is the last, unless another is asked for.
func TestQuestionsAreAskedAtTheLastRound(t *testing.T) {
	for _, question := range []string{"-explain well", "-disputes", "-bridge well", "-ledger hill", "-explain well -from spring"} {
		var last, winter, stderr bytes.Buffer
		run(strings.Fields(question+" "+small), nil, &last, &stderr)
		run(strings.Fields(question+" -at winter "+small), nil, &winter, &stderr)
		if last.String() != winter.String() || stderr.Len() > 0 || last.Len() == 0 {
			t.Errorf("%s: %q and %q, %s", question, last.String(), winter.String(), stderr.String())
		}
	}
}
