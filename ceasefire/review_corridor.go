package ceasefire

// The codes of findings on corridors.
const (
	// CodeCorridorNoGuarantor comes where neither an AidCorridor nor the agreement has
	// a guarantor. In September 2016 the armed opposition in Aleppo missed guarantees
	// in the text that was to open the Castello Road.
	CodeCorridorNoGuarantor Code = "corridor-no-guarantor"

	// CodeCorridorNoInspector comes where an AidCorridor does not say who inspects what
	// moves on it. In September 2016 convoys for Aleppo waited at the border for
	// permits.
	CodeCorridorNoInspector Code = "corridor-no-inspector"

	// CodeCorridorNoWindow comes where an AidCorridor has no window in which it is
	// open. One that is always open says so by a Window without bounds. In August 2016
	// three hours a day were offered in Aleppo, and 48 hours a week asked for.
	CodeCorridorNoWindow Code = "corridor-no-window"

	// CodeCorridorNoEndpoint comes where an AidCorridor does not say where it begins or
	// where it ends. The truce in Yemen (2022) names both ends of its flights.
	CodeCorridorNoEndpoint Code = "corridor-no-endpoint"
)

var corridorChecks = []check{
	{CodeCorridorNoGuarantor, Warning, "Syria, letter of the armed opposition of 11 September 2016", (*reviewer).corridorNoGuarantor},
	{CodeCorridorNoInspector, Warning, "Syria, September 2016", (*reviewer).corridorNoInspector},
	{CodeCorridorNoWindow, Warning, "Aleppo, August 2016", (*reviewer).corridorNoWindow},
	{CodeCorridorNoEndpoint, Warning, "Yemen, truce of 2 April 2022", (*reviewer).corridorNoEndpoint},
}

func (r *reviewer) corridorNoGuarantor() {
	for c, p := range every[AidCorridor](r) {
		if len(named(p.Guarantors)) == 0 && len(named(r.Guarantors)) == 0 {
			r.atf(c, "guarantors", "The %s has no guarantor and neither has the agreement, so that nobody answers for safe passage beside those who fight.", matter(p))
		}
	}
}

func (r *reviewer) corridorNoInspector() {
	for c, p := range every[AidCorridor](r) {
		switch {
		case p.Inspection == nil:
			r.atf(c, "inspection", "The %s does not say who inspects what moves on it, so that any post on the way may.", matter(p))
		case p.Inspection.By == "":
			r.atf(c, "inspection.by", "The %s has an inspection and does not say by whom, so that any post on the way may claim it.", matter(p))
		}
	}
}

func (r *reviewer) corridorNoWindow() {
	for c, p := range every[AidCorridor](r) {
		if len(p.Windows) == 0 {
			r.atf(c, "windows", "The %s does not say when it is open, so that whoever closes it can say it was not to be open then.", matter(p))
		}
	}
}

func (r *reviewer) corridorNoEndpoint() {
	for c, p := range every[AidCorridor](r) {
		field, what := "", ""
		switch {
		case p.From == "" && p.To == "":
			what = "begins and ends"
		case p.From == "":
			field, what = "from", "begins"
		case p.To == "":
			field, what = "to", "ends"
		default:
			continue
		}
		r.atf(c, field, "The %s does not say where it %s, so that nobody can tell what lies on it.", matter(p), what)
	}
}
