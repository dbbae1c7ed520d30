package ceasefire

import (
	"errors"
	"fmt"
	"time"

	"parley.example/actor"
)

// Check says what is wrong with the data of a truce: every problem at once, in an
// [*negotiation.InvalidError] with paths such as acts[2].at. What was done about
// it may still be without effect, which [Truce.Faults] tells. It takes time linear
// in the acts.
func (t Truce) Check() error { return t.check(nil) }

func (t *Truce) check(z zones) error {
	c := &checker{}
	t.checkTimes(c, z)
	word(c, "count", t.Count, DayCounts())
	c.ids("parties", t.Parties)
	c.in("renewal", t.checkRenewal)
	var last time.Time
	for i := range t.Acts {
		c.in(fmt.Sprintf("acts[%d]", i), func(c *checker) { last = t.Acts[i].check(c, z, last) })
	}
	return c.err()
}

// checkTimes looks at when the truce was agreed and takes effect, and for how
// long it is.
func (t *Truce) checkTimes(c *checker, z zones) {
	agreed, known := c.stretch("agreed", t.Agreed, z)
	if c.length("length", t.Length); t.Effect == "" {
		return
	}
	effect, ok := c.stretch("effect", t.Effect, z)
	switch {
	case t.Agreed == "":
		c.addf("agreed", "a truce that takes effect was agreed: it has to be said when")
	case !ok:
	case !t.Effect.HasDate():
		c.addf("effect", "%s is no day", t.Effect)
	case known && effect.To.Before(agreed.From):
		c.addf("effect", "%s comes before it was agreed, on %s", t.Effect, t.Agreed)
	case t.Length.IsValid() && !t.Length.Negative():
		if _, _, err := t.measure(t.Effect, t.Length, z); err != nil {
			c.addf("length", "%s", bare(err))
		}
	}
}

// checkRenewal looks at what the arithmetic needs of the renewal.
func (t *Truce) checkRenewal(c *checker) {
	r := t.Renewal
	r.problems(c)
	if byConsent(r.Mode) && len(t.needed()) == 0 {
		c.addf("consent", "nobody is named whose consent it takes")
	}
	if !r.Start.IsZero() {
		if _, err := t.opening(); err != nil && !isUndated(err) {
			c.addf("start", "%s", bare(err))
		}
	}
}

// byConsent reports whether a renewal takes the consent of those named.
func byConsent(m RenewMode) bool { return m == RenewByConsent || m == RenewNarrowed }

// check looks at an act, and returns when it was done, or the time of the one
// before it where that is not known.
func (a *TruceAct) check(c *checker, z zones, last time.Time) time.Time {
	if word(c, "kind", a.Kind, TruceActKinds()); a.Kind == "" {
		c.addf("kind", "no kind is stated")
	}
	done, ok := c.stretch("at", a.At, z)
	switch {
	case a.At == "":
		c.addf("at", "no time is stated")
	case ok && done.From.Before(last):
		c.addf("at", "%s comes before the act listed before it", a.At)
	}
	if c.ids("by", a.By); len(a.By) == 0 && (a.Kind == ActRenew || a.Kind == ActNotice) {
		c.addf("by", "nobody is named")
	}
	a.checkRenewal(c, z)
	if (a.Count != 0) != (a.Kind == ActDeliver) || a.Count < 0 {
		c.addf("count", "%d cannot go with the kind %s", a.Count, quote(string(a.Kind)))
	}
	if ok && done.From.After(last) {
		last = done.From
	}
	return last
}

// checkRenewal looks at what only an ActRenew may have.
func (a *TruceAct) checkRenewal(c *checker, z zones) {
	c.length("length", a.Length)
	if _, ok := c.stretch("from", a.From, z); ok && a.From != "" && !a.From.HasDate() {
		c.addf("from", "%s is no day", a.From)
	}
	if a.Kind == ActRenew {
		return
	}
	if !a.Length.IsZero() {
		c.addf("length", "only a renewal has one")
	}
	if a.From != "" {
		c.addf("from", "only a renewal has one")
	}
	if a.Narrows != "" {
		c.addf("narrows", "only a renewal does")
	}
}

// stretch adds a problem if a time that is stated cannot be told, and returns
// from when to when it lasts, and whether it can be told.
func (c *checker) stretch(path string, i Instant, z zones) (Range, bool) {
	if i == "" {
		return Range{}, false
	}
	r, err := i.stretch(z)
	if err != nil {
		c.addf(path, "%s", bare(err))
	}
	return r, err == nil
}

// anchors are the occasions that a truce knows of.
func (t *Truce) anchors() Anchors {
	return Anchors{{ID: Signature, At: t.Agreed}, {ID: Effect, At: t.Effect}}
}

// opening returns when the first renewal is to begin; the zero Instant if that is
// as soon as the time is up.
func (t *Truce) opening() (Instant, error) {
	if t.Renewal.Start.IsZero() {
		return "", nil
	}
	i, err := t.anchors().Resolve(t.Renewal.Start, "")
	if err == nil {
		_, err = i.First()
	}
	return i, err
}

// isUndated reports whether an error says only that nobody knows when something
// will come.
func isUndated(err error) bool {
	_, ok := errors.AsType[*UndatedError](err)
	return ok
}

// needed returns the actors whose consent it takes to go on.
func (t *Truce) needed() actor.IDs {
	if len(t.Renewal.Consent) > 0 {
		return t.Renewal.Consent
	}
	return t.Parties
}
