package ceasefire

import (
	"fmt"
	"slices"
	"strings"

	"parley.example/actor"
)

// The codes of findings on what is counted from what.
const (
	// CodeAnchorUndefined comes where a point is counted from an anchor that is
	// neither Signature nor Effect nor listed, or anchors are counted from one another
	// in a circle. Dayton (1995) counts its days from a transfer of authority that
	// the text does not date.
	CodeAnchorUndefined Code = "anchor-undefined"

	// CodeDayCountAmbiguous comes where days that stand alone are counted from a
	// date, or from an occasion of which nobody knows more than that it will come,
	// and it is not said whether the first day counts; and where so many quiet days
	// are asked for and the same is not said. What is counted from a time of day ends
	// at that time of day, and hours and months are not counted in days: there is
	// nothing to say of those. Minsk (2015) speaks of the second day of the
	// ceasefire, which begins at midnight, and leaves it to the reader which that is.
	CodeDayCountAmbiguous Code = "day-count-ambiguous"
)

func (r *reviewer) anchorUndefined() {
	for i, a := range r.Agreement.Anchors {
		if a.From != nil && a.At == "" {
			r.unlisted("", join(at("anchors", i), "from"), *a.From)
		}
	}
	for _, c := range r.all {
		inside(c.provision, func(path string, p Point) { r.unlisted(c.clause.ID, join(c.field, path), p) })
	}
	for _, circle := range circles(len(r.anchors), r.countedFrom) {
		r.anchorCircle(circle)
	}
}

// unlisted remarks on a point whose anchor is not there.
func (r *reviewer) unlisted(clause, field string, p Point) {
	if p.Anchor == "" || r.anchors.lists(p.Anchor) {
		return
	}
	text := fmt.Sprintf("It is counted from %s, which is no occasion that the agreement lists", quote(p.Anchor))
	if meant := actor.Similar(p.Anchor, r.anchors.ids()); meant != "" {
		text += fmt.Sprintf(" (did you mean %s?)", quote(meant))
	}
	r.add(clause, field, text+".")
}

// countedFrom returns which anchor the i-th is counted from, if any.
func (r *reviewer) countedFrom(i int) []int {
	a := r.anchors[i]
	if a.From == nil || a.At != "" {
		return nil
	}
	j := slices.IndexFunc(r.anchors, func(b Anchor) bool { return b.ID == a.From.Anchor && b.ID != "" })
	if j < 0 {
		return nil
	}
	return []int{j}
}

// anchorCircle remarks on anchors that are counted from one another, where the
// first of them is listed, or where a Duration counts the effect from the effect.
func (r *reviewer) anchorCircle(circle []int) {
	first := r.anchors[circle[0]]
	way := []string{quote(first.ID)}
	for _, i := range slices.Concat(circle[1:], circle[:1]) {
		way = append(way, quote(r.anchors[i].ID))
	}
	text := way[0] + " is counted from " + strings.Join(way[1:], ", which is counted from ")
	if circle[0] < len(r.Agreement.Anchors) {
		r.partf(join(at("anchors", circle[0]), "from"), "The anchor %s: none of them has a date.", text)
		return
	}
	for c, d := range every[Duration](r) {
		if d.Effect == *first.From {
			r.atf(c, "effect", "The anchor %s: it has no date.", text)
			return
		}
	}
}

func (r *reviewer) dayCountAmbiguous() {
	for i, a := range r.Agreement.Anchors {
		if a.From != nil && a.At == "" && r.isAmbiguous(*a.From) {
			r.partf(join(at("anchors", i), "from"), "It comes %s, and whether the first day counts is not said.", a.From)
		}
	}
	for _, c := range r.all {
		if d, ok := c.provision.(Duration); ok && d.Count == "" && onlyDays(d.Length) && r.isDay(r.effectOf(d)) {
			r.atf(c, "length", "It runs for %s, and whether the first day counts is not said.", d.Length.Words())
		}
		inside(c.provision, func(path string, p Point) {
			if r.isAmbiguous(p) {
				r.atf(c, path, "It comes %s, and whether the first day counts is not said.", p)
			}
		})
		inside(c.provision, func(path string, q Quiet) {
			if q.Days > 0 && q.Count == "" {
				r.atf(c, path, "It waits for %s, and whether the day on which the quiet begins counts is not said.", counted(q.Days, "quiet day"))
			}
		})
	}
}

// effectOf returns when a Duration takes effect: where it does not say so itself,
// on the occasion that the agreement lists for it, if it does.
func (r *reviewer) effectOf(d Duration) Point {
	listed := func(a Anchor) bool { return a.ID == Effect }
	if d.Effect.IsZero() && slices.ContainsFunc(r.Agreement.Anchors, listed) {
		return After(Effect, Span{})
	}
	return d.Effect
}

// isAmbiguous reports whether a point is days after a day, and can be one of two.
func (r *reviewer) isAmbiguous(p Point) bool {
	return p.Anchor != "" && p.Count == "" && onlyDays(p.Offset) && r.isDay(After(p.Anchor, Span{}))
}

// onlyDays reports whether a span is of days alone.
func onlyDays(s Span) bool { return s.Days != 0 && s.Months == 0 && s.Clock == 0 }

// isDay reports whether a point is a date as far as it is known, and no time of
// day: also one that hangs on an occasion without a date. One that is not
// stated, or counted from what is not there, is none.
func (r *reviewer) isDay(p Point) bool {
	for range len(r.anchors) + 1 {
		switch {
		case p.Offset.Clock != 0:
			return false
		case p.Anchor == "":
			return p.At.IsValid() && !p.At.HasClock()
		}
		i := slices.IndexFunc(r.anchors, func(a Anchor) bool { return a.ID == p.Anchor })
		switch {
		case i < 0:
			return false
		case r.anchors[i].At != "":
			p = On(r.anchors[i].At)
		case r.anchors[i].From == nil:
			return true
		default:
			p = *r.anchors[i].From
		}
	}
	return false
}
