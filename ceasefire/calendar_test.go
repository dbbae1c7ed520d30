package ceasefire_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/ceasefire"
	"parley.example/negotiation"
)

func TestCalendarSignature(t *testing.T) {
	for _, test := range []struct {
		name   string
		signed []ceasefire.Instant
		want   ceasefire.Instant
	}{
		{"nobody", nil, ""},
		{"one", []ceasefire.Instant{"2016-09-09"}, "2016-09-09"},
		{"the last of two", []ceasefire.Instant{"2016-09-10", "2016-09-09"}, "2016-09-10"},
		{"the last in another zone", []ceasefire.Instant{"2016-09-09T23:00-04:00", "2016-09-10T02:00Z"}, "2016-09-09T23:00-04:00"},
		{"a date lasts to its end", []ceasefire.Instant{"2016-09-09T23:00Z", "2016-09-09"}, "2016-09-09"},
		{"one has not", []ceasefire.Instant{"2016-09-09", ""}, ""},
		{"one did when there is no such day", []ceasefire.Instant{"2016-09-09", "2016-09-31"}, ""},
	} {
		var a ceasefire.Agreement
		for _, at := range test.signed {
			a.Parties = append(a.Parties, ceasefire.Party{Actor: "x", Signed: at})
		}
		want := ceasefire.Anchors{{ID: ceasefire.Signature, At: test.want}, {ID: ceasefire.Effect}}
		if diff := cmp.Diff(want, a.Calendar()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestCalendarEffect(t *testing.T) {
	later := ceasefire.After(ceasefire.Signature, ceasefire.Hours(48))
	on := func(p ceasefire.Point) ceasefire.Duration { return ceasefire.Duration{Effect: p} }
	within := func(p ceasefire.Point) ceasefire.Cessation {
		d := on(p)
		return ceasefire.Cessation{Duration: &d}
	}
	date, other := ceasefire.On("2016-09-12"), ceasefire.On("2016-09-13")
	for _, test := range []struct {
		name string
		in   []ceasefire.Provision
		want ceasefire.Anchor
	}{
		{"none", nil, ceasefire.Anchor{}},
		{"a date", []ceasefire.Provision{on(date)}, ceasefire.Anchor{At: "2016-09-12"}},
		{"after signature", []ceasefire.Provision{within(later)}, ceasefire.Anchor{From: &later}},
		{"one that stands alone goes before", []ceasefire.Provision{within(later), on(date)}, ceasefire.Anchor{At: "2016-09-12"}},
		{"one says nothing", []ceasefire.Provision{on(ceasefire.Point{}), within(date)}, ceasefire.Anchor{At: "2016-09-12"}},
		{"two say the same", []ceasefire.Provision{on(date), on(date)}, ceasefire.Anchor{At: "2016-09-12"}},
		{"two differ", []ceasefire.Provision{on(date), on(other), within(later)}, ceasefire.Anchor{}},
	} {
		a := textOf(test.in...)
		test.want.ID = ceasefire.Effect
		if diff := cmp.Diff(test.want, a.Calendar()[1]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestCalendarKeepsWhatIsListed(t *testing.T) {
	a := textOf(ceasefire.Duration{Effect: ceasefire.On("2016-09-12")})
	a.Parties = []ceasefire.Party{{Actor: "us", Signed: "2016-09-09"}}
	a.Anchors = ceasefire.Anchors{{ID: ceasefire.Effect, At: "2016-09-19"}, {ID: "d"}}
	want := ceasefire.Anchors{{ID: ceasefire.Effect, At: "2016-09-19"}, {ID: "d"}, {ID: ceasefire.Signature, At: "2016-09-09"}}
	if diff := cmp.Diff(want, a.Calendar()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	a.Calendar()[0].ID = "changed"
	if a.Anchors[0].ID != ceasefire.Effect {
		t.Error("the calendar is not its own")
	}
}

// Sudan, Jeddah: signed on 20 May 2023, in effect 48 hours after.
func TestCalendarResolves(t *testing.T) {
	a := textOf(ceasefire.Cessation{Duration: &ceasefire.Duration{Effect: ceasefire.After(ceasefire.Signature, ceasefire.Hours(48))}})
	a.Parties = []ceasefire.Party{{Actor: "army"}, {Actor: "rsf"}}
	effect := ceasefire.After(ceasefire.Effect, ceasefire.Span{})
	if _, err := a.Calendar().Resolve(effect, ""); err == nil {
		t.Error("nobody has signed, and it takes effect")
	} else if undated, ok := errors.AsType[*ceasefire.UndatedError](err); !ok || undated.Anchor != ceasefire.Signature {
		t.Errorf("%v", err)
	}
	a.Parties[0].Signed, a.Parties[1].Signed = "2023-05-20T21:00+02:00", "2023-05-20T21:45+02:00"
	if at, err := a.Calendar().Resolve(effect, ""); err != nil || at != "2023-05-22T21:45+02:00" {
		t.Errorf("%s, %v", at, err)
	}
	a.Clauses[0].Provision = ceasefire.Duration{Effect: effect}
	if _, err := a.Calendar().Resolve(effect, ""); err == nil || err.Error() != "ceasefire: effect is counted from itself" {
		t.Errorf("%v", err)
	}
	if _, err := a.Calendar().Resolve(ceasefire.After("d", ceasefire.Span{}), ""); err == nil {
		t.Error("an anchor that is not there has a date")
	} else if _, ok := errors.AsType[*negotiation.UnknownError](err); !ok {
		t.Errorf("%v", err)
	}
}
