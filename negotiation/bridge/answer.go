package bridge

import (
	"parley.example/negotiation"
)

// An Answer is a set of moves that settles the targets, with none to spare (unless
// the search was ended before it was done). They are made in the order of Steps: acceptances in that of
// [negotiation.Talks.MoveOrder], on one term in the order of their actors in the
// record, then facts in the order of the record. The zero Answer is to do nothing.
type Answer struct {
	Cost  int
	Steps []Step
	After *negotiation.Board // with all of them made
}

// A Step is one move of an answer.
type Step struct {
	Move      negotiation.Move
	Cost      int
	Unlocks   []*negotiation.Term // what is settled once it is made, after those before it, and was not; in the order of the record
	Unsettles []*negotiation.Term // what is settled no longer
}

// A Share is the part of an answer that one actor has to carry; facts are
// nobody's.
type Share struct {
	Actor string // empty: facts
	Cost  int
	Steps []Step
}

// Moves returns the moves in the order in which they are made.
func (a Answer) Moves() []negotiation.Move {
	var list []negotiation.Move
	for _, s := range a.Steps {
		list = append(list, s.Move)
	}
	return list
}

// ByActor returns who has to move, in the order in which each first does.
func (a Answer) ByActor() []Share {
	var list []Share
	place := map[string]int{}
	for _, s := range a.Steps {
		i, ok := place[s.Move.Actor]
		if !ok {
			i = len(list)
			place[s.Move.Actor] = i
			list = append(list, Share{Actor: s.Move.Actor})
		}
		list[i].Steps = append(list[i].Steps, s)
		list[i].Cost += s.Cost
	}
	return list
}

// result says what the search found.
func (s *search) result() (*Result, error) {
	r := &Result{Targets: s.targets, Cost: s.cost, Found: s.count, Looked: s.looked}
	r.Exact = !s.stopped || len(s.answers) > 0 && s.cost <= s.limit
	r.Complete = !s.stopped
	if len(s.answers) > 0 || s.stopped {
		r.Bound = s.limit
	}
	for _, a := range s.answers {
		answer, err := s.answer(a)
		if err != nil {
			return nil, err
		}
		r.Answers = append(r.Answers, answer)
	}
	return r, nil
}

// answer makes the moves one after another and notes what each unlocks.
func (s *search) answer(a found) (Answer, error) {
	answer := Answer{After: s.board}
	var moves []negotiation.Move
	for _, p := range a.plays {
		moves = append(moves, s.plays[p].Move)
		next, err := s.board.Suppose(moves...)
		if err != nil {
			return Answer{}, err
		}
		step := Step{Move: s.plays[p].Move, Cost: s.plays[p].cost}
		step.Unlocks, step.Unsettles = turned(answer.After, next)
		answer.Cost += step.Cost
		answer.Steps = append(answer.Steps, step)
		answer.After = next
	}
	return answer, nil
}

// turned returns the terms that are settled on the second of two boards and not on
// the first, and the other way round.
func turned(before, after *negotiation.Board) (settled, unsettled []*negotiation.Term) {
	for now := range after.All() {
		was, _ := before.Standing(now.Term.ID)
		switch is := now.Status == negotiation.StatusSettled; {
		case is == (was.Status == negotiation.StatusSettled):
		case is:
			settled = append(settled, now.Term)
		default:
			unsettled = append(unsettled, now.Term)
		}
	}
	return settled, unsettled
}
