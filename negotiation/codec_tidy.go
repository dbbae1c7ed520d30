package negotiation

import (
	"bytes"
	"encoding/json"
)

// tidy takes from a record that was read what Write would not write: empty
// lists and the white space of details. So what is read, written and read again
// is the same.
func (r *Record) tidy() {
	unset(&r.Actors)
	for i := range r.Actors {
		unset(&r.Actors[i].Codes)
		unset(&r.Actors[i].Aliases)
	}
	unset(&r.Ties)
	unset(&r.Issues)
	r.Rule.tidy()
	unset(&r.Terms)
	for i := range r.Terms {
		r.Terms[i].tidy()
	}
	unset(&r.Facts)
	unset(&r.Rounds)
	for i := range r.Rounds {
		unset(&r.Rounds[i].Attending)
	}
	unset(&r.Statements)
	for i := range r.Statements {
		s := &r.Statements[i]
		unset(&s.Source)
		s.Details = compact(s.Details)
	}
	unset(&r.Events)
	for i := range r.Events {
		e := &r.Events[i]
		unset(&e.Establishes)
		unset(&e.Lapses)
		unset(&e.Source)
	}
}

func (t *Term) tidy() {
	unset(&t.Includes)
	unset(&t.Replaces)
	unset(&t.Binds)
	unset(&t.Benefits)
	t.Rule.tidy()
	t.Details = compact(t.Details)
}

func (r *Rule) tidy() {
	unset(&r.Of)
	if len(r.Weights) == 0 {
		r.Weights = nil
	}
	for i := range r.Rules {
		r.Rules[i].tidy()
	}
	unset(&r.Rules)
}

func unset[S ~[]E, E any](s *S) {
	if len(*s) == 0 {
		*s = nil
	}
}

// compact returns JSON without white space.
func compact(data json.RawMessage) json.RawMessage {
	if data == nil {
		return nil
	}
	var b bytes.Buffer
	if json.Compact(&b, data) != nil {
		return data
	}
	return b.Bytes()
}
