package ceasefire

import (
	"slices"
	"strings"
	"time"
)

// watches reports whether q is about incidents of such a kind and place.
func (q Quiet) watches(i *Incident) bool {
	return (len(q.Kinds) == 0 || slices.Contains(q.Kinds, i.Kind)) && q.Area.Covers(i.Where...)
}

// believes reports whether an incident that began at a time counts as of now: its
// case stands and it comes from a verifier.
func (q Quiet) believes(i *Incident, began, now time.Time) bool {
	read := *i
	read.Start = InstantOf(began.UTC()) // as the calendar of q has it
	return read.CaseAt(now).Stands() && (len(q.Verifier) == 0 || q.vouched(i, now))
}

// vouched reports whether a verifier reported an incident, or has found by now
// that it happened.
func (q Quiet) vouched(i *Incident, now time.Time) bool {
	return slices.Contains(q.Verifier, i.Observer) || slices.ContainsFunc(i.Case, func(s Step) bool {
		if s.Stage != StageVerified && s.Stage != StageUnattributable && s.Stage != StageEndorsed {
			return false
		}
		at, err := s.At.First()
		return err == nil && !at.After(now) && slices.Contains(q.Verifier, s.By)
	})
}

// A touch is the time of an incident. Stretches run from an instant to another
// that is no longer part of them.
type touch struct {
	lo, hi   time.Time // in which it lies, for all that is known
	from, to time.Time // of that, what it certainly touched; none if from is not before to
	began    time.Time // the last instant at which it may have begun
	text     Instant   // its start, if that is a date or more exact
}

// touchOf reads the time of an incident. What is known by date touches all of it.
func touchOf(i *Incident, loc *time.Location) (touch, error) {
	start, err := readStretch(i.Start, loc)
	if err != nil {
		return touch{}, err
	}
	t := touch{lo: start.from, hi: start.to, began: start.to.Add(-1), text: start.text}
	end := start
	if i.End != "" {
		if end, err = readStretch(i.End, loc); err != nil {
			return touch{}, err
		}
		t.hi = laterOf(t.lo.Add(1), end.over(start.from))
	}
	if !start.exact {
		t.text, t.began = "", earlierOf(t.began, t.hi.Add(-1))
	}
	t.from, t.to = t.began, end.from
	if start.exact {
		t.from, t.to = t.lo, laterOf(t.to, start.to)
	}
	if end.exact {
		t.from, t.to = earlierOf(t.from, end.from), t.hi
	}
	return t, nil
}

// A stretch is the time that an Instant may mean, from its first instant to the
// one after its last.
type stretch struct {
	from, to time.Time
	text     Instant
	exact    bool // it is a date or a time of day
	clock    bool // it is a time of day
}

// over returns when something is over that ends then: at a time of day, unless it
// only began then, or with all of a date.
func (s stretch) over(began time.Time) time.Time {
	if s.clock && s.from.After(began) {
		return s.from
	}
	return s.to
}

// readStretch reads a time, on the clocks of a place if it does not say on whose
// it is read: what is said of a place by date is said by the calendar there.
func readStretch(i Instant, loc *time.Location) (stretch, error) {
	text, name := i.cut()
	s := stretch{text: i, clock: i.HasClock(), exact: i.HasClock() || strings.Count(text, "-") == 2}
	if name == loc.String() {
		i = Instant(text) // no need to load the zone again
	}
	if i.HasZone() {
		var err error
		s.from, s.to, err = i.bounds()
		return s, err
	}
	if s.clock {
		i += "Z"
	}
	from, to, err := i.bounds()
	s.from = wall(from).in(loc)
	if s.to = s.from.Add(1); !s.clock {
		s.to = wall(to).in(loc)
	}
	if name == "" {
		s.text += Instant("[" + loc.String() + "]")
	}
	return s, err
}

// bounds returns the first instant of i and the one after its last.
func (i Instant) bounds() (from, to time.Time, err error) {
	if from, err = i.First(); err != nil {
		return from, to, err
	}
	to, err = i.Last()
	return from, to.Add(1), err
}
