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

// check looks at actors and ties and gathers what is wrong, in their order.
func check(actors []Actor, ties []Tie) *checker {
	c := &checker{actors: actors, ties: ties, byID: make(map[string]int, len(actors))}
	for i := range actors {
		c.actor(spot{list: "actors", i: i}, &actors[i])
	}
	repeats := repeated(len(ties), func(i int) listed[tieKey] {
		t := &ties[i]
		return listed[tieKey]{tieKey{t.From, t.Kind, t.To}, t.Start, t.End}
	})
	mouths := c.mouthpieces()
	circles := mouths.circles()
	for i := range ties {
		at := spot{list: "ties", i: i}
		c.tie(at, &ties[i])
		if j, ok := repeats[i]; ok {
			c.add(at, "repeats "+spot{list: "ties", i: j}.String())
		} else if j, ok := mouths.already(i); ok {
			c.add(at, quote(ties[i].From)+" already speaks for "+quote(ties[j].To)+", by "+spot{list: "ties", i: j}.String())
		}
		if circle, ok := circles[i]; ok {
			c.add(at, "closes a circle of speaks-for: "+circle)
		}
	}
	return c
}

type tieKey struct {
	from string
	kind TieKind
	to   string
}

func (c *checker) add(at spot, text string) {
	c.problems = append(c.problems, Problem{Path: at.String(), Text: text})
}

// unknown adds that no such thing as what bears that id, and what may have been
// meant.
func (c *checker) unknown(at spot, what, id string, among iter.Seq[string]) {
	e := &UnknownError{What: what, ID: id}
	if len(c.problems) < maxSuggestions {
		e.Similar = Similar(id, among)
	}
	c.add(at, e.Error())
}

func (c *checker) actor(at spot, a *Actor) {
	c.id(at.field("id"), a.ID)
	c.utf8(at.field("name"), a.Name)
	if !a.Kind.IsValid() {
		c.unknown(at.field("kind"), "kind of actor", string(a.Kind), words(kinds[:]))
	}
	c.codes(at, a.Codes)
	c.aliases(at, a.Aliases)
}

// id checks the id of an actor and makes it known.
func (c *checker) id(at spot, id string) {
	first, taken := c.byID[id]
	switch {
	case id == "":
		c.add(at, "missing")
	case !ValidID(id):
		c.add(at, quote(id)+" is no id: 1 to 64 of a-z A-Z 0-9 - _ .")
	case taken:
		c.add(at, quote(id)+" is the id of "+spot{list: "actors", i: first}.String()+" already")
	}
	if !taken && id != "" {
		c.byID[id] = at.i
	}
}

func (c *checker) codes(at spot, codes []Code) {
	repeats := repeated(len(codes), func(i int) listed[codeKey] {
		k := &codes[i]
		return listed[codeKey]{codeKey{k.Scheme, k.Value}, k.Start, k.End}
	})
	for i, k := range codes {
		at := at.within("codes", i)
		c.word(at.field("scheme"), string(k.Scheme))
		c.word(at.field("value"), k.Value)
		c.period(at, k.Start, k.End)
		if j, ok := repeats[i]; ok {
			c.add(at, "repeats "+at.within("codes", j).String())
		}
	}
}

func (c *checker) aliases(at spot, aliases []Alias) {
	repeats := repeated(len(aliases), func(i int) listed[string] {
		return listed[string]{aliases[i].Name, aliases[i].Start, aliases[i].End}
	})
	for i, a := range aliases {
		at := at.within("aliases", i)
		c.word(at.field("name"), a.Name)
		c.period(at, a.Start, a.End)
		if j, ok := repeats[i]; ok {
			c.add(at, "repeats "+at.within("aliases", j).String())
		}
	}
}

func (c *checker) tie(at spot, t *Tie) {
	c.end(at.field("from"), t.From)
	if t.Kind == "" {
		c.add(at.field("kind"), "missing")
	} else if !t.Kind.IsValid() {
		c.unknown(at.field("kind"), "kind of tie", string(t.Kind), words(tieKinds[:]))
	}
	if _, known := c.byID[t.To]; known && t.From == t.To {
		c.add(at.field("to"), quote(t.To)+" is tied to itself")
	} else {
		c.end(at.field("to"), t.To)
	}
	c.utf8(at.field("note"), t.Note)
	if t.Kind.dated() {
		c.period(at, t.Start, t.End)
		return
	}
	c.undated(at.field("start"), t.Kind, t.Start)
	c.undated(at.field("end"), t.Kind, t.End)
}

// end checks one end of a tie.
func (c *checker) end(at spot, id string) {
	if id == "" {
		c.add(at, "missing")
	} else if _, known := c.byID[id]; !known {
		c.unknown(at, "actor", id, c.ids())
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

func (c *checker) undated(at spot, k TieKind, m Moment) {
	if m != "" {
		c.add(at, string(k)+" has no start or end: who holds a position does not change")
	}
}

// word checks text that must be there.
func (c *checker) word(at spot, s string) {
	if strings.TrimSpace(s) == "" {
		c.add(at, "blank")
	}
	c.utf8(at, s)
}

func (c *checker) utf8(at spot, s string) {
	if !utf8.ValidString(s) {
		c.add(at, "not valid UTF-8")
	}
}

// period checks the two sides of something that holds for a time.
func (c *checker) period(at spot, start, end Moment) {
	if start != "" && !start.IsValid() {
		c.add(at.field("start"), noTime(start))
	}
	if end != "" && !end.IsValid() {
		c.add(at.field("end"), noTime(end))
	}
	if end.Before(start) {
		c.add(at.field("end"), quote(string(end))+" is over before "+quote(string(start))+" begins")
	}
}

// wrongPeriod reports whether period would find something wrong.
func wrongPeriod(start, end Moment) bool {
	return start != "" && !start.IsValid() || end != "" && !end.IsValid() || end.Before(start)
}

func noTime(m Moment) string {
	return quote(string(m)) + " is no year (2016), month (2016-09), date (2016-09-03) or date-time with its zone (2016-09-03T19:00Z) that exists"
}

// A spot is where a problem is. It is written out only if there is one.
type spot struct {
	list string
	i    int
	sub  string // a list within; empty: not in one
	k    int
	name string // of a field; empty: the whole entry
}

func (s spot) field(name string) spot { s.name = name; return s }

func (s spot) within(sub string, k int) spot { s.sub, s.k = sub, k; return s }

// String gives the path: actors[3].codes[0].value.
func (s spot) String() string {
	path := s.list + "[" + strconv.Itoa(s.i) + "]"
	if s.sub != "" {
		path += "." + s.sub + "[" + strconv.Itoa(s.k) + "]"
	}
	if s.name != "" {
		path += "." + s.name
	}
	return path
}

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
