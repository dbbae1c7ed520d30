package main

import (
	"testing"

	"parley.example/negotiation"
)

func TestDatesInWords(t *testing.T) {
	for _, c := range []struct {
		start, end negotiation.Moment
		want       string
	}{
		{"", "", ""},
		{"2016-09", "", "2016-09"},
		{"", "2016-09", "until 2016-09"},
		{"2016-09", "2016-09", "2016-09"},
		{"2016-09-08", "2016-09-09", "2016-09-08 to 2016-09-09"},
	} {
		if got := datesInWords(&negotiation.Round{Start: c.start, End: c.end}); got != c.want {
			t.Errorf("%s, %s: %q, want %q", c.start, c.end, got, c.want)
		}
	}
}

// Beside its status a term of a bridge has the marks of a sheet.
func TestMarksInWords(t *testing.T) {
	for _, c := range []struct{ round, term, want string }{
		{"spring", "share", "in exchange with repairs"},
		{"spring", "toll", "in exchange; not in effect"},
		{"spring", "sluice", "provisional"},
		{"autumn", "sluice", "last settled in summer"},
		{"spring", "well", ""},
	} {
		board := must[*negotiation.Board](t)(openFile(t, small).At(c.round, negotiation.OnRecord))
		s, _ := board.Standing(c.term)
		if got := marksInWords(s); got != c.want {
			t.Errorf("%s, %s: %q, want %q", c.round, c.term, got, c.want)
		}
	}
}
