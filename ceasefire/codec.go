package ceasefire

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"

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

// ProvisionOf reads the provision that a term is, by its kind. One of a kind that
// this package does not know, or of none, comes as an [Other], as it is. Details
// that name no bearer have the obligors of the term for it.
//
// Details are read as strictly as a record: every problem comes at once in one
// [*negotiation.InvalidError], with its path from details on. A known kind
// without details is the zero value of its type.
func ProvisionOf(t negotiation.Term) (Provision, error) {
	kind := Kind(t.Kind)
	i := slices.Index(Kinds(), kind)
	if i < 0 {
		return Other{Word: kind, Details: bytes.Clone(t.Details), Bearer: slices.Clone(t.Binds)}, nil
	}
	p, err := types[i].read(t.Details)
	if err != nil {
		return nil, err
	}
	return bear(p, t.Binds), nil
}

// read reads details into a T.
func read[T Provision](details json.RawMessage) (Provision, error) {
	var v T
	if len(details) > 0 {
		if err := negotiation.Unmarshal(details, &v); err != nil {
			return nil, beneath("details", err)
		}
	}
	if err := valid(v); err != nil {
		return nil, err
	}
	return v, nil
}

// bear gives a provision that names no bearer the obligors of its term.
func bear(p Provision, obligors []string) Provision {
	if len(obligors) == 0 || len(p.Bearers()) > 0 {
		return p
	}
	v := reflect.New(reflect.TypeOf(p)).Elem()
	v.Set(reflect.ValueOf(p))
	if f := v.FieldByName("Bearer"); f.IsValid() {
		f.Set(reflect.ValueOf(actor.IDs(slices.Clone(obligors))))
	}
	return v.Interface().(Provision)
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
	return negotiation.Term{ID: id, Kind: string(p.Kind()), Binds: slices.Clone(p.Bearers()), Details: details}, nil
}

// valid says what is not valid in a provision.
func valid(p Provision) error {
	c := checker{path: "details"}
	p.problems(&c)
	return c.err()
}

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
