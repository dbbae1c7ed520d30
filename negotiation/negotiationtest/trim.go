package negotiationtest

import (
	"encoding/json"
	"fmt"
	"slices"

	"parley.example/actor"
	"parley.example/negotiation"
)

// trim adds what nothing is computed from.
func (g *generator) trim() {
	if !g.o.has(Trimmings) {
		return
	}
	if g.chance(50) {
		g.rec.Title, g.rec.Summary = "Talks on everything", "Nobody was there.\nNothing happened."
	}
	g.trimActors()
	g.trimTerms()
	g.trimStatements()
	for i := range g.rec.Rounds {
		if g.chance(30) {
			r := &g.rec.Rounds[i]
			r.Title, r.Venue, r.Phase = fmt.Sprintf("Round %d", i), pick(g, []string{"Genève", "杭州"}), "talks"
			r.Attending = some(g, g.principals, 1, 3)
		}
	}
	for i := range g.rec.Events {
		if g.chance(30) {
			g.rec.Events[i].Title, g.rec.Events[i].Source = "It happened", g.sources()
		}
	}
}

func (g *generator) trimActors() {
	kinds := []actor.Kind{actor.State, actor.ArmedGroup, actor.Coalition, actor.Outlet, actor.Person, ""}
	for i := range g.rec.Actors {
		a := &g.rec.Actors[i]
		a.Kind = pick(g, kinds)
		if g.chance(30) {
			a.Name = fmt.Sprintf("Actor № %d", i)
			a.Aliases = []actor.Alias{{Name: fmt.Sprintf("The %dth", i), Start: "1990", End: "2016-09-03"}}
			a.Codes = []actor.Code{{Scheme: actor.ACLED, Value: fmt.Sprint(i), Start: "2015-02"}}
		}
	}
	for i := range g.rec.Ties {
		t := &g.rec.Ties[i]
		if t.Kind != actor.SpeaksFor && t.Kind != actor.Represents && g.chance(40) {
			t.Start, t.End = "2016", pick(g, []actor.Moment{"", "2016-01-20", "2016-03"})
		}
	}
}

func (g *generator) trimTerms() {
	g.rec.Issues = []negotiation.Issue{{ID: "i0", Title: "Who"}, {ID: "i1"}}
	for i := range g.rec.Terms {
		t := &g.rec.Terms[i]
		if g.chance(50) {
			t.Issue, t.Title = pick(g, g.rec.Issues).ID, fmt.Sprintf("Article %d", i)
		}
		if g.chance(20) {
			t.Kind, t.Details = "test", g.details()
		}
		if g.chance(30) {
			t.Benefits = some(g, g.principals, 1, 2)
		}
		t.Undisclosed = g.chance(5)
	}
}

func (g *generator) trimStatements() {
	for i := range g.rec.Statements {
		s := &g.rec.Statements[i]
		if g.chance(20) {
			s.Reading = pick(g, []string{"60 days", "90 days"})
		}
		if g.chance(10) {
			s.Person, s.Note, s.Source = "A. Person", "said in passing", g.sources()
		}
		if s.Text != "" && supports(s.Stance) && g.chance(15) {
			s.Details = g.details()
		}
	}
}

func (g *generator) details() json.RawMessage {
	return fmt.Appendf(nil, `{"days":%d}`, g.IntN(100))
}

func (g *generator) sources() negotiation.Sources {
	all := negotiation.Sources{
		{Name: "The Times", URL: "https://example.org/1", Quote: "“Yes.”"}, {Name: "A cable"}, {URL: "https://example.org/2"},
	}
	return slices.Clone(all[:1+g.IntN(len(all))])
}
