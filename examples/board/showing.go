package main

import (
	"fmt"
	"slices"

	"parley.example/negotiation"
)

// A showing is boards, and what changed between them.
type showing struct {
	heading
	issues []negotiation.Issue
	steps  []step
}

// askBoards shows the boards that the options ask for.
func askBoards(talks *negotiation.Talks, o options) (answer, error) {
	record := talks.Record()
	steps, err := look(talks, record.Rounds, o)
	if err != nil {
		return nil, err
	}
	h := heading{talks: talks, title: record.Title, view: o.view}
	return showing{heading: h, issues: record.Issues, steps: steps}, nil
}

// A step is the board of a round and what changed to become that.
type step struct {
	board *negotiation.Board
	since *comparison // nil: there is no round to compare with
}

// A comparison is what changed from one round to another, the unchanged left
// out.
type comparison struct {
	From    string              `json:"from"`
	To      string              `json:"to"`
	Changes negotiation.Changes `json:"changes"`
}

func compare(before, after *negotiation.Board) *comparison {
	changed := negotiation.Compare(before, after).Changed()
	if changed == nil {
		changed = negotiation.Changes{} // an empty array, not null
	}
	return &comparison{From: before.Round().ID, To: after.Round().ID, Changes: changed}
}

// look works out the boards that the options ask for, and the changes.
func look(talks *negotiation.Talks, rounds []negotiation.Round, o options) ([]step, error) {
	if o.at != "" {
		return lookAt(talks, rounds, o)
	}
	boards, err := talks.Boards(o.view)
	if err != nil {
		return nil, err
	}
	var steps []step
	var before *negotiation.Board
	for b := range boards {
		s := step{board: b}
		if before != nil {
			s.since = compare(before, b)
		}
		steps = append(steps, s)
		before = b
	}
	return steps, nil
}

// lookAt works out one round, and what changed since another.
func lookAt(talks *negotiation.Talks, rounds []negotiation.Round, o options) ([]step, error) {
	board, err := talks.At(o.at, o.view)
	if err != nil {
		return nil, err
	}
	number := func(id string) int {
		return slices.IndexFunc(rounds, func(r negotiation.Round) bool { return r.ID == id })
	}
	at, from := number(o.at), o.from
	switch {
	case from == "" && at == 0:
		return []step{{board: board}}, nil
	case from == "":
		from = rounds[at-1].ID
	}
	before, err := talks.At(from, o.view)
	if err != nil {
		return nil, err
	}
	if number(from) > at {
		return nil, usageError{fmt.Sprintf("-from %s comes after -at %s", from, o.at)}
	}
	return []step{{board: board, since: compare(before, board)}}, nil
}

func (s showing) document() any {
	doc := struct {
		envelope
		Rounds  []*negotiation.Board `json:"rounds"`
		Changes []*comparison        `json:"changes"`
	}{s.envelope(), []*negotiation.Board{}, []*comparison{}}
	for _, step := range s.steps {
		doc.Rounds = append(doc.Rounds, step.board)
		if step.since != nil {
			doc.Changes = append(doc.Changes, step.since)
		}
	}
	return doc
}
