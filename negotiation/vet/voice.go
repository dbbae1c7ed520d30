package vet

// The codes of findings on who speaks for whom.
const (
	// CodeVoicesAtOdds comes where two voices of one holder, the principal and its
	// mouthpieces, take contrary positions on a term, the one next after the other
	// in one round, and not on different days. The sides are those of
	// CodeClaimContradicted. The later counts, and it can be the less important: a
	// ministry rejects what the president accepted in the morning. If the two are
	// at odds for good, the mouthpiece is an actor of its own.
	CodeVoicesAtOdds Code = "voices-at-odds"

	// CodeMandateOverrides comes where somebody with a mandate for a holder takes a
	// position for it that is contrary to the one that the holder took itself before,
	// with nothing first-hand in between. The mandate decides then, which may be
	// what was said, or a claim that a tie has made into more.
	CodeMandateOverrides Code = "mandate-overrides"
)

var voiceChecks = []check{
	{CodeVoicesAtOdds, Look, (*vetter).voicesAtOdds},
	{CodeMandateOverrides, Look, (*vetter).mandateOverrides},
}

// eachTurn goes through the positions that holders take first-hand, each with
// the one before it to which it is contrary.
func (v *vetter) eachTurn(do func(at stand, a, before act)) {
	v.eachTrack(func(at stand, track []act) {
		last := -1
		for i, a := range track {
			if !a.hand || v.refusal(a) {
				continue
			}
			if last >= 0 && v.side(a).contrary(v.side(track[last])) {
				do(at, a, track[last])
			}
			last = i
		}
	})
}

func (v *vetter) voicesAtOdds() {
	v.eachTurn(func(at stand, a, before act) {
		s, other := &v.Statements[a.stmt], &v.Statements[before.stmt]
		own := v.principals[a.speaker] == at.holder && v.principals[before.speaker] == at.holder
		if own && a.speaker != before.speaker && s.Round == other.Round && !over(s.At, other.At) && !over(other.At, s.At) {
			v.sayf(remark{in("statements", a.stmt, "stance"), s.Term, v.Actors[at.holder].ID, []string{statement(before.stmt)}},
				"%s %s, and in the same round, for the same %s, %s %s.",
				v.Actors[a.speaker].ID, v.stated(a.stmt), v.Actors[at.holder].ID, v.Actors[before.speaker].ID, v.stated(before.stmt))
		}
	})
}

func (v *vetter) mandateOverrides() {
	v.eachTurn(func(at stand, a, before act) {
		if v.principals[a.speaker] == at.holder || v.principals[before.speaker] != at.holder {
			return
		}
		s, who := &v.Statements[a.stmt], v.Actors[at.holder].ID
		v.sayf(remark{in("statements", a.stmt, "stance"), s.Term, who, []string{statement(before.stmt)}},
			"For %s, %s %s; %s itself %s.", who, v.Actors[a.speaker].ID, v.stated(a.stmt), who, v.stated(before.stmt))
	})
}
