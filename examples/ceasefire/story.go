package main

import (
	"cmp"
	"fmt"
	"strings"

	"parley.example/examples/internal/page"
	"parley.example/examples/syria/record"
	"parley.example/negotiation"
)

// A teller writes a study on a page.
type teller struct {
	page.Page
	*study
}

// story tells the life of the truce.
func story(c *study) (string, error) {
	t := &teller{study: c}
	for _, tell := range []func() error{t.lead, t.tellText, t.tellClock, t.tellDuties, t.tellDays, t.tellLoss, t.tellFall} {
		if err := tell(); err != nil {
			return "", err
		}
	}
	t.more()
	return t.String(), nil
}

// lead gives the title and the news.
func (t *teller) lead() error {
	begins, err := t.truce.Effect.Moment()
	t.Line(strings.ToUpper("The life of the truce of " + page.Date(begins)))
	t.Para(0, 0, fmt.Sprintf("From the record “%s” and a log of %s of what happened on the ground", t.record.Title, page.Plural(t.reports(), "report", "reports")))
	t.Blank()
	for _, tell := range []func() (string, error){t.textNews, t.clockNews, t.quietNews, t.tableNews} {
		text, bad := tell()
		err = cmp.Or(err, bad)
		t.Itemf("%s", text)
	}
	return err
}

func (t *teller) reports() int {
	n := 0
	for range t.log.All() {
		n++
	}
	return n
}

// more says what to type next.
func (t *teller) more() {
	t.Heading("What to ask next")
	for _, m := range [][2]string{
		{"go run ./examples/ceasefire -findings", "part 1 in full"},
		{"go run ./examples/ceasefire -svg FILE", "part 4 as a picture"},
		{"go run ./examples/syria", "the talks, round by round"},
	} {
		t.Row(2, []int{40, 32}, m[0], m[1])
	}
}

// name says what an actor is called.
func (c *study) name(id string) string {
	if short, ok := record.Called(id); ok {
		return short
	}
	if a, ok := c.talks.Roster().Actor(id); ok && a.Name != "" {
		return a.Name
	}
	return id
}

func (c *study) names(ids []string) string {
	var list []string
	for _, id := range ids {
		list = append(list, c.name(id))
	}
	return page.And(list)
}

// handle is what a term goes by in the middle of a sentence.
func (c *study) handle(id string) string {
	if short, ok := record.Handle(id); ok {
		return short
	}
	return id
}

func (c *study) handles(ids []string) string {
	var list []string
	for _, id := range ids {
		list = append(list, c.handle(id))
	}
	return page.And(list)
}

// cite cites sources of the log, each with the last day of which the record has it:
// that on which something happened need not be that of the report.
func (t *teller) cite(sources negotiation.Sources) string {
	var list []string
	for _, source := range sources {
		list = append(list, t.Cite(t.dated(source), negotiation.Sources{source}))
	}
	return strings.ReplaceAll(strings.Join(list, ""), "] [", ", ")
}

// dated returns the last day of what the record has from a source.
func (c *study) dated(source negotiation.Source) negotiation.Moment {
	var last negotiation.Moment
	later := func(at negotiation.Moment, sources negotiation.Sources) {
		for _, s := range sources {
			if s.Name == source.Name && s.URL == source.URL && at.First().After(last.First()) {
				last = at
			}
		}
	}
	for _, s := range c.record.Statements {
		later(s.At, s.Source)
	}
	for _, e := range c.record.Events {
		later(e.At, e.Source)
	}
	return last
}

// quote gives a statement as the record has it.
func (t *teller) quote(s *negotiation.Statement) string {
	who := page.Capital(t.names(s.By))
	if s.Person != "" {
		who = s.Person
	}
	return fmt.Sprintf("%s, %s: %s%s", who, page.Day(s.At), s.Note, t.Cite(s.At, s.Source))
}
