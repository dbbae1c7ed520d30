package vet

import "sort"

// strays returns, by index, what has to go so that the rest does not decrease:
// as few as can be, and of several choices the same each time. For each it
// gives its neighbour in the rest that it is at odds with: one before it that is
// greater, or one after it that is less; -1 for what can stay. It takes n log n.
func strays(n int, less func(i, j int) bool) []int {
	var ends []int // by length: the last of a sequence that long, the least there is
	before := make([]int, n)
	for i := range n {
		at := sort.Search(len(ends), func(k int) bool { return less(i, ends[k]) })
		before[i] = -1
		if at > 0 {
			before[i] = ends[at-1]
		}
		if at == len(ends) {
			ends = append(ends, i)
		} else {
			ends[at] = i
		}
	}
	stays := make([]bool, n)
	if len(ends) > 0 {
		for i := ends[len(ends)-1]; i >= 0; i = before[i] {
			stays[i] = true
		}
	}
	return atOdds(stays, less)
}

// atOdds gives for each that does not stay the neighbour that it is at odds
// with.
func atOdds(stays []bool, less func(i, j int) bool) []int {
	with := make([]int, len(stays))
	last := -1
	for i, stay := range stays {
		with[i] = -1
		if stay {
			last = i
		} else if last >= 0 && less(i, last) {
			with[i] = last
		}
	}
	next := -1
	for i := len(stays) - 1; i >= 0; i-- {
		if stays[i] {
			next = i
		} else if with[i] < 0 {
			with[i] = next
		}
	}
	return with
}
