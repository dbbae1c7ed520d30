package negotiation_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// What must be true of every record is tried here on random ones. No second
// implementation is needed for that: the library is asked twice, and the two
// answers are compared.

var properties = flag.Int("properties", 250, "on how many random records each property is tried")

// A trial is one random record on which a property is tried.
type trial struct {
	*testing.T
	*rand.Rand
	seed  uint64
	rec   negotiation.Record // every statement has an id
	talks *negotiation.Talks
	views []negotiation.View // one of each account, then one with a circle
}

// tryEach tries a property on times as many records as -properties asks for,
// on fewer with -short.
func tryEach(t *testing.T, times int, o negotiationtest.Options, try func(trial)) {
	t.Helper()
	n := times * *properties
	if testing.Short() {
		n = min(n, 60)
	}
	for seed := range uint64(n) {
		tr := newTrial(t, seed, o)
		if try(tr); t.Failed() {
			t.Logf("seed %d", seed)
			return
		}
	}
}

func newTrial(t *testing.T, seed uint64, o negotiationtest.Options) trial {
	t.Helper()
	rng := rand.New(rand.NewPCG(seed, 11))
	tr := trial{T: t, Rand: rng, seed: seed, rec: negotiationtest.Generate(rng, o)}
	for i := range tr.rec.Statements {
		tr.rec.Statements[i].ID = fmt.Sprintf("q%d", i)
	}
	tr.talks = tr.open(tr.rec)
	tr.views = []negotiation.View{negotiation.OnRecord, negotiation.AsReported, negotiation.AccordingTo(tr.actor())}
	tr.views = append(tr.views, tr.views[tr.IntN(3)].Among(tr.actor(), tr.actor()))
	return tr
}

// actor returns the id of any actor.
func (tr trial) actor() string { return tr.rec.Actors[tr.IntN(len(tr.rec.Actors))].ID }

func (tr trial) open(rec negotiation.Record) *negotiation.Talks {
	tr.Helper()
	talks, err := negotiation.Open(rec)
	if err != nil {
		tr.Fatalf("seed %d: %v", tr.seed, err)
	}
	return talks
}

func (tr trial) at(talks *negotiation.Talks, round string, v negotiation.View) *negotiation.Board {
	tr.Helper()
	b, err := talks.At(round, v)
	if err != nil {
		tr.Fatalf("seed %d: %v", tr.seed, err)
	}
	return b
}

// boards returns the boards of all rounds, each worked out by itself.
func (tr trial) boards(talks *negotiation.Talks, v negotiation.View) []*negotiation.Board {
	tr.Helper()
	var list []*negotiation.Board
	for _, r := range tr.rec.Rounds {
		list = append(list, tr.at(talks, r.ID, v))
	}
	return list
}

// same fails if two descriptions differ.
func (tr trial) same(where any, got, want []string) {
	tr.Helper()
	if len(got) != len(want) {
		tr.Fatalf("seed %d, %v: got %d lines, want %d", tr.seed, where, len(got), len(want))
	}
	for i := range got {
		if got[i] != want[i] {
			tr.Fatalf("seed %d, %v\n got %s\nwant %s", tr.seed, where, got[i], want[i])
		}
	}
}

// A detail is something about a standing that a description may leave out.
type detail int

const (
	fully       detail = iota
	withoutWays        // through which whole a position came down
)

// describe says everything about a board, a line for each term, by id.
func describe(b *negotiation.Board, d detail) []string {
	var lines []string
	for s := range b.All() {
		line := fmt.Sprint(s.Term.ID, " is ", s.Status, " ", s.Wording, " of ", s.Candidates(), string(s.Details()))
		line += fmt.Sprint(" exchange ", s.InExchange(), termIDs(s.Linked()), " provisional ", s.Provisional(), " effect ", s.InEffect())
		if r, ok := s.LastSettled(); ok {
			line += " once at " + r.ID
		}
		line += fmt.Sprint(" apart ", s.ReadApart())
		var held []string
		for _, p := range s.Positions() {
			held = append(held, describePosition(p, d))
		}
		slices.Sort(held)
		lines = append(lines, line+"\n\t"+strings.Join(held, "\n\t"))
	}
	slices.Sort(lines)
	return lines
}

func termIDs(terms []*negotiation.Term) []string {
	var ids []string
	for _, x := range terms {
		ids = append(ids, x.ID)
	}
	slices.Sort(ids)
	return ids
}

func describePosition(p negotiation.Position, d detail) string {
	line := fmt.Sprint(p.Holder, " ", p.Stance, " ", p.Wording, " holds ", p.Holds, " party ", p.Party, " ", p.Silence, " reads ", p.Reading)
	if p.Statement != nil {
		line += " by " + p.Statement.ID
	}
	if p.Whole != nil && d == fully {
		line += " through " + p.Whole.ID
	}
	for _, r := range p.Refuses {
		line += fmt.Sprint(" refuses ", r.Wording, r.Stance, r.Statement.ID)
	}
	return line
}

// describeChanges says everything about changes but their standings.
func describeChanges(list negotiation.Changes) []string {
	var lines []string
	for _, c := range list {
		lines = append(lines, fmt.Sprint(c.Term.ID, " ", c.Kind, " ", c.Before.Status, " ", c.After.Status, c.By, c.Because))
	}
	slices.Sort(lines)
	return lines
}

// statuses returns the status of every term, by id.
func statuses(b *negotiation.Board) map[string]negotiation.Status {
	m := map[string]negotiation.Status{}
	for s := range b.All() {
		m[s.Term.ID] = s.Status
	}
	return m
}

// below returns the terms that are reached from one through what they include
// and replace, itself among them.
func below(rec negotiation.Record, id string) map[string]bool {
	seen := map[string]bool{id: true}
	list := []string{id}
	for i := 0; i < len(list); i++ {
		for _, x := range rec.Terms {
			if x.ID != list[i] {
				continue
			}
			for _, y := range slices.Concat(x.Includes, x.Replaces) {
				if !seen[y] {
					seen[y] = true
					list = append(list, y)
				}
			}
		}
	}
	return seen
}

// meet reports whether what is said of two terms can bear on one term: on one
// of the two, or on a third that both include or replace, directly or through
// others.
func meet(rec negotiation.Record, x, y string) bool {
	other := below(rec, y)
	for id := range below(rec, x) {
		if other[id] {
			return true
		}
	}
	return false
}
