package report_test

import (
	"io"
	"testing"

	"parley.example/negotiation/report"
)

// No sheet is an empty sheet, to every printer and every question.
func TestNoSheetIsAnEmptySheet(t *testing.T) {
	var none *report.Sheet
	for name, err := range map[string]error{
		"text": none.WriteText(io.Discard, report.TextOptions{}), "markdown": none.WriteMarkdown(io.Discard),
		"html": none.WriteHTML(io.Discard), "json": none.WriteJSON(io.Discard), "board": none.WriteBoardSVG(io.Discard),
		"timeline": none.WriteTimelineSVG(io.Discard), "dot": none.WriteDOT(io.Discard, report.Graph{}),
		"mermaid": none.WriteMermaid(io.Discard, report.Graph{}),
	} {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	none.Trim()
	_, statement := none.Statement(1)
	_, event := none.Event("e")
	_, source := none.Source(1)
	if none.RoundNumber("r") != 0 || none.Rows() != 0 || statement || event || source {
		t.Error("no sheet has something on it")
	}
	var ledger *report.Ledger
	if words := ledger.Rates(); words != "" {
		t.Errorf("no ledger says %q", words)
	}
}

// Who speaks for itself and for others is not named twice.
func TestSpeakersAmongThoseSpokenOfAreNotRepeated(t *testing.T) {
	ref := func(ids ...string) []report.Ref {
		var list []report.Ref
		for _, id := range ids {
			list = append(list, report.Ref{ID: id})
		}
		return list
	}
	for _, test := range []struct {
		by, about []report.Ref
		want      string
	}{
		{ref("hnc"), nil, "hnc: accept"},
		{ref("hnc"), ref("rebels"), "hnc of rebels: accept"},
		{ref("hnc"), ref("hnc", "rebels"), "hnc of itself and rebels: accept"},
		{ref("hnc"), ref("hnc"), "hnc of itself: accept"},
		{ref("us", "uk"), ref("uk", "france"), "us and uk of themselves and france: accept"},
	} {
		if got := (report.Statement{By: test.by, About: test.about, Stance: "accept"}).Words(); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}
