package ceasefire_test

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// checkWords reads each of a list of words, and what is none of them.
func checkWords[T ~string, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, list []T) {
	t.Helper()
	var w T
	for i, word := range list {
		if err := P(&w).UnmarshalText([]byte(word)); err != nil || w != word {
			t.Errorf("%T %q: %q, %v", w, word, w, err)
		}
		if slices.Index(list, word) < i || word == "" {
			t.Errorf("%T %q is repeated or empty", w, word)
		}
	}
	before := w
	for _, word := range []string{"", " ", "Q" + string(list[0]), string(list[0]) + " ", "none of them"} {
		if err := P(&w).UnmarshalText([]byte(word)); err == nil || w != before {
			t.Errorf("%T %q: %q, %v", w, word, w, err)
		}
	}
	list[0] = "changed"
}

// The lists are read twice, since a caller may do with one what it likes.
func TestWords(t *testing.T) {
	for range 2 {
		checkWords(t, ceasefire.Modes())
		checkWords(t, ceasefire.AllDirections())
		checkWords(t, ceasefire.AirClasses())
		checkWords(t, ceasefire.AirRoles())
		checkWords(t, ceasefire.AirExceptions())
		checkWords(t, ceasefire.Answers())
		checkWords(t, ceasefire.Movements())
		checkWords(t, ceasefire.RenewModes())
		checkWords(t, ceasefire.DayCounts())
		checkWords(t, ceasefire.UnseenPolicies())
		checkWords(t, ceasefire.Weekdays())
		checkWords(t, []ceasefire.Clock{"00:00", "09:05", "19:59", "23:59", "24:00"})
		checkWords(t, []ceasefire.Instant{"2016", "2016-09", "2016-09-12T19:00", "2016-09-12T19:00[Asia/Damascus]"})
	}
}

func TestClock(t *testing.T) {
	for _, text := range []string{"24:01", "25:00", "19:60", "7:00", "07:0", "07", "07:00:00", "a7:00", "-7:00", "07.00", "٠٧:٠٠", "2:400"} {
		var k ceasefire.Clock
		if err := k.UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%q is read as %q", text, k)
		}
	}
}

// A word that is very long is cut in a message.
func TestLongWords(t *testing.T) {
	details, err := json.Marshal(map[string]string{"mode": strings.Repeat("é", 1000)})
	if err != nil {
		t.Fatal(err)
	}
	_, err = ceasefire.ReadProvision(ceasefire.KindRenewal, details)
	if err == nil || len(err.Error()) > 500 || !strings.Contains(err.Error(), `é"... is none of`) {
		t.Error(err)
	}
}

// What is checked costs no more than time in proportion to it.
func TestManyElements(t *testing.T) {
	p := ceasefire.Cessation{}
	for i := range 50_000 {
		act := ceasefire.Act(fmt.Sprint("act ", i))
		p.Prohibits = append(p.Prohibits, act)
		p.Permits = append(p.Permits, act)
		p.Bearer = append(p.Bearer, fmt.Sprint("actor-", i))
		p.Excludes = append(p.Excludes, ceasefire.Exclusion{Who: string(act)})
	}
	_, err := p.Term("x")
	invalid, _ := errors.AsType[*negotiation.InvalidError](err)
	if invalid == nil || len(invalid.Problems) != len(p.Permits) {
		t.Fatalf("%.200v", err)
	}
}

func TestKindsAreAList(t *testing.T) {
	ceasefire.Kinds()[0] = "changed"
	if got := ceasefire.Kinds(); got[0] != ceasefire.KindCessation || len(got) != 14 {
		t.Error(got)
	}
}
