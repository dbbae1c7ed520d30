package negotiation

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"parley.example/actor"
)

// loop returns a condition whose list contains itself.
func loop() *Condition {
	list := make([]Condition, 1)
	list[0].All = list
	return &list[0]
}

// bush returns a condition whose two parts are each that list again.
func bush() *Condition {
	list := make([]Condition, 2)
	list[0].Any, list[1].All = list, list
	return &Condition{All: list}
}

// wide returns a condition of n nodes, on a term.
func wide(n int, term string) *Condition {
	c := &Condition{Any: make([]Condition, n-1)}
	for i := range c.Any {
		c.Any[i].Settled = term
	}
	return c
}

// deep returns a condition of n levels.
func deep(n int) *Condition {
	c := IfFact("quiet")
	for range n - 1 {
		c = IfAll(c)
	}
	return c
}

func deepRule(n int) Rule {
	r := Rule{Kind: Unanimity}
	for range n - 1 {
		r = Rule{Kind: All, Rules: []Rule{r}}
	}
	return r
}

func loopRule() Rule {
	list := []Rule{{Kind: Any}}
	list[0].Rules = list
	return list[0]
}

func saying(n int, s Statement) []Statement {
	list := make([]Statement, n)
	for i := range list {
		list[i] = s
	}
	return list
}

func TestValidateBounds(t *testing.T) {
	check(t, []breach{
		{"64 levels are not too many", func(r *Record) {
			r.Terms[0].When, r.Terms[0].Rule = deep(64), deepRule(64)
		}, nil},
		{"more than 64 levels", func(r *Record) {
			r.Terms[0].When, r.Terms[0].Rule, r.Statements[0].If = deep(65), deepRule(65), deep(100_000)
		}, []string{
			"terms[0].rule: has more than 64 levels",
			"terms[0].when: has more than 64 levels",
			"statements[0].if: has more than 64 levels",
		}},
		{"10,000 nodes are not too many", func(r *Record) {
			r.Terms[0].When, r.Terms[0].Rule = wide(10_000, "aid"), wideRule(10_000)
		}, nil},
		{"more than 10,000 nodes", func(r *Record) {
			r.Terms[0].When, r.Terms[0].Rule = wide(10_001, "x"), wideRule(10_001)
		}, []string{"terms[0].rule: has more than 10000 nodes", "terms[0].when: has more than 10000 nodes"}},
		{"a condition or a rule that contains itself", func(r *Record) {
			r.Rule, r.Terms[0].When, r.Terms[1].When = loopRule(), loop(), bush()
		}, []string{
			"rule: has more than 64 levels",
			"terms[0].when: has more than 64 levels",
			"terms[1].when: has more than 64 levels",
		}},
		{"a large condition that many point to is looked at once", func(r *Record) {
			c := wide(17, "aid")
			c.Any[15].Settled = "x"
			r.Terms[0].When, r.Terms[1].When = c, c
			r.Statements = saying(1000, Statement{Round: "geneva", By: IDs{"us"}, Term: "aid", Stance: Accept, If: c})
		}, []string{`terms[0].when.any[15].settled: no term "x"`}},
		{"a small one wherever it stands", func(r *Record) {
			c := IfAll(IfFact("quiet"), IfSettled("x"))
			r.Terms[0].When, r.Statements[0].If = c, c
		}, []string{`terms[0].when.all[1].settled: no term "x"`, `statements[0].if.all[1].settled: no term "x"`}},
	})
}

func wideRule(n int) Rule {
	r := Rule{Kind: Any, Rules: make([]Rule, n-1)}
	for i := range r.Rules {
		r.Rules[i].Kind = Unanimity
	}
	return r
}

// Small values in memory that stand for immense records: each has to end soon,
// and in one problem.
func TestValidateTooLarge(t *testing.T) {
	many := make([]string, 1<<14)
	for i := range many {
		many[i] = "us"
	}
	said := Statement{Round: "geneva", By: IDs{"us"}, Term: "aid", Stance: Accept}
	with := func(change func(*Statement)) Statement { s := said; change(&s); return s }
	megabyte := strings.Repeat("x", 1<<20)
	for name, c := range map[string]struct {
		change func(*Record)
		path   string
	}{
		"one condition under a million statements": {func(r *Record) {
			r.Statements = saying(1_000_000, with(func(s *Statement) { s.If = wide(10_000, "aid") }))
		}, "statements[6704]"},
		"one list of speakers": {func(r *Record) {
			r.Statements = saying(100_000, with(func(s *Statement) { s.By = many }))
		}, "statements[455]"},
		"speakers times subjects": {func(r *Record) {
			r.Statements = saying(1, with(func(s *Statement) { s.By, s.About = many, many }))
		}, "statements[0]"},
		"one list of parts": {func(r *Record) {
			r.Terms = make([]Term, 10_000)
			for i := range r.Terms {
				r.Terms[i].Includes = many
			}
		}, "terms[4094]"},
		"one rule": {func(r *Record) {
			r.Terms = make([]Term, 10_000)
			rule := wideRule(10_000)
			for i := range r.Terms {
				r.Terms[i].Rule = rule
			}
		}, "terms[2236]"},
		"members of a rule": {func(r *Record) {
			r.Rule = wideRule(9000)
			for i := range r.Rule.Rules {
				r.Rule.Rules[i].Of = many
			}
		}, ""},
		"one text": {func(r *Record) {
			r.Statements = saying(10_000, with(func(s *Statement) { s.Text = megabyte }))
		}, "statements[4092]"},
		"one quotation": {func(r *Record) {
			r.Events = []Event{{Source: make(Sources, 1<<13)}}
			for i := range r.Events[0].Source {
				r.Events[0].Source[i].Quote = megabyte
			}
		}, "events[0]"},
		"one provision": {func(r *Record) {
			r.Statements = saying(10_000, with(func(s *Statement) { s.Details = json.RawMessage(megabyte) }))
		}, "statements[255]"},
	} {
		t.Run(name, func(t *testing.T) {
			r := sound()
			r.Rule = Rule{}
			c.change(r)
			problems := r.validate()
			const want = "the record is too large: up to here it comes to more than 67108864 entries, written out"
			if len(problems) != 1 || problems[0].Text != want {
				t.Fatalf("%d problems, of which the first is %.300v", len(problems), problems[:min(1, len(problems))])
			}
			if problems[0].Path != c.path {
				t.Errorf("at %q, want %q", problems[0].Path, c.path)
			}
		})
	}
}

// Records that are large and wrong all over, but not too large.
func TestValidateHostile(t *testing.T) {
	many := make([]string, 1<<20)
	for i := range many {
		many[i] = "us"
	}
	long := strings.Repeat("y", 1<<20)
	for name, c := range map[string]struct {
		change func(*Record)
		first  string
	}{
		"a list longer than there are actors": {func(r *Record) { r.Parties = many }, `parties[1]: "us" is in the list already`},
		"the same list in many places": {func(r *Record) {
			for range 50 {
				r.Rounds = append(r.Rounds, Round{ID: "r", Start: "2017", Attending: many})
			}
		}, `rounds[3].attending[1]: "us" is in the list already`},
		"ids of a megabyte": {func(r *Record) {
			r.Statements = saying(100_000, Statement{ID: long, Round: long, By: IDs{long}, Term: long, Stance: Stance(long), Until: Moment(long), If: IfFact(long)})
		}, `statements[0].id: "` + long[:80] + `"… is no id: 1 to 64 of a-z A-Z 0-9 - _ .`},
		"weights of nobody": {func(r *Record) {
			r.Rule = Rule{Kind: Threshold, Quota: 1, Weights: map[string]int{}}
			for i := range 100_000 {
				r.Rule.Weights[fmt.Sprintf("nobody-%06d", i)] = -1
			}
		}, `rule.weights.nobody-000000: no actor "nobody-000000"`},
		"suggestions among many": {func(r *Record) {
			for i := range 100_000 {
				r.Terms = append(r.Terms, Term{ID: fmt.Sprintf("%s%06d", strings.Repeat("z", 58), i)})
			}
			for range 20 {
				r.Statements = append(r.Statements, Statement{Round: "geneva", By: IDs{"us"}, Term: strings.Repeat("z", 64), Stance: Accept})
			}
		}, `statements[4].term: no term "` + strings.Repeat("z", 64) + `"`},
	} {
		t.Run(name, func(t *testing.T) {
			r := sound()
			c.change(r)
			problems := r.validate()
			if len(problems) == 0 || told(problems)[0] != c.first {
				t.Fatalf("%d problems, of which the first is %.300v", len(problems), problems[:min(1, len(problems))])
			}
			for _, p := range problems {
				if n := len(p.String()); n > 1000 {
					t.Fatalf("a problem of %d bytes: %.300v", n, p)
				}
			}
		})
	}
}

// Chains of terms as long as they come: nothing recurses along them.
func TestValidateLongChains(t *testing.T) {
	const n = 200_000
	chain := func(link func(t *Term, next string)) []string {
		r := &Record{Actors: []actor.Actor{{ID: "us"}}, Parties: []string{"us"}, Terms: make([]Term, n)}
		for i := range r.Terms {
			r.Terms[i].ID = fmt.Sprint("t", i)
			link(&r.Terms[i], fmt.Sprint("t", (i+1)%n))
		}
		return told(r.validate())
	}
	alike(t, chain(func(t *Term, next string) {
		if next != "t0" {
			t.Includes = []string{next}
		}
	}), nil)
	if got := chain(func(t *Term, next string) { t.Replaces = []string{next} }); len(got) != 1 ||
		!strings.HasPrefix(got[0], `terms[0].replaces[0]: part of a cycle: "t0" replaces "t1", which`) {
		t.Errorf("got %.300v", got)
	}
}

// Wholes that share their thousands of parts, and replace thousands of others.
func TestValidateEntangled(t *testing.T) {
	const n = 8000
	r := &Record{Actors: []actor.Actor{{ID: "us"}}, Parties: []string{"us"}}
	ids := make([]string, n)
	for i := range ids {
		ids[i] = fmt.Sprint("t", i)
		r.Terms = append(r.Terms, Term{ID: ids[i]})
	}
	for i := range 600 {
		r.Terms = append(r.Terms, Term{ID: fmt.Sprint("w", i), Includes: ids[:n/2], Replaces: ids[n/2:]})
	}
	r.Terms = append(r.Terms, Term{ID: "all", Includes: ids})
	alike(t, told(r.validate()), []string{"terms: include and replace one another in too many ways to check"})
}
