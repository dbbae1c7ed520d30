package vet

import (
	"encoding"
	"fmt"
)

// A Finding is something in a record that looks wrong. The zero Finding is none.
type Finding struct {
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	Path     string   `json:"path"`           // where, as in the problems of a record: statements[12].at
	Text     string   `json:"text"`           // a sentence
	Term     string   `json:"term,omitzero"`  // the term that it is about, if it is about one
	Actor    string   `json:"actor,omitzero"` // the holder or obligor that it is about, else the first speaker
	See      []string `json:"see,omitempty"`  // the paths of what it is held against
}

// String returns the finding on one line: its severity, its code, where, and the
// sentence.
func (f Finding) String() string {
	return fmt.Sprintf("%s %s: %s: %s", f.Severity, f.Code, f.Path, f.Text)
}

// A Severity says how sure it is that something is wrong. Severities are
// ordered; the zero Severity is Look.
type Severity uint8

// The severities.
const (
	// Look: it can be as it should, for negotiations are odd. It is worth a look
	// at the source.
	Look Severity = iota
	// Slip: it is hardly ever meant. Most likely a key was missed, a line copied
	// or a name mistaken.
	Slip
)

var severityWords = [...]string{"look", "slip"}

var (
	_ encoding.TextMarshaler   = Look
	_ encoding.TextUnmarshaler = new(Severity)
)

// String returns the word for s, or Severity(n) if there is none.
func (s Severity) String() string {
	if int(s) >= len(severityWords) {
		return fmt.Sprintf("Severity(%d)", uint8(s))
	}
	return severityWords[s]
}

// MarshalText returns the word for s; an error if s is no severity.
func (s Severity) MarshalText() ([]byte, error) {
	if int(s) >= len(severityWords) {
		return nil, fmt.Errorf("vet: no severity: %s", s)
	}
	return []byte(s.String()), nil
}

// UnmarshalText reads the word for a severity.
func (s *Severity) UnmarshalText(text []byte) error {
	for i, word := range severityWords {
		if word == string(text) {
			*s = Severity(i)
			return nil
		}
	}
	return fmt.Errorf("vet: no severity: %q", text)
}
