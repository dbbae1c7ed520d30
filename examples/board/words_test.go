package main

import (
	"strings"
	"testing"

	"parley.example/negotiation"
)

// Every cause has words of its own, and every one names the actor.
func TestTurnInWords(t *testing.T) {
	seen := map[string]negotiation.Cause{}
	for c := negotiation.CauseUnknown; c <= negotiation.CauseConditioned; c++ {
		text := turnInWords(negotiation.Turn{Actor: "russia", Cause: c})
		if !strings.Contains(text, "russia") {
			t.Errorf("%s: %q names nobody", c, text)
		}
		if other, ok := seen[text]; ok {
			t.Errorf("%s and %s are both %q", c, other, text)
		}
		seen[text] = c
	}
}

func TestChangeInWords(t *testing.T) {
	c := negotiation.Change{
		Kind:   negotiation.ChangeReversed,
		Before: negotiation.Standing{Status: negotiation.StatusSettled},
		After:  negotiation.Standing{Status: negotiation.StatusOpen},
		By:     []negotiation.Turn{{Actor: "russia", Cause: negotiation.CauseWithdrew}},
		Because: []negotiation.Basis{
			{Term: "targets"}, {Term: "aid", Actor: "us"}, {Fact: "seven-days"},
		},
	}
	const want = "settled -> open, reversed: russia withdrew; " +
		"because targets fell, us no longer accepts aid and the fact seven-days no longer holds"
	if got := changeInWords(c); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestDatesInWords(t *testing.T) {
	for _, c := range []struct {
		start, end negotiation.Moment
		want       string
	}{
		{"", "", ""},
		{"2016-09", "", "2016-09"},
		{"", "2016-09", "until 2016-09"},
		{"2016-09", "2016-09", "2016-09"},
		{"2016-09-08", "2016-09-09", "2016-09-08 to 2016-09-09"},
	} {
		if got := datesInWords(&negotiation.Round{Start: c.start, End: c.end}); got != c.want {
			t.Errorf("%s, %s: %q, want %q", c.start, c.end, got, c.want)
		}
	}
}
