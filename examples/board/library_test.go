package main

import (
	"context"
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/negotiation"
	"parley.example/negotiation/bridge"
	"parley.example/negotiation/negotiationtest"
	"parley.example/negotiation/report"
	"parley.example/negotiation/vet"
)

// must returns the first of two results, and fails on an error.
func must[T any](t *testing.T) func(T, error) T {
	return func(x T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
}

func openFile(t *testing.T, name string) *negotiation.Talks {
	t.Helper()
	return must[*negotiation.Talks](t)(negotiation.Open(must[negotiation.Record](t)(load(name, nil))))
}

// What the JSON holds under the head is what the library says, asked the same.
func TestJSONIsWhatTheLibrarySays(t *testing.T) {
	talks := openFile(t, syria)
	view := negotiation.AccordingTo("us").Among("us", "russia")
	board := must[*negotiation.Board](t)(talks.At("suspension", view))
	before := must[*negotiation.Board](t)(talks.At("geneva-deal", view))
	standing, _ := board.Standing("jic")
	asked := bridge.Options{Terms: []string{"jic"}, Issues: []string{"aleppo"}, Actors: []string{"us", "russia"}}
	all := asked
	all.Terms, all.Issues = nil, nil
	var change negotiation.Change
	for _, c := range negotiation.Compare(before, board) {
		if c.Term.ID == "jic" {
			change = c
		}
	}
	const viewed = " -account according-to:us -among us,russia -at suspension "
	for _, c := range []struct {
		args, key string
		want      any
	}{
		{"-explain jic" + viewed, "explanation", standing.Explain()},
		{"-explain jic -from geneva-deal" + viewed, "explanation", change.Explain()},
		{"-explain jic -from geneva-deal" + viewed, "positions", change.Positions()},
		{"-disputes -among us,russia -at suspension ", "disputes", must[negotiation.Disputes](t)(talks.Disputes("suspension", "us", "russia"))},
		{"-bridge jic,issue:aleppo -movers us,russia" + viewed, "bridge", must[*bridge.Result](t)(bridge.Find(context.Background(), board, asked))},
		{"-bridge jic,issue:aleppo -movers us,russia" + viewed, "pivots", must[[]bridge.Pivot](t)(bridge.Pivots(context.Background(), board, all))},
		{"-vet ", "findings", vet.Check(talks)},
		{"-ledger us-president" + viewed, "ledger", must[*negotiation.Ledger](t)(board.Ledger("us"))},
	} {
		var got map[string]any
		if err := json.Unmarshal(ask(t, strings.Fields("-format json "+c.args+syria)...), &got); err != nil {
			t.Fatal(err)
		}
		var want any
		if err := json.Unmarshal(must[[]byte](t)(json.Marshal(c.want)), &want); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got[c.key]); diff != "" || want == nil {
			t.Errorf("%s: %s (-want +got):\n%s", c.args, c.key, diff)
		}
	}
}

// plain returns the words of a text in a line, so that breaks do not matter.
func plain(text []byte) string { return strings.Join(strings.Fields(string(text)), " ") }

// Nothing that an answer holds is left out of its text.
func TestTextLeavesNothingOut(t *testing.T) {
	rng := rand.New(rand.NewPCG(23, 29))
	for range 60 {
		rec := negotiationtest.Generate(rng, negotiationtest.Options{})
		talks := must[*negotiation.Talks](t)(negotiation.Open(rec))
		round := rec.Rounds[rng.IntN(len(rec.Rounds))].ID
		board := must[*negotiation.Board](t)(talks.At(round, negotiation.AsReported))
		who := rec.Parties[rng.IntN(len(rec.Parties))]
		has := func(flags string, want ...string) {
			t.Helper()
			text := plain(showRecord(t, rec, strings.Fields(flags)...))
			for _, s := range want {
				if s = strings.Join(strings.Fields(report.Clean(s)), " "); !strings.Contains(text, s) {
					t.Errorf("%s says nothing of %q:\n%s", flags, s, text)
				}
			}
		}
		has("-disputes -at "+round, saidOfDisputes(must[negotiation.Disputes](t)(talks.Disputes(round)))...)
		has("-vet", saidOfFindings(vet.Check(talks))...)
		has("-account as-reported -ledger "+who+" -at "+round, saidOfLedger(must[*negotiation.Ledger](t)(board.Ledger(who)))...)
		term := rec.Terms[rng.IntN(len(rec.Terms))].ID
		asked := bridge.Options{Terms: []string{term}}
		found := must[*bridge.Result](t)(bridge.Find(context.Background(), board, asked))
		has("-account as-reported -bridge "+term+" -at "+round, saidOfBridge(found)...)
		s, _ := board.Standing(term)
		var lines []string
		for l := range s.Explain().Lines() {
			lines = append(lines, l.Text)
		}
		has("-account as-reported -explain "+term+" -at "+round, lines...)
	}
}

func saidOfDisputes(found negotiation.Disputes) []string {
	var said []string
	for _, d := range found {
		said = append(said, titled(d.Term.ID, d.Term.Title), disputeInWords(d.Kind))
	}
	return said
}

func saidOfFindings(found []vet.Finding) []string {
	var said []string
	for _, f := range found {
		said = append(said, f.Path+" "+f.Severity.String()+", "+string(f.Code)+": "+f.Text)
	}
	return said
}

func saidOfLedger(l *negotiation.Ledger) []string {
	var said []string
	for _, x := range l.Proposed {
		said = append(said, titled(x.Standing.Term.ID, x.Standing.Term.Title), x.Wording)
	}
	for _, x := range l.Supported {
		said = append(said, x.Standing.Status.String()+" "+x.Standing.Term.ID)
	}
	for _, x := range l.Conceded {
		said = append(said, titled(x.Term.ID, x.Term.Title)+" in "+x.Round.ID+": ")
	}
	for _, x := range l.HeldOut {
		said = append(said, x.Standing.Status.String()+" "+titled(x.Standing.Term.ID, x.Standing.Term.Title))
	}
	for _, x := range l.Reversed {
		said = append(said, "in "+x.Round.ID+": "+undoneInWords(x))
	}
	for _, x := range l.Waiting {
		said = append(said, x.Standing.Term.ID+", since "+x.From.ID)
	}
	return said
}

func saidOfBridge(found *bridge.Result) []string {
	var said []string
	for i, a := range found.Answers {
		for _, s := range a.Steps {
			if i > 0 {
				said = append(said, moveInShort(s.Move))
			} else if does := doesInWords(s.Unlocks, s.Unsettles); does != "" {
				said = append(said, does)
			}
		}
	}
	return said
}
