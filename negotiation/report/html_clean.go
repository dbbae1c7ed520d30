package report

import (
	"bufio"
	"unicode/utf8"
)

// An htmlWriter lets a page through but for characters that a reader might act
// upon, so that there is no way around it: tabs and odd line breaks become blanks,
// what else is hostile or no character U+FFFD.
type htmlWriter struct{ out *bufio.Writer }

func (w *htmlWriter) Write(p []byte) (int, error) {
	from := 0 // what is before has been written
	for i := 0; i < len(p); {
		r, size := rune(p[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(p[i:])
		}
		if with := htmlRune(r); with != r || r == utf8.RuneError {
			w.out.Write(p[from:i]) // a bufio.Writer keeps its error
			w.out.WriteRune(with)
			from = i + size
		}
		i += size
	}
	if _, err := w.out.Write(p[from:]); err != nil {
		return 0, err
	}
	return len(p), nil
}

// htmlRune returns a character as it may stand in a page.
func htmlRune(r rune) rune {
	switch {
	case r == '\n' || ' ' <= r && r < 0x7f:
		return r
	case r == '\t' || r == '\r' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029':
		return ' '
	case Hostile(r) || r&0xfffe == 0xfffe:
		return utf8.RuneError
	}
	return r
}
