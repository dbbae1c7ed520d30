package page

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"parley.example/negotiation"
)

// A citation is a source and the day of what it was cited for first.
type citation struct {
	source negotiation.Source
	at     negotiation.Moment
}

// Cite numbers sources and returns the numbers in brackets.
func (p *Page) Cite(at negotiation.Moment, sources negotiation.Sources) string {
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

// Cited returns the sources in the order of their numbers, from 1 on.
func (p *Page) Cited() []negotiation.Source {
	list := make([]negotiation.Source, len(p.cited))
	for i := range list {
		list[i] = p.cited[i].source
	}
	return list
}

func (p *Page) number(c citation) int {
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

// Sources lists what was cited since it was last called: in full what was not
// listed before, and the numbers of the rest.
func (p *Page) Sources() {
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
	p.Blank()
	p.Para(2, 2, "Sources: "+strings.Join(list, "; ")+".")
}

// shortAddress is how long an address may be to stand in a list of sources.
const shortAddress = 34

// String names the source, the day unless the name has one, and a short address.
func (c citation) String() string {
	text := c.source.Name
	if c.at != "" && !c.dated() {
		text += ", " + Date(c.at)
	}
	_, address, _ := strings.Cut(c.source.URL, "://")
	if address != "" && len(address) <= shortAddress {
		text += ", " + address
	}
	return text
}
