package main

import (
	"slices"
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

// aboutRound says when and where a round was, and in which phase.
func aboutRound(r *negotiation.Round) string {
	return joined(datesInWords(r), r.Venue, r.Phase)
}

// joined joins what is not empty.
func joined(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(s string) bool { return s == "" }), "; ")
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

// listInWords joins words: a, b and c.
func listInWords(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
