package ceasefire_test

import (
	"strings"
	"testing"

	"parley.example/actor"
	"parley.example/ceasefire"
)

// Findings say what the clause is about, and where that lies.
func TestFindingsNameTheMatter(t *testing.T) {
	by := actor.IDs{"east"}
	for want, p := range map[string]ceasefire.Provision{
		"cessation":                         ceasefire.Cessation{Bearer: by},
		"cessation in Aleppo":               ceasefire.Cessation{Bearer: by, Area: ceasefire.In("Aleppo")},
		"corridor":                          ceasefire.AidCorridor{Bearer: by},
		"corridor from Sanaa to Cairo":      ceasefire.AidCorridor{Bearer: by, From: "Sanaa", To: "Cairo"},
		"pause in Homs":                     ceasefire.Pause{Bearer: by, Area: ceasefire.Area{Places: []string{"Homs", "Hama"}}},
		"grounding of aircraft over Aleppo": ceasefire.Grounding{Bearer: by, Airspace: ceasefire.Airspace{Area: ceasefire.In("Aleppo")}},
		"separation of forces":              ceasefire.Separation{Bearer: by},
		"zone":                              ceasefire.Zone{Bearer: by, Area: ceasefire.Area{Extent: "map 1"}},
		"zone at Castello Road":             ceasefire.Zone{Bearer: by, Route: "Castello Road"},
		"joint cell":                        ceasefire.JointCell{Bearer: by},
		"monitoring":                        ceasefire.Monitoring{Bearer: by},
		"release of detainees":              ceasefire.Detainees{Bearer: by},
		"settlement of disputes":            ceasefire.Dispute{Bearer: by},
		"renewal":                           ceasefire.Renewal{Bearer: by},
		"duration":                          ceasefire.Duration{Bearer: by},
		"consequence of a breach":           ceasefire.Consequence{Bearer: by},
		"provision":                         ceasefire.Other{Bearer: by},
	} {
		found := findingsOf(partiesTo(draftOf(p), "north"), ceasefire.CodeBearerNotParty)
		if len(found) != 1 || !strings.HasPrefix(found[0].Text, "east bears the "+want+" and ") {
			t.Errorf("%s: %v", want, found)
		}
	}
}
