package negotiation

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// detailsProblems says which details could not be read back from a file.
func (r *Record) detailsProblems() []Problem {
	var problems []Problem
	for i := range r.Terms {
		problems = append(problems, detailsProblems(fmt.Sprintf("terms[%d]", i), r.Terms[i].Details)...)
	}
	for i := range r.Statements {
		problems = append(problems, detailsProblems(fmt.Sprintf("statements[%d]", i), r.Statements[i].Details)...)
	}
	return problems
}

// detailsProblems checks details as Read would, at the depth where they stand
// in a file.
func detailsProblems(owner string, details json.RawMessage) []Problem {
	if details == nil {
		return nil
	}
	if !json.Valid(details) {
		return []Problem{{Path: owner + ".details", Text: "no JSON value"}}
	}
	const before, after = `[[{"details":`, `}]]`
	var placed [1][1]struct {
		Details json.RawMessage `json:"details"`
	}
	err := decode(slices.Concat([]byte(before), details, []byte(after)), &placed).Err()
	invalid, _ := errors.AsType[*InvalidError](err)
	if invalid == nil {
		return nil
	}
	problems := slices.Clone(invalid.Problems)
	for i, p := range problems {
		problems[i] = Problem{Path: owner + strings.TrimPrefix(p.Path, "[0][0]"), Text: p.Text}
	}
	return problems
}
