package ceasefire

import "slices"

// The codes of findings on aircraft.
const (
	// CodeAirNoAuthority comes where a Grounding excepts flights that are authorised
	// one by one, or says how long before authorisation has to be asked, and names no
	// Authority. Nobody can then tell an authorised flight from a breach. Dayton
	// (1995) names one commander.
	CodeAirNoAuthority Code = "air-no-authority"

	// CodeAirClassOpen comes where one of the classes fixed-wing, rotary-wing and
	// unmanned is neither grounded nor expressly left free by a Grounding. What is not
	// named flies: in Iraq (1991) fixed-wing aircraft were kept down and gunships flew.
	CodeAirClassOpen Code = "air-class-open"

	// CodeAirNoException comes where a Grounding that does not confine itself to
	// missions other than transport excepts neither United Nations nor medical nor
	// humanitarian flights. Resolution 781 (Bosnia 1992) excepts them from the start.
	CodeAirNoException Code = "air-no-exception"
)

var airChecks = []check{
	{CodeAirNoAuthority, Error, "Dayton, annex 1-A (1995)", (*reviewer).airNoAuthority},
	{CodeAirClassOpen, Warning, "Iraq 1991; Security Council resolution 786 (1992)", (*reviewer).airClassOpen},
	{CodeAirNoException, Warning, "Security Council resolution 781 (1992)", (*reviewer).airNoException},
}

func (r *reviewer) airNoAuthority() {
	for c, p := range every[Grounding](r) {
		asked := slices.Contains(p.Exceptions, FlightsAuthorised) || !p.Lead.IsZero()
		if asked && p.Authority == "" {
			r.atf(c, "authority", "The %s has flights authorised one by one and does not say by whom, so that no flight can be told from a breach.", matter(p))
		}
	}
}

func (r *reviewer) airClassOpen() {
	for c, p := range every[Grounding](r) {
		var open []string
		for _, class := range AirClasses() {
			if !slices.Contains(p.Classes, class) && !slices.Contains(p.Leaves, class) {
				open = append(open, string(class))
			}
		}
		if open != nil {
			r.atf(c, "classes", "The %s neither grounds nor expressly leaves free %s aircraft, so that they may fly.", matter(p), and(open))
		}
	}
}

func (r *reviewer) airNoException() {
	for c, p := range every[Grounding](r) {
		catches := len(p.Roles) == 0 || slices.Contains(p.Roles, Transport)
		if catches && !slices.ContainsFunc(p.Exceptions, lifeSaving) {
			r.atf(c, "exceptions", "The %s excepts neither United Nations nor medical nor humanitarian flights, so that they are breaches like any other.", matter(p))
		}
	}
}

func lifeSaving(e AirException) bool {
	return e == FlightsUN || e == FlightsMedical || e == FlightsHumanitarian
}
