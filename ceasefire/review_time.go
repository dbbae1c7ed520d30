package ceasefire

import (
	"cmp"
	"fmt"
)

// The codes of findings on time.
const (
	// CodeStartMissing comes where there is a Cessation or a Pause and neither it,
	// nor its clause by a condition, nor a Duration, nor a text that this one renews
	// says when it begins. Without that nobody can tell a breach from an act that
	// came before. Sudan (Jeddah 2023) began 48 hours after signature.
	CodeStartMissing Code = "start-missing"

	// CodeStartNoZone comes where an effect, a start or an end is named as a date or
	// a time of day and says neither an offset from UTC nor a zone. It then begins at
	// several instants, up to 26 hours apart. Minsk (2015) says midnight in Kyiv. A
	// month or a year alone is no such start.
	CodeStartNoZone Code = "start-no-zone"

	// CodeEndBeforeStart comes where an end is over before its start begins, where
	// both are known, or a length runs backwards: of a Duration, a Pause, a Window or
	// Bounds. No day is then within.
	CodeEndBeforeStart Code = "end-before-start"

	// CodeRenewalGap comes where a Renewal starts later than the Duration ends that
	// it renews, or the agreement takes effect later than a Prior ends that it goes on
	// from. In between nothing is in force. Each renewal in Yemen (2022) began with
	// the end of the last.
	CodeRenewalGap Code = "renewal-gap"

	// CodeTermUnstated comes where there is a Cessation and no Duration says a
	// length, an end or that it is open-ended. One side can then take it for a pause
	// and the other for peace. Yemen (2022) says two months.
	CodeTermUnstated Code = "term-unstated"

	// CodeRenewalUnstated comes where there is a Cessation and a Duration with a
	// length or an end, and no Renewal says what it takes to go on, not even
	// RenewNone. Yemen (2022) asked for the consent of both each time.
	CodeRenewalUnstated Code = "renewal-unstated"
)

var timeChecks = []check{
	{CodeStartMissing, Error, "Sudan, Jeddah (20 May 2023)", (*reviewer).startMissing},
	{CodeStartNoZone, Error, "Minsk, package of measures (12 February 2015)", (*reviewer).startNoZone},
	{CodeEndBeforeStart, Error, "Dayton, annex 1-A (1995), whose dates are bounds on two sides", (*reviewer).endBeforeStart},
	{CodeRenewalGap, Error, "Yemen (2 April 2022) and its renewals", (*reviewer).renewalGap},
	{CodeAnchorUndefined, Error, "Dayton, annex 1-A (1995)", (*reviewer).anchorUndefined},
	{CodeConditionCycle, Error, "Minsk, package of measures (12 February 2015), points 9 and 11", (*reviewer).conditionCycle},
	{CodeSignatureBeforeSettled, Error, "Vienna Convention on the Law of Treaties (1969), article 10", (*reviewer).signatureBeforeSettled},
	{CodeTermUnstated, Warning, "Yemen (2 April 2022)", (*reviewer).termUnstated},
	{CodeRenewalUnstated, Warning, "Yemen (2 April 2022) and its renewals", (*reviewer).renewalUnstated},
	{CodeDayCountAmbiguous, Warning, "Minsk, package of measures (12 February 2015), point 2", (*reviewer).dayCountAmbiguous},
}

func (r *reviewer) startMissing() {
	if r.beginSaid() {
		return
	}
	for c := range every[Cessation](r) {
		if c.clause.When == nil {
			r.atf(c, "duration", "The cessation does not say when it begins, and no duration does.")
		}
	}
	for c, p := range every[Pause](r) {
		if p.Start.IsZero() && c.clause.When == nil {
			r.atf(c, "start", "The pause does not say when it begins, and no duration does.")
		}
	}
}

// beginSaid reports whether it is said of the agreement as a whole when it
// begins, whether or not anybody knows the date.
func (r *reviewer) beginSaid() bool {
	for _, a := range r.anchors {
		if a.ID == Effect && (a.At != "" || a.From != nil || len(a.Named) > 0) {
			return true
		}
	}
	for _, d := range every[Duration](r) {
		if !d.Effect.IsZero() {
			return true
		}
	}
	for _, p := range r.Prior {
		if p.Renewed {
			return true
		}
	}
	return false
}

func (r *reviewer) startNoZone() {
	for i, a := range r.Agreement.Anchors {
		if a.ID == Effect && a.At.needsClocks() {
			r.partf(join(at("anchors", i), "at"), "%s is no one instant: it says neither an offset nor a zone.", a.At)
		}
	}
	for _, c := range r.all {
		switch p := c.provision.(type) {
		case Duration:
			r.needsZone(c, "effect", p.Effect)
			r.needsZone(c, "end", p.End)
		case Pause:
			r.needsZone(c, "start", p.Start)
		case Renewal:
			r.needsZone(c, "start", p.Start)
		case JointCell:
			r.needsZone(c, "begins", p.Begins)
		case Grounding:
			r.needsZone(c, "by.not_before", p.By.NotBefore)
		}
		inside(c.provision, func(path string, w Window) {
			if w.Zone == "" {
				r.needsZone(c, join(path, "start"), On(w.Start))
				r.needsZone(c, join(path, "end"), On(w.End))
			}
		})
	}
}

// needsZone remarks on a point that is named without saying on whose clocks.
func (r *reviewer) needsZone(c component, field string, p Point) {
	if p.Anchor == "" && p.At.needsClocks() {
		r.atf(c, field, "%s is no one instant: it says neither an offset nor a zone.", p.At)
	}
}

// needsClocks reports whether i is a date or a time of day that says on nobody's
// clocks.
func (i Instant) needsClocks() bool {
	return i.IsValid() && !i.HasZone() && (i.HasClock() || len(i) == len("2006-01-02"))
}

func (r *reviewer) endBeforeStart() {
	for _, c := range r.all {
		switch p := c.provision.(type) {
		case Duration:
			r.order(c, "end", cmp.Or(p.Effect, After(Effect, Span{})), p.End)
			r.forwards(c, p.Length)
		case Pause:
			r.forwards(c, p.Length)
		}
		inside(c.provision, func(path string, b Bounds) { r.order(c, join(path, "not_after"), b.NotBefore, b.NotAfter) })
		inside(c.provision, func(path string, w Window) { r.order(c, join(path, "end"), On(w.Start), On(w.End)) })
	}
}

// order remarks on a last point that comes before the first, where both are known.
func (r *reviewer) order(c component, field string, first, last Point) {
	from, err := r.anchors.Resolve(first, "")
	if err != nil {
		return
	}
	if to, err := r.anchors.Resolve(last, ""); err == nil && isBefore(to, from) {
		r.atf(c, field, "It ends on %s, before it begins on %s.", to, from)
	}
}

// forwards remarks on a length that runs backwards.
func (r *reviewer) forwards(c component, length Span) {
	if length.Negative() {
		r.atf(c, "length", "A length of %s ends before it begins.", length.Words())
	}
}

func (r *reviewer) renewalGap() {
	for c, p := range every[Renewal](r) {
		d, ok := r.renewed(c)
		if !ok {
			continue
		}
		start, err := r.anchors.Resolve(p.Start, "")
		if end, bad := d.over(r.anchors); err == nil && bad == nil && isGap(end, start) {
			r.atf(c, "start", "The renewal begins on %s, and what it renews is over on %s.", start, end)
		}
	}
	effect, err := r.anchors.Resolve(After(Effect, Span{}), "")
	for i := range r.Prior {
		end, ok := r.Prior[i].over()
		if r.Prior[i].Renewed && ok && err == nil && isGap(end, effect) {
			r.partf(at("prior", i), "It goes on from %s, which is over on %s, and takes effect on %s.", quote(r.Prior[i].Title), end, effect)
		}
	}
}

// renewed returns the Duration that a renewal is of: that of its own clause, else
// the only one that there is.
func (r *reviewer) renewed(of component) (found Duration, ok bool) {
	n := 0
	for c, d := range every[Duration](r) {
		if c.clause == of.clause {
			return d, true
		}
		found = d
		n++
	}
	return found, n == 1
}

// over returns when a Duration ends; an error where it does not say so, or it is
// not known.
func (d Duration) over(anchors Anchors) (Instant, error) {
	switch {
	case !d.End.IsZero():
		return anchors.Resolve(d.End, "")
	case d.Length.IsZero():
		return "", fmt.Errorf("ceasefire: no end is stated")
	}
	from, err := anchors.Resolve(cmp.Or(d.Effect, After(Effect, Span{})), "")
	if err != nil {
		return "", err
	}
	return from.Add(d.Count.span(d.Length))
}

// over returns when an earlier text ends, if its one Duration says so.
func (p Prior) over() (Instant, bool) {
	text := Agreement{Clauses: p.Clauses}
	var list []Duration
	for _, c := range components(p.Clauses) {
		if d, ok := c.provision.(Duration); ok {
			list = append(list, d)
		}
	}
	if len(list) != 1 {
		return "", false
	}
	end, err := list[0].over(text.Calendar())
	return end, err == nil
}

// isGap reports whether there is time between an end and a start. A date and the
// date after it leave none.
func isGap(end, start Instant) bool {
	d, ok := between(end, start)
	return ok && d > 1
}

func (r *reviewer) termUnstated() {
	for _, d := range every[Duration](r) {
		if d.OpenEnded || d.isLimited() {
			return
		}
	}
	if has[Cessation](r) {
		r.wholef("No duration says how long the cessation lasts, or that it is open-ended.")
	}
}

// isLimited reports whether a Duration says a length or an end.
func (d Duration) isLimited() bool { return !d.Length.IsZero() || !d.End.IsZero() }

func (r *reviewer) renewalUnstated() {
	for _, p := range every[Renewal](r) {
		if p.Mode != "" {
			return
		}
	}
	if !has[Cessation](r) {
		return
	}
	for c, d := range every[Duration](r) {
		if d.isLimited() && !d.OpenEnded {
			r.atf(c, "", "It runs for a limited time, and nothing says whether and how it goes on after.")
			return
		}
	}
}
