package negotiation_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"sync"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// A benched is a record to measure with, made when it is first needed.
type benched struct {
	name string
	make func() (negotiation.Record, error)
}

// benches are the real talks on Syria and random ones. The random ones are
// harder than real ones: half of what is said stands on a condition or bears on
// a whole, and there are rules of every kind.
var benches = []benched{
	{"syria", sync.OnceValues(readSyria)},
	{"random-1000", sync.OnceValues(func() (negotiation.Record, error) {
		return generated(negotiationtest.Options{Actors: 20, Terms: 60, Rounds: 20, Statements: 1000, Facts: 10, Events: 20}), nil
	})},
	{"random-30000", sync.OnceValues(func() (negotiation.Record, error) {
		return generated(negotiationtest.Options{Actors: 60, Terms: 800, Rounds: 100, Statements: 30_000, Facts: 40, Events: 100}), nil
	})},
}

func readSyria() (negotiation.Record, error) {
	f, err := os.Open("../examples/syria/record/talks.json")
	if err != nil {
		return negotiation.Record{}, err
	}
	defer f.Close()
	return negotiation.Read(f)
}

func generated(o negotiationtest.Options) negotiation.Record {
	return negotiationtest.Generate(rand.New(rand.NewPCG(1, 13)), o)
}

// BenchmarkTalks measures, record by record, what the questions cost, beside the
// least that any program does that is to know who last said what: a plain loop
// over the same statements that keeps the last stance of each speaker on each
// term and knows neither views, conditions, wholes, wordings nor rules.
func BenchmarkTalks(b *testing.B) {
	for _, bench := range benches {
		b.Run(bench.name, func(b *testing.B) {
			rec, err := bench.make()
			if os.IsNotExist(err) {
				b.Skip(err)
			}
			if err != nil {
				b.Fatal(err)
			}
			benchTalks(b, rec)
		})
	}
}

func benchTalks(b *testing.B, rec negotiation.Record) {
	talks, err := negotiation.Open(rec)
	if err != nil {
		b.Fatal(err)
	}
	first, last := rec.Rounds[0].ID, rec.Rounds[len(rec.Rounds)-1].ID
	said := negotiation.Statement{Round: last, By: negotiation.IDs{rec.Parties[0]}, Term: rec.Terms[0].ID, Stance: negotiation.Accept}
	fold := newFold(rec)
	run := func(name string, f func() error) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := f(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	run("fold-maps", func() error { return fold.maps() })
	run("fold-arrays", func() error { return fold.arrays() })
	run("At", func() error { _, err := talks.At(last, negotiation.OnRecord); return err })
	run("At-as-reported", func() error { _, err := talks.At(last, negotiation.AsReported); return err })
	run("After", func() error { _, err := talks.After(len(rec.Statements)/2, negotiation.OnRecord); return err })
	board, err := talks.At(last, negotiation.OnRecord)
	if err != nil {
		b.Fatal(err)
	}
	move := negotiation.Move{Actor: rec.Parties[0], Term: rec.Terms[0].ID}
	run("Suppose", func() error { _, err := board.Suppose(move); return err })
	run("Between", func() error { _, err := talks.Between(first, last, negotiation.OnRecord); return err })
	run("fold-maps-every-round", func() error { return fold.everyRound(fold.maps) })
	run("fold-arrays-every-round", func() error { return fold.everyRound(fold.arrays) })
	run("Boards", func() error { return walk(talks) })
	if len(rec.Statements) <= 1000 { // a history settles a term's whole island after each statement on it
		run("History", func() error { _, err := talks.History(rec.Terms[0].ID, negotiation.OnRecord); return err })
	}
	run("Open", func() error { _, err := negotiation.Open(rec); return err })
	run("With", func() error { _, err := talks.With(said); return err })
}

func walk(talks *negotiation.Talks) error {
	boards, err := talks.Boards(negotiation.OnRecord)
	if err != nil {
		return err
	}
	for b := range boards {
		_ = b
	}
	return nil
}

// A fold is the bare loop, over the statements as they are and with all names
// made numbers beforehand.
type fold struct {
	rec    negotiation.Record
	terms  int
	actors int
	plain  []plain
	stands []negotiation.Stance
}

type plain struct {
	by, term int
	stance   negotiation.Stance
}

func newFold(rec negotiation.Record) *fold {
	f := &fold{rec: rec, terms: len(rec.Terms), actors: len(rec.Actors)}
	term, who := map[string]int{}, map[string]int{}
	for i := range rec.Terms {
		term[rec.Terms[i].ID] = i
	}
	for i := range rec.Actors {
		who[rec.Actors[i].ID] = i
	}
	for i := range rec.Statements {
		s := &rec.Statements[i]
		for _, by := range s.By {
			f.plain = append(f.plain, plain{by: who[by], term: term[s.Term], stance: s.Stance})
		}
	}
	f.stands = make([]negotiation.Stance, f.terms*f.actors)
	return f
}

func (f *fold) maps() error {
	last := map[[2]string]negotiation.Stance{}
	for i := range f.rec.Statements {
		s := &f.rec.Statements[i]
		for _, by := range s.By {
			last[[2]string{by, s.Term}] = s.Stance
		}
	}
	if len(last) == 0 {
		return fmt.Errorf("nobody said anything")
	}
	return nil
}

func (f *fold) arrays() error {
	clear(f.stands)
	for i := range f.plain {
		p := &f.plain[i]
		f.stands[p.term*f.actors+p.by] = p.stance
	}
	return nil
}

// everyRound folds as often as there are rounds, each time over everything, as a
// program does that keeps no board from the round before.
func (f *fold) everyRound(once func() error) error {
	for range f.rec.Rounds {
		if err := once(); err != nil {
			return err
		}
	}
	return nil
}
