package report

import (
	"slices"
	"time"

	"parley.example/negotiation"
)

// An axis says where the rounds and times of a timeline are. Where every round is
// dated and no moment comes before the one of the round before, it runs evenly
// with time; else every round is one step.
type axis struct {
	from, to float64
	dated    bool
	spans    []period // by round
}

// A period is the time of a round.
type period struct{ start, end time.Time }

func newAxis(rounds []Round, from, to float64) *axis {
	a := &axis{from: from, to: to, dated: len(rounds) > 0}
	for _, r := range rounds {
		a.spans = append(a.spans, spanOf(r))
	}
	for i, s := range a.spans {
		late := i > 0 && s.end.Before(a.spans[i-1].end)
		a.dated = a.dated && !s.start.IsZero() && !late && !s.end.Before(s.start)
	}
	a.dated = a.dated && a.last().After(a.first())
	return a
}

// spanOf returns when a round begins and ends; the zero period if it has no date.
func spanOf(r Round) period {
	start, end := r.Start, r.End
	if !start.IsValid() {
		start = end
	}
	if !end.IsValid() {
		end = start
	}
	if !start.IsValid() {
		return period{}
	}
	return period{start.First(), end.Last()}
}

// first returns when the axis begins.
func (a *axis) first() time.Time {
	return slices.MinFunc(a.spans, func(x, y period) int { return x.start.Compare(y.start) }).start
}

// last returns when the axis ends.
func (a *axis) last() time.Time { return a.spans[len(a.spans)-1].end }

// x returns where a time is on a dated axis, one of its ends if it is beyond.
func (a *axis) x(t time.Time) float64 {
	whole := a.last().Sub(a.first())
	part := float64(t.Sub(a.first())) / float64(whole)
	return a.from + (a.to-a.from)*min(max(part, 0), 1)
}

// round returns where a round begins and ends.
func (a *axis) round(i int) (from, to float64) {
	if a.dated {
		return a.x(a.spans[i].start), a.x(a.spans[i].end)
	}
	step := (a.to - a.from) / float64(len(a.spans))
	return a.from + step*float64(i), a.from + step*float64(i+1)
}

// change returns where a change of a round is: when what made it happened, as far
// as that lies after the end of the round before and not after its own; else at
// the end of the round. Without dates it is in the middle of the round.
func (a *axis) change(i int, at negotiation.Moment) float64 {
	from, to := a.round(i)
	if !a.dated {
		return (from + to) / 2
	}
	if i > 0 {
		_, from = a.round(i - 1)
	}
	if !at.IsValid() {
		return to
	}
	return min(max(a.x(at.First()), from), to)
}

// A tick is a time that the axis names.
type tick struct {
	x    float64
	text string
}

// A pace is how far the ticks of an axis are apart, and how they are written.
type pace struct {
	years, months, days int
	hours               time.Duration
	layout              string
}

var paces = []pace{
	{hours: time.Hour, layout: "2006-01-02 15:04"},
	{hours: 6 * time.Hour, layout: "2006-01-02 15:04"},
	{days: 1, layout: "2006-01-02"},
	{days: 7, layout: "2006-01-02"},
	{months: 1, layout: "2006-01"},
	{months: 3, layout: "2006-01"},
	{years: 1, layout: "2006"},
	{years: 5, layout: "2006"},
	{years: 25, layout: "2006"},
	{years: 100, layout: "2006"},
	{years: 1000, layout: "2006"},
}

// ticks returns the ticks of a dated axis, at the closest pace at which they have
// room.
func (a *axis) ticks(f face) []tick {
	if !a.dated {
		return nil
	}
	for _, p := range paces {
		room := f.width(p.layout) + 6
		if list, ok := a.at(p, room); ok {
			return list
		}
	}
	return nil
}

// at returns the ticks at a pace; false if they have no room.
func (a *axis) at(p pace, room float64) ([]tick, bool) {
	var list []tick
	for t := p.floor(a.first()); !t.After(a.last()); t = p.next(t) {
		if t.Before(a.first()) {
			continue
		}
		x := a.x(t)
		if n := len(list); n > 0 && x-list[n-1].x < room {
			return nil, false
		}
		list = append(list, tick{x, t.UTC().Format(p.layout)})
	}
	return list, true
}

func (p pace) next(t time.Time) time.Time { return t.AddDate(p.years, p.months, p.days).Add(p.hours) }

// floor returns the last tick not after a time.
func (p pace) floor(t time.Time) time.Time {
	t = t.UTC()
	switch {
	case p.years > 0:
		return time.Date(t.Year()-t.Year()%p.years, time.January, 1, 0, 0, 0, 0, time.UTC)
	case p.months > 0:
		return time.Date(t.Year(), t.Month()-(t.Month()-1)%time.Month(p.months), 1, 0, 0, 0, 0, time.UTC)
	case p.days > 0:
		return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	}
	return t.Truncate(p.hours)
}

// spread moves places apart where they are closer than some room, as little as is
// simple, and keeps them before an end. They are in order.
func spread(places []float64, room, end float64) []float64 {
	out := slices.Clone(places)
	for i := 1; i < len(out); i++ {
		out[i] = max(out[i], out[i-1]+room)
	}
	for i := len(out) - 1; i >= 0 && out[i] > end; i-- {
		out[i] = end
		end -= room
	}
	return out
}
