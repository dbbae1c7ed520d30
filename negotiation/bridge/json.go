package bridge

import (
	"bytes"
	"encoding/json"

	"parley.example/negotiation"
)

// MarshalJSON writes the result as
//
//	{"targets": [ID…], "cost": N?, "bound": N, "exact": BOOL, "complete": BOOL,
//	 "found": N, "looked": N, "answers": [
//	   {"cost": N, "steps": [
//	     {"actor": ID, "term": ID, "wording": TEXT?, "cost": N, "unlocks": [ID…]?, "unsettles": [ID…]?}
//	     | {"fact": ID, "cost": N, "unlocks": [ID…]?, "unsettles": [ID…]?}]}]}
//
// where ? marks what is left out when it is empty. Cost is left out if there is
// no answer, and is 0 if there is nothing to do.
func (r Result) MarshalJSON() ([]byte, error) {
	form := struct {
		Targets  []string     `json:"targets"`
		Cost     *int         `json:"cost,omitempty"`
		Bound    int          `json:"bound"`
		Exact    bool         `json:"exact"`
		Complete bool         `json:"complete"`
		Found    int          `json:"found"`
		Looked   int          `json:"looked"`
		Answers  []answerForm `json:"answers"`
	}{
		Targets: idsOf(r.Targets), Bound: r.Bound, Exact: r.Exact, Complete: r.Complete,
		Found: r.Found, Looked: r.Looked, Answers: []answerForm{},
	}
	if form.Targets == nil {
		form.Targets = []string{}
	}
	for _, a := range r.Answers {
		form.Cost = &r.Cost
		form.Answers = append(form.Answers, a.form())
	}
	return marshal(form)
}

type answerForm struct {
	Cost  int        `json:"cost"`
	Steps []stepForm `json:"steps"`
}

type stepForm struct {
	negotiation.Move
	Cost      int      `json:"cost"`
	Unlocks   []string `json:"unlocks,omitempty"`
	Unsettles []string `json:"unsettles,omitempty"`
}

func (a Answer) form() answerForm {
	f := answerForm{Cost: a.Cost, Steps: []stepForm{}}
	for _, s := range a.Steps {
		f.Steps = append(f.Steps, stepForm{s.Move, s.Cost, idsOf(s.Unlocks), idsOf(s.Unsettles)})
	}
	return f
}

// MarshalJSON writes the answer as a result does.
func (a Answer) MarshalJSON() ([]byte, error) { return marshal(a.form()) }

// MarshalJSON writes the step as a result does.
func (s Step) MarshalJSON() ([]byte, error) {
	return marshal(stepForm{s.Move, s.Cost, idsOf(s.Unlocks), idsOf(s.Unsettles)})
}

// MarshalJSON writes the share as {"actor": ID?, "cost": N, "steps": [STEP…]}, a
// step as a result does.
func (s Share) MarshalJSON() ([]byte, error) {
	return marshal(struct {
		Actor string `json:"actor,omitempty"`
		answerForm
	}{s.Actor, Answer{Cost: s.Cost, Steps: s.Steps}.form()})
}

// MarshalJSON writes the pivot as a result does a step.
func (p Pivot) MarshalJSON() ([]byte, error) {
	return marshal(stepForm{p.Move, p.Cost, idsOf(p.Unlocks), idsOf(p.Unsettles)})
}

func idsOf(terms []*negotiation.Term) []string {
	var ids []string
	for _, x := range terms {
		ids = append(ids, x.ID)
	}
	return ids
}

// marshal writes JSON with the signs of markup as they are.
func marshal(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}
