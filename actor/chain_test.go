package actor_test

import (
	"testing"
	"time"

	"parley.example/actor"
)

func TestChain(t *testing.T) {
	r := mustRoster(t, each("a b c d e f mouth x"), []actor.Tie{
		{From: "a", Kind: actor.Commands, To: "b"},
		{From: "b", Kind: actor.Commands, To: "c"},
		{From: "c", Kind: actor.Commands, To: "d"},
		{From: "a", Kind: actor.Backs, To: "e"},
		{From: "e", Kind: actor.Backs, To: "d"},
		{From: "a", Kind: actor.Commands, To: "e", Start: "2015", End: "2016-09"},
		{From: "mouth", Kind: actor.SpeaksFor, To: "f"},
		{From: "d", Kind: actor.Commands, To: "mouth"},
		{From: "mouth", Kind: actor.Commands, To: "x"},
		{From: "mouth", Kind: actor.Backs, To: "f"},
		{From: "d", Kind: actor.Commands, To: "a"},
	})
	for _, c := range []struct {
		from, to string
		at       actor.Moment
		kinds    []actor.TieKind
		want     string
	}{
		{"a", "b", "", nil, "a commands b"},
		{"b", "a", "", nil, "b commands c; c commands d; d commands a"}, // the one way round
		{"a", "d", "", nil, "a backs e; e backs d"},
		{"a", "d", "", []actor.TieKind{actor.Commands}, "a commands b; b commands c; c commands d"},
		{"a", "d", "", []actor.TieKind{actor.Lists, actor.Opposes}, ""},
		{"a", "d", "", []actor.TieKind{actor.Backs, actor.Commands}, "a backs e; e backs d"}, // the first in the roster
		{"a", "e", "2015", []actor.TieKind{actor.Commands}, "a commands e"},
		{"a", "e", "2016-09-30", []actor.TieKind{actor.Commands}, "a commands e"},
		{"a", "e", "2016-10-01", []actor.TieKind{actor.Commands}, ""},
		{"a", "e", "2014-12-31", []actor.TieKind{actor.Commands}, ""},
		{"a", "e", "", []actor.TieKind{actor.Commands}, "a commands e"}, // at no time in particular
		{"d", "f", "", nil, "d commands mouth"},                         // a mouthpiece's ties are its principal's
		{"d", "x", "", nil, "d commands mouth; mouth commands x"},
		{"f", "x", "", nil, "mouth commands x"},
		{"mouth", "f", "", nil, ""}, // never left the house
		{"a", "a", "", nil, ""},
		{"x", "a", "", nil, ""},
		{"a", "nobody", "", nil, ""},
		{"nobody", "a", "", nil, ""},
	} {
		got := r.ChainAt(c.from, c.to, c.at.First(), c.kinds...)
		if write(got) != c.want || got != nil && c.want == "" {
			t.Errorf("ChainAt(%s, %s, %q, %s) = %s, want %s", c.from, c.to, c.at, c.kinds, write(got), c.want)
		}
		if c.at == "" && write(r.Chain(c.from, c.to, c.kinds...)) != c.want {
			t.Errorf("Chain(%s, %s, %s) is not ChainAt", c.from, c.to, c.kinds)
		}
	}
}

// An obligor is reached by influence by a chain of commands, represents and at
// least one backs.
func TestChainVia(t *testing.T) {
	r := mustRoster(t, each("us hnc fsa brigade ypg voice"), []actor.Tie{
		{From: "us", Kind: actor.Commands, To: "hnc"},
		{From: "hnc", Kind: actor.Represents, To: "fsa"},
		{From: "us", Kind: actor.Backs, To: "fsa", Start: "2013", End: "2017"},
		{From: "fsa", Kind: actor.Commands, To: "brigade"},
		{From: "brigade", Kind: actor.Backs, To: "hnc"},
		{From: "us", Kind: actor.MemberOf, To: "ypg"},
		{From: "voice", Kind: actor.SpeaksFor, To: "us"},
		{From: "voice", Kind: actor.Backs, To: "us"},
	})
	for _, c := range []struct {
		from, to string
		at       actor.Moment
		want     string
	}{
		{"us", "fsa", "", "us backs fsa"},
		{"us", "brigade", "2014", "us backs fsa; fsa commands brigade"},
		{"us", "hnc", "2014", "us backs fsa; fsa commands brigade; brigade backs hnc"}, // not the short command
		// Past hnc a second time: by a mandate to the one that backs, and round again.
		{"us", "fsa", "2012", "us commands hnc; hnc represents fsa; fsa commands brigade; brigade backs hnc; hnc represents fsa"},
		{"us", "ypg", "", ""},
		{"voice", "us", "", ""}, // within one house nobody backs anybody
		{"us", "nobody", "", ""},
	} {
		if got := write(r.ChainVia(c.from, c.to, c.at.First(), actor.Backs, actor.Commands, actor.Represents)); got != c.want {
			t.Errorf("ChainVia(%s, %s, %q) = %s, want %s", c.from, c.to, c.at, got, c.want)
		}
	}
	if got := r.ChainVia("us", "hnc", time.Time{}, "", actor.Commands); got != nil {
		t.Errorf("by way of no kind at all: %s", write(got))
	}
	if got := write(r.ChainVia("us", "hnc", time.Time{}, actor.Commands)); got != "us commands hnc" {
		t.Errorf("by commands alone: %s", got)
	}
}

func TestHolds(t *testing.T) {
	at := func(s actor.Moment) time.Time { return s.First() }
	for _, c := range []struct {
		start, end actor.Moment
		at         time.Time
		want       bool
	}{
		{"", "", at("2016"), true},
		{"2016-09", "", time.Time{}, true}, // no time in particular
		{"2016", "2016", at("2016"), true},
		{"2016", "2016", at("2016-12-31T23:59:59.999999999Z"), true},
		{"2016", "2016", at("2017"), false},
		{"2016", "2016", at("2015-12-31T23:59:59.999999999Z"), false},
		{"2016", "", at("2017"), true},
		{"", "2016", at("2015"), true},
		{"", "2016", at("2017"), false},
		{"2016-09-12T19:00+03:00", "", at("2016-09-12T16:00Z"), true},
		{"2016-09-12T19:00+03:00", "", at("2016-09-12T15:59:59Z"), false},
		{"x", "2016-13", at("2016"), true}, // what is not valid is open
		{"", "", time.Date(-4712, 1, 1, 12, 0, 0, 0, time.UTC), true},
		{"0001", "", time.Date(-4712, 1, 1, 12, 0, 0, 0, time.UTC), false},
		{"", "", time.Date(100_000, 1, 1, 0, 0, 0, 0, time.UTC), true},
	} {
		tie := &actor.Tie{Start: c.start, End: c.end}
		code, alias := actor.Code{Start: c.start, End: c.end}, actor.Alias{Start: c.start, End: c.end}
		if got := tie.Holds(c.at); got != c.want || code.Holds(c.at) != got || alias.Holds(c.at) != got {
			t.Errorf("%q to %q at %v: %v, %v, %v, want %v", c.start, c.end, c.at, got, code.Holds(c.at), alias.Holds(c.at), c.want)
		}
	}
}
