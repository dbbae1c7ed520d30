package main

import (
	"slices"
	"strings"

	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

// tellExchange shows what rests on what in Washington's account at Hangzhou,
// who could deliver it, and what the record has of it.
func (t *teller) tellExchange() {
	t.round(hangzhou)
	t.Heading("4. The exchange, and the condition")
	b := t.board(hangzhou, usTwo)
	told := []string{}
	for s := range b.All() {
		if s.InExchange() && !slices.Contains(told, s.Term.ID) {
			told = append(told, t.exchange(b, s)...)
		}
	}
	if len(told) == 0 {
		t.Sayf("By Washington's account nothing is settled in exchange for anything else.")
	}
}

// exchange tells one exchange and returns the terms that are in it.
func (t *teller) exchange(b *negotiation.Board, s negotiation.Standing) []string {
	ids := []string{s.Term.ID}
	for _, term := range s.Linked() {
		ids = append(ids, term.ID)
	}
	t.Sayf("In exchange. By Washington's account %s settled between %s, each resting on the other:",
		page.Plural(len(ids), "term stands", "terms stand"), t.circle(usTwo))
	for _, id := range ids {
		in := t.standing(b, id)
		t.Itemf("%s: %s.", page.Capital(t.handle(id)), t.terms(in))
		for _, duty := range in.Duties() {
			t.duty(in, duty)
		}
	}
	t.exchangeOnRecord(ids)
	return ids
}

// terms says what each party gives, and on which condition.
func (t *teller) terms(s negotiation.Standing) string {
	var list []string
	for _, p := range s.Positions() {
		text := t.holder(p) + " " + positionWord(p)
		if p.Statement != nil && p.Statement.If != nil {
			text += " if " + t.phrase(*p.Statement.If)
		}
		list = append(list, text+t.citeOf(p))
	}
	return strings.Join(list, "; ")
}

func positionWord(p negotiation.Position) string {
	if p.Stance == "" {
		return map[negotiation.Silence]string{
			negotiation.Unsaid: "silent", negotiation.Withdrawn: "took it back",
			negotiation.Lapsed: "no longer, by lapse of time", negotiation.Replaced: "went over to another term",
		}[p.Silence]
	}
	return stanceWords[p.Stance]
}

// duty says how an obligor of a term that is not at the table is reached.
func (t *teller) duty(s negotiation.Standing, d negotiation.Duty) {
	if slices.Contains(s.Parties(), d.Obligor) {
		return
	}
	switch d.Bond {
	case negotiation.Bound:
		t.Itemf("Who delivers it: %s, bound through %s (%s).", t.name(d.Obligor), t.name(d.Party), t.via(d.Chain))
	case negotiation.ByInfluence:
		t.Itemf("Who delivers it: %s, reached by influence only (%s).", t.name(d.Obligor), t.via(d.Chain))
	default:
		t.Itemf("Who delivers it: %s, whom nobody who consented reaches.", t.name(d.Obligor))
	}
}

// exchangeOnRecord says how the terms of an exchange stand with everyone asked,
// and on the record.
func (t *teller) exchangeOnRecord(ids []string) {
	var list []string
	for _, v := range []struct {
		label string
		view  negotiation.View
	}{{"with all asked, by the same account", usView}, {"Between the two, on the record", two}} {
		var each []string
		for _, id := range ids {
			each = append(each, t.handle(id)+" ("+status(t.standing(t.board(hangzhou, v.view), id))+")")
		}
		list = append(list, v.label+": "+page.And(each))
	}
	t.Itemf("%s.", page.Capital(strings.Join(list, ". ")))
}

// tellCondition tells on what else consent depends that does not hold.
func (t *teller) tellCondition() {
	b, account := t.board(hangzhou, two), t.board(hangzhou, usTwo)
	t.Blank()
	t.Sayf("Only if. On the record these stood by their consent on a condition that did not hold:")
	for s := range b.All() {
		if t.standing(account, s.Term.ID).InExchange() {
			continue
		}
		for _, p := range s.Positions() {
			if p.Stance.Supports() && !p.Holds && p.Whole == nil {
				t.Itemf("%s: %s %s, only if %s.%s", page.Capital(t.handle(s.Term.ID)), t.holder(p),
					positionWord(p), t.phrase(*p.Statement.If), t.citeOf(p))
			}
		}
	}
	t.waitedFor(b)
	t.Sources()
}

// waitedFor says how the terms stand that conditions of the deal wait for, and
// whether the deal would be there without them.
func (t *teller) waitedFor(b *negotiation.Board) {
	whole := t.standing(b, deal)
	for _, p := range whole.Positions() {
		if p.Statement == nil || p.Statement.If == nil || p.Holds || p.Statement.If.Settled == "" {
			continue
		}
		term := p.Statement.If.Settled
		asked := t.standing(t.board(hangzhou, record), term)
		t.Itemf("What %s waits for, %s, is %s. %s.", t.name(p.Holder), t.handle(term), status(asked), t.stands(asked))
		t.Itemf("Were it settled, %s would %s between the two%s.", t.handle(deal), t.supposing(term), t.holdouts(whole, p.Holder))
	}
}

// supposing says how the deal would stand if everyone asked accepted a term.
func (t *teller) supposing(term string) string {
	var said []negotiation.Statement
	for _, id := range t.standing(t.board(hangzhou, record), term).Parties() {
		said = append(said, negotiation.Statement{Round: hangzhou, By: []string{id}, Term: term, Stance: negotiation.Accept})
	}
	supposed, err := t.talks.With(said...)
	if err != nil {
		t.fail(err)
		return ""
	}
	b, err := supposed.At(hangzhou, two)
	t.fail(err)
	if err != nil {
		return ""
	}
	now, before := t.standing(b, deal), t.standing(t.board(hangzhou, two), deal)
	if now.Status == before.Status {
		return "still be " + status(now)
	}
	return "be " + status(now) + " instead of " + status(before)
}

// holdouts names the other parties that do not give their consent to a term.
func (t *teller) holdouts(s negotiation.Standing, but string) string {
	var list []string
	for _, p := range s.Positions() {
		if p.Party && p.Holder != but && group(p) != "for" {
			list = append(list, t.name(p.Holder)+" "+positionWord(p)+t.citeOf(p))
		}
	}
	if list == nil {
		return ""
	}
	return ": " + page.And(list)
}

// tellUndisclosed says what is known of the terms whose content is not.
func (t *teller) tellUndisclosed() {
	r := t.round(hangzhou)
	t.Heading("6. What is not disclosed")
	b, account := t.board(hangzhou, two), t.board(hangzhou, usTwo)
	n := 0
	for s := range b.All() {
		if !s.Term.Undisclosed || s.Status == negotiation.StatusUntabled {
			continue
		}
		if n++; n > 1 {
			t.Blank()
		}
		text := status(s) + " on the record"
		other := t.standing(account, s.Term.ID)
		if other.Status != s.Status {
			text += ", " + status(other) + " by Washington's account"
		}
		if last, ok := other.LastSettled(); ok {
			text += "; by Washington's account settled until the round of " + dates(last)
		}
		t.Sayf("“%s” (%s): %s.", title(s.Term), s.Term.ID, text)
		t.commented(s.Term.ID, r.ID)
	}
	if n == 0 {
		t.Sayf("Nothing on the table was kept undisclosed.")
	}
	t.Sources()
}

// commented quotes the comments on a term up to a round.
func (t *teller) commented(term, upTo string) {
	if len(t.record.Rounds) == 0 {
		return
	}
	for _, r := range t.rounds(t.record.Rounds[0].ID, upTo) {
		for _, s := range t.said(r.ID, func(s negotiation.Statement) bool {
			return s.Term == term && (s.Stance == negotiation.Comment || s.Stance == negotiation.Reserve)
		}) {
			t.Itemf("%s", t.quote(s))
		}
	}
}
