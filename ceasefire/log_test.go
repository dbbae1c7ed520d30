package ceasefire_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// A ground in which everything is stated that can be.
func fullGround() ceasefire.Ground {
	source := negotiation.Sources{{Name: "Reuters", URL: "https://example.org/1", Quote: "said"}}
	first := strike()
	first.Title, first.End, first.Where = "A strike", atHour(2), []string{"Castello Road", "Aleppo"}
	first.Count, first.Weapon, first.Observer, first.Source = 2, "mortar", "un", source
	first.Breaches, first.Grade = []string{"cessation", "castello"}, ceasefire.Serious
	first.Harm = ceasefire.Harm{Killed: ceasefire.Toll{AtLeast: 1, AtMost: 3}, Injured: ceasefire.Toll{AtLeast: 2}, Note: "a school"}
	first.Case[0].Note, first.Case[0].Source = "looked into", source
	second := ceasefire.Incident{
		ID: "reply", Start: "2016-09-02", Kind: "raid",
		Links: []ceasefire.Link{{Kind: ceasefire.ReplyTo, To: "strike"}, {Kind: ceasefire.PartOf, To: "battle"}},
	}
	battle := ceasefire.Incident{ID: "battle", Start: "2016-09", Kind: ceasefire.IncidentAttack}
	return ceasefire.Ground{
		Incidents: []ceasefire.Incident{first, second, battle},
		Deeds: []ceasefire.Deed{
			{Clause: "castello", Bearer: "army", Kind: ceasefire.Declared, At: "2016-09-15", Note: "by radio", Source: source},
			{Clause: "castello", Bearer: "army", Kind: ceasefire.Waived, At: "2016-09-16", By: "rebels"},
		},
		Unseen: []ceasefire.Unseen{{Start: "2016-09-13", End: "2016-09-13", Where: []string{"Aleppo"}, Observer: "un", Why: "no leave to go", Source: source}},
	}
}

// valid makes a log of what has to be valid.
func validLog(t testing.TB, g ceasefire.Ground) *ceasefire.Log {
	t.Helper()
	l, err := ceasefire.NewLog(g)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func incidentIDs(list []*ceasefire.Incident) string {
	var ids []string
	for _, i := range list {
		ids = append(ids, i.ID)
	}
	return strings.Join(ids, " ")
}

func TestLogEmpty(t *testing.T) {
	made := validLog(t, ceasefire.Ground{})
	for name, l := range map[string]*ceasefire.Log{"zero": {}, "nil": nil, "made of nothing": made} {
		if got := l.Find(ceasefire.Query{}, hour(999)); len(got) > 0 {
			t.Errorf("%s: found %v", name, got)
		}
		if got, err := l.Tally(ceasefire.Query{}, ceasefire.PerKind, hour(999)); len(got) > 0 || err != nil {
			t.Errorf("%s: counted %v, %v", name, got, err)
		}
		if _, ok := l.Incident("strike"); ok || len(slices.Collect(l.All())) > 0 {
			t.Errorf("%s: has incidents", name)
		}
		if diff := cmp.Diff(ceasefire.Ground{}, l.Ground()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if next, err := l.Append(fullGround()); err != nil || len(slices.Collect(next.All())) != 3 {
			t.Errorf("%s: %v", name, err)
		}
		for what, err := range map[string]error{
			"advance": second(l.Advance("strike")), "replies": second(l.Replies("strike")), "parts": second(l.Parts("strike")),
		} {
			if _, ok := errors.AsType[*negotiation.UnknownError](err); !ok {
				t.Errorf("%s: %s: %v", name, what, err)
			}
		}
	}
}

func second[T any](_ T, err error) error { return err }

func TestLogCopies(t *testing.T) {
	g, want := fullGround(), fullGround()
	l := validLog(t, g)
	spoil(g)
	if diff := cmp.Diff(want, l.Ground()); diff != "" {
		t.Errorf("the log changes with the data:\n%s", diff)
	}
	spoil(l.Ground())
	if diff := cmp.Diff(want, l.Ground()); diff != "" {
		t.Errorf("the log changes with what it returned:\n%s", diff)
	}
}

// spoil overwrites whatever slices share.
func spoil(g ceasefire.Ground) {
	for i := range g.Incidents {
		in := &g.Incidents[i]
		for _, list := range [][]string{in.Where, in.Alleged, in.Breaches} {
			clear(list)
		}
		for n := range in.Case {
			clear(in.Case[n].Found)
			clear(in.Case[n].Source)
		}
		clear(in.Case)
		clear(in.Links)
		clear(in.Source)
		*in = ceasefire.Incident{}
	}
	for i := range g.Deeds {
		clear(g.Deeds[i].Source)
		g.Deeds[i] = ceasefire.Deed{}
	}
	for i := range g.Unseen {
		clear(g.Unseen[i].Where)
		clear(g.Unseen[i].Source)
		g.Unseen[i] = ceasefire.Unseen{}
	}
}

func TestLogLinks(t *testing.T) {
	l := validLog(t, fullGround())
	for _, c := range []struct {
		ask       func(string) ([]*ceasefire.Incident, error)
		of, found string
	}{
		{l.Replies, "strike", "reply"}, {l.Parts, "strike", ""}, {l.Parts, "battle", "reply"}, {l.Replies, "battle", ""}, {l.Replies, "reply", ""},
	} {
		if got, err := c.ask(c.of); err != nil || incidentIDs(got) != c.found {
			t.Errorf("%s: %s, %v", c.of, incidentIDs(got), err)
		}
	}
	_, err := l.Replies("strke")
	if u, ok := errors.AsType[*negotiation.UnknownError](err); !ok || u.Similar != "strike" || u.What != "incident" {
		t.Errorf("%v", err)
	}
	if i, ok := l.Incident("reply"); !ok || i.Kind != "raid" {
		t.Errorf("%v, %t", i, ok)
	}
}

func TestLogAppend(t *testing.T) {
	old := validLog(t, fullGround())
	before := old.Ground()
	late := ceasefire.Incident{ID: "first", Start: "2016-08", Kind: "raid", Links: []ceasefire.Link{{Kind: ceasefire.PartOf, To: "battle"}}}
	l, err := old.Append(ceasefire.Ground{Incidents: []ceasefire.Incident{late}})
	if err != nil {
		t.Fatal(err)
	}
	if got := incidentIDs(l.Find(ceasefire.Query{}, hour(9999))); got != "first battle strike reply" {
		t.Errorf("in order of time: %s", got)
	}
	if got := incidentIDs(slices.Collect(l.All())); got != "strike reply battle first" {
		t.Errorf("as listed: %s", got)
	}
	if diff := cmp.Diff(before, old.Ground()); diff != "" {
		t.Errorf("the old log has changed:\n%s", diff)
	}
	more := ceasefire.Ground{
		Incidents: []ceasefire.Incident{{ID: "strike", Start: "2016-09", Kind: "raid"}},
		Deeds:     []ceasefire.Deed{{Clause: "a", Bearer: "b", Kind: ceasefire.Declared}},
		Unseen:    []ceasefire.Unseen{{Start: "2016-09-02", End: "2016-09-01"}},
	}
	_, err = l.Append(more)
	expectProblems(t, err, `
incidents[4].id: "strike" is the id of incidents[0] already
deeds[2].at: no time is stated
unseen[1].end: 2016-09-01 is over before 2016-09-02, the start`)
}

// Two logs made from one do not get into each other's way.
func TestLogAppendTwice(t *testing.T) {
	l := validLog(t, fullGround())
	add := func(id string) *ceasefire.Log {
		g := ceasefire.Ground{
			Incidents: []ceasefire.Incident{{ID: id, Start: "2016-07", Kind: "raid"}},
			Deeds:     []ceasefire.Deed{{Clause: id, Bearer: "b", Kind: ceasefire.Declared, At: "2016"}},
		}
		n, err := l.Append(g)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	a, b := add("a"), add("b")
	for id, l := range map[string]*ceasefire.Log{"a": a, "b": b} {
		if got := incidentIDs(l.Find(ceasefire.Query{}, hour(9999))); got != id+" battle strike reply" {
			t.Errorf("%s: %s", id, got)
		}
		if got := l.Ground().Deeds[2].Clause; got != id {
			t.Errorf("%s: the deed is of %s", id, got)
		}
	}
}

func TestLogAdvance(t *testing.T) {
	old := validLog(t, fullGround())
	l, err := old.Advance("reply", ceasefire.Step{Stage: ceasefire.StageInquiry, At: "2016-09-03"})
	if err != nil {
		t.Fatal(err)
	}
	l, err = l.Advance("reply", ceasefire.Step{Stage: ceasefire.StageUnfounded, At: "2016-09-04"})
	if err != nil {
		t.Fatal(err)
	}
	if now, _ := l.Incident("reply"); now.CaseAt(hour(999)).Stands() || len(now.Case) != 2 {
		t.Errorf("%+v", now.Case)
	}
	if was, _ := old.Incident("reply"); len(was.Case) > 0 {
		t.Errorf("the old log has changed: %+v", was.Case)
	}
	if got := incidentIDs(l.Find(ceasefire.Query{Stands: true}, hour(999))); got != "battle strike" {
		t.Errorf("what stands: %s", got)
	}
	_, err = l.Advance("reply", ceasefire.Step{Stage: ceasefire.StageAnswered, At: "2016-09-01"})
	expectProblems(t, err, `
incidents[1].case[2].stage: answered may not follow unfounded: after it comes one of endorsed, closed, under-inquiry
incidents[1].case[2].at: 2016-09-01 is before 2016-09-04, the time of case[1]
incidents[1].case[2].at: 2016-09-01 is before the incident, which starts 2016-09-02`)
}

// A log may be read and gone on with by several goroutines.
func TestLogConcurrently(t *testing.T) {
	l := validLog(t, fullGround())
	var all sync.WaitGroup
	for n := range 8 {
		all.Go(func() {
			l.Find(ceasefire.Query{}, hour(n))
			if _, err := l.Append(ceasefire.Ground{Incidents: []ceasefire.Incident{{ID: fmt.Sprint(n), Start: "2016-09", Kind: "raid"}}}); err != nil {
				t.Error(err)
			}
			if _, err := l.Advance("reply", ceasefire.Step{Stage: ceasefire.StageInquiry, At: "2016-09-03"}); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
}

// A log that is built bit by bit is the one that is built at once.
func TestLogBitByBit(t *testing.T) {
	for seed := range uint64(50) {
		g := randomGround(rand.New(rand.NewPCG(seed, 1)))
		whole := validLog(t, g)
		var l *ceasefire.Log
		for n := range g.Incidents {
			bare := g.Incidents[n]
			bare.Case = nil
			l = must(l.Append(ceasefire.Ground{Incidents: []ceasefire.Incident{bare}}))(t)
			for _, s := range g.Incidents[n].Case {
				l = must(l.Advance(bare.ID, s))(t)
			}
		}
		for n := range g.Deeds {
			l = must(l.Append(ceasefire.Ground{Deeds: g.Deeds[n : n+1]}))(t)
		}
		if diff := cmp.Diff(whole.Ground(), l.Ground(), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("seed %d:\n%s", seed, diff)
		}
		now := hour(12)
		if a, b := incidentIDs(whole.Find(ceasefire.Query{Proven: true}, now)), incidentIDs(l.Find(ceasefire.Query{Proven: true}, now)); a != b {
			t.Fatalf("seed %d: %s, bit by bit %s", seed, a, b)
		}
	}
}

func must(l *ceasefire.Log, err error) func(testing.TB) *ceasefire.Log {
	return func(t testing.TB) *ceasefire.Log {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
}

// Reading a log of thousands, one link leading to the next, takes no time to
// speak of.
func TestLogLong(t *testing.T) {
	var g ceasefire.Ground
	for n := range 20000 {
		i := ceasefire.Incident{ID: fmt.Sprint("i", n), Start: "2016-09-12", Kind: "raid"}
		i.Links = []ceasefire.Link{{Kind: ceasefire.PartOf, To: fmt.Sprint("i", n+1)}}
		g.Incidents = append(g.Incidents, i)
	}
	begin := time.Now()
	_, err := ceasefire.NewLog(g)
	expectProblems(t, err, `incidents[19999].links[0].to: no incident "i20000"; did you mean "i2000"?`)
	g.Incidents[19999].Links[0].To = "i0"
	_, err = ceasefire.NewLog(g)
	expectProblems(t, err, `incidents[0].links[0]: the links lead in a circle: "i0", "i1", "i2", "i3", "i4", "i5", "i6", "i7" and 19992 more`)
	if took := time.Since(begin); took > 5*time.Second {
		t.Errorf("it took %s", took)
	}
}
