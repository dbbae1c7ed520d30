package negotiationtest

import (
	"slices"

	"parley.example/negotiation"
)

// Features counts what a record uses, by name: stances ("stance accept"), tie,
// rule and condition kinds ("condition settled"), and the other things that it
// may say ("term includes", "statement about"). What is not used is not there.
// It takes the record as it is, valid or not.
func Features(rec negotiation.Record) map[string]int {
	f := features{}
	for _, t := range rec.Ties {
		f["tie "+string(t.Kind)]++
	}
	f.rule(rec.Rule)
	for _, t := range rec.Terms {
		f.term(t)
	}
	for _, s := range rec.Statements {
		f.statement(s)
	}
	for _, e := range rec.Events {
		f["event establishes"] += len(e.Establishes)
		f["event lapses"] += len(e.Lapses)
		f.used("event at", e.At != "")
	}
	f.rounds(rec)
	for name, n := range f {
		if n == 0 {
			delete(f, name)
		}
	}
	return f
}

type features map[string]int

func (f features) used(name string, is bool) {
	if is {
		f[name]++
	}
}

func (f features) term(t negotiation.Term) {
	f.used("term text", t.Text != "")
	f.used("term without text", t.Text == "")
	f.used("term includes", len(t.Includes) > 0)
	f.used("term replaces", len(t.Replaces) > 0)
	f.used("term binds", len(t.Binds) > 0)
	f.used("term until", t.Until != "")
	f.used("term when", t.When != nil)
	f.used("term details", len(t.Details) > 0)
	f.rule(t.Rule)
	f.condition(t.When)
}

func (f features) statement(s negotiation.Statement) {
	f["stance "+string(s.Stance)]++
	f.used("statement joint", len(s.By) > 1)
	f.used("statement about", len(s.About) > 0)
	f.used("statement about several", len(s.About) > 1)
	f.used("statement text "+string(s.Stance), s.Text != "")
	f.used("statement if", s.If != nil)
	f.used("statement until", s.Until != "")
	f.used("statement at", s.At != "")
	f.used("statement reading", s.Reading != "")
	f.used("statement details", len(s.Details) > 0)
	f.condition(s.If)
}

func (f features) rule(r negotiation.Rule) {
	f.used("rule "+string(r.Kind), r.Kind != "")
	f.used("rule of", len(r.Of) > 0)
	f.used("rule weights", len(r.Weights) > 0)
	f.used("rule deadline", r.Deadline != "")
	for _, sub := range r.Rules {
		f.used("rule nested", true)
		f.rule(sub)
	}
}

func (f features) condition(c *negotiation.Condition) {
	if c == nil {
		return
	}
	f.used("condition settled", c.Settled != "")
	f.used("condition accepts", c.Accepts != "")
	f.used("condition fact", c.Fact != "")
	f.used("condition all", len(c.All) > 0)
	f.used("condition any", len(c.Any) > 0)
	for _, sub := range slices.Concat(c.All, c.Any) {
		f.condition(&sub)
	}
}

// rounds counts dated rounds, and statements listed before one of an earlier
// round.
func (f features) rounds(rec negotiation.Record) {
	place := map[string]int{}
	for i, r := range rec.Rounds {
		place[r.ID] = i
		f.used("round dated", r.Start != "" || r.End != "")
	}
	for i := 1; i < len(rec.Statements); i++ {
		f.used("statement out of order", place[rec.Statements[i].Round] < place[rec.Statements[i-1].Round])
	}
}
