package ceasefire_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"parley.example/ceasefire"
)

// A dueCase is when a duty is due, in hours; -1: not stated.
type dueCase struct {
	from, to, effect int
	undated          bool // effect is an anchor without a date
}

func (d dueCase) clause() ceasefire.Clause {
	var b ceasefire.Bounds
	if d.from >= 0 {
		b.NotBefore = ceasefire.On(atHour(d.from))
	}
	if d.to >= 0 {
		b.NotAfter = ceasefire.On(atHour(d.to))
	}
	return ceasefire.Clause{ID: "c1", Provision: ceasefire.Zone{By: b}}
}

func (d dueCase) calendar() ceasefire.Anchors {
	switch {
	case d.undated:
		return ceasefire.Anchors{{ID: ceasefire.Effect}}
	case d.effect >= 0:
		return ceasefire.Anchors{{ID: ceasefire.Effect, At: atHour(d.effect)}}
	}
	return nil
}

// verdict is that of a duty that is not done.
func (d dueCase) verdict(now int) ceasefire.Verdict {
	begins := d.from
	if d.from < 0 {
		if d.undated || d.effect < 0 && d.to < 0 {
			return ceasefire.VerdictNotDue
		}
		begins = d.effect
	}
	switch {
	case now < begins:
		return ceasefire.VerdictNotDue
	case d.to >= 0 && now > d.to:
		return ceasefire.VerdictOverdue
	}
	return ceasefire.VerdictDue
}

// Random logs against the rules as they stand in the documentation, read one
// after the other.
func TestComplianceOracle(t *testing.T) {
	came := map[ceasefire.Verdict]int{}
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 3))
		g := randomGround(r)
		d := dueCase{r.IntN(16) - 4, r.IntN(20) - 4, r.IntN(16) - 4, r.IntN(4) == 0}
		d = dueCase{max(d.from, -1), max(d.to, -1), max(d.effect, -1), d.undated}
		l := validLog(t, g)
		for now := range 20 {
			by := ceasefire.Standards()[r.IntN(2)]
			got, err := l.Compliance(d.clause(), "a1", d.calendar(), by, hour(now))
			if err != nil {
				t.Fatal(err)
			}
			want := slowVerdict(g, by, now, d)
			if got.Verdict != want {
				t.Fatalf("seed %d at %d, %+v, %s: %s, slowly %s", seed, now, d, by, got.Verdict, want)
			}
			came[want]++
		}
	}
	for v := ceasefire.VerdictNotDue; v <= ceasefire.VerdictWaived; v++ {
		if came[v] < 100 {
			t.Errorf("%s came %d times only", v, came[v])
		}
	}
}

func slowVerdict(g ceasefire.Ground, by ceasefire.Standard, now int, d dueCase) ceasefire.Verdict {
	var deeds []ceasefire.Deed
	for n := range now + 1 { // in order of time, then as listed
		for _, deed := range g.Deeds {
			if deed.At == atHour(n) && deed.Clause == "c1" && deed.Bearer == "a1" {
				deeds = append(deeds, deed)
			}
		}
	}
	if slices.ContainsFunc(deeds, func(d ceasefire.Deed) bool { return d.Kind == ceasefire.Waived }) {
		return ceasefire.VerdictWaived
	}
	for _, i := range g.Incidents {
		if slices.Contains(i.Breaches, "c1") && slowBreach(i, by, now) {
			return ceasefire.VerdictBreached
		}
	}
	last := func(is func(kind ceasefire.DeedKind, own bool) bool) int {
		for n, d := range slices.Backward(deeds) {
			if is(d.Kind, d.By == "" || d.By == "a1") {
				return n
			}
		}
		return -1
	}
	seen := last(func(k ceasefire.DeedKind, own bool) bool {
		return !own && (k == ceasefire.Observed || k == ceasefire.Undone)
	})
	owned := last(func(k ceasefire.DeedKind, own bool) bool { return own && k == ceasefire.Undone })
	said := last(func(k ceasefire.DeedKind, own bool) bool {
		return k == ceasefire.Declared || own && k == ceasefire.Observed
	})
	switch {
	case seen >= 0 && deeds[seen].Kind == ceasefire.Undone:
		return d.verdict(now)
	case seen > owned:
		return ceasefire.VerdictVerified
	case said > owned:
		return ceasefire.VerdictClaimed
	}
	return d.verdict(now)
}

func slowBreach(i ceasefire.Incident, by ceasefire.Standard, now int) bool {
	if i.Start > atHour(now) { // all are written alike
		return false
	}
	var steps []ceasefire.Step
	for _, s := range i.Case {
		if s.At <= atHour(now) {
			steps = append(steps, s)
		}
	}
	if n := len(steps); n > 0 && steps[n-1].Stage == ceasefire.StageClosed {
		return false
	}
	happened, blamed := false, i.Alleged
	for n := len(steps) - 1; n >= 0 && steps[n].Stage != ceasefire.StageInquiry; n-- {
		switch steps[n].Stage {
		case ceasefire.StageUnfounded, ceasefire.StageNotVerified:
			return false
		case ceasefire.StageUnattributable:
			happened, blamed = true, nil
		case ceasefire.StageVerified:
			happened, blamed = true, steps[n].Found
			for _, later := range steps[n:] {
				if len(later.Found) > 0 {
					blamed = later.Found
				}
			}
		default:
		}
	}
	return slices.Contains(blamed, "a1") && (happened || by == ceasefire.Alleged)
}

// randomGround makes a valid ground of a day's hours, few clauses and few actors.
func randomGround(r *rand.Rand) ceasefire.Ground {
	var g ceasefire.Ground
	actors := []string{"a1", "a2", "a3"}
	some := func(list ...string) []string {
		return slices.DeleteFunc(slices.Clone(list), func(string) bool { return r.IntN(2) == 0 })
	}
	for n := range r.IntN(4) {
		i := ceasefire.Incident{ID: fmt.Sprint("i", n), Kind: "raid", Count: r.IntN(3)}
		start := r.IntN(18)
		i.Start, i.Breaches, i.Alleged = atHour(start), some("c1", "c2"), some(actors...)
		if n > 0 && r.IntN(3) == 0 {
			i.Links = []ceasefire.Link{{Kind: ceasefire.LinkKinds()[r.IntN(2)], To: "i0"}}
		}
		i.Case = randomCase(r, start, some)
		g.Incidents = append(g.Incidents, i)
	}
	for range r.IntN(5) {
		d := ceasefire.Deed{Clause: "c1", Bearer: "a1", Kind: ceasefire.DeedKinds()[r.IntN(3)], At: atHour(r.IntN(20)), By: []string{"a1", "a2", "a3", ""}[r.IntN(4)]}
		switch r.IntN(12) {
		case 0:
			d.Kind, d.By = ceasefire.Waived, "a2"
		case 1:
			d.Clause = "c2"
		case 2:
			d.Bearer = "a3"
		}
		g.Deeds = append(g.Deeds, d)
	}
	return g
}

// randomCase goes from stage to stage.
func randomCase(r *rand.Rand, at int, some func(...string) []string) []ceasefire.Step {
	var steps []ceasefire.Step
	stage, finding := ceasefire.Stage(""), ceasefire.Stage("")
	for range r.IntN(9) {
		at += r.IntN(3)
		next := stage.Next()
		stage = next[r.IntN(len(next))]
		s := ceasefire.Step{Stage: stage, At: atHour(at), Public: r.IntN(2) == 0}
		switch {
		case stage.IsFinding():
			finding = stage
		case stage == ceasefire.StageInquiry:
			finding = ""
		}
		if finding == ceasefire.StageVerified {
			s.Found = some("a1", "a2")
			if stage == finding && len(s.Found) == 0 {
				s.Found = []string{"a1"}
			}
		}
		steps = append(steps, s)
	}
	return steps
}
