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
	// by a comment or a claim, or through a whole. Some other has to accept it: a
	// proposal without any answer is an ordinary thing. The answer of the one may
	// be missing from the record, or the rule may ask one too many.
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
func (b *book) latest(view negotiation.View) *negotiation.Board {
	board, err := b.talks.Latest(view)
	if err != nil {
		return nil // no actor is named in the view, so there is no error
	}
	return board
}

func (v *vetter) partyUnheard() {
	for s := range v.reported().All() {
		if s.Status == negotiation.StatusSettled || s.Status == negotiation.StatusUntabled {
			continue
		}
		if who, ok := v.missing(s); ok {
			v.sayf(remark{place: in("terms", v.terms[s.Term.ID], "id"), term: s.Term.ID, actor: who},
				"The term %s is not settled, though all others consent to it or let it pass: %s has never been heard on it.", s.Term.ID, who)
		}
	}
}

// missing returns the only party that was never heard on a term, if some other
// accepts what lies on the table, and all others do or let it pass.
func (v *vetter) missing(s negotiation.Standing) (who string, ok bool) {
	accepted, table := false, s.OnTable()
	for _, p := range v.rules[v.terms[s.Term.ID]] {
		id := v.Actors[p].ID
		switch c := s.Contribution(id, table); {
		case c == negotiation.ContributionSilent && who == "" && !v.heard(s, p):
			who = id
		case c < negotiation.ContributionAbstained:
			return "", false
		case c == negotiation.ContributionGiven:
			accepted = accepted || s.Position(id).Stance == negotiation.Accept
		}
	}
	return who, who != "" && accepted
}

// heard reports whether anything was ever said of a holder's stand on a term, or
// came down to it.
func (v *vetter) heard(s negotiation.Standing, holder int) bool {
	p := s.Position(v.Actors[holder].ID)
	at := stand{v.terms[s.Term.ID], holder}
	return p.Statement != nil || len(v.tracks[at]) > 0 || v.comments[at]
}

func (v *vetter) supportBeforeText() {
	tabled := v.tablings()
	for s := range v.reported().All() {
		x := v.terms[s.Term.ID]
		if collapse(s.Term.Text) != "" || s.OnTable() == "" {
			continue
		}
		for _, holder := range v.rules[x] {
			p := s.Position(v.Actors[holder].ID)
			if !words(p.Stance) || p.Wording != "" {
				continue
			}
			a, ok := v.lastAt(stand{v.terms[p.Statement.Term], holder}, len(v.order))
			if !ok {
				continue
			}
			v.sayf(remark{place: in("statements", a.stmt, "term"), term: s.Term.ID, actor: p.Holder, see: tabled[x]},
				"%s %s, when %s had no text, and has not said so again since one was tabled: that is agreement in principle.",
				p.Holder, v.stated(a.stmt), s.Term.ID)
		}
	}
}

// tablings returns, by term, the path of the first text that was proposed.
func (v *vetter) tablings() [][]string {
	list := make([][]string, len(v.Terms))
	for _, i := range v.order {
		if s := &v.Statements[i]; s.Stance == negotiation.Propose && s.Text != "" && list[v.said[i].term] == nil {
			list[v.said[i].term] = []string{statement(i) + ".text"}
		}
	}
	return list
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
