package bridge

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// A search looks for the cheapest sets of plays that settle the targets: depth
// first and under a bound that rises as long as nothing is found (Korf,
// Depth-first iterative-deepening, 1985). At every board it reads off cuts, sets
// of plays of which one at least is needed, each free of the plays of those
// before, so that their cheapest plays together cost no more than what is still
// to be paid (Helmert and Domshlak, Landmarks, critical paths and abstractions,
// 2009). It goes on with each play of the smallest cut in turn, and once it has
// tried one leaves it out for the others, so that no set is tried twice.
type search struct {
	*picture
	ctx     context.Context
	limit   int // on the cost: what costs more is put off
	next    int // the least cost that was put off
	answers []found
	cost    int // of the answers
	count   int // of the answers, those that were not kept too
	looked  int
	stopped bool
	failed  error
}

// A found is a set of plays that settles the targets, in the order in which they
// are made, and how many terms they speak to in all.
type found struct {
	plays  []int
	extent int
}

// compare puts those first that speak to the fewest terms, then goes by the plays.
func (a found) compare(b found) int {
	return cmp.Or(cmp.Compare(a.extent, b.extent), slices.Compare(a.plays, b.plays))
}

const never = math.MaxInt

func newSearch(ctx context.Context, q *question) *search {
	return &search{picture: newPicture(q), ctx: ctx}
}

// find raises the bound until something is found or there is nothing to find.
func (s *search) find() error {
	all := newPlays(len(s.plays))
	for i := range s.plays {
		all.add(i)
	}
	root := s.root()
	var fallback *node
	for s.limit = 0; ; s.limit = s.next {
		s.next = never
		s.visit(root, all.clone())
		if s.failed != nil || len(s.answers) > 0 || s.next == never && !s.stopped {
			return s.failed
		}
		if s.stopped {
			break
		}
		if fallback == nil && s.limit > 0 {
			fallback = s.dive(root, all.clone())
		}
	}
	if fallback != nil {
		s.keep(fallback)
	}
	return s.failed
}

// A prospect is what cuts say of a board: what is at least still to be paid, and
// the smallest of the cuts.
type prospect struct {
	least int // never: there is no way
	cut   cut
}

// look looks at a board: there is nothing to pay, and no cut, where the targets
// are settled. False says that the search has been stopped.
func (s *search) look(n *node, open plays) (prospect, bool) {
	if s.looked >= s.opts.Budget || s.ctx.Err() != nil {
		s.stopped = true
		return prospect{}, false
	}
	s.looked++
	if s.done(n) {
		return prospect{}, true
	}
	var found prospect
	free := newPlays(len(s.plays))
	for {
		c, fails := s.hopeFor(n, free).cut(open)
		size := c.size()
		switch {
		case !fails && found.cut.plays == nil:
			return s.anything(open), true
		case !fails:
			return found, true
		case size == 0:
			return prospect{least: never}, true
		case found.cut.plays == nil || size < found.cut.size():
			found.cut = c
		}
		found.least += c.least
		free.join(c.plays)
	}
}

// anything is the prospect of a board of which no cut says what is missing.
func (s *search) anything(open plays) prospect {
	any := cut{plays: open}
	for _, p := range open.list() {
		if cost := s.plays[p].cost; any.least == 0 || cost < any.least {
			any.least = cost
		}
	}
	if any.least == 0 {
		return prospect{least: never}
	}
	return prospect{least: any.least, cut: any}
}

// visit goes on from a board with the plays that are open.
func (s *search) visit(n *node, open plays) {
	seen, ok := s.look(n, open)
	switch {
	case !ok || seen.least == never:
	case n.cost+seen.least > s.limit:
		s.next = min(s.next, n.cost+seen.least)
	case seen.cut.plays == nil:
		s.keep(n)
	default:
		s.branch(n, open, seen.cut)
	}
}

func (s *search) branch(n *node, open plays, c cut) {
	left := open.clone()
	for _, p := range c.list() {
		left.remove(p)
		child, err := s.with(n, p)
		if err != nil {
			s.failed, s.stopped = err, true
		}
		if s.stopped {
			return
		}
		s.visit(child, s.without(left, p))
	}
}

// without closes the plays that cannot be made beside one: other wordings of the
// same term by the same holder.
func (s *search) without(open plays, p int) plays {
	rest := open.clone()
	made := &s.plays[p]
	for i := range s.plays {
		if q := &s.plays[i]; made.holder >= 0 && q.holder == made.holder && q.term == made.term {
			rest.remove(i)
		}
	}
	return rest
}

// keep notes an answer, if it is among the first.
func (s *search) keep(n *node) {
	a := found{plays: slices.Sorted(slices.Values(n.made))}
	for _, p := range a.plays {
		a.extent += s.plays[p].extent
	}
	s.cost = n.cost
	s.count++
	at, _ := slices.BinarySearchFunc(s.answers, a, found.compare)
	if at < s.opts.Most {
		s.answers = slices.Insert(s.answers, at, a)
		s.answers = s.answers[:min(len(s.answers), s.opts.Most)]
	}
}

// dive takes at every board the play after which the least seems to be left, and
// in the end leaves out what was not needed: an answer, if it comes to one, but
// perhaps not the best.
func (s *search) dive(n *node, open plays) *node {
	for !s.done(n) {
		seen, ok := s.look(n, open)
		if !ok || seen.least == never {
			return nil
		}
		best, least, rest := (*node)(nil), never, plays(nil)
		for _, p := range seen.cut.list() {
			child, err := s.with(n, p)
			if err != nil {
				s.failed = err
				return nil
			}
			left := s.without(open, p)
			left.remove(p)
			after, ok := s.look(child, left)
			if ok && after.least < never && child.cost+after.least < least {
				best, least, rest = child, child.cost+after.least, left
			}
		}
		if best == nil {
			return nil
		}
		n, open = best, rest
	}
	return s.prune(n)
}

// prune leaves out plays as long as the targets stay settled.
func (s *search) prune(n *node) *node {
	for i := 0; i < len(n.made); {
		less := s.root()
		for j, p := range n.made {
			if j == i {
				continue
			}
			next, err := s.with(less, p)
			if err != nil {
				s.failed = err
				return nil
			}
			less = next
		}
		if s.done(less) {
			n = less
		} else {
			i++
		}
	}
	return n
}
