package main

import (
	"fmt"
	"slices"
	"time"

	"parley.example/ceasefire"
	"parley.example/examples/internal/page"
	"parley.example/negotiation"
)

// A deadline is an occasion by which the quiet days had to be full.
type deadline struct {
	head  string
	until ceasefire.Instant
}

// deadlines returns the ends that the truce and what waited for it came to.
func (c *study) deadlines() ([]deadline, error) {
	periods, err := c.truce.Periods(c.until)
	if err != nil {
		return nil, err
	}
	var list []deadline
	if n := len(periods); n > 0 {
		end := periods[n-1].End
		list = append(list, deadline{"while the truce ran on paper, until " + c.clock(end), ceasefire.InstantOf(end)})
	}
	for _, a := range c.truce.Acts {
		if a.Kind == ceasefire.ActTerminate {
			list = append(list, deadline{fmt.Sprintf("until %s ended it, %s", c.names(a.By), c.dayOf(firstOf(a.At))), a.At})
		}
	}
	s, err := c.statement(givenUp)
	if err != nil {
		return nil, err
	}
	return append(list, deadline{fmt.Sprintf("until %s gave the centre up, %s", c.names(s.By), page.Day(s.At)), c.local(s.At)}), nil
}

// firstOf returns the first instant of a time that was found valid.
func firstOf(i ceasefire.Instant) time.Time {
	t, _ := i.First()
	return t
}

var lossColumns = []int{14, 18, 18, 20}

// tellLoss tells from which moment on the quiet days could no longer be had.
func (t *teller) tellLoss() error {
	t.Heading("5. When it could no longer be met")
	t.Sayf("The moment from which %d quiet days on end could no longer come about in time, even if all after it were quiet:", t.quiet.Days)
	t.Blank()
	list, err := t.deadlines()
	if err != nil {
		return err
	}
	cells := []string{"by"}
	for _, d := range list {
		cells = append(cells, d.head)
	}
	t.Row(2, lossColumns, cells...)
	t.Blank()
	for _, r := range reporters {
		cells := []string{r.name}
		for _, d := range list {
			text, err := t.lost(t.counted(r.ids, ceasefire.UnseenBreaks), d.until)
			if err != nil {
				return err
			}
			cells = append(cells, text)
		}
		t.Row(2, lossColumns, cells...)
	}
	t.Blank()
	if err := t.decider(list[len(list)-1]); err != nil {
		return err
	}
	for _, tell := range []func() error{t.tellWordings, t.tellCounts} {
		if err := tell(); err != nil {
			return err
		}
	}
	t.Sources()
	return nil
}

// tellCounts tells how those at the table counted.
func (t *teller) tellCounts() error {
	e, err := t.event(byCalendar)
	if err != nil {
		return err
	}
	t.Itemf("So they counted themselves. %s: %s.%s", page.Day(e.At), e.Title, t.Cite(e.At, e.Source))
	for i := range t.record.Statements {
		s := &t.record.Statements[i]
		if s.Term == length && s.Round == e.Round && s.Stance == negotiation.Comment {
			t.Para(4, 2, t.quote(s))
		}
	}
	return nil
}

// tellWordings tells what would have become of other numbers of days that were on
// the table.
func (t *teller) tellWordings() error {
	for i := range t.record.Statements {
		s := &t.record.Statements[i]
		if s.Term != length || s.Details == nil {
			continue
		}
		var other ceasefire.Quiet
		if err := negotiation.Unmarshal(s.Details, &other); err != nil {
			return err
		}
		q := t.counted(nil, ceasefire.UnseenBreaks)
		q.Days = other.Days
		streak, err := t.run(t.log, q)
		if err != nil {
			return err
		}
		text := "would not have been full either"
		if streak.Met != "" {
			text = "would have been full on " + t.dayBefore(streak.Met)
		}
		t.Itemf("%s, as %s has %s ask for, %s by all reports.%s", s.Text, s.Person, t.names(s.About), text, t.Cite(s.At, s.Source))
	}
	return nil
}

// lost says when a condition could no longer be met by a time.
func (t *teller) lost(q ceasefire.Quiet, until ceasefire.Instant) (string, error) {
	loss, ok, err := t.loss(q, until)
	switch {
	case err != nil:
		return "", err
	case !ok:
		return "met in time", nil
	case len(loss.Incidents) == 0 && loss.At == ceasefire.InstantOf(firstOf(t.truce.Effect)):
		return "too few days", nil
	}
	return t.dayOf(firstOf(loss.Date)), nil
}

// loss returns from when on a condition could not be met by a time.
func (c *study) loss(q ceasefire.Quiet, until ceasefire.Instant) (ceasefire.Loss, bool, error) {
	days, err := c.days(c.log, q)
	if err != nil {
		return ceasefire.Loss{}, false, err
	}
	return q.Lost(days, until)
}

// decider tells what made an end of it by all reports.
func (t *teller) decider(d deadline) error {
	loss, ok, err := t.loss(t.counted(nil, ceasefire.UnseenBreaks), d.until)
	if err != nil || !ok {
		return err
	}
	for _, id := range loss.Incidents {
		if i, ok := t.log.Incident(id); ok {
			t.Itemf("By all reports, and %s, the last chance went on %s: %s.%s", d.head, t.dayOf(firstOf(loss.Date)), i.Title, t.cite(i.Source))
		}
	}
	return nil
}

// marks are what the picture has numbers for.
func (c *study) marks() ([]mark, error) {
	var list []mark
	for _, a := range c.truce.Acts {
		list = append(list, mark{firstOf(a.At), fmt.Sprintf("%s: %s (%s)", c.dayOf(firstOf(a.At)), c.did(a), c.names(a.By))})
	}
	s, err := c.statement(givenUp)
	if err != nil {
		return nil, err
	}
	at := firstOf(c.local(s.At))
	list = append(list, mark{at, fmt.Sprintf("%s: the joint centre is given up (%s)", c.dayOf(at), c.names(s.By))})
	loss, ok, err := c.loss(c.counted(nil, ceasefire.UnseenBreaks), c.local(s.At))
	if ok {
		at := firstOf(loss.Date)
		list = append(list, mark{at, fmt.Sprintf("%s: by all reports, too late for %d quiet days before the centre goes", c.dayOf(at), c.quiet.Days)})
	}
	slices.SortStableFunc(list, func(a, b mark) int { return a.at.Compare(b.at) })
	return list, err
}

func (c *study) did(a ceasefire.TruceAct) string {
	switch {
	case a.Kind == ceasefire.ActRenew && a.Length.IsZero():
		return "renewed for " + c.truce.Length.Words()
	case a.Kind == ceasefire.ActRenew:
		return "offered for " + a.Length.Words() + " more"
	}
	return "declared over"
}
