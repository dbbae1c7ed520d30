package main

import (
	"parley.example/actor"
	"parley.example/ceasefire"
)

// The reports by which days can be counted: whose, and what they are called.
var reporters = []struct {
	name string
	ids  actor.IDs // empty: everybody's
}{
	{"all reports", nil},
	{"Moscow", actor.IDs{russia, "russia-mod"}},
	{"Damascus", actor.IDs{"syria-gov"}},
	{"the UN", actor.IDs{"un"}},
	{"Washington", actor.IDs{us}},
	{"the Pentagon", actor.IDs{"us-defense"}},
}

var policies = []ceasefire.UnseenPolicy{ceasefire.UnseenBreaks, ceasefire.UnseenHolds, ceasefire.UnseenSkips}

// counted returns the condition with what the text leaves open filled in: the
// clocks of the truce, its first day as day 1, and the choices given.
func (c *study) counted(by actor.IDs, unseen ceasefire.UnseenPolicy) ceasefire.Quiet {
	q := c.quiet
	q.Zone, q.Count = c.truce.Effect.Zone(), ceasefire.Inclusive
	q.Verifier, q.Unseen = by, unseen
	return q
}

// days returns the days of the story as some reports have them.
func (c *study) days(log *ceasefire.Log, q ceasefire.Quiet) ([]ceasefire.Day, error) {
	days, err := log.Days(q, c.truce.Effect, c.until)
	for n := len(days); n > 0 && !days[n-1].Start.Before(c.until); n-- {
		days = days[:n-1] // the day that begins as the story ends
	}
	return days, err
}

// silent returns the log as it would be if nobody could have seen anything on the
// days on which nobody reported anything.
func (c *study) silent() (*ceasefire.Log, error) {
	days, err := c.days(c.log, c.counted(nil, ceasefire.UnseenHolds))
	if err != nil {
		return nil, err
	}
	var more ceasefire.Ground
	for _, d := range days {
		if d.State == ceasefire.DayQuiet {
			more.Unseen = append(more.Unseen, ceasefire.Unseen{Start: d.Date, End: d.Date, Why: "nobody reported anything"})
		}
	}
	return c.log.Append(more)
}
