package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley.example/negotiation"
)

// width is how long a line may be.
const width = 78

// A page is text laid out in lines of at most width characters. Whatever goes
// on it is cleaned, and what it cites is numbered.
type page struct {
	text    strings.Builder
	cited   []citation
	section []int // the numbers cited since the last list of sources
	listed  int   // how many stood in a list by then
}

// A citation is a source and the day of what it was cited for first.
type citation struct {
	source negotiation.Source
	at     negotiation.Moment
}

func (p *page) heading(text string) {
	p.blank()
	p.para(0, 0, strings.ToUpper(text))
	p.blank()
}

func (p *page) blank() { p.text.WriteString("\n") }

// para writes a paragraph, of which every line but the first is indented by
// hang more.
func (p *page) para(indent, hang int, text string) {
	lines := wrap(text, width-indent-hang)
	for i, line := range lines {
		if i > 0 {
			indent += hang
			hang = 0
		}
		p.line(strings.Repeat(" ", indent) + line)
	}
}

func (p *page) sayf(format string, args ...any) { p.para(2, 0, fmt.Sprintf(format, args...)) }

func (p *page) itemf(format string, args ...any) {
	p.para(2, 2, "- "+fmt.Sprintf(format, args...))
}

func (p *page) line(text string) {
	p.text.WriteString(strings.TrimRight(clean(text), " ") + "\n")
}

// row writes cells side by side, each wrapped to its column.
func (p *page) row(indent int, widths []int, cells ...string) {
	for _, line := range columns(widths, cells...) {
		p.line(strings.Repeat(" ", indent) + line)
	}
}

// beside writes a label, wrapped to its column, and lines to the right of it.
func (p *page) beside(indent, column int, label string, lines []string) {
	if len(lines) == 0 {
		return
	}
	left := wrap(label, column)
	for y := range max(len(left), len(lines)) {
		p.line(strings.Repeat(" ", indent) + pad(at(left, y), column) + "  " + at(lines, y))
	}
}

// columns lays cells out side by side, each wrapped to its column, with two
// spaces between.
func columns(widths []int, cells ...string) []string {
	wrapped := make([][]string, len(cells))
	height := 0
	for i, cell := range cells {
		wrapped[i] = wrap(cell, widths[i])
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

// hang wraps text for a place under something, set in a little.
func hang(text string, limit int) []string {
	lines := wrap(text, limit-2)
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

// cite numbers sources and returns the numbers in brackets.
func (p *page) cite(at negotiation.Moment, sources negotiation.Sources) string {
	var numbers []string
	for _, source := range sources {
		n := p.number(citation{source, at})
		numbers = append(numbers, fmt.Sprint(n))
		if !slices.Contains(p.section, n) {
			p.section = append(p.section, n)
		}
	}
	if numbers == nil {
		return ""
	}
	return " [" + strings.Join(numbers, ", ") + "]"
}

func (p *page) number(c citation) int {
	i := slices.IndexFunc(p.cited, c.same)
	if i < 0 {
		i = len(p.cited)
		p.cited = append(p.cited, c)
	}
	if p.cited[i].at == "" {
		p.cited[i].at = c.at
	}
	return i + 1
}

// same reports whether two citations are of one report: what has no day of its
// own belongs to any, and a report whose name gives its day to that.
func (c citation) same(other citation) bool {
	if c.source.Name != other.source.Name || c.source.URL != other.source.URL {
		return false
	}
	return c.at == other.at || c.at == "" || other.at == "" || c.source.URL == "" || c.dated()
}

// dated reports whether the name of the source tells its day.
func (c citation) dated() bool {
	return strings.ContainsFunc(c.source.Name, unicode.IsDigit) && strings.Contains(c.source.Name, " 20")
}

// sources lists what was cited since it was last called: in full what was not
// listed before, and the numbers of the rest.
func (p *page) sources() {
	if p.section == nil {
		return
	}
	slices.Sort(p.section)
	var list, before []string
	for _, n := range p.section {
		if n <= p.listed {
			before = append(before, fmt.Sprintf("[%d]", n))
			continue
		}
		list = append(list, fmt.Sprintf("[%d] %s", n, p.cited[n-1]))
	}
	if before != nil {
		list = append(list, strings.Join(before, " ")+" above")
	}
	p.section, p.listed = nil, len(p.cited)
	p.blank()
	p.para(2, 2, "Sources: "+strings.Join(list, "; ")+".")
}

// shortAddress is how long an address may be to stand in a list of sources.
const shortAddress = 34

// String names the source, the day unless the name has one, and a short address.
func (c citation) String() string {
	text := c.source.Name
	if c.at != "" && !c.dated() {
		text += ", " + date(c.at)
	}
	_, address, _ := strings.Cut(c.source.URL, "://")
	if address != "" && len(address) <= shortAddress {
		text += ", " + address
	}
	return text
}

// wrap breaks text into lines of at most limit characters: between words, and
// within a word only if it is longer than a line.
func wrap(text string, limit int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(clean(text)) {
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

// clean makes text safe for a terminal: white space and line breaks become
// spaces, and control and format characters go, those that turn the direction
// of writing among them.
func clean(text string) string {
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
