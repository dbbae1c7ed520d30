package ceasefire_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// sums writes balances one a line.
func sums(list []ceasefire.Balance) string {
	var b strings.Builder
	for _, x := range list {
		fmt.Fprintf(&b, "%s%d %s: %d of %d", x.Part, x.Number, x.Start.Format("2006-01-02 15:04"), x.Done, x.Due)
		if x.Left > 0 {
			fmt.Fprintf(&b, ", %d left", x.Left)
		}
		if x.Excess > 0 {
			fmt.Fprintf(&b, ", %d too many", x.Excess)
		}
		fmt.Fprintf(&b, ", running %d", x.Running)
		if x.Unfinished {
			b.WriteString(", unfinished")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// lorries are the 600 a day of January 2025, 50 of them with fuel and 300 of them
// to the north.
var lorries = ceasefire.Quota{
	Amount: 600, Unit: "lorry", Per: ceasefire.Days(1),
	Parts: []ceasefire.Quota{{Name: "fuel", Amount: 50}, {Name: "north", Amount: 300}},
}

func TestBalance(t *testing.T) {
	ships := ceasefire.Quota{Amount: 18, Unit: "ship", Per: ceasefire.Months(2)}
	for _, c := range []struct {
		name  string
		quota ceasefire.Quota
		done  []ceasefire.Delivery
		from  ceasefire.Instant
		now   ceasefire.Instant
		want  string
	}{
		{
			"18 ships in two months", ships,
			[]ceasefire.Delivery{{At: "2022-04-03", Amount: 10}, {At: "2022-06-02T15:59Z", Amount: 1}, {At: "2022-06-02T16:00Z", Amount: 7}, {At: "2022-07", Amount: 12}},
			"2022-04-02T19:00[Asia/Aden]", "2022-08-03T00:00Z",
			"1 2022-04-02 19:00: 11 of 18, 7 left, running -7\n" +
				"2 2022-06-02 19:00: 19 of 18, 1 too many, running -6\n" +
				"3 2022-08-02 19:00: 0 of 18, 18 left, running -6, unfinished\n",
		},
		{
			"600 lorries a day", lorries,
			[]ceasefire.Delivery{
				{At: "2025-01-19T12:00[Asia/Gaza]", Amount: 400, Of: []string{"north"}},
				{At: "2025-01-19[Asia/Gaza]", Amount: 230},
				{At: "2025-01-20T12:00[Asia/Gaza]", Amount: 40, Of: []string{"fuel", "north"}},
			},
			"2025-01-19[Asia/Gaza]", "2025-01-20T18:00[Asia/Gaza]",
			"1 2025-01-19 00:00: 630 of 600, 30 too many, running 30\n" +
				"fuel1 2025-01-19 00:00: 0 of 50, 50 left, running -50\n" +
				"north1 2025-01-19 00:00: 400 of 300, 100 too many, running 100\n" +
				"2 2025-01-20 00:00: 40 of 600, 560 left, running 30, unfinished\n" +
				"fuel2 2025-01-20 00:00: 40 of 50, 10 left, running -50, unfinished\n" +
				"north2 2025-01-20 00:00: 40 of 300, 260 left, running 100, unfinished\n",
		},
		{
			"a ceiling, with a part within a part that has its own period",
			ceasefire.Quota{
				Amount: 10, Per: ceasefire.Weeks(2), AtMost: true,
				Parts: []ceasefire.Quota{{Name: "a", Amount: 4, Parts: []ceasefire.Quota{{Name: "b", Amount: 3, Per: ceasefire.Weeks(1), AtMost: true}}}},
			},
			[]ceasefire.Delivery{{At: "2020-01-02", Amount: 12, Of: []string{"b"}}, {At: "2020-01-09", Amount: 1, Of: []string{"a", "b"}}},
			"2020-01-01", "2020-01-15T00:00Z",
			"1 2020-01-01 00:00: 13 of 10, 3 too many, running 3\n" +
				"a1 2020-01-01 00:00: 13 of 4, 9 too many, running 9\n" +
				"b1 2020-01-01 00:00: 12 of 3, 9 too many, running 9\n" +
				"b2 2020-01-08 00:00: 1 of 3, 2 left, running 9\n" +
				"2 2020-01-15 00:00: 0 of 10, 10 left, running 3, unfinished\n" +
				"a2 2020-01-15 00:00: 0 of 4, 4 left, running 9, unfinished\n" +
				"b3 2020-01-15 00:00: 0 of 3, 3 left, running 9, unfinished\n",
		},
		{
			"months from the 31st",
			ceasefire.Quota{Amount: 1, Per: ceasefire.Months(1)},
			nil, "2020-01-31", "2020-04-01T00:00Z",
			"1 2020-01-31 00:00: 0 of 1, 1 left, running -1\n" +
				"2 2020-02-29 00:00: 0 of 1, 1 left, running -2\n" +
				"3 2020-03-31 00:00: 0 of 1, 1 left, running -2, unfinished\n",
		},
		{
			"a day that is skipped",
			ceasefire.Quota{Amount: 1, Per: ceasefire.Days(1)},
			[]ceasefire.Delivery{{At: "2011-12-31[Pacific/Apia]", Amount: 1}},
			"2011-12-29[Pacific/Apia]", "2011-12-31T12:00[Pacific/Apia]",
			"1 2011-12-29 00:00: 0 of 1, 1 left, running -1\n2 2011-12-31 00:00: 1 of 1, running -1, unfinished\n",
		},
		{"not yet begun", ships, nil, "2022-04-02", "2022-04-01T00:00Z", ""},
	} {
		got, err := c.quota.Balance(c.done, c.from, first(t, c.now))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if d := cmp.Diff(c.want, sums(got)); d != "" {
			t.Errorf("%s (-want +got)\n%s", c.name, d)
		}
	}
}

func TestBalanceProblems(t *testing.T) {
	now := first(t, "2025-02-01T00:00Z")
	for _, c := range []struct {
		name  string
		quota ceasefire.Quota
		done  []ceasefire.Delivery
		from  ceasefire.Instant
		want  []string
	}{
		{"of the quota", ceasefire.Quota{Amount: -1, Parts: []ceasefire.Quota{{Name: "a"}, {Name: "a", Per: ceasefire.Days(-1)}, {Amount: 2}}}, nil, "", []string{
			"from: no time is stated", "quota.per: no period is stated", "quota.amount: -1 is no amount",
			"quota.parts[1].per: -P1D is no period", `quota.parts[1].name: "a" is the name of two parts`, "quota.parts[2].name: a part needs a name for deliveries to count for it",
		}},
		{"of deliveries", lorries, []ceasefire.Delivery{
			{},
			{At: "2025-01-18T23:59Z", Amount: 1},
			{At: "2025-02-01T00:01Z", Amount: 1},
			{At: "2025-01", Amount: 3},
			{At: "2025-01-20", Amount: 1, Of: []string{"fule"}},
			{At: "2025-01-20T09:00", Amount: 2},
		}, "2025-01-19", []string{
			"deliveries[0].amount: 0 is no amount", "deliveries[0].at: no time is stated",
			"deliveries[1].at: 2025-01-18T23:59Z comes before the first period, which begins at 2025-01-19T00:00Z",
			"deliveries[2].at: 2025-02-01T00:01Z comes after now, which is 2025-02-01T00:00Z",
			"deliveries[3].at: 2025-01 does not say in which period it lies: one begins within it",
			`deliveries[4].of[0]: no part of the quota is called "fule"; did you mean "fuel"?`,
			"deliveries[5].at: 2025-01-20T09:00 has neither an offset nor a zone, so it is not one instant",
		}},
	} {
		_, err := c.quota.Balance(c.done, c.from, now)
		invalid, ok := errors.AsType[*negotiation.InvalidError](err)
		if !ok {
			t.Fatal(c.name, err)
		}
		var got []string
		for _, p := range invalid.Problems {
			got = append(got, p.Path+": "+p.Text)
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got)\n%s", c.name, d)
		}
	}
	for name, q := range map[string]ceasefire.Quota{
		"an hour from a date":   {Amount: 1, Per: ceasefire.Hours(1)},
		"a day for 7,000 years": {Amount: 1, Per: ceasefire.Days(1)},
	} {
		if got, err := q.Balance(nil, "2020-01-01", first(t, "9000-01-01")); err == nil || !strings.HasPrefix(err.Error(), "ceasefire: ") {
			t.Errorf("%s: %d balances, %v", name, len(got), err)
		}
	}
}

// Balances of random deliveries, across a change of clocks, are those of a walk
// hour by hour that looks at the calendar for where a day begins.
func TestBalanceAgainstWalk(t *testing.T) {
	rng := rand.New(rand.NewPCG(18, 600))
	zones := []string{"Europe/Berlin", "Asia/Damascus", "America/New_York"}
	for n := range 200 {
		name := zones[n%len(zones)]
		loc, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		days, parts := 1+rng.IntN(9), []string{"x", "y"}
		q := ceasefire.Quota{Amount: rng.IntN(40), Per: ceasefire.Days(days), Parts: []ceasefire.Quota{
			{Name: "x", Amount: rng.IntN(20), Per: ceasefire.Days(1)}, {Name: "y", Amount: rng.IntN(20), AtMost: true},
		}}
		begin := time.Date(2016, 3, 1+rng.IntN(28), 0, 0, 0, 0, loc)
		hours := 24*20 + rng.IntN(200)
		at := map[int][]ceasefire.Delivery{}
		var all []ceasefire.Delivery
		for range rng.IntN(60) {
			h := rng.IntN(hours + 1)
			d := ceasefire.Delivery{At: ceasefire.InstantOf(begin.Add(time.Duration(h) * time.Hour)), Amount: 1 + rng.IntN(9)}
			if k := rng.IntN(3); k < 2 {
				d.Of = []string{parts[k]}
			}
			at[h] = append(at[h], d)
			all = append(all, d)
		}
		got, err := q.Balance(all, ceasefire.Instant(begin.Format("2006-01-02")+"["+name+"]"), begin.Add(time.Duration(hours)*time.Hour))
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range []string{"", "x", "y"} {
			want := walkQuota(q, part, begin, hours, at, loc)
			var mine []string
			for _, b := range got {
				if b.Part == part {
					mine = append(mine, fmt.Sprint(b.Start.UTC(), b.Done, b.Running, b.Unfinished))
				}
			}
			if d := cmp.Diff(want, mine); d != "" {
				t.Fatalf("%d: part %q of %+v (-want +got)\n%s", n, part, q, d)
			}
		}
	}
}

// walkQuota goes through the hours: a period begins each time that so many dates
// have gone by on the calendar.
func walkQuota(q ceasefire.Quota, part string, begin time.Time, hours int, at map[int][]ceasefire.Delivery, loc *time.Location) []string {
	amount, per, ceiling := q.Amount, q.Per.Days, false
	switch part {
	case "x":
		amount, per = q.Parts[0].Amount, 1
	case "y":
		amount, ceiling = q.Parts[1].Amount, true
	}
	var list []string
	running, done, dates, date := 0, 0, 0, begin.In(loc).Day()
	start := begin
	for h := 0; h <= hours; h++ {
		now := begin.Add(time.Duration(h) * time.Hour).In(loc)
		if now.Day() != date {
			date = now.Day()
			if dates++; dates%per == 0 {
				if !ceiling {
					running += done - amount
				} else if done > amount {
					running += done - amount
				}
				list = append(list, fmt.Sprint(start.UTC(), done, running, false))
				start, done = now, 0
			}
		}
		for _, d := range at[h] {
			if part == "" || slices.Contains(d.Of, part) {
				done += d.Amount
			}
		}
	}
	return append(list, fmt.Sprint(start.UTC(), done, running, true))
}
