package strict

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"parley.example/actor"
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

type (
	point struct {
		X int
		Y int `json:"y"`
	}
	Base struct {
		Name  string `json:"name"`
		Shade string
	}
	Deep struct {
		Shade string
		Grain uint8 `json:"grain"`
	}
	inner struct {
		Within bool
	}
	named   string
	letters string // reads text
	upper   struct{ Text string }
	family  struct {
		Base
		*Deep
		inner
		Point   point `json:"point"`
		Points  []point
		Pair    [2]point
		To      *point
		ToTo    **int `json:"to-to"`
		I8      int8
		I64     int64
		U16     uint16
		F32     float32
		F64     float64
		Yes     bool
		Named   named
		Number  json.Number
		Any     any
		Anys    map[string]any
		Bytes   []byte
		Raw     json.RawMessage
		When    time.Time
		ByName  map[named][]string
		ByInt   map[int16]point
		ByText  map[letters]int
		Letters letters
		Upper   upper
		Uppers  []*upper
		Quoted  int     `json:",string"`
		Words   string  `json:"words,omitempty,string"`
		Maybe   *bool   `json:"maybe,string"`
		Dash    string  `json:"-,"`
		Odd     float64 `json:"odd key %"`
		Bad     string  `json:"bad\"name"`
		Skipped string  `json:"-"`
		hidden  int
	}
)

func (l *letters) UnmarshalText(text []byte) error {
	if strings.ContainsAny(string(text), "0123456789") {
		return errors.New("digits are no letters")
	}
	*l = letters(text)
	return nil
}

func (l letters) MarshalText() ([]byte, error) { return []byte(l), nil }

func (u *upper) UnmarshalJSON(data []byte) error {
	if err := json.Unmarshal(data, &u.Text); err != nil {
		return errors.New("no text for upper")
	}
	u.Text = strings.ToUpper(u.Text)
	return nil
}

func (u upper) MarshalJSON() ([]byte, error) { return json.Marshal(u.Text) }

// What encoding/json writes it reads, and so does Decode, with the same result.
func TestDecodeAgreesWithEncodingJSON(t *testing.T) {
	for seed := range uint64(2_000) {
		rng := rand.New(rand.NewPCG(seed, 1))
		var wrote family
		fill(rng, reflect.ValueOf(&wrote).Elem(), 0)
		data, err := json.Marshal(wrote)
		if err != nil {
			t.Fatal(err)
		}
		var want family
		if err := json.Unmarshal(data, &want); err != nil {
			t.Fatal(err)
		}
		got, problems := told[family](string(data))
		if problems != "" {
			t.Fatalf("seed %d: %s\nin %s", seed, problems, data)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: read %+v, encoding/json %+v\nfrom %s", seed, got, want, data)
		}
	}
}

// fill sets v to something random that holds no nil.
func fill(rng *rand.Rand, v reflect.Value, depth int) {
	switch v.Interface().(type) {
	case json.Number:
		v.SetString(strconv.FormatFloat(rng.NormFloat64(), 'e', -1, 64))
		return
	case json.RawMessage:
		v.SetBytes([]byte([]string{`{"a":[null,1.50]}`, `"\u00e9"`, `-0`, `false`}[rng.IntN(4)]))
		return
	case time.Time:
		v.Set(reflect.ValueOf(time.Unix(rng.Int64N(1<<32), 0).UTC()))
		return
	case letters, map[letters]int:
		if v.Kind() == reflect.Map {
			v.Set(reflect.ValueOf(map[letters]int{"a": 1, "bé": 2}))
			return
		}
		v.SetString("letters")
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() {
				fill(rng, f, depth)
			}
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(rng, v.Elem(), depth)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), rng.IntN(4), 8))
		fallthrough
	case reflect.Array:
		for i := range v.Len() {
			fill(rng, v.Index(i), depth)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range rng.IntN(4) {
			key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			fill(rng, key, depth)
			fill(rng, value, depth)
			v.SetMapIndex(key, value)
		}
	case reflect.Interface:
		v.Set(reflect.ValueOf(untyped(rng, depth+1)))
	case reflect.String:
		v.SetString(text(rng))
	case reflect.Bool:
		v.SetBool(rng.IntN(2) == 0)
	case reflect.Float32, reflect.Float64:
		v.SetFloat(float64(float32(rng.NormFloat64() * 1e9)))
	default:
		if v.CanInt() {
			v.SetInt(int64(rng.Uint64()) >> (64 - v.Type().Bits()))
		} else {
			v.SetUint(rng.Uint64() >> (64 - v.Type().Bits()))
		}
	}
}

func untyped(rng *rand.Rand, depth int) any {
	switch n := rng.IntN(6); {
	case n == 0:
		return text(rng)
	case n == 1:
		return rng.NormFloat64()
	case n == 2:
		return rng.IntN(2) == 0
	case n == 3 || depth > 4:
		return map[string]any{}
	case n == 4:
		return map[string]any{text(rng): untyped(rng, depth+1), "x": untyped(rng, depth+1)}
	}
	return []any{untyped(rng, depth+1), untyped(rng, depth+1)}
}

func text(rng *rand.Rand) string {
	var b strings.Builder
	for range rng.IntN(9) {
		b.WriteRune([]rune("ab \"\\/\n\t\b\f\x00<&é€\u2028\uFFFD😀")[rng.IntN(18)])
	}
	return b.String()
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
		{"null", second(told[int]("null")), "line 1: null says nothing: leave the key out"},
		{"null in any", second(told[any](`[1,` + "\n" + `{"a": null}]`)), "line 2: [1].a: null says nothing: leave the key out"},
		{"null for a pointer", second(told[two](`{"b": null}`)), "line 1: b: null says nothing: leave the key out"},
		{"type", second(told[[]string](`["a", 1, {}, true, ["a"]]`)),
			"line 1: [1]: wants a string, not a number\nline 1: [2]: wants a string, not an object\n" +
				"line 1: [3]: wants a string, not true\nline 1: [4]: wants a string, not an array"},
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
		{"case", second(told[point](`{"x": 1, "Y": "a"}`)),
			"line 1: x: wrong case: the key is \"X\"\nline 1: Y: wrong case: the key is \"y\"\nline 1: y: wants an integer, not a string"},
		{"both cases", second(told[point](`{"Y": 1, "y": 1}`)),
			"line 1: Y: wrong case: the key is \"y\"\nline 1: y: repeated key"},
		{"in a map", second(told[map[string]int](`{"a b": 1, "a b": 1}`)), `line 1: ["a b"]: repeated key`},
		{"the same integer", second(told[map[int]int](`{"1": 1, "01": 1}`)), `line 1: 01: repeated key`},
		{"in any", second(told[any](`{"a": [{"b": 1, "b": 2}]}`)), `line 1: a[0].b: repeated key`},
		{"in raw JSON", second(told[[]json.RawMessage]("[null, {\"a\": null,\n\"a\": 1}]")),
			"line 1: [0]: null says nothing: leave the key out\nline 2: [1].a: repeated key"},
		{"in an unknown key", second(told[point](`{"z": {"a": 1, "a": "\ud800"}}`)),
			"line 1: z: unknown key\nline 1: z.a: repeated key\nline 1: z.a: lone surrogate \\ud800"},
		{"before a method", second(told[upper](`{"a": 1, "a": 2}`)),
			"line 1: no text for upper\nline 1: a: repeated key"},
		{"empty", second(told[map[string]int](`{"": "x"}`)), `line 1: [""]: wants an integer, not a string`},
		{"not exported", second(told[struct{ *inner }](`{"Within": true}`)),
			"line 1: Within: the field lies behind an embedded pointer to a struct that is not exported"},
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
		`[1, null, 2, "a" `: "line 1: [1]: null says nothing: leave the key out\nline 1: syntax error: the data ends where ',' or ']' is wanted",
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

// Tags and embedding choose fields as in encoding/json.
func TestFields(t *testing.T) {
	type A struct {
		One string
		Two string `json:"two"`
	}
	type B struct {
		One   string
		Three string `json:"two"`
		Four  string `json:"four"`
	}
	type C struct{ Four string }
	type Twice struct{ Five string }
	type D1 struct{ Twice }
	type D2 struct{ Twice }
	type Loop struct {
		*Loop
		Six string
	}
	type tagged struct{ Seven string }
	type all struct {
		A
		*B
		C `json:"c"`
		D1
		D2
		Loop
		tagged `json:"t"`
		Four   int
		Eight  string `json:"One"`
		Nine   string `json:"ni,ne"`
		Ten    string `json:"Ж_1"`
		chan1  chan int
	}
	var v all
	v.B = &B{}
	names := map[string]any{}
	data, err := json.Marshal(v)
	if err != nil || json.Unmarshal(data, &names) != nil {
		t.Fatal(err)
	}
	fields, index := fieldsOf(reflect.TypeFor[all]())
	for _, f := range fields {
		if _, ok := names[f.name]; !ok {
			t.Errorf("field %s is not one of encoding/json's", f.name)
		}
		if fields[index[f.name]].name != f.name {
			t.Errorf("field %s is not in its place", f.name)
		}
	}
	if len(fields) != len(names) {
		t.Errorf("%d fields %v, encoding/json has %d: %s", len(fields), index, len(names), data)
	}
	_ = v.chan1
}

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
line 9: map.c: null says nothing: leave the key out`
	if got := faults.Err(); got == nil || got.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", got, want)
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

func TestSimilar(t *testing.T) {
	names := []string{"round", "by", "about", "stance", "staNce"}
	for name, want := range map[string]string{
		"ruond": "round", "rond": "round", "rounds": "round", "roun": "round", "abut": "about",
		"stanse": "stance", "": "", "yb": "", "bye": "by", "x": "", "completely": "", "runds": "round",
		strings.Repeat("x", 1000): "",
	} {
		got := similar(name, func(yield func(string) bool) {
			for _, n := range names {
				if !yield(n) {
					return
				}
			}
		})
		if got != want {
			t.Errorf("similar(%q) = %q, want %q", name, got, want)
		}
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
