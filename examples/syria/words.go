package main

import (
	"slices"
	"strings"
	"time"

	"parley.example/actor"
	"parley.example/examples/internal/page"
	syria "parley.example/examples/syria/record"
	"parley.example/negotiation"
)

// handle is what a term goes by in the middle of a sentence.
func (t *teller) handle(id string) string {
	if short, ok := syria.Handle(id); ok {
		return short
	}
	for _, term := range t.record.Terms {
		if term.ID == id {
			return "“" + title(&term) + "”"
		}
	}
	return id
}

func (t *teller) handles(ids []string) string {
	var list []string
	for _, id := range ids {
		list = append(list, t.handle(id))
	}
	return page.And(list)
}

// name says what an actor is called at the time that is told of.
func (t *teller) name(id string) string {
	if short, ok := syria.Called(id); ok {
		return short
	}
	a, ok := t.talks.Roster().Actor(id)
	if !ok {
		return id
	}
	for _, alias := range slices.Backward(a.Aliases) {
		if alias.Start+alias.End != "" && !t.at.IsZero() && alias.Holds(t.at) {
			return alias.Name
		}
	}
	if a.Name == "" {
		return id
	}
	return a.Name
}

func (t *teller) names(ids []string) []string {
	var list []string
	for _, id := range ids {
		list = append(list, t.name(id))
	}
	return list
}

func moment(r *negotiation.Round) time.Time {
	if r.End != "" {
		return r.End.Last()
	}
	return r.Start.First()
}

// title names a term for people.
func title(term *negotiation.Term) string {
	if term.Title == "" {
		return term.ID
	}
	return term.Title
}

// dates says when a round was: "3-7 Sep 2016", "26 Aug - 2 Sep 2016".
func dates(r *negotiation.Round) string {
	start, end := page.Date(r.Start), page.Date(r.End)
	if start == "" || end == "" || start == end {
		return start + strings.TrimPrefix(end, start)
	}
	first, last := strings.Fields(start), strings.Fields(end)
	switch {
	case len(first) < 3 || len(last) < 3 || first[2] != last[2]:
		return start + " - " + end
	case first[1] != last[1]:
		return first[0] + " " + first[1] + " - " + end
	}
	return first[0] + "-" + end
}

// stanceWords say what a statement did. Past tense goes with one and with many.
var stanceWords = map[negotiation.Stance]string{
	negotiation.Propose:     "proposed",
	negotiation.Accept:      "accepted",
	negotiation.InPrinciple: "agreed in principle",
	negotiation.Reserve:     "reserved",
	negotiation.Abstain:     "let it pass",
	negotiation.Reject:      "rejected",
	negotiation.Withdraw:    "took it back",
	negotiation.Comment:     "said",
}

var causeWords = map[negotiation.Cause]string{
	negotiation.CauseUnknown:         "no longer gave consent",
	negotiation.CauseRejected:        "rejected it",
	negotiation.CauseReserved:        "reserved",
	negotiation.CauseReplaced:        "went over to another term in its place",
	negotiation.CauseWithdrew:        "took it back",
	negotiation.CauseLapsed:          "had accepted for a time that ran out",
	negotiation.CauseAbstained:       "let it pass and no more",
	negotiation.CauseLoosened:        "agreed in principle and no more",
	negotiation.CauseReworded:        "stood for other words",
	negotiation.CauseConditionFailed: "had set a condition that held no longer",
	negotiation.CauseConditioned:     "set a condition",
}

// status writes a status for people.
func status(s negotiation.Standing) string {
	return strings.ReplaceAll(s.Status.String(), "-", " ")
}

// phrase says what a condition asks.
func (t *teller) phrase(c negotiation.Condition) string {
	switch {
	case c.Settled != "":
		return t.handle(c.Settled) + " is settled"
	case c.Accepts != "":
		return t.name(c.Accepts) + " accepts " + t.handle(c.Term)
	case c.Fact != "":
		return t.factTitle(c.Fact)
	}
	parts, joint := c.All, " and "
	if len(c.Any) > 0 {
		parts, joint = c.Any, " or "
	}
	var list []string
	for _, part := range parts {
		list = append(list, t.phrase(part))
	}
	return strings.Join(list, joint)
}

func (t *teller) factTitle(id string) string {
	for _, fact := range t.record.Facts {
		if fact.ID == id && fact.Title != "" {
			return small(fact.Title)
		}
	}
	return id
}

// small takes the capital from the first word of a title where that is safe.
func small(text string) string {
	first, rest, _ := strings.Cut(text, " ")
	switch first {
	case "The", "A", "An", "All", "Some", "Seven", "Soldiers", "Sundown", "Midnight", "Deliveries", "First", "Everyone", "Either", "Both":
		return strings.ToLower(first) + " " + rest
	}
	return text
}

// claimed says who, other than those who may, stated the position of a holder;
// nobody if it is first-hand.
func (t *teller) claimed(p negotiation.Position) string {
	if p.Statement == nil {
		return ""
	}
	for _, by := range p.Statement.By {
		if t.talks.Roster().MaySpeakFor(by, p.Holder) {
			return ""
		}
	}
	return t.talks.Roster().Principal(p.Statement.By[0])
}

// via tells a chain of ties from those who carry a duty: "Moscow backs Damascus".
func (t *teller) via(chain []*actor.Tie) string {
	var links []string
	for _, tie := range chain {
		links = append(links, t.name(tie.From)+" "+strings.ReplaceAll(string(tie.Kind), "-", " ")+" "+t.name(tie.To))
	}
	return page.And(links)
}
