package ceasefire

import (
	"fmt"
	"slices"
	"time"

	"parley.example/negotiation"
)

// quietTurnings returns when a condition on quiet was met, and when it was broken
// after that.
func (l *Log) quietTurnings(w *Watch, now time.Time) ([]turning, error) {
	q := *w.Quiet
	days, err := l.Days(q, w.From, now)
	if err != nil {
		return nil, err
	}
	var list []turning
	var run Run
	for n := range days {
		d := &days[n]
		switch q.effect(d) {
		case dayCounts:
			if run.extend(d); run.Days == q.Days {
				list = append(list, turning{word: "met", holds: true, at: InstantOf(d.End), Event: negotiation.Event{Title: run.title()}})
			}
		case dayBreaks:
			if run.Days >= q.Days {
				list = append(list, l.brokenBy(q.broken(run, d)))
			}
			run = Run{}
		case dayPasses:
		}
	}
	return list, nil
}

// title says which days were quiet.
func (r Run) title() string {
	first, _ := r.First.cut()
	last, _ := r.Last.cut()
	return fmt.Sprintf("%s: %s to %s", counted(r.Days, "quiet day"), first, last)
}

// brokenBy returns what a break comes to.
func (l *Log) brokenBy(b Break) turning {
	t := turning{word: "broken", at: b.At}
	if len(b.Incidents) == 0 {
		date, _ := b.Date.cut()
		t.Title = "Quiet is no longer known: " + date + " could not be observed"
		return t
	}
	if i, ok := l.Incident(b.Incidents[0]); ok {
		t.Title = "Quiet is broken: " + i.name()
		t.Source = slices.Clone(i.Source)
	}
	return t
}

// name says in a few words which incident it is.
func (i *Incident) name() string {
	if i.Title == "" {
		return string(i.Kind) + " (" + i.ID + ")"
	}
	return i.Title + " (" + i.ID + ")"
}

// breachTurnings returns when a clause was breached.
func (l *Log) breachTurnings(w *Watch, now time.Time) ([]turning, error) {
	var list []turning
	for h := range l.until(now) {
		if !slices.Contains(h.Breaches, w.Kept) || !w.blames(h, now) {
			continue
		}
		last, err := h.Start.Last()
		if err != nil {
			return nil, err
		}
		list = append(list, turning{word: "breach", at: h.Start, when: last, Event: negotiation.Event{
			Title: w.Kept + " is breached: " + h.name(), Source: slices.Clone(h.Source),
		}})
	}
	slices.SortStableFunc(list, func(a, b turning) int { return a.when.Compare(b.when) })
	return list, nil
}

// blames reports whether a breach counts by the standard of w.
func (w *Watch) blames(h *happening, now time.Time) bool {
	c := h.caseAt(now)
	if !c.Stands() || w.Standard == Proven && !c.Proven() {
		return false
	}
	return len(w.Bearers) == 0 || slices.ContainsFunc(h.by(c), func(by string) bool { return slices.Contains(w.Bearers, by) })
}
