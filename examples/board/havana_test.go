package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"parley.example/negotiation"
)

// A havanaRow is one verdict of the public record on one term after one round.
// What is left empty is not asked.
type havanaRow struct {
	round, term, view string
	status            string
	is                string // words of havanaQuestions, apart by commas
	wording           string // the settled one
	last              string // the last round in which it was settled
	change            string // the kind of change since the round before
	by                string // who undid it, and how
	note              string // the fact that the row stands on
}

var havanaRows = []havanaRow{
	{round: "exploratory", term: "nothing-until", view: "on-record", status: "settled", note: "written into the General Agreement"},
	{round: "land", term: "rural-reform", view: "on-record", status: "settled", is: "provisional, not-in-effect", change: "settled", note: "communiqué of 26 May 2013, part of a whole still to come"},
	{round: "land", term: "rural-reserved", view: "on-record", status: "open", note: "the FARC keeps these points for the end"},
	{round: "land", term: "nothing-until", view: "according-to:farc", status: "settled", note: "the FARC says so of both"},
	{round: "politics", term: "participation", view: "on-record", status: "settled", is: "provisional", change: "settled", note: "joint report of 6 November 2013"},
	{round: "politics", term: "rural-reform", view: "on-record", status: "settled", is: "provisional", change: "unchanged", note: "nobody touched it"},
	{round: "drugs", term: "drugs-deal", view: "on-record", status: "settled", is: "provisional", change: "settled", note: "agreed on 16 May 2014"},
	{round: "drugs", term: "land-fund-size", view: "on-record", status: "open", note: "the published draft leaves both figures blank"},
	{round: "alzate", term: "nothing-until", view: "on-record", status: "settled", change: "unchanged", note: "stopped for two weeks, resumed before the round was over"},
	{round: "alzate", term: "unilateral-ceasefire", view: "on-record", status: "settled", is: "in-effect, outright", change: "settled", note: "declared by one side, of its own accord and for itself"},
	{round: "truce", term: "unilateral-ceasefire", view: "on-record", status: "settled", is: "in-exchange", note: "broken off in May, taken up again in July"},
	{round: "truce", term: "de-escalation", view: "on-record", status: "settled", is: "in-exchange", change: "settled", note: "communiqué 55: each half for the other"},
	{round: "truce", term: "de-escalation", view: "on-record@gov,farc", status: "settled", is: "in-exchange", note: "the two are the whole circle"},
	{round: "victims", term: "jep", view: "on-record", status: "settled", is: "provisional", change: "settled", note: "announced on 23 September 2015"},
	{round: "victims", term: "victims-deal", view: "on-record", status: "settled", is: "provisional", change: "settled", note: "15 December 2015"},
	{round: "victims", term: "deadline", view: "on-record", status: "settled", change: "settled", note: "six months, both said in September"},
	{round: "missed-date", term: "deadline", view: "on-record", status: "dropped", last: "victims", change: "reversed", by: "gov withdrew, farc withdrew", note: "the day passed without a signature"},
	{round: "missed-date", term: "plebiscite", view: "on-record", status: "contested", change: "contested", note: "the government is for it, the FARC against"},
	{round: "ceasefire", term: "bilateral-ceasefire", view: "on-record", status: "settled", is: "not-in-effect", change: "settled", note: "signed on 23 June 2016, to begin later"},
	{round: "ceasefire", term: "arms", view: "on-record", status: "settled", is: "not-in-effect", change: "settled", note: "signed with the ceasefire, counted from the final agreement"},
	{round: "ceasefire", term: "plebiscite", view: "on-record", status: "settled", change: "settled", note: "both take what the Court rules, and it rules in July"},
	{round: "ceasefire", term: "rural-reserved", view: "on-record", status: "open", change: "unchanged", note: "closed only in the sessions of August"},
	{round: "cartagena", term: "final-1", view: "on-record", status: "settled", is: "not-in-effect", change: "settled", note: "announced and signed, not yet voted on"},
	{round: "cartagena", term: "rural-reserved", view: "on-record", status: "settled", is: "for-good", change: "settled", note: "the whole agenda is closed"},
	{
		round: "cartagena", term: "land-fund-size", view: "on-record", status: "settled", change: "settled",
		wording: "Three million hectares in the first twelve years of the fund.", note: "the final text fills the blanks",
	},
	{round: "vote", term: "final-1", view: "on-record", status: "contested", last: "cartagena", change: "reversed", by: "voters rejected", note: "the No wins"},
	{round: "vote", term: "final-1", view: "as-reported", status: "contested", last: "cartagena", change: "reversed", by: "voters rejected", note: "nobody reports otherwise"},
	{round: "vote", term: "bilateral-ceasefire", view: "on-record", status: "settled", is: "in-effect", change: "unchanged", note: "both keep it that night"},
	{round: "reopening", term: "final-2", view: "on-record", status: "settled", is: "not-in-effect", change: "settled", note: "announced and signed, not yet through Congress"},
	{round: "reopening", term: "final-1", view: "on-record", status: "dropped", last: "cartagena", change: "dropped", note: "the second agreement takes its place"},
	{
		round: "reopening", term: "farc-seats", view: "on-record", status: "settled", change: "unchanged",
		wording: "Five seats in the Senate and five in the House, for two terms.", note: "the theme that was left as it stood",
	},
	{round: "reopening", term: "prison", view: "on-record", status: "contested", change: "contested", note: "asked for by the No campaign, refused by the FARC"},
	{round: "reopening", term: "rural-reform", view: "on-record", status: "settled", is: "for-good", note: "carried over into the second agreement"},
	{round: "congress", term: "final-2", view: "on-record", status: "settled", is: "in-effect", change: "unchanged", note: "both houses approve"},
}

// havanaQuestions are the yes-or-no questions that a row may ask.
var havanaQuestions = map[string]func(negotiation.Standing) bool{
	"provisional":   negotiation.Standing.Provisional,
	"for-good":      func(s negotiation.Standing) bool { return !s.Provisional() },
	"in-effect":     negotiation.Standing.InEffect,
	"not-in-effect": func(s negotiation.Standing) bool { return !s.InEffect() },
	"in-exchange":   negotiation.Standing.InExchange,
	"outright":      func(s negotiation.Standing) bool { return !s.InExchange() },
}

func TestHavana(t *testing.T) {
	record := readHavana(t)
	talks, err := negotiation.Open(record)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range havanaRows {
		t.Run(row.round+"/"+row.term+"/"+row.view, func(t *testing.T) {
			view, err := negotiation.ParseView(row.view)
			if err != nil {
				t.Fatal(err)
			}
			checkHavanaStanding(t, talks, view, row)
			if row.change != "" {
				checkHavanaChange(t, talks, view, roundBefore(t, record, row.round), row)
			}
		})
	}
}

// What is taken back and given again within a round does not show at its end.
func TestHavanaWithinARound(t *testing.T) {
	record := readHavana(t)
	talks, err := negotiation.Open(record)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct{ after, term, status, note string }{
		{"talks-suspended", "nothing-until", "open", "the government stops the talks over the captives"},
		{"talks-resumed", "nothing-until", "settled", "both declare the crisis over"},
		{"truce-ended", "unilateral-ceasefire", "dropped", "the FARC gives it up after the air strike"},
		{"truce-renewed", "unilateral-ceasefire", "settled", "a sixth truce, on its own account"},
		{"exchange-gov", "de-escalation", "settled", "the truce that it answers is declared already"},
		{"court-to-decide", "plebiscite", "conditional", "the Court has yet to rule"},
		{"court-rules", "plebiscite", "settled", "it allows the vote"},
		{"announced", "final-1", "settled", "before the FARC leaves the last word to its conference"},
		{"communique-2", "rural-reserved", "open", "only the first final agreement had settled it"},
		{"communique-2", "rural-reform", "settled", "it was agreed on its own in 2013"},
	} {
		board, err := talks.After(statementNamed(t, record, row.after), negotiation.OnRecord)
		if err != nil {
			t.Fatal(err)
		}
		s, _ := board.Standing(row.term)
		if got := s.Status.String(); got != row.status {
			t.Errorf("after %s %s is %s, want %s: %s", row.after, row.term, got, row.status, row.note)
		}
	}
}

func statementNamed(t *testing.T, record negotiation.Record, id string) int {
	t.Helper()
	for i, s := range record.Statements {
		if s.ID == id {
			return i
		}
	}
	t.Fatalf("no statement %s", id)
	return -1
}

func checkHavanaStanding(t *testing.T, talks *negotiation.Talks, view negotiation.View, row havanaRow) {
	t.Helper()
	board, err := talks.At(row.round, view)
	if err != nil {
		t.Fatal(err)
	}
	s, ok := board.Standing(row.term)
	if !ok {
		t.Fatalf("no standing of %s", row.term)
	}
	if got := s.Status.String(); got != row.status {
		t.Errorf("%s is %s, want %s: %s", row.term, got, row.status, row.note)
	}
	if row.wording != "" && s.Wording != row.wording {
		t.Errorf("settled in %q, want %q: %s", s.Wording, row.wording, row.note)
	}
	for word := range strings.SplitSeq(row.is, ", ") {
		if holds, ok := havanaQuestions[word]; word != "" && (!ok || !holds(s)) {
			t.Errorf("%s is not %s: %s", row.term, word, row.note)
		}
	}
	if row.last != "" {
		checkHavanaLast(t, s, row)
	}
}

func checkHavanaLast(t *testing.T, s negotiation.Standing, row havanaRow) {
	t.Helper()
	last, ok := s.LastSettled()
	if !ok {
		t.Errorf("%s was never settled, want last in %s: %s", row.term, row.last, row.note)
		return
	}
	if last.ID != row.last {
		t.Errorf("%s was last settled in %s, want %s: %s", row.term, last.ID, row.last, row.note)
	}
}

func checkHavanaChange(t *testing.T, talks *negotiation.Talks, view negotiation.View, before string, row havanaRow) {
	t.Helper()
	changes, err := talks.Between(before, row.round, view)
	if err != nil {
		t.Fatal(err)
	}
	kind, by := "unchanged", ""
	for _, c := range changes {
		if c.Term.ID == row.term {
			kind, by = fmt.Sprint(c.Kind), turnsInWords(c.By)
		}
	}
	if kind != row.change {
		t.Errorf("from %s to %s %s is %s, want %s: %s", before, row.round, row.term, kind, row.change, row.note)
	}
	if row.by != "" && by != row.by {
		t.Errorf("undone by %q, want %q: %s", by, row.by, row.note)
	}
}

func turnsInWords(turns []negotiation.Turn) string {
	var words []string
	for _, turn := range turns {
		words = append(words, fmt.Sprint(turn.Actor, " ", turn.Cause))
	}
	return strings.Join(words, ", ")
}

func roundBefore(t *testing.T, record negotiation.Record, id string) string {
	t.Helper()
	for i, r := range record.Rounds {
		if r.ID == id && i > 0 {
			return record.Rounds[i-1].ID
		}
	}
	t.Fatalf("no round before %s", id)
	return ""
}

func TestHavanaNamesItsSources(t *testing.T) {
	record := readHavana(t)
	for i, s := range record.Statements {
		if !named(s.Source) {
			t.Errorf("statement %d, on %s, lacks a named source", i, s.Term)
		}
	}
	for _, e := range record.Events {
		if !named(e.Source) {
			t.Errorf("event %s lacks a named source", e.ID)
		}
	}
}

func named(sources negotiation.Sources) bool {
	for _, s := range sources {
		if s.Name == "" {
			return false
		}
	}
	return len(sources) > 0
}

func TestHavanaIsInOrderOfDate(t *testing.T) {
	record := readHavana(t)
	rounds := map[string]negotiation.Round{}
	for _, r := range record.Rounds {
		rounds[r.ID] = r
	}
	for i, s := range record.Statements {
		r := rounds[s.Round]
		if s.At.First().Before(r.Start.First()) || s.At.Last().After(r.End.Last()) {
			t.Errorf("statement %d of %s is outside round %s", i, s.At, s.Round)
		}
		if i > 0 && s.At.First().Before(record.Statements[i-1].At.First()) {
			t.Errorf("statement %d of %s comes after one of %s", i, s.At, record.Statements[i-1].At)
		}
	}
}

func readHavana(t *testing.T) negotiation.Record {
	t.Helper()
	file, err := os.Open("testdata/havana.json")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	record, err := negotiation.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	return record
}
