package ceasefire

import (
	"errors"
	"time"

	"parley.example/negotiation"
)

// Due returns from when and until when a provision has to be performed, as it says
// itself: By of a [Separation], a [Zone] and a [Grounding]; the beginning of a
// [JointCell], a [Pause] and a [Duration], and that of the Duration in a
// [Cessation], as a first point. For a schedule of [Detainees] it is the first
// point of its first release and the last of its last. All others, and nil, say
// nothing: they bind from when the agreement takes effect.
//
// The quiet that has to come first (After), and what a clause waits for (When),
// are no points in time and are not in it.
func Due(p Provision) Bounds {
	switch p := byValue(p).(type) {
	case Separation:
		return p.By
	case Zone:
		return p.By
	case Grounding:
		return p.By
	case JointCell:
		return Bounds{NotBefore: p.Begins}
	case Pause:
		return Bounds{NotBefore: p.Start}
	case Duration:
		return Bounds{NotBefore: p.Effect}
	case Cessation:
		if p.Duration != nil {
			return Due(*p.Duration)
		}
	case Detainees:
		if n := len(p.Schedule); n > 0 {
			return Bounds{NotBefore: p.Schedule[0].By.NotBefore, NotAfter: p.Schedule[n-1].By.NotAfter}
		}
	}
	return Bounds{}
}

// A dueTime is when a duty has to be performed, with its points resolved.
type dueTime struct {
	from, to Instant // empty: open
	waits    string  // the anchor without a date that it waits for
}

// timeOf resolves when a provision has to be performed.
func timeOf(p Provision, cal Anchors) (dueTime, error) {
	var t dueTime
	b := Due(p)
	err := t.resolve(&t.from, b.NotBefore, cal)
	if err == nil {
		err = t.resolve(&t.to, b.NotAfter, cal)
	}
	if err == nil && b.NotBefore.IsZero() {
		err = t.effect(b, cal)
	}
	return t, err
}

// resolve finds out when a point is, if it is stated. That of an anchor without a
// date is no error: the duty waits for it.
func (t *dueTime) resolve(to *Instant, p Point, cal Anchors) error {
	if p.IsZero() {
		return nil
	}
	i, err := cal.Resolve(p, "")
	if undated, ok := errors.AsType[*UndatedError](err); ok {
		if t.waits == "" {
			t.waits = undated.Anchor
		}
		return nil
	}
	*to = i
	return err
}

// effect has a duty begin when the agreement takes effect. A calendar without
// Effect in it leaves a duty with a deadline open at the front.
func (t *dueTime) effect(b Bounds, cal Anchors) error {
	err := t.resolve(&t.from, Point{Anchor: Effect}, cal)
	if unknown, ok := errors.AsType[*negotiation.UnknownError](err); ok && unknown.ID == Effect {
		if b.IsZero() {
			t.waits = Effect
		}
		return nil
	}
	return err
}

// at says how the duty stands at an instant if it is not done.
func (t *dueTime) at(now time.Time) (Verdict, error) {
	if t.waits != "" {
		return VerdictNotDue, nil
	}
	if t.from != "" {
		first, err := t.from.First()
		if err != nil || now.Before(first) {
			return VerdictNotDue, err
		}
	}
	if t.to != "" {
		last, err := t.to.Last()
		if err != nil || now.After(last) {
			return VerdictOverdue, err
		}
	}
	return VerdictDue, nil
}
