package ceasefire

import "fmt"

// A Streak is how far a condition on quiet has come. The zero Streak is that of no
// days.
type Streak struct {
	Longest Run     `json:"longest"`          // the first of that length
	Current Run     `json:"current"`          // up to the last day that is over; no days if that, or the day that goes on, broke it
	Met     Instant `json:"met,omitzero"`     // the end of the day on which the condition was first met; zero: it was not
	Breaks  []Break `json:"breaks,omitempty"` // what ended runs of one day or more, in order
}

// A Run is a number of quiet days on end. The zero Run is none.
type Run struct {
	Days  int     `json:"days"`
	First Instant `json:"first,omitzero"` // its first day, as in Day.Date
	Last  Instant `json:"last,omitzero"`  // and the last that counted
}

// A Break is the end of a run.
type Break struct {
	Run       Run      `json:"run"`                 // what ended
	Date      Instant  `json:"date"`                // the day that ended it
	At        Instant  `json:"at"`                  // when: its Broken or, if it was unseen before that and unseen days break, its Blind
	Incidents []string `json:"incidents,omitempty"` // those of the day; none: that it was unseen did
}

// Streak counts quiet days among days, which are those of [Log.Days]. One violated
// day resets the count, whatever the run was. A day unseen breaks a run as well,
// counts as quiet, or is passed over, as q.Unseen says. A day that is not over
// does not count yet, but it breaks a run as soon as it is violated or, if unseen
// days break, as soon as it was unseen for a time.
//
// The condition is met at the end of the day with which a run first has q.Days
// days, and stays met in Met whatever comes after.
//
// The error is that of [Quiet.Check], or a [*negotiation.InvalidError] for a day
// in a state that there is not. It takes time linear in the days.
func (q Quiet) Streak(days []Day) (Streak, error) {
	if err := q.counts(days); err != nil {
		return Streak{}, err
	}
	var s Streak
	for n := range days {
		d := &days[n]
		switch q.effect(d) {
		case dayCounts:
			s.Current.extend(d)
			if s.Current.Days == q.Days && s.Met == "" {
				s.Met = InstantOf(d.End)
			}
			if s.Current.Days > s.Longest.Days {
				s.Longest = s.Current
			}
		case dayBreaks:
			if s.Current.Days > 0 {
				s.Breaks = append(s.Breaks, q.broken(s.Current, d))
			}
			s.Current = Run{}
		case dayPasses:
		}
	}
	return s, nil
}

// counts says why days cannot be counted.
func (q Quiet) counts(days []Day) error {
	if err := q.Check(); err != nil {
		return err
	}
	var c checker
	for n := range days {
		if s := days[n].State; int(s) >= len(dayWords) {
			c.addf(fmt.Sprintf("[%d].state", n), "%d is no state of a day", uint8(s))
		}
	}
	return c.err()
}

// An effect is what a day does to a run.
type effect uint8

const (
	dayPasses effect = iota // nothing, or nothing yet
	dayCounts
	dayBreaks
)

// effect says what a day does to a run.
func (q Quiet) effect(d *Day) effect {
	unseen := d.State == DayUnseen || d.State == DayNotOver && d.Blind != ""
	switch {
	case d.State == DayViolated || unseen && q.Unseen == UnseenBreaks:
		return dayBreaks
	case d.State == DayQuiet || d.State == DayUnseen && q.Unseen == UnseenHolds:
		return dayCounts
	}
	return dayPasses
}

// extend adds a day to a run.
func (r *Run) extend(d *Day) {
	if r.Days++; r.Days == 1 {
		r.First = d.Date
	}
	r.Last = d.Date
}

// broken returns the break that a day is for a run.
func (q Quiet) broken(r Run, d *Day) Break {
	if d.State == DayViolated && !(q.Unseen == UnseenBreaks && d.blindFirst()) {
		return Break{Run: r, Date: d.Date, At: d.or(d.Broken), Incidents: d.Incidents}
	}
	return Break{Run: r, Date: d.Date, At: d.or(d.Blind)}
}

// blindFirst reports whether a day was unseen before it was violated.
func (d *Day) blindFirst() bool {
	blind, err := d.Blind.Last()
	broken, also := d.Broken.Last()
	return err == nil && (also != nil || blind.Before(broken))
}

// or returns a time, or the start of the day if it is not stated.
func (d *Day) or(i Instant) Instant {
	if i == "" {
		return InstantOf(d.Start)
	}
	return i
}
