package bridge

import (
	"slices"

	"parley.example/negotiation"
)

// A hope is a board on which some plays may be made besides, whichever of them
// help: each holder stands on each term as well as it may with any of them. What
// is not settled even then is settled with none of these plays, nor with any of
// them together. Without any such play it is the board as it is.
//
// It is worked out as the model says, by striking what does not hold from the
// greatest set, in rounds. The round in which something fell is kept: it fell for
// what had fallen before it, and so the reasons why never go in circles.
type hope struct {
	*picture
	*node
	gains []gain          // by term and holder
	facts map[string]bool // that come about
	fell  []int           // by term: the round; 0: it stands
	broke []int           // by condition: the round in which it failed; 0: it holds
}

// A gain is what a holder may come to besides what it holds.
type gain struct {
	anything bool
	silence  bool
	words    []int // for which it may stand
}

func (g *gain) gives(w int) bool { return g.anything || slices.Contains(g.words, w) }

// hopeFor returns the hope for a board if some plays are free.
func (p *picture) hopeFor(n *node, free plays) *hope {
	h := &hope{
		picture: p, node: n, gains: make([]gain, len(n.table)), facts: map[string]bool{},
		fell: make([]int, len(p.terms)),
	}
	for id, play := range p.facts {
		h.facts[id] = slices.Contains(n.made, play)
	}
	h.broke = make([]int, len(p.conds))
	h.free(free)
	return h
}

// free frees more plays and works the hope out again.
func (h *hope) free(more plays) {
	for _, play := range more.list() {
		if p := &h.plays[play]; p.holder < 0 {
			h.facts[p.Fact] = true
		} else {
			h.gain(play, p.holder)
		}
	}
	clear(h.fell)
	clear(h.broke)
	h.strike()
}

// gain adds what may come of a play of a holder.
func (h *hope) gain(play, holder int) {
	for _, x := range h.touched[play] {
		c := h.cell(x, holder)
		for _, t := range h.touches[c] {
			if t.play == play {
				h.gains[c].add(t, h.terms[x].old)
			}
		}
	}
}

// add adds what may come of a touch. What is accepted of an old term may be taken
// back at once by a play made before or beside it, as a rejection or a refusal
// would not be: that comes to silence, in every wording.
func (g *gain) add(t touch, old bool) {
	switch t.kind {
	case gives:
		g.silence = g.silence || old
		if !slices.Contains(g.words, t.word) {
			g.words = append(g.words, t.word)
		}
	case hushes:
		g.silence = true
	default:
		g.anything = true
	}
}

// strike finds what falls, round by round.
func (h *hope) strike() {
	for round, fell := 1, true; fell; round++ {
		fell = false
		for x := range h.terms {
			if h.fell[x] == 0 && !h.stands(x, round) {
				h.fell[x], fell = round, true
			}
		}
		for c := range h.conds {
			if h.broke[c] == 0 && !h.holds(&h.conds[c], round) {
				h.broke[c], fell = round, true
			}
		}
	}
}

// before reports whether what fell in some round still stood when a later one
// began.
func before(fell, round int) bool { return fell == 0 || fell >= round }

// stands reports whether a term is settled, given what stands at the beginning of
// a round.
func (h *hope) stands(x, round int) bool {
	for _, part := range h.terms[x].parts {
		if !before(h.fell[part], round) {
			return false
		}
	}
	for w := range h.terms[x].words {
		if h.works(x, w, round) {
			return true
		}
	}
	return false
}

// works reports whether a term is settled in a wording, its parts aside.
func (h *hope) works(x, w, round int) bool {
	return h.eligible(x, w) && h.someoneGives(x, w, round) && h.met(x, 0, w, round)
}

// eligible reports whether a wording comes into question. Of a term without
// parts every one does that somebody stands for.
func (h *hope) eligible(x, w int) bool {
	if h.tabled[x] == nil || h.tabled[x][w] {
		return true
	}
	for holder := range h.holders {
		if h.gains[h.cell(x, holder)].gives(w) {
			return true
		}
	}
	return false
}

// someoneGives reports whether somebody consents to a wording, where somebody
// must.
func (h *hope) someoneGives(x, w, round int) bool {
	if len(h.terms[x].parts) > 0 {
		return true
	}
	for holder := range h.holders {
		if h.level(x, holder, w, round) == given {
			return true
		}
	}
	return false
}

// A level is what a holder contributes to a wording, as far as rules tell
// contributions apart.
type level uint8

const (
	blocked level = iota
	quiet
	passing
	given
)

func (h *hope) level(x, holder, w, round int) level {
	c := h.cell(x, holder)
	if h.gains[c].gives(w) {
		return given
	}
	v := h.plainly(&h.table[c], w, round)
	if h.gains[c].silence {
		v = max(v, quiet)
	}
	return v
}

func (h *hope) plainly(v *held, w, round int) level {
	switch {
	case slices.Contains(v.refused, w):
		return blocked
	case v.kind == silent:
		return quiet
	case v.kind == abstain:
		return passing
	case v.kind == stands && v.word == w && h.stood(v.cond, round):
		return given
	}
	return blocked
}

// stood reports whether a condition held when a round began.
func (h *hope) stood(cond, round int) bool { return cond < 0 || before(h.broke[cond], round) }

// met reports whether a node of the rule of a term is met in a wording.
func (h *hope) met(x, at, w, round int) bool {
	n := &h.terms[x].ballot[at]
	kid := func(k int) bool { return h.met(x, k, w, round) }
	switch n.kind {
	case negotiation.All:
		return !slices.ContainsFunc(n.kids, func(k int) bool { return !kid(k) })
	case negotiation.Any:
		return slices.ContainsFunc(n.kids, kid)
	default:
	}
	some, weight, least := false, 0, given
	for _, m := range n.members {
		v := h.level(x, m.holder, w, round)
		least = min(least, v)
		if v == given {
			some = true
			weight += m.weight
		}
	}
	if n.kind == negotiation.Threshold {
		return weight >= n.quota
	}
	return least >= n.least() && (some || !n.needsOne())
}

// least returns what every member must contribute at least.
func (n *leaf) least() level {
	if n.kind == negotiation.Unanimity || n.kind == negotiation.Consensus && n.early {
		return passing
	}
	return quiet
}

// needsOne reports whether some member must consent.
func (n *leaf) needsOne() bool {
	return n.kind == negotiation.Unanimity || n.kind == negotiation.Consensus
}

// holds reports whether a condition holds, given what stands at the beginning of
// a round.
func (h *hope) holds(c *condition, round int) bool {
	kid := func(k condition) bool { return h.holds(&k, round) }
	switch c.kind {
	case onSettled:
		return before(h.fell[c.term], round)
	case onAccepts:
		at := h.cell(c.term, c.holder)
		g, v := &h.gains[at], &h.table[at]
		return g.anything || len(g.words) > 0 || v.kind == stands && h.stood(v.cond, round)
	case onFact:
		return c.held || h.facts[c.fact]
	case onAll:
		return !slices.ContainsFunc(c.kids, func(k condition) bool { return !kid(k) })
	default:
		return slices.ContainsFunc(c.kids, kid)
	}
}
