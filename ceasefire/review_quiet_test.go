package ceasefire_test

import (
	"strings"
	"testing"

	"parley.example/actor"
	"parley.example/ceasefire"
)

func TestReviewQuiet(t *testing.T) { checkReview(t, quietCases()) }

func quietCases() []reviewCase {
	verifier, scope := ceasefire.CodeQuietVerifierMissing, ceasefire.CodeQuietScopeMissing
	full := ceasefire.Quiet{
		Days: 7, Area: ceasefire.In("Aleppo"), Kinds: []ceasefire.IncidentKind{ceasefire.IncidentShelling}, Verifier: actor.IDs{"osce"},
	}
	but := func(change func(*ceasefire.Quiet)) []ceasefire.Quiet {
		q := full
		change(&q)
		return []ceasefire.Quiet{full, q}
	}
	unverified := but(func(q *ceasefire.Quiet) { q.Verifier = nil })
	nowhere := but(func(q *ceasefire.Quiet) { q.Area = ceasefire.Area{} })
	ofNothing := but(func(q *ceasefire.Quiet) { q.Kinds = nil })
	return []reviewCase{
		{verifier, "in every kind that waits", draftOf(
			ceasefire.Separation{After: unverified}, ceasefire.Zone{After: unverified}, ceasefire.Grounding{After: unverified}, ceasefire.JointCell{After: unverified},
		), []string{"a:after[1].verifier", "b:after[1].verifier", "c:after[1].verifier", "d:after[1].verifier"}},
		{verifier, "an empty name", draftOf(ceasefire.JointCell{After: but(func(q *ceasefire.Quiet) { q.Verifier = actor.IDs{""} })}), []string{"a:after[1].verifier"}},
		{verifier, "named", draftOf(ceasefire.JointCell{After: []ceasefire.Quiet{full}}), nil},
		{verifier, "of no days", draftOf(ceasefire.JointCell{After: []ceasefire.Quiet{{}, {Days: -1}}}), nil},

		{scope, "no area", draftOf(ceasefire.JointCell{After: nowhere}), []string{"a:after[1].area"}},
		{scope, "no kinds", draftOf(ceasefire.JointCell{After: ofNothing}), []string{"a:after[1].kinds"}},
		{scope, "neither", draftOf(ceasefire.Zone{Area: ceasefire.In("Aleppo"), After: []ceasefire.Quiet{{Days: 7, Verifier: actor.IDs{"osce"}}}}), []string{"a:after[0]"}},
		{scope, "both", draftOf(ceasefire.JointCell{After: []ceasefire.Quiet{full}}), nil},
		{scope, "of no days", draftOf(ceasefire.JointCell{After: []ceasefire.Quiet{{}}}), nil},
	}
}

func TestQuietScopeSaysWhichIsMissing(t *testing.T) {
	for want, q := range map[string]ceasefire.Quiet{
		"waits for 7 quiet days and does not say where or what breaks them, ": {Days: 7},
		"waits for 1 quiet day and does not say where, ":                      {Days: 1, Kinds: []ceasefire.IncidentKind{ceasefire.IncidentAttack}},
		"waits for 7 quiet days and does not say what breaks them, ":          {Days: 7, Area: ceasefire.In("Zolote")},
	} {
		found := findingsOf(draftOf(ceasefire.JointCell{After: []ceasefire.Quiet{q}}), ceasefire.CodeQuietScopeMissing)
		if len(found) != 1 || !strings.Contains(found[0].Text, want) {
			t.Errorf("%v, not %q", found, want)
		}
	}
}
