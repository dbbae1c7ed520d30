package ceasefire

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the tests name zones, wherever they run
)

// changing are zones whose clocks do something out of the way.
var changing = []struct {
	zone string
	year int
	why  string
}{
	{"Europe/Berlin", 2016, "an hour at two in the morning"},
	{"Asia/Damascus", 2016, "put forward at midnight, so that a day begins at one"},
	{"America/New_York", 2016, "behind UTC"},
	{"Australia/Lord_Howe", 2016, "half an hour"},
	{"Pacific/Apia", 2011, "30 December is skipped"},
	{"Africa/Casablanca", 2022, "put back for Ramadan"},
	{"America/Havana", 2016, "midnight comes twice"},
	{"America/St_Johns", 2010, "put back at a minute past midnight to the day before"},
}

// Every zone is walked through quarter of an hour by quarter of an hour, around
// each change, and each reading of its clocks looked up again.
func TestWallAgainstWalk(t *testing.T) {
	for _, c := range changing {
		loc, err := zone(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		shown := map[time.Time][]time.Time{} // what the clocks show, and when
		begin := time.Date(c.year, 1, 1, 0, 0, 0, 0, time.UTC)
		for at := begin; at.Year() == c.year; at = at.Add(15 * time.Minute) {
			w := time.Time(wallIn(at, loc))
			shown[w] = append(shown[w], at)
		}
		twice, never := 0, 0
		for w := begin.AddDate(0, 0, 2); w.Before(begin.AddDate(1, 0, -2)); w = w.Add(15 * time.Minute) {
			want := shown[w]
			got, over := wall(w).shown(loc)
			if len(got) != len(want) {
				t.Fatalf("%s: clocks show %s %d times, want %d", c.zone, w, len(got), len(want))
			}
			for i := range got {
				if !got[i].Equal(want[i]) {
					t.Fatalf("%s: clocks show %s at %s, want %s", c.zone, w, got[i], want[i])
				}
			}
			switch len(want) {
			case 0:
				never++
				if before, after := wallIn(over.at.Add(-1), loc), wallIn(over.at, loc); !time.Time(before).Before(w) || time.Time(after).Before(w) {
					t.Fatalf("%s: clocks jump over %s at %s, from %v to %v", c.zone, w, over.at, time.Time(before), time.Time(after))
				}
			case 2:
				twice++
			}
		}
		if twice+never == 0 {
			t.Errorf("%s: nothing happens in %d: %s", c.zone, c.year, c.why)
		}
	}
}

// dayOf returns the date that clocks in a zone show.
func dayOf(t time.Time, loc *time.Location) string { return t.In(loc).Format("2006-01-02") }

// The first and the last instant of a date, and those of the dates some days on,
// are found by walking minute by minute.
func TestDatesAgainstWalk(t *testing.T) {
	for _, c := range changing {
		loc, err := zone(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		first := map[string]time.Time{}
		var dates []string
		begin := time.Date(c.year, 1, 1, 0, 0, 0, 0, time.UTC)
		for at := begin.Add(-48 * time.Hour); at.Before(begin.AddDate(1, 0, 2)); at = at.Add(time.Minute) {
			if d := dayOf(at, loc); first[d].IsZero() {
				first[d], dates = at, append(dates, d)
			}
		}
		lengths := map[time.Duration]int{}
		for i := 1; i+2 < len(dates); i++ {
			date := Instant(dates[i] + "[" + c.zone + "]")
			from, err := date.First()
			if err != nil || from.Sub(first[dates[i]]).Abs() > time.Minute {
				t.Fatalf("%s begins at %s, %v; want %s", date, from, err, first[dates[i]])
			}
			to, err := date.Last()
			if err != nil || to.Add(1).Sub(first[dates[i+1]]).Abs() > time.Minute {
				t.Fatalf("%s ends at %s, %v; want %s", date, to, err, first[dates[i+1]])
			}
			lengths[to.Add(1).Sub(from)]++
			next, err := date.Add(Days(1))
			if i+1 < len(dates) && err == nil && string(next) != dates[i+1]+"["+c.zone+"]" {
				t.Fatalf("%s and a day is %s, want %s", date, next, dates[i+1])
			}
			if err != nil && c.zone != "Pacific/Apia" {
				t.Fatal(err)
			}
		}
		if len(lengths) < 2 && c.zone != "Pacific/Apia" {
			t.Errorf("%s: all days are as long: %v", c.zone, lengths)
		}
	}
}

func TestSkippedDate(t *testing.T) {
	for i, want := range map[Instant]string{
		"2011-12-30[Pacific/Apia]":             "the calendar of the zone skips it",
		"2011-12-30T12:00[Pacific/Apia]":       "the clocks are put forward over it",
		"2011-12-30T12:00+14:00[Pacific/Apia]": "the offset",
	} {
		if err := i.Check(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", i, err, want)
		}
	}
	if got, err := Instant("2011-12-29[Pacific/Apia]").Add(Days(1)); err == nil {
		t.Errorf("the day after 29 December is %s", got)
	}
	got, err := Instant("2011-12-29T12:00[Pacific/Apia]").Add(Days(1))
	if want := Instant("2011-12-31T12:00+14:00[Pacific/Apia]"); err != nil || got != want {
		t.Errorf("noon a day after: %s, %v; want %s", got, err, want)
	}
}

// Liberia was 44 minutes and 30 seconds behind UTC until 7 January 1972.
func TestOffsetWithSeconds(t *testing.T) {
	day := Instant("1972-01-05T10:00[Africa/Monrovia]")
	next, err := day.Add(Days(1))
	if want := Instant("1972-01-06T10:00[Africa/Monrovia]"); err != nil || next != want {
		t.Errorf("a day after %s: %s, %v; want %s", day, next, err, want)
	}
	at, err := next.First()
	if want := time.Date(1972, 1, 6, 10, 44, 30, 0, time.UTC); err != nil || !at.Equal(want) {
		t.Errorf("%s is %s, %v; want %s", next, at, err, want)
	}
	if got := InstantOf(at); got != "1972-01-06T10:44:30Z" {
		t.Errorf("InstantOf(%s) = %s", at, got)
	}
	after, err := day.Add(Days(2))
	if want := Instant("1972-01-07T10:00Z[Africa/Monrovia]"); err != nil || after != want {
		t.Errorf("two days after %s: %s, %v; want %s", day, after, err, want)
	}
}

func TestZoneNames(t *testing.T) {
	for name, want := range map[string]string{
		"":                      "no zone is named",
		"Local":                 "on every machine",
		"Europe/Atlantis":       "no zone",
		"../../etc/passwd":      "no name of a zone",
		"/etc/localtime":        "no zone",
		"Europe/Berlin ":        "no name of a zone",
		strings.Repeat("a", 65): "no name of a zone",
	} {
		if _, err := zone(name); err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "ceasefire: ") {
			t.Errorf("zone(%q): %v, want %q", name, err, want)
		}
	}
	for _, name := range []string{"UTC", "Etc/GMT+3", "Europe/Kyiv", "Asia/Aden", "Africa/Khartoum", "America/Argentina/Buenos_Aires"} {
		if loc, err := zone(name); err != nil || loc.String() != name {
			t.Errorf("zone(%q): %v, %v", name, loc, err)
		}
	}
}

// A program without zone data must say so, and never take another hour.
func TestNoZoneData(t *testing.T) {
	lost := errors.New("open zoneinfo.zip: no such file")
	loc, err := loadZone("Asia/Damascus", func(string) (*time.Location, error) { return nil, lost })
	if loc != nil || !errors.Is(err, lost) || !strings.Contains(err.Error(), "time/tzdata") {
		t.Errorf("loadZone without zone data: %v, %v", loc, err)
	}
}

// Adding hours is the same in every zone; adding days keeps the time of day.
func TestAddAgainstCalendar(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 4000 {
		c := changing[rng.IntN(len(changing))]
		loc, err := zone(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		at := time.Date(c.year, time.Month(1+rng.IntN(12)), 1+rng.IntN(31), rng.IntN(24), 15*rng.IntN(4), 0, 0, time.UTC)
		i := InstantOf(at.In(loc))
		s := Span{Months: rng.IntN(5), Days: rng.IntN(40)}
		if rng.IntN(2) == 0 {
			s = s.Neg()
		}
		sum, err := i.Add(s)
		if err != nil {
			t.Fatalf("%s and %s: %v", i, s, err)
		}
		got, err := sum.First()
		if err != nil {
			t.Fatal(err)
		}
		want := walked(at, s, loc)
		if !got.Equal(want) {
			t.Fatalf("%s and %s is %s, want %s", i, s, got, want.In(loc))
		}
		more, err := sum.Add(Hours(7))
		if later, _ := more.First(); err != nil || later.Sub(got) != 7*time.Hour {
			t.Fatalf("%s and 7 hours is %s, %v", sum, more, err)
		}
	}
}

// walked adds months and days one by one on a calendar without zones, and then
// looks through the seconds around for the first at which clocks show that.
func walked(at time.Time, s Span, loc *time.Location) time.Time {
	y, m, d := at.In(loc).Date()
	clock := time.Time(wallIn(at, loc)).Sub(time.Date(y, m, d, 0, 0, 0, 0, time.UTC))
	for range max(s.Months, -s.Months) {
		if s.Months > 0 {
			y, m = y+int(m)/12, m%12+1
		} else {
			y, m = y-(13-int(m))/12, (m+10)%12+1
		}
	}
	for time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Month() != m {
		d--
	}
	day := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	for range max(s.Days, -s.Days) {
		day = day.Add(time.Duration(24*sign(s.Days)) * time.Hour)
	}
	w := day.Add(clock)
	if s.IsZero() {
		return at
	}
	best, found := time.Time{}, false
	for _, offset := range offsetsAround(w, loc) {
		t := w.Add(-offset)
		if time.Time(wallIn(t, loc)).Equal(w) && (!found || t.Before(best)) {
			best, found = t, true
		}
	}
	if found {
		return best
	}
	// Skipped: by the offset that held before.
	return w.Add(-offsetsAround(w, loc)[0])
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

// offsetsAround returns the offsets of a zone hour by hour around w.
func offsetsAround(w time.Time, loc *time.Location) []time.Duration {
	var list []time.Duration
	for h := -20; h <= 20; h++ {
		_, seconds := w.Add(time.Duration(h) * time.Hour).In(loc).Zone()
		list = append(list, time.Duration(seconds)*time.Second)
	}
	return list
}
