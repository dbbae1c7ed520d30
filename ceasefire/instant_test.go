package ceasefire_test

import (
	"strings"
	"testing"
	"time"

	"parley.example/actor"
	"parley.example/ceasefire"
)

func TestInstantForms(t *testing.T) {
	for _, c := range []struct {
		text, first, last, moment string
	}{
		{"2016", "2016-01-01T00:00:00Z", "2016-12-31T23:59:59.999999999Z", "2016"},
		{"2016-02", "2016-02-01T00:00:00Z", "2016-02-29T23:59:59.999999999Z", "2016-02"},
		{"2016-09-12", "2016-09-12T00:00:00Z", "2016-09-12T23:59:59.999999999Z", "2016-09-12"},
		{"2016[Asia/Damascus]", "2015-12-31T22:00:00Z", "2016-12-31T21:59:59.999999999Z", "2016"},
		{"2016-09-12[Asia/Damascus]", "2016-09-11T21:00:00Z", "2016-09-12T20:59:59.999999999Z", "2016-09-12"},
		{"2016-03-25[Asia/Damascus]", "2016-03-24T22:00:00Z", "2016-03-25T20:59:59.999999999Z", "2016-03-25"},
		{"2016-09-12T19:00+03:00", "2016-09-12T16:00:00Z", "2016-09-12T16:00:00Z", "2016-09-12T19:00+03:00"},
		{"2016-09-12T19:00[Asia/Damascus]", "2016-09-12T16:00:00Z", "2016-09-12T16:00:00Z", "2016-09-12T19:00:00+03:00"},
		{"2016-09-12T19:00+03:00[Asia/Damascus]", "2016-09-12T16:00:00Z", "2016-09-12T16:00:00Z", "2016-09-12T19:00+03:00"},
		{"2016-09-12T19:00:01.5Z[UTC]", "2016-09-12T19:00:01.5Z", "2016-09-12T19:00:01.5Z", "2016-09-12T19:00:01.5Z"},
		{"2016-10-30T02:30+01:00[Europe/Berlin]", "2016-10-30T01:30:00Z", "2016-10-30T01:30:00Z", "2016-10-30T02:30+01:00"},
		{"0001", "0001-01-01T00:00:00Z", "0001-12-31T23:59:59.999999999Z", "0001"},
		{"0001-01-01T01:00+01:00", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "0001-01-01T01:00+01:00"},
		{"9999-12-31", "9999-12-31T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "9999-12-31"},
	} {
		i := ceasefire.Instant(c.text)
		from, err := i.First()
		if err != nil || from.UTC().Format(time.RFC3339Nano) != c.first {
			t.Errorf("%s begins at %s, %v; want %s", i, from, err, c.first)
		}
		to, err := i.Last()
		if err != nil || to.UTC().Format(time.RFC3339Nano) != c.last {
			t.Errorf("%s ends at %s, %v; want %s", i, to, err, c.last)
		}
		if m, err := i.Moment(); err != nil || m != actor.Moment(c.moment) {
			t.Errorf("%s is the moment %s, %v; want %s", i, m, err, c.moment)
		}
	}
}

func TestInstantBad(t *testing.T) {
	for text, want := range map[string]string{
		"":                                      "is no time",
		"2016-9-12":                             "is no time",
		"2015-02-29":                            "is no time",
		"2016-09-12T24:00Z":                     "is no time",
		"2016-09-12T19":                         "is no time",
		"2016-09-12 19:00":                      "is no time",
		"2016-09-12T19:00+03:00Z":               "is no time",
		"2016-09-12[]":                          "is no time",
		"2016-09-12[Asia/Damascus":              "is no time",
		"2016-09-12[Asia/Damascus] ":            "is no time",
		"[Asia/Damascus]":                       "is no time",
		"2016-09-12[Asia/Damascus][UTC]":        "no name of a zone",
		"2016-09-12[Local]":                     "another zone on every machine",
		"2016-09-12[Asia/Atlantis]":             "no zone",
		"2016-09-12T19:00+02:00[Asia/Damascus]": "the offset",
		"0001-01-01T00:00Z[Europe/Berlin]":      "the offset",
		"2016-03-27T02:30[Europe/Berlin]":       "does not exist",
		"2016-03-25T00:30[Asia/Damascus]":       "does not exist",
		"2016-10-30T02:30[Europe/Berlin]":       "comes twice",
		"2016-10-02T02:15[Australia/Lord_Howe]": "does not exist",
		"2016-04-03T01:45[Australia/Lord_Howe]": "comes twice",
	} {
		i := ceasefire.Instant(text)
		err := i.Check()
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "ceasefire: ") || i.IsValid() {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
		if _, also := i.First(); also == nil {
			t.Errorf("%q has a first instant", text)
		}
		if _, also := i.Moment(); also == nil {
			t.Errorf("%q has a moment", text)
		}
	}
	floating := ceasefire.Instant("2016-09-12T19:00")
	if err := floating.Check(); err != nil || floating.HasZone() || !floating.HasClock() || !floating.HasDate() {
		t.Errorf("%s is a time of day in no zone: %v", floating, err)
	}
	if _, err := floating.First(); err == nil {
		t.Errorf("%s is no one instant", floating)
	}
}

func TestInstantParts(t *testing.T) {
	for i, want := range map[ceasefire.Instant]string{
		"2016":                                  " false false false",
		"2016-09[UTC]":                          "UTC false false true",
		"2016-09-12[Asia/Tokyo]":                "Asia/Tokyo true false true",
		"2016-09-12":                            " true false false",
		"2016-09-12T19:00-03:00":                " true true true",
		"2016-09-12T19:00[Asia/Damascus]":       "Asia/Damascus true true true",
		"2016-09-12T19:00+03:00[Asia/Damascus]": "Asia/Damascus true true true",
	} {
		got := i.Zone()
		for _, has := range []bool{i.HasDate(), i.HasClock(), i.HasZone()} {
			if got += " "; has {
				got += "true"
			} else {
				got += "false"
			}
		}
		if got != want {
			t.Errorf("%s: %s, want %s", i, got, want)
		}
	}
}

func TestInstantAdd(t *testing.T) {
	for _, c := range []struct {
		i    ceasefire.Instant
		span string
		want string // empty: an error
	}{
		{"2022-04-02", "P2M", "2022-06-02"},
		{"2020-01-31", "P1M", "2020-02-29"},
		{"2020-01-31", "P1M1D", "2020-03-01"},
		{"2020-03-31", "-P1M", "2020-02-29"},
		{"2016-09", "P5M", "2017-02"},
		{"2016", "P2Y", "2018"},
		{"2016[UTC]", "-P1Y", "2015[UTC]"},
		{"2016-09-12T19:00", "P1D", "2016-09-13T19:00"},
		{"2016-09-12T19:00+03:00", "PT48H", "2016-09-14T19:00+03:00"},
		{"2016-09-12T19:00[Asia/Damascus]", "PT48H", "2016-09-14T19:00+03:00[Asia/Damascus]"},
		{"2016-03-26T12:00[Europe/Berlin]", "P1D", "2016-03-27T12:00+02:00[Europe/Berlin]"},
		{"2016-03-26T12:00[Europe/Berlin]", "PT24H", "2016-03-27T13:00+02:00[Europe/Berlin]"},
		{"2016-03-26T02:30[Europe/Berlin]", "P1D", "2016-03-27T03:30+02:00[Europe/Berlin]"},
		{"2016-10-29T02:30[Europe/Berlin]", "P1D", "2016-10-30T02:30+02:00[Europe/Berlin]"},
		{"2016-10-30T02:30+01:00[Europe/Berlin]", "P0D", "2016-10-30T02:30+01:00[Europe/Berlin]"},
		{"2016-10-30T02:30+01:00[Europe/Berlin]", "PT1H", "2016-10-30T03:30+01:00[Europe/Berlin]"},
		{"2016-10-01T02:15[Australia/Lord_Howe]", "P1D", "2016-10-02T02:45+11:00[Australia/Lord_Howe]"},
		{"2016-09-12T19:00:30.25Z", "PT1.75S", "2016-09-12T19:00:32Z"},
		{"0001-01-01T01:00+01:00", "PT1H", "0001-01-01T02:00+01:00"},
		{"9999-12-31", "-P9998Y", "0001-12-31"},
		{"9999-12-31", "P1D", ""},
		{"9999-12-31T23:00Z", "PT1H", ""},
		{"0001-01-01", "-P1D", ""},
		{"2016", "P1M", ""},
		{"2016-09", "P1D", ""},
		{"2016-09-12", "PT1H", ""},
		{"2016-09-12T19:00", "PT1H", ""},
		{"2016-13", "P1D", ""},
	} {
		s, err := ceasefire.ParseSpan(c.span)
		if err != nil {
			t.Fatal(err)
		}
		got, err := c.i.Add(s)
		if string(got) != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%s and %s: %q, %v; want %q", c.i, c.span, got, err, c.want)
		}
		if err != nil && !strings.HasPrefix(err.Error(), "ceasefire: ") {
			t.Errorf("%s and %s: %v", c.i, c.span, err)
		}
	}
	if _, err := ceasefire.Instant("2016-09-12").Add(ceasefire.Span{Months: 1, Days: -1}); err == nil {
		t.Error("a span that is not valid is added")
	}
}

func TestInstantOf(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	for want, at := range map[ceasefire.Instant]time.Time{
		"":                                      {},
		"2016-09-12T16:00Z":                     time.Date(2016, 9, 12, 16, 0, 0, 0, time.UTC),
		"2016-09-12T16:00:00.5Z":                time.Date(2016, 9, 12, 16, 0, 0, 5e8, time.UTC),
		"2016-10-30T02:30+01:00[Europe/Berlin]": time.Date(2016, 10, 30, 1, 30, 0, 0, time.UTC).In(berlin),
		"2016-09-12T19:00+03:00":                time.Date(2016, 9, 12, 19, 0, 0, 0, time.FixedZone("Nowhere/Land", 3*3600)),
		"2016-09-12T18:59:01Z":                  time.Date(2016, 9, 12, 19, 0, 0, 0, time.FixedZone("", 59)),
		"9999-12-31T23:30Z":                     time.Date(10000, 1, 1, 0, 30, 0, 0, time.FixedZone("", 3600)),
		"1880-01-01T00:00Z":                     time.Date(1880, 1, 1, 0, 0, 0, 0, time.UTC).In(berlin),
	} {
		got := ceasefire.InstantOf(at)
		if got != want {
			t.Errorf("InstantOf(%s) = %s, want %s", at, got, want)
		}
		if back, err := got.First(); got != "" && (err != nil || !back.Equal(at)) {
			t.Errorf("%s is %s, %v; want %s", got, back, err, at)
		}
	}
	if got := ceasefire.InstantOf(time.Date(10000, 6, 1, 0, 0, 0, 0, time.UTC)); got != "" {
		t.Errorf("the year 10000 is %s", got)
	}
}

// Whatever is a time stays one when no time is added, with the same bounds, and
// what First and Last say is in order.
func FuzzInstant(f *testing.F) {
	for _, s := range []string{"2016", "2016-09-12[Asia/Damascus]", "2016-10-30T02:30+01:00[Europe/Berlin]", "0001-01-01T00:00+14:00", "2011-12-30[Pacific/Apia]", "1880-01-01T00:00[Europe/Berlin]", "9999-12-31T23:59:59.999999999-23:59"} {
		f.Add(s, 1)
	}
	f.Fuzz(func(t *testing.T, text string, days int) {
		i := ceasefire.Instant(text)
		from, err := i.First()
		if err != nil {
			return
		}
		to, err := i.Last()
		if err != nil || to.Before(from) {
			t.Fatalf("%q lasts from %s to %s, %v", text, from, to, err)
		}
		if same, err := i.Add(ceasefire.Span{}); err == nil {
			if again, err := same.First(); err != nil || !again.Equal(from) {
				t.Fatalf("%q and no time is %q: %s, %v; want %s", text, same, again, err, from)
			}
		} else if i.HasClock() && 1 < from.Year() && from.Year() < 9999 {
			t.Fatalf("%q and no time: %v", text, err)
		}
		if sum, err := i.Add(ceasefire.Days(days)); err == nil && !sum.IsValid() {
			t.Fatalf("%q and %d days is %q", text, days, sum)
		}
	})
}
