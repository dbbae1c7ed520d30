package ceasefire_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"parley.example/ceasefire"
)

// A slowTruce is the second, obvious implementation: it goes through the hours
// one by one and keeps a handful of variables. All its times are hours since zero.
type slowTruce struct {
	mode                  ceasefire.RenewMode
	agreed, effect        int // effect < 0: not known
	length, renewalLength int
	limit, notice         int
	extra, per            int
	acts                  []slowAct
}

type slowAct struct {
	kind              ceasefire.TruceActKind
	at                int
	by                []string
	length, from, num int // from < 0: not stated
}

var hourZero = time.Date(2020, 3, 20, 0, 0, 0, 0, time.UTC)

// hourAt returns an hour as an instant, in a zone.
func hourAt(h int, loc *time.Location) ceasefire.Instant {
	return ceasefire.InstantOf(hourZero.Add(time.Duration(h) * time.Hour).In(loc))
}

// truce returns s as a Truce.
func (s *slowTruce) truce(loc *time.Location) ceasefire.Truce {
	t := ceasefire.Truce{
		Agreed: hourAt(s.agreed, loc), Length: ceasefire.Hours(s.length), Parties: []string{"a", "b"},
		Renewal: ceasefire.Renewal{Mode: s.mode},
	}
	if s.mode != "none" {
		t.Renewal.Length, t.Renewal.Limit = ceasefire.Hours(s.renewalLength), s.limit
	}
	switch s.mode {
	case "unless-notice":
		t.Renewal.Notice = ceasefire.Hours(s.notice)
	case "by-formula":
		t.Renewal.Extra, t.Renewal.Per, t.Renewal.Of = ceasefire.Hours(s.extra), s.per, "thing"
	default:
	}
	if s.effect >= 0 {
		t.Effect = hourAt(s.effect, loc)
	}
	for _, a := range s.acts {
		act := ceasefire.TruceAct{Kind: a.kind, At: hourAt(a.at, loc), By: a.by, Length: ceasefire.Hours(a.length), Count: a.num}
		if a.from >= 0 {
			act.From = hourAt(a.from, loc)
		}
		t.Acts = append(t.Acts, act)
	}
	return t
}

// A slowLife is what the walk keeps.
type slowLife struct {
	state      string
	since      int
	start, end int // of the period it is in or waits for; end 0: without
	renewal    int
	has        bool
	paused     bool
	wants      map[string][2]int // who wants a next period: how long, and from when
	settled    *[2]int
	notice     bool
	total      int
	void       map[int]bool
}

func (l *slowLife) over() bool {
	return slices.Contains([]string{"expired", "terminated", "collapsed", "superseded"}, l.state)
}

func (l *slowLife) on() bool { return l.state == "in-effect" || l.state == "suspended" }

func (l *slowLife) set(state string, h int) { l.state, l.since = state, h }

// walk goes hour by hour up to the last, with the acts up to known, and calls back
// at the end of each hour.
func (s *slowTruce) walk(last, known int, each func(h int, l *slowLife)) {
	l := &slowLife{state: "not-agreed", wants: map[string][2]int{}, void: map[int]bool{}}
	for h := 0; h <= last; h++ {
		if h == s.agreed && l.state == "not-agreed" {
			if l.set("agreed", h); s.effect >= 0 {
				l.set("pending", h)
				l.has, l.start, l.end = true, s.effect, s.effect+s.length
				if s.length == 0 {
					l.end = 0
				}
			}
		}
		ups := s.ups(l, h) // whether the time is up before any act
		if !ups {
			s.begin(l, h)
		}
		for _, deciding := range []bool{true, false} {
			if !deciding {
				s.boundary(l, h)
			}
			for i, a := range s.acts {
				isDeciding := a.kind == "renew" || a.kind == "notice" || a.kind == "deliver"
				if a.at == h && h <= known && isDeciding == deciding {
					s.act(l, h, i, a)
				}
			}
		}
		s.boundary(l, h)
		each(h, l)
	}
}

func (s *slowTruce) ups(l *slowLife, h int) bool { return l.on() && l.end != 0 && l.end == h }

func (s *slowTruce) begin(l *slowLife, h int) {
	if l.state == "pending" && l.start == h {
		if l.set("in-effect", h); l.paused {
			l.state = "suspended"
		}
	}
}

func (s *slowTruce) boundary(l *slowLife, h int) {
	s.begin(l, h)
	if !s.ups(l, h) {
		return
	}
	length, from, ok := s.renewalLength, h, false
	if length == 0 {
		length = s.length
	}
	switch {
	case l.settled != nil:
		length, ok = l.settled[0], true
		if l.settled[1] >= 0 {
			from = l.settled[1]
		}
	case s.mode == "unless-notice":
		ok = !l.notice && (s.limit == 0 || l.renewal < s.limit)
	case s.mode == "by-formula":
		length, ok = s.extra, l.total/s.per > l.renewal && (s.limit == 0 || l.renewal < s.limit)
	}
	if !ok || from+length <= h {
		l.set("expired", h)
		l.has = false
		return
	}
	l.renewal++
	l.start, l.end = max(from, h), from+length
	l.wants, l.settled, l.notice = map[string][2]int{}, nil, false
	if l.start > h {
		l.set("pending", h)
	}
}

func (s *slowTruce) act(l *slowLife, h, i int, a slowAct) {
	if l.state == "not-agreed" || l.over() {
		l.void[i] = true
		return
	}
	if slices.Contains([]ceasefire.TruceActKind{"suspend", "resume", "terminate"}, a.kind) && slices.Equal(a.by, []string{"z"}) {
		l.void[i] = true
		return
	}
	endless := l.has && l.end == 0
	spent := s.limit > 0 && l.renewal >= s.limit
	switch a.kind {
	case "renew":
		if (s.mode != "by-consent" && s.mode != "") || !l.has || endless || spent || l.settled != nil {
			l.void[i] = true
			return
		}
		length := a.length
		for _, or := range []int{s.renewalLength, s.length} {
			if length == 0 {
				length = or
			}
		}
		for _, by := range a.by {
			l.wants[by] = [2]int{length, a.from}
		}
		if x, y := l.wants["a"], l.wants["b"]; len(l.wants) == 2 && x == y {
			l.settled = &x
		}
	case "notice":
		if s.mode != "unless-notice" || !l.has || endless || spent || l.notice || h > l.end-s.notice {
			l.void[i] = true
			return
		}
		l.notice = true
	case "deliver":
		if s.mode != "by-formula" || endless || s.limit > 0 && l.total/s.per >= s.limit {
			l.void[i] = true
			return
		}
		l.total += a.num
	case "suspend":
		if l.state != "in-effect" {
			l.void[i] = true
			return
		}
		l.paused = true
		l.set("suspended", h)
	case "resume":
		if !l.paused {
			l.void[i] = true
			return
		}
		if l.paused = false; l.state == "suspended" {
			l.set("in-effect", h)
		}
	default:
		l.set(map[ceasefire.TruceActKind]string{"terminate": "terminated", "collapse": "collapsed", "supersede": "superseded"}[a.kind], h)
		l.has = false
	}
}

// randomTruce returns a truce of some hours and acts around its ends.
func randomTruce(rng *rand.Rand) slowTruce {
	s := slowTruce{
		mode:   []ceasefire.RenewMode{"by-consent", "by-consent", "", "unless-notice", "by-formula", "none"}[rng.IntN(6)],
		agreed: rng.IntN(3), length: rng.IntN(9), limit: rng.IntN(4), notice: rng.IntN(3), extra: 1 + rng.IntN(3), per: 1 + rng.IntN(5),
	}
	s.effect = s.agreed + rng.IntN(6)
	if rng.IntN(15) == 0 {
		s.effect = -1
	}
	if rng.IntN(3) == 0 {
		s.renewalLength = 1 + rng.IntN(5)
	}
	usual := map[ceasefire.RenewMode]ceasefire.TruceActKind{"unless-notice": "notice", "by-formula": "deliver"}[s.mode]
	at := 0
	for range rng.IntN(9) {
		at += rng.IntN(4)
		a := slowAct{kind: "renew", at: at, from: -1, by: [][]string{{"a"}, {"b"}, {"a", "b"}}[rng.IntN(3)]}
		switch n := rng.IntN(20); {
		case usual != "" && n < 10:
			a.kind = usual
		case n < 13:
		case n < 19:
			a.kind = []ceasefire.TruceActKind{"suspend", "resume"}[n%2]
			if rng.IntN(4) == 0 {
				a.by = []string{"z"}
			}
		default:
			a.kind = []ceasefire.TruceActKind{"terminate", "collapse", "supersede", "deliver", "notice"}[rng.IntN(5)]
			if rng.IntN(4) == 0 && a.kind != "deliver" && a.kind != "notice" {
				a.by = []string{"z"}
			}
		}
		switch {
		case a.kind == "deliver":
			a.num = 1 + rng.IntN(6)
		case a.kind == "renew" && rng.IntN(5) == 0:
			a.length = 1 + rng.IntN(4)
		case a.kind == "renew" && rng.IntN(5) == 0:
			a.from = at + rng.IntN(8)
		}
		s.acts = append(s.acts, a)
	}
	return s
}

// The state of random truces at every hour is the one that the walk comes to: with
// when it began, when it ends if nothing more is done, and which renewal it is.
func TestTruceAgainstWalk(t *testing.T) {
	rng := rand.New(rand.NewPCG(20160912, 1900))
	berlin, err := time.LoadLocation("Europe/Berlin") // its clocks change in the second week
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for n := range 500 {
		s := randomTruce(rng)
		truce := s.truce(berlin)
		s.walk(60, 60, func(h int, l *slowLife) {
			got, err := truce.At(hourZero.Add(time.Duration(h) * time.Hour))
			if err != nil {
				t.Fatalf("%d: %v\n%+v", n, err, s)
			}
			want := l.state + fmt.Sprint(" ", l.since)
			if l.has {
				want += fmt.Sprint(" ", l.renewal, " ", l.start)
			}
			if seen[l.state]++; render(got) != want {
				t.Fatalf("%d at %d: %s, want %s\n%+v", n, h, render(got), want, s)
			}
			if h%7 == 0 {
				checkUntil(t, &s, h, got)
			}
		})
	}
	for _, state := range []string{"not-agreed", "agreed", "pending", "in-effect", "suspended", "expired", "terminated", "collapsed", "superseded"} {
		if seen[state] < 40 {
			t.Errorf("%s was seen only %d times", state, seen[state])
		}
	}
}

func hoursSince(t time.Time) int { return int(t.Sub(hourZero) / time.Hour) }

// render writes a status as the walk keeps it.
func render(s ceasefire.TruceStatus) string {
	text := s.State.String() + " 0"
	if !s.Since.IsZero() {
		text = s.State.String() + fmt.Sprint(" ", hoursSince(s.Since))
	}
	if !s.Period.IsZero() {
		text += fmt.Sprint(" ", s.Period.Renewal, " ", hoursSince(s.Period.Start))
	}
	return text
}

// checkUntil goes on walking without further acts until the state is another.
func checkUntil(t *testing.T, s *slowTruce, now int, got ceasefire.TruceStatus) {
	t.Helper()
	if got.State == ceasefire.TruceNotAgreed {
		return
	}
	want, was := 0, ""
	s.walk(now+200, now, func(h int, l *slowLife) {
		switch {
		case h == now:
			was = l.state
		case h > now && want == 0 && l.state != was:
			want = h
		}
	})
	switch {
	case got.Until.IsZero() && want != 0 || !got.Until.IsZero() && want != 0 && hoursSince(got.Until) != want:
		t.Fatalf("at %d: until %s, want hour %d\n%+v", now, got.Until, want, s)
	case !got.Until.IsZero() && want == 0 && hoursSince(got.Until) <= now+200:
		t.Fatalf("at %d: until %s, and nothing happens\n%+v", now, got.Until, s)
	}
}

// Every act without effect is a fault, and no other is one: leaving out all of
// them changes no hour.
func TestTruceFaultsAgainstWalk(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	for n := range 1500 {
		s := randomTruce(rng)
		truce := s.truce(time.UTC)
		faults, err := truce.Faults(hourZero.Add(100 * time.Hour))
		if err != nil {
			t.Fatal(err)
		}
		void := map[int]bool{}
		for _, f := range faults {
			if f.Void {
				void[f.Act] = true
			}
		}
		var states []string
		s.walk(100, 100, func(h int, l *slowLife) {
			states = append(states, l.state)
			for i := range l.void {
				if h == 100 && !void[i] {
					t.Fatalf("%d: acts[%d] has no effect, and that is not told: %v\n%+v", n, i, faults, s)
				}
			}
		})
		less := truce
		less.Acts = nil
		for i, a := range truce.Acts {
			if !void[i] {
				less.Acts = append(less.Acts, a)
			}
		}
		for h, want := range states {
			if got, err := less.At(hourZero.Add(time.Duration(h) * time.Hour)); err != nil || got.State.String() != want {
				t.Fatalf("%d at %d: %s without the acts in vain, and %s with them; %v\n%v\n%+v", n, h, got.State, want, err, faults, s)
			}
		}
	}
}
