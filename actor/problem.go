package actor

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// An InvalidError is everything that is wrong with some data, in the order of
// the data. The parts are there to be walked: they are no errors of their own.
type InvalidError struct{ Problems []Problem }

// Error gives one line a problem.
func (e *InvalidError) Error() string {
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// A Problem is one thing that is wrong: where, and what. The zero Problem says
// nothing.
type Problem struct {
	Path string `json:"path,omitzero"` // as in statements[12].term; empty for the whole
	Line int    `json:"line,omitzero"` // counted from 1 in a file; 0 where there is none
	Text string `json:"text"`          // what is wrong
}

// String gives the problem on one line: line 214: statements[12].term: no
// term "gruonding"; did you mean "grounding"?
func (p Problem) String() string {
	s := p.Text
	if p.Path != "" {
		s = p.Path + ": " + s
	}
	if p.Line > 0 {
		s = "line " + strconv.Itoa(p.Line) + ": " + s
	}
	return s
}

// An UnknownError is the answer to a question about something that is not
// there.
type UnknownError struct {
	What    string // what sort of thing was asked for: "round", "actor"
	ID      string // the id, name or word that nothing bears
	At      Moment // when nothing bears it; zero if the question was about no time
	Similar string // what may have been meant; empty if nothing comes near
}

// Error says what is not there and what may have been meant.
func (e *UnknownError) Error() string {
	s := "no " + e.What + " " + quote(e.ID)
	if e.At != "" {
		s += " at " + string(e.At)
	}
	if e.Similar != "" {
		s += "; did you mean " + quote(e.Similar) + "?"
	}
	return s
}

// An AmbiguousError is the answer to a name or a code that several actors bear.
type AmbiguousError struct {
	Name       string
	Candidates []*Actor // at least two, in the order of the roster; read-only
}

// Error lists the candidates by their ids, or the first of them if they are many.
func (e *AmbiguousError) Error() string {
	ids := make([]string, 0, maxListed)
	for _, a := range e.Candidates[:min(len(e.Candidates), maxListed)] {
		ids = append(ids, a.ID)
	}
	return quote(e.Name) + " may be any of " + list(ids, len(e.Candidates))
}

const (
	maxListed = 10  // ids in one message
	maxQuoted = 200 // bytes of one string in a message
)

// list writes out ids, the first of so many.
func list(ids []string, of int) string {
	s := strings.Join(ids, ", ")
	if n := of - len(ids); n > 0 {
		s += fmt.Sprintf(" and %d more", n)
	}
	return s
}

// quote writes s for a message: quoted, so that nothing in it can be taken for
// the message, and cut where it is very long.
func quote(s string) string {
	if len(s) <= maxQuoted {
		return strconv.Quote(s)
	}
	n := maxQuoted
	for n > maxQuoted-utf8.UTFMax && !utf8.RuneStart(s[n]) {
		n--
	}
	return strconv.Quote(s[:n]) + "..."
}
