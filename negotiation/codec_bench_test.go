package negotiation

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"testing"

	"parley.example/actor"
)

// longTalks is a valid record of n statements.
func longTalks(n int) Record {
	r := Record{
		Title:   "Long talks",
		Actors:  []actor.Actor{{ID: "us"}, {ID: "russia"}, {ID: "paper", Kind: actor.Outlet}},
		Parties: []string{"us", "russia"},
		Facts:   []Fact{{ID: "calm"}},
	}
	for i := range 40 {
		r.Terms = append(r.Terms, Term{ID: fmt.Sprintf("term-%d", i), Title: "A provision"})
	}
	for i := range 50 {
		r.Rounds = append(r.Rounds, Round{ID: fmt.Sprintf("round-%d", i)})
	}
	for i := range n {
		r.Statements = append(r.Statements, longStatement(i, n))
	}
	return r
}

func longStatement(i, n int) Statement {
	s := Statement{
		Round:  fmt.Sprintf("round-%d", i*50/n),
		By:     IDs{"us"},
		Term:   fmt.Sprintf("term-%d", i*7%40),
		Stance: Accept,
		Note:   "Said at the margins of the session.",
	}
	switch i % 5 {
	case 0:
		s.By, s.Stance, s.Text = IDs{"us", "russia"}, Propose, "No aircraft flies over the “zone”."
	case 1:
		s.By, s.About = IDs{"paper"}, IDs{"russia"}
		s.Source = Sources{{Name: "The Paper", URL: "https://paper.example/1?a=1&b=2"}}
	case 2:
		s.By, s.If = IDs{"russia"}, &Condition{All: []Condition{{Fact: "calm"}, {Settled: "term-3"}}}
	}
	return s
}

func written(tb testing.TB, r Record) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := Write(&b, r); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// Decode is what Read does before it looks at what the record says, and is the
// part to be compared with encoding/json.
func BenchmarkLongTalks(b *testing.B) {
	r := longTalks(30_000)
	data := written(b, r)
	b.Run("Read", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := Read(bytes.NewReader(data)); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Decode", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			var f file
			if err := decode(data, &f).Err(); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			var f file
			if err := json.Unmarshal(data, &f); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Write", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if err := Write(io.Discard, r); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkOneStatement(b *testing.B) {
	data, err := json.Marshal(longStatement(2, 10))
	if err != nil {
		b.Fatal(err)
	}
	b.Run("Unmarshal", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var s Statement
			if err := Unmarshal(data, &s); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var s Statement
			if err := json.Unmarshal(data, &s); err != nil {
				b.Fatal(err)
			}
		}
	})
}
