package page_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		limit int
		want  []string
	}{
		{"", 10, nil},
		{"  one\ntwo  ", 10, []string{"one two"}},
		{"one two three", 7, []string{"one two", "three"}},
		{"a abcdefghijkl b", 5, []string{"a", "abcde", "fghij", "kl b"}},
		{"https://a.example/b/c", 19, []string{"https://a.example/", "b/c"}},
		{"zwölf Wörter", 5, []string{"zwölf", "Wörte", "r"}},
		{"a\x1b[31m\u202eb", 10, []string{"a[31mb"}},
	} {
		if diff := cmp.Diff(test.want, page.Wrap(test.text, test.limit)); diff != "" {
			t.Errorf("%q in %d: -want +got:\n%s", test.text, test.limit, diff)
		}
	}
}

func TestLinesFit(t *testing.T) {
	var p page.Page
	p.Heading("a title")
	p.Sayf("%s", strings.Repeat("word ", 60))
	p.Itemf("%s", strings.Repeat("word ", 60))
	p.Row(2, []int{20, 50}, strings.Repeat("left ", 9), strings.Repeat("right ", 30))
	p.Beside(2, 20, strings.Repeat("left ", 9), page.Wrap(strings.Repeat("right ", 30), 50))
	for line := range strings.Lines(p.String()) {
		if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > 78 {
			t.Errorf("%d characters: %s", n, line)
		}
	}
	if !strings.HasPrefix(p.String(), "\nA TITLE\n\n  word word") {
		t.Errorf("%.40q", p.String())
	}
}

func TestSources(t *testing.T) {
	reuters := negotiation.Sources{{Name: "Reuters", URL: "https://r.example/1"}}
	tass := negotiation.Sources{{Name: "TASS"}, reuters[0]}
	var p page.Page
	got := p.Cite("2016-09-12", reuters) + p.Cite("2016-09-12", tass) + p.Cite("2016-09-13", reuters) + p.Cite("", nil)
	if want := " [1] [2, 1] [3]"; got != want {
		t.Errorf("cited%s, want%s", got, want)
	}
	p.Sources()
	p.Cite("2016-09-12", reuters)
	p.Sources()
	want := `
  Sources: [1] Reuters, 12 Sep 2016, r.example/1; [2] TASS, 12 Sep 2016; [3]
    Reuters, 13 Sep 2016, r.example/1.

  Sources: [1] above.
`
	if diff := cmp.Diff(want, p.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if !slices.Equal(p.Cited(), []negotiation.Source{reuters[0], tass[0], reuters[0]}) {
		t.Errorf("cited %v", p.Cited())
	}
}

func TestWords(t *testing.T) {
	for _, test := range [][2]string{
		{page.And(nil), "none"},
		{page.And([]string{"a"}), "a"},
		{page.And([]string{"a", "b", "c"}), "a, b and c"},
		{page.Capital("öl"), "Öl"},
		{page.Capital(""), ""},
		{page.Count(12) + " " + page.Count(13), "twelve 13"},
		{page.Plural(0, "day", "days"), "no days"},
		{page.Plural(1, "day", "days"), "one day"},
		{page.Plural(2, "day", "days"), "two days"},
		{page.Date("2016-09-18T23:59+03:00"), "18 Sep 2016"},
		{page.Date("2016-09"), "Sep 2016"},
		{page.Date("soon"), ""},
		{page.Day("2016-09-12"), "12 Sep"},
		{page.Day("2016"), "2016"},
	} {
		if test[0] != test[1] {
			t.Errorf("%q, want %q", test[0], test[1])
		}
	}
}
