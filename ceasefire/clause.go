package ceasefire

import (
	"encoding/json"
	"errors"
	"slices"

	"parley.example/actor"
	"parley.example/negotiation"
)

// ClauseOf returns the clause that a term makes, with its parts and its condition
// for taking effect. What is only of the talks (issue, rule, what it replaces,
// until when it is on the table) is no part of a text, and is left. Details that
// are not valid are an error: see [ProvisionOf]. The clause shares the condition
// with the term.
func ClauseOf(t negotiation.Term) (Clause, error) {
	p, err := ProvisionOf(t)
	if err != nil {
		return Clause{}, err
	}
	return Clause{ID: t.ID, Title: t.Title, Text: t.Text, Provision: p, When: t.When, Parts: slices.Clone(t.Includes)}, nil
}

// Term returns the clause as a term to put on the table: the way back from
// [ClauseOf]. What a term has no place for (the facts that it establishes, the
// words that it uses, when it was settled) stays behind. It shares the condition
// with the term. A provision that is not valid is an error: see [Provision].
func (c Clause) Term() (negotiation.Term, error) {
	t, err := byValue(c.Provision).Term(c.ID)
	if err != nil {
		return negotiation.Term{}, err
	}
	t.Title, t.Text, t.When, t.Includes = c.Title, c.Text, c.When, slices.Clone(c.Parts)
	return t, nil
}

// Clause returns the clause of that id, the first if there are several; false if
// there is none. It points into the agreement.
func (a *Agreement) Clause(id string) (*Clause, bool) {
	if a == nil {
		return nil, false
	}
	i := slices.IndexFunc(a.Clauses, func(c Clause) bool { return c.ID == id })
	if i < 0 {
		return nil, false
	}
	return &a.Clauses[i], true
}

// A clauseFile is the form of a clause in JSON: what it has of a term, with the
// keys of the term, and what only a clause has.
type clauseFile struct {
	ID          string                 `json:"id"`
	Title       string                 `json:"title,omitzero"`
	Text        string                 `json:"text,omitzero"`
	Kind        string                 `json:"kind,omitzero"`
	Binds       []string               `json:"binds,omitempty"`
	Details     json.RawMessage        `json:"details,omitzero"`
	When        *negotiation.Condition `json:"when,omitzero"`
	Establishes []string               `json:"establishes,omitempty"`
	Uses        []string               `json:"uses,omitempty"`
	Parts       []string               `json:"parts,omitempty"`
	Provisional bool                   `json:"provisional,omitzero"`
	Settled     Instant                `json:"settled,omitzero"`
}

// withDetails adds to what is wrong with the form of a clause what is wrong with
// its details, so that both come at once.
func withDetails(data []byte, err error) error {
	invalid, ok := errors.AsType[*negotiation.InvalidError](err)
	var f struct {
		Kind    Kind            `json:"kind"`
		Details json.RawMessage `json:"details"`
	}
	if !ok || json.Unmarshal(data, &f) != nil {
		return err
	}
	c := checker{list: slices.Clone(invalid.Problems)}
	if _, bad := ProvisionOf(negotiation.Term{Kind: string(f.Kind), Details: f.Details}); bad != nil {
		c.takeOver("", bad)
	}
	return c.err()
}

// MarshalJSON writes the clause in the form of a [negotiation.Term], with the
// keys establishes, uses, parts, provisional and settled beside those. A clause
// that is not valid is an error, a [*negotiation.InvalidError].
func (c Clause) MarshalJSON() ([]byte, error) {
	var k checker
	c.check(&k)
	if err := k.err(); err != nil {
		return nil, err
	}
	t, err := c.Term()
	if err != nil {
		return nil, err
	}
	return marshal(clauseFile{
		c.ID, c.Title, c.Text, t.Kind, t.Binds, t.Details, c.When,
		c.Establishes, c.Uses, c.Parts, c.Provisional, c.Settled,
	})
}

// UnmarshalJSON reads the form that MarshalJSON writes, strictly. What is wrong
// is one [*negotiation.InvalidError] with a path each, such as
// details.classes[0]: all that is wrong with the form of the clause, and with its
// provision; or else with the ids and the condition as well. Keys that only a
// term has are unknown here. It leaves c alone if there is an error.
//
// [negotiation.Unmarshal] takes the problems over, so that those of an agreement
// lie at clauses[2].details.classes[0].
func (c *Clause) UnmarshalJSON(data []byte) error {
	var f clauseFile
	if err := unmarshal(data, &f); err != nil {
		return withDetails(data, err)
	}
	read := Clause{
		ID: f.ID, Title: f.Title, Text: f.Text, When: f.When, Establishes: f.Establishes,
		Uses: f.Uses, Parts: f.Parts, Provisional: f.Provisional, Settled: f.Settled,
	}
	var k checker
	p, err := ProvisionOf(negotiation.Term{Kind: f.Kind, Binds: f.Binds, Details: f.Details})
	read.Provision = p
	read.checkFrame(&k)
	k.takeOver("", err)
	if err == nil && len(f.Binds) > 0 && !sameMembers(f.Binds, p.Bearers()) {
		k.addf("binds", "the details name other bearers")
	}
	if err := k.err(); err != nil {
		return err
	}
	*c = read
	return nil
}

// check adds what is not valid in a clause, seen by itself.
func (c Clause) check(k *checker) {
	c.checkFrame(k)
	k.takeOver("", valid(byValue(c.Provision)))
}

// checkFrame adds what is not valid around the provision of a clause.
func (c Clause) checkFrame(k *checker) {
	k.mustID("id", c.ID)
	if c.When != nil {
		checkCondition(k, "when", c.When)
	}
	k.ids("establishes", c.Establishes)
	k.ids("parts", c.Parts)
	k.instant("settled", c.Settled)
}

// takeOver adds the problems of an error that lie below a path, without lines:
// they are those of a part. Another error is one problem.
func (c *checker) takeOver(path string, err error) {
	invalid, ok := errors.AsType[*negotiation.InvalidError](err)
	switch {
	case err == nil:
	case !ok:
		c.addf(path, "%s", bare(err))
	default:
		for _, p := range invalid.Problems {
			c.addf(join(path, p.Path), "%s", p.Text)
		}
	}
}

// sameMembers reports whether two lists name the same, in any order.
func sameMembers(a []string, b actor.IDs) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}
