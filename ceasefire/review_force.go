package ceasefire

import "slices"

// The codes of findings on ground, and on the forces that leave it.
const (
	// CodeAreaMissing comes where a Cessation, a Pause or the airspace of a Grounding
	// has no area and the agreement no scope. Each side then keeps it where that suits
	// it: besieged areas were held to be left out in Syria in September 2016.
	CodeAreaMissing Code = "area-missing"

	// CodeLineUndefined comes where a line that a Separation moves forces from or to,
	// or that a Zone lies along, is named and has neither a day on which it runs so nor
	// a map, and where a distance is measured from no line at all: a Separation has a
	// setback and a side, or everybody, has no line to measure it from, or a Zone has a
	// width and neither line nor route nor area. Front lines move.
	CodeLineUndefined Code = "line-undefined"

	// CodeWithdrawalNoDeadline comes where a Separation that names bearers, movers, sides or
	// weapons, or a Zone that names bearers or who leaves, has no NotAfter. Whoever
	// stays is then never late. Dayton (1995) counts its withdrawals in days, and so
	// does Minsk II (2015).
	CodeWithdrawalNoDeadline Code = "withdrawal-no-deadline"

	// CodeWithdrawalNoClass comes where a Separation that names bearers, movers or sides has no
	// class of weapons and no distance, and does not say of each side to which line it
	// moves. Minsk II (2015) has 50, 70 and 140 km, by class.
	CodeWithdrawalNoClass Code = "withdrawal-no-class"

	// CodeLinesAsymmetric comes where two sides of one Separation start from lines that
	// differ in name, day or map. In Minsk II (2015) one side measures from the actual
	// line of contact and the other from that of 19 September 2014, and what lies
	// between the two is disputed.
	CodeLinesAsymmetric Code = "lines-asymmetric"
)

var forceChecks = []check{
	{CodeZoneOverlap, Error, "Syria 2016: the posts on the Castello Road", (*reviewer).zoneOverlap},
	{CodeQuietVerifierMissing, Error, "Tenet work plan (2001)", (*reviewer).quietNoVerifier},
	{CodeAreaMissing, Warning, "Syria, letter of the armed opposition of 11 September 2016", (*reviewer).areaMissing},
	{CodeLineUndefined, Warning, "Minsk II (2015)", (*reviewer).lineUndefined},
	{CodeWithdrawalNoDeadline, Warning, "Dayton, annex 1-A (1995)", (*reviewer).noDeadline},
	{CodeWithdrawalNoClass, Warning, "Minsk II (2015)", (*reviewer).noClass},
	{CodeQuietScopeMissing, Warning, "Minsk, framework decision of 2016", (*reviewer).quietNoScope},
	{CodeLinesAsymmetric, Note, "Minsk II (2015)", (*reviewer).linesAsymmetric},
}

func (r *reviewer) areaMissing() {
	if r.Scope != "" {
		return
	}
	for _, c := range r.all {
		field := ""
		switch p := c.provision.(type) {
		case Cessation:
			field = unstated(p.Area, "area")
		case Pause:
			field = unstated(p.Area, "area")
		case Grounding:
			field = unstated(p.Airspace.Area, "airspace.area")
		}
		if field != "" {
			r.atf(c, field, "The %s does not say where it holds, and the agreement states no scope, so that each side may keep it where it likes.", matter(c.provision))
		}
	}
}

// unstated returns the field of an area that is not stated, else nothing.
func unstated(a Area, field string) string {
	if a.IsZero() {
		return field
	}
	return ""
}

func (r *reviewer) lineUndefined() {
	for c, p := range every[Separation](r) {
		for i, s := range p.Sides {
			at := index("sides", i)
			if s.From.undefined() && (!s.From.IsZero() || p.setsBack()) {
				r.lineAt(c, at+".from", s.From)
			}
			if s.To.undefined() && !s.To.IsZero() {
				r.lineAt(c, at+".to", s.To)
			}
		}
		if len(p.Sides) == 0 && p.setsBack() {
			r.lineAt(c, "sides", Line{})
		}
	}
	for c, p := range every[Zone](r) {
		nowhere := p.HalfWidth != 0 && p.Route == "" && p.Area.IsZero()
		if p.Line.undefined() && (!p.Line.IsZero() || nowhere) {
			r.lineAt(c, "line", p.Line)
		}
	}
}

func (r *reviewer) lineAt(c component, field string, l Line) {
	if l.IsZero() {
		r.atf(c, field, "The %s has a distance and no line that it is measured from, so that nobody can measure it.", matter(c.provision))
		return
	}
	r.atf(c, field, "The %s counts from %s, of which it gives neither a map nor the day on which it runs so, and lines move.", matter(c.provision), spoken(l.Name))
}

// undefined reports whether neither a day nor a map says where a line runs.
func (l Line) undefined() bool { return l.AsOf == "" && l.Map == "" }

// setsBack reports whether some weapons have to keep a distance from a line.
func (p Separation) setsBack() bool {
	return slices.ContainsFunc(p.Weapons, func(w WeaponDistance) bool { return w.Setback != 0 })
}

// moves reports whether a separation says of somebody that they move.
func (p Separation) moves() bool { return len(p.Bearer)+len(p.Who)+len(p.Sides) > 0 }

func (r *reviewer) noDeadline() {
	for _, c := range r.all {
		late := false
		switch p := c.provision.(type) {
		case Separation:
			late = (p.moves() || len(p.Weapons) > 0) && p.By.NotAfter.IsZero()
		case Zone:
			late = len(p.Bearer)+len(p.Leaves) > 0 && p.By.NotAfter.IsZero()
		}
		if late {
			r.atf(c, "by.not_after", "The %s does not say by when forces have to be gone, so that whoever stays is never late.", matter(c.provision))
		}
	}
}

func (r *reviewer) noClass() {
	for c, p := range every[Separation](r) {
		if p.moves() && !slices.ContainsFunc(p.Weapons, WeaponDistance.says) && !p.leadsToLines() {
			r.atf(c, "weapons", "The %s names no class of weapons and no distance, so that nobody can tell what has to move and how far.", matter(p))
		}
	}
}

// says reports whether a class or a distance is stated.
func (w WeaponDistance) says() bool {
	return w.Class != "" || len(w.Systems) > 0 || w.Calibre != 0 || w.Width != 0 || w.Setback != 0
}

// leadsToLines reports whether every side is told the line to which it moves.
func (p Separation) leadsToLines() bool {
	return len(p.Sides) > 0 && !slices.ContainsFunc(p.Sides, func(s Side) bool { return s.To.IsZero() })
}

func (r *reviewer) linesAsymmetric() {
	for c, p := range every[Separation](r) {
		first := -1
		for i, s := range p.Sides {
			switch {
			case s.From.IsZero():
			case first < 0:
				first = i
			case s.From != p.Sides[first].From:
				r.atf(c, index("sides", i)+".from", "In the %s, %s starts from %s and %s from %s, so that the ground between may count twice or not at all.",
					matter(p), r.mover(p.Sides[first], "one side"), p.Sides[first].From.words(), r.mover(s, "another"), s.From.words())
			}
		}
	}
}

// mover names who a side is, or else uses the words given.
func (r *reviewer) mover(s Side, otherwise string) string {
	if s.Actor == "" {
		return otherwise
	}
	return r.called(s.Actor)
}

// words names a line for a sentence.
func (l Line) words() string {
	name := "a line"
	if l.Name != "" {
		name = spoken(l.Name)
	}
	if l.AsOf != "" {
		name += " as of " + spoken(string(l.AsOf))
	}
	if l.Map != "" {
		name += " on " + spoken(l.Map)
	}
	return name
}
