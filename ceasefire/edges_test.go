package ceasefire_test

import (
	"slices"
	"testing"
	"time"

	"parley.example/actor"
	"parley.example/ceasefire"
)

// The last day of a leap year beyond the table of a zone is a day like any other.
func TestLastDaysOfLeapYears(t *testing.T) {
	for _, zone := range []string{"Europe/Kyiv", "Europe/Berlin", "America/New_York"} {
		for _, date := range []string{"2040-12-29", "2040-12-30", "2040-12-31", "2041-01-01", "2096-12-31"} {
			i := ceasefire.Instant(date + "[" + zone + "]")
			first, err := i.First()
			if err != nil || first.Format("2006-01-02T15:04") != date+"T00:00" {
				t.Errorf("%s begins at %s, %v", i, first, err)
			}
			last, err := i.Last()
			if err != nil || last.Sub(first) != 24*time.Hour-1 {
				t.Errorf("%s ends at %s, %v", i, last, err)
			}
		}
	}
}

// Only parties suspend, resume and terminate; that it has collapsed anybody may say.
func TestStrangersEndNoTruce(t *testing.T) {
	truce := ceasefire.Truce{Agreed: "2030-03-01", Effect: "2030-03-02T10:00Z", Length: ceasefire.Days(9), Parties: []string{"a", "b"}}
	for kind, want := range map[ceasefire.TruceActKind]string{
		ceasefire.ActTerminate: "in-effect", ceasefire.ActSuspend: "in-effect", ceasefire.ActCollapse: "collapsed", ceasefire.ActSupersede: "superseded",
	} {
		truce.Acts = []ceasefire.TruceAct{{Kind: kind, At: "2030-03-04T00:00Z", By: []string{"zz"}}}
		status, err := truce.At(time.Date(2030, 3, 5, 0, 0, 0, 0, time.UTC))
		faults, bad := truce.Faults(time.Date(2030, 3, 5, 0, 0, 0, 0, time.UTC))
		if err != nil || bad != nil || status.State.String() != want {
			t.Errorf("%s: %v, %v, %v", kind, status.State, err, bad)
		}
		strange := slices.ContainsFunc(faults, func(f ceasefire.Fault) bool { return f.Code == ceasefire.FaultStranger && f.Void })
		if strange != (want == "in-effect") {
			t.Errorf("%s: faults %v", kind, faults)
		}
	}
}

// A truce that goes on by itself ends first where its renewal begins later.
func TestUntilBeforeALaterRenewal(t *testing.T) {
	truce := ceasefire.Truce{
		Agreed: "2020-03-01T00:00Z", Effect: "2020-03-01T12:00Z", Length: ceasefire.Days(10), Parties: []string{"a", "b"},
		Renewal: ceasefire.Renewal{Mode: ceasefire.RenewUnlessNotice, Start: ceasefire.After(ceasefire.Effect, ceasefire.Days(11))},
	}
	status, err := truce.At(time.Date(2020, 3, 5, 0, 0, 0, 0, time.UTC))
	if want := time.Date(2020, 3, 11, 12, 0, 0, 0, time.UTC); err != nil || !status.Until.Equal(want) {
		t.Errorf("until %s, want %s (%v)", status.Until, want, err)
	}
	truce.Effect = ""
	status, err = truce.At(time.Date(2020, 3, 5, 0, 0, 0, 0, time.UTC))
	if err != nil || status.State != ceasefire.TruceAgreed {
		t.Errorf("nobody knows when it takes effect: %v, %v", status.State, err)
	}
}

func TestQuotaOfItself(t *testing.T) {
	q := ceasefire.Quota{Amount: 1, Per: ceasefire.Days(1), Parts: make([]ceasefire.Quota, 1)}
	q.Parts[0] = ceasefire.Quota{Name: "a", Parts: q.Parts}
	if _, err := q.Balance(nil, "2020-01-01", time.Date(2020, 1, 3, 0, 0, 0, 0, time.UTC)); err == nil {
		t.Error("a quota that is a part of itself has no balance")
	}
}

func TestComplianceOfAPointer(t *testing.T) {
	p := ceasefire.Separation{Bearer: actor.IDs{"a"}, By: ceasefire.By(ceasefire.On("2020-01-01"))}
	now := time.Date(2020, 2, 1, 0, 0, 0, 0, time.UTC)
	for _, provision := range []ceasefire.Provision{p, &p, (*ceasefire.Separation)(nil)} {
		got, err := (*ceasefire.Log)(nil).Compliance(ceasefire.Clause{ID: "x", Provision: provision}, "a", nil, ceasefire.Proven, now)
		if err != nil {
			t.Error(err)
		}
		if provision != (*ceasefire.Separation)(nil) && got.Verdict != ceasefire.VerdictOverdue {
			t.Errorf("%T is %s", provision, got.Verdict)
		}
	}
}

func TestSecondsInWords(t *testing.T) {
	for span, want := range map[ceasefire.Span]string{
		{Clock: time.Second}:      "1 second",
		{Clock: time.Second / 2}:  "0.5 seconds",
		{Clock: 61 * time.Second}: "1 minute and 1 second",
		{Clock: time.Microsecond}: "0.000001 seconds",
	} {
		if got := span.Words(); got != want {
			t.Errorf("%s is %q, want %q", span, got, want)
		}
	}
	if ceasefire.Hours(3_000_000).IsValid() || !ceasefire.Hours(2_000_000).IsValid() {
		t.Error("hours that do not fit have to be invalid, others valid")
	}
}

// Whoever the sides of a separation name is addressed by the text.
func TestSidesAreAddressed(t *testing.T) {
	roster, err := actor.NewRoster([]actor.Actor{{ID: "p"}, {ID: "g", Kind: actor.ArmedGroup}}, []actor.Tie{{From: "p", Kind: actor.Backs, To: "g"}})
	if err != nil {
		t.Fatal(err)
	}
	a := ceasefire.Agreement{Parties: []ceasefire.Party{{Actor: "p"}}, Roster: roster, Clauses: []ceasefire.Clause{
		{ID: "x", Provision: ceasefire.Separation{Bearer: actor.IDs{"p"}, Sides: []ceasefire.Side{{Actor: "g", To: ceasefire.Line{Name: "the river"}}}}},
	}}
	for _, f := range ceasefire.Review(a) {
		if f.Code == ceasefire.CodeProxyUnaddressed {
			t.Error(f)
		}
	}
}

// A tangled is a provision of somebody's own that holds itself twice.
type tangled struct {
	ceasefire.Separation
	A, B *tangled
	C    string
}

// A review ends, whatever a provision holds.
func TestReviewOfWhatHoldsItself(t *testing.T) {
	knot := func(c string) *tangled {
		p := &tangled{Separation: ceasefire.Separation{Bearer: actor.IDs{"a"}}, C: c}
		p.A, p.B = p, p
		return p
	}
	prior := ceasefire.Prior{Title: "before", Clauses: []ceasefire.Clause{{ID: "x", Provision: *knot("one")}}}
	a := ceasefire.Agreement{Clauses: []ceasefire.Clause{{ID: "x", Provision: *knot("two")}}, Prior: []ceasefire.Prior{prior}}
	if len(ceasefire.Review(a)) == 0 {
		t.Error("a separation without anything else draws no remark")
	}
}
