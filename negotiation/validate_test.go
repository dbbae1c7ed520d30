package negotiation

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley.example/actor"
)

// sound returns a record that uses every field and has no problem.
func sound() *Record {
	return &Record{
		Title:   "Talks on a ceasefire",
		Summary: "Two principals, their spokesmen and a parliament.",
		Actors: []actor.Actor{
			{ID: "us", Name: "United States", Kind: actor.State},
			{ID: "russia", Name: "Россия", Kind: actor.State},
			{ID: "kerry"},
			{ID: "lavrov"},
			{ID: "congress"},
			{ID: "times", Kind: actor.Outlet},
		},
		Ties: []actor.Tie{
			{From: "kerry", Kind: actor.SpeaksFor, To: "us"},
			{From: "lavrov", Kind: actor.SpeaksFor, To: "russia"},
		},
		Parties: []string{"us", "russia"},
		Rule: Rule{Kind: All, Rules: []Rule{
			{Kind: Unanimity},
			{Kind: Unopposed, Of: []string{"congress"}},
			{Kind: Any, Rules: []Rule{
				{Kind: Threshold, Weights: map[string]int{"us": 3, "russia": 0}, Quota: 3},
				{Kind: Consensus, Of: []string{"us", "congress"}, Deadline: "2016-10"},
			}},
		}},
		Issues: []Issue{{ID: "security", Title: "Security"}},
		Terms: []Term{
			{ID: "draft", Issue: "security", Title: "First draft", Text: "Aid moves."},
			{ID: "aid", Text: "Aid moves soon.", Replaces: []string{"draft"}, Binds: []string{"russia", "kerry"}, Benefits: []string{"times"}},
			{ID: "grounding", Rule: Rule{Kind: Threshold, Of: []string{"us", "congress"}, Quota: 2}, Until: "2016-12-01T00:00Z", When: IfFact("quiet")},
			{ID: "deal", Includes: []string{"aid", "grounding"}, Undisclosed: true, Kind: "ceasefire/truce", Details: json.RawMessage(`{"days": 7}`)},
		},
		Facts: []Fact{{ID: "quiet", Title: "Seven quiet days"}, {ID: "confirmed", Holds: true}},
		Rounds: []Round{
			{ID: "geneva", Title: "Geneva", Start: "2016-08-26", End: "2016-08", Venue: "Geneva", Phase: "talks", Attending: []string{"kerry", "lavrov"}},
			{ID: "hangzhou", Start: "2016-09-04"},
			{ID: "geneva-2", End: "2016-09-09T23:00:00+02:00"},
		},
		Statements: []Statement{
			{ID: "s1", Round: "geneva", At: "2016-08-26", By: IDs{"kerry", "lavrov"}, Person: "John Kerry", Term: "aid", Stance: Propose, Text: "Aid moves.", Details: json.RawMessage(`[]`)},
			{Round: "geneva", By: IDs{"times"}, About: IDs{"us", "russia"}, Term: "grounding", Stance: InPrinciple, If: IfAll(IfSettled("aid"), IfAny(IfFact("confirmed"), IfAccepts("lavrov", "deal"))), Until: "2016-09-30", Reading: "60 days", Note: "a leak", Source: Sources{{Name: "Times", URL: "https://example.org/", Quote: "“so”"}}},
			{Round: "hangzhou", By: IDs{"us"}, Term: "aid", Stance: Reject, Text: "Aid moves.", Until: "2016-10"},
			{Round: "hangzhou", By: IDs{"us"}, Term: "aid", Stance: Withdraw, Reading: "nothing is left"},
		},
		Events: []Event{
			{ID: "calm", Round: "hangzhou", At: "2016-09-04T10:00Z", Title: "Calm", Establishes: IDs{"quiet"}, Lapses: IDs{"confirmed"}, Source: Sources{{Name: "Reuters"}}},
		},
	}
}

// told returns problems as path and text.
func told(problems []Problem) []string {
	var list []string
	for _, p := range problems {
		list = append(list, p.Path+": "+p.Text)
	}
	return list
}

// alike fails unless got is want, in that order.
func alike[T comparable](t *testing.T, got, want []T) {
	t.Helper()
	if slices.Equal(got, want) {
		return
	}
	var b strings.Builder
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			fmt.Fprintf(&b, "\nlacks %v", want[i])
		case i >= len(want):
			fmt.Fprintf(&b, "\nadds  %v", got[i])
		case got[i] != want[i]:
			fmt.Fprintf(&b, "\ngot   %v\nwant  %v", got[i], want[i])
		}
	}
	t.Error(b.String())
}

func TestValidateSound(t *testing.T) {
	alike(t, told(sound().validate()), nil)
	small := Record{Actors: []actor.Actor{{ID: "us"}}, Parties: []string{"us"}}
	alike(t, told(small.validate()), nil) // a record may have no rounds and no statements
}

// A breach is one way in which a record breaks a rule of the model.
type breach struct {
	rule   string // as the model words it
	change func(*Record)
	want   []string
}

func check(t *testing.T, list []breach) {
	t.Helper()
	for _, c := range list {
		t.Run(strings.ReplaceAll(c.rule, "/", "|"), func(t *testing.T) {
			r := sound()
			c.change(r)
			alike(t, told(r.validate()), c.want)
		})
	}
}

func TestValidateIDs(t *testing.T) {
	check(t, []breach{
		{"ids are 1 to 64 of a-z A-Z 0-9 - _ .", func(r *Record) {
			r.Issues = append(r.Issues, Issue{ID: strings.Repeat("x", 64)}, Issue{ID: "aZ-_.09"},
				Issue{ID: strings.Repeat("x", 65)}, Issue{ID: "å"}, Issue{})
		}, []string{
			`issues[3].id: "` + strings.Repeat("x", 65) + `" is no id: 1 to 64 of a-z A-Z 0-9 - _ .`,
			`issues[4].id: "å" is no id: 1 to 64 of a-z A-Z 0-9 - _ .`,
			`issues[5].id: missing`,
		}},
		{"an id out of form can be referred to without a further problem", func(r *Record) {
			r.Issues[0].ID, r.Terms[0].Issue = "the issue", "the issue"
		}, []string{`issues[0].id: "the issue" is no id: 1 to 64 of a-z A-Z 0-9 - _ .`}},
		{"ids are unique within their kind", func(r *Record) {
			r.Issues = append(r.Issues, Issue{ID: "security"}, Issue{ID: "aid"})
			r.Terms = append(r.Terms, Term{ID: "aid"})
			r.Facts = append(r.Facts, Fact{ID: "quiet"})
			r.Rounds = append(r.Rounds, Round{ID: "geneva", Start: "2017"})
			r.Statements[1].ID = "s1"
			r.Events = append(r.Events, Event{ID: "calm", Round: "geneva"})
		}, []string{
			`issues[1].id: "security" is the id of issues[0] already`,
			`terms[4].id: "aid" is the id of terms[1] already`,
			`facts[2].id: "quiet" is the id of facts[0] already`,
			`rounds[3].id: "geneva" is the id of rounds[0] already`,
			`statements[1].id: "s1" is the id of statements[0] already`,
			`events[1].id: "calm" is the id of events[0] already`,
		}},
		{"terms, facts, rounds and events need an id, statements do not", func(r *Record) {
			r.Terms = append(r.Terms, Term{}, Term{})
			r.Facts = append(r.Facts, Fact{})
			r.Rounds = append(r.Rounds, Round{Start: "2017"})
			r.Events = append(r.Events, Event{Round: "geneva"})
		}, []string{"terms[4].id: missing", "terms[5].id: missing", "facts[2].id: missing", "rounds[3].id: missing", "events[1].id: missing"}},
		{"a statement's id, where it has one, has the form of one", func(r *Record) {
			r.Statements[1].ID = "s 2"
		}, []string{`statements[1].id: "s 2" is no id: 1 to 64 of a-z A-Z 0-9 - _ .`}},
		{"a long id is not repeated whole", func(r *Record) {
			r.Facts = append(r.Facts, Fact{ID: strings.Repeat("é", 1000)})
		}, []string{`facts[2].id: "` + strings.Repeat("é", 40) + `"… is no id: 1 to 64 of a-z A-Z 0-9 - _ .`}},
	})
}

func TestValidateReferences(t *testing.T) {
	check(t, []breach{
		{"no term gruonding; did you mean grounding", func(r *Record) {
			r.Statements[0].Term = "gruonding"
		}, []string{`statements[0].term: no term "gruonding"; did you mean "grounding"?`}},
		{"a statement is about a term as of a round", func(r *Record) {
			r.Statements[0].Term, r.Statements[0].Round = "", ""
		}, []string{"statements[0].round: missing", "statements[0].term: missing"}},
		{"unknown ids, wherever they stand", func(r *Record) {
			r.Parties[1] = "rusia"
			r.Rule = Rule{}
			r.Terms[0].Issue = "x"
			r.Terms[1].Binds = []string{"x"}
			r.Terms[1].Benefits = []string{"us", ""}
			r.Terms[2].Rule.Of[1] = "Congres"
			r.Terms[3].Includes[1] = "x"
			r.Terms[3].Replaces = []string{"x"}
			r.Rounds[0].Attending[0] = "x"
			r.Statements[0].By[1] = "x"
			r.Statements[1].About[0] = "x"
			r.Events[0].Round = "hangzou"
			r.Events[0].Establishes[0] = "x"
			r.Events[0].Lapses[0] = "confirmd"
		}, []string{
			`parties[1]: no actor "rusia"; did you mean "russia"?`,
			`terms[0].issue: no issue "x"`,
			`terms[1].binds[0]: no actor "x"`,
			`terms[1].benefits[1]: missing`,
			`terms[2].rule.of[1]: no actor "Congres"; did you mean "congress"?`,
			`terms[3].includes[1]: no term "x"`,
			`terms[3].replaces[0]: no term "x"`,
			`rounds[0].attending[0]: no actor "x"`,
			`statements[0].by[1]: no actor "x"`,
			`statements[1].about[0]: no actor "x"`,
			`events[0].round: no round "hangzou"; did you mean "hangzhou"?`,
			`events[0].establishes[0]: no fact "x"`,
			`events[0].lapses[0]: no fact "confirmd"; did you mean "confirmed"?`,
		}},
		{"repeated members in a list of ids", func(r *Record) {
			r.Parties = append(r.Parties, "us", "us")
			r.Rule = Rule{Kind: Unanimity, Of: []string{"us", "us"}}
			r.Terms[1].Replaces = []string{"draft", "draft"}
			r.Terms[1].Binds = []string{"us", "us"}
			r.Terms[1].Benefits = []string{"us", "us"}
			r.Terms[3].Includes = []string{"aid", "aid"}
			r.Rounds[0].Attending = []string{"us", "us"}
			r.Statements[0].By = IDs{"us", "us"}
			r.Statements[0].About = IDs{"us", "us"}
			r.Events[0].Establishes = IDs{"quiet", "quiet"}
			r.Events[0].Lapses = IDs{"confirmed", "confirmed"}
		}, []string{
			`parties[2]: "us" is in the list already`,
			`parties[3]: "us" is in the list already`,
			`rule.of[1]: "us" is in the list already`,
			`terms[1].replaces[1]: "draft" is in the list already`,
			`terms[1].binds[1]: "us" is in the list already`,
			`terms[1].benefits[1]: "us" is in the list already`,
			`terms[3].includes[1]: "aid" is in the list already`,
			`rounds[0].attending[1]: "us" is in the list already`,
			`statements[0].by[1]: "us" is in the list already`,
			`statements[0].about[1]: "us" is in the list already`,
			`events[0].establishes[1]: "quiet" is in the list already`,
			`events[0].lapses[1]: "confirmed" is in the list already`,
		}},
		{"at least one party", func(r *Record) {
			r.Parties, r.Rule = nil, Rule{}
		}, []string{"parties: missing: there is at least one party"}},
	})
}

func TestValidatePrincipals(t *testing.T) {
	check(t, []breach{
		{"everyone in parties or in a rule is a principal", func(r *Record) {
			r.Parties[0] = "kerry"
			r.Rule = Rule{Kind: Any, Rules: []Rule{
				{Kind: Unanimity, Of: []string{"us", "lavrov"}},
				{Kind: Threshold, Of: []string{"us"}, Weights: map[string]int{"kerry": 1, "us": 1}, Quota: 1},
			}}
		}, []string{
			`parties[0]: "kerry" speaks for "us" and holds no position of its own: name "us" instead`,
			`rule.rules[0].of[1]: "lavrov" speaks for "russia" and holds no position of its own: name "russia" instead`,
			`rule.rules[1].weights.kerry: "kerry" speaks for "us" and holds no position of its own: name "us" instead`,
		}},
		{"the principal of an actor is the end of its speaks-for chain", func(r *Record) {
			r.Actors = append(r.Actors, actor.Actor{ID: "aide"})
			r.Ties = append([]actor.Tie{{From: "aide", Kind: actor.SpeaksFor, To: "kerry"}}, r.Ties...)
			r.Parties = append(r.Parties, "aide")
		}, []string{`parties[2]: "aide" speaks for "us" and holds no position of its own: name "us" instead`}},
	})
}

func TestPrincipalsOf(t *testing.T) {
	// 0 → 1 → 2; 3 → 4 → 5 → 4 without an end; 6 → 3; 7 alone; 8 → 1.
	got := principalsOf([]int{1, 2, -1, 4, 5, 4, 3, -1, 1})
	alike(t, got, []int{2, 2, 2, -1, -1, -1, -1, 7, 2})
}

func TestValidateUTF8(t *testing.T) {
	const bad = "a\xffb"
	check(t, []breach{{"names and texts are any valid UTF-8", func(r *Record) {
		r.Title, r.Summary = bad, bad
		r.Issues[0].Title = bad
		r.Terms[0].Title, r.Terms[0].Text, r.Terms[0].Kind = bad, bad, bad
		r.Terms[0].Details = json.RawMessage(`"` + bad + `"`)
		r.Facts[0].Title = bad
		r.Rounds[0].Title, r.Rounds[0].Venue, r.Rounds[0].Phase = bad, bad, bad
		s := &r.Statements[0]
		s.Person, s.Text, s.Details, s.Reading, s.Note = bad, bad, json.RawMessage(`"`+bad+`"`), bad, bad
		s.Source = Sources{{}, {Name: bad, URL: bad, Quote: bad}}
		r.Events[0].Title, r.Events[0].Source = bad, Sources{{Quote: bad}}
	}, []string{
		"title: not valid UTF-8", "summary: not valid UTF-8", "issues[0].title: not valid UTF-8",
		"terms[0].title: not valid UTF-8", "terms[0].text: not valid UTF-8",
		"terms[0].kind: not valid UTF-8", "terms[0].details: not valid UTF-8",
		"facts[0].title: not valid UTF-8",
		"rounds[0].title: not valid UTF-8", "rounds[0].venue: not valid UTF-8", "rounds[0].phase: not valid UTF-8",
		"statements[0].person: not valid UTF-8", "statements[0].text: not valid UTF-8", "statements[0].details: not valid UTF-8",
		"statements[0].reading: not valid UTF-8", "statements[0].note: not valid UTF-8",
		"statements[0].source[1].name: not valid UTF-8", "statements[0].source[1].url: not valid UTF-8", "statements[0].source[1].quote: not valid UTF-8",
		"events[0].title: not valid UTF-8", "events[0].source[0].quote: not valid UTF-8",
	}}})
}

// What the roster refuses comes in its place, between summary and parties.
func TestValidateRoster(t *testing.T) {
	for _, c := range []struct {
		err  error
		want []string
	}{
		{nil, []string{"title: not valid UTF-8", "parties: missing: there is at least one party"}},
		{
			&InvalidError{Problems: []Problem{{Path: "actors[0].id", Text: "missing"}, {Path: "ties[0].to", Text: "missing"}}},
			[]string{"title: not valid UTF-8", "actors[0].id: missing", "ties[0].to: missing", "parties: missing: there is at least one party"},
		},
		{
			errors.New("of another sort"),
			[]string{"title: not valid UTF-8", ": of another sort", "parties: missing: there is at least one party"},
		},
	} {
		v := newValidator(&Record{})
		v.text("title", "\xff")
		v.roster(nil, c.err)
		v.parties()
		alike(t, told(v.problems), c.want)
	}
}

// What is wrong with an actor is said once, not again wherever it is named.
func TestValidateActors(t *testing.T) {
	r := sound()
	r.Actors[0].ID = "the us"
	r.Actors = append(r.Actors, actor.Actor{ID: "russia"})
	r.Ties[0].To = "the us"
	r.Ties = append(r.Ties,
		actor.Tie{From: "congress", Kind: actor.SpeaksFor, To: "times"},
		actor.Tie{From: "times", Kind: actor.SpeaksFor, To: "congress"},
		actor.Tie{From: "kerry", Kind: actor.Backs, To: "rusia"})
	r.Parties = []string{"the us", "russia", "congress"}
	r.Rule, r.Terms[2].Rule, r.Statements, r.Rounds = Rule{}, Rule{}, nil, nil
	r.Title, r.Events = "\xff", nil
	var paths []string
	for _, p := range r.validate() {
		paths = append(paths, p.Path)
	}
	alike(t, paths, []string{"title", "actors[0].id", "actors[6].id", "ties[3]", "ties[4].to"})
}

func TestValidateSuggestsTwenty(t *testing.T) {
	r := sound()
	for range 30 {
		r.Statements = append(r.Statements, Statement{Round: "geneva", By: IDs{"us"}, Term: "gruonding", Stance: Accept})
	}
	suggested := 0
	problems := r.validate()
	for i, p := range problems {
		if strings.HasSuffix(p.Text, `did you mean "grounding"?`) {
			suggested++
			if i >= 20 {
				t.Errorf("problem %d suggests", i)
			}
		}
	}
	if len(problems) != 30 || suggested != 20 {
		t.Errorf("%d problems, %d with a suggestion; want 30 and 20", len(problems), suggested)
	}
}

func TestValidateEndsTheList(t *testing.T) {
	r := sound()
	r.Issues = make([]Issue, 3*maxProblems)
	r.Terms[0].Issue = ""
	problems := r.validate()
	if len(problems) != maxProblems+1 {
		t.Fatalf("%d problems", len(problems))
	}
	if got, want := problems[maxProblems].String(), "there are more than these 10000 problems"; got != want {
		t.Errorf("the last is %q, want %q", got, want)
	}
}

func TestQuote(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", `""`},
		{"a\nb", `"a\nb"`},
		{strings.Repeat("x", 80), `"` + strings.Repeat("x", 80) + `"`},
		{strings.Repeat("x", 79) + "éé", `"` + strings.Repeat("x", 79) + `"…`},
		{strings.Repeat("\xff", 1000), `"` + strings.Repeat(`\xff`, 80) + `"…`},
	} {
		if got := quote(c.in); got != c.want {
			t.Errorf("quote(%q) = %s, want %s", c.in, got, c.want)
		}
	}
}

func BenchmarkValidate(b *testing.B) {
	r := sound()
	for i := range 30_000 {
		s := sound().Statements[i%4]
		s.ID = fmt.Sprint("said-", i)
		r.Statements = append(r.Statements, s)
	}
	for b.Loop() {
		if problems := r.validate(); problems != nil {
			b.Fatal(problems[0])
		}
	}
}

// Open refuses details that Read would refuse, with the same paths.
func TestOpenRefusesDetails(t *testing.T) {
	r := Record{Actors: []actor.Actor{{ID: "a"}}, Parties: []string{"a"}}
	for details, path := range map[string]string{
		`{"a":1,"a":2}`: "terms[0].details.a",
		`{"a":`:         "terms[0].details",
	} {
		r.Terms = []Term{{ID: "t", Kind: "mine", Details: json.RawMessage(details)}}
		_, err := Open(r)
		invalid, ok := errors.AsType[*InvalidError](err)
		if !ok || invalid.Problems[0].Path != path {
			t.Errorf("%s: %v", details, err)
		}
	}
}
