package ceasefire_test

import (
	"strings"
	"testing"

	"parley.example/ceasefire"
	"parley.example/negotiation"
)

func TestReviewZones(t *testing.T) { checkReview(t, zoneCases(t)) }

func zoneCases(t *testing.T) []reviewCase {
	code := ceasefire.CodeZoneOverlap
	type zone = ceasefire.Zone
	road, town := ceasefire.In("road"), ceasefire.Area{Name: "town", Places: []string{"market", "road"}}
	north, south, both := []string{"north"}, []string{"south"}, []string{"north", "south"}
	post := func(name string, staff ...string) zone {
		return zone{Area: road, Checkpoints: []ceasefire.Checkpoint{{Name: name, Staff: staff}}}
	}
	from := func(p ceasefire.Point) ceasefire.Bounds { return ceasefire.Bounds{NotBefore: p} }
	waiting := draftOf(zone{Area: road, Leaves: north}, zone{Area: road, Stays: north})
	waiting.Clauses[1].When = negotiation.IfFact("seven-quiet-days")
	together := draftOf(zone{Area: road, Leaves: north}, zone{Area: road, Stays: north})
	together.Clauses[0].When, together.Clauses[1].When = negotiation.IfFact("quiet"), negotiation.IfFact("quiet")
	envoy := rosterOf(t, "north envoy south", "envoy speaks-for north")
	return []reviewCase{
		{code, "leaves and stays", draftOf(zone{Area: road, Stays: north}, zone{Area: road, Leaves: both}), []string{"b:leaves[0]"}},
		{code, "stays and leaves", draftOf(zone{Area: road, Leaves: north}, zone{Area: road, Stays: []string{"un", "north"}}), []string{"b:stays[1]"}},
		{code, "others stay", draftOf(zone{Area: road, Stays: north}, zone{Area: road, Stays: both}), []string{"b:stays"}},
		{code, "a place in another", draftOf(zone{Area: town, Stays: north}, zone{Area: road, Leaves: north}), []string{"b:leaves[0]"}},
		{code, "a route", draftOf(zone{Area: town, Stays: north}, zone{Route: "road", Leaves: north}), []string{"b:leaves[0]"}},
		{code, "a post", draftOf(post("gate", "un"), post("gate", "north", "south")), []string{"b:checkpoints[0].staff"}},
		{code, "both", draftOf(zone{Area: road, Leaves: north, Checkpoints: post("gate", "un").Checkpoints}, zone{Area: road, Stays: north, Checkpoints: post("gate", "north").Checkpoints}), []string{"b:stays[0]", "b:checkpoints[0].staff"}},
		{code, "three zones", draftOf(zone{Area: road, Stays: north}, zone{Area: road}, zone{Area: road, Leaves: north}, zone{Area: road, Stays: north}), []string{"c:leaves[0]", "d:stays[0]"}},
		{code, "on one condition", together, []string{"b:stays[0]"}},
		{code, "by a mouthpiece", amended(draftOf(zone{Area: road, Leaves: north}, zone{Area: road, Stays: []string{"envoy"}}), func(a *ceasefire.Agreement) { a.Roster = envoy }), []string{"b:stays[0]"}},

		{code, "two places", draftOf(zone{Area: road, Leaves: north}, zone{Area: ceasefire.In("hill"), Stays: north}), nil},
		{code, "no place", draftOf(zone{Leaves: north}, zone{Stays: north}), nil},
		{code, "more who leave", draftOf(zone{Area: road, Leaves: north}, zone{Area: road, Leaves: south}), nil},
		{code, "one leaves, another stays", draftOf(zone{Area: road, Leaves: north}, zone{Area: road, Stays: south}), nil},
		{code, "the same stay", draftOf(zone{Area: road, Stays: both}, zone{Area: road, Stays: []string{"south", "north"}}), nil},
		{code, "the same staff", draftOf(post("gate", "north", "south"), post("gate", "south", "north")), nil},
		{code, "staff of one not said", draftOf(post("gate", "north"), post("gate")), nil},
		{code, "two posts", draftOf(post("gate", "north"), post("bridge", "south")), nil},
		{code, "one after another", draftOf(
			zone{Area: road, Leaves: north, By: from(ceasefire.After("transfer", ceasefire.Days(45)))},
			zone{Area: road, Stays: north, By: from(ceasefire.After("transfer", ceasefire.Days(91)))},
		), nil},
		{code, "on a condition", waiting, nil},
		{code, "no zone", draftOf(ceasefire.Cessation{Area: road}, zone{Area: road, Leaves: north}), nil},
	}
}

func TestZoneOverlapNamesTheOther(t *testing.T) {
	found := findingsOf(draftOf(
		ceasefire.Zone{Route: "Castello Road", Stays: []string{"north"}},
		ceasefire.Zone{Area: ceasefire.In("Castello Road"), Leaves: []string{"north"}},
	), ceasefire.CodeZoneOverlap)
	if len(found) != 1 || !strings.HasPrefix(found[0].Text, "This zone and that of a both cover Castello Road, and north leaves by this one and may stay by that, ") {
		t.Errorf("%v", found)
	}
}
