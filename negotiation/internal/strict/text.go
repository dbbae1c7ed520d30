package strict

import (
	"bytes"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// str reads the string that begins here. Its text holds until the next call. A
// flaw says what the text does not tell: that it stands for something that is
// no text.
func (s *scanner) str() (text []byte, flaw string, ok bool) {
	start := s.pos + 1
	var high byte
	for i := start; i < len(s.data); i++ {
		switch c := s.data[i]; {
		case c == '"':
			s.pos = i + 1
			text, flaw = whole(s.data[start:i], high)
			return text, flaw, true
		case c == '\\':
			s.text = append(s.text[:0], s.data[start:i]...)
			s.pos = i
			return s.escaped()
		case c < ' ':
			s.pos = i
			return nil, "", s.wanted("the rest of a string")
		default:
			high |= c
		}
	}
	s.pos = len(s.data)
	return nil, "", s.wanted("the rest of a string")
}

// whole checks the encoding of text, if any of its bytes is high.
func whole(text []byte, high byte) ([]byte, string) {
	if high < utf8.RuneSelf || utf8.Valid(text) {
		return text, ""
	}
	return bytes.ToValidUTF8(text, []byte("\uFFFD")), "invalid UTF-8"
}

// escaped reads the rest of a string from its first escape on.
func (s *scanner) escaped() (text []byte, flaw string, ok bool) {
	for s.pos < len(s.data) {
		switch c := s.data[s.pos]; {
		case c == '"':
			s.pos++
			text, bad := whole(s.text, utf8.RuneSelf)
			if bad != "" {
				flaw = bad
			}
			return text, flaw, true
		case c == '\\':
			s.pos++
			lone, ok := s.escape()
			if !ok {
				return nil, "", false
			}
			if lone != 0 {
				flaw = fmt.Sprintf(`lone surrogate \u%x`, lone)
			}
		case c < ' ':
			return nil, "", s.wanted("the rest of a string")
		default:
			s.text = append(s.text, c)
			s.pos++
		}
	}
	return nil, "", s.wanted("the rest of a string")
}

// escape reads one escape, behind its backslash. It returns a surrogate that
// is not one of a pair.
func (s *scanner) escape() (lone rune, ok bool) {
	if s.pos == len(s.data) {
		return 0, s.wanted("an escape")
	}
	c := s.data[s.pos]
	switch c {
	case 'u':
		s.pos++
		return s.unicode()
	case '"', '\\', '/':
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	default:
		return 0, s.wanted(`an escape, one of \" \\ \/ \b \f \n \r \t \u,`)
	}
	s.text = append(s.text, c)
	s.pos++
	return 0, true
}

// unicode reads the digits of a \u escape, and a second escape if the two are
// a pair of surrogates.
func (s *scanner) unicode() (lone rune, ok bool) {
	r, ok := s.hex()
	if !ok {
		return 0, false
	}
	if !utf16.IsSurrogate(r) {
		s.text = utf8.AppendRune(s.text, r)
		return 0, true
	}
	if after := s.pos; bytes.HasPrefix(s.data[after:], []byte(`\u`)) {
		s.pos += 2
		second, ok := s.hex()
		if !ok {
			return 0, false
		}
		if pair := utf16.DecodeRune(r, second); pair != utf8.RuneError {
			s.text = utf8.AppendRune(s.text, pair)
			return 0, true
		}
		s.pos = after
	}
	s.text = utf8.AppendRune(s.text, utf8.RuneError)
	return r, true
}

// hex reads four hexadecimal digits.
func (s *scanner) hex() (rune, bool) {
	var r rune
	for range 4 {
		if s.pos == len(s.data) {
			return 0, s.wanted("a hexadecimal digit")
		}
		switch c := s.data[s.pos]; {
		case '0' <= c && c <= '9':
			r = r<<4 | rune(c-'0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, s.wanted("a hexadecimal digit")
		}
		s.pos++
	}
	return r, true
}
