package ceasefire_test

import (
	"testing"
	"time"

	"parley.example/actor"
	"parley.example/ceasefire"
	"parley.example/negotiation"
)

const (
	castelloLeft = "https://www.middleeasteye.net/news/syria-army-says-it-pulled-back-aleppo-road-let-aid-trucks"
	castelloBack = "https://www.middleeasteye.net/news/syrian-troops-return-aleppo-supply-road-amid-claims-rebel-attacks"
)

// castelloDeed is one of the Syrian army about the road.
func castelloDeed(kind ceasefire.DeedKind, day, by, note, url string) ceasefire.Deed {
	return ceasefire.Deed{
		Clause: "castello", Bearer: "syria-gov", Kind: kind, At: ceasefire.Instant(day + "[Asia/Damascus]"), By: by,
		Note: note, Source: negotiation.Sources{{Name: "Middle East Eye", URL: url}},
	}
}

// A castelloRoad asks how the road is cleared, at noon of a day of September.
type castelloRoad struct {
	*testing.T
	clause   ceasefire.Clause
	calendar ceasefire.Anchors
	damascus *time.Location
}

func (c castelloRoad) ask(l *ceasefire.Log, who string, by ceasefire.Standard, day int) ceasefire.Compliance {
	c.Helper()
	r, err := l.Compliance(c.clause, who, c.calendar, by, time.Date(2016, 9, day, 12, 0, 0, 0, c.damascus))
	if err != nil {
		c.Fatal(err)
	}
	return r
}

func (c castelloRoad) expect(when string, l *ceasefire.Log, day int, want ceasefire.Verdict) {
	c.Helper()
	if got := c.ask(l, "syria-gov", ceasefire.Alleged, day).Verdict; got != want {
		c.Errorf("%s: %s, want %s", when, got, want)
	}
}

// The Castello Road into Aleppo, on 15 and 16 September 2016. Both sides were to
// leave it. Moscow said that the army was leaving, nobody else saw that, a rebel
// commander denied it, and the day after the army was back.
func TestCastelloRoad(t *testing.T) {
	damascus, err := time.LoadLocation("Asia/Damascus")
	if err != nil {
		t.Fatal(err)
	}
	c := castelloRoad{t, ceasefire.Clause{ID: "castello", Provision: ceasefire.Zone{
		Bearer: actor.IDs{"syria-gov", "armed-opp"}, Route: "Castello Road", Together: true,
	}}, ceasefire.Anchors{{ID: ceasefire.Effect, At: "2016-09-12T19:00[Asia/Damascus]"}}, damascus}

	var log *ceasefire.Log
	c.expect("before the truce", log, 12, ceasefire.VerdictNotDue)
	c.expect("once it is in effect", log, 13, ceasefire.VerdictDue)

	log = must(log.Append(ceasefire.Ground{Deeds: []ceasefire.Deed{
		castelloDeed(ceasefire.Declared, "2016-09-15", "russia-mod", "Savchenko: a staged withdrawal has begun.", castelloLeft),
	}}))(t)
	c.expect("when Moscow has declared it", log, 15, ceasefire.VerdictClaimed)
	// The Pentagon cannot confirm it: whoever saw nothing adds no fact, so that
	// the withdrawal is no more than claimed.
	if r := c.ask(log, "syria-gov", ceasefire.Alleged, 15); r.Seen != nil || r.Said.By != "russia-mod" {
		t.Errorf("it rests on %+v and %+v", r.Seen, r.Said)
	}

	log = must(log.Append(ceasefire.Ground{Deeds: []ceasefire.Deed{
		castelloDeed(ceasefire.Undone, "2016-09-15", "armed-opp", "Malahifji: there is no withdrawal.", castelloLeft),
	}}))(t)
	c.expect("when a rebel commander has denied it", log, 15, ceasefire.VerdictDue)

	denied := log
	log = must(log.Append(ceasefire.Ground{
		Incidents: []ceasefire.Incident{{
			ID: "return", Title: "The army is back on the road", Start: "2016-09-16[Asia/Damascus]",
			Where: []string{"Castello Road", "Aleppo"}, Kind: ceasefire.IncidentAdvance, Alleged: []string{"syria-gov"},
			Observer: "russia-mod", Breaches: []string{"castello"}, Source: negotiation.Sources{{URL: castelloBack}},
		}},
		Deeds: []ceasefire.Deed{
			castelloDeed(ceasefire.Undone, "2016-09-16", "russia-mod", "Savchenko: they went back since the rebels had not left.", castelloBack),
		},
	}))(t)
	c.expect("on the day before, still", log, 15, ceasefire.VerdictDue)
	c.expect("when the army is back", log, 16, ceasefire.VerdictBreached)
	c.expect("in the log as it was", denied, 16, ceasefire.VerdictDue)
	if r := c.ask(log, "syria-gov", ceasefire.Alleged, 16); incidentIDs(r.Incidents) != "return" || r.Seen.By != "russia-mod" {
		t.Errorf("it rests on %+v", r)
	}
	if got := c.ask(log, "syria-gov", ceasefire.Proven, 16).Verdict; got != ceasefire.VerdictDue {
		t.Errorf("as long as nothing is proven: %s", got)
	}
	if got := c.ask(log, "armed-opp", ceasefire.Alleged, 16).Verdict; got != ceasefire.VerdictDue {
		t.Errorf("the rebels: %s", got)
	}
}
