package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// A shape is the documented JSON form, read strictly. What may be left out is a
// pointer, so that it shows whether it is there.
type shape struct {
	Title   *string        `json:"title"`
	Account string         `json:"account"`
	Among   *[]string      `json:"among"`
	Rounds  *[]roundShape  `json:"rounds"`
	Changes *[]changeShape `json:"changes"`
}

type roundShape struct {
	Round string       `json:"round"`
	Terms *[]termShape `json:"terms"`
}

type termShape struct {
	Term        string             `json:"term"`
	Status      negotiation.Status `json:"status"`
	Wording     *string            `json:"wording"`
	InExchange  *bool              `json:"in_exchange"`
	Linked      *[]string          `json:"linked"`
	Provisional *bool              `json:"provisional"`
	InEffect    *bool              `json:"in_effect"`
	LastSettled *string            `json:"last_settled"`
}

func (x termShape) wording() string {
	if x.Wording == nil {
		return ""
	}
	return *x.Wording
}

type changeShape struct {
	From    string       `json:"from"`
	To      string       `json:"to"`
	Changes *[]turnShape `json:"changes"`
}

type turnShape struct {
	Term   string                 `json:"term"`
	Kind   negotiation.ChangeKind `json:"kind"`
	Before negotiation.Status     `json:"before"`
	After  negotiation.Status     `json:"after"`
	By     *[]struct {
		Actor string            `json:"actor"`
		Cause negotiation.Cause `json:"cause"`
	} `json:"by"`
	Because *[]negotiation.Basis `json:"because"`
}

func TestJSONHasTheDocumentedShape(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 11))
	for i := range 60 {
		rec := negotiationtest.Generate(rng, negotiationtest.Options{})
		for _, flags := range randomFlags(rng, rec) {
			t.Run(fmt.Sprint(i, flags), func(t *testing.T) {
				c := shapeCheck{t: t, rec: rec}
				c.check(readShape(t, showRecord(t, rec, append(flags, "-format", "json")...)), flags)
			})
		}
	}
}

// randomFlags returns some ways to look at a record.
func randomFlags(rng *rand.Rand, rec negotiation.Record) [][]string {
	actor := func() string { return rec.Actors[rng.IntN(len(rec.Actors))].ID }
	sets := [][]string{nil, {"-account", "as-reported"}, {"-account", "according-to:" + actor(), "-among", actor()}}
	if n := len(rec.Rounds); n > 0 {
		at := rng.IntN(n)
		sets = append(sets,
			[]string{"-at", rec.Rounds[at].ID},
			[]string{"-at", rec.Rounds[at].ID, "-from", rec.Rounds[rng.IntN(at+1)].ID})
	}
	return sets
}

// showRecord runs the program on a record.
func showRecord(t *testing.T, rec negotiation.Record, flags ...string) []byte {
	t.Helper()
	var file, stdout, stderr bytes.Buffer
	if err := negotiation.Write(&file, rec); err != nil {
		t.Fatal(err)
	}
	if got := run(append(slices.Clone(flags), "-"), &file, &stdout, &stderr); got != statusOK {
		t.Fatalf("status %d: %s", got, stderr.String())
	}
	return stdout.Bytes()
}

func readShape(t *testing.T, text []byte) shape {
	t.Helper()
	var s shape
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&s); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Token(); err != io.EOF {
		t.Errorf("there is something after the JSON: %v", err)
	}
	for _, never := range []string{"null", `\u003c`, `\u003e`, `\u0026`} {
		if bytes.Contains(text, []byte(" "+never)) {
			t.Errorf("%s is in it", never)
		}
	}
	return s
}

type shapeCheck struct {
	t   *testing.T
	rec negotiation.Record
}

func (c shapeCheck) check(s shape, flags []string) {
	c.t.Helper()
	given := func(name string) string {
		if i := slices.Index(flags, name); i >= 0 {
			return flags[i+1]
		}
		return ""
	}
	if s.Title == nil || *s.Title != c.rec.Title {
		c.t.Errorf("the title is %v, want %q", s.Title, c.rec.Title)
	}
	if want := given("-account"); s.Account != want && (want != "" || s.Account != "on-record") {
		c.t.Errorf("the account is %q, want %q", s.Account, want)
	}
	if want := given("-among"); want == "" != (s.Among == nil) || want != "" && strings.Join(*s.Among, ",") != want {
		c.t.Errorf("the circle is %v, want %q", s.Among, want)
	}
	if s.Rounds == nil || s.Changes == nil {
		c.t.Fatal("an array is not there")
	}
	c.rounds(*s.Rounds, given("-at"))
	c.comparisons(*s.Changes, given("-at"), given("-from"))
	c.agree(*s.Rounds, *s.Changes)
}

// rounds checks which rounds are there, and what they hold.
func (c shapeCheck) rounds(got []roundShape, at string) {
	c.t.Helper()
	var ids, want []string
	for _, r := range c.rec.Rounds {
		if at == "" || at == r.ID {
			want = append(want, r.ID)
		}
	}
	for _, r := range got {
		ids = append(ids, r.Round)
		c.terms(r)
	}
	if !slices.Equal(ids, want) {
		c.t.Errorf("the rounds are %v, want %v", ids, want)
	}
}

// terms checks that every term is there in the order of the record, with no
// more than goes with its status, and nothing empty or false.
func (c shapeCheck) terms(r roundShape) {
	c.t.Helper()
	if r.Terms == nil || len(*r.Terms) != len(c.rec.Terms) {
		c.t.Fatalf("%s does not have every term", r.Round)
	}
	for i, x := range *r.Terms {
		if x.Term != c.rec.Terms[i].ID {
			c.t.Errorf("%s: term %d is %s, want %s", r.Round, i, x.Term, c.rec.Terms[i].ID)
		}
		settled := x.Status == negotiation.StatusSettled
		marked := x.Wording != nil || x.InExchange != nil || x.Linked != nil || x.Provisional != nil || x.InEffect != nil
		if !settled && marked || settled && x.LastSettled != nil {
			c.t.Errorf("%s: %s is %s and has what does not go with it: %+v", r.Round, x.Term, x.Status, x)
		}
		for _, mark := range []*bool{x.InExchange, x.Provisional, x.InEffect} {
			if mark != nil && !*mark {
				c.t.Errorf("%s: %s has a mark that is false", r.Round, x.Term)
			}
		}
		if x.Wording != nil && *x.Wording == "" || x.LastSettled != nil && c.round(*x.LastSettled) >= c.round(r.Round) {
			c.t.Errorf("%s: %s has a bad value: %+v", r.Round, x.Term, x)
		}
		if x.Linked != nil {
			c.linked(x)
		}
	}
}

// linked checks that the linked terms are others, in the order of the record.
func (c shapeCheck) linked(x termShape) {
	c.t.Helper()
	last := -1
	for _, id := range *x.Linked {
		n := slices.IndexFunc(c.rec.Terms, func(t negotiation.Term) bool { return t.ID == id })
		if n <= last || id == x.Term {
			c.t.Errorf("%s is linked with %v", x.Term, *x.Linked)
		}
		last = n
	}
	if last < 0 || x.InExchange == nil {
		c.t.Errorf("%s is linked without being in exchange, or with nothing", x.Term)
	}
}

func (c shapeCheck) round(id string) int {
	return slices.IndexFunc(c.rec.Rounds, func(r negotiation.Round) bool { return r.ID == id })
}

// comparisons checks what is compared, and that only what changed is there.
func (c shapeCheck) comparisons(got []changeShape, at, from string) {
	c.t.Helper()
	var pairs, want []string
	for i, r := range c.rec.Rounds {
		switch {
		case at != "" && at != r.ID:
		case from != "":
			want = append(want, from+" "+r.ID)
		case i > 0:
			want = append(want, c.rec.Rounds[i-1].ID+" "+r.ID)
		}
	}
	for _, p := range got {
		pairs = append(pairs, p.From+" "+p.To)
		if p.Changes == nil {
			c.t.Fatalf("no changes from %s to %s", p.From, p.To)
		}
		for _, x := range *p.Changes {
			if x.Kind == negotiation.ChangeUnchanged || x.By != nil && len(*x.By) == 0 || x.Because != nil && len(*x.Because) == 0 {
				c.t.Errorf("from %s to %s: %+v", p.From, p.To, x)
			}
		}
	}
	if !slices.Equal(pairs, want) {
		c.t.Errorf("compared are %q, want %q", pairs, want)
	}
}

// agree checks that what changed is what differs between the rounds, where both
// are there.
func (c shapeCheck) agree(rounds []roundShape, changes []changeShape) {
	c.t.Helper()
	terms := map[string][]termShape{}
	for _, r := range rounds {
		terms[r.Round] = *r.Terms
	}
	for _, p := range changes {
		before, after := terms[p.From], terms[p.To]
		if before == nil {
			continue
		}
		changed := map[string]turnShape{}
		for _, x := range *p.Changes {
			changed[x.Term] = x
		}
		for i, was := range before {
			c.turn(was, after[i], changed)
		}
	}
}

func (c shapeCheck) turn(was, now termShape, changed map[string]turnShape) {
	c.t.Helper()
	x, ok := changed[now.Term]
	differs := was.Status != now.Status || was.wording() != now.wording()
	switch {
	case ok && (x.Before != was.Status || x.After != now.Status):
		c.t.Errorf("%s is said to go from %s to %s, and goes from %s to %s", now.Term, x.Before, x.After, was.Status, now.Status)
	case ok != differs:
		c.t.Errorf("%s goes from %+v to %+v; said to change: %v", now.Term, was, now, ok)
	}
}

// Whatever a record says, the text is as wide as it should be at most, and
// nothing in it is hostile.
func TestTextKeepsToThePage(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 5))
	for range 60 {
		rec := negotiationtest.Generate(rng, negotiationtest.Options{})
		rec.Title += "\u202e\x1b[2J " + strings.Repeat("停", rng.IntN(80))
		for i := range rec.Terms {
			rec.Terms[i].Title += strings.Repeat("\u009bword ", rng.IntN(30)) + strings.Repeat("x", rng.IntN(200))
		}
		for line := range strings.SplitSeq(string(showRecord(t, rec)), "\n") {
			if width(line) > columns || strings.HasSuffix(line, " ") || strings.ContainsFunc(line, hostile) {
				t.Errorf("a bad line: %q", line)
			}
		}
	}
}
