package report_test

import (
	"bytes"
	"strings"
	"testing"

	"parley.example/negotiation/report"
)

// Two accounts by which a term is open are not the same if by one it was settled
// before.
func TestTermSettledBeforeByOneAccountIsNotTheSame(t *testing.T) {
	once := report.Standing{LastSettled: report.Ref{ID: "one"}}
	s := &report.Sheet{Beside: []report.Comparison{{Rows: []report.ComparisonRow{
		{Term: report.Ref{ID: "aid"}, Left: once},
		{Term: report.Ref{ID: "truce"}},
	}}}}
	var text, markdown bytes.Buffer
	if err := s.WriteText(&text, report.TextOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := s.WriteMarkdown(&markdown); err != nil {
		t.Fatal(err)
	}
	for _, out := range []string{text.String(), markdown.String()} {
		if !strings.Contains(out, "aid") || strings.Contains(out, "truce") {
			t.Errorf("the difference is not told:\n%s", out)
		}
	}
}
