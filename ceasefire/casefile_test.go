package ceasefire_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley.example/ceasefire"
)

// hour returns an hour of September 2016, counted from the first of the month.
func hour(n int) time.Time { return time.Date(2016, 9, 1, n, 0, 0, 0, time.UTC) }

// atHour is hour as data.
func atHour(n int) ceasefire.Instant { return ceasefire.InstantOf(hour(n)) }

// A strike that rebels are said to have made, that the army was found to have
// made, and of which the world read a day later.
func strike() ceasefire.Incident {
	return ceasefire.Incident{
		ID: "strike", Start: atHour(1), Kind: ceasefire.IncidentShelling, Alleged: []string{"rebels"},
		Case: []ceasefire.Step{
			{Stage: ceasefire.StageInquiry, At: atHour(2), By: "un"},
			{Stage: ceasefire.StageVerified, At: atHour(3), Found: []string{"army"}, Sure: ceasefire.Probable},
			{Stage: ceasefire.StageEndorsed, At: atHour(4), Public: true},
			{Stage: ceasefire.StageAnswered, At: atHour(5), By: "army", Sure: ceasefire.Confirmed},
			{Stage: ceasefire.StageClosed, At: atHour(6)},
			{Stage: ceasefire.StageInquiry, At: atHour(7)},
			{Stage: ceasefire.StageUnattributable, At: atHour(8)},
			{Stage: ceasefire.StageClosed, At: atHour(9), Public: true},
		},
	}
}

// "Alleged, found and published are three different things."
func TestCaseAt(t *testing.T) {
	i, army := strike(), []string{"army"}
	for n, want := range []ceasefire.Case{
		{},
		{Stage: ceasefire.StageReported},
		{Stage: ceasefire.StageInquiry},
		{Stage: ceasefire.StageVerified, Finding: ceasefire.StageVerified, Found: army, Sure: ceasefire.Probable},
		{Stage: ceasefire.StageEndorsed, Finding: ceasefire.StageVerified, Found: army, Sure: ceasefire.Probable, Public: true},
		{Stage: ceasefire.StageAnswered, Finding: ceasefire.StageVerified, Found: army, Sure: ceasefire.Confirmed},
		{Stage: ceasefire.StageClosed, Finding: ceasefire.StageVerified, Found: army, Sure: ceasefire.Confirmed},
		{Stage: ceasefire.StageInquiry},
		{Stage: ceasefire.StageUnattributable, Finding: ceasefire.StageUnattributable},
		{Stage: ceasefire.StageClosed, Finding: ceasefire.StageUnattributable, Public: true},
	} {
		if diff := cmp.Diff(want, i.CaseAt(hour(n))); diff != "" {
			t.Errorf("at %d: -want +got\n%s", n, diff)
		}
		if got := i.CaseAt(hour(n).Add(time.Hour - 1)); !cmp.Equal(want, got) {
			t.Errorf("at the end of %d: %+v", n, got)
		}
		if !slices.Equal(i.Alleged, []string{"rebels"}) {
			t.Fatalf("the allegation has become %v", i.Alleged)
		}
	}
}

// What was found anew is not public because what was found before was, nor how
// sure because that was.
func TestCaseFoundAnew(t *testing.T) {
	i := strike()
	i.Case = []ceasefire.Step{
		{Stage: ceasefire.StageReported, At: atHour(1), Public: true},
		{Stage: ceasefire.StageInquiry, At: atHour(2)},
		{Stage: ceasefire.StageVerified, At: atHour(3), Found: []string{"army"}, Sure: ceasefire.Probable, Public: true},
		{Stage: ceasefire.StageEndorsed, At: atHour(4), Found: []string{"militia"}},
		{Stage: ceasefire.StageInquiry, At: atHour(5)},
	}
	for n, want := range map[int]ceasefire.Case{
		2: {Stage: ceasefire.StageInquiry, Public: true},
		3: {Stage: ceasefire.StageVerified, Finding: ceasefire.StageVerified, Found: []string{"army"}, Sure: ceasefire.Probable, Public: true},
		4: {Stage: ceasefire.StageEndorsed, Finding: ceasefire.StageVerified, Found: []string{"militia"}},
		5: {Stage: ceasefire.StageInquiry},
	} {
		if diff := cmp.Diff(want, i.CaseAt(hour(n))); diff != "" {
			t.Errorf("at %d: -want +got\n%s", n, diff)
		}
	}
}

func TestCaseStandsAndProven(t *testing.T) {
	for _, c := range []struct {
		finding        ceasefire.Stage
		stands, proven bool
	}{
		{ceasefire.StageVerified, true, true},
		{ceasefire.StageUnattributable, true, true},
		{ceasefire.StageNotVerified, false, false},
		{ceasefire.StageUnfounded, false, false},
	} {
		i := ceasefire.Incident{Start: atHour(0)}
		for n, s := range []ceasefire.Stage{
			ceasefire.StageInquiry, c.finding, ceasefire.StageEndorsed, ceasefire.StageAnswered, ceasefire.StageClosed, ceasefire.StageInquiry,
		} {
			i.Case = append(i.Case, ceasefire.Step{Stage: s, At: atHour(n)})
		}
		for n := range i.Case {
			got := i.CaseAt(hour(n))
			stands, proven := true, false
			if 1 <= n && n <= 4 {
				stands, proven = c.stands, c.proven
			}
			if got.Stands() != stands || got.Proven() != proven {
				t.Errorf("%s after %s: stands %t, proven %t", got.Stage, c.finding, got.Stands(), got.Proven())
			}
		}
	}
	if (ceasefire.Case{}).Stands() || (ceasefire.Case{}).Proven() {
		t.Error("what has not happened stands")
	}
}

// What is written down to the day counts from its first instant, on its own
// clocks.
func TestCaseAtOnADay(t *testing.T) {
	i := ceasefire.Incident{Start: "2016-09-12[Asia/Damascus]", Case: []ceasefire.Step{{Stage: ceasefire.StageInquiry, At: "2016-09-13[Asia/Damascus]"}}}
	for at, want := range map[string]ceasefire.Stage{
		"2016-09-11T20:59:59Z": "",
		"2016-09-11T21:00:00Z": ceasefire.StageReported,
		"2016-09-12T20:59:59Z": ceasefire.StageReported,
		"2016-09-12T21:00:00Z": ceasefire.StageInquiry,
	} {
		now, _ := time.Parse(time.RFC3339, at)
		if got := i.CaseAt(now).Stage; got != want {
			t.Errorf("at %s it is %q, want %q", at, got, want)
		}
	}
}

func TestCaseAtOfWhatIsNotValid(t *testing.T) {
	for name, i := range map[string]*ceasefire.Incident{
		"nil": nil, "no start": {}, "a start in no zone": {Start: "2016-09-12T19:00"},
	} {
		if got := i.CaseAt(hour(9)); !cmp.Equal(got, ceasefire.Case{}) {
			t.Errorf("%s: %+v", name, got)
		}
	}
	i := strike()
	i.Case[1].At = "whenever"
	if got := i.CaseAt(hour(3)).Stage; got != ceasefire.StageInquiry {
		t.Errorf("a step at no time is not passed over: %s", got)
	}
}

// The table of Stage, word for word.
func TestStageNext(t *testing.T) {
	const (
		reported, inquiry            = ceasefire.StageReported, ceasefire.StageInquiry
		endorsed, answered, closed   = ceasefire.StageEndorsed, ceasefire.StageAnswered, ceasefire.StageClosed
		verified, not, unfounded, un = ceasefire.StageVerified, ceasefire.StageNotVerified, ceasefire.StageUnfounded, ceasefire.StageUnattributable
	)
	type list = []ceasefire.Stage
	for s, want := range map[ceasefire.Stage]list{
		"":        {reported, inquiry},
		reported:  {inquiry},
		inquiry:   {verified, not, unfounded, un},
		verified:  {endorsed, closed, inquiry},
		not:       {endorsed, closed, inquiry},
		unfounded: {endorsed, closed, inquiry},
		un:        {endorsed, closed, inquiry},
		endorsed:  {answered, closed, inquiry},
		answered:  {closed, inquiry},
		closed:    {inquiry},
		"nothing": nil,
	} {
		if got := s.Next(); !slices.Equal(got, want) {
			t.Errorf("after %q may come %v, want %v", s, got, want)
		}
	}
	if got := ceasefire.Stages(); !slices.Equal(got, list{reported, inquiry, verified, not, unfounded, un, endorsed, answered, closed}) {
		t.Errorf("the stages are %v", got)
	}
	for _, s := range ceasefire.Stages() {
		if got := s.IsFinding(); got != slices.Contains(inquiry.Next(), s) {
			t.Errorf("%s is a finding: %t", s, got)
		}
	}
}
