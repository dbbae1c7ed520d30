package negotiation

// unpassed finds the latest support of a whole that is later than what a stand on
// a part rests on, the first in the record of several by one statement: that it
// did not become the stand shows that it does not pass.
func (x *explainer) unpassed(n int32, st *stand) *Unpassed {
	whole, last := int32(-1), st
	for _, w := range x.talks.provisions[n].wholes {
		if from := x.board.stand(w, st.holder); from != nil && from.supports() && from.ord > last.ord {
			whole, last = w, from
		}
	}
	if whole < 0 || st.stance == "" {
		return nil
	}
	u := &Unpassed{Statement: x.cite(last.stmt), Whole: &x.talks.rec.Terms[whole], Cause: CauseConditioned}
	if last.stance == InPrinciple {
		u.Cause = CauseLoosened
	}
	u.Outright = x.outright(n, last)
	return u
}

// outright cites the last support without condition of what a stand on a whole
// was said of, before it and after what its holder said of a part itself.
func (x *explainer) outright(part int32, above *stand) *Statement {
	whole := x.talks.said[above.stmt].term
	a := x.lastAct(whole, above.holder, above.ord, func(s *said) bool { return s.stance.words() && s.cond < 0 && !s.refusal })
	if direct := x.lastDirect(part, above.holder); a.ord < 0 || a.ord < direct.ord {
		return nil
	}
	return x.cite(a.stmt)
}
