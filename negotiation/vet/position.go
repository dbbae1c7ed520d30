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
	v.eachTrack(func(at stand, track []act) {
		last := 0 // where in the order it had nothing left
		holds := false
		for _, a := range track {
			s := &v.Statements[a.stmt]
			if s.Stance != negotiation.Withdraw {
				holds = true
				continue
			}
			if !holds && !v.cameDown(at, last, v.said[a.stmt].place) {
				v.sayf(remark{place: in("statements", a.stmt, "stance"), term: s.Term, actor: v.Actors[at.holder].ID},
					"%s %s, and held nothing on it.", v.Actors[at.holder].ID, v.stated(a.stmt))
			}
			last, holds = v.said[a.stmt].place, false
		}
	})
}

// cameDown reports whether a holder supported a whole of a term between two
// points of the order.
func (b *book) cameDown(at stand, from, to int) bool {
	found := false
	reach(at.term, func(x int) []int { return b.wholes[x] }, func(whole int) bool {
		track := b.tracks[stand{whole, at.holder}]
		for n := b.before(track, to) - 1; n >= 0 && b.said[track[n].stmt].place >= from && !found; n-- {
			found = b.stance(track[n]).Supports()
		}
		return !found
	})
	return found
}
