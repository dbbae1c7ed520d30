package report_test

import (
	"bytes"
	"strings"
	"testing"

	"parley.example/negotiation/report"
)

// After a title in Arabic the digits of a date would be laid out from right to
// left: 2016-09-03 as 03-09-2016.
func TestDateAfterATitleFromRightToLeftStaysAsItIs(t *testing.T) {
	s := &report.Sheet{
		Round:    "r",
		Rounds:   []report.Round{{ID: "r", Title: "الجولة", Number: 1, Dates: "2016-09-03 to 2016-09-07"}},
		Timeline: []report.Entry{{Round: "r"}},
	}
	for _, p := range printers {
		if p.name == "json" || p.name == "html" || p.name == "dot" || p.name == "mermaid" {
			continue
		}
		var out bytes.Buffer
		if err := p.print(s, &out); err != nil {
			t.Fatal(err)
		}
		for _, between := range []string{"; ", ", "} {
			if strings.Contains(out.String(), "الجولة"+between+"2016") {
				t.Errorf("%s: nothing holds the title and the date apart", p.name)
			}
		}
	}
}
