package strict

import (
	"encoding/json"
	"reflect"
	"testing"

	"parley.example/actor"
)

func TestSeveral(t *testing.T) {
	type ids []string
	type sources []point
	type talk struct {
		By  ids
		Src sources
		To  *ids
	}
	types := []reflect.Type{reflect.TypeFor[ids](), reflect.TypeFor[sources]()}
	got, problems := told[talk](`{"By": "us", "Src": {"X": 1}, "To": ["a", "b"]}`, types...)
	want := talk{ids{"us"}, sources{{X: 1}}, &ids{"a", "b"}}
	if problems != "" || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\n%s", got, problems)
	}
	_, problems = told[talk]("{\"By\": 5,\n\"Src\": [{\"X\": 1}, {\"X\": \"\"}],\n\"To\": [1]}\n", types...)
	if want := "line 1: By: wants a string or an array, not a number\n" +
		"line 2: Src[1].X: wants an integer, not a string\nline 3: To[0]: wants a string, not a number"; problems != want {
		t.Errorf("got\n%s\nwant\n%s", problems, want)
	}
	_, problems = told[talk](`{"Src": {"X": "", "X": 1, "Z": 1}}`, types...)
	if want := "line 1: Src.X: wants an integer, not a string\nline 1: Src.X: repeated key\nline 1: Src.Z: unknown key"; problems != want {
		t.Errorf("got\n%s\nwant\n%s", problems, want)
	}
}

// strictly is a type that decodes itself as strictly as what is around it.
type strictly struct{ P point }

func (s *strictly) UnmarshalJSON(data []byte) error { return Decode(data, &s.P).Err() }

// teller refuses everything with the problems it is made to tell.
type teller struct{}

func (teller) UnmarshalJSON(data []byte) error {
	var problems []actor.Problem
	_ = json.Unmarshal(data, &problems)
	return &actor.InvalidError{Problems: problems}
}

func (teller) UnmarshalText([]byte) error { return nil }

func TestProblemsFromMethods(t *testing.T) {
	_, got := told[map[string][]strictly]("{\"a\": [{\"X\": 1},\n {\"X\": 1,\n  \"y\": \"\",\n  \"y\": 2, \"z\": 3}]}")
	if want := "line 3: a[1].y: wants an integer, not a string\nline 4: a[1].y: repeated key\nline 4: a[1].z: unknown key"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	_, got = told[[]teller]("[\n[{\"Path\": \"[1].Text\", \"Text\": \"of text\"},\n {\"Path\": \"[5]\",\n \"Line\": 3, \"Text\": \"of line\"}],\n[{\"Line\": 99, \"Text\": \"beyond\"}], []]")
	if want := "line 4: [0][5]: of line\nline 4: [0][1].Text: of text\nline 5: [1]: beyond\nline 5: [2]: refused"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// The methods of an embedded type that is not exported cannot be called from
// here; its fields can be set.
func TestMethodsOutOfReach(t *testing.T) {
	type holder struct { // two of each method: it has neither itself
		One `json:"one"`
		//lint:ignore U1000 it is there for what it lacks
		shut
		two `json:"two"`
		six `json:"six"`
	}
	got, problems := told[holder](`{"two": {"Open": 5}, "six": {"Word": "x"}}`)
	if want := (holder{two: two{5}, six: six{"x"}}); got != want || problems != "" {
		t.Errorf("read %+v: %s", got, problems)
	}
}

type (
	One struct{}
	//lint:ignore U1000 it is there for what it lacks
	shut struct{}
	two  struct{ Open int }
	six  struct{ Word string }
)

//lint:ignore U1000 it is there for what it lacks
func (*shut) UnmarshalJSON([]byte) error { panic("not to be called") }
func (*two) UnmarshalJSON([]byte) error  { panic("not to be called") }
func (*One) UnmarshalText([]byte) error  { panic("not to be called") }
func (*six) UnmarshalText([]byte) error  { panic("not to be called") }
