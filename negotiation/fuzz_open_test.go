package negotiation_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// FuzzOpen asks everything of whatever can be read and opened: nothing panics,
// and what is written as JSON is JSON.
func FuzzOpen(f *testing.F) {
	o := negotiationtest.Options{Terms: 4, Rounds: 3, Statements: 8}
	for seed := range uint64(12) {
		var file bytes.Buffer
		if err := negotiation.Write(&file, negotiationtest.Generate(rand.New(rand.NewPCG(seed, 17)), o)); err != nil {
			f.Fatal(err)
		}
		f.Add(file.Bytes())
	}
	f.Add([]byte(`{"parley":1,"actors":[{"id":"a"}],"parties":["a"]}`))
	f.Add([]byte(`{"parley":1,"actors":[{"id":"a"}],"parties":["a"],"terms":[{"id":"x"}]}`))
	f.Add([]byte(`{"parley":1,"actors":[{"id":"a"}],"parties":["a"],"rounds":[{"id":"1"}],"terms":[{"id":"x","when":{"settled":"x"}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		rec, err := negotiation.Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		if talks, err := negotiation.Open(rec); err == nil {
			askEverything(t, talks)
		}
	})
}

// FuzzGenerated asks everything of generated records, of a size and with the
// features that the fuzzer chooses, whose statements it then changes about; most
// of what comes out is valid still.
func FuzzGenerated(f *testing.F) {
	f.Add(uint64(1), uint16(0), byte(4), byte(3), byte(10), []byte{0, 1, 2, 3})
	f.Add(uint64(2), uint16(negotiationtest.Lapses), byte(1), byte(1), byte(1), []byte{})
	f.Add(uint64(3), uint16(negotiationtest.Rules|negotiationtest.Claims), byte(7), byte(5), byte(25), []byte("change about"))
	f.Fuzz(func(t *testing.T, seed uint64, without uint16, terms, rounds, statements byte, changes []byte) {
		rec := negotiationtest.Generate(rand.New(rand.NewPCG(seed, 19)), negotiationtest.Options{
			Terms: int(terms % 8), Rounds: int(rounds % 6), Statements: int(statements % 32), Without: negotiationtest.Feature(without),
		})
		if _, err := negotiation.Open(rec); err != nil {
			t.Fatalf("a generated record is refused: %v", err)
		}
		mutate(&rec, changes)
		if talks, err := negotiation.Open(rec); err == nil {
			askEverything(t, talks)
		}
	})
}

// mutate changes a record by two bytes at a time: which statement, and what of
// it.
func mutate(rec *negotiation.Record, changes []byte) {
	for i := 0; i+1 < len(changes) && i < 64; i += 2 {
		n, c := int(changes[i]), int(changes[i+1])
		s, other := &rec.Statements[n%len(rec.Statements)], rec.Statements[c%len(rec.Statements)]
		x, y := &rec.Terms[n%len(rec.Terms)], rec.Terms[c%len(rec.Terms)]
		switch c % 12 {
		case 0:
			s.Term = other.Term
		case 1:
			s.Round = other.Round
		case 2:
			s.Stance = other.Stance
		case 3:
			s.If = other.If
		case 4:
			s.By, s.About = other.About, other.By
		case 5:
			s.Text = other.Text
		case 6:
			s.Until = other.Until
		case 7:
			*s = other
			s.ID = ""
		case 8:
			x.Includes = y.Replaces
		case 9:
			x.Rule = negotiation.Rule{Kind: negotiation.Any, Rules: []negotiation.Rule{x.Rule, y.Rule}}
		case 10:
			x.When = &negotiation.Condition{All: []negotiation.Condition{{Settled: y.ID}, {Accepts: rec.Parties[0], Term: x.ID}}}
		case 11:
			x.Text, x.Until = y.Text, other.Until
		}
	}
}

// askEverything asks talks everything there is to ask.
func askEverything(t *testing.T, talks *negotiation.Talks) {
	rec := talks.Record()
	if len(rec.Statements) > 60 || len(rec.Terms)*len(rec.Rounds) > 80 {
		return // enough is enough
	}
	views := []negotiation.View{
		negotiation.OnRecord, negotiation.AsReported, negotiation.AccordingTo(rec.Parties[0]),
		negotiation.AsReported.Among(rec.Parties[0]),
	}
	for _, v := range views {
		askBoards(t, talks, v)
		for i := 0; i < len(rec.Statements); i += 1 + len(rec.Statements)/6 {
			b, err := talks.After(i, v)
			mustNot(t, err)
			askBoard(t, b)
		}
		for _, r := range rec.Rounds {
			disputes, err := talks.Disputes(r.ID, v.Circle()...)
			mustNot(t, err)
			askJSON(t, disputes)
		}
		for i := 0; i < len(rec.Terms); i += 1 + len(rec.Terms)/3 {
			steps, err := talks.History(rec.Terms[i].ID, v)
			mustNot(t, err)
			for _, step := range steps {
				askJSON(t, step.Standing)
				for _, tr := range step.Transitions {
					askJSON(t, tr.Change)
				}
			}
		}
	}
	for _, v := range []negotiation.View{negotiation.AccordingTo("no-such-actor"), negotiation.OnRecord.Among("no-such-actor")} {
		if _, err := talks.Latest(v); err == nil {
			t.Fatalf("%s: no error", v)
		}
	}
}

func mustNot(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func askBoards(t *testing.T, talks *negotiation.Talks, v negotiation.View) {
	boards, err := talks.Boards(v)
	mustNot(t, err)
	latest, err := talks.Latest(v)
	mustNot(t, err)
	askBoard(t, latest)
	var before *negotiation.Board
	for b := range boards {
		at, err := talks.At(b.Round().ID, v)
		mustNot(t, err)
		askBoard(t, at)
		askChanges(t, negotiation.Compare(before, b))
		askChanges(t, negotiation.Compare(b, latest))
		askChanges(t, negotiation.Compare(latest, b)) // backwards, too
		if got, want := fmt.Sprint(describe(b, fully)), fmt.Sprint(describe(at, fully)); got != want {
			t.Fatalf("walked %s\nat %s", got, want)
		}
		before = b
	}
}

func askBoard(t *testing.T, b *negotiation.Board) {
	askJSON(t, b)
	for s := range b.All() {
		for _, d := range s.Duties() {
			askJSON(t, d.Bond)
		}
		_, _, _ = s.Positions(), s.Objections(), s.Parties()
		if s.Term.When != nil {
			b.Holds(*s.Term.When)
		}
	}
	askMore(t, b)
}

// askMore asks what takes longer: why the first terms stand as they do, what some
// actor's ledger is, and both once more on a board on which somebody moves.
func askMore(t *testing.T, b *negotiation.Board) {
	rec := b.Talks().Record()
	for i, s := range slices.Collect(b.All()) {
		if i > 1 {
			break
		}
		askJSON(t, s.Explain())
		_, _ = s.Explain().String(), s.Explain().Missing()
	}
	ledger, err := b.Ledger(rec.Parties[0])
	mustNot(t, err)
	askJSON(t, ledger)
	if len(rec.Terms) == 0 || b.Round() == nil || len(b.Supposed()) > 0 {
		return
	}
	supposed, err := b.Suppose(negotiation.Move{Actor: rec.Parties[0], Term: rec.Terms[len(rec.Terms)-1].ID})
	mustNot(t, err)
	askMore(t, supposed)
	askChanges(t, negotiation.Compare(b, supposed))
}

func askChanges(t *testing.T, list negotiation.Changes) {
	for _, c := range list {
		askJSON(t, c)
		_ = fmt.Sprint(c.By, c.Because)
		for _, p := range c.Positions() {
			askJSON(t, p)
		}
		if e := c.Explain(); c.Kind == negotiation.ChangeReversed || e == nil {
			askJSON(t, e)
			_ = e.String()
		}
	}
}

func askJSON(t *testing.T, from any) {
	data, err := json.Marshal(from)
	mustNot(t, err)
	if !json.Valid(data) {
		t.Fatalf("%s is no JSON", data)
	}
}
