package ceasefire_test

import (
	"strings"
	"testing"

	"parley.example/ceasefire"
)

func TestReviewAir(t *testing.T) { checkReview(t, airCases()) }

func airCases() []reviewCase {
	authority, open, exception := ceasefire.CodeAirNoAuthority, ceasefire.CodeAirClassOpen, ceasefire.CodeAirNoException
	grounding := func(p ceasefire.Grounding) ceasefire.Agreement { return draftOf(p) }
	except := func(e ...ceasefire.AirException) ceasefire.Grounding { return ceasefire.Grounding{Exceptions: e} }
	return []reviewCase{
		{authority, "authorised by nobody", grounding(except(ceasefire.FlightsUN, ceasefire.FlightsAuthorised)), []string{"a:authority"}},
		{authority, "to be asked of nobody", grounding(ceasefire.Grounding{Lead: ceasefire.Hours(48)}), []string{"a:authority"}},
		{authority, "authorised by a commander", grounding(ceasefire.Grounding{
			Exceptions: []ceasefire.AirException{ceasefire.FlightsAuthorised}, Lead: ceasefire.Hours(48), Authority: "ifor",
		}), nil},
		{authority, "none authorised", grounding(except(ceasefire.FlightsUN)), nil},

		{open, "Iraq 1991", grounding(ceasefire.Grounding{Classes: []ceasefire.AirClass{ceasefire.FixedWing}}), []string{"a:classes"}},
		{open, "resolution 786", grounding(ceasefire.Grounding{Classes: []ceasefire.AirClass{ceasefire.FixedWing, ceasefire.RotaryWing}}), []string{"a:classes"}},
		{open, "none named", grounding(ceasefire.Grounding{}), []string{"a:classes"}},
		{open, "all grounded", grounding(ceasefire.Grounding{Classes: ceasefire.AirClasses()}), nil},
		{open, "left free expressly", grounding(ceasefire.Grounding{
			Classes: []ceasefire.AirClass{ceasefire.FixedWing}, Leaves: []ceasefire.AirClass{ceasefire.Unmanned, ceasefire.RotaryWing},
		}), nil},

		{exception, "none", grounding(ceasefire.Grounding{}), []string{"a:exceptions"}},
		{exception, "authorised ones only", grounding(except(ceasefire.FlightsAuthorised)), []string{"a:exceptions"}},
		{exception, "transport is caught", grounding(ceasefire.Grounding{Roles: []ceasefire.AirRole{ceasefire.Combat, ceasefire.Transport}}), []string{"a:exceptions"}},
		{exception, "United Nations", grounding(except(ceasefire.FlightsUN)), nil},
		{exception, "medical", grounding(except(ceasefire.FlightsMedical)), nil},
		{exception, "humanitarian", grounding(except(ceasefire.FlightsHumanitarian)), nil},
		{exception, "combat missions only", grounding(ceasefire.Grounding{Roles: []ceasefire.AirRole{ceasefire.Combat}}), nil},
	}
}

// In 1991 fixed-wing aircraft were kept down in Iraq, and gunships flew.
func TestAirClassOpenNamesWhatWillFly(t *testing.T) {
	found := findingsOf(draftOf(ceasefire.Grounding{Classes: []ceasefire.AirClass{ceasefire.FixedWing}}), ceasefire.CodeAirClassOpen)
	if len(found) != 1 || !strings.Contains(found[0].Text, "rotary-wing and unmanned aircraft") || strings.Contains(found[0].Text, "fixed") {
		t.Errorf("%v", found)
	}
}
