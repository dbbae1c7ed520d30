package vet_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
	"parley.example/negotiation/vet"
)

// BenchmarkCheck measures a check beside opening the same record, on the real
// talks on Syria and on random ones, of which there are ever more.
func BenchmarkCheck(b *testing.B) {
	b.Run("syria", func(b *testing.B) { benchCheck(b, readReal(b, realRecords["syria"]).Record()) })
	for _, n := range []int{3_000, 10_000, 30_000} {
		b.Run(fmt.Sprintf("random-%d", n), func(b *testing.B) {
			benchCheck(b, negotiationtest.Generate(rand.New(rand.NewPCG(1, 13)), negotiationtest.Options{
				Actors: 60, Terms: n * 800 / 30_000, Rounds: 100, Statements: n, Facts: 40, Events: 100,
			}))
		})
	}
}

func benchCheck(b *testing.B, rec negotiation.Record) {
	talks, err := negotiation.Open(rec)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("Open", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := negotiation.Open(rec); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Check", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			vet.Check(talks)
		}
		b.ReportMetric(float64(len(vet.Check(talks))), "findings")
	})
}
