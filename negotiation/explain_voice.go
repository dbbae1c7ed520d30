package negotiation

import (
	"cmp"
	"slices"
)

// A Voice is what one holder says of a term, and what that comes to for a
// wording of it. The zero Voice is that of nobody.
type Voice struct {
	Position     Position
	Contribution Contribution   // to the wording; under a condition that waits for an acceptance, of any wording, it is ContributionGiven if the acceptance counts
	Weight       int            // in the rule; 0 outside
	Tabled       *Statement     // the proposal whose wording it stands for, where it was said without a text or of a whole; nil if that is the wording with which the term began
	Was          *Past          // of a silent one: what it held before
	Unpassed     *Unpassed      // of one that holds something: why that counts and not what it said of a whole since; nil if it said nothing of one
	If           *ConditionCase // the condition on which its support stands
	Again        bool           // under a condition: that on which its support stands is explained elsewhere in the tree, and If is not set
}

// A Past is what somebody held that is silent now.
type Past struct {
	Statement *Statement // the last that was a position
	Whole     *Term      // the composite of which that was said; nil if it was said of the term itself
	Ended     *Statement // what ended it: that withdrew it, took another position on the whole, or went over to a replacing term; nil if it lapsed
	Lapsed    Moment     // the moment after which it no longer stood; empty if it did not lapse
}

// An Unpassed is a support of a whole, later than what its holder holds on a part,
// that does not pass down to the part, as it would weaken what was said of that
// itself. Support that passed down before it no longer counts.
type Unpassed struct {
	Statement *Statement
	Whole     *Term
	Cause     Cause      // CauseLoosened if it is in principle only, else CauseConditioned
	Outright  *Statement // the last before it that supported the whole without condition, and passed down; nil if none did since the part was spoken of
}

// voices are those who have a voice on one term, by holder.
type voices struct {
	standing Standing
	by       map[int32]Voice
	outside  []int32
}

// of returns the voice of a holder.
func (v *voices) of(holder int32) Voice { return v.by[holder] }

// others returns the voices of those whom the rule does not ask.
func (v *voices) others(x *explainer, n, w int32) []Voice {
	var list []Voice
	for _, a := range v.outside {
		voice := v.by[a]
		voice.Contribution = x.gives(n, a, w, hopePlain)
		list = append(list, voice)
	}
	return list
}

// voicesOn explains every position on a term.
func (x *explainer) voicesOn(s Standing) *voices {
	v := &voices{standing: s, by: map[int32]Voice{}}
	for _, a := range x.board.lens.ballot(s.number).parties {
		v.by[a] = x.voice(s, a, false)
	}
	stands := x.board.stands(s.number)
	for i := range stands {
		st := &stands[i]
		if _, party := v.by[st.holder]; party || st.stance == "" && st.refused.hi == st.refused.lo {
			continue
		}
		v.by[st.holder] = x.voice(s, st.holder, false)
		v.outside = append(v.outside, st.holder)
	}
	return v
}

// voice explains the position of a holder, and cites what it rests on.
func (x *explainer) voice(s Standing, holder int32, awaited bool) Voice {
	v := Voice{Position: s.position(holder)}
	st := x.board.stand(s.number, holder)
	if st == nil {
		v.Was = x.left(s.number, holder)
		return v
	}
	x.cite(st.stmt)
	for _, r := range x.board.refusals(s.number, st) {
		x.cite(r.stmt)
	}
	switch {
	case st.words():
		v.Tabled = x.meant(s.provision(), st)
	case st.stance == "":
		v.Was = x.past(s.number, st)
	}
	v.Unpassed = x.unpassed(s.number, st)
	if st.cond >= 0 && st.supports() && !x.again(s.number, holder, awaited) {
		v.If = x.condition(st.cond, x.talks.rec.Statements[st.stmt].If)
	}
	v.Again = v.If == nil && st.cond >= 0
	return v
}

// again reports whether the condition of a position that another one waits for
// is explained elsewhere: with its term, or where it was waited for before.
func (x *explainer) again(n, holder int32, awaited bool) bool {
	key := [2]int32{n, holder}
	if !awaited {
		return false
	}
	again := x.terms[n] || x.heard[key]
	x.heard[key] = true
	return again
}

// meant returns the proposal that gave a stand its wording, where its own
// statement does not.
func (x *explainer) meant(p *provision, st *stand) *Statement {
	if st.whole < 0 && x.talks.rec.Statements[st.stmt].Text != "" {
		return nil
	}
	return x.cite(x.tabling(p, st.ord))
}

// tabling returns the proposal that gave the wording that lay on the table at a
// place in the order; -1 if it is the first wording.
func (x *explainer) tabling(p *provision, ord int32) int32 {
	for _, t := range slices.Backward(p.tabled) {
		if t.ord < ord {
			return x.talks.order[t.ord]
		}
	}
	return -1
}

// past finds what a silent holder held.
func (x *explainer) past(n int32, st *stand) *Past {
	switch st.silence {
	case withdrawn, replaced:
		whole, above := x.lastOnWhole(n, st.holder, st.ord)
		switch before := x.lastPosition(n, st.holder, st.ord); {
		case above.ord > before.ord:
			return &Past{Statement: x.cite(above.stmt), Whole: &x.talks.rec.Terms[whole], Ended: x.cite(st.stmt)}
		case before.ord >= 0:
			return &Past{Statement: x.cite(before.stmt), Ended: x.cite(st.stmt)}
		}
		return nil
	case lapsed:
		was := &Past{Statement: x.cite(st.stmt), Lapsed: x.talks.lapseOf(n, st.stmt)}
		if st.whole >= 0 {
			was.Whole = &x.talks.rec.Terms[st.whole]
		}
		return was
	default:
		return x.left(n, st.holder)
	}
}

// lastPosition returns the last admitted statement about a holder on a term
// before a place in the order that gave it a position.
func (x *explainer) lastPosition(n, holder, before int32) act {
	return x.lastAct(n, holder, before, func(s *said) bool { return !s.refusal && !s.stance.silent() })
}

// lastAct returns the last admitted statement of a kind about a holder on a term
// before a place in the order; its numbers are -1 if there is none.
func (x *explainer) lastAct(n, holder, before int32, is func(*said) bool) act {
	last := act{ord: -1, stmt: -1}
	list := x.talks.provisions[n].holdings
	i, ok := slices.BinarySearchFunc(list, holder, func(h holding, a int32) int { return cmp.Compare(h.holder, a) })
	if !ok {
		return last
	}
	for j := range list[i].tracks {
		tr := &list[i].tracks[j]
		if !x.board.lens.admits(tr.voice) {
			continue
		}
		for k := tr.before(before) - 1; k >= 0 && tr.acts[k].ord > last.ord; k-- {
			if is(&x.talks.said[tr.acts[k].stmt]) {
				last = tr.acts[k]
			}
		}
	}
	return last
}

// lastOnWhole returns the last support of a whole before a place in the order by
// a holder that is said of it, and the whole.
func (x *explainer) lastOnWhole(n, holder, before int32) (int32, act) {
	whole, last := int32(-1), act{ord: -1, stmt: -1}
	for _, w := range x.talks.provisions[n].wholes {
		if a := x.lastAct(w, holder, before, func(s *said) bool { return s.stance.Supports() }); a.ord > last.ord {
			whole, last = w, a
		}
	}
	return whole, last
}

// left finds the support of a whole, said before, that its holder has left.
func (x *explainer) left(n, holder int32) *Past {
	whole, a := x.lastOnWhole(n, holder, x.board.cut.ord)
	if whole < 0 {
		return nil
	}
	was := &Past{Statement: x.cite(a.stmt), Whole: &x.talks.rec.Terms[whole]}
	if st := x.board.stand(whole, holder); st != nil && st.stmt != a.stmt {
		was.Ended = x.cite(st.stmt)
	} else {
		was.Lapsed = x.talks.lapseOf(whole, a.stmt)
	}
	return was
}
