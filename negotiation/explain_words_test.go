package negotiation_test

import (
	"strings"
	"testing"

	"parley.example/negotiation"
)

// titled asks something of talks in which f has a title.
func titled(title string, ask func(*negotiation.Talks) string) func(*negotiation.Talks) string {
	return func(talks *negotiation.Talks) string {
		rec := talks.Record()
		rec.Facts[0].Title = title
		again, err := negotiation.Open(rec)
		if err != nil {
			return err.Error()
		}
		return ask(again)
	}
}

// A fact has its title where a text first names it, and its id alone after that.
func TestFactHasItsTitleOnce(t *testing.T) {
	const letters = "letters of confirmation\nwere exchanged"
	falls := []negotiation.Event{{Round: "1", Establishes: negotiation.IDs{"f"}}, {Round: "2", Title: "The road is cut", Lapses: negotiation.IDs{"f"}}}
	waits := with(worded("x"), func(x *negotiation.Term) { x.When = negotiation.IfFact("f") })
	rounds := []string{"1 a x accept; if fact f and fact g", "1 b x accept; if fact f"}
	trySentences(t, []sentence{
		{"in conditions", tiny{said: rounds}, titled(letters, explained("1", "x")), lines(
			"x is conditional",
			"  between it and settled: a and b (withheld)",
			"  first tabled (a, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: not met",
			"    a accepts it if all of: the fact f (“letters of confirmation were exchanged”) holds; the fact g holds, which is not so yet (a, in 1)",
			"      the fact f holds, which nothing has brought about yet",
			"      the fact g holds, which nothing has brought about yet",
			"    b accepts it if the fact f holds, which nothing has brought about yet (b, in 1)",
		)},
		{"a long one is cut short", tiny{said: rounds[1:]}, titled(strings.Repeat("many letters ", 20), explained("1", "x")), lines(
			"x is open",
			"  between it and settled: b (withheld); a (silent)",
			"  first tabled (b, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: not met",
			"    b accepts it if the fact f (“"+strings.Repeat("many letters ", 6)+"ma…”) holds, which nothing has brought about yet (b, in 1)",
			"    a has taken no position",
		)},
		{"for taking effect", tiny{terms: waits, said: []string{"1 a+b x accept"}, events: falls}, titled(letters, explained("2", "x")), lines(
			"x is settled (not in effect yet)",
			"  first tabled (a and b, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: met",
			"    a accepts it (a and b, in 1)",
			"    b accepts it (a and b, in 1)",
			"  it takes effect if the fact f (“letters of confirmation were exchanged”) holds, which is not so",
			"    the fact f does not hold: The road is cut (in 2)",
		)},
		{"in a change", tiny{said: []string{"1 a x accept", "1 b x accept; if fact f"}, events: falls}, titled(letters, became("x")), lines(
			"x: reversed, from settled to conditional",
			"  b consents no longer, for its condition has failed: the fact f (“letters of confirmation were exchanged”) holds (b, in 1)",
			"  the fact f no longer holds: The road is cut (in 2)",
			"  began with The road is cut (in 2)",
		)},
	})
}

// lax returns p, without a text, which nobody may stand against, and its part x.
func lax() []negotiation.Term {
	p := negotiation.Term{ID: "p", Includes: []string{"x"}, Rule: negotiation.Rule{Kind: negotiation.Unopposed}}
	return append([]negotiation.Term{p}, worded("x")...)
}

// Where somebody stands for a text, that there was none is no news, unless it is
// nearest to settled.
func TestNoTextYetIsLeftOut(t *testing.T) {
	blank := func() []negotiation.Term { return []negotiation.Term{{ID: "x"}} }
	trySentences(t, []sentence{
		{"somebody stands for a text", tiny{terms: blank(), said: []string{"1 a x propose; text new"}}, explained("1", "x"), lines(
			"x is open",
			"  between it and settled: b (silent)",
			"  first tabled (a, in 1)",
			"  in the wording “new”, tabled (a, in 1)",
			"  it takes unanimity of a and b: not met",
			"    a proposes it (a, in 1)",
			"    b has taken no position",
		)},
		{"for two", tiny{terms: blank(), said: []string{"1 a x propose; text new", "1 b x propose; text other"}}, explained("1", "x"), lines(
			"x is contested",
			"  between it and settled: b (against)",
			"  first tabled (a, in 1)",
			"  nearest to settled in the wording “new”, tabled (a, in 1)",
			"  it takes unanimity of a and b: not met",
			"    a proposes it (a, in 1)",
			"    b proposes “other” (b, in 1)",
			"  in the wording “other”: contested; for it b; against it a",
		)},
		{"somebody outside the rule does", tiny{terms: blank(), said: []string{"1 a x propose", "1 c x propose; text new"}}, explained("1", "x"), lines(
			"x is open",
			"  between it and settled: b (silent)",
			"  first tabled (a, in 1)",
			"  nearest to settled with no text yet",
			"  it takes unanimity of a and b: not met",
			"    a proposes it (a, in 1)",
			"    b has taken no position",
			"  not asked by the rule",
			"    c proposes “new” (c, in 1)",
			"  in the wording “new”: open; for it c; withholding a",
		)},
		{"only what was there before is stood for", tiny{terms: lax(), said: []string{"1 c p accept", "1 d p propose; text new", "1 d p withdraw", "1 a+b x accept"}}, explained("1", "p"), lines(
			"p is settled",
			"  first tabled (c, in 1)",
			"  in the wording “new”, tabled (d, in 1)",
			"  it must be unopposed by a and b: met",
			"    a and b have taken no position",
			"  not asked by the rule",
			"    c accepts it with no text yet (c, in 1)",
			"  with no text yet: settled; for it c",
			"  settled part: x",
		)},
		{"only a refusal", tiny{terms: blank(), said: []string{"1 a x reject; text new", "1 a x reserve; text other", "1 b x abstain"}}, explained("1", "x"), lines(
			"x is open",
			"  between it and settled: a (silent)",
			"  first tabled (a, in 1)",
			"  it takes unanimity of a and b: not met",
			"    a has taken no position, but rejects “new” (a, in 1) and reserves on “other” (a, in 1)",
			"    b abstains (b, in 1)",
		)},
		{"seen from a text", tiny{terms: blank(), said: []string{"1 a x propose", "1 b x accept; text new", "1 c+d x accept; text other"}}, explained("1", "x"), lines(
			"x is in-principle",
			"  between it and settled: a (withheld)",
			"  first tabled (a, in 1)",
			"  nearest to settled in the wording “new”",
			"  it takes unanimity of a and b: not met",
			"    a proposes it with no text yet (a, in 1)",
			"    b accepts it (b, in 1)",
			"  not asked by the rule",
			"    c accepts “other” (c and d, in 1)",
			"    d accepts “other” (c and d, in 1)",
			"  in the wording “other”: contested; for it c and d; withholding a; against it b",
		)},
	})
	talks := opened(t, tiny{terms: blank(), said: []string{"1 a x propose; text new"}})
	s, _ := board(talks, "1", nil).Standing("x")
	if list := s.Explain().Wordings; len(list) != 2 || list[1].Wording != "" {
		t.Errorf("the data has %d wordings", len(list))
	}
}
