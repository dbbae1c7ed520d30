package ceasefire

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// String returns the agreement as it is printed: its title, who agrees and who
// signs for whom, the clauses as numbered articles with their text and what their
// provisions come to, then what was on the table and is not in it. Lines are
// wrapped at 78 characters. Control characters and those that turn the direction
// of writing do not come through. The zero Agreement is the empty string.
func (a Agreement) String() string {
	p := printer{agreement: &a, numbers: map[string]int{}}
	for i := range slices.Backward(a.Clauses) {
		p.numbers[a.Clauses[i].ID] = i + 1
	}
	p.line("", a.Title)
	p.head()
	for i := range a.Clauses {
		p.article(i+1, &a.Clauses[i])
	}
	p.prior()
	p.tabled()
	return strings.TrimPrefix(p.b.String(), "\n")
}

// A printer writes an agreement in lines.
type printer struct {
	agreement *Agreement
	numbers   map[string]int // of the articles, by the id of the clause
	b         strings.Builder
}

const lineWidth = 78

// line writes a text that begins after an indent, wrapped to lines with the same
// indent; nothing for an empty text.
func (p *printer) line(indent, text string) { p.hang(indent, indent, text) }

// hang writes a text of which the first line has another indent than the rest.
func (p *printer) hang(first, rest, text string) {
	line, indent := first, first
	for word := range strings.FieldsSeq(clean(text)) {
		switch {
		case line == indent:
			line += word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= lineWidth:
			line += " " + word
		default:
			p.b.WriteString(line + "\n")
			line, indent = rest+word, ""
		}
	}
	if line != first {
		p.b.WriteString(line + "\n")
	}
}

// gap writes an empty line before what comes next.
func (p *printer) gap() { p.b.WriteString("\n") }

// list writes what a heading introduces, one a line; nothing if that is nothing.
func (p *printer) list(heading string, lines []string) {
	if len(lines) == 0 {
		return
	}
	p.gap()
	p.line("", heading)
	for _, line := range lines {
		p.hang("  ", "    ", line)
	}
}

func (p *printer) head() {
	a := p.agreement
	if a.Purpose != "" || a.Scope != "" {
		p.gap()
		p.line("", phrase("Purpose: ", a.Purpose))
		p.line("", phrase("Scope: ", a.Scope))
	}
	p.list("Between", phrases(a.Parties, p.party))
	p.list("Guaranteed by", phrases(a.Guarantors, p.name))
	p.list("Witnessed by", phrases(a.Witnesses, p.name))
	p.list("Not covered", phrases(a.Excluded, p.exclusion))
	p.list("Counted from", phrases(a.Anchors, anchorLine))
}

// name returns the name of an actor, if the roster has one.
func (p *printer) name(id string) string {
	if p.agreement.Roster == nil {
		return id
	}
	if a, ok := p.agreement.Roster.Actor(id); ok {
		return cmp.Or(a.Name, id)
	}
	return id
}

func (p *printer) party(one Party) string {
	text := p.name(one.Actor)
	if len(one.Forces) > 0 {
		text += ", also for the forces of " + and(phrases(one.Forces, p.name))
	}
	switch {
	case one.Signed != "":
		text += ", signed" + phrase(" by ", one.Signatory) + " on " + string(one.Signed)
	case one.Signatory != "":
		text += ", to be signed by " + one.Signatory
	}
	return text
}

func (p *printer) exclusion(e Exclusion) string {
	who := cmp.Or(e.Who, e.Actor)
	if e.Who == "" {
		who = p.name(e.Actor)
	}
	return who + phrase(", as listed in ", e.List) + phrase(", by ", e.Criterion)
}

func anchorLine(a Anchor) string {
	text := a.ID + phrase(", ", a.Title)
	switch {
	case a.At != "":
		return text + ": " + string(a.At)
	case a.From != nil:
		return text + ": " + a.From.String()
	}
	return text + ": no date yet"
}

// article writes a clause under a number.
func (p *printer) article(number int, c *Clause) {
	title := fmt.Sprintf("%d. %s", number, cmp.Or(c.Title, c.ID))
	if c.Provisional {
		title += " (provisional: it is part of something that is not settled)"
	}
	p.gap()
	p.hang("", "   ", title)
	p.line("   ", c.Text)
	p.line("   ", sentences(c))
	if len(c.Parts) > 0 {
		p.line("   ", "It consists of "+and(phrases(c.Parts, p.reference))+".")
	}
	if c.When != nil {
		p.line("   ", "It takes effect on the condition: "+c.When.String()+".")
	}
	if len(c.Establishes) > 0 {
		p.line("   ", "Once it is performed it establishes "+and(c.Establishes)+".")
	}
}

// sentences returns what the provision of a clause comes to. One of a kind that is
// not known has nothing to say beside a text or parts.
func sentences(c *Clause) string {
	p := byValue(c.Provision)
	if o, ok := p.(Other); ok && (o.Word == "" || c.Text != "" || len(c.Parts) > 0) {
		return ""
	}
	return p.String()
}

// reference returns how a clause is referred to: by its number, if it is there.
func (p *printer) reference(id string) string {
	if n := p.numbers[id]; n > 0 {
		return fmt.Sprintf("article %d", n)
	}
	return id
}

func (p *printer) prior() {
	p.list("Earlier texts", phrases(p.agreement.Prior, func(one Prior) string {
		text := one.Title + phrase(", ", string(one.Date))
		switch {
		case one.Replaced:
			return text + ": replaced by this one"
		case one.Renewed:
			return text + ": renewed by this one"
		}
		return text
	}))
}

func (p *printer) tabled() {
	p.list("Tabled, and not in it", phrases(p.agreement.Tabled, func(u Unsettled) string {
		return cmp.Or(u.Title, u.Term) + ": " + u.Status.String()
	}))
}
