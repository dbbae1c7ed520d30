package ceasefire

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestCircles(t *testing.T) {
	for _, test := range []struct {
		graph [][]int
		want  [][]int
	}{
		{nil, nil},
		{[][]int{{1}, {2}, nil}, nil},
		{[][]int{{0}}, [][]int{{0}}},
		{[][]int{{1}, {2}, {0}}, [][]int{{0, 1, 2}}},
		{[][]int{{1}, {2}, {1, 3}, {3}}, [][]int{{1, 2}, {3}}},
		{[][]int{{1, 2}, {2}, {0}}, [][]int{{0, 2}}},
	} {
		got := circles(len(test.graph), func(i int) []int { return test.graph[i] })
		if !slices.EqualFunc(got, test.want, slices.Equal) {
			t.Errorf("%v: %v, want %v", test.graph, got, test.want)
		}
	}
}

// Against the lengths of all ways, after Floyd and Warshall.
func TestCirclesAgainstAllWays(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 2000 {
		n := 1 + rng.IntN(7)
		graph := make([][]int, n)
		for range rng.IntN(2 * n) {
			i := rng.IntN(n)
			graph[i] = append(graph[i], rng.IntN(n))
		}
		length := allWays(graph)
		var want []int // the length of a shortest circle for each set, by its first node
		for i := range n {
			first := length[i][i] < far
			for j := range i {
				first = first && !(length[i][j] < far && length[j][i] < far)
			}
			if first {
				want = append(want, i, length[i][i])
			}
		}
		var got []int
		for _, circle := range circles(n, func(i int) []int { return graph[i] }) {
			got = append(got, circle[0], len(circle))
			for k, i := range circle {
				if next := circle[(k+1)%len(circle)]; !slices.Contains(graph[i], next) {
					t.Errorf("%v: no way from %d to %d", graph, i, next)
				}
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%v: circles %v, want %v", graph, got, want)
		}
	}
}

const far = 1000

func allWays(graph [][]int) [][]int {
	length := make([][]int, len(graph))
	for i := range graph {
		length[i] = slices.Repeat([]int{far}, len(graph))
		for _, j := range graph[i] {
			length[i][j] = 1
		}
	}
	for k := range graph {
		for i := range graph {
			for j := range graph {
				length[i][j] = min(length[i][j], length[i][k]+length[k][j])
			}
		}
	}
	return length
}
