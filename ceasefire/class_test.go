package ceasefire_test

import (
	"encoding/json"
	"testing"

	"parley.example/actor"
	"parley.example/ceasefire"
)

func TestClass(t *testing.T) {
	other := func(k ceasefire.Kind) ceasefire.Provision { return ceasefire.Other{Word: k} }
	demobilise, matter := other(ceasefire.KindDemobilisation), other(ceasefire.KindIncompatibility)
	watch := ceasefire.Monitoring{Body: "mission"}
	quiet := []ceasefire.Quiet{{Days: 7}, {Days: 7, Verifier: actor.IDs{"osce"}}}
	for _, test := range []struct {
		name string
		in   []ceasefire.Provision
		want ceasefire.Class
	}{
		{"nothing", nil, ceasefire.ClassCessation},
		{"no provision", []ceasefire.Provision{nil, (*ceasefire.Monitoring)(nil)}, ceasefire.ClassCessation},
		{"a cessation", []ceasefire.Provision{ceasefire.Cessation{}}, ceasefire.ClassCessation},
		{"one of two", []ceasefire.Provision{demobilise}, ceasefire.ClassCessation},
		{"the other of two", []ceasefire.Provision{matter, watch}, ceasefire.ClassPreliminary},
		{"both", []ceasefire.Provision{matter, demobilise}, ceasefire.ClassDefinitive},
		{"monitoring", []ceasefire.Provision{ceasefire.Cessation{}, watch}, ceasefire.ClassPreliminary},
		{"monitoring by pointer", []ceasefire.Provision{&watch}, ceasefire.ClassPreliminary},
		{"monitoring that says nothing", []ceasefire.Provision{ceasefire.Monitoring{}}, ceasefire.ClassCessation},
		{"a verifier of a separation", []ceasefire.Provision{ceasefire.Separation{Verifier: "un"}}, ceasefire.ClassPreliminary},
		{"a verifier of a zone", []ceasefire.Provision{ceasefire.Zone{Verifier: "un"}}, ceasefire.ClassPreliminary},
		{"a verifier of a grounding", []ceasefire.Provision{ceasefire.Grounding{Verifier: "un"}}, ceasefire.ClassPreliminary},
		{"a verifier of quiet", []ceasefire.Provision{ceasefire.JointCell{After: quiet}}, ceasefire.ClassPreliminary},
		{"quiet that nobody verifies", []ceasefire.Provision{ceasefire.JointCell{After: quiet[:1]}, ceasefire.Zone{}}, ceasefire.ClassCessation},
	} {
		if got := textOf(test.in...).Class(); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestLaterality(t *testing.T) {
	roster, err := actor.NewRoster([]actor.Actor{{ID: "us"}, {ID: "kerry"}, {ID: "russia"}}, []actor.Tie{{From: "kerry", Kind: actor.SpeaksFor, To: "us"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		roster  *actor.Roster
		parties []string
		want    ceasefire.Laterality
	}{
		{nil, nil, ceasefire.Undeclared},
		{nil, []string{""}, ceasefire.Undeclared},
		{nil, []string{"us"}, ceasefire.Unilateral},
		{nil, []string{"us", "us"}, ceasefire.Unilateral},
		{nil, []string{"us", "kerry"}, ceasefire.Multilateral},
		{roster, []string{"us", "kerry"}, ceasefire.Unilateral},
		{roster, []string{"kerry", "russia"}, ceasefire.Multilateral},
		{roster, []string{"a", "b", "c"}, ceasefire.Multilateral},
	} {
		a := ceasefire.Agreement{Roster: test.roster}
		for _, id := range test.parties {
			a.Parties = append(a.Parties, ceasefire.Party{Actor: id})
		}
		if got := a.Laterality(); got != test.want {
			t.Errorf("%q: %s, want %s", test.parties, got, test.want)
		}
	}
}

func TestVerdictWords(t *testing.T) {
	checkVerdict(t, "cessation-of-hostilities", ceasefire.ClassCessation)
	checkVerdict(t, "preliminary", ceasefire.ClassPreliminary)
	checkVerdict(t, "definitive", ceasefire.ClassDefinitive)
	checkVerdict(t, "undeclared", ceasefire.Undeclared)
	checkVerdict(t, "unilateral", ceasefire.Unilateral)
	checkVerdict(t, "multilateral", ceasefire.Multilateral)
	checkVerdict(t, "note", ceasefire.Note)
	checkVerdict(t, "warning", ceasefire.Warning)
	checkVerdict(t, "error", ceasefire.Error)
	for got, want := range map[string]string{
		ceasefire.Class(9).String(): "Class(9)", ceasefire.Laterality(9).String(): "Laterality(9)", ceasefire.Severity(9).String(): "Severity(9)",
	} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	for _, v := range []any{ceasefire.Class(9), ceasefire.Laterality(9), ceasefire.Severity(9)} {
		if data, err := json.Marshal(v); err == nil {
			t.Errorf("%v is written as %s", v, data)
		}
	}
	var c ceasefire.Class
	if err := c.UnmarshalText([]byte("final")); err == nil || err.Error() != `ceasefire: "final" is no class` {
		t.Errorf("%v", err)
	}
}

// checkVerdict checks that a verdict has a word, and the word is read as it.
func checkVerdict[T interface {
	comparable
	String() string
}](t *testing.T, word string, v T) {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil || string(data) != `"`+word+`"` || v.String() != word {
		t.Errorf("%v is written as %s, want %s; error %v", v, data, word, err)
	}
	var back T
	if err := json.Unmarshal(data, &back); err != nil || back != v {
		t.Errorf("%s is read as %v, %v", data, back, err)
	}
}
