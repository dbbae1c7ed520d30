package ceasefire

import (
	"slices"
	"time"
)

// blind returns when none of the verifiers could observe some place of the area,
// up to now: stretches in the order of time that do not overlap.
func (q Quiet) blind(l *Log, loc *time.Location, now time.Time) ([]stretch, error) {
	eyes := slices.Compact(slices.Sorted(slices.Values(q.Verifier)))
	if len(eyes) == 0 {
		eyes = []string{""}
	}
	var edges []edge
	for _, u := range l.blanks() {
		if !q.overlooks(u) {
			continue
		}
		s, err := u.stretch(loc)
		if err != nil {
			return nil, err
		}
		for eye, verifier := range eyes {
			if (u.Observer == "" || u.Observer == verifier) && s.from.Before(s.to) && !s.from.After(now) {
				edges = append(edges, edge{s.from, eye, 1}, edge{s.to, eye, -1})
			}
		}
	}
	return allBlind(edges, len(eyes)), nil
}

// overlooks reports whether a place that could not be observed is in the area.
func (q Quiet) overlooks(u *Unseen) bool { return len(u.Where) == 0 || q.Area.Covers(u.Where...) }

// stretch returns when u was.
func (u *Unseen) stretch(loc *time.Location) (stretch, error) {
	s, err := readStretch(u.Start, loc)
	if err != nil {
		return stretch{}, err
	}
	end, err := readStretch(u.End, loc)
	s.to = end.to
	if end.clock {
		s.to = end.from
	}
	return s, err
}

// An edge is where a stretch begins, or ends, in which an eye is closed.
type edge struct {
	at  time.Time
	eye int
	by  int // 1: it begins; -1: it ends
}

// allBlind returns the stretches in which each of n eyes is closed.
func allBlind(edges []edge, n int) []stretch {
	slices.SortStableFunc(edges, func(a, b edge) int { return a.at.Compare(b.at) })
	closed, open := make([]int, n), n
	var found []stretch
	for k, e := range edges {
		was := min(closed[e.eye], 1)
		closed[e.eye] += e.by
		open += was - min(closed[e.eye], 1)
		if open == 0 && k+1 < len(edges) && e.at.Before(edges[k+1].at) {
			found = append(found, stretch{from: e.at, to: edges[k+1].at})
		}
	}
	return found
}

// blanks returns what could not be observed.
func (l *Log) blanks() []*Unseen {
	if l == nil {
		return nil
	}
	return l.unseen
}
