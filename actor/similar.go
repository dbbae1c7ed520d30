package actor

import (
	"iter"
	"unicode/utf8"
)

// Similar returns the string among those given that id may have been meant for:
// the nearest by edit distance, where a character put in, left out or changed and
// two neighbours swapped count as one edit each and upper and lower case are the
// same. Of several that are as near it is the first. It returns the empty string
// if none is near: within two edits, and fewer than half as many as id has
// characters. The time it takes is linear in the length of all that it looks at.
func Similar(id string, among iter.Seq[string]) string {
	asked := appendFoldedRunes(nil, id)
	limit := min(2, (len(asked)-1)/2)
	if len(asked) == 0 {
		return ""
	}
	nearest := ""
	var runes []rune
	for candidate := range among {
		if n := utf8.RuneCountInString(candidate) - len(asked); n < -limit || limit < n {
			continue
		}
		runes = appendFoldedRunes(runes[:0], candidate)
		if d := distance(asked, runes, limit); d <= limit {
			nearest, limit = candidate, d-1
		}
		if limit < 0 {
			break
		}
	}
	return nearest
}

func appendFoldedRunes(runes []rune, s string) []rune {
	for _, r := range s {
		runes = append(runes, foldRune(r))
	}
	return runes
}

// distance returns how many edits lie between a and b, or limit+1 if more than
// limit do. Each edit is tried where the two first differ, and nowhere before:
// with a small limit that is quicker than a table.
func distance(a, b []rune, limit int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	if n := max(len(a), len(b)); n == 0 || min(len(a), len(b)) == 0 {
		return min(n, limit+1)
	}
	if limit == 0 {
		return 1
	}
	rest := distance(a[1:], b[1:], limit-1)
	rest = min(rest, distance(a[1:], b, limit-1), distance(a, b[1:], limit-1))
	if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] {
		rest = min(rest, distance(a[2:], b[2:], limit-1))
	}
	return 1 + rest
}
