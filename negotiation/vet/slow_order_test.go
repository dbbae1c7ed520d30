package vet_test

import (
	"fmt"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/vet"
)

// What is found out of order is dated and listed the wrong way round with what it
// is held against, in one round; and where there is no clock time, nothing else
// of a round is.
func TestWhatIsOutOfOrderIsTheWrongWayRound(t *testing.T) {
	often := 0
	for seed := range uint64(1000) {
		rec := random(seed)
		odd := map[string]bool{}
		for _, f := range vet.Check(open(t, rec)) {
			if f.Code != vet.CodeOutOfDateOrder {
				continue
			}
			often++
			odd[f.Path] = true
			d, other := datingOf(t, rec, f.Path), datingOf(t, rec, f.See[0])
			wrong := d.index < other.index && isOver(other.at, d.at) || d.index > other.index && isOver(d.at, other.at)
			if d.list != other.list || d.round != other.round || !wrong {
				t.Errorf("seed %d: %s: %v and %v", seed, f, d, other)
			}
		}
		if s := (&slow{Record: rec, roster: open(t, rec).Roster()}); !s.hasClocks() {
			s.noneLeft(t, odd)
		}
	}
	if often < 100 {
		t.Errorf("found %d times", often)
	}
}

type datingAt struct {
	list  string
	index int
	round string
	at    negotiation.Moment
}

func datingOf(t *testing.T, rec negotiation.Record, path string) datingAt {
	t.Helper()
	d := datingAt{}
	d.list, _, _ = strings.Cut(path, "[")
	if _, err := fmt.Sscanf(path, d.list+"[%d].at", &d.index); err != nil {
		t.Fatal(err)
	}
	if d.list == "events" {
		d.round, d.at = rec.Events[d.index].Round, rec.Events[d.index].At
	} else {
		d.round, d.at = rec.Statements[d.index].Round, rec.Statements[d.index].At
	}
	return d
}

func (s *slow) hasClocks() bool {
	for i := range s.Statements {
		if len(s.Statements[i].At) > 10 {
			return true
		}
	}
	return false
}

// noneLeft looks for two statements that are the wrong way round and not among
// those found.
func (s *slow) noneLeft(t *testing.T, odd map[string]bool) {
	t.Helper()
	counts := func(i int) bool {
		st := s.Statements[i]
		if r, _ := s.round(st.Round); isOver(st.At, r.Start) || isOver(r.End, st.At) {
			return false
		}
		return len(st.At) == 10 && !s.isClaim(st) && !odd[fmt.Sprintf("statements[%d].at", i)]
	}
	for j := range s.Statements {
		for i := range j {
			a, b := s.Statements[i], s.Statements[j]
			if counts(i) && counts(j) && a.Round == b.Round && b.At < a.At {
				t.Errorf("statements %d and %d: %s and %s", i, j, a.At, b.At)
			}
		}
	}
}
