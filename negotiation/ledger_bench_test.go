package negotiation_test

import (
	"os"
	"testing"

	"parley.example/negotiation"
)

// BenchmarkLedger measures the ledger of one party, and disputes and position
// changes, beside what they are to cost about as much as: the boards of all
// rounds, and one board.
func BenchmarkLedger(b *testing.B) {
	for _, bench := range benches {
		b.Run(bench.name, func(b *testing.B) {
			rec, err := bench.make()
			if os.IsNotExist(err) {
				b.Skip(err)
			}
			if err != nil {
				b.Fatal(err)
			}
			benchLedger(b, rec)
		})
	}
}

func benchLedger(b *testing.B, rec negotiation.Record) {
	talks, err := negotiation.Open(rec)
	if err != nil {
		b.Fatal(err)
	}
	first, last := rec.Rounds[0].ID, rec.Rounds[len(rec.Rounds)-1].ID
	board, err := talks.At(last, negotiation.OnRecord)
	if err != nil {
		b.Fatal(err)
	}
	changes, err := talks.Between(first, last, negotiation.OnRecord)
	if err != nil {
		b.Fatal(err)
	}
	for _, of := range []struct {
		name string
		call func() error
	}{
		{"Boards", func() error { return walk(talks) }},
		{"Ledger", func() error { _, err := board.Ledger(rec.Parties[0]); return err }},
		{"At", func() error { _, err := talks.At(last, negotiation.OnRecord); return err }},
		{"Disputes", func() error { _, err := talks.Disputes(last); return err }},
		{"Moves", func() error { _ = changes.Moves(); return nil }},
	} {
		b.Run(of.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := of.call(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
