package report_test

import (
	"bytes"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// inHeading returns what Markdown the title of a sheet becomes.
func inHeading(t *testing.T, title string) string {
	t.Helper()
	var out bytes.Buffer
	if err := (&report.Sheet{Title: title}).WriteMarkdown(&out); err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(out.String(), "\n")
	return strings.TrimPrefix(first, "# ")
}

func TestMarkdownEscapes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"plain text, 2016-09-03 (a; b)!", "plain text, 2016-09-03 (a; b)!"},
		{"شهر 停火", "شهر 停火"},
		{"two\nlines\t here", "two lines here"},
		{"*a* _b_ `c` ~~d~~ $e$", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\$e\\$"},
		{"[text](http://a.b) ![x](y)", `\[text\](http\://a.b) !\[x\](y)`},
		{"<b> &lt; a & b", "&lt;b&gt; &amp;lt; a &amp; b"},
		{`back\slash | bar`, `back\\slash \| bar`},
		{"C# and ## and #1", `C\# and \#\# and #<!-- -->1`},
		{"- a", `\- a`},
		{"+ a - b", `\+ a - b`},
		{"1. one 2. two", `1\. one 2. two`},
		{"12) one", `12\) one`},
		{"2016-09", "2016-09"},
		{"=== ---", `\=== ---`},
		{"at 19:00: so", `at 19\:00: so`},
		{"mail a@b.example, @you", "mail a@<!-- -->b.example, @<!-- -->you"},
		{"see WWW.a.example", `see WWW\.a.example`},
		{"as in GH-12, gh-1 and GH-x", "as in GH<!-- -->-12, gh<!-- -->-1 and GH-x"},
		{"javascript:alert(1)", `javascript\:alert(1)`},
		{"\x1b[2J", `�\[2J`},
	} {
		if got := inHeading(t, c.text); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestMarkdownLinksSourcesThatAreSafe(t *testing.T) {
	r := newRecord()
	r.say("one", "us", "aid", negotiation.Propose, func(s *negotiation.Statement) {
		s.Source = negotiation.Sources{
			{Name: "safe", URL: "https://example.org/a_(b)?c=1&d=*2*"},
			{Name: "not", URL: "javascript:alert(1)"},
		}
	})
	var out bytes.Buffer
	if err := sheetOf(t, r.Record, negotiation.OnRecord, report.Options{}).WriteMarkdown(&out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"  - in one, us: propose [\\[1\\]][1] \\[2\\]\n",
		"\n- [\\[1\\]][1] safe\n- \\[2\\] not javascript\\:alert(1)\n",
		"\n[1]: https://example.org/a\\_%28b%29?c=1&amp;d=%2A2%2A\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
	if strings.Contains(out.String(), "[2]:") {
		t.Error("what is not safe is a link")
	}
}
