package report

import (
	"html/template"
	"slices"
	"strconv"

	"parley.example/negotiation"
)

// An htmlPage is a sheet with an address within the page for whatever can be
// linked to. Addresses count; no name of a record becomes one.
type htmlPage struct {
	*Sheet
	Articles []htmlArticle // the terms of the board, then those of pages that are not on it
	Loose    []Statement   // statements on terms that have no article
	Matrix   []htmlArticle // the terms that somebody has taken a position on

	terms      map[string]int // by id: the number of its article
	parties    map[string]int
	statements map[int]bool // by number: it has an address
	legend     map[negotiation.Status]bool
	turns      map[string][]htmlTurn // by term: the entries of the timeline, in order
	cells      map[Cell]string       // what is in a link of the board
}

// An htmlTurn is where in the timeline a term changed.
type htmlTurn struct{ round, entry int }

// An htmlArticle is all that the page has on one term.
type htmlArticle struct {
	Number      int    // from 1 on
	Label       string // the number of the issue and that within it: "2.3"
	IssueName   string
	IssueNumber int
	Term        Ref
	Undisclosed bool
	PartOf      []Ref
	Now         Standing
	OnBoard     bool
	Cells       []Cell
	Page        *TermPage // nil: none was asked for
	Said        []Statement
}

func newHTMLPage(s *Sheet) *htmlPage {
	sheet := *s
	sheet.Rounds = slices.Clone(s.Rounds)
	for i := range sheet.Rounds {
		sheet.Rounds[i].Number = i + 1 // in a sheet made by hand it may be anything
	}
	p := &htmlPage{
		Sheet: &sheet, terms: map[string]int{}, parties: map[string]int{}, statements: map[int]bool{},
		legend: map[negotiation.Status]bool{}, turns: map[string][]htmlTurn{}, cells: map[Cell]string{},
	}
	for i := range s.Issues {
		p.addIssue(i)
	}
	for i := range s.Terms {
		p.addPage(&s.Terms[i])
	}
	for i := range s.Parties {
		p.parties[s.Parties[i].Actor.ID] = i + 1
	}
	for _, k := range s.Legend {
		p.legend[k.Status] = true
	}
	p.addStatements()
	p.addTurns()
	for _, a := range p.Articles {
		if a.OnBoard && a.Now.Status != negotiation.StatusUntabled {
			p.Matrix = append(p.Matrix, a)
		}
	}
	return p
}

// addIssue makes an article of every row of an issue.
func (p *htmlPage) addIssue(i int) {
	issue := &p.Issues[i]
	for n := range issue.Rows {
		row := &issue.Rows[n]
		p.addArticle(htmlArticle{
			Label: strconv.Itoa(i+1) + "." + strconv.Itoa(n+1), IssueName: p.issueName(*issue), IssueNumber: i + 1,
			OnBoard: true, Term: row.Term, Undisclosed: row.Undisclosed, PartOf: row.PartOf, Now: row.Now, Cells: row.Cells,
		})
	}
}

// addPage puts a page into the article of its term.
func (p *htmlPage) addPage(page *TermPage) {
	n, ok := p.terms[page.Term.ID]
	if !ok || p.Articles[n-1].Page != nil {
		n = p.addArticle(htmlArticle{Label: strconv.Itoa(len(p.Articles) + 1), Term: page.Term, IssueName: page.Issue.Label(), Now: page.Now})
	}
	p.Articles[n-1].Page = page
}

func (p *htmlPage) addArticle(a htmlArticle) int {
	a.Number = len(p.Articles) + 1
	p.Articles = append(p.Articles, a)
	if _, ok := p.terms[a.Term.ID]; !ok {
		p.terms[a.Term.ID] = a.Number
	}
	return a.Number
}

// addStatements puts every statement into the article of its term, in the order
// of the page where there is one.
func (p *htmlPage) addStatements() {
	for _, s := range p.Statements {
		if p.statements[s.Number] {
			continue // a sheet lists each once
		}
		p.statements[s.Number] = true
		if n, ok := p.terms[s.Term.ID]; ok {
			p.Articles[n-1].Said = append(p.Articles[n-1].Said, s)
		} else {
			p.Loose = append(p.Loose, s)
		}
	}
}

func (p *htmlPage) addTurns() {
	for i := range p.Timeline {
		id := p.Timeline[i].Change.Term.ID
		p.turns[id] = append(p.turns[id], htmlTurn{round: p.RoundNumber(p.Timeline[i].Round), entry: i + 1})
	}
}

// Style, Script and Policy are what is the same on every page.

func (p *htmlPage) Style() template.CSS { return htmlAssets().style }
func (p *htmlPage) Script() template.JS { return htmlAssets().script }
func (p *htmlPage) Policy() string      { return htmlAssets().policy }

// Chosen returns the chosen round; the zero Round if there is none.
func (p *htmlPage) Chosen() Round { return p.roundAt(p.Round) }

// Before returns the round that is compared with; the zero Round if there is none.
func (p *htmlPage) Before() Round { return p.roundAt(p.Since) }

func (p *htmlPage) roundAt(id string) Round {
	if n := p.RoundNumber(id); n > 0 && id != "" {
		return p.Rounds[n-1]
	}
	return Round{}
}

// manyArticles is from how many articles on those out of sight are not laid out.
const manyArticles = 200

// Big reports whether the page is so long that a reader should leave what is out
// of sight for later.
func (p *htmlPage) Big() bool {
	return len(p.Articles) >= manyArticles || len(p.Timeline) >= 10*manyEntries
}

// An htmlCount is how many terms have one status at the chosen round.
type htmlCount struct {
	Status negotiation.Status
	Count  int
}

// Counts returns how many terms have each status, those left out that none has.
func (p *htmlPage) Counts() []htmlCount {
	var list []htmlCount
	for _, k := range statusKeys {
		c := htmlCount{Status: k.Status}
		for i := range p.Articles {
			if p.Articles[i].OnBoard && p.Articles[i].Now.Status == k.Status {
				c.Count++
			}
		}
		if c.Count > 0 {
			list = append(list, c)
		}
	}
	return list
}

// An htmlRound is what changed in one round.
type htmlRound struct {
	Round
	Entries []htmlEntry
	Open    bool // shown without being asked for
}

// An htmlEntry is one entry of the timeline with its number.
type htmlEntry struct {
	Number int
	Change Change
}

// manyEntries is from how many entries on a timeline is folded but for the chosen
// round.
const manyEntries = 200

// Story returns the timeline by rounds. What is of no round comes last.
func (p *htmlPage) Story() []htmlRound {
	list := make([]htmlRound, len(p.Rounds), len(p.Rounds)+1)
	for i, r := range p.Rounds {
		list[i] = htmlRound{Round: r, Open: len(p.Timeline) < manyEntries || r.ID == p.Round}
	}
	var other htmlRound
	for i, e := range p.Timeline {
		entry := htmlEntry{Number: i + 1, Change: e.Change}
		if n := p.RoundNumber(e.Round); n > 0 {
			list[n-1].Entries = append(list[n-1].Entries, entry)
		} else {
			other.Entries = append(other.Entries, entry)
		}
	}
	if other.Entries != nil {
		list = append(list, other)
	}
	return list
}
