package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// inMarkdown returns text that shows as it is in Markdown, on one line, wherever
// inline text can stand: in a paragraph, a heading, an item, a cell of a table.
func inMarkdown(s string) string {
	s = collapse(Clean(s))
	var out strings.Builder
	for i, r := range s {
		next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		switch {
		case r == '@' || r == '#' && unicode.IsDigit(next):
			out.WriteRune(r)
			out.WriteString("<!-- -->") // parts a mention, or the number of an issue, from what makes it one
		case r == '-' && endsInGH(s[:i]) && unicode.IsDigit(next):
			out.WriteString("<!-- -->-") // the number of an issue, written in another way
		case r == '&':
			out.WriteString("&amp;")
		case r == '<':
			out.WriteString("&lt;")
		case r == '>':
			out.WriteString("&gt;")
		case strings.ContainsRune("\\`*_[]|~$#", r):
			out.WriteByte('\\')
			out.WriteRune(r)
		case beginsBlock(s[:i], r), r == ':' && colonActs(next), r == '.' && endsInWWW(s[:i]):
			out.WriteByte('\\')
			out.WriteRune(r)
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// beginsBlock reports whether a character makes a list, a line or a heading of the
// text that it is in, after what stands before it there.
func beginsBlock(before string, r rune) bool {
	switch r {
	case '+', '-', '=', ':':
		return before == ""
	case '.', ')':
		return len(before) <= 9 && strings.Trim(before, "0123456789") == "" // a longer number begins no list
	}
	return false
}

// colonActs reports whether a colon before a character could make an address or
// a picture of what is around it.
func colonActs(next rune) bool {
	return next == '/' || next == '+' || next == '-' || unicode.IsLetter(next) || unicode.IsDigit(next)
}

func endsInGH(s string) bool {
	return len(s) >= 2 && strings.EqualFold(s[len(s)-2:], "gh")
}

func endsInWWW(s string) bool {
	return len(s) >= 3 && strings.EqualFold(s[len(s)-3:], "www")
}

// markdownLink writes a checked address as the destination of a link.
func markdownLink(link string) string {
	return strings.NewReplacer("&", "&amp;", "(", "%28", ")", "%29", "*", "%2A", "_", `\_`).Replace(link)
}
