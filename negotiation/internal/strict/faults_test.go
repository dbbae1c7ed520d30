package strict

import (
	"errors"
	"strings"
	"testing"

	"parley.example/actor"
)

func TestAdd(t *testing.T) {
	type talk struct {
		By    any            `json:"by"`
		Terms []point        `json:"terms"`
		Map   map[string]int `json:"map"`
	}
	data := "{\n\"TERMS\": [\n{\"X\": true},\n{}],\n\"by\": \"a\",\n\"map\": {\"a\": 1,\n\"a.b\":\n2, \"c d\": 3,\n\"c\": null}}"
	var v talk
	faults := Decode([]byte(data), &v)
	faults.Add(
		actor.Problem{Path: "terms[0].X", Text: "follows from the type"},
		actor.Problem{Path: "terms[1].y", Text: "missing"},
		actor.Problem{Path: "terms[7]", Text: "beyond"},
		actor.Problem{Path: "by[0]", Text: "lone"},
		actor.Problem{Path: "map.a.b", Text: "no quotes"},
		actor.Problem{Path: `map["c d"]`, Text: "quotes"},
		actor.Problem{Path: "map[a]", Text: "brackets"},
		actor.Problem{Path: "map.c", Text: "follows from null"},
		actor.Problem{Path: "", Text: "the whole"},
		actor.Problem{Path: "]].[", Text: "no path"},
	)
	want := `line 1: the whole
line 1: ]].[: no path
line 2: TERMS: wrong case: the key is "terms"
line 2: terms[7]: beyond
line 3: terms[0].X: wants an integer, not true
line 4: terms[1].y: missing
line 5: by: lone
line 6: map[a]: brackets
line 8: map.a.b: no quotes
line 8: map["c d"]: quotes
line 9: map.c: null says nothing: leave it out`
	if got := faults.Err(); got == nil || got.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", got, want)
	}
}

func TestAddBehindAMark(t *testing.T) {
	var v point
	faults := Decode([]byte("\uFEFF\n{\"X\":\n1}"), &v)
	faults.Add(actor.Problem{Path: "X", Text: "odd"})
	if got, want := faults.Err().Error(), "line 1: there is a byte order mark: it has to go\nline 3: X: odd"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Problems may be added to data that is broken, however it is: they find a
// place.
func TestAddToAnything(t *testing.T) {
	data := `{"a": [{"b": "\u00e9\""}, 1.5, true], "c.d": {"e": null}}`
	for i := range data {
		for _, c := range "{}[]:,\"\\ 0\x00" {
			var v any
			faults := Decode([]byte(data[:i]+string(c)+data[i+1:]), &v)
			faults.Add(actor.Problem{Path: "a[0].b", Text: "odd"}, actor.Problem{Path: "c.d.e[0]"}, actor.Problem{Path: `["x`})
			if faults.Err() == nil {
				t.Errorf("nothing was added to %s", faults.data)
			}
		}
		Decode([]byte(data[:i]), new(any)).Add(actor.Problem{Path: "a[0].b"}, actor.Problem{Path: "a[2]"})
	}
}

func TestSuggestions(t *testing.T) {
	type talk struct {
		Round  string `json:"round"`
		Stance string `json:"stance"`
		By     string `json:"by"`
	}
	var v []talk
	data := "[" + strings.Repeat("{\"ruond\": 1},\n", maxSuggested+5) + "{}]"
	faults := Decode([]byte(data), &v)
	faults.Add(actor.Problem{Path: "[0]", Text: `no term "x"; did you mean "y"?`},
		actor.Problem{Path: "[24]", Text: `no term "x; did you mean \"z\"?"; did you mean "y"?`})
	invalid, _ := errors.AsType[*actor.InvalidError](faults.Err())
	for i, p := range invalid.Problems {
		if got, want := strings.HasSuffix(p.Text, `"?`), i < maxSuggested; got != want {
			t.Errorf("problem %d: %s", i, p)
		}
	}
	if got, want := invalid.Problems[25].Text, `no term "x; did you mean \"z\"?"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// What a problem shows of names and places is bounded, so that problems cannot
// take much more space than the data.
func TestProblemsStaySmall(t *testing.T) {
	long := strings.Repeat("k", 100_000)
	data := `{"` + long + `": [` + strings.Repeat("null,", 10_000) + "1]}"
	_, got := told[any](data)
	if len(got) > 20*len(data) {
		t.Errorf("%d bytes of problems with %d bytes of data", len(got), len(data))
	}
	deep := strings.Repeat(`{"kkkkkkkk":1,"k":`, 9_999) + "1" + strings.Repeat("}", 9_999)
	type node struct {
		K any `json:"k"`
	}
	_, got = told[node](deep)
	if got != "line 1: kkkkkkkk: unknown key" {
		t.Errorf("%d bytes: %.100s", len(got), got)
	}
	type chain struct {
		K *chain `json:"k"`
	}
	_, got = told[chain](deep)
	if n := strings.Count(got, "unknown key"); n != 9_999 || len(got) > 100*len(deep) {
		t.Errorf("%d problems in %d bytes of %d bytes of data", n, len(got), len(deep))
	}
}
