package strict

import (
	"iter"
	"unicode/utf8"
)

// similar returns the name among some that was most likely meant by one that
// is not there: the nearest by insertions, deletions, substitutions and swaps
// of neighbours, if it takes at most two and fewer than half the length; of
// equally near ones the first. It returns "" if none comes near.
func similar(name string, among iter.Seq[string]) string {
	wrote := []rune(clip(name, 2*maxName))
	limit := min(2, (len(wrote)-1)/2)
	best := ""
	for other := range among {
		if gap := utf8.RuneCountInString(other) - len(wrote); gap > limit || -gap > limit {
			continue
		}
		if d := distance(wrote, []rune(other)); d <= limit && d > 0 {
			best, limit = other, d-1
		}
	}
	return best
}

// distance counts the edits between a and b, where no place is edited twice.
func distance(a, b []rune) int {
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row := make([]int, len(b)+1)
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
