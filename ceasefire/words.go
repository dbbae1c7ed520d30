package ceasefire

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// and joins words for a sentence: a, b and c.
func and(list []string) string { return series(list, " and ") }

// or joins words for a sentence: a, b or c.
func or(list []string) string { return series(list, " or ") }

// series joins words by commas, and the last by a word.
func series(list []string, last string) string {
	n := len(list) - 1
	if n < 1 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:n], ", ") + last + list[n]
}

// counted gives a number and its noun: 1 day, 2 days.
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// maxQuoted is how many bytes of one string stand in a message.
const maxQuoted = 200

// quote writes s for a message: quoted, so that nothing in it can be taken for
// the message, and cut where it is very long.
func quote(s string) string {
	if len(s) <= maxQuoted {
		return strconv.Quote(s)
	}
	n := maxQuoted
	for n > maxQuoted-utf8.UTFMax && !utf8.RuneStart(s[n]) {
		n--
	}
	return strconv.Quote(s[:n]) + "..."
}
