package main

import (
	"errors"
	"fmt"
	"strings"

	"parley.example/ceasefire"
	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

// tellDays tells which days were quiet, by whose reports.
func (t *teller) tellDays() error {
	t.Heading("4. Which days were quiet")
	t.Sayf("What %s waited for: %d quiet days on end.", t.handle(centre), t.quiet.Days)
	t.open()
	t.Sayf("The fact that it waited for is this: “%s”. Of aid the log has only what hindered it.", t.factTitle(t.quiet.Fact))
	t.Sayf("Here the days are those of %s, the first is day 1, and each row counts what somebody reported:", t.truce.Effect.Zone())
	t.Blank()
	p, err := t.picture()
	if err != nil {
		return err
	}
	p.write(&t.Page)
	t.Blank()
	return t.tellStreaks()
}

// factTitle names a fact of the record.
func (c *study) factTitle(id string) string {
	for _, f := range c.record.Facts {
		if f.ID == id && f.Title != "" {
			return f.Title
		}
	}
	return id
}

// open tells what the condition leaves open, without which nobody can count.
func (t *teller) open() {
	invalid, ok := errors.AsType[*negotiation.InvalidError](t.quiet.Check())
	if !ok {
		t.Sayf("Days can be counted by it as it stands.")
		return
	}
	var left []string
	for _, p := range invalid.Problems {
		text, _, _ := strings.Cut(p.Text, ": ")
		text, _, _ = strings.Cut(text, " is not stated")
		left = append(left, text)
	}
	t.Sayf("No day can be counted by it before somebody has said: %s. Nor does it say by whose reports.", strings.Join(left, "; "))
}

var streakColumns = []int{16, 11, 11, 11}

// tellStreaks tells how many quiet days on end each count comes to, as the log is
// and as it would be if silence were not taken for quiet.
func (t *teller) tellStreaks() error {
	silent, err := t.silent()
	if err != nil {
		return err
	}
	t.Sayf("The longest run of quiet days, and the day at whose end the %d were full, by what a day unseen does to a run:", t.quiet.Days)
	t.Blank()
	t.Row(2, streakColumns, "by", "breaks", "counts", "is skipped")
	for _, r := range reporters {
		cells := []string{r.name}
		for _, policy := range policies {
			cell, err := t.streak(t.log, t.counted(r.ids, policy))
			if err != nil {
				return err
			}
			cells = append(cells, cell)
		}
		t.Row(2, streakColumns, cells...)
	}
	t.Blank()
	return t.tellSilence(silent)
}

// streak returns the longest run, and when the condition was met.
func (t *teller) streak(log *ceasefire.Log, q ceasefire.Quiet) (string, error) {
	s, err := t.run(log, q)
	if err != nil {
		return "", err
	}
	text := fmt.Sprint(s.Longest.Days)
	if s.Met != "" {
		text += ", " + t.dayBefore(s.Met)
	}
	return text, nil
}

// run counts the quiet days of the story.
func (c *study) run(log *ceasefire.Log, q ceasefire.Quiet) (ceasefire.Streak, error) {
	days, err := c.days(log, q)
	if err != nil {
		return ceasefire.Streak{}, err
	}
	return q.Streak(days)
}

// dayBefore names the day that ends at a time.
func (c *study) dayBefore(end ceasefire.Instant) string { return c.dayOf(firstOf(end).Add(-1)) }

// tellSilence tells what becomes of the counts if nobody saw anything on the days
// of which nobody reported anything.
func (t *teller) tellSilence(silent *ceasefire.Log) error {
	var list []string
	for _, policy := range policies {
		s, err := t.run(silent, t.counted(nil, policy))
		if err != nil {
			return err
		}
		list = append(list, fmt.Sprint(s.Longest.Days))
	}
	t.Itemf("Silence is no report of quiet. Were the days of which nobody reported anything unseen, the longest run by all reports would be of %s days, in the order of the columns.", page.And(list))
	t.Itemf("Each row has only what those it names reported, so that it shows most quiet where least was said. The log holds no count by the rebels.")
	return nil
}
