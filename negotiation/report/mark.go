package report

import (
	"encoding/json"
	"fmt"
	"iter"
	"strings"
)

// Marks is a set of things that a cell shows beside its status. The zero Marks is
// empty. In JSON it is an array of words.
type Marks uint8

// The marks. The first four go with settled terms only.
const (
	Provisional Marks = 1 << iota // settled, while a whole that includes it is not
	InExchange                    // settled, but not outright
	InEffect                      // settled, and what it had to wait for has come about
	Waiting                       // settled, and not in effect yet
	Reworded                      // settled in another wording than in the round before
	Reversed                      // settled in the round before, and not in this
)

// Has reports whether all of some marks are in m.
func (m Marks) Has(some Marks) bool { return m&some == some }

// All iterates over the marks in m, one at a time, in the order of their
// constants.
func (m Marks) All() iter.Seq[Marks] {
	return func(yield func(Marks) bool) {
		for one := Provisional; one <= Reversed; one <<= 1 {
			if m.Has(one) && !yield(one) {
				return
			}
		}
	}
}

// Words returns the words for the marks in m, in the order of their constants.
func (m Marks) Words() []string {
	words := []string{}
	for one := range m.All() {
		words = append(words, keyOfMark(one).Word)
	}
	return words
}

// Signs returns the signs of the marks in m, in the order of their constants.
func (m Marks) Signs() string {
	var signs strings.Builder
	for one := range m.All() {
		signs.WriteString(keyOfMark(one).Sign)
	}
	return signs.String()
}

// MarshalJSON writes the words.
func (m Marks) MarshalJSON() ([]byte, error) { return json.Marshal(m.Words()) }

// UnmarshalJSON reads the words.
func (m *Marks) UnmarshalJSON(data []byte) error {
	var words []string
	if err := json.Unmarshal(data, &words); err != nil {
		return err
	}
	*m = 0
	for _, word := range words {
		key, ok := markNamed(word)
		if !ok {
			return fmt.Errorf("report: %q is no mark", word)
		}
		*m |= key.Mark
	}
	return nil
}
