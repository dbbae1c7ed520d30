package main

import (
	"strings"

	"parley.example/negotiation"
)

// An answer is what the program says: it can be written in every format.
type answer interface {
	// text writes it on a page.
	text(p page)
	// document returns what is to be marshalled as its JSON form.
	document() any
}

// A question is one that the command line can ask in place of the boards.
type question struct {
	takes []string // the flags that bear on it, beside -format
	ask   func(*negotiation.Talks, options) (answer, error)
}

// questionFor returns the question that a flag asks; false if it asks none. No
// flag at all asks for the boards.
func questionFor(flag string) (question, bool) {
	switch flag {
	case "":
		return question{takes: []string{"account", "among", "at", "from"}, ask: askBoards}, true
	case "explain":
		return question{takes: []string{"account", "among", "at", "from"}, ask: askExplanation}, true
	case "disputes":
		return question{takes: []string{"among", "at"}, ask: askDisputes}, true
	case "bridge":
		takes := []string{"account", "among", "at", "movers", "price", "rule-out", "most", "budget"}
		return question{takes: takes, ask: askBridge}, true
	case "vet":
		return question{ask: askVet}, true
	case "ledger":
		return question{takes: []string{"account", "among", "at"}, ask: askLedger}, true
	}
	return question{}, false
}

// boardAsked returns the board that a question is about: that of -at, or else of
// the last round.
func boardAsked(talks *negotiation.Talks, o options) (*negotiation.Board, error) {
	if o.at != "" {
		return talks.At(o.at, o.view)
	}
	b, err := talks.Latest(o.view)
	if err == nil && b.Round() == nil {
		err = errNoRounds
	}
	return b, err
}

var errNoRounds = usageError{"the record has no rounds: there is nothing to ask it"}

// A heading is what stands above an answer.
type heading struct {
	talks *negotiation.Talks
	title string
	view  negotiation.View
	round *negotiation.Round // nil: the answer is about no one round
}

func headingOf(b *negotiation.Board) heading {
	return heading{talks: b.Talks(), title: b.Talks().Record().Title, view: b.View(), round: b.Round()}
}

// text writes the title, whose eyes it is seen through, and the round.
func (h heading) text(p page, view string) {
	p.title(h.title)
	p.para(0, 0, "", view)
	if h.round != nil {
		p.blank()
		p.round(h.round)
	}
	p.blank()
}

func (p page) title(title string) {
	if strings.TrimSpace(clean(title)) == "" {
		title = "A record without a title"
	}
	p.heading(title, "=")
}

// An envelope is what the JSON form of every answer begins with.
type envelope struct {
	Title   string   `json:"title"`
	Account string   `json:"account,omitempty"`
	Among   []string `json:"among,omitempty"`
	From    string   `json:"from,omitempty"`
	Round   string   `json:"round,omitempty"`
}

func (h heading) envelope() envelope {
	e := envelope{Title: h.title, Account: h.view.Account(), Among: h.view.Circle()}
	if h.round != nil {
		e.Round = h.round.ID
	}
	return e
}

// who returns what to call an actor.
func (h heading) who(id string) string { return actorInWords(h.talks, id) }
