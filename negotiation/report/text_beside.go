package report

import (
	"strings"
)

// besides writes the round by two accounts side by side.
func (p *textPage) besides() {
	for i := range p.sheet.Beside {
		c := &p.sheet.Beside[i]
		p.section("By two accounts")
		p.para(0, "Left: "+c.Left.Words)
		p.para(0, "Right: "+c.Right.Words)
		same := 0
		for n := range c.Rows {
			row := &c.Rows[n]
			if row.same() {
				same++
				continue
			}
			p.apart(row)
		}
		p.blank()
		p.para(0, sameInWords(same, len(c.Rows)))
	}
}

func sameInWords(same, all int) string {
	switch {
	case all == 0:
		return "There are no terms."
	case same == all:
		return "The two accounts are the same on every term."
	case same == 0:
		return "The two accounts differ on every term."
	}
	return "On all other terms the two accounts are the same."
}

// apart writes a term on which two accounts differ.
func (p *textPage) apart(row *ComparisonRow) {
	p.blank()
	p.para(0, row.Term.tagged())
	half := (p.columns - textMargin - 3) / 2
	left, right := p.side(&row.Left, row.Apart, half), p.side(&row.Right, row.Apart, half)
	for i := range max(len(left), len(right)) {
		var l, r span
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		l.text = pad(l.text, half)
		p.line(span{text: blanks(textMargin)}, l, span{text: " | "}, r)
	}
}

// side lays out how a term stands by one account: the status, its notes, its
// wording, and what those hold of whom the accounts differ.
func (p *textPage) side(s *Standing, apart []Ref, columns int) []span {
	var lines []span
	add := func(text, code string) {
		for i, l := range Wrap(p.own(text), columns-2) {
			if i > 0 {
				l = "  " + l
			}
			lines = append(lines, span{l, code})
		}
	}
	status := p.status(KeyOf(s.Status))
	add(status.text, status.code)
	if notes := s.Notes(); notes != "" {
		add(notes, plain)
	}
	if wording := s.wordingWords(); wording != "" {
		add(wording, plain)
	}
	for _, held := range s.of(apart) {
		add(held.Actor.ID+": "+held.Words(s.shown())+p.cites(held.Statement), plain)
	}
	return lines
}

// disputes writes of which terms the parties give different accounts.
func (p *textPage) disputes() {
	if len(p.sheet.Disputes) == 0 {
		return
	}
	p.section("In dispute")
	for _, d := range p.sheet.Disputes {
		p.blank()
		p.para(0, d.Term.tagged())
		p.para(0, d.Words())
		for i := range d.Accounts {
			p.account(&d.Accounts[i])
		}
	}
}

func (p *textPage) account(a *Account) {
	p.beside(textMargin, statusColumn, p.status(KeyOf(a.Status)), a.whose())
	indent := textMargin + statusColumn
	if words := strings.Join(a.Marks.Words(), "; "); words != "" {
		p.item(indent, words)
	}
	if a.Wording != "" {
		p.item(indent, quoted(a.Wording))
	}
	for _, held := range gather(a.Claims, a.Wording) {
		p.item(indent, held.names()+": "+held.words+p.said(held.statements))
	}
	for _, r := range a.Readings {
		p.item(indent, r.Actor.ID+" reads it as "+quoted(r.Text)+p.cites(r.Statement))
	}
}
