package ceasefire

import (
	"strings"
	"unicode"
)

// clean returns text as it can be shown on one line: without control characters
// and those that turn the direction of writing, white space collapsed.
func clean(text string) string {
	shown := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\uFEFF':
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
	return strings.Join(strings.Fields(shown), " ")
}
