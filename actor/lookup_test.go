package actor_test

import (
	"errors"
	"strings"
	"sync"
	"testing"

	"parley.example/actor"
)

func names() []actor.Actor {
	return []actor.Actor{
		{ID: "jfs", Name: "Hayat Tahrir al-Sham", Aliases: []actor.Alias{
			{Name: "Jabhat al-Nusra", Start: "2012-01", End: "2016-07-28"},
			{Name: "Jabhat Fateh al-Sham", Start: "2016-07-28", End: "2017-01-28"},
			{Name: "The Front"},
		}},
		{ID: "fsa", Name: "Free Syrian Army", Aliases: []actor.Alias{{Name: "The  Front"}, {Name: "the front"}}},
		{ID: "FSA", Name: "Food Standards Agency"},
		{ID: "mueller", Name: "Müller & Söhne", Aliases: []actor.Alias{{Name: "K"}}},
		{ID: "old", Name: "Old", Aliases: []actor.Alias{{Name: "Jabhat al-Nusra", Start: "2020"}}},
		{ID: "blank", Name: " \t"},
	}
}

// mostly gives what a question came to in a word: an id, or what sort of error.
func mostly(a *actor.Actor, err error) string {
	if err == nil {
		return a.ID
	}
	if a != nil {
		return "both an actor and an error"
	}
	if e, ok := errors.AsType[*actor.AmbiguousError](err); ok {
		return "any of " + ids(e.Candidates)
	}
	if e, ok := errors.AsType[*actor.UnknownError](err); ok {
		return strings.TrimSpace("unknown " + e.Similar)
	}
	if is[*actor.InvalidError](err) {
		return "invalid"
	}
	return "another error: " + err.Error()
}

func TestFind(t *testing.T) {
	r := mustRoster(t, names(), nil)
	for _, c := range []struct {
		name string
		at   actor.Moment
		want string
	}{
		{"jfs", "", "jfs"},
		{"Hayat Tahrir al-Sham", "1999", "jfs"}, // a name is borne at any time
		{"HAYAT  tahrir\u00a0Al-sham\n", "", "jfs"},
		{"JFS", "", "jfs"}, // an id is a name too
		{"jabhat fateh al-sham", "2016-09", "jfs"},
		{"jabhat fateh al-sham", "2016", "jfs"}, // in some of the year
		{"jabhat fateh al-sham", "2015", "unknown"},
		{"jabhat fateh al-sham", "2016-07-27T23:59:59Z", "unknown"},
		{"jabhat fateh al-sham", "2016-07-28T00:00Z", "jfs"},
		{"jabhat fateh al-sham", "2017-01-29T00:59+01:00", "jfs"}, // still the 28th in UTC
		{"jabhat fateh al-sham", "2017-01-29", "unknown"},
		{"jabhat al-nusra", "2016-07-28", "jfs"}, // the day it changed, both
		{"jabhat al-nusra", "2016-07-29", "unknown"},
		{"jabhat al-nusra", "2021", "old"}, // somebody else took it up
		{"jabhat al-nusra", "", "any of jfs old"},
		{"the front", "", "any of jfs fsa"}, // each once
		{"fsa", "", "fsa"},                  // ids come first, to the letter
		{"FSA", "", "FSA"},
		{"Fsa", "", "any of fsa FSA"},
		{"MÜLLER & SÖHNE", "", "mueller"},
		{"Muller & Sohne", "", "unknown Müller & Söhne"},
		{"\u212a", "", "mueller"}, // the sign for kelvin
		{"jabhat fatah al-sham", "2016-09", "unknown Jabhat Fateh al-Sham"},
		{"jabhat fatah al-sham", "2015", "unknown"}, // nobody was called that then
		{"frront", "", "unknown"},
		{"", "", "unknown"},
		{" ", "", "unknown"}, // a blank name names nobody
		{"\xff", "", "unknown"},
		{"jfs", "2016-02-30", "invalid"},
		{"nobody", "soon", "invalid"},
	} {
		if got := mostly(r.Find(c.name, c.at)); got != c.want {
			t.Errorf("Find(%q, %q) = %s, want %s", c.name, c.at, got, c.want)
		}
	}
}

func TestFindErrors(t *testing.T) {
	r := mustRoster(t, names(), nil)
	for _, c := range []struct {
		name string
		at   actor.Moment
		want string
	}{
		{"Jabhat al Nusra", "2014", `no actor "Jabhat al Nusra" at 2014; did you mean "Jabhat al-Nusra"?`},
		{"nobody", "", `no actor "nobody"`},
		{"the front", "", `"the front" may be any of jfs, fsa`},
		{"x", "2016-13", `at: "2016-13" is no year (2016), month (2016-09), date (2016-09-03) or date-time with its zone (2016-09-03T19:00Z) that exists`},
	} {
		if _, err := r.Find(c.name, c.at); err == nil || err.Error() != c.want {
			t.Errorf("Find(%q, %q): %v, want %s", c.name, c.at, err, c.want)
		}
	}
}

// A code means something within its scheme and at a date.
func TestFindCode(t *testing.T) {
	r := mustRoster(t, []actor.Actor{
		{ID: "kiribati", Codes: []actor.Code{{Scheme: actor.GleditschWard, Value: "970"}, {Scheme: actor.CorrelatesOfWar, Value: "946"}}},
		{ID: "nauru", Codes: []actor.Code{{Scheme: actor.CorrelatesOfWar, Value: "970"}, {Scheme: actor.GleditschWard, Value: "971"}}},
		{ID: "germany", Codes: []actor.Code{
			{Scheme: actor.GleditschWard, Value: "260"},
			{Scheme: actor.CorrelatesOfWar, Value: "255", Start: "1871", End: "1945-05-08"},
			{Scheme: actor.CorrelatesOfWar, Value: "255", Start: "1990-10-03"},
		}},
		{ID: "west", Codes: []actor.Code{{Scheme: actor.CorrelatesOfWar, Value: "260", Start: "1955", End: "1990-10-02"}}},
		{ID: "state", Codes: []actor.Code{{Scheme: actor.ISO3166, Value: "SY"}}},
		{ID: "government", Codes: []actor.Code{{Scheme: actor.ISO3166, Value: "SY", Start: "1970"}}},
	}, nil)
	for _, c := range []struct {
		scheme actor.Scheme
		value  string
		at     actor.Moment
		want   string
	}{
		{actor.GleditschWard, "970", "", "kiribati"},
		{actor.CorrelatesOfWar, "970", "", "nauru"},
		{actor.CorrelatesOfWar, "971", "", "unknown"},
		{actor.GleditschWard, "260", "1970", "germany"},
		{actor.CorrelatesOfWar, "260", "1970", "west"},
		{actor.CorrelatesOfWar, "260", "1991", "unknown"},
		{actor.CorrelatesOfWar, "255", "1900", "germany"},
		{actor.CorrelatesOfWar, "255", "1970", "unknown"},
		{actor.CorrelatesOfWar, "255", "", "germany"}, // once, by either
		{actor.ISO3166, "SY", "1960", "state"},
		{actor.ISO3166, "SY", "2016", "any of state government"},
		{actor.ISO3166, "sy", "", "unknown"}, // to the letter
		{"", "SY", "", "unknown"},
		{actor.ISO3166, "SY", "x", "invalid"},
	} {
		if got := mostly(r.FindCode(c.scheme, c.value, c.at)); got != c.want {
			t.Errorf("FindCode(%s, %s, %q) = %s, want %s", c.scheme, c.value, c.at, got, c.want)
		}
	}
	_, err := r.FindCode(actor.CorrelatesOfWar, "255", "1970")
	if want := `no code "correlates-of-war 255" at 1970`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// Several may ask at once, and be the first to do so.
func TestFindConcurrently(t *testing.T) {
	r := mustRoster(t, names(), nil)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if a, err := r.Find("the food standards agency", ""); err == nil {
				t.Errorf("found %s", a.ID)
			}
			if got := mostly(r.Find("food standards agency", "")); got != "FSA" {
				t.Error(got)
			}
			if got := mostly(r.FindCode(actor.UCDP, "1", "")); got != "unknown" {
				t.Error(got)
			}
		})
	}
	wait.Wait()
}

func TestSimilar(t *testing.T) {
	for _, c := range []struct {
		id, among, want string
	}{
		{"gruonding", "targets grounding", "grounding"}, // swapped
		{"groundin", "targets grounding", "grounding"},  // left out
		{"groundingg", "targets grounding", "grounding"},
		{"grownding", "targets grounding", "grounding"},
		{"grundign", "targets grounding", "grounding"}, // two edits
		{"grndign", "targets grounding", ""},           // three
		{"russia", "prussia rusia russian", "prussia"}, // the first of those as near
		{"russia", "rusa rusia", "rusia"},              // the nearest
		{"RUSSIA", "rusia russia", "russia"},           // case is no edit
		{"ÉTÉ", "été", "été"},
		{"us", "uk us.", ""},   // one edit is half of it
		{"usa", "uk us", "us"}, // and here a third
		{"usa", "ussr", ""},    // two are more than half
		{"abcde", "abcxy", "abcxy"},
		{"abcd", "abxy", ""},
		{"US", "us", "us"},
		{"a", "b", ""},
		{"a", "A", "A"},
		{"", "a b", ""},
		{"abcdef", "", ""},
		{"ab\xffde", "abcde", "abcde"},
	} {
		if got := actor.Similar(c.id, strings.FieldsSeq(c.among)); got != c.want {
			t.Errorf("Similar(%q, %q) = %q, want %q", c.id, c.among, got, c.want)
		}
	}
}

func TestValidID(t *testing.T) {
	for id, want := range map[string]bool{
		"a": true, "Z": true, "0": true, "-": true, "_": true, ".": true, "us-2.x_Y": true,
		"": false, " ": false, "a b": false, "ä": false, "a/b": false, "a@b": false, "a,b": false, "a:b": false, "\x00": false, "a\n": false,
		strings.Repeat("x", 64): true, strings.Repeat("x", 65): false,
	} {
		if got := actor.ValidID(id); got != want {
			t.Errorf("ValidID(%q) = %v, want %v", id, got, want)
		}
	}
}
