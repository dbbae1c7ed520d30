package negotiation_test

import (
	"slices"
	"strings"
	"time"

	"parley.example/negotiation"
)

// The slow reading is a second implementation of what a record comes to, for
// the tests to compare the library with. It works on plain records with maps,
// recursion and repeated sweeps, and each function quotes the sentence that it
// is the reading of.

// A slowAccount is one of on-record, according-to (with an actor) and
// as-reported.
type slowAccount struct{ kind, actor string }

var (
	slowOnRecord   = slowAccount{kind: "on-record"}
	slowAsReported = slowAccount{kind: "as-reported"}
)

func slowAccordingTo(a string) slowAccount { return slowAccount{"according-to", a} }

func (a slowAccount) String() string {
	if a.kind == "according-to" {
		return a.kind + ":" + a.actor
	}
	return a.kind
}

// A slowResult is everything that the slow reading says about one point.
type slowResult struct {
	Round string
	Terms map[string]slowStanding

	view *slowView
	set  slowSet // the greatest, plain one
}

// A slowStanding is how one term stands.
type slowStanding struct {
	Status      string
	Wording     string // the settled one
	Candidates  []string
	InExchange  bool
	Linked      []string // in the order of the record
	Provisional bool
	InEffect    bool
	LastSettled string                  // the id of a round; empty: settled now, or never before
	Positions   map[string]slowPosition // of every principal
	Readings    map[string]string       // of those principals that have one
}

// A slowPosition is what a holder holds on a term.
type slowPosition struct {
	Stance    negotiation.Stance // empty: silent
	Wording   string             // with propose or accept
	If        *negotiation.Condition
	Holds     bool   // it is a support, and its condition is absent or holds
	Statement int    // index in the record; -1: it rests on none
	Whole     string // the term that it came down from, directly
	Silent    string // withdrawn, lapsed, replaced or none, where it is silent
	Refusals  []slowRefusal

	place int // of the statement, in the order of statements; -1 for none
}

// A slowRefusal is a standing refusal of one wording.
type slowRefusal struct {
	Wording   string
	Stance    negotiation.Stance
	Statement int

	place int
}

// A slowView is a record up to some point, through the eyes of one account,
// among a circle.
type slowView struct {
	rec    negotiation.Record
	acct   slowAccount
	circle []string // principals
	round  int
	after  int   // index of the statement that the point is just after, or -1
	cut    int   // the last place in the order that counts
	order  []int // statements by place

	principals map[string]string // of every actor
	said       map[[2]string][]int
	known      map[[2]string]slowPosition
}

// slowBoard works out the standing of every term at the end of a round, or just
// after the statement with index after where that is not -1.
func slowBoard(rec negotiation.Record, acct slowAccount, circle []string, round, after int) slowResult {
	return slowBook{rec, acct, circle, map[int]slowSet{}}.board(round, after)
}

// slowBoards works out the board of every round.
func slowBoards(rec negotiation.Record, acct slowAccount, circle []string) []slowResult {
	book := slowBook{rec, acct, circle, map[int]slowSet{}}
	var boards []slowResult
	for i := range rec.Rounds {
		boards = append(boards, book.board(i, -1))
	}
	return boards
}

// A slowBook remembers what was settled at the rounds that it has seen.
type slowBook struct {
	rec     negotiation.Record
	acct    slowAccount
	circle  []string
	settled map[int]slowSet
}

func (b slowBook) board(round, after int) slowResult {
	v := slowLook(b.rec, b.acct, b.circle, round, after)
	result := v.result(b.lastSettled)
	return result
}

// "the last round in which it was settled, if it no longer is": rounds before
// this one, under the same view.
func (b slowBook) lastSettled(term string, before int) string {
	for k := before - 1; k >= 0; k-- {
		if _, ok := b.settled[k]; !ok {
			b.settled[k] = slowLook(b.rec, b.acct, b.circle, k, -1).greatest(slowHope{})
		}
		if _, ok := b.settled[k].terms[term]; ok {
			return b.rec.Rounds[k].ID
		}
	}
	return ""
}

func slowLook(rec negotiation.Record, acct slowAccount, circle []string, round, after int) *slowView {
	v := &slowView{
		rec: rec, acct: acct, round: round, after: after, cut: -1, order: slowOrder(rec),
		principals: map[string]string{}, said: map[[2]string][]int{}, known: map[[2]string]slowPosition{},
	}
	if after >= 0 {
		v.round = slowRoundIndex(rec, rec.Statements[after].Round)
	}
	for _, a := range rec.Actors {
		v.principals[a.ID] = slowPrincipal(rec, a.ID)
	}
	for _, id := range circle {
		v.circle = append(v.circle, v.principals[id])
	}
	for place, i := range v.order {
		if slowRoundIndex(rec, rec.Statements[i].Round) <= v.round {
			v.cut = place
		}
		if i == after {
			break
		}
	}
	v.listen()
	return v
}

// listen notes, for every holder and term, the places of the admitted
// statements up to the cut.
func (v *slowView) listen() {
	for place := range v.cut + 1 {
		s := v.at(place)
		for _, h := range v.holders() {
			if v.admits(s, h) {
				key := [2]string{h, s.Term}
				v.said[key] = append(v.said[key], place)
			}
		}
	}
}

// "Statements are ordered by round, and within a round as they are listed."
func slowOrder(rec negotiation.Record) []int {
	var order []int
	for _, r := range rec.Rounds {
		for i, s := range rec.Statements {
			if s.Round == r.ID {
				order = append(order, i)
			}
		}
	}
	return order
}

func slowRoundIndex(rec negotiation.Record, id string) int {
	return slices.IndexFunc(rec.Rounds, func(r negotiation.Round) bool { return r.ID == id })
}

func (v *slowView) at(place int) negotiation.Statement { return v.rec.Statements[v.order[place]] }

func (v *slowView) term(id string) negotiation.Term {
	i := slices.IndexFunc(v.rec.Terms, func(t negotiation.Term) bool { return t.ID == id })
	return v.rec.Terms[i]
}

// "The moment of a round is its end, or its start where it has no end"; a date
// as a start is its first instant, as an end its last.
func (v *slowView) moment(round int) time.Time {
	r := v.rec.Rounds[round]
	if r.End != "" {
		return r.End.Last()
	}
	return r.Start.First()
}

// Wordings are "compared after collapsing white space".
func slowCollapse(s string) string { return strings.Join(strings.Fields(s), " ") }
