package main

import (
	"cmp"
	"strconv"
	"strings"

	"parley.example/negotiation"
)

// positionInWords says what is held, refusals aside.
func positionInWords(at negotiation.Position) string {
	if at.Stance == "" {
		return silenceInWords(at.Silence)
	}
	text := stanceInWords(at.Stance)
	if at.Wording != "" {
		text += ` "` + at.Wording + `"`
	}
	if at.Whole != nil {
		text += " with all of " + at.Whole.ID
	}
	if at.Statement != nil && at.Statement.If != nil && at.Stance.Supports() {
		text += " if " + at.Statement.If.String()
	}
	return text
}

func silenceInWords(s negotiation.Silence) string {
	switch s {
	case negotiation.Withdrawn:
		return "withdrew"
	case negotiation.Lapsed:
		return "lapsed"
	case negotiation.Replaced:
		return "went over to what replaces it"
	case negotiation.Unsaid:
	}
	return "silent"
}

func stanceInWords(s negotiation.Stance) string {
	switch s {
	case negotiation.Propose:
		return "proposes"
	case negotiation.Accept:
		return "accepts"
	case negotiation.InPrinciple:
		return "agrees in principle"
	case negotiation.Reserve:
		return "reserves its position"
	case negotiation.Abstain:
		return "abstains"
	case negotiation.Reject:
		return "rejects"
	default: // no position
		return string(s)
	}
}

func refusalInWords(r negotiation.Refusal) string {
	if r.Stance == negotiation.Reject {
		return `rejects "` + r.Wording + `"`
	}
	return `reserves on "` + r.Wording + `"`
}

// givingInWords says what a contribution is.
func givingInWords(c negotiation.Contribution) string {
	switch c {
	case negotiation.ContributionGiven:
		return "consent"
	case negotiation.ContributionAbstained:
		return "an abstention"
	case negotiation.ContributionSilent:
		return "silence"
	case negotiation.ContributionWithheld:
		return "no consent yet"
	case negotiation.ContributionAgainst:
		return "an objection"
	}
	return c.String()
}

// saidInWords says by whom and when something was said: "us and russia,
// 2016-02-22".
func saidInWords(s *negotiation.Statement) string {
	return listInWords(s.By) + ", " + cmp.Or(string(s.At), "in "+s.Round)
}

// inQuotes puts words in quotes; none are left as they are.
func inQuotes(s string) string {
	if s == "" {
		return ""
	}
	return `"` + s + `"`
}

// titled returns an id with its title, if it has one.
func titled(id, title string) string {
	if strings.TrimSpace(title) == "" {
		return id
	}
	return id + ": " + title
}

// nameOf returns the name of an actor, or its id if it has none.
func nameOf(talks *negotiation.Talks, id string) string {
	if a, ok := talks.Roster().Actor(id); ok && a.Name != "" {
		return a.Name
	}
	return id
}

func idsOf(terms []*negotiation.Term) []string {
	var ids []string
	for _, t := range terms {
		ids = append(ids, t.ID)
	}
	return ids
}

// countInWords counts things by their name: "1 move", "2 moves".
func countInWords(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return strconv.Itoa(n) + " " + what
}
