package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/negotiation/report"
)

func TestSideBySide(t *testing.T) {
	var out bytes.Buffer
	page{&out}.sideBySide([]cell{
		{"One", []string{"short"}},
		{"Two, which has a head of several words", []string{"a paragraph of several lines, the second further in", "停火协议第一条双方应当立即停止一切"}},
		{"Three", nil},
		{"Four", []string{"last"}},
	})
	const want = `  One                       Two, which has a head of  Three
                            several words
  short                     a paragraph of several
                              lines, the second
                              further in
                            停火协议第一条双方应当
                              立即停止一切

  Four
  last
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// However many cells there are, they keep to the page, and nothing is lost.
func TestSideBySideKeepsToThePage(t *testing.T) {
	for n := range 12 {
		var cells []cell
		for i := range n {
			cells = append(cells, cell{fmt.Sprintf("head%d", i), []string{strings.Repeat("word ", 10*i) + fmt.Sprintf("end%d", i)}})
		}
		var out bytes.Buffer
		page{&out}.sideBySide(cells)
		for line := range strings.Lines(out.String()) {
			if report.Width(strings.TrimSuffix(line, "\n")) > columns {
				t.Errorf("%d cells: too wide: %q", n, line)
			}
		}
		for i := range n {
			if !strings.Contains(out.String(), fmt.Sprintf("head%d", i)) || !strings.Contains(out.String(), fmt.Sprintf("end%d", i)) {
				t.Errorf("%d cells: number %d is lost", n, i)
			}
		}
	}
}

// Parties that say the same share a column, and none shares that on the record.
func TestMerge(t *testing.T) {
	var cells []cell
	for _, c := range []cell{
		{"On the record", []string{"open"}},
		{"According to Mill", []string{"open"}},
		{"According to Ford", []string{"settled"}},
		{"According to weir", []string{"open"}},
	} {
		if c.head == "On the record" {
			cells = append(cells, c)
		} else {
			cells = merge(cells, c)
		}
	}
	var heads []string
	for _, c := range cells {
		heads = append(heads, c.head)
	}
	if diff := cmp.Diff([]string{"On the record", "According to Mill and weir", "According to Ford"}, heads); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
