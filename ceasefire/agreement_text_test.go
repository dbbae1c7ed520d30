package ceasefire_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"parley.example/actor"
	"parley.example/ceasefire"
	"parley.example/negotiation"
)

const printedText = `A truce

Purpose: aid
Scope: all Syria

Between
  United States, also for the forces of coalition and russia, signed by John
    Kerry on 2016-09-09
  russia, to be signed by Sergei Lavrov
  un, signed on 2016

Guaranteed by
  United States

Witnessed by
  oman

Not covered
  Daesh, as listed in the UN list
  United States, by its flag

Counted from
  d, the first day: no date yet
  e: 2016-09-12
  f: 48 hours after signature

1. all
   It consists of article 2 and gone.

2. What it means (provisional: it is part of something that is not settled)
   As worded.
   It takes effect on the condition: the fact quiet holds.
   Once it is performed it establishes calm.

3. x
   There is a provision of the kind amnesty.

Earlier texts
  old, 2016-02-27: replaced by this one
  older: renewed by this one
  oldest

Tabled, and not in it
  Flights: contested
  cell: open
`

func TestAgreementText(t *testing.T) {
	roster, err := actor.NewRoster([]actor.Actor{{ID: "us", Name: "United States"}, {ID: "russia"}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := printedAgreement(roster).String(); got != printedText {
		t.Errorf("got\n%s\nwant\n%s", got, printedText)
	}
	if got := (ceasefire.Agreement{}).String(); got != "" {
		t.Errorf("the zero agreement: %q", got)
	}
}

func printedAgreement(roster *actor.Roster) ceasefire.Agreement {
	later := ceasefire.After(ceasefire.Signature, ceasefire.Hours(48))
	return ceasefire.Agreement{
		Title: "A truce", Purpose: "aid", Scope: "all Syria", Roster: roster,
		Parties: []ceasefire.Party{
			{Actor: "us", Forces: []string{"coalition", "russia"}, Signatory: "John Kerry", Signed: "2016-09-09"},
			{Actor: "russia", Signatory: "Sergei Lavrov"},
			{Actor: "un", Signed: "2016"},
		},
		Guarantors: []string{"us"}, Witnesses: []string{"oman"},
		Excluded: []ceasefire.Exclusion{{Who: "Daesh", Actor: "isis", List: "the UN list"}, {Actor: "us", Criterion: "its flag"}},
		Anchors:  ceasefire.Anchors{{ID: "d", Title: "the first day"}, {ID: "e", At: "2016-09-12"}, {ID: "f", From: &later}},
		Clauses: []ceasefire.Clause{
			{ID: "all", Parts: []string{"word", "gone"}},
			{ID: "word", Title: "What it means", Text: "As worded.", When: negotiation.IfFact("quiet"), Establishes: []string{"calm"}, Provisional: true},
			{ID: "x", Provision: ceasefire.Other{Word: "amnesty"}},
		},
		Prior: []ceasefire.Prior{{Title: "old", Date: "2016-02-27", Replaced: true}, {Title: "older", Renewed: true}, {Title: "oldest"}},
		Tabled: []ceasefire.Unsettled{
			{Term: "fly", Title: "Flights", Status: negotiation.StatusContested}, {Term: "cell", Status: negotiation.StatusOpen},
		},
	}
}

func TestAgreementTextIsWrappedAndClean(t *testing.T) {
	words := strings.Repeat("mot précis ", 40)
	a := ceasefire.Agreement{
		Title: "A\x1b[2J title\u202E " + words,
		Clauses: []ceasefire.Clause{
			{ID: "a\nb", Title: words, Text: "1.\t" + words + strings.Repeat("x", 100)},
			{ID: "b", Provision: ceasefire.Definition{Word: words, Meaning: words + "\u2066"}},
		},
		Tabled: []ceasefire.Unsettled{{Term: "c", Title: words + "\r"}},
	}
	long := 0
	for line := range strings.Lines(a.String()) {
		line = strings.TrimSuffix(line, "\n")
		if strings.TrimRight(line, " ") != line {
			t.Errorf("white space at the end of %q", line)
		}
		if utf8.RuneCountInString(line) > 78 {
			long++
		}
		for _, r := range line {
			if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
				t.Errorf("%U in %q", r, line)
			}
		}
	}
	if long != 1 {
		t.Errorf("%d lines are too long: want that of the word of 100 letters", long)
	}
	if !strings.Contains(a.String(), "\n   mot précis") {
		t.Errorf("no line hangs:\n%s", a)
	}
}
