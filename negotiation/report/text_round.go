package report

import (
	"strconv"
	"strings"

	"parley.example/negotiation"
)

const (
	textMargin   = 2
	statusColumn = 15 // a sign, the longest status and two blanks
)

// round writes how the terms stand at the chosen round, and who holds what.
func (p *textPage) round() {
	n := p.sheet.RoundNumber(p.sheet.Round)
	if n == 0 || p.sheet.Rows() == 0 {
		return
	}
	r := p.sheet.Rounds[n-1]
	p.section("Round " + strconv.Itoa(r.Number) + ", " + r.Ref().tagged())
	if more := about(r); len(more) > 0 {
		p.para(0, strings.Join(more, "; "))
	}
	for _, issue := range p.sheet.Issues {
		if len(issue.Rows) > 0 {
			p.blank()
			p.para(0, p.sheet.issueName(issue))
			p.standings(issue.Rows)
		}
	}
}

// standings writes the terms of an issue, the untabled gathered at the end.
func (p *textPage) standings(rows []Row) {
	var untabled []string
	for i := range rows {
		row := &rows[i]
		if row.Now.Status == negotiation.StatusUntabled {
			untabled = append(untabled, row.Term.ID)
			continue
		}
		p.beside(textMargin, statusColumn, p.status(KeyOf(row.Now.Status)), row.name())
		p.standing(textMargin+statusColumn, &row.Now)
	}
	if untabled != nil {
		p.beside(textMargin, statusColumn, p.status(KeyOf(negotiation.StatusUntabled)), strings.Join(untabled, ", "))
	}
}

func (r *Row) name() string {
	name := r.Term.tagged()
	if r.Undisclosed {
		name += " (undisclosed)"
	}
	return name
}

// standing writes what there is to know of a standing beside its status.
func (p *textPage) standing(indent int, s *Standing) {
	if notes := s.Notes(); notes != "" {
		p.item(indent, notes)
	}
	if wording := s.wordingWords(); wording != "" {
		p.item(indent, wording)
	}
	for _, held := range gather(s.Positions, s.shown()) {
		p.item(indent, held.names()+": "+held.words+p.said(held.statements))
	}
	if len(s.HoldOuts) > 0 {
		p.item(indent, "holding out: "+strings.Join(idsOf(s.HoldOuts), ", "))
	}
	for _, d := range s.Duties {
		p.item(indent, "duty: "+d.Words())
	}
}

// A holding is what several actors hold alike.
type holding struct {
	words      string
	who        []string
	others     bool // the rule of the term does not ask them
	statements []int
}

// names lists who they are.
func (h *holding) names() string {
	names := strings.Join(h.who, ", ")
	if h.others {
		names += " (not asked)"
	}
	return names
}

// gather puts those together who hold the same, those asked apart from others, in
// the order of the first of them.
func gather(positions []Position, shown string) []holding {
	var list []holding
	type key struct {
		words string
		party bool
	}
	at := map[key]int{}
	for _, p := range positions {
		k := key{p.Words(shown), p.Party}
		i, ok := at[k]
		if !ok {
			i = len(list)
			at[k] = i
			list = append(list, holding{words: k.words, others: !p.Party})
		}
		list[i].who = append(list[i].who, p.Actor.ID)
		list[i].statements = append(list[i].statements, p.Statement)
	}
	return list
}

// said returns the dates and the sources of some statements.
func (p *textPage) said(statements []int) string {
	return datesOf(p.sheet, statements) + p.cites(statements...)
}

// changes writes what changed since the round that is compared with.
func (p *textPage) changes() {
	if p.sheet.Since == "" {
		return
	}
	p.section("What changed since " + p.sheet.Since)
	if len(p.sheet.Changes) == 0 {
		p.para(textMargin, "No term changed its status or its wording.")
	}
	for i := range p.sheet.Changes {
		p.change(textMargin, p.sheet.Changes[i].Term.ID, &p.sheet.Changes[i])
	}
	moves := p.sheet.otherMoves()
	if len(moves) == 0 {
		return
	}
	p.blank()
	p.para(0, movesTitle)
	for _, m := range moves {
		p.item(textMargin, m.Term.ID+": "+m.Actor.ID+": "+m.Words()+p.said(m.Statements))
	}
}

// change writes what became of a term after a head, and below it what did that.
func (p *textPage) change(indent int, head string, c *Change) {
	p.beside(indent, 2, p.sign(KeyOf(c.After)), head+": "+c.Words())
	if c.Wording != "" {
		p.item(indent+4, c.wordingWords())
	}
	for _, n := range c.Statements {
		if s, ok := p.sheet.Statement(n); ok {
			p.item(indent+4, s.When()+" "+s.Words()+saidOf(s, c.Term)+citesInBrackets(s.Sources))
		}
	}
	for _, id := range c.Events {
		if e, ok := p.sheet.Event(id); ok {
			p.item(indent+4, e.When()+" "+e.Words()+citesInBrackets(e.Sources))
		}
	}
	if also := c.Followed(); also != "" {
		p.item(indent+4, also)
	}
}

// saidOf names the term of a statement if it is another.
func saidOf(s Statement, term Ref) string {
	if s.Term.ID == term.ID {
		return ""
	}
	return "; said of " + s.Term.ID
}

// timeline writes every change, round by round.
func (p *textPage) timeline() {
	if len(p.sheet.Timeline) == 0 {
		return
	}
	p.section("Timeline")
	round := ""
	for i := range p.sheet.Timeline {
		e := &p.sheet.Timeline[i]
		if e.Round != round || i == 0 {
			round = e.Round
			p.blank()
			p.para(0, p.sheet.roundNamed(round))
		}
		p.change(textMargin, e.Change.Term.ID, &e.Change)
	}
}
