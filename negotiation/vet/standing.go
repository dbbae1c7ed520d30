package vet

import (
	"slices"

	"parley.example/negotiation"
)

// The codes of findings on how terms stand at the end of the last round.
const (
	// CodePartyUnheard comes where a term is not settled at the last round, as
	// reported, though of those whose consent it takes all others consent to the
	// wording on the table or abstain, and one has never been heard on it, not even
	// by a comment or a claim, or through a whole. Its answer may be missing from
	// the record, or the rule may ask one too many.
	CodePartyUnheard Code = "party-unheard"

	// CodeSupportBeforeText comes where a party stands at the last round, as
	// reported, by an acceptance that it gave when the term had no text, while a text
	// has been tabled since. It counts only in principle. If the text is what it had
	// agreed to, its consent to that is missing.
	CodeSupportBeforeText Code = "support-before-text"

	// CodeReplacedStillSettled comes where a term and one that replaces it are both
	// settled at the last round, on the record. Whoever goes over to the new term is
	// silent on the old; so the old stands by the consent of others, or what was said
	// of it later. One of the two should not be settled, or nothing is replaced.
	CodeReplacedStillSettled Code = "replaced-still-settled"
)

var boardChecks = []check{
	{CodePartyUnheard, Look, (*vetter).partyUnheard},
	{CodeSupportBeforeText, Look, (*vetter).supportBeforeText},
	{CodeReplacedStillSettled, Look, (*vetter).replacedStillSettled},
}

// latest returns the board of the last round.
func (v *vetter) latest(view negotiation.View) *negotiation.Board {
	b, err := v.talks.Latest(view)
	if err != nil {
		return nil // no actor is named in the view, so there is no error
	}
	return b
}

func (v *vetter) partyUnheard() {
	for s := range v.latest(negotiation.AsReported).All() {
		if s.Status == negotiation.StatusSettled || s.Status == negotiation.StatusUntabled {
			continue
		}
		x := v.terms[s.Term.ID]
		unheard, others, given := -1, true, false
		for k, p := range v.rules[x] {
			switch c := s.Contribution(v.Actors[p].ID, s.OnTable()); {
			case c == negotiation.ContributionSilent && unheard < 0 && !v.heard(s, p):
				unheard = k
			case c < negotiation.ContributionAbstained:
				others = false
			case c == negotiation.ContributionGiven:
				given = true
			}
		}
		if unheard >= 0 && others && given {
			who := v.Actors[v.rules[x][unheard]].ID
			v.sayf(remark{place: in("terms", x, "id"), term: s.Term.ID, actor: who},
				"The term %s is not settled, though all others consent to it or let it pass: %s has never been heard on it.", s.Term.ID, who)
		}
	}
}

// heard reports whether anything was ever said of a holder's stand on a term, or
// came down to it.
func (v *vetter) heard(s negotiation.Standing, holder int) bool {
	p := s.Position(v.Actors[holder].ID)
	at := stand{v.terms[s.Term.ID], holder}
	return p.Statement != nil || len(v.tracks[at]) > 0 || v.comments[at]
}

func (v *vetter) supportBeforeText() {
	for s := range v.latest(negotiation.AsReported).All() {
		if s.OnTable() == "" {
			continue
		}
		x := v.terms[s.Term.ID]
		for _, holder := range v.rules[x] {
			p := s.Position(v.Actors[holder].ID)
			if !words(p.Stance) || p.Wording != "" {
				continue
			}
			a, ok := v.lastAt(stand{v.terms[p.Statement.Term], holder}, len(v.order))
			if !ok {
				continue
			}
			v.sayf(remark{place: in("statements", a.stmt, "term"), term: s.Term.ID, actor: p.Holder, see: v.tabledAt(x)},
				"%s %s, when %s had no text, and has not said so again since one was tabled: that is agreement in principle.",
				p.Holder, v.stated(a.stmt), s.Term.ID)
		}
	}
}

// tabledAt returns the path of the first text that was proposed on a term.
func (v *vetter) tabledAt(x int) []string {
	for _, i := range v.order {
		if v.said[i].term == x && v.Statements[i].Stance == negotiation.Propose && v.Statements[i].Text != "" {
			return []string{statement(i) + ".text"}
		}
	}
	return nil
}

func (v *vetter) replacedStillSettled() {
	board := v.latest(negotiation.OnRecord)
	for s := range board.All() {
		if s.Status != negotiation.StatusSettled {
			continue
		}
		x := v.terms[s.Term.ID]
		for k, id := range s.Term.Replaces {
			if old, ok := board.Standing(id); ok && old.Status == negotiation.StatusSettled {
				v.sayf(remark{place: in("terms", x, nth("replaces", k)), term: id, see: []string{nth("terms", v.terms[id])}},
					"The term %s is settled, and so is %s, which it replaces.", s.Term.ID, id)
			}
		}
	}
}

// worldChecks are on events and on who can make whom do something.
var worldChecks = slices.Concat(eventChecks, obligorChecks)
