package ceasefire_test

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"parley.example/actor"
	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// A filler fills values at random, half of them with what is often meant and the
// rest with what is seldom.
type filler struct{ *rand.Rand }

var fillings = map[reflect.Type][]string{
	reflect.TypeFor[ceasefire.Instant](): {
		"", "", "2016-09-12", "2016-09-10T19:00Z", "2016-09-12T19:00", "2016-09-13T19:00+03:00", "2016-09", "2016", "9999-12-31", "2016-02-30", "nonsense",
	},
	reflect.TypeFor[ceasefire.DayCount]():     {"", "", "inclusive", "exclusive", "some"},
	reflect.TypeFor[ceasefire.Act]():          {"attack", "rotation", ""},
	reflect.TypeFor[ceasefire.AirClass]():     {"fixed-wing", "rotary-wing", "unmanned", ""},
	reflect.TypeFor[ceasefire.RenewMode]():    {"", "none", "by-consent", "odd"},
	reflect.TypeFor[ceasefire.AirException](): {"medical", "authorised"},
	reflect.TypeFor[string]():                 {"", "", "a", "b", "c", "d", "us", "russia", "signature", "effect", "heavy weapons", "Aleppo", "odd\x00 \u202Ename"},
}

// oneOf returns one of some values.
func oneOf[T any](f filler, of []T) T { return of[f.IntN(len(of))] }

func (f filler) fill(v reflect.Value, depth int) {
	if v.Kind() == reflect.Interface {
		v.Set(f.provision(depth))
		return
	}
	switch v.Interface().(type) {
	case negotiation.Condition:
		v.Set(reflect.ValueOf(f.condition(3)))
		return
	case ceasefire.Span:
		v.Set(reflect.ValueOf(oneOf(f, []ceasefire.Span{
			{}, {}, ceasefire.Days(7), ceasefire.Hours(48), ceasefire.Months(2), ceasefire.Days(-3), {Months: 1, Days: 3}, {Months: 1, Days: -3}, {Clock: -1 << 63},
		})))
		return
	case json.RawMessage:
		v.SetBytes(oneOf(f, [][]byte{nil, []byte(`{"a":1}`), []byte(`{`)}))
		return
	case time.Duration, *actor.Roster:
		return
	}
	f.fillKind(v, depth)
}

func (f filler) fillKind(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.String:
		words := fillings[v.Type()]
		if words == nil {
			words = fillings[reflect.TypeFor[string]()]
		}
		v.SetString(oneOf(f, words))
	case reflect.Bool:
		v.SetBool(f.IntN(4) == 0)
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(f.IntN(9) - 1))
	case reflect.Uint8:
		v.SetUint(uint64(f.IntN(9)))
	case reflect.Struct:
		for _, field := range v.Fields() {
			f.fill(field, depth-1)
		}
	case reflect.Pointer:
		if depth > 0 && f.IntN(2) == 0 {
			v.Set(reflect.New(v.Type().Elem()))
			f.fill(v.Elem(), depth-1)
		}
	case reflect.Slice:
		f.fillSlice(v, depth)
	case reflect.Map:
		v.Set(reflect.ValueOf(map[string]ceasefire.Instant{"us": "2016-09-12", "b": "x"}))
	default: // nothing else is in an agreement
	}
}

func (f filler) fillSlice(v reflect.Value, depth int) {
	if depth <= 0 || f.IntN(3) == 0 {
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), f.IntN(4), 4))
	for i := range v.Len() {
		f.fill(v.Index(i), depth-1)
	}
}

var anyProvision = []ceasefire.Provision{
	ceasefire.Cessation{},
	ceasefire.AidCorridor{},
	ceasefire.Pause{},
	ceasefire.Grounding{},
	ceasefire.Separation{},
	ceasefire.Zone{},
	ceasefire.JointCell{},
	ceasefire.Monitoring{},
	ceasefire.Detainees{},
	ceasefire.Dispute{},
	ceasefire.Renewal{},
	ceasefire.Duration{},
	ceasefire.Consequence{},
	ceasefire.Definition{},
	ceasefire.Other{},
	nil, (*ceasefire.Zone)(nil),
}

// provision returns a provision of some type, by value or pointer, or none.
func (f filler) provision(depth int) reflect.Value {
	p := oneOf(f, anyProvision)
	t := reflect.TypeOf(p)
	switch {
	case p == nil:
		return reflect.Zero(reflect.TypeFor[ceasefire.Provision]())
	case t.Kind() == reflect.Pointer:
		return reflect.ValueOf(p)
	}
	v := reflect.New(t)
	f.fill(v.Elem(), depth-1)
	if f.IntN(9) == 0 {
		return v
	}
	return v.Elem()
}

func (f filler) condition(depth int) negotiation.Condition {
	word := func() string { return oneOf(f, []string{"a", "b", "c", "d"}) }
	switch n := f.IntN(6); {
	case n < 2:
		return negotiation.Condition{Settled: word()}
	case n == 2:
		return negotiation.Condition{Fact: word()}
	case n == 3 || depth == 0:
		return negotiation.Condition{Accepts: word(), Term: oneOf(f, []string{"", "a"})}
	case n == 4:
		return negotiation.Condition{All: []negotiation.Condition{f.condition(depth - 1), f.condition(depth - 1)}}
	}
	return negotiation.Condition{Any: []negotiation.Condition{f.condition(depth - 1), {}}}
}

func (f filler) agreement() ceasefire.Agreement {
	var a ceasefire.Agreement
	f.fill(reflect.ValueOf(&a).Elem(), 9)
	if f.IntN(3) == 0 { // few enough that one renews the other
		var d ceasefire.Duration
		var r ceasefire.Renewal
		f.fill(reflect.ValueOf(&d).Elem(), 1)
		f.fill(reflect.ValueOf(&r).Elem(), 1)
		times := fillings[reflect.TypeFor[ceasefire.Instant]()]
		d.End, r.Start = ceasefire.On(ceasefire.Instant(oneOf(f, times))), ceasefire.On(ceasefire.Instant(oneOf(f, times)))
		a.Clauses = textOf(d, r).Clauses
	}
	if f.IntN(2) == 0 {
		for i := range a.Clauses {
			a.Clauses[i].ID = string(rune('a' + i))
		}
	}
	return a
}

// Whatever an agreement holds, everything that is asked of it has an answer, and
// the same each time; and findings come in their order.
func TestAnyAgreement(t *testing.T) {
	f := filler{rand.New(rand.NewPCG(7, 7))}
	met := map[ceasefire.Code]bool{}
	for i := range 2000 {
		a := f.agreement()
		found := ceasefire.Review(a)
		if again := ceasefire.Review(a); !slices.Equal(found, again) {
			t.Fatalf("agreement %d is not always reviewed alike:\n%v\n%v", i, found, again)
		}
		checkOrder(t, a, found)
		for _, one := range found {
			if met[one.Code] = true; slices.Contains(ceasefire.TextCodes(), one.Code) {
				checkSentence(t, one)
			}
		}
		a.Class()
		a.Laterality()
		if text := a.String(); strings.ContainsAny(text, "\x00\u202E") {
			t.Errorf("agreement %d is not printed clean: %q", i, text)
		}
		checkAlike(t, a)
		if t.Failed() {
			t.Fatalf("agreement %d: %+v", i, a)
		}
	}
	for _, code := range ceasefire.TextCodes() {
		if !met[code] {
			t.Errorf("no agreement had a %s: the test has become weak", code)
		}
	}
}

// checkOrder checks that findings come by severity, then by clause, then by code.
func checkOrder(t *testing.T, a ceasefire.Agreement, found []ceasefire.Finding) {
	t.Helper()
	rank := func(f ceasefire.Finding) []int {
		place := -1
		if f.Clause != "" {
			place = slices.IndexFunc(a.Clauses, func(c ceasefire.Clause) bool { return c.ID == f.Clause })
		}
		return []int{-int(f.Severity), place, slices.Index(ceasefire.Codes(), f.Code)}
	}
	if !slices.IsSortedFunc(found, func(x, y ceasefire.Finding) int { return slices.Compare(rank(x), rank(y)) }) {
		t.Errorf("not in order: %v", found)
	}
}

// checkAlike checks that what Check passes can be written, and comes back.
func checkAlike(t *testing.T, a ceasefire.Agreement) {
	t.Helper()
	err, again := a.Check(), a.Check()
	if (err == nil) != (again == nil) || err != nil && err.Error() != again.Error() {
		t.Errorf("checked unlike: %v, %v", err, again)
	}
	if err != nil {
		return
	}
	data, err := json.Marshal(a)
	if err != nil {
		t.Errorf("not written: %v", err)
		return
	}
	var back ceasefire.Agreement
	if err := negotiation.Unmarshal(data, &back); err != nil {
		t.Errorf("not read: %v\n%s", err, data)
	}
	if twice, err := json.Marshal(back); err != nil || string(twice) != string(data) {
		t.Errorf("%v, comes back as %s\nfrom %s", err, twice, data)
	}
}
