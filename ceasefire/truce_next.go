package ceasefire

import "time"

// measure returns when a length counted from an instant is over: the instant, or
// the last date, and the first instant after it. Where days are counted
// inclusively the period is over with the last of them.
func (t *Truce) measure(from Instant, length Span, z zones) (to Instant, end time.Time, err error) {
	switch {
	case length.IsZero():
		return "", time.Time{}, nil
	case from.HasClock() && t.inclusive(length):
		to, err = from.midnight(length.Days, z)
	default:
		to, err = from.add(t.Count.span(length), z)
	}
	if err != nil {
		return "", time.Time{}, err
	}
	over, err := to.stretch(z)
	if to.HasClock() {
		return to, over.To, err
	}
	return to, over.To.Add(1), err
}

// inclusive reports whether the days of a length are counted from the day itself.
func (t *Truce) inclusive(length Span) bool {
	return t.Count == Inclusive && length.Months == 0 && length.Clock == 0
}

// coming returns the period that follows the current one, if one does.
func (c *course) coming() (Period, bool) {
	r := &c.truce.Renewal
	switch {
	case c.agreed != nil:
		return c.follow(*c.agreed)
	case c.spent():
		return Period{}, false
	case r.Mode == RenewUnlessNotice && c.notice < 0:
		return c.follow(c.usual())
	case r.Mode == RenewByFormula && c.delivered/r.Per > c.current.Renewal:
		n := c.usual()
		n.length = r.Extra
		return c.follow(n)
	}
	return Period{}, false
}

// follow makes the period that comes after the current one. It begins when that
// is over, or later where it says so.
func (c *course) follow(n next) (Period, bool) {
	was, act := c.current, -1
	if len(n.acts) > 0 {
		act = n.acts[len(n.acts)-1]
	}
	from, err := c.from(n)
	if err != nil {
		return Period{}, c.failed(n, bare(err))
	}
	begin, err := from.stretch(c.zones)
	start := begin.From
	to, end, also := c.truce.measure(from, n.length, c.zones)
	switch {
	case err != nil || also != nil:
		return Period{}, c.failed(n, bare(firstOf(err, also)))
	case n.from == "" || n.from == was.To && !c.truce.inclusive(n.length):
		start = was.End
	case start.After(was.End):
		c.oddf(FaultGap, act, "it is over at %s and goes on at %s", c.instantOf(was.End), c.instantOf(start))
	case !end.After(was.End):
		return Period{}, c.failed(n, "it would be over at "+string(c.instantOf(end))+", before the time is up")
	case start.Before(was.End):
		c.oddf(FaultOverlap, act, "it goes on from %s and is only over at %s", c.instantOf(start), c.instantOf(was.End))
		start = was.End
	}
	return Period{
		Renewal: was.Renewal + 1, From: from, To: to, Start: start, End: end, Narrows: n.narrows, Agreed: n.acts, Act: -1,
	}, true
}

// from returns the time from which the next period is counted.
func (c *course) from(n next) (Instant, error) {
	to := c.current.To
	switch {
	case n.from != "":
		return n.from, nil
	case !to.HasClock() && c.truce.inclusive(n.length):
		return to.add(Days(1), c.zones) // its first day
	}
	return to, nil
}

// failed notes that there is no next period since its time cannot be counted, and
// reports that there is none.
func (c *course) failed(n next, why string) bool {
	acts := n.acts
	if len(acts) == 0 {
		acts = []int{-1}
	}
	for _, act := range acts {
		c.voidf(FaultTime, act, "%s: %s", &n, why)
	}
	c.agreed = nil
	return false
}

// firstOf returns the first error that is one.
func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
