package negotiation

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestRuleKinds(t *testing.T) {
	for _, k := range ruleKinds() {
		if !k.IsValid() {
			t.Errorf("%s is not valid", k)
		}
	}
	for _, k := range []RuleKind{"", "Unanimity", "majority"} {
		if k.IsValid() {
			t.Errorf("%q is valid", k)
		}
	}
}

func TestRuleString(t *testing.T) {
	us := []string{"us", "russia"}
	for _, c := range []struct {
		rule Rule
		want string
	}{
		{Rule{}, "the default rule"},
		{Rule{Kind: Unanimity, Of: us}, "unanimity of us, russia"},
		{Rule{Kind: Unanimity}, "unanimity of the parties"},
		{Rule{Kind: Consensus, Deadline: "2016-09-12"}, "consensus of the parties by 2016-09-12"},
		{Rule{Kind: Unopposed, Of: []string{"congress"}}, "unopposed of congress"},
		{Rule{Kind: Threshold, Of: us, Weights: map[string]int{"us": 2}, Quota: 3}, "threshold 3 of us (2), russia"},
		{Rule{Kind: Threshold, Weights: map[string]int{"us": 2, "eu": 4}, Quota: 3}, "threshold 3 of the parties (eu 4, us 2)"},
		{
			Rule{Kind: All, Rules: []Rule{{Kind: Unanimity, Of: us}, {Kind: Any, Rules: []Rule{{Kind: Consensus}, {Kind: Unopposed}}}}},
			"all of: unanimity of us, russia; (any of: consensus of the parties; unopposed of the parties)",
		},
		{Rule{Kind: Any}, "any of: nothing"},
		{Rule{Quota: 1}, "no kind of the parties"},
		{Rule{Kind: "majority", Of: us}, "majority of us, russia"},
	} {
		if got := c.rule.String(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestRuleStringBounded(t *testing.T) {
	long := strings.Repeat("é", 3000)
	many := make([]string, 1<<20)
	for _, r := range []Rule{
		loopRule(), wideRule(1 << 20), deepRule(10_000),
		{Kind: Unanimity, Of: many},
		{Kind: Unanimity, Of: []string{long}},
		{Kind: RuleKind(long)},
		{Kind: All, Rules: []Rule{{Kind: RuleKind("\xff" + long)}}},
		{Kind: Consensus, Deadline: Moment(long)},
		{Kind: Threshold, Weights: map[string]int{long: 1, long + "x": 2}},
	} {
		bounded(t, r.String())
	}
}

// bounded fails unless a phrase was cut short as it should be.
func bounded(t *testing.T, s string) {
	t.Helper()
	if len(s) > maxPhrase+len("…\uFFFD") || !strings.HasSuffix(s, "…") || !utf8.ValidString(s) {
		t.Errorf("%d bytes: %.100q", len(s), s)
	}
}

func TestRuleIsZero(t *testing.T) {
	for _, r := range []Rule{{}, {Of: []string{}, Weights: map[string]int{}, Rules: []Rule{}}} {
		if !r.IsZero() {
			t.Errorf("%v is not zero", r)
		}
	}
	for _, r := range []Rule{{Kind: Unanimity}, {Of: []string{"us"}}, {Deadline: "2016"}, {Weights: map[string]int{"us": 0}}, {Quota: 1}, {Rules: []Rule{{}}}} {
		if r.IsZero() {
			t.Errorf("%v is zero", r)
		}
	}
	if data, err := json.Marshal(Term{ID: "aid"}); err != nil || strings.Contains(string(data), "rule") {
		t.Errorf("a term with the default rule is written %s, %v", data, err)
	}
}
