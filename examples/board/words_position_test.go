package main

import (
	"testing"

	"parley.example/negotiation"
)

func TestPositionInWords(t *testing.T) {
	said := &negotiation.Statement{If: negotiation.IfSettled("aid")}
	for _, c := range []struct {
		at   negotiation.Position
		want string
	}{
		{negotiation.Position{}, "silent"},
		{negotiation.Position{Silence: negotiation.Withdrawn}, "withdrew"},
		{negotiation.Position{Silence: negotiation.Lapsed}, "lapsed"},
		{negotiation.Position{Silence: negotiation.Replaced}, "went over to what replaces it"},
		{negotiation.Position{Stance: negotiation.Propose, Wording: "At dusk."}, `proposes "At dusk."`},
		{negotiation.Position{Stance: negotiation.Accept, Whole: &negotiation.Term{ID: "deal"}, Statement: said}, "accepts with all of deal if aid is settled"},
		{negotiation.Position{Stance: negotiation.InPrinciple, Statement: &negotiation.Statement{}}, "agrees in principle"},
		{negotiation.Position{Stance: negotiation.Reserve, Statement: said}, "reserves its position"},
		{negotiation.Position{Stance: negotiation.Abstain}, "abstains"},
		{negotiation.Position{Stance: negotiation.Reject}, "rejects"},
	} {
		if got := positionInWords(c.at); got != c.want {
			t.Errorf("%+v: %q, want %q", c.at, got, c.want)
		}
	}
}

// Every contribution has words of its own, and so has every kind of dispute.
func TestWordsDiffer(t *testing.T) {
	seen := map[string]bool{}
	for c := negotiation.ContributionAgainst; c <= negotiation.ContributionGiven; c++ {
		seen[givingInWords(c)] = true
	}
	for k := negotiation.DisputeIllusory; k <= negotiation.DisputeStatus; k++ {
		seen[disputeInWords(k)] = true
	}
	if len(seen) != 10 {
		t.Errorf("two have the same words: %v", seen)
	}
}

func TestRefusalInWords(t *testing.T) {
	for stance, want := range map[negotiation.Stance]string{
		negotiation.Reject: `rejects "No goats."`, negotiation.Reserve: `reserves on "No goats."`,
	} {
		if got := refusalInWords(negotiation.Refusal{Wording: "No goats.", Stance: stance}); got != want {
			t.Errorf("%s: %q", stance, got)
		}
	}
}

func TestCountInWords(t *testing.T) {
	for n, want := range map[int]string{0: "0 moves", 1: "1 move", 2: "2 moves"} {
		if got := countInWords(n, "move"); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
}
