package ceasefire_test

import (
	"strings"
	"testing"

	"parley.example/actor"
	"parley.example/ceasefire"
)

func TestReviewForces(t *testing.T) { checkReview(t, forceCases()) }

func forceCases() []reviewCase {
	return append(groundCases(), withdrawalCases()...)
}

func groundCases() []reviewCase {
	area, line := ceasefire.CodeAreaMissing, ceasefire.CodeLineUndefined
	contact := ceasefire.Line{Name: "the line of contact"}
	dated := ceasefire.Line{Name: "the line of contact", AsOf: "2014-09-19"}
	mapped := ceasefire.Line{Map: "map A"}
	arty := []ceasefire.WeaponDistance{{Class: "artillery", Setback: ceasefire.Kilometres(25)}}
	sides := func(s ...ceasefire.Side) ceasefire.Separation { return ceasefire.Separation{Sides: s} }
	return []reviewCase{
		{area, "none", draftOf(ceasefire.Cessation{}, ceasefire.Pause{}, ceasefire.Grounding{}), []string{"a:area", "b:area", "c:airspace.area"}},
		{area, "altitude alone", draftOf(ceasefire.Grounding{Airspace: ceasefire.Airspace{Ceiling: 3000}}), []string{"a:airspace.area"}},
		{area, "stated", draftOf(
			ceasefire.Cessation{Area: ceasefire.In("Aleppo")}, ceasefire.Pause{Area: ceasefire.Area{Extent: "map 1"}},
			ceasefire.Grounding{Airspace: ceasefire.Airspace{Area: ceasefire.Area{Places: []string{"Aleppo"}}}},
		), nil},
		{area, "the agreement has a scope", amended(draftOf(ceasefire.Cessation{}), func(a *ceasefire.Agreement) { a.Scope = "the whole country" }), nil},
		{area, "other kinds", draftOf(ceasefire.Zone{}, ceasefire.Separation{}, nil), nil},

		{line, "from", draftOf(sides(ceasefire.Side{From: mapped}, ceasefire.Side{From: contact})), []string{"a:sides[1].from"}},
		{line, "to", draftOf(sides(ceasefire.Side{From: dated, To: contact})), []string{"a:sides[0].to"}},
		{line, "a side without the line of a setback", draftOf(ceasefire.Separation{Sides: []ceasefire.Side{{From: dated}, {}}, Weapons: arty}), []string{"a:sides[1].from"}},
		{line, "a setback without sides", draftOf(ceasefire.Separation{Weapons: arty}), []string{"a:sides"}},
		{line, "of a zone", draftOf(ceasefire.Zone{Line: contact, Area: ceasefire.In("Aleppo")}), []string{"a:line"}},
		{line, "a width of nothing", draftOf(ceasefire.Zone{HalfWidth: ceasefire.Kilometres(2)}), []string{"a:line"}},
		{line, "a day, a map", draftOf(sides(ceasefire.Side{From: dated, To: mapped}), ceasefire.Zone{Line: mapped}), nil},
		{line, "none stated", draftOf(sides(ceasefire.Side{Actor: "north"}), ceasefire.Separation{Weapons: []ceasefire.WeaponDistance{{Width: ceasefire.Kilometres(50)}}}, ceasefire.Zone{}), nil},
		{line, "the width of a road", draftOf(ceasefire.Zone{HalfWidth: 500, Route: "Castello Road"}, ceasefire.Zone{HalfWidth: 500, Area: ceasefire.In("the port")}), nil},
	}
}

func withdrawalCases() []reviewCase {
	deadline, class, asymmetric := ceasefire.CodeWithdrawalNoDeadline, ceasefire.CodeWithdrawalNoClass, ceasefire.CodeLinesAsymmetric
	north := actor.IDs{"north"}
	by := ceasefire.By(ceasefire.After("transfer", ceasefire.Days(30)))
	since := ceasefire.Bounds{NotBefore: by.NotAfter}
	actual := ceasefire.Line{Name: "line of contact", AsOf: "2015-02-12"}
	agreed := ceasefire.Line{Name: "line of contact", AsOf: "2014-09-19"}
	moving := func(w ...ceasefire.WeaponDistance) ceasefire.Agreement {
		return draftOf(ceasefire.Separation{Bearer: north, Weapons: w})
	}
	sides := func(s ...ceasefire.Side) ceasefire.Agreement { return draftOf(ceasefire.Separation{Sides: s}) }
	return []reviewCase{
		{deadline, "a separation", draftOf(
			ceasefire.Separation{Bearer: north}, ceasefire.Separation{Who: north}, ceasefire.Separation{Sides: []ceasefire.Side{{}}, By: since},
			ceasefire.Separation{Weapons: []ceasefire.WeaponDistance{{Class: "tanks"}}},
		), []string{"a:by.not_after", "b:by.not_after", "c:by.not_after", "d:by.not_after"}},
		{deadline, "a zone", draftOf(ceasefire.Zone{Bearer: north, By: since}, ceasefire.Zone{Leaves: north}), []string{"a:by.not_after", "b:by.not_after"}},
		{deadline, "Dayton", draftOf(ceasefire.Separation{Bearer: north, By: by}, ceasefire.Zone{Leaves: north, By: by}), nil},
		{deadline, "nobody moves", draftOf(ceasefire.Separation{}, ceasefire.Zone{Stays: north}), nil},

		{class, "bearer", moving(), []string{"a:weapons"}},
		{class, "an empty class", moving(ceasefire.WeaponDistance{}), []string{"a:weapons"}},
		{class, "one side without a line to go to", sides(ceasefire.Side{To: agreed}, ceasefire.Side{From: actual}), []string{"a:weapons"}},
		{class, "a class", moving(ceasefire.WeaponDistance{}, ceasefire.WeaponDistance{Class: "artillery"}), nil},
		{class, "a system", moving(ceasefire.WeaponDistance{Systems: []string{"Smerch"}}), nil},
		{class, "a calibre", moving(ceasefire.WeaponDistance{Calibre: 100}), nil},
		{class, "a width", moving(ceasefire.WeaponDistance{Width: ceasefire.Kilometres(50)}), nil},
		{class, "a setback", moving(ceasefire.WeaponDistance{Setback: 1}), nil},
		{class, "lines to go to", sides(ceasefire.Side{To: agreed}, ceasefire.Side{To: actual}), nil},
		{class, "nobody moves", draftOf(ceasefire.Separation{}), nil},

		{asymmetric, "Minsk II", sides(ceasefire.Side{Actor: "north", From: actual}, ceasefire.Side{Actor: "south", From: agreed}), []string{"a:sides[1].from"}},
		{asymmetric, "by name", sides(ceasefire.Side{From: ceasefire.Line{Name: "river"}}, ceasefire.Side{From: ceasefire.Line{Name: "road"}}), []string{"a:sides[1].from"}},
		{asymmetric, "by map", sides(ceasefire.Side{}, ceasefire.Side{From: ceasefire.Line{Map: "A"}}, ceasefire.Side{From: ceasefire.Line{Map: "B"}}), []string{"a:sides[2].from"}},
		{asymmetric, "one line", sides(ceasefire.Side{From: agreed, To: actual}, ceasefire.Side{From: agreed}), nil},
		{asymmetric, "one side says nothing", sides(ceasefire.Side{From: agreed}, ceasefire.Side{}), nil},
		{asymmetric, "two separations", draftOf(
			ceasefire.Separation{Sides: []ceasefire.Side{{From: agreed}}}, ceasefire.Separation{Sides: []ceasefire.Side{{From: actual}}},
		), nil},
	}
}

// In Minsk II one side measures from the actual line of contact, and the other
// from that of 19 September 2014.
func TestLinesAsymmetricNamesBothLines(t *testing.T) {
	found := findingsOf(draftOf(ceasefire.Separation{Sides: []ceasefire.Side{
		{Actor: "ukraine", From: ceasefire.Line{Name: "the line of contact"}},
		{Actor: "others", From: ceasefire.Line{Name: "the line of contact", AsOf: "2014-09-19", Map: "the map of Minsk"}},
	}}), ceasefire.CodeLinesAsymmetric)
	const want = "ukraine starts from the line of contact and others from the line of contact as of 2014-09-19 on the map of Minsk"
	if len(found) != 1 || !strings.Contains(found[0].Text, want) {
		t.Errorf("%v", found)
	}
}
