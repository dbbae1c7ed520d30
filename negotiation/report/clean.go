package report

import "unicode"

// hostile reports whether a program that shows text might act upon a character
// rather than show it: control characters, line and paragraph separators, and
// what embeds, overrides or isolates the direction of writing. The three marks of
// direction, which Arabic and Hebrew need, can do no such thing.
func hostile(r rune) bool {
	switch r {
	case '\u061c', '\u200e', '\u200f':
		return false
	case '\u2028', '\u2029':
		return true
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
}
