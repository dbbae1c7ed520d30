package report

import (
	"net/url"
	"slices"
	"strings"

	"parley.example/negotiation"
)

// A Statement is what somebody said about one term, as of one round.
type Statement struct {
	Number    int                `json:"number"` // its place in the record, from 1 on
	ID        string             `json:"id,omitzero"`
	Round     string             `json:"round"`
	At        negotiation.Moment `json:"at,omitzero"`
	By        []Ref              `json:"by"`
	About     []Ref              `json:"about,omitempty"` // whose position it states; empty: each speaker's own
	Claim     bool               `json:"claim,omitzero"`  // by somebody who may not speak for all of these
	Person    string             `json:"person,omitzero"`
	Term      Ref                `json:"term"`
	Stance    negotiation.Stance `json:"stance"`
	Text      string             `json:"text,omitzero"`
	Condition string             `json:"condition,omitzero"` // in words
	Until     negotiation.Moment `json:"until,omitzero"`
	Reading   string             `json:"reading,omitzero"`
	Note      string             `json:"note,omitzero"`
	Sources   []Cite             `json:"sources,omitempty"`
}

// An Event is something that happened in the world, and the facts that came
// about or ceased with it.
type Event struct {
	ID          string             `json:"id"`
	Round       string             `json:"round"`
	At          negotiation.Moment `json:"at,omitzero"`
	Title       string             `json:"title,omitzero"`
	Establishes []Ref              `json:"establishes,omitempty"`
	Lapses      []Ref              `json:"lapses,omitempty"`
	Sources     []Cite             `json:"sources,omitempty"`
}

// A Cite points to a source, with what was quoted from it there.
type Cite struct {
	Source int    `json:"source"` // its number
	Quote  string `json:"quote,omitzero"`
}

// A Source says where something was read or heard.
type Source struct {
	Number int    `json:"number"` // from 1 on
	Name   string `json:"name,omitzero"`
	URL    string `json:"url,omitzero"`  // as written, whatever it is
	Link   string `json:"link,omitzero"` // an address that is safe to follow, see CheckLink; empty: there is none
}

// CheckLink returns an address as a printer may make a link of it, or the empty
// string if it may not. Only http and https with a host, and mailto, become links.
// Of the characters that an address cannot hold as they are, among them quotes,
// angle brackets, spaces and everything beyond ASCII, each byte is written as %XX.
func CheckLink(address string) string {
	if strings.ContainsFunc(address, Hostile) {
		return ""
	}
	u, ok := parseLink(strings.TrimSpace(address))
	if !ok {
		return ""
	}
	link := escapeLink(u.String())
	if _, ok := parseLink(link); !ok { // its host had what no host has
		return ""
	}
	return link
}

// parseLink takes an address apart that may become a link.
func parseLink(address string) (*url.URL, bool) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, false
	}
	switch u.Scheme { // in lower case
	case "http", "https":
		return u, u.Host != "" && u.Opaque == ""
	case "mailto":
		return u, u.Opaque != ""
	}
	return nil, false
}

// escapeLink writes the bytes that RFC 3986 has no place for as %XX.
func escapeLink(address string) string {
	const hex = "0123456789ABCDEF"
	var out strings.Builder
	for i := range len(address) {
		c := address[i]
		if c > ' ' && c < 0x7f && !strings.ContainsRune("\"<>\\^`{|}", rune(c)) {
			out.WriteByte(c)
		} else {
			out.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return out.String()
}

// citeStatement notes that a statement is cited and returns its number; 0 for
// none.
func (b *builder) citeStatement(s *negotiation.Statement) int {
	i, ok := b.numbers[s]
	if !ok {
		return 0
	}
	b.cited[i] = true
	return i + 1
}

// cite lists what is cited, and its sources.
func (b *builder) cite() {
	numbers := map[Source]int{}
	for i, cited := range b.cited {
		if cited {
			s := b.describe(i)
			s.Sources = b.sources(b.statement[i].Source, numbers)
			b.sheet.Statements = append(b.sheet.Statements, s)
		}
	}
	for i, cited := range b.citedFact {
		if e := &b.rec.Events[i]; cited {
			b.sheet.Events = append(b.sheet.Events, Event{
				ID: e.ID, Round: e.Round, At: e.At, Title: e.Title,
				Establishes: refs(e.Establishes, b.fact), Lapses: refs(e.Lapses, b.fact),
				Sources: b.sources(e.Source, numbers),
			})
		}
	}
}

// describe resolves a statement but for its sources.
func (b *builder) describe(i int) Statement {
	s := b.statement[i]
	out := Statement{
		Number: i + 1, ID: s.ID, Round: s.Round, At: s.At, By: b.actors(s.By), About: b.actors(s.About),
		Claim: b.claims(s), Person: s.Person, Term: b.term(s.Term), Stance: s.Stance, Text: s.Text,
		Until: s.Until, Reading: s.Reading, Note: s.Note,
	}
	if s.If != nil {
		out.Condition = s.If.String()
	}
	return out
}

// claims reports whether a statement says something of somebody that one of its
// speakers may not speak for.
func (b *builder) claims(s *negotiation.Statement) bool {
	return slices.ContainsFunc(s.About, func(about string) bool {
		return slices.ContainsFunc(s.By, func(by string) bool { return !b.talks.Roster().MaySpeakFor(by, about) })
	})
}

// sources numbers some sources: one of the same name and address has one number.
func (b *builder) sources(list negotiation.Sources, numbers map[Source]int) []Cite {
	var cites []Cite
	for _, from := range list {
		key := Source{Name: from.Name, URL: from.URL}
		n, ok := numbers[key]
		if !ok {
			n = len(b.sheet.Sources) + 1
			numbers[key] = n
			b.sheet.Sources = append(b.sheet.Sources, Source{Number: n, Name: from.Name, URL: from.URL, Link: CheckLink(from.URL)})
		}
		cites = append(cites, Cite{Source: n, Quote: from.Quote})
	}
	return cites
}
