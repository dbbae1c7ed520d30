package negotiation_test

import (
	"os"
	"testing"
	"time"

	"parley.example/negotiation"
)

// BenchmarkExplain measures, on the talks on Syria, what it costs to explain
// every term at every round, in the mean and at most, beside what it costs to
// work out the board.
func BenchmarkExplain(b *testing.B) {
	talks := syriaTalks(b)
	last := talks.Record().Rounds[len(talks.Record().Rounds)-1].ID
	b.Run("At", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := talks.At(last, negotiation.OnRecord); err != nil {
				b.Fatal(err)
			}
		}
	})
	standings, changes := syriaEverything(b, talks)
	b.Run("Standing", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			standings[i%len(standings)].Explain()
		}
	})
	b.Run("Change", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			changes[i%len(changes)].Explain()
		}
	})
	heaviest, _ := slowest(standings)
	b.Run("heaviest", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			heaviest.Explain()
		}
	})
	b.Run("heaviest-text", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_ = heaviest.Explain().String()
		}
	})
}

func syriaTalks(tb testing.TB) *negotiation.Talks {
	tb.Helper()
	rec, err := readSyria()
	if os.IsNotExist(err) {
		tb.Skip(err)
	}
	if err != nil {
		tb.Fatal(err)
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		tb.Fatal(err)
	}
	return talks
}

// syriaEverything returns every standing and every change from round to round,
// under four views.
func syriaEverything(tb testing.TB, talks *negotiation.Talks) ([]negotiation.Standing, negotiation.Changes) {
	tb.Helper()
	var standings []negotiation.Standing
	var changes negotiation.Changes
	us := negotiation.AccordingTo("us")
	for _, v := range []negotiation.View{negotiation.OnRecord, negotiation.AsReported, us, us.Among("us", "russia")} {
		boards, err := talks.Boards(v)
		if err != nil {
			tb.Fatal(err)
		}
		var before *negotiation.Board
		for board := range boards {
			for s := range board.All() {
				standings = append(standings, s)
			}
			if before != nil {
				changes = append(changes, negotiation.Compare(before, board)...)
			}
			before = board
		}
	}
	return standings, changes
}

// slowest returns the standing that takes longest to explain, and how long: the
// best of three, for a machine that is busy.
func slowest(standings []negotiation.Standing) (negotiation.Standing, time.Duration) {
	var which negotiation.Standing
	var most time.Duration
	for _, s := range standings {
		best := time.Hour
		for range 3 {
			start := time.Now()
			s.Explain()
			best = min(best, time.Since(start))
		}
		if best > most {
			which, most = s, best
		}
	}
	return which, most
}

// Every term of the talks on Syria is explained in under a millisecond, at every
// round and under every view tried.
func TestSyriaIsExplainedInTime(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	standings, _ := syriaEverything(t, syriaTalks(t))
	s, took := slowest(standings)
	t.Logf("of %d standings %s takes longest: %v", len(standings), s.Term.ID, took)
	if took > time.Millisecond {
		t.Errorf("%s takes %v to explain", s.Term.ID, took)
	}
}
