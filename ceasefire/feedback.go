package ceasefire

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strconv"
	"time"

	"parley.example/actor"
	"parley.example/negotiation"
)

// A LateError says that something happened after the last round. It is no fault of
// the data: whoever follows talks as they go on adds a round, whose end is not
// before the last of the events, and asks again.
type LateError struct {
	Events []negotiation.Event // in the order of time, without their round
}

// Error names the first of the events.
func (e *LateError) Error() string {
	if len(e.Events) == 0 {
		return "ceasefire: nothing comes after the last round"
	}
	first := &e.Events[0]
	text := fmt.Sprintf("ceasefire: %s at %s comes after the last round that has a date", first.ID, first.At)
	if n := len(e.Events) - 1; n > 0 {
		text += ", and " + counted(n, "event") + " more"
	}
	return text
}

// Events returns what the log has come to by now for the facts that are watched:
// events for a record of negotiations, whose conditions name those facts. So a
// breach on the ground unsettles the terms that rested on a fact, and the title
// and source of the event say which breach it was:
//
//	events, err := log.Events(now, record.Rounds, ceasefire.Watch{Quiet: &week, From: "2016-09-12"})
//	current, err := talks.Extend(negotiation.Record{Events: events})
//
// The record has to have the facts among its Facts. Extend the same talks each
// time: a later call gives the earlier events again.
//
// An event is in the first round whose moment is not before it; rounds without a
// date are passed over. Those that come after the last round are left out, and
// named in a [*LateError] that is returned beside the others.
//
// The At of an event is as exact as its cause is known. One that is known by
// date takes its place at the end of the date: by then it has certainly happened.
// Events are in the order of time, those of one time in that of the watches. Their
// ids are the fact, what happened, and a number: seven-quiet-days-met-1,
// seven-quiet-days-broken-1; -done-1, -undone-1 and -breach-1; a fact too long for
// that is cut and has a checksum behind it. A later now only adds to the events as
// long as the log says the same of the time before. Where an incident turns out to
// be unfounded the events are others: so take all of them from one call.
//
// Watches that are not valid are a [*negotiation.InvalidError], with paths such as
// watches[0].quiet.zone; other errors are those of [Log.Days].
func (l *Log) Events(now time.Time, rounds []negotiation.Round, watches ...Watch) ([]negotiation.Event, error) {
	if err := checkWatches(watches); err != nil {
		return nil, err
	}
	var all []turning
	for n := range watches {
		found, err := l.turnings(&watches[n], now)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	slices.SortStableFunc(all, func(a, b turning) int { return a.when.Compare(b.when) })
	return place(all, rounds)
}

// turnings returns the events of one watch, in the order of time.
func (l *Log) turnings(w *Watch, now time.Time) ([]turning, error) {
	var list []turning
	var err error
	switch {
	case w.Quiet != nil:
		list, err = l.quietTurnings(w, now)
	case w.Done != "":
		list, err = l.doneTurnings(w, now)
	default:
		list, err = l.breachTurnings(w, now)
	}
	if err != nil {
		return nil, err
	}
	count := map[string]int{}
	for n := range list {
		count[list[n].word]++
		if err := list[n].name(w.fact(), count[list[n].word]); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// A turning is an event whose round is not known yet.
type turning struct {
	negotiation.Event
	at    Instant
	when  time.Time // the last instant of at
	word  string    // what happened
	holds bool      // the fact holds after it
}

// name gives a turning its id, its fact and its time.
func (t *turning) name(fact string, n int) error {
	t.ID = eventID(fact, t.word, n)
	if t.holds {
		t.Establishes = actor.IDs{fact}
	} else {
		t.Lapses = actor.IDs{fact}
	}
	var err error
	if t.when, err = t.at.Last(); err != nil {
		return err
	}
	if t.at.HasClock() {
		t.at = InstantOf(t.when)
	}
	text, _ := t.at.cut()
	t.At = negotiation.Moment(text)
	return nil
}

// maxID is how long an id can be.
const maxID = 64

// eventID makes an id of a fact, of what happened, and of how often it did.
func eventID(fact, word string, n int) string {
	tail := "-" + word + "-" + strconv.Itoa(n)
	if len(fact)+len(tail) > maxID {
		h := fnv.New32a()
		h.Write([]byte(fact))
		tail = fmt.Sprintf("-%08x%s", h.Sum32(), tail)
		fact = fact[:min(len(fact), maxID-len(tail))]
	}
	return fact + tail
}

// place puts every turning into its round.
func place(list []turning, rounds []negotiation.Round) ([]negotiation.Event, error) {
	var events, late []negotiation.Event
	for _, t := range list {
		n := slices.IndexFunc(rounds, func(r negotiation.Round) bool {
			m := momentOf(&r)
			return !m.IsZero() && !m.Before(t.when)
		})
		if n < 0 {
			late = append(late, t.Event)
			continue
		}
		t.Round = rounds[n].ID
		events = append(events, t.Event)
	}
	if late != nil {
		return events, &LateError{late}
	}
	return events, nil
}

// momentOf returns the moment of a round: its end, or its start if it has none;
// the zero Time if it has neither.
func momentOf(r *negotiation.Round) time.Time {
	if r.End != "" {
		return r.End.Last()
	}
	return r.Start.First()
}
