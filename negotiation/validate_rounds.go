package negotiation

import (
	"fmt"
	"time"
)

func (v *validator) round(i int, r *Round) {
	v.id(&v.rounds, i)
	v.text("title", r.Title)
	v.span(r.Start, r.End)
	v.dated(i, r)
	v.text("venue", r.Venue)
	v.text("phase", r.Phase)
	v.refs("attending", &v.actors, r.Attending, nil)
}

// moment checks a time, where there is one.
func (v *validator) moment(field string, m Moment) {
	if m != "" && !exists(m) {
		v.bad(field, "%s is no year (2016), month (2016-09), date (2016-09-03) or date-time with its zone (2016-09-03T19:00Z) that exists", quote(m))
	}
}

// exists reports whether m is a time. What is too long for one is not parsed.
func exists(m Moment) bool { return len(m) <= maxNamed && m.IsValid() }

func (v *validator) span(start, end Moment) {
	v.moment("start", start)
	v.moment("end", end)
	if exists(start) && exists(end) && end.Last().Before(start.First()) {
		v.bad("end", "%s is over before %s begins", quote(end), quote(start))
	}
}

// until checks when positions lapse, which only dated rounds can tell.
func (v *validator) until(m Moment) {
	v.moment("until", m)
	v.needsDates("until", m)
}

func (v *validator) needsDates(field string, m Moment) {
	if exists(m) && v.due == "" {
		v.due = v.where(field)
	}
}

// findDue looks among the statements for what needs dated rounds, unless the
// rules and terms, which have been looked at by then, had it.
func (v *validator) findDue() {
	for i := range v.record.Statements {
		if v.due != "" {
			return
		}
		if s := &v.record.Statements[i]; exists(s.Until) && !s.Stance.silent() {
			v.due = fmt.Sprintf("statements[%d].until", i)
		}
	}
}

// A datedRound is a round whose moment is known.
type datedRound struct {
	index  int
	moment time.Time
	known  bool
}

// dated checks, where something lapses or falls due, that the i-th round is
// dated and no earlier than the one before it.
func (v *validator) dated(i int, r *Round) {
	if v.due == "" {
		return
	}
	field, date := "end", r.End
	if date == "" {
		field, date = "start", r.Start
	}
	if date == "" {
		v.bad("", "no date: with %s, every round needs one", v.due)
		return
	}
	if !exists(date) {
		return // said already
	}
	at := date.Last()
	if r.End == "" {
		at = date.First()
	}
	if v.last.known && at.Before(v.last.moment) {
		v.bad(field, "before the moment of rounds[%d]: with %s, rounds are in the order of time", v.last.index, v.due)
	}
	v.last = datedRound{i, at, true}
}

func (v *validator) event(i int, e *Event) {
	v.id(&v.events, i)
	v.ref("round", -1, &v.rounds, e.Round)
	v.moment("at", e.At)
	v.text("title", e.Title)
	v.refs("establishes", &v.facts, e.Establishes, nil)
	var both map[string]bool
	if len(e.Lapses) > 0 {
		both = make(map[string]bool, len(e.Establishes))
	}
	for _, id := range e.Establishes {
		if both != nil && len(id) <= maxNamed {
			both[id] = true
		}
	}
	v.refs("lapses", &v.facts, e.Lapses, func(k, _ int) {
		if both[e.Lapses[k]] {
			v.bad(element("lapses", k), "%s is established by the same event", quote(e.Lapses[k]))
		}
	})
	v.sources(e.Source)
}
