package main

import (
	"bytes"
	"strings"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// An answer is what a question comes to, but for the sheet.
type answer interface {
	// text writes it on a page.
	text(p page)
	// document returns what is to be marshalled as its JSON form.
	document() any
}

// writeAnswer writes an answer in one of answerFormats.
func writeAnswer(out *bytes.Buffer, a answer, format string) error {
	if format == "json" {
		return writeJSON(out, a.document())
	}
	a.text(page{out})
	return nil
}

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
	title := h.title
	if strings.TrimSpace(report.Clean(title)) == "" {
		title = "A record without a title"
	}
	p.heading(title, "=")
	p.para(0, 0, "", view)
	if h.round != nil {
		p.blank()
		p.heading(titled(h.round.ID, h.round.Title), "-")
		if about := aboutRound(h.round); about != "" {
			p.para(0, 0, "", about)
		}
	}
	p.blank()
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
