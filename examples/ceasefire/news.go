package main

import (
	"fmt"

	"parley.example/ceasefire"
	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

func (t *teller) textNews() (string, error) {
	found := ceasefire.Review(t.text)
	errors := 0
	for _, f := range found {
		if f.Severity == ceasefire.Error {
			errors++
		}
	}
	return fmt.Sprintf("The text as it was settled: %s, of which %s that cannot be read in one way.",
		page.Plural(len(found), "remark", "remarks"), page.Plural(errors, "is on something", "are on something")), nil
}

func (t *teller) clockNews() (string, error) {
	periods, err := t.truce.Periods(t.until)
	if err != nil || len(periods) == 0 {
		return "The truce never ran on paper.", err
	}
	last := periods[len(periods)-1]
	return fmt.Sprintf("The clock: renewed %s, and by the letter %s on %s.", times(last.Renewal), last.Ended, t.clock(last.End)), nil
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return page.Count(n) + " times"
}

func (t *teller) quietNews() (string, error) {
	q := t.counted(nil, ceasefire.UnseenBreaks)
	s, err := t.run(t.log, q)
	if s.Met != "" {
		return "The quiet days came about by all reports.", err
	}
	return fmt.Sprintf("The ground: by all reports no more than %s on end were quiet, and %d were asked for.",
		page.Plural(s.Longest.Days, "day", "days"), q.Days), err
}

func (t *teller) tableNews() (string, error) {
	var list []string
	err := t.eachNever(func(s negotiation.Standing, _ []string) { list = append(list, t.handle(s.Term.ID)) })
	return fmt.Sprintf("The table: settled and never in effect: %s.", page.And(list)), err
}
