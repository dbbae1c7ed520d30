package ceasefire_test

import (
	"testing"
	"time"

	"parley.example/actor"
	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// The Castello Road into Aleppo, on 15 and 16 September 2016. Both sides were to
// leave it. Moscow said that the army was leaving, nobody else saw that, a rebel
// commander denied it, and the day after the army was back.
func TestCastelloRoad(t *testing.T) {
	const (
		left = "https://www.middleeasteye.net/news/syria-army-says-it-pulled-back-aleppo-road-let-aid-trucks"
		back = "https://www.middleeasteye.net/news/syrian-troops-return-aleppo-supply-road-amid-claims-rebel-attacks"
	)
	source := func(url string) negotiation.Sources {
		return negotiation.Sources{{Name: "Middle East Eye", URL: url}}
	}
	damascus, err := time.LoadLocation("Asia/Damascus")
	if err != nil {
		t.Fatal(err)
	}
	noon := func(day int) time.Time { return time.Date(2016, 9, day, 12, 0, 0, 0, damascus) }
	castello := ceasefire.Clause{ID: "castello", Provision: ceasefire.Zone{
		Bearer: actor.IDs{"syria-gov", "armed-opp"}, Route: "Castello Road", Together: true,
	}}
	calendar := ceasefire.Anchors{{ID: ceasefire.Effect, At: "2016-09-12T19:00[Asia/Damascus]"}}
	verdict := func(l *ceasefire.Log, day int) ceasefire.Compliance {
		t.Helper()
		r, err := l.Compliance(castello, "syria-gov", calendar, ceasefire.Alleged, noon(day))
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	expect := func(when string, l *ceasefire.Log, day int, want ceasefire.Verdict) {
		t.Helper()
		if got := verdict(l, day).Verdict; got != want {
			t.Errorf("%s: %s, want %s", when, got, want)
		}
	}

	var log *ceasefire.Log
	expect("before the truce", log, 12, ceasefire.VerdictNotDue)
	expect("once it is in effect", log, 13, ceasefire.VerdictDue)

	log = must(log.Append(ceasefire.Ground{Deeds: []ceasefire.Deed{{
		Clause: "castello", Bearer: "syria-gov", Kind: ceasefire.Declared, At: "2016-09-15[Asia/Damascus]", By: "russia-mod",
		Note: "Savchenko: a staged withdrawal has begun.", Source: source(left),
	}}}))(t)
	expect("when Moscow has declared it", log, 15, ceasefire.VerdictClaimed)
	// The Pentagon cannot confirm it: whoever saw nothing adds no fact, so that
	// the withdrawal is no more than claimed.
	if r := verdict(log, 15); r.Seen != nil || r.Said.By != "russia-mod" {
		t.Errorf("it rests on %+v and %+v", r.Seen, r.Said)
	}

	log = must(log.Append(ceasefire.Ground{Deeds: []ceasefire.Deed{{
		Clause: "castello", Bearer: "syria-gov", Kind: ceasefire.Undone, At: "2016-09-15[Asia/Damascus]", By: "armed-opp",
		Note: "Malahifji: there is no withdrawal.", Source: source(left),
	}}}))(t)
	expect("when a rebel commander has denied it", log, 15, ceasefire.VerdictDue)

	claimed := log
	log = must(log.Append(ceasefire.Ground{
		Incidents: []ceasefire.Incident{{
			ID: "return", Title: "The army is back on the road", Start: "2016-09-16[Asia/Damascus]",
			Where: []string{"Castello Road", "Aleppo"}, Kind: ceasefire.IncidentAdvance, Alleged: []string{"syria-gov"},
			Observer: "russia-mod", Breaches: []string{"castello"}, Source: source(back),
		}},
		Deeds: []ceasefire.Deed{{
			Clause: "castello", Bearer: "syria-gov", Kind: ceasefire.Undone, At: "2016-09-16[Asia/Damascus]", By: "russia-mod",
			Note: "Savchenko: they went back since the rebels had not left.", Source: source(back),
		}},
	}))(t)
	expect("on the day before, still", log, 15, ceasefire.VerdictDue)
	expect("when the army is back", log, 16, ceasefire.VerdictBreached)
	expect("in the log as it was", claimed, 16, ceasefire.VerdictDue)
	if r := verdict(log, 16); incidentIDs(r.Incidents) != "return" || r.Seen.By != "russia-mod" || r.NotBefore != "2016-09-12T19:00+03:00[Asia/Damascus]" {
		t.Errorf("it rests on %+v", r)
	}

	proven, err := log.Compliance(castello, "syria-gov", calendar, ceasefire.Proven, noon(16))
	if err != nil || proven.Verdict != ceasefire.VerdictDue {
		t.Errorf("as long as nothing is proven: %s, %v", proven.Verdict, err)
	}
	rebels, err := log.Compliance(castello, "armed-opp", calendar, ceasefire.Alleged, noon(16))
	if err != nil || rebels.Verdict != ceasefire.VerdictDue {
		t.Errorf("the rebels: %s, %v", rebels.Verdict, err)
	}
}
