package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Wrap breaks text into lines of at most limit characters: between words, and
// within a word only if it is longer than a line.
func Wrap(text string, limit int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(Clean(text)) {
		for utf8.RuneCountInString(word) > limit {
			if line != "" {
				lines, line = append(lines, line), ""
			}
			head := breakWord(word, limit)
			lines, word = append(lines, head), word[len(head):]
		}
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= limit:
			line += " " + word
		default:
			lines, line = append(lines, line), word
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// breakWord returns the first limit characters of a longer word, or fewer if
// they can end with a mark that divides an address.
func breakWord(word string, limit int) string {
	head := string([]rune(word)[:limit])
	if i := strings.LastIndexAny(head, "/-_&=%"); i > len(head)/2 {
		return head[:i+1]
	}
	return head
}

// Clean makes text safe for a terminal: white space and line breaks become
// spaces, and control and format characters go, those that turn the direction
// of writing among them.
func Clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp), r == utf8.RuneError:
			return -1
		}
		return r
	}, text)
}

// Columns lays cells out side by side, each wrapped to its column, with two
// spaces between.
func Columns(widths []int, cells ...string) []string {
	wrapped := make([][]string, len(cells))
	height := 0
	for i, cell := range cells {
		wrapped[i] = Wrap(cell, widths[i])
		height = max(height, len(wrapped[i]))
	}
	lines := make([]string, height)
	for y := range lines {
		for i := range cells {
			lines[y] += pad(at(wrapped[i], y), widths[i]) + "  "
		}
	}
	return lines
}

// Hang wraps text for a place under something, set in a little.
func Hang(text string, limit int) []string {
	lines := Wrap(text, limit-2)
	for i := range lines {
		lines[i] = "  " + lines[i]
	}
	return lines
}

func at(lines []string, y int) string {
	if y < len(lines) {
		return lines[y]
	}
	return ""
}

func pad(text string, to int) string {
	return text + strings.Repeat(" ", max(0, to-utf8.RuneCountInString(text)))
}
