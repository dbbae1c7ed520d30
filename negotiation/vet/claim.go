package vet

import "parley.example/negotiation"

// CodeClaimContradicted comes where one actor says of another what that other
// contradicts in its own words. Support and the lack of it contradict each
// other: propose or accept, and reserve, abstain, reject or withdraw; support in
// principle or on a condition contradicts only reject and withdraw. Comments and
// refusals of one wording say nothing here. What the other said itself in the
// round of the claim decides, if all of it that takes a position contradicts the
// claim; or if it said nothing then, both the last that it had said before and
// the first that it says later. That two sides tell two stories may be the point
// of the record; it may also be a claim under the wrong name, or in the wrong
// round.
const CodeClaimContradicted Code = "claim-contradicted"

var claimChecks = []check{
	{CodeClaimContradicted, Look, (*vetter).claimContradicted},
}

// A side is which way a position goes.
type side uint8

const (
	forIt    side = iota // propose, accept
	forItBut             // in principle, or on a condition
	notYet               // reserve, abstain
	against              // reject, withdraw
	sides
)

func (b *book) side(a act) side {
	s := &b.Statements[a.stmt]
	switch {
	case s.Stance == negotiation.InPrinciple || s.If != nil:
		return forItBut
	case words(s.Stance):
		return forIt
	case s.Stance == negotiation.Reserve || s.Stance == negotiation.Abstain:
		return notYet
	}
	return against
}

// contrary reports whether one side is support and the other the lack of it.
func (s side) contrary(to side) bool {
	lo, hi := min(s, to), max(s, to)
	return lo == forIt && hi >= notYet || lo == forItBut && hi == against
}

func (v *vetter) claimContradicted() {
	v.eachTrack(func(at stand, track []act) {
		own := v.ownWords(track)
		for i, a := range track {
			if a.hand || v.refusal(a) {
				continue
			}
			denials := own[i].denying(v.side(a))
			if len(denials) == 0 {
				continue
			}
			s, who := &v.Statements[a.stmt], v.Actors[at.holder].ID
			var see []string
			for _, d := range denials {
				see = append(see, statement(d.stmt))
			}
			v.sayf(remark{in("statements", a.stmt, "stance"), s.Term, who, see},
				"%s%s %s; in its own words %s %s.", v.teller(a), who, v.stated(a.stmt), who, v.stated(denials[0].stmt))
		}
	})
}

// An account is what a holder says itself around a claim: in its round the first
// of every side, and the last before and the first after the round.
type account struct {
	inside        [sides]*act
	before, after *act
	beforeSide    side
	afterSide     side
}

// ownWords returns for every act of a track what its holder says around it. The
// acts of one round share it.
func (b *book) ownWords(track []act) []*account {
	list := make([]*account, len(track))
	var last, now *account
	var said *act // last, in its own words
	for i := range track {
		a := &track[i]
		if last == nil || b.said[a.stmt].round != b.said[track[i-1].stmt].round {
			now = &account{before: said}
			if said != nil {
				now.beforeSide = b.side(*said)
			}
			last = now
		}
		list[i] = now
		if !a.hand || b.refusal(*a) {
			continue
		}
		if at := b.side(*a); now.inside[at] == nil {
			now.inside[at] = a
		}
		said = a
	}
	b.lookAhead(track, list)
	return list
}

// lookAhead enters the first own words after each round.
func (b *book) lookAhead(track []act, list []*account) {
	var next, first *act // after the round at hand, and in it
	for i := len(track) - 1; i >= 0; i-- {
		if i+1 < len(track) && list[i] != list[i+1] {
			if first != nil {
				next, first = first, nil
			}
		}
		if next != nil {
			list[i].after, list[i].afterSide = next, b.side(*next)
		}
		if a := &track[i]; a.hand && !b.refusal(*a) {
			first = a
		}
	}
}

// denying returns the acts that deny a claim; none if it is not denied.
func (k *account) denying(claim side) []*act {
	var found []*act
	silent := true
	for at, a := range k.inside {
		if a == nil {
			continue
		}
		if silent = false; !claim.contrary(side(at)) {
			return nil
		}
		found = append(found, a)
	}
	if silent && k.before != nil && k.after != nil && claim.contrary(k.beforeSide) && claim.contrary(k.afterSide) {
		return []*act{k.before, k.after}
	}
	return found
}
