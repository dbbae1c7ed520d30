package ceasefire_test

import (
	"testing"

	"parley.example/ceasefire"
)

func TestAreaCovers(t *testing.T) {
	aleppo := ceasefire.Area{Name: "Aleppo", Places: []string{"Ramouseh"}}
	for _, test := range []struct {
		area   ceasefire.Area
		places []string
		want   bool
	}{
		{ceasefire.Area{}, nil, true},
		{ceasefire.Area{}, []string{"Homs"}, true},
		{aleppo, nil, false},
		{aleppo, []string{"Homs"}, false},
		{aleppo, []string{"aleppo"}, false},
		{aleppo, []string{"Castello Road", "Aleppo"}, true},
		{aleppo, []string{"Ramouseh"}, true},
		{ceasefire.Area{Extent: "map 4"}, []string{""}, false},
		{ceasefire.Area{Places: []string{"Homs"}}, []string{"", "Homs"}, true},
	} {
		if got := test.area.Covers(test.places...); got != test.want {
			t.Errorf("%v covers %q: %t", test.area, test.places, got)
		}
	}
}

func TestIsZero(t *testing.T) {
	for name, zero := range map[string]bool{
		"area":     ceasefire.Area{Places: []string{}}.IsZero() && !ceasefire.In("a").IsZero() && !ceasefire.Area{Extent: "m"}.IsZero(),
		"line":     ceasefire.Line{}.IsZero() && !ceasefire.Line{Map: "m"}.IsZero(),
		"point":    ceasefire.Point{}.IsZero() && !ceasefire.On("2016").IsZero(),
		"bounds":   ceasefire.Bounds{}.IsZero() && !ceasefire.By(ceasefire.On("2016")).IsZero(),
		"airspace": ceasefire.Airspace{}.IsZero() && !ceasefire.Airspace{Ceiling: 1}.IsZero() && !ceasefire.Airspace{Floor: 1}.IsZero(),
		"buffer":   !ceasefire.Airspace{Buffer: 1}.IsZero() && !ceasefire.Airspace{Area: ceasefire.In("a")}.IsZero(),
	} {
		if !zero {
			t.Error(name)
		}
	}
}

func TestPointString(t *testing.T) {
	for _, test := range []struct {
		p    ceasefire.Point
		want string
	}{
		{ceasefire.Point{}, ""},
		{ceasefire.On("2016-09"), "2016-09"},
		{ceasefire.After("effect", ceasefire.Span{}), "effect"},
		{ceasefire.After("signature", ceasefire.Hours(48)), "48 hours after signature"},
		{ceasefire.After("signature", ceasefire.Days(-3)), "3 days before signature"},
		{ceasefire.Point{Anchor: "effect", Offset: ceasefire.Days(14), Count: ceasefire.Inclusive}, "14 days after effect, the first day counted"},
		{ceasefire.Point{Anchor: "effect", Offset: ceasefire.Days(14), Count: ceasefire.Exclusive}, "14 days after effect, the first day not counted"},
	} {
		if got := test.p.String(); got != test.want {
			t.Errorf("%#v: %q, want %q", test.p, got, test.want)
		}
	}
	early := ceasefire.Bounds{NotBefore: ceasefire.On("1996-03-20")}
	if got := early.String() + (ceasefire.Bounds{}).String(); got != "not before 1996-03-20" {
		t.Error(got)
	}
}
