package ceasefire

import (
	"slices"
	"strings"
)

func (c *checker) area(path string, a Area) {
	c.text(join(path, "name"), a.Name)
	names(c, join(path, "places"), a.Places)
	c.text(join(path, "extent"), a.Extent)
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
	word(c, join(path, "count"), p.Count, DayCounts())
	if p.Anchor != "" {
		return
	}
	if !p.Offset.IsZero() {
		c.addf(join(path, "offset"), "there is no anchor to count it from")
	}
	if p.Count != "" {
		c.addf(join(path, "count"), "there is no anchor to count from")
	}
}

// points adds a problem for each point of a list that says nothing, too.
func (c *checker) points(path string, list []Point) {
	for i, p := range list {
		if p.IsZero() {
			c.addf(at(path, i), "no point in time is stated")
		}
		c.point(at(path, i), p)
	}
	once(c, path, list)
}

func (c *checker) bounds(path string, b Bounds) {
	c.point(join(path, "not_before"), b.NotBefore)
	c.point(join(path, "not_after"), b.NotAfter)
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
	c.clock("to", w.To)
	switch {
	case w.From == "" && w.To != "":
		c.addf("from", "it closes at %s and does not open", quote(string(w.To)))
	case w.From != "" && w.To == "":
		c.addf("to", "it opens at %s and does not close", quote(string(w.From)))
	}
	words(c, "days", w.Days, Weekdays())
	c.instant("start", w.Start)
	c.instant("end", w.End)
	c.zone("zone", w.Zone)
}

func (c *checker) windows(path string, list []Window) {
	each(c, path, list, (*checker).window)
	once(c, path, list)
}

func (c *checker) quiet(q Quiet) {
	amount(c, "days", q.Days)
	c.area("area", q.Area)
	names(c, "kinds", q.Kinds)
	c.ids("verifier", q.Verifier)
	c.zone("zone", q.Zone)
	c.clock("begins", q.Begins)
	word(c, "count", q.Count, DayCounts())
	word(c, "unseen", q.Unseen, UnseenPolicies())
	c.id("fact", q.Fact)
}

func (c *checker) quiets(path string, list []Quiet) {
	each(c, path, list, (*checker).quiet)
	once(c, path, list)
}

// maxParts is how deeply the parts of a quota may be nested.
const maxParts = 16

// quota adds the problems of a quota, if there is one, and of its parts.
func (c *checker) quota(path string, q *Quota) {
	if q != nil {
		c.in(path, func(c *checker) { c.share(q, map[string]bool{}, maxParts) })
	}
}

// share looks at a quota or a part of one. A delivery says by name what it counts
// for, so no name comes twice in the whole.
func (c *checker) share(q *Quota, named map[string]bool, depth int) {
	c.text("name", q.Name)
	if q.Name != "" && named[q.Name] {
		c.addf("name", "%s is repeated", quote(q.Name))
	}
	named[q.Name] = true
	amount(c, "amount", q.Amount)
	c.text("unit", q.Unit)
	c.length("per", q.Per)
	if depth == 0 && len(q.Parts) > 0 {
		c.addf("parts", "more than %d levels", maxParts)
		return
	}
	each(c, "parts", q.Parts, func(c *checker, part Quota) {
		if part.Name == "" {
			c.addf("name", "a part has no name")
		}
		if part.exceeds(*q) {
			c.addf("amount", "%d is more than the whole, which is %d", part.Amount, q.Amount)
		}
		c.share(&part, named, depth-1)
	})
}

// exceeds reports whether a part is larger than its whole, as far as the two can
// be compared: in the same unit and time.
func (q Quota) exceeds(whole Quota) bool {
	comparable := slices.Contains([]string{"", whole.Unit}, q.Unit) && (q.Per.IsZero() || q.Per == whole.Per)
	return comparable && whole.Amount > 0 && q.Amount > whole.Amount
}
