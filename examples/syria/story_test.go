package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"parley.example/negotiation"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var pages = []struct {
	name string
	args []string
}{
	{"story", nil},
	{"help", []string{"-help"}},
	{"round-new-york", []string{"-round", "new-york"}},
	{"round-deal-two", []string{"-round", "geneva-deal", "-among", "us,russia"}},
	{"account-us", []string{"-account", "according-to:us", "-among", "us,russia"}},
	{"account-russia", []string{"-account", "according-to:russia"}},
	{"term-grounding", []string{"-term", "air-grounding"}},
	{"term-truce-renewal", []string{"-term", "truce-renewal"}},
	{"term-open-points-us", []string{"-term", "open-points", "-account", "according-to:us"}},
}

func ask(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(args, &out, &errs); code != 0 {
		t.Fatalf("%v: exit code %d: %s", args, code, &errs)
	}
	return out.String()
}

func TestGolden(t *testing.T) {
	for _, p := range pages {
		t.Run(p.name, func(t *testing.T) {
			got := ask(t, p.args...)
			path := filepath.Join("testdata", p.name+".golden")
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
		})
	}
}

func TestEveryPageFitsTheTerminal(t *testing.T) {
	all := [][]string{}
	for _, p := range pages {
		all = append(all, p.args)
	}
	rec := mustRead(t).Record()
	for _, r := range rec.Rounds {
		all = append(all, []string{"-round", r.ID}, []string{"-round", r.ID, "-account", "as-reported"})
	}
	for _, term := range rec.Terms {
		all = append(all, []string{"-term", term.ID})
	}
	for _, args := range all {
		for line := range strings.Lines(ask(t, args...)) {
			line = strings.TrimSuffix(line, "\n")
			if n := utf8.RuneCountInString(line); n > 80 {
				t.Errorf("%v: %d characters: %s", args, n, line)
			}
			if strings.TrimRight(line, " ") != line {
				t.Errorf("%v: white space at the end: %q", args, line)
			}
		}
	}
}

func mustRead(t *testing.T) *negotiation.Talks {
	t.Helper()
	talks, err := read()
	if err != nil {
		t.Fatal(err)
	}
	return talks
}

// Whatever the story cites is in the record, and every number has its source.
func TestEverySourceIsInTheRecord(t *testing.T) {
	talks := mustRead(t)
	told := tell(talks)
	if told.err != nil {
		t.Fatal(told.err)
	}
	known := map[[2]string]bool{}
	for _, s := range talks.Record().Statements {
		for _, source := range s.Source {
			known[[2]string{source.Name, source.URL}] = true
		}
	}
	for _, e := range talks.Record().Events {
		for _, source := range e.Source {
			known[[2]string{source.Name, source.URL}] = true
		}
	}
	text := unwrap(told.String())
	for i, c := range told.Cited() {
		if !known[[2]string{c.Name, c.URL}] {
			t.Errorf("%v is not in the record", c)
		}
		if entry := "[" + strconv.Itoa(i+1) + "] " + c.Name; strings.Count(text, entry) != 1 {
			t.Errorf("%q is not listed once", entry)
		}
	}
	for _, list := range regexp.MustCompile(`\[([0-9, ]+)\]`).FindAllStringSubmatch(text, -1) {
		for number := range strings.SplitSeq(list[1], ", ") {
			if n, err := strconv.Atoi(number); err != nil || n < 1 || n > len(told.Cited()) {
				t.Errorf("[%s] has no source", list[1])
			}
		}
	}
	if len(told.Cited()) < 20 {
		t.Errorf("only %d sources", len(told.Cited()))
	}
}

func unwrap(text string) string { return strings.Join(strings.Fields(text), " ") }

// changed tells the story of the record after a change to it.
func changed(t *testing.T, change func(*negotiation.Record)) string {
	t.Helper()
	rec := mustRead(t).Record()
	change(&rec)
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	text, err := story(talks)
	if err != nil {
		t.Fatal(err)
	}
	return unwrap(text)
}

func without(ids ...string) func(*negotiation.Record) {
	return func(rec *negotiation.Record) {
		rec.Statements = slices.DeleteFunc(rec.Statements, func(s negotiation.Statement) bool {
			return s.ID != "" && slices.Contains(ids, s.ID)
		})
	}
}

func insert(rec *negotiation.Record, after string, said negotiation.Statement) {
	i := slices.IndexFunc(rec.Statements, func(s negotiation.Statement) bool { return s.ID == after })
	rec.Statements = slices.Insert(rec.Statements, i+1, said)
}

// The changes to the record, and what the story then says and says no longer.
var changes = []struct {
	name   string
	change func(*negotiation.Record)
	want   []string
	not    []string
}{
	{
		"as it is", func(*negotiation.Record) {},
		[]string{
			"REVERSED since the open points none none",
			"On the record nothing was reversed, for it had never been agreed there.",
			"On the record no round of the twelve has the open points settled",
			"Moscow took it back (so Washington, a senior official of the State Department, 4 Sep)",
			"two terms stand settled between Washington and Moscow, each resting on the other",
			"Damascus, reached by influence only (Moscow backs Damascus)",
			"it fell between the two, with the renewed truce",
		},
		nil,
	},
	{
		"nobody says that Moscow pulled back", without("pull-back"),
		[]string{"REVERSED since none none none", "By Washington's account nothing was reversed since Geneva"},
		[]string{"Moscow took it back", "there was nothing to reverse"},
	},
	{
		"Moscow itself agrees and withdraws", func(rec *negotiation.Record) {
			insert(rec, "us-says-russia-agreed", negotiation.Statement{Round: geneva, By: []string{russia}, Term: "open-points", Stance: negotiation.Accept})
			insert(rec, "pull-back", negotiation.Statement{Round: hangzhou, By: []string{russia}, Term: "open-points", Stance: negotiation.Withdraw})
		},
		[]string{"On the record one term was reversed", "settled in the rounds of 26 Aug - 2 Sep 2016"},
		[]string{"never been agreed", "nothing to reverse"},
	},
	{
		"the letter says nothing of an exchange", without("letter-centre", "letter-grounding"),
		[]string{"nothing is settled in exchange"},
		[]string{"resting on the other", "reached by influence"},
	},
	{
		"Moscow no longer backs Damascus", func(rec *negotiation.Record) {
			for i := range rec.Ties {
				if rec.Ties[i].From == russia && rec.Ties[i].To == "syria-gov" {
					rec.Ties[i].Kind = "commands"
				}
			}
		},
		[]string{"Damascus, bound through Moscow (Moscow commands Damascus)"},
		[]string{"reached by influence"},
	},
	{
		"the quiet days come", func(rec *negotiation.Record) {
			rec.Events = append(rec.Events, negotiation.Event{ID: "calm", Round: "truce-week", At: "2016-09-18", Establishes: []string{quiet}})
		},
		[]string{"came about on 18 Sep 2016"},
		[]string{"never came"},
	},
	{
		"Moscow does not turn away in New York", without("lavrov-proof"),
		[]string{"26 Sep - 3 Oct 2016: it fell between the two, with the joint centre for targets"},
		[]string{"that the rebels are separated from Nusra (Sergey Lavrov, 24 Sep)"},
	},
	{
		"the papers are refused", func(rec *negotiation.Record) {
			insert(rec, "us-signs", negotiation.Statement{Round: settling, By: []string{russia}, Term: deal, Stance: negotiation.Reject})
		},
		[]string{"stands contested between Washington and Moscow"},
		[]string{"stands settled between Washington and Moscow"},
	},
	{
		"nothing is secret", func(rec *negotiation.Record) {
			for i := range rec.Terms {
				rec.Terms[i].Undisclosed = false
			}
		},
		[]string{"Nothing on the table was kept undisclosed"},
		[]string{"(moscow-steps):"},
	},
}

func TestTheStoryFollowsTheRecord(t *testing.T) {
	for _, test := range changes {
		t.Run(test.name, func(t *testing.T) {
			text := changed(t, test.change)
			for _, want := range test.want {
				if !strings.Contains(text, want) {
					t.Errorf("lacks %q", want)
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

func TestTextOfTheRecordIsCleaned(t *testing.T) {
	rec := mustRead(t).Record()
	evil := "a\x1b[31mb\u202ec\u2066d\ne\u0085f\u200bg"
	rec.Title = evil
	for i := range rec.Statements {
		rec.Statements[i].Note, rec.Statements[i].Person = evil, evil
		for j := range rec.Statements[i].Source {
			rec.Statements[i].Source[j].Name = evil
		}
	}
	for i := range rec.Terms {
		rec.Terms[i].Title = evil
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	text, err := story(talks)
	if err != nil {
		t.Fatal(err)
	}
	if i := strings.IndexAny(text, "\x1b\u202e\u2066\u0085\u200b\r"); i >= 0 {
		t.Errorf("unclean: %q", text[i:min(len(text), i+40)])
	}
	if !strings.Contains(text, "A[31MBCD E FG") {
		t.Errorf("the title is gone: %.80q", text)
	}
}

// A record that lacks what the story asks about is an error and no panic.
func TestAnotherRecord(t *testing.T) {
	for _, rec := range []negotiation.Record{
		{Parties: []string{"a"}},
		{Parties: []string{"a"}, Terms: []negotiation.Term{{ID: deal}}, Rounds: []negotiation.Round{{ID: hangzhou}}},
	} {
		rec.Actors = append(rec.Actors, mustRead(t).Record().Actors...)
		rec.Parties = []string{us}
		talks, err := negotiation.Open(rec)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := story(talks); err == nil {
			t.Error("no error")
		}
	}
}

func TestJSONIsTheRecord(t *testing.T) {
	rec, err := negotiation.Read(strings.NewReader(ask(t, "-json")))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(mustRead(t).Record(), rec); diff != "" {
		t.Error(diff)
	}
}

func TestBadUsage(t *testing.T) {
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"-round", "hangzou"}, `did you mean "hangzhou"?`},
		{[]string{"-round", ""}, `no round ""`},
		{[]string{"-term", "separaton"}, `did you mean "separation"?`},
		{[]string{"-account", "according-to:rusia"}, `did you mean "russia"?`},
		{[]string{"-account", "hearsay"}, "hearsay"},
		{[]string{"-among", "us,rusia"}, `did you mean "russia"?`},
		{[]string{"-among", ""}, "-among wants"},
		{[]string{"-round", "hangzhou", "-term", "jic"}, "one at a time"},
		{[]string{"-json", "-term", "jic"}, "no other flag"},
		{[]string{"-html", ""}, "-html wants"},
		{[]string{"-html", "page.html", "-term", "jic"}, "does not go with -term"},
		{[]string{"-html", "page.html", "-json"}, "no other flag"},
		{[]string{"-html", "page.html", "-round", ""}, `no round ""`},
		{[]string{"-html", "page.html", "-account", "according-to:rusia"}, `did you mean "russia"?`},
		{[]string{"-nonsense"}, "nonsense"},
		{[]string{"nonsense"}, "nonsense"},
	} {
		var out, errs bytes.Buffer
		if code := run(test.args, &out, &errs); code != exitUsage || out.Len() > 0 || !strings.Contains(errs.String(), test.want) {
			t.Errorf("%v: exit code %d, %q, %q", test.args, code, &out, &errs)
		}
	}
}
