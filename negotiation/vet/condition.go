package vet

import (
	"slices"

	"parley.example/negotiation"
)

// The codes of findings on conditions.
const (
	// CodeConditionNeverTabled comes where a condition names a term of which nobody
	// has ever held anything, comments aside, and that is part of no whole that
	// anybody supported: "russia accepts aid if monitoring is settled", and nobody
	// ever spoke of monitoring. The condition may mean another term.
	CodeConditionNeverTabled Code = "condition-never-tabled"

	// CodeConditionOnItself comes where consent to a term waits for the same term to
	// be settled, or for the same holder to accept it, or where what a term waits
	// for, once it is settled, is that it is settled, or a part of it. Such a
	// condition says nothing: aid is in effect when aid is settled. The name of the
	// term may be copied from the line above.
	CodeConditionOnItself Code = "condition-on-itself"

	// CodeConditionOwnRefusal comes where a consent waits, whatever else happens,
	// for a term to be settled that its own holder rejects at the end of the same
	// round, though the rule of that term asks it: "us accepts aid if a truce is
	// settled", while us rejects the truce. It cannot come true before us turns.
	CodeConditionOwnRefusal Code = "condition-own-refusal"
)

var conditionChecks = []check{
	{CodeConditionNeverTabled, Look, (*vetter).conditionNeverTabled},
	{CodeConditionOnItself, Slip, (*vetter).conditionOnItself},
	{CodeConditionOwnRefusal, Look, (*vetter).conditionOwnRefusal},
}

// A leaf is a condition without parts, within another.
type leaf struct {
	*negotiation.Condition
	field string // the path from the whole, which ends with the key that names a term or a fact
	sure  bool   // nothing can stand in for it
}

// leavesOf returns the leaves of a condition, in its order.
func (b *book) leavesOf(c *negotiation.Condition) []leaf {
	if c == nil {
		return nil
	}
	list, ok := b.leaves[c]
	if !ok {
		list = appendLeaves(nil, c, "", true)
		b.leaves[c] = list
	}
	return list
}

func appendLeaves(list []leaf, c *negotiation.Condition, path string, sure bool) []leaf {
	for i := range c.All {
		list = appendLeaves(list, &c.All[i], under(path, nth("all", i)), sure)
	}
	for i := range c.Any {
		list = appendLeaves(list, &c.Any[i], under(path, nth("any", i)), sure && len(c.Any) == 1)
	}
	switch {
	case c.Settled != "":
		return append(list, leaf{c, under(path, "settled"), sure})
	case c.Term != "":
		return append(list, leaf{c, under(path, "term"), sure})
	case c.Fact != "":
		return append(list, leaf{c, under(path, "fact"), sure})
	}
	return list
}

// names returns the term that a leaf is about; empty for a fact.
func (l leaf) names() string {
	if l.Settled != "" {
		return l.Settled
	}
	return l.Term
}

// eachLeaf goes through the leaves of all conditions: of terms, then of
// statements.
func (v *vetter) eachLeaf(do func(list string, i int, field string, l leaf)) {
	for i := range v.Terms {
		for _, l := range v.leavesOf(v.Terms[i].When) {
			do("terms", i, "when."+l.field, l)
		}
	}
	for i := range v.Statements {
		for _, l := range v.leavesOf(v.Statements[i].If) {
			do("statements", i, "if."+l.field, l)
		}
	}
}

func (v *vetter) conditionNeverTabled() {
	tabled := v.tabled()
	v.eachLeaf(func(list string, i int, field string, l leaf) {
		name := l.names()
		if name == "" || tabled[v.terms[name]] {
			return
		}
		r := remark{place: in(list, i, field), term: name, see: []string{nth("terms", v.terms[name])}}
		if list == "terms" {
			v.sayf(r, "The term %s waits for %s, of which nobody has ever held anything.", v.Terms[i].ID, name)
			return
		}
		s := &v.Statements[i]
		r.actor = s.By[0]
		v.sayf(r, "%s on a condition on %s, of which nobody has ever held anything.", v.speakers(i, v.stated(i)), name)
	})
}

// tabled returns, by term, whether anybody ever held anything on it or supported
// a whole of it.
func (b *book) tabled() []bool {
	tabled := make([]bool, len(b.Terms))
	supported := make([]bool, len(b.Terms))
	var ahead []int
	for i := range b.Statements {
		x := b.said[i].term
		tabled[x] = tabled[x] || b.Statements[i].Stance != negotiation.Comment
		if b.Statements[i].Stance.Supports() && !supported[x] {
			supported[x] = true
			ahead = append(ahead, x)
		}
	}
	for len(ahead) > 0 {
		x := ahead[len(ahead)-1]
		ahead = ahead[:len(ahead)-1]
		for _, part := range b.parts(x) {
			if tabled[part] = true; !supported[part] {
				supported[part] = true
				ahead = append(ahead, part)
			}
		}
	}
	return tabled
}

func (v *vetter) conditionOnItself() {
	v.eachLeaf(func(list string, i int, field string, l leaf) {
		if list == "terms" {
			if x := v.Terms[i].ID; l.Settled != "" && (l.Settled == x || v.within(v.terms[l.Settled], i)) {
				v.sayf(remark{place: in(list, i, field), term: x},
					"The term %s takes effect when %s is settled, as it is when %s is.", x, l.Settled, x)
			}
			return
		}
		s := &v.Statements[i]
		r := remark{place: in(list, i, field), term: s.Term, actor: s.By[0]}
		switch {
		case l.Settled == s.Term:
			v.sayf(r, "%s if %s is settled.", v.speakers(i, v.stated(i)), s.Term)
		case l.Term == s.Term && v.isHolder(i, l.Accepts):
			v.sayf(r, "%s if %s accepts %s.", v.speakers(i, v.stated(i)), l.Accepts, s.Term)
		}
	})
}

// isHolder reports whether a statement gives the position of an actor, and of
// nobody else.
func (b *book) isHolder(i int, id string) bool {
	list := b.said[i].holders
	return len(list) == 1 && list[0] == b.principals[b.actors[id]]
}

func (v *vetter) conditionOwnRefusal() {
	v.eachHanging(func(h hanging) {
		if !h.leaf.sure || h.leaf.Settled == "" || !v.asks(h.on, h.holder) {
			return
		}
		last, ok := v.lastAt(stand{h.on, h.holder}, v.endOf(v.said[h.stmt].round))
		if !ok || v.stance(last) != negotiation.Reject {
			return
		}
		s, who := &v.Statements[h.stmt], v.Actors[h.holder].ID
		v.sayf(remark{in("statements", h.stmt, "if."+h.leaf.field), s.Term, who, []string{statement(last.stmt)}},
			"The consent of %s to %s waits for %s to be settled, which %s itself rejects%s.", who, s.Term, h.leaf.Settled, who, dated(v.Statements[last.stmt].At))
	})
}

// A hanging is a consent of one holder that hangs on another term.
type hanging struct {
	stmt, holder int
	on           int // the term that it hangs on
	leaf         leaf
}

// eachHanging goes through the consents of every holder and the other terms that
// they hang on, in the order of the record.
func (v *vetter) eachHanging(do func(hanging)) {
	for i := range v.Statements {
		leaves := v.leavesOf(v.Statements[i].If)
		if len(leaves) == 0 {
			continue
		}
		for _, holder := range v.said[i].holders {
			for _, l := range leaves {
				if name := l.names(); name != "" && name != v.Statements[i].Term {
					do(hanging{i, holder, v.terms[name], l})
				}
			}
		}
	}
}

// asks reports whether the rule of a term asks a holder.
func (b *book) asks(term, holder int) bool {
	return slices.Contains(b.rules[term], holder)
}
