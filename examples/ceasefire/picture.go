package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"parley.example/ceasefire"
	"parley.example/examples/internal/page"
)

// A picture is the calendar of days that the program draws, as text and as SVG.
// The zero picture has no days.
type picture struct {
	title, about string
	note         string      // what to bear in mind
	days         []time.Time // when each begins, by the clocks of the place
	end          time.Time   // of the last
	bars         []bar       // the times for which the truce ran on paper
	strips       []strip
	marks        []mark // in order of their days
}

// A bar is a time for which the truce was agreed.
type bar struct {
	from, to time.Time
	text     string
}

// A strip is the days as one count of reports has them.
type strip struct {
	label string
	days  []day
}

// A day is one day of a strip.
type day struct {
	state ceasefire.DayState
	why   string // what was reported of it
}

// A mark is something that happened at a time, under a number.
type mark struct {
	at   time.Time
	text string
}

// A look is how a state of a day is drawn, and the word for it. Nothing is told by
// its colour alone.
type look struct {
	state ceasefire.DayState
	sign  string
	word  string
}

var looks = []look{
	{ceasefire.DayQuiet, ".", "quiet: nobody who is asked reported anything"},
	{ceasefire.DayViolated, "X", "violated"},
	{ceasefire.DayUnseen, "?", "unseen: those who are asked could not say"},
}

func (d day) look() look {
	for _, l := range looks {
		if l.state == d.state {
			return l
		}
	}
	return look{d.state, "-", d.state.String()}
}

// index returns on which day of the picture a time lies; -1 if on none.
func (p *picture) index(at time.Time) int {
	if !at.Before(p.end) {
		return -1
	}
	for i, start := range slices.Backward(p.days) {
		if !at.Before(start) {
			return i
		}
	}
	return -1
}

// picture draws up the calendar from the first day of the truce to that on which
// the joint centre was given up.
func (c *study) picture() (*picture, error) {
	p := &picture{
		title: "The truce in Syria of 12 September 2016, day by day",
		about: "Each row is the days as somebody's reports have them, and the bar above is the time for which the truce ran on paper.",
		note:  "No mission watched this truce: that nobody reported anything of a day does not show that it was quiet.",
		end:   c.until,
	}
	for _, r := range reporters {
		days, err := c.days(c.log, c.counted(r.ids, ceasefire.UnseenBreaks))
		if err != nil {
			return nil, err
		}
		p.strips = append(p.strips, c.strip(r.name, days))
		if p.days == nil {
			p.days = starts(days)
		}
	}
	var err error
	if p.bars, err = c.bars(); err != nil {
		return nil, err
	}
	p.marks, err = c.marks()
	return p, err
}

// starts returns when the days of a calendar begin: the first at its midnight,
// though it counts from later on.
func starts(days []ceasefire.Day) []time.Time {
	var list []time.Time
	for _, d := range days {
		at := d.Start
		if midnight, err := d.Date.First(); err == nil {
			at = midnight
		}
		list = append(list, at)
	}
	return list
}

func (c *study) strip(label string, days []ceasefire.Day) strip {
	s := strip{label: label}
	for _, d := range days {
		one := day{state: d.State}
		for _, id := range d.Incidents {
			if i, ok := c.log.Incident(id); ok {
				one.why += i.Title + ". "
			}
		}
		s.days = append(s.days, one)
	}
	return s
}

func (c *study) bars() ([]bar, error) {
	periods, err := c.truce.Periods(c.until)
	if err != nil {
		return nil, err
	}
	var list []bar
	for _, p := range periods {
		list = append(list, bar{p.Start, p.End, fmt.Sprintf("%s to %s", c.clock(p.Start), c.clock(p.End))})
	}
	return list, nil
}

// clock writes a time as the clocks of the truce show it.
func (c *study) clock(t time.Time) string {
	if start, err := c.truce.Effect.First(); err == nil {
		t = t.In(start.Location())
	}
	return t.Format("2 Jan 15:04")
}

// dayOf is clock without the time of day.
func (c *study) dayOf(t time.Time) string {
	if start, err := c.truce.Effect.First(); err == nil {
		t = t.In(start.Location())
	}
	return t.Format("2 Jan")
}

// width of a day in the text, in characters.
const dayWidth = 3

// write puts the picture on a page as text.
func (p *picture) write(to *page.Page) {
	const label = 12
	row := func(name string, cell func(i int) string) {
		var line strings.Builder
		fmt.Fprintf(&line, "%-*s", label, name)
		for i := range p.days {
			fmt.Fprintf(&line, "%*s", dayWidth, cell(i))
		}
		to.Line(line.String())
	}
	row("", p.month)
	row("", func(i int) string { return p.days[i].Format("2") })
	row("on paper", func(i int) string {
		if p.runs(i) {
			return "==="
		}
		return ""
	})
	for _, s := range p.strips {
		row(s.label, func(i int) string { return s.at(i).look().sign })
	}
	row("", p.number)
	to.Blank()
	to.Line("  === the truce ran on paper for a part of the day at least")
	for _, l := range looks {
		to.Line("  " + l.sign + "   " + l.word)
	}
	for n, m := range p.marks {
		to.Line(fmt.Sprintf("  %d   %s", n+1, m.text))
	}
	to.Blank()
	to.Sayf("%s", p.note)
}

func (s strip) at(i int) day {
	if i < len(s.days) {
		return s.days[i]
	}
	return day{}
}

// month names the month of a day that is the first of one here.
func (p *picture) month(i int) string {
	if i > 0 && p.days[i].Month() == p.days[i-1].Month() {
		return ""
	}
	return p.days[i].Format("Jan")
}

// runs reports whether the truce ran on paper for a part of a day.
func (p *picture) runs(i int) bool {
	end := p.end
	if i+1 < len(p.days) {
		end = p.days[i+1]
	}
	for _, b := range p.bars {
		if b.from.Before(end) && p.days[i].Before(b.to) {
			return true
		}
	}
	return false
}

// number returns the numbers of the marks of a day.
func (p *picture) number(i int) string {
	var list []string
	for n, m := range p.marks {
		if p.index(m.at) == i {
			list = append(list, fmt.Sprint(n+1))
		}
	}
	return strings.Join(list, ",")
}
