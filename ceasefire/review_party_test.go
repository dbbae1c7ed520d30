package ceasefire_test

import (
	"testing"

	"parley.example/actor"
	"parley.example/ceasefire"
)

func TestReviewParties(t *testing.T) { checkReview(t, partyCases(t)) }

func partyCases(t *testing.T) []reviewCase {
	return append(exclusionCases(t), append(bearerCases(t), proxyCases(t)...)...)
}

func excluding(e ...ceasefire.Exclusion) ceasefire.Agreement {
	return ceasefire.Agreement{Excluded: e}
}

func exclusionCases(t *testing.T) []reviewCase {
	undefined, overlaps := ceasefire.CodeExcludedUndefined, ceasefire.CodeExcludedOverlapsParty
	nusra := ceasefire.Exclusion{Who: "Jabhat al-Nusra", Actor: "nusra"}
	fronts := rosterOf(t, "north nusra front army shura", "nusra member-of front", "front member-of shura", "army commands nusra", "north commands army")
	return []reviewCase{
		{undefined, "in words", excluding(ceasefire.Exclusion{Who: "terrorists"}), []string{":excluded[0]"}},
		{undefined, "nobody", excluding(nusra, ceasefire.Exclusion{}), []string{":excluded[1]"}},
		{undefined, "of a cessation", draftOf(ceasefire.Cessation{Excludes: []ceasefire.Exclusion{nusra, {Who: "others"}}}), []string{"a:excludes[1]"}},
		{undefined, "an actor", excluding(nusra), nil},
		{undefined, "a list", excluding(ceasefire.Exclusion{Who: "others", List: "of the Security Council"}), nil},
		{undefined, "a criterion", excluding(ceasefire.Exclusion{Who: "others", Criterion: "whoever has not notified"}), nil},

		{overlaps, "a party", partiesTo(excluding(nusra), "north", "nusra"), []string{":excluded[0]"}},
		{overlaps, "forces", amended(excluding(nusra), func(a *ceasefire.Agreement) {
			a.Parties = []ceasefire.Party{{Actor: "north", Forces: []string{"nusra"}}}
		}), []string{":excluded[0]"}},
		{overlaps, "a bearer", draftOf(ceasefire.Cessation{Bearer: actor.IDs{"nusra"}, Excludes: []ceasefire.Exclusion{nusra}}), []string{"a:excludes[0]"}},
		{overlaps, "a member", amended(partiesTo(excluding(nusra), "front"), func(a *ceasefire.Agreement) { a.Roster = fronts }), []string{":excluded[0]"}},
		{overlaps, "a member of a member", amended(partiesTo(excluding(nusra), "shura"), func(a *ceasefire.Agreement) { a.Roster = fronts }), []string{":excluded[0]"}},
		{overlaps, "commanded", amended(partiesTo(excluding(nusra), "north"), func(a *ceasefire.Agreement) { a.Roster = fronts }), []string{":excluded[0]"}},
		{overlaps, "another", partiesTo(excluding(nusra), "north"), nil},
		{overlaps, "no longer commanded", amended(partiesTo(excluding(nusra), "north"), func(a *ceasefire.Agreement) {
			a.Roster = rosterOf(t, "north nusra", "north commands nusra 2014 2015", "north backs nusra", "north opposes nusra")
			a.Anchors = ceasefire.Anchors{{ID: ceasefire.Signature, At: "2016-02-22"}}
		}), nil},
		{overlaps, "has a party for a member", amended(partiesTo(excluding(ceasefire.Exclusion{Actor: "front"}), "nusra"), func(a *ceasefire.Agreement) { a.Roster = fronts }), nil},
		{overlaps, "in words", partiesTo(excluding(ceasefire.Exclusion{Who: "north"}, ceasefire.Exclusion{}), "north", ""), nil},
	}
}

func bearerCases(t *testing.T) []reviewCase {
	none, not, unsigned := ceasefire.CodeObligationNoBearer, ceasefire.CodeBearerNotParty, ceasefire.CodePartyNoSignatory
	by := func(ids ...string) ceasefire.Agreement { return draftOf(ceasefire.Pause{Bearer: ids}) }
	who := rosterOf(t, "north army brigade envoy south", "north commands army", "army commands brigade", "envoy speaks-for north", "north backs south")
	rostered := func(a ceasefire.Agreement) ceasefire.Agreement { a.Roster = who; return a }
	return []reviewCase{
		{none, "every kind of duty", draftOf(
			ceasefire.Cessation{}, ceasefire.AidCorridor{}, ceasefire.Pause{}, ceasefire.Grounding{}, ceasefire.Separation{},
			ceasefire.Zone{}, ceasefire.JointCell{}, ceasefire.Monitoring{}, ceasefire.Detainees{},
		), []string{"a:bearer", "b:bearer", "c:bearer", "d:bearer", "e:bearer", "f:bearer", "g:bearer", "h:bearer", "i:bearer"}},
		{none, "an empty name", by(""), []string{"a:bearer"}},
		{none, "who moves, in the passive", draftOf(ceasefire.Separation{Who: []string{"north"}}), []string{"a:bearer"}},
		{none, "named", by("north"), nil},
		{none, "no kind of duty", draftOf(
			ceasefire.Dispute{}, ceasefire.Renewal{}, ceasefire.Duration{}, ceasefire.Consequence{}, ceasefire.Definition{}, ceasefire.Other{}, nil,
		), nil},

		{not, "a stranger", partiesTo(by("north", "east"), "north"), []string{"a:bearer[1]"}},
		{not, "of another kind", partiesTo(draftOf(ceasefire.Other{Bearer: actor.IDs{"east"}}, ceasefire.Dispute{Bearer: actor.IDs{"east"}}), "north"), []string{"a:bearer[0]", "b:bearer[0]"}},
		{not, "within a cessation", partiesTo(draftOf(ceasefire.Cessation{Renewal: &ceasefire.Renewal{Bearer: actor.IDs{"east"}}}), "north"), []string{"a:renewal.bearer[0]"}},
		{not, "merely backed", rostered(partiesTo(by("south"), "north")), []string{"a:bearer[0]"}},
		{not, "who commands a party", rostered(partiesTo(by("north"), "army")), []string{"a:bearer[0]"}},
		{not, "no parties", by("east"), nil},
		{not, "a party", partiesTo(by("north"), "north"), nil},
		{not, "a guarantor", amended(partiesTo(by("un"), "north"), func(a *ceasefire.Agreement) { a.Guarantors = []string{"un"} }), nil},
		{not, "forces signed for", amended(by("east"), func(a *ceasefire.Agreement) {
			a.Parties = []ceasefire.Party{{Actor: "north", Forces: []string{"east"}}}
		}), nil},
		{not, "a principal", rostered(partiesTo(by("north"), "envoy")), nil},
		{not, "a mouthpiece", rostered(partiesTo(by("envoy"), "north")), nil},
		{not, "commanded", rostered(partiesTo(by("army"), "north")), nil},
		{not, "commanded in two steps", rostered(partiesTo(by("brigade"), "north")), nil},
		{not, "commanded by forces signed for", rostered(amended(by("brigade"), func(a *ceasefire.Agreement) {
			a.Parties = []ceasefire.Party{{Actor: "south", Forces: []string{"army"}}}
		})), nil},

		{unsigned, "one of two", ceasefire.Agreement{Parties: []ceasefire.Party{{Actor: "north"}, {Actor: "south", Signatory: "A. Smith"}}}, []string{":parties[0]"}},
		{unsigned, "one of three", ceasefire.Agreement{Parties: []ceasefire.Party{{Actor: "north", Signed: "2016-09-09"}, {Actor: "south", Signatory: "A. Smith"}, {Actor: "east"}}}, []string{":parties[2]"}},
		{unsigned, "both, each in its way", ceasefire.Agreement{Parties: []ceasefire.Party{{Actor: "north", Signed: "2016-09-09"}, {Actor: "south", Signatory: "A. Smith"}}}, nil},
		{unsigned, "nobody yet", partiesTo(ceasefire.Agreement{}, "north", "south"), nil},
	}
}

func proxyCases(t *testing.T) []reviewCase {
	code := ceasefire.CodeProxyUnaddressed
	who := func(a ceasefire.Agreement, ties ...string) ceasefire.Agreement {
		a.Roster = rosterOf(t, "north envoy south:government army:armed-forces militia:armed-group wing:faction league:coalition", ties...)
		return partiesTo(a, "north")
	}
	return []reviewCase{
		{code, "backed", who(ceasefire.Agreement{}, "north backs militia"), []string{":"}},
		{code, "commanded", who(ceasefire.Agreement{}, "north commands wing", "north commands militia"), []string{":", ":"}},
		{code, "foreign forces backed", who(ceasefire.Agreement{}, "north backs army"), []string{":"}},
		{code, "by a mouthpiece", who(ceasefire.Agreement{}, "envoy speaks-for north", "envoy backs militia"), []string{":"}},
		{code, "by forces signed for", amended(who(ceasefire.Agreement{}, "army backs militia"), func(a *ceasefire.Agreement) { a.Parties[0].Forces = []string{"army"} }), []string{":"}},
		{code, "by others", who(ceasefire.Agreement{}, "south backs militia", "north opposes militia"), nil},
		{code, "not armed", who(ceasefire.Agreement{}, "north backs south", "north backs league"), nil},
		{code, "its own army", who(ceasefire.Agreement{}, "north commands army"), nil},
		{code, "no roster", partiesTo(ceasefire.Agreement{}, "north"), nil},
		{code, "a party", partiesTo(who(ceasefire.Agreement{}, "north backs militia"), "militia"), nil},
		{code, "excluded", who(excluding(ceasefire.Exclusion{Actor: "militia"}), "north backs militia"), nil},
		{code, "a bearer", who(draftOf(ceasefire.Pause{Bearer: actor.IDs{"militia"}}), "north backs militia"), nil},
		{code, "a member of a bearer", who(draftOf(ceasefire.Pause{Bearer: actor.IDs{"league"}}), "north backs militia", "militia member-of league"), nil},
		{code, "who leaves", who(draftOf(ceasefire.Zone{Leaves: []string{"militia"}}), "north backs militia"), nil},
		{code, "who moves", who(draftOf(ceasefire.Separation{Who: []string{"militia"}}), "north backs militia"), nil},
		{code, "whose aircraft", who(draftOf(ceasefire.Grounding{Whose: []string{"army"}}), "north backs army"), nil},
		{code, "no longer", amended(who(ceasefire.Agreement{}, "north backs militia 2012 2013"), func(a *ceasefire.Agreement) {
			a.Anchors = ceasefire.Anchors{{ID: ceasefire.Signature, At: "2016"}}
		}), nil},
	}
}

// What findings say about the parties.
func TestPartySentences(t *testing.T) {
	a := partiesTo(draftOf(ceasefire.Pause{Bearer: actor.IDs{"south"}, Area: ceasefire.In("Aleppo")}), "north")
	a.Excluded = []ceasefire.Exclusion{{Actor: "wing"}}
	a.Roster = rosterOf(t, "north south:armed-group wing army militia:armed-group",
		"north commands army", "army backs south", "wing member-of south", "north backs militia")
	for code, want := range map[ceasefire.Code]string{
		ceasefire.CodeBearerNotParty: "SOUTH bears the pause in Aleppo and is neither a party nor among the forces that a party signs for or commands, " +
			"so that nobody who signs answers for it; that NORTH backs it is no command.",
		ceasefire.CodeExcludedOverlapsParty: "WING is excluded and is a member of SOUTH, so that the text both binds it and leaves it unprotected.",
		ceasefire.CodeProxyUnaddressed:      "NORTH backs MILITIA, which the text neither binds nor excludes, so that it does not say whether the truce reaches it.",
	} {
		found := findingsOf(a, code)
		if len(found) != 1 || found[0].Text != want {
			t.Errorf("%s: %v, not %s", code, found, want)
		}
	}
}
