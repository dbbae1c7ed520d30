package main

import "parley.example/negotiation"

var usage = [][2]string{
	{"(nothing)", "the story"},
	{"-round ID", "the board at the end of a round, and what changed in it"},
	{"-term ID", "how a term stood round by round, and every word on it with its source"},
	{"-account VIEW", "on-record (if nothing is said), as-reported, or according-to:ACTOR"},
	{"-among ID,ID", "ask only these actors for their consent"},
	{"-html FILE", "write a page of everything as of a round to a file"},
	{"-json", "the record, as JSON"},
	{"-help", "this"},
}

// help says what may be asked, and by which names.
func help(talks *negotiation.Talks) string {
	t := newTeller(talks)
	t.Para(0, 0, "usage: go run ./examples/syria [flags]")
	t.Blank()
	for _, u := range usage {
		t.Row(2, []int{14, 60}, u[0], u[1])
	}
	t.Blank()
	venue := t.round(hangzhou).Venue
	t.Sayf("-account and -among go with -round, -term and -html; alone they show the board at %s. The page of -html is of the talks at %s too, unless -round says otherwise.", venue, venue)
	t.Heading("Rounds")
	for i := range t.record.Rounds {
		r := &t.record.Rounds[i]
		t.Row(2, []int{12, 20, 40}, r.ID, dates(r), r.Title)
	}
	t.Heading("Terms")
	for i := range t.record.Terms {
		t.Row(2, []int{15, 59}, t.record.Terms[i].ID, title(&t.record.Terms[i]))
	}
	t.Heading("Actors")
	for a := range talks.Roster().All() {
		t.Row(2, []int{15, 59}, a.ID, a.Name)
	}
	return t.String()
}
