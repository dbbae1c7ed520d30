package report

import (
	"html/template"
	"slices"
	"strconv"
	"strings"

	"parley.example/negotiation"
)

// funcs returns what the templates call. What returns template.HTML escapes by
// itself whatever it is given.
func (p *htmlPage) funcs() template.FuncMap {
	return template.FuncMap{
		"alike":      func(r ComparisonRow) bool { return r.same() },
		"alone":      htmlAlone,
		"article":    p.article,
		"badge":      p.badge,
		"became":     htmlBecame,
		"brackets":   htmlBrackets,
		"cells":      p.cellsOf,
		"cite":       func(c Cite) []Cite { return []Cite{c} },
		"class":      func(s negotiation.Status) string { return KeyOf(s).Class },
		"comma":      htmlComma,
		"count":      func(i int) int { return i + 1 },
		"depth":      func(n int) int { return min(max(n, 0), 12) },
		"diff":       Diff,
		"events":     p.eventsOf,
		"held":       htmlHeldBy,
		"holding":    func(s Standing, who []Ref) []Position { return s.of(who) },
		"issueName":  p.issueName,
		"one":        func(n int) []int { return []int{n} },
		"rests":      htmlRests,
		"known":      func(number int) bool { return p.statements[number] },
		"link":       CheckLink,
		"partyHref":  p.partyHref,
		"round":      p.roundAt,
		"roundHref":  p.roundHref,
		"said":       p.said,
		"sources":    p.sourcesOf,
		"shown":      func(s Standing) string { return s.shown() },
		"sides":      func(left, right Standing) []Standing { return []Standing{left, right} },
		"spaced":     func(kind string) string { return strings.ReplaceAll(kind, "-", " ") },
		"stands":     htmlStandsOf,
		"status":     p.status,
		"statusWord": func(s negotiation.Status) string { return KeyOf(s).Word },
		"ties":       htmlTies,
		"termHref":   p.termHref,
		"itself":     Statement.itself,
		"others":     Statement.others,
		"uttered":    htmlUttered,
		"when":       func(words string) string { return strings.TrimSuffix(words, ",") },
		"where":      htmlWhere,
		"words":      htmlWords,
	}
}

// article returns the article of a term; nil if it has none.
func (p *htmlPage) article(id string) *htmlArticle {
	if n, ok := p.terms[id]; ok {
		return &p.Articles[n-1]
	}
	return nil
}

// termHref returns where a term is on the page; empty if nowhere.
func (p *htmlPage) termHref(id string) string { return htmlHref("t", p.terms[id]) }

func (p *htmlPage) partyHref(id string) string { return htmlHref("p", p.parties[id]) }

func (p *htmlPage) roundHref(id string) string { return htmlHref("r", p.RoundNumber(id)) }

// htmlHref returns the address of the n-th of some things; empty for none.
func htmlHref(prefix string, n int) string {
	if n == 0 {
		return ""
	}
	return "#" + prefix + strconv.Itoa(n)
}

// whyHref returns where it is said why a term stands as it does at the chosen
// round.
func (p *htmlPage) whyHref(a *htmlArticle) string {
	if a.Page != nil && len(a.Page.Explanation) > 0 {
		return htmlHref("w", a.Number)
	}
	return htmlHref("t", a.Number)
}

// meaningHref returns where the legend has a status; empty if nowhere.
func (p *htmlPage) meaningHref(s negotiation.Status) string {
	if !p.legend[s] {
		return ""
	}
	return "#k-" + KeyOf(s).Class
}

// status shows how a term stands at the chosen round, with a link to why.
func (p *htmlPage) status(s negotiation.Status, term string) template.HTML {
	if a := p.article(term); a != nil && a.Now.Status == s {
		return htmlBadge(s, p.whyHref(a))
	}
	return p.badge(s)
}

// badge shows a status, with a link to what it means.
func (p *htmlPage) badge(s negotiation.Status) template.HTML { return htmlBadge(s, p.meaningHref(s)) }

func htmlBadge(s negotiation.Status, href string) template.HTML {
	k := KeyOf(s)
	word := template.HTMLEscapeString(k.Word)
	if href == "" {
		return template.HTML(`<span class="st ` + k.Class + `">` + word + `</span>`)
	}
	return template.HTML(`<a class="st ` + k.Class + `" href="` + href + `">` + word + `</a>`)
}

// htmlBecame says what became of a term, with the actors by their names, to stand
// after the two statuses.
func htmlBecame(c Change) string {
	by := make([]Turn, len(c.By))
	for i, t := range c.By {
		t.Actor.ID = t.Actor.Label()
		by[i] = t
	}
	because := make([]Basis, len(c.Because))
	for i, b := range c.Because {
		if b.Actor.ID != "" {
			b.Actor.ID = b.Actor.Label()
		}
		because[i] = b
	}
	c.By, c.Because = by, because
	words := strings.TrimPrefix(c.Words(), KeyOf(c.Before).Word+" → "+KeyOf(c.After).Word)
	return strings.TrimPrefix(words, ", ")
}

// htmlUttered says what somebody said, to stand after the names.
func htmlUttered(s Statement) string {
	s.By, s.Person, s.About = nil, "", nil
	return s.Words()
}

// htmlComma returns what stands before the i-th of some names: nothing, a comma,
// or an "and".
func htmlComma(i int, names []Ref) string {
	switch {
	case i == 0:
		return ""
	case i == len(names)-1:
		return " and "
	}
	return ", "
}

// said returns some statements, those left out that the sheet does not list.
func (p *htmlPage) said(numbers []int) []Statement {
	var list []Statement
	for _, n := range numbers {
		if one, ok := p.Statement(n); ok {
			list = append(list, one)
		}
	}
	return list
}

// htmlWhere says when and where a round was, as far as that is known.
func htmlWhere(r Round) []string {
	return slices.DeleteFunc([]string{r.Dates, r.Venue, r.Phase}, func(s string) bool { return s == "" })
}

// An htmlEvent is an event with its number among those of the sheet.
type htmlEvent struct {
	Number int
	Event
}

// eventsOf returns some events, those left out that the sheet does not list.
func (p *htmlPage) eventsOf(ids []string) []htmlEvent {
	var list []htmlEvent
	for _, id := range ids {
		for i := range p.Events {
			if p.Events[i].ID == id {
				list = append(list, htmlEvent{Number: i + 1, Event: p.Events[i]})
				break
			}
		}
	}
	return list
}

// sourcesOf returns the numbers of the sources that are there, each once.
func (p *htmlPage) sourcesOf(cites []Cite) []int {
	var numbers []int
	for _, c := range cites {
		if _, ok := p.Source(c.Source); ok && !slices.Contains(numbers, c.Source) {
			numbers = append(numbers, c.Source)
		}
	}
	return numbers
}
