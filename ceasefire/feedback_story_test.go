package ceasefire_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley.example/actor"
	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// week is the quiet that came before the joint centre in the deal of 9 September
// 2016: seven days from Monday 12 September, sundown, in Damascus.
func week() *ceasefire.Quiet {
	return &ceasefire.Quiet{
		Days: 7, Zone: "Asia/Damascus", Begins: "19:00", Count: ceasefire.Inclusive,
		Unseen: ceasefire.UnseenBreaks, Fact: "seven-quiet-days",
	}
}

// What would have followed had those seven days been quiet: Washington agrees to
// the joint centre if they are, and Moscow to ground the aircraft if the centre is
// agreed.
func afterTheDeal() negotiation.Record {
	us, russia := negotiation.IDs{"us"}, negotiation.IDs{"russia"}
	return negotiation.Record{
		Actors:  []actor.Actor{{ID: "us"}, {ID: "russia"}},
		Parties: []string{"us", "russia"},
		Terms: []negotiation.Term{
			{ID: "jic", Title: "Joint Implementation Centre"},
			{ID: "grounding", Title: "No flights over the agreed areas"},
		},
		Facts: []negotiation.Fact{{ID: "seven-quiet-days"}},
		Rounds: []negotiation.Round{
			{ID: "geneva", End: "2016-09-09"},
			{ID: "week-over", End: "2016-09-19T19:00+03:00"},
			{ID: "new-york", Start: "2016-09-20", End: "2016-09-22"},
		},
		Statements: []negotiation.Statement{
			{Round: "geneva", By: us, Term: "jic", Stance: negotiation.Propose, If: negotiation.IfFact("seven-quiet-days")},
			{Round: "geneva", By: russia, Term: "jic", Stance: negotiation.Accept},
			{Round: "geneva", By: us, Term: "grounding", Stance: negotiation.Propose},
			{Round: "geneva", By: russia, Term: "grounding", Stance: negotiation.Accept, If: negotiation.IfSettled("jic")},
		},
	}
}

func convoy() ceasefire.Incident {
	return ceasefire.Incident{
		ID: "urem-convoy", Title: "Air strike on the aid convoy at Urem al-Kubra",
		Start: "2016-09-19T19:12[Asia/Damascus]", Kind: ceasefire.IncidentAirStrike, Observer: "un",
		Breaches: []string{"cessation"}, Source: negotiation.Sources{{Name: "Headquarters Board of Inquiry"}},
	}
}

func logOf(t testing.TB, g ceasefire.Ground) *ceasefire.Log {
	t.Helper()
	l, err := ceasefire.NewLog(g)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func at(t testing.TB, i ceasefire.Instant) time.Time {
	t.Helper()
	first, err := i.First()
	if err != nil {
		t.Fatal(err)
	}
	return first
}

func TestABreachOnTheGroundUnsettlesByNameWhatRestedOnQuiet(t *testing.T) {
	record := afterTheDeal()
	watch := ceasefire.Watch{Quiet: week(), From: "2016-09-12"}
	log := logOf(t, ceasefire.Ground{Incidents: []ceasefire.Incident{convoy()}})

	events, err := log.Events(at(t, "2016-09-22T12:00Z"), record.Rounds, watch)
	if err != nil {
		t.Fatal(err)
	}
	want := []negotiation.Event{
		{
			ID: "seven-quiet-days-met-1", Round: "week-over", At: "2016-09-19T19:00+03:00",
			Title: "7 quiet days: 2016-09-12 to 2016-09-18", Establishes: negotiation.IDs{"seven-quiet-days"},
		},
		{
			ID: "seven-quiet-days-broken-1", Round: "new-york", At: "2016-09-19T19:12+03:00",
			Title:  "Quiet is broken: Air strike on the aid convoy at Urem al-Kubra (urem-convoy)",
			Lapses: negotiation.IDs{"seven-quiet-days"}, Source: negotiation.Sources{{Name: "Headquarters Board of Inquiry"}},
		},
	}
	if diff := cmp.Diff(events, want); diff != "" {
		t.Fatalf("-got +want\n%s", diff)
	}

	talks, err := negotiation.Open(record)
	if err != nil {
		t.Fatal(err)
	}
	if talks, err = talks.Extend(negotiation.Record{Events: events}); err != nil {
		t.Fatal(err)
	}
	changes, err := talks.Between("geneva", "week-over", negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	if settled := changes.Settled(); len(settled) != 2 {
		t.Fatalf("after seven quiet days %d terms are settled, want both", len(settled))
	}
	if changes, err = talks.Between("week-over", "new-york", negotiation.OnRecord); err != nil {
		t.Fatal(err)
	}
	reversed := changes.Reversed()
	if len(reversed) != 2 {
		t.Fatalf("after the strike %d terms are reversed, want both", len(reversed))
	}
	for n, want := range []struct {
		term, by string
		because  negotiation.Basis
	}{
		{"jic", "us condition-failed", negotiation.Basis{Fact: "seven-quiet-days"}},
		{"grounding", "russia condition-failed", negotiation.Basis{Term: "jic"}},
	} {
		got := reversed[n]
		if got.Term.ID != want.term || len(got.By) != 1 || got.By[0].String() != want.by {
			t.Errorf("%s is reversed by %v, want %s by %s", got.Term.ID, got.By, want.term, want.by)
		}
		if !slices.Equal(got.Because, []negotiation.Basis{want.because}) {
			t.Errorf("%s is reversed because of %v, want %v", got.Term.ID, got.Because, want.because)
		}
	}
	steps, err := talks.History("jic", negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	last := steps[len(steps)-1].Transitions
	if len(last) != 1 || len(last[0].Events) != 1 || last[0].Events[0].Title != want[1].Title {
		t.Errorf("what turned the centre last was %v, want the event that names the strike", last)
	}
}

// As it happened: the seven days were never quiet, so the centre never became more
// than a promise, and what rested on the truce went with its breaches.
func TestTheWeekAsItHappened(t *testing.T) {
	us, russia := negotiation.IDs{"us"}, negotiation.IDs{"russia"}
	record := afterTheDeal()
	record.Facts = append(record.Facts,
		negotiation.Fact{ID: "truce-holds", Holds: true},
		negotiation.Fact{ID: "army-off-castello"},
	)
	record.Terms = append(record.Terms, negotiation.Term{ID: "renewal"}, negotiation.Term{ID: "castello-checkpoints"})
	record.Statements = append(record.Statements,
		negotiation.Statement{Round: "geneva", By: russia, Term: "renewal", Stance: negotiation.Propose, If: negotiation.IfFact("truce-holds")},
		negotiation.Statement{Round: "geneva", By: us, Term: "renewal", Stance: negotiation.Accept},
		negotiation.Statement{Round: "geneva", By: us, Term: "castello-checkpoints", Stance: negotiation.Propose, If: negotiation.IfFact("army-off-castello")},
		negotiation.Statement{Round: "geneva", By: russia, Term: "castello-checkpoints", Stance: negotiation.Accept},
	)
	strike := ceasefire.Incident{
		ID: "deir-ez-zor", Title: "Coalition strike near Deir ez-Zor", Kind: ceasefire.IncidentAirStrike,
		Start: "2016-09-17", Alleged: []string{"us"}, Breaches: []string{"cessation"},
	}
	log := logOf(t, ceasefire.Ground{
		Incidents: []ceasefire.Incident{strike, convoy()},
		Deeds:     []ceasefire.Deed{{Clause: "castello", Bearer: "army", Kind: ceasefire.Declared, At: "2016-09-15", By: "russia"}},
	})
	events, err := log.Events(at(t, "2016-09-22T12:00Z"), record.Rounds,
		ceasefire.Watch{Quiet: week(), From: "2016-09-12"},
		ceasefire.Watch{Fact: "truce-holds", Kept: "cessation", Standard: ceasefire.Alleged},
		ceasefire.Watch{Fact: "army-off-castello", Done: "castello", Standard: ceasefire.Proven},
	)
	if err != nil {
		t.Fatal(err)
	}
	record.Events = events
	talks, err := negotiation.Open(record)
	if err != nil {
		t.Fatal(err)
	}
	changes, err := talks.Between("geneva", "new-york", negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range changes {
		switch {
		case c.Term.ID != "renewal" && (c.After.Status != negotiation.StatusConditional || c.Kind != negotiation.ChangeUnchanged):
			t.Errorf("%s is %s: %s, want conditional as before", c.Term.ID, c.Kind, c.After.Status)
		case c.Term.ID == "renewal" && !slices.Equal(c.Because, []negotiation.Basis{{Fact: "truce-holds"}}):
			t.Errorf("the renewal is %s because of %v, want reversed because of the truce", c.Kind, c.Because)
		}
	}
	want := []string{
		"cessation is breached: Coalition strike near Deir ez-Zor (deir-ez-zor)",
		"cessation is breached: Air strike on the aid convoy at Urem al-Kubra (urem-convoy)",
	}
	var titles []string
	for _, e := range events {
		titles = append(titles, e.Title)
	}
	if diff := cmp.Diff(titles, want); diff != "" {
		t.Errorf("-got +want\n%s", diff)
	}
}

// Had the strike not come up to the condition, nothing would have been unsettled.
func TestAnUnfoundedReportUnsettlesNothing(t *testing.T) {
	i := convoy()
	i.Case = []ceasefire.Step{
		{Stage: ceasefire.StageInquiry, At: "2016-09-20", By: "un"},
		{Stage: ceasefire.StageUnfounded, At: "2016-09-21T12:00Z", By: "un"},
	}
	log := logOf(t, ceasefire.Ground{Incidents: []ceasefire.Incident{i}})
	watch := ceasefire.Watch{Quiet: week(), From: "2016-09-12"}
	for _, c := range []struct {
		now  ceasefire.Instant
		want []string
	}{
		{"2016-09-21T11:59Z", []string{"seven-quiet-days-met-1", "seven-quiet-days-broken-1"}},
		{"2016-09-21T12:00Z", []string{"seven-quiet-days-met-1"}},
	} {
		events, err := log.Events(at(t, c.now), afterTheDeal().Rounds, watch)
		if err != nil {
			t.Fatal(err)
		}
		if got := ids(events); !slices.Equal(got, c.want) {
			t.Errorf("at %s: %v, want %v", c.now, got, c.want)
		}
	}
}

func ids(events []negotiation.Event) []string {
	var list []string
	for _, e := range events {
		list = append(list, e.ID)
	}
	return list
}

// Whoever follows talks live adds a round when something happens after the last.
func TestWhatComesAfterTheLastRoundIsNamed(t *testing.T) {
	record := afterTheDeal()
	record.Rounds = record.Rounds[:2]
	talks, err := negotiation.Open(record)
	if err != nil {
		t.Fatal(err)
	}
	log := logOf(t, ceasefire.Ground{Incidents: []ceasefire.Incident{convoy()}})
	now, watch := at(t, "2016-09-19T20:00+03:00"), ceasefire.Watch{Quiet: week(), From: "2016-09-12"}

	events, err := log.Events(now, record.Rounds, watch)
	late, ok := errors.AsType[*ceasefire.LateError](err)
	if !ok || len(late.Events) != 1 || late.Events[0].ID != "seven-quiet-days-broken-1" || late.Events[0].Round != "" {
		t.Fatalf("the error is %v, want the breach", err)
	}
	if want := "ceasefire: seven-quiet-days-broken-1 at 2016-09-19T19:12+03:00 comes after the last round that has a date"; err.Error() != want {
		t.Errorf("it says %q, want %q", err, want)
	}
	if got := ids(events); !slices.Equal(got, []string{"seven-quiet-days-met-1"}) {
		t.Errorf("in time came %v, want the condition met", got)
	}

	more := negotiation.Record{Rounds: []negotiation.Round{{ID: "that-night", End: late.Events[len(late.Events)-1].At}}}
	if more.Events, err = log.Events(now, append(record.Rounds, more.Rounds...), watch); err != nil {
		t.Fatal(err)
	}
	if talks, err = talks.Extend(more); err != nil {
		t.Fatal(err)
	}
	board, err := talks.Latest(negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	if s, ok := board.Standing("jic"); !ok || s.Status != negotiation.StatusConditional {
		t.Errorf("that night the centre is %s, want conditional", s.Status)
	}
}
