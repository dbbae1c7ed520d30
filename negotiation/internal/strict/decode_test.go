package strict

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// told decodes data into a new T and returns it with the problems, a line each.
func told[T any](data string, several ...reflect.Type) (T, string) {
	var v T
	err := Decode([]byte(data), &v, several...).Err()
	if err == nil {
		return v, ""
	}
	return v, err.Error()
}

func TestFlawsOfValues(t *testing.T) {
	type two struct {
		A any     `json:"a"`
		B *string `json:"b"`
	}
	for _, c := range []struct {
		name, got, want string
	}{
		{"nothing", second(told[int]("")), "line 1: there is nothing here: a JSON value is wanted"},
		{"white space", second(told[int](" \n")), "line 1: there is nothing here: a JSON value is wanted"},
		{"mark", second(told[int]("\uFEFF1")), "line 1: there is a byte order mark: it has to go"},
		{"null", second(told[int]("null")), "line 1: null says nothing: leave it out"},
		{"null in any", second(told[any](`[1,` + "\n" + `{"a": null}]`)), "line 2: [1].a: null says nothing: leave it out"},
		{"null for a pointer", second(told[two](`{"b": null}`)), "line 1: b: null says nothing: leave it out"},
		{
			"type", second(told[[]string](`["a", 1, {}, true, ["a"]]`)),
			"line 1: [1]: wants a string, not a number\nline 1: [2]: wants a string, not an object\n" +
				"line 1: [3]: wants a string, not true\nline 1: [4]: wants a string, not an array",
		},
		{"a list", second(told[[]int](`{"a": 1}`)), "line 1: wants an array, not an object"},
		{"a struct", second(told[two](`"a"`)), "line 1: wants an object, not a string"},
		{"a bool", second(told[bool](`0`)), "line 1: wants true or false, not a number"},
		{"half", second(told[int](`1.5`)), "line 1: wants an integer, not 1.5"},
		{"whole with a point", second(told[int](`1.0`)), "line 1: wants an integer, not 1.0"},
		{"exponent", second(told[int](`1e400`)), "line 1: wants an integer, not 1e400"},
		{"too large", second(told[int8](`128`)), "line 1: 128 is out of range"},
		{"too small", second(told[uint](`-1`)), "line 1: -1 is out of range"},
		{"very long", second(told[int](strings.Repeat("9", 99))), "line 1: " + strings.Repeat("9", 64) + "… is out of range"},
		{"float", second(told[float64](`1e400`)), "line 1: 1e400 is out of range"},
		{"float32", second(told[float32](`1e40`)), "line 1: 1e40 is out of range"},
		{"any number", second(told[any](`-1e400`)), "line 1: -1e400 is out of range"},
		{"not a number in string", second(told[json.Number](`"x"`)), "line 1: wants a number"},
		{"number in string", second(told[json.Number](`"1."`)), "line 1: wants a number"},
		{"utf-8", second(told[string]("\"a\xff\"")), "line 1: invalid UTF-8"},
		{"utf-8 after an escape", second(told[string]("\"\\n\xff\"")), "line 1: invalid UTF-8"},
		{"high surrogate", second(told[string](`"\ud83d"`)), `line 1: lone surrogate \ud83d`},
		{"low surrogate", second(told[string](`"\uDE00"`)), `line 1: lone surrogate \ude00`},
		{"unmatched", second(told[string](`"\ud83d\u0041"`)), `line 1: lone surrogate \ud83d`},
		{"flawed key", second(told[map[string]int]("{\"a\xff\":1}")), `line 1: ["a�"]: invalid UTF-8 in the key`},
		{"base64", second(told[[]byte](`"=a"`)), "line 1: wants a string in base64"},
		{"array too short", second(told[[2]int](`[1]`)), "line 1: wants 2 elements, not 1"},
		{"array too long", second(told[[2]int](`[1,2,3]`)), "line 1: wants 2 elements, not 3"},
		{"channel", second(told[[]chan int](`[1]`)), "line 1: [0]: nothing can be read into the Go type chan int"},
		{"methods", second(told[error](`1`)), "line 1: nothing can be read into the Go type error"},
		{"text", second(told[letters](`"a1"`)), "line 1: digits are no letters"},
		{"text type", second(told[letters](`1`)), "line 1: wants a string, not a number"},
		{"method", second(told[[]upper]("[\"a\",\n{}]")), "line 2: [1]: no text for upper"},
		{"quoted", second(told[family](`{"Quoted": 5}`)), "line 1: Quoted: wants a string with a value in it, not a number"},
		{"quoted otherwise", second(told[family](`{"Quoted": "x"}`)), "line 1: Quoted: wants another value in the string"},
		{"integer key", second(told[map[int8]int](`{"300": 1}`)), `line 1: 300: the key is no integer that fits`},
		{"text key", second(told[map[letters]int](`{"a1": 1}`)), `line 1: a1: digits are no letters`},
		{"key type", second(told[map[bool]int](`{"true": 1}`)), `line 1: true: the Go type bool is no key in JSON`},
	} {
		if c.got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, c.got, c.want)
		}
	}
}

func second[T any](_ T, s string) string { return s }

func TestFlawsOfKeys(t *testing.T) {
	for _, c := range []struct {
		name, got, want string
	}{
		{"unknown", second(told[point](`{"z": [1, {"a": null}]}`)), "line 1: z: unknown key"},
		{"repeated", second(told[point]("{\"y\": 1,\n\"y\": 2}")), "line 2: y: repeated key"},
		{"repeated with an escape", second(told[point](`{"y": 1, "\u0079": 2}`)), "line 1: y: repeated key"},
		{
			"case", second(told[point](`{"x": 1, "Y": "a"}`)),
			"line 1: x: wrong case: the key is \"X\"\nline 1: Y: wrong case: the key is \"y\"\nline 1: y: wants an integer, not a string",
		},
		{
			"both cases", second(told[point](`{"Y": 1, "y": 1}`)),
			"line 1: Y: wrong case: the key is \"y\"\nline 1: y: repeated key",
		},
		{"in a map", second(told[map[string]int](`{"a b": 1, "a b": 1}`)), `line 1: ["a b"]: repeated key`},
		{"the same integer", second(told[map[int]int](`{"1": 1, "01": 1}`)), `line 1: 01: repeated key`},
		{"in any", second(told[any](`{"a": [{"b": 1, "b": 2}]}`)), `line 1: a[0].b: repeated key`},
		{
			"in raw JSON", second(told[[]json.RawMessage]("[null, {\"a\": null,\n\"a\": 1}]")),
			"line 1: [0]: null says nothing: leave it out\nline 2: [1].a: repeated key",
		},
		{
			"in an unknown key", second(told[point](`{"z": {"a": 1, "a": "\ud800"}}`)),
			"line 1: z: unknown key\nline 1: z.a: repeated key\nline 1: z.a: lone surrogate \\ud800",
		},
		{
			"before a method", second(told[upper](`{"a": 1, "a": 2}`)),
			"line 1: no text for upper\nline 1: a: repeated key",
		},
		{"empty", second(told[map[string]int](`{"": "x"}`)), `line 1: [""]: wants an integer, not a string`},
		{
			"not exported", second(told[struct{ *inner }](`{"Within": true}`)),
			"line 1: Within: the field lies behind an embedded pointer to a struct that is not exported",
		},
	} {
		if c.got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, c.got, c.want)
		}
	}
}

func TestSyntaxErrors(t *testing.T) {
	for data, want := range map[string]string{
		`{"a": [1, 2`:       `line 1: a: syntax error: the data ends where ',' or ']' is wanted`,
		"{\"a\": {\n}\n\n":  `line 2: syntax error: the data ends where ',' or '}' is wanted`,
		`[1,]`:              `line 1: [1]: syntax error: found ']' where a value is wanted`,
		`{"a": 1,}`:         `line 1: syntax error: found '}' where a key is wanted`,
		`{a: 1}`:            `line 1: syntax error: found 'a' where a key is wanted`,
		`{"a" 1}`:           `line 1: syntax error: found '1' where a colon is wanted`,
		`{"a": 1 "b": 2}`:   `line 1: syntax error: found '"' where ',' or '}' is wanted`,
		`[01]`:              `line 1: syntax error: found '1' where ',' or ']' is wanted`,
		`[-]`:               `line 1: [0]: syntax error: found ']' where a digit is wanted`,
		`[1.]`:              `line 1: [0]: syntax error: found ']' where a digit is wanted`,
		`[1e+]`:             `line 1: [0]: syntax error: found ']' where a digit is wanted`,
		`[nul]`:             `line 1: [0]: syntax error: found ']' where null is wanted`,
		`tru`:               `line 1: syntax error: the data ends where true is wanted`,
		`'a'`:               `line 1: syntax error: found "'" where a value is wanted`,
		"[\n// a\n1]":       `line 2: [0]: syntax error: found '/' where a value is wanted`,
		`"abc`:              `line 1: syntax error: the data ends where the rest of a string is wanted`,
		`"abc\`:             `line 1: syntax error: the data ends where an escape is wanted`,
		"[\"abc\n\"]":       `line 1: [0]: syntax error: found a line break where the rest of a string is wanted`,
		"\"\\n\x01\"":       `line 1: syntax error: found U+0001 where the rest of a string is wanted`,
		`"\x41"`:            `line 1: syntax error: found 'x' where an escape, one of \" \\ \/ \b \f \n \r \t \u, is wanted`,
		`"\u12g4"`:          `line 1: syntax error: found 'g' where a hexadecimal digit is wanted`,
		`"\ud800\u12"`:      `line 1: syntax error: found '"' where a hexadecimal digit is wanted`,
		"[\xff]":            `line 1: [0]: syntax error: found the byte 0xff where a value is wanted`,
		"[1]\n 2":           `line 2: found '2' after the end of the value`,
		"[1]\x00":           `line 1: found U+0000 after the end of the value`,
		`[1, null, 2, "a" `: "line 1: [1]: null says nothing: leave it out\nline 1: syntax error: the data ends where ',' or ']' is wanted",
	} {
		if got := second(told[any](data)); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", data, got, want)
		}
	}
}

func TestDepth(t *testing.T) {
	type list []list
	nested := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	for n, want := range map[int]bool{1: true, maxDepth: true, maxDepth + 1: false, 1_000_000: false} {
		var v list
		var x any
		var raw json.RawMessage
		for _, into := range []any{&v, &x, &raw} {
			faults := Decode([]byte(nested(n)), into)
			if err := faults.Err(); (err == nil) != want || faults.Whole() != want {
				t.Errorf("%d levels into %T: %.200v", n, into, err)
			}
		}
	}
	_, got := told[any]("\n" + strings.Repeat("[", maxDepth+1))
	if want := "line 2: " + strings.Repeat("[0]", maxSteps/2) + "…" + strings.Repeat("[0]", maxSteps/2) +
		": nested more than 10000 levels deep"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// A type can lead to itself without end, and a value too.
func TestEndlessPointers(t *testing.T) {
	type self *self
	if _, got := told[self]("[1]"); !strings.Contains(got, "leads only to itself") {
		t.Errorf("a pointer to its own type: %q", got)
	}
	var x, y any
	x, y = &y, &x
	if err := Decode([]byte("[1]"), &x).Err(); err == nil || !strings.Contains(err.Error(), "leads only to itself") {
		t.Errorf("a pointer to itself: %v", err)
	}
}

func TestIntoWhatIsThere(t *testing.T) {
	p := point{X: 1, Y: 2}
	old := []int{1, 2, 3}
	v := struct {
		To   *point
		In   any
		List []int
		Map  map[string]int
	}{&p, &p, old, map[string]int{"a": 1, "b": 2}}
	data := `{"To": {"X": 5}, "In": {"y": 6}, "List": [9], "Map": {"b": 3, "c": 4}}`
	if err := Decode([]byte(data), &v).Err(); err != nil {
		t.Fatal(err)
	}
	if p != (point{5, 6}) || v.In != any(&p) {
		t.Errorf("pointers were not followed: %v", p)
	}
	if old[0] != 1 || len(v.List) != 1 || v.List[0] != 9 {
		t.Errorf("list %v, the old one %v", v.List, old)
	}
	if want := map[string]int{"a": 1, "b": 3, "c": 4}; !reflect.DeepEqual(v.Map, want) {
		t.Errorf("map %v, want %v", v.Map, want)
	}
}
