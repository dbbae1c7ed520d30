package ceasefire_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley.example/ceasefire"
)

// spans writes openings one a line.
func spans(list []ceasefire.Opening) string {
	var b strings.Builder
	for _, o := range list {
		fmt.Fprintf(&b, "%s/%s\n", o.From.Format("01-02T15:04Z07:00"), o.To.Format("01-02T15:04Z07:00"))
	}
	return b.String()
}

func TestOpenings(t *testing.T) {
	for _, c := range []struct {
		name     string
		windows  []ceasefire.Window
		from, to ceasefire.Instant
		want     string
	}{
		{
			"daily, where a day begins at one in the morning",
			[]ceasefire.Window{{From: "00:30", To: "02:00", Zone: "Asia/Damascus"}},
			"2016-03-24T00:00Z", "2016-03-26T00:00Z",
			"03-25T01:00+03:00/03-25T02:00+03:00\n03-26T00:30+03:00/03-26T02:00+03:00\n",
		},
		{
			"past midnight, on the night that has an hour less",
			[]ceasefire.Window{{From: "22:00", To: "06:00", Zone: "Europe/Berlin"}},
			"2016-03-26T12:00Z", "2016-03-27T12:00Z",
			"03-26T22:00+01:00/03-27T06:00+02:00\n",
		},
		{
			"closes for good where the clocks are put back over it",
			[]ceasefire.Window{{From: "01:00", To: "02:30", Zone: "Europe/Berlin"}},
			"2016-10-29T22:00Z", "2016-10-30T12:00Z",
			"10-30T01:00+02:00/10-30T02:30+02:00\n",
		},
		{
			"opens and closes within what the clocks skip",
			[]ceasefire.Window{{From: "02:10", To: "02:50", Zone: "Europe/Berlin"}},
			"2016-03-26T22:00Z", "2016-03-28T12:00Z",
			"03-28T02:10+02:00/03-28T02:50+02:00\n",
		},
		{
			"whole days are one opening",
			[]ceasefire.Window{{From: "00:00", To: "24:00", Days: []ceasefire.Weekday{"saturday", "sunday"}, Zone: "Europe/Berlin"}},
			"2016-03-21T00:00Z", "2016-04-02T12:00Z",
			"03-26T00:00+01:00/03-28T00:00+02:00\n04-02T00:00+02:00/04-02T14:00+02:00\n",
		},
		{
			"days of the week without times of day",
			[]ceasefire.Window{{Days: []ceasefire.Weekday{"monday"}, Zone: "UTC"}},
			"2016-03-20T00:00Z", "2016-03-23T00:00Z",
			"03-21T00:00Z/03-22T00:00Z\n",
		},
		{
			"Monday night runs into Tuesday",
			[]ceasefire.Window{{From: "23:00", To: "01:00", Days: []ceasefire.Weekday{"monday"}, Zone: "UTC"}},
			"2016-03-22T00:30Z", "2016-03-29T00:00Z",
			"03-22T00:30Z/03-22T01:00Z\n03-28T23:00Z/03-29T00:00Z\n",
		},
		{
			"dated, in its zone, to the end of the last day",
			[]ceasefire.Window{{From: "20:00", To: "02:00", Start: "2016-03-21", End: "2016-03-22", Zone: "Asia/Damascus"}},
			"2016-03-01T00:00Z", "2016-04-01T00:00Z",
			"03-21T00:00+02:00/03-21T02:00+02:00\n03-21T20:00+02:00/03-22T02:00+02:00\n03-22T20:00+02:00/03-23T00:00+02:00\n",
		},
		{
			"until an instant",
			[]ceasefire.Window{{Start: "2016-03-21T09:00Z", End: "2016-03-21T11:00Z"}},
			"2016-03-01T00:00Z", "2016-04-01T00:00Z",
			"03-21T09:00Z/03-21T11:00Z\n",
		},
		{"always", []ceasefire.Window{{}}, "2016-03-01T00:00Z", "2016-04-01T00:00Z", "03-01T00:00Z/04-01T00:00Z\n"},
		{"no windows", nil, "2016-03-01T00:00Z", "2016-04-01T00:00Z", "03-01T00:00Z/04-01T00:00Z\n"},
		{"to before from", []ceasefire.Window{{}}, "2016-04-01T00:00Z", "2016-03-01T00:00Z", ""},
		{
			"several",
			[]ceasefire.Window{{From: "14:00", To: "16:00", Zone: "UTC"}, {From: "09:00", To: "11:00", Zone: "UTC"}, {From: "13:00", To: "14:00", Zone: "UTC"}},
			"2016-03-01T00:00Z", "2016-03-02T00:00Z",
			"03-01T09:00Z/03-01T11:00Z\n03-01T13:00Z/03-01T16:00Z\n",
		},
	} {
		got, err := ceasefire.AllOpenings(c.windows, first(t, c.from), first(t, c.to))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if d := cmp.Diff(c.want, spans(got)); d != "" {
			t.Errorf("%s (-want +got)\n%s", c.name, d)
		}
	}
}

func TestWindowProblems(t *testing.T) {
	for want, w := range map[string]ceasefire.Window{
		"name its zone":         {From: "09:00", To: "11:00"},
		"no zone":               {From: "09:00", To: "11:00", Zone: "Asia/Atlantis"},
		"lacks one":             {From: "09:00", Zone: "UTC"},
		"cannot open at 24:00":  {From: "24:00", To: "03:00", Zone: "UTC"},
		`"9:00" is no time`:     {From: "9:00", To: "11:00", Zone: "UTC"},
		`"24:01" is no time`:    {From: "09:00", To: "24:01", Zone: "UTC"},
		`"caturday" is no day`:  {Days: []ceasefire.Weekday{"caturday"}, Zone: "UTC"},
		"ends before it begins": {Start: "2016-02-01", End: "2016-01-01"},
		"neither an offset":     {Start: "2016-02-01T10:00"},
		"is no time: it is":     {End: "soon"},
	} {
		if _, err := w.Open(time.Time{}); err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "ceasefire: ") {
			t.Errorf("%+v: %v, want %q", w, err, want)
		}
		if _, err := ceasefire.AnyOpen([]ceasefire.Window{{}, w}, time.Time{}); err == nil {
			t.Errorf("%+v is taken in a list", w)
		}
	}
}

func clockAt(minutes int) ceasefire.Clock {
	return ceasefire.Clock(fmt.Sprintf("%02d:%02d", minutes/60, minutes%60))
}

var days = []ceasefire.Weekday{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}

// Random windows are open at each minute at which a walk says so, which looks at
// the clock on the wall each minute, around changes of clocks.
func TestWindowAgainstWalk(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 11))
	for n := range 120 {
		place := []struct{ zone, around string }{
			{"Europe/Berlin", "2016-03-27"},
			{"Europe/Berlin", "2016-10-30"},
			{"Asia/Damascus", "2016-03-25"},
			{"Asia/Damascus", "2016-10-28"},
			{"Australia/Lord_Howe", "2016-04-03"},
			{"America/New_York", "2016-11-06"},
			{"Pacific/Apia", "2011-12-30"},
			{"America/Havana", "2016-11-06"},
		}[n%8]
		loc, err := time.LoadLocation(place.zone)
		if err != nil {
			t.Fatal(err)
		}
		w := ceasefire.Window{From: clockAt(15 * rng.IntN(96)), To: clockAt(15 * rng.IntN(97)), Zone: place.zone}
		if rng.IntN(2) == 0 {
			w.From, w.To = clockAt(15*rng.IntN(12)), clockAt(15*rng.IntN(16))
		}
		if rng.IntN(3) == 0 {
			w.Days = []ceasefire.Weekday{days[rng.IntN(7)], days[rng.IntN(7)]}
		}
		begin := first(t, ceasefire.Instant(place.around)).AddDate(0, 0, -4)
		want := walkWindow(w, begin.AddDate(0, 0, -4), begin.AddDate(0, 0, 8), loc)
		openings, err := w.Openings(begin, begin.AddDate(0, 0, 7))
		if err != nil {
			t.Fatal(err)
		}
		list := slices.Collect(openings)
		for m := range 7 * 24 * 4 {
			at := begin.Add(time.Duration(m) * 15 * time.Minute)
			listed := slices.ContainsFunc(list, func(o ceasefire.Opening) bool { return !at.Before(o.From) && at.Before(o.To) })
			if listed != want[at] {
				t.Fatalf("%+v at %s: listed as open %v, want %v\n%s", w, at.In(loc), listed, want[at], spans(list))
			}
			if m%5 != 0 {
				continue
			}
			if open, err := w.Open(at); err != nil || open != want[at] {
				t.Fatalf("%+v at %s: open %v, %v", w, at.In(loc), open, err)
			}
		}
	}
}

// walkWindow goes through the quarters of an hour, and for each day opens once the
// wall clock shows the time to open, and closes once it shows the time to close.
func walkWindow(w ceasefire.Window, begin, end time.Time, loc *time.Location) map[time.Time]bool {
	open := map[time.Time]bool{}
	const form = "2006-01-02 15:04"
	from := string(w.From)
	for day := begin.AddDate(0, 0, 1); day.Before(end); day = day.AddDate(0, 0, 1) {
		if name := days[day.Weekday()]; len(w.Days) > 0 && !slices.Contains(w.Days, name) {
			continue
		}
		closing, to := day, string(w.To)
		if to <= from {
			closing = day.AddDate(0, 0, 1)
		}
		if to == "24:00" {
			closing, to = day.AddDate(0, 0, 1), "00:00"
		}
		opens, closes := day.Format("2006-01-02 ")+from, closing.Format("2006-01-02 ")+to
		phase := 0
		for at := begin; at.Before(end); at = at.Add(15 * time.Minute) {
			shown := at.In(loc).Format(form)
			if phase == 0 && shown >= opens {
				phase = 1
			}
			if phase == 1 && shown >= closes {
				break
			}
			if phase == 1 {
				open[at] = true
			}
		}
	}
	return open
}
