package strict

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"
)

// A scanner reads the tokens of JSON. Once one of its methods has returned
// false, pos is where the syntax is broken and broken says how.
type scanner struct {
	data   []byte
	pos    int
	text   []byte // of the last string that had escapes
	broken string
}

// mark moves over a byte order mark, and reports whether there is one.
func (s *scanner) mark() bool {
	const mark = "\uFEFF"
	if bytes.HasPrefix(s.data, []byte(mark)) {
		s.pos = len(mark)
	}
	return s.pos > 0
}

// next skips white space and returns the byte that follows, 0 at the end.
func (s *scanner) next() byte {
	for s.pos < len(s.data) {
		switch c := s.data[s.pos]; c {
		case ' ', '\n', '\t', '\r':
			s.pos++
		default:
			return c
		}
	}
	return 0
}

// take moves over c, if it is what follows.
func (s *scanner) take(c byte) bool {
	if s.next() != c || s.pos == len(s.data) {
		return false
	}
	s.pos++
	return true
}

// wanted notes that something else is here than what the syntax wants.
func (s *scanner) wanted(what string) bool {
	if s.pos >= len(s.data) {
		s.broken = fmt.Sprintf("syntax error: the data ends where %s is wanted", what)
		return false
	}
	s.broken = fmt.Sprintf("syntax error: found %s where %s is wanted", s.found(), what)
	return false
}

// found names the character at pos.
func (s *scanner) found() string {
	r, size := utf8.DecodeRune(s.data[s.pos:])
	switch {
	case r == utf8.RuneError && size == 1:
		return fmt.Sprintf("the byte %#02x", s.data[s.pos])
	case r == '\n' || r == '\r':
		return "a line break"
	case !unicode.IsPrint(r):
		return fmt.Sprintf("%U", r)
	case r == '\'':
		return `"'"`
	}
	return "'" + string(r) + "'"
}

// literal reads word, which is true, false or null.
func (s *scanner) literal(word string) bool {
	for i := range len(word) {
		if s.pos == len(s.data) || s.data[s.pos] != word[i] {
			return s.wanted(word)
		}
		s.pos++
	}
	return true
}

// number reads the number that begins here.
func (s *scanner) number() ([]byte, bool) {
	start := s.pos
	if s.data[s.pos] == '-' {
		s.pos++
	}
	if s.pos < len(s.data) && s.data[s.pos] == '0' {
		s.pos++
	} else if !s.digits() {
		return nil, false
	}
	if s.pos < len(s.data) && s.data[s.pos] == '.' {
		s.pos++
		if !s.digits() {
			return nil, false
		}
	}
	if s.pos < len(s.data) && s.data[s.pos]|0x20 == 'e' {
		s.pos++
		if s.pos < len(s.data) && (s.data[s.pos] == '+' || s.data[s.pos] == '-') {
			s.pos++
		}
		if !s.digits() {
			return nil, false
		}
	}
	return s.data[start:s.pos], true
}

// digits reads at least one digit.
func (s *scanner) digits() bool {
	start := s.pos
	for s.pos < len(s.data) && s.data[s.pos]-'0' < 10 {
		s.pos++
	}
	return s.pos > start || s.wanted("a digit")
}

// skip moves over the value that begins here, in data known to be well formed.
func (s *scanner) skip() bool {
	depth := 0
	for s.pos < len(s.data) {
		switch s.next() {
		case '"':
			if _, _, ok := s.str(); !ok {
				return false
			}
		case '{', '[':
			depth++
			s.pos++
		case '}', ']':
			depth--
			s.pos++
		case ',', ':':
			s.pos++
			continue
		case 0:
			return false
		default:
			s.word()
		}
		if depth <= 0 {
			return true
		}
	}
	return false
}

// word moves over a number or a literal.
func (s *scanner) word() {
	for s.pos++; s.pos < len(s.data); s.pos++ {
		switch s.data[s.pos] {
		case ',', ':', ']', '}', ' ', '\n', '\t', '\r':
			return
		}
	}
}
