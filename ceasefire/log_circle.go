package ceasefire

import (
	"fmt"
	"slices"
)

// A linkCircle is one that links lead in, from one incident and link.
type linkCircle struct {
	link  int
	names []int // the incidents, in the order of the links
}

// words names the incidents of a circle, or the first of many.
func (o linkCircle) words(l *Log) string {
	var names []string
	for _, n := range o.names[:min(len(o.names), 8)] {
		names = append(names, quote(l.incidents[n].ID))
	}
	if more := len(o.names) - len(names); more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	return and(names)
}

// circles finds circles among the links from the incidents from first on, each by
// the first incident in it; if there is any at least one. It takes linear time.
func (l *Log) circles(first int) map[int]linkCircle {
	rest := l.endless(first)
	walk := make([]int, len(l.incidents)) // by which walk each was come to; 0: none
	found := map[int]linkCircle{}
	for start := first; start < len(l.incidents); start++ {
		var way []int
		n := start
		for ; rest[n] > 0 && walk[n] == 0; n = l.incidentAt(n, l.onward(n, rest)) {
			walk[n] = start + 1
			way = append(way, n)
		}
		if rest[n] == 0 || walk[n] != start+1 || len(way) == 0 {
			continue
		}
		way = way[slices.Index(way, n):]
		at := slices.Index(way, slices.Min(way))
		way = slices.Concat(way[at:], way[:at])
		found[way[0]] = linkCircle{l.onward(way[0], rest), way}
	}
	return found
}

// onward returns the first link of an incident to one that links do not end at.
func (l *Log) onward(n int, rest []int) int {
	return slices.IndexFunc(l.incidents[n].Links, func(k Link) bool {
		to, ok := l.index[k.To]
		return ok && to != n && rest[to] > 0
	})
}

// incidentAt returns where a link leads.
func (l *Log) incidentAt(n, link int) int { return l.index[l.incidents[n].Links[link].To] }

// endless returns, for each incident, how many of its links lead to incidents
// from which one can follow links without end. Links to itself are left out.
func (l *Log) endless(first int) []int {
	rest := make([]int, len(l.incidents))
	from := make([][]int, len(l.incidents))
	var ended []int
	for n := first; n < len(l.incidents); n++ {
		for _, k := range l.incidents[n].Links {
			if to, ok := l.index[k.To]; ok && to != n && to >= first {
				rest[n]++
				from[to] = append(from[to], n)
			}
		}
		if rest[n] == 0 {
			ended = append(ended, n)
		}
	}
	for len(ended) > 0 {
		n := ended[len(ended)-1]
		ended = ended[:len(ended)-1]
		for _, m := range from[n] {
			if rest[m]--; rest[m] == 0 {
				ended = append(ended, m)
			}
		}
	}
	return rest
}
