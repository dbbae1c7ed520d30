package main

import (
	"parley.example/negotiation"
	"parley.example/negotiation/report"
)

// A cast is who is named by id in a text.
type cast map[string]bool

func (c cast) add(ids ...string) {
	for _, id := range ids {
		c[id] = true
	}
}

// hear adds those who spoke, or were spoken of, in some statements.
func (c cast) hear(said []*negotiation.Statement) {
	for _, s := range said {
		c.add(s.By...)
		c.add(s.About...)
	}
}

// maxIDColumn is how wide the column of ids is at the most.
const maxIDColumn = 20

// cast writes who is who, in the order of the record. Those without a name are
// left out.
func (p page) cast(talks *negotiation.Talks, c cast) {
	column := 0
	for a := range talks.Roster().All() {
		if c[a.ID] && a.Name != "" {
			column = max(column, min(report.Width(a.ID)+2, maxIDColumn))
		}
	}
	if column == 0 {
		return
	}
	p.blank()
	p.para(0, 0, "", "Who is who")
	for a := range talks.Roster().All() {
		if c[a.ID] && a.Name != "" {
			p.para(margin, column, a.ID, a.Name)
		}
	}
}
