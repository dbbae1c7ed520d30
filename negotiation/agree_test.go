package negotiation_test

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

var (
	records = flag.Int("records", 2000, "how many random records to compare with the slow reading")
	seed    = flag.Uint64("seed", 1, "the first seed of the random records")
)

// TestAgreesWithSlowReading compares the library with the slow reading of the
// model on random records: every round, every change between neighbours and
// between the first and the last, and points within rounds; under every
// account, with no circle and with a random one.
func TestAgreesWithSlowReading(t *testing.T) {
	n := uint64(*records)
	if testing.Short() {
		n = min(n, 300)
	}
	const workers = 2
	for w := range uint64(workers) {
		t.Run(fmt.Sprint("from ", *seed+w), func(t *testing.T) {
			t.Parallel()
			for i := w; i < n; i += workers {
				agreeOnRecord(t, *seed+i)
			}
		})
	}
}

func agreeOnRecord(t *testing.T, seed uint64) {
	rng := rand.New(rand.NewPCG(seed, 7))
	rec := negotiationtest.Generate(rng, negotiationtest.Options{})
	for i := range rec.Statements {
		rec.Statements[i].ID = fmt.Sprintf("q%d", i)
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	for _, v := range slowAccounts(rec) {
		for _, circle := range [][]string{nil, slowCircle(rng, rec)} {
			pairing{T: t, seed: seed, talks: talks, rec: rec, acct: v, circle: circle}.compare(rng)
		}
	}
}

// slowAccounts returns every account that a record has: with one claimant for
// each principal.
func slowAccounts(rec negotiation.Record) []slowAccount {
	list := []slowAccount{slowOnRecord, slowAsReported}
	for _, a := range rec.Actors {
		list = append(list, slowAccordingTo(a.ID))
	}
	return list
}

// A pairing is one record under one view, read twice.
type pairing struct {
	*testing.T
	seed   uint64
	talks  *negotiation.Talks
	rec    negotiation.Record
	acct   slowAccount
	circle []string
}

func (p pairing) view() negotiation.View {
	v := negotiation.OnRecord
	switch p.acct.kind {
	case "as-reported":
		v = negotiation.AsReported
	case "according-to":
		v = negotiation.AccordingTo(p.acct.actor)
	}
	return v.Among(p.circle...)
}

func (p pairing) compare(rng *rand.Rand) {
	slow := slowBoards(p.rec, p.acct, p.circle)
	walked, err := p.talks.Boards(p.view())
	if err != nil {
		p.Fatal(err)
	}
	r := 0
	var boards []*negotiation.Board
	for b := range walked {
		p.same("walked", p.standings(b), slow[r])
		at, err := p.talks.At(p.rec.Rounds[r].ID, p.view())
		if err != nil {
			p.Fatal(err)
		}
		p.same("at", p.standings(at), slow[r])
		boards = append(boards, at)
		if r > 0 {
			p.sameChanges(boards[r-1], b, slow[r-1], slow[r])
		}
		r++
	}
	if r > 0 {
		p.sameChanges(boards[0], boards[r-1], slow[0], slow[r-1])
	}
	if n := len(p.rec.Statements); n > 0 {
		p.compareWithin(rng.IntN(n), boards, slow)
	}
}

// compareWithin compares the point after one statement, and what changed from
// there to the end of the talks.
func (p pairing) compareWithin(i int, boards []*negotiation.Board, slow []slowResult) {
	round := slices.IndexFunc(p.rec.Rounds, func(r negotiation.Round) bool { return r.ID == p.rec.Statements[i].Round })
	b, err := p.talks.After(i, p.view())
	if err != nil {
		p.Fatal(err)
	}
	within := slowBoard(p.rec, p.acct, p.circle, round, i)
	p.same("after", p.standings(b), within)
	p.sameChanges(b, boards[len(boards)-1], within, slow[len(slow)-1])
}

func (p pairing) same(how string, fast map[string]slowStanding, slow slowResult) {
	if maps.EqualFunc(fast, slow.Terms, sameStanding) {
		return
	}
	opts := gocmp.Options{
		cmpopts.IgnoreUnexported(slowPosition{}, slowRefusal{}), cmpopts.EquateEmpty(),
		cmpopts.SortSlices(func(a, b slowRefusal) bool { return a.Wording < b.Wording }),
	}
	p.Fatalf("seed %d, %s, among %v, %s %s (-slow +fast)\n%s", p.seed, p.acct, p.circle, how, slow.Round,
		gocmp.Diff(slow.Terms, fast, opts))
}

// sameStanding says whether Diff would find nothing, in less time.
func sameStanding(a, b slowStanding) bool {
	return a.Status == b.Status && a.Wording == b.Wording && slices.Equal(a.Candidates, b.Candidates) &&
		a.InExchange == b.InExchange && slices.Equal(a.Linked, b.Linked) && a.Provisional == b.Provisional &&
		a.InEffect == b.InEffect && a.LastSettled == b.LastSettled && maps.Equal(a.Readings, b.Readings) &&
		maps.EqualFunc(a.Positions, b.Positions, samePosition)
}

func samePosition(a, b slowPosition) bool {
	return a.Stance == b.Stance && a.Wording == b.Wording && reflect.DeepEqual(a.If, b.If) && a.Holds == b.Holds &&
		a.Statement == b.Statement && a.Whole == b.Whole && a.Silent == b.Silent &&
		len(a.Refusals) == len(b.Refusals) && !slices.ContainsFunc(a.Refusals, func(r slowRefusal) bool {
		return !slices.ContainsFunc(b.Refusals, func(o slowRefusal) bool {
			return r.Wording == o.Wording && r.Stance == o.Stance && r.Statement == o.Statement
		})
	})
}

// standings puts a board in the words of the slow reading.
func (p pairing) standings(b *negotiation.Board) map[string]slowStanding {
	m := map[string]slowStanding{}
	for s := range b.All() {
		f := slowStanding{
			Status: s.Status.String(), Wording: s.Wording, Candidates: s.Candidates(),
			InExchange: s.InExchange(), Provisional: s.Provisional(), InEffect: s.InEffect(),
			Positions: map[string]slowPosition{}, Readings: map[string]string{},
		}
		for _, x := range s.Linked() {
			f.Linked = append(f.Linked, x.ID)
		}
		if r, ok := s.LastSettled(); ok {
			f.LastSettled = r.ID
		}
		for _, a := range p.rec.Actors {
			if p.talks.Roster().Principal(a.ID) == a.ID {
				p.position(&f, s.Position(a.ID))
			}
		}
		m[s.Term.ID] = f
	}
	return m
}

func (p pairing) position(f *slowStanding, at negotiation.Position) {
	if at.Reading != "" {
		f.Readings[at.Holder] = at.Reading
	}
	held := slowPosition{Stance: at.Stance, Wording: at.Wording, Holds: at.Holds, Statement: p.index(at.Statement)}
	switch {
	case at.Stance != "":
	case at.Silence == negotiation.Unsaid:
		held.Silent = "none"
	default:
		held.Silent = at.Silence.String()
	}
	if at.Whole != nil {
		held.Whole = at.Whole.ID
	}
	if at.Statement != nil && (at.Stance == negotiation.Propose || at.Stance == negotiation.Accept || at.Stance == negotiation.InPrinciple) {
		held.If = at.Statement.If
	}
	for _, r := range at.Refuses {
		held.Refusals = append(held.Refusals, slowRefusal{Wording: r.Wording, Stance: r.Stance, Statement: p.index(r.Statement)})
	}
	f.Positions[at.Holder] = held
}

// index returns which statement of the record it is.
func (p pairing) index(s *negotiation.Statement) int {
	if s == nil {
		return -1
	}
	return slices.IndexFunc(p.rec.Statements, func(o negotiation.Statement) bool { return o.ID == s.ID })
}

func (p pairing) sameChanges(before, after *negotiation.Board, slowBefore, slowAfter slowResult) {
	fast, slow := negotiation.Compare(before, after), slowChanges(slowBefore, slowAfter)
	for i, c := range fast {
		var by []slowTurn
		for _, turn := range c.By {
			by = append(by, slowTurn{turn.Actor, turn.Cause.String()})
		}
		var because []slowBasis
		for _, b := range c.Because {
			because = append(because, slowBasis{Term: b.Term, Actor: b.Actor, Fact: b.Fact})
		}
		got := fmt.Sprintln(c.Term.ID, c.Kind, c.Before.Status, c.After.Status, by, because)
		s := slow[i]
		want := fmt.Sprintln(s.Term, s.Kind, s.Before.Status, s.After.Status, s.By, s.Because)
		if got != want {
			p.Fatalf("seed %d, %s, among %v, from %s to %s\nfast %s\nslow %s", p.seed, p.acct, p.circle, slowBefore.Round, slowAfter.Round, got, want)
		}
	}
}
