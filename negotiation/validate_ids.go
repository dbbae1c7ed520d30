package negotiation

import (
	"cmp"
	"iter"

	"parley.example/actor"
)

const (
	// maxNamed is the length in bytes of the longest id that is looked up at all.
	// Ids out of form up to here are known nevertheless, so that what refers to
	// them is not a problem too.
	maxNamed = 1024
	// maxCompared is how many ids are compared with one that is not known.
	maxCompared = 50_000
)

// names are the ids of one kind, in the order of the record.
type names struct {
	what    string // what sort of thing they name: "term"
	ids     []string
	index   map[string]int // of the first that bears an id
	repeats map[int]int    // of those that bear it again, which is the first
	seen    []int          // by index: the last list that named it
	turn    int            // the number of that list
}

func nameAll[T any](what string, list []T, id func(*T) string) names {
	n := names{what: what, ids: make([]string, len(list)), seen: make([]int, len(list)), repeats: map[int]int{}}
	given := 0
	for i := range list {
		n.ids[i] = id(&list[i])
		given += min(1, len(n.ids[i]))
	}
	n.index = make(map[string]int, given)
	for i, id := range n.ids {
		if id == "" || len(id) > maxNamed {
			continue
		}
		if first, taken := n.index[id]; taken {
			n.repeats[i] = first
		} else {
			n.index[id] = i
		}
	}
	return n
}

// find returns the index of what bears id, or -1.
func (n *names) find(id string) int {
	if len(id) > maxNamed {
		return -1
	}
	if i, ok := n.index[id]; ok {
		return i
	}
	return -1
}

// mark notes that the list at hand names i, and reports whether it had already.
func (n *names) mark(i int) (again bool) {
	again = n.seen[i] == n.turn
	n.seen[i] = n.turn
	return again
}

// id checks the id of the i-th of n.
func (v *validator) id(n *names, i int) {
	id := n.ids[i]
	if id == "" {
		v.bad("id", "missing")
		return
	}
	if !actor.ValidID(id) {
		v.bad("id", "%s is no id: 1 to 64 of a-z A-Z 0-9 - _ .", quote(id))
	}
	if first, again := n.repeats[i]; again {
		v.bad("id", "%s is the id of %ss[%d] already", quote(id), n.what, first)
	}
}

// ref checks a reference, the i-th of a field or with -1 its only one, and
// returns what it refers to, or -1.
func (v *validator) ref(field string, i int, n *names, id string) int {
	if at := n.find(id); at >= 0 {
		return at
	}
	if id == "" {
		v.bad(element(field, i), "missing")
	} else {
		v.unknown(element(field, i), n.what, id, n.ids)
	}
	return -1
}

// refs checks a list of references, and calls known for each that refers to
// something, unless known is nil.
func (v *validator) refs(field string, n *names, ids []string, known func(i, at int)) {
	n.turn++
	for i, id := range ids {
		if v.full() {
			return
		}
		at := v.ref(field, i, n, id)
		if at < 0 {
			continue
		}
		if n.mark(at) {
			v.bad(element(field, i), "%s is in the list already", quote(id))
		} else if known != nil {
			known(i, at)
		}
	}
}

// unknown says that there is nothing of that id, and what may have been meant.
func (v *validator) unknown(field, what, id string, ids []string) {
	if v.full() {
		return
	}
	meant := ""
	if v.suggests() && len(id) <= maxNamed {
		meant = cmp.Or(actor.Similar(id, wellFormed(ids)), v.record.idOf(what, id))
	}
	if meant != "" {
		v.bad(field, "no %s %s; did you mean %q?", what, quote(id), meant)
	} else {
		v.bad(field, "no %s %s", what, quote(id))
	}
}

// wellFormed iterates over those ids that are worth suggesting: of the first
// maxCompared, so that it ends soon, the ones in form.
func wellFormed(ids []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, id := range ids[:min(len(ids), maxCompared)] {
			if actor.ValidID(id) && !yield(id) {
				return
			}
		}
	}
}

// members checks a list of those whose consent counts: known, and principals.
func (v *validator) members(field string, ids []string, known func(at int)) {
	v.refs(field, &v.actors, ids, func(i, at int) {
		v.principal(element(field, i), at)
		known(at)
	})
}

// principal checks that an actor holds a position of its own.
func (v *validator) principal(field string, at int) {
	if p := v.principals[at]; p >= 0 && p != at {
		v.bad(field, "%s speaks for %s and holds no position of its own: name %[2]s instead",
			quote(v.actors.ids[at]), quote(v.actors.ids[p]))
	}
}

func (v *validator) parties() {
	before := len(v.problems)
	if len(v.record.Parties) == 0 {
		v.bad("parties", "missing: there is at least one party")
	}
	v.members("parties", v.record.Parties, func(at int) { v.party[at] = true })
	v.partiesWrong = len(v.problems) > before
}

// mouthpieces returns for each actor whom it speaks for, or -1. What is wrong
// with a tie is the roster's to say: here the first that makes sense counts.
func (v *validator) mouthpieces() []int {
	next := make([]int, len(v.record.Actors))
	for i := range next {
		next[i] = -1
	}
	for i := range v.record.Ties {
		t := &v.record.Ties[i]
		if t.Kind != actor.SpeaksFor {
			continue
		}
		from, to := v.actors.find(t.From), v.actors.find(t.To)
		if from >= 0 && to >= 0 && from != to && next[from] < 0 {
			next[from] = to
		}
	}
	return next
}

// principalsOf follows each actor to the end of its chain. An actor whose chain
// has no end gets -1.
func principalsOf(next []int) []int {
	const unknown, walking, endless = -3, -2, -1
	end := make([]int, len(next))
	for i := range end {
		end[i] = unknown
	}
	for i := range next {
		at := i
		for end[at] == unknown && next[at] >= 0 {
			end[at] = walking
			at = next[at]
		}
		found := end[at]
		switch found {
		case unknown:
			found, end[at] = at, at
		case walking:
			found = endless
		}
		for at = i; end[at] == walking; at = next[at] {
			end[at] = found
		}
	}
	return end
}
