package negotiation_test

import (
	"fmt"
	"slices"

	"parley.example/negotiation"
)

// conceded is the concession on a term at a point, if there is one.
func (k slowBookkeeper) conceded(i int, x string) []string {
	now, b := k.at(i, x), k.points[i]
	if !slowSupports(now) || now.place <= k.cut(i-1) || !k.cameOver(i, x) {
		return nil
	}
	was := k.just(i, x)
	w := now.Wording // "What it had just given to the wording; to that on the table now, if it agrees in principle."
	if !slowConsents(now) {
		w = b.view.table(x, b.view.cut+1)
	}
	from := slowGives(was, w)
	// "What unsettled the term, so that a reversal at this point names the actor."
	if slices.ContainsFunc(k.changes[i], func(c slowChange) bool { return c.Term == x && k.named(c) >= 0 }) {
		return nil
	}
	// "What came down from a whole to a term on which the actor had just been
	// silent, or had held what came down before."
	if b.view.at(k.over(i, x)).Term != x && (from == "silent" || was.Whole != "") {
		return nil
	}
	// "The return from silence to a wording that it had stood for, or to a term
	// that it had supported, at some point before."
	for j := range i {
		p := k.at(j, x)
		if from == "silent" && (slowConsents(now) && slowConsents(p) && p.Wording == now.Wording || !slowConsents(now) && slowSupports(p)) {
			return nil
		}
	}
	return []string{fmt.Sprintf("%s at %s from %s: %s, then %s, for %v, linked %v", x, b.Round, from,
		slowHeld(was), slowHeld(now), slowNamed(b.view, now.If), b.Terms[x].Linked)}
}

func (k slowBookkeeper) cameOver(i int, x string) bool {
	was, now := k.at(i-1, x), k.at(i, x)
	stood := func(p slowPosition) bool { return slowConsents(p) && p.Wording == now.Wording }
	switch {
	// "It agrees to a term in principle that it did not support at the point
	// before."
	case now.Stance == negotiation.InPrinciple:
		return !slowSupports(was) && k.wantedBefore(i, x, true)
	// "It stands for a wording for which it did not stand at the point before."
	case !stood(was):
		return k.wantedBefore(i, x, true)
	}
	// "It stands without condition for a wording for which it stood at the point
	// before on a condition that did not hold then and does not now."
	return now.If == nil && was.If != nil && !was.Holds && !k.points[i].view.holds(was.If, k.points[i].set) && k.wantedBefore(i, x, false)
}

// "Somebody else wanted it before if it stood for that wording at the point
// before, or has since proposed it by a statement earlier than the one by which
// the actor came over, whatever it holds now; where the actor agrees in principle,
// if it supported the term or has proposed any wording." "That does not count if the
// actor had proposed it itself, up to the point before or no later than the other
// did since."
func (k slowBookkeeper) wantedBefore(i int, x string, precedence bool) bool {
	v, now := k.points[i].view, k.at(i, x)
	any := now.Stance == negotiation.InPrinciple
	// proposals are the places at which a holder proposed that, up to a place.
	proposals := func(h string, upTo int) []int {
		var places []int
		for place := range upTo + 1 {
			s := v.at(place)
			w := slowCollapse(s.Text)
			if s.Text == "" {
				w = v.table(x, place)
			}
			if s.Term == x && s.Stance == negotiation.Propose && v.admits(s, h) && (any || w == now.Wording) {
				places = append(places, place)
			}
		}
		return places
	}
	if precedence && len(proposals(k.holder, k.cut(i-1))) > 0 {
		return false
	}
	for _, h := range v.holders() {
		if h == k.holder {
			continue
		}
		was := slowPosition{}
		if i > 0 {
			was = k.points[i-1].Terms[x].Positions[h]
		}
		if slowSupports(was) && (any || slowConsents(was) && was.Wording == now.Wording) {
			return true
		}
		for _, place := range proposals(h, k.over(i, x)-1) {
			if place > k.cut(i-1) && !(precedence && len(proposals(k.holder, place)) > 0) {
				return true
			}
		}
	}
	return false
}

// own are the places of what the actor said of the term itself since the point
// before. "Comments and refusals of a single wording do not count."
func (k slowBookkeeper) own(i int, x string) []int {
	v := k.points[i].view
	var places []int
	for place := k.cut(i-1) + 1; place <= v.cut; place++ {
		if s := v.at(place); s.Term == x && v.admits(s, k.holder) && s.Stance != negotiation.Comment && !slowRefuses(s) {
			places = append(places, place)
		}
	}
	return places
}

// "The statement by which the actor came over is the first in the row of its last
// ones on the term itself, since the point before, that stand for that wording, or
// support the term where it agrees in principle; the one that its position rests
// on, if there is no such row."
func (k slowBookkeeper) over(i int, x string) int {
	v, now := k.points[i].view, k.at(i, x)
	over := now.place
	for _, place := range slices.Backward(k.own(i, x)) {
		s := v.at(place)
		w := slowCollapse(s.Text)
		if s.Text == "" {
			w = v.table(x, place)
		}
		consents := s.Stance == negotiation.Propose || s.Stance == negotiation.Accept
		if now.Stance == negotiation.InPrinciple && !consents && s.Stance != negotiation.InPrinciple ||
			slowConsents(now) && (!consents || w != now.Wording) {
			break
		}
		over = place
	}
	return over
}

// "What the actor had just held is what it last said of the term itself since the
// point before and before it came over, whose condition counts as it is at this
// point; if it said nothing, what it held at the point before. The refusals that
// it made in that time go with either."
func (k slowBookkeeper) just(i int, x string) slowPosition {
	v, over := k.points[i].view, k.over(i, x)
	p := k.at(i-1, x)
	from := k.cut(i-1) + 1
	for _, place := range k.own(i, x) {
		if place < over {
			from = place
			p = slowMade(v, k.holder, x, place)
			p.Holds = slowSupports(p) && (p.If == nil || v.holds(p.If, k.points[i].set))
		}
	}
	p.Refusals = slices.Clone(p.Refusals)
	for place := from; place < over; place++ {
		s := v.at(place)
		if s.Term != x || !v.admits(s, k.holder) || !slowRefuses(s) || v.lapsed(place, x) {
			continue
		}
		w := slowCollapse(s.Text)
		p.Refusals = slices.DeleteFunc(p.Refusals, func(r slowRefusal) bool { return r.Wording == w })
		p.Refusals = append(p.Refusals, slowRefusal{Wording: w, Stance: s.Stance, Statement: v.order[place], place: place})
	}
	return p
}

// slowMade is what a statement makes of a holder's direct position on a term.
func slowMade(v *slowView, h, x string, place int) slowPosition {
	only := *v
	only.said = map[[2]string][]int{{h, x}: {place}}
	return only.direct(h, x)
}

// slowGives is what a position gives to a wording. "A refusal of w goes before the
// position." "A party that accepted when there was no text yet counts, for any w
// with text, as in-principle."
func slowGives(p slowPosition, w string) string {
	for _, r := range p.Refusals {
		switch {
		case r.Wording == w && r.Stance == negotiation.Reject:
			return "against"
		case r.Wording == w:
			return "withheld"
		}
	}
	switch {
	case p.Stance == "":
		return "silent"
	case p.Stance == negotiation.Abstain:
		return "abstained"
	case slowConsents(p) && p.Wording == w && p.Holds:
		return "given"
	case p.Stance == negotiation.Reject, slowConsents(p) && p.Wording != w && p.Wording != "":
		return "against"
	}
	return "withheld"
}
