package bridge_test

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/bridge"
	"parley.example/negotiation/negotiationtest"
)

var (
	records = flag.Int("records", 1000, "how many random records to compare with brute force")
	seed    = flag.Uint64("seed", 1, "the first seed of the random records")
)

// The moves among which brute force tries every set of up to mostMade.
const (
	mostMoves = 14
	mostMade  = 4
)

// TestAgreesWithBruteForce compares the search with trying every set of up to four
// of at most 14 moves, on random records: the same least cost, and the same
// answers of that cost, all of them and in the same order. Each answer settles the
// targets when it is put into the record, and no smaller set does.
func TestAgreesWithBruteForce(t *testing.T) {
	n := uint64(*records)
	if testing.Short() {
		n = min(n, 150)
	}
	const workers = 2
	seen := make([]tally, workers)
	t.Run("all", func(t *testing.T) {
		for w := range uint64(workers) {
			t.Run(fmt.Sprint("from ", *seed+w), func(t *testing.T) {
				t.Parallel()
				for i := w; i < n; i += workers {
					newContest(t, *seed+i).run(&seen[w])
				}
			})
		}
	})
	var all tally
	for _, s := range seen {
		all.add(s)
	}
	t.Logf("%d records: %+v", n, all)
	for size, count := range all.size {
		if count == 0 {
			t.Errorf("no answer of %d moves", size)
		}
	}
	if all.none == 0 || all.several == 0 || all.facts == 0 || all.priced == 0 {
		t.Errorf("something is never tried: %+v", all)
	}
}

// A tally counts what the contests came to.
type tally struct {
	size                         [mostMade + 1]int // answers of so many moves
	none, several, facts, priced int
	boards                       int
}

func (a *tally) add(b tally) {
	for i, n := range b.size {
		a.size[i] += n
	}
	a.none += b.none
	a.several += b.several
	a.facts += b.facts
	a.priced += b.priced
	a.boards += b.boards
}

// A contest is one question about one random record, asked twice.
type contest struct {
	*testing.T
	*rand.Rand
	seed   uint64
	rec    negotiation.Record
	talks  *negotiation.Talks
	board  *negotiation.Board
	moves  []negotiation.Move // that are allowed, in the order in which they are made
	costs  []int
	opts   bridge.Options
	priced bool
}

func newContest(t *testing.T, seed uint64) *contest {
	rng := rand.New(rand.NewPCG(seed, 23))
	o := negotiationtest.Options{Without: negotiationtest.Trimmings}
	if seed%3 == 0 {
		o.Actors, o.Terms = 3, 3+rng.IntN(3)
	}
	c := &contest{T: t, Rand: rng, seed: seed, rec: negotiationtest.Generate(rng, o)}
	if seed%2 == 0 {
		c.thicken()
	}
	talks, err := negotiation.Open(c.rec)
	if err != nil {
		t.Fatal(err)
	}
	c.talks = talks
	c.board, err = talks.At(c.rec.Rounds[rng.IntN(len(c.rec.Rounds))].ID, c.view())
	if err != nil {
		t.Fatal(err)
	}
	c.priced = rng.IntN(3) == 0
	c.chooseTargets()
	c.chooseMoves()
	return c
}

// thicken makes terms include and replace one another, and rules to which silence
// matters, more often than other records have it: there moves undo one another.
func (c *contest) thicken() {
	kinds := []negotiation.RuleKind{negotiation.Consensus, negotiation.Unopposed, negotiation.Unanimity}
	for range 2 * len(c.rec.Terms) {
		denser := c.rec
		denser.Terms = slices.Clone(c.rec.Terms)
		x, y := &denser.Terms[c.IntN(len(denser.Terms))], denser.Terms[c.IntN(len(denser.Terms))].ID
		switch c.IntN(3) {
		case 0:
			x.Includes = append(slices.Clone(x.Includes), y)
		case 1:
			x.Replaces = append(slices.Clone(x.Replaces), y)
		default:
			x.Rule = negotiation.Rule{Kind: kinds[c.IntN(len(kinds))]}
		}
		if _, err := negotiation.Open(denser); err == nil {
			c.rec = denser
		}
	}
}

func (c *contest) view() negotiation.View {
	id := func() string { return c.rec.Actors[c.IntN(len(c.rec.Actors))].ID }
	v := []negotiation.View{negotiation.OnRecord, negotiation.AsReported, negotiation.AccordingTo(id())}[c.IntN(3)]
	if c.IntN(3) == 0 {
		v = v.Among(id(), id())
	}
	return v
}

// chooseTargets asks for one, two or three terms, most often such as are not
// settled.
func (c *contest) chooseTargets() {
	for range 1 + c.IntN(3) {
		x := c.rec.Terms[c.IntN(len(c.rec.Terms))]
		for range 3 {
			if s, _ := c.board.Standing(x.ID); s.Status != negotiation.StatusSettled {
				break
			}
			x = c.rec.Terms[c.IntN(len(c.rec.Terms))]
		}
		if !slices.Contains(c.opts.Terms, x.ID) {
			c.opts.Terms = append(c.opts.Terms, x.ID)
		}
	}
}

// chooseMoves allows at most so many moves, of some actors on some terms and of
// some facts, and rules out every other.
func (c *contest) chooseMoves() {
	all := everyMove(c.rec, c.board)
	allowed := map[negotiation.Move]int{}
	c.opts.Prices = []bridge.Price{{RuledOut: true}}
	for _, i := range c.Perm(len(all)) {
		p := bridge.Price{Actor: all[i].Actor, Term: all[i].Term, Wording: all[i].Wording, Fact: all[i].Fact, Cost: 1}
		if c.priced {
			p.Cost = 1 + c.IntN(3)
		}
		next := map[negotiation.Move]int{}
		for _, m := range all {
			fits := m.Fact == p.Fact && m.Actor == p.Actor && m.Term == p.Term && (p.Wording == "" || p.Wording == m.Wording)
			if was, ok := allowed[m]; ok {
				next[m] = was
			}
			if fits {
				next[m] = p.Cost
			}
		}
		if len(next) > mostMoves {
			continue
		}
		allowed, c.opts.Prices = next, append(c.opts.Prices, p)
	}
	for _, m := range all {
		if cost, ok := allowed[m]; ok {
			c.moves, c.costs = append(c.moves, m), append(c.costs, cost)
		}
	}
	c.opts.Most = 1 << 20
}

// everyMove returns every move there is, in the order in which they are made.
func everyMove(rec negotiation.Record, b *negotiation.Board) []negotiation.Move {
	var list []negotiation.Move
	for _, x := range b.Talks().MoveOrder() {
		s, _ := b.Standing(x.ID)
		for _, a := range rec.Actors {
			if b.Talks().Roster().Principal(a.ID) != a.ID {
				continue
			}
			for _, w := range s.Wordings() {
				if w != "" || s.OnTable() == "" {
					list = append(list, negotiation.Move{Actor: a.ID, Term: x.ID, Wording: w})
				}
			}
		}
	}
	for _, f := range rec.Facts {
		if !b.Holds(negotiation.Condition{Fact: f.ID}) {
			list = append(list, negotiation.Move{Fact: f.ID})
		}
	}
	return list
}

// run asks both and compares.
func (c *contest) run(seen *tally) {
	cost, sets := c.brute()
	r, err := bridge.Find(context.Background(), c.board, c.opts)
	if err != nil {
		c.Fatalf("seed %d: %v", c.seed, err)
	}
	seen.boards += r.Looked
	c.compare(r, cost, sets)
	c.note(seen, r)
}

func (c *contest) compare(r *bridge.Result, cost int, sets []string) {
	c.Helper()
	if !r.Exact || !r.Complete || r.Found != len(r.Answers) || len(r.Answers) > 0 && r.Bound != r.Cost {
		c.Fatalf("seed %d: not exact: %+v", c.seed, r)
	}
	if len(sets) > 0 && (len(r.Answers) == 0 || r.Cost > cost) {
		c.Fatalf("seed %d, %v: brute force needs %d: %s; the search %d: %v", c.seed, c.opts.Terms, cost, sets[0], r.Cost, r.Answers)
	}
	var small []string
	for _, a := range r.Answers {
		if a.Cost != r.Cost {
			c.Fatalf("seed %d: an answer costs %d, not %d", c.seed, a.Cost, r.Cost)
		}
		if len(a.Steps) <= mostMade {
			small = append(small, fmt.Sprint(a.Moves()))
		}
		c.check(a)
	}
	if r.Cost < cost || len(sets) == 0 {
		if len(small) > 0 {
			c.Fatalf("seed %d: brute force does not find %s", c.seed, small[0])
		}
		return
	}
	if !slices.Equal(small, sets) {
		c.Fatalf("seed %d, %v under %s at %s: the search finds\n%s\nbrute force\n%s", c.seed, c.opts.Terms, c.board.View(),
			c.board.Round().ID, strings.Join(small, "\n"), strings.Join(sets, "\n"))
	}
}

// brute tries every set of up to mostMade moves, the smallest first, and returns
// the least cost at which the targets are settled and every set of that cost.
func (c *contest) brute() (int, []string) {
	least, sets := 1<<30, [][]int(nil)
	var try func(from int, made []int, cost int)
	try = func(from int, made []int, cost int) {
		if cost > least {
			return
		}
		if c.settles(made) {
			if cost < least {
				least, sets = cost, nil
			}
			sets = append(sets, slices.Clone(made))
			return // a larger set costs more
		}
		if len(made) == mostMade {
			return
		}
		for i := from; i < len(c.moves); i++ {
			if !c.clashes(made, i) {
				try(i+1, append(made, i), cost+c.costs[i])
			}
		}
	}
	try(0, nil, 0)
	var said []string
	slices.SortFunc(sets, func(a, b []int) int { return cmp.Or(cmp.Compare(c.extent(a), c.extent(b)), slices.Compare(a, b)) })
	for _, made := range sets {
		said = append(said, fmt.Sprint(c.movesOf(made)))
	}
	return least, said
}

// extent counts the terms that moves speak to: each its own and every part of it.
func (c *contest) extent(made []int) int {
	n := 0
	for _, m := range c.movesOf(made) {
		if m.Fact != "" {
			n++
			continue
		}
		n += len(c.partsOf(m.Term, map[string]bool{m.Term: true}))
	}
	return n
}

func (c *contest) partsOf(id string, seen map[string]bool) map[string]bool {
	s, _ := c.board.Standing(id)
	for _, part := range s.Term.Includes {
		if !seen[part] {
			seen[part] = true
			c.partsOf(part, seen)
		}
	}
	return seen
}

func (c *contest) movesOf(made []int) []negotiation.Move {
	var list []negotiation.Move
	for _, i := range made {
		list = append(list, c.moves[i])
	}
	return list
}

// clashes reports whether a move is of one actor on one term as another is.
func (c *contest) clashes(made []int, i int) bool {
	return slices.ContainsFunc(made, func(j int) bool {
		return c.moves[j].Term == c.moves[i].Term && c.moves[j].Actor == c.moves[i].Actor && c.moves[i].Fact == ""
	})
}

func (c *contest) settles(made []int) bool {
	b, err := c.board.Suppose(c.movesOf(made)...)
	if err != nil {
		c.Fatalf("seed %d: %v", c.seed, err)
	}
	return c.settled(b)
}

func (c *contest) settled(b *negotiation.Board) bool {
	return !slices.ContainsFunc(c.opts.Terms, func(id string) bool {
		s, _ := b.Standing(id)
		return s.Status != negotiation.StatusSettled
	})
}

// check puts an answer into the record: it settles the targets, and does not
// without any one of its moves.
func (c *contest) check(a bridge.Answer) {
	c.Helper()
	if b := c.said(a.Moves()); !c.settled(b) {
		c.Fatalf("seed %d: %v does not settle %v", c.seed, a.Moves(), c.opts.Terms)
	}
	for i := range a.Steps {
		rest := slices.Delete(a.Moves(), i, i+1)
		if c.settled(c.said(rest)) {
			c.Fatalf("seed %d: %v settles %v without %s", c.seed, a.Moves(), c.opts.Terms, a.Steps[i].Move)
		}
	}
}

// said returns the board of the talks with moves said and done.
func (c *contest) said(moves []negotiation.Move) *negotiation.Board {
	c.Helper()
	round := c.board.Round().ID
	var more negotiation.Record
	for i, m := range moves {
		if m.Fact != "" {
			more.Events = append(more.Events, m.Event(fmt.Sprint("move", i), round))
		} else {
			more.Statements = append(more.Statements, m.Statement(round))
		}
	}
	talks, err := c.talks.Extend(more)
	if err != nil {
		c.Fatalf("seed %d: %v", c.seed, err)
	}
	b, err := talks.At(round, c.board.View())
	if err != nil {
		c.Fatalf("seed %d: %v", c.seed, err)
	}
	return b
}

func (c *contest) note(seen *tally, r *bridge.Result) {
	if len(r.Answers) == 0 {
		seen.none++
		return
	}
	if len(r.Answers) > 1 {
		seen.several++
	}
	if c.priced {
		seen.priced++
	}
	for _, a := range r.Answers {
		if slices.ContainsFunc(a.Moves(), func(m negotiation.Move) bool { return m.Fact != "" }) {
			seen.facts++
		}
	}
	seen.size[min(len(r.Answers[0].Steps), mostMade)]++
}
