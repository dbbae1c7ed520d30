package main

import (
	"slices"
	"strings"

	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

// causeWords say what somebody did who gives its consent no longer.
var causeWords = map[negotiation.Cause]string{
	negotiation.CauseUnknown:         "no longer consents",
	negotiation.CauseRejected:        "rejected it",
	negotiation.CauseReserved:        "reserved",
	negotiation.CauseReplaced:        "wants another term",
	negotiation.CauseWithdrew:        "took it back",
	negotiation.CauseLapsed:          "had set a time, now over",
	negotiation.CauseAbstained:       "let it pass",
	negotiation.CauseLoosened:        "agreed in principle only",
	negotiation.CauseReworded:        "wants other words",
	negotiation.CauseConditionFailed: "had a condition that failed",
	negotiation.CauseConditioned:     "set a condition",
}

// turned says who turned a term, or with what it fell; nothing if it is not among
// the changes.
func (t *teller) turned(changes negotiation.Changes, term string) string {
	i := slices.IndexFunc(changes, func(one negotiation.Change) bool { return one.Term.ID == term })
	if i < 0 {
		return ""
	}
	var list []string
	for _, turn := range changes[i].By {
		text := t.name(turn.Actor) + " " + causeWords[turn.Cause]
		if s := turn.Now.Statement; s != nil {
			text += t.Cite(s.At, s.Source)
		}
		list = append(list, text)
	}
	if list == nil {
		for _, b := range changes[i].Because {
			list = append(list, "fell with "+t.handle(b.Term))
		}
	}
	return page.And(list)
}

// dates says when a round was.
func dates(r negotiation.Round) string {
	start, end := page.Day(r.Start), page.Day(r.End)
	first, month, _ := strings.Cut(start, " ")
	switch _, last, _ := strings.Cut(end, " "); {
	case end == "" || end == start:
		return start
	case month == last:
		return first + "-" + end
	}
	return start + " - " + end
}

// waits names the leaves of a condition that do not hold on a board.
func (c *study) waits(b *negotiation.Board, when negotiation.Condition) []string {
	var list []string
	for _, part := range slices.Concat(when.All, when.Any) {
		list = append(list, c.waits(b, part)...)
	}
	switch {
	case len(when.All)+len(when.Any) > 0 || b.Holds(when):
		return list
	case when.Fact != "":
		return []string{c.factTitle(when.Fact)}
	case when.Settled != "":
		return []string{c.handle(when.Settled) + " is settled"}
	}
	return []string{c.name(when.Accepts) + " accepts " + c.handle(when.Term)}
}
