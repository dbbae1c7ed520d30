package ceasefire

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"parley.example/actor"
	"parley.example/negotiation"
)

// A checker gathers what is wrong with some data, each problem with its path.
type checker struct {
	path string
	list []negotiation.Problem
}

// err returns all that was found; nil if that is nothing.
func (c *checker) err() error {
	if len(c.list) == 0 {
		return nil
	}
	return &negotiation.InvalidError{Problems: c.list}
}

// addf adds a problem at a path below the checker's.
func (c *checker) addf(path, format string, args ...any) {
	c.list = append(c.list, negotiation.Problem{Path: join(c.path, path), Text: fmt.Sprintf(format, args...)})
}

// take adds the problems of an error, below the checker's path.
func (c *checker) take(err error) {
	if invalid, ok := errors.AsType[*negotiation.InvalidError](beneath(c.path, err)); ok {
		c.list = append(c.list, invalid.Problems...)
	} else if err != nil {
		c.addf("", "%s", err)
	}
}

// in looks at a part of the data, which lies at a path below the checker's.
func (c *checker) in(path string, look func(*checker)) {
	part := checker{path: join(c.path, path)}
	look(&part)
	c.list = append(c.list, part.list...)
}

// each looks at the elements of a list.
func each[T any](c *checker, path string, list []T, look func(*checker, T)) {
	for i := range list {
		c.in(at(path, i), func(c *checker) { look(c, list[i]) })
	}
}

// eachOnce looks at the elements of a list and adds a problem for each that is
// there already, all of it the same.
func eachOnce[T any](c *checker, path string, list []T, look func(*checker, T)) {
	seen := make(map[string]bool, len(list))
	each(c, path, list, func(c *checker, v T) {
		key := fmt.Sprintf("%#v", v)
		if seen[key] {
			c.addf("", "repeated")
		}
		seen[key] = true
		look(c, v)
	})
}

// at returns the path of an element of a list.
func at(path string, i int) string { return fmt.Sprintf("%s[%d]", path, i) }

// instant adds a problem if a time that is stated does not exist.
func (c *checker) instant(path string, i Instant) {
	if i == "" {
		return
	}
	if err := i.Check(); err != nil {
		c.addf(path, "%s", bare(err))
	}
}

// span adds a problem if a span is not valid.
func (c *checker) span(path string, s Span) {
	if !s.IsValid() {
		c.addf(path, "%s is no length of time", s)
	}
}

// length adds a problem if a span is not valid or runs backwards, where it says
// how long something takes.
func (c *checker) length(path string, s Span) {
	c.span(path, s)
	if s.IsValid() && s.Negative() {
		c.addf(path, "%s runs backwards", s)
	}
}

// amount adds a problem if a number of things, or a distance, is negative.
func amount[T ~int](c *checker, path string, n T) {
	if n < 0 {
		c.addf(path, "%d is negative", int(n))
	}
}

// ids adds a problem for each string that is no id, and each that is repeated.
func (c *checker) ids(path string, ids []string) {
	seen := make(map[string]bool, len(ids))
	for i, id := range ids {
		switch {
		case !actor.ValidID(id):
			c.noID(at(path, i), id)
		case seen[id]:
			c.addf(at(path, i), "%s is repeated", quote(id))
		}
		seen[id] = true
	}
}

// id adds a problem if an id that is stated is none.
func (c *checker) id(path, id string) {
	if id != "" && !actor.ValidID(id) {
		c.noID(path, id)
	}
}

// mustID adds a problem if an id that has to be there is none.
func (c *checker) mustID(path, id string) {
	if !actor.ValidID(id) {
		c.noID(path, id)
	}
}

func (c *checker) noID(path, id string) {
	c.addf(path, "%s is no id: it is written in 1 to 64 of a-z A-Z 0-9 - _ .", quote(id))
}

// text adds a problem if a text that is stated has nothing in it to read.
func (c *checker) text(path, s string) {
	if s != "" {
		c.name(path, s)
	}
}

// name adds a problem if a text that has to be there has nothing in it to read.
func (c *checker) name(path, s string) {
	switch {
	case strings.TrimSpace(s) == "":
		c.addf(path, "blank")
	case !utf8.ValidString(s):
		c.addf(path, "not valid UTF-8")
	}
}

// names adds a problem for each text that is blank, each that is repeated, and
// each that another list says the opposite of.
func names[T ~string](c *checker, path string, list []T, opposed ...T) {
	distinct(c, path, list, opposed, func(at string, s T) bool {
		c.name(at, string(s))
		return strings.TrimSpace(string(s)) != ""
	})
}

// word adds a problem if a word that is stated is none of a list.
func word[T ~string](c *checker, path string, w T, of []T) {
	if w != "" && !slices.Contains(of, w) {
		c.addf(path, "%s is none of %s", quote(string(w)), choice(of))
	}
}

// words adds a problem for each word that is none of a list, each that is
// repeated, and each that another list says the opposite of.
func words[T ~string](c *checker, path string, list, of []T, opposed ...T) {
	distinct(c, path, list, opposed, func(at string, w T) bool {
		if !slices.Contains(of, w) {
			c.addf(at, "%s is none of %s", quote(string(w)), choice(of))
			return false
		}
		return true
	})
}

// distinct adds a problem for each element of a list that is repeated or opposed,
// among those that look finds worth it.
func distinct[T ~string](c *checker, path string, list, opposed []T, look func(at string, s T) bool) {
	seen, opposite := make(map[T]bool, len(list)), make(map[T]bool, len(opposed))
	for _, s := range opposed {
		opposite[s] = true
	}
	for i, s := range list {
		switch {
		case !look(at(path, i), s):
		case seen[s]:
			c.addf(at(path, i), "%s is repeated", quote(string(s)))
		case opposite[s]:
			c.addf(at(path, i), "%s is both allowed and not", quote(string(s)))
		}
		seen[s] = true
	}
}

// choice lists words for a message.
func choice[T ~string](of []T) string {
	list := make([]string, len(of))
	for i, w := range of {
		list[i] = string(w)
	}
	return strings.Join(list, ", ")
}

// readWord reads one of a list of words: it makes a bad word a problem with the
// path and line at which it is read.
func readWord[T ~string](w *T, text []byte, of []T) error {
	if !slices.Contains(of, T(text)) {
		return fmt.Errorf("%s is none of %s", quote(string(text)), choice(of))
	}
	*w = T(text)
	return nil
}

// join makes one path of two.
func join(base, path string) string {
	if base == "" || path == "" || path[0] == '[' {
		return base + path
	}
	return base + "." + path
}

// beneath moves the problems of an error below a path, and leaves other errors.
func beneath(base string, err error) error {
	invalid, ok := errors.AsType[*negotiation.InvalidError](err)
	if !ok {
		return err
	}
	problems := slices.Clone(invalid.Problems)
	for i := range problems {
		problems[i].Path = join(base, problems[i].Path)
	}
	return &negotiation.InvalidError{Problems: problems}
}

// bare returns what an error of this package says, without the name of it.
func bare(err error) string { return strings.TrimPrefix(err.Error(), "ceasefire: ") }
