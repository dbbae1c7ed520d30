package ceasefire_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"parley.example/ceasefire"
)

func TestSpanForms(t *testing.T) {
	for _, c := range []struct {
		text      string
		span      ceasefire.Span
		canonical string
		words     string
	}{
		{"P0D", ceasefire.Span{}, "P0D", "no time"},
		{"-PT0S", ceasefire.Span{}, "P0D", "no time"},
		{"P2M", ceasefire.Months(2), "P2M", "2 months"},
		{"P1Y", ceasefire.Months(12), "P1Y", "12 months"},
		{"P1W", ceasefire.Weeks(1), "P7D", "7 days"},
		{"PT48H", ceasefire.Hours(48), "PT48H", "48 hours"},
		{"P1DT12H", ceasefire.Span{Days: 1, Clock: 12 * time.Hour}, "P1DT12H", "1 day and 12 hours"},
		{"-P3D", ceasefire.Days(-3), "-P3D", "minus 3 days"},
		{"P14M3DT4H5M6.78S", ceasefire.Span{Months: 14, Days: 3, Clock: 4*time.Hour + 5*time.Minute + 6780*time.Millisecond}, "P1Y2M3DT4H5M6.78S", "14 months, 3 days, 4 hours, 5 minutes and 6.78 seconds"},
		{"PT90M", ceasefire.Span{Clock: 90 * time.Minute}, "PT1H30M", "1 hour and 30 minutes"},
		{"PT4000000M", ceasefire.Span{Clock: 4e6 * time.Minute}, "PT66666H40M", "66666 hours and 40 minutes"},
		{"PT2562047H47M16.854775807S", ceasefire.Span{Clock: math.MaxInt64}, "PT2562047H47M16.854775807S", "2562047 hours, 47 minutes and 16.854775807 seconds"},
	} {
		got, err := ceasefire.ParseSpan(c.text)
		if err != nil || got != c.span {
			t.Errorf("%s: %+v, %v; want %+v", c.text, got, err, c.span)
		}
		if got.String() != c.canonical || got.Words() != c.words {
			t.Errorf("%s: %s, %q; want %s, %q", c.text, got, got.Words(), c.canonical, c.words)
		}
	}
}

func TestSpanBad(t *testing.T) {
	for _, text := range []string{
		"", "P", "PT", "-P", "2M", "P2", "PM", "P-2M", "P2MT", "P1M2Y", "P1M1M", "PT1D", "P1H", "PT1.5H", "PT1S1H", "PT.5S", "PT1.S",
		"PT1.0000000001S", "p2m", "P2M ", " P2M", "+P2M", "P10000Y", "P99999999999999999999D", "PT2562047H47M16.854775808S", "PT9999999999999S", "PT1SS",
	} {
		if got, err := ceasefire.ParseSpan(text); err == nil || !strings.HasPrefix(err.Error(), "ceasefire: ") {
			t.Errorf("%q is read as %s, %v", text, got, err)
		}
	}
}

// Spans that are not valid are told so, and nothing goes wrong over them.
func TestSpanInvalid(t *testing.T) {
	for _, s := range []ceasefire.Span{
		{Months: 1, Days: -1}, {Days: 1, Clock: -1}, {Months: math.MaxInt}, {Days: math.MinInt}, {Clock: math.MinInt64}, {Months: -1, Clock: 1},
	} {
		if _, err := s.MarshalText(); s.IsValid() || err == nil {
			t.Errorf("%s is valid", s)
		}
		if s.Words() != s.String() || !strings.HasPrefix(s.String(), "Span(") {
			t.Errorf("%s, %s", s, s.Words())
		}
		if p := ceasefire.After("signature", s); p.String() == "" {
			t.Errorf("%s: no words for the point", s)
		}
		_ = s.Neg()
	}
}

func TestSpanTimes(t *testing.T) {
	s := ceasefire.Span{Months: 1, Days: 2, Clock: time.Hour}
	if got, want := s.Times(3), (ceasefire.Span{Months: 3, Days: 6, Clock: 3 * time.Hour}); got != want {
		t.Errorf("%s", got)
	}
	if got := s.Times(-1); got != s.Neg() || !got.Negative() {
		t.Errorf("%s", got)
	}
	if got := s.Times(0); !got.IsZero() {
		t.Errorf("%s", got)
	}
	for _, s := range []ceasefire.Span{
		ceasefire.Days(2).Times(math.MaxInt), ceasefire.Hours(1000).Times(1 << 40), ceasefire.Months(math.MinInt).Times(-1), ceasefire.Months(60000).Times(3),
		{Clock: math.MinInt64},
	} {
		if s.IsValid() {
			t.Errorf("%s is valid", s)
		}
	}
}

// Any valid span has a text form that reads back as the same.
func TestSpanRoundTrip(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 5000 {
		s := ceasefire.Span{Months: rng.IntN(200), Days: rng.IntN(500), Clock: time.Duration(rng.Int64N(1 << (1 + rng.IntN(62))))}
		if rng.IntN(2) == 0 {
			s = s.Neg()
		}
		data, err := json.Marshal(s)
		var back ceasefire.Span
		if err != nil || json.Unmarshal(data, &back) != nil || back != s {
			t.Fatalf("%s: %s, %v, %s", s, data, err, back)
		}
	}
}

// A text that is read is written in one form, and that is read as the same.
func FuzzSpan(f *testing.F) {
	for _, s := range []string{"P0D", "-P1Y2M3W4DT5H6M7.89S", "PT2562047H47M16.854775807S", "P1M1M", "PT", "P366D"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := ceasefire.ParseSpan(text)
		if err != nil {
			return
		}
		back, err := ceasefire.ParseSpan(s.String())
		if err != nil || back != s || !s.IsValid() {
			t.Fatalf("%q is %s, which is %s, %v", text, s, back, err)
		}
		if s.Words() == "" || s.Neg().Neg() != s {
			t.Fatalf("%q: %s", text, s.Words())
		}
	})
}
