package report_test

import (
	"strings"
	"testing"

	"parley.example/negotiation/report"
)

func TestOnlySafeAddressesBecomeLinks(t *testing.T) {
	for _, c := range []struct{ address, want string }{
		{"https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"},
		{"HTTP://example.org", "http://example.org"},
		{" https://example.org ", "https://example.org"},
		{"mailto:desk@example.org", "mailto:desk@example.org"},
		{"https://example.org/停火", "https://example.org/%E5%81%9C%E7%81%AB"},
		{"https://example.org/?q=\"><script>", "https://example.org/?q=%22%3E%3Cscript%3E"},
		{"https://example.org/a b", "https://example.org/a%20b"},
		{"", ""},
		{"example.org", ""},
		{"//example.org", ""},
		{"javascript:alert(1)", ""},
		{"JaVaScRiPt:alert(1)", ""},
		{"java\tscript:alert(1)", ""},
		{"\x01javascript:alert(1)", ""},
		{"data:text/html,<script>", ""},
		{"vbscript:x", ""},
		{"file:///etc/passwd", ""},
		{"ftp://example.org", ""},
		{"http:example.org", ""},
		{"http:///nowhere", ""},
		{"mailto:", ""},
		{"https://example.org/\u202egpj", ""},
		{"https://example.org/\x1b[31m", ""},
		{"https://%zz", ""},
	} {
		if got := report.CheckLink(c.address); got != c.want {
			t.Errorf("%q: %q, want %q", c.address, got, c.want)
		}
	}
}

func FuzzCheckLink(f *testing.F) {
	f.Add("https://example.org/a?b=c")
	f.Add("javascript:alert(1)//http://")
	f.Add("mailto:a@b?subject=\"x\"")
	f.Fuzz(func(t *testing.T, address string) {
		link := report.CheckLink(address)
		if link == "" {
			return
		}
		if !strings.HasPrefix(link, "http://") && !strings.HasPrefix(link, "https://") && !strings.HasPrefix(link, "mailto:") {
			t.Errorf("%q gives %q", address, link)
		}
		for _, c := range []byte(link) {
			if c <= ' ' || c >= 0x7f || strings.ContainsRune("\"<>\\^`{|}", rune(c)) {
				t.Errorf("%q gives %q", address, link)
			}
		}
		if again := report.CheckLink(link); again != link {
			t.Errorf("%q gives %q, and that %q", address, link, again)
		}
	})
}
