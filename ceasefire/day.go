package ceasefire

import (
	"fmt"
	"time"
)

// A Day is one day of a condition on quiet, and what it was. The zero Day is none.
type Day struct {
	Date  Instant   `json:"date"`  // on which it begins, as in 2016-09-12[Asia/Damascus]
	Start time.Time `json:"start"` // when it begins to count
	End   time.Time `json:"end"`   // when the next day begins
	State DayState  `json:"state"`

	// Broken is when the first incident violated it, as exactly as is known: its
	// start, the start of the day if that is later, the end of the day if the
	// incident is known by a date that goes on after it. Zero: none did.
	Broken Instant `json:"broken,omitzero"`
	// Blind is the first time at which nobody could observe, or the start of the
	// day if an incident is so badly dated that it may lie in it. Zero: never.
	Blind Instant `json:"blind,omitzero"`
	// Incidents are the ids of those that violate it, the first first.
	Incidents []string `json:"incidents,omitempty"`
	// Perhaps are the ids of those that may lie in it, known by a month or a year
	// only, in the order of the log.
	Perhaps []string `json:"perhaps,omitempty"`
}

// A DayState says what a day was. States are ordered from the least that is known
// in favour of quiet; the zero DayState is DayNotOver.
type DayState uint8

// The states of a day.
const (
	// DayNotOver: nothing has violated it so far, and it goes on.
	DayNotOver DayState = iota
	// DayViolated: an incident touches it. It may have been unseen as well, and
	// need not be over.
	DayViolated
	// DayUnseen: no incident is known to touch it, but there was a time at which
	// none of the verifiers could observe, or an incident that may lie in it.
	DayUnseen
	// DayQuiet: it is over and none of this happened.
	DayQuiet
)

var dayWords = []string{"not-over", "violated", "unseen", "quiet"}

// String returns the word for s, or DayState(n) if there is none.
func (s DayState) String() string { return verdictWord(dayWords, s, "DayState") }

// MarshalText returns the word for s; an error if s is no state.
func (s DayState) MarshalText() ([]byte, error) { return verdictText(dayWords, s, "state of a day") }

// UnmarshalText reads the word for a state.
func (s *DayState) UnmarshalText(text []byte) error {
	return readVerdict(s, dayWords, text, "state of a day")
}

// maxStretch is the longest time of which days are listed.
const maxStretch = 100_000 * 24 * time.Hour

// Days returns the days of a condition from a start on, the last of them the one
// in which now lies, in their order; none if now is before the first.
//
// A day is a date of the zone, from midnight or from Begins to the same time on
// the date after. Counting is inclusive or exclusive: day 1 is the day in which
// from lies, of which only what comes after from counts, or the day after that
// one. Where from is only a date it is the day of that name. Dates and times of
// day without a zone, here and in the log, are read in the zone of q.
//
// An incident counts if it has begun by now, is of one of the kinds, its Where
// names a place in the area, its case stands as of now, and one of the verifiers
// reports it, or has found by now that it happened. An incident without a place is
// in no area but the one that is not stated. It violates every day that it
// touches; one that ends at midnight does not touch the day that begins then.
// Where it is known by date, it violates every day that has a part of that date:
// two, if days begin in the evening, as neither can be shown to have been quiet.
// Where it is known by month or year only, it violates the days that it certainly
// touched, which need be none, and leaves the others of that time unseen: nobody
// can show that they were quiet, nor that they were not.
//
// A day is unseen if there was a time in it at which none of the verifiers could
// observe some place of the area. What could not be observed by somebody who is
// no verifier does not matter; with no verifiers named, what could not be observed
// by anybody does.
//
// The error is that of [Quiet.Check], or says that from is no time, or that it
// lies more than 100,000 days before now. It takes time linear in the days, and in
// the incidents and the days that each touches, but for sorting.
func (l *Log) Days(q Quiet, from Instant, now time.Time) ([]Day, error) {
	c, err := q.reckon()
	if err != nil {
		return nil, err
	}
	days, err := c.list(q.Count, from, now)
	if err != nil || len(days) == 0 {
		return nil, err
	}
	t := dayTally{q: q, loc: c.loc, now: now, days: days}
	if err := t.incidents(l); err != nil {
		return nil, err
	}
	if err := t.unseen(l); err != nil {
		return nil, err
	}
	t.judge()
	return days, nil
}

// list returns the bare days from a start up to now.
func (c calendar) list(count DayCount, from Instant, now time.Time) ([]Day, error) {
	date, start, err := c.first(from, count)
	if err != nil {
		return nil, err
	}
	if now.Sub(start) > maxStretch {
		return nil, fmt.Errorf("ceasefire: there are more than 100,000 days from %s to %s", from, now)
	}
	var days []Day
	for !start.After(now) && time.Time(date).Year() <= 9999 {
		next := date.add(0, 1)
		if end := c.start(next); end.After(start) && !start.IsZero() && end.Year() <= 9999 {
			days = append(days, Day{Date: c.name(date), Start: start, End: end})
			start = end
		}
		date = next
	}
	return days, nil
}
