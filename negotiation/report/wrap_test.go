package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text    string
		columns int
		want    []string
	}{
		{"", 10, []string{""}},
		{" \n\t ", 10, []string{""}},
		{"one", 10, []string{"one"}},
		{"  one \n two  ", 10, []string{"one two"}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one two three", 6, []string{"one", "two", "three"}},
		{"exactly ten", 11, []string{"exactly ten"}},
		{"abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"a bcdefghij k", 4, []string{"a", "bcde", "fghi", "j k"}},
		{"abcd efgh", 4, []string{"abcd", "efgh"}},
		{"停火协议", 4, []string{"停火", "协议"}},
		{"停火协议", 5, []string{"停火", "协议"}},
		{"停火", 1, []string{"停", "火"}},
		{"e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
		{"\u0301 a", 4, []string{"\u0301 a"}},
		{"ab 停", 0, []string{"a", "b", "停"}},
		{"ab", -3, []string{"a", "b"}},
	} {
		if diff := cmp.Diff(c.want, Wrap(c.text, c.columns)); diff != "" {
			t.Errorf("Wrap(%q, %d) (-want +got):\n%s", c.text, c.columns, diff)
		}
	}
}

// A word of megabytes is wrapped in no time: were it measured anew for every
// line, this would take minutes.
func TestWrapLongWord(t *testing.T) {
	lines := Wrap(strings.Repeat("x", 4<<20), 60)
	if got := len(strings.Join(lines, "")); got != 4<<20 {
		t.Errorf("%d bytes are left", got)
	}
}

func TestWidth(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "abc": 3, "ñandú": 5, "n\u0303": 1, "停火": 4, "🕊": 2, "\u200f": 0, "한국": 4, "ｆ": 2, "—": 1,
		"✅": 2, "❌": 2, "⚡": 2, "⭐": 2, "⏰": 2, "🟢": 2, "🪐": 2, "●◐◔○×": 5, "☎": 1,
	} {
		if got := Width(text); got != want {
			t.Errorf("Width(%q) = %d, want %d", text, got, want)
		}
	}
}
