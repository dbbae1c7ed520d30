package vet

import (
	"fmt"
	"slices"
	"sort"

	"parley.example/negotiation"
)

// The codes of findings on when things were said and happened.
const (
	// CodeDateOutsideRound comes where a statement or an event has a date that
	// lies wholly outside its round, as far as that is dated. Claims are left to
	// CodeClaimBeforeRound. A date is compared with a date-time as if it were that
	// of any zone. Either the date is wrong or the round, and a wrong round puts
	// the statement in a wrong place in the order: a statement of 2016-09-12 in a
	// round from 2016-09-03 to 2016-09-09.
	CodeDateOutsideRound Code = "date-outside-round"

	// CodeClaimBeforeRound comes where somebody says of another how it stands in a
	// round that had not begun when it was said. A claim may come later than what
	// it is about, not earlier: "us thinks that russia accepts", of 2016-09-01, as
	// of a round that starts on 2016-09-03.
	CodeClaimBeforeRound Code = "claim-before-round"

	// CodeUntilBeforeSaid comes where a statement is to lapse before the date on
	// which it was made: said on 2016-09-12, until 2016-08-18. It never stood.
	CodeUntilBeforeSaid Code = "until-before-said"

	// CodeTieNeverInForce comes where every round is dated and a tie is over before
	// the first begins, or begins after the last is over, as one from 2061 does in
	// talks of 2016. It plays no part in any duty.
	CodeTieNeverInForce Code = "tie-never-in-force"
)

var dateChecks = []check{
	{CodeDateOutsideRound, Slip, (*vetter).dateOutsideRound},
	{CodeClaimBeforeRound, Slip, (*vetter).claimBeforeRound},
	{CodeUntilBeforeSaid, Slip, (*vetter).untilBeforeSaid},
	{CodeTieNeverInForce, Slip, (*vetter).tieNeverInForce},
}

func (v *vetter) dateOutsideRound() {
	starts := v.byStart()
	for i := range v.Statements {
		s := &v.Statements[i]
		if where, see, ok := v.outside(s.At, v.said[i].round); ok && !v.said[i].claim {
			v.sayf(remark{in("statements", i, "at"), s.Term, s.By[0], see},
				"%s, which %s%s.", v.speakers(i, v.stated(i)), where, v.fits(starts, s.At))
		}
	}
	for i := range v.Events {
		e := &v.Events[i]
		if where, see, ok := v.outside(e.At, v.rounds[e.Round]); ok {
			v.sayf(remark{place: in("events", i, "at"), see: see},
				"The event %s is of %s, which %s%s.", e.ID, e.At, where, v.fits(starts, e.At))
		}
	}
}

// byStart returns the rounds that have a start and an end, by their starts.
func (b *book) byStart() []int {
	var list []int
	for i := range b.Rounds {
		if r := &b.Rounds[i]; r.Start != "" && r.End != "" {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(i, j int) int { return b.Rounds[i].Start.First().Compare(b.Rounds[j].Start.First()) })
	return list
}

// fits says in which round a date would lie, if it is in the last that had
// started by then.
func (b *book) fits(starts []int, at negotiation.Moment) string {
	n := sort.Search(len(starts), func(k int) bool { return b.Rounds[starts[k]].Start.First().After(at.First()) })
	if n == 0 || b.isOutside(at, starts[n-1]) {
		return ""
	}
	return ", and lies in round " + b.Rounds[starts[n-1]].ID
}

// outside says how a date lies outside a round, if it does.
func (b *book) outside(at negotiation.Moment, round int) (where string, see []string, ok bool) {
	r := &b.Rounds[round]
	switch {
	case over(at, r.Start):
		return fmt.Sprintf("comes before its round %s starts (%s)", r.ID, r.Start), []string{nth("rounds", round) + ".start"}, true
	case over(r.End, at):
		return fmt.Sprintf("comes after its round %s is over (%s)", r.ID, r.End), []string{nth("rounds", round) + ".end"}, true
	}
	return "", nil, false
}

func (v *vetter) claimBeforeRound() {
	for i := range v.Statements {
		s, round := &v.Statements[i], v.said[i].round
		if at, field := begins(&v.Rounds[round]); v.said[i].claim && field == "start" && over(s.At, at) {
			v.sayf(remark{in("statements", i, "at"), s.Term, s.By[0], []string{nth("rounds", round) + ".start"}},
				"%s how %s stood on %s in round %s, which starts only on %s.",
				v.speakers(i, "says"+dated(s.At)), and(s.About), s.Term, s.Round, at)
		}
	}
}

func (v *vetter) untilBeforeSaid() {
	for i := range v.Statements {
		if s := &v.Statements[i]; over(s.Until, s.At) {
			v.sayf(remark{in("statements", i, "until"), s.Term, s.By[0], []string{statement(i) + ".at"}},
				"%s, and that only until %s.", v.speakers(i, v.stated(i)), s.Until)
		}
	}
}

func (v *vetter) tieNeverInForce() {
	first, last, ok := v.span()
	if !ok {
		return
	}
	for i := range v.Ties {
		t := &v.Ties[i]
		switch {
		case over(t.End, first):
			v.sayf(remark{place: in("ties", i, "end"), actor: t.From},
				"%s %s %s only until %s, and the first round starts on %s.", t.From, t.Kind, t.To, t.End, first)
		case over(last, t.Start):
			v.sayf(remark{place: in("ties", i, "start"), actor: t.From},
				"%s %s %s only from %s, and the last round is over on %s.", t.From, t.Kind, t.To, t.Start, last)
		}
	}
}

// span returns when the talks begin and end; false if not all rounds are dated.
func (b *book) span() (first, last negotiation.Moment, ok bool) {
	for i := range b.Rounds {
		r := &b.Rounds[i]
		from, _ := begins(r)
		to := r.End
		if to == "" {
			to = r.Start
		}
		if from == "" {
			return "", "", false
		}
		if first == "" || from.First().Before(first.First()) {
			first = from
		}
		if last == "" || last.Last().Before(to.Last()) {
			last = to
		}
	}
	return first, last, len(b.Rounds) > 0
}
