package vet

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"parley.example/negotiation"
)

// maxQuoted is how many bytes of a text stand in a sentence.
const maxQuoted = 80

// quote writes a text of the record for a sentence: quoted, so that nothing in
// it can be taken for the sentence, and cut where it is long.
func quote(s string) string {
	if s == "" {
		return "no text"
	}
	if len(s) <= maxQuoted {
		return strconv.Quote(s)
	}
	n := maxQuoted
	for n > maxQuoted-utf8.UTFMax && !utf8.RuneStart(s[n]) {
		n--
	}
	return strconv.Quote(s[:n]) + "..."
}

// stated says what a statement does, as after the name of who made it: "accepts
// grounding on 2016-09-09".
func (b *book) stated(i int) string {
	s := &b.Statements[i]
	return stanceVerb(s.Stance) + " " + s.Term + dated(s.At)
}

// worded says what a statement does to a wording, as after the name of who made
// it: "rejects the text "seven days" of truce on 2016-09-09".
func (b *book) worded(i int) string {
	s := &b.Statements[i]
	return stanceVerb(s.Stance) + " the text " + quote(b.said[i].wording) + " of " + s.Term + dated(s.At)
}

// speakers gives a sentence about what a statement does its subject: all who
// made it.
func (b *book) speakers(i int, does string) string {
	by := b.Statements[i].By
	if verb, rest, _ := strings.Cut(does, " "); len(by) > 1 {
		does = strings.TrimSuffix(verb, "s") + " " + rest
	}
	return and(by) + " " + does
}

// teller says by whose account a holder takes a position, as before its name;
// nothing if it says so itself.
func (b *book) teller(a act) string {
	if a.hand {
		return ""
	}
	return "By " + b.Actors[a.speaker].ID + ", "
}

// dated gives a date as a sentence has it; nothing if there is none.
func dated(at negotiation.Moment) string {
	if at == "" {
		return ""
	}
	return " on " + string(at)
}

func stanceVerb(s negotiation.Stance) string {
	switch s {
	case negotiation.Propose:
		return "proposes"
	case negotiation.Accept:
		return "accepts"
	case negotiation.InPrinciple:
		return "agrees in principle to"
	case negotiation.Reserve:
		return "reserves on"
	case negotiation.Abstain:
		return "abstains on"
	case negotiation.Reject:
		return "rejects"
	case negotiation.Withdraw:
		return "withdraws from"
	case negotiation.Comment:
		return "comments on"
	}
	return string(s)
}

// and joins words for a sentence: a, b and c.
func and(list []string) string {
	n := len(list) - 1
	if n < 1 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:n], ", ") + " and " + list[n]
}

// statement is the path of one.
func statement(i int) string { return fmt.Sprintf("statements[%d]", i) }

// counted gives a number and its noun: 1 hour, 2 hours.
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
