package ceasefire_test

import (
	"strings"
	"testing"

	"parley.example/actor"
	"parley.example/ceasefire"
)

func TestReviewBodies(t *testing.T) { checkReview(t, bodyCases(t)) }

func bodyCases(t *testing.T) []reviewCase {
	return append(quorumCases(), append(watchCases(), answerCases(t)...)...)
}

// myanmar is the committee of 2015, with seats as its quorum takes for granted.
func myanmar() ceasefire.Monitoring {
	return ceasefire.Monitoring{
		Members: []ceasefire.Seats{{Constituency: "government", Count: 10}, {Constituency: "eao", Count: 10}, {Constituency: "civilian", Count: 6}},
		Quorum:  []ceasefire.Seats{{Constituency: "government", Count: 3}, {Constituency: "eao", Count: 3}, {Constituency: "civilian", Count: 1}},
		Emergency: []ceasefire.Seats{
			{Constituency: "government", Count: 2}, {Constituency: "eao", Count: 1},
		},
	}
}

func quorumCases() []reviewCase {
	code := ceasefire.CodeQuorumImpossible
	body := func(change func(*ceasefire.Monitoring)) ceasefire.Agreement {
		p := myanmar()
		change(&p)
		return draftOf(p)
	}
	return []reviewCase{
		{code, "too many", body(func(p *ceasefire.Monitoring) { p.Quorum[1].Count = 11 }), []string{"a:quorum[1]"}},
		{code, "too many in an emergency", body(func(p *ceasefire.Monitoring) { p.Emergency[0].Count = 11 }), []string{"a:emergency[0]"}},
		{code, "too many in all", body(func(p *ceasefire.Monitoring) {
			p.Quorum = append(p.Quorum, ceasefire.Seats{Constituency: "eao", Count: 8, Actor: "kio"})
		}), []string{"a:quorum[3]"}},
		{code, "no seat", body(func(p *ceasefire.Monitoring) { p.Emergency[1].Constituency = "ethnic" }), []string{"a:emergency[1]"}},
		{code, "Myanmar", draftOf(myanmar()), nil},
		{code, "all of them", body(func(p *ceasefire.Monitoring) { p.Quorum[1].Count = 10 }), nil},
		{code, "seats of two", body(func(p *ceasefire.Monitoring) {
			p.Members = append(p.Members, ceasefire.Seats{Constituency: "eao", Count: 1, Actor: "kio"})
			p.Quorum[1].Count = 11
		}), nil},
		{code, "seats not stated", body(func(p *ceasefire.Monitoring) { p.Members[1].Count, p.Quorum[1].Count = 0, 11 }), nil},
		{code, "no seats stated", draftOf(ceasefire.Monitoring{Members: []ceasefire.Seats{{Constituency: "government"}}, Quorum: myanmar().Quorum}), nil},
		{code, "no members", draftOf(ceasefire.Monitoring{Quorum: myanmar().Quorum}), nil},
		{code, "of nobody", body(func(p *ceasefire.Monitoring) { p.Quorum[0] = ceasefire.Seats{Count: 99} }), nil},
	}
}

func watchCases() []reviewCase {
	missing, reporting, verifier := ceasefire.CodeMonitorMissing, ceasefire.CodeMonitorNoReporting, ceasefire.CodeVerifierMissing
	mandated := func(mandate ...string) ceasefire.Agreement {
		a := draftOf(ceasefire.Zone{}, ceasefire.Monitoring{Mandate: mandate})
		a.Clauses[0].ID, a.Clauses[0].Title = "castello", "Castello Road"
		return a
	}
	return []reviewCase{
		{missing, "a cessation", draftOf(ceasefire.Cessation{}), []string{":"}},
		{missing, "a separation", draftOf(ceasefire.Separation{Verifier: "un"}), []string{":"}},
		{missing, "a zone and a grounding", draftOf(ceasefire.Zone{}, ceasefire.Grounding{}), []string{":"}},
		{missing, "there is one", draftOf(ceasefire.Cessation{}, ceasefire.Monitoring{}), nil},
		{missing, "nothing to watch", draftOf(ceasefire.Pause{}, ceasefire.AidCorridor{}, ceasefire.Detainees{}, nil), nil},

		{reporting, "to nobody", draftOf(ceasefire.Monitoring{}, ceasefire.Monitoring{Reports: []ceasefire.Report{{Every: ceasefire.Days(1)}}}), []string{"a:reports", "b:reports"}},
		{reporting, "to somebody", draftOf(ceasefire.Monitoring{Reports: []ceasefire.Report{{}, {To: "un"}}}), nil},
		{reporting, "no body", draftOf(ceasefire.Cessation{}), nil},

		{verifier, "no monitoring", draftOf(ceasefire.Separation{}, ceasefire.Zone{}, ceasefire.Grounding{}), []string{"a:verifier", "b:verifier", "c:verifier"}},
		{verifier, "another mandate", mandated("Observes the castellos", "the road", "demilitarised"), []string{"castello:verifier"}},
		{verifier, "its own verifier", draftOf(ceasefire.Separation{Verifier: "un"}, ceasefire.Zone{Verifier: "un"}, ceasefire.Grounding{Verifier: "un"}), nil},
		{verifier, "a mandate for everything", mandated(), nil},
		{verifier, "in the mandate by id", mandated("the truce", "what castello says"), nil},
		{verifier, "in the mandate by title", mandated("posts on the CASTELLO ROAD."), nil},
		{verifier, "in the mandate by kind", mandated("any demilitarised zone"), nil},
		{verifier, "nothing to verify", draftOf(ceasefire.Cessation{}), nil},
	}
}

func answerCases(t *testing.T) []reviewCase {
	consequence, path := ceasefire.CodeConsequenceMissing, ceasefire.CodeDisputePathMissing
	own, hotline := ceasefire.CodeMonitorPartyOnly, ceasefire.CodeHotlineMissing
	steps := []ceasefire.Level{{Name: "the local commanders"}}
	watch := func(actors ...string) ceasefire.Agreement {
		var p ceasefire.Monitoring
		for _, id := range actors {
			p.Members = append(p.Members, ceasefire.Seats{Constituency: "c", Actor: id})
		}
		return partiesTo(draftOf(p), "north", "south")
	}
	return []reviewCase{
		{consequence, "duties", draftOf(ceasefire.Detainees{}, ceasefire.Grounding{}), []string{":"}},
		{consequence, "stated", draftOf(ceasefire.Detainees{}, ceasefire.Consequence{}), nil},
		{consequence, "of a grounding", draftOf(ceasefire.Cessation{}, ceasefire.Grounding{Breach: "the deal is off"}), nil},
		{consequence, "no duty", draftOf(ceasefire.Definition{}, ceasefire.Other{Bearer: actor.IDs{"north"}}), nil},

		{path, "none", draftOf(ceasefire.Cessation{}), []string{":"}},
		{path, "leads nowhere", draftOf(ceasefire.Cessation{}, ceasefire.Dispute{}), []string{":"}},
		{path, "a step", draftOf(ceasefire.Cessation{}, ceasefire.Dispute{Steps: steps}), nil},
		{path, "a hotline", draftOf(ceasefire.Cessation{}, ceasefire.Dispute{Hotline: "by telephone"}), nil},
		{path, "no duty", draftOf(ceasefire.Duration{}, ceasefire.Renewal{}), nil},

		{own, "both sides", watch("north", "south"), []string{"a:members"}},
		{own, "a mouthpiece", amended(watch("north", "envoy"), func(a *ceasefire.Agreement) {
			a.Roster = rosterOf(t, "north south envoy", "envoy speaks-for south")
		}), []string{"a:members"}},
		{own, "forces signed for", amended(watch("north", "army"), func(a *ceasefire.Agreement) { a.Parties[0].Forces = []string{"army"} }), []string{"a:members"}},
		{own, "a third", watch("north", "south", "un"), nil},
		{own, "one is not known", watch("north", "south", ""), nil},
		{own, "no members", watch(), nil},

		{hotline, "steps only", draftOf(ceasefire.Dispute{Steps: steps}), []string{"a:hotline"}},
		{hotline, "there is one", draftOf(ceasefire.Dispute{Steps: steps, Hotline: "by telephone"}), nil},
		{hotline, "in another clause", draftOf(ceasefire.Dispute{Steps: steps}, ceasefire.Dispute{Hotline: "by telephone"}), nil},
		{hotline, "no path", draftOf(ceasefire.Dispute{}, ceasefire.Cessation{}), nil},
	}
}

func TestQuorumSentence(t *testing.T) {
	p := myanmar()
	p.Members[1].Count = 1
	found := findingsOf(draftOf(p), ceasefire.CodeQuorumImpossible)
	if len(found) != 1 || !strings.Contains(found[0].Text, "asks for 3 of eao, which has 1 seat, ") {
		t.Errorf("%v", found)
	}
}

func TestEmergencyQuorumSentence(t *testing.T) {
	p := myanmar()
	p.Emergency[1].Constituency = "ethnic"
	found := findingsOf(draftOf(p), ceasefire.CodeQuorumImpossible)
	if len(found) != 1 || !strings.HasPrefix(found[0].Text, "The emergency quorum of the monitoring body asks for 1 of ethnic, which has no seat, ") {
		t.Errorf("%v", found)
	}
}
