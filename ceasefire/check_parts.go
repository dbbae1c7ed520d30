package ceasefire

import (
	"cmp"
	"strings"
)

func (c *checker) area(a Area) {
	c.text("area.name", a.Name)
	names(c, "area.places", a.Places)
	c.text("area.extent", a.Extent)
}

func (c *checker) line(path string, l Line) {
	c.text(join(path, "name"), l.Name)
	c.instant(join(path, "as_of"), l.AsOf)
	c.text(join(path, "map"), l.Map)
}

// point adds a problem for what cannot stand together: a point is a time, or is
// counted from an anchor.
func (c *checker) point(path string, p Point) {
	c.instant(join(path, "at"), p.At)
	c.id(join(path, "anchor"), p.Anchor)
	if p.At != "" && p.Anchor != "" {
		c.addf(join(path, "anchor"), "a point is a time or is counted from an anchor, not both")
	}
	c.span(join(path, "offset"), p.Offset)
	if p.Anchor == "" && !p.Offset.IsZero() {
		c.addf(join(path, "offset"), "there is no anchor to count it from")
	}
	word(c, join(path, "count"), p.Count, DayCounts())
	if p.Anchor == "" && p.Count != "" {
		c.addf(join(path, "count"), "there is no anchor to count from")
	}
}

// points adds a problem for each point of a list that says nothing, too.
func (c *checker) points(path string, list []Point) {
	eachOnce(c, path, list, func(c *checker, p Point) {
		if p.IsZero() {
			c.addf("", "no point in time is stated")
		}
		c.point("", p)
	})
}

func (c *checker) by(b Bounds) {
	c.point("by.not_before", b.NotBefore)
	c.point("by.not_after", b.NotAfter)
}

// clock adds a problem if a time of day that is stated is none.
func (c *checker) clock(path string, k Clock) {
	if k != "" && !isClock(k) {
		c.addf(path, "%s", noClock(k))
	}
}

// isClock reports whether k has the form of a time of day.
func isClock(k Clock) bool {
	hours, minutes, ok := strings.Cut(string(k), ":")
	if !ok || len(hours) != 2 || len(minutes) != 2 || !allDigits(hours+minutes) {
		return false
	}
	return k == "24:00" || hours <= "23" && minutes <= "59"
}

func noClock(k Clock) string {
	return quote(string(k)) + " is no time of day: it is written as 00:00 to 24:00"
}

// zone adds a problem if a zone that is stated is none.
func (c *checker) zone(path, name string) {
	if name == "" {
		return
	}
	if _, err := zone(name); err != nil {
		c.addf(path, "%s", bare(err))
	}
}

func (c *checker) window(w Window) {
	c.clock("from", w.From)
	if w.From == "" && w.To != "" {
		c.addf("from", "it closes at %s and does not open", quote(string(w.To)))
	}
	c.clock("to", w.To)
	if w.From != "" && w.To == "" {
		c.addf("to", "it opens at %s and does not close", quote(string(w.From)))
	}
	words(c, "days", w.Days, Weekdays())
	c.instant("start", w.Start)
	c.instant("end", w.End)
	c.zone("zone", w.Zone)
}

func (c *checker) windows(path string, list []Window) {
	eachOnce(c, path, list, (*checker).window)
}

func (c *checker) quiet(q Quiet) {
	amount(c, "days", q.Days)
	c.area(q.Area)
	names(c, "kinds", q.Kinds)
	c.ids("verifier", q.Verifier)
	c.zone("zone", q.Zone)
	c.clock("begins", q.Begins)
	word(c, "count", q.Count, DayCounts())
	word(c, "unseen", q.Unseen, UnseenPolicies())
	c.id("fact", q.Fact)
}

func (c *checker) after(list []Quiet) {
	eachOnce(c, "after", list, (*checker).quiet)
}

// maxParts is how deeply the parts of a quota may be nested.
const maxParts = 16

// quota adds the problems of a quota, if there is one, and of its parts.
func (c *checker) quota(path string, q *Quota) {
	if q != nil {
		s := shares{named: map[string]bool{}}
		c.in(path, func(c *checker) { s.look(c, *q, Quota{}, 0) })
	}
}

// shares are the quota and its parts so far. A delivery says by name what it
// counts for, so no name comes twice in the whole.
type shares struct{ named map[string]bool }

// look adds the problems of a quota that is a part of another, which is the zero
// Quota for that at the top.
func (s shares) look(c *checker, q, whole Quota, depth int) {
	s.name(c, q.Name, depth)
	amount(c, "amount", q.Amount)
	in := q
	in.Unit, in.Per = cmp.Or(q.Unit, whole.Unit), cmp.Or(q.Per, whole.Per)
	if in.exceeds(whole) {
		c.addf("amount", "%d is more than the whole, which is %d", q.Amount, whole.Amount)
	}
	c.text("unit", q.Unit)
	c.length("per", q.Per)
	if depth == maxParts && len(q.Parts) > 0 {
		c.addf("parts", "more than %d levels", maxParts)
		return
	}
	each(c, "parts", q.Parts, func(c *checker, part Quota) { s.look(c, part, in, depth+1) })
}

func (s shares) name(c *checker, name string, depth int) {
	switch {
	case name != "" && s.named[name]:
		c.addf("name", "%s is repeated", quote(name))
	case name == "" && depth > 0:
		c.addf("name", "a part has no name")
	}
	c.text("name", name)
	s.named[name] = true
}

// exceeds reports whether a part is larger than its whole, as far as the two can
// be compared: they are in the same unit and time.
func (q Quota) exceeds(whole Quota) bool {
	return q.Unit == whole.Unit && q.Per == whole.Per && whole.Amount > 0 && q.Amount > whole.Amount
}
