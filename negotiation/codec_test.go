package negotiation

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"parley.example/actor"
)

// A fixture is a file and the problems that Read has with it, a line each. A
// star at the end of a line stands for any words.
func TestReadRefuses(t *testing.T) {
	names, err := filepath.Glob("testdata/codec/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			_, rest, _ := strings.Cut(string(text), "-- file.json --\n")
			data, problems, ok := strings.Cut(rest, "-- problems --\n")
			if !ok {
				t.Fatal("a fixture needs a file and problems")
			}
			checkProblems(t, data, strings.TrimSpace(problems))
		})
	}
}

func checkProblems(t *testing.T, data, want string) {
	t.Helper()
	_, err := Read(strings.NewReader(data))
	invalid, ok := errors.AsType[*InvalidError](err)
	if !ok {
		t.Fatalf("error %v, want an InvalidError", err)
	}
	got := strings.Split(invalid.Error(), "\n")
	matches := func(got, want string) bool {
		start, any := strings.CutSuffix(want, "*")
		return got == want || any && strings.HasPrefix(got, start)
	}
	if !slices.EqualFunc(got, strings.Split(want, "\n"), matches) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}

const smallest = `"actors": [{"id": "us"}], "parties": ["us"]`

func TestReadRefusesTheWhole(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"nothing", "", "line 1: there is nothing here: a JSON value is wanted"},
		{"white space", "\n\n", "line 1: there is nothing here: a JSON value is wanted"},
		{"a list", "\n[{\"parley\": 1}]", "line 2: wants an object, not an array"},
		{"null", "null", "line 1: null says nothing: leave it out"},
		{"no version", "\n{" + smallest + "}", `line 2: parley: missing: the version of the format is written "parley": 1`},
		{"version 0", "{\"parley\":\n0, " + smallest + "}", "line 2: parley: no format version 0 is known here, only 1"},
		{"version 1.0", `{"parley": 1.0, ` + smallest + `}`, "line 1: parley: wants an integer, not 1.0"},
		{"version 1e400", `{"parley": 1e400, ` + smallest + `}`, "line 1: parley: wants an integer, not 1e400"},
		{"version null", `{"parley": null, ` + smallest + `}`, "line 1: parley: null says nothing: leave it out"},
		{
			"mark", "\uFEFF{\"parley\": 1, \"titel\": \"\"," + smallest + "}",
			"line 1: there is a byte order mark: it has to go\nline 1: titel: unknown key; did you mean \"title\"?",
		},
		{
			"utf-8", "{\"parley\": 1,\n\"title\": \"a\xe9b\",\n\"a\xff\": 1, " + smallest + "}",
			"line 2: title: invalid UTF-8\nline 3: [\"a�\"]: invalid UTF-8 in the key\nline 3: [\"a�\"]: unknown key",
		},
		{
			"depth", `{"parley": 1, "terms": [{"details": ` + strings.Repeat("[", 10_000),
			"line 1: terms[0].details" + strings.Repeat("[0]", 29) + "…" + strings.Repeat("[0]", 32) + ": nested more than 10000 levels deep",
		},
		{"deep condition", `{"parley": 1, "terms": [{"when": ` + strings.Repeat(`{"all":[`, 10_000), "*"},
	} {
		t.Run(c.name, func(t *testing.T) { checkProblems(t, c.data, c.want) })
	}
}

func TestReaderError(t *testing.T) {
	_, err := Read(iotest.ErrReader(io.ErrNoProgress))
	if !errors.Is(err, io.ErrNoProgress) || !strings.HasPrefix(err.Error(), "negotiation: ") {
		t.Errorf("error %v", err)
	}
	if err := Write(brokenWriter{}, Record{Actors: []actor.Actor{{ID: "us"}}, Parties: []string{"us"}}); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("error %v", err)
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestReadEverything(t *testing.T) {
	data := []byte(`{"rounds": [{"id": "geneva", "start": "2016-09-09", "attending": []}], "parley": 1,
"actors": [{"id": "us", "kind": "state", "codes": [{"scheme": "iso3166", "value": "USA"}], "aliases": [{"name": "États-Unis"}]},
 {"id": "russia"}, {"id": "paper", "kind": "outlet"}],
"ties": [], "parties": ["us", "russia"], "rule": {"kind": "threshold", "weights": {"us": 2}, "quota": 3},
"terms": [{"id": "aid", "undisclosed": true, "kind": "truce", "details": { "days" : [ 7, null ] }}, {"id": "all", "includes": ["aid"], "rule": {}}],
"facts": [{"id": "calm", "holds": true}],
"statements": [
 {"round": "geneva", "by": "paper", "about": ["us", "russia"], "term": "aid", "stance": "accept", "if": {"any": [{"fact": "calm"}, {"accepts": "us", "term": "all"}]},
  "source": {"name": "a\u2028<b>"}},
 {"round": "geneva", "by": ["us"], "term": "aid", "stance": "propose", "text": "\ud83d\ude00", "details": { }, "source": [{"url": "https://a.example/?a&b"}, {"quote": "c"}]}],
"events": [{"id": "quiet", "round": "geneva", "lapses": "calm"}]}`)
	want := Record{
		Actors: []actor.Actor{
			{ID: "us", Kind: actor.State, Codes: []actor.Code{{Scheme: actor.ISO3166, Value: "USA"}}, Aliases: []actor.Alias{{Name: "États-Unis"}}},
			{ID: "russia"},
			{ID: "paper", Kind: actor.Outlet},
		},
		Parties: []string{"us", "russia"},
		Rule:    Rule{Kind: Threshold, Weights: map[string]int{"us": 2}, Quota: 3},
		Terms: []Term{
			{ID: "aid", Undisclosed: true, Kind: "truce", Details: json.RawMessage(`{"days":[7,null]}`)},
			{ID: "all", Includes: []string{"aid"}},
		},
		Facts:  []Fact{{ID: "calm", Holds: true}},
		Rounds: []Round{{ID: "geneva", Start: "2016-09-09"}},
		Statements: []Statement{
			{
				Round: "geneva", By: IDs{"paper"}, About: IDs{"us", "russia"}, Term: "aid", Stance: Accept,
				If:     &Condition{Any: []Condition{{Fact: "calm"}, {Accepts: "us", Term: "all"}}},
				Source: Sources{{Name: "a\u2028<b>"}},
			},
			{
				Round: "geneva", By: IDs{"us"}, Term: "aid", Stance: Propose, Text: "😀", Details: json.RawMessage(`{}`),
				Source: Sources{{URL: "https://a.example/?a&b"}, {Quote: "c"}},
			},
		},
		Events: []Event{{ID: "quiet", Round: "geneva", Lapses: IDs{"calm"}}},
	}
	for name, read := range map[string]func(*Record) error{
		"Read":           func(r *Record) (err error) { *r, err = Read(bytes.NewReader(data)); return err },
		"Unmarshal":      func(r *Record) error { return Unmarshal(data, r) },
		"json.Unmarshal": func(r *Record) error { return json.Unmarshal(data, r) },
		"in an any":      func(r *Record) error { var v any = r; return Unmarshal(data, &v) },
	} {
		var got Record
		if err := read(&got); err != nil {
			t.Errorf("%s: %v", name, err)
		} else if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got\n%+v\nwant\n%+v", name, got, want)
		}
	}
	checkRoundTrip(t, want)
}

// checkRoundTrip writes r, reads it, and writes it again.
func checkRoundTrip(t *testing.T, r Record) {
	t.Helper()
	data := written(t, r)
	back, err := Read(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("what was written cannot be read: %v\n%s", err, data)
	}
	if !reflect.DeepEqual(back, r) {
		t.Fatalf("read\n%+v\nwrote\n%+v", back, r)
	}
	if again := written(t, back); !bytes.Equal(again, data) {
		t.Fatalf("written again as\n%s\nat first\n%s", again, data)
	}
}

func TestRoundTrip(t *testing.T) {
	checkRoundTrip(t, longTalks(200))
	data := written(t, longTalks(200))
	var indented bytes.Buffer
	if err := json.Indent(&indented, data, "", "\t"); err != nil {
		t.Fatal(err)
	}
	r, err := Read(&indented)
	if err != nil || !reflect.DeepEqual(r, longTalks(200)) {
		t.Errorf("white space matters: %v", err)
	}
}

func TestWriteLayout(t *testing.T) {
	r := Record{
		Title: "Talks <in> Geneva & after",
		Actors: []actor.Actor{
			{ID: "us", Name: "United States"}, {ID: "russia"},
		},
		Parties: []string{"us", "russia"},
		Terms: []Term{
			{ID: "aid", Details: json.RawMessage(` { "b" : [ ] , "a": {"x,y": "{:"} } `)},
		},
		Rounds: []Round{{ID: "geneva"}},
		Statements: []Statement{
			{Round: "geneva", By: IDs{"us", "russia"}, Term: "aid", Stance: Accept},
			{Round: "geneva", By: IDs{"us"}, Term: "aid", Stance: Reject, Note: "They would not rush, they said, and “talk again” within the week."},
		},
	}
	const want = `{
  "parley": 1,
  "title": "Talks <in> Geneva & after",
  "actors": [
    {"id": "us", "name": "United States"},
    {"id": "russia"}
  ],
  "parties": ["us", "russia"],
  "terms": [
    {"id": "aid", "details": {"b": [], "a": {"x,y": "{:"}}}
  ],
  "rounds": [
    {"id": "geneva"}
  ],
  "statements": [
    {"round": "geneva", "by": ["us", "russia"], "term": "aid", "stance": "accept"},
    {
      "round": "geneva",
      "by": "us",
      "term": "aid",
      "stance": "reject",
      "note": "They would not rush, they said, and “talk again” within the week."
    }
  ]
}
`
	if got := string(written(t, r)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// However deep details go, what is written grows with what they hold.
func TestWriteDeepDetails(t *testing.T) {
	r := Record{Actors: []actor.Actor{{ID: "us"}}, Parties: []string{"us"}}
	deepest := 10_000 - 3 // within the record, the terms and the term
	deep := func(n int) json.RawMessage {
		return json.RawMessage(strings.Repeat("[0,", n-1) + "[]" + strings.Repeat("]", n-1))
	}
	r.Terms = []Term{{ID: "aid", Details: deep(deepest)}}
	checkRoundTrip(t, r)
	if data := written(t, r); len(data) > 3*len(r.Terms[0].Details) {
		t.Errorf("%d bytes for details of %d", len(data), len(r.Terms[0].Details))
	}
	r.Terms[0].Details = deep(deepest + 1)
	if err := Write(io.Discard, r); err == nil || !strings.Contains(err.Error(), "nested") {
		t.Errorf("one level more: %.200v", err)
	}
}

func TestWriteRefusesDetails(t *testing.T) {
	for details, want := range map[string]string{
		"null":                  "terms[0].details: *",
		"":                      "terms[0].details: *",
		"{":                     "terms[0].details: *",
		`1},{"details":1`:       "terms[0].details: *",
		"\"\xff\"":              "terms[0].details: *",
		`"\ud800"`:              `terms[0].details: lone surrogate \ud800`,
		`[{"a": 1, "a": null}]`: "terms[0].details[0].a: repeated key",
	} {
		r := Record{Actors: []actor.Actor{{ID: "us"}}, Parties: []string{"us"}}
		r.Terms = []Term{{ID: "aid", Details: json.RawMessage(details)}}
		var b bytes.Buffer
		err := Write(&b, r)
		invalid, ok := errors.AsType[*InvalidError](err)
		start, open := strings.CutSuffix(want, "*")
		if !ok || len(invalid.Problems) != 1 || !strings.HasPrefix(err.Error(), start) || !open && err.Error() != want || b.Len() > 0 {
			t.Errorf("details %q: %v, want %s", details, err, want)
		}
	}
}

func TestWriteRefusesTheInvalid(t *testing.T) {
	loop := Condition{All: make([]Condition, 1)}
	loop.All[0] = loop
	for name, r := range map[string]Record{
		"zero": {},
		"loop": {Actors: []actor.Actor{{ID: "us"}}, Parties: []string{"us"}, Terms: []Term{{ID: "aid", When: &loop}}},
		"text": {Actors: []actor.Actor{{ID: "us"}}, Parties: []string{"us"}, Title: "\xff"},
	} {
		var b bytes.Buffer
		if _, ok := errors.AsType[*InvalidError](Write(&b, r)); !ok || b.Len() > 0 {
			t.Errorf("%s was written: %s", name, &b)
		}
		_, err := json.Marshal(r)
		if _, ok := errors.AsType[*InvalidError](err); !ok {
			t.Errorf("%s was marshalled: %v", name, err)
		}
	}
}

func TestRecordInJSON(t *testing.T) {
	r := longTalks(20)
	r.Title = "<&>"
	data, err := json.Marshal(map[string]Record{"talks": r})
	if err != nil || !bytes.HasPrefix(data, []byte(`{"talks":{"parley":1,"title":"\u003c\u0026\u003e"`)) {
		t.Fatalf("%v: %.100s", err, data)
	}
	var back map[string]Record
	if err := Unmarshal(data, &back); err != nil || !reflect.DeepEqual(back["talks"], r) {
		t.Errorf("%v: read %+v", err, back)
	}
	before := r
	err = json.Unmarshal([]byte(`{"parley": 1, "titel": ""}`), &r)
	if invalid, ok := errors.AsType[*InvalidError](err); !ok || len(invalid.Problems) == 0 {
		t.Errorf("error %v", err)
	}
	if !reflect.DeepEqual(r, before) {
		t.Error("a refused record has left its traces")
	}
}

func TestUnmarshal(t *testing.T) {
	var s Statement
	data := `{"by": ["us", "russia"], "stance": "propose", "if": {"all": [{"fact": "f"}]}, "details": {"a":  null}, "source": {"name": "N"}}`
	if err := Unmarshal([]byte(data), &s); err != nil {
		t.Fatal(err)
	}
	want := Statement{
		By: IDs{"us", "russia"}, Stance: Propose, If: &Condition{All: []Condition{{Fact: "f"}}},
		Details: json.RawMessage(`{"a":  null}`), Source: Sources{{Name: "N"}},
	}
	if !reflect.DeepEqual(s, want) {
		t.Errorf("got %+v, want %+v", s, want)
	}
	type message struct {
		Talks []Record   `json:"talks"`
		Said  *Statement `json:"said"`
	}
	err := Unmarshal([]byte("{\"talks\": [{}, {\n\"parley\": 1, \"actors\": [{\"id\": \"us\", \"Id\": 1}],\n \"parties\": [\"us\"], \"titel\": 1}],\n\"said\": {\"by\": 1, \"source\": {\"name\": 2}}}"), new(message))
	lines := strings.Split(err.Error(), "\n")
	lines = slices.DeleteFunc(lines, func(s string) bool { return strings.Contains(s, "talks[0]") })
	if got, want := strings.Join(lines, "\n"), `line 2: talks[1].actors[0].Id: wrong case: the key is "id"
line 2: talks[1].actors[0].id: repeated key
line 3: talks[1].titel: unknown key; did you mean "title"?
line 4: said.by: wants a string or an array, not a number
line 4: said.source.name: wants a string, not a number`; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestUnmarshalIntoNothing(t *testing.T) {
	var none *Statement
	var record *Record
	for _, v := range []any{nil, none, record, Statement{}, 5, "a", json.Unmarshaler(nil)} {
		err := Unmarshal([]byte("{}"), v)
		if _, ok := errors.AsType[*InvalidError](err); ok || err == nil || !strings.HasPrefix(err.Error(), "negotiation: ") {
			t.Errorf("into %T: %v", v, err)
		}
	}
}

func TestSourcesJSON(t *testing.T) {
	one, two := Sources{{Name: "a&b"}}, Sources{{Name: "a"}, {URL: "b"}}
	for want, s := range map[string]Sources{
		`[]`: nil, `{"name":"a\u0026b"}`: one, `[{"name":"a"},{"url":"b"}]`: two,
	} {
		data, err := json.Marshal(s)
		if err != nil || string(data) != want {
			t.Errorf("%v: %s, want %s", err, data, want)
		}
		var back Sources
		if err := json.Unmarshal(data, &back); err != nil || len(back) != len(s) || len(s) > 0 && !reflect.DeepEqual(back, s) {
			t.Errorf("read %+v, wrote %+v: %v", back, s, err)
		}
	}
	for _, data := range []string{`{"name": 1}`, `[{"name": 1}]`, `"a"`} {
		if err := json.Unmarshal([]byte(data), new(Sources)); err == nil {
			t.Errorf("%s was read", data)
		}
	}
}

// Whatever one slip makes of a file, Read either refuses it with a path and a
// line for each problem, in order, or reads what encoding/json reads.
func TestSlips(t *testing.T) {
	data := written(t, longTalks(10))
	rng := rand.New(rand.NewPCG(1, 2))
	lines := bytes.Count(data, []byte("\n"))
	for range 1_000 {
		slip := slices.Clone(data)
		at := rng.IntN(len(slip))
		switch rng.IntN(3) {
		case 0:
			slip[at] = `{}[]:,"\n0 au`[rng.IntN(13)]
		case 1:
			slip = slices.Delete(slip, at, min(len(slip), at+1+rng.IntN(3)))
		case 2:
			slip = slices.Insert(slip, at, `{}[]:,"\n0 au`[rng.IntN(13)])
		}
		r, err := Read(bytes.NewReader(slip))
		if err == nil {
			checkRoundTrip(t, r)
			continue
		}
		last := 1
		for _, p := range problemsOf(t, err) {
			if p.Line < last || p.Line > lines+2 || p.Text == "" {
				t.Fatalf("problem %+v after line %d in\n%s", p, last, slip)
			}
			last = p.Line
		}
	}
}

// Problems with every statement, of both kinds, all come in one error. (In time
// linear in the size of the file, or this would take minutes.)
func TestManyProblems(t *testing.T) {
	data := written(t, longTalks(20_000))
	data = bytes.ReplaceAll(data, []byte(`"stance": "accept"`), []byte(`"stance": "acept", "nte": 5`))
	var read file
	faults := decode(data, &read)
	for i, s := range read.Statements {
		if s.Stance == "acept" {
			faults.Add(Problem{Path: fmt.Sprintf("statements[%d].stance", i), Text: "odd"})
			break
		}
	}
	problems := make([]Problem, len(read.Statements))
	for i := range problems {
		problems[i] = Problem{Path: fmt.Sprintf("statements[%d].by[0]", i), Text: "odd"}
	}
	faults.Add(problems...)
	invalid, ok := errors.AsType[*InvalidError](faults.Err())
	if !ok || len(invalid.Problems) != 20_000+16_000+1 {
		t.Fatalf("%d problems", len(invalid.Problems))
	}
	if last := invalid.Problems[36_000]; last.Path != "statements[19999].nte" && last.Path != "statements[19999].by" {
		t.Errorf("the last is %s", last)
	}
	if _, err := Read(bytes.NewReader(data)); err == nil {
		t.Error("the file was read")
	}
}

// The fields of a record and the keys of a file are the same, so that paths
// found in one hold in the other.
func TestFileKeys(t *testing.T) {
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(written(t, longTalks(1)), &keys); err != nil {
		t.Fatal(err)
	}
	want := []string{"actors", "facts", "parley", "parties", "rounds", "statements", "terms", "title"}
	if got := slices.Sorted(maps.Keys(keys)); !slices.Equal(got, want) {
		t.Errorf("keys %v, want %v", got, want)
	}
}

// problemsOf returns the parts of what has to be an *InvalidError.
func problemsOf(t *testing.T, err error) []Problem {
	t.Helper()
	invalid, ok := errors.AsType[*InvalidError](err)
	if !ok {
		t.Fatalf("%T is no *InvalidError: %v", err, err)
	}
	return invalid.Problems
}
