package negotiation_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"parley.example/actor"
	"parley.example/negotiation"
)

// Explanations of records that are as deep, as wide or as tangled as they can be
// take time in proportion, and overflow nothing.

// long is how many terms, or positions, a chain has.
const long = 10_000

func chainOf(say func(i int) negotiation.Statement) negotiation.Record {
	rec := negotiation.Record{
		Actors: []actor.Actor{{ID: "a"}, {ID: "b"}}, Parties: []string{"a", "b"},
		Rounds: []negotiation.Round{{ID: "1"}, {ID: "2"}}, Facts: []negotiation.Fact{{ID: "f"}},
	}
	for i := range long {
		rec.Terms = append(rec.Terms, negotiation.Term{ID: fmt.Sprint("t", i)})
		rec.Statements = append(rec.Statements, say(i))
	}
	return rec
}

func TestExplainHostileShapes(t *testing.T) {
	both := negotiation.IDs{"a", "b"}
	next := func(i int) string { return fmt.Sprint("t", (i+1)%long) }
	on := func(i int, c *negotiation.Condition) negotiation.Statement {
		return negotiation.Statement{Round: "1", By: both, Term: fmt.Sprint("t", i), Stance: negotiation.Accept, If: c}
	}
	last := func(i int, c *negotiation.Condition) *negotiation.Condition {
		if i == long-1 {
			return negotiation.IfFact("f")
		}
		return c
	}
	nested := chainOf(func(i int) negotiation.Statement { return on(i, nil) })
	for i := range long / 10 { // comparing boards reads every cause up through all wholes
		nested.Terms[i].Includes = []string{next(i)}
	}
	nested.Statements = nested.Statements[:1]
	wide := chainOf(func(i int) negotiation.Statement { return on(i, negotiation.IfFact("f")) })
	for i := 1; i < long; i++ {
		wide.Terms[0].Includes = append(wide.Terms[0].Includes, fmt.Sprint("t", i))
	}
	tangle := chainOf(func(i int) negotiation.Statement {
		return on(i, negotiation.IfAll(negotiation.IfSettled(next(i)), negotiation.IfSettled(fmt.Sprint("t", i*7%long)), negotiation.IfAccepts("b", next(i))))
	})
	for name, rec := range map[string]negotiation.Record{
		"settled":  chainOf(func(i int) negotiation.Statement { return on(i, last(i, negotiation.IfSettled(next(i)))) }),
		"accepts":  chainOf(func(i int) negotiation.Statement { return on(i, last(i, negotiation.IfAccepts("b", next(i)))) }),
		"circle":   chainOf(func(i int) negotiation.Statement { return on(i, negotiation.IfAccepts("b", next(i))) }),
		"replaced": replacing(chainOf(func(i int) negotiation.Statement { return on(i, nil) })),
		"nested":   nested, "wide": wide, "tangle": tangle,
	} {
		t.Run(name, func(t *testing.T) { explainFirst(t, rec) })
	}
}

// replacing makes every term replace the one before.
func replacing(rec negotiation.Record) negotiation.Record {
	for i := range rec.Terms[1:] {
		rec.Terms[i+1].Replaces = []string{rec.Terms[i].ID}
	}
	return rec
}

// explainFirst explains the first term, before and after the acceptance of the
// last is taken back, in every form.
func explainFirst(t *testing.T, rec negotiation.Record) {
	said := rec.Statements[len(rec.Statements)-1]
	said.Round, said.By, said.If, said.Stance = "2", negotiation.IDs{"b"}, nil, negotiation.Withdraw
	rec.Statements = append(rec.Statements, said)
	rec.Events = []negotiation.Event{{ID: "e", Round: "1", Establishes: negotiation.IDs{"f"}}}
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	changes, err := talks.Between("1", "2", negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	e, c := changes[0].After.Explain(), changes[0].Explain()
	took := time.Since(start)
	t.Logf("explained in %v", took)
	if took > 5*time.Second {
		t.Error("that is too long")
	}
	if changes[0].Kind == negotiation.ChangeReversed && len(c.Began()) == 0 {
		t.Error("the reversal began with nothing")
	}
	for name, text := range map[string]fmt.Stringer{"standing": e, "change": c} {
		if n := len(text.String()); n > 20_000_000 {
			t.Errorf("the text of the %s has %d bytes", name, n)
		}
		if _, err := json.Marshal(text); err != nil {
			t.Errorf("the %s has no JSON form: %v", name, err)
		}
	}
	if statements, _ := e.Cited(); len(statements) == 0 {
		t.Error("nothing is cited")
	}
}
