package ceasefire

import (
	"iter"
	"slices"
	"time"
)

// An Opening is a stretch of time in which something is open, from the instant at
// which it opens to the one at which it closes. The zero Opening is none.
type Opening struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"` // the first instant at which it is closed again
}

// Open reports whether w is open at an instant. It is an error if w is not valid:
// one with times of day that names no zone, say.
func (w Window) Open(t time.Time) (bool, error) {
	openings, err := w.Openings(t, t.Add(1))
	if err != nil {
		return false, err
	}
	for range openings {
		return true, nil
	}
	return false, nil
}

// Openings returns when w is open from one instant until another, in order, as
// far as it lies between them. Openings neither overlap nor touch: a window of
// whole days is one opening. Each costs the days from the one before it. Errors
// are those of Open.
func (w Window) Openings(from, to time.Time) (iter.Seq[Opening], error) {
	h, err := w.hours()
	if err != nil {
		return nil, err
	}
	from, to = h.clip(from, to)
	if !from.Before(to) {
		return func(func(Opening) bool) {}, nil
	}
	if !h.daily {
		return func(yield func(Opening) bool) { yield(Opening{from.In(h.loc), to.In(h.loc)}) }, nil
	}
	return merged(h.openings(from, to)), nil
}

// clip narrows a stretch of time to the one in which h is.
func (h *hours) clip(from, to time.Time) (time.Time, time.Time) {
	if from.Before(h.within.From) {
		from = h.within.From
	}
	if last := h.within.To; !last.IsZero() && to.After(last) {
		to = last.Add(1)
	}
	return from, to
}

// openings returns the opening of each day, from the one two days before, since it
// may run past midnight and over a day that the calendar skips.
func (h *hours) openings(from, to time.Time) iter.Seq[Opening] {
	return func(yield func(Opening) bool) {
		y, m, d := time.Time(wallIn(from, h.loc)).Date()
		for day := wallOf(y, m, d-2); ; day = day.add(0, 1) {
			opens, closes := h.on(day)
			if !opens.Before(to) {
				return
			}
			o := Opening{later(opens, from), closes}
			if closes.After(to) {
				o.To = to.In(h.loc)
			}
			if h.days[time.Time(day).Weekday()] && o.From.Before(o.To) && !yield(o) {
				return
			}
		}
	}
}

// on returns when h opens and closes if it does on that day.
func (h *hours) on(day wall) (opens, closes time.Time) {
	opens = wall(time.Time(day).Add(h.from)).reached(h.loc)
	closes = wall(time.Time(day).Add(h.to)).reached(h.loc)
	return opens, closes
}

// later returns the later of two times, in the zone of the first.
func later(t, u time.Time) time.Time {
	if t.Before(u) {
		return u.In(t.Location())
	}
	return t
}

// merged makes one opening of those that overlap or touch.
func merged(openings iter.Seq[Opening]) iter.Seq[Opening] {
	return func(yield func(Opening) bool) {
		var last Opening
		for o := range openings {
			switch {
			case last.To.IsZero():
				last = o
			case !o.From.After(last.To):
				last.To = later(last.To, o.To)
			case !yield(last):
				return
			default:
				last = o
			}
		}
		if !last.To.IsZero() {
			yield(last)
		}
	}
}

// AnyOpen reports whether one of several windows is open at an instant. An empty
// list says nothing of when, as the zero Window does: it is always open. It is an
// error if one of them is not valid.
func AnyOpen(windows []Window, t time.Time) (bool, error) {
	openings, err := AllOpenings(windows, t, t.Add(1))
	return len(openings) > 0, err
}

// AllOpenings returns when one of several windows is open from one instant until
// another, in order, as far as it lies between them: openings that overlap or
// touch are one. It takes time in the order of n log n for n openings of them all.
// Errors are those of [AnyOpen].
func AllOpenings(windows []Window, from, to time.Time) ([]Opening, error) {
	if len(windows) == 0 {
		windows = []Window{{}}
	}
	var all []Opening
	for i := range windows {
		openings, err := windows[i].Openings(from, to)
		if err != nil {
			return nil, err
		}
		all = slices.AppendSeq(all, openings)
	}
	slices.SortStableFunc(all, func(a, b Opening) int { return a.From.Compare(b.From) })
	return slices.Collect(merged(slices.Values(all))), nil
}
