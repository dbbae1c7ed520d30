package ceasefire_test

import (
	"slices"
	"strings"
	"testing"

	"parley.example/ceasefire"
)

// A textCase is an agreement and where one code finds something in it.
type textCase struct {
	code ceasefire.Code
	name string
	in   ceasefire.Agreement
	want string // clause:field of each finding; empty: a near miss
}

// textOf makes an agreement of provisions, whose clauses are called a, b and so on.
func textOf(provisions ...ceasefire.Provision) ceasefire.Agreement {
	var a ceasefire.Agreement
	for i, p := range provisions {
		a.Clauses = append(a.Clauses, ceasefire.Clause{ID: string(rune('a' + i)), Provision: p})
	}
	return a
}

func checkTexts(t *testing.T, cases []textCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(string(c.code)+"/"+c.name, func(t *testing.T) {
			var at []string
			for _, f := range ceasefire.Review(c.in) {
				if f.Code == c.code {
					at = append(at, f.Clause+":"+f.Field)
					checkSentence(t, f)
				}
			}
			if got := strings.Join(at, " "); got != c.want {
				t.Errorf("found at %q, want %q", got, c.want)
			}
		})
	}
}

func checkSentence(t *testing.T, f ceasefire.Finding) {
	t.Helper()
	if f.Severity != f.Code.Severity() || f.Source == "" {
		t.Errorf("%+v: want severity %s, and a source", f, f.Code.Severity())
	}
	if !strings.HasSuffix(f.Text, ".") || strings.Contains(f.Text, "%!") || strings.Contains(f.Text, "  ") || strings.Contains(f.Text, ". ") {
		t.Errorf("no sentence: %s", f.Text)
	}
}

func TestEveryTextCodeFiresAndMisses(t *testing.T) {
	cases := slices.Concat(timeCases(), anchorCases(), sequenceCases(), wordCases())
	for _, code := range ceasefire.TextCodes() {
		fires := slices.ContainsFunc(cases, func(c textCase) bool { return c.code == code && c.want != "" })
		misses := slices.ContainsFunc(cases, func(c textCase) bool { return c.code == code && c.want == "" })
		if !fires || !misses || !slices.Contains(ceasefire.Codes(), code) {
			t.Errorf("%s: fires %v, near miss %v", code, fires, misses)
		}
	}
}

func TestTextSeverities(t *testing.T) {
	want := map[ceasefire.Severity]string{
		ceasefire.Error: "start-missing start-no-zone end-before-start renewal-gap anchor-undefined condition-cycle " +
			"signature-before-settled aid-quota-no-period",
		ceasefire.Warning: "term-unstated renewal-unstated day-count-ambiguous conflict-with-prior definition-missing",
		ceasefire.Note:    "definition-unused",
	}
	got := map[ceasefire.Severity][]string{}
	for _, c := range ceasefire.TextCodes() {
		got[c.Severity()] = append(got[c.Severity()], string(c))
	}
	for s, codes := range want {
		if list := strings.Join(got[s], " "); list != codes {
			t.Errorf("%s: got %s, want %s", s, list, codes)
		}
	}
	if s := ceasefire.Code("no-such-code").Severity(); s != ceasefire.Note {
		t.Errorf("no code: %s", s)
	}
}
