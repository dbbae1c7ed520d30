package ceasefire_test

import (
	"strings"
	"testing"

	"parley.example/ceasefire"
)

func TestReviewCorridors(t *testing.T) { checkReview(t, corridorCases()) }

func corridorCases() []reviewCase {
	guarantor, inspector := ceasefire.CodeCorridorNoGuarantor, ceasefire.CodeCorridorNoInspector
	window, endpoint := ceasefire.CodeCorridorNoWindow, ceasefire.CodeCorridorNoEndpoint
	corridor := func(p ceasefire.AidCorridor) ceasefire.Agreement { return draftOf(p) }
	return []reviewCase{
		{guarantor, "none", corridor(ceasefire.AidCorridor{}), []string{"a:guarantors"}},
		{guarantor, "an empty name", corridor(ceasefire.AidCorridor{Guarantors: []string{""}}), []string{"a:guarantors"}},
		{guarantor, "its own", corridor(ceasefire.AidCorridor{Guarantors: []string{"un"}}), nil},
		{guarantor, "the agreement's", amended(corridor(ceasefire.AidCorridor{}), func(a *ceasefire.Agreement) { a.Guarantors = []string{"un"} }), nil},

		{inspector, "no inspection", corridor(ceasefire.AidCorridor{}), []string{"a:inspection"}},
		{inspector, "by nobody", corridor(ceasefire.AidCorridor{Inspection: &ceasefire.Inspection{Place: "the border"}}), []string{"a:inspection.by"}},
		{inspector, "by somebody", corridor(ceasefire.AidCorridor{Inspection: &ceasefire.Inspection{By: "un"}}), nil},

		{window, "none", corridor(ceasefire.AidCorridor{}), []string{"a:windows"}},
		{window, "three hours a day", corridor(ceasefire.AidCorridor{Windows: []ceasefire.Window{{From: "10:00", To: "13:00"}}}), nil},
		{window, "always, expressly", corridor(ceasefire.AidCorridor{Windows: []ceasefire.Window{{}}}), nil},

		{endpoint, "neither", corridor(ceasefire.AidCorridor{}), []string{"a:"}},
		{endpoint, "no beginning", corridor(ceasefire.AidCorridor{To: "Aleppo"}), []string{"a:from"}},
		{endpoint, "no end", corridor(ceasefire.AidCorridor{From: "the border"}), []string{"a:to"}},
		{endpoint, "both", corridor(ceasefire.AidCorridor{From: "the border", To: "Aleppo"}), nil},
	}
}

func TestCorridorIsNamed(t *testing.T) {
	a := draftOf(ceasefire.AidCorridor{From: "Sanaa", To: "Amman"})
	for _, code := range []ceasefire.Code{ceasefire.CodeCorridorNoGuarantor, ceasefire.CodeCorridorNoInspector, ceasefire.CodeCorridorNoWindow} {
		found := findingsOf(a, code)
		if len(found) != 1 || !strings.HasPrefix(found[0].Text, "The corridor from Sanaa to Amman ") {
			t.Errorf("%s: %v", code, found)
		}
	}
}
