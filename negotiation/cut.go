package negotiation

import (
	"sort"
	"time"
)

// A cut is a point in the order of the statements, and the round whose moment
// counts there.
type cut struct {
	round int32 // -1: before the first
	ord   int32 // how many statements of the order are not after it
	after int32 // the statement up to which events count; atEnd; noEvents
}

const (
	atEnd    = -1 // all events of the round count
	noEvents = -2 // none do yet
)

// endOf returns the cut at the end of round r.
func (t *Talks) endOf(r int32) cut {
	if r < 0 {
		return cut{round: -1, after: atEnd}
	}
	return cut{round: r, ord: t.ends[r], after: atEnd}
}

// after returns the cut just after statement i.
func (t *Talks) after(i int32) cut {
	return cut{round: t.said[i].round, ord: t.said[i].ord + 1, after: i}
}

// lapsesAt returns the first round whose moment lies after until. Where there
// is an until, validation has seen to it that moments do not decrease.
func (t *Talks) lapsesAt(until Moment) int32 {
	if until == "" {
		return never
	}
	last := until.Last()
	return t.firstRound(func(moment time.Time) bool { return moment.After(last) })
}

// dueAt returns the first round whose moment has reached the deadline: any, if
// there is no deadline.
func (t *Talks) dueAt(deadline Moment) int32 {
	if deadline == "" {
		return -1
	}
	last := deadline.Last()
	return t.firstRound(func(moment time.Time) bool { return !moment.Before(last) })
}

func (t *Talks) firstRound(is func(time.Time) bool) int32 {
	n := len(t.rec.Rounds)
	r := sort.Search(n, func(i int) bool { return is(t.rec.Rounds[i].moment()) })
	if r == n {
		return never
	}
	return int32(r)
}

// moment returns the end of a round, or its start where it has no end; the zero
// Time where it has neither, or where there is no round.
func (r *Round) moment() time.Time {
	switch {
	case r == nil:
		return time.Time{}
	case r.End != "":
		return r.End.Last()
	}
	return r.Start.First()
}
