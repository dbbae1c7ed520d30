package actor

import (
	"fmt"
	"strings"
)

// An InvalidError is everything that is wrong with some data, in the order of
// the data.
type InvalidError struct{ Problems []Problem }

// Error gives one line a problem.
func (e *InvalidError) Error() string {
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// A Problem is one thing that is wrong: where, and what.
type Problem struct {
	Path string // as in statements[12].term; empty for the whole
	Line int    // counted from 1 in a file; 0 where there is none
	Text string // what is wrong
}

// String gives the problem on one line: line 214: statements[12].term: no
// term "gruonding"; did you mean "grounding"?
func (p Problem) String() string {
	s := p.Text
	if p.Path != "" {
		s = p.Path + ": " + s
	}
	if p.Line > 0 {
		s = fmt.Sprintf("line %d: %s", p.Line, s)
	}
	return s
}

// An UnknownError is the answer to a question about something that is not
// there.
type UnknownError struct {
	What    string // what sort of thing was asked for: "round", "actor"
	ID      string
	Similar string // an id that may have been meant; empty if none comes near
}

// Error says what is not there and what may have been meant.
func (e *UnknownError) Error() string {
	s := fmt.Sprintf("no %s %q", e.What, e.ID)
	if e.Similar != "" {
		s += fmt.Sprintf("; did you mean %q?", e.Similar)
	}
	return s
}

// An AmbiguousError is the answer to a name that several actors bear.
type AmbiguousError struct {
	Name       string
	Candidates []*Actor // at least two, in the order of the roster
}

// Error lists the candidates.
func (e *AmbiguousError) Error() string {
	names := make([]string, len(e.Candidates))
	for i, a := range e.Candidates {
		names[i] = a.ID
	}
	return fmt.Sprintf("%q may be any of %s", e.Name, strings.Join(names, ", "))
}
