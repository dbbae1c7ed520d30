package negotiationtest

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
)

func seeded(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 1)) }

func TestGenerateIsValid(t *testing.T) {
	for seed := range uint64(2000) {
		c := checker{t: t, seed: seed, rec: Generate(seeded(seed), Options{})}
		c.check()
		if t.Failed() {
			return
		}
	}
}

func TestGenerateLarge(t *testing.T) {
	o := Options{Actors: 200, Terms: 300, Rounds: 50, Statements: 5000, Facts: 40, Events: 60}
	rec := Generate(seeded(1), o)
	got := []int{len(rec.Actors), len(rec.Terms), len(rec.Rounds), len(rec.Statements), len(rec.Facts), len(rec.Events)}
	if want := []int{200, 300, 50, 5000, 40, 60}; !slices.Equal(got, want) {
		t.Errorf("got sizes %v, want %v", got, want)
	}
	checker{t: t, rec: rec}.check()
}

func TestGenerateSmallest(t *testing.T) {
	for seed := range uint64(200) {
		checker{t: t, seed: seed, rec: Generate(seeded(seed), Options{Actors: 1, Terms: 1, Rounds: 1, Statements: 1, Facts: 1, Events: 1})}.check()
	}
}

func TestGenerateRepeats(t *testing.T) {
	for seed := range uint64(50) {
		a, b := Generate(seeded(seed), Options{}), Generate(seeded(seed), Options{})
		if !reflect.DeepEqual(a, b) {
			t.Fatalf("seed %d: two records from the same numbers differ", seed)
		}
	}
}

// What is written and read again is the same record.
func TestGenerateRoundTrip(t *testing.T) {
	for seed := range uint64(200) {
		rec := Generate(seeded(seed), Options{})
		data, err := json.Marshal(rec)
		if err != nil {
			t.Fatal(err)
		}
		var again negotiation.Record
		if err := json.Unmarshal(data, &again); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(rec, again) {
			t.Fatalf("seed %d: changed by JSON:\n%s", seed, data)
		}
	}
}

// Every feature happens often in records that may use everything.
func TestGenerateFeatures(t *testing.T) {
	const records = 1000
	total := map[string]int{}
	for seed := range uint64(records) {
		for name := range Features(Generate(seeded(seed), Options{})) {
			total[name]++
		}
	}
	for name := range strings.SplitSeq("stance propose,stance accept,stance in-principle,stance reserve,stance abstain,stance reject,"+
		"stance withdraw,stance comment,tie speaks-for,tie represents,tie commands,tie backs,term text,term without text,term includes,"+
		"term replaces,term binds,term until,term when,term details,statement joint,statement about,statement about several,"+
		"statement text propose,statement text accept,statement text reject,statement text reserve,statement if,statement until,"+
		"statement at,statement reading,statement details,rule unanimity,rule consensus,rule threshold,rule unopposed,rule all,rule any,"+
		"rule nested,rule weights,rule deadline,condition settled,condition accepts,condition fact,condition all,condition any,"+
		"event establishes,event lapses,event at,round dated,statement out of order", ",") {
		if total[name] < records/10 {
			t.Errorf("only %d of %d records have %q", total[name], records, name)
		}
	}
}

// Without a feature there is none of it.
func TestGenerateWithout(t *testing.T) {
	for _, tc := range []struct {
		without Feature
		names   string
	}{
		{Mouthpieces, "tie speaks-for"},
		{Mandates, "tie represents"},
		{Claims | Mandates, "statement about"},
		{Refusals, "statement text reject,statement text reserve"},
		{Composites, "term includes"},
		{Replacements, "term replaces"},
		{Lapses, "term until,statement until,rule deadline"},
		{Conditions, "statement if,term when"},
		{Facts, "condition fact,event establishes,event lapses"},
		{Rules, "rule unanimity,rule consensus,rule threshold,rule unopposed,rule all"},
		{Shuffling, "statement out of order"},
		{^Feature(0), "tie speaks-for,term includes,statement if,statement until,rule any,event at"},
		{Trimmings, "statement reading,statement details,term details"},
	} {
		for seed := range uint64(100) {
			rec := Generate(seeded(seed), Options{Without: tc.without})
			checker{t: t, seed: seed, rec: rec}.check()
			for name := range strings.SplitSeq(tc.names, ",") {
				if n := Features(rec)[name]; n > 0 {
					t.Fatalf("%d of %q in a record that should do without", n, name)
				}
			}
		}
	}
}

// A checker looks for what would make a record invalid.
type checker struct {
	t    *testing.T
	seed uint64
	rec  negotiation.Record
}

func (c checker) must(ok bool, what string) {
	c.t.Helper()
	if !ok {
		c.t.Errorf("seed %d: %s", c.seed, what)
	}
}

func (c checker) check() {
	c.t.Helper()
	c.ids()
	c.actors()
	c.dates()
	for _, t := range c.rec.Terms {
		c.known("term", t.Includes...)
		c.known("term", t.Replaces...)
		c.known("actor", t.Binds...)
		c.known("actor", t.Benefits...)
		c.rule(t.Rule)
		c.condition(t.When)
	}
	c.rule(c.rec.Rule)
	for first := 0; first < len(c.rec.Terms); first += block {
		c.must(sound(c.rec.Terms[first:min(first+block, len(c.rec.Terms))]), "terms unsound")
	}
	for _, s := range c.rec.Statements {
		c.statement(s)
	}
	for _, e := range c.rec.Events {
		c.known("fact", e.Establishes...)
		c.known("fact", e.Lapses...)
		c.known("round", e.Round)
		for _, f := range e.Establishes {
			c.must(!slices.Contains(e.Lapses, f), "an event both establishes and lapses")
		}
	}
}

func (c checker) all() map[string][]string {
	all := map[string][]string{}
	for _, a := range c.rec.Actors {
		all["actor"] = append(all["actor"], a.ID)
	}
	for _, t := range c.rec.Terms {
		all["term"] = append(all["term"], t.ID)
	}
	for _, f := range c.rec.Facts {
		all["fact"] = append(all["fact"], f.ID)
	}
	for _, r := range c.rec.Rounds {
		all["round"] = append(all["round"], r.ID)
	}
	for _, s := range c.rec.Statements {
		if s.ID != "" {
			all["statement"] = append(all["statement"], s.ID)
		}
	}
	return all
}

func (c checker) ids() {
	c.t.Helper()
	for kind, ids := range c.all() {
		c.must(distinct(ids), "repeated ids of "+kind)
	}
}

func distinct(ids []string) bool {
	seen := map[string]bool{}
	for _, id := range ids {
		if seen[id] {
			return false
		}
		seen[id] = true
	}
	return true
}

// known: ids are those of things of that kind, and none is repeated.
func (c checker) known(kind string, ids ...string) {
	c.t.Helper()
	prefix := map[string]string{"actor": "a", "term": "t", "fact": "f", "round": "r"}[kind]
	size := map[string]int{"actor": len(c.rec.Actors), "term": len(c.rec.Terms), "fact": len(c.rec.Facts), "round": len(c.rec.Rounds)}[kind]
	c.must(distinct(ids), "repeated "+kind)
	for _, id := range ids {
		var n int
		err := json.Unmarshal([]byte(strings.TrimPrefix(id, prefix)), &n)
		c.must(err == nil && strings.HasPrefix(id, prefix) && n < size, "no "+kind+" "+id)
	}
}

func (c checker) actors() {
	c.t.Helper()
	spoken := map[string]bool{}
	seen := map[[3]string]bool{}
	for _, t := range c.rec.Ties {
		c.known("actor", t.From, t.To)
		key := [3]string{t.From, string(t.Kind), t.To}
		c.must(!seen[key], "a repeated tie")
		seen[key] = true
		if t.Kind == actor.SpeaksFor {
			c.must(!spoken[t.From], "two principals")
			spoken[t.From] = true
		}
		if t.Kind == actor.SpeaksFor || t.Kind == actor.Represents {
			c.must(t.Start == "" && t.End == "", "a dated mandate")
		}
	}
	c.must(len(c.rec.Parties) > 0, "no parties")
	c.principals(c.rec.Parties)
}

func (c checker) principals(ids []string) {
	c.t.Helper()
	c.known("actor", ids...)
	for _, t := range c.rec.Ties {
		c.must(t.Kind != actor.SpeaksFor || !slices.Contains(ids, t.From), "a mouthpiece is a party")
	}
}

// dates: where there is any until or deadline, all rounds are dated and their
// moments do not decrease.
func (c checker) dates() {
	c.t.Helper()
	f := Features(c.rec)
	if f["term until"]+f["statement until"]+f["rule deadline"] == 0 {
		return
	}
	c.must(f["round dated"] == len(c.rec.Rounds), "an until, and a round without a date")
	for i, r := range c.rec.Rounds {
		c.must(i == 0 || !momentOf(r).Before(momentOf(c.rec.Rounds[i-1])), "moments decrease")
		c.must(r.Start == "" || r.Start.IsValid() && (r.End == "" || !r.End.Last().Before(r.Start.First())), "a round ends before it starts")
		c.must(r.End == "" || r.End.IsValid(), "a round ends at no moment")
	}
}

func (c checker) rule(r negotiation.Rule) {
	c.t.Helper()
	c.principals(r.Of)
	c.must(r.Deadline == "" || r.Kind == negotiation.Consensus && r.Deadline.IsValid(), "a wrong deadline")
	of := r.Of
	if len(of) == 0 {
		of = c.rec.Parties
	}
	reach := len(of)
	for id, w := range r.Weights {
		c.must(slices.Contains(of, id) && w >= 0, "a wrong weight")
		reach += w - 1
	}
	c.must((r.Kind == negotiation.Threshold) == (r.Quota > 0) && (r.Quota == 0 || r.Quota <= reach), "a wrong quota")
	c.must((r.Kind == negotiation.All || r.Kind == negotiation.Any) == (len(r.Rules) > 0), "wrong rules")
	for _, sub := range r.Rules {
		c.must(sub.Kind != "", "a rule within a rule without a kind")
		c.rule(sub)
	}
}

func (c checker) condition(cond *negotiation.Condition) {
	c.t.Helper()
	if cond == nil {
		return
	}
	f := features{}
	f.condition(&negotiation.Condition{Settled: cond.Settled, Accepts: cond.Accepts, Fact: cond.Fact})
	c.must(len(f)+min(1, len(cond.All))+min(1, len(cond.Any)) == 1 && (cond.Accepts == "") == (cond.Term == ""), "more or less than one kind in a condition")
	for kind, id := range map[string]string{"term": cond.Settled + cond.Term, "actor": cond.Accepts, "fact": cond.Fact} {
		if id != "" {
			c.known(kind, id)
		}
	}
	for _, sub := range slices.Concat(cond.All, cond.Any) {
		c.condition(&sub)
	}
}

func (c checker) statement(s negotiation.Statement) {
	c.t.Helper()
	c.known("round", s.Round)
	c.known("term", s.Term)
	c.known("actor", s.By...)
	c.known("actor", s.About...)
	c.must(len(s.By) > 0, "nobody speaks")
	c.must(s.Text == "" || takesText(s.Stance) && strings.TrimSpace(s.Text) != "", "a wrong text")
	c.must(len(s.Details) == 0 || s.Text != "" && supports(s.Stance), "wrong details")
	c.must(s.If == nil || allowsIf(s.Stance), "a wrong condition")
	c.must(s.Until == "" || s.Until.IsValid() && s.Stance != negotiation.Withdraw && s.Stance != negotiation.Comment, "a wrong until")
	c.must(s.At == "" || s.At.IsValid(), "said at no moment")
	c.condition(s.If)
}
