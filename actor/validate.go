package actor

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxSuggestions is how many problems may come with what was perhaps meant: to
// find that takes a look at everything.
const maxSuggestions = 20

// A checker looks for everything that is wrong with some actors and ties.
type checker struct {
	actors   []Actor
	ties     []Tie
	byID     map[string]int // the first of each id, well-formed or not
	problems []Problem
}

// check returns what is wrong with actors and ties, in their order.
func check(actors []Actor, ties []Tie) []Problem {
	c := &checker{actors: actors, ties: ties, byID: make(map[string]int, len(actors))}
	for i := range actors {
		c.actor(i)
	}
	repeats := repeated(len(ties), func(i int) listed[[3]string] {
		t := &ties[i]
		return listed[[3]string]{[3]string{t.From, string(t.Kind), t.To}, t.Start, t.End}
	})
	mouths := c.mouthpieces()
	circles := mouths.circles()
	for i := range ties {
		path := "ties" + index(i)
		c.tie(path, &ties[i])
		if j, ok := repeats[i]; ok {
			c.add(path, "repeats ties"+index(j))
		} else if j, ok := mouths.already(i); ok {
			c.add(path, quote(ties[i].From)+" already speaks for "+quote(ties[j].To)+", by ties"+index(j))
		}
		if circle, ok := circles[i]; ok {
			c.add(path, "closes a circle of speaks-for: "+circle)
		}
	}
	return c.problems
}

func (c *checker) add(path, text string) {
	c.problems = append(c.problems, Problem{Path: path, Text: text})
}

// unknown adds that no such thing as what bears that id, and what may have been
// meant.
func (c *checker) unknown(path, what, id string, among iter.Seq[string]) {
	e := &UnknownError{What: what, ID: id}
	if len(c.problems) < maxSuggestions {
		e.Similar = Similar(id, among)
	}
	c.add(path, e.Error())
}

func (c *checker) actor(i int) {
	a, path := &c.actors[i], "actors"+index(i)
	c.id(path+".id", a.ID, i)
	c.utf8(path+".name", a.Name)
	if !a.Kind.IsValid() {
		c.unknown(path+".kind", "kind of actor", string(a.Kind), words(kinds[:]))
	}
	c.codes(path+".codes", a.Codes)
	c.aliases(path+".aliases", a.Aliases)
}

// id checks the id of actor i and makes it known.
func (c *checker) id(path, id string, i int) {
	first, taken := c.byID[id]
	switch {
	case id == "":
		c.add(path, "missing")
	case !ValidID(id):
		c.add(path, quote(id)+" is no id: 1 to 64 of a-z A-Z 0-9 - _ .")
	case taken:
		c.add(path, quote(id)+" is the id of actors"+index(first)+" already")
	}
	if !taken && id != "" {
		c.byID[id] = i
	}
}

func (c *checker) codes(path string, codes []Code) {
	repeats := repeated(len(codes), func(i int) listed[[2]string] {
		k := &codes[i]
		return listed[[2]string]{[2]string{string(k.Scheme), k.Value}, k.Start, k.End}
	})
	for i, k := range codes {
		at := path + index(i)
		c.word(at+".scheme", string(k.Scheme))
		c.word(at+".value", k.Value)
		c.period(at, k.Start, k.End)
		if j, ok := repeats[i]; ok {
			c.add(at, "repeats "+path+index(j))
		}
	}
}

func (c *checker) aliases(path string, aliases []Alias) {
	repeats := repeated(len(aliases), func(i int) listed[string] {
		return listed[string]{aliases[i].Name, aliases[i].Start, aliases[i].End}
	})
	for i, a := range aliases {
		at := path + index(i)
		c.word(at+".name", a.Name)
		c.period(at, a.Start, a.End)
		if j, ok := repeats[i]; ok {
			c.add(at, "repeats "+path+index(j))
		}
	}
}

func (c *checker) tie(path string, t *Tie) {
	c.end(path+".from", t.From)
	if t.Kind == "" {
		c.add(path+".kind", "missing")
	} else if !t.Kind.IsValid() {
		c.unknown(path+".kind", "kind of tie", string(t.Kind), words(tieKinds[:]))
	}
	if _, known := c.byID[t.To]; known && t.From == t.To {
		c.add(path+".to", quote(t.To)+" is tied to itself")
	} else {
		c.end(path+".to", t.To)
	}
	c.utf8(path+".note", t.Note)
	if t.Kind.dated() {
		c.period(path, t.Start, t.End)
		return
	}
	c.undated(path+".start", t.Kind, t.Start)
	c.undated(path+".end", t.Kind, t.End)
}

// end checks one end of a tie.
func (c *checker) end(path, id string) {
	if id == "" {
		c.add(path, "missing")
	} else if _, known := c.byID[id]; !known {
		c.unknown(path, "actor", id, c.ids())
	}
}

func (c *checker) ids() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range c.actors {
			if !yield(c.actors[i].ID) {
				return
			}
		}
	}
}

func (c *checker) undated(path string, k TieKind, m Moment) {
	if m != "" {
		c.add(path, string(k)+" has no start or end: who holds a position does not change")
	}
}

// word checks text that must be there.
func (c *checker) word(path, s string) {
	if strings.TrimSpace(s) == "" {
		c.add(path, "blank")
	}
	c.utf8(path, s)
}

func (c *checker) utf8(path, s string) {
	if !utf8.ValidString(s) {
		c.add(path, "not valid UTF-8")
	}
}

// period checks the two sides of something that holds for a time.
func (c *checker) period(path string, start, end Moment) {
	if start != "" && !start.IsValid() {
		c.add(path+".start", noTime(start))
	}
	if end != "" && !end.IsValid() {
		c.add(path+".end", noTime(end))
	}
	if end.Before(start) {
		c.add(path+".end", quote(string(end))+" is over before "+quote(string(start))+" begins")
	}
}

// wrongPeriod reports whether period would find something wrong.
func wrongPeriod(start, end Moment) bool {
	return start != "" && !start.IsValid() || end != "" && !end.IsValid() || end.Before(start)
}

func noTime(m Moment) string {
	return quote(string(m)) + " is no year, month, date or date-time that exists"
}

// index writes i as a part of a path.
func index(i int) string { return "[" + strconv.Itoa(i) + "]" }

// words iterates over the text of some words.
func words[W ~string](of []W) iter.Seq[string] {
	return func(yield func(string) bool) {
		for w := range slices.Values(of) {
			if !yield(string(w)) {
				return
			}
		}
	}
}
