package vet

import "parley.example/negotiation"

// The codes of findings on the order of things.
const (
	// CodeOutOfDateOrder comes where a statement stands in its round after one of a
	// later date or before one of an earlier, and likewise for an event among those
	// of its round. Of those that cannot all be in order as few as can be are named.
	// Days are compared as they are written, and of one day the clock times. Claims
	// do not count, nor what has no date, or no more than a month or a year, or one
	// outside the round. Within a round the order of the list is the order of the
	// talks: whoever is listed last has the last word.
	CodeOutOfDateOrder Code = "out-of-date-order"

	// CodeRoundOutOfOrder comes where a round starts before one that is listed
	// earlier, or ends if no start is known; as few as can be are named. Rounds are
	// taken in the order in which they are listed, so that what was said in this
	// one counts as said later. Rounds that run beside each other are fine as long
	// as they are listed as they start.
	CodeRoundOutOfOrder Code = "round-out-of-order"
)

var orderChecks = []check{
	{CodeOutOfDateOrder, Look, (*vetter).outOfDateOrder},
	{CodeRoundOutOfOrder, Slip, (*vetter).roundOutOfOrder},
}

// A dating is a thing with a date: an index in its list.
type dating struct {
	index int
	at    negotiation.Moment
}

func (v *vetter) outOfDateOrder() {
	statements := make([][]dating, len(v.Rounds))
	for i := range v.Statements {
		if at := v.Statements[i].At; hasDay(at) && !v.said[i].claim && !v.isOutside(at, v.said[i].round) {
			statements[v.said[i].round] = append(statements[v.said[i].round], dating{i, at})
		}
	}
	events := make([][]dating, len(v.Rounds))
	for i := range v.Events {
		at, r := v.Events[i].At, v.rounds[v.Events[i].Round]
		if hasDay(at) && !v.isOutside(at, r) {
			events[r] = append(events[r], dating{i, at})
		}
	}
	for r := range v.Rounds {
		disordered(statements[r], func(d, other dating) {
			s := &v.Statements[d.index]
			v.sayf(remark{in("statements", d.index, "at"), s.Term, s.By[0], []string{statement(other.index) + ".at"}},
				"%s, but in round %s it is listed %s.", v.speakers(d.index, v.stated(d.index)), s.Round, listed(d, other))
		})
		disordered(events[r], func(d, other dating) {
			e := &v.Events[d.index]
			v.sayf(remark{place: in("events", d.index, "at"), see: []string{nth("events", other.index) + ".at"}},
				"The event %s is of %s, but in round %s it is listed %s.", e.ID, e.At, e.Round, listed(d, other))
		})
	}
}

// isOutside reports whether a date lies outside a round.
func (b *book) isOutside(at negotiation.Moment, round int) bool {
	_, _, ok := b.outside(at, round)
	return ok
}

// hasDay reports whether a moment says the day.
func hasDay(m negotiation.Moment) bool { return len(m) >= len("2006-01-02") }

func listed(d, other dating) string {
	if other.index < d.index {
		return "after what is of " + string(other.at)
	}
	return "before what is of " + string(other.at)
}

// disordered tells of those in a list that are not in the order of their days
// and, within one day, of their hours; each with one that it is at odds with.
func disordered(list []dating, tell func(d, other dating)) {
	day := func(i int) negotiation.Moment { return list[i].at[:len("2006-01-02")] }
	var rest []dating // in the order of days, and with an hour
	for i, j := range strays(len(list), func(i, j int) bool { return day(i) < day(j) }) {
		if j < 0 {
			if hasClock(list[i].at) {
				rest = append(rest, list[i])
			}
		} else if apart(list[i], list[j]) {
			tell(list[i], list[j])
		}
	}
	for i, j := range strays(len(rest), func(i, j int) bool { return rest[i].at.First().Before(rest[j].at.First()) }) {
		if j >= 0 {
			tell(rest[i], rest[j])
		}
	}
}

// apart reports whether two moments are the wrong way round for sure.
func apart(d, other dating) bool {
	if other.index < d.index {
		return over(d.at, other.at)
	}
	return over(other.at, d.at)
}

func (v *vetter) roundOutOfOrder() {
	var list []dating
	for i := range v.Rounds {
		if at, _ := begins(&v.Rounds[i]); at != "" {
			list = append(list, dating{i, at})
		}
	}
	for i, j := range strays(len(list), func(i, j int) bool { return list[i].at.First().Before(list[j].at.First()) }) {
		if j < 0 || !apart(list[i], list[j]) {
			continue
		}
		r, other := &v.Rounds[list[i].index], &v.Rounds[list[j].index]
		_, field := begins(r)
		_, against := begins(other)
		side := "after"
		if j > i {
			side = "before"
		}
		v.sayf(remark{place: in("rounds", list[i].index, field), see: []string{nth("rounds", list[j].index) + "." + against}},
			"Round %s %ss on %s, but is listed %s round %s, which %ss on %s.", r.ID, field, list[i].at, side, other.ID, against, list[j].at)
	}
}
