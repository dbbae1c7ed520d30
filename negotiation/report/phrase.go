package report

import (
	"strings"

	"parley.example/negotiation"
)

// The words of a sheet are here, once, for all printers. What comes from a record
// stands in them as it was written.

// Words says what somebody holds, to stand after its name and a colon: "accept, if
// separation is settled, which does not hold". Its wording is left out if it is
// the one given.
func (p Position) Words(wording string) string {
	words := []string{stanceInWords(p.Stance, p.Silence)}
	if p.Wording != "" && p.Wording != wording {
		words[0] += " " + quoted(p.Wording)
	}
	if p.Condition != "" {
		words = append(words, "if "+p.Condition)
		if p.Unmet {
			words = append(words, "which does not hold")
		}
	}
	if p.Whole.ID != "" {
		words = append(words, "through "+p.Whole.ID)
	}
	for _, r := range p.Refuses {
		verb := "rejects "
		if r.Stance == negotiation.Reserve {
			verb = "reserves on "
		}
		words = append(words, verb+quoted(r.Wording))
	}
	if p.Reading != "" {
		words = append(words, "reads it as "+quoted(p.Reading))
	}
	return strings.Join(words, ", ")
}

func stanceInWords(s negotiation.Stance, why negotiation.Silence) string {
	switch s {
	case "":
		switch why {
		case negotiation.Withdrawn:
			return "silent, having withdrawn"
		case negotiation.Lapsed:
			return "silent, what it held having lapsed"
		case negotiation.Replaced:
			return "silent, gone over to what replaces it"
		default:
			return "silent"
		}
	case negotiation.InPrinciple:
		return "in principle"
	default:
		return string(s)
	}
}

// quoted puts a wording in quotes; one without words has a name.
func quoted(s string) string {
	if s == "" {
		return "no text yet"
	}
	return "“" + s + "”"
}

// Words says what became of a term, and of a reversal who undid it and why:
// "settled → open, reversed: russia withdrew".
func (c Change) Words() string {
	text := KeyOf(c.Before).Word + " → " + KeyOf(c.After).Word
	if c.Kind.String() != c.After.String() {
		text += ", " + c.Kind.String()
	}
	var by, because []string
	for _, t := range c.By {
		by = append(by, t.Words())
	}
	for _, basis := range c.Because {
		because = append(because, basis.Words())
	}
	if len(by) > 0 {
		text += ": " + listInWords(by)
	}
	if len(because) > 0 {
		text += "; because " + listInWords(because)
	}
	return text
}

// Followed says what a change followed from, where no statement and no event made
// it: "along with aid and truce", "the position of us lapsed"; empty if that is
// not known.
func (c Change) Followed() string {
	var words []string
	if len(c.Lapsed) > 0 {
		words = append(words, "the position of "+listInWords(idsOf(c.Lapsed))+" lapsed")
	}
	if len(c.Along) > 0 {
		words = append(words, "along with "+listInWords(idsOf(c.Along)))
	}
	return strings.Join(words, "; ")
}

// Words says what somebody did to unsettle a term. The words fit one who had
// consented and one who had only been silent.
func (t Turn) Words() string {
	who := t.Actor.ID
	switch t.Cause {
	case negotiation.CauseRejected:
		return who + " rejected it"
	case negotiation.CauseReserved:
		return who + " reserved its position"
	case negotiation.CauseReplaced:
		return who + " went over to a term that replaces it"
	case negotiation.CauseWithdrew, negotiation.CauseAbstained:
		return who + " " + t.Cause.String()
	case negotiation.CauseLapsed:
		return "the position of " + who + " lapsed"
	case negotiation.CauseLoosened:
		return who + " agrees to no wording"
	case negotiation.CauseReworded:
		return who + " stands for another wording"
	case negotiation.CauseConditionFailed:
		return "a condition of " + who + " no longer holds"
	case negotiation.CauseConditioned:
		return who + " sets a condition that does not hold"
	default:
		return who + " gives less than it did"
	}
}

// Words says what a consent had stood on and what became of that.
func (b Basis) Words() string {
	switch {
	case b.Fact.ID != "":
		return "the fact " + b.Fact.ID + " no longer holds"
	case b.Actor.ID != "":
		return b.Actor.ID + " no longer accepts " + b.Term.ID
	}
	return b.Term.ID + " fell"
}

// Name names what a consent stands on: "aid", "aid by russia", "the fact quiet".
func (b Basis) Name() string {
	switch {
	case b.Fact.ID != "":
		return "the fact " + b.Fact.ID
	case b.Actor.ID != "":
		return b.Term.ID + " by " + b.Actor.ID
	}
	return b.Term.ID
}

// Words says how a position changed, to stand after the name of the actor and a
// colon: "reject, from accept".
func (m Move) Words() string {
	return m.Now.Words(m.Wording) + "; before: " + m.Was.Words(m.Wording)
}

// Notes says what there is to know of a standing beside its status: "in exchange
// with aid; provisional; last settled in spring". It is empty if there is nothing.
func (s Standing) Notes() string {
	var notes []string
	if s.Marks.Has(InExchange) {
		note := keyOfMark(InExchange).Word
		if len(s.Linked) > 0 {
			note += " with " + listInWords(idsOf(s.Linked))
		}
		notes = append(notes, note)
	}
	if s.Marks.Has(Provisional) {
		notes = append(notes, keyOfMark(Provisional).Word)
	}
	for _, m := range []Marks{InEffect, Waiting} {
		if s.Marks.Has(m) {
			notes = append(notes, keyOfMark(m).Word+waitInWords(m, s.When))
		}
	}
	for _, m := range []Marks{Reworded, Reversed} {
		if s.Marks.Has(m) {
			notes = append(notes, keyOfMark(m).Word)
		}
	}
	if s.LastSettled.ID != "" {
		notes = append(notes, "last settled in "+s.LastSettled.ID)
	}
	if s.ReadApart {
		notes = append(notes, "parties read it differently")
	}
	return strings.Join(notes, "; ")
}

func waitInWords(m Marks, when string) string {
	if m == Waiting && when != "" {
		return ": waits until " + when
	}
	return ""
}

// Words says how a duty is carried: "syria-gov by influence of russia (russia
// backs syria-gov)".
func (d Duty) Words() string {
	who := d.Obligor.ID
	switch d.Bond {
	case negotiation.Bound:
		if d.Chain == nil {
			return who + " bound by its own consent"
		}
		return who + " bound by " + d.Party.ID + chainInWords(d.Chain)
	case negotiation.ByInfluence:
		return who + " by the influence of " + d.Party.ID + chainInWords(d.Chain)
	default:
		return who + " unbound"
	}
}

func chainInWords(chain []Link) string {
	var links []string
	for _, l := range chain {
		links = append(links, l.Words())
	}
	return " (" + strings.Join(links, ", ") + ")"
}

// Words says who is tied to whom: "russia backs syria-gov".
func (l Link) Words() string {
	return l.From.ID + " " + strings.ReplaceAll(l.Kind, "-", " ") + " " + l.To.ID
}
