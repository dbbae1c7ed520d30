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
		case counts:
			if run.extend(d); run.Days == q.Days {
				list = append(list, turning{word: "met", holds: true, at: InstantOf(d.End), Event: negotiation.Event{Title: run.title()}})
			}
		case breaks:
			if run.Days >= q.Days {
				list = append(list, l.brokenBy(q.broken(run, d)))
			}
			run = Run{}
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
	for i := range l.All() {
		if !slices.Contains(i.Breaches, w.Kept) {
			continue
		}
		c := i.CaseAt(now)
		if !c.Stands() || w.Proven && !c.Proven() {
			continue
		}
		last, err := i.Start.Last()
		if err != nil {
			return nil, err
		}
		list = append(list, turning{word: "breach", at: i.Start, when: last, Event: negotiation.Event{
			Title: "Breach of " + w.Kept + ": " + i.name(), Source: slices.Clone(i.Source),
		}})
	}
	slices.SortStableFunc(list, func(a, b turning) int { return a.when.Compare(b.when) })
	return list, nil
}

// doneTurnings returns when a clause was done and undone.
func (l *Log) doneTurnings(w *Watch, now time.Time) ([]turning, error) {
	deeds, err := l.deedsOf(w, now)
	if err != nil {
		return nil, err
	}
	var list []turning
	done, holds := map[string]bool{}, false
	for _, d := range deeds {
		done[d.Bearer] = d.Kind != Undone
		if now := w.allDone(done); now != holds {
			holds = now
			t := d.turning
			t.Title, t.holds = d.title(), holds
			list = append(list, t)
		}
	}
	return list, nil
}

// A datedDeed is a deed and when it takes effect on a fact.
type datedDeed struct {
	*Deed
	turning
}

// deedsOf returns the deeds that bear on a watch, in the order of time.
func (l *Log) deedsOf(w *Watch, now time.Time) ([]datedDeed, error) {
	if l == nil {
		return nil, nil
	}
	var list []datedDeed
	for _, p := range l.deeds {
		d := &p.Deed
		if d.Clause != w.Done || !w.takes(d) {
			continue
		}
		first, err := d.At.First()
		if err != nil {
			return nil, err
		}
		if first.After(now) {
			continue
		}
		last, err := d.At.Last()
		if err != nil {
			return nil, err
		}
		word := "done"
		if d.Kind == Undone {
			word = "undone"
		}
		list = append(list, datedDeed{d, turning{word: word, at: d.At, when: last, Event: negotiation.Event{Source: slices.Clone(d.Source)}}})
	}
	slices.SortStableFunc(list, func(a, b datedDeed) int { return a.when.Compare(b.when) })
	return list, nil
}

// takes reports whether a deed changes anything by the standard of w. To have
// observed one's own deed is to declare it.
func (w *Watch) takes(d *Deed) bool {
	if len(w.Bearers) > 0 && !slices.Contains(w.Bearers, d.Bearer) {
		return false
	}
	switch d.Kind {
	case Undone:
		return true
	case Observed:
		return w.Standard == Declared || !d.own()
	case Declared:
		return w.Standard == Declared
	}
	return false
}

// allDone reports whether everybody has done it who has to.
func (w *Watch) allDone(done map[string]bool) bool {
	for _, b := range w.Bearers {
		if !done[b] {
			return false
		}
	}
	for _, is := range done {
		if !is {
			return false
		}
	}
	return len(done) > 0
}

// title says whose deed it was, and who says so.
func (d *Deed) title() string {
	by := d.By
	if by == "" {
		by = d.Bearer
	}
	text := d.Clause + " is done by " + d.Bearer
	if d.Kind == Undone {
		text = d.Clause + " is not done, or no longer, by " + d.Bearer
	}
	if d.Kind == Declared {
		return text + ", as " + by + " declares"
	}
	return text + ", as " + by + " observes"
}
