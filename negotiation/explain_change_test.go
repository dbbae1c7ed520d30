package negotiation_test

import (
	"strings"
	"testing"

	"parley.example/negotiation"
)

// became asks how a term came to be what it is from round 1 to round 2. The line
// on when is left out.
func became(term string, views ...negotiation.View) func(*negotiation.Talks) string {
	return func(talks *negotiation.Talks) string {
		for _, c := range negotiation.Compare(board(talks, "1", views), board(talks, "2", views)) {
			if c.Term.ID == term {
				head, text, _ := strings.Cut(c.Explain().String(), "\n")
				_, text, _ = strings.Cut(text, "\n")
				return head + "\n" + text
			}
		}
		return "no such term"
	}
}

func TestExplainChanges(t *testing.T) {
	two := worded("x", "y")
	three := worded("x", "y", "z")
	falls := []negotiation.Event{{Round: "1", Establishes: negotiation.IDs{"f"}}, {Round: "2", Title: "The road is cut", At: "2016-01-31", Lapses: negotiation.IDs{"f"}}}
	due := negotiation.Rule{Kind: negotiation.Consensus, Deadline: "2016-01-20"}
	ends := with(worded("x"), func(x *negotiation.Term) { x.Until = "2016-01-15" })
	trySentences(t, []sentence{
		{"withdrew", tiny{said: []string{"1 a+b x accept", "2 b x withdraw"}}, became("x"), lines(
			"x: reversed, from settled to open",
			"  b withdrew (b, in 2); before, it had accepted (a and b, in 1)",
		)},
		{"rejected, by another's account", tiny{said: []string{"1 a+b x accept", "2 c/b x reject"}}, became("x", negotiation.AsReported), lines(
			"x: reversed, from settled to contested",
			"  b rejected it (c on b, in 2); before, it had accepted (a and b, in 1)",
		)},
		{"refused this wording", tiny{said: []string{"1 a+b x accept", "2 b x reserve; text old"}}, became("x"), lines(
			"x: reversed, from settled to open",
			"  b reserved its position on this wording (b, in 2)",
		)},
		{"stands for another wording", tiny{said: []string{"1 a+b x accept", "2 b x accept; text new"}}, became("x"), lines(
			"x: reversed, from settled to contested",
			"  b accepted “new” (b, in 2); before, it had accepted “old” (a and b, in 1)",
		)},
		{"lapsed by its own until", tiny{said: []string{"1 a x accept", "1 b x accept; until 2016-01-20"}}, became("x"), lines(
			"x: reversed, from settled to open",
			"  the acceptance by b lapsed after 2016-01-20 (b, in 1)",
		)},
		{"lapsed by the term's until", tiny{terms: ends, said: []string{"1 a x accept", "1 b x accept; until 2016-01-20"}}, became("x"), lines(
			"x: reversed, from settled to dropped",
			"  the acceptance by a lapsed after 2016-01-15 (a, in 1)",
			"  the acceptance by b lapsed after 2016-01-15 (b, in 1)",
		)},
		{"went over", tiny{terms: newer()[:2], said: []string{"1 a+b x accept", "2 b y accept"}}, became("x"), lines(
			"x: reversed, from settled to open",
			"  b went over to y (b, in 2); before, it had accepted (a and b, in 1)",
		)},
		{"left the whole", tiny{terms: whole(), said: []string{"1 a+b p accept", "2 b p withdraw"}}, became("x"), lines(
			"x: reversed, from settled to open",
			"  b withdrew from p (b, in 2); before, it had accepted all of p (a and b, in 1)",
		)},
		{"set a condition", tiny{said: []string{"1 a+b x accept", "2 b x accept; if fact f"}}, became("x"), lines(
			"x: reversed, from settled to conditional",
			"  b accepted it if the fact f holds (b, in 2); before, it had accepted without condition (a and b, in 1)",
		)},
		{"a fact failed", tiny{events: falls, said: []string{"1 a x accept", "1 b x accept; if fact f"}}, became("x"), lines(
			"x: reversed, from settled to conditional",
			"  b consents no longer, for its condition has failed: the fact f holds (b, in 1)",
			"  the fact f no longer holds: The road is cut (2016-01-31)",
			"  began with The road is cut (2016-01-31)",
		)},
		{"a chain", tiny{terms: three, said: []string{"1 a+b x accept; if y settled", "1 a+b y accept; if z settled", "1 a+b z accept", "2 b z reject"}}, became("x"), lines(
			"x: reversed, from settled to conditional",
			"  a consents no longer, for its condition has failed: y is settled (a and b, in 1)",
			"  b consents no longer, for its condition has failed: y is settled (a and b, in 1)",
			"  y: reversed, from settled to conditional",
			"    a consents no longer, for its condition has failed: z is settled (a and b, in 1)",
			"    b consents no longer, for its condition has failed: z is settled (a and b, in 1)",
			"    z: reversed, from settled to contested",
			"      b rejected it (b, in 2); before, it had accepted (a and b, in 1)",
			"  began with rejection of z (b, in 2)",
		)},
		{"an exchange", tiny{terms: two, said: []string{"1 a x accept; if y settled", "1 b x accept", "1 a+b y accept; if x settled", "2 b x withdraw"}}, became("y"), lines(
			"y: reversed, from settled to conditional",
			"  a consents no longer, for its condition has failed: x is settled (a and b, in 1)",
			"  b consents no longer, for its condition has failed: x is settled (a and b, in 1)",
			"  x: reversed, from settled to open",
			"    a consents no longer, for its condition has failed: y is settled (a, in 1)",
			"    b withdrew (b, in 2); before, it had accepted (b, in 1)",
			"    y: reversed, from settled to conditional (explained elsewhere here)",
			"  began with withdrawal of x (b, in 2)",
		)},
		{"an acceptance on a condition", tiny{terms: two, said: []string{"1 a x accept; if b accepts y", "1 b x accept", "1 b y accept; if fact f"}, events: falls}, became("x"), lines(
			"x: reversed, from settled to conditional",
			"  a consents no longer, for its condition has failed: b accepts y (a, in 1)",
			"  on y, b consents no longer, for its condition has failed: the fact f holds (b, in 1)",
			"    the fact f no longer holds: The road is cut (2016-01-31)",
			"  began with The road is cut (2016-01-31)",
		)},
		{"a part", tiny{terms: whole(), said: []string{"1 a+b p accept", "2 b x reject"}}, became("p"), lines(
			"p: reversed, from settled to contested",
			"  x: reversed, from settled to contested",
			"    b rejected it (b, in 2); before, it had accepted all of p (a and b, in 1)",
			"  began with rejection of x (b, in 2)",
		)},
		{"settled", tiny{said: []string{"1 a x propose", "2 b x accept"}}, became("x"), lines(
			"x: settled, from open to settled",
			"  b accepted it (b, in 2)",
		)},
		{"settled, a condition having come true", tiny{terms: two, said: []string{"1 a x propose; if y settled", "1 b x accept", "1 a y accept", "2 b y accept"}}, became("x"), lines(
			"x: settled, from conditional to settled",
			"  a consents now, for its condition has come true: y is settled (a, in 1)",
			"  y: settled, from open to settled",
			"    b accepted it (b, in 2)",
			"  began with acceptance of y (b, in 2)",
		)},
		{"settled by silence", tiny{terms: ruled(due), said: []string{"1 a x propose"}}, became("x"), lines(
			"x: settled, from open to settled",
			"  silence became assent on 2016-01-20",
		)},
		{"settled, a refusal having lapsed", tiny{said: []string{"1 a+b x accept", "1 b x reject; text old; until 2016-01-20"}}, became("x"), lines(
			"x: settled, from contested to settled",
			"  the rejection by b lapsed after 2016-01-20 (b, in 1), and so it accepts it (a and b, in 1)",
		)},
		{"unchanged, but not what is held", tiny{said: []string{"1 a x propose", "2 b x reserve"}}, became("x"), lines(
			"x: still open",
			"  b reserved its position on it (b, in 2)",
		)},
		{"unchanged", tiny{said: []string{"1 a x propose"}}, became("x"), lines(
			"x: still open",
		)},
		{"came back from a term that replaces it", tiny{terms: newer()[:2], said: []string{"1 a+b x accept", "1 b y accept", "2 b y withdraw"}}, became("x"), lines(
			"x: settled, from open to settled",
			"  b withdrew from y (b, in 2), and so it accepts it (a and b, in 1)",
		)},
		{"let through", tiny{terms: with(whole(), func(p *negotiation.Term) { p.Rule = negotiation.Rule{Kind: negotiation.Unopposed} }), said: []string{"1 a x accept; until 2016-01-20", "1 b x accept", "1 a p accept; if fact f"}}, became("x"), lines(
			"x: reversed, from settled to conditional",
			"  the acceptance by a lapsed after 2016-01-20 (a, in 1), and so it accepts it with all of p if the fact f holds (a, in 1)",
		)},
	})
}
