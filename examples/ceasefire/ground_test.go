package main

import (
	"testing"
	"time"

	"parley.example/negotiation"
)

// Who is in the log is in the record, and what it speaks of is a term there that
// the two had settled.
func TestTheLogSpeaksOfTheRecord(t *testing.T) {
	c, err := open()
	if err != nil {
		t.Fatal(err)
	}
	actor := func(where string, ids ...string) {
		t.Helper()
		for _, id := range ids {
			if _, ok := c.talks.Roster().Actor(id); id != "" && !ok {
				t.Errorf("%s: no actor %q", where, id)
			}
		}
	}
	clauses := map[string]bool{}
	for _, clause := range c.text.Clauses {
		clauses[clause.ID] = true
	}
	ground := c.log.Ground()
	for _, i := range ground.Incidents {
		actor(i.ID, append(i.Alleged, i.Observer)...)
		if len(i.Breaches) == 0 {
			t.Errorf("%s breaches nothing", i.ID)
		}
		for _, id := range i.Breaches {
			if !clauses[id] {
				t.Errorf("%s breaches %s, which is no part of the text", i.ID, id)
			}
		}
	}
	for _, d := range ground.Deeds {
		actor(d.Clause, d.Bearer, d.By)
		if !clauses[d.Clause] || d.Note == "" {
			t.Errorf("a deed about %s: %+v", d.Clause, d)
		}
	}
	for _, u := range ground.Unseen {
		actor("unseen", u.Observer)
	}
	for _, r := range reporters {
		actor(r.name, r.ids...)
	}
}

// Every source of the log is one of the record, with the same address.
func TestSourcesAreThoseOfTheRecord(t *testing.T) {
	known := map[negotiation.Source]bool{}
	add := func(sources negotiation.Sources) {
		for _, s := range sources {
			known[negotiation.Source{Name: s.Name, URL: s.URL}] = true
		}
	}
	rec := mustRecord(t)
	for _, s := range rec.Statements {
		add(s.Source)
	}
	for _, e := range rec.Events {
		add(e.Source)
	}
	check := func(where string, sources negotiation.Sources) {
		t.Helper()
		if len(sources) == 0 {
			t.Errorf("%s has no source", where)
		}
		for _, s := range sources {
			if !known[s] || s.URL == "" {
				t.Errorf("%s: %v is not in the record", where, s)
			}
		}
	}
	ground := mustGround(t)
	for _, i := range ground.Incidents {
		check(i.ID, i.Source)
	}
	for _, d := range ground.Deeds {
		check(d.Note, d.Source)
	}
	for _, u := range ground.Unseen {
		check(u.Why, u.Source)
	}
}

// Dates of the log are dates in Damascus, within the story.
func TestTheLogIsDatedInDamascus(t *testing.T) {
	c, err := open()
	if err != nil {
		t.Fatal(err)
	}
	start := firstOf(c.truce.Effect)
	in := func(where, zone string, at time.Time) {
		t.Helper()
		if zone != "Asia/Damascus" || at.Before(start.Add(-time.Nanosecond)) || !at.Before(c.until) {
			t.Errorf("%s: %v in %q", where, at, zone)
		}
	}
	for i := range c.log.All() {
		in(i.ID, i.Start.Zone(), firstOf(i.Start))
		if i.End != "" {
			in(i.ID, i.End.Zone(), firstOf(i.End))
		}
	}
	for _, d := range c.log.Ground().Deeds {
		in(d.Note, d.At.Zone(), firstOf(d.At))
	}
}
