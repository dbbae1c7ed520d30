package ceasefire

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"parley.example/actor"
	"parley.example/negotiation"
)

// types are the kinds that have a type here, and how to read them.
var types = []struct {
	kind Kind
	read func(details json.RawMessage) (Provision, error)
}{
	{KindCessation, read[Cessation]},
	{KindCorridor, read[AidCorridor]},
	{KindPause, read[Pause]},
	{KindGrounding, read[Grounding]},
	{KindSeparation, read[Separation]},
	{KindZone, read[Zone]},
	{KindJointCell, read[JointCell]},
	{KindMonitoring, read[Monitoring]},
	{KindDetainees, read[Detainees]},
	{KindDispute, read[Dispute]},
	{KindRenewal, read[Renewal]},
	{KindDuration, read[Duration]},
	{KindConsequence, read[Consequence]},
	{KindDefinition, read[Definition]},
}

// ProvisionOf reads the provision that a term is, by its kind, as [ReadProvision]
// does; the paths of problems run from the term on, as details.classes[0], and no
// problem has a line, since a term does not know where it stood in a file.
// Details that name no bearer have the obligors of the term for it, and those
// that name one keep it, whomever the term binds. A [Definition] binds nobody.
//
// What it reads of p.Term(id) equals p, but for lists that are empty and not nil.
func ProvisionOf(t negotiation.Term) (Provision, error) {
	c := checker{}
	c.ids("binds", t.Binds)
	p, err := ReadProvision(Kind(t.Kind), t.Details)
	c.take(beneath("details", err))
	for i := range c.list {
		c.list[i].Line = 0
	}
	if err := c.err(); err != nil {
		return nil, err
	}
	if len(t.Binds) > 0 && len(p.Bearers()) == 0 {
		p = p.borneBy(slices.Clone(t.Binds))
	}
	return p, nil
}

// ReadProvision reads a provision of a kind from its details, which stand in a
// term or beside a text that somebody proposes: see [negotiation.Statement]. Of
// a kind that this package does not know, or of none, it is an [Other], with the
// details as they are. A known kind without details gives the zero value of its
// type.
//
// Details are read as strictly as a record: keys that are unknown, repeated or in
// another case, null, and values of another type are refused. What is wrong is
// one [*negotiation.InvalidError] with the paths from the details on: all that is
// wrong with the form and the words, each with its line, or else all that cannot
// be meant. Leaving something out is never wrong.
func ReadProvision(kind Kind, details json.RawMessage) (Provision, error) {
	if i := slices.Index(Kinds(), kind); i >= 0 {
		return types[i].read(details)
	}
	p := Other{Word: kind}
	if len(details) > 0 {
		p.Details = bytes.Clone(details)
	}
	if err := validAt("", p); err != nil {
		return nil, err
	}
	return p, nil
}

// read reads details into a T.
func read[T Provision](details json.RawMessage) (Provision, error) {
	var v T
	if len(details) == 0 {
		return v, nil
	}
	if err := unmarshal(details, &v); err != nil {
		return nil, err
	}
	if err := validAt("", v); err != nil {
		return nil, err
	}
	return tidied(v)
}

// unmarshal decodes strictly. The problems come without the name of the package,
// which errors of its types begin with.
func unmarshal(data []byte, v any) error {
	err := negotiation.Unmarshal(data, v)
	invalid, ok := errors.AsType[*negotiation.InvalidError](err)
	if !ok {
		return err
	}
	problems := slices.Clone(invalid.Problems)
	for i := range problems {
		problems[i].Text = strings.TrimPrefix(problems[i].Text, "ceasefire: ")
	}
	return &negotiation.InvalidError{Problems: problems}
}

// tidied returns v without empty lists, which say as much as none and are not
// written: so what is read, written and read again is the same.
func tidied[T Provision](v T) (Provision, error) {
	details, err := marshal(v)
	if err != nil {
		return nil, err
	}
	var again T
	err = json.Unmarshal(details, &again)
	return again, err
}

// termOf makes a term of a provision.
func termOf(id string, p Provision) (negotiation.Term, error) {
	if err := valid(p); err != nil {
		return negotiation.Term{}, err
	}
	details, err := marshal(p)
	if err != nil {
		return negotiation.Term{}, err
	}
	return termWith(id, p, details), nil
}

func termWith(id string, p Provision, details json.RawMessage) negotiation.Term {
	return negotiation.Term{ID: id, Kind: string(p.Kind()), Binds: slices.Clone(p.Bearers()), Details: details}
}

// valid says what is not valid in a provision, whose details lie in a term.
func valid(p Provision) error { return validAt("details", p) }

// validAt says what is not valid in a provision, whose details lie at a path.
func validAt(path string, p Provision) error {
	c := checker{path: path}
	p.problems(&c)
	return c.err()
}

// borne returns the bearers that a constructor is given, as a list of its own.
func borne(bearers []string) actor.IDs { return slices.Clone(bearers) }

// marshal encodes v without escapes for HTML, and without the line break that an
// encoder adds.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
