package ceasefire

import (
	"slices"
	"strings"
	"time"
)

// A next is what is to come after a period.
type next struct {
	length  Span
	from    Instant // zero: as soon as the period is over
	narrows string
	acts    []int // that made it
}

// same reports whether two say the same, whoever says it.
func (n *next) same(other *next) bool {
	return n.length == other.length && n.from == other.from && n.narrows == other.narrows
}

// String returns what it says, for a message.
func (n *next) String() string {
	words := n.length.Words()
	if n.from != "" {
		words += " from " + string(n.from)
	}
	if n.narrows != "" {
		words += " without " + quote(n.narrows)
	}
	return words
}

// An offer is what one actor has agreed to.
type offer struct {
	by  string
	act int
	next
}

// usual returns the next period as the text has it.
func (c *course) usual() next {
	t := c.truce
	n := next{length: t.Renewal.Length}
	if n.length.IsZero() {
		n.length = t.Length
	}
	if c.current.Renewal == 0 {
		n.from = c.opening
	}
	if t.Renewal.Mode == RenewNarrowed {
		n.narrows = t.Renewal.Narrows
	}
	return n
}

// offered returns the next period as an act has it.
func (c *course) offered(i int, a *TruceAct) next {
	n := c.usual()
	n.acts = []int{i}
	if !a.Length.IsZero() {
		n.length = a.Length
	}
	if a.From != "" {
		n.from = a.From
	}
	if a.Narrows != "" {
		n.narrows = a.Narrows
	}
	return n
}

// renew is an act by which actors agree to a next period.
func (c *course) renew(i int, a *TruceAct) {
	if !c.renewable(i) {
		return
	}
	before, n, asked := len(c.faults), c.offered(i, a), c.truce.needed()
	for _, by := range a.By {
		if !slices.Contains(asked, by) {
			c.oddf(FaultStranger, i, "the consent of %s is not asked for", by)
			continue
		}
		c.offer(offer{by, i, n})
	}
	if c.counts(i) {
		c.imprecise(i, a, c.current.End)
		c.conclude()
		return
	}
	for k := range c.faults[before:] {
		c.faults[before+k].Void = true
	}
}

// counts reports whether some offer is made by an act.
func (c *course) counts(act int) bool {
	return slices.ContainsFunc(c.offers, func(o offer) bool { return o.act == act })
}

// renewable says what is wrong with an act by which actors agree to a next
// period, and reports whether that is nothing.
func (c *course) renewable(i int) bool {
	r := &c.truce.Renewal
	switch {
	case r.Mode != "" && !byConsent(r.Mode):
		c.voidf(FaultMode, i, "it goes on by no consent: the renewal is %q", r.Mode)
	case c.current.IsZero():
		c.voidf(FaultEarly, i, "nobody knows when it takes effect")
	case c.endless():
		c.voidf(FaultMode, i, "it has no end")
	case c.spent():
		c.voidf(FaultLimit, i, "no more than %s", counted(r.Limit, "renewal"))
	case c.agreed != nil:
		c.voidf(FaultRepeated, i, "the next period is agreed already: %s", c.agreed)
	default:
		return true
	}
	return false
}

// spent reports whether there may be no further renewal.
func (c *course) spent() bool {
	limit := c.truce.Renewal.Limit
	return limit > 0 && c.current.Renewal >= limit
}

// offer takes what one actor agrees to in place of what it agreed to before.
func (c *course) offer(o offer) {
	i := slices.IndexFunc(c.offers, func(b offer) bool { return b.by == o.by })
	switch {
	case i < 0:
		c.offers = append(c.offers, o)
	case c.offers[i].same(&o.next):
		c.oddf(FaultRepeated, o.act, "%s has agreed already", o.by)
	default:
		was := c.offers[i].act
		c.offers[i] = o
		c.oddf(FaultReplaced, was, "%s has since agreed to %s instead", o.by, &o.next)
		c.faults[len(c.faults)-1].Void = !c.counts(was)
	}
}

// conclude makes the next period of offers if all have agreed to the same.
func (c *course) conclude() {
	if len(c.offers) == 0 || len(c.missing()) > 0 {
		return
	}
	n := c.offers[0].next
	n.acts = nil
	for i := range c.offers {
		if !c.offers[i].same(&n) {
			return
		}
		n.acts = append(n.acts, c.offers[i].act)
	}
	slices.Sort(n.acts)
	n.acts = slices.Compact(n.acts)
	c.agreed, c.offers = &n, nil
	c.remark(&n)
}

// remark notes what is odd about what all have agreed on.
func (c *course) remark(n *next) {
	last, usual := n.acts[len(n.acts)-1], c.usual()
	if n.length != usual.length {
		c.oddf(FaultLength, last, "all agree on %s and not on %s", n.length.Words(), usual.length.Words())
	}
	switch c.truce.Renewal.Mode {
	case RenewByConsent:
		if n.narrows != "" {
			c.oddf(FaultNarrowed, last, "all agree on less, without %s", quote(n.narrows))
		}
	case "":
		c.oddf(FaultUnstated, last, "all agree, though the text does not say that it may go on")
	default:
	}
}

// missing returns the actors who have not agreed.
func (c *course) missing() []string {
	var list []string
	for _, id := range c.truce.needed() {
		if !slices.ContainsFunc(c.offers, func(o offer) bool { return o.by == id }) {
			list = append(list, id)
		}
	}
	return list
}

// undecided returns the acts on a next period that has not begun, in their order.
func (c *course) undecided() []int {
	var list []int
	for i := range c.offers {
		list = append(list, c.offers[i].act)
	}
	if c.agreed != nil {
		list = append(list, c.agreed.acts...)
	}
	if c.notice >= 0 {
		list = append(list, c.notice)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// regret says why offers came to nothing when the time is up.
func (c *course) regret() {
	if len(c.offers) == 0 {
		return
	}
	code, text := FaultConsent, and(c.missing())+" did not agree"
	if len(c.missing()) == 0 {
		code, text = FaultTerms, "they agreed on different things: "+c.positions()
	}
	for _, act := range c.undecided() {
		c.voidf(code, act, "%s before the time was up at %s", text, c.instantOf(c.now))
	}
}

// positions lists who agreed to what.
func (c *course) positions() string {
	list := make([]string, len(c.offers))
	for i := range c.offers {
		list[i] = c.offers[i].by + " on " + c.offers[i].String()
	}
	return strings.Join(list, ", ")
}

// giveNotice is an act by which an actor says that it is not to go on by itself.
func (c *course) giveNotice(i int, a *TruceAct) {
	asked := c.truce.needed()
	stranger := func(by string) bool { return len(asked) > 0 && !slices.Contains(asked, by) }
	switch {
	case c.truce.Renewal.Mode != RenewUnlessNotice:
		c.voidf(FaultMode, i, "it does not go on by itself")
		return
	case c.current.IsZero():
		c.voidf(FaultEarly, i, "nobody knows when it takes effect")
		return
	case c.endless():
		c.voidf(FaultMode, i, "it has no end")
		return
	case c.spent():
		c.voidf(FaultLimit, i, "it does not go on after %s", counted(c.truce.Renewal.Limit, "renewal"))
		return
	case c.notice >= 0:
		c.voidf(FaultRepeated, i, "notice was given already")
		return
	}
	heard := slices.ContainsFunc(a.By, func(by string) bool { return !stranger(by) })
	for _, by := range a.By {
		if stranger(by) {
			c.oddf(FaultStranger, i, "%s has no notice to give", by)
			c.faults[len(c.faults)-1].Void = !heard
		}
	}
	if heard {
		c.heed(i, a)
	}
}

// heed takes a notice into account if it comes in time.
func (c *course) heed(i int, a *TruceAct) {
	last := back(c.current.End, c.truce.Renewal.Notice)
	if c.now.After(last) {
		c.voidf(FaultNotice, i, "notice had to be given by %s", c.instantOf(last))
		return
	}
	c.notice = i
	c.imprecise(i, a, last)
}

// back returns the time a span before another, on its clocks.
func back(t time.Time, s Span) time.Time {
	w := wallIn(t, t.Location())
	if s.Months != 0 || s.Days != 0 {
		t = w.add(-s.Months, -s.Days).in(t.Location())
	}
	return t.Add(-s.Clock)
}

// imprecise notes that an act of which only the date is known was done on the day
// on which it became too late.
func (c *course) imprecise(i int, a *TruceAct, last time.Time) {
	if done, err := a.At.stretch(c.zones); err == nil && !last.IsZero() && done.To.After(last) {
		c.oddf(FaultImprecise, i, "only %s is known: it was in time if it was done by %s", a.At, c.instantOf(last))
	}
}
