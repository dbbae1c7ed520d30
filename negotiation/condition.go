package negotiation

import (
	"cmp"
	"strings"
	"unicode/utf8"
)

// A Condition is what a consent stands on, or what a term waits for. Exactly
// one of Settled, Accepts, Fact, All and Any is set, and Term with Accepts; the
// zero Condition is not valid. A condition has at most 64 levels and 10,000
// nodes. There is no negation: conditions can only come true by more consent,
// and that is what makes the answers unique. So two parties that each accept if
// the other accepts do agree; "you go first", said by both, is a condition on
// facts.
type Condition struct {
	Settled string      `json:"settled,omitzero"` // a term is settled
	Accepts string      `json:"accepts,omitzero"` // an actor proposes or accepts Term, and the condition on that holds
	Term    string      `json:"term,omitzero"`
	Fact    string      `json:"fact,omitzero"` // a fact holds
	All     []Condition `json:"all,omitempty"` // every one holds
	Any     []Condition `json:"any,omitempty"` // at least one holds
}

// IfSettled returns the condition that term is settled.
func IfSettled(term string) *Condition { return &Condition{Settled: term} }

// IfAccepts returns the condition that actor proposes or accepts term, in
// whatever wording, and that the condition on that holds.
func IfAccepts(actor, term string) *Condition {
	return &Condition{Accepts: actor, Term: term}
}

// IfFact returns the condition that fact holds.
func IfFact(fact string) *Condition { return &Condition{Fact: fact} }

// IfAll returns the condition that every one of parts holds. It copies them; a
// nil part counts as the zero Condition, which is not valid, and so does a call
// without parts.
func IfAll(parts ...*Condition) *Condition {
	return &Condition{All: gather(parts)}
}

// IfAny returns the condition that at least one of parts holds. It takes parts
// as [IfAll] does.
func IfAny(parts ...*Condition) *Condition {
	return &Condition{Any: gather(parts)}
}

// gather copies parts. Without any it returns an empty list that is not nil.
func gather(parts []*Condition) []Condition {
	list := make([]Condition, len(parts))
	for i, p := range parts {
		if p != nil {
			list[i] = *p
		}
	}
	return list
}

// String gives c as a phrase: "grounding is settled", "russia accepts aid",
// "the fact confirmed holds", "all of: grounding is settled; the fact confirmed
// holds". A list within a list stands in brackets. The zero Condition is
// "nothing"; of a condition that sets too much the first kind is given. A
// phrase of more than 2,000 bytes is cut short with an ellipsis.
func (c Condition) String() string {
	var p phrase
	c.write(&p, false)
	return p.String()
}

// write adds c to p, a list in brackets if it stands within another list.
func (c Condition) write(p *phrase, within bool) {
	switch {
	case c.Settled != "":
		p.add(c.Settled, " is settled")
	case c.Accepts != "" || c.Term != "":
		p.add(cmp.Or(c.Accepts, "nobody"), " accepts ", cmp.Or(c.Term, "nothing"))
	case c.Fact != "":
		p.add("the fact ", p.fact(c.Fact), " holds")
	case c.All != nil:
		writeList(p, "all of: ", c.All, within)
	case c.Any != nil:
		writeList(p, "any of: ", c.Any, within)
	default:
		p.add("nothing")
	}
}

// maxPhrase is the length in bytes beyond which a phrase is cut short.
const maxPhrase = 2000

// A phrase is a text under construction that stops growing at maxPhrase, so
// that even a value that contains itself has one.
type phrase struct {
	text []byte
	full bool
	name func(fact string) string // how a fact is called; nil: by its id
}

// fact gives a fact as it is called.
func (p *phrase) fact(id string) string {
	if p.name == nil || p.full {
		return id
	}
	return p.name(id)
}

func (p *phrase) add(parts ...string) {
	for _, s := range parts {
		if p.full {
			return
		}
		if room := maxPhrase - len(p.text); len(s) > room {
			s, p.full = s[:room], true
		}
		p.text = append(p.text, s...)
	}
}

// String returns the phrase as valid UTF-8.
func (p *phrase) String() string {
	if !p.full {
		return strings.ToValidUTF8(string(p.text), "\uFFFD")
	}
	return strings.ToValidUTF8(wholeRunes(string(p.text)), "\uFFFD") + "…"
}

// wholeRunes returns text without the beginning of a rune at its end.
func wholeRunes(text string) string {
	last := max(0, len(text)-1)
	for last > 0 && len(text)-last < utf8.UTFMax && !utf8.RuneStart(text[last]) {
		last--
	}
	if utf8.FullRuneInString(text[last:]) {
		return text
	}
	return text[:last]
}

// writeList adds a list of conditions or rules to p, in brackets if it stands
// within another.
func writeList[T interface{ write(*phrase, bool) }](p *phrase, head string, list []T, within bool) {
	if within {
		p.add("(")
	}
	p.add(head)
	if len(list) == 0 {
		p.add("nothing")
	}
	for i := range list {
		if p.full {
			return
		}
		if i > 0 {
			p.add("; ")
		}
		list[i].write(p, true)
	}
	if within {
		p.add(")")
	}
}
