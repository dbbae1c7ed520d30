package report

import (
	"strings"
	"unicode"
)

// Hostile reports whether a program that shows text might act upon a character
// rather than show it: control characters, line and paragraph separators, and
// what embeds, overrides or isolates the direction of writing. The three marks of
// direction, which Arabic and Hebrew need, can do no such thing.
func Hostile(r rune) bool {
	switch r {
	case '\u061c', '\u200e', '\u200f':
		return false
	case '\u2028', '\u2029':
		return true
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
}

// Clean returns text as it may reach a terminal, on one line: line breaks and
// other white space are spaces, and what else is hostile is U+FFFD, so that it
// shows that something was there.
func Clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r): // U+0085, U+2028 and U+2029 too
			return ' '
		case Hostile(r):
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// backwards reports whether a letter is of a script that is written from right to
// left.
func backwards(r rune) bool {
	return r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam)
}
