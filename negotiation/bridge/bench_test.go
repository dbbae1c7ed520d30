package bridge_test

import (
	"context"
	"os"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/bridge"
)

// BenchmarkFind measures the search on the talks on Syria at Hangzhou, beside what
// it costs to put one hypothesis into the record and look at the board: the least
// that a program does that tries sets of moves.
func BenchmarkFind(b *testing.B) {
	f, err := os.Open("../../examples/syria/record/talks.json")
	if os.IsNotExist(err) {
		b.Skip(err)
	}
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	rec, err := negotiation.Read(f)
	if err != nil {
		b.Fatal(err)
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		b.Fatal(err)
	}
	move := negotiation.Move{Actor: "russia", Term: "sep-deal"}
	b.Run("one-hypothesis-With-and-At", func(b *testing.B) {
		for b.Loop() {
			with, err := talks.With(move.Statement("hangzhou"))
			if err != nil {
				b.Fatal(err)
			}
			if _, err := with.At("hangzhou", negotiation.OnRecord); err != nil {
				b.Fatal(err)
			}
		}
	})
	for _, v := range []negotiation.View{negotiation.OnRecord.Among("us", "russia"), negotiation.OnRecord} {
		board, err := talks.At("hangzhou", v)
		if err != nil {
			b.Fatal(err)
		}
		b.Run("one-hypothesis-Suppose/"+v.String(), func(b *testing.B) {
			for b.Loop() {
				if _, err := board.Suppose(move); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("Find-sep-deal/"+v.String(), func(b *testing.B) {
			for b.Loop() {
				r, err := bridge.Find(context.Background(), board, bridge.Options{Terms: []string{"sep-deal"}})
				if err != nil || !r.Exact {
					b.Fatal(err)
				}
			}
		})
		b.Run("Pivots/"+v.String(), func(b *testing.B) {
			for b.Loop() {
				if _, err := bridge.Pivots(context.Background(), board, bridge.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
