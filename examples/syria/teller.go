package main

import (
	"time"

	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

// A teller writes what talks come to on a page. Asking may fail, as with a
// round that the record lacks: the first error is kept, and nothing is told
// after it.
type teller struct {
	page.Page
	talks  *negotiation.Talks
	record negotiation.Record
	at     time.Time // when names are borne
	err    error
}

func newTeller(talks *negotiation.Talks) *teller {
	return &teller{talks: talks, record: talks.Record()}
}

// board asks for a board; an empty one stands for an error.
func (t *teller) board(round string, v negotiation.View) *negotiation.Board {
	b, err := t.talks.At(round, v)
	if err != nil {
		t.fail(err)
		return new(negotiation.Board)
	}
	return b
}

func (t *teller) between(from, to string, v negotiation.View) negotiation.Changes {
	changes, err := t.talks.Between(from, to, v)
	t.fail(err)
	return changes
}

func (t *teller) history(term string, v negotiation.View) []negotiation.Step {
	steps, err := t.talks.History(term, v)
	t.fail(err)
	return steps
}

func (t *teller) fail(err error) {
	if t.err == nil {
		t.err = err
	}
}

// round finds a round by its id, and makes its moment that of the names.
func (t *teller) round(id string) *negotiation.Round {
	for i := range t.record.Rounds {
		if t.record.Rounds[i].ID == id {
			t.at = moment(&t.record.Rounds[i])
			return &t.record.Rounds[i]
		}
	}
	t.fail(&negotiation.UnknownError{What: "round", ID: id})
	return new(negotiation.Round)
}

// rounds returns those from one to another, both included.
func (t *teller) rounds(from, to string) []negotiation.Round {
	var found []negotiation.Round
	for _, r := range t.record.Rounds {
		if r.ID == from || len(found) > 0 {
			found = append(found, r)
		}
		if r.ID == to {
			break
		}
	}
	return found
}

// said returns the statements of a round that match.
func (t *teller) said(round string, match func(negotiation.Statement) bool) []*negotiation.Statement {
	var found []*negotiation.Statement
	for i := range t.record.Statements {
		if s := &t.record.Statements[i]; s.Round == round && match(*s) {
			found = append(found, s)
		}
	}
	return found
}

// standing asks how a term stands; a zero one stands for an error.
func (t *teller) standing(b *negotiation.Board, term string) negotiation.Standing {
	s, ok := b.Standing(term)
	if !ok {
		t.fail(&negotiation.UnknownError{What: "term", ID: term})
		return negotiation.Standing{Term: &negotiation.Term{ID: term}}
	}
	return s
}

func (t *teller) lastRound() string {
	if n := len(t.record.Rounds); n > 0 {
		return t.record.Rounds[n-1].ID
	}
	return ""
}
