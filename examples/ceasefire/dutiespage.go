package main

import (
	"fmt"
	"slices"

	"parley.example/ceasefire"
	"parley.example/examples/internal/page"
)

// A duty is a clause and one of those who have to perform it.
type duty struct {
	clause ceasefire.Clause
	bearer string
}

var dutyColumns = []int{30, 16, 24}

// tellDuties tells what the log has, and how the duties stood that it bears on.
func (t *teller) tellDuties() error {
	t.Heading("3. What was reported, and the duties")
	t.tellReports()
	t.Blank()
	t.Sayf("The duties that this bears on, by what somebody says and no finding speaks against:")
	t.Blank()
	proven := 0
	for _, d := range t.duties() {
		text, err := t.course(d, ceasefire.Alleged)
		if err != nil {
			return err
		}
		t.Row(2, dutyColumns, t.handle(d.clause.ID), t.name(d.bearer), text)
		c, err := t.log.Compliance(d.clause, d.bearer, t.text.Calendar(), ceasefire.Proven, t.until)
		if err != nil {
			return err
		}
		if c.Verdict == ceasefire.VerdictBreached {
			proven++
		}
	}
	t.Blank()
	t.Itemf("By findings %d of them %s breached. %s", proven, areIs(proven), t.findingsOf())
	t.Sources()
	return nil
}

func areIs(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// findingsOf says how many reports of the log have a finding.
func (t *teller) findingsOf() string {
	found := len(t.log.Find(ceasefire.Query{Proven: true}, t.until))
	return fmt.Sprintf("Of the %s of the log %d were found to be true.", page.Plural(t.reports(), "report", "reports"), found)
}

// duties returns those of the text of which the log has a deed or a breach.
func (c *study) duties() []duty {
	var list []duty
	for _, clause := range c.text.Clauses {
		for _, bearer := range clause.Provision.Bearers() {
			if c.known(clause.ID, bearer) {
				list = append(list, duty{clause, bearer})
			}
		}
	}
	return list
}

func (c *study) known(clause, bearer string) bool {
	ground := c.log.Ground()
	return slices.ContainsFunc(ground.Deeds, func(d ceasefire.Deed) bool {
		return d.Clause == clause && d.Bearer == bearer
	}) || slices.ContainsFunc(ground.Incidents, func(i ceasefire.Incident) bool {
		return slices.Contains(i.Breaches, clause) && slices.Contains(i.Alleged, bearer)
	})
}

// course tells the verdicts on a duty, from day to day.
func (t *teller) course(d duty, by ceasefire.Standard) (string, error) {
	days, err := t.days(t.log, t.counted(nil, ceasefire.UnseenBreaks))
	if err != nil {
		return "", err
	}
	text := ""
	var last ceasefire.Verdict
	for n, day := range days {
		c, err := t.log.Compliance(d.clause, d.bearer, t.text.Calendar(), by, day.End.Add(-1))
		switch {
		case err != nil:
			return "", err
		case n == 0:
			text = c.Verdict.String()
		case c.Verdict != last:
			text += fmt.Sprintf(", %s from %s", c.Verdict, t.dayOf(day.Start))
		}
		last = c.Verdict
	}
	return text, nil
}
