package negotiation_test

import (
	"fmt"
	"strings"
	"testing"

	"parley.example/negotiation"
)

// missing asks what stands between a term and settled.
func missing(round, term string) func(*negotiation.Talks) string {
	return func(talks *negotiation.Talks) string {
		s, _ := board(talks, round, nil).Standing(term)
		var words []string
		for _, o := range s.Explain().Missing() {
			words = append(words, o.String())
		}
		return strings.Join(words, ", ")
	}
}

func TestMissing(t *testing.T) {
	kind := func(k negotiation.RuleKind, rules ...negotiation.Rule) negotiation.Rule {
		return negotiation.Rule{Kind: k, Rules: rules}
	}
	of := func(k negotiation.RuleKind, who ...string) negotiation.Rule {
		return negotiation.Rule{Kind: k, Of: who}
	}
	quota := negotiation.Rule{Kind: negotiation.Threshold, Of: []string{"a", "b", "c"}, Quota: 2}
	due := negotiation.Rule{Kind: negotiation.Consensus, Deadline: "2016-01-20"}
	trySentences(t, []sentence{
		{"nothing, once it is settled", tiny{said: []string{"1 a+b x accept"}}, missing("1", "x"), ""},
		{"who is silent, and who is against", tiny{said: []string{"1 b x reject"}}, missing("1", "x"), "a is silent, b is against"},
		{"on what a consent waits", tiny{said: []string{"1 a x accept; if fact f and b accepts x"}}, missing("1", "x"), "a withholds until all of: the fact f holds; b accepts x, b is silent"},
		{"who abstains need not do more, but somebody has to consent", tiny{said: []string{"1 a+b x abstain"}}, missing("1", "x"), "nobody consents"},
		{"silence is no obstacle to consensus", tiny{rule: of(negotiation.Consensus), said: []string{"1 a x accept; if fact f"}}, missing("1", "x"), "a withholds until the fact f holds"},
		{"silence before the deadline is", tiny{rule: due, said: []string{"1 a x accept"}}, missing("1", "x"), "b is silent"},
		{"consensus of nobody", tiny{rule: due}, missing("2", "x"), "nobody consents"},
		{"everyone who does not consent to a quota", tiny{terms: ruled(quota), said: []string{"1 a x accept", "1 b x abstain"}}, missing("1", "x"), "b abstains, c is silent"},
		{"a veto, and that nobody consents", tiny{rule: of(negotiation.Unopposed), said: []string{"1 b x reject"}}, missing("1", "x"), "b is against, nobody consents"},
		{"all of the rules, each of those asked once", tiny{rule: kind(negotiation.All, of(negotiation.Unanimity, "a"), of(negotiation.Unanimity, "a", "b"))}, missing("1", "x"), "a is silent, b is silent"},
		{"the nearest of any", tiny{rule: kind(negotiation.Any, of(negotiation.Unanimity, "a", "b"), of(negotiation.Unanimity, "a", "c")), said: []string{"1 c x accept"}}, missing("1", "x"), "a is silent"},
		{"parts", tiny{terms: whole(), said: []string{"1 a p accept", "1 a+b x accept", "1 b y reject"}}, missing("1", "p"), "b is silent, y is contested"},
		{"the nearest wording", tiny{said: []string{"1 a x propose; text new", "1 b x accept; text other", "1 c x accept; text other"}}, missing("1", "x"), "a is against"},
	})
}

// Outlook: "a fact can always come about", "settled is blocked while the term is
// contested", "an actor accepts while it rejects it, or while the condition of
// its own support is blocked"; "all as far as the worst, any as far as the best".
func TestOutlook(t *testing.T) {
	for _, tc := range []struct{ condition, said, want string }{
		{"fact f", "", "possible"},
		{"y settled", "", "possible"},
		{"y settled", "b y accept", "possible"},
		{"y settled", "b y reject", "blocked"},
		{"y settled", "a+b y accept", "holds"},
		{"b accepts y", "", "possible"},
		{"b accepts y", "b y in-principle", "possible"},
		{"b accepts y", "b y reserve", "possible"},
		{"b accepts y", "b y reject", "blocked"},
		{"b accepts y", "b y accept; text new", "holds"},
		{"b accepts y", "b y accept; if fact f", "possible"},
		{"b accepts y", "b y accept; if z settled", "blocked"},
		{"b accepts y", "b y accept; if c accepts z", "blocked"},
		{"b accepts y", "b y accept; if fact f and c accepts z", "blocked"},
		{"fact f and y settled", "b y reject", "blocked"},
		{"fact f and y settled", "a+b y accept", "possible"},
	} {
		talks := opened(t, tiny{terms: worded("x", "y", "z"), said: append([]string{"1 a x accept; if " + tc.condition, "1 c+b z reject"}, whole1(tc.said)...)})
		s, _ := board(talks, "1", nil).Standing("x")
		if got := s.Explain().Wordings[0].Rule.Voices[0].If.Outlook.String(); got != tc.want {
			t.Errorf("%s, when %s: got %s, want %s", tc.condition, tc.said, got, tc.want)
		}
	}
}

// whole1 gives what is said in round 1, if anything is.
func whole1(said string) []string {
	if said == "" {
		return nil
	}
	return []string{"1 " + said}
}

// Of any the best counts, and acceptances that wait for one another are not
// blocked by that.
func TestOutlookOfAnyAndCircles(t *testing.T) {
	either := negotiation.IfAny(negotiation.IfSettled("y"), negotiation.IfFact("f"))
	x := tiny{terms: worded("x", "y", "z"), said: []string{"1 a x accept", "1 b y reject", "1 b z accept; if c accepts z and fact g", "1 c z accept; if b accepts z"}}
	rec := x.record(t)
	rec.Statements[0].If = either
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	s, _ := board(talks, "1", nil).Standing("x")
	c := s.Explain().Wordings[0].Rule.Voices[0].If
	if got := fmt.Sprint(c.Outlook, c.Parts[0].Outlook, c.Parts[1].Outlook); got != "possible blocked possible" {
		t.Errorf("got %s", got)
	}
	s, _ = board(talks, "1", nil).Standing("z")
	if got := s.Explain().Wordings[0].Rule.Voices[1].If.Outlook; got != negotiation.OutlookPossible {
		t.Errorf("a circle is %v", got)
	}
}

// What waits for something blocked is blocked, in a circle too.
func TestOutlookBlockedThroughCircle(t *testing.T) {
	talks := opened(t, tiny{terms: worded("x", "y", "z"), said: []string{
		"1 b x accept; if a accepts y and c accepts z",
		"1 a y accept; if c accepts z and d accepts z", "1 c z accept; if a accepts y", "1 d z reject",
	}})
	s, _ := board(talks, "1", nil).Standing("x")
	for _, c := range s.Explain().Wordings[0].Rule.Voices[1].If.Parts {
		if c.Outlook != negotiation.OutlookBlocked {
			t.Errorf("%s is %v", c.Condition, c.Outlook)
		}
	}
}

func TestOutlookText(t *testing.T) {
	for o, word := range map[negotiation.Outlook]string{negotiation.OutlookBlocked: "blocked", negotiation.OutlookPossible: "possible", negotiation.OutlookHolds: "holds"} {
		text, err := o.MarshalText()
		var back negotiation.Outlook
		if err != nil || string(text) != word || back.UnmarshalText(text) != nil || back != o {
			t.Errorf("%v is written %q and read %v, %v", o, text, back, err)
		}
	}
	if _, err := negotiation.Outlook(9).MarshalText(); err == nil {
		t.Error("9 is an outlook")
	}
	if err := new(negotiation.Outlook).UnmarshalText([]byte("maybe")); err == nil {
		t.Error("maybe is an outlook")
	}
}

// Explained just after a statement, a term is as it was then, and the text says
// so. Whoever has enough of the lines gets no more.
func TestExplainAfter(t *testing.T) {
	talks := opened(t, tiny{said: []string{"1 a+b x accept", "1 b x withdraw"}})
	b, err := talks.After(0, negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	s, _ := b.Standing("x")
	n := 0
	for l := range s.Explain().Lines() {
		if n++; n == 2 {
			wantText(t, l.Text, "at the point in 1 after the acceptance of x (a and b, in 1), on the record")
			break
		}
	}
	statements, _ := s.Explain().Cited()
	if s.Status != negotiation.StatusSettled || len(statements) != 1 {
		t.Errorf("%v from %d statements", s.Status, len(statements))
	}
}
