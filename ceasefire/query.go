package ceasefire

import (
	"slices"
	"time"
)

// A Query asks for incidents. The zero Query asks for all. What is stated has to
// hold, all of it.
//
// An incident counts in the period in which it starts, by the first instant of
// its Start: what is known to a month only counts where the month begins, and
// what goes on for days counts once. From is in the period and To is not; a
// period that ends before it begins has nothing in it.
type Query struct {
	Area     Area           // where; see [Area.Covers]
	Kinds    []IncidentKind // one of these; empty: any
	Clause   string         // it breaches this, by what the incident says
	Actor    string         // is alleged or found to have done it
	Observer string         // reports it
	From     time.Time      // zero: open
	To       time.Time      // zero: open
	Stands   bool           // only if its case stands: see [Case.Stands]
	Proven   bool           // only if it is proven: see [Case.Proven]
	Public   bool           // only if that is published: see [Case]
}

// Find returns the incidents that a query asks for, in order of time, those of
// one time as they are listed. They and their cases are taken as of now: what
// starts later has not happened. It takes time linear in the log.
func (l *Log) Find(q Query, now time.Time) []*Incident {
	var found []*Incident
	for h := range l.until(now) {
		if q.during(h.start) && q.fits(h, h.caseAt(now)) {
			found = append(found, &h.Incident)
		}
	}
	return found
}

// until iterates over the incidents that have happened by an instant, in order.
func (l *Log) until(now time.Time) func(func(*happening) bool) {
	return func(yield func(*happening) bool) {
		if l == nil {
			return
		}
		for _, n := range l.order {
			if h := l.incidents[n]; h.start.After(now) || !yield(h) {
				return
			}
		}
	}
}

// during reports whether t is in the period.
func (q Query) during(t time.Time) bool {
	return (q.From.IsZero() || !t.Before(q.From)) && (q.To.IsZero() || t.Before(q.To))
}

// fits reports whether an incident is what is asked for, whenever it was.
func (q Query) fits(h *happening, c Case) bool {
	switch {
	case len(q.Kinds) > 0 && !slices.Contains(q.Kinds, h.Kind),
		q.Clause != "" && !slices.Contains(h.Breaches, q.Clause),
		q.Actor != "" && !slices.Contains(h.Alleged, q.Actor) && !slices.Contains(c.Found, q.Actor),
		q.Observer != "" && h.Observer != q.Observer,
		q.Stands && !c.Stands(),
		q.Proven && !c.Proven(),
		q.Public && !c.Public:
		return false
	}
	return q.Area.Covers(h.Where...)
}

// Previous returns the same query for the period of the same length before, and
// whether there is one: both ends have to be stated, in order and less than 292
// years apart. The length is counted in hours and not by any calendar: before a
// week in which the clocks change lies one that begins at another hour.
func (q Query) Previous() (Query, bool) {
	length := q.To.Sub(q.From)
	if q.From.IsZero() || q.To.IsZero() || length < 0 || !q.From.Add(length).Equal(q.To) {
		return Query{}, false
	}
	q.From, q.To = q.From.Add(-length), q.From
	return q, true
}
