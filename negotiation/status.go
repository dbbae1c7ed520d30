package negotiation

import (
	"fmt"
	"slices"
)

// A Status says how a term stands at a round under a view. Statuses are ordered
// from the least agreed to the most; the zero Status is StatusUntabled.
type Status uint8

// The statuses. A term has the first that is true of: settled, untabled,
// dropped, in-principle, conditional, open, contested.
const (
	// StatusUntabled: nobody has said anything of it, comments aside, nor
	// supported a whole that includes it.
	StatusUntabled Status = iota
	// StatusDropped: somebody once supported it, or a whole that includes it,
	// and now nobody supports it or withholds consent without objecting.
	StatusDropped
	// StatusContested: objections or rival wordings stand in the way.
	StatusContested
	// StatusOpen: it would be settled if everyone who does not object
	// consented, and every condition held. A term without parts then needs
	// nobody's consent beyond its rule.
	StatusOpen
	// StatusConditional: it would be settled if every condition on standing
	// support held, and those who agree in principle, or accepted when there
	// was no text, agreed to the wording.
	StatusConditional
	// StatusInPrinciple: it would be settled if those who agree in principle,
	// or accepted when there was no text, agreed to the wording, where they
	// stand on no condition or on one that holds.
	StatusInPrinciple
	// StatusSettled: its rule is met for some wording, which somebody consents
	// to if the term has no parts, and every part of it is settled.
	StatusSettled
)

var statusWords = []string{"untabled", "dropped", "contested", "open", "conditional", "in-principle", "settled"}

// String returns the word for s, or Status(n) if there is none.
func (s Status) String() string { return wordOf(statusWords, s, "Status") }

// MarshalText returns the word for s; an error if s is no status.
func (s Status) MarshalText() ([]byte, error) { return textOf(statusWords, s, "status") }

// UnmarshalText reads the word for a status.
func (s *Status) UnmarshalText(text []byte) error { return readWord(s, statusWords, text, "status") }

// wordOf, textOf and readWord give the verdicts their text forms.

func wordOf[T ~uint8](words []string, v T, name string) string {
	if int(v) < len(words) {
		return words[v]
	}
	return fmt.Sprintf("%s(%d)", name, uint8(v))
}

func textOf[T ~uint8](words []string, v T, name string) ([]byte, error) {
	if int(v) >= len(words) {
		return nil, fmt.Errorf("negotiation: %d is no %s", uint8(v), name)
	}
	return []byte(words[v]), nil
}

func readWord[T ~uint8](v *T, words []string, text []byte, name string) error {
	i := slices.Index(words, string(text))
	if i < 0 {
		return fmt.Errorf("negotiation: %q is no %s", text, name)
	}
	*v = T(i)
	return nil
}
