package ceasefire_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley.example/actor"
	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// daily is a condition with every choice made.
func daily(change ...func(*ceasefire.Quiet)) ceasefire.Quiet {
	q := ceasefire.Quiet{Days: 3, Zone: "Asia/Damascus", Count: ceasefire.Inclusive, Unseen: ceasefire.UnseenBreaks}
	for _, c := range change {
		c(&q)
	}
	return q
}

func problems(t *testing.T, err error) []string {
	t.Helper()
	invalid, ok := errors.AsType[*negotiation.InvalidError](err)
	if !ok {
		t.Fatalf("%v is no InvalidError", err)
	}
	var paths []string
	for _, p := range invalid.Problems {
		paths = append(paths, p.Path)
	}
	return paths
}

func TestWhatIsNotChosenIsNamedAllAtOnce(t *testing.T) {
	for _, c := range []struct {
		name string
		q    ceasefire.Quiet
		want []string
	}{
		{"nothing", ceasefire.Quiet{}, []string{"days", "zone", "count", "unseen"}},
		{"wrong words", ceasefire.Quiet{Days: -1, Zone: "Local", Begins: "7 pm", Count: "both", Unseen: "never"}, []string{"days", "zone", "begins", "count", "unseen"}},
		{"hours that there are not", daily(func(q *ceasefire.Quiet) { q.Begins = "25:00" }), []string{"begins"}},
		{"a time without its zero", daily(func(q *ceasefire.Quiet) { q.Begins = "9:00" }), []string{"begins"}},
		{"too many", daily(func(q *ceasefire.Quiet) { q.Days = 1 << 40 }), []string{"days"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := problems(t, c.q.Check()); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
			var log *ceasefire.Log
			_, err := log.Days(c.q, "2016-09-12", time.Time{})
			_, also := c.q.Streak(nil)
			_, _, too := c.q.Lost(nil, "2016-09-12")
			for _, err := range []error{err, also, too} {
				if got := problems(t, err); !slices.Equal(got, c.want) {
					t.Errorf("got %v, want %v", got, c.want)
				}
			}
		})
	}
	if err := daily().Check(); err != nil {
		t.Error(err)
	}
}

// daysOf lists what an empty or given log comes to.
func daysOf(t *testing.T, q ceasefire.Quiet, from, now ceasefire.Instant, g ceasefire.Ground) []ceasefire.Day {
	t.Helper()
	days, err := logOf(t, g).Days(q, from, at(t, now))
	if err != nil {
		t.Fatal(err)
	}
	return days
}

func TestADayIsOfTheZone(t *testing.T) {
	for _, c := range []struct {
		zone   string
		begins ceasefire.Clock
		from   ceasefire.Instant
		want   []string // date and hours
	}{
		{"Europe/Berlin", "", "2016-03-26", []string{"26 24h0m0s", "27 23h0m0s", "28 24h0m0s"}},
		{"Europe/Berlin", "", "2016-10-29", []string{"29 24h0m0s", "30 25h0m0s", "31 24h0m0s"}},
		{"Europe/Berlin", "19:00", "2016-10-29", []string{"29 25h0m0s", "30 24h0m0s", "31 24h0m0s"}},
		{"Asia/Damascus", "", "2016-03-24", []string{"24 24h0m0s", "25 23h0m0s", "26 24h0m0s"}},
		{"Asia/Damascus", "24:00", "2016-03-24", []string{"24 24h0m0s", "25 23h0m0s", "26 24h0m0s"}},
		{"Australia/Lord_Howe", "", "2016-04-02", []string{"02 24h0m0s", "03 24h30m0s", "04 24h0m0s"}},
		// There was no 30 December 2011 in Samoa.
		{"Pacific/Apia", "", "2011-12-29", []string{"29 24h0m0s", "31 24h0m0s", "01 24h0m0s"}},
		{"Pacific/Apia", "19:00", "2011-12-29", []string{"29 24h0m0s", "31 24h0m0s", "01 24h0m0s"}},
	} {
		q := daily(func(q *ceasefire.Quiet) { q.Zone, q.Begins = c.zone, c.begins })
		first, err := (c.from + ceasefire.Instant("["+c.zone+"]")).First()
		if err != nil {
			t.Fatal(err)
		}
		var log *ceasefire.Log
		days, err := log.Days(q, c.from, first.Add(80*time.Hour))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for n, d := range days {
			got = append(got, fmt.Sprint(string(d.Date)[8:10], " ", d.End.Sub(d.Start)))
			if n > 0 && !d.Start.Equal(days[n-1].End) {
				t.Errorf("%s: day %s begins at %s, and the day before ends at %s", c.zone, d.Date, d.Start, days[n-1].End)
			}
		}
		if diff := cmp.Diff(got[:3], c.want); diff != "" {
			t.Errorf("%s from %s at %q: -got +want\n%s", c.zone, c.from, c.begins, diff)
		}
	}
}

func TestWhereDayOneIs(t *testing.T) {
	for _, c := range []struct {
		begins ceasefire.Clock
		count  ceasefire.DayCount
		from   ceasefire.Instant
		date   string
		start  ceasefire.Instant
	}{
		{"", ceasefire.Inclusive, "2016-09-12T19:00[Asia/Damascus]", "2016-09-12", "2016-09-12T19:00+03:00"},
		{"", ceasefire.Exclusive, "2016-09-12T19:00[Asia/Damascus]", "2016-09-13", "2016-09-13T00:00+03:00"},
		{"", ceasefire.Exclusive, "2016-09-12T00:00[Asia/Damascus]", "2016-09-13", "2016-09-13T00:00+03:00"},
		{"", ceasefire.Inclusive, "2016-09-12T22:00Z", "2016-09-13", "2016-09-13T01:00+03:00"},
		{"", ceasefire.Inclusive, "2016-09-12", "2016-09-12", "2016-09-12T00:00+03:00"},
		{"", ceasefire.Inclusive, "2016-09", "2016-09-01", "2016-09-01T00:00+03:00"},
		{"", ceasefire.Exclusive, "2016-09-12", "2016-09-13", "2016-09-13T00:00+03:00"},
		// A time of day in no zone is read in that of the condition.
		{"", ceasefire.Inclusive, "2016-09-12T19:00", "2016-09-12", "2016-09-12T19:00+03:00"},
		{"19:00", ceasefire.Inclusive, "2016-09-12T19:00[Asia/Damascus]", "2016-09-12", "2016-09-12T19:00+03:00"},
		{"19:00", ceasefire.Inclusive, "2016-09-12T18:59[Asia/Damascus]", "2016-09-11", "2016-09-12T18:59+03:00"},
		{"19:00", ceasefire.Inclusive, "2016-09-12", "2016-09-12", "2016-09-12T19:00+03:00"},
		{"19:00", ceasefire.Exclusive, "2016-09-12T18:59[Asia/Damascus]", "2016-09-12", "2016-09-12T19:00+03:00"},
	} {
		q := daily(func(q *ceasefire.Quiet) { q.Begins, q.Count = c.begins, c.count })
		days := daysOf(t, q, c.from, "2016-09-20T12:00Z", ceasefire.Ground{})
		if d := days[0]; string(d.Date)[:10] != c.date || !d.Start.Equal(at(t, c.start)) {
			t.Errorf("%s %s at %q: day 1 is %s from %s, want %s from %s", c.count, c.from, c.begins, d.Date, d.Start, c.date, c.start)
		}
		if last := days[len(days)-1]; last.State != ceasefire.DayNotOver || days[len(days)-2].State != ceasefire.DayQuiet {
			t.Errorf("the last days are %v", days[len(days)-2:])
		}
	}
}

func TestThereAreNoDaysBeforeTheStart(t *testing.T) {
	if days := daysOf(t, daily(), "2016-09-12", "2016-09-11T20:59Z", ceasefire.Ground{}); days != nil {
		t.Errorf("got %v", days)
	}
	// A day that begins now is there, and nothing of it is known.
	days := daysOf(t, daily(), "2016-09-12", "2016-09-11T21:00Z", ceasefire.Ground{})
	if len(days) != 1 || days[0].State != ceasefire.DayNotOver {
		t.Errorf("got %v, want one day that is not over", days)
	}
}

func TestDaysThatCannotBeListed(t *testing.T) {
	var log *ceasefire.Log
	for _, c := range []struct {
		from ceasefire.Instant
		now  time.Time
		want string
	}{
		{"yesterday", time.Unix(0, 0), "is no time"},
		{"", time.Unix(0, 0), "is no time"},
		{"2016-03-25T00:30[Asia/Damascus]", time.Unix(1<<31, 0), ""}, // skipped by the clocks: half past one
		{"0001-01-01", time.Unix(1<<40, 0), "more than 100,000 days"},
		{"9999-12-30", time.Unix(253_410_768_000, 0), ""},
		{"0001-01-01T00:00Z", time.Time{}, ""},
	} {
		_, err := log.Days(daily(), c.from, c.now)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("from %q to %s: %v, want %q", c.from, c.now, err, c.want)
		}
	}
}

func shelling(id string, start, end ceasefire.Instant) ceasefire.Incident {
	return ceasefire.Incident{ID: id, Kind: ceasefire.IncidentShelling, Start: start, End: end, Where: []string{"Ramouseh", "Aleppo"}, Observer: "un"}
}

// letters gives one letter a day: quiet, violated, unseen, not over.
func letters(days []ceasefire.Day) string {
	var b strings.Builder
	for _, d := range days {
		b.WriteByte(d.State.String()[0])
	}
	return b.String()
}

func TestWhichDaysAnIncidentViolates(t *testing.T) {
	for _, c := range []struct {
		name       string
		begins     ceasefire.Clock
		start, end ceasefire.Instant
		want       string
		broken     ceasefire.Instant // of the first
	}{
		{"a moment", "", "2016-09-13T08:00Z", "", "qvqqn", "2016-09-13T08:00Z"},
		{"the first moment of a day", "", "2016-09-13T00:00[Asia/Damascus]", "", "qvqqn", "2016-09-13T00:00[Asia/Damascus]"},
		{"a date", "", "2016-09-13", "", "qvqqn", "2016-09-13[Asia/Damascus]"},
		{"a date elsewhere", "", "2016-09-13[Europe/Berlin]", "", "qvvqn", "2016-09-14T00:00+03:00[Asia/Damascus]"},
		{"over midnight", "", "2016-09-13T22:00[Asia/Damascus]", "2016-09-14T02:00[Asia/Damascus]", "qvvqn", "2016-09-13T22:00[Asia/Damascus]"},
		{"until midnight", "", "2016-09-13T22:00[Asia/Damascus]", "2016-09-14T00:00[Asia/Damascus]", "qvqqn", "2016-09-13T22:00[Asia/Damascus]"},
		{"from before the first day", "", "2016-09-01", "2016-09-13", "vvqqn", "2016-09-12T00:00+03:00[Asia/Damascus]"},
		{"a date of two evenings", "19:00", "2016-09-14", "", "qvvqn", "2016-09-14T19:00+03:00[Asia/Damascus]"},
		{"a month", "", "2016-09", "", "uuuun", ""},
		{"from a month to a date", "", "2016-09", "2016-09-14", "uuvqn", "2016-09-15T00:00+03:00[Asia/Damascus]"},
		{"from a month to a time", "", "2016-09", "2016-09-14T10:00+03:00", "uuvqn", "2016-09-15T00:00+03:00[Asia/Damascus]"},
		{"from a month to midnight", "", "2016-09", "2016-09-14T00:00+03:00", "uvqqn", "2016-09-14T00:00+03:00[Asia/Damascus]"},
		{"from a date to a month", "", "2016-09-13", "2016-09", "qvuun", "2016-09-13[Asia/Damascus]"},
		{"from a month to the next", "", "2016-08", "2016-09", "uuuun", ""},
		{"from a year to the next but one", "", "2015", "2017", "vvvvv", "2016-09-12T00:00+03:00[Asia/Damascus]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := daily(func(q *ceasefire.Quiet) { q.Begins = c.begins })
			days := daysOf(t, q, "2016-09-12", "2016-09-16T20:00+03:00", ceasefire.Ground{Incidents: []ceasefire.Incident{shelling("i", c.start, c.end)}})
			if c.begins == "" {
				days = daysOf(t, q, "2016-09-12", "2016-09-16T12:00+03:00", ceasefire.Ground{Incidents: []ceasefire.Incident{shelling("i", c.start, c.end)}})
			}
			if got := letters(days); got != c.want {
				t.Errorf("the days are %s, want %s", got, c.want)
			}
			for _, d := range days {
				if (d.State == ceasefire.DayViolated) != (len(d.Incidents) == 1) || (d.State == ceasefire.DayUnseen) && len(d.Perhaps) != 1 {
					t.Errorf("%s is %s by %v, perhaps %v", d.Date, d.State, d.Incidents, d.Perhaps)
				}
			}
			if n := strings.Index(c.want, "v"); n >= 0 && days[n].Broken != c.broken {
				t.Errorf("it breaks at %s, want %s", days[n].Broken, c.broken)
			}
		})
	}
}

func TestTheFirstOfADayComesFirst(t *testing.T) {
	days := daysOf(t, daily(), "2016-09-12", "2016-09-12T23:30+03:00", ceasefire.Ground{Incidents: []ceasefire.Incident{
		shelling("dated", "2016-09-12", ""),
		shelling("noon", "2016-09-12T12:00+03:00", ""),
		shelling("also-noon", "2016-09-12T09:00Z", ""),
		shelling("dawn", "2016-09-12T05:00+03:00", ""),
		shelling("night", "2016-09-12T23:45+03:00", ""), // has not happened yet
	}})
	if want := []string{"dawn", "noon", "also-noon", "dated"}; len(days) != 1 || !slices.Equal(days[0].Incidents, want) {
		t.Errorf("got %v, want %v", days, want)
	}
}

func TestWhichIncidentsCount(t *testing.T) {
	inquiry := ceasefire.Step{Stage: ceasefire.StageInquiry, At: "2016-09-13", By: "osce"}
	finding := func(s ceasefire.Stage, at ceasefire.Instant) []ceasefire.Step {
		return []ceasefire.Step{inquiry, {Stage: s, At: at, By: "osce"}}
	}
	for _, c := range []struct {
		name  string
		q     func(*ceasefire.Quiet)
		i     func(*ceasefire.Incident)
		quiet bool
	}{
		{"of any kind", nil, nil, false},
		{"of the kind", func(q *ceasefire.Quiet) { q.Kinds = []ceasefire.IncidentKind{"shelling"} }, nil, false},
		{"of another kind", func(q *ceasefire.Quiet) { q.Kinds = []ceasefire.IncidentKind{"flight"} }, nil, true},
		{"in the area", func(q *ceasefire.Quiet) { q.Area = ceasefire.In("Aleppo") }, nil, false},
		{"in another area", func(q *ceasefire.Quiet) { q.Area = ceasefire.In("Homs") }, nil, true},
		{"nobody knows where", func(q *ceasefire.Quiet) { q.Area = ceasefire.In("Homs") }, func(i *ceasefire.Incident) { i.Where = nil }, true},
		{"reported by the verifier", func(q *ceasefire.Quiet) { q.Verifier = actor.IDs{"osce", "un"} }, nil, false},
		{"reported by another", func(q *ceasefire.Quiet) { q.Verifier = actor.IDs{"osce"} }, nil, true},
		{
			"found by the verifier",
			func(q *ceasefire.Quiet) { q.Verifier = actor.IDs{"osce"} },
			func(i *ceasefire.Incident) { i.Case = finding(ceasefire.StageUnattributable, "2016-09-14") },
			false,
		},
		{
			"found by the verifier later",
			func(q *ceasefire.Quiet) { q.Verifier = actor.IDs{"osce"} },
			func(i *ceasefire.Incident) { i.Case = finding(ceasefire.StageUnattributable, "2016-09-15") },
			true,
		},
		{
			"looked into by the verifier",
			func(q *ceasefire.Quiet) { q.Verifier = actor.IDs{"osce"} },
			func(i *ceasefire.Incident) { i.Case = []ceasefire.Step{inquiry} },
			true,
		},
		{"unfounded", nil, func(i *ceasefire.Incident) { i.Case = finding(ceasefire.StageUnfounded, "2016-09-14") }, true},
		{"unfounded later", nil, func(i *ceasefire.Incident) { i.Case = finding(ceasefire.StageUnfounded, "2016-09-15") }, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			q, i := daily(), shelling("i", "2016-09-12T12:00Z", "")
			if c.q != nil {
				c.q(&q)
			}
			if c.i != nil {
				c.i(&i)
			}
			days := daysOf(t, q, "2016-09-12", "2016-09-14T12:00Z", ceasefire.Ground{Incidents: []ceasefire.Incident{i}})
			if got := days[0].State == ceasefire.DayQuiet; got != c.quiet {
				t.Errorf("the day is %s", days[0].State)
			}
		})
	}
}

func TestWhatNobodyCouldSee(t *testing.T) {
	morning := func(who string) ceasefire.Unseen {
		return ceasefire.Unseen{Start: "2016-09-12T06:00+03:00", End: "2016-09-12T12:00+03:00", Observer: who}
	}
	noon := ceasefire.Unseen{Start: "2016-09-12T11:00+03:00", End: "2016-09-12T13:00+03:00", Observer: "osce"}
	evening := ceasefire.Unseen{Start: "2016-09-12T12:00+03:00", End: "2016-09-13T00:00+03:00", Observer: "osce"}
	for _, c := range []struct {
		name     string
		verifier actor.IDs
		unseen   []ceasefire.Unseen
		blind    ceasefire.Instant
	}{
		{"by nobody, whoever verifies", nil, []ceasefire.Unseen{morning("")}, "2016-09-12T06:00+03:00[Asia/Damascus]"},
		{"by one, whoever verifies", nil, []ceasefire.Unseen{morning("un")}, ""},
		{"by the verifier", actor.IDs{"un"}, []ceasefire.Unseen{morning("un")}, "2016-09-12T06:00+03:00[Asia/Damascus]"},
		{"by another", actor.IDs{"un"}, []ceasefire.Unseen{morning("osce")}, ""},
		{"by nobody", actor.IDs{"un"}, []ceasefire.Unseen{morning("")}, "2016-09-12T06:00+03:00[Asia/Damascus]"},
		{"by one of two", actor.IDs{"un", "osce"}, []ceasefire.Unseen{morning("un")}, ""},
		{"by both, one after the other", actor.IDs{"un", "osce"}, []ceasefire.Unseen{morning("un"), evening}, ""},
		{"by both, one after the other, listed the other way", actor.IDs{"un", "osce"}, []ceasefire.Unseen{evening, morning("un")}, ""},
		{"by both at once", actor.IDs{"un", "osce"}, []ceasefire.Unseen{morning("un"), noon}, "2016-09-12T11:00+03:00[Asia/Damascus]"},
		{"by one, named twice", actor.IDs{"un", "un"}, []ceasefire.Unseen{morning("un")}, "2016-09-12T06:00+03:00[Asia/Damascus]"},
		{"elsewhere", nil, []ceasefire.Unseen{{Start: "2016-09-12", End: "2016-09-12", Where: []string{"Homs"}}}, ""},
		{"until it begins", nil, []ceasefire.Unseen{{Start: "2016-09-11", End: "2016-09-12T00:00+03:00"}}, ""},
		{"from the day before to that date", nil, []ceasefire.Unseen{{Start: "2016-09-11", End: "2016-09-12"}}, "2016-09-12T00:00+03:00[Asia/Damascus]"},
		{"for no time", nil, []ceasefire.Unseen{{Start: "2016-09-12T06:00Z", End: "2016-09-12T06:00Z"}}, ""},
		{"after now", nil, []ceasefire.Unseen{{Start: "2016-09-14", End: "2016-09-14"}}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := daily(func(q *ceasefire.Quiet) { q.Verifier, q.Area = c.verifier, ceasefire.In("Aleppo") })
			days := daysOf(t, q, "2016-09-12", "2016-09-13T20:00Z", ceasefire.Ground{Unseen: c.unseen})
			want := "qn"
			if c.blind != "" {
				want = "un"
			}
			if got := letters(days); got != want || days[0].Blind != c.blind || days[1].Blind != "" {
				t.Errorf("got %s, blind from %q, want %s from %q", got, days[0].Blind, want, c.blind)
			}
		})
	}
}

func TestAViolatedDayIsViolatedEvenIfPartlyUnseen(t *testing.T) {
	days := daysOf(t, daily(), "2016-09-12", "2016-09-13T20:00Z", ceasefire.Ground{
		Incidents: []ceasefire.Incident{shelling("i", "2016-09-12T12:00Z", "")},
		Unseen:    []ceasefire.Unseen{{Start: "2016-09-12", End: "2016-09-12"}},
	})
	if letters(days) != "vn" || days[0].Blind == "" {
		t.Errorf("got %v", days[0])
	}
}

func TestDayStatesHaveWords(t *testing.T) {
	for s, want := range []string{"not-over", "violated", "unseen", "quiet"} {
		s := ceasefire.DayState(s)
		text, err := s.MarshalText()
		var back ceasefire.DayState
		if err != nil || string(text) != want || back.UnmarshalText(text) != nil || back != s || s.String() != want {
			t.Errorf("%d is %s (%v), and back %s; want %s", s, text, err, back, want)
		}
	}
	bad := ceasefire.DayState(9)
	if _, err := bad.MarshalText(); err == nil || bad.String() != "DayState(9)" || bad.UnmarshalText([]byte("calm")) == nil {
		t.Error("DayState(9) has a word")
	}
}

// On the nights on which clocks change, a day that begins at half past two begins
// an hour later, or at the first of two such times.
func TestADayBeginsInTheHourThatClocksSkipOrRepeat(t *testing.T) {
	q := daily(func(q *ceasefire.Quiet) { q.Zone, q.Begins = "Europe/Berlin", "02:30" })
	for _, c := range []struct{ from, date ceasefire.Instant }{
		{"2016-03-27T03:29+02:00", "2016-03-26"},
		{"2016-03-27T03:30+02:00", "2016-03-27"},
		{"2016-10-30T02:29+02:00", "2016-10-29"},
		{"2016-10-30T02:30+02:00", "2016-10-30"},
		{"2016-10-30T02:10+01:00", "2016-10-30"},
		{"2016-10-30T02:30+01:00", "2016-10-30"},
	} {
		days := daysOf(t, q, c.from, c.from, ceasefire.Ground{})
		if want := c.date + "[Europe/Berlin]"; len(days) != 1 || days[0].Date != want {
			t.Errorf("%s lies in %v, want %s", c.from, days, want)
		}
	}
}
