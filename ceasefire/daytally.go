package ceasefire

import (
	"cmp"
	"slices"
	"sort"
	"time"
)

// A dayTally works out what the days of a condition were.
type dayTally struct {
	q    Quiet
	loc  *time.Location
	now  time.Time
	days []Day
	hits [][]hit // of each day
}

// A hit is an incident that violates a day.
type hit struct {
	at   time.Time // when
	text Instant   // the same as exactly as it is known; empty: at
	id   string
}

// incidents finds the days that the incidents of a log violate.
func (t *dayTally) incidents(l *Log) error {
	t.hits = make([][]hit, len(t.days))
	for i := range l.All() {
		if !t.q.watches(i) {
			continue
		}
		when, err := touchOf(i, t.loc)
		if err != nil {
			return err
		}
		if !when.lo.After(t.now) && t.q.believes(i, when.lo, t.now) {
			t.put(i.ID, when)
		}
	}
	for n := range t.days {
		t.days[n].violate(t.hits[n])
	}
	return nil
}

// put adds an incident to the days that it touches, or may.
func (t *dayTally) put(id string, when touch) {
	for n := range t.between(when.lo, when.hi) {
		d := &t.days[n]
		if !when.from.Before(d.End) || !when.to.After(d.Start) || !when.from.Before(when.to) {
			d.Perhaps = append(d.Perhaps, id)
			continue
		}
		h := hit{id: id, at: d.End}
		switch {
		case when.began.Before(d.Start):
			h.at = d.Start
		case when.began.Before(d.End) && when.text != "":
			h.at, h.text = when.began, when.text
		}
		t.hits[n] = append(t.hits[n], h)
	}
}

// between iterates over the days of which a stretch touches some part.
func (t *dayTally) between(from, to time.Time) func(func(int) bool) {
	n := sort.Search(len(t.days), func(n int) bool { return t.days[n].End.After(from) })
	return func(yield func(int) bool) {
		for ; n < len(t.days) && t.days[n].Start.Before(to); n++ {
			if !yield(n) {
				return
			}
		}
	}
}

// violate puts down what violates a day.
func (d *Day) violate(hits []hit) {
	if len(hits) == 0 {
		return
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return a.at.Compare(b.at) })
	d.Broken = cmp.Or(hits[0].text, InstantOf(hits[0].at))
	d.Incidents = make([]string, len(hits))
	for n := range hits {
		d.Incidents[n] = hits[n].id
	}
}

// unseen finds the days of which some time went unseen.
func (t *dayTally) unseen(l *Log) error {
	blind, err := t.q.blind(l, t.loc, t.now)
	if err != nil {
		return err
	}
	for _, s := range blind {
		for n := range t.between(s.from, s.to) {
			if d := &t.days[n]; d.Blind == "" {
				d.Blind = InstantOf(laterOf(s.from, d.Start).In(t.loc))
			}
		}
	}
	for n := range t.days {
		if d := &t.days[n]; len(d.Perhaps) > 0 {
			d.Blind = InstantOf(d.Start)
		}
	}
	return nil
}

// judge says what each day was.
func (t *dayTally) judge() {
	for n := range t.days {
		d := &t.days[n]
		switch {
		case d.Broken != "":
			d.State = DayViolated
		case d.End.After(t.now):
			d.State = DayNotOver
		case d.Blind != "":
			d.State = DayUnseen
		default:
			d.State = DayQuiet
		}
	}
}

func laterOf(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func earlierOf(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}
