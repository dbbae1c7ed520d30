package report

import (
	"testing"
	"unicode"
)

func TestClean(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"plain text, ñ 停火 שלום", "plain text, ñ 停火 שלום"},
		{"a\nb\r\nc\td\ve\ff", "a b  c d e f"},
		{"a\u0085b\u2028c\u2029d\u00a0e", "a b c d e"},
		{"\x1b[31mred\x07\x00\x7f\u009b", "\ufffd[31mred\ufffd\ufffd\ufffd\ufffd"},
		{"\u202a\u202b\u202c\u202d\u202ex", "\ufffd\ufffd\ufffd\ufffd\ufffdx"},
		{"\u2066\u2067\u2068\u2069x", "\ufffd\ufffd\ufffd\ufffdx"},
		{"\u200e\u200f\u061c\u200d\u200c", "\u200e\u200f\u061c\u200d\u200c"},
		{"bad \xff utf-8", "bad \ufffd utf-8"},
	} {
		if got := Clean(c.text); got != c.want {
			t.Errorf("Clean(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

// Whatever a character is, once cleaned it is none that a terminal acts upon.
func TestCleanEveryCharacter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		for _, got := range Clean(string(r)) {
			if Hostile(got) || unicode.IsControl(got) {
				t.Errorf("%U is left as %U", r, got)
			}
		}
	}
}
