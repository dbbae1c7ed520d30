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

	dived    bool
	fallback *node // an answer, but perhaps not the best: for when the search is ended
}

// soon is how many boards are looked at before the search sees to it that it has
// something to show when it is ended; of a small budget a quarter.
const soon = 100

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
	root, all := s.root(), s.everything()
	for s.limit = 0; ; s.limit = s.next {
		s.next = never
		s.visit(root, all.clone())
		if s.failed != nil || len(s.answers) > 0 || s.next == never && !s.stopped {
			return s.failed
		}
		if s.stopped {
			break
		}
	}
	if s.fallback != nil {
		s.keep(s.fallback)
	}
	return s.failed
}

// everything is the set of all plays.
func (s *search) everything() plays {
	all := newPlays(len(s.plays))
	for i := range s.plays {
		all.add(i)
	}
	return all
}

// A prospect is what cuts say of a board: what is at least still to be paid, and
// the smallest of the cuts.
type prospect struct {
	least  int // never: there is no way
	cut    cut
	forced []int // plays of which each is a cut by itself: all of them are needed
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
	var ahead prospect
	freed := newPlays(len(s.plays))
	hope := s.hopeFor(n, freed)
	for {
		c, fails := hope.cut(open)
		size := c.size()
		if size > 0 && c.without(freed).size() == 0 {
			fails = false // nothing new to be learnt
		}
		switch {
		case !fails && ahead.cut.plays == nil:
			return s.anything(open), true
		case !fails:
			return ahead, true
		case size == 0:
			return prospect{least: never}, true
		case ahead.cut.plays == nil || size < ahead.cut.size():
			ahead.cut = c
		}
		if size == 1 {
			ahead.forced = append(ahead.forced, c.list()...)
		}
		ahead.least += c.least
		freed.join(c.plays)
		hope.free(c.plays)
		if s.ctx.Err() != nil {
			s.stopped = true
			return prospect{}, false
		}
	}
}

// anything is the prospect of a board of which no cut says what is missing.
func (s *search) anything(open plays) prospect {
	all := cut{plays: open}
	for _, p := range open.list() {
		if cost := s.plays[p].cost; all.least == 0 || cost < all.least {
			all.least = cost
		}
	}
	if all.least == 0 {
		return prospect{least: never}
	}
	return prospect{least: all.least, cut: all}
}

// visit goes on from a board with the plays that are open.
func (s *search) visit(n *node, open plays) {
	if !s.dived && s.limit > 0 && s.looked >= min(soon, s.opts.Budget/4) {
		s.dived = true
		s.fallback = s.dive(s.root(), s.everything())
	}
	seen, ok := s.look(n, open)
	switch {
	case !ok || seen.least == never:
	case n.cost+seen.least > s.limit:
		s.next = min(s.next, n.cost+seen.least)
	case seen.cut.plays == nil:
		s.keep(n)
	case len(seen.forced) > 0:
		if child, left := s.force(n, open, seen.forced); child != nil {
			s.visit(child, left)
		}
	default:
		s.branch(n, open, seen.cut)
	}
}

// force makes plays that are all needed, and returns the board with them and what
// is open then; no board if two of them cannot be made beside one another.
func (s *search) force(n *node, open plays, forced []int) (*node, plays) {
	left := open.clone()
	for _, p := range forced {
		if !left.has(p) {
			return nil, nil
		}
		left = s.without(left, p)
		left.remove(p)
	}
	child, err := s.with(n, forced...)
	if err != nil {
		s.failed, s.stopped = err, true
		return nil, nil
	}
	return child, left
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
	needed := 0
	for !s.done(n) {
		seen, ok := s.look(n, open)
		if !ok || seen.least == never {
			return nil
		}
		if len(seen.forced) > 0 {
			first := len(n.made) == needed
			if n, open = s.force(n, open, seen.forced); n == nil {
				return nil
			}
			if first {
				needed = len(n.made)
			}
			continue
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
	return s.prune(n, needed)
}

// prune leaves out plays as long as the targets stay settled. The first of them,
// so many, are needed.
func (s *search) prune(n *node, needed int) *node {
	for i := needed; i < len(n.made) && s.ctx.Err() == nil; {
		less, err := s.with(s.root(), slices.Delete(slices.Clone(n.made), i, i+1)...)
		if err != nil {
			s.failed = err
			return nil
		}
		if s.done(less) {
			n = less
		} else {
			i++
		}
	}
	return n
}
