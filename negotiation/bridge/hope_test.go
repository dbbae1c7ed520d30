package bridge

import (
	"math/rand/v2"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// A mess is a random board, the picture of it for all its terms, and some plays
// made on it.
type mess struct {
	*testing.T
	*rand.Rand
	seed uint64
	pic  *picture
	node *node
	open plays
}

func eachMess(t *testing.T, n int, try func(mess)) {
	t.Helper()
	if testing.Short() {
		n = min(n, 100)
	}
	for seed := range uint64(n) {
		rng := rand.New(rand.NewPCG(seed, 31))
		rec := negotiationtest.Generate(rng, negotiationtest.Options{Without: negotiationtest.Trimmings})
		talks, err := negotiation.Open(rec)
		if err != nil {
			t.Fatal(err)
		}
		id := func() string { return rec.Actors[rng.IntN(len(rec.Actors))].ID }
		v := []negotiation.View{negotiation.OnRecord, negotiation.AsReported, negotiation.AccordingTo(id()), negotiation.AsReported.Among(id(), id())}[rng.IntN(4)]
		b, err := talks.At(rec.Rounds[rng.IntN(len(rec.Rounds))].ID, v)
		if err != nil {
			t.Fatal(err)
		}
		q, err := askOfAll(b, Options{Terms: termIDs(rec)})
		if err != nil {
			t.Fatal(err)
		}
		m := mess{T: t, Rand: rng, seed: seed, pic: newPicture(q)}
		m.play(rng.IntN(4))
		if try(m); t.Failed() {
			return
		}
	}
}

func termIDs(rec negotiation.Record) []string {
	var ids []string
	for _, x := range rec.Terms {
		ids = append(ids, x.ID)
	}
	return ids
}

// play makes some plays, one after another.
func (m *mess) play(n int) {
	s := &search{picture: m.pic}
	m.node, m.open = m.pic.root(), newPlays(len(m.pic.plays))
	for i := range m.pic.plays {
		m.open.add(i)
	}
	for range n {
		list := m.open.list()
		if len(list) == 0 {
			return
		}
		p := list[m.IntN(len(list))]
		next, err := m.pic.with(m.node, p)
		if err != nil {
			m.Fatalf("seed %d: %v", m.seed, err)
		}
		m.node, m.open = next, s.without(m.open, p)
		m.open.remove(p)
	}
}

// Without a free play the hope is the board as it is.
func TestHopeWithoutPlaysIsTheBoard(t *testing.T) {
	eachMess(t, 2000, func(m mess) {
		h := m.pic.hopeFor(m.node, newPlays(len(m.pic.plays)))
		for x := range m.pic.terms {
			s, _ := m.node.board.Standing(m.pic.terms[x].ID)
			if is, hoped := s.Status == negotiation.StatusSettled, h.fell[x] == 0; is != hoped {
				m.Errorf("seed %d: %s is %s, the hope says settled: %t", m.seed, s.Term.ID, s.Status, hoped)
			}
		}
	})
}

// What a holder holds after plays is what is read off the whole board anew: only
// what a play touches is looked at again.
func TestReachMissesNothing(t *testing.T) {
	eachMess(t, 2000, func(m mess) {
		for x := range m.pic.terms {
			s, _ := m.node.board.Standing(m.pic.terms[x].ID)
			for h := range m.pic.holders {
				got, want := m.node.table[m.pic.cell(x, h)], m.pic.heldBy(s, x, h)
				if got.kind != want.kind || got.word != want.word || got.cond != want.cond || len(got.refused) != len(want.refused) {
					m.Errorf("seed %d, %v: %s on %s: %+v, want %+v", m.seed, m.node.board.Supposed(), m.pic.holders[h], s.Term.ID, got, want)
				}
			}
		}
	})
}

// "A set of plays of which at least one must be made: without any of them the
// targets are not settled, whatever else is done." So however many other plays
// are made, the targets do not come to be settled.
func TestCutsAreNeeded(t *testing.T) {
	cuts, tried := 0, 0
	eachMess(t, 2000, func(m mess) {
		goal := m.IntN(len(m.pic.terms))
		m.pic.goals = []int{goal}
		free := newPlays(len(m.pic.plays))
		for {
			c, fails := m.pic.hopeFor(m.node, free).cut(m.open)
			if !fails {
				break
			}
			cuts++
			for range 12 {
				tried++
				if m.tryWithout(c.plays) {
					m.Errorf("seed %d: %s is settled without any of %v", m.seed, m.pic.terms[goal].ID, c.list())
				}
			}
			if c.size() == 0 {
				break
			}
			free.join(c.plays)
		}
	})
	t.Logf("%d cuts, %d attempts to do without", cuts, tried)
	if cuts == 0 {
		t.Error("no cut")
	}
}

// tryWithout makes many plays outside of a cut, and reports whether the targets
// are settled at any point.
func (m mess) tryWithout(c plays) bool {
	s := &search{picture: m.pic}
	n, open := m.node, m.open.clone()
	for i := range c {
		open[i] &^= c[i]
	}
	for range 8 {
		if m.pic.done(n) {
			return true
		}
		list := open.list()
		if len(list) == 0 {
			break
		}
		p := list[m.IntN(len(list))]
		next, err := m.pic.with(n, p)
		if err != nil {
			m.Fatalf("seed %d: %v", m.seed, err)
		}
		n, open = next, s.without(open, p)
		open.remove(p)
	}
	return m.pic.done(n)
}

// What is free of a cut's plays is a hope that contains the board with them made.
func TestHopeContainsEveryBoardOfItsPlays(t *testing.T) {
	eachMess(t, 1500, func(m mess) {
		free := newPlays(len(m.pic.plays))
		for _, p := range m.open.list() {
			if m.IntN(3) == 0 {
				free.add(p)
			}
		}
		h := m.pic.hopeFor(m.node, free)
		s := &search{picture: m.pic}
		n, open := m.node, free.clone()
		for range 5 {
			for x := range m.pic.terms {
				at, _ := n.board.Standing(m.pic.terms[x].ID)
				if at.Status == negotiation.StatusSettled && h.fell[x] > 0 {
					m.Fatalf("seed %d: %s is settled by %v, beyond all hope", m.seed, at.Term.ID, n.board.Supposed())
				}
			}
			list := open.list()
			if len(list) == 0 {
				return
			}
			p := list[m.IntN(len(list))]
			next, err := m.pic.with(n, p)
			if err != nil {
				m.Fatal(err)
			}
			n, open = next, s.without(open, p)
			open.remove(p)
		}
	})
}
