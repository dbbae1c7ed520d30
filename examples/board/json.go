package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf16"

	"parley.example/negotiation"
)

// A document is the JSON form.
type document struct {
	Title   string               `json:"title"`
	Account string               `json:"account"`
	Among   []string             `json:"among,omitempty"`
	Rounds  []*negotiation.Board `json:"rounds"`
	Changes []*comparison        `json:"changes"`
}

func writeJSON(out *bytes.Buffer, s showing) error {
	doc := document{
		Title:   s.title,
		Account: s.view.Account(),
		Among:   s.view.Circle(),
		Rounds:  []*negotiation.Board{},
		Changes: []*comparison{},
	}
	for _, step := range s.steps {
		doc.Rounds = append(doc.Rounds, step.board)
		if step.since != nil {
			doc.Changes = append(doc.Changes, step.since)
		}
	}
	var plain bytes.Buffer
	e := json.NewEncoder(&plain)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(doc); err != nil {
		return err
	}
	reescape(out, plain.Bytes())
	return nil
}

// reescape copies JSON with escapes for what a terminal might act upon. The
// value stays the same.
func reescape(out *bytes.Buffer, text []byte) {
	for _, r := range string(text) {
		if r == '\n' || !hostile(r) { // a line break outside of strings
			out.WriteRune(r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(out, `\u%04x`, unit)
		}
	}
}
