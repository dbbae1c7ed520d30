package ceasefire

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"parley.example/actor"
)

// A Delivery is what passed at some time, to be counted against a [Quota]. The
// zero Delivery is nothing, and not valid.
type Delivery struct {
	At     Instant  `json:"at"`
	Amount int      `json:"amount"`
	Of     []string `json:"of,omitempty"` // the parts that it counts for, beside the whole and the parts that they are of
}

// A Balance is what was done in one period of a quota, or of a part of it, and
// what was due. The zero Balance is none.
type Balance struct {
	Part       string    `json:"part,omitzero"`       // its name; empty: the whole
	Number     int       `json:"number"`              // which period, from 1
	Start      time.Time `json:"start"`               // its first instant
	End        time.Time `json:"end"`                 // the first instant after it
	Unfinished bool      `json:"unfinished,omitzero"` // it is not over yet
	AtMost     bool      `json:"at_most,omitzero"`    // Due is a ceiling
	Due        int       `json:"due"`                 // the amount of the quota
	Done       int       `json:"done"`
	Left       int       `json:"left"`   // how much Done is less than Due: what is missing or, under a ceiling, may still pass
	Excess     int       `json:"excess"` // how much Done is more than Due
	// Running goes over all periods that are over, up to this one if it is: Done
	// less Due, which is negative where there are arrears; under a ceiling, where
	// what did not pass is not made up for later, the sum of Excess.
	Running int `json:"running"`
}

// maxBalances is how many balances are worked out before it is given up: those of
// a day and three parts for 70 years.
const maxBalances = 100_000

// Balance sets deliveries against a quota, period by period from an instant until
// now: of the whole and of each of its parts. Periods follow the calendar: from 31
// January a month ends on the last of February, and the next on 31 March. They come in
// the order in which they begin; at one instant the whole comes first and a part
// before those within it.
//
// A delivery counts for each part that it names, and for all that it is a part
// of. One whose time is not known exactly counts if it lies in one period.
// Deliveries that cannot be counted are not dropped: those before the first period
// or after now, on the border of two periods, of nothing, or for a part that is
// not there are problems of an [*negotiation.InvalidError], beside those of the
// quota: no period, or parts that cannot be told apart. It takes time in the order
// of n log n in the deliveries and the periods, times the depth of the parts.
func (q Quota) Balance(deliveries []Delivery, from Instant, now time.Time) ([]Balance, error) {
	b := &balancing{now: now, zones: zones{}, check: &checker{}}
	b.begin(from)
	b.gather(&q, -1, "quota")
	if err := b.check.err(); err != nil {
		return nil, err
	}
	if err := b.divide(from); err != nil {
		return nil, err
	}
	for i := range deliveries {
		b.check.in(fmt.Sprintf("deliveries[%d]", i), func(c *checker) { b.count(c, &deliveries[i]) })
	}
	if err := b.check.err(); err != nil {
		return nil, err
	}
	return b.balances(), nil
}

// A balancing is the work on a quota.
type balancing struct {
	now   time.Time
	zones zones
	start time.Time
	parts []share
	check *checker
}

// A share is the quota, or a part of it, made ready to be counted.
type share struct {
	quota   *Quota
	name    string
	parent  int // the index of the share that it is a part of; -1: none
	level   int // how deeply it is nested
	per     Span
	periods []Balance // in order
}

// begin finds the first instant of the first period.
func (b *balancing) begin(from Instant) {
	if from == "" {
		b.check.addf("from", "no time is stated")
		return
	}
	first, _ := b.check.stretch("from", from, b.zones)
	b.start = first.From
}

// gather lists a quota and the parts within it.
func (b *balancing) gather(q *Quota, parent int, path string) {
	s := share{quota: q, parent: parent, per: q.Per}
	if parent >= 0 {
		s.per, s.level = cmp.Or(s.per, b.parts[parent].per), b.parts[parent].level+1
	}
	if s.level > maxParts {
		b.check.addf(path, "parts are nested more than %d levels deep", maxParts)
		return
	}
	b.check.in(path, func(c *checker) {
		switch {
		case !s.per.IsValid() || s.per.Negative():
			c.addf("per", "%s is no period", s.per)
		case s.per.IsZero() && parent < 0:
			c.addf("per", "no period is stated")
		}
		if q.Amount < 0 {
			c.addf("amount", "%d is no amount", q.Amount)
		}
		if parent >= 0 {
			s.name = q.Name
			b.checkName(c, q.Name)
		}
	})
	b.parts = append(b.parts, s)
	self := len(b.parts) - 1
	for i := range q.Parts {
		b.gather(&q.Parts[i], self, fmt.Sprintf("%s.parts[%d]", path, i))
	}
}

// checkName looks at the name of a part.
func (b *balancing) checkName(c *checker, name string) {
	switch {
	case name == "":
		c.addf("name", "a part needs a name for deliveries to count for it")
	case b.part(name) >= 0:
		c.addf("name", "%s is the name of two parts", quote(name))
	}
}

// part returns the index of the part of a name; -1 if there is none.
func (b *balancing) part(name string) int {
	return slices.IndexFunc(b.parts, func(s share) bool { return s.parent >= 0 && s.name == name })
}

// divide makes the periods that have begun by now.
func (b *balancing) divide(from Instant) error {
	reading, err := from.read(b.zones)
	if err != nil {
		return err
	}
	total := 0
	for i := range b.parts {
		s := &b.parts[i]
		for start, n := b.start, 1; !start.After(b.now); n++ {
			end, err := reading.after(from, s.per.Times(n))
			if total++; total > maxBalances {
				err = fmt.Errorf("ceasefire: the quota has more than %d balances by %s", maxBalances, InstantOf(b.now))
			}
			if err != nil {
				return err
			}
			if end.After(start) { // a day that the calendar skips is none
				s.open(start, end, end.After(b.now))
			}
			start = end
		}
	}
	return nil
}

// open adds a period.
func (s *share) open(start, end time.Time, unfinished bool) {
	s.periods = append(s.periods, Balance{
		Part: s.name, Number: len(s.periods) + 1, Start: start, End: end, Unfinished: unfinished,
		AtMost: s.quota.AtMost, Due: s.quota.Amount,
	})
}

// count adds a delivery to the periods that it lies in.
func (b *balancing) count(c *checker, d *Delivery) {
	if d.Amount <= 0 {
		c.addf("amount", "%d is no amount", d.Amount)
	}
	lasts, ok := c.stretch("at", d.At, b.zones)
	switch {
	case d.At == "":
		c.addf("at", "no time is stated")
		return
	case !ok:
		return
	case lasts.To.Before(b.start):
		c.addf("at", "%s comes before the first period, which begins at %s", d.At, InstantOf(b.start))
		return
	case lasts.From.After(b.now):
		c.addf("at", "%s comes after now, which is %s", d.At, InstantOf(b.now))
		return
	}
	for _, i := range b.counted(c, d) {
		b.parts[i].add(c, d, lasts)
	}
}

// counted returns the shares for which a delivery counts, each once.
func (b *balancing) counted(c *checker, d *Delivery) []int {
	list := []int{0}
	for k, name := range d.Of {
		i := b.part(name)
		if i < 0 {
			similar := actor.Similar(name, b.names())
			c.addf(fmt.Sprintf("of[%d]", k), "no part of the quota is called %s%s", quote(name), meant(similar))
			continue
		}
		for ; i > 0; i = b.parts[i].parent {
			list = append(list, i)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// names yields the names of the parts.
func (b *balancing) names() func(func(string) bool) {
	return func(yield func(string) bool) {
		for i := range b.parts {
			if b.parts[i].parent >= 0 && !yield(b.parts[i].name) {
				return
			}
		}
	}
}

// meant asks about a name that is like another.
func meant(similar string) string {
	if similar == "" {
		return ""
	}
	return "; did you mean " + quote(similar) + "?"
}

// add counts a delivery in the period in which it lies.
func (s *share) add(c *checker, d *Delivery, lasts Range) {
	i, found := slices.BinarySearchFunc(s.periods, lasts.From, func(p Balance, t time.Time) int { return p.Start.Compare(t) })
	if !found {
		i--
	}
	if i < 0 || !lasts.To.Before(s.periods[i].End) {
		c.addf("at", "%s does not say in which period it lies: one begins within it", d.At)
		return
	}
	s.periods[i].Done = plus(s.periods[i].Done, d.Amount)
}

// balances makes the sums, and puts the periods of all parts into one order.
func (b *balancing) balances() []Balance {
	var all []Balance
	for i := range b.parts {
		done, due, excess := 0, 0, 0
		for _, p := range b.parts[i].periods {
			p.Left, p.Excess = max(p.Due-p.Done, 0), max(p.Done-p.Due, 0)
			if !p.Unfinished {
				done, due, excess = plus(done, p.Done), plus(due, p.Due), plus(excess, p.Excess)
			}
			if p.Running = done - due; p.AtMost {
				p.Running = excess
			}
			all = append(all, p)
		}
	}
	slices.SortStableFunc(all, func(a, b Balance) int { return a.Start.Compare(b.Start) })
	return all
}
