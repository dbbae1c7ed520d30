package negotiation

import (
	"strings"
	"testing"
)

func TestConditionString(t *testing.T) {
	for _, c := range []struct {
		condition *Condition
		want      string
	}{
		{IfSettled("grounding"), "grounding is settled"},
		{IfAccepts("russia", "aid"), "russia accepts aid"},
		{IfFact("confirmed"), "the fact confirmed holds"},
		{IfAll(IfSettled("aid"), IfFact("confirmed")), "all of: aid is settled; the fact confirmed holds"},
		{
			IfAny(IfAccepts("us", "aid"), IfAll(IfFact("quiet"), IfAny(IfFact("confirmed")))),
			"any of: us accepts aid; (all of: the fact quiet holds; (any of: the fact confirmed holds))",
		},
		{IfAll(), "all of: nothing"},
		{IfAny(nil), "any of: nothing"},
		{&Condition{}, "nothing"},
		{&Condition{Accepts: "us"}, "us accepts nothing"},
		{&Condition{Term: "aid"}, "nobody accepts aid"},
		{&Condition{Settled: "aid", Fact: "quiet"}, "aid is settled"},
		{IfFact("a\xffb"), "the fact a\uFFFDb holds"},
	} {
		if got := c.condition.String(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestConditionStringBounded(t *testing.T) {
	long := strings.Repeat("é", 3000)
	for _, c := range []*Condition{
		loop(), bush(), deep(100_000), wide(1<<20, "aid"),
		{All: make([]Condition, 1<<20)},
		IfSettled(long), IfSettled("x" + long), IfAccepts(long, long), IfFact(strings.Repeat("\xff", 3000)),
	} {
		bounded(t, c.String())
	}
	// A phrase that just fits is whole.
	fits := strings.Repeat("x", maxPhrase-len(" is settled"))
	if got := IfSettled(fits).String(); got != fits+" is settled" {
		t.Errorf("%d bytes", len(got))
	}
	bounded(t, IfSettled(fits+"x").String())
}

func TestWholeRunes(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"a", "a"},
		{"é", "é"},
		{"aé", "aé"},
		{"a\xc3", "a"},
		{"\xc3", ""},
		{"\xe2\x82", ""},
		{"€", "€"},
		{"a\xf0\x9f\x98", "a"},
		{"😀", "😀"},
		{"\xff", "\xff"},
		{"\x80\x80\x80\x80\x80", "\x80\x80\x80\x80\x80"},
	} {
		if got := wholeRunes(c.in); got != c.want {
			t.Errorf("wholeRunes(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestIfAllCopies(t *testing.T) {
	part := IfFact("quiet")
	c := IfAll(part)
	part.Fact = "noise"
	if c.All[0].Fact != "quiet" {
		t.Error("a change of a part reached the condition")
	}
}
