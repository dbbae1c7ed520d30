package negotiation

import (
	"encoding/json"
	"regexp"
	"slices"
	"testing"

	"parley.example/actor"
)

// A draw makes a record out of bytes. When they run out it draws zeros.
type draw struct{ data []byte }

func (d *draw) upTo(n int) int {
	if len(d.data) == 0 {
		return 0
	}
	b := d.data[0]
	d.data = d.data[1:]
	return int(b) % n
}

// one draws one of some words; the first, which suits, most often.
func one[T any](d *draw, words ...T) T { return words[max(0, d.upTo(2*len(words))-len(words))] }

func list[T any](d *draw, element func() T) []T {
	var got []T
	for range one(d, 1, 0, 2, 3) {
		got = append(got, element())
	}
	return got
}

func (d *draw) actor() string {
	return one(d, "us", "russia", "kerry", "congress", "rusia", "", "a b", "\xff")
}
func (d *draw) term() string  { return one(d, "aid", "deal", "draft", "ade", "", "a b") }
func (d *draw) fact() string  { return one(d, "quiet", "confirmed", "quite", "") }
func (d *draw) round() string { return one(d, "geneva", "hangzhou", "genva", "") }
func (d *draw) text() string  { return one(d, "", "a text", " ", "\xff") }
func (d *draw) moment() Moment {
	return one(d, "", Moment("2016"), "2016-09-03", "2016-09", "2016-13", "2016-09-03T10:00Z", "soon")
}

func (d *draw) details() json.RawMessage {
	return one(d, nil, json.RawMessage("{}"), json.RawMessage(""), json.RawMessage("null"), json.RawMessage("\"\xff\""))
}

func (d *draw) condition(depth int) Condition {
	part := func() Condition { return d.condition(depth - 1) }
	switch kind := d.upTo(8); {
	case kind == 0:
		return Condition{Settled: d.term()}
	case kind == 1:
		return Condition{Accepts: d.actor(), Term: d.term()}
	case kind == 2 || depth == 0:
		return Condition{Fact: d.fact()}
	case kind == 3:
		return Condition{All: list(d, part)}
	case kind == 4:
		return Condition{Any: list(d, part)}
	case kind == 5:
		return *one(d, loop(), bush(), deep(65), wide(17, d.term()))
	}
	return Condition{Settled: d.term(), Term: d.term(), All: []Condition{}}
}

func (d *draw) when() *Condition {
	if d.upTo(2) == 0 {
		return nil
	}
	c := d.condition(3)
	return &c
}

func (d *draw) rule(depth int) Rule {
	r := Rule{
		Kind:     one(d, "", Unanimity, Consensus, Threshold, Unopposed, All, Any, "majority"),
		Deadline: d.moment(),
		Quota:    one(d, 0, 1, 2, -1, 1<<62),
	}
	if d.upTo(2) == 1 {
		r.Of = list(d, d.actor)
	}
	if d.upTo(2) == 1 {
		r.Weights = map[string]int{d.actor(): one(d, 0, 1, -1, 1<<62), d.actor(): 1 << 62}
	}
	if depth > 0 && d.upTo(2) == 1 {
		r.Rules = list(d, func() Rule { return d.rule(depth - 1) })
	}
	return r
}

func (d *draw) record() *Record {
	r := &Record{
		Title:   d.text(),
		Actors:  []actor.Actor{{ID: "us"}, {ID: "russia"}, {ID: "kerry"}, {ID: "congress"}},
		Parties: list(d, d.actor),
		Rule:    d.rule(2),
		Issues:  list(d, func() Issue { return Issue{ID: one(d, "security", "", "a b"), Title: d.text()} }),
	}
	if d.upTo(2) == 1 {
		r.Ties = []actor.Tie{{From: "kerry", Kind: actor.SpeaksFor, To: "us"}}
	}
	r.Facts = []Fact{{ID: "quiet"}, {ID: d.fact()}}
	r.Terms = list(d, d.aTerm)
	r.Rounds = list(d, func() Round {
		return Round{ID: d.round(), Start: d.moment(), End: d.moment(), Venue: d.text(), Attending: list(d, d.actor)}
	})
	r.Statements = list(d, d.statement)
	r.Events = list(d, func() Event {
		return Event{ID: one(d, "calm", "", "a b"), Round: d.round(), At: d.moment(), Establishes: list(d, d.fact), Lapses: list(d, d.fact)}
	})
	return r
}

func (d *draw) aTerm() Term {
	return Term{
		ID: d.term(), Issue: one(d, "", "security", "x"), Text: d.text(), Includes: list(d, d.term), Replaces: list(d, d.term),
		Binds: list(d, d.actor), Rule: d.rule(2), Until: d.moment(), When: d.when(), Kind: d.text(), Details: d.details(),
	}
}

func (d *draw) statement() Statement {
	return Statement{
		ID: one(d, "", "s", "a b"), Round: d.round(), At: d.moment(), By: list(d, d.actor), About: list(d, d.actor), Term: d.term(),
		Stance: one(d, append(stances(), "", "acept")...), Text: d.text(), Details: d.details(), If: d.when(), Until: d.moment(), Reading: d.text(),
		Source: Sources{{Name: d.text()}},
	}
}

var aPath = regexp.MustCompile(`^$|^(title|summary|parties|rule|(actors|ties|issues|terms|facts|rounds|statements|events)(\[\d+\])?)([.\[]|$)`)

// The lists of a record, as their problems come.
var inOrder = []string{"title", "actors", "ties", "parties", "rule", "issues", "terms", "facts", "rounds", "statements", "events"}

func FuzzValidate(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("\x07\x06\x05\x04\x03\x02\x01 and then some more, of every sort there is"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := (&draw{data}).record()
		problems := r.validate()
		again := (&draw{data}).record().validate()
		alike(t, problems, r.validate())
		alike(t, problems, again)
		last := 0
		for _, p := range problems {
			if !aPath.MatchString(p.Path) || p.Line != 0 || p.Text == "" || len(p.String()) > 1000 {
				t.Errorf("%+v", p)
			}
			field := slices.Index(inOrder, regexp.MustCompile(`^\w*`).FindString(p.Path))
			if field < last {
				t.Errorf("%s comes after %s", p.Path, inOrder[last])
			}
			last = field
		}
	})
}
