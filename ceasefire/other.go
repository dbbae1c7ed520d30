package ceasefire

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"parley.example/actor"
	"parley.example/negotiation"
)

// An Other is a provision of a kind that this package does not know, or of none,
// kept as it is. The zero Other is that of a term without kind and details.
type Other struct {
	Word    Kind            // none of Kinds
	Details json.RawMessage // JSON of any form but null, kept byte for byte; nil: none
	Bearer  actor.IDs
}

// Kind returns the word for the kind.
func (p Other) Kind() Kind { return p.Word }

// Term returns the provision as a term of that id, with a copy of the details as
// they are.
func (p Other) Term(id string) (negotiation.Term, error) {
	if err := valid(p); err != nil {
		return negotiation.Term{}, err
	}
	if len(p.Details) == 0 {
		return termWith(id, p, nil), nil
	}
	return termWith(id, p, bytes.Clone(p.Details)), nil
}

// Bearers returns who has to perform it.
func (p Other) Bearers() actor.IDs { return p.Bearer }

// String returns a sentence that names the kind; what the details mean is not
// known here.
func (p Other) String() string {
	var s prose
	if p.Word == "" {
		s.say("There is a provision of no kind that is stated")
	} else {
		s.say("There is a provision of the kind", string(p.Word))
	}
	s.bind(p.Bearer)
	return s.String()
}

func (p Other) problems(c *checker) {
	term := checker{path: strings.TrimSuffix(strings.TrimSuffix(c.path, "details"), ".")}
	if slices.Contains(Kinds(), p.Word) {
		term.addf("kind", "%s has a type of its own", p.Word)
	}
	term.ids("binds", p.Bearer)
	c.list = append(c.list, term.list...)
	if len(p.Details) == 0 {
		return
	}
	var kept json.RawMessage
	if err := negotiation.Unmarshal(p.Details, &kept); err != nil {
		c.take(err)
	}
}

func (p Other) borneBy(bearers actor.IDs) Provision {
	p.Bearer = bearers
	return p
}
