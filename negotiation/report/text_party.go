package report

import (
	"fmt"
	"strings"

	"parley.example/negotiation"
)

const labelColumn = 14

// fact writes a label and what is so labelled, if there is anything.
func (p *textPage) fact(label, text string) {
	if text != "" {
		p.beside(textMargin, labelColumn, span{label, faint}, text)
	}
}

// parties writes who stands where on what is not settled, and by whom.
func (p *textPage) parties() {
	if len(p.sheet.Parties) == 0 {
		return
	}
	p.section("Parties")
	for i := range p.sheet.Parties {
		party := &p.sheet.Parties[i]
		p.blank()
		p.para(0, party.name())
		p.fact("holds out on", holdsOutInWords(party))
		for _, g := range gatherStands(party.Stands) {
			p.fact(g.words, strings.Join(g.who, ", "))
		}
		p.fact("ties", linksInWords(party.Ties))
	}
}

// holdsOutInWords lists the terms that a party holds out on, and says on which it
// is alone.
func holdsOutInWords(p *Party) string {
	alone := map[string]bool{}
	for _, r := range p.Alone {
		alone[r.ID] = true
	}
	var list []string
	for _, r := range p.HoldsOut {
		if alone[r.ID] {
			list = append(list, r.ID+" (alone)")
		} else {
			list = append(list, r.ID)
		}
	}
	return strings.Join(list, ", ")
}

// stancesInOrder is how the stands of a party are gathered.
var stancesInOrder = []negotiation.Stance{
	negotiation.Propose, negotiation.Accept, negotiation.InPrinciple, negotiation.Abstain, negotiation.Reserve, negotiation.Reject, "",
}

// gatherStands puts the terms together on which a party holds the same.
func gatherStands(stands []PartyStand) []holding {
	var list []holding
	for _, stance := range stancesInOrder {
		h := holding{words: stanceInWords(stance, negotiation.Unsaid)}
		for _, s := range stands {
			if s.Position.Stance != stance {
				continue
			}
			term := s.Term.ID
			if s.Position.Unmet {
				term += " if " + s.Position.Condition
			}
			h.who = append(h.who, term)
		}
		if h.who != nil {
			list = append(list, h)
		}
	}
	return list
}

// ledgers writes the record of each party.
func (p *textPage) ledgers() {
	if len(p.sheet.Ledgers) == 0 {
		return
	}
	p.section("Ledgers")
	for i := range p.sheet.Ledgers {
		l := &p.sheet.Ledgers[i]
		p.blank()
		p.para(0, l.Actor.named())
		p.para(textMargin, l.Rates())
		kind := ""
		for _, e := range l.Entries {
			if e.Kind != kind {
				kind = e.Kind
				p.para(textMargin, kind)
			}
			p.item(2*textMargin, e.Term.ID+" "+e.Words()+p.cites(e.Statement))
		}
	}
}

// Rates says what came of what a party wanted and gave.
func (l *Ledger) Rates() string {
	if l == nil {
		return ""
	}
	return fmt.Sprintf("Settled as it proposed: %d of %d; settled of what it supported: %d of %d; later undid of its statements of consent to something settled: %d of %d.",
		l.ProposedSettled.Count, l.ProposedSettled.Of, l.SupportedSettled.Count, l.SupportedSettled.Of, l.Kept.Of-l.Kept.Count, l.Kept.Of)
}
