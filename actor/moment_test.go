package actor_test

import (
	"regexp"
	"testing"
	"time"

	"parley.example/actor"
)

func TestMomentSpan(t *testing.T) {
	for _, c := range []struct {
		m           actor.Moment
		first, last string // RFC 3339
	}{
		{"2016", "2016-01-01T00:00:00Z", "2016-12-31T23:59:59.999999999Z"},
		{"0001", "0001-01-01T00:00:00Z", "0001-12-31T23:59:59.999999999Z"},
		{"9999", "9999-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"},
		{"2016-09", "2016-09-01T00:00:00Z", "2016-09-30T23:59:59.999999999Z"},
		{"2016-12", "2016-12-01T00:00:00Z", "2016-12-31T23:59:59.999999999Z"},
		{"2016-02", "2016-02-01T00:00:00Z", "2016-02-29T23:59:59.999999999Z"},
		{"1900-02", "1900-02-01T00:00:00Z", "1900-02-28T23:59:59.999999999Z"},
		{"2016-09-03", "2016-09-03T00:00:00Z", "2016-09-03T23:59:59.999999999Z"},
		{"2016-12-31", "2016-12-31T00:00:00Z", "2016-12-31T23:59:59.999999999Z"},
		{"2016-02-29", "2016-02-29T00:00:00Z", "2016-02-29T23:59:59.999999999Z"},
		{"2016-09-12T19:00+03:00", "2016-09-12T16:00:00Z", "2016-09-12T16:00:00Z"},
		{"2016-09-12T19:00Z", "2016-09-12T19:00:00Z", "2016-09-12T19:00:00Z"},
		{"2016-09-12T19:00:07Z", "2016-09-12T19:00:07Z", "2016-09-12T19:00:07Z"},
		{"2016-09-12T19:00:07.5-04:30", "2016-09-12T23:30:07.5Z", "2016-09-12T23:30:07.5Z"},
		{"2016-09-12T23:59:59.999999999Z", "2016-09-12T23:59:59.999999999Z", "2016-09-12T23:59:59.999999999Z"},
		{"2016-09-12T00:00:00.000000001Z", "2016-09-12T00:00:00.000000001Z", "2016-09-12T00:00:00.000000001Z"},
		{"2016-01-01T00:30+01:00", "2015-12-31T23:30:00Z", "2015-12-31T23:30:00Z"},
		{"2016-09-12T19:00-00:00", "2016-09-12T19:00:00Z", "2016-09-12T19:00:00Z"},
		{"2016-09-12T19:00-23:59", "2016-09-13T18:59:00Z", "2016-09-13T18:59:00Z"},
	} {
		if !c.m.IsValid() {
			t.Errorf("%q is not valid", c.m)
		}
		if got := c.m.First().Format(time.RFC3339Nano); got != c.first {
			t.Errorf("%q begins %s, want %s", c.m, got, c.first)
		}
		if got := c.m.Last().Format(time.RFC3339Nano); got != c.last {
			t.Errorf("%q ends %s, want %s", c.m, got, c.last)
		}
		if c.m.First().Location() != time.UTC || c.m.Last().Location() != time.UTC {
			t.Errorf("%q is not given in UTC", c.m)
		}
	}
}

func TestMomentInvalid(t *testing.T) {
	for _, m := range []actor.Moment{
		"", " ", "x", "201", "0000", "20166", "+2016", "-2016", "２０１６", " 2016", "2016 ", "2016-",
		"2016-9", "2016-00", "2016-13", "2016/09", "2016-09-", "201609", "20160903",
		"2016-09-3", "2016-09-00", "2016-09-31", "2016-02-30", "2015-02-29", "1900-02-29", "2016-09-03x",
		"0000-01-01", "2016-W36", "2016-247",
		"2016-09-12T", "2016-09-12T19", "2016-09-12T19Z", "2016-09-12T19:00", "2016-09-12T19:0Z",
		"2016-09-12 19:00Z", "2016-09-12t19:00Z", "2016-09-12T19:00z", "2016-09-12T24:00Z", "2016-09-12T19:60Z",
		"2016-09-12T9:00Z", "2016-09-12T19:00:60Z", "2016-12-31T23:59:60Z", "2016-09-12T19:00:Z", "2016-09-12T19:00:5Z",
		"2016-09-12T19:00:00.Z", "2016-09-12T19:00:00,5Z", "2016-09-12T19:00:00.1234567890Z", "2016-09-12T19:00.5Z",
		"2016-09-12T19:00:00.1234567891234567890123Z",
		"2016-09-12T19:00+3:00", "2016-09-12T19:00+03", "2016-09-12T19:00+0300", "2016-09-12T19:00+24:00",
		"2016-09-12T19:00+03:60", "2016-09-12T19:00ZZ", "2016-09-12T19:00Z ", "2016-09-12T19:00+03:00Z",
		"2016-09-31T19:00Z", "2016-13-12T19:00Z", "2016-09-12T19:00:00.5", "2016-09-12T19:00:00.5x",
		"2016-09-12T19:00\u221203:00", "2016\x00", "2016-09-12T-1:00Z", "2016-09-12T19:00+-3:00",
	} {
		if m.IsValid() {
			t.Errorf("%q is valid", m)
		}
		if !m.First().IsZero() || !m.Last().IsZero() {
			t.Errorf("%q goes from %v to %v, want zero Times", m, m.First(), m.Last())
		}
	}
}

func TestMomentBefore(t *testing.T) {
	for _, c := range []struct {
		m, other actor.Moment
		want     bool
	}{
		{"2015", "2016", true},
		{"2016", "2015", false},
		{"2016", "2016", false},
		{"2016-09", "2016", false}, // within
		{"2016", "2016-09", false},
		{"2016-08-31", "2016-09", true},
		{"2016-09-01T00:30+01:00", "2016-09", true}, // 31 August in UTC
		{"2016-08-31T23:59:59.999999999Z", "2016-09", true},
		{"2016-09-01T00:00Z", "2016-09", false},
		{"2016-09-12T19:00+03:00", "2016-09-12T16:00Z", false}, // the same instant
		{"", "2016", false},
		{"2016", "", false},
		{"2015-02-29", "2016", false},
	} {
		if got := c.m.Before(c.other); got != c.want {
			t.Errorf("%q.Before(%q) = %v, want %v", c.m, c.other, got, c.want)
		}
	}
}

func TestMomentOf(t *testing.T) {
	zone := func(seconds int) *time.Location { return time.FixedZone("", seconds) }
	for _, c := range []struct {
		t    time.Time
		want actor.Moment
	}{
		{time.Date(2016, 9, 12, 19, 0, 0, 0, zone(3*3600)), "2016-09-12T19:00:00+03:00"},
		{time.Date(2016, 9, 12, 19, 0, 0, 120, time.UTC), "2016-09-12T19:00:00.00000012Z"},
		{time.Date(1, 1, 1, 0, 0, 0, 1, time.UTC), "0001-01-01T00:00:00.000000001Z"},
		{time.Date(33, 4, 3, 0, 0, 0, 0, time.UTC), "0033-04-03T00:00:00Z"},
		// Amsterdam kept its own time until 1937: 19 minutes and 32 seconds ahead.
		{time.Date(1919, 1, 1, 0, 0, 0, 0, zone(19*60+32)), "1918-12-31T23:40:28Z"},
		{time.Date(2016, 9, 12, 19, 0, 0, 0, zone(24*3600)), "2016-09-11T19:00:00Z"},
		{time.Date(2016, 9, 12, 19, 0, 0, 0, zone(-24*3600)), "2016-09-13T19:00:00Z"},
		// The offset would take it out of the years that can be written.
		{time.Date(10000, 1, 1, 1, 0, 0, 0, zone(2*3600)), "9999-12-31T23:00:00Z"},
		{time.Date(0, 12, 31, 23, 0, 0, 0, zone(-2*3600)), "0001-01-01T01:00:00Z"},
		// But not every date-time is in those years in UTC.
		{time.Date(1, 1, 1, 0, 0, 0, 0, zone(3600)), "0001-01-01T00:00:00+01:00"},
		{time.Time{}, ""},
		{time.Time{}.In(zone(3600)), ""},
		{time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), ""},
		{time.Date(-44, 3, 15, 0, 0, 0, 0, time.UTC), ""},
	} {
		got := actor.MomentOf(c.t)
		if got != c.want {
			t.Errorf("MomentOf(%v) = %q, want %q", c.t, got, c.want)
		}
		if got != "" && (!got.First().Equal(c.t) || !got.Last().Equal(c.t)) {
			t.Errorf("MomentOf(%v) is %v to %v", c.t, got.First(), got.Last())
		}
	}
}

func TestMomentAllocs(t *testing.T) {
	for _, m := range []actor.Moment{"2016", "2016-09", "2016-09-03", "2016-09-12T19:00:07.25+03:00", "2016-09-31"} {
		allocs := testing.AllocsPerRun(100, func() {
			if m.First().After(m.Last()) || m.Before(m) {
				t.Fatal(m)
			}
		})
		if allocs != 0 {
			t.Errorf("reading %q allocates %v times", m, allocs)
		}
	}
}

// The oracle: package time reads the layouts, more generously than we do, after
// a pattern has seen to the form.
var momentForm = regexp.MustCompile(`^(\d{4}|\d{4}-\d\d|\d{4}-\d\d-\d\d|` +
	`\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))$`)

func momentByTime(s string) (first, last time.Time, ok bool) {
	if !momentForm.MatchString(s) || s[:4] == "0000" {
		return time.Time{}, time.Time{}, false
	}
	for _, f := range []struct {
		layout  string
		y, m, d int
	}{
		{"2006", 1, 0, 0},
		{"2006-01", 0, 1, 0},
		{"2006-01-02", 0, 0, 1},
		{"2006-01-02T15:04Z07:00", 0, 0, 0},
		{time.RFC3339Nano, 0, 0, 0},
	} {
		t, err := time.Parse(f.layout, s)
		if err != nil {
			continue
		}
		if f.y+f.m+f.d == 0 {
			return t, t, true
		}
		return t, t.AddDate(f.y, f.m, f.d).Add(-1), true
	}
	return time.Time{}, time.Time{}, false
}

func checkMoment(t *testing.T, s string) {
	t.Helper()
	m := actor.Moment(s)
	first, last, ok := momentByTime(s)
	if m.IsValid() != ok || !m.First().Equal(first) || !m.Last().Equal(last) {
		t.Fatalf("%q: %v, %v, %v; package time says %v, %v, %v", s, m.First(), m.Last(), m.IsValid(), first, last, ok)
	}
	if ok && !actor.MomentOf(m.First()).First().Equal(m.First()) && m.First().Year() >= 1 && m.First().Year() <= 9999 && !m.First().IsZero() {
		t.Fatalf("%q: MomentOf(First()) is %q", s, actor.MomentOf(m.First()))
	}
}

func FuzzMoment(f *testing.F) {
	for _, s := range []string{
		"2016", "2016-09", "2016-09-03", "2016-09-12T19:00+03:00", "2016-09-12T16:00:00Z",
		"2016-09-12T16:00:00.123456789Z", "2015-02-29", "2016-09-12T24:00Z", "0001-01-01T00:00Z", "9999-12-31T23:59-23:59",
	} {
		f.Add(s)
	}
	f.Fuzz(checkMoment)
}

// Every string that differs from a good one by one byte, and every day there
// might be in four centuries.
func TestMomentOracle(t *testing.T) {
	const bytes = "0123456789-:.TZtz+, ,x\x00\xff"
	for _, s := range []string{"2016", "2016-02", "2016-02-29", "2016-09-12T19:00+03:00", "2016-09-12T16:00:00.12345678Z"} {
		for i := range len(s) + 1 {
			for _, c := range []byte(bytes) {
				checkMoment(t, s[:i]+string([]byte{c})+s[i:])
				if i < len(s) {
					checkMoment(t, s[:i]+string([]byte{c})+s[i+1:])
					checkMoment(t, s[:i]+s[i+1:])
				}
			}
		}
	}
	digits := func(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }
	for year := range 400 {
		for month := 1; month <= 12; month++ {
			for day := 28; day <= 32; day++ {
				checkMoment(t, digits(20+year/100)+digits(year%100)+"-"+digits(month)+"-"+digits(day))
			}
		}
	}
}

func BenchmarkMoment(b *testing.B) {
	for _, m := range []actor.Moment{"2016", "2016-09-03", "2016-09-12T19:00:00+03:00"} {
		b.Run(string(m), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if !m.IsValid() {
					b.Fatal(m)
				}
			}
		})
	}
}
