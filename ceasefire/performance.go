package ceasefire

import (
	"slices"
	"time"

	"parley.example/negotiation"
)

// doneTurnings returns when a clause was done, and no longer.
func (l *Log) doneTurnings(w *Watch, now time.Time) ([]turning, error) {
	deeds, err := l.performed(w, now)
	if err != nil {
		return nil, err
	}
	var list []turning
	states, holds := map[string]doneState{}, false
	for _, d := range deeds {
		states[d.Bearer] = states[d.Bearer].after(d.Deed)
		if is := w.allDone(states); is != holds {
			holds = is
			list = append(list, d.turn(holds))
		}
	}
	return list, nil
}

// A performance is a deed and the last instant at which it may have been.
type performance struct {
	*Deed
	last time.Time
}

// performed returns the deeds about the clause of a watch, in the order of time.
func (l *Log) performed(w *Watch, now time.Time) ([]performance, error) {
	if l == nil {
		return nil, nil
	}
	var list []performance
	for _, d := range l.deeds {
		if d.Clause != w.Done || d.Kind == Waived || d.at.After(now) || len(w.Bearers) > 0 && !slices.Contains(w.Bearers, d.Bearer) {
			continue
		}
		last, err := d.At.Last()
		if err != nil {
			return nil, err
		}
		list = append(list, performance{&d.Deed, last})
	}
	slices.SortStableFunc(list, func(a, b performance) int { return a.last.Compare(b.last) })
	return list, nil
}

// allDone reports whether everybody has done it who has to.
func (w *Watch) allDone(states map[string]doneState) bool {
	for _, b := range w.Bearers {
		if !w.reached(states[b]) {
			return false
		}
	}
	for _, s := range states {
		if !w.reached(s) {
			return false
		}
	}
	return len(states) > 0
}

// reached reports whether something is done by the standard of w.
func (w *Watch) reached(s doneState) bool {
	return s == seenDone || s == saidDone && w.Standard == Alleged
}

// turn returns the event that a deed makes: the fact holds now, or no longer.
func (p *performance) turn(holds bool) turning {
	t := turning{word: "done", at: p.At, holds: holds, Event: negotiation.Event{
		Title: p.Clause + " is done: " + p.said(), Source: slices.Clone(p.Source),
	}}
	if !holds {
		t.word, t.Title = "undone", p.Clause+" is not done: "+p.said()
	}
	return t
}

// said says in a few words who says what of whom.
func (d *Deed) said() string {
	text := string(d.Kind) + " of " + d.Bearer
	if d.By != "" {
		text += " by " + d.By
	}
	return text
}
