package negotiation_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// voiceOfA asks for the line on a in the explanation of x at the end of a round.
func voiceOfA(round string) func(*negotiation.Talks) string {
	return func(talks *negotiation.Talks) string {
		for line := range strings.SplitSeq(explained(round, "x")(talks), "\n") {
			if strings.HasPrefix(strings.TrimSpace(line), "a ") {
				return strings.TrimSpace(line)
			}
		}
		return "nothing"
	}
}

// A conditional support of a whole does not pass down over what its holder itself
// proposes or accepts of a part, one in principle over nothing at all. Where more
// had come down before, or more might have, the text says why it is the old word
// that counts.
func TestOldWordCountsAgain(t *testing.T) {
	deep := append([]negotiation.Term{{ID: "q", Text: "old", Includes: []string{"p"}}}, whole()...)
	side := append(whole(), negotiation.Term{ID: "r", Text: "old", Includes: []string{"x"}})
	const over = ", which does not pass over what it said of this itself"
	trySentences(t, []sentence{
		{
			"outright, then on a condition",
			tiny{terms: whole(), said: []string{"1 a x propose; text new", "1 b x propose; text other", "2 a p accept", "3 a p accept; if fact f"}},
			voiceOfA("3"),
			"a proposes it (a, in 1); since then it accepted all of p outright (a, in 2), but later only if the fact f holds (a, in 3)" + over,
		},
		{
			"outright, then in principle",
			tiny{terms: whole(), said: []string{"1 a x reserve", "2 a p propose", "3 a p in-principle"}},
			voiceOfA("3"),
			"a reserves its position (a, in 1); since then it proposed all of p outright (a, in 2), but later only in principle (a, in 3)" + over,
		},
		{
			"outright, then in principle and on a condition",
			tiny{terms: whole(), said: []string{"1 a x accept", "2 a p accept", "3 a p in-principle; if fact f"}},
			voiceOfA("3"),
			"a accepts it (a, in 1); since then it accepted all of p outright (a, in 2), but later only in principle if the fact f holds (a, in 3)" + over,
		},
		{
			"on a condition from the first",
			tiny{terms: whole(), said: []string{"1 a x accept", "2 a p accept; if fact f"}},
			voiceOfA("2"),
			"a accepts it (a, in 1); since then it accepted all of p only if the fact f holds (a, in 2)" + over,
		},
		{
			"on one condition after another",
			tiny{terms: whole(), said: []string{"1 a x accept", "1 a p accept", "2 a p accept; if fact f", "3 a p accept; if fact g"}},
			voiceOfA("3"),
			"a accepts it (a, in 1); since then it accepted all of p outright (a, in 1), but later only if the fact g holds (a, in 3)" + over,
		},
		{
			"outright before the part was spoken of",
			tiny{terms: whole(), said: []string{"1 a p accept", "2 a x accept", "3 a p accept; if fact f"}},
			voiceOfA("3"),
			"a accepts it (a, in 2); since then it accepted all of p only if the fact f holds (a, in 3)" + over,
		},
		{
			"in principle from the first, which takes nothing away",
			tiny{terms: whole(), said: []string{"1 a x accept", "2 a p in-principle"}},
			voiceOfA("2"),
			"a accepts it (a, in 1)",
		},
		{
			"a refusal",
			tiny{terms: whole(), said: []string{"1 a x accept; text new", "1 a x reject; text old", "1 b x accept; text old", "2 a p accept", "3 a p accept; if fact f"}},
			voiceOfA("3"),
			"a rejects this wording (a, in 1); since then it accepted all of p outright (a, in 2), but later only if the fact f holds (a, in 3)" + over,
		},
		{
			"a rejection keeps nothing from passing",
			tiny{terms: whole(), said: []string{"1 a x reject", "2 a p accept; if fact f"}},
			voiceOfA("2"),
			"a accepts it with all of p if the fact f holds, which nothing has brought about yet (a, in 2)",
		},
		{
			"through a whole in a whole",
			tiny{terms: deep, said: []string{"1 a x accept", "2 a q accept", "3 a q accept; if fact f"}},
			voiceOfA("3"),
			"a accepts it (a, in 1); since then it accepted all of p outright (a, in 2), but later only if the fact f holds (a, in 3)" + over,
		},
		{
			"what came down from another whole",
			tiny{terms: side, said: []string{"1 a x accept", "2 a r accept", "3 a p accept; if fact f"}},
			voiceOfA("3"),
			"a accepts it with all of r (a, in 2); since then it accepted all of p only if the fact f holds (a, in 3)" + over,
		},
		{
			"left since",
			tiny{terms: whole(), said: []string{"1 a x accept", "1 a p accept; if fact f", "2 a p withdraw"}},
			voiceOfA("2"),
			"a accepts it (a, in 1)",
		},
	})
}

func TestUnpassedIsData(t *testing.T) {
	talks := opened(t, tiny{terms: whole(), said: []string{"1 a x accept", "1 b x accept", "2 a p accept", "2 b p in-principle", "3 a p accept; if fact f"}})
	s, _ := board(talks, "3", nil).Standing("x")
	e := s.Explain()
	a, b := e.Wordings[0].Rule.Voices[0].Unpassed, e.Wordings[0].Rule.Voices[1].Unpassed
	if a == nil || a.Cause != negotiation.CauseConditioned || a.Whole.ID != "p" || a.Statement.Round != "3" || a.Outright == nil || a.Outright.Round != "2" {
		t.Errorf("a: %+v", a)
	}
	if b == nil || b.Cause != negotiation.CauseLoosened || b.Whole.ID != "p" || b.Outright != nil {
		t.Errorf("b: %+v", b)
	}
	data, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"unpassed":{"statement":4,"through":"p","cause":"conditioned","outright":2}`,
		`"unpassed":{"statement":3,"through":"p","cause":"loosened"}`,
	} {
		if !strings.Contains(string(data), want) {
			t.Errorf("no %s in %s", want, data)
		}
	}
	statements, _ := e.Cited()
	if len(statements) != 5 {
		t.Errorf("%d statements are cited, want all 5", len(statements))
	}
}

// What is unpassed is a support that its holder has of the whole, later than what
// it holds on the part, and such as the model keeps from passing down.
func TestUnpassedIsKeptByTheModel(t *testing.T) {
	n := 0
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		round, v := tr.rec.Rounds[tr.IntN(len(tr.rec.Rounds))].ID, tr.views[tr.IntN(len(tr.views))]
		b := tr.at(tr.talks, round, v)
		for s := range b.All() {
			e := s.Explain()
			for _, c := range e.Wordings {
				for _, voice := range slices.Concat(c.Others, voices(c.Rule)) {
					n += tr.checkUnpassed(b, s, voice)
				}
			}
		}
	})
	if n == 0 {
		t.Error("nothing is unpassed")
	}
	t.Logf("%d unpassed", n)
}

// voices returns everyone whom a rule asks, and those within it.
func voices(r negotiation.RuleCase) []negotiation.Voice {
	list := r.Voices
	for _, within := range r.Rules {
		list = slices.Concat(list, voices(within))
	}
	return list
}

func (tr trial) checkUnpassed(b *negotiation.Board, s negotiation.Standing, v negotiation.Voice) int {
	tr.Helper()
	u := v.Unpassed
	if u == nil {
		return 0
	}
	whole, _ := b.Standing(u.Whole.ID)
	above := whole.Position(v.Position.Holder)
	if above.Statement != u.Statement || !above.Stance.Supports() || v.Position.Stance == "" || v.Position.Statement == u.Statement {
		tr.Fatalf("seed %d: %s on %s holds %+v, and on %s %+v", tr.seed, v.Position.Holder, s.Term.ID, v.Position, u.Whole.ID, above)
	}
	if (u.Cause == negotiation.CauseLoosened) != (above.Stance == negotiation.InPrinciple) || u.Cause == negotiation.CauseConditioned && u.Statement.If == nil {
		tr.Fatalf("seed %d: %v is not why %+v does not pass", tr.seed, u.Cause, above)
	}
	if u.Outright != nil && (u.Outright.If != nil || !u.Outright.Stance.Supports()) {
		tr.Fatalf("seed %d: %+v is not outright", tr.seed, u.Outright)
	}
	return 1
}
