package report

import (
	"slices"
	"strings"

	"parley.example/negotiation"
)

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
	switch {
	case e.Over.ID != "":
		words = append(words, "went over to "+e.Over.ID+", which replaces it")
	case e.Cause != "":
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
		text += " of " + s.itself() + listInWords(idsOf(s.others()))
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

// others returns those of whom it is said and who do not say it.
func (s Statement) others() []Ref {
	var list []Ref
	for _, about := range s.About {
		if !slices.ContainsFunc(s.By, func(by Ref) bool { return by.ID == about.ID }) {
			list = append(list, about)
		}
	}
	return list
}

// itself begins the list of those of whom it is said, where its speakers are among
// them.
func (s Statement) itself() string {
	self := "itself"
	switch {
	case len(s.others()) == len(s.About):
		return ""
	case len(s.By) > 1:
		self = "themselves"
	}
	if len(s.others()) > 0 {
		return self + " and "
	}
	return self
}
