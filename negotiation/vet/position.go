package vet

import "parley.example/negotiation"

// CodeWithdrawNothing comes where a holder withdraws, or is said to withdraw,
// what it does not hold: nothing was ever said of its stand on the term, nor of
// support of a whole of it, or it has withdrawn before and said nothing since.
// Comments do not count, and a position counts that has lapsed. What was taken
// back is missing from the record, or the term is not the one meant.
const CodeWithdrawNothing Code = "withdraw-nothing"

var positionChecks = []check{
	{CodeWithdrawNothing, Look, (*vetter).withdrawNothing},
}

func (v *vetter) withdrawNothing() {
	holds := map[stand]bool{} // whether there is anything to withdraw
	for _, i := range v.order {
		s := &v.Statements[i]
		for _, holder := range v.said[i].holders {
			at := stand{v.said[i].term, holder}
			a, ok := v.actOf(at, i)
			switch {
			case !ok:
			case s.Stance != negotiation.Withdraw:
				holds[at] = true
				if s.Stance.Supports() {
					v.passDown(at, holds)
				}
			case holds[at]:
				delete(holds, at)
			default:
				v.sayf(remark{place: in("statements", i, "stance"), term: s.Term, actor: v.Actors[holder].ID},
					"%s%s %s, and held nothing on it.", v.teller(a), v.Actors[holder].ID, v.stated(i))
			}
		}
	}
}

// passDown gives whoever supports a whole something to withdraw from its parts.
func (v *vetter) passDown(at stand, holds map[stand]bool) {
	reach(at.term, v.parts, func(x int) bool {
		holds[stand{x, at.holder}] = true
		return true
	})
}
