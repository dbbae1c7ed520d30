package main

import (
	"strings"

	"parley.example/negotiation"
)

// viewInWords says whose word counts and whose consent is asked.
func viewInWords(talks *negotiation.Talks, v negotiation.View) string {
	account := "On the record"
	if id, ok := strings.CutPrefix(v.Account(), "according-to:"); ok {
		account = "According to " + actorInWords(talks, id)
	} else if v.Account() == negotiation.AsReported.Account() {
		account = "As reported"
	}
	var names []string
	for _, id := range v.Circle() {
		names = append(names, actorInWords(talks, id))
	}
	if len(names) == 0 {
		return account + ", among everyone."
	}
	return account + ", among " + listInWords(names) + " alone."
}

func actorInWords(talks *negotiation.Talks, id string) string {
	if a, ok := talks.Roster().Actor(id); ok && a.Name != "" {
		return a.Name + " (" + id + ")"
	}
	return id
}

func issueInWords(i negotiation.Issue) string {
	if i.Title == "" {
		return i.ID
	}
	return i.Title + " (" + i.ID + ")"
}

func datesInWords(r *negotiation.Round) string {
	switch {
	case r.Start == "" && r.End == "":
		return ""
	case r.Start == "":
		return "until " + string(r.End)
	case r.End == "" || r.Start == r.End:
		return string(r.Start)
	}
	return string(r.Start) + " to " + string(r.End)
}

// marksInWords says what there is to know of a standing beside its status.
func marksInWords(s negotiation.Standing) string {
	var marks []string
	if s.InExchange() {
		marks = append(marks, exchangeInWords(s.Linked()))
	}
	if s.Provisional() {
		marks = append(marks, "provisional")
	}
	switch {
	case s.Status != negotiation.StatusSettled:
	case !s.InEffect():
		marks = append(marks, "not in effect")
	case s.Term.When != nil:
		marks = append(marks, "in effect")
	}
	if r, ok := s.LastSettled(); ok {
		marks = append(marks, "last settled in "+r.ID)
	}
	return strings.Join(marks, "; ")
}

func exchangeInWords(linked []*negotiation.Term) string {
	if len(linked) == 0 {
		return "in exchange"
	}
	var ids []string
	for _, t := range linked {
		ids = append(ids, t.ID)
	}
	return "in exchange with " + listInWords(ids)
}

// changeInWords says what became of a term, and in a reversal who undid it and
// why. The kind of change is left out where the new status says it.
func changeInWords(c negotiation.Change) string {
	text := c.Before.Status.String() + " -> " + c.After.Status.String()
	if kind := c.Kind.String(); kind != c.After.Status.String() {
		text += ", " + kind
	}
	var by, because []string
	for _, turn := range c.By {
		by = append(by, turnInWords(turn))
	}
	for _, basis := range c.Because {
		because = append(because, basisInWords(basis))
	}
	if len(by) > 0 {
		text += ": " + listInWords(by)
	}
	if len(because) > 0 {
		text += "; because " + listInWords(because)
	}
	return text
}

// turnInWords says what somebody did to unsettle a term. The words fit one who
// had consented and one who had only been silent.
func turnInWords(t negotiation.Turn) string {
	switch t.Cause {
	case negotiation.CauseRejected:
		return t.Actor + " rejected it"
	case negotiation.CauseReserved:
		return t.Actor + " reserved its position"
	case negotiation.CauseReplaced:
		return t.Actor + " went over to a term that replaces it"
	case negotiation.CauseWithdrew, negotiation.CauseAbstained:
		return t.String()
	case negotiation.CauseLapsed:
		return "the position of " + t.Actor + " lapsed"
	case negotiation.CauseLoosened:
		return t.Actor + " agrees to no wording"
	case negotiation.CauseReworded:
		return t.Actor + " stands for another wording"
	case negotiation.CauseConditionFailed:
		return "a condition of " + t.Actor + " no longer holds"
	case negotiation.CauseConditioned:
		return t.Actor + " sets a condition that does not hold"
	default:
		return t.Actor + " gives less than it did"
	}
}

// basisInWords says what a consent had stood on and what became of that.
func basisInWords(b negotiation.Basis) string {
	switch {
	case b.Fact != "":
		return "the fact " + b.Fact + " no longer holds"
	case b.Actor != "":
		return b.Actor + " no longer accepts " + b.Term
	}
	return b.Term + " fell"
}

// listInWords joins words: a, b and c.
func listInWords(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
