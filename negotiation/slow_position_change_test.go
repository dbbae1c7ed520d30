package negotiation_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"parley.example/negotiation"
)

// "Positions returns whose position on the term changed." "Parties come in the
// order of the rule, then others in the order of the record."
func (c slowPair) moves(x string) []string {
	v, w := c.after.view, c.yardstick(x)
	var order []string
	for _, h := range slices.Concat(v.parties(v.rule(x)), v.holders()) {
		if !slices.Contains(order, h) {
			order = append(order, h)
		}
	}
	var lines []string
	for _, h := range order {
		was, now := c.before.Terms[x].Positions[h], c.after.Terms[x].Positions[h]
		if move := slowMove(was, now); move != "" {
			lines = append(lines, fmt.Sprintf("%s %s %s: %s, then %s, to %q %s, then %s, made by %v", x, h, move,
				slowHeld(was), slowHeld(now), w, c.before.contribution(h, x, w), c.after.contribution(h, x, w), c.made(h, x)))
		}
	}
	return lines
}

// "That settled before, or else after, or else on the table after."
func (c slowPair) yardstick(x string) string {
	switch {
	case c.before.Terms[x].Status == "settled":
		return c.before.Terms[x].Wording
	case c.after.Terms[x].Status == "settled":
		return c.after.Terms[x].Wording
	}
	return c.after.view.table(x, c.after.view.cut+1)
}

// slowMove is the kind of a position change; empty if nothing changed: "its
// stance, its wording, its condition, whether that holds, or the wordings
// refused. Another reason for silence is no change, nor is another statement to
// the same effect."
func slowMove(was, now slowPosition) string {
	sameIf, sameRefusals := reflect.DeepEqual(was.If, now.If), slowRefusalSet(was) == slowRefusalSet(now)
	switch {
	case was.Stance == now.Stance && was.Wording == now.Wording && sameIf && was.Holds == now.Holds && sameRefusals:
		return ""
	case was.Stance == "" && now.Stance != "": // "It was silent and is no longer."
		return "took-up"
	case was.Stance != "" && now.Stance == "": // "It is silent and was not."
		return "gave-up"
	case !slowSupports(was) && slowSupports(now): // "From reserve, abstain or reject to a support."
		return "came-over"
	case slowSupports(was) && !slowSupports(now): // "From a support to reserve, abstain or reject."
		return "turned-away"
	case !slowSupports(was) && was.Stance != now.Stance: // "Among reserve, abstain and reject."
		return "shifted"
	// "From one wording to another, or between a wording and agreement in principle."
	case slowConsents(was) != slowConsents(now), was.Wording != now.Wording:
		return "reworded"
	case !sameIf: // "From one condition to another, or between one and none."
		return "conditioned"
	case now.Holds && !was.Holds: // "Its condition has come to hold."
		return "condition-met"
	case was.Holds && !now.Holds: // "Its condition has ceased to hold."
		return "condition-failed"
	case !sameRefusals: // "It refuses other wordings, or with another stance."
		return "refusals"
	}
	return "restated" // "It proposes what it accepted, or accepts what it proposed."
}

func slowRefusalSet(p slowPosition) string {
	var list []string
	for _, r := range p.Refusals {
		list = append(list, fmt.Sprintf("%q %s", r.Wording, r.Stance))
	}
	slices.Sort(list)
	return fmt.Sprint(list)
}

// "Those that it rests on now and did not before, or where it fell back on an
// older one, what took away the newer." In the order of the talks.
func (c slowPair) made(h, x string) []int {
	now := c.after.Terms[x].Positions[h]
	var places []int
	if place := c.newer(h, x); place >= 0 {
		places = append(places, place)
	}
	for _, r := range now.Refusals {
		if r.place > c.before.view.cut { // it is new
			places = append(places, r.place)
		}
	}
	slices.Sort(places)
	var list []int
	for _, place := range slices.Compact(places) {
		list = append(list, c.after.view.order[place])
	}
	return list
}

// "What led from the whole or the replacing term that the first came from."
func (c slowPair) newer(h, x string) int {
	was, now := c.before.Terms[x].Positions[h], c.after.Terms[x].Positions[h]
	switch {
	case now.place > was.place && now.place <= c.before.view.cut:
		return -1 // it had been said: time brought it to bear
	case now.place > was.place:
		return now.place
	case now.place == was.place:
		return -1
	case was.Whole != "":
		return c.newer(h, was.Whole)
	}
	v := c.before.view
	for _, y := range v.rec.Terms {
		p := c.before.Terms[y.ID].Positions[h]
		if was.Silent == "replaced" && v.replaces(y.ID, x) && slowConsents(p) && p.place == was.place {
			return c.newer(h, y.ID)
		}
	}
	return -1
}

func (p pairing) move(m negotiation.PositionChange) string {
	var made []int
	for _, s := range m.Statements {
		made = append(made, p.index(s))
	}
	return fmt.Sprintf("%s %s %s: %s, then %s, to %q %s, then %s, made by %v", m.Term.ID, m.Holder, m.Kind,
		p.held(m.Was), p.held(m.Now), m.Wording, m.Gave, m.Gives, made)
}

// TestPositionChangesAgreeWithSlowReading compares the position changes between
// every two neighbouring rounds, between the first and the last, and from within
// one, and sees that each kind occurs often.
func TestPositionChangesAgreeWithSlowReading(t *testing.T) {
	t.Parallel()
	n, seen := randomRecords(), map[negotiation.MoveKind]int{}
	for s := *seed; s < *seed+uint64(n); s++ {
		rec, talks, rng := randomTalks(t, s)
		for _, acct := range []slowAccount{slowOnRecord, slowAsReported, slowAccordingTo(rec.Actors[rng.IntN(len(rec.Actors))].ID)} {
			p := pairing{T: t, seed: s, talks: talks, rec: rec, acct: acct, circle: [][]string{nil, slowCircle(rng, rec)}[rng.IntN(2)]}
			p.compareMoves(seen, rng.IntN(len(rec.Statements)))
		}
	}
	for kind := negotiation.MoveRestated; kind <= negotiation.MoveRefusals; kind++ {
		t.Logf("%7d %s", seen[kind], kind)
		if seen[kind] < n/10 {
			t.Errorf("%s occurs only %d times in %d records", kind, seen[kind], n)
		}
	}
}

func (p pairing) compareMoves(seen map[negotiation.MoveKind]int, within int) {
	slow := slowBoards(p.rec, p.acct, p.circle)
	var boards []*negotiation.Board
	for _, r := range p.rec.Rounds {
		boards = append(boards, board(p.talks, r.ID, []negotiation.View{p.view()}))
	}
	last := len(boards) - 1
	for i := range last {
		p.sameMoves(seen, boards[i], boards[i+1], slowPair{slow[i], slow[i+1]})
	}
	p.sameMoves(seen, boards[0], boards[last], slowPair{slow[0], slow[last]})
	b, err := p.talks.After(within, p.view())
	if err != nil {
		p.Fatal(err)
	}
	p.sameMoves(seen, b, boards[last], slowPair{slowBoard(p.rec, p.acct, p.circle, -1, within), slow[last]})
}

func (p pairing) sameMoves(seen map[negotiation.MoveKind]int, before, after *negotiation.Board, pair slowPair) {
	changes := negotiation.Compare(before, after)
	var quiet []string // that unsettled nothing
	for _, c := range changes {
		var fast []string
		for _, m := range c.Positions() {
			seen[m.Kind]++
			fast = append(fast, p.move(m))
		}
		slow := pair.moves(c.Term.ID)
		p.sameLines("moves to "+pair.after.Round, fast, slow)
		for i, m := range c.Positions() {
			if !slices.ContainsFunc(c.By, func(t negotiation.Turn) bool { return t.Actor == m.Holder }) {
				quiet = append(quiet, slow[i])
			}
		}
	}
	var fast []string
	for _, m := range changes.Moves() {
		fast = append(fast, p.move(m))
	}
	p.sameLines("quiet moves to "+pair.after.Round, fast, quiet)
}
