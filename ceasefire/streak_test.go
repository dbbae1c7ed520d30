package ceasefire_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/ceasefire"
)

// fortnight has days of each sort: quiet, quiet, unseen, quiet, violated, quiet,
// quiet, quiet, unseen.
func fortnight() ceasefire.Ground {
	return ceasefire.Ground{
		Incidents: []ceasefire.Incident{shelling("mortar", "2016-09-05T10:00+03:00", "")},
		Unseen: []ceasefire.Unseen{
			{Start: "2016-09-03T08:00[Asia/Damascus]", End: "2016-09-03T09:00[Asia/Damascus]"},
			{Start: "2016-09-09", End: "2016-09-09"},
		},
	}
}

func TestAStreakByEachPolicy(t *testing.T) {
	date := func(d string) ceasefire.Instant { return ceasefire.Instant("2016-09-" + d + "[Asia/Damascus]") }
	mortar := ceasefire.Break{Date: date("05"), At: "2016-09-05T10:00+03:00", Incidents: []string{"mortar"}}
	after := func(b ceasefire.Break, r ceasefire.Run) ceasefire.Break {
		b.Run = r
		return b
	}
	for _, c := range []struct {
		policy ceasefire.UnseenPolicy
		want   ceasefire.Streak
	}{
		{ceasefire.UnseenBreaks, ceasefire.Streak{
			Longest: ceasefire.Run{Days: 3, First: date("06"), Last: date("08")},
			Met:     "2016-09-09T00:00+03:00[Asia/Damascus]",
			Breaks: []ceasefire.Break{
				{Run: ceasefire.Run{Days: 2, First: date("01"), Last: date("02")}, Date: date("03"), At: "2016-09-03T08:00+03:00[Asia/Damascus]"},
				after(mortar, ceasefire.Run{Days: 1, First: date("04"), Last: date("04")}),
				{Run: ceasefire.Run{Days: 3, First: date("06"), Last: date("08")}, Date: date("09"), At: "2016-09-09T00:00+03:00[Asia/Damascus]"},
			},
		}},
		{ceasefire.UnseenHolds, ceasefire.Streak{
			Longest: ceasefire.Run{Days: 4, First: date("01"), Last: date("04")},
			Current: ceasefire.Run{Days: 4, First: date("06"), Last: date("09")},
			Met:     "2016-09-04T00:00+03:00[Asia/Damascus]",
			Breaks:  []ceasefire.Break{after(mortar, ceasefire.Run{Days: 4, First: date("01"), Last: date("04")})},
		}},
		{ceasefire.UnseenSkips, ceasefire.Streak{
			Longest: ceasefire.Run{Days: 3, First: date("01"), Last: date("04")},
			Current: ceasefire.Run{Days: 3, First: date("06"), Last: date("08")},
			Met:     "2016-09-05T00:00+03:00[Asia/Damascus]",
			Breaks:  []ceasefire.Break{after(mortar, ceasefire.Run{Days: 3, First: date("01"), Last: date("04")})},
		}},
	} {
		q := daily(func(q *ceasefire.Quiet) { q.Unseen = c.policy })
		days := daysOf(t, q, "2016-09-01", "2016-09-10T12:00+03:00", fortnight())
		if got := letters(days); got != "qquqvqqqun" {
			t.Fatalf("the days are %s", got)
		}
		got, err := q.Streak(days)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(got, c.want); diff != "" {
			t.Errorf("%s: -got +want\n%s", c.policy, diff)
		}
	}
}

// A day that goes on breaks the run as soon as something happens in it.
func TestTodayBreaksButDoesNotCount(t *testing.T) {
	for _, c := range []struct {
		now     ceasefire.Instant
		policy  ceasefire.UnseenPolicy
		current int
	}{
		{"2016-09-05T09:59+03:00", ceasefire.UnseenHolds, 4},
		{"2016-09-05T10:00+03:00", ceasefire.UnseenHolds, 0},
		{"2016-09-03T07:59+03:00", ceasefire.UnseenBreaks, 2},
		{"2016-09-03T08:00+03:00", ceasefire.UnseenBreaks, 0},
		{"2016-09-03T08:00+03:00", ceasefire.UnseenHolds, 2},
		{"2016-09-04T00:00+03:00", ceasefire.UnseenHolds, 3},
		{"2016-09-04T00:00+03:00", ceasefire.UnseenSkips, 2},
	} {
		q := daily(func(q *ceasefire.Quiet) { q.Unseen = c.policy })
		s, err := q.Streak(daysOf(t, q, "2016-09-01", c.now, fortnight()))
		if err != nil || s.Current.Days != c.current {
			t.Errorf("at %s, %s: %d days (%v), want %d", c.now, c.policy, s.Current.Days, err, c.current)
		}
	}
}

// The monitors lost sight of the area before anything happened in it.
func TestWhatCameFirstBreaks(t *testing.T) {
	g := fortnight()
	g.Unseen = append(g.Unseen, ceasefire.Unseen{Start: "2016-09-05T07:00+03:00", End: "2016-09-05T20:00+03:00"})
	for _, c := range []struct {
		policy ceasefire.UnseenPolicy
		at     ceasefire.Instant
		by     []string
	}{
		{ceasefire.UnseenBreaks, "2016-09-05T07:00+03:00[Asia/Damascus]", nil},
		{ceasefire.UnseenHolds, "2016-09-05T10:00+03:00", []string{"mortar"}},
		{ceasefire.UnseenSkips, "2016-09-05T10:00+03:00", []string{"mortar"}},
	} {
		q := daily(func(q *ceasefire.Quiet) { q.Unseen = c.policy })
		s, err := q.Streak(daysOf(t, q, "2016-09-04", "2016-09-06T12:00+03:00", g))
		if err != nil || len(s.Breaks) != 1 || s.Breaks[0].At != c.at || !slices.Equal(s.Breaks[0].Incidents, c.by) {
			t.Errorf("%s: %v (%v), want one at %s by %v", c.policy, s.Breaks, err, c.at, c.by)
		}
	}
}

func TestOfNoDaysThereIsNoStreak(t *testing.T) {
	s, err := daily().Streak(nil)
	if diff := cmp.Diff(s, ceasefire.Streak{}); diff != "" || err != nil {
		t.Errorf("%v %s", err, diff)
	}
	_, err = daily().Streak([]ceasefire.Day{{State: ceasefire.DayQuiet}, {State: 9}})
	if got := problems(t, err); !slices.Equal(got, []string{"[1].state"}) {
		t.Errorf("got %v", got)
	}
}

// Days that somebody wrote by hand may lack times.
func TestABreakWithoutATimeIsAtTheStartOfTheDay(t *testing.T) {
	start := at(t, "2016-09-05T00:00Z")
	s, err := daily().Streak([]ceasefire.Day{{State: ceasefire.DayQuiet}, {State: ceasefire.DayViolated, Start: start}})
	if err != nil || len(s.Breaks) != 1 || s.Breaks[0].At != "2016-09-05T00:00Z" {
		t.Errorf("got %v (%v)", s, err)
	}
}
