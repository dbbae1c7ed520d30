package report

import (
	"cmp"
	"fmt"
	"strings"
)

// term writes the page of a term.
func (p *textPage) term(t *TermPage) {
	p.section("Term " + t.Term.named2())
	p.fact("issue", t.Issue.Label())
	p.fact("kind", t.Kind)
	p.fact("rule", t.Rule)
	p.fact("asked", listInWords(idsOf(t.Asked)))
	p.fact("binds", listInWords(idsOf(t.Binds)))
	p.fact("benefits", listInWords(idsOf(t.Benefits)))
	p.fact("includes", listInWords(idsOf(t.Includes)))
	p.fact("part of", listInWords(idsOf(t.PartOf)))
	p.fact("replaces", listInWords(idsOf(t.Replaces)))
	p.fact("replaced by", listInWords(idsOf(t.ReplacedBy)))
	p.fact("in effect", t.When)
	p.fact("lapses", string(t.Until))
	if t.Undisclosed {
		p.fact("undisclosed", "known to exist, content not known")
	}
	p.blank()
	p.beside(margin, statusColumn, p.status(KeyOf(t.Now.Status)), "at "+p.sheet.Round)
	p.standing(margin+statusColumn, &t.Now)
	p.wordings(t)
	p.steps(t)
	p.statements(t)
	p.explanation(t)
	p.termLedger(t)
}

// named2 returns the id with the title, or the id alone.
func (r Ref) named2() string {
	if r.Title == "" {
		return r.ID
	}
	return r.ID + ": " + r.Title
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
		text := quoted(w.Text)
		if w.Diff != nil {
			text = Brackets(w.Diff)
		}
		p.beside(margin, 4, span{text: fmt.Sprint(w.Number)}, text)
		if w.Statement != 0 {
			p.item(margin+4, strings.Join(idsOf(w.By), ", ")+", "+cmp.Or(string(w.At), w.Round)+p.cites(w.Statement))
		}
	}
	if len(t.Merged) > 0 {
		p.part("Rival wordings, with those who stand for them")
		p.para(margin, RivalBrackets(t.Merged))
	}
}

// steps writes every turn of a term.
func (p *textPage) steps(t *TermPage) {
	if len(t.Steps) == 0 {
		return
	}
	p.part("Turns")
	for i := range t.Steps {
		p.change(margin, t.Steps[i].Round, &t.Steps[i].Change)
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
		p.item(margin, s.When()+" "+s.Words()+citesInBrackets(s.Sources))
		if s.Note != "" {
			p.item(margin+4, s.Note)
		}
		for _, c := range s.Sources {
			if c.Quote != "" {
				p.item(margin+4, fmt.Sprintf("[%d] %s", c.Source, quoted(c.Quote)))
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
		p.item(margin+2*min(l.Depth, maxDepth), l.Text)
	}
}

func (p *textPage) termLedger(t *TermPage) {
	if len(t.Ledger) == 0 {
		return
	}
	p.part("Ledger")
	for _, e := range t.Ledger {
		p.item(margin, e.Actor.ID+" "+e.Kind+" "+e.Words()+p.cites(e.Statement))
	}
}
