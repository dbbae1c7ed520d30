package ceasefire_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley.example/ceasefire"
)

// Places and times at which clocks or calendars changed.
var changes = [][2]string{
	{"Europe/Berlin", "2016-03-27"},
	{"Europe/Berlin", "2016-10-30"},
	{"Asia/Damascus", "2016-03-25"},
	{"Asia/Damascus", "2016-10-28"},
	{"Asia/Damascus", "2016-09-12"},
	{"Africa/Casablanca", "2016-06-05"},
	{"Africa/Casablanca", "2016-07-10"},
	{"Pacific/Apia", "2011-12-30"},
	{"Australia/Lord_Howe", "2016-04-03"},
	{"Australia/Lord_Howe", "2016-10-02"},
	{"America/Havana", "2016-11-06"},
	{"UTC", "2016-02-29"},
}

// A trial is one random question with the answers of the oracle.
type trial struct {
	w      *world
	q      ceasefire.Quiet
	begins time.Duration
	from   vague
	now    int
	log    *ceasefire.Log
	ground ceasefire.Ground
	list   []*episode
	nights []night
}

func newTrial(t *testing.T, w *world, rnd *rand.Rand) trial {
	t.Helper()
	x := trial{w: w}
	x.q, x.begins = randomQuiet(w, rnd)
	x.ground, x.list = randomLog(w, rnd)
	x.nights, x.ground.Unseen = randomNights(w, rnd)
	n := 300 + rnd.IntN(1000)
	x.from = w.clock(n, rnd)
	if rnd.IntN(2) == 0 {
		x.from = w.layout(n, "2006-01-02", rnd)
	}
	x.now = rnd.IntN(len(w.ticks) - 500)
	log, err := ceasefire.NewLog(x.ground)
	if err != nil {
		t.Fatal(err)
	}
	x.log = log
	return x
}

func (x *trial) String() string {
	return fmt.Sprintf("%+v\nfrom %s to %s\n%+v", x.q, x.from.text, x.w.ticks[x.now], x.ground)
}

func forTrials(t *testing.T, n int, check func(*trial, *rand.Rand)) {
	for _, c := range changes {
		w := newWorld(t, c[0], c[1])
		for seed := range uint64(n) {
			rnd := rand.New(rand.NewPCG(seed, 7))
			x := newTrial(t, w, rnd)
			if check(&x, rnd); t.Failed() {
				t.Fatalf("seed %d: %s", seed, &x)
			}
		}
	}
}

func (x *trial) days(t *testing.T) []ceasefire.Day {
	t.Helper()
	days, err := x.log.Days(x.q, x.from.text, x.w.ticks[x.now])
	if err != nil {
		t.Fatal(err)
	}
	return days
}

func (x *trial) plain() []plainDay {
	return x.w.days(x.q, x.begins, x.from, x.now, x.list, x.nights)
}

func TestDaysAgreeWithEveryQuarterOfAnHour(t *testing.T) {
	states := map[ceasefire.DayState]int{}
	forTrials(t, 40, func(x *trial, _ *rand.Rand) {
		days, want := x.days(t), x.plain()
		if len(days) != len(want) {
			t.Fatalf("%d days, want %d\n%s", len(days), len(want), x)
		}
		for n := range days {
			states[days[n].State]++
			if diff := cmp.Diff(plainly(t, days[n], x.w.loc), want[n], cmp.AllowUnexported(plainDay{}), cmpopts.IgnoreFields(plainDay{}, "from", "to"), sorted); diff != "" {
				t.Errorf("day %d: -got +want\n%s", n, diff)
			}
		}
	})
	for s := ceasefire.DayNotOver; s <= ceasefire.DayQuiet; s++ {
		if states[s] < 20 {
			t.Errorf("only %d days were %s", states[s], s)
		}
	}
}

var sorted = cmpopts.SortSlices(func(a, b string) bool { return a < b })

// plainly takes a day for one of the oracle's.
func plainly(t *testing.T, d ceasefire.Day, loc *time.Location) plainDay {
	t.Helper()
	p := plainDay{date: string(d.Date)[:10], start: d.Start, end: d.End, state: d.State, incidents: d.Incidents, perhaps: d.Perhaps}
	if want := ceasefire.Instant(p.date + "[" + loc.String() + "]"); d.Date != want {
		t.Errorf("the date is %s, want %s", d.Date, want)
	}
	p.broken, p.blind = lastOf(t, d.Broken), lastOf(t, d.Blind)
	return p
}

func lastOf(t *testing.T, i ceasefire.Instant) time.Time {
	t.Helper()
	if i == "" {
		return time.Time{}
	}
	at, err := i.Last()
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// A mark is what a day does to a run: Q counts, B breaks, S does neither.
func mark(q ceasefire.Quiet, d plainDay, t time.Time) byte {
	switch {
	case !d.broken.IsZero() && !d.broken.After(t):
		return 'B'
	case d.blind.IsZero() || d.blind.After(t):
		return 'Q'
	}
	return map[ceasefire.UnseenPolicy]byte{ceasefire.UnseenBreaks: 'B', ceasefire.UnseenHolds: 'Q', ceasefire.UnseenSkips: 'S'}[q.Unseen]
}

// most returns the most days that count in a stretch that nothing breaks.
func most(marks []byte) (length, first, last int) {
	for i := range marks {
		for j := i; j < len(marks) && marks[j] != 'B'; j++ {
			if n := count(marks[i : j+1]); n > length && marks[i] == 'Q' {
				length, first, last = n, i, j
			}
		}
	}
	return length, first, last
}

func count(marks []byte) int {
	n := 0
	for _, m := range marks {
		if m == 'Q' {
			n++
		}
	}
	return n
}

func TestStreaksAgreeWithAllStretchesOfDays(t *testing.T) {
	met := 0
	forTrials(t, 50, func(x *trial, _ *rand.Rand) {
		got, err := x.q.Streak(x.days(t))
		if err != nil {
			t.Fatal(err)
		}
		plain := x.plain()
		var marks []byte
		end := time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
		for _, d := range plain {
			m := mark(x.q, d, end)
			if d.to > x.now && m == 'Q' {
				m = 'S'
			}
			marks = append(marks, m)
		}
		longest, first, last := most(marks)
		if got.Longest.Days != longest {
			t.Errorf("longest is %v, want %d of %s", got.Longest, longest, marks)
		}
		if longest > 0 && (string(got.Longest.First)[:10] != plain[first].date || string(got.Longest.Last)[:10] != plain[last].date) {
			t.Errorf("longest is %v, want %s to %s", got.Longest, plain[first].date, plain[last].date)
		}
		if now := count(marks[slices.Index(reversed(marks), 'B')+1:]); got.Current.Days != now {
			t.Errorf("current is %v, want %d of %s", got.Current, now, marks)
		}
		want := ceasefire.Instant("")
		for n := range marks {
			if k, _, _ := most(marks[:n+1]); k >= x.q.Days {
				want = ceasefire.InstantOf(plain[n].end)
				met++
				break
			}
		}
		if got.Met != want {
			t.Errorf("met %q, want %q of %s", got.Met, want, marks)
		}
	})
	if met < 50 {
		t.Errorf("only %d were met", met)
	}
}

// reversed returns marks such that the index of the last B is that of the first.
func reversed(marks []byte) []byte {
	out := slices.Clone(marks)
	for n := range out {
		if slices.Contains(marks[n+1:], 'B') {
			out[n] = 'Q'
		}
	}
	return out
}

func TestLossesAgreeWithAllThatIsKnownAtEachTime(t *testing.T) {
	lost := 0
	forTrials(t, 50, func(x *trial, rnd *rand.Rand) {
		until := x.w.clock(x.from.first()+rnd.IntN(2000), rnd)
		limit := x.w.ticks[until.first()]
		if rnd.IntN(2) == 0 {
			until = x.w.layout(until.first(), "2006-01-02", rnd)
			limit = x.w.ticks[until.last()].Add(tick)
		}
		got, is, err := x.q.Lost(x.days(t), until.text)
		if err != nil {
			t.Fatal(err)
		}
		want := x.lost(limit)
		if is != !want.IsZero() || is && !lastOf(t, got.At).Equal(want) {
			t.Errorf("until %s: lost %v at %v, want %s", until.text, is, got, want)
		}
		if is {
			lost++
		}
	})
	if lost < 50 {
		t.Errorf("only %d were lost", lost)
	}
}

// lost returns the first time at which what is known by then leaves no way to
// meet the condition; the zero Time if there is none.
func (x *trial) lost(limit time.Time) time.Time {
	plain := x.plain()
	if len(plain) == 0 {
		return time.Time{}
	}
	future := x.w.days(x.q, x.begins, x.from, len(x.w.ticks)-1, nil, nil)
	times := []time.Time{plain[0].start}
	for _, d := range plain {
		times = append(times, d.broken, d.blind)
	}
	times = slices.DeleteFunc(times, time.Time.IsZero)
	slices.SortFunc(times, time.Time.Compare)
	for _, at := range times {
		var marks []byte
		for n, d := range future {
			if n < len(plain) {
				d = plain[n]
			}
			if !d.end.After(limit) {
				marks = append(marks, mark(x.q, d, at))
			}
		}
		if n, _, _ := most(marks); n < x.q.Days {
			return at
		}
	}
	return time.Time{}
}
