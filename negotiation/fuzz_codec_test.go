package negotiation

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

func addSeeds(f *testing.F) {
	names, err := filepath.Glob("testdata/codec/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(text), "-- file.json --\n")
		data, _, _ := strings.Cut(rest, "-- problems --\n")
		f.Add([]byte(data))
	}
	f.Add(written(f, longTalks(5)))
	f.Add([]byte(`{"parley":1,"actors":[{"id":"a"}],"parties":["a"],"rule":{"of":[]},"terms":[{"id":"t","details":[ null ]}]}`))
	f.Add([]byte(`{"a":"\ud83d\ude00","b":[1e3,-0,true,false,{}],"c":{"d":null}}`))
}

func FuzzRead(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Read(bytes.NewReader(data))
		if err != nil {
			checkOrder(t, err, data)
			return
		}
		checkRoundTrip(t, r)
		var plain file
		if err := json.Unmarshal(data, &plain); err != nil {
			t.Fatalf("encoding/json refuses what Read reads: %v", err)
		}
		alike := Record(plain.fields)
		if alike.tidy(); !reflect.DeepEqual(alike, r) {
			t.Fatalf("encoding/json reads %+v, Read %+v", alike, r)
		}
	})
}

func checkOrder(t *testing.T, err error, data []byte) {
	t.Helper()
	last, lines := 1, 1+bytes.Count(data, []byte("\n"))
	for _, p := range problemsOf(t, err) {
		if p.Line < last || p.Line > lines {
			t.Fatalf("problem %+v after line %d of %d", p, last, lines)
		}
		last = p.Line
	}
}

var surrogate = regexp.MustCompile(`(?i)\\ud[89a-f]`)

// What Unmarshal takes encoding/json takes too, and makes the same of it. Into
// an empty interface it takes all but what is named here.
func FuzzUnmarshal(f *testing.F) {
	addSeeds(f)
	type mixed struct {
		A string
		B []any
		C map[string]int `json:"c"`
		D *mixed
		Statement
		E json.RawMessage
		F float32
		G Sources
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		compare[mixed](t, data)
		compare[Statement](t, data)
		compare[map[string][]Condition](t, data)
		compare[json.RawMessage](t, data)
		err := compare[any](t, data)
		var x any
		sound := json.Unmarshal(data, &x) == nil && utf8.Valid(data) && !surrogate.Match(data) &&
			!bytes.Contains(data, []byte("null")) && !repeats(json.NewDecoder(bytes.NewReader(data)))
		if sound && err != nil {
			t.Fatalf("refused: %v", err)
		}
	})
}

// compare decodes data twice into a T and returns the error of Unmarshal.
func compare[T any](t *testing.T, data []byte) error {
	t.Helper()
	var got, want T
	err := Unmarshal(data, &got)
	if err != nil {
		checkOrder(t, err, data)
		return err
	}
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatalf("encoding/json refuses what Unmarshal takes: %v", err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("encoding/json makes %#v, Unmarshal %#v", want, got)
	}
	return nil
}

// repeats reports whether an object in the value that follows repeats a key.
func repeats(d *json.Decoder) bool {
	begin, err := d.Token()
	if err != nil {
		return false
	}
	again := false
	switch begin {
	case json.Delim('{'):
		seen := map[json.Token]bool{}
		for d.More() {
			key, _ := d.Token()
			again = again || seen[key]
			seen[key] = true
			again = repeats(d) || again
		}
	case json.Delim('['):
		for d.More() {
			again = repeats(d) || again
		}
	default:
		return false
	}
	_, _ = d.Token()
	return again
}
