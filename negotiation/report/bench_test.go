package report_test

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"sync"
	"testing"
	"time"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
	"parley.example/negotiation/report"
)

func readSyria(t testing.TB) negotiation.Record {
	t.Helper()
	f, err := os.Open("../../examples/syria/record/talks.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rec, err := negotiation.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	return rec
}

// large has 1,000 terms and 100 rounds, and everything that makes a record hard.
var large = sync.OnceValue(func() negotiation.Record {
	o := negotiationtest.Options{Actors: 40, Terms: 1000, Rounds: 100, Statements: 10_000, Facts: 40, Events: 100}
	return negotiationtest.Generate(rand.New(rand.NewPCG(1, 13)), o)
})

// BenchmarkSheet measures what a sheet and each printer take beside the boards
// that the sheet is made of.
func BenchmarkSheet(b *testing.B) {
	for _, bench := range []struct {
		name string
		rec  func() negotiation.Record
	}{
		{"syria", func() negotiation.Record { return readSyria(b) }},
		{"1000-terms-100-rounds", large},
	} {
		b.Run(bench.name, func(b *testing.B) { benchSheet(b, open(b, bench.rec())) })
	}
}

func benchSheet(b *testing.B, talks *negotiation.Talks) {
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
	run("Boards", func() error {
		boards, err := talks.Boards(negotiation.OnRecord)
		if err != nil {
			return err
		}
		for board := range boards {
			_ = board
		}
		return nil
	})
	run("New", func() error {
		_, err := report.New(talks, negotiation.OnRecord, report.Options{})
		return err
	})
	s, err := report.New(talks, negotiation.OnRecord, report.Options{})
	if err != nil {
		b.Fatal(err)
	}
	for _, p := range printers {
		run(p.name, func() error { return p.print(s, io.Discard) })
	}
}

// A record of 1,000 terms and 100 rounds prints in seconds: here in all ways
// there are, and with room to spare for slow machines.
func TestLargeRecordPrintsInSeconds(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	start := time.Now()
	s := sheetOf(t, large(), negotiation.OnRecord, report.Options{})
	took := fmt.Sprint("sheet ", time.Since(start).Round(time.Millisecond))
	for _, p := range printers {
		at := time.Now()
		if err := p.print(s, io.Discard); err != nil {
			t.Fatal(err)
		}
		took += fmt.Sprint(", ", p.name, " ", time.Since(at).Round(time.Millisecond))
	}
	t.Log(took)
	if total := time.Since(start); total > 60*time.Second {
		t.Errorf("it takes %v: %s", total, took)
	}
}
