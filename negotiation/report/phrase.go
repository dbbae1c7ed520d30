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

// Words says what a line of a ledger says of its actor, to stand after its kind:
// "in spring: accept “two weeks”, in return for aid".
func (e LedgerEntry) Words() string {
	text := "in " + e.From
	switch {
	case e.Still:
		text = "since " + e.From
	case e.To != "" && e.To != e.From:
		text = "from " + e.From + " to " + e.To
	}
	return text + e.details()
}

func (e LedgerEntry) details() string {
	var words []string
	switch {
	case e.Stance != "":
		words = append(words, Position{Stance: e.Stance, Wording: e.Wording}.Words(""))
	case e.Wording != "":
		words = append(words, quoted(e.Wording))
	}
	if e.Cause != "" {
		words = append(words, e.Cause)
	}
	if len(e.For) > 0 {
		var names []string
		for _, b := range e.For {
			names = append(names, b.Name())
		}
		verb := "in return for "
		if e.Kind == LedgerWaiting {
			verb = "for "
		}
		words = append(words, verb+listInWords(names))
	}
	if len(e.Without) > 0 {
		words = append(words, "without "+listInWords(idsOf(e.Without)))
	}
	if e.Kind == LedgerProposed && e.Settled {
		words = append(words, "settled so")
	}
	if words == nil {
		return ""
	}
	return ": " + strings.Join(words, ", ")
}

// Words says who said what: "us of russia: withdraw", "us and russia: accept “two
// weeks”". The term, the date, the note and the sources are left to the printer.
func (s Statement) Words() string {
	text := listInWords(idsOf(s.By))
	if s.Person != "" {
		text += " (" + s.Person + ")"
	}
	if len(s.About) > 0 {
		text += " of " + listInWords(idsOf(s.About))
	}
	text += ": " + stanceInWords(s.Stance, negotiation.Unsaid)
	if s.Text != "" {
		text += " " + quoted(collapse(s.Text))
	}
	if s.Condition != "" {
		text += ", if " + s.Condition
	}
	if s.Until != "" {
		text += ", until " + string(s.Until)
	}
	if s.Reading != "" {
		text += ", reads it as " + quoted(collapse(s.Reading))
	}
	return text
}

// When says when a statement was made, to stand before who made it: its date, or
// the round.
func (s Statement) When() string { return whenInWords(s.At, s.Round) }

// When says when an event was: its date, or the round.
func (e Event) When() string { return whenInWords(e.At, e.Round) }

func whenInWords(at negotiation.Moment, round string) string {
	if at != "" {
		return string(at)
	}
	return "in " + round + ","
}

// Words says what happened: the title, or the id where there is none.
func (e Event) Words() string { return Ref{ID: e.ID, Title: e.Title}.Label() }

// Words says what the parties differ about.
func (d Dispute) Words() string {
	switch d.Kind {
	case negotiation.DisputeIllusory:
		return "settled by one account and not by another"
	case negotiation.DisputeWording:
		return "settled in different wordings"
	case negotiation.DisputeReading:
		return "settled, and read differently"
	case negotiation.DisputePast:
		return "once settled by one account and never by another"
	default:
		return "not settled, and differently so"
	}
}

// tagged returns the id with the title, or the id alone.
func (r Ref) tagged() string {
	if r.Title == "" {
		return r.ID
	}
	return r.ID + ": " + r.Title
}

// issueName names an issue; those of no issue have a name too.
func (s *Sheet) issueName(i Issue) string {
	switch {
	case i.ID != "":
		return i.Ref().Label()
	case len(s.Issues) > 1:
		return "Other terms"
	}
	return "Terms"
}

// roundNamed names a round with its dates.
func (s *Sheet) roundNamed(id string) string {
	n := s.RoundNumber(id)
	if n == 0 {
		return id
	}
	text := s.Rounds[n-1].Ref().tagged()
	if dates := s.Rounds[n-1].Dates; dates != "" {
		text += "; " + dates
	}
	return text
}

// shown returns the wording that is shown of a standing.
func (s *Standing) shown() string {
	if s.Wording != "" {
		return s.Wording
	}
	return s.OnTable
}

// wordingWords gives the wording of a standing, in quotes; empty if it has none.
func (s *Standing) wordingWords() string {
	switch {
	case s.Wording != "":
		return quoted(s.Wording)
	case s.OnTable != "":
		return "on the table: " + quoted(s.OnTable)
	}
	return ""
}

// of returns the positions of some actors; those who hold none are silent.
func (s *Standing) of(actors []Ref) []Position {
	list := make([]Position, len(actors))
	for i, who := range actors {
		list[i].Actor = who
		for _, p := range s.Positions {
			if p.Actor == who {
				list[i] = p
			}
		}
	}
	return list
}

// wordingWords gives the settled wording of a change, with what it was before.
func (c *Change) wordingWords() string {
	if c.Kind == negotiation.ChangeReworded {
		return Brackets(Diff(c.Old, c.Wording))
	}
	return quoted(c.Wording)
}

// words gives a wording as it differs from the one before.
func (w *Wording) words() string {
	if w.Diff != nil {
		return Brackets(w.Diff)
	}
	return quoted(w.Text)
}

// origin says whose a wording is, and since when.
func (w *Wording) origin() string {
	when := string(w.At)
	if when == "" {
		when = "in " + w.Round
	}
	return strings.Join(idsOf(w.By), ", ") + ", " + when
}

// whose says whose account it is.
func (a *Account) whose() string {
	if a.Party.ID == "" {
		return "on the record"
	}
	return "according to " + a.Party.ID
}

// name names a party with its kind.
func (p *Party) name() string {
	if p.Kind == "" {
		return p.Actor.named()
	}
	return p.Actor.named() + ", " + p.Kind
}

// named returns the name of a source; one without has a name too.
func (s Source) named() string {
	if strings.TrimSpace(s.Name) == "" && s.URL == "" {
		return "not named"
	}
	return s.Name
}

func linksInWords(list []Link) string {
	var words []string
	for _, l := range list {
		words = append(words, l.Words())
	}
	return strings.Join(words, "; ")
}

// datesOf returns the dates of some statements in brackets, after a blank.
func datesOf(s *Sheet, statements []int) string {
	var dates []string
	for _, n := range statements {
		said, ok := s.Statement(n)
		date := string(said.At)
		if date == "" {
			date = said.Round
		}
		if ok && (len(dates) == 0 || dates[len(dates)-1] != date) {
			dates = append(dates, date)
		}
	}
	if dates == nil {
		return ""
	}
	return " (" + strings.Join(dates, ", ") + ")"
}

// movesTitle stands over the moves that otherMoves returns.
const movesTitle = "Positions that changed on other terms"

// otherMoves returns the moves on terms that are not among the changes, where what
// was said is told already.
func (s *Sheet) otherMoves() []Move {
	changed := map[string]bool{}
	for _, c := range s.Changes {
		changed[c.Term.ID] = true
	}
	var list []Move
	for _, m := range s.Moves {
		if !changed[m.Term.ID] {
			list = append(list, m)
		}
	}
	return list
}

// A labelled is one thing to know of a term.
type labelled struct{ label, text string }

// facts returns what there is to know of a term beside how it stands; what is
// empty there is nothing to know of.
func (t *TermPage) facts() []labelled {
	ids := func(list []Ref) string { return listInWords(idsOf(list)) }
	list := []labelled{
		{"issue", t.Issue.Label()},
		{"kind", t.Kind},
		{"rule", t.Rule},
		{"asked", ids(t.Asked)},
		{"binds", ids(t.Binds)},
		{"benefits", ids(t.Benefits)},
		{"includes", ids(t.Includes)},
		{"part of", ids(t.PartOf)},
		{"replaces", ids(t.Replaces)},
		{"replaced by", ids(t.ReplacedBy)},
		{"in effect if", t.When},
		{"lapses", string(t.Until)},
	}
	if t.Undisclosed {
		list = append(list, labelled{"undisclosed", "known to exist, content not known"})
	}
	return list
}

// idsOf returns the ids of a list.
func idsOf(list []Ref) []string {
	ids := make([]string, len(list))
	for i, r := range list {
		ids[i] = r.ID
	}
	return ids
}
