package ceasefire

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"parley.example/actor"
	"parley.example/negotiation"
)

// maxGuesses is how many problems say what may have been meant: to find that out
// takes time linear in the log.
const maxGuesses = 20

// A logCheck looks for what is wrong in a log, and reads its times.
type logCheck struct {
	log     *Log
	circles map[int]linkCircle // by the incident at which each is reported
	guesses int
}

// incident checks one, which is in the log already.
func (k *logCheck) incident(c *checker, n int) {
	h := k.log.incidents[n]
	k.own(c, n, h.ID)
	k.text(c, "title", h.Title)
	h.start = k.period(c, h.Start, h.End, h.End != "")
	k.places(c, h.Where)
	if blankText(string(h.Kind)) {
		c.addf("kind", "no kind is stated")
	}
	k.text(c, "kind", string(h.Kind))
	if h.Count < 0 {
		c.addf("count", "%d is less than 0", h.Count)
	}
	k.text(c, "weapon", h.Weapon)
	c.ids("alleged", h.Alleged)
	c.id("observer", h.Observer)
	k.sources(c, h.Source)
	c.ids("breaches", h.Breaches)
	k.text(c, "grade", string(h.Grade))
	c.in("harm", func(c *checker) {
		c.in("killed", h.Harm.Killed.check)
		c.in("injured", h.Harm.Injured.check)
		k.text(c, "note", h.Harm.Note)
	})
	k.links(c, n)
	k.steps(c, h)
}

// own checks the id of an incident.
func (k *logCheck) own(c *checker, n int, id string) {
	k.id(c, "id", id)
	if first := k.log.index[id]; first != n && actor.ValidID(id) {
		c.addf("id", "%s is the id of incidents[%d] already", quote(id), first)
	}
}

// id checks an id that has to be there.
func (k *logCheck) id(c *checker, path, id string) {
	if id == "" {
		c.addf(path, "no id is stated")
		return
	}
	c.id(path, id)
}

// period checks from when to when something was, and returns its first instant.
func (k *logCheck) period(c *checker, start, end Instant, ends bool) time.Time {
	from, ok := k.time(c, "start", start)
	if !ends {
		return from
	}
	if _, also := k.time(c, "end", end); !ok || !also {
		return from
	}
	if to, err := end.Last(); err == nil && to.Before(from) {
		c.addf("end", "%s is over before %s, the start", end, start)
	}
	return from
}

// time reads a time that has to be there, and says whether it is one.
func (k *logCheck) time(c *checker, path string, i Instant) (time.Time, bool) {
	if i == "" {
		c.addf(path, "no time is stated")
		return time.Time{}, false
	}
	t, err := i.First()
	if err == nil {
		_, err = i.Last()
	}
	if err != nil {
		c.addf(path, "%s", bare(err))
	}
	return t, err == nil
}

// text checks that s can be written.
func (k *logCheck) text(c *checker, path, s string) {
	if !utf8.ValidString(s) {
		c.addf(path, "%s is not valid UTF-8", quote(s))
	}
}

func (k *logCheck) places(c *checker, places []string) {
	each(c, "where", places, func(c *checker, p string) {
		if blankText(p) {
			c.addf("", "no place is named")
		}
		k.text(c, "", p)
	})
}

func (k *logCheck) sources(c *checker, list negotiation.Sources) {
	each(c, "source", list, func(c *checker, s negotiation.Source) {
		k.text(c, "name", s.Name)
		k.text(c, "url", s.URL)
		k.text(c, "quote", s.Quote)
	})
}

func (t Toll) check(c *checker) {
	if t.AtLeast < 0 {
		c.addf("at_least", "%d is less than 0", t.AtLeast)
	}
	switch {
	case t.AtMost < 0:
		c.addf("at_most", "%d is less than 0", t.AtMost)
	case t.AtMost != 0 && t.AtMost < t.AtLeast:
		c.addf("at_most", "%d is less than the %d that it is at least", t.AtMost, t.AtLeast)
	}
}

// links checks where an incident leads.
func (k *logCheck) links(c *checker, n int) {
	h := k.log.incidents[n]
	for j, l := range h.Links {
		c.in(fmt.Sprintf("links[%d]", j), func(c *checker) {
			statedWord(c, "kind", l.Kind, LinkKinds())
			at, known := k.log.index[l.To]
			switch {
			case l.To == "":
				c.addf("to", "no incident is named")
			case !known:
				k.unknown(c, l.To)
			case at == n:
				c.addf("to", "an incident has no link to itself")
			}
			if o, ok := k.circles[n]; ok && o.link == j {
				c.addf("", "the links lead in a circle: %s", o.words(k.log))
			}
		})
	}
}

// unknown says what may have been meant by an id that is not there.
func (k *logCheck) unknown(c *checker, id string) {
	meant := ""
	if k.guesses++; k.guesses <= maxGuesses && len(id) <= maxQuoted {
		meant = actor.Similar(id, k.log.ids())
	}
	if meant == "" {
		c.addf("to", "no incident %s", quote(id))
	} else {
		c.addf("to", "no incident %s; did you mean %s?", quote(id), quote(meant))
	}
}

// deed checks one, and reads its time.
func (k *logCheck) deed(c *checker, p *deedAt) {
	k.id(c, "clause", p.Clause)
	k.id(c, "bearer", p.Bearer)
	statedWord(c, "kind", p.Kind, DeedKinds())
	p.at, _ = k.time(c, "at", p.At)
	c.id("by", p.By)
	if p.Kind == Waived && p.own() {
		c.addf("by", "a duty is waived by those to whom it is owed: they have to be named, and not its bearer")
	}
	k.text(c, "note", p.Note)
	k.sources(c, p.Source)
}

func (k *logCheck) unseen(c *checker, u *Unseen) {
	k.period(c, u.Start, u.End, true)
	k.places(c, u.Where)
	c.id("observer", u.Observer)
	k.text(c, "why", u.Why)
	k.sources(c, u.Source)
}

// statedWord adds a problem if a word is none of a list, or not stated.
func statedWord[T ~string](c *checker, path string, w T, of []T) {
	if w == "" {
		c.addf(path, "nothing is stated: it has to be one of %s", choice(of))
	}
	word(c, path, w, of)
}

func blankText(s string) bool { return strings.TrimSpace(s) == "" }
