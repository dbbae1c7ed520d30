package report

import (
	"fmt"
)

// term writes the page of a term.
func (p *textPage) term(t *TermPage) {
	p.section("Term " + t.Term.tagged())
	for _, f := range t.facts() {
		p.fact(f.label, f.text)
	}
	p.blank()
	p.beside(textMargin, statusColumn, p.status(KeyOf(t.Now.Status)), "at "+p.sheet.Round)
	p.standing(textMargin+statusColumn, &t.Now)
	p.wordings(t)
	p.steps(t)
	p.statements(t)
	p.explanation(t)
	p.termLedger(t)
}

// part begins a part of a page.
func (p *textPage) part(title string) {
	p.blank()
	p.para(0, title)
}

// wordings writes how the text of a term came about, and its rivals.
func (p *textPage) wordings(t *TermPage) {
	if len(t.Wordings) > 0 {
		p.part("Wordings, [old][new]")
	}
	for _, w := range t.Wordings {
		p.beside(textMargin, 4, span{text: fmt.Sprint(w.Number)}, w.words())
		if w.Statement != 0 {
			p.item(textMargin+4, w.origin()+p.cites(w.Statement))
		}
	}
	if len(t.Merged) > 0 {
		p.part("Rival wordings, with those who stand for them")
		p.para(textMargin, RivalBrackets(t.Merged))
	}
}

// steps writes every turn of a term.
func (p *textPage) steps(t *TermPage) {
	if len(t.Steps) == 0 {
		return
	}
	p.part("Turns")
	for i := range t.Steps {
		p.change(textMargin, t.Steps[i].Round, &t.Steps[i].Change)
	}
}

// statements writes everything that was said of a term.
func (p *textPage) statements(t *TermPage) {
	if len(t.Statements) == 0 {
		return
	}
	p.part("Statements")
	for _, n := range t.Statements {
		s, ok := p.sheet.Statement(n)
		if !ok {
			continue
		}
		p.item(textMargin, s.When()+" "+s.Words()+citesInBrackets(s.Sources))
		if s.Note != "" {
			p.item(textMargin+4, s.Note)
		}
		for _, c := range s.Sources {
			if c.Quote != "" {
				p.item(textMargin+4, fmt.Sprintf("[%d] %s", c.Source, quoted(c.Quote)))
			}
		}
	}
}

// maxDepth is how deep lines of an explanation are indented at most.
const maxDepth = 12

func (p *textPage) explanation(t *TermPage) {
	if len(t.Explanation) == 0 {
		return
	}
	p.part("Why")
	for _, l := range t.Explanation {
		p.item(textMargin+2*min(l.Depth, maxDepth), l.Text)
	}
}

func (p *textPage) termLedger(t *TermPage) {
	if len(t.Ledger) == 0 {
		return
	}
	p.part("Ledger")
	for _, e := range t.Ledger {
		p.item(textMargin, e.Actor.ID+" "+e.Kind+" "+e.Words()+p.cites(e.Statement))
	}
}
