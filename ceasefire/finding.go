package ceasefire

import "fmt"

// A Finding is something that a review remarks on. The zero Finding is none.
type Finding struct {
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	Clause   string   `json:"clause,omitzero"` // the id of the clause; empty: the agreement as a whole
	Field    string   `json:"field,omitzero"`  // the component, as in segments[1].control; empty: all of it
	Text     string   `json:"text"`            // a sentence
	Source   string   `json:"source,omitzero"` // the case or text that it is known from
}

// String returns the finding on one line: its severity, its code, where, and the
// sentence. Control characters do not come through.
func (f Finding) String() string {
	where := join(f.Clause, f.Field)
	if where != "" {
		where += ": "
	}
	return clean(fmt.Sprintf("%s %s: %s%s", f.Severity, f.Code, where, f.Text))
}

// A Severity says what a finding means. Severities are ordered; the zero Severity
// is Note.
type Severity uint8

// The severities.
const (
	// Note: worth a look.
	Note Severity = iota
	// Warning: a known cause of failure. It does not make a text invalid: of 200
	// ceasefires in PA-X (1990 to 2019) 36.5 % name neither a mission nor an
	// enforcement mechanism, and 44 % no third party.
	Warning
	// Error: the text cannot be read in one way.
	Error
)

var severityWords = []string{"note", "warning", "error"}

// String returns the word for s, or Severity(n) if there is none.
func (s Severity) String() string { return verdictWord(severityWords, s, "Severity") }

// MarshalText returns the word for s; an error if s is no severity.
func (s Severity) MarshalText() ([]byte, error) { return verdictText(severityWords, s, "severity") }

// UnmarshalText reads the word for a severity.
func (s *Severity) UnmarshalText(text []byte) error {
	return readVerdict(s, severityWords, text, "severity")
}
