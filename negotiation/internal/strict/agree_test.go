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
)

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
		Quoted  int    `json:",string"`
		Words   string `json:"words,omitempty,string"`
		Maybe   *bool  `json:"maybe,string"`
		//lint:ignore SA5008 it is to be read as encoding/json reads it
		Dash string  `json:"-,"`
		Odd  float64 `json:"odd key %"`
		//lint:ignore SA5008 it is to be read as encoding/json reads it
		Bad     string `json:"bad\"name"`
		Skipped string `json:"-"`
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
		for _, f := range v.Fields() {
			if f.CanSet() {
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
		//lint:ignore SA5008 it is to be read as encoding/json reads it
		Nine  string `json:"ni,ne"`
		Ten   string `json:"Ж_1"`
		chan1 chan int
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
