package ceasefire_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley.example/actor"
	"parley.example/ceasefire"
	"parley.example/negotiation"
)

func TestWatchesThatAreNotValid(t *testing.T) {
	done := ceasefire.Watch{Fact: "f", Done: "castello", Standard: ceasefire.Proven}
	for _, c := range []struct {
		name    string
		watches []ceasefire.Watch
		want    []string
	}{
		{"nothing", []ceasefire.Watch{{}}, []string{"watches[0].fact", "watches[0]"}},
		{"two at once", []ceasefire.Watch{{Fact: "f", Done: "a", Kept: "b", Standard: ceasefire.Proven}}, []string{"watches[0]"}},
		{"a quiet that leaves all open", []ceasefire.Watch{{Quiet: &ceasefire.Quiet{Fact: "f"}}}, []string{
			"watches[0].quiet.days", "watches[0].quiet.zone", "watches[0].quiet.count", "watches[0].quiet.unseen", "watches[0].from",
		}},
		{"what does not go with quiet", []ceasefire.Watch{{Quiet: week(), From: "Monday", Standard: ceasefire.Proven, Bearers: actor.IDs{"us"}}}, []string{
			"watches[0].from", "watches[0].standard", "watches[0].bearers",
		}},
		{"what goes with quiet only", []ceasefire.Watch{{Fact: "f", Done: "castello", Standard: ceasefire.Proven, From: "2016"}}, []string{"watches[0].from"}},
		{"no standard", []ceasefire.Watch{{Fact: "f", Kept: "cessation"}}, []string{"watches[0].standard"}},
		{"what is in no form", []ceasefire.Watch{{Fact: "seven days", Kept: "the truce", Standard: "rumour", Bearers: actor.IDs{"a b", "us", "us"}}}, []string{
			"watches[0].fact", "watches[0].kept", "watches[0].standard", "watches[0].bearers[0]", "watches[0].bearers[2]",
		}},
		{"the same twice", []ceasefire.Watch{done, {Fact: "f", Kept: "castello", Standard: ceasefire.Proven}, done}, []string{"watches[2].fact"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var log *ceasefire.Log
			events, err := log.Events(at(t, "2016-09-12"), nil, c.watches...)
			if got := problems(t, err); !slices.Equal(got, c.want) || events != nil {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestAWatchIsData(t *testing.T) {
	w := ceasefire.Watch{Quiet: week(), From: "2016-09-12"}
	text, err := json.Marshal(w)
	if err != nil {
		t.Fatal(err)
	}
	var back ceasefire.Watch
	if err := negotiation.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(back, w); diff != "" {
		t.Errorf("-got +want\n%s", diff)
	}
}

// autumn is one long round: what matters is the order.
var autumn = []negotiation.Round{{ID: "undated"}, {ID: "autumn", End: "2016-12"}}

// told gives what becomes of a fact, a line an event.
func told(t *testing.T, g ceasefire.Ground, now ceasefire.Instant, w ceasefire.Watch) []string {
	t.Helper()
	events, err := logOf(t, g).Events(at(t, now), autumn, w)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, e := range events {
		if len(e.Establishes)+len(e.Lapses) != 1 || e.Round != "autumn" {
			t.Errorf("%s: establishes %v and lapses %v in %s", e.ID, e.Establishes, e.Lapses, e.Round)
		}
		lines = append(lines, fmt.Sprintf("%s %s", e.At, strings.TrimPrefix(e.ID, w.Fact+"-")))
	}
	return lines
}

func performed(bearer string, kind ceasefire.DeedKind, at ceasefire.Instant, by string) ceasefire.Deed {
	return ceasefire.Deed{Clause: "castello", Bearer: bearer, Kind: kind, At: at, By: by}
}

// Both sides were to leave the Castello Road. Moscow said that the army had left;
// the monitors saw it later, and saw it come back.
func TestAFactFollowsWhetherAClauseIsDone(t *testing.T) {
	g := ceasefire.Ground{Deeds: []ceasefire.Deed{
		performed("army", ceasefire.Undone, "2016-09-18T08:00Z", "un"),
		performed("army", ceasefire.Declared, "2016-09-15", "russia"),
		performed("army", ceasefire.Observed, "2016-09-15T12:00Z", ""), // by itself: said, not seen
		performed("army", ceasefire.Observed, "2016-09-16T07:00Z", "un"),
		performed("rebels", ceasefire.Observed, "2016-09-17T09:00Z", "un"),
		performed("rebels", ceasefire.Waived, "2016-09-14", "army"),
		performed("army", ceasefire.Declared, "2016-09-19", "russia"), // not believed any more
		performed("army", ceasefire.Observed, "2016-09-20T06:00Z", "un"),
		{Clause: "other", Bearer: "army", Kind: ceasefire.Observed, At: "2016-09-13", By: "un"},
	}}
	for _, c := range []struct {
		name     string
		standard ceasefire.Standard
		bearers  actor.IDs
		now      ceasefire.Instant
		want     []string
	}{
		{"one as seen", ceasefire.Proven, actor.IDs{"army"}, "2016-09-30", []string{"2016-09-16T07:00Z done-1", "2016-09-18T08:00Z undone-1", "2016-09-20T06:00Z done-2"}},
		{"one as said", ceasefire.Alleged, actor.IDs{"army"}, "2016-09-30", []string{"2016-09-15T12:00Z done-1", "2016-09-18T08:00Z undone-1", "2016-09-20T06:00Z done-2"}},
		{"one so far", ceasefire.Proven, actor.IDs{"army"}, "2016-09-18T07:59Z", []string{"2016-09-16T07:00Z done-1"}},
		{"both as seen", ceasefire.Proven, actor.IDs{"army", "rebels"}, "2016-09-30", []string{"2016-09-17T09:00Z done-1", "2016-09-18T08:00Z undone-1", "2016-09-20T06:00Z done-2"}},
		{"whoever, as seen", ceasefire.Proven, nil, "2016-09-30", []string{"2016-09-16T07:00Z done-1", "2016-09-18T08:00Z undone-1", "2016-09-20T06:00Z done-2"}},
		{"somebody of whom nothing is known", ceasefire.Alleged, actor.IDs{"army", "kurds"}, "2016-09-30", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := told(t, g, c.now, ceasefire.Watch{Fact: "off-castello", Done: "castello", Standard: c.standard, Bearers: c.bearers})
			if diff := cmp.Diff(got, c.want); diff != "" {
				t.Errorf("-got +want\n%s", diff)
			}
		})
	}
}

func TestAFactLapsesWithEachBreach(t *testing.T) {
	breach := func(id string, start ceasefire.Instant, alleged string, steps ...ceasefire.Step) ceasefire.Incident {
		return ceasefire.Incident{ID: id, Kind: ceasefire.IncidentShelling, Start: start, Alleged: []string{alleged}, Breaches: []string{"cessation"}, Case: steps}
	}
	inquiry := ceasefire.Step{Stage: ceasefire.StageInquiry, At: "2016-09-20"}
	g := ceasefire.Ground{Incidents: []ceasefire.Incident{
		breach("late", "2016-09-18T20:00Z", "army"),
		breach("dated", "2016-09-18", "army"), // counts at the end of the date
		breach("rumour", "2016-09-13", "rebels", inquiry, ceasefire.Step{Stage: ceasefire.StageUnfounded, At: "2016-09-21"}),
		breach("found", "2016-09-14T05:00Z", "rebels", inquiry, ceasefire.Step{Stage: ceasefire.StageVerified, At: "2016-09-21", Found: []string{"army"}}),
		breach("after", "2016-10-02", "army"),
		{ID: "other", Kind: ceasefire.IncidentFlight, Start: "2016-09-13", Breaches: []string{"grounding"}},
	}}
	for _, c := range []struct {
		name     string
		standard ceasefire.Standard
		bearers  actor.IDs
		now      ceasefire.Instant
		want     []string
	}{
		{"alleged", ceasefire.Alleged, nil, "2016-09-30", []string{"2016-09-14T05:00Z breach-1", "2016-09-18T20:00Z breach-2", "2016-09-18 breach-3"}},
		{"proven", ceasefire.Proven, nil, "2016-09-30", []string{"2016-09-14T05:00Z breach-1"}},
		{"of one, alleged", ceasefire.Alleged, actor.IDs{"rebels"}, "2016-09-20", []string{"2016-09-13 breach-1", "2016-09-14T05:00Z breach-2"}},
		{"of one, once another was found", ceasefire.Alleged, actor.IDs{"rebels"}, "2016-09-30", nil},
		{"of the one who was found", ceasefire.Proven, actor.IDs{"army"}, "2016-09-30", []string{"2016-09-14T05:00Z breach-1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := told(t, g, c.now, ceasefire.Watch{Fact: "truce-holds", Kept: "cessation", Standard: c.standard, Bearers: c.bearers})
			if diff := cmp.Diff(got, c.want); diff != "" {
				t.Errorf("-got +want\n%s", diff)
			}
		})
	}
}

func TestAFactFollowsQuietThatComesAndGoes(t *testing.T) {
	for _, c := range []struct {
		policy ceasefire.UnseenPolicy
		want   []string
	}{
		{ceasefire.UnseenBreaks, []string{"2016-09-09T00:00+03:00 met-1", "2016-09-09T00:00+03:00 broken-1", "2016-09-13T00:00+03:00 met-2"}},
		{ceasefire.UnseenHolds, []string{"2016-09-04T00:00+03:00 met-1", "2016-09-05T10:00+03:00 broken-1", "2016-09-09T00:00+03:00 met-2"}},
		{ceasefire.UnseenSkips, []string{"2016-09-05T00:00+03:00 met-1", "2016-09-05T10:00+03:00 broken-1", "2016-09-09T00:00+03:00 met-2"}},
	} {
		q := daily(func(q *ceasefire.Quiet) { q.Unseen = c.policy })
		got := told(t, fortnight(), "2016-09-14", ceasefire.Watch{Fact: "calm", Quiet: &q, From: "2016-09-01"})
		if diff := cmp.Diff(got, c.want); diff != "" {
			t.Errorf("%s: -got +want\n%s", c.policy, diff)
		}
	}
}

func TestWhatEndsQuietIsNamed(t *testing.T) {
	q := daily()
	g := fortnight()
	g.Incidents = append(g.Incidents, shelling("second", "2016-09-13T11:00Z", ""))
	events, err := logOf(t, g).Events(at(t, "2016-09-14"), autumn, ceasefire.Watch{Fact: "calm", Quiet: &q, From: "2016-09-01"})
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, e := range events {
		titles = append(titles, e.Title)
	}
	want := []string{
		"3 quiet days: 2016-09-06 to 2016-09-08",
		"Quiet is no longer known: 2016-09-09 could not be observed",
		"3 quiet days: 2016-09-10 to 2016-09-12",
		"Quiet is broken: shelling (second)",
	}
	if diff := cmp.Diff(titles, want); diff != "" {
		t.Errorf("-got +want\n%s", diff)
	}
}

// As time goes on, and as long as nothing said of the past is taken back, events
// are only added.
func TestLaterEventsAreAdded(t *testing.T) {
	q := daily()
	watches := []ceasefire.Watch{
		{Fact: "calm", Quiet: &q, From: "2016-09-01"},
		{Fact: "truce-holds", Kept: "cessation", Standard: ceasefire.Alleged},
		{Fact: "off-castello", Done: "castello", Standard: ceasefire.Proven},
	}
	g := fortnight()
	g.Incidents = append(g.Incidents, convoy())
	g.Deeds = []ceasefire.Deed{performed("army", ceasefire.Observed, "2016-09-16T07:00Z", "un")}
	log := logOf(t, g)
	var before []negotiation.Event
	for hour := range 24 * 20 {
		events, err := log.Events(at(t, "2016-09-01").Add(time.Duration(hour)*time.Hour), autumn, watches...)
		if err != nil {
			t.Fatal(err)
		}
		if len(events) < len(before) {
			t.Fatalf("after %d hours there are %d events, and were %d", hour, len(events), len(before))
		}
		if diff := cmp.Diff(events[:len(before)], before, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("after %d hours: -got +want\n%s", hour, diff)
		}
		before = events
	}
	if len(before) != 6 {
		t.Errorf("there are %v", ids(before))
	}
}

func TestEventIDsAreIDs(t *testing.T) {
	long := strings.Repeat("quiet-", 10) // 60, and 64 with what follows
	g := ceasefire.Ground{Deeds: []ceasefire.Deed{performed("army", ceasefire.Observed, "2016-09-16T07:00Z", "un")}}
	var watches []ceasefire.Watch
	for _, end := range []string{"", "1234", "1235", "x"} {
		watches = append(watches, ceasefire.Watch{Fact: long + end, Done: "castello", Standard: ceasefire.Proven})
	}
	watches = append(watches, ceasefire.Watch{Fact: strings.Repeat("f", 57), Done: "castello", Standard: ceasefire.Proven})
	events, err := logOf(t, g).Events(at(t, "2016-09-30"), autumn, watches...)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for n, e := range events {
		if !actor.ValidID(e.ID) || seen[e.ID] || !strings.HasSuffix(e.ID, "-done-1") {
			t.Errorf("%q is no id of its own", e.ID)
		}
		if seen[e.ID] = true; e.Establishes[0] != watches[n].Fact {
			t.Errorf("%s is about %s", e.ID, e.Establishes)
		}
	}
	if want := strings.Repeat("f", 57) + "-done-1"; len(events) != 5 || events[4].ID != want {
		t.Errorf("the last of %v is not %s", ids(events), want)
	}
}

func TestWhichRoundAnEventIsIn(t *testing.T) {
	g := ceasefire.Ground{Incidents: []ceasefire.Incident{convoy()}}
	g.Incidents[0].Start = "2016-09-19T19:12+03:00"
	watch := ceasefire.Watch{Fact: "truce-holds", Kept: "cessation", Standard: ceasefire.Alleged}
	for _, c := range []struct {
		name   string
		start  ceasefire.Instant
		rounds []negotiation.Round
		want   string // empty: late
	}{
		{"the first that ends after it", "", []negotiation.Round{{ID: "a", End: "2016-09-18"}, {ID: "b", Start: "2016-09-01", End: "2016-09-20"}, {ID: "c", End: "2016-09-21"}}, "b"},
		{"one that ends with it", "", []negotiation.Round{{ID: "a", End: "2016-09-19T16:12Z"}}, "a"},
		{"one that ends on that date", "", []negotiation.Round{{ID: "a", End: "2016-09-19"}}, "a"},
		{"one that only began before it", "", []negotiation.Round{{ID: "a", Start: "2016-09-19"}, {ID: "b", Start: "2016-09-20"}}, "b"},
		{"known by date, talks on that date", "2016-09-19", []negotiation.Round{{ID: "a", End: "2016-09-19T20:00Z"}, {ID: "b", End: "2016-09-19"}}, "b"},
		{"none has a date", "", []negotiation.Round{{ID: "a"}, {ID: "b"}}, ""},
		{"none", "", nil, ""},
		{"all before", "", []negotiation.Round{{ID: "a", End: "2016-09-18"}}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := g
			g.Incidents = slices.Clone(g.Incidents)
			if c.start != "" {
				g.Incidents[0].Start = c.start
			}
			events, err := logOf(t, g).Events(at(t, "2016-09-30"), c.rounds, watch)
			switch {
			case c.want == "" && (err == nil || len(events) > 0):
				t.Errorf("got %v (%v), want an error", events, err)
			case c.want != "" && (err != nil || len(events) != 1 || events[0].Round != c.want):
				t.Errorf("got %v (%v), want it in %s", events, err, c.want)
			}
		})
	}
}

func TestALateErrorCounts(t *testing.T) {
	e := &ceasefire.LateError{}
	if got := e.Error(); got != "ceasefire: nothing comes after the last round" {
		t.Error(got)
	}
	e.Events = []negotiation.Event{{ID: "a", At: "2016"}, {ID: "b"}, {ID: "c"}}
	if got := e.Error(); got != "ceasefire: a at 2016 comes after the last round that has a date, and 2 events more" {
		t.Error(got)
	}
}
