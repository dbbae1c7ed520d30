package negotiation

import (
	"cmp"
	"slices"
)

// A WordingCase is how one wording of a term fares. The zero WordingCase is of
// no wording.
type WordingCase struct {
	Wording string     // white space collapsed; empty: no text yet
	Level   Status     // how near the rule and the consent that it takes are to being met, the parts aside: StatusSettled if they are, else as for the status of a term
	Tabled  *Statement // the first proposal that put it on the table; nil for the wording with which the term began, and for one that never lay there
	Rule    RuleCase
	Others  []Voice // those whom the rule does not ask and who hold a position or refuse a wording, in the order of the record
}

// wordings explains the wordings of a term that come into question: those that
// somebody stands for or refuses, and of the others, which fare alike, the last.
func (x *explainer) wordings(s Standing) []WordingCase {
	v := x.voicesOn(s)
	var list []WordingCase
	for _, w := range x.toTell(s) {
		level := x.level(s.number, w)
		if s.Status == StatusSettled && level != StatusSettled {
			continue
		}
		c := WordingCase{Wording: s.provision().words[w], Level: level, Tabled: x.firstTabled(s.provision(), w)}
		c.Rule = x.rule(s.number, w, v)
		c.Others = v.others(x, s.number, w)
		if s.Status == StatusSettled && w != s.outcome().wording {
			x.beside = append(x.beside, x.cameUp(s.provision(), w))
		}
		list = append(list, c)
	}
	x.nearestFirst(s, list)
	return list
}

// nearestFirst puts the settled wording first, or that which is nearest to it:
// of several as near the one that most consent to, then the earlier.
func (x *explainer) nearestFirst(s Standing, list []WordingCase) {
	given := func(c *WordingCase) int {
		return len(c.having(ContributionGiven))
	}
	slices.SortStableFunc(list, func(a, b WordingCase) int {
		if s.Status == StatusSettled && (a.Wording == s.Wording) != (b.Wording == s.Wording) {
			return cmp.Compare(b2i(b.Wording == s.Wording), b2i(a.Wording == s.Wording))
		}
		return cmp.Or(cmp.Compare(b.Level, a.Level), cmp.Compare(given(&b), given(&a)))
	})
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// toldWordings returns the wordings that are printed: all but that there was no
// text yet, where another is nearer to settled and somebody stands for a text.
func (e *Explanation) toldWordings() []*WordingCase {
	var list []*WordingCase
	for i := range e.Wordings {
		if c := &e.Wordings[i]; i == 0 || c.Wording != "" || !c.textHeld() {
			list = append(list, c)
		}
	}
	return list
}

// textHeld reports whether anybody with a voice stands for a text.
func (c *WordingCase) textHeld() bool {
	held := false
	look := func(list []Voice) {
		for i := range list {
			held = held || list[i].Position.Stance.words() && list[i].Position.Wording != ""
		}
	}
	c.Rule.each(func(r *RuleCase) { look(r.Voices) })
	look(c.Others)
	return held
}

// having returns who contributes something to the wording, in the rule or not,
// each once.
func (c *WordingCase) having(g Contribution) []string {
	var list []string
	add := func(voices []Voice) {
		for i := range voices {
			if v := &voices[i]; v.Contribution == g && !slices.Contains(list, v.Position.Holder) {
				list = append(list, v.Position.Holder)
			}
		}
	}
	c.Rule.each(func(r *RuleCase) { add(r.Voices) })
	add(c.Others)
	return list
}

// toTell returns the candidates that may fare differently.
func (x *explainer) toTell(s Standing) []int32 {
	words := s.candidates()
	own := map[int32]bool{}
	stands := x.board.stands(s.number)
	for i := range stands {
		if stands[i].words() {
			own[stands[i].wording] = true
		}
		for _, r := range x.board.refusals(s.number, &stands[i]) {
			own[r.wording] = true
		}
	}
	alike := false
	var list []int32
	for _, w := range slices.Backward(words) {
		if own[w] || !alike {
			list = append(list, w)
		}
		alike = alike || !own[w]
	}
	slices.Reverse(list)
	return list
}

// firstTabled returns the first proposal that put a wording on the table.
func (x *explainer) firstTabled(p *provision, w int32) *Statement {
	if w == 0 {
		return nil
	}
	for _, t := range p.tabled {
		if t.wording == w {
			return x.citeAt(t.ord)
		}
	}
	return nil
}

// cameUp returns the first statement that has a wording for its text.
func (x *explainer) cameUp(p *provision, w int32) int32 {
	first := act{ord: never, stmt: -1}
	for i := range p.holdings {
		for _, tr := range p.holdings[i].tracks {
			for _, a := range tr.acts {
				if x.talks.said[a.stmt].wording == w && x.talks.rec.Statements[a.stmt].Text != "" && a.ord < first.ord {
					first = a
				}
			}
		}
	}
	return first.stmt
}

// level returns how near the rule is to being met in a wording, and somebody to
// consenting where somebody must.
func (x *explainer) level(n, w int32) Status {
	for h := hopePlain; h <= hopeEverybody; h++ {
		if x.meets(n, w, h) {
			return statusOf(h)
		}
	}
	return StatusContested
}

// meets reports whether a wording fares so well under a hope.
func (x *explainer) meets(n, w int32, h hope) bool {
	b := x.board.lens.ballot(n)
	gives := func(holder int32) Contribution { return x.gives(n, holder, w, h) }
	if !b.met(gives, x.board.cut.round)[0].met {
		return false
	}
	if len(x.talks.provisions[n].parts) > 0 || h >= hopeEverybody {
		return true
	}
	return slices.ContainsFunc(x.board.stands(n), func(st stand) bool {
		return gives(st.holder) == ContributionGiven
	})
}

// gives returns what a holder contributes to a wording under a hope.
func (x *explainer) gives(n, holder, w int32, h hope) Contribution {
	st := x.board.stand(n, holder)
	if st == nil {
		if h >= hopeEverybody {
			return ContributionGiven
		}
		return ContributionSilent
	}
	holds := st.holds || h >= hopeConditions || h == hopeWordings && st.hoped
	return st.gives(w, x.board.refusals(n, st), x.talks.provisions[n].blank, h, holds)
}

// met counts the cells of a ballot for what its members give.
func (b *ballot) met(gives func(int32) Contribution, round int32) []cell {
	cells := make([]cell, len(b.nodes))
	for i := len(b.nodes) - 1; i >= 0; i-- {
		node, c := &b.nodes[i], &cells[i]
		for _, m := range node.members {
			c.add(gives(m.actor), m.weight, 1)
		}
		switch node.kind {
		case All:
			c.met = c.kids == node.kids
		case Any:
			c.met = c.kids > 0
		default:
			c.met = node.met(c, round)
		}
		if c.met && node.parent >= 0 {
			cells[node.parent].kids++
		}
	}
	return cells
}
