package vet_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/negotiation"
	"parley.example/negotiation/vet"
)

func TestNothingIsFoundInNothing(t *testing.T) {
	for name, talks := range map[string]*negotiation.Talks{"nil": nil, "zero": new(negotiation.Talks)} {
		if found := vet.Check(talks); found != nil {
			t.Errorf("%s talks: %v", name, found)
		}
	}
}

func TestSentenceHasTheNumberOfItsSubject(t *testing.T) {
	rec := plainRecord()
	say(&rec, st("1 a,b x accept", on("2016-09-06")), st("1 a y in-principle", on("2016-09-07")), st("2 a,b>b,a z reserve", on("2016-09-09")))
	want := []string{
		"a and b accept x on 2016-09-06, which comes after its round 1 is over (2016-09-05).",
		"a agrees in principle to y on 2016-09-07, which comes after its round 1 is over (2016-09-05).",
		"a and b say on 2016-09-09 how b and a stood on z in round 2, which starts only on 2016-09-10.",
	}
	var got []string
	for _, f := range vet.Check(open(t, rec)) {
		if f.Severity == vet.Slip {
			got = append(got, f.Text)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestDateOutsideItsRoundIsSaidToLieInAnother(t *testing.T) {
	rec := plainRecord()
	say(&rec, st("1 a x accept", on("2016-09-12")), st("2 a x accept", on("2016-09-17")))
	var got []string
	for _, f := range vet.Check(open(t, rec)) {
		if f.Code == vet.CodeDateOutsideRound {
			got = append(got, f.Text)
		}
	}
	want := []string{
		"a accepts x on 2016-09-12, which comes after its round 1 is over (2016-09-05), and lies in round 2.",
		"a accepts x on 2016-09-17, which comes after its round 2 is over (2016-09-15).",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// odd is a record in which several things are wrong.
func odd() negotiation.Record {
	rec := plainRecord()
	say(
		&rec,
		st("1 a x propose", text("Seven days"), on("2016-09-02")),
		st("1 b x accept", text("seven days."), on("2016-10-02")),
		st("2 c>a y accept", when(settled("z"))),
	)
	return rec
}

func TestFindingNamesWhatItIsAbout(t *testing.T) {
	found := vet.Check(open(t, odd()))
	i := slices.IndexFunc(found, func(f vet.Finding) bool { return f.Code == vet.CodeWordingVariant })
	if i < 0 {
		t.Fatal("no variant found")
	}
	want := vet.Finding{
		Code: vet.CodeWordingVariant, Severity: vet.Slip, Path: "statements[1].text", Term: "x", Actor: "b", See: []string{"statements[0].text"},
		Text: `The text "seven days." of x is almost the same as an earlier one, and counts as another.`,
	}
	if diff := cmp.Diff(want, found[i]); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestFindingsComeBackFromJSON(t *testing.T) {
	found := vet.Check(open(t, odd()))
	data, err := json.Marshal(found)
	if err != nil {
		t.Fatal(err)
	}
	var again []vet.Finding
	if err := json.Unmarshal(data, &again); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(found, again); diff != "" {
		t.Errorf("-before +after:\n%s", diff)
	}
}

func TestWithoutLeavesOutCodes(t *testing.T) {
	all := vet.Check(open(t, odd()))
	before := slices.Clone(all)
	kept := vet.Without(all, vet.CodeWordingVariant, vet.CodeDateOutsideRound)
	if len(kept) != len(all)-2 {
		t.Errorf("%d of %d left", len(kept), len(all))
	}
	for _, f := range kept {
		if f.Code == vet.CodeWordingVariant || f.Code == vet.CodeDateOutsideRound {
			t.Errorf("left in: %s", f)
		}
	}
	if diff := cmp.Diff(before, all); diff != "" {
		t.Errorf("the list was changed:\n%s", diff)
	}
	if none := vet.Without(all, vet.Codes()...); none != nil {
		t.Errorf("left: %v", none)
	}
	if diff := cmp.Diff(all, vet.Without(all)); diff != "" {
		t.Errorf("without nothing:\n%s", diff)
	}
}

func TestSeverityHasWords(t *testing.T) {
	for s, word := range map[vet.Severity]string{vet.Look: "look", vet.Slip: "slip"} {
		text, err := s.MarshalText()
		if err != nil || string(text) != word || s.String() != word {
			t.Errorf("%d is %s, %q, %v", s, s, text, err)
		}
		var again vet.Severity
		if err := again.UnmarshalText([]byte(word)); err != nil || again != s {
			t.Errorf("%q is read as %s, %v", word, again, err)
		}
	}
	if _, err := vet.Severity(2).MarshalText(); err == nil || vet.Severity(2).String() != "Severity(2)" {
		t.Errorf("a severity too many: %v", err)
	}
	if err := new(vet.Severity).UnmarshalText([]byte("Slip")); err == nil {
		t.Error("a word too many is read")
	}
}

// A long text is cut in a sentence, and what is in it stays in it.
func TestTextOfTheRecordIsQuoted(t *testing.T) {
	rec := plainRecord()
	long := "\"\n\u202e" + strings.Repeat("é", 100)
	say(&rec, st("1 a x reject", text(long)))
	checkFindings(t, rec, vet.Check(open(t, rec)))
}

func TestCheckIsTheSameEachTime(t *testing.T) {
	for seed := range uint64(50) {
		talks := open(t, random(seed))
		if diff := cmp.Diff(vet.Check(talks), vet.Check(open(t, talks.Record()))); diff != "" {
			t.Fatalf("seed %d:\n%s", seed, diff)
		}
	}
}
