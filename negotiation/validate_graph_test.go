package negotiation

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
)

// randomGraph returns terms that include and replace only later ones.
func randomGraph(rng *rand.Rand, n, links int) *termGraph {
	g := &termGraph{parts: make([][]int, n), replaced: make([][]int, n)}
	for range links {
		from := rng.IntN(n - 1)
		to := from + 1 + rng.IntN(n-1-from)
		if rng.IntN(3) == 0 {
			g.replaced[from] = append(g.replaced[from], to)
		} else {
			g.parts[from] = append(g.parts[from], to)
		}
	}
	return g
}

func TestClashesAsWorded(t *testing.T) {
	some := 0
	for seed := range uint64(600) {
		rng := rand.New(rand.NewPCG(seed, 1))
		n := 4 + rng.IntN(12)
		if seed%50 == 0 {
			n = 150 // several blocks
		}
		g := randomGraph(rng, n, n+rng.IntN(n))
		order, groups := g.components()
		if len(groups) > 0 {
			t.Fatalf("seed %d: a cycle where there is none", seed)
		}
		got, ok := g.clashes(order, maxClashSteps)
		if !ok {
			t.Fatalf("seed %d: gave up", seed)
		}
		want := slowClashes(g)
		if !slices.Equal(slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want))) {
			t.Fatalf("seed %d: got %v, want %v, of %v", seed, got, want, g)
		}
		some += len(got)
	}
	if some < 100 {
		t.Errorf("only %d clashes were tried", some)
	}
}

func TestClashesGivesUp(t *testing.T) {
	// A chain of wholes down to one replacement, and so many steps to find it.
	g := &termGraph{parts: make([][]int, 102), replaced: make([][]int, 102)}
	for i := range 100 {
		g.parts[i] = []int{i + 1}
	}
	g.parts[0] = []int{1, 101}
	g.replaced[100] = []int{101}
	order, _ := g.components()
	for _, c := range []struct {
		steps int
		ok    bool
	}{{0, false}, {107, false}, {150, false}, {1000, true}} {
		if _, ok := g.clashes(order, c.steps); ok != c.ok {
			t.Errorf("with %d steps: %v, want %v", c.steps, ok, c.ok)
		}
	}
}

func TestComponentsInOrder(t *testing.T) {
	for seed := range uint64(300) {
		rng := rand.New(rand.NewPCG(seed, 2))
		n := 2 + rng.IntN(12)
		g := &termGraph{parts: make([][]int, n), replaced: make([][]int, n)}
		for range rng.IntN(2 * n) {
			if from, to := rng.IntN(n), rng.IntN(n); from != to {
				g.parts[from] = append(g.parts[from], to)
			}
		}
		order, groups := g.components()
		if len(order) != n {
			t.Fatalf("seed %d: %d of %d terms in order", seed, len(order), n)
		}
		alike(t, cyclic(groups), slowCyclic(g))
		for first, c := range g.cycles(groups) {
			at := first
			for _, l := range c {
				if !slices.Contains(g.parts[at], l.to) {
					t.Fatalf("seed %d: %d does not lead to %d", seed, at, l.to)
				}
				at = l.to
			}
			if at != first || len(c) < 2 {
				t.Fatalf("seed %d: %v is no cycle from %d", seed, c, first)
			}
		}
	}
}

func cyclic(groups [][]int) []int {
	list := slices.Concat(groups...)
	slices.Sort(list)
	return list
}

// slowCyclic returns the terms that lead back to themselves.
func slowCyclic(g *termGraph) []int {
	var list []int
	for start := range g.parts {
		seen := map[int]bool{}
		queue := slices.Clone(g.parts[start])
		for len(queue) > 0 {
			at := queue[0]
			queue = queue[1:]
			if !seen[at] {
				seen[at] = true
				queue = append(queue, g.parts[at]...)
			}
		}
		if seen[start] {
			list = append(list, start)
		}
	}
	return list
}

func BenchmarkClashes(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			g := randomGraph(rand.New(rand.NewPCG(1, 1)), n, 4*n)
			order, _ := g.components()
			for b.Loop() {
				if _, ok := g.clashes(order, maxClashSteps); !ok {
					b.Fatal("gave up")
				}
			}
		})
	}
}
