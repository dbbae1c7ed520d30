package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"parley.example/ceasefire"
	"parley.example/examples/syria/record"
	"parley.example/negotiation"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func ask(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(args, &out, &errs); code != 0 {
		t.Fatalf("%v: exit code %d: %s", args, code, &errs)
	}
	return out.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("-want +got; -update rewrites it:\n%s", diff)
	}
}

func TestGolden(t *testing.T) {
	for name, args := range map[string][]string{
		"story.golden":    nil,
		"findings.golden": {"-findings"},
		"help.golden":     {"-help"},
		"picture.svg":     {"-svg", "-"},
	} {
		t.Run(name, func(t *testing.T) { golden(t, name, ask(t, args...)) })
	}
}

func TestEveryPageFitsTheTerminal(t *testing.T) {
	for _, args := range [][]string{nil, {"-findings"}, {"-help"}} {
		for line := range strings.Lines(ask(t, args...)) {
			line = strings.TrimSuffix(line, "\n")
			if n := utf8.RuneCountInString(line); n > 78 {
				t.Errorf("%v: %d characters: %s", args, n, line)
			}
			if strings.TrimRight(line, " ") != line {
				t.Errorf("%v: white space at the end: %q", args, line)
			}
		}
	}
}

func TestPictureInAFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "picture.svg")
	if out := ask(t, "-svg", file); out != "" {
		t.Errorf("printed %q", out)
	}
	got, err := os.ReadFile(file)
	if err != nil || string(got) != ask(t, "-svg", "-") {
		t.Errorf("the file differs: %v", err)
	}
	var out, errs bytes.Buffer
	missing := filepath.Join(t.TempDir(), "none", "picture.svg")
	if code := run([]string{"-svg", missing}, &out, &errs); code != exitFailed || !strings.HasPrefix(errs.String(), "ceasefire: ") {
		t.Errorf("exit code %d, %q", code, &errs)
	}
}

func TestBadUsage(t *testing.T) {
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"-nonsense"}, "nonsense"},
		{[]string{"nonsense"}, "nonsense"},
		{[]string{"-svg", ""}, "-svg wants"},
		{[]string{"-svg"}, "svg"},
		{[]string{"-svg", "-", "-findings"}, "one at a time"},
	} {
		var out, errs bytes.Buffer
		if code := run(test.args, &out, &errs); code != exitUsage || out.Len() > 0 || !strings.Contains(errs.String(), test.want) {
			t.Errorf("%v: exit code %d, %q, %q", test.args, code, &out, &errs)
		}
	}
}

func mustRecord(t *testing.T) negotiation.Record {
	t.Helper()
	rec, err := record.Read()
	if err != nil {
		t.Fatal(err)
	}
	return rec
}

func mustGround(t *testing.T) ceasefire.Ground {
	t.Helper()
	var g ceasefire.Ground
	if err := negotiation.Unmarshal(groundFile, &g); err != nil {
		t.Fatal(err)
	}
	return g
}

// told tells the story of a record and a log.
func told(t *testing.T, rec negotiation.Record, g ceasefire.Ground) string {
	t.Helper()
	c, err := newStudy(rec, g)
	if err != nil {
		t.Fatal(err)
	}
	text, err := story(c)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(text), " ")
}

// The changes to the record and the log, and what the story then says and says no
// longer.
var changes = []struct {
	name   string
	change func(*negotiation.Record, *ceasefire.Ground)
	want   []string
	not    []string
}{
	{
		"as it is", func(*negotiation.Record, *ceasefire.Ground) {},
		[]string{
			"The clock: renewed once, and by the letter expired on 16 Sep 19:00.",
			"by all reports no more than four days on end were quiet, and 7 were asked for",
			"Without effect: to renew, by Moscow on 16 Sep",
			"Without effect: to terminate, by Damascus on 19 Sep",
			"the last chance went on 27 Sep: The army announces an offensive",
			"By all reports it never came.",
			"By findings 0 of them are breached",
			"19 Sep: The army says that the first seven days are over, by the calendar.",
			"Three days, as Vitaly Churkin",
			"Never in effect: the joint centre for targets, waiting for this: Seven quiet days in a row, with aid moving.",
		},
		nil,
	},
	{
		"Washington agrees to three days more", func(rec *negotiation.Record, _ *ceasefire.Ground) {
			said(rec, "offer-of-three-days").By = []string{"us", "russia"}
		},
		[]string{
			"The clock: renewed two times, and by the letter terminated on 19 Sep 00:00.",
			"renewal 2 16 Sep 19:00 to 19 Sep 00:00 then terminated",
		},
		[]string{"Without effect"},
	},
	{
		"nothing happens on the ground", func(_ *negotiation.Record, g *ceasefire.Ground) {
			*g = ceasefire.Ground{}
		},
		[]string{
			"The quiet days came about by all reports.",
			"By all reports it came on 18 Sep (7 quiet days: 2016-09-12 to 2016-09-18). In effect with it, between the two: the joint centre for targets (19-25 Sep)",
			"all reports too few days met in time met in time",
		},
		[]string{"by all reports, too late", "By all reports it never came"},
	},
	{
		"the offensive ends a week before", func(_ *negotiation.Record, g *ceasefire.Ground) {
			happened(g, "aleppo-offensive").End = "2016-09-22[Asia/Damascus]"
			happened(g, "aleppo-assault").Start = "2016-09-22[Asia/Damascus]"
		},
		[]string{"By all reports it came on 29 Sep"},
		[]string{"the last chance went on 27 Sep"},
	},
	{
		"the centre waits for three days", func(rec *negotiation.Record, _ *ceasefire.Ground) {
			term(rec, centre).Details = []byte(`{"after": [{"days": 3, "fact": "seven-quiet-days"}]}`)
		},
		[]string{"3 quiet days on end", "all reports 13 Sep 17 Sep met in time", "all reports 4, 2 Oct"},
		nil,
	},
	{
		"nobody speaks of three days", func(rec *negotiation.Record, _ *ceasefire.Ground) {
			rec.Statements = slices.DeleteFunc(rec.Statements, func(s negotiation.Statement) bool { return s.Text == "Three days" })
		},
		nil,
		[]string{"Three days"},
	},
	{
		"somebody watches", func(rec *negotiation.Record, _ *ceasefire.Ground) {
			term(rec, "secrecy").Kind = string(ceasefire.KindMonitoring)
			term(rec, "secrecy").Details = []byte(`{"bearer": ["us", "russia"], "body": "A mission", "reports": [{"to": "unsc"}]}`)
		},
		nil,
		[]string{"monitor-missing", "verifier-missing grounding"},
	},
	{
		"a finding blames Washington for the strike", func(_ *negotiation.Record, g *ceasefire.Ground) {
			happened(g, "deir-ez-zor").Case = []ceasefire.Step{
				{Stage: ceasefire.StageInquiry, At: "2016-09-17[Asia/Damascus]", By: "un"},
				{Stage: ceasefire.StageVerified, At: "2016-09-18[Asia/Damascus]", By: "un", Found: []string{"us"}, Sure: ceasefire.Confirmed},
			}
		},
		[]string{"By findings 1 of them is breached"},
		nil,
	},
}

func said(rec *negotiation.Record, id string) *negotiation.Statement {
	i := slices.IndexFunc(rec.Statements, func(s negotiation.Statement) bool { return s.ID == id })
	return &rec.Statements[i]
}

func term(rec *negotiation.Record, id string) *negotiation.Term {
	i := slices.IndexFunc(rec.Terms, func(one negotiation.Term) bool { return one.ID == id })
	return &rec.Terms[i]
}

func happened(g *ceasefire.Ground, id string) *ceasefire.Incident {
	i := slices.IndexFunc(g.Incidents, func(one ceasefire.Incident) bool { return one.ID == id })
	return &g.Incidents[i]
}

func TestTheStoryFollowsTheData(t *testing.T) {
	for _, test := range changes {
		t.Run(test.name, func(t *testing.T) {
			rec, g := mustRecord(t), mustGround(t)
			test.change(&rec, &g)
			text := told(t, rec, g)
			for _, want := range test.want {
				if !strings.Contains(text, want) {
					t.Errorf("lacks %q:\n%s", want, text)
				}
			}
			for _, not := range test.not {
				if strings.Contains(text, not) {
					t.Errorf("still has %q", not)
				}
			}
		})
	}
}

// A record that lacks what the story asks about is an error and no panic.
func TestAnotherRecord(t *testing.T) {
	whole := mustRecord(t)
	for name, change := range map[string]func(*negotiation.Record){
		"nothing":         func(rec *negotiation.Record) { *rec = negotiation.Record{Actors: rec.Actors, Parties: []string{us}} },
		"no statements":   func(rec *negotiation.Record) { rec.Statements = nil },
		"no length":       func(rec *negotiation.Record) { term(rec, pause).Details = nil },
		"no condition":    func(rec *negotiation.Record) { term(rec, centre).Details = nil },
		"no events":       func(rec *negotiation.Record) { rec.Events = nil },
		"a month":         func(rec *negotiation.Record) { said(rec, givenUp).At = "2016-10" },
		"no date":         func(rec *negotiation.Record) { said(rec, givenUp).At = "" },
		"another kind":    func(rec *negotiation.Record) { term(rec, pause).Kind = "grounding" },
		"no kind":         func(rec *negotiation.Record) { term(rec, pause).Kind = "" },
		"a bad provision": func(rec *negotiation.Record) { term(rec, centre).Details = []byte(`{"after": [{"days": -1}]}`) },
	} {
		t.Run(name, func(t *testing.T) {
			rec := mustRecord(t)
			change(&rec)
			c, err := newStudy(rec, mustGround(t))
			if err == nil {
				_, err = story(c)
			}
			if (err == nil) != (name == "a month") {
				t.Errorf("error %v", err)
			}
		})
	}
	if _, err := newStudy(whole, ceasefire.Ground{Incidents: []ceasefire.Incident{{}}}); err == nil {
		t.Error("an incident without an id is taken")
	}
}
