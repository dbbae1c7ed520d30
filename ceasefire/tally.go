package ceasefire

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// A Grouping says by what incidents are counted apart. The zero Grouping is not
// stated, and nothing is counted without one.
type Grouping string

// The groupings.
const (
	PerKind   Grouping = "kind"
	PerPlace  Grouping = "place"  // each place that an incident is in
	PerClause Grouping = "clause" // each clause that it breaches
	PerActor  Grouping = "actor"  // each that was found to have done it; without a finding, is said to have
	PerDay    Grouping = "day"    // on which it starts
)

// Groupings returns the groupings.
func Groupings() []Grouping { return []Grouping{PerKind, PerPlace, PerClause, PerActor, PerDay} }

// UnmarshalText reads the word for a grouping.
func (g *Grouping) UnmarshalText(text []byte) error { return readWord(g, text, Groupings()) }

// A Tally is how many incidents of one group there were, and how many in the
// period before. The zero Tally counts none.
type Tally struct {
	Key    string `json:"key"` // the kind, place, clause, actor or day; empty: of none
	Count  int    `json:"count"`
	Before int    `json:"before"` // in the previous period; 0 too where there is none, see [Query.Previous]
}

// Tally counts what Find returns, group by group, with the number in the previous
// period beside it. An incident that stands for several counts as so many. One
// in several groups counts in each: the counts of places add up to more than
// there was. One in none has the empty key.
//
// Groups come with the greatest count first, then with the greatest before, then
// by key; days come in order. A group with nothing in either period does not
// come. Cases are as of now in both periods.
//
// The day is the date of Start where that names a day and no hour, or the year
// or month where it names no more; else that on the clocks of now. An incident of
// the previous period stands beside the day that lies one length of the period
// after it.
//
// It is an error if by is no grouping. It takes time linear in the log, but for
// sorting the groups.
func (l *Log) Tally(q Query, by Grouping, now time.Time) ([]Tally, error) {
	if !slices.Contains(Groupings(), by) {
		return nil, fmt.Errorf("ceasefire: %s is no grouping: it is one of %s", quote(string(by)), choice(Groupings()))
	}
	k := tallier{by: by, now: now, at: map[string]int{}}
	previous, ok := q.Previous()
	for h := range l.until(now) {
		c := h.caseAt(now)
		if !q.fits(h, c) {
			continue
		}
		if q.during(h.start) {
			k.count(h, c, 0)
		}
		if ok && previous.during(h.start) {
			k.count(h, c, q.To.Sub(q.From))
		}
	}
	slices.SortFunc(k.list, k.compare)
	return k.list, nil
}

// A tallier counts incidents by group.
type tallier struct {
	by   Grouping
	now  time.Time
	list []Tally
	at   map[string]int // where in the list a key is
}

// count counts an incident, as one of the previous period if that is some time
// before this one.
func (k *tallier) count(h *happening, c Case, before time.Duration) {
	for _, key := range k.keys(h, c, before) {
		n, ok := k.at[key]
		if !ok {
			n = len(k.list)
			k.at[key] = n
			k.list = append(k.list, Tally{Key: key})
		}
		if before == 0 {
			k.list[n].Count = plus(k.list[n].Count, h.number())
		} else {
			k.list[n].Before = plus(k.list[n].Before, h.number())
		}
	}
}

// keys returns the groups that an incident is in, each once.
func (k *tallier) keys(h *happening, c Case, before time.Duration) []string {
	var keys []string
	switch k.by {
	case PerKind:
		return []string{string(h.Kind)}
	case PerPlace:
		keys = h.Where
	case PerClause:
		keys = h.Breaches
	case PerActor:
		keys = h.by(c)
	case PerDay:
		return []string{h.day(before, k.now.Location())}
	}
	if len(keys) == 0 {
		return []string{""}
	}
	return slices.Compact(slices.Sorted(slices.Values(keys)))
}

func (k *tallier) compare(a, b Tally) int {
	byKey := strings.Compare(a.Key, b.Key)
	if k.by == PerDay {
		return byKey
	}
	return cmp.Or(b.Count-a.Count, b.Before-a.Before, byKey)
}

// day returns the day some time after the start of an incident. A date is taken
// for its noon, so that it stays one where the clocks change in between.
func (h *happening) day(later time.Duration, clocks *time.Location) string {
	if h.Start.HasClock() {
		return h.start.Add(later).In(clocks).Format(time.DateOnly)
	}
	text, _ := h.Start.cut()
	y, m, d := h.start.Date()
	return time.Date(y, m, d, 12, 0, 0, 0, time.UTC).Add(later).Format(time.DateOnly[:len(text)])
}

// by returns the actors that an incident is put down to, in a case: those who were
// found to have done it, once there is a finding, and those who are said to have,
// until then. A finding that nobody can say who did it puts it down to nobody.
func (h *happening) by(c Case) []string {
	if c.Proven() {
		return c.Found
	}
	return h.Alleged
}
