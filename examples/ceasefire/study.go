package main

import (
	_ "embed"
	"fmt"
	"slices"
	"time"

	"parley.example/ceasefire"
	"parley.example/examples/syria/record"
	"parley.example/negotiation"
)

//go:embed incidents.json
var groundFile []byte

// What the program asks about. All that it answers is worked out.
const (
	settling = "geneva-deal"   // the round in which the text was settled
	answers  = "answers"       // the round in which those it binds answered
	deal     = "sep-deal"      // the whole that was settled
	february = "feb-package"   // the text before it
	signed   = "feb-truce"     // the round in which that was settled
	pause    = "truce-renewal" // the term that is the truce
	centre   = "jic"           // the term that waits for quiet days
	length   = "seven-days"    // the term that says how many
	us       = "us"
	russia   = "russia"
)

// two asks the two powers alone.
var two = negotiation.OnRecord.Among(us, russia)

// The statements of the record that are acts on the truce, and what acts they are.
var acts = []struct {
	statement string
	kind      ceasefire.TruceActKind
	length    ceasefire.Span // zero: as the text has it
}{
	{"extension", ceasefire.ActRenew, ceasefire.Span{}},
	{"offer-of-three-days", ceasefire.ActRenew, ceasefire.Hours(72)},
	{"army-ends-truce", ceasefire.ActTerminate, ceasefire.Span{}},
}

// The statement by which the joint centre was given up, and the event with which
// somebody counted the quiet days in another way.
const (
	givenUp    = "centre-withdrawn"
	byCalendar = "army-on-seven-days"
)

// A study is what there is to tell from: the record, the log, and what the
// library makes of them.
type study struct {
	talks  *negotiation.Talks
	record negotiation.Record
	log    *ceasefire.Log
	text   ceasefire.Agreement // the papers, as settled between the two
	all    ceasefire.Agreement // with what else stood settled between them
	truce  ceasefire.Truce
	quiet  ceasefire.Quiet // what the joint centre waits for, as the text has it
	until  time.Time       // the end of the day on which the centre was given up
}

// open reads the record and the log.
func open() (*study, error) {
	rec, err := record.Read()
	if err != nil {
		return nil, err
	}
	var ground ceasefire.Ground
	if err := negotiation.Unmarshal(groundFile, &ground); err != nil {
		return nil, fmt.Errorf("incidents.json: %w", err)
	}
	return newStudy(rec, ground)
}

func newStudy(rec negotiation.Record, ground ceasefire.Ground) (*study, error) {
	c := &study{record: rec}
	var err error
	if c.talks, err = negotiation.Open(rec); err != nil {
		return nil, err
	}
	if c.log, err = ceasefire.NewLog(ground); err != nil {
		return nil, fmt.Errorf("incidents.json: %w", err)
	}
	for _, read := range []func() error{c.readText, c.readTruce, c.readQuiet, c.readEnd} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// statement finds a statement of the record by its id.
func (c *study) statement(id string) (*negotiation.Statement, error) {
	for i := range c.record.Statements {
		if c.record.Statements[i].ID == id {
			return &c.record.Statements[i], nil
		}
	}
	return nil, &negotiation.UnknownError{What: "statement", ID: id}
}

// event finds an event of the record by its id.
func (c *study) event(id string) (*negotiation.Event, error) {
	for i := range c.record.Events {
		if c.record.Events[i].ID == id {
			return &c.record.Events[i], nil
		}
	}
	return nil, &negotiation.UnknownError{What: "event", ID: id}
}

// term finds a term of the record by its id.
func (c *study) term(id string) (*negotiation.Term, error) {
	for i := range c.record.Terms {
		if c.record.Terms[i].ID == id {
			return &c.record.Terms[i], nil
		}
	}
	return nil, &negotiation.UnknownError{What: "term", ID: id}
}

// parts returns the ids of the parts of a whole, and of theirs.
func (c *study) parts(whole string) ([]string, error) {
	t, err := c.term(whole)
	if err != nil {
		return nil, err
	}
	list := slices.Clone(t.Includes)
	for _, id := range t.Includes {
		more, err := c.parts(id)
		if err != nil {
			return nil, err
		}
		list = append(list, more...)
	}
	return list, nil
}

// readEnd finds the end of the day on which the joint centre was given up: the
// last of the story.
func (c *study) readEnd() error {
	s, err := c.statement(givenUp)
	if err != nil {
		return err
	}
	day, err := c.local(s.At).Last()
	c.until = day.Add(1)
	return err
}

// local reads a moment of the record by the clocks of the truce.
func (c *study) local(m negotiation.Moment) ceasefire.Instant {
	if i := ceasefire.Instant(m); i.HasClock() {
		return i
	}
	return ceasefire.Instant(string(m) + "[" + c.truce.Effect.Zone() + "]")
}
