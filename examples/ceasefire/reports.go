package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// An entry is one line of the log: what happened, what was done, or what could not
// be seen.
type entry struct {
	at     time.Time
	when   string
	kind   string
	text   string
	source negotiation.Sources
}

var entryColumns = []int{11, 13, 48}

// tellReports tells what the log has, in the order of time.
func (t *teller) tellReports() {
	list := t.entries()
	slices.SortStableFunc(list, func(a, b entry) int { return a.at.Compare(b.at) })
	for _, e := range list {
		t.Row(2, entryColumns, e.when, e.kind, e.text+t.cite(e.source))
	}
}

func (c *study) entries() []entry {
	var list []entry
	ground := c.log.Ground()
	for _, i := range ground.Incidents {
		list = append(list, c.entry(i.Start, i.End, kindOf(i), about(i), i.Source))
	}
	for _, d := range ground.Deeds {
		text := fmt.Sprintf("%s, %s, so %s: %s", c.handle(d.Clause), c.name(d.Bearer), c.name(d.By), d.Note)
		list = append(list, c.entry(d.At, "", string(d.Kind), text, d.Source))
	}
	for _, u := range ground.Unseen {
		list = append(list, c.entry(u.Start, u.End, "unseen", u.Why, u.Source))
	}
	return list
}

func (c *study) entry(from, to ceasefire.Instant, kind, text string, source negotiation.Sources) entry {
	e := entry{at: firstOf(from), when: c.dayOf(firstOf(from)), kind: kind, text: text, source: source}
	if last := firstOf(to); to != "" && c.dayOf(last) != e.when {
		e.when = fmt.Sprintf("%d-%s", e.at.Day(), c.dayOf(last))
	}
	return e
}

// kindOf says what sort of incident it is, and how many if it stands for several.
func kindOf(i ceasefire.Incident) string {
	if i.Count > 1 {
		return fmt.Sprintf("%s, %d", i.Kind, i.Count)
	}
	return string(i.Kind)
}

// about says what an incident was: where, and what it did to people.
func about(i ceasefire.Incident) string {
	text := i.Title
	for _, place := range i.Where {
		if !strings.Contains(text, place) {
			text += ", " + place
		}
	}
	if n := i.Harm.Killed.AtLeast; n > 0 {
		text += fmt.Sprintf(": at least %d killed", n)
	}
	if i.Harm.Note != "" {
		text += " (" + i.Harm.Note + ")"
	}
	return text + "."
}
