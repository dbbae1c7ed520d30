package ceasefire_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley.example/actor"
	"parley.example/ceasefire"
	"parley.example/negotiation"
)

// withdraw has to be performed by the army within the hours 10 to 20.
func withdraw() ceasefire.Clause {
	return ceasefire.Clause{ID: "withdraw", Provision: ceasefire.Separation{
		Bearer: actor.IDs{"army"},
		By:     ceasefire.Bounds{NotBefore: ceasefire.On(atHour(10)), NotAfter: ceasefire.On(atHour(20))},
	}}
}

// deed is one of the army about it.
func deed(kind ceasefire.DeedKind, n int, by string) ceasefire.Deed {
	return ceasefire.Deed{Clause: "withdraw", Bearer: "army", Kind: kind, At: atHour(n), By: by}
}

// verdictAt asks how the army performs it.
func verdictAt(t testing.TB, g ceasefire.Ground, by ceasefire.Standard, now time.Time) ceasefire.Compliance {
	t.Helper()
	r, err := validLog(t, g).Compliance(withdraw(), "army", nil, by, now)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestComplianceDeeds(t *testing.T) {
	const (
		notDue, due, claimed = ceasefire.VerdictNotDue, ceasefire.VerdictDue, ceasefire.VerdictClaimed
		verified, overdue    = ceasefire.VerdictVerified, ceasefire.VerdictOverdue
		waived               = ceasefire.VerdictWaived
		said, seen, undone   = ceasefire.Declared, ceasefire.Observed, ceasefire.Undone
	)
	type deeds = []ceasefire.Deed
	for _, c := range []struct {
		name  string
		deeds deeds
		want  map[int]ceasefire.Verdict
	}{
		{"nothing", nil, map[int]ceasefire.Verdict{9: notDue, 10: due, 20: due, 21: overdue}},
		{"declared by the bearer", deeds{deed(said, 12, "")}, map[int]ceasefire.Verdict{11: due, 12: claimed, 99: claimed}},
		{"declared for it", deeds{deed(said, 12, "russia")}, map[int]ceasefire.Verdict{12: claimed}},
		{"observed by the bearer is declared", deeds{deed(seen, 12, "army")}, map[int]ceasefire.Verdict{12: claimed}},
		{"observed", deeds{deed(seen, 12, "un")}, map[int]ceasefire.Verdict{11: due, 12: verified, 99: verified}},
		{"done before it is due", deeds{deed(seen, 2, "un")}, map[int]ceasefire.Verdict{1: notDue, 2: verified}},
		{"declared, then observed", deeds{deed(said, 12, ""), deed(seen, 14, "un")}, map[int]ceasefire.Verdict{13: claimed, 14: verified}},
		{"observed, then declared", deeds{deed(seen, 12, "un"), deed(said, 14, "")}, map[int]ceasefire.Verdict{14: verified}},
		{"declared and denied", deeds{deed(said, 12, ""), deed(undone, 12, "rebels")}, map[int]ceasefire.Verdict{12: due, 21: overdue}},
		{"denied and declared", deeds{deed(undone, 12, "rebels"), deed(said, 14, "")}, map[int]ceasefire.Verdict{14: due, 21: overdue}},
		{"undone before it is due", deeds{deed(seen, 1, "un"), deed(undone, 2, "un")}, map[int]ceasefire.Verdict{1: verified, 2: notDue, 10: due}},
		{"in time, and undone later", deeds{deed(seen, 12, "un"), deed(undone, 25, "un")}, map[int]ceasefire.Verdict{24: verified, 25: overdue}},
		{"done late", deeds{deed(seen, 25, "un")}, map[int]ceasefire.Verdict{24: overdue, 25: verified}},
		{"undone by its own word", deeds{deed(seen, 12, "un"), deed(undone, 13, ""), deed(said, 14, "")}, map[int]ceasefire.Verdict{12: verified, 13: due, 14: claimed}},
		{"its own word changes nothing seen undone", deeds{deed(undone, 12, "un"), deed(undone, 13, ""), deed(said, 14, "")}, map[int]ceasefire.Verdict{14: due}},
		{"listed out of order", deeds{deed(undone, 14, "un"), deed(seen, 12, "un")}, map[int]ceasefire.Verdict{12: verified, 14: due}},
		{"of another clause or bearer", deeds{{Clause: "other", Bearer: "army", Kind: said, At: atHour(1)}, {Clause: "withdraw", Bearer: "rebels", Kind: said, At: atHour(1)}}, map[int]ceasefire.Verdict{12: due}},
		{"waived", deeds{deed(ceasefire.Waived, 12, "rebels"), deed(undone, 13, "un")}, map[int]ceasefire.Verdict{11: due, 12: waived, 99: waived}},
	} {
		for n, want := range c.want {
			if got := verdictAt(t, ceasefire.Ground{Deeds: c.deeds}, ceasefire.Alleged, hour(n)).Verdict; got != want {
				t.Errorf("%s: at %d it is %s, want %s", c.name, n, got, want)
			}
		}
	}
}

// What a verdict rests on is there, whatever the verdict.
func TestComplianceRests(t *testing.T) {
	g := ceasefire.Ground{
		Incidents: []ceasefire.Incident{{ID: "shells", Start: atHour(15), Kind: "shelling", Alleged: []string{"army"}, Breaches: []string{"withdraw"}}},
		Deeds: []ceasefire.Deed{
			deed(ceasefire.Declared, 12, ""), deed(ceasefire.Observed, 13, "un"), deed(ceasefire.Declared, 14, "russia"),
			deed(ceasefire.Waived, 16, "rebels"), deed(ceasefire.Waived, 17, "un"),
		},
	}
	for n, want := range map[int]ceasefire.Verdict{14: ceasefire.VerdictVerified, 15: ceasefire.VerdictBreached, 17: ceasefire.VerdictWaived} {
		r := verdictAt(t, g, ceasefire.Alleged, hour(n))
		if r.Verdict != want || r.Seen.By != "un" || r.Said.By != "russia" || (r.Waiver != nil) != (n > 15) || len(r.Incidents) != min(1, n-14) {
			t.Errorf("at %d: %+v", n, r)
		}
		if r.NotBefore != atHour(10) || r.NotAfter != atHour(20) || r.Waits != "" {
			t.Errorf("at %d: from %s to %s, waits for %q", n, r.NotBefore, r.NotAfter, r.Waits)
		}
	}
	if r := verdictAt(t, g, ceasefire.Alleged, hour(17)); r.Waiver.By != "rebels" {
		t.Errorf("the waiver is %+v", r.Waiver)
	}
}

func TestComplianceBreach(t *testing.T) {
	i := strike() // alleged of rebels; found of the army at 3, closed at 6, unattributable at 8
	i.Breaches = []string{"withdraw"}
	g := ceasefire.Ground{Incidents: []ceasefire.Incident{i}}
	for n, want := range [][2]bool{
		1: {true, false}, 2: {true, false}, 3: {}, 4: {}, 5: {}, 6: {}, 7: {true, false}, 8: {}, 9: {},
	} {
		for s, by := range ceasefire.Standards() {
			r, err := validLog(t, g).Compliance(ceasefire.Clause{ID: "withdraw"}, "rebels", nil, by, hour(n))
			if got := r.Verdict == ceasefire.VerdictBreached; err != nil || got != want[s] {
				t.Errorf("rebels as %s at %d: %s, %v", by, n, r.Verdict, err)
			}
		}
		for _, by := range ceasefire.Standards() {
			if got := verdictAt(t, g, by, hour(n)).Verdict == ceasefire.VerdictBreached; got != (3 <= n && n <= 5) {
				t.Errorf("the army as %s at %d: breached %t", by, n, got)
			}
		}
	}
	i.Case = []ceasefire.Step{{Stage: ceasefire.StageInquiry, At: atHour(2)}, {Stage: ceasefire.StageNotVerified, At: atHour(3)}}
	i.Alleged = []string{"army"}
	g.Incidents[0] = i
	for n, want := range map[int]bool{1: true, 2: true, 3: false} {
		if got := verdictAt(t, g, ceasefire.Alleged, hour(n)).Verdict == ceasefire.VerdictBreached; got != want {
			t.Errorf("what could not be verified, at %d: breached %t", n, got)
		}
	}
}

func TestComplianceErrors(t *testing.T) {
	ask := func(c ceasefire.Clause, bearer string, cal ceasefire.Anchors, by ceasefire.Standard) error {
		_, err := (*ceasefire.Log)(nil).Compliance(c, bearer, cal, by, hour(1))
		return err
	}
	anchored := withdraw()
	anchored.Provision = ceasefire.Zone{By: ceasefire.By(ceasefire.After("day-d", ceasefire.Span{Days: 30}))}
	floating := withdraw()
	floating.Provision = ceasefire.Zone{By: ceasefire.Bounds{NotBefore: ceasefire.On("2016-09-12T19:00")}}
	for _, c := range []struct {
		err  error
		want string
	}{
		{ask(withdraw(), "army", nil, ""), `ceasefire: "" is no standard: it is one of alleged, proven`},
		{ask(withdraw(), "army", nil, "sworn"), `ceasefire: "sworn" is no standard: it is one of alleged, proven`},
		{ask(ceasefire.Clause{}, "army", nil, ceasefire.Proven), `ceasefire: "" is no id of a clause`},
		{ask(floating, "army", nil, ceasefire.Proven), "ceasefire: 2016-09-12T19:00 has neither an offset nor a zone, so it is not one instant"},
	} {
		if c.err == nil || c.err.Error() != c.want {
			t.Errorf("%v, want %s", c.err, c.want)
		}
	}
	for what, err := range map[string]error{"army": ask(withdraw(), "amry", nil, ceasefire.Proven), "dayd": ask(anchored, "army", ceasefire.Anchors{{ID: "dayd"}}, ceasefire.Proven)} {
		if u, ok := errors.AsType[*negotiation.UnknownError](err); !ok || u.Similar != what {
			t.Errorf("%v", err)
		}
	}
}

func TestComplianceWhenDue(t *testing.T) {
	effect := func(at ceasefire.Instant) ceasefire.Anchors { return ceasefire.Anchors{{ID: ceasefire.Effect, At: at}} }
	day := func(n int) time.Time { return hour(24*n - 24) }
	tomorrow := ceasefire.By(ceasefire.After(ceasefire.Effect, ceasefire.Span{Days: 1}))
	for _, c := range []struct {
		name  string
		b     ceasefire.Bounds
		cal   ceasefire.Anchors
		now   time.Time
		want  ceasefire.Verdict
		waits string
	}{
		{"continuing, before effect", ceasefire.Bounds{}, effect("2016-09-12"), day(12).Add(-1), ceasefire.VerdictNotDue, ""},
		{"continuing, from effect", ceasefire.Bounds{}, effect("2016-09-12"), day(12), ceasefire.VerdictDue, ""},
		{"continuing, for ever", ceasefire.Bounds{}, effect("2016-09-12"), day(9999), ceasefire.VerdictDue, ""},
		{"no date of effect", ceasefire.Bounds{}, effect(""), day(12), ceasefire.VerdictNotDue, ceasefire.Effect},
		{"no anchor of effect", ceasefire.Bounds{}, nil, day(12), ceasefire.VerdictNotDue, ceasefire.Effect},
		{"a deadline, before effect", tomorrow, effect("2016-09-12"), day(12).Add(-1), ceasefire.VerdictNotDue, ""},
		{"a deadline, to its last instant", tomorrow, effect("2016-09-12"), day(14).Add(-1), ceasefire.VerdictDue, ""},
		{"a deadline, over", tomorrow, effect("2016-09-12"), day(14), ceasefire.VerdictOverdue, ""},
		{"a deadline without a date", tomorrow, effect(""), day(12), ceasefire.VerdictNotDue, ceasefire.Effect},
		{"a deadline, no anchor of effect", ceasefire.By(ceasefire.On("2016-09-12")), nil, day(12), ceasefire.VerdictDue, ""},
		{"a deadline over, no anchor of effect", ceasefire.By(ceasefire.On("2016-09-12")), nil, day(13), ceasefire.VerdictOverdue, ""},
		{"a deadline, effect without a date", ceasefire.By(ceasefire.On("2016-09-12")), effect(""), day(13), ceasefire.VerdictNotDue, ceasefire.Effect},
		{"not before, whatever effect", ceasefire.Bounds{NotBefore: ceasefire.On("2016-09-10")}, effect(""), day(10), ceasefire.VerdictDue, ""},
		{
			"begun, with a deadline without a date",
			ceasefire.Bounds{NotBefore: ceasefire.On("2016-09-10"), NotAfter: ceasefire.After("handover", ceasefire.Span{})},
			ceasefire.Anchors{{ID: "handover"}},
			day(20), ceasefire.VerdictNotDue, "handover",
		},
	} {
		clause := ceasefire.Clause{ID: "a", Provision: ceasefire.Grounding{By: c.b}}
		r, err := (*ceasefire.Log)(nil).Compliance(clause, "army", c.cal, ceasefire.Proven, c.now)
		if err != nil || r.Verdict != c.want || r.Waits != c.waits {
			t.Errorf("%s: %s, waits for %q, %v", c.name, r.Verdict, r.Waits, err)
		}
	}
}

func TestDue(t *testing.T) {
	at := ceasefire.On("2016-09-12")
	b := ceasefire.Bounds{NotBefore: at, NotAfter: ceasefire.On("2016-09-19")}
	from := ceasefire.Bounds{NotBefore: at}
	for _, c := range []struct {
		p    ceasefire.Provision
		want ceasefire.Bounds
	}{
		{nil, ceasefire.Bounds{}},
		{ceasefire.Separation{By: b}, b},
		{ceasefire.Zone{By: b}, b},
		{ceasefire.Grounding{By: b}, b},
		{ceasefire.JointCell{Begins: at}, from},
		{ceasefire.Pause{Start: at}, from},
		{ceasefire.Duration{Effect: at}, from},
		{ceasefire.Cessation{Duration: &ceasefire.Duration{Effect: at}}, from},
		{ceasefire.Cessation{}, ceasefire.Bounds{}},
		{ceasefire.Detainees{}, ceasefire.Bounds{}},
		{ceasefire.Detainees{Schedule: []ceasefire.Release{{By: from}, {By: ceasefire.By(at)}, {By: b}}}, b},
		{ceasefire.AidCorridor{}, ceasefire.Bounds{}},
		{ceasefire.Monitoring{}, ceasefire.Bounds{}},
		{ceasefire.Dispute{}, ceasefire.Bounds{}},
		{ceasefire.Renewal{Start: at}, ceasefire.Bounds{}},
		{ceasefire.Consequence{}, ceasefire.Bounds{}},
		{ceasefire.Definition{}, ceasefire.Bounds{}},
		{ceasefire.Other{}, ceasefire.Bounds{}},
	} {
		if diff := cmp.Diff(c.want, ceasefire.Due(c.p)); diff != "" {
			t.Errorf("%T: %s", c.p, diff)
		}
	}
}

func TestVerdictText(t *testing.T) {
	for v, want := range []string{"not-due", "due", "done-as-claimed", "done-as-verified", "overdue", "breached", "waived"} {
		text, err := json.Marshal(ceasefire.Verdict(v))
		if got := ceasefire.Verdict(v).String(); err != nil || got != want || string(text) != `"`+want+`"` {
			t.Errorf("%d is %s in JSON and %s, %v", v, text, got, err)
		}
		var back ceasefire.Verdict
		if err := json.Unmarshal(text, &back); err != nil || back != ceasefire.Verdict(v) {
			t.Errorf("%s is read as %s, %v", text, back, err)
		}
	}
	bad := ceasefire.VerdictWaived + 1
	if _, err := bad.MarshalText(); err == nil || bad.String() != "Verdict(7)" {
		t.Errorf("%s has a text form", bad)
	}
	if bad.UnmarshalText([]byte("done")) == nil {
		t.Error("read a verdict that is none")
	}
}

// Words that programs take from people are read strictly.
func TestGroundWordsRead(t *testing.T) {
	var s ceasefire.Standard
	if err := s.UnmarshalText([]byte("proven")); err != nil || s != ceasefire.Proven {
		t.Errorf("%s, %v", s, err)
	}
	if err := s.UnmarshalText([]byte("sworn")); err == nil || s != ceasefire.Proven {
		t.Errorf("%s, %v", s, err)
	}
	var g ceasefire.Grouping
	for _, want := range ceasefire.Groupings() {
		if err := g.UnmarshalText([]byte(want)); err != nil || g != want {
			t.Errorf("%s, %v", g, err)
		}
	}
	if g.UnmarshalText([]byte("week")) == nil {
		t.Error("read a grouping that is none")
	}
}

func ExampleLog_Compliance() {
	withdrawal := ceasefire.Clause{ID: "withdrawal", Provision: ceasefire.Separation{
		Bearer: actor.IDs{"army"},
		By:     ceasefire.By(ceasefire.After(ceasefire.Effect, ceasefire.Span{Days: 3})),
	}}
	calendar := ceasefire.Anchors{{ID: ceasefire.Effect, At: "2016-09-12"}}
	log, err := ceasefire.NewLog(ceasefire.Ground{Deeds: []ceasefire.Deed{
		{Clause: "withdrawal", Bearer: "army", Kind: ceasefire.Declared, At: "2016-09-14"},
		{Clause: "withdrawal", Bearer: "army", Kind: ceasefire.Observed, At: "2016-09-15", By: "monitors"},
		{Clause: "withdrawal", Bearer: "army", Kind: ceasefire.Undone, At: "2016-09-16", By: "monitors"},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for day := 11; day <= 16; day++ {
		noon := time.Date(2016, 9, day, 12, 0, 0, 0, time.UTC)
		c, err := log.Compliance(withdrawal, "army", calendar, ceasefire.Proven, noon)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(day, c.Verdict)
	}
	// Output:
	// 11 not-due
	// 12 due
	// 13 due
	// 14 done-as-claimed
	// 15 done-as-verified
	// 16 overdue
}
