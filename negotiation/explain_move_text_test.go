package negotiation_test

import (
	"strings"
	"testing"

	"parley.example/negotiation"
)

// What somebody held before is told in full where it is not what it holds: the
// wording, and the condition.
func TestChangeTellsWhatWasHeldBefore(t *testing.T) {
	long := strings.Repeat("word ", 20)
	two := worded("x", "y")
	trySentences(t, []sentence{
		{"another wording, neither that at hand", tiny{said: []string{"1 a x propose; text new", "1 b x propose; text third", "2 a x accept; text other"}}, became("x"), lines(
			"x: still contested",
			"  a accepted “other” (a, in 2); before, it had proposed “new” (a, in 1)",
		)},
		{"to the wording at hand", tiny{said: []string{"1 a x propose; text new", "1 b x propose; text other", "2 a x accept"}}, became("x"), lines(
			"x: settled, from contested to settled",
			"  a accepted “other” (a, in 2); before, it had proposed “new” (a, in 1)",
		)},
		{"long wordings that differ only at their ends", tiny{said: []string{"1 a x propose; text " + long + "one", "2 a x propose; text " + long + "two"}}, became("x"), lines(
			"x: still open",
			"  a proposed “"+long+"two” (a, in 2); before, it had proposed “"+long+"one” (a, in 1)",
		)},
		{"long wordings settled", tiny{said: []string{"1 a+b x accept; text " + long + "one", "2 a+b x accept; text " + long + "two"}}, became("x"), lines(
			"x: reworded, from “"+long+"one” to “"+long+"two”",
			"  a accepted “"+long+"two” (a and b, in 2); before, it had accepted “"+long+"one” (a and b, in 1)",
			"  b accepted “"+long+"two” (a and b, in 2); before, it had accepted “"+long+"one” (a and b, in 1)",
		)},
		{"no text before", tiny{terms: []negotiation.Term{{ID: "x"}}, said: []string{"1 a x propose", "2 a x propose; text new"}}, became("x"), lines(
			"x: still open",
			"  a proposed “new” (a, in 2); before, it had proposed it with no text yet (a, in 1)",
		)},
		{"left a wording that is not at hand", tiny{said: []string{"1 a x accept; text new", "1 b x propose; text other", "2 a x withdraw"}}, became("x"), lines(
			"x: eased, from contested to open",
			"  a withdrew (a, in 2); before, it had accepted “new” (a, in 1)",
		)},
		{"on a condition before", tiny{terms: two, said: []string{"1 a x accept; if y settled", "1 b x accept", "2 a x accept"}}, became("x"), lines(
			"x: settled, from conditional to settled",
			"  a accepted it (a, in 2); before, it had accepted, if y is settled (a, in 1)",
		)},
		{"on another condition, of another wording", tiny{terms: two, said: []string{"1 a x accept; text new; if y settled", "1 b x accept", "2 a x accept; if fact f"}}, became("x"), lines(
			"x: eased, from contested to conditional",
			"  a accepted “old” if the fact f holds (a, in 2); before, it had accepted “new”, if y is settled (a, in 1)",
		)},
		{"in principle, with a whole, on a condition", tiny{terms: whole(), said: []string{"1 a p in-principle; if fact f", "1 b x accept", "2 a x accept"}}, became("x"), lines(
			"x: settled, from conditional to settled",
			"  a accepted it (a, in 2); before, it had agreed in principle to all of p, if the fact f holds (a, in 1)",
		)},
		{"another wording with a whole", tiny{terms: whole(), said: []string{"1 a x propose; text new", "1 b x propose; text other", "2 a p accept"}}, became("x"), lines(
			"x: settled, from contested to settled",
			"  a accepted all of p (a, in 2), and so it accepts “other”; before, it had proposed “new” (a, in 1)",
		)},
		{"another wording again, having left a whole", tiny{terms: whole(), said: []string{"1 a x propose; text new", "1 b x propose; text other", "1 a p accept; until 2016-01-20"}}, became("x"), lines(
			"x: reversed, from settled to contested",
			"  the acceptance of p by a lapsed after 2016-01-20 (a, in 1), and so it proposes “new” (a, in 1); with that, it had accepted “other”",
		)},
	})
}

// What is said of a change does not rest on which talks its boards are of: a
// statement that both have is one.
func TestChangeKnowsAStatementOfBothTalks(t *testing.T) {
	talks := opened(t, tiny{said: []string{"1 a x accept; if fact f", "1 b x accept"}})
	before := board(talks, "1", nil)
	after, err := before.Suppose(negotiation.Move{Fact: "f"})
	if err != nil {
		t.Fatal(err)
	}
	wantText(t, negotiation.Compare(before, after)[0].Explain().String(), lines(
		"x: settled, from conditional to settled",
		"  at the end of 1, on the record, without and with: the fact f comes about",
		"  a consents now, for its condition has come true: the fact f holds (a, in 1)",
		"  the fact f holds now: supposed (in 1)",
		"  began with supposed (in 1)",
	))
}

// Words that mean what lay on the table mean something else where another
// proposal came before them.
func TestChangeTellsAWordingThatMovedAlone(t *testing.T) {
	talks := opened(t, tiny{said: []string{"2 a x accept"}})
	more, err := talks.With(said(t, "1 b x propose; text new"))
	if err != nil {
		t.Fatal(err)
	}
	wantText(t, negotiation.Compare(board(talks, "2", nil), board(more, "2", nil))[0].Explain().String(), lines(
		"x: settled, from open to settled",
		"  at the end of 2, on the record, without and with what was added",
		"  a stands for “new” now, though it said nothing new (a, in 2)",
		"  b proposed it (b, in 1)",
	))
}
