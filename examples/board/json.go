package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf16"

	"parley.example/negotiation/report"
)

// writeJSON marshals a document.
func writeJSON(out *bytes.Buffer, document any) error {
	var plain bytes.Buffer
	e := json.NewEncoder(&plain)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(document); err != nil {
		return err
	}
	reescape(out, plain.Bytes())
	return nil
}

// reescape copies JSON with escapes for what a terminal might act upon. The
// value stays the same.
func reescape(out *bytes.Buffer, text []byte) {
	for _, r := range string(text) {
		if r == '\n' || !report.Hostile(r) { // a line break outside of strings
			out.WriteRune(r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(out, `\u%04x`, unit)
		}
	}
}
