package ceasefire

import (
	"fmt"
	"slices"
	"strings"

	"parley.example/negotiation"
)

// The codes of findings on what has to come before what.
const (
	// CodeConditionCycle comes where clauses could not take effect even if every
	// fact came about that no clause establishes, since each waits for another of
	// them: for a clause to take effect, or for a fact that only clauses among them
	// establish. It is about the When of clauses, and not about consent, where an
	// exchange does settle both. In Minsk (2015) the border (point 9) was to wait for
	// the constitution (point 11), and the parties never agreed which comes first.
	CodeConditionCycle Code = "condition-cycle"

	// CodeSignatureBeforeSettled comes where a party signed before a clause was
	// settled, or signed a package of which a part is still on the table. Signature
	// makes a text definitive (Vienna Convention on the Law of Treaties, article 10):
	// what it put its name to is then not what the text says.
	CodeSignatureBeforeSettled Code = "signature-before-settled"
)

func (r *reviewer) conditionCycle() {
	w := r.waiting()
	for w.round() {
	}
	for _, circle := range circles(len(r.Clauses), w.blockers) {
		first := &r.Clauses[circle[0]]
		if len(circle) == 1 {
			r.add(first.ID, "when", fmt.Sprintf("%s waits for itself and can never take effect.", first.ID))
			continue
		}
		var list []string
		for i, at := range circle {
			next := circle[(i+1)%len(circle)]
			list = append(list, r.Clauses[at].ID+" waits for "+r.Clauses[next].ID)
		}
		r.add(first.ID, "when", strings.Join(list, ", ")+": none of them can ever take effect.")
	}
}

// A waiting is which clauses take effect in the end, as far as they do not wait
// for one another.
type waiting struct {
	clauses   []Clause
	byID      map[string][]int
	byFact    map[string][]int // the clauses that establish it
	effective []bool
}

func (r *reviewer) waiting() *waiting {
	w := &waiting{r.Clauses, map[string][]int{}, map[string][]int{}, make([]bool, len(r.Clauses))}
	for i, c := range r.Clauses {
		w.byID[c.ID] = append(w.byID[c.ID], i)
		for _, fact := range c.Establishes {
			w.byFact[fact] = append(w.byFact[fact], i)
		}
		w.effective[i] = c.When == nil || !isSound(c.When)
	}
	return w
}

// round finds what takes effect now that some clauses have, and reports whether
// that is anything.
func (w *waiting) round() bool {
	some := false
	for i := range w.clauses {
		if !w.effective[i] && w.holds(w.clauses[i].When) {
			w.effective[i], some = true, true
		}
	}
	return some
}

// holds reports whether a condition holds. Consent is taken to be given, and what
// no clause brings about to come about.
func (w *waiting) holds(c *negotiation.Condition) bool {
	holds := func(c negotiation.Condition) bool { return w.holds(&c) }
	switch {
	case c.Settled != "":
		return w.comes(w.byID[c.Settled])
	case c.Fact != "":
		return w.comes(w.byFact[c.Fact])
	case len(c.All) > 0:
		return !slices.ContainsFunc(c.All, func(c negotiation.Condition) bool { return !holds(c) })
	case len(c.Any) > 0:
		return slices.ContainsFunc(c.Any, holds)
	}
	return true
}

// comes reports whether one of some clauses takes effect, or there is none.
func (w *waiting) comes(from []int) bool {
	return len(from) == 0 || slices.ContainsFunc(from, func(i int) bool { return w.effective[i] })
}

// blockers returns the clauses that the i-th waits for in vain.
func (w *waiting) blockers(i int) []int {
	if w.effective[i] {
		return nil
	}
	return w.blocking(w.clauses[i].When)
}

func (w *waiting) blocking(c *negotiation.Condition) []int {
	if w.holds(c) {
		return nil
	}
	switch {
	case c.Settled != "":
		return w.byID[c.Settled]
	case c.Fact != "":
		return w.byFact[c.Fact]
	}
	var list []int
	for _, parts := range [][]negotiation.Condition{c.All, c.Any} {
		for i := range parts {
			list = append(list, w.blocking(&parts[i])...)
		}
	}
	return list
}

func (r *reviewer) signatureBeforeSettled() {
	for i := range r.Clauses {
		c := &r.Clauses[i]
		var early []string
		for _, p := range r.Parties {
			if isBefore(p.Signed, c.Settled) {
				early = append(early, p.Actor)
			}
		}
		if early != nil {
			r.add(c.ID, "settled", fmt.Sprintf("%s signed before it was settled on %s.", and(early), c.Settled))
		}
		r.openParts(c)
	}
}

// openParts remarks on the parts of a clause that are still on the table, if
// somebody has signed.
func (r *reviewer) openParts(c *Clause) {
	signed := slices.IndexFunc(r.Parties, func(p Party) bool { return p.Signed.IsValid() })
	if signed < 0 {
		return
	}
	for i, part := range c.Parts {
		for _, u := range r.Tabled {
			if u.Term == part {
				r.add(c.ID, at("parts", i), fmt.Sprintf("%s has signed, and its part %s is %s.", r.Parties[signed].Actor, part, u.Status))
				break
			}
		}
	}
}
