package ceasefire

import (
	"math"
	"slices"
)

// do takes an act into account.
func (c *course) do(i int, a *TruceAct) {
	switch {
	case c.state == TruceNotAgreed:
		c.voidf(FaultEarly, i, "no truce was agreed yet")
		return
	case c.state == TruceExpired:
		c.voidf(FaultLate, i, "the time was up at %s", c.instantOf(c.since))
		return
	case c.state.Over():
		c.voidf(FaultOver, i, "the truce was %s at %s", c.state, c.instantOf(c.since))
		return
	case a.isForParties() && c.truce.strange(a.By):
		c.voidf(FaultStranger, i, "no party to the truce is among those who did it: %s", and(a.By))
		return
	}
	switch a.Kind {
	case ActRenew:
		c.renew(i, a)
	case ActNotice:
		c.giveNotice(i, a)
	case ActDeliver:
		c.deliver(i, a)
	case ActSuspend:
		c.suspend(i)
	case ActResume:
		c.resume(i)
	case ActTerminate:
		c.stop(EndTerminated, TruceTerminated, i)
	case ActCollapse:
		c.stop(EndCollapsed, TruceCollapsed, i)
	case ActSupersede:
		c.stop(EndSuperseded, TruceSuperseded, i)
	}
}

// isForParties reports whether only parties can do it. That a truce has collapsed,
// or that another has taken its place, anybody may say.
func (a *TruceAct) isForParties() bool {
	return a.Kind == ActSuspend || a.Kind == ActResume || a.Kind == ActTerminate
}

// strange reports whether somebody is named, and none of them is a party or one
// whose consent the truce takes.
func (t *Truce) strange(by []string) bool {
	known := func(id string) bool { return slices.Contains(t.Parties, id) || slices.Contains(t.Renewal.Consent, id) }
	return len(by) > 0 && len(t.Parties) > 0 && !slices.ContainsFunc(by, known)
}

func (c *course) suspend(i int) {
	switch c.state {
	case TruceInEffect:
		c.paused = i
		c.become(TruceSuspended, i)
	case TruceSuspended:
		c.voidf(FaultSuspended, i, "it is suspended already, since %s", c.instantOf(c.since))
	default:
		c.voidf(FaultEarly, i, "it is not in effect")
	}
}

func (c *course) resume(i int) {
	if c.paused < 0 {
		c.voidf(FaultSuspended, i, "it is not suspended")
		return
	}
	c.paused = -1
	if c.state == TruceSuspended {
		c.become(TruceInEffect, i)
	}
}

// stop is an act that ends the truce. What was said of a next period comes to
// nothing.
func (c *course) stop(how Ending, state TruceState, i int) {
	for _, act := range c.undecided() {
		c.voidf(FaultOver, act, "the truce was %s before the time was up", state)
	}
	c.finish(how, state, i)
}

// deliver adds to what the formula counts.
func (c *course) deliver(i int, a *TruceAct) {
	r := &c.truce.Renewal
	switch {
	case r.Mode != RenewByFormula:
		c.voidf(FaultMode, i, "nothing is counted that it could go on for")
		return
	case c.endless():
		c.voidf(FaultMode, i, "it has no end")
		return
	case r.Limit > 0 && c.delivered/r.Per >= r.Limit:
		c.voidf(FaultLimit, i, "no more than %s", counted(r.Limit, "renewal"))
		return
	}
	c.delivered = plus(c.delivered, a.Count)
	c.imprecise(i, a, c.current.End)
}

// endless reports whether there is a period and it has no end.
func (c *course) endless() bool { return !c.current.IsZero() && c.current.End.IsZero() }

// plus adds two numbers that are not negative, up to the largest there is.
func plus(a, b int) int {
	if a > math.MaxInt-b {
		return math.MaxInt
	}
	return a + b
}
