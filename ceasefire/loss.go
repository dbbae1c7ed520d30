package ceasefire

import "time"

// A Loss is the moment from which a condition on quiet can no longer be met in
// time. The zero Loss is none.
type Loss struct {
	At        Instant  `json:"at"`                  // as exactly as is known: Day.Broken, Day.Blind, or the start of the first day
	Date      Instant  `json:"date"`                // the day in which that lies, or that was lost
	Incidents []string `json:"incidents,omitempty"` // that violated the day; none: it was unseen, or there were too few days from the start
}

// Lost returns the first moment from which the condition could no longer be met
// by a time, even if every moment after it were quiet and seen; false if there is
// none among the days: the condition was met by then, or may still be. The days
// are those of [Log.Days].
//
// To be met by until, the last of the quiet days has to be over by then; a date
// stands for the end of it, in the zone of q. What happened is known when it
// happened: an incident known by date only at the end of that date, or of the day
// if that comes first, and what could not be observed when that began. Where even
// from the start there were too few days, the loss is the start of the first.
//
// Errors are those of [Quiet.Streak] and of [Instant.First]. It takes time linear
// in the days up to until, or up to q.Days after the last of days, whichever
// comes first.
func (q Quiet) Lost(days []Day, until Instant) (Loss, bool, error) {
	if err := q.counts(days); err != nil || len(days) == 0 {
		return Loss{}, false, err
	}
	c, err := q.reckon()
	if err != nil {
		return Loss{}, false, err
	}
	last, err := readStretch(until, c.loc)
	if err != nil {
		return Loss{}, false, err
	}
	if last.clock {
		last.to = last.from
	}
	r := race{q: q, inTime: c.inTime(days, q.Days, last.to)}
	loss, lost := r.run(days)
	return loss, lost, nil
}

// inTime counts the days that are over by a time: of those listed and, if they are
// not too few for it, of n that come after.
func (c calendar) inTime(days []Day, n int, until time.Time) int {
	for k := range days {
		if days[k].End.After(until) {
			return k
		}
	}
	start := days[len(days)-1].End
	date := c.dateAt(start)
	count := len(days)
	for count < len(days)+n {
		date = date.add(0, 1)
		end := c.start(date)
		if end.After(until) {
			break
		}
		if end.After(start) {
			start = end
			count++
		}
	}
	return count
}

// A race is between a condition and a time by which it is to be met.
type race struct {
	q      Quiet
	inTime int // the days that are over by then
	have   int // the days of the run
}

// run takes the days one after the other until the race is won or lost.
func (r *race) run(days []Day) (Loss, bool) {
	if r.q.Days > r.inTime {
		return Loss{At: InstantOf(days[0].Start), Date: days[0].Date}, true
	}
	for n := range days {
		d := &days[n]
		if r.skips(d) && r.late(n+1) {
			return Loss{At: d.or(d.Blind), Date: d.Date}, true
		}
		switch r.q.effect(d) {
		case dayBreaks:
			if r.have = 0; r.late(n + 1) {
				b := r.q.broken(Run{}, d)
				return Loss{At: b.At, Date: b.Date, Incidents: b.Incidents}, true
			}
		case dayCounts:
			if r.have++; r.have == r.q.Days {
				return Loss{}, false
			}
		case dayPasses:
		}
	}
	return Loss{}, false
}

// skips reports whether a day was passed over before anything broke the run.
func (r *race) skips(d *Day) bool {
	return r.q.Unseen == UnseenSkips && (d.State == DayUnseen || d.Blind != "" && (d.State != DayViolated || d.blindFirst()))
}

// late reports whether the days from the n-th on are too few for what the run
// lacks.
func (r *race) late(n int) bool { return n+r.q.Days-r.have > r.inTime }
