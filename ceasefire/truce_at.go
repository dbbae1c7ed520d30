package ceasefire

import (
	"slices"
	"time"
)

// At returns how the truce stands at an instant, as far as anybody could know
// then: acts after it play no part. The error is that of [Truce.Check], or has no
// type of its own where there are more than 10,000 periods. At takes time linear
// in the acts and the periods.
func (t Truce) At(now time.Time) (TruceStatus, error) {
	c, err := t.run(now)
	if err != nil {
		return TruceStatus{}, err
	}
	until, err := c.until()
	if err != nil {
		return TruceStatus{}, err
	}
	return TruceStatus{State: c.state, Since: c.since, Until: until, Period: c.current, Act: c.act}, nil
}

// Periods returns the periods that have begun by an instant, in order, as far as
// anybody could know then: none overlaps another, and only the last may not have
// ended. Errors are those of [Truce.At].
func (t Truce) Periods(now time.Time) ([]Period, error) {
	c, err := t.run(now)
	if err != nil {
		return nil, err
	}
	if c.running() {
		return append(c.periods, c.current), nil
	}
	return c.periods, nil
}

// Faults returns what was done by an instant that is not as the text has it: every
// act without effect, with the reason, and those with an odd one. They come in the
// order in which they came about, and of one moment in the order of the acts.
// Errors are those of [Truce.At].
func (t Truce) Faults(now time.Time) ([]Fault, error) {
	c, err := t.run(now)
	if err != nil {
		return nil, err
	}
	return c.faults, nil
}

// until returns when the state ends if nothing is done; the zero Time if it does
// not.
func (c *course) until() (time.Time, error) {
	if c.state == TrucePending {
		return c.current.Start, nil
	}
	ahead := *c
	ahead.periods, ahead.faults = slices.Clip(c.periods), slices.Clip(c.faults)
	for ahead.running() {
		end, ok := ahead.boundary()
		if !ok || ahead.automatic() && (c.opening == "" || ahead.current.Renewal > 0) {
			return time.Time{}, nil
		}
		if err := ahead.reach(end, false); err != nil {
			return time.Time{}, err
		}
	}
	if !c.running() {
		return time.Time{}, nil
	}
	return ahead.since, nil
}

// automatic reports whether the truce goes on for good if nothing is done.
func (c *course) automatic() bool {
	r := &c.truce.Renewal
	return r.Mode == RenewUnlessNotice && r.Limit == 0 && c.notice < 0
}
