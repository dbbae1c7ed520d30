package negotiation

import (
	"slices"
	"strings"
)

// maxTold is how many links of a cycle are told.
const maxTold = 6

func (v *validator) issue(i int, it *Issue) {
	v.id(&v.issues, i)
	v.text("title", it.Title)
}

func (v *validator) fact(i int, f *Fact) {
	v.id(&v.facts, i)
	v.text("title", f.Title)
}

func (v *validator) term(i int, t *Term) {
	v.id(&v.terms, i)
	if t.Issue != "" {
		v.ref("issue", -1, &v.issues, t.Issue)
	}
	v.text("title", t.Title)
	v.text("text", t.Text)
	v.links(i, "includes", t.Includes)
	v.links(i, "replaces", t.Replaces)
	v.refs("binds", &v.actors, t.Binds, nil)
	v.refs("benefits", &v.actors, t.Benefits, nil)
	v.rule("rule", &t.Rule)
	v.until(t.Until)
	v.condition("when", t.When)
	v.text("kind", t.Kind)
	v.details("details", t.Details)
}

// termGraph looks at how terms include and replace one another. What is wrong
// with one of them waits until its turn comes.
func (v *validator) termGraph() {
	g := newTermGraph(v.record.Terms, &v.terms)
	if g == nil {
		return
	}
	order, groups := g.components()
	v.cycles = g.cycles(groups)
	if len(groups) > 0 {
		return // each of a group would be within and without the others at once
	}
	var all bool
	if v.clashes, all = g.clashes(order, maxClashSteps); !all {
		v.bad("terms", "include and replace one another in too many ways to check")
	}
}

// links checks what the i-th term includes or replaces.
func (v *validator) links(i int, field string, ids []string) {
	v.refs(field, &v.terms, ids, func(k, at int) {
		if at == i {
			v.bad(element(field, k), "the term itself")
		}
	})
	parts := field == "includes"
	if c, ok := v.cycles[i]; ok && c[0].parts == parts {
		k := slices.IndexFunc(ids, func(id string) bool { return v.terms.find(id) == c[0].to })
		v.bad(element(field, k), "part of a cycle: %s", v.cycleText(i, c))
	}
	if c, ok := v.clashes[i]; ok && parts {
		v.bad(field, "take in both %s and %s, which replaces it",
			quote(v.terms.ids[c.replaced]), quote(v.terms.ids[c.by]))
	}
}

// cycleText tells a cycle that begins at a term, cut short if it is long.
func (v *validator) cycleText(from int, c []link) string {
	var b strings.Builder
	b.WriteString(quote(v.terms.ids[from]))
	for i, l := range c[:min(len(c), maxTold)] {
		if i > 0 {
			b.WriteString(", which")
		}
		if l.parts {
			b.WriteString(" includes ")
		} else {
			b.WriteString(" replaces ")
		}
		b.WriteString(quote(v.terms.ids[l.to]))
	}
	if len(c) > maxTold {
		b.WriteString(", and so on back to " + quote(v.terms.ids[from]))
	}
	return b.String()
}
