package ceasefire

import (
	"fmt"
	"slices"
	"time"
)

// A course is the life of a truce up to a moment, worked out act by act.
type course struct {
	truce     *Truce
	zones               // that were loaded
	opening   Instant   // when the first renewal is to begin; zero: as soon as the time is up
	now       time.Time // the moment that is reached
	state     TruceState
	since     time.Time // when the state began
	act       int       // the index of the act that brought it; -1: none
	current   Period    // that it is in, or waits for; zero: none
	paused    int       // the act that suspends it; -1: none
	periods   []Period  // that are over
	offers    []offer   // of a next period, the latest of each actor
	agreed    *next     // what all have agreed on
	notice    int       // the act that gives notice; -1: none
	delivered int       // of what the formula counts
	faults    []Fault
}

// maxPeriods is how many periods are worked out before it is given up: hourly
// ones for a year.
const maxPeriods = 10_000

// dated is an act and when it was done.
type dated struct {
	index int
	at    time.Time
	first bool // it decides on the next period, up to the last moment
}

// dated returns the acts in the order in which they count.
func (t *Truce) dated(z zones) []dated {
	list := make([]dated, len(t.Acts))
	for i, a := range t.Acts {
		done, _ := a.At.stretch(z) // Check has seen it
		list[i] = dated{i, done.From, a.Kind.decides() && a.At.HasClock()}
	}
	slices.SortStableFunc(list, func(a, b dated) int {
		if n := a.at.Compare(b.at); n != 0 || a.first == b.first {
			return n
		}
		if a.first {
			return -1
		}
		return 1
	})
	return list
}

// run works out the life of a truce up to a moment, that moment included.
func (t *Truce) run(now time.Time) (*course, error) {
	z := zones{}
	if err := t.check(z); err != nil {
		return nil, err
	}
	c := &course{truce: t, zones: z, act: -1, paused: -1, notice: -1}
	c.opening, _ = t.opening() // Check has seen it
	for _, d := range t.dated(z) {
		if d.at.After(now) {
			break
		}
		if err := c.reach(d.at, d.first); err != nil {
			return nil, err
		}
		c.do(d.index, &t.Acts[d.index])
	}
	err := c.reach(now, false)
	sortFaults(c.faults)
	return c, err
}

// reach goes on to a moment. What happens by itself at that very moment happens
// first, except that, before an act which decides on it, the time is not up yet.
func (c *course) reach(at time.Time, deciding bool) error {
	for {
		next, ok := c.boundary()
		if !ok || next.After(at) || deciding && c.running() && next.Equal(at) {
			c.now = at
			return nil
		}
		c.now = next
		if c.pass(); len(c.periods) > maxPeriods {
			return fmt.Errorf("ceasefire: the truce goes through more than %d periods", maxPeriods)
		}
	}
}

func (c *course) running() bool { return c.state == TruceInEffect || c.state == TruceSuspended }

// boundary returns when the state next changes by itself, if it does.
func (c *course) boundary() (time.Time, bool) {
	switch {
	case c.state == TruceNotAgreed && c.truce.Agreed != "":
		agreed, err := c.truce.Agreed.stretch(c.zones)
		return agreed.From, err == nil
	case c.state == TrucePending:
		return c.current.Start, true
	case c.running():
		return c.current.End, !c.current.End.IsZero()
	}
	return time.Time{}, false
}

// pass goes over a boundary.
func (c *course) pass() {
	switch c.state {
	case TruceNotAgreed:
		c.begin()
	case TrucePending:
		c.enter()
	default:
		c.timeUp()
	}
}

// become changes the state, by an act or by itself.
func (c *course) become(s TruceState, act int) { c.state, c.since, c.act = s, c.now, act }

// begin is when the truce is agreed.
func (c *course) begin() {
	t := c.truce
	if t.Effect == "" {
		c.become(TruceAgreed, -1)
		return
	}
	to, end, _ := t.measure(t.Effect, t.Length, c.zones) // Check has seen it
	effect, _ := t.Effect.stretch(c.zones)
	start := effect.From
	if start.Before(c.now) {
		start = c.now // on the day on which it was agreed
	}
	c.current = Period{From: t.Effect, To: to, Start: start, End: end, Act: -1}
	c.become(TrucePending, -1)
}

// enter is when a period begins after a time without one.
func (c *course) enter() {
	if c.paused >= 0 {
		c.become(TruceSuspended, c.paused)
		return
	}
	c.become(TruceInEffect, -1)
}

// timeUp is when a period is over: the next begins, or is waited for, or there is
// none.
func (c *course) timeUp() {
	next, ok := c.coming()
	if !ok {
		c.regret()
		c.finish(EndExpired, TruceExpired, -1)
		return
	}
	c.current.Ended = EndRenewed
	c.periods = append(c.periods, c.current)
	c.current, c.agreed, c.offers, c.notice = next, nil, nil, -1
	if next.Start.After(c.now) {
		c.become(TrucePending, -1)
	}
}

// finish ends the truce, in a period or before one.
func (c *course) finish(how Ending, state TruceState, act int) {
	if c.running() {
		c.current.Ended, c.current.Act = how, act
		if act >= 0 {
			c.current.End, c.current.Why = c.now, c.truce.Acts[act].Why
		}
		c.periods = append(c.periods, c.current)
	}
	c.current = Period{}
	c.become(state, act)
}
