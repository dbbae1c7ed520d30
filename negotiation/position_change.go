package negotiation

import (
	"cmp"
	"reflect"
	"slices"
)

// A PositionChange is what became of one holder's position on one term between
// two boards. The zero PositionChange is that of nobody.
type PositionChange struct {
	Term       *Term
	Holder     string
	Kind       MoveKind
	Was        Position
	Now        Position
	Wording    string       // what Gave and Gives are measured by: that settled before, or else after, or else on the table after
	Gave       Contribution // to Wording, before
	Gives      Contribution // to Wording, after
	Statements []*Statement // what made it, in the order of the talks; none: time or an event did, or what others said
}

// A MoveKind says how a position changed. The zero MoveKind is MoveRestated.
type MoveKind uint8

// The kinds of move. A position change has the first that fits, in the order
// MoveTookUp to MoveRefusals; MoveRestated is what none of them fits.
const (
	MoveRestated        MoveKind = iota // it proposes what it accepted, or accepts what it proposed
	MoveTookUp                          // it was silent and is no longer
	MoveGaveUp                          // it is silent and was not
	MoveCameOver                        // from reserve, abstain or reject to a support
	MoveTurnedAway                      // from a support to reserve, abstain or reject
	MoveShifted                         // among reserve, abstain and reject
	MoveReworded                        // from one wording to another, or between a wording and agreement in principle
	MoveConditioned                     // from one condition to another, or between one and none
	MoveConditionMet                    // its condition has come to hold
	MoveConditionFailed                 // its condition has ceased to hold
	MoveRefusals                        // it refuses other wordings, or with another stance
)

var moveWords = []string{
	"restated", "took-up", "gave-up", "came-over", "turned-away", "shifted", "reworded",
	"conditioned", "condition-met", "condition-failed", "refusals",
}

// String returns the word for k.
func (k MoveKind) String() string { return wordOf(moveWords, k, "MoveKind") }

// MarshalText returns the word for k; an error if k is no kind of move.
func (k MoveKind) MarshalText() ([]byte, error) { return textOf(moveWords, k, "kind of move") }

// UnmarshalText reads the word for a kind of move.
func (k *MoveKind) UnmarshalText(text []byte) error {
	return readWord(k, moveWords, text, "kind of move")
}

// Positions returns whose position on the term changed: its stance, its wording,
// its condition, whether that holds, or the wordings refused. Another reason for
// silence is no change, nor is another statement to the same effect. Parties
// come in the order of the rule, then others in the order of the record. It
// takes time linear in the positions on the term.
func (c Change) Positions() []PositionChange {
	c = c.carriedOut()
	var list []PositionChange
	for _, id := range c.holders() {
		was, now := c.Before.Position(id), c.After.Position(id)
		if was.sameAs(&now) {
			continue
		}
		w := c.yardstick()
		list = append(list, PositionChange{
			Term: c.Term, Holder: id, Kind: moveOf(&was, &now), Was: was, Now: now,
			Wording: w, Gave: c.Before.Contribution(id, w), Gives: c.After.Contribution(id, w),
			Statements: c.madeBy(id),
		})
	}
	return list
}

// Moves returns the position changes that did not unsettle a term, such as that
// of an actor that turns from accept to reject on a term still open: of every
// change, those of the holders that are not named in its By.
func (c Changes) Moves() []PositionChange {
	list := []PositionChange{}
	for _, change := range c {
		for _, p := range change.Positions() {
			if !slices.ContainsFunc(change.By, func(t Turn) bool { return t.Actor == p.Holder }) {
				list = append(list, p)
			}
		}
	}
	return list
}

// holders returns everyone who may have changed position: the parties of the
// rule after, or where the term is no longer there before, then all others of
// whom something was said.
func (c Change) holders() []string {
	parties := c.After.Parties()
	if c.After.board == nil {
		parties = c.Before.Parties()
	}
	var others []string
	for _, s := range [2]Standing{c.After, c.Before} {
		if s.board == nil {
			continue
		}
		for _, st := range s.board.stands(s.number) {
			others = append(others, s.board.lens.talks.rec.Actors[st.holder].ID)
		}
	}
	slices.SortFunc(others, func(a, b string) int { return cmp.Compare(c.place(a), c.place(b)) })
	others = slices.DeleteFunc(slices.Compact(others), func(id string) bool { return slices.Contains(parties, id) })
	return append(parties, others...)
}

// place orders the actors: those of the record after, then those that only the
// record before has.
func (c Change) place(id string) int32 {
	var n int32
	for _, s := range [2]Standing{c.After, c.Before} {
		if s.board == nil {
			continue
		}
		if a, ok := s.board.lens.talks.actors[id]; ok {
			return n + a
		}
		n += int32(len(s.board.lens.talks.actors))
	}
	return n
}

// yardstick returns the wording that contributions are measured by.
func (c Change) yardstick() string {
	switch {
	case c.Before.Status == StatusSettled:
		return c.Before.Wording
	case c.After.Status == StatusSettled:
		return c.After.Wording
	case c.After.board == nil:
		return c.Before.OnTable()
	}
	return c.After.OnTable()
}

// condition returns the condition that a support stands on; nil for none.
func (p *Position) condition() *Condition {
	if p.Statement == nil || !p.Stance.Supports() {
		return nil
	}
	return p.Statement.If
}

// sameAs reports whether two positions of one holder on one term come to the
// same.
func (p *Position) sameAs(q *Position) bool {
	return p.Stance == q.Stance && p.Wording == q.Wording && p.Holds == q.Holds &&
		p.refusesAs(q) && reflect.DeepEqual(p.condition(), q.condition())
}

// refusesAs reports whether two positions refuse the same wordings, with the
// same stances.
func (p *Position) refusesAs(q *Position) bool {
	return len(p.Refuses) == len(q.Refuses) && !slices.ContainsFunc(p.Refuses, func(r Refusal) bool {
		return !slices.ContainsFunc(q.Refuses, func(o Refusal) bool { return r.Wording == o.Wording && r.Stance == o.Stance })
	})
}

// moveOf says how one position differs from another.
func moveOf(was, now *Position) MoveKind {
	supported, supports := was.Stance.Supports(), now.Stance.Supports()
	switch {
	case was.Stance == "" && now.Stance != "":
		return MoveTookUp
	case was.Stance != "" && now.Stance == "":
		return MoveGaveUp
	case !supported && supports:
		return MoveCameOver
	case supported && !supports:
		return MoveTurnedAway
	case !supports && was.Stance != now.Stance:
		return MoveShifted
	case was.Wording != now.Wording, was.Stance.words() != now.Stance.words():
		return MoveReworded
	case !reflect.DeepEqual(was.condition(), now.condition()):
		return MoveConditioned
	case !was.Holds && now.Holds:
		return MoveConditionMet
	case was.Holds && !now.Holds:
		return MoveConditionFailed
	case !was.refusesAs(now):
		return MoveRefusals
	}
	return MoveRestated
}

// madeBy returns the statements that made a holder's position another: those
// that it rests on now and did not before, or where it fell back on an older
// one, what took away the newer.
func (c Change) madeBy(holder string) []*Statement {
	if c.After.board == nil {
		return nil
	}
	was, now := held{stand: nothingHeld}, c.After.held(holder)
	if c.Before.board != nil {
		was = c.Before.held(holder)
	}
	var made []int32
	if stmt := newer(was, now); stmt >= 0 {
		made = append(made, stmt)
	}
	for _, r := range c.After.board.refusals(c.After.number, &now.stand) {
		if !c.Before.board.knows(r.stmt, c.After.board) {
			made = append(made, r.stmt)
		}
	}
	t := c.After.board.lens.talks
	slices.SortFunc(made, func(a, b int32) int { return cmp.Compare(t.said[a].ord, t.said[b].ord) })
	var list []*Statement
	for _, i := range slices.Compact(made) {
		list = append(list, &t.rec.Statements[i])
	}
	return list
}

// newer returns the statement that led from one stand to another, -1 for none:
// what the second rests on, unless that had been said before and only time
// brought it to bear; or where it is older than what the first rested on, what
// led from the whole or the replacing term that the first came from.
func newer(was, now held) int32 {
	if now.stmt >= 0 && (was.stmt < 0 || !now.comesBefore(now.stmt, was, was.stmt)) {
		if now.restsAs(was) || was.board.knows(now.stmt, now.board) {
			return -1
		}
		return now.stmt
	}
	above := was.above()
	if above < 0 {
		return -1
	}
	x, ok := now.board.lens.talks.terms[was.board.lens.talks.rec.Terms[above].ID]
	if !ok {
		return -1
	}
	return newer(was.board.held(above, was.holder), now.board.held(x, was.holder))
}

// knows reports whether a statement of the talks of another board, of the same
// talks or of talks that were extended, had been said by the point of b. No board
// knows anything.
func (b *Board) knows(stmt int32, of *Board) bool {
	if b.none() || int(stmt) >= len(b.lens.talks.said) || b.lens.talks.said[stmt].ord >= b.cut.ord {
		return false
	}
	mine, its := b.lens.talks, of.lens.talks
	return mine == its || reflect.DeepEqual(mine.rec.Statements[stmt], its.rec.Statements[stmt])
}

// above returns the term that a stand came from: the whole, or of those that
// replace the term the first that its holder went over to by that statement; -1
// for none.
func (h held) above() int32 {
	if h.whole >= 0 || h.silence != replaced {
		return h.whole
	}
	t, first := h.board.lens.talks, int32(-1)
	for _, y := range t.replacersOf(h.term) {
		st := h.board.stand(y, h.holderNumber())
		if st != nil && st.words() && st.stmt == h.stmt && (first < 0 || y < first) {
			first = y
		}
	}
	return first
}

func (h held) holderNumber() int32 { return h.board.lens.talks.actors[h.holder] }

// replacersOf returns the terms that replace one, directly or through others.
func (t *Talks) replacersOf(x int32) []int32 {
	var list []int32
	seen := map[int32]bool{}
	add := func(y int32) {
		if !seen[y] {
			seen[y] = true
			list = append(list, y)
		}
	}
	for _, y := range t.provisions[x].replacers {
		add(y)
	}
	for i := 0; i < len(list); i++ {
		for _, y := range t.provisions[list[i]].replacers {
			add(y)
		}
	}
	return list
}
