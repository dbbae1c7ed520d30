package strict

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"parley.example/actor"
)

// maxSuggested is how many problems may come with a suggestion: each costs a
// search.
const maxSuggested = 20

// Faults is what is wrong with some data.
type Faults struct {
	data []byte
	list []fault
	bad  map[int]bool // where values begin that could not be taken as what they should be
	cut  bool
}

type fault struct {
	at int // in the data
	actor.Problem
}

// Whole reports whether the data was read to its end: its syntax is sound.
func (f *Faults) Whole() bool { return !f.cut }

// Add adds problems that were found in the decoded value, which say something
// only if the data is whole. Each gets the line of the value that its path leads
// to, or of the nearest around it; where a lone value stands for a list of one,
// the path becomes that of the list. A problem with a value that could not be
// read is left out: it says nothing new.
func (f *Faults) Add(problems ...actor.Problem) {
	if len(problems) == 0 {
		return
	}
	problems = slices.Clone(problems)
	for i, at := range locate(f.data, problems) {
		if !f.bad[at] {
			f.list = append(f.list, fault{at, problems[i]})
		}
	}
}

// Err returns everything that is wrong as an [*actor.InvalidError], in the
// order of the data, or nil.
func (f *Faults) Err() error {
	if len(f.list) == 0 {
		return nil
	}
	slices.SortStableFunc(f.list, func(a, b fault) int { return cmp.Compare(a.at, b.at) })
	problems := make([]actor.Problem, len(f.list))
	line, counted := 1, 0
	for i, x := range f.list {
		line += bytes.Count(f.data[counted:x.at], []byte("\n"))
		counted = x.at
		problems[i] = x.Problem
		problems[i].Line = line
		if i >= maxSuggested {
			problems[i].Text = withoutSuggestion(x.Text)
		}
	}
	return &actor.InvalidError{Problems: problems}
}

// withoutSuggestion cuts the suggestion off the end of a text.
func withoutSuggestion(text string) string {
	if i := strings.LastIndex(text, suggests); i >= 0 && strings.HasSuffix(text, `"?`) {
		return text[:i]
	}
	return text
}

const suggests = `; did you mean "`
