package vet

import "parley.example/negotiation"

// CodeExchangeOneSided comes where a consent hangs on another term, as in an
// exchange, and the other side gives that term outright. For a consent of a to x
// that hangs on y, in whatever accounts, that is so if all of these are true:
//
//   - the two are no exchange: there are no two different holders of which one
//     ever made its consent to x hang on y and the other its consent to y on x
//   - another party of the rule of y, b, proposes or accepts y at the end of that
//     round without any condition
//   - it is a bargain all the same: b had proposed x by then, so it asked for
//     it; or a makes its consent to y hang on x as well
//   - neither term is part of the other, for a whole waits for its parts anyway
//
// A consent on a condition that nobody asked for in return is ordinary and is
// left alone. But if b proposes aid and accepts the truce, and a accepts the aid
// if the truce is settled, then b has given the truce for nothing: it stays even
// if a never grants the aid. Often the condition of b was left out, or both
// halves of an exchange were entered under one name. Of each holder and pair of
// terms the first such consent is named.
const CodeExchangeOneSided Code = "exchange-one-sided"

var exchangeChecks = []check{
	{CodeExchangeOneSided, Look, (*vetter).exchangeOneSided},
}

// A pair is two terms of which consent to one hangs on the other.
type pair struct{ term, on int }

// A bargain is what is known of the consents that hang on others.
type bargain struct {
	hangs map[pair]map[int]bool // by whom
	first map[stand]int         // where somebody first proposed a term, in the order
}

func (v *vetter) exchangeOneSided() {
	k := bargain{map[pair]map[int]bool{}, map[stand]int{}}
	v.eachHanging(func(h hanging) {
		p := pair{v.said[h.stmt].term, h.on}
		if k.hangs[p] == nil {
			k.hangs[p] = map[int]bool{}
		}
		k.hangs[p][h.holder] = true
	})
	v.eachTrack(func(at stand, track []act) {
		for _, a := range track {
			if v.stance(a) == negotiation.Propose {
				k.first[at] = v.said[a.stmt].place
				return
			}
		}
	})
	type known struct {
		pair
		holder int
	}
	told := map[known]bool{}
	v.eachHanging(func(h hanging) {
		p := pair{v.said[h.stmt].term, h.on}
		if told[known{p, h.holder}] || k.mutual(p) {
			return
		}
		if b, given, ok := v.givenOutright(h, p, &k); ok && !v.within(p.term, p.on) && !v.within(p.on, p.term) {
			told[known{p, h.holder}] = true
			s, who, other := &v.Statements[h.stmt], v.Actors[h.holder].ID, v.Actors[b].ID
			v.sayf(remark{in("statements", h.stmt, "if."+h.leaf.field), s.Term, who, []string{statement(given.stmt)}},
				"%s makes its consent to %s hang on %s, and %s %s without any condition in return.",
				who, s.Term, v.Terms[h.on].ID, other, v.stated(given.stmt))
		}
	})
}

// mutual reports whether two different holders make each term hang on the other.
func (k *bargain) mutual(p pair) bool {
	here, there := k.hangs[p], k.hangs[pair{p.on, p.term}]
	if len(here) == 0 || len(there) == 0 {
		return false
	}
	if len(here) > 1 || len(there) > 1 {
		return true
	}
	for h := range here {
		return !there[h]
	}
	return false
}

// givenOutright returns the first party of the rule of a term on which a
// consent hangs that gives it outright in a bargain, and by which act.
func (v *vetter) givenOutright(h hanging, p pair, k *bargain) (party int, given act, ok bool) {
	end := v.endOf(v.said[h.stmt].round)
	both := k.hangs[pair{p.on, p.term}][h.holder]
	for _, b := range v.rules[p.on] {
		asked, proposed := k.first[stand{p.term, b}]
		if b == h.holder || !both && (!proposed || asked >= end) {
			continue
		}
		given, ok = v.lastAt(stand{p.on, b}, end)
		if ok && words(v.stance(given)) && v.Statements[given.stmt].If == nil {
			return b, given, true
		}
	}
	return 0, act{}, false
}
