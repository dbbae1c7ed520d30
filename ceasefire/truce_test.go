package ceasefire_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// first returns the first instant of a time.
func first(t testing.TB, i ceasefire.Instant) time.Time {
	t.Helper()
	at, err := i.First()
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// The truce of 12 September 2016 in Syria: 48 hours, to be renewed by agreement
// of those who made it. Both did so on the 14th; on the 16th Moscow alone offered
// 72 hours more.
func syria2016() ceasefire.Truce {
	return ceasefire.Truce{
		Agreed:  "2016-09-09",
		Effect:  "2016-09-12T19:00[Asia/Damascus]",
		Length:  ceasefire.Hours(48),
		Parties: []string{"us", "russia"},
		Renewal: ceasefire.Renewal{Mode: ceasefire.RenewByConsent, Consent: []string{"us", "russia"}},
		Acts: []ceasefire.TruceAct{
			{Kind: ceasefire.ActRenew, At: "2016-09-14T17:00[Asia/Damascus]", By: []string{"us", "russia"}},
			{Kind: ceasefire.ActRenew, At: "2016-09-16T12:00[Asia/Damascus]", By: []string{"russia"}, Length: ceasefire.Hours(72)},
		},
	}
}

// line writes a status on one line, in the zone of a place.
func line(s ceasefire.TruceStatus) string {
	words := []string{s.State.String()}
	if !s.Since.IsZero() {
		words = append(words, "since "+s.Since.UTC().Format("01-02 15:04"))
	}
	if !s.Until.IsZero() {
		words = append(words, "until "+s.Until.UTC().Format("01-02 15:04"))
	}
	if !s.Period.IsZero() {
		words = append(words, fmt.Sprint("renewal ", s.Period.Renewal))
	}
	return strings.Join(words, ", ")
}

func TestTruceSyria(t *testing.T) {
	truce := syria2016()
	for _, c := range []struct {
		at   ceasefire.Instant
		want string
	}{
		{"2016-09-08T23:59:59Z", "not-agreed"},
		{"2016-09-09T00:00Z", "pending, since 09-09 00:00, until 09-12 16:00, renewal 0"},
		{"2016-09-12T18:59:59.999999999[Asia/Damascus]", "pending, since 09-09 00:00, until 09-12 16:00, renewal 0"},
		{"2016-09-12T19:00[Asia/Damascus]", "in-effect, since 09-12 16:00, until 09-14 16:00, renewal 0"},
		{"2016-09-14T16:59[Asia/Damascus]", "in-effect, since 09-12 16:00, until 09-14 16:00, renewal 0"},
		{"2016-09-14T17:00[Asia/Damascus]", "in-effect, since 09-12 16:00, until 09-16 16:00, renewal 0"},
		{"2016-09-14T19:00[Asia/Damascus]", "in-effect, since 09-12 16:00, until 09-16 16:00, renewal 1"},
		{"2016-09-16T18:59:59.999999999[Asia/Damascus]", "in-effect, since 09-12 16:00, until 09-16 16:00, renewal 1"},
		{"2016-09-16T19:00[Asia/Damascus]", "expired, since 09-16 16:00"},
		{"2016-09-17T17:00[Asia/Damascus]", "expired, since 09-16 16:00"},
	} {
		got, err := truce.At(first(t, c.at))
		if err != nil || line(got) != c.want {
			t.Errorf("%s: %s, %v\nwant %s", c.at, line(got), err, c.want)
		}
	}
	faults, err := truce.Faults(first(t, "2016-09-20T00:00Z"))
	want := "consent: acts[1]: us did not agree before the time was up at 2016-09-16T19:00+03:00[Asia/Damascus]"
	if err != nil || len(faults) != 1 || faults[0].String() != want || !faults[0].Void {
		t.Errorf("faults %v, %v; want %s", faults, err, want)
	}
	if faults, _ := truce.Faults(first(t, "2016-09-16T18:59[Asia/Damascus]")); faults != nil {
		t.Errorf("before the time is up there is no fault yet: %v", faults)
	}
}

// outline writes the periods of a truce, one a line.
func outline(t testing.TB, truce ceasefire.Truce, now ceasefire.Instant) string {
	t.Helper()
	periods, err := truce.Periods(first(t, now))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, p := range periods {
		fmt.Fprintf(&b, "%d %s/%s %s", p.Renewal, p.From, p.To, p.Ended)
		if p.Act >= 0 {
			fmt.Fprintf(&b, " by acts[%d] %q", p.Act, p.Why)
		}
		if p.Narrows != "" {
			fmt.Fprintf(&b, " without %s", p.Narrows)
		}
		if len(p.Agreed) > 0 {
			fmt.Fprint(&b, " agreed ", p.Agreed)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// codes lists the faults of a truce.
func codes(t testing.TB, truce ceasefire.Truce, now ceasefire.Instant) string {
	t.Helper()
	faults, err := truce.Faults(first(t, now))
	if err != nil {
		t.Fatal(err)
	}
	list := make([]string, len(faults))
	for i, f := range faults {
		list[i] = fmt.Sprint(f.Act, " ", f.Code)
	}
	return strings.Join(list, ", ")
}

func both(at ceasefire.Instant) ceasefire.TruceAct {
	return ceasefire.TruceAct{Kind: ceasefire.ActRenew, At: at, By: []string{"a", "b"}}
}

// by is an act of some actors.
func by(kind ceasefire.TruceActKind, at ceasefire.Instant, actors ...string) ceasefire.TruceAct {
	return ceasefire.TruceAct{Kind: kind, At: at, By: actors}
}

func with(a ceasefire.TruceAct, change func(*ceasefire.TruceAct)) ceasefire.TruceAct {
	change(&a)
	return a
}

// A ten-day truce between a and b from 1 March at noon, which goes on as stated.
func tenDays(r ceasefire.Renewal, acts ...ceasefire.TruceAct) ceasefire.Truce {
	return ceasefire.Truce{
		Agreed: "2020-02-28T00:00Z", Effect: "2020-03-01T12:00Z", Length: ceasefire.Days(10),
		Parties: []string{"a", "b"}, Renewal: r, Acts: acts,
	}
}

func TestTruceCases(t *testing.T) {
	consent := ceasefire.Renewal{Mode: ceasefire.RenewByConsent}
	long := func(s ceasefire.Span) func(*ceasefire.TruceAct) {
		return func(a *ceasefire.TruceAct) { a.Length = s }
	}
	from := func(i ceasefire.Instant) func(*ceasefire.TruceAct) {
		return func(a *ceasefire.TruceAct) { a.From = i }
	}
	for _, c := range []struct {
		name   string
		truce  ceasefire.Truce
		want   string
		faults string
	}{
		{
			"Yemen 2022",
			ceasefire.Truce{
				Agreed: "2022-04-01", Effect: "2022-04-02T19:00+03:00[Asia/Aden]", Length: ceasefire.Months(2), Parties: []string{"a", "b"},
				Renewal: consent, Acts: []ceasefire.TruceAct{both("2022-06-02T12:00Z"), both("2022-08-02T12:00Z")},
			},
			"0 2022-04-02T19:00+03:00[Asia/Aden]/2022-06-02T19:00+03:00[Asia/Aden] renewed\n" +
				"1 2022-06-02T19:00+03:00[Asia/Aden]/2022-08-02T19:00+03:00[Asia/Aden] renewed agreed [0]\n" +
				"2 2022-08-02T19:00+03:00[Asia/Aden]/2022-10-02T19:00+03:00[Asia/Aden] expired agreed [1]\n",
			"",
		},
		{
			"Yemen 2022, of which only the dates are known",
			ceasefire.Truce{
				Agreed: "2022-04-01", Effect: "2022-04-02", Length: ceasefire.Months(2), Parties: []string{"a", "b"},
				Renewal: consent, Acts: []ceasefire.TruceAct{both("2022-06-02"), both("2022-08-02")},
			},
			"0 2022-04-02/2022-06-02 renewed\n1 2022-06-02/2022-08-02 renewed agreed [0]\n2 2022-08-02/2022-10-02 expired agreed [1]\n",
			"",
		},
		{
			"Jeddah 2023, with five days more",
			ceasefire.Truce{
				Agreed: "2023-05-20T21:45+02:00", Effect: "2023-05-22T21:45+02:00[Africa/Khartoum]", Length: ceasefire.Days(7), Parties: []string{"a", "b"},
				Renewal: consent, Acts: []ceasefire.TruceAct{with(both("2023-05-29T20:00+02:00"), long(ceasefire.Days(5)))},
			},
			"0 2023-05-22T21:45+02:00[Africa/Khartoum]/2023-05-29T21:45+02:00[Africa/Khartoum] renewed\n" +
				"1 2023-05-29T21:45+02:00[Africa/Khartoum]/2023-06-03T21:45+02:00[Africa/Khartoum] expired agreed [0]\n",
			"0 length",
		},
		{
			"one at a time",
			tenDays(consent, by("renew", "2020-03-05T00:00Z", "a"), by("renew", "2020-03-11T12:00Z", "b")),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z renewed\n1 2020-03-11T12:00Z/2020-03-21T12:00Z expired agreed [0 1]\n",
			"",
		},
		{
			"a second too late",
			tenDays(consent, by("renew", "2020-03-05T00:00Z", "a"), by("renew", "2020-03-11T12:00:01Z", "b")),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z expired\n",
			"0 consent, 1 late",
		},
		{
			"on different lengths",
			tenDays(consent, by("renew", "2020-03-05T00:00Z", "a"), with(by("renew", "2020-03-06T00:00Z", "b"), long(ceasefire.Days(3)))),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z expired\n",
			"0 terms, 1 terms",
		},
		{
			"on different lengths, until one comes round",
			tenDays(consent, by("renew", "2020-03-05T00:00Z", "a"), with(by("renew", "2020-03-06T00:00Z", "b"), long(ceasefire.Days(3))), with(by("renew", "2020-03-07T00:00Z", "a"), long(ceasefire.Days(3)))),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z renewed\n1 2020-03-11T12:00Z/2020-03-14T12:00Z expired agreed [1 2]\n",
			"0 replaced, 2 length",
		},
		{
			"said twice, and by a stranger",
			tenDays(consent, by("renew", "2020-03-05T00:00Z", "a", "un"), by("renew", "2020-03-06T00:00Z", "a"), by("renew", "2020-03-07T00:00Z", "b"), both("2020-03-08T00:00Z")),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z renewed\n1 2020-03-11T12:00Z/2020-03-21T12:00Z expired agreed [0 2]\n",
			"0 stranger, 1 repeated, 3 repeated",
		},
		{
			"beyond the limit",
			tenDays(ceasefire.Renewal{Mode: ceasefire.RenewByConsent, Limit: 1, Length: ceasefire.Days(1)}, both("2020-03-05T00:00Z"), both("2020-03-12T00:00Z")),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z renewed\n1 2020-03-11T12:00Z/2020-03-12T12:00Z expired agreed [0]\n",
			"1 limit",
		},
		{
			"with a gap",
			tenDays(consent, with(both("2020-03-05T00:00Z"), from("2020-03-13T00:00Z"))),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z renewed\n1 2020-03-13T00:00Z/2020-03-23T00:00Z expired agreed [0]\n",
			"0 gap",
		},
		{
			"with an overlap",
			tenDays(consent, with(both("2020-03-05T00:00Z"), from("2020-03-09T00:00Z"))),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z renewed\n1 2020-03-09T00:00Z/2020-03-19T00:00Z expired agreed [0]\n",
			"0 overlap",
		},
		{
			"over before it begins",
			tenDays(consent, with(with(both("2020-03-05T00:00Z"), from("2020-03-06T00:00Z")), long(ceasefire.Days(2)))),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z expired\n",
			"0 length, 0 time",
		},
		{
			"hours from a date cannot be counted",
			ceasefire.Truce{
				Agreed: "2020-02-28", Effect: "2020-03-01", Length: ceasefire.Days(10), Parties: []string{"a", "b"}, Renewal: consent,
				Acts: []ceasefire.TruceAct{with(both("2020-03-05"), long(ceasefire.Hours(48)))},
			},
			"0 2020-03-01/2020-03-11 expired\n",
			"0 length, 0 time",
		},
		{
			"inclusive days of a date",
			ceasefire.Truce{
				Agreed: "2020-02-28", Effect: "2020-03-02", Length: ceasefire.Days(7), Count: ceasefire.Inclusive, Parties: []string{"a", "b"}, Renewal: consent,
				Acts: []ceasefire.TruceAct{both("2020-03-05")},
			},
			"0 2020-03-02/2020-03-08 renewed\n1 2020-03-09/2020-03-15 expired agreed [0]\n",
			"",
		},
		{
			"inclusive days of a time of day",
			ceasefire.Truce{
				Agreed: "2020-02-28", Effect: "2020-03-02T12:00+02:00", Length: ceasefire.Days(7), Count: ceasefire.Inclusive, Parties: []string{"a", "b"}, Renewal: consent,
				Acts: []ceasefire.TruceAct{both("2020-03-05")},
			},
			"0 2020-03-02T12:00+02:00/2020-03-09T00:00+02:00 renewed\n1 2020-03-09T00:00+02:00/2020-03-16T00:00+02:00 expired agreed [0]\n",
			"",
		},
		{
			"on the very day",
			tenDays(consent, both("2020-03-11"), both("2020-03-22")),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z renewed\n1 2020-03-11T12:00Z/2020-03-21T12:00Z expired agreed [0]\n",
			"0 imprecise, 1 late",
		},
		{
			"nobody has said how",
			tenDays(ceasefire.Renewal{}, both("2020-03-05T00:00Z")),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z renewed\n1 2020-03-11T12:00Z/2020-03-21T12:00Z expired agreed [0]\n",
			"0 unstated",
		},
		{
			"there is none",
			tenDays(ceasefire.Renewal{Mode: ceasefire.RenewNone}, both("2020-03-05T00:00Z"), by("notice", "2020-03-06T00:00Z", "a"), with(by("deliver", "2020-03-07T00:00Z"), func(a *ceasefire.TruceAct) { a.Count = 3 })),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z expired\n",
			"0 mode, 1 mode, 2 mode",
		},
		{
			"unless notice",
			tenDays(ceasefire.Renewal{Mode: ceasefire.RenewUnlessNotice, Length: ceasefire.Days(5), Notice: ceasefire.Days(2)},
				by("notice", "2020-03-09T12:00:01Z", "a"), by("notice", "2020-03-14T12:00Z", "un"), by("notice", "2020-03-14T12:00Z", "b"), by("notice", "2020-03-14T13:00Z", "a")),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z renewed\n1 2020-03-11T12:00Z/2020-03-16T12:00Z expired\n",
			"0 notice, 1 stranger, 3 repeated",
		},
		{
			"unless notice, at most twice",
			tenDays(ceasefire.Renewal{Mode: ceasefire.RenewUnlessNotice, Length: ceasefire.Days(1), Limit: 2}, by("notice", "2020-03-13T00:00Z", "a")),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z renewed\n1 2020-03-11T12:00Z/2020-03-12T12:00Z renewed\n2 2020-03-12T12:00Z/2020-03-13T12:00Z expired\n",
			"0 limit",
		},
		{
			"a day more for every ten",
			tenDays(ceasefire.Renewal{Mode: ceasefire.RenewByFormula, Extra: ceasefire.Days(1), Per: 10, Of: "released"},
				delivered("2020-03-03T00:00Z", 13), delivered("2020-03-11T12:00Z", 6), delivered("2020-03-12T11:00Z", 1), delivered("2020-03-13T11:00Z", 9)),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z renewed\n1 2020-03-11T12:00Z/2020-03-12T12:00Z renewed\n2 2020-03-12T12:00Z/2020-03-13T12:00Z expired\n",
			"",
		},
		{
			"a day more for every ten, once",
			tenDays(ceasefire.Renewal{Mode: ceasefire.RenewByFormula, Extra: ceasefire.Days(1), Per: 10, Of: "released", Limit: 1},
				delivered("2020-03-03T00:00Z", 13), delivered("2020-03-11T12:00Z", 6)),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z renewed\n1 2020-03-11T12:00Z/2020-03-12T12:00Z expired\n",
			"1 limit",
		},
		{
			"narrowed",
			tenDays(ceasefire.Renewal{Mode: ceasefire.RenewNarrowed, Narrows: "two crossings"}, both("2020-03-05T00:00Z")),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z renewed\n1 2020-03-11T12:00Z/2020-03-21T12:00Z expired without two crossings agreed [0]\n",
			"",
		},
		{
			"terminated, with a renewal agreed",
			tenDays(consent, both("2020-03-05T00:00Z"), with(by("terminate", "2020-03-06T00:00Z", "a"), func(a *ceasefire.TruceAct) { a.Why = "an attack" }), by("resume", "2020-03-07T00:00Z", "a")),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z terminated by acts[1] \"an attack\"\n",
			"0 over, 2 over",
		},
		{
			"ended before it began",
			tenDays(consent, by("suspend", "2020-02-28T12:00Z", "a"), by("supersede", "2020-02-29T00:00Z"), by("collapse", "2020-03-02T00:00Z")),
			"",
			"0 early, 2 over",
		},
		{
			"suspended",
			tenDays(consent, by("resume", "2020-03-02T00:00Z", "a"), by("suspend", "2020-03-03T00:00Z", "a"), by("suspend", "2020-03-04T00:00Z", "a"), by("resume", "2020-03-05T00:00Z", "a"), by("collapse", "2020-03-06T00:00Z")),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z collapsed by acts[4] \"\"\n",
			"0 suspended, 2 suspended",
		},
		{
			"without end",
			ceasefire.Truce{
				Agreed: "2020-02-28", Effect: "2020-03-01", Parties: []string{"a", "b"}, Renewal: consent,
				Acts: []ceasefire.TruceAct{by("renew", "2020-02-27T00:00Z", "a"), both("2020-03-05T00:00Z")},
			},
			"0 2020-03-01/ running\n",
			"0 early, 1 mode",
		},
		{
			"nobody knows when",
			ceasefire.Truce{
				Agreed: "2020-02-28", Parties: []string{"a", "b"}, Length: ceasefire.Days(3), Renewal: consent,
				Acts: []ceasefire.TruceAct{both("2020-03-05T00:00Z"), by("suspend", "2020-03-06T00:00Z", "a")},
			},
			"",
			"0 early, 1 early",
		},
		{
			"goes on a day after the first time",
			tenDays(ceasefire.Renewal{Mode: ceasefire.RenewByConsent, Start: ceasefire.After(ceasefire.Effect, ceasefire.Days(11))}, both("2020-03-05T00:00Z"), both("2020-03-13T00:00Z")),
			"0 2020-03-01T12:00Z/2020-03-11T12:00Z renewed\n1 2020-03-12T12:00Z/2020-03-22T12:00Z renewed agreed [0]\n2 2020-03-22T12:00Z/2020-04-01T12:00Z expired agreed [1]\n",
			"0 gap",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			const end = "2023-12-31T00:00Z"
			if got := outline(t, c.truce, end); got != c.want {
				t.Errorf("periods\n%swant\n%s", got, c.want)
			}
			if got := codes(t, c.truce, end); got != c.faults {
				t.Errorf("faults %s\nwant   %s", got, c.faults)
			}
		})
	}
}

func delivered(at ceasefire.Instant, n int) ceasefire.TruceAct {
	return ceasefire.TruceAct{Kind: ceasefire.ActDeliver, At: at, Count: n}
}

// The resolutions on aid across the borders of Syria: twelve months each time, and
// the last time six, with two of four crossings.
func crossBorder() ceasefire.Truce {
	truce := ceasefire.Truce{
		Agreed: "2014-07-14", Effect: "2014-07-14", Length: ceasefire.Days(180), Parties: []string{"council"},
		Renewal: ceasefire.Renewal{Mode: ceasefire.RenewByConsent, Length: ceasefire.Months(12)},
	}
	for _, at := range []ceasefire.Instant{"2014-12-17", "2015-12-22", "2016-12-21", "2017-12-19", "2018-12-13"} {
		truce.Acts = append(truce.Acts, by(ceasefire.ActRenew, at, "council"))
	}
	truce.Acts = append(truce.Acts, with(by(ceasefire.ActRenew, "2020-01-10", "council"), func(a *ceasefire.TruceAct) {
		a.Length, a.Narrows = ceasefire.Months(6), "al-Ramtha and al-Yarubiyah"
	}))
	return truce
}

func TestTruceCrossBorder(t *testing.T) {
	truce := crossBorder()
	want := "0 2014-07-14/2015-01-10 renewed\n" +
		"1 2015-01-10/2016-01-10 renewed agreed [0]\n" +
		"2 2016-01-10/2017-01-10 renewed agreed [1]\n" +
		"3 2017-01-10/2018-01-10 renewed agreed [2]\n" +
		"4 2018-01-10/2019-01-10 renewed agreed [3]\n" +
		"5 2019-01-10/2020-01-10 renewed agreed [4]\n" +
		"6 2020-01-10/2020-07-10 expired without al-Ramtha and al-Yarubiyah agreed [5]\n"
	if got := outline(t, truce, "2021-01-01"); got != want {
		t.Errorf("periods\n%swant\n%s", got, want)
	}
	if got := codes(t, truce, "2021-01-01"); got != "5 length, 5 narrowed" {
		t.Errorf("faults %s", got)
	}
	// The last day counts to its end.
	for at, want := range map[ceasefire.Instant]ceasefire.TruceState{
		"2020-07-10T23:59:59Z": ceasefire.TruceInEffect,
		"2020-07-11T00:00Z":    ceasefire.TruceExpired,
	} {
		if got, err := truce.At(first(t, at)); err != nil || got.State != want {
			t.Errorf("%s: %s, %v; want %s", at, got.State, err, want)
		}
	}
}

// A truce that goes on by itself has no end that is known, and one whose periods
// cannot be counted is an error and takes no long time.
func TestTruceWithoutEnd(t *testing.T) {
	truce := tenDays(ceasefire.Renewal{Mode: ceasefire.RenewUnlessNotice})
	got, err := truce.At(first(t, "2020-05-01T00:00Z"))
	if err != nil || got.State != ceasefire.TruceInEffect || !got.Until.IsZero() || got.Period.Renewal != 6 {
		t.Errorf("%s, %v", line(got), err)
	}
	truce.Length = ceasefire.Span{Clock: time.Nanosecond}
	if _, err := truce.At(first(t, "2020-05-01T00:00Z")); err == nil || !strings.HasPrefix(err.Error(), "ceasefire: ") {
		t.Errorf("a period a nanosecond: %v", err)
	}
	truce = tenDays(ceasefire.Renewal{Mode: ceasefire.RenewUnlessNotice, Length: ceasefire.Months(12 * 5000)})
	if got, err := truce.At(first(t, "9999-05-01T00:00Z")); err != nil || got.State != ceasefire.TruceExpired {
		t.Errorf("beyond the year 9999: %s, %v", line(got), err)
	}
	if got := codes(t, truce, "9999-05-01T00:00Z"); got != "-1 time" {
		t.Errorf("faults %s", got)
	}
}

func TestTruceCheck(t *testing.T) {
	var zero ceasefire.Truce
	if err := zero.Check(); err != nil {
		t.Errorf("the zero truce: %v", err)
	}
	if got, err := zero.At(first(t, "2020-01-01")); err != nil || got.State != ceasefire.TruceNotAgreed || got.Act != -1 {
		t.Errorf("the zero truce: %+v, %v", got, err)
	}
	bad := ceasefire.Truce{
		Agreed: "2020-13", Effect: "2020-03", Length: ceasefire.Days(-1), Count: "both", Parties: []string{"a b", "c", "c"},
		Renewal: ceasefire.Renewal{
			Mode: ceasefire.RenewByFormula, Consent: []string{""}, Length: ceasefire.Span{Months: 1, Days: -1}, Limit: -1,
			Notice: ceasefire.Hours(-1), Start: ceasefire.After("victory", ceasefire.Days(1)),
		},
		Acts: []ceasefire.TruceAct{
			{Kind: "pray", At: "2020-04-01T10:00"},
			{At: "2020-03-01"},
			{Kind: ceasefire.ActNotice, At: "2020-02-01", Length: ceasefire.Days(2), From: "2020-02", Narrows: "x", Count: 1},
			{Kind: ceasefire.ActDeliver, Count: -2},
		},
	}
	_, err := bad.At(time.Time{})
	invalid, ok := errors.AsType[*negotiation.InvalidError](err)
	if !ok {
		t.Fatal(err)
	}
	var paths []string
	for _, p := range invalid.Problems {
		paths = append(paths, p.Path)
	}
	want := []string{
		"agreed", "length", "effect", "count", "parties[0]", "parties[2]",
		"renewal.consent[0]", "renewal.consent", "renewal.length", "renewal.limit", "renewal.notice", "renewal.notice", "renewal.extra", "renewal.per", "renewal.of", "renewal.start",
		"acts[0].kind", "acts[0].at", "acts[1].kind", "acts[2].at", "acts[2].by", "acts[2].from", "acts[2].length", "acts[2].from", "acts[2].narrows", "acts[2].count",
		"acts[3].at", "acts[3].count",
	}
	if d := cmp.Diff(want, paths); d != "" {
		t.Errorf("problems (-want +got)\n%s\n%v", d, err)
	}
	for name, truce := range map[string]ceasefire.Truce{
		"agreed":          {Effect: "2020-03-01"},
		"effect":          {Agreed: "2020-03-02", Effect: "2020-03-01"},
		"length":          {Agreed: "2020-03-01", Effect: "2020-03-01", Length: ceasefire.Hours(48)},
		"renewal.consent": {Renewal: ceasefire.Renewal{Mode: ceasefire.RenewByConsent}},
	} {
		invalid, ok := errors.AsType[*negotiation.InvalidError](truce.Check())
		if !ok || len(invalid.Problems) != 1 || invalid.Problems[0].Path != name {
			t.Errorf("%s: %v", name, truce.Check())
		}
	}
}

// The words go there and back, and no others are read.
func TestTruceWords(t *testing.T) {
	for s := ceasefire.TruceNotAgreed; s <= ceasefire.TruceCollapsed; s++ {
		text, err := s.MarshalText()
		var back ceasefire.TruceState
		if err != nil || back.UnmarshalText(text) != nil || back != s || string(text) != s.String() {
			t.Errorf("%d: %s, %v, %d", s, text, err, back)
		}
	}
	for e := ceasefire.EndNone; e <= ceasefire.EndCollapsed; e++ {
		text, err := e.MarshalText()
		var back ceasefire.Ending
		if err != nil || back.UnmarshalText(text) != nil || back != e || string(text) != e.String() {
			t.Errorf("%d: %s, %v, %d", e, text, err, back)
		}
	}
	if _, err := ceasefire.TruceState(9).MarshalText(); err == nil || ceasefire.TruceState(9).String() != "TruceState(9)" {
		t.Error("there is no ninth state")
	}
	var s ceasefire.TruceState
	if s.UnmarshalText([]byte("renewed")) == nil {
		t.Error("renewed is no state")
	}
	if list := ceasefire.FaultCodes(); len(list) != 19 || len(slices.Compact(slices.Sorted(slices.Values(list)))) != 19 {
		t.Errorf("%d codes: %v", len(list), list)
	}
}
