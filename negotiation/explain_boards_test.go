package negotiation_test

import (
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// Explanations are asked of boards of every origin: of a round, after a
// statement, one by one, of a history, of nothing, of talks with more said.

// With one more statement at the very end, every reversal began with it.
func TestReversalBeginsWithTheHypothesis(t *testing.T) {
	n := 0
	tryEach(t, 8, negotiationtest.Options{}, func(tr trial) {
		last := tr.rec.Rounds[len(tr.rec.Rounds)-1].ID
		s := negotiation.Statement{ID: "new", Round: last, By: negotiation.IDs{tr.actor()}, Term: tr.rec.Terms[tr.IntN(len(tr.rec.Terms))].ID}
		s.Stance = []negotiation.Stance{negotiation.Withdraw, negotiation.Reject, negotiation.Accept, negotiation.InPrinciple}[tr.IntN(4)]
		with, err := tr.talks.With(s)
		if err != nil {
			return // it may clash with what was said
		}
		v := tr.views[tr.IntN(len(tr.views))]
		for _, c := range negotiation.Compare(tr.at(tr.talks, last, v), tr.at(with, last, v)).Reversed() {
			n++
			began := c.Explain().Began()
			if len(began) != 1 || began[0].Statement == nil || began[0].Statement.ID != "new" || began[0].Until != "" {
				tr.Fatalf("seed %d: %s began with %v, want %v\n%s", tr.seed, c.Term.ID, began, s, c.Explain())
			}
		}
	})
	if n == 0 {
		t.Error("nothing was reversed")
	}
	t.Logf("%d reversals", n)
}

// A transition of a history is explained too, and one that a statement made
// began with it, or with what happened before it.
func TestTransitionsAreExplained(t *testing.T) {
	n := 0
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		steps, err := tr.talks.History(tr.rec.Terms[tr.IntN(len(tr.rec.Terms))].ID, tr.views[tr.IntN(len(tr.views))])
		if err != nil {
			tr.Fatal(err)
		}
		for _, step := range steps {
			step.Standing.Explain().Cited()
			for _, made := range step.Transitions {
				n++
				e := made.Change.Explain()
				if made.Change.Kind == negotiation.ChangeReversed && len(e.Began()) == 0 {
					tr.Fatalf("seed %d: the reversal began with nothing\n%s", tr.seed, e)
				}
			}
		}
	})
	if n == 0 {
		t.Error("there was no transition")
	}
}

// A board worked out from the one before explains as one worked out by itself.
func TestExplainSteppedBoards(t *testing.T) {
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		v := tr.views[tr.IntN(len(tr.views))]
		boards, err := tr.talks.Boards(v)
		if err != nil {
			tr.Fatal(err)
		}
		for b := range boards {
			alone := tr.at(tr.talks, b.Round().ID, v)
			for s := range b.All() {
				other, _ := alone.Standing(s.Term.ID)
				if got, want := s.Explain().String(), other.Explain().String(); got != want {
					tr.Fatalf("seed %d: got\n%s\nwant\n%s", tr.seed, got, want)
				}
			}
		}
	})
}

func TestExplainFromNothing(t *testing.T) {
	talks := opened(t, tiny{said: []string{"1 a x propose", "1 b x accept"}})
	changes := negotiation.Compare(nil, board(talks, "1", nil))
	wantText(t, changes[0].Explain().String(), lines(
		"x: settled, from untabled to settled",
		"  from the beginning to the end of 1, on the record",
		"  a proposed it (a, in 1)",
		"  b accepted it (b, in 1)",
	))
	statements, events := changes[0].Explain().Cited()
	if len(statements) != 2 || len(events) != 0 {
		t.Errorf("cited are %v and %v", statements, events)
	}
}

// A term that only the later talks have is explained from nothing as well.
func TestExplainNewTerm(t *testing.T) {
	talks := opened(t, tiny{})
	more, err := talks.Extend(negotiation.Record{
		Terms:      []negotiation.Term{{ID: "y"}},
		Statements: []negotiation.Statement{{Round: "1", By: negotiation.IDs{"a", "b"}, Term: "y", Stance: negotiation.Accept}},
	})
	if err != nil {
		t.Fatal(err)
	}
	changes := negotiation.Compare(board(talks, "1", nil), board(more, "1", nil))
	if text := changes[1].Explain().String(); !strings.Contains(text, "a accepted it (a and b, in 1)") {
		t.Errorf("got\n%s", text)
	}
	if e := negotiation.Compare(board(more, "1", nil), board(talks, "1", nil))[1].Explain(); e != nil {
		t.Errorf("a term that is no more is explained: %v", e)
	}
}

func TestExplainOtherChanges(t *testing.T) {
	due := negotiation.Rule{Kind: negotiation.Consensus, Deadline: "2016-01-20"}
	parts := with(whole(), func(p *negotiation.Term) { p.Rule = due })
	revived := append(whole(), negotiation.Term{ID: "r", Replaces: []string{"p"}})
	long := strings.Repeat("word ", 30)
	trySentences(t, []sentence{
		{"reworded", tiny{said: []string{"1 a+b x accept", "2 a+b x accept; text new"}}, became("x"), lines(
			"x: reworded, from “old” to “new”",
			"  a accepted “new” (a and b, in 2); before, it had accepted “old” (a and b, in 1)",
			"  b accepted “new” (a and b, in 2); before, it had accepted “old” (a and b, in 1)",
		)},
		{"a deadline beside", tiny{terms: parts, said: []string{"1 a p accept; if y settled", "1 b y accept", "2 a+b x accept", "2 a y accept"}}, became("p"), lines(
			"p: settled, from open to settled",
			"  x: settled, from open to settled",
			"    b accepted it (a and b, in 2)",
			"  silence became assent on 2016-01-20",
			"  began with acceptance of x (a and b, in 2)",
			"  began with the deadline 2016-01-20",
		)},
		{"a long wording settled", tiny{said: []string{"1 a+b x accept", "2 a+b x accept; text " + long}}, became("x"), lines(
			"x: reworded, from “old” to “word word word word word word word word word word word word word word word word…”",
			"  a accepted “word word word word word word word word word word word word word word word word…” (a and b, in 2); before, it had accepted “old” (a and b, in 1)",
			"  b accepted “word word word word word word word word word word word word word word word word…” (a and b, in 2); before, it had accepted “old” (a and b, in 1)",
		)},
		{"a lapse deep down", tiny{terms: worded("x", "y"), said: []string{"1 a+b x accept; if y settled", "1 a y accept", "1 b y accept; until 2016-01-20"}}, became("x"), lines(
			"x: reversed, from settled to conditional",
			"  a consents no longer, for its condition has failed: y is settled (a and b, in 1)",
			"  b consents no longer, for its condition has failed: y is settled (a and b, in 1)",
			"  y: reversed, from settled to open",
			"    the acceptance by b lapsed after 2016-01-20 (b, in 1)",
			"  began with a lapse on y after 2016-01-20 (b, in 1)",
		)},
		{"every stance", tiny{said: []string{"1 a x propose; text new", "1 b x abstain", "1 c x in-principle", "2 a x abstain", "2 b x in-principle", "2 c x reject; text other"}}, became("x"), lines(
			"x: reversed, from settled to in-principle",
			"  a abstained on it (a, in 2); before, it had proposed (a, in 1)",
			"  b agreed in principle to it (b, in 2); before, it had abstained (b, in 1)",
		)},
		{"a long wording", tiny{said: []string{"1 a x propose; text " + long, "1 b x accept; text other", "2 b x reject; text other"}}, became("x"), lines(
			"x: still contested",
			"  b rejected the wording “other” (b, in 2)",
		)},
		{"a position that changes another's condition, but not whether it holds", tiny{terms: worded("x", "y"), said: []string{"1 a x accept; if y settled", "1 b x accept", "1 b y reject", "2 b y in-principle"}}, became("x"), lines(
			"x: still conditional",
			"  y: eased, from contested to open",
			"    b agreed in principle to it (b, in 2); before, it had rejected (b, in 1)",
			"  began with agreement in principle to y (b, in 2)",
		)},
		{"an abstention lapses", tiny{rule: negotiation.Rule{Kind: negotiation.Unopposed}, said: []string{"1 a x accept", "1 b x accept; if fact f; until 2016-01-20"}}, became("x"), lines(
			"x: settled, from conditional to settled",
			"  the acceptance by b lapsed after 2016-01-20 (b, in 1)",
		)},
		{"came back from a term that replaces what replaces it", tiny{terms: newer(), said: []string{"1 a+b x accept", "1 b z accept", "2 b z withdraw"}}, became("x"), lines(
			"x: settled, from open to settled",
			"  b withdrew from z (b, in 2), and so it accepts it (a and b, in 1)",
		)},
		{"came back with a whole that was replaced", tiny{terms: revived, said: []string{"1 a x accept", "1 b p accept", "1 b r accept", "2 b r withdraw"}}, became("x"), lines(
			"x: settled, from open to settled",
			"  b withdrew from r (b, in 2), and so it accepts it with all of p (b, in 1)",
		)},
		{"a fact that came about", tiny{said: []string{"1 a x accept; if fact f", "1 b x accept"}, events: []negotiation.Event{{Round: "2", Establishes: negotiation.IDs{"f"}}}}, became("x"), lines(
			"x: settled, from conditional to settled",
			"  a consents now, for its condition has come true: the fact f holds (a, in 1)",
			"  the fact f holds now: e0 (in 2)",
			"  began with e0 (in 2)",
		)},
	})
}
