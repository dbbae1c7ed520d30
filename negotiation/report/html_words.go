package report

import (
	"html/template"
	"strings"
	"unicode"
	"unicode/utf8"
)

// htmlWords escapes a phrase and keeps apart in it what is in quotes and what runs
// from right to left, so that neither turns around what stands beside it.
func htmlWords(s string) template.HTML {
	var out strings.Builder
	for s != "" {
		from := strings.Index(s, "“")
		if from < 0 {
			break
		}
		from += len("“")
		length := strings.Index(s[from:], "”")
		if length < 0 {
			break
		}
		htmlIsolate(&out, s[:from])
		out.WriteString("<bdi>" + template.HTMLEscapeString(s[from:from+length]) + "</bdi>")
		s = s[from+length:]
	}
	htmlIsolate(&out, s)
	return template.HTML(out.String())
}

// htmlIsolate writes text with a bdi element around every stretch that runs from right
// to left.
func htmlIsolate(out *strings.Builder, s string) {
	for {
		from := strings.IndexFunc(s, backwards)
		if from < 0 {
			break
		}
		to := from + htmlStretch(s[from:])
		out.WriteString(template.HTMLEscapeString(s[:from]) + "<bdi>" + template.HTMLEscapeString(s[from:to]) + "</bdi>")
		s = s[to:]
	}
	out.WriteString(template.HTMLEscapeString(s))
}

// htmlStretch returns how far text that begins from right to left goes on so: up to
// the last such letter before one of another direction, and the brackets after it
// that close what it opened.
func htmlStretch(s string) int {
	end, open := 0, 0
	for i, r := range s {
		size := utf8.RuneLen(r)
		switch {
		case size < 0: // no character
			return end
		case backwards(r):
			end = i + size
		case unicode.IsLetter(r):
			return end
		case r == '(' || r == '[':
			open++
		case (r == ')' || r == ']') && open > 0:
			open--
			end = i + size
		}
	}
	return end
}
