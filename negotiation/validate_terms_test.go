package negotiation

import (
	"fmt"
	"slices"
	"testing"
)

// graphed returns a change that leaves one party and these terms.
func graphed(terms ...Term) func(*Record) {
	return func(r *Record) {
		*r = Record{Actors: r.Actors[:1], Parties: []string{"us"}, Terms: terms}
	}
}

func part(id string, includes ...string) Term { return Term{ID: id, Includes: includes} }

func instead(id string, replaces ...string) Term { return Term{ID: id, Replaces: replaces} }

func TestValidateCycles(t *testing.T) {
	check(t, []breach{
		{
			"a term does not include or replace itself", graphed(Term{ID: "a", Includes: []string{"b", "a"}, Replaces: []string{"a"}}, part("b")),
			[]string{"terms[0].includes[1]: the term itself", "terms[0].replaces[0]: the term itself"},
		},
		{
			"includes has no cycle", graphed(part("x", "c"), part("a", "d", "b"), part("b", "c"), part("c", "a"), part("d")),
			[]string{`terms[1].includes[1]: part of a cycle: "a" includes "b", which includes "c", which includes "a"`},
		},
		{
			"replaces has no cycle", graphed(instead("a", "b"), instead("b", "a")),
			[]string{`terms[0].replaces[0]: part of a cycle: "a" replaces "b", which replaces "a"`},
		},
		{
			"includes and replaces together have no cycle", graphed(part("a", "b"), instead("b", "c"), part("c", "a")),
			[]string{`terms[0].includes[0]: part of a cycle: "a" includes "b", which replaces "c", which includes "a"`},
		},
		{
			"of several cycles among the same terms a shortest is told", graphed(part("a", "b"), part("b", "c"), part("c", "a", "d"), instead("d", "a"), part("e", "a")),
			[]string{`terms[0].includes[0]: part of a cycle: "a" includes "b", which includes "c", which includes "a"`},
		},
		{"every group has its own", graphed(part("a", "b"), part("b", "a"), part("c", "d", "a"), instead("d", "c")), []string{
			`terms[0].includes[0]: part of a cycle: "a" includes "b", which includes "a"`,
			`terms[2].includes[0]: part of a cycle: "c" includes "d", which replaces "c"`,
		}},
		{"a part that several wholes share is no cycle", graphed(part("a", "b", "c"), part("b", "d"), part("c", "d"), part("d")), nil},
		{"a long cycle is cut short", func(r *Record) {
			graphed()(r)
			for i := range 100 {
				r.Terms = append(r.Terms, part(fmt.Sprint("t", i), fmt.Sprint("t", (i+1)%100)))
			}
		}, []string{`terms[0].includes[0]: part of a cycle: "t0" includes "t1", which includes "t2", which includes "t3", which includes "t4", ` +
			`which includes "t5", which includes "t6", and so on back to "t0"`}},
	})
}

func TestValidateClashes(t *testing.T) {
	clash := func(w int, x, y string) string {
		return fmt.Sprintf(`terms[%d].includes: take in both %q and %q, which replaces it`, w, x, y)
	}
	check(t, []breach{
		{
			"no whole includes both a term and one that replaces it", graphed(part("w", "x", "y"), part("x"), instead("y", "x")),
			[]string{clash(0, "x", "y")},
		},
		{
			"at any depth", graphed(part("w", "v", "u"), part("x"), instead("y", "x"), part("v", "x", "z"), part("u", "t"), part("t", "y"), part("z")),
			[]string{clash(0, "x", "y")},
		},
		{
			"directly or through others, in the whole or not", graphed(part("w", "x", "z"), part("x"), instead("y", "x"), instead("z", "y")),
			[]string{clash(0, "x", "z")},
		},
		{"a part may be replaced by a term outside the whole", graphed(part("w", "x"), part("x"), instead("y", "x"), part("v", "y")), nil},
		{
			"a whole may replace its part, unless a larger whole takes in both", graphed(
				Term{ID: "w", Includes: []string{"x"}, Replaces: []string{"x"}}, part("x"), part("v", "w")),
			[]string{clash(2, "x", "w")},
		},
		{
			"the whole of a whole is not named for the same pair", graphed(part("u", "w"), part("w", "x", "y"), part("x"), instead("y", "x")),
			[]string{clash(1, "x", "y")},
		},
		{
			"it is for another", graphed(part("u", "w", "x2", "y2"), part("w", "x", "y"), part("x"), instead("y", "x"), part("x2"), instead("y2", "x2")),
			[]string{clash(0, "x2", "y2"), clash(1, "x", "y")},
		},
	})
}

// slowClashes is the rule as it is worded, one whole after the other.
func slowClashes(g *termGraph) map[int]bool {
	reach := func(from int, next [][]int) map[int]bool {
		got := map[int]bool{}
		for queue := next[from]; len(queue) > 0; queue = queue[1:] {
			if !got[queue[0]] {
				got[queue[0]] = true
				queue = append(slices.Clip(queue), next[queue[0]]...)
			}
		}
		return got
	}
	pairs := make([]map[[2]int]bool, len(g.parts))
	for w := range g.parts {
		pairs[w] = map[[2]int]bool{}
		within := reach(w, g.parts)
		for y := range within {
			for x := range reach(y, g.replaced) {
				if within[x] {
					pairs[w][[2]int{x, y}] = true
				}
			}
		}
	}
	fresh := map[int]bool{}
	for w := range pairs {
		replaced := map[int]bool{} // said of a part already
		for _, p := range g.parts[w] {
			for pair := range pairs[p] {
				replaced[pair[0]] = true
			}
		}
		for pair := range pairs[w] {
			if !replaced[pair[0]] {
				fresh[w] = true
			}
		}
	}
	return fresh
}
