package ceasefire

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The codes of findings on numbers, words and what older texts say.
const (
	// CodeAidQuotaNoPeriod comes where the quota of a corridor, or a part of it,
	// has an amount and neither it nor the whole says in how long. 18 ships in two
	// months (Yemen 2022) and 18 ships a day are two things.
	CodeAidQuotaNoPeriod Code = "aid-quota-no-period"

	// CodeConflictWithPrior comes where a text that this one does not replace has a
	// provision of the same kind about the same ground and the same bearers, as far
	// as either says, which states something else where both state it; about
	// Duration and Renewal they always speak of the same. A prior text that is over
	// before this one takes effect says nothing any more, and of one that is renewed
	// the duration is expected to differ. In Minsk (2015) one side counts from the
	// line of contact, and the other from that of the memorandum before.
	CodeConflictWithPrior Code = "conflict-with-prior"

	// CodeDefinitionMissing comes where a Separation names a class of weapons without
	// systems or calibre, or a clause uses a word in a defined sense, and no
	// Definition says what it means: neither here nor in a prior text that is not
	// replaced. Whoever has to withdraw heavy weapons will find his own to be light.
	CodeDefinitionMissing Code = "definition-missing"

	// CodeDefinitionUnused comes where the word of a Definition is nowhere else: in
	// no text, title, provision or Uses of another clause. Where the content of
	// another clause is not known it does not come. The word may be that of an
	// earlier draft.
	CodeDefinitionUnused Code = "definition-unused"
)

var wordChecks = []check{
	{CodeAidQuotaNoPeriod, Error, "Yemen (2 April 2022)", (*reviewer).quotaNoPeriod},
	{CodeConflictWithPrior, Warning, "Minsk, package of measures (12 February 2015), point 2", (*reviewer).conflictWithPrior},
	{CodeDefinitionMissing, Warning, "Minsk, package of measures (12 February 2015), point 2", (*reviewer).definitionMissing},
	{CodeDefinitionUnused, Note, "Guidance on Mediation of Ceasefires (United Nations, 2022)", (*reviewer).definitionUnused},
}

func (r *reviewer) quotaNoPeriod() {
	for c, p := range every[AidCorridor](r) {
		if p.Quota != nil {
			left := maxValues
			r.quotaAt(c, "quota", *p.Quota, maxLevels, &left)
		}
	}
}

// quotaAt remarks on a quota without a period. Its parts share the lack, and are
// looked at only where the whole has no amount of its own.
func (r *reviewer) quotaAt(c component, field string, q Quota, levels int, left *int) {
	if *left--; !q.Per.IsZero() || *left < 0 || levels == 0 {
		return
	}
	if q.Amount != 0 {
		r.atf(c, field+".per", "%s %s, and nothing says in how long.", counted(q.Amount, quotaUnit(q)), isToPass(q.Amount))
		return
	}
	for i, part := range q.Parts {
		r.quotaAt(c, fmt.Sprintf("%s.parts[%d]", field, i), part, levels-1, left)
	}
}

func quotaUnit(q Quota) string {
	switch {
	case q.Unit != "":
		return q.Unit
	case q.Name != "":
		return "unit of " + q.Name
	}
	return "unit"
}

func isToPass(n int) string {
	if n == 1 {
		return "is to pass"
	}
	return "are to pass"
}

func (r *reviewer) definitionMissing() {
	defined := r.definedWords()
	for c, p := range every[Separation](r) {
		for i, w := range p.Weapons {
			if w.Class != "" && len(w.Systems) == 0 && w.Calibre == 0 && !defined[folded(w.Class)] {
				r.atf(c, join(at("weapons", i), "class"), "Which weapons are %s is not said: by systems, by calibre or by a definition.", quote(w.Class))
			}
		}
	}
	for _, c := range r.Clauses {
		for i, word := range c.Uses {
			if !defined[folded(word)] {
				r.add(c.ID, at("uses", i), fmt.Sprintf("What %s means is defined nowhere.", quote(word)))
			}
		}
	}
}

// definedWords returns the words that the agreement defines, or a prior text that
// still holds. A definition that says nothing defines nothing.
func (r *reviewer) definedWords() map[string]bool {
	defined := map[string]bool{}
	all := r.all
	for _, p := range r.Prior {
		if !p.Replaced {
			all = slices.Concat(all, components(p.Clauses))
		}
	}
	for _, c := range all {
		if d, ok := c.provision.(Definition); ok && (d.Meaning != "" || c.clause.Text != "") {
			defined[folded(d.Word)] = true
		}
	}
	return defined
}

func (r *reviewer) definitionUnused() {
	for c, d := range every[Definition](r) {
		if word := folded(d.Word); word != "" && !r.isUsed(word, c.clause) {
			r.atf(c, "word", "No other clause uses the word %s.", quote(clean(d.Word)))
		}
	}
}

// isUsed reports whether a word is used outside one clause, or may be.
func (r *reviewer) isUsed(word string, besides *Clause) bool {
	return slices.ContainsFunc(r.all, func(c component) bool {
		return c.clause != besides && (isBlank(c) || c.uses(word))
	})
}

// isBlank reports whether nothing is known of what a clause says.
func isBlank(c component) bool {
	return c.clause.Text == "" && len(c.clause.Parts) == 0 && reflect.ValueOf(c.provision).IsZero()
}

// uses reports whether a component, or its clause, has a word in it.
func (c component) uses(word string) bool {
	k := c.clause
	used := slices.ContainsFunc(append([]string{k.Title, k.Text}, k.Uses...), func(text string) bool { return hasWord(text, word) })
	eachText(c.provision, func(text string) { used = used || hasWord(text, word) })
	return used
}

// hasWord reports whether a text has a word in it, at the beginning of one of its
// own: plurals count.
func hasWord(text, word string) bool {
	text = folded(text)
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(text[:from+i])
		if !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return true
		}
		from += i + 1
	}
}

// folded returns a text for comparison: cleaned, in lower case.
func folded(text string) string { return strings.ToLower(clean(text)) }
