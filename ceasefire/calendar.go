package ceasefire

import "slices"

// Calendar returns the anchors of the agreement, [Signature] and [Effect] among
// them, after those that it lists. One that it lists under either name goes
// before.
//
// Signature is when the last party signed, if all parties have. That they signed
// on different days is no quarrel about the date, so none is Named. Effect is
// what a Duration says that stands alone, else one within a [Cessation]; it is
// not known where two that stand alike say different things. What is not known is
// symbolic: an anchor without a date.
func (a *Agreement) Calendar() Anchors {
	if a == nil {
		return Anchors{{ID: Signature}, {ID: Effect}}
	}
	all := slices.Clone(a.Anchors)
	if !all.lists(Signature) {
		all = append(all, Anchor{ID: Signature, At: a.signed()})
	}
	if !all.lists(Effect) {
		all = append(all, anchorAt(Effect, a.effect()))
	}
	return all
}

func (a Anchors) lists(id string) bool {
	return slices.ContainsFunc(a, func(b Anchor) bool { return b.ID == id })
}

// anchorAt returns an anchor that comes at a point.
func anchorAt(id string, p Point) Anchor {
	switch {
	case p.IsZero():
		return Anchor{ID: id}
	case p.Anchor == "":
		return Anchor{ID: id, At: p.At}
	}
	return Anchor{ID: id, From: &p}
}

// signed returns when the last party signed; zero unless all have.
func (a *Agreement) signed() Instant {
	var last Instant
	for i := range a.Parties {
		at := a.Parties[i].Signed
		if !at.IsValid() {
			return ""
		}
		if last == "" || endsLater(at, last) {
			last = at
		}
	}
	return last
}

// effect returns when the agreement takes effect; zero if that is not said, or
// said in two ways.
func (a *Agreement) effect() Point {
	var own, within []Point
	for _, c := range components(a.Clauses) {
		d, ok := c.provision.(Duration)
		switch {
		case !ok || d.Effect.IsZero():
		case c.field == "":
			own = append(own, d.Effect)
		default:
			within = append(within, d.Effect)
		}
	}
	for _, list := range [][]Point{own, within} {
		if len(list) > 0 {
			return only(list)
		}
	}
	return Point{}
}

// only returns the one point that a list names; zero if it names several.
func only(list []Point) Point {
	for _, p := range list {
		if p != list[0] {
			return Point{}
		}
	}
	return list[0]
}
