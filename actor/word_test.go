package actor_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parley.example/actor"
)

// The words that people write, in the order in which they are documented.
func TestKinds(t *testing.T) {
	want := strings.Fields(`state government armed-forces armed-group faction coalition political-party organization
		body subnational community electorate company outlet person`)
	var got []string
	for _, k := range actor.Kinds() {
		if !k.IsValid() {
			t.Errorf("%s is not valid", k)
		}
		got = append(got, string(k))
	}
	sameLines(t, "kinds", got, want)
	if !actor.Kind("").IsValid() || actor.Kind("State").IsValid() || actor.Kind("x").IsValid() {
		t.Error("the zero Kind is valid, and no kind but those listed")
	}
	actor.Kinds()[0] = "changed"
	if actor.Kinds()[0] != actor.State {
		t.Error("the slice is not the caller's")
	}
}

func TestTieKinds(t *testing.T) {
	var got []string
	for _, k := range actor.TieKinds() {
		if !k.IsValid() {
			t.Errorf("%s is not valid", k)
		}
		got = append(got, string(k))
	}
	sameLines(t, "kinds", got, strings.Fields("speaks-for represents commands member-of backs opposes lists"))
	if actor.TieKind("").IsValid() || actor.TieKind("Backs").IsValid() {
		t.Error("no kind is valid but those listed")
	}
	actor.TieKinds()[0] = "changed"
	if actor.TieKinds()[0] != actor.SpeaksFor {
		t.Error("the slice is not the caller's")
	}
}

// CAMEO codes are up to five groups of three letters.
func TestGroups(t *testing.T) {
	for _, c := range []struct {
		scheme actor.Scheme
		value  string
		want   string // empty: not well-formed
	}{
		{actor.CAMEO, "SYR", "SYR"},
		{actor.CAMEO, "SYRREB", "SYR REB"},
		{actor.CAMEO, "IGOUNO", "IGO UNO"},
		{actor.CAMEO, "SYRREBKURSEPCVL", "SYR REB KUR SEP CVL"},
		{actor.CAMEO, "SYRREBKURSEPCVLMED", ""}, // six
		{actor.CAMEO, "", ""},
		{actor.CAMEO, "SY", ""},
		{actor.CAMEO, "SYRRE", ""},
		{actor.CAMEO, "syr", ""},
		{actor.CAMEO, "SYR RE", ""},
		{actor.CAMEO, "SY1", ""},
		{actor.CAMEO, "ÄR", ""}, // three bytes and no three letters
		{actor.CAMEO, "SYRÄR", ""},
		{actor.ISO3166, "SYR", ""},
		{"", "SYR", ""},
	} {
		groups, ok := actor.Code{Scheme: c.scheme, Value: c.value}.Groups()
		if got := strings.Join(groups, " "); got != c.want || ok != (c.want != "") {
			t.Errorf("%s %q: %q, %v, want %q", c.scheme, c.value, got, ok, c.want)
		}
	}
}

// In JSON a lone id is a plain string.
func TestIDsJSON(t *testing.T) {
	for _, c := range []struct {
		ids  actor.IDs
		want string
	}{
		{actor.IDs{"us"}, `"us"`},
		{actor.IDs{"us", "russia"}, `["us","russia"]`},
		{actor.IDs{}, `[]`},
		{nil, `[]`},
	} {
		got, err := json.Marshal(struct{ IDs actor.IDs }{c.ids})
		if err != nil || string(got) != `{"IDs":`+c.want+`}` {
			t.Errorf("%#v: %s, %v", c.ids, got, err)
		}
		var back struct{ IDs actor.IDs }
		if err := json.Unmarshal(got, &back); err != nil || !slices.Equal(back.IDs, c.ids) {
			t.Errorf("%s: %#v, %v", got, back.IDs, err)
		}
	}
	for data, want := range map[string]actor.IDs{
		`["us"]`: {"us"}, ` "us" `: {"us"}, `[ ]`: {}, "\n[\"a\" , \"b\"]": {"a", "b"}, `null`: {"kept"}, `"\u00e9"`: {"é"},
	} {
		got := actor.IDs{"kept"}
		if err := got.UnmarshalJSON([]byte(data)); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %#v, %v, want %#v", data, got, err, want)
		}
	}
	for _, data := range []string{`1`, `true`, `{}`, `[1]`, `["a",["b"]]`, `"a`, `["a"`, ``, `"a" "b"`} {
		got := actor.IDs{"kept"}
		if err := got.UnmarshalJSON([]byte(data)); err == nil || !slices.Equal(got, actor.IDs{"kept"}) {
			t.Errorf("%s: %#v, %v, want an error", data, got, err)
		}
	}
}

// Empty ids are left out where the field allows it.
func TestDataJSON(t *testing.T) {
	actors := []actor.Actor{
		{ID: "us"},
		{
			ID: "jfs", Name: "Jabhat Fateh al-Sham", Kind: actor.ArmedGroup,
			Codes:   []actor.Code{{Scheme: actor.UCDP, Value: "1"}},
			Aliases: []actor.Alias{{Name: "Jabhat al-Nusra", Start: "2012-01", End: "2016-07-28"}},
		},
	}
	got, err := json.Marshal(actors)
	const want = `[{"id":"us"},{"id":"jfs","name":"Jabhat Fateh al-Sham","kind":"armed-group",` +
		`"codes":[{"scheme":"ucdp","value":"1"}],` +
		`"aliases":[{"name":"Jabhat al-Nusra","start":"2012-01","end":"2016-07-28"}]}]`
	if err != nil || string(got) != want {
		t.Errorf("got %s, %v", got, err)
	}
	var back []actor.Actor
	if err := json.Unmarshal(got, &back); err != nil || !reflect.DeepEqual(back, actors) {
		t.Errorf("back: %+v, %v", back, err)
	}
	got, err = json.Marshal(actor.Tie{From: "us", Kind: actor.Lists, To: "jfs", Start: "2012-12-11"})
	if err != nil || string(got) != `{"from":"us","kind":"lists","to":"jfs","start":"2012-12-11"}` {
		t.Errorf("got %s, %v", got, err)
	}
}

func TestErrors(t *testing.T) {
	many := make([]*actor.Actor, 12)
	for i := range many {
		many[i] = &actor.Actor{ID: fmt.Sprint("a", i)}
	}
	for _, c := range []struct {
		err  error
		want string
	}{
		{&actor.InvalidError{}, ""},
		{&actor.InvalidError{Problems: []actor.Problem{
			{Path: "ties[2].to", Line: 214, Text: "missing"}, {Path: "parties", Text: "missing"}, {Line: 3, Text: "unexpected end"}, {Text: "empty"},
		}}, "line 214: ties[2].to: missing\nparties: missing\nline 3: unexpected end\nempty"},
		{&actor.UnknownError{What: "round", ID: "geneva"}, `no round "geneva"`},
		{&actor.UnknownError{What: "round", ID: "genva", Similar: "geneva"}, `no round "genva"; did you mean "geneva"?`},
		{&actor.UnknownError{What: "actor", ID: "x\n\u202e", At: "2016"}, `no actor "x\n\u202e" at 2016`},
		{&actor.UnknownError{What: "actor", ID: strings.Repeat("x", 201)}, `no actor "` + strings.Repeat("x", 200) + `"...`},
		{&actor.UnknownError{What: "actor", ID: strings.Repeat("é", 101) + "x"}, `no actor "` + strings.Repeat("é", 100) + `"...`},
		{&actor.UnknownError{What: "actor", ID: "x" + strings.Repeat("é", 101)}, `no actor "x` + strings.Repeat("é", 99) + `"...`},
		{&actor.AmbiguousError{Name: "FSA", Candidates: many[:2]}, `"FSA" may be any of a0, a1`},
		{&actor.AmbiguousError{Name: "x", Candidates: many}, `"x" may be any of a0, a1, a2, a3, a4, a5, a6, a7, a8, a9 and 2 more`},
	} {
		if got := c.err.Error(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
