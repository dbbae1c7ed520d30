package vet

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// What stays is in order, nothing could have stayed besides, and what goes is at
// odds with the neighbour that it names.
func TestStraysAreAsFewAsCanBe(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 7))
	for range 3000 {
		list := make([]int, rng.IntN(10))
		for i := range list {
			list[i] = rng.IntN(6)
		}
		with := strays(len(list), func(i, j int) bool { return list[i] < list[j] })
		var rest []int
		for i, j := range with {
			switch {
			case j < 0:
				rest = append(rest, list[i])
			case with[j] >= 0:
				t.Fatalf("%v: %d goes because of %d, which goes too", list, i, j)
			case i < j && list[i] <= list[j], i > j && list[i] >= list[j]:
				t.Fatalf("%v: %d is in order with %d", list, i, j)
			}
		}
		if !slices.IsSorted(rest) || len(rest) != longest(list) {
			t.Fatalf("%v: %v stays, of %d that could", list, rest, longest(list))
		}
	}
}

// longest tries every choice.
func longest(list []int) int {
	best := 0
	for choice := range 1 << len(list) {
		var rest []int
		for i, x := range list {
			if choice>>i&1 == 1 {
				rest = append(rest, x)
			}
		}
		if slices.IsSorted(rest) {
			best = max(best, len(rest))
		}
	}
	return best
}

func TestPlacesAreReadStepByStep(t *testing.T) {
	for _, c := range []struct {
		path, key string
		index     int
		rest      string
	}{
		{"if.all[2].settled", "if", -1, "all[2].settled"},
		{"all[12].settled", "all", 12, "settled"},
		{"binds[0]", "binds", 0, ""},
		{"odd[x]", "oddx", -1, ""},
	} {
		if key, index, rest := step(c.path); key != c.key || index != c.index || rest != c.rest {
			t.Errorf("%s: %q %d %q", c.path, key, index, rest)
		}
	}
}
