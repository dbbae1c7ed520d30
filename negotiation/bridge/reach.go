package bridge

// A reach is what an acceptance of one term may do to its holder's position on
// others, made at the end of everything that was said. It is generous: it says
// what may come of the move beside any other moves, never less.
type reach struct {
	passes   []int // terms that it may pass down to: the parts, at any depth
	silences []int // terms on which it may silence its holder: what is replaced by the term or by what it passes to
	shakes   []int // terms whose position had come down from what it silences, or hung on that: anything may come to stand there again
}

// A web is how the terms of a record include and replace one another, by number.
type web struct{ parts, replaces [][]int }

// reachOf follows an acceptance of a term through the web.
func (w web) reachOf(term int) reach {
	whole := w.follow([]int{term}, w.parts)
	silenced := w.follow(w.below(whole, w.replaces), w.replaces)
	shaken := w.follow(w.below(silenced, w.parts), w.parts, w.replaces)
	return reach{passes: whole[1:], silences: silenced, shakes: shaken}
}

// below returns what some terms lead to directly.
func (w web) below(from []int, along [][]int) []int {
	var list []int
	for _, x := range from {
		list = append(list, along[x]...)
	}
	return list
}

// follow returns some terms and everything that they lead to, without repeats.
func (w web) follow(from []int, along ...[][]int) []int {
	var list []int
	seen := map[int]bool{}
	add := func(xs []int) {
		for _, x := range xs {
			if !seen[x] {
				seen[x] = true
				list = append(list, x)
			}
		}
	}
	add(from)
	for i := 0; i < len(list); i++ {
		for _, next := range along {
			add(next[list[i]])
		}
	}
	return list
}
