package actor_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"parley.example/actor"
)

// dumb answers what a Roster does, slowly and obviously.
type dumb struct {
	actors []actor.Actor
	ties   []actor.Tie
}

// principal follows speaks-for ties, one at a time.
func (d dumb) principal(id string) string {
	for range d.actors {
		for _, t := range d.ties {
			if t.Kind == actor.SpeaksFor && t.From == id {
				id = t.To
				break
			}
		}
	}
	return id
}

func (d dumb) maySpeakFor(by, about string) bool {
	by, about = d.principal(by), d.principal(about)
	for _, t := range d.ties {
		if t.Kind == actor.Represents && d.principal(t.From) == by && d.principal(t.To) == about {
			return true
		}
	}
	return by == about
}

// chain tries every sequence of ties, the short before the long and the early
// before the late.
func (d dumb) chain(from, to string, good func(actor.Tie) bool, enough func([]int) bool) []int {
	if from, to = d.principal(from), d.principal(to); from == to {
		return nil
	}
	for length := 1; length <= 2*len(d.actors); length++ {
		if found := d.extend(nil, length, from, to, good, enough); found != nil {
			return found
		}
	}
	return nil
}

func (d dumb) extend(so []int, length int, at, to string, good func(actor.Tie) bool, enough func([]int) bool) []int {
	if length == 0 {
		if at == to && enough(so) {
			return slices.Clone(so)
		}
		return nil
	}
	for i, t := range d.ties {
		next := d.principal(t.To)
		if d.principal(t.From) != at || next == at || !good(t) {
			continue
		}
		if found := d.extend(append(so, i), length-1, next, to, good, enough); found != nil {
			return found
		}
	}
	return nil
}

// bears reports whether an alias or a code is in use at some instant of at.
func bears(start, end, at actor.Moment) bool {
	return at == "" || (end == "" || !end.Last().Before(at.First())) && (start == "" || !start.First().After(at.Last()))
}

func (d dumb) find(name string, at actor.Moment) string {
	alike := func(other string) bool {
		collapse := func(s string) string { return strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " ") }
		return strings.EqualFold(collapse(name), collapse(other)) && collapse(name) != ""
	}
	var found []string
	for _, a := range d.actors {
		if a.ID == name {
			return a.ID
		}
		named := alike(a.ID) || alike(a.Name)
		for _, l := range a.Aliases {
			named = named || alike(l.Name) && bears(l.Start, l.End, at)
		}
		if named {
			found = append(found, a.ID)
		}
	}
	return strings.Join(found, " ")
}

// valid reports whether a roster can be made: every rule in a line, every pair
// compared.
func (d dumb) valid() bool {
	form := regexp.MustCompile(`^[a-zA-Z0-9._-]{1,64}$`)
	known := map[string]bool{}
	for _, a := range d.actors {
		if !form.MatchString(a.ID) || known[a.ID] || !a.Kind.IsValid() || !utf8.ValidString(a.Name) {
			return false
		}
		known[a.ID] = true
		for i, c := range a.Codes {
			if !text(string(c.Scheme)) || !text(c.Value) || !dated(c.Start, c.End) {
				return false
			}
			for _, b := range a.Codes[:i] {
				if b.Scheme == c.Scheme && b.Value == c.Value && meet(b.Start, b.End, c.Start, c.End) {
					return false
				}
			}
		}
		for i, l := range a.Aliases {
			if !text(l.Name) || !dated(l.Start, l.End) {
				return false
			}
			for _, b := range a.Aliases[:i] {
				if b.Name == l.Name && meet(b.Start, b.End, l.Start, l.End) {
					return false
				}
			}
		}
	}
	return d.validTies(known)
}

func (d dumb) validTies(known map[string]bool) bool {
	for i, t := range d.ties {
		if !known[t.From] || !known[t.To] || t.From == t.To || !t.Kind.IsValid() || !utf8.ValidString(t.Note) || !dated(t.Start, t.End) {
			return false
		}
		if (t.Kind == actor.SpeaksFor || t.Kind == actor.Represents) && t.Start+t.End != "" {
			return false
		}
		for _, b := range d.ties[:i] {
			if b.From == t.From && b.Kind == t.Kind && (t.Kind == actor.SpeaksFor || b.To == t.To && meet(b.Start, b.End, t.Start, t.End)) {
				return false
			}
		}
	}
	for _, a := range d.actors { // who speaks on and on speaks in a circle
		for _, t := range d.ties {
			if t.Kind == actor.SpeaksFor && t.From == d.principal(a.ID) {
				return false
			}
		}
	}
	return true
}

func text(s string) bool { return strings.TrimSpace(s) != "" && utf8.ValidString(s) }

func dated(start, end actor.Moment) bool {
	return (start == "" || start.IsValid()) && (end == "" || end.IsValid()) &&
		(start == "" || end == "" || !end.Last().Before(start.First()))
}

func meet(start, end, start2, end2 actor.Moment) bool {
	return (end == "" || start2 == "" || !end.Last().Before(start2.First())) &&
		(end2 == "" || start == "" || !end2.Last().Before(start.First()))
}

// draw makes a small roster at random; pick(n) is a number below n.
func draw(pick func(int) int) dumb {
	one := func(of ...string) string { return of[pick(len(of))] }
	moment := func() actor.Moment {
		return actor.Moment(one("", "", "2014", "2015-06", "2015-06-30", "2016-01-01T00:00Z", "2017"))
	}
	period := func() (start, end actor.Moment) {
		start, end = moment(), moment()
		if end.Before(start) {
			start, end = end, start
		}
		return start, end
	}
	var d dumb
	for i := range 2 + pick(5) {
		a := actor.Actor{ID: string(rune('a' + i)), Name: one("", "One", "two  words", "A"), Kind: actor.Kind(one("", "state"))}
		for range pick(3) {
			start, end := period()
			a.Codes = append(a.Codes, actor.Code{Scheme: "s", Value: one("1", "2", "3", "4"), Start: start, End: end})
		}
		for range pick(3) {
			start, end := period()
			a.Aliases = append(a.Aliases, actor.Alias{Name: one("ONE", "Two Words", "É", "é"), Start: start, End: end})
		}
		d.actors = append(d.actors, a)
	}
	for range pick(9) {
		d.ties = append(d.ties, drawTie(pick, len(d.actors), period))
	}
	return d
}

// drawTie makes a tie of one of n actors to another. Speaks-for runs down the
// alphabet, mostly.
func drawTie(pick func(int) int, n int, period func() (actor.Moment, actor.Moment)) actor.Tie {
	from, kind := pick(n), actor.TieKinds()[pick(5)]
	to := (from + 1 + pick(n-1)) % n
	if kind == actor.SpeaksFor && to < from && pick(4) > 0 {
		from, to = to, from
	}
	t := actor.Tie{From: string(rune('a' + from)), Kind: kind, To: string(rune('a' + to))}
	if kind != actor.SpeaksFor && kind != actor.Represents {
		t.Start, t.End = period()
	}
	return t
}

// spoil breaks something, or nothing.
func (d dumb) spoil(pick func(int) int) {
	a := &d.actors[pick(len(d.actors))]
	t := &actor.Tie{}
	if len(d.ties) > 0 {
		t = &d.ties[pick(len(d.ties))]
	}
	switch pick(12) {
	case 0:
		a.ID = "a"
	case 1:
		a.Kind = "stat"
	case 2:
		a.Name = "\xff"
	case 3:
		t.To = "nobody"
	case 4:
		t.Kind = "back"
	case 5:
		t.Start = "2015-02-29"
	case 6:
		a.Aliases = []actor.Alias{{Name: " "}}
	case 7:
		t.Kind, t.To = actor.SpeaksFor, "a"
	}
}

// checkDraw compares everything that a roster says with what the dumb one does.
func checkDraw(t *testing.T, d dumb) bool {
	t.Helper()
	r, err := actor.NewRoster(d.actors, d.ties)
	if valid := d.valid(); valid != (err == nil) {
		t.Fatalf("valid: %v, but: %v\n%+v", valid, err, d)
	}
	if err != nil {
		checkProblems(t, err)
		return false
	}
	at := []actor.Moment{"", "2014-12", "2015-06-30", "2016-01-01T00:00Z"}
	for _, a := range d.actors {
		if got, want := r.Principal(a.ID), d.principal(a.ID); got != want {
			t.Fatalf("Principal(%s) = %s, want %s\n%+v", a.ID, got, want, d)
		}
		for _, b := range d.actors {
			if got, want := r.MaySpeakFor(a.ID, b.ID), d.maySpeakFor(a.ID, b.ID); got != want {
				t.Fatalf("MaySpeakFor(%s, %s) = %v, want %v\n%+v", a.ID, b.ID, got, want, d)
			}
			checkChains(t, r, d, a.ID, b.ID, at[len(d.ties)%len(at)])
		}
	}
	for _, m := range at {
		for _, name := range []string{"one", " two\twords ", "a", "B", "é", "x"} {
			got := strings.TrimPrefix(mostly(r.Find(name, m)), "any of ")
			if want := d.find(name, m); got != want && (want != "" || !strings.HasPrefix(got, "unknown")) {
				t.Fatalf("Find(%q, %q) = %q, want %q\n%+v", name, m, got, want, d)
			}
		}
	}
	return true
}

func checkChains(t *testing.T, r *actor.Roster, d dumb, from, to string, at actor.Moment) {
	t.Helper()
	holds := func(k actor.Tie) bool { return bears(k.Start, k.End, at) }
	chainTies := func(is []int) []*actor.Tie {
		var ties []*actor.Tie
		for _, i := range is {
			ties = append(ties, &d.ties[i])
		}
		return ties
	}
	want := write(chainTies(d.chain(from, to, holds, func([]int) bool { return true })))
	if got := write(r.ChainAt(from, to, at.First())); got != want {
		t.Fatalf("ChainAt(%s, %s, %q) = %s, want %s\n%+v", from, to, at, got, want, d)
	}
	good := func(k actor.Tie) bool { return holds(k) && (k.Kind == actor.Represents || k.Kind == actor.Commands) }
	want = write(chainTies(d.chain(from, to, good, func(is []int) bool {
		return slices.ContainsFunc(is, func(i int) bool { return d.ties[i].Kind == actor.Commands })
	})))
	if got := write(r.ChainVia(from, to, at.First(), actor.Commands, actor.Represents)); got != want {
		t.Fatalf("ChainVia(%s, %s, %q) = %s, want %s\n%+v", from, to, at, got, want, d)
	}
}

// Problems have a place and a text on one line, actors before ties and each list
// in its order.
func checkProblems(t *testing.T, err error) {
	t.Helper()
	e, ok := errors.AsType[*actor.InvalidError](err)
	if !ok || len(e.Problems) == 0 {
		t.Fatalf("no problems in %#v", err)
	}
	form := regexp.MustCompile(`^(actors|ties)\[(\d+)\](\.(codes|aliases)\[\d+\])?(\.[a-z]+)?$`)
	before := ""
	for _, p := range e.Problems {
		m := form.FindStringSubmatch(p.Path)
		if m == nil || p.Text == "" || p.Line != 0 || strings.Contains(p.Text, "\n") || !utf8.ValidString(p.Text) {
			t.Fatalf("a problem %#v", p)
		}
		if at := fmt.Sprintf("%s %9s", m[1], m[2]); at < before {
			t.Fatalf("%s comes too late", p.Path)
		} else {
			before = at
		}
	}
}

func TestRandomRosters(t *testing.T) {
	rng := rand.New(rand.NewPCG(2016, 9))
	valid, n := 0, 1000
	for range n {
		d := draw(rng.IntN)
		if rng.IntN(4) == 0 {
			d.spoil(rng.IntN)
		}
		if checkDraw(t, d) {
			valid++
		}
	}
	if valid < n/10 || valid > n*9/10 {
		t.Errorf("%d of %d rosters are valid: too few to learn from, or too many", valid, n)
	}
}

// Periods of one tie are found to overlap as if every pair were compared.
func TestRandomRepeats(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 2016))
	moment := func() actor.Moment {
		if rng.IntN(8) == 0 {
			return ""
		}
		return actor.Moment(fmt.Sprint(1900 + rng.IntN(100)))
	}
	for range 2000 {
		var ties, kept []actor.Tie
		want := []string{}
		for i := range rng.IntN(12) {
			tie := actor.Tie{From: "a", Kind: actor.Backs, To: "b", Start: moment(), End: moment()}
			if tie.End.Before(tie.Start) {
				tie.Start, tie.End = tie.End, tie.Start
			}
			ties = append(ties, tie)
			if slices.ContainsFunc(kept, func(k actor.Tie) bool { return meet(k.Start, k.End, tie.Start, tie.End) }) {
				want = append(want, fmt.Sprintf("ties[%d]", i))
			} else {
				kept = append(kept, tie)
			}
		}
		got := []string{}
		for _, line := range problems(t, each("a b"), ties) {
			path, by, _ := strings.Cut(line, ": repeats ")
			var i, j int
			fmt.Sscanf(path+" "+by, "ties[%d] ties[%d]", &i, &j)
			if j >= i || !meet(ties[i].Start, ties[i].End, ties[j].Start, ties[j].End) {
				t.Fatalf("%s\n%+v", line, ties)
			}
			got = append(got, path)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("got %v, want %v\n%+v", got, want, ties)
		}
	}
}

// The nearest by the table that everybody knows.
func TestSimilarOracle(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	word := func() string {
		b := make([]byte, rng.IntN(9))
		for i := range b {
			b[i] = "abc"[rng.IntN(3)]
		}
		return string(b)
	}
	for range 20_000 {
		id, among := word(), []string{word(), word(), word(), word()}
		best, want := 3, ""
		for _, c := range among {
			if d := table(id, c); d < best && 2*d < len(id) {
				best, want = d, c
			}
		}
		if got := actor.Similar(id, slices.Values(among)); got != want {
			t.Fatalf("Similar(%q, %q) = %q, want %q", id, among, got, want)
		}
	}
}

// table returns the edit distance with neighbours swapped, no part edited twice.
func table(a, b string) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		for j := range d[i] {
			if i == 0 || j == 0 {
				d[i][j] = i + j
				continue
			}
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, d[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

// FuzzRoster draws rosters from its input, and hostile strings with them.
func FuzzRoster(f *testing.F) {
	f.Add([]byte{3, 1, 4, 1, 5, 9, 2, 6}, "a", "2016", "backs")
	f.Add([]byte("parley"), "Jabhat al-Nusra", "2016-07-28", "speaks-for")
	f.Add([]byte{}, "\xff", "2015-02-29", "")
	f.Fuzz(func(t *testing.T, data []byte, name, moment, kind string) {
		next := 0
		pick := func(n int) int {
			if next >= len(data) {
				return 0
			}
			next++
			return int(data[next-1]) % n
		}
		d := draw(pick)
		checkDraw(t, d)
		d.spoil(pick)
		m := actor.Moment(moment)
		d.actors[0].Aliases = append(d.actors[0].Aliases, actor.Alias{Name: name, Start: m})
		d.ties = append(d.ties, actor.Tie{From: name, Kind: actor.TieKind(kind), To: "a", Note: name, End: m})
		checkDraw(t, d)
		if r, err := actor.NewRoster(d.actors, d.ties); err == nil {
			r.Find(name, m)
			r.FindCode(actor.Scheme(kind), name, m)
			r.Chain(name, "a", actor.TieKind(kind))
			for range r.Members(name, time.Time{}) {
			}
		}
	})
}
