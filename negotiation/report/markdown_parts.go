package report

import (
	"fmt"
	"strings"
)

func (m *markdown) changes() {
	if m.sheet.Since == "" {
		return
	}
	m.heading(2, "What changed since "+m.sheet.Since)
	if len(m.sheet.Changes) == 0 {
		m.block("No term changed its status or its wording.")
	}
	for i := range m.sheet.Changes {
		m.change(m.sheet.Changes[i].Term.ID, &m.sheet.Changes[i])
	}
	moves := m.sheet.otherMoves()
	if len(moves) > 0 {
		m.heading(3, movesTitle)
	}
	for _, move := range moves {
		m.bullet(0, strong(move.Term.ID)+" "+inMarkdown(move.Actor.ID+": "+move.Words())+m.said(move.Statements))
	}
}

// change writes what became of a term, and below it what did that.
func (m *markdown) change(head string, c *Change) {
	m.bullet(0, inMarkdown(KeyOf(c.After).Sign)+" "+strong(head)+" "+inMarkdown(c.Words()))
	if c.Wording != "" {
		m.bullet(1, inMarkdown(c.wordingWords()))
	}
	for _, n := range c.Statements {
		if s, ok := m.sheet.Statement(n); ok {
			m.bullet(1, inMarkdown(s.When()+" "+s.Words()+saidOf(s, c.Term))+m.links(s.Sources))
		}
	}
	for _, id := range c.Events {
		if e, ok := m.sheet.Event(id); ok {
			m.bullet(1, inMarkdown(e.When()+" "+e.Words())+m.links(e.Sources))
		}
	}
	if also := c.Followed(); also != "" {
		m.bullet(1, inMarkdown(also))
	}
}

func (m *markdown) timeline() {
	if len(m.sheet.Timeline) == 0 {
		return
	}
	m.heading(2, "Timeline")
	round := ""
	for i := range m.sheet.Timeline {
		e := &m.sheet.Timeline[i]
		if e.Round != round || i == 0 {
			round = e.Round
			m.heading(3, m.sheet.roundNamed(round))
		}
		m.change(e.Change.Term.ID, &e.Change)
	}
}

// fact writes a label and what is so labelled, if there is anything.
func (m *markdown) fact(label, text string) {
	if text = inMarkdown(text); text != "" {
		m.bullet(0, strong(label)+" "+text)
	}
}

func (m *markdown) parties() {
	if len(m.sheet.Parties) == 0 {
		return
	}
	m.heading(2, "Parties")
	for i := range m.sheet.Parties {
		p := &m.sheet.Parties[i]
		m.heading(3, p.name())
		m.fact("holds out on", holdsOutInWords(p))
		for _, g := range gatherStands(p.Stands) {
			m.fact(g.words, strings.Join(g.who, ", "))
		}
		m.fact("ties", linksInWords(p.Ties))
	}
}

func (m *markdown) ledgers() {
	if len(m.sheet.Ledgers) == 0 {
		return
	}
	m.heading(2, "Ledgers")
	for i := range m.sheet.Ledgers {
		l := &m.sheet.Ledgers[i]
		m.heading(3, l.Actor.named())
		m.block(inMarkdown(l.Rates()))
		for _, e := range l.Entries {
			m.bullet(0, inMarkdown(e.Kind)+" "+strong(e.Term.ID)+" "+inMarkdown(e.Words())+m.cites(e.Statement))
		}
	}
}

// term writes the page of a term.
func (m *markdown) term(t *TermPage) {
	m.heading(2, "Term "+t.Term.tagged())
	for _, f := range t.facts() {
		m.fact(f.label, f.text)
	}
	m.bullet(0, inStatus(t.Now.Status)+" "+inMarkdown("at "+m.sheet.Round))
	m.standing(1, &t.Now)
	m.wordings(t)
	if len(t.Steps) > 0 {
		m.heading(3, "Turns")
	}
	for i := range t.Steps {
		m.change(t.Steps[i].Round, &t.Steps[i].Change)
	}
	m.statements(t)
	if len(t.Explanation) > 0 {
		m.heading(3, "Why")
	}
	depth := -1
	for _, l := range t.Explanation {
		depth = max(0, min(l.Depth, depth+1, maxDepth)) // a list within a list that is not there would be code
		m.bullet(depth, inMarkdown(l.Text))
	}
	if len(t.Ledger) > 0 {
		m.heading(3, "Ledger")
	}
	for _, e := range t.Ledger {
		m.bullet(0, strong(e.Actor.ID)+" "+inMarkdown(e.Kind+" "+e.Words())+m.cites(e.Statement))
	}
}

func (m *markdown) wordings(t *TermPage) {
	if len(t.Wordings) > 0 {
		m.heading(3, "Wordings, [old][new]")
	}
	for _, w := range t.Wordings {
		text := fmt.Sprintf("(%d) ", w.Number) + w.words()
		if w.Statement == 0 {
			m.bullet(0, inMarkdown(text))
			continue
		}
		m.bullet(0, inMarkdown(text+" – "+w.origin())+m.cites(w.Statement))
	}
	if len(t.Merged) > 0 {
		m.heading(3, "Rival wordings, with those who stand for them")
		m.block(inMarkdown(RivalBrackets(t.Merged)))
	}
}

func (m *markdown) statements(t *TermPage) {
	if len(t.Statements) > 0 {
		m.heading(3, "Statements")
	}
	for _, n := range t.Statements {
		s, ok := m.sheet.Statement(n)
		if !ok {
			continue
		}
		m.bullet(0, inMarkdown(s.When()+" "+s.Words())+m.links(s.Sources))
		if s.Note != "" {
			m.bullet(1, inMarkdown(s.Note))
		}
		for _, c := range s.Sources {
			if c.Quote != "" {
				m.bullet(1, inMarkdown(quoted(c.Quote))+m.links([]Cite{c}))
			}
		}
	}
}

func (m *markdown) besides() {
	for i := range m.sheet.Beside {
		c := &m.sheet.Beside[i]
		m.heading(2, "By two accounts")
		m.table("", inMarkdown(c.Left.Words), inMarkdown(c.Right.Words))
		same := 0
		for n := range c.Rows {
			row := &c.Rows[n]
			if row.same() {
				same++
				continue
			}
			m.row(strong(row.Term.ID)+" "+inMarkdown(row.Term.Title), m.side(&row.Left, row.Apart), m.side(&row.Right, row.Apart))
		}
		m.block(sameInWords(same, len(c.Rows)))
	}
}

// side writes how a term stands by one account, in a cell of a table.
func (m *markdown) side(s *Standing, apart []Ref) string {
	parts := []string{inStatus(s.Status)}
	for _, text := range []string{s.Notes(), s.wordingWords()} {
		if text != "" {
			parts = append(parts, inMarkdown(text))
		}
	}
	for _, held := range s.of(apart) {
		parts = append(parts, inMarkdown(held.Actor.ID+": "+held.Words(s.shown()))+m.cites(held.Statement))
	}
	return strings.Join(parts, "<br>")
}

func (m *markdown) disputes() {
	if len(m.sheet.Disputes) == 0 {
		return
	}
	m.heading(2, "In dispute")
	for _, d := range m.sheet.Disputes {
		m.heading(3, d.Term.tagged())
		m.block(inMarkdown(d.Words()))
		for i := range d.Accounts {
			m.account(&d.Accounts[i])
		}
	}
}

func (m *markdown) account(a *Account) {
	m.bullet(0, inStatus(a.Status)+" "+inMarkdown(a.whose()))
	if words := strings.Join(a.Marks.Words(), "; "); words != "" {
		m.bullet(1, inMarkdown(words))
	}
	if a.Wording != "" {
		m.bullet(1, inMarkdown(quoted(a.Wording)))
	}
	for _, held := range gather(a.Claims, a.Wording) {
		m.bullet(1, inMarkdown(held.names()+": "+held.words)+m.said(held.statements))
	}
	for _, r := range a.Readings {
		m.bullet(1, inMarkdown(r.Actor.ID+" reads it as "+quoted(r.Text))+m.cites(r.Statement))
	}
}

// sources lists the sources, and after them where the links lead.
func (m *markdown) sources() {
	if len(m.sheet.Sources) == 0 {
		return
	}
	m.heading(2, "Sources")
	for i, from := range m.sheet.Sources {
		text := inMarkdown(from.named())
		if CheckLink(from.Link) == "" && from.URL != "" {
			text += " " + inMarkdown(from.URL)
		}
		m.bullet(0, m.links([]Cite{{Source: i + 1}})[1:]+" "+text)
	}
	m.line("")
	for i, from := range m.sheet.Sources {
		if link := CheckLink(from.Link); link != "" {
			m.line(fmt.Sprintf("[%d]: %s", i+1, markdownLink(link)))
		}
	}
}
