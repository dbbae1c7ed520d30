package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/negotiation"
	"parley.example/negotiation/bridge"
)

func TestBridgeSaysHowSureItIs(t *testing.T) {
	way := bridge.Answer{Cost: 7, Steps: make([]bridge.Step, 2)}
	one := []*negotiation.Term{{ID: "x"}}
	prices := []bridge.Price{{Actor: "a", Cost: 6}}
	for _, c := range []struct {
		name   string
		prices []bridge.Price
		found  bridge.Result
		want   string
	}{
		{
			"exact", nil,
			bridge.Result{Answers: []bridge.Answer{way}, Cost: 2, Bound: 2, Exact: true, Complete: true, Found: 1},
			"The fewest that it takes: 2 moves. Fewer will not do.",
		},
		{
			"cut short", nil,
			bridge.Result{Answers: []bridge.Answer{way}, Cost: 2, Bound: 1, Found: 1, Looked: 9},
			"The shortest that was found: 2 moves. The search ended after 9 boards, before that was sure: it takes 1 at the least.",
		},
		{
			"priced", prices,
			bridge.Result{Answers: []bridge.Answer{way}, Cost: 7, Bound: 7, Exact: true, Complete: true, Found: 1},
			"The cheapest way costs 7, in 2 moves. Less will not do.",
		},
		{
			"priced and cut short", prices,
			bridge.Result{Answers: []bridge.Answer{way}, Cost: 7, Bound: 3, Found: 1, Looked: 1},
			"The cheapest way that was found costs 7, in 2 moves. The search ended after 1 board, before that was sure: it costs 3 at the least.",
		},
		{"none", nil, bridge.Result{Targets: one, Exact: true}, "No moves that are allowed would settle it."},
		{"none for several", nil, bridge.Result{Targets: append(one, one...), Exact: true}, "No moves that are allowed would settle all of it."},
		{
			"none yet", nil,
			bridge.Result{Bound: 4, Looked: 5},
			"No way was found before the search ended, after 5 boards. It takes 4 at the least, if it can be done.",
		},
		{
			"nothing to do", nil,
			bridge.Result{Targets: one, Answers: make([]bridge.Answer, 1), Exact: true},
			"Nothing is left to do: it stands settled.",
		},
	} {
		b := bridging{asked: bridge.Options{Prices: c.prices}, found: &c.found}
		if got := b.verdict(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestBridgeCountsTheOtherWays(t *testing.T) {
	for _, c := range []struct {
		found    int
		complete bool
		priced   bool
		want     string
	}{
		{1, true, false, "There is no other way as short."},
		{1, true, true, "There is no other way as cheap."},
		{1, false, false, "Whether there is another way as short was not looked at to the end."},
		{2, true, false, "1 other way as short"},
		{14, true, true, "13 other ways as cheap"},
		{4, false, false, "At least 3 other ways as short"},
	} {
		b := bridging{found: &bridge.Result{Found: c.found, Complete: c.complete}}
		if c.priced {
			b.asked.Prices = []bridge.Price{{Cost: 2}}
		}
		if got := b.othersInWords(); got != c.want {
			t.Errorf("%d, %v, %v: %q, want %q", c.found, c.complete, c.priced, got, c.want)
		}
	}
}

// The moves are numbered in the order in which they are made, though they stand
// under who makes them.
func TestBridgeNumbersMoves(t *testing.T) {
	b, answer := twoInTurn(t)
	var out bytes.Buffer
	b.steps(page{&out}, answer)
	const want = `
The village of Hill (hill)
  1.  accepts sluice: The sluice by night
      settles sluice
  3.  accepts path: The upper path, as "Wide."
      settles path; unsettles sluice

The village of Dale (dale)
  2.  accepts gate

Facts
  4.  snow-gone comes about: The snow on the upper path is gone
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// twoInTurn returns an answer in which two move in turn.
func twoInTurn(t *testing.T) (bridging, bridge.Answer) {
	t.Helper()
	record, err := load(small, nil)
	if err != nil {
		t.Fatal(err)
	}
	talks, err := negotiation.Open(record)
	if err != nil {
		t.Fatal(err)
	}
	board, err := talks.Latest(negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	sluice, path := &negotiation.Term{ID: "sluice"}, &negotiation.Term{ID: "path"}
	return bridging{heading: headingOf(board), board: board}, bridge.Answer{Steps: []bridge.Step{
		{Move: negotiation.Move{Actor: "hill", Term: "sluice"}, Cost: 1, Unlocks: []*negotiation.Term{sluice}},
		{Move: negotiation.Move{Actor: "dale", Term: "gate"}, Cost: 1},
		{Move: negotiation.Move{Actor: "hill", Term: "path", Wording: "Wide."}, Cost: 1, Unlocks: []*negotiation.Term{path}, Unsettles: []*negotiation.Term{sluice}},
		{Move: negotiation.Move{Fact: "snow-gone"}, Cost: 1},
	}}
}

func TestBridgeShowsAtMostSoMany(t *testing.T) {
	text := string(ask(t, "-bridge", "separation", "-most", "2", "-at", "hangzhou", syria))
	if !strings.Contains(text, "3 other ways as short\n") || !strings.Contains(text, "\n  and 2 more\n") {
		t.Errorf("it says\n%s", text)
	}
}

// Who may not move does not.
func TestBridgeKeepsToMovers(t *testing.T) {
	text := string(ask(t, "-bridge", "separation", "-movers", "us,russia", "-at", "hangzhou", syria))
	if !strings.Contains(text, "No moves that are allowed would settle it.") {
		t.Errorf("it says\n%s", text)
	}
}
