package ceasefire

import (
	"slices"
	"strings"
	"testing"

	"parley.example/actor"
)

func TestInside(t *testing.T) {
	p := On("2016")
	d := Duration{Effect: p}
	for _, test := range []struct {
		in   Provision
		want string
	}{
		{d, "effect end"},
		{Duration{Review: []Point{p, {}}}, "effect end review[0] review[1]"},
		{Cessation{Duration: &d}, ""}, // a component of its own
		{Zone{By: By(p)}, "by.not_before by.not_after"},
		{Detainees{Schedule: []Release{{By: By(p)}}}, "schedule[0].by.not_before schedule[0].by.not_after"},
		{&Zone{By: By(p)}, "by.not_before by.not_after"},
		{nil, ""},
		{(*Duration)(nil), ""},
	} {
		var paths []string
		inside(test.in, func(path string, _ Point) { paths = append(paths, path) })
		if got := strings.Join(paths, " "); got != test.want {
			t.Errorf("%#v: %s, want %s", test.in, got, test.want)
		}
	}
}

func TestEachText(t *testing.T) {
	for _, test := range []struct {
		in   Provision
		want []string
	}{
		{Other{Word: "x", Details: []byte(`{"a":"b"}`), Bearer: actor.IDs{"us"}}, []string{"x", `{"a":"b"}`, "us"}},
		{AidCorridor{From: "a", Quota: &Quota{Name: "fuel", Parts: []Quota{{Unit: "litre"}}}}, []string{"a", "fuel", "litre"}},
	} {
		var got []string
		eachText(test.in, func(text string) {
			if text != "" {
				got = append(got, text)
			}
		})
		if !slices.Equal(got, test.want) {
			t.Errorf("%#v: %q, want %q", test.in, got, test.want)
		}
	}
}

// A walk through what holds itself ends.
func TestWalkEnds(t *testing.T) {
	parts := make([]Quota, 3)
	for i := range parts {
		parts[i] = Quota{Name: "x", Parts: parts}
	}
	n := 0
	eachText(AidCorridor{Quota: &parts[0]}, func(string) { n++ })
	if n == 0 || n > maxValues {
		t.Errorf("%d texts", n)
	}
}

func TestBetween(t *testing.T) {
	for _, test := range []struct {
		a, b   Instant
		before bool
		gap    bool
	}{
		{"2016-09-12", "2016-09-13", true, false},
		{"2016-09-12", "2016-09-14", true, true},
		{"2016-09-12", "2016-09-12", false, false},
		{"2016-09", "2016-10-01", true, false},
		{"2016-09-12T19:00Z", "2016-09-12T19:00Z", false, false},
		{"2016-09-12T19:00Z", "2016-09-12T20:00Z", true, true},
		{"2016-09-12T19:00", "2016-09-12T20:00", true, true},
		{"2016-09-12T19:00", "2016-09-12T20:00Z", false, false}, // nobody knows on whose clocks
		{"2016-09-12T19:00", "2016-09-13T08:00Z", true, true},
		{"2016-09-12T19:00Z", "2016-09-13T08:00", false, false},
		{"2016-09-12T19:00Z", "2016-09-13T10:00", true, true},
		{"2016-09-12", "2016-09-13T00:00Z", false, false},
		{"", "2016", false, false},
		{"2016", "2016-13", false, false},
		{"nonsense T", "2016", false, false},
	} {
		if before, gap := isBefore(test.a, test.b), isGap(test.a, test.b); before != test.before || gap != test.gap {
			t.Errorf("%s, %s: before %v, gap %v", test.a, test.b, before, gap)
		}
		if test.before && isBefore(test.b, test.a) {
			t.Errorf("%s is before %s, and after", test.a, test.b)
		}
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"":                             "",
		" a \t b\n\nc\u2028d ":         "a b c d",
		"a\x1b[31mb\x00":               "a[31mb",
		"a\u202Eb\u2066c\u200Fd\uFEFF": "abcd",
		"a\xffb":                       "a\uFFFDb",
		"é日本":                          "é日本",
	} {
		if got := clean(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
