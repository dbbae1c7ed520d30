package negotiation_test

import (
	"strings"
	"testing"

	"parley.example/negotiation"
)

// explained asks why a term stands as it does. The first two lines, on what and
// when, are left out.
func explained(round, term string, views ...negotiation.View) func(*negotiation.Talks) string {
	return func(talks *negotiation.Talks) string {
		s, _ := board(talks, round, views).Standing(term)
		head, text, _ := strings.Cut(s.Explain().String(), "\n")
		_, text, _ = strings.Cut(text, "\n")
		return head + "\n" + text
	}
}

// lines joins the lines of an explanation.
func lines(list ...string) string { return strings.Join(list, "\n") + "\n" }

func TestExplainShapes(t *testing.T) {
	rule := func(kind negotiation.RuleKind) negotiation.Rule { return negotiation.Rule{Kind: kind} }
	both := rule(negotiation.All)
	both.Rules = []negotiation.Rule{{Kind: negotiation.Unanimity, Of: []string{"a"}}, {Kind: negotiation.Unopposed, Of: []string{"a", "c"}}}
	either := both
	either.Kind = negotiation.Any
	quota := negotiation.Rule{Kind: negotiation.Threshold, Of: []string{"a", "b", "c"}, Weights: map[string]int{"a": 3}, Quota: 4}
	due := negotiation.Rule{Kind: negotiation.Consensus, Deadline: "2016-01-20"}
	trySentences(t, []sentence{
		{"unanimity, met", tiny{said: []string{"1 a x propose", "2 b x accept"}}, explained("2", "x"), lines(
			"x is settled",
			"  first tabled (a, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: met",
			"    a proposes it (a, in 1)",
			"    b accepts it (b, in 2)",
		)},
		{"unanimity, not met", tiny{said: []string{"1 a x propose", "1 c x reject"}}, explained("1", "x"), lines(
			"x is open",
			"  between it and settled: b (silent)",
			"  first tabled (a, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: not met",
			"    a proposes it (a, in 1)",
			"    b has taken no position",
			"  not asked by the rule",
			"    c rejects it (c, in 1)",
		)},
		{"consensus before its deadline", tiny{terms: ruled(due), said: []string{"1 a x propose"}}, explained("1", "x"), lines(
			"x is open",
			"  between it and settled: b (silent)",
			"  first tabled (a, in 1)",
			"  in the wording “old”",
			"  it takes consensus, silence becoming assent on 2016-01-20, of a and b: not met",
			"    a proposes it (a, in 1)",
			"    b has taken no position",
		)},
		{"consensus, silence being assent", tiny{terms: ruled(due), said: []string{"1 a x propose"}}, explained("2", "x"), lines(
			"x is settled",
			"  first tabled (a, in 1)",
			"  in the wording “old”",
			"  it takes consensus, silence having become assent on 2016-01-20, of a and b: met",
			"    a proposes it (a, in 1)",
			"    b has taken no position",
		)},
		{"threshold", tiny{terms: ruled(quota), said: []string{"1 a x propose", "1 b x reserve"}}, explained("1", "x"), lines(
			"x is open",
			"  between it and settled: b (withheld); c (silent)",
			"  first tabled (a, in 1)",
			"  in the wording “old”",
			"  it takes a weight of 4 (now 3) among a (3), b and c: not met",
			"    a proposes it (a, in 1)",
			"    b reserves its position (b, in 1)",
			"    c has taken no position",
		)},
		{"unopposed, but nobody consents", tiny{terms: ruled(rule(negotiation.Unopposed)), said: []string{"1 c x reserve"}}, explained("1", "x"), lines(
			"x is open",
			"  between it and settled: nobody consents",
			"  first tabled (c, in 1)",
			"  in the wording “old”",
			"  it must be unopposed by a and b: met",
			"    a and b have taken no position",
			"  not asked by the rule",
			"    c reserves its position (c, in 1)",
			"  nobody consents, and somebody has to",
		)},
		{"all", tiny{terms: ruled(both), said: []string{"1 a x accept", "1 c x reject"}}, explained("1", "x"), lines(
			"x is contested",
			"  between it and settled: c (against)",
			"  first tabled (a, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a: met",
			"    a accepts it (a, in 1)",
			"  it must be unopposed by a and c: not met",
			"    c rejects it (c, in 1)",
			"    a as above",
		)},
		{"any", tiny{terms: ruled(either), said: []string{"1 a x reserve"}}, explained("1", "x"), lines(
			"x is open",
			"  between it and settled: a (withheld)",
			"  first tabled (a, in 1)",
			"  in the wording “old”",
			"  it takes one of these rules: not met",
			"    it takes unanimity of a: not met",
			"      a reserves its position (a, in 1)",
			"    it must be unopposed by a and c: not met",
			"      c has taken no position",
			"      a as above",
		)},
		{"nobody said anything", tiny{}, explained("1", "x"), lines(
			"x is untabled",
			"  between it and settled: a and b (silent)",
			"  nothing was said of it, and no whole that includes it was supported",
			"  in the wording “old”",
			"  it takes unanimity of a and b: not met",
			"    a and b have taken no position",
		)},
		{"dropped", tiny{said: []string{"1 a x reserve", "1 b x accept; until 2016-01-20", "1 c x propose; text new", "2 a+c x withdraw"}}, explained("2", "x"), lines(
			"x is dropped",
			"  between it and settled: a and b (silent)",
			"  first tabled (a, in 1)",
			"  first supported (b, in 1), and by nobody now",
			"  in the wording “new”, tabled (c, in 1)",
			"  it takes unanimity of a and b: not met",
			"    a withdrew (a and c, in 2); before, it had reserved its position (a, in 1)",
			"    b is silent: its acceptance lapsed after 2016-01-20 (b, in 1)",
		)},
		{"a refusal", tiny{said: []string{"1 a x propose; text new", "1 b x accept", "2 b x reject; text new"}}, explained("2", "x"), lines(
			"x is contested",
			"  between it and settled: b (against)",
			"  first tabled (a, in 1)",
			"  nearest to settled in the wording “new”, tabled (a, in 1)",
			"  it takes unanimity of a and b: not met",
			"    a proposes it (a, in 1)",
			"    b rejects this wording (b, in 2)",
			"  in the wording “old”: contested; against it a and b",
		)},
		{"rival wordings", tiny{said: []string{"1 a x propose; text new", "1 b x propose; text other", "1 c x accept; text other"}}, explained("1", "x"), lines(
			"x is contested",
			"  between it and settled: a (against)",
			"  first tabled (a, in 1)",
			"  nearest to settled in the wording “other”, tabled (b, in 1)",
			"  it takes unanimity of a and b: not met",
			"    a proposes “new” (a, in 1)",
			"    b proposes it (b, in 1)",
			"  not asked by the rule",
			"    c accepts it (c, in 1)",
			"  in the wording “new”: contested; for it a; against it b and c",
			"  in the wording “old”: contested; against it a, b and c",
		)},
		{"came down", tiny{terms: whole(), said: []string{"1 a p accept", "1 b p in-principle", "1 b x accept"}}, explained("1", "x"), lines(
			"x is settled (provisional)",
			"  first tabled with all of p (a, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: met",
			"    a accepts it with all of p (a, in 1)",
			"    b accepts it (b, in 1)",
		)},
		{"came down and was left", tiny{terms: whole(), said: []string{"1 a+b p accept", "2 b p withdraw"}}, explained("2", "x"), lines(
			"x is open",
			"  between it and settled: b (silent)",
			"  first tabled with all of p (a and b, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: not met",
			"    a accepts it with all of p (a and b, in 1)",
			"    b is silent: it had accepted p (a and b, in 1), and left it (b, in 2)",
		)},
		{"came down and lapsed", tiny{terms: whole(), said: []string{"1 a p accept", "1 b p accept; until 2016-01-20"}}, explained("2", "x"), lines(
			"x is open",
			"  between it and settled: b (silent)",
			"  first tabled with all of p (a, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: not met",
			"    a accepts it with all of p (a, in 1)",
			"    b is silent: it had accepted p (b, in 1), which lapsed after 2016-01-20",
		)},
		{"replaced", tiny{terms: newer(), said: []string{"1 a+b x accept", "2 b y accept"}}, explained("2", "x"), lines(
			"x is open",
			"  between it and settled: b (silent)",
			"  first tabled (a and b, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: not met",
			"    a accepts it (a and b, in 1)",
			"    b went over to y, which replaces it (b, in 2); before, it had accepted (a and b, in 1)",
		)},
		{"a fact", tiny{said: []string{"1 a x accept; if fact f", "1 b x accept; if fact g"}, events: []negotiation.Event{{Round: "1", Title: "It rains", Lapses: negotiation.IDs{"f"}}}}, explained("1", "x"), lines(
			"x is conditional",
			"  between it and settled: a and b (withheld)",
			"  first tabled (a, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: not met",
			"    a accepts it if the fact f holds, which is not so yet (a, in 1)",
			"      the fact f does not hold: It rains (in 1)",
			"    b accepts it if the fact g holds, which nothing has brought about yet (b, in 1)",
		)},
		{"an acceptance", tiny{terms: worded("x", "y"), said: []string{"1 a x accept; if b accepts y and fact f", "1 b x accept", "1 b y accept; if a accepts y"}}, explained("1", "x"), lines(
			"x is conditional",
			"  between it and settled: a (withheld)",
			"  first tabled (a, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: not met",
			"    a accepts it if all of: b accepts y; the fact f holds, which is not so yet (a, in 1)",
			"      on y, b accepts it if a accepts y, which is not so yet (b, in 1)",
			"        on y, a has taken no position",
			"      the fact f holds, which nothing has brought about yet",
			"    b accepts it (b, in 1)",
		)},
		{"a blocked acceptance", tiny{terms: worded("x", "y"), said: []string{"1 a x accept; if b accepts y", "1 b y reject"}}, explained("1", "x"), lines(
			"x is open",
			"  between it and settled: a (withheld); b (silent)",
			"  first tabled (a, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: not met",
			"    a accepts it if b accepts y, which is blocked as things stand (a, in 1)",
			"      on y, b rejects it (b, in 1)",
			"    b has taken no position",
		)},
		{"a contested term", tiny{terms: worded("x", "y"), said: []string{"1 a x accept; if y settled", "1 b y reject"}}, explained("1", "x"), lines(
			"x is open",
			"  between it and settled: a (withheld); b (silent)",
			"  first tabled (a, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: not met",
			"    a accepts it if y is settled, but y is contested, which blocks that (a, in 1)",
			"      y is contested",
			"        in the wording “old”",
			"        it takes unanimity of a and b: not met",
			"          b rejects it (b, in 1)",
			"          a has taken no position",
			"    b has taken no position",
		)},
		{"in exchange", tiny{terms: worded("x", "y"), said: []string{"1 a x accept; if y settled", "1 b x accept", "1 a+b y accept; if x settled"}}, explained("1", "x"), lines(
			"x is settled (in exchange with y)",
			"  first tabled (a, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: met",
			"    a accepts it if y is settled, as is the case (a, in 1)",
			"    b accepts it (b, in 1)",
		)},
		{"a circle", tiny{terms: worded("x", "y"), said: []string{"1 a x accept; if y settled", "1 b x accept", "1 a y accept; if x settled"}}, explained("1", "x"), lines(
			"x is conditional",
			"  between it and settled: a (withheld)",
			"  first tabled (a, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: not met",
			"    a accepts it if y is settled, but y is still open (a, in 1)",
			"      y is open",
			"        in the wording “old”",
			"        it takes unanimity of a and b: not met",
			"          a accepts it if x is settled, but x is still conditional (a, in 1)",
			"          b has taken no position",
			"    b accepts it (b, in 1)",
		)},
		{"a whole", tiny{terms: whole(), said: []string{"1 a+b p accept", "2 b x reject"}}, explained("2", "p"), lines(
			"p is contested",
			"  between it and settled: its part x",
			"  first tabled (a and b, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: met",
			"    a accepts it (a and b, in 1)",
			"    b accepts it (a and b, in 1)",
			"  settled part: y",
			"  not settled",
			"    x is contested",
			"      in the wording “old”",
			"      it takes unanimity of a and b: not met",
			"        a accepts it with all of p (a and b, in 1)",
			"        b rejects it (b, in 2)",
		)},
		{"takes effect", tiny{terms: with(worded("x"), func(x *negotiation.Term) { x.When = negotiation.IfFact("f") }), said: []string{"1 a+b x accept"}}, explained("1", "x"), lines(
			"x is settled (not in effect yet)",
			"  first tabled (a and b, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: met",
			"    a accepts it (a and b, in 1)",
			"    b accepts it (a and b, in 1)",
			"  it takes effect if the fact f holds, which nothing has brought about yet",
		)},
		{"a claim", tiny{said: []string{"1 c/b x accept; at 2016-01-03", "1 a x propose"}}, explained("1", "x", negotiation.AsReported), lines(
			"x is settled",
			"  first tabled (c on b, 2016-01-03)",
			"  in the wording “old”",
			"  it takes unanimity of a and b: met",
			"    a proposes it (a, in 1)",
			"    b accepts it (c on b, 2016-01-03)",
		)},
		{"among", tiny{said: []string{"1 a x propose"}}, explained("1", "x", negotiation.OnRecord.Among("a")), lines(
			"x is settled",
			"  first tabled (a, in 1)",
			"  in the wording “old”",
			"  it takes unanimity of a: met",
			"    a proposes it (a, in 1)",
		)},
	})
}
