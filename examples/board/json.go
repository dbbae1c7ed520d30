package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

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

// reescape copies JSON that is fit for a web page so that it is fit for people
// and terminals: with <, > and & as they are, whoever marshalled them, and
// escapes for what a terminal might act upon. The value stays the same.
func reescape(out *bytes.Buffer, text []byte) {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		switch {
		case r == '\\':
			var b []byte
			b, n = readable(text[i:])
			out.Write(b)
		case r == '\n' || !hostile(r): // a line break outside of strings
			out.Write(text[i : i+n])
		default:
			for _, unit := range utf16.Encode([]rune{r}) {
				fmt.Fprintf(out, `\u%04x`, unit)
			}
		}
		i += n
	}
}

// readable returns what to write for the escape that text begins with, and how
// long it is.
func readable(text []byte) ([]byte, int) {
	for _, page := range []struct{ escape, plain string }{{`\u003c`, "<"}, {`\u003e`, ">"}, {`\u0026`, "&"}} {
		if bytes.HasPrefix(text, []byte(page.escape)) {
			return []byte(page.plain), len(page.escape)
		}
	}
	n := min(2, len(text)) // the second may be a backslash too
	return text[:n], n
}
