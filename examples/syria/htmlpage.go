package main

import (
	"strings"

	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// htmlPage makes a page for a browser, of how the talks stood at the end of a
// round under a view. It has the pages of all terms, what is in dispute, the
// ledgers of the two powers, and their two accounts beside one another.
func htmlPage(talks *negotiation.Talks, round string, v negotiation.View) (string, error) {
	by := func(power string) negotiation.View { return negotiation.AccordingTo(power).Among(v.Circle()...) }
	if _, err := talks.At(round, v); err != nil {
		return "", err
	}
	sheet, err := report.New(talks, v, report.Options{
		Round: round, AllTerms: true, Disputes: true,
		LedgersOf: []string{us, russia},
		Pairs:     [][2]negotiation.View{{by(us), by(russia)}},
	})
	if err != nil {
		return "", err
	}
	var page strings.Builder
	err = sheet.WriteHTML(&page)
	return page.String(), err
}
