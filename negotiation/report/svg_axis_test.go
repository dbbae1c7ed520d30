package report

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"parley.example/negotiation"
)

func roundsAt(dates ...string) []Round {
	var list []Round
	for _, d := range dates {
		list = append(list, Round{ID: d, End: negotiation.Moment(d)})
	}
	return list
}

func TestAxisRunsWithTimeWhereItCan(t *testing.T) {
	for _, c := range []struct {
		rounds []Round
		dated  bool
	}{
		{nil, false},
		{roundsAt("2016-02"), true},
		{roundsAt("2016-02-01", "2016-03", "2016"), true},
		{roundsAt("2016-02-01T00:00Z"), false}, // no time passes
		{roundsAt("2016-03-01", "2016-02-01"), false},
		{roundsAt("2016-03-01", ""), false},
		{roundsAt("2016-03-01", "no date"), false},
		{[]Round{{Start: "2016-01-01"}, {Start: "2016-02", End: "2016-03"}}, true},
	} {
		if got := newAxis(c.rounds, 0, 100).dated; got != c.dated {
			t.Errorf("%v: dated is %v", c.rounds, got)
		}
	}
}

func TestChangesStayWithinTheirRound(t *testing.T) {
	a := newAxis([]Round{{Start: "2016-01-01", End: "2016-01-10"}, {Start: "2016-02-01", End: "2016-02-10"}}, 100, 300)
	for _, c := range []struct {
		round    int
		at       negotiation.Moment
		from, to float64
	}{
		{0, "2015-12-01", 100, 100},
		{0, "2016-01-05", 115, 125},
		{0, "2016-06", 148, 149},
		{0, "", 148, 149},
		{1, "2016-01-02", 148, 149}, // said early, and counted with the round
		{1, "2016-01-20", 190, 195}, // between the rounds
		{1, "2017", 300, 300},
	} {
		if x := a.change(c.round, c.at); x < c.from || x > c.to {
			t.Errorf("round %d, %q: at %v, want %v to %v", c.round, c.at, x, c.from, c.to)
		}
	}
	steps := newAxis([]Round{{}, {}}, 0, 100)
	if x := steps.change(1, "2016"); x != 75 {
		t.Errorf("a change of an undated round is at %v", x)
	}
}

func TestTicksHaveRoomAtEveryScale(t *testing.T) {
	start := time.Date(1999, 11, 28, 7, 30, 0, 0, time.UTC)
	for _, span := range []time.Duration{time.Minute, time.Hour, 30 * time.Hour, 20 * 24 * time.Hour, 300 * 24 * time.Hour, 5000 * 24 * time.Hour, 100_000 * 24 * time.Hour} {
		moment := func(t time.Time) negotiation.Moment { return negotiation.Moment(t.Format(time.RFC3339)) }
		a := newAxis([]Round{{Start: moment(start), End: moment(start.Add(span))}}, 0, 360)
		list := a.ticks(smallFace)
		for i, tick := range list {
			if tick.x < 0 || tick.x > 360 || i > 0 && tick.x-list[i-1].x < smallFace.width(tick.text) {
				t.Errorf("%v: %v", span, list)
			}
		}
		if len(list) == 0 && span > time.Hour || len(list) > 40 {
			t.Errorf("%v: %d ticks", span, len(list))
		}
	}
}

func TestSpreadKeepsOrderAndRoom(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 21))
	for range 1000 {
		places := make([]float64, 1+rng.IntN(10))
		for i := range places {
			places[i] = rng.Float64() * 100
		}
		slices.Sort(places)
		out := spread(places, 8, 110)
		for i := range out {
			if i > 0 && out[i]-out[i-1] < 8-1e-9 || out[i] > 110 {
				t.Fatalf("%v became %v", places, out)
			}
		}
	}
	if got := spread([]float64{1, 20}, 5, 100); got[0] != 1 || got[1] != 20 {
		t.Errorf("places that have room moved to %v", got)
	}
}

func TestFlagsCoverNoOtherAndNoPole(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 21))
	left, lost := 0, 0
	for range 2000 {
		flags := make([]flag, 1+rng.IntN(20))
		for i := range flags {
			flags[i] = flag{x: float64(rng.IntN(20 + rng.IntN(280))), bold: rng.IntN(4) == 0}
			flags[i].label = []string{"", "us", "us and russia", "those who signed in spring"}[rng.IntN(4)]
		}
		slices.SortStableFunc(flags, func(a, b flag) int { return int(a.x - b.x) })
		rows := plant(flags, 0, 310)
		for i := range flags {
			checkFlag(t, flags, i, rows)
			if flags[i].row < 0 {
				lost++
			} else if flags[i].left {
				left++
			}
		}
	}
	if left == 0 || lost == 0 {
		t.Errorf("%d stand to the left and %d have no room: the test tries too little", left, lost)
	}
}

func checkFlag(t *testing.T, flags []flag, i, rows int) {
	t.Helper()
	f := &flags[i]
	if f.row >= rows || f.row >= 0 && (f.at.from < 0 || f.at.to > 310) {
		t.Fatalf("%+v stands in %d rows", f, rows)
	}
	for n := range flags {
		other := &flags[n]
		if n == i || f.row < 0 || other.row < 0 {
			continue
		}
		if f.row == other.row && f.at.from < other.at.to && other.at.from < f.at.to {
			t.Fatalf("%+v covers %+v", f, other)
		}
		if f.row < other.row && f.at.from < other.x && other.x < f.at.to {
			t.Fatalf("the pole of %+v runs through %+v", other, f)
		}
	}
}

func TestReversalsKeepTheirWordsLongest(t *testing.T) {
	var flags []flag
	for i := range 8 {
		flags = append(flags, flag{x: float64(200 + 3*i), label: "everybody who was there"})
	}
	flags[5].bold = true
	plant(flags, 0, 240)
	if flags[5].label == "" {
		t.Error("the reversal lost its words")
	}
	if flags[0].label != "" && flags[7].label != "" && flags[3].label != "" {
		t.Error("everything has room: the test tries too little")
	}
}
