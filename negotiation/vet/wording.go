package vet

import (
	"strings"
	"unicode"

	"parley.example/negotiation"
)

// The codes of findings on wordings.
const (
	// CodeWordingVariant comes where a text is new to its term, but differs from an
	// earlier wording of it in nothing but case, white space, quotation marks,
	// dashes and the marks between words and at the end. Marks and dashes before
	// a digit count, for 1.5 is not 15, and so do brackets, for what stands in them
	// is often not agreed. For the model these are rival wordings: "Seven days" and
	// "seven days." leave the term contested.
	CodeWordingVariant Code = "wording-variant"

	// CodeWordingUntabled comes where one holder alone accepts a text, for itself,
	// that nobody has proposed by the end of that round, nor accepted before, and
	// that the term did not begin with. An acceptance of what nobody offered is a
	// proposal, or the offer has another text: the two will not meet. Where several
	// accept together they have agreed on the text, and nothing is said; nor where
	// CodeWordingVariant says it already.
	CodeWordingUntabled Code = "wording-untabled"

	// CodeRefusalOfNothing comes where a reject or reserve refuses a text that nobody
	// ever stood for in the record and that the term did not begin with. It bears
	// on no candidate. Either the offer is missing, or it has another text, or the
	// refusal is meant for the term.
	CodeRefusalOfNothing Code = "refusal-of-nothing"

	// CodeProposalMeansOther comes where a holder proposes a term first-hand without
	// a text while another wording lies on the table than the one that it last stood for
	// with a text. It then proposes the wording of somebody else. It is either an
	// acceptance, or its own text has to be given again.
	CodeProposalMeansOther Code = "proposal-means-other"

	// CodeProposalLaterOpen comes where a holder calls open what it proposed: after
	// its first-hand proposal it next reserves, or agrees only in principle. Further
	// proposals, acceptances of the same wording and refusals of another may come
	// between; a rejection, a withdrawal, an abstention or acceptance of another
	// wording ends it. A proposer does step back now and then. But often the
	// proposal was no more than a sounding, or the doubt is that of the other side.
	CodeProposalLaterOpen Code = "proposal-later-open"

	// CodeRefusesItsOwn comes where a holder refuses a wording, by a reject or
	// reserve with a text, for which it stands itself, as reported. It holds on to
	// what it refuses then, and is against every wording there is. It may have
	// meant to withdraw, or to reject the term.
	CodeRefusesItsOwn Code = "refuses-its-own"
)

var wordingChecks = []check{
	{CodeWordingVariant, Slip, (*vetter).wordingVariant},
	{CodeWordingUntabled, Look, (*vetter).wordingUntabled},
	{CodeRefusalOfNothing, Look, (*vetter).refusalOfNothing},
	{CodeProposalMeansOther, Slip, (*vetter).proposalMeansOther},
	{CodeProposalLaterOpen, Look, (*vetter).proposalLaterOpen},
	{CodeRefusesItsOwn, Look, (*vetter).refusesItsOwn},
}

// A wording is a text of one term.
type wording struct {
	term int
	text string
}

// loose returns a text for comparison, without what a typist may get wrong.
func loose(text string) string {
	runes := []rune(strings.ToLower(text))
	var b strings.Builder
	for i, r := range runes {
		digit := i+1 < len(runes) && unicode.IsDigit(runes[i+1])
		switch {
		case unicode.IsSpace(r), unicode.In(r, unicode.Pi, unicode.Pf), strings.ContainsRune(`"'`+"`", r):
		case !digit && (unicode.Is(unicode.Pd, r) || strings.ContainsRune(".,;:!?…", r)):
		case unicode.Is(unicode.Pd, r):
			b.WriteByte('-')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// findVariants returns the statements whose text is a variant of a wording before
// it, each with the path of that one.
func (b *book) findVariants() map[int]string {
	known, first := map[wording]bool{}, map[wording]string{}
	found := map[int]string{}
	enter := func(term int, text, path string) (other string, is bool) {
		w := wording{term, text}
		if text == "" || known[w] {
			return "", false
		}
		known[w] = true
		if w.text = loose(text); w.text == "" {
			return "", false
		}
		if other, is = first[w]; !is {
			first[w] = path
		}
		return other, is
	}
	for i := range b.Terms {
		enter(i, collapse(b.Terms[i].Text), nth("terms", i)+".text")
	}
	for _, i := range b.order {
		if text := b.Statements[i].Text; text != "" {
			if other, is := enter(b.said[i].term, b.said[i].wording, statement(i)+".text"); is {
				found[i] = other
			}
		}
	}
	return found
}

func (v *vetter) wordingVariant() {
	found := v.variants()
	for i := range v.Statements {
		if other, is := found[i]; is {
			s := &v.Statements[i]
			v.sayf(remark{in("statements", i, "text"), s.Term, s.By[0], []string{other}},
				"The text %s of %s is almost the same as an earlier one, and counts as another.", quote(v.said[i].wording), s.Term)
		}
	}
}

func (v *vetter) wordingUntabled() {
	proposed := map[wording]int{} // in which round first
	for _, i := range v.order {
		w := wording{v.said[i].term, v.said[i].wording}
		if _, ok := proposed[w]; !ok && v.Statements[i].Stance == negotiation.Propose {
			proposed[w] = v.said[i].round
		}
	}
	accepted, variant := map[wording]bool{}, v.variants()
	for _, i := range v.order {
		s, w := &v.Statements[i], wording{v.said[i].term, v.said[i].wording}
		if s.Stance != negotiation.Accept || s.Text == "" {
			continue
		}
		round, ok := proposed[w]
		tabled := ok && round <= v.said[i].round || w.text == collapse(v.Terms[w.term].Text)
		if _, is := variant[i]; !tabled && !accepted[w] && !is && len(v.said[i].holders) == 1 {
			v.sayf(remark{place: in("statements", i, "text"), term: s.Term, actor: s.By[0]},
				"%s, which nobody has proposed.", v.speakers(i, v.worded(i)))
		}
		accepted[w] = true
	}
}

func (v *vetter) refusalOfNothing() {
	stood := map[wording]bool{}
	for i := range v.Statements {
		if words(v.Statements[i].Stance) {
			stood[wording{v.said[i].term, v.said[i].wording}] = true
		}
	}
	for i := range v.Statements {
		s, w := &v.Statements[i], wording{v.said[i].term, v.said[i].wording}
		if s.Text != "" && !words(s.Stance) && !stood[w] && w.text != collapse(v.Terms[w.term].Text) {
			v.sayf(remark{place: in("statements", i, "text"), term: s.Term, actor: s.By[0]},
				"%s, for which nobody ever stood.", v.speakers(i, v.worded(i)))
		}
	}
}

func (v *vetter) proposalMeansOther() {
	v.eachTrack(func(at stand, track []act) {
		own := -1 // the last statement that stands for a text
		for _, a := range track {
			if !a.hand {
				continue
			}
			s, d := &v.Statements[a.stmt], &v.said[a.stmt]
			if s.Text == "" && s.Stance == negotiation.Propose && own >= 0 && v.said[own].wording != d.table {
				v.sayf(remark{in("statements", a.stmt, "stance"), s.Term, v.Actors[at.holder].ID, []string{statement(own) + ".text"}},
					"%s without a text, and so proposes %s, which lies on the table; its own last text was %s.",
					v.speakers(a.stmt, v.stated(a.stmt)), quote(d.table), quote(v.said[own].wording))
			}
			switch {
			case words(s.Stance) && s.Text != "":
				own = a.stmt
			case words(s.Stance) && own >= 0 && v.said[own].wording != d.table:
				own = -1 // it has gone over to that of another
			}
		}
	})
}

func (v *vetter) proposalLaterOpen() {
	v.eachTrack(func(at stand, track []act) {
		own := -1 // the last proposal, while it stands
		for _, a := range track {
			if !a.hand {
				continue
			}
			if s := &v.Statements[a.stmt]; own >= 0 && v.opens(a) {
				v.sayf(remark{in("statements", a.stmt, "stance"), s.Term, v.Actors[at.holder].ID, []string{statement(own)}},
					"%s %s, which it had proposed itself%s.", v.Actors[at.holder].ID, v.stated(a.stmt), dated(v.Statements[own].At))
			}
			own = v.proposalAfter(a, own)
		}
	})
}

// opens reports whether an act calls open what its holder proposed.
func (b *book) opens(a act) bool {
	return !b.refusal(a) && (b.stance(a) == negotiation.Reserve || b.stance(a) == negotiation.InPrinciple)
}

// proposalAfter returns the proposal that stands after an act; -1: none.
func (b *book) proposalAfter(a act, before int) int {
	switch {
	case b.stance(a) == negotiation.Propose:
		return a.stmt
	case before < 0 || b.refusal(a):
		return before
	case b.stance(a) == negotiation.Accept && b.said[a.stmt].wording == b.said[before].wording:
		return before
	}
	return -1
}

func (v *vetter) refusesItsOwn() {
	v.eachTrack(func(at stand, track []act) {
		for _, a := range track {
			if !v.refusal(a) || a.takes < 0 {
				continue
			}
			own := track[a.takes].stmt
			if s := &v.Statements[a.stmt]; words(v.Statements[own].Stance) && v.said[own].wording == v.said[a.stmt].wording {
				v.sayf(remark{in("statements", a.stmt, "text"), s.Term, v.Actors[at.holder].ID, []string{statement(own)}},
					"%s%s %s, and stands for it itself since statements[%d].",
					v.teller(a), v.Actors[at.holder].ID, v.worded(a.stmt), own)
			}
		}
	})
}
