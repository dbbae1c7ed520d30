package ceasefire_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// expectProblems compares an error with the problems that it has to be, one a line.
func expectProblems(t testing.TB, err error, want string) {
	t.Helper()
	var got []string
	if invalid, ok := errors.AsType[*negotiation.InvalidError](err); ok {
		for _, p := range invalid.Problems {
			got = append(got, p.Path+": "+p.Text)
		}
	} else if err != nil {
		t.Fatalf("no InvalidError: %v", err)
	}
	if diff := cmp.Diff(strings.Split(strings.TrimSpace(want), "\n"), got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestNewLogProblems(t *testing.T) {
	raid := func(change func(*ceasefire.Incident)) ceasefire.Ground {
		i := ceasefire.Incident{ID: "raid", Start: "2016-09-12", Kind: "raid"}
		change(&i)
		return ceasefire.Ground{Incidents: []ceasefire.Incident{i, {ID: "other", Start: "2016-09-12", Kind: "raid"}}}
	}
	deed := func(d ceasefire.Deed) ceasefire.Ground { return ceasefire.Ground{Deeds: []ceasefire.Deed{d}} }
	for _, c := range []struct {
		name string
		g    ceasefire.Ground
		want string
	}{
		{"nothing stated", ceasefire.Ground{Incidents: make([]ceasefire.Incident, 1)}, `
incidents[0].id: no id is stated
incidents[0].start: no time is stated
incidents[0].kind: no kind is stated`},
		{"id", raid(func(i *ceasefire.Incident) { i.ID = "a raid" }), `
incidents[0].id: "a raid" is no id: it is written in 1 to 64 of a-z A-Z 0-9 - _ .`},
		{"repeated", raid(func(i *ceasefire.Incident) { i.ID = "other" }), `
incidents[1].id: "other" is the id of incidents[0] already`},
		{"floating", raid(func(i *ceasefire.Incident) { i.Start = "2016-09-12T19:00" }), `
incidents[0].start: 2016-09-12T19:00 has neither an offset nor a zone, so it is not one instant`},
		{"end", raid(func(i *ceasefire.Incident) { i.End = "2016-09-11" }), `
incidents[0].end: 2016-09-11 is over before 2016-09-12, the start`},
		{"end that is no time", raid(func(i *ceasefire.Incident) { i.End = "later" }), `
incidents[0].end: "later" is no time: it is written as 2016-09, 2016-09-12 or 2016-09-12T19:00[Asia/Damascus]`},
		{"places", raid(func(i *ceasefire.Incident) { i.Where = []string{"", "Aleppo", "\xff", " "} }), `
incidents[0].where[0]: no place is named
incidents[0].where[2]: "\xff" is not valid UTF-8
incidents[0].where[3]: no place is named`},
		{"numbers", raid(func(i *ceasefire.Incident) {
			i.Count = -1
			i.Harm.Killed = ceasefire.Toll{AtLeast: -1, AtMost: -2}
			i.Harm.Injured = ceasefire.Toll{AtLeast: 3, AtMost: 2}
		}), `
incidents[0].count: -1 is less than 0
incidents[0].harm.killed.at_least: -1 is less than 0
incidents[0].harm.killed.at_most: -2 is less than 0
incidents[0].harm.injured.at_most: 2 is less than the 3 that it is at least`},
		{"actors and clauses", raid(func(i *ceasefire.Incident) {
			i.Alleged, i.Observer, i.Breaches = []string{"army", "army"}, "the UN", []string{""}
		}), `
incidents[0].alleged[1]: "army" is repeated
incidents[0].observer: "the UN" is no id: it is written in 1 to 64 of a-z A-Z 0-9 - _ .
incidents[0].breaches[0]: "" is no id: it is written in 1 to 64 of a-z A-Z 0-9 - _ .`},
		{"text", raid(func(i *ceasefire.Incident) {
			i.Title, i.Weapon, i.Grade, i.Harm.Note = "\xff", "\xff", "\xff", "\xff"
			i.Source = negotiation.Sources{{Name: "\xff"}}
		}), `
incidents[0].title: "\xff" is not valid UTF-8
incidents[0].weapon: "\xff" is not valid UTF-8
incidents[0].source[0].name: "\xff" is not valid UTF-8
incidents[0].grade: "\xff" is not valid UTF-8
incidents[0].harm.note: "\xff" is not valid UTF-8`},
		{"links", raid(func(i *ceasefire.Incident) {
			i.Links = []ceasefire.Link{{"follows", "othr"}, {"", "raid"}, {ceasefire.PartOf, ""}, {ceasefire.PartOf, "nowhere"}}
		}), `
incidents[0].links[0].kind: "follows" is none of reply-to, part-of
incidents[0].links[0].to: no incident "othr"; did you mean "other"?
incidents[0].links[1].kind: nothing is stated: it has to be one of reply-to, part-of
incidents[0].links[1].to: an incident has no link to itself
incidents[0].links[2].to: no incident is named
incidents[0].links[3].to: no incident "nowhere"`},
		{"deeds", deed(ceasefire.Deed{By: "-", Kind: "done"}), `
deeds[0].clause: no id is stated
deeds[0].bearer: no id is stated
deeds[0].kind: "done" is none of declared, observed, undone, waived
deeds[0].at: no time is stated`},
		{"waived by nobody", deed(ceasefire.Deed{Clause: "a", Bearer: "b", Kind: ceasefire.Waived, At: "2016"}), `
deeds[0].by: a duty is waived by those to whom it is owed: they have to be named, and not its bearer`},
		{"waived by the bearer", deed(ceasefire.Deed{Clause: "a", Bearer: "b", By: "b", Kind: ceasefire.Waived, At: "2016"}), `
deeds[0].by: a duty is waived by those to whom it is owed: they have to be named, and not its bearer`},
		{"unseen", ceasefire.Ground{Unseen: []ceasefire.Unseen{{}, {Start: "2016-09-13T10:00Z", End: "2016-09-13T09:00Z", Where: []string{""}, Observer: "?"}}}, `
unseen[0].start: no time is stated
unseen[0].end: no time is stated
unseen[1].end: 2016-09-13T09:00Z is over before 2016-09-13T10:00Z, the start
unseen[1].where[0]: no place is named
unseen[1].observer: "?" is no id: it is written in 1 to 64 of a-z A-Z 0-9 - _ .`},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, err := ceasefire.NewLog(c.g)
			expectProblems(t, err, c.want)
			if l != nil {
				t.Error("there is a log all the same")
			}
		})
	}
}

func TestNewLogSteps(t *testing.T) {
	type steps = []ceasefire.Step
	army := []string{"army"}
	for _, c := range []struct {
		name  string
		steps steps
		want  string
	}{
		{"begins with a finding", steps{{Stage: ceasefire.StageVerified, At: "2016-09-13", Found: army}}, `
incidents[0].case[0].stage: a case may not begin with verified: it begins with one of reported, under-inquiry`},
		{"closed at once", steps{{Stage: ceasefire.StageReported, At: "2016-09-13"}, {Stage: ceasefire.StageClosed, At: "2016-09-13"}}, `
incidents[0].case[1].stage: closed may not follow reported: after it comes one of under-inquiry`},
		{"no such stage", steps{{At: "2016-09-13"}, {Stage: "solved", At: "2016-09-13"}, {Stage: ceasefire.StageClosed, At: "2016-09-13"}}, `
incidents[0].case[0].stage: nothing is stated: it has to be one of reported, under-inquiry, verified, not-verified, unfounded, unattributable, endorsed, answered, closed
incidents[0].case[1].stage: "solved" is none of reported, under-inquiry, verified, not-verified, unfounded, unattributable, endorsed, answered, closed`},
		{"out of order", steps{
			{Stage: ceasefire.StageInquiry, At: "2016-09-14"},
			{Stage: ceasefire.StageUnfounded, At: "someday"},
			{Stage: ceasefire.StageClosed, At: "2016-09-13"},
		}, `
incidents[0].case[1].at: "someday" is no time: it is written as 2016-09, 2016-09-12 or 2016-09-12T19:00[Asia/Damascus]
incidents[0].case[2].at: 2016-09-13 is before 2016-09-14, the time of case[0]`},
		{"before the incident", steps{{Stage: ceasefire.StageInquiry, At: "2016-09-11"}}, `
incidents[0].case[0].at: 2016-09-11 is before the incident, which starts 2016-09-12T19:00Z`},
		{"found too soon", steps{{Stage: ceasefire.StageInquiry, At: "2016-09-13", By: "U N", Found: army, Sure: "sure"}}, `
incidents[0].case[0].by: "U N" is no id: it is written in 1 to 64 of a-z A-Z 0-9 - _ .
incidents[0].case[0].found: nobody has been found yet
incidents[0].case[0].sure: there is no finding yet that one could be sure of
incidents[0].case[0].sure: "sure" is none of possible, probable, confirmed`},
		{"found by no finding", steps{
			{Stage: ceasefire.StageInquiry, At: "2016-09-13"},
			{Stage: ceasefire.StageUnattributable, At: "2016-09-13", Found: army, Sure: ceasefire.Probable},
			{Stage: ceasefire.StageEndorsed, At: "2016-09-13", Found: []string{"army", "army"}},
		}, `
incidents[0].case[1].found: nobody is found where the finding is unattributable
incidents[0].case[2].found[1]: "army" is repeated
incidents[0].case[2].found: nobody is found where the finding is unattributable`},
		{"verified of nobody", steps{{Stage: ceasefire.StageInquiry, At: "2016-09-13"}, {Stage: ceasefire.StageVerified, At: "2016-09-13"}}, `
incidents[0].case[1].found: nobody is named: where it is not known who did it, the stage is unattributable`},
		{"text", steps{{Stage: ceasefire.StageInquiry, At: "2016-09-13", Note: "\xff", Source: negotiation.Sources{{URL: "\xff"}}}}, `
incidents[0].case[0].note: "\xff" is not valid UTF-8
incidents[0].case[0].source[0].url: "\xff" is not valid UTF-8`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ceasefire.NewLog(ceasefire.Ground{Incidents: []ceasefire.Incident{{ID: "a", Kind: "raid", Start: "2016-09-12T19:00Z", Case: c.steps}}})
			expectProblems(t, err, c.want)
		})
	}
}

// Every pair of stages is allowed or not as the table has it.
func TestNewLogEveryStep(t *testing.T) {
	for _, before := range append(ceasefire.Stages(), "") {
		way := wayTo(before)
		for _, after := range ceasefire.Stages() {
			steps := withStage(way, after)
			_, err := ceasefire.NewLog(ceasefire.Ground{Incidents: []ceasefire.Incident{{ID: "a", Kind: "raid", Start: "2016", Case: steps}}})
			allowed := false
			for _, s := range before.Next() {
				allowed = allowed || s == after
			}
			if got := err == nil || !strings.Contains(err.Error(), ".stage"); got != allowed {
				t.Errorf("%q, then %s: %v", before, after, err)
			}
		}
	}
}

// wayTo returns a shortest case that ends in a stage.
func wayTo(s ceasefire.Stage) []ceasefire.Step {
	ways := [][]ceasefire.Step{nil}
	for {
		way := ways[0]
		last := ceasefire.Stage("")
		if len(way) > 0 {
			last = way[len(way)-1].Stage
		}
		if last == s {
			return way
		}
		ways = ways[1:]
		for _, next := range last.Next() {
			ways = append(ways, withStage(way, next))
		}
	}
}

func withStage(way []ceasefire.Step, s ceasefire.Stage) []ceasefire.Step {
	step := ceasefire.Step{Stage: s, At: "2016-09-13"}
	if s == ceasefire.StageVerified {
		step.Found = []string{"army"}
	}
	return append(append([]ceasefire.Step(nil), way...), step)
}

func TestNewLogCircles(t *testing.T) {
	link := func(id string, to ...string) ceasefire.Incident {
		i := ceasefire.Incident{ID: id, Start: "2016", Kind: "raid"}
		for n, to := range to {
			i.Links = append(i.Links, ceasefire.Link{Kind: ceasefire.LinkKinds()[n%2], To: to})
		}
		return i
	}
	for name, c := range map[string]struct {
		list []ceasefire.Incident
		want string
	}{
		"two of different kinds, and one that leads there": {
			[]ceasefire.Incident{link("z", "a"), link("a", "end", "b"), link("b", "a"), link("end")},
			`incidents[1].links[1]: the links lead in a circle: "a" and "b"`,
		},
		"two circles": {
			[]ceasefire.Incident{link("x", "c"), link("a", "b"), link("b", "a"), link("c", "d"), link("d", "x")},
			"incidents[0].links[0]: the links lead in a circle: \"x\", \"c\" and \"d\"\nincidents[1].links[0]: the links lead in a circle: \"a\" and \"b\"",
		},
		"reached from behind": {
			[]ceasefire.Incident{link("a", "c"), link("b", "c"), link("c", "b")},
			`incidents[1].links[0]: the links lead in a circle: "b" and "c"`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ceasefire.NewLog(ceasefire.Ground{Incidents: c.list})
			expectProblems(t, err, c.want)
		})
	}
	diamond := []ceasefire.Incident{link("a", "b", "c"), link("b", "d"), link("c", "d"), link("d")}
	validLog(t, ceasefire.Ground{Incidents: diamond})
}

// A bad word comes with its path and line, beside what else is wrong.
func TestGroundWords(t *testing.T) {
	var g ceasefire.Ground
	err := negotiation.Unmarshal([]byte(`{
"incidents": [{"id": "a", "start": "2016", "kind": "raid",
  "links": [{"kind": "reply", "to": "b"}],
  "case": [{"stage": "solved", "at": "2016", "sure": "very"}]}],
"deeds": [{"clause": "a", "bearer": "b", "kind": "done", "at": "2016"}]
}`), &g)
	invalid, ok := errors.AsType[*negotiation.InvalidError](err)
	if !ok {
		t.Fatal(err)
	}
	var got []string
	for _, p := range invalid.Problems {
		got = append(got, p.String())
	}
	want := []string{
		`line 3: incidents[0].links[0].kind: "reply" is none of reply-to, part-of`,
		`line 4: incidents[0].case[0].stage: "solved" is none of reported, under-inquiry, verified, not-verified, unfounded, unattributable, endorsed, answered, closed`,
		`line 4: incidents[0].case[0].sure: "very" is none of possible, probable, confirmed`,
		`line 5: deeds[0].kind: "done" is none of declared, observed, undone, waived`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// What is known to the day may be of the hour at which the incident began.
func TestNewLogDays(t *testing.T) {
	for _, end := range []ceasefire.Instant{"2016-09-12T19:00Z", "2016-09-12", "2016"} {
		validLog(t, ceasefire.Ground{Incidents: []ceasefire.Incident{{
			ID: "a", Kind: "raid", Start: "2016-09-12T19:00Z", End: end,
			Case: []ceasefire.Step{{Stage: ceasefire.StageInquiry, At: "2016-09-12"}},
		}}})
	}
}
