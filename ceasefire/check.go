package ceasefire

import (
	"errors"
	"fmt"
	"slices"
	"strings"

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

// in looks at a part of the data, which lies at a path below the checker's.
func (c *checker) in(path string, look func(*checker)) {
	part := checker{path: join(c.path, path)}
	look(&part)
	c.list = append(c.list, part.list...)
}

// each looks at the elements of a list.
func each[T any](c *checker, path string, list []T, look func(*checker, T)) {
	for i := range list {
		c.in(fmt.Sprintf("%s[%d]", path, i), func(c *checker) { look(c, list[i]) })
	}
}

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

// ids adds a problem for each string that is no id, and each that is repeated.
func (c *checker) ids(path string, ids []string) {
	for i, id := range ids {
		at := fmt.Sprintf("%s[%d]", path, i)
		switch {
		case !actor.ValidID(id):
			c.addf(at, "%s is no id: it is written in 1 to 64 of a-z A-Z 0-9 - _ .", quote(id))
		case slices.Contains(ids[:i], id):
			c.addf(at, "%s is repeated", quote(id))
		}
	}
}

// id adds a problem if an id that is stated is none.
func (c *checker) id(path, id string) {
	if id != "" {
		c.in(path, func(c *checker) {
			if !actor.ValidID(id) {
				c.addf("", "%s is no id: it is written in 1 to 64 of a-z A-Z 0-9 - _ .", quote(id))
			}
		})
	}
}

// word adds a problem if a word that is stated is none of a list.
func word[T ~string](c *checker, path string, w T, of []T) {
	if w != "" && !slices.Contains(of, w) {
		c.addf(path, "%s is none of %s", quote(string(w)), choice(of))
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
