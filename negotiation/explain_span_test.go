package negotiation_test

import (
	"strings"
	"testing"

	"parley.example/negotiation"
)

// span gives the line that says between which boards something changed.
func span(before, after *negotiation.Board) string {
	text := strings.Split(negotiation.Compare(before, after)[0].Explain().String(), "\n")
	return strings.TrimSpace(text[1])
}

// Between a board and one on which moves are supposed, and between talks and
// those that were made of them, it is not the point that differs.
func TestChangeSaysWithWhat(t *testing.T) {
	talks := opened(t, tiny{terms: worded("x", "y"), said: []string{"1 a+b x accept", "1 b y accept; text new", "2 a x reject"}})
	rec := talks.Record()
	rec.Statements[0].Source = negotiation.Sources{{Name: "Reuters"}}
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	suppose := func(b *negotiation.Board, moves ...negotiation.Move) *negotiation.Board {
		t.Helper()
		b, err := b.Suppose(moves...)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	more, err := talks.With(said(t, "2 a x accept"))
	if err != nil {
		t.Fatal(err)
	}
	other, err := talks.With(said(t, "2 b x abstain"))
	if err != nil {
		t.Fatal(err)
	}
	after, err := talks.After(0, negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	takes := negotiation.Move{Actor: "a", Term: "y"}
	rewords, fact := negotiation.Move{Actor: "a", Term: "y", Wording: "new"}, negotiation.Move{Fact: "f"}
	first, second := board(talks, "1", nil), board(talks, "2", nil)
	for _, tc := range []struct {
		before, after *negotiation.Board
		want          string
	}{
		{first, second, "from the end of 1 to the end of 2, on the record"},
		{nil, second, "from the beginning to the end of 2, on the record"},
		{second, second, "at the end of 2, on the record"},
		{second, suppose(second, takes), "at the end of 2, on the record, without and with: a accepts y"},
		{suppose(second, takes), second, "at the end of 2, on the record, with and without: a accepts y"},
		{second, suppose(second, fact, rewords), "at the end of 2, on the record, without and with: a accepts y in the wording “new”; the fact f comes about"},
		{suppose(second, takes), suppose(second, takes, fact), "at the end of 2, on the record, without and with: the fact f comes about"},
		{suppose(second, takes), suppose(second, fact), "at the end of 2, on the record, first with: a accepts y, then with: the fact f comes about"},
		{first, suppose(second, takes), "from the end of 1 to the end of 2, on the record, supposing at the end: a accepts y"},
		{suppose(first, takes), second, "from the end of 1 to the end of 2, on the record, supposing at the start: a accepts y"},
		{after, suppose(after, takes), "at the point in 1 after the acceptance of x (a and b, in 1, Reuters), on the record, without and with: a accepts y"},
		{second, board(more, "2", nil), "at the end of 2, on the record, without and with what was added"},
		{board(more, "2", nil), second, "at the end of 2, on the record, with and without what was added"},
		{suppose(second, fact), board(more, "2", nil), "at the end of 2, on the record, first with: the fact f comes about, then with: what was added"},
		{second, suppose(board(more, "2", nil), takes), "at the end of 2, on the record, without and with: a accepts y; what was added"},
		{suppose(board(more, "2", nil), takes), second, "at the end of 2, on the record, with and without: a accepts y; what was added"},
		{board(more, "2", nil), board(other, "2", nil), "at the end of 2, on the record, in one form of the talks and in another"},
		{first, board(more, "2", nil), "from the end of 1 to the end of 2, on the record"},
	} {
		if got := span(tc.before, tc.after); got != tc.want {
			t.Errorf("got  %s\nwant %s", got, tc.want)
		}
	}
}

// With and Without are data, too.
func TestChangeExplanationHasWhatWasSupposed(t *testing.T) {
	talks := opened(t, tiny{said: []string{"1 a x accept"}})
	before := board(talks, "1", nil)
	after, err := before.Suppose(negotiation.Move{Actor: "b", Term: "x"}, negotiation.Move{Fact: "f"})
	if err != nil {
		t.Fatal(err)
	}
	e := negotiation.Compare(before, after)[0].Explain()
	if len(e.With) != 2 || e.With[0].String() != "b accepts x: old" || len(e.Without) != 0 {
		t.Errorf("with %v, without %v", e.With, e.Without)
	}
	wantCompact(t, e, `{"term":"x","view":"on-record","from":{"round":"1"},"to":{"round":"1"},
		"with":[{"actor":"b","term":"x","wording":"old"},{"fact":"f"}],
		"explained":[{"term":"x","kind":"settled","before":"open","after":"settled",
		 "moves":[{"actor":"b","was":{},"now":{"stance":"accept","wording":"old","holds":true,"statement":{"round":"1","by":"b","term":"x","stance":"accept"}},"statement":1}]}],
		"began":[{"statement":1}],
		"statements":[{"number":1,"round":"1","by":"b","term":"x","stance":"accept","text":"old"}],"events":[]}`)
	back := negotiation.Compare(after, before)[0].Explain()
	if len(back.With) != 0 || len(back.Without) != 2 {
		t.Errorf("back: with %v, without %v", back.With, back.Without)
	}
}
