package actor

import (
	"unicode"
	"unicode/utf8"
)

// foldRune returns the smallest of the runes that differ from r only by case, by
// Unicode's simple case folding.
func foldRune(r rune) rune {
	if r < utf8.RuneSelf {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	for {
		next := unicode.SimpleFold(r)
		if next <= r {
			return next
		}
		r = next
	}
}

// appendFolded appends name to key in a form in which names that differ only by
// case and white space are equal. Bytes that are not UTF-8 stay, so that they
// equal nothing else.
func appendFolded(key []byte, name string) []byte {
	start, space := len(key), false
	for i := 0; i < len(name); {
		r, size := utf8.DecodeRuneInString(name[i:])
		if unicode.IsSpace(r) {
			space = true
			i += size
			continue
		}
		if space && len(key) > start {
			key = append(key, ' ')
		}
		space = false
		if r == utf8.RuneError && size == 1 {
			key = append(key, name[i])
		} else {
			key = utf8.AppendRune(key, foldRune(r))
		}
		i += size
	}
	return key
}
