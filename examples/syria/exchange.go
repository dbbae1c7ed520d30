package main

import (
	"fmt"
	"slices"
	"strings"

	"parley.example/negotiation"
)

// tellExchange shows what rests on what in Washington's account at Hangzhou,
// who could deliver it, and what the record has of it.
func (t *teller) tellExchange() {
	t.round(hangzhou)
	t.heading("4. The exchange, and the condition")
	b := t.board(hangzhou, usTwo)
	told := []string{}
	for s := range b.All() {
		if s.InExchange() && !slices.Contains(told, s.Term.ID) {
			told = append(told, t.exchange(b, s)...)
		}
	}
	if len(told) == 0 {
		t.sayf("By Washington's account nothing is settled in exchange for anything else.")
	}
}

// exchange tells one exchange and returns the terms that are in it.
func (t *teller) exchange(b *negotiation.Board, s negotiation.Standing) []string {
	ids := []string{s.Term.ID}
	for _, term := range s.Linked() {
		ids = append(ids, term.ID)
	}
	t.sayf("By Washington's account, between %s, %s settled in exchange: each only because the other is.",
		t.circle(usTwo), plural(len(ids), "term stands", "terms stand"))
	for _, id := range ids {
		in := t.standing(b, id)
		t.itemf("“%s”: %s.", title(in.Term), t.terms(in))
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
		t.itemf("Who delivers it: %s, bound through %s (%s).", t.name(d.Obligor), t.name(d.Party), t.via(d.Chain))
	case negotiation.ByInfluence:
		t.itemf("Who delivers it: %s, reached by influence only (%s).", t.name(d.Obligor), t.via(d.Chain))
	default:
		t.itemf("Who delivers it: %s, whom nobody who consented reaches.", t.name(d.Obligor))
	}
}

// exchangeOnRecord says how the terms of an exchange stand with everyone asked,
// and on the record.
func (t *teller) exchangeOnRecord(ids []string) {
	all, onRecord := t.board(hangzhou, usView), t.board(hangzhou, two)
	var list []string
	for _, id := range ids {
		list = append(list, fmt.Sprintf("%s is %s with all asked, and on the record %s",
			id, status(t.standing(all, id)), status(t.standing(onRecord, id))))
	}
	t.itemf("Beyond that: %s.", strings.Join(list, "; "))
}

// tellCondition tells what Moscow and others make their consent depend on, as
// far as it does not hold.
func (t *teller) tellCondition() {
	b := t.board(hangzhou, two)
	t.blank()
	t.sayf("On the record, consent at Hangzhou stands on conditions that do not hold:")
	for s := range b.All() {
		for _, p := range s.Positions() {
			if p.Stance.Supports() && !p.Holds && p.Whole == nil {
				t.itemf("“%s”: %s %s, only if %s.%s", title(s.Term), t.holder(p),
					positionWord(p), t.phrase(*p.Statement.If), t.citeOf(p))
			}
		}
	}
	t.waitedFor(b)
	t.sources()
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
		t.itemf("%s waits for “%s”, which is %s: %s.", capital(t.name(p.Holder)), t.termTitle(term),
			status(t.standing(t.board(hangzhou, record), term)), lower(t.stands(t.standing(t.board(hangzhou, record), term))))
		t.itemf("Were it settled, the deal would be %s between the two%s.", t.supposing(term), t.holdouts(whole, p.Holder))
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
	return status(t.standing(b, deal)) + " " + still(t.standing(b, deal), t.standing(t.board(hangzhou, two), deal))
}

func still(now, before negotiation.Standing) string {
	if now.Status == before.Status {
		return "still"
	}
	return "instead"
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
	return ": " + and(list)
}

func lower(text string) string {
	if text == "" {
		return text
	}
	return strings.ToLower(text[:1]) + text[1:]
}

// tellUndisclosed says what is known of the terms whose content is not.
func (t *teller) tellUndisclosed() {
	r := t.round(hangzhou)
	t.heading("5. What is not disclosed")
	b, account := t.board(hangzhou, two), t.board(hangzhou, usTwo)
	n := 0
	for s := range b.All() {
		if !s.Term.Undisclosed || s.Status == negotiation.StatusUntabled {
			continue
		}
		n++
		text := status(s) + " on the record"
		if other := t.standing(account, s.Term.ID); other.Status != s.Status {
			text += ", " + status(other) + " by Washington's account"
		}
		t.sayf("“%s” (%s): %s.", title(s.Term), s.Term.ID, text)
		t.remarks(s.Term.ID, r.ID)
	}
	if n == 0 {
		t.sayf("Nothing on the table was kept undisclosed.")
	}
	t.sources()
}

// remarks quotes the comments on a term up to a round.
func (t *teller) remarks(term, upTo string) {
	if len(t.record.Rounds) == 0 {
		return
	}
	for _, r := range t.rounds(t.record.Rounds[0].ID, upTo) {
		for _, s := range t.said(r.ID, func(s negotiation.Statement) bool {
			return s.Term == term && (s.Stance == negotiation.Comment || s.Stance == negotiation.Reserve)
		}) {
			t.itemf("%s", t.quote(s))
		}
	}
}
