package ceasefire_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// occasions are anchors of every sort.
func occasions() ceasefire.Anchors {
	toa := ceasefire.Point{Anchor: "transfer", Offset: ceasefire.Days(45), Count: ceasefire.Exclusive}
	loop, pool := ceasefire.After("pool", ceasefire.Days(1)), ceasefire.After("loop", ceasefire.Days(1))
	return ceasefire.Anchors{
		{ID: "signature", At: "2023-05-20T21:45[Africa/Khartoum]"},
		{ID: "transfer", At: "1995-12-20"},
		{ID: "vacated", From: &toa},
		{ID: "quiet", Named: map[string]ceasefire.Instant{"russia": "2018-01-08", "donbas": "2018-01-09"}},
		{ID: "loop", From: &loop},
		{ID: "pool", From: &pool},
		{ID: "bad", At: "2016-13"},
	}
}

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		point ceasefire.Point
		party string
		want  string // a time, or what an error says
	}{
		{ceasefire.On("2016-09-12T19:00[Asia/Damascus]"), "", "2016-09-12T19:00[Asia/Damascus]"},
		{ceasefire.After("signature", ceasefire.Hours(48)), "", "2023-05-22T21:45+02:00[Africa/Khartoum]"},
		{ceasefire.After("transfer", ceasefire.Days(30)), "", "1996-01-19"},
		{ceasefire.After("transfer", ceasefire.Days(-6)), "", "1995-12-14"},
		{ceasefire.Point{Anchor: "transfer", Offset: ceasefire.Days(30), Count: ceasefire.Inclusive}, "", "1996-01-18"},
		{ceasefire.After("vacated", ceasefire.Days(46)), "", "1996-03-20"},
		{ceasefire.After("transfer", ceasefire.Hours(48)), "", "is no one instant"},
		{ceasefire.After("quiet", ceasefire.Days(1)), "russia", "2018-01-09"},
		{ceasefire.After("quiet", ceasefire.Days(1)), "donbas", "2018-01-10"},
		{ceasefire.After("quiet", ceasefire.Days(1)), "ukraine", "quiet has no date"},
		{ceasefire.After("quiet", ceasefire.Days(1)), "", "quiet has no date"},
		{ceasefire.After("loop", ceasefire.Days(1)), "", "loop is counted from itself"},
		{ceasefire.After("bad", ceasefire.Days(1)), "", "is no time"},
		{ceasefire.After("signatur", ceasefire.Days(1)), "", "signature"},
		{ceasefire.Point{}, "", "no point in time"},
		{ceasefire.Point{At: "2016-09-12", Anchor: "transfer"}, "", "cannot be both"},
		{ceasefire.Point{At: "2016-09-12", Offset: ceasefire.Days(1)}, "", "cannot be both"},
		{ceasefire.Point{Offset: ceasefire.Days(1)}, "", "is no time"},
	} {
		got, err := occasions().Resolve(c.point, c.party)
		if err != nil && !strings.Contains(err.Error(), c.want) || err == nil && string(got) != c.want {
			t.Errorf("%s for %q: %s, %v; want %s", c.point, c.party, got, err, c.want)
		}
	}
	_, err := occasions().Resolve(ceasefire.After("quiet", ceasefire.Span{}), "")
	if undated, ok := errors.AsType[*ceasefire.UndatedError](err); !ok || undated.Anchor != "quiet" {
		t.Errorf("%v", err)
	}
	_, err = occasions().Resolve(ceasefire.After("signatur", ceasefire.Span{}), "")
	if unknown, ok := errors.AsType[*negotiation.UnknownError](err); !ok || unknown.Similar != "signature" {
		t.Errorf("%v", err)
	}
	if d := cmp.Diff(map[string][]string{"quiet": {"donbas", "russia"}}, occasions().Disputed()); d != "" {
		t.Error(d)
	}
}

func TestBoundsTiming(t *testing.T) {
	quiet, transfer := ceasefire.After("quiet", ceasefire.Days(7)), ceasefire.After("transfer", ceasefire.Days(30))
	for _, c := range []struct {
		bounds ceasefire.Bounds
		party  string
		at     ceasefire.Instant
		want   string // a timing, or what an error says
	}{
		{ceasefire.Bounds{}, "", "2020-01-01T00:00Z", "in-time"},
		{ceasefire.By(transfer), "", "1996-01-19T23:59:59.999999999Z", "in-time"},
		{ceasefire.By(transfer), "", "1996-01-20T00:00Z", "too-late"},
		{ceasefire.Bounds{NotBefore: transfer}, "", "1996-01-18T23:59:59.999999999Z", "too-early"},
		{ceasefire.Bounds{NotBefore: transfer}, "", "1996-01-19T00:00Z", "in-time"},
		{ceasefire.Bounds{NotBefore: transfer, NotAfter: quiet}, "", "1996-01-18T00:00Z", "too-early"},
		{ceasefire.Bounds{NotBefore: transfer, NotAfter: quiet}, "", "1996-01-19T00:00Z", "quiet has no date"},
		{ceasefire.Bounds{NotBefore: quiet, NotAfter: transfer}, "", "1996-01-19T00:00Z", "quiet has no date"},
		{ceasefire.Bounds{NotBefore: quiet, NotAfter: transfer}, "", "1996-01-20T00:00Z", "too-late"},
		{ceasefire.Bounds{NotBefore: quiet}, "russia", "2018-01-14T23:59Z", "too-early"},
		{ceasefire.Bounds{NotBefore: quiet}, "russia", "2018-01-15T12:00Z", "in-time"},
		{ceasefire.Bounds{NotBefore: quiet}, "donbas", "2018-01-15T12:00Z", "too-early"},
		{ceasefire.Bounds{NotBefore: quiet, NotAfter: transfer}, "russia", "2018-01-15T12:00Z", "ends before it begins"},
		{ceasefire.By(ceasefire.On("2016-09-12T19:00")), "", "2018-01-15T12:00Z", "neither an offset"},
	} {
		got, err := occasions().Timing(c.bounds, first(t, c.at), c.party)
		if err != nil && !strings.Contains(err.Error(), c.want) || err == nil && got.String() != c.want {
			t.Errorf("%s at %s for %q: %s, %v; want %s", c.bounds, c.at, c.party, got, err, c.want)
		}
	}
	for timing := ceasefire.TooEarly; timing <= ceasefire.TooLate; timing++ {
		text, err := timing.MarshalText()
		var back ceasefire.Timing
		if err != nil || back.UnmarshalText(text) != nil || back != timing {
			t.Errorf("%s: %s, %v, %s", timing, text, err, back)
		}
	}
	if _, err := ceasefire.Timing(3).MarshalText(); err == nil {
		t.Error("there is no fourth timing")
	}
}

// Seven days from Monday, 1 January 2018: does Sunday end them, or Monday?
func TestDayCount(t *testing.T) {
	for _, c := range []struct {
		count ceasefire.DayCount
		from  ceasefire.Instant
		n     int
		want  ceasefire.Instant // empty: an error
	}{
		{ceasefire.Inclusive, "2018-01-01", 7, "2018-01-07"},
		{ceasefire.Exclusive, "2018-01-01", 7, "2018-01-08"},
		{ceasefire.Inclusive, "2018-01-01", 1, "2018-01-01"},
		{ceasefire.Exclusive, "2018-01-01", 1, "2018-01-02"},
		{ceasefire.Exclusive, "2018-01-01", 0, "2018-01-01"},
		{ceasefire.Inclusive, "2018-01-01", 0, ""},
		{ceasefire.Inclusive, "2018-01-01", -1, "2018-01-01"},
		{ceasefire.Exclusive, "2018-01-01", -1, "2017-12-31"},
		{ceasefire.Inclusive, "2015-02-15T00:00[Europe/Kyiv]", 2, "2015-02-16T00:00+02:00[Europe/Kyiv]"},
		{"", "2018-01-01", 7, ""},
		{ceasefire.Inclusive, "2018-01", 7, ""},
		{ceasefire.Inclusive, "2018-02-30", 7, ""},
	} {
		got, err := c.count.Day(c.from, c.n)
		if got != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%q: day %d from %s is %s, %v; want %s", c.count, c.n, c.from, got, err, c.want)
		}
	}
}
