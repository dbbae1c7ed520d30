package actor

import "slices"

// A listed is something that may be listed once for a period: a second entry
// with the same key is legitimate if it is for another time.
type listed[K comparable] struct {
	key        K
	start, end Moment
}

// repeated returns, for each of n entries that says again what an earlier one
// says for some of the same time, that earlier one. Entries that are themselves
// found to be repeated do not make others so, and neither do those whose period
// is wrong.
func repeated[K comparable](n int, entry func(i int) listed[K]) map[int]int {
	if n < 2 {
		return nil
	}
	first := make(map[K]int, n)
	again := map[K][]int{}
	for i := range n {
		key := entry(i).key
		if j, ok := first[key]; !ok {
			first[key] = i
		} else if again[key] == nil {
			again[key] = []int{j, i}
		} else {
			again[key] = append(again[key], i)
		}
	}
	repeats := map[int]int{}
	for _, group := range again {
		group = slices.DeleteFunc(group, func(i int) bool {
			e := entry(i)
			return wrongPeriod(e.start, e.end)
		})
		overlapping(group, repeats, func(i int) period {
			e := entry(i)
			return periodOf(e.start, e.end)
		})
	}
	return repeats
}

// overlapping goes through the entries of one group in order and keeps those
// whose period overlaps none that is kept; of the others it notes which one they
// overlap. Since no two that are kept overlap, only the last to start before an
// entry and the first to start after it can.
func overlapping(group []int, repeats map[int]int, at func(int) period) {
	byStart := slices.Clone(group)
	slices.SortStableFunc(byStart, func(i, j int) int { return at(i).first.Compare(at(j).first) })
	place := make(map[int]int, len(byStart))
	for p, i := range byStart {
		place[i] = p
	}
	last := len(byStart) - 1
	below, above := newMarks(len(byStart)), newMarks(len(byStart))
	for _, i := range group {
		p := place[i]
		if q := below.upTo(p); q >= 0 && at(byStart[q]).overlaps(at(i)) {
			repeats[i] = byStart[q]
		} else if q := above.upTo(last - p); q >= 0 && at(byStart[last-q]).overlaps(at(i)) {
			repeats[i] = byStart[last-q]
		} else {
			below.set(p)
			above.set(last - p)
		}
	}
}

// marks are places that were set, in a Fenwick tree: node i knows the last that
// is set among those it stands for. Both of its methods take logarithmic time.
type marks []int

func newMarks(n int) marks { return make(marks, n+1) }

// set sets place p.
func (m marks) set(p int) {
	for i := p + 1; i < len(m); i += i & -i {
		m[i] = max(m[i], p+1)
	}
}

// upTo returns the last place that is set and not after p, or -1.
func (m marks) upTo(p int) int {
	last := 0
	for i := p + 1; i > 0; i -= i & -i {
		last = max(last, m[i])
	}
	return last - 1
}
