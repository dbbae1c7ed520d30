package bridge

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"parley.example/negotiation"
)

// A Price says what some moves cost, or that they are out of the question: a red
// line. It fits every move that has what its fields name; empty ones fit
// anything, so that {Actor: "us", RuledOut: true} keeps Washington from any
// move. Of several that fit a move the last one counts. A price that names a fact
// fits facts alone, one that names anything else acceptances alone, and the one
// that names nothing fits every move. The zero Price is not valid: it neither
// costs nor rules out.
//
// A red line is not crossed by way of a package: a price that rules a term out
// fits the acceptance of every whole as well that would pass down to it, at any
// depth; where it names a wording, if that is what lies on the table of the term.
// What costs more costs so by itself alone: an acceptance of a whole has its own
// price. A wording that has not come up is an [*negotiation.UnknownError].
type Price struct {
	Actor    string `json:"actor,omitzero"` // taken to its principal
	Term     string `json:"term,omitzero"`
	Wording  string `json:"wording,omitzero"` // white space aside
	Fact     string `json:"fact,omitzero"`
	Cost     int    `json:"cost,omitzero"`      // at least 1, at most a million
	RuledOut bool   `json:"ruled_out,omitzero"` // the move is not to be thought of; Cost is 0 then
}

// maxCost bounds what a move may cost, so that sums stay far from overflowing.
const maxCost = 1_000_000

// checkPrice puts what is wrong with a price among what is wrong.
func (q *question) checkPrice(p Price) {
	if p.Actor != "" {
		q.hasActor(p.Actor)
	}
	if p.Term != "" {
		q.hasTerm(p.Term)
	}
	if p.Fact != "" {
		q.hasFact(p.Fact)
	}
	if p.Wording != "" && !q.hasComeUp(p) {
		q.wrong = append(q.wrong, fmt.Errorf("bridge: %w", &negotiation.UnknownError{What: "wording", ID: collapse(p.Wording)}))
	}
	switch {
	case p.Fact != "" && (p.Actor != "" || p.Term != "" || p.Wording != ""):
		q.wrong = append(q.wrong, fmt.Errorf("bridge: the price of the fact %q names an acceptance as well", p.Fact))
	case p.RuledOut && p.Cost != 0:
		q.wrong = append(q.wrong, errors.New("bridge: a price both rules a move out and says what it costs"))
	case !p.RuledOut && (p.Cost < 1 || p.Cost > maxCost):
		q.wrong = append(q.wrong, fmt.Errorf("bridge: a price of %d is not from 1 to %d", p.Cost, maxCost))
	}
}

// hasComeUp reports whether the wording that a price names is one of its term, or
// of any term if it names none. Of a term that is not there that has been said.
func (q *question) hasComeUp(p Price) bool {
	if _, ok := q.board.Standing(p.Term); p.Term != "" && !ok {
		return true
	}
	for s := range q.board.All() {
		if (p.Term == "" || p.Term == s.Term.ID) && slices.Contains(s.Wordings(), collapse(p.Wording)) {
			return true
		}
	}
	return false
}

// fits reports whether a price says what a move costs.
func (q *question) fits(p Price, m negotiation.Move) bool {
	if m.Fact != "" {
		return p.Actor == "" && p.Term == "" && p.Wording == "" && (p.Fact == "" || p.Fact == m.Fact)
	}
	if p.Fact != "" || p.Actor != "" && q.board.Talks().Roster().Principal(p.Actor) != m.Actor {
		return false
	}
	own := (p.Term == "" || p.Term == m.Term) && (p.Wording == "" || collapse(p.Wording) == m.Wording)
	return own || p.RuledOut && q.passes(m.Term, p)
}

// passes reports whether the acceptance of a term would pass down to what a price
// names.
func (q *question) passes(whole string, p Price) bool {
	s, ok := q.board.Standing(p.Term)
	if !ok || p.Wording != "" && collapse(p.Wording) != s.OnTable() {
		return false
	}
	return q.wholesOf(p.Term)[whole]
}

// wholesOf returns the terms that include one, at any depth.
func (q *question) wholesOf(part string) map[string]bool {
	if above, known := q.above[part]; known {
		return above
	}
	above := map[string]bool{}
	for list := []string{part}; len(list) > 0; list = list[1:] {
		for i := range q.rec.Terms {
			if x := &q.rec.Terms[i]; !above[x.ID] && slices.Contains(x.Includes, list[0]) {
				above[x.ID], list = true, append(list, x.ID)
			}
		}
	}
	q.above[part] = above
	return above
}

// cost returns what a move costs; false if it is out of the question.
func (q *question) cost(m negotiation.Move) (int, bool) {
	cost := 1
	for _, p := range q.opts.Prices {
		if q.fits(p, m) {
			cost = p.Cost // 0: ruled out
		}
	}
	return cost, cost > 0
}

// collapse makes wordings comparable, as the record does.
func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }
