package ceasefire_test

import (
	"slices"
	"testing"
	"time"

	"parley.example/ceasefire"
)

func TestWhenAConditionWasLost(t *testing.T) {
	for _, c := range []struct {
		name   string
		policy ceasefire.UnseenPolicy
		until  ceasefire.Instant
		now    ceasefire.Instant
		at     ceasefire.Instant // empty: not lost
		by     []string
	}{
		{"too few days from the start", ceasefire.UnseenBreaks, "2016-09-02", "2016-09-10T12:00Z", "2016-09-01T00:00+03:00[Asia/Damascus]", nil},
		{"unseen, with no time for three more", ceasefire.UnseenBreaks, "2016-09-05", "2016-09-10T12:00Z", "2016-09-03T08:00+03:00[Asia/Damascus]", nil},
		{"unseen, with time for three more", ceasefire.UnseenBreaks, "2016-09-06", "2016-09-03T12:00Z", "", nil},
		{"violated after that", ceasefire.UnseenBreaks, "2016-09-06", "2016-09-10T12:00Z", "2016-09-05T10:00+03:00", []string{"mortar"}},
		{"met", ceasefire.UnseenBreaks, "2016-09-08", "2016-09-10T12:00Z", "", nil},
		{"met at the last instant", ceasefire.UnseenBreaks, "2016-09-09T00:00+03:00", "2016-09-10T12:00Z", "", nil},
		{"met an instant late", ceasefire.UnseenBreaks, "2016-09-08T23:59+03:00", "2016-09-10T12:00Z", "2016-09-05T10:00+03:00", []string{"mortar"}},
		{"met while unseen", ceasefire.UnseenHolds, "2016-09-03", "2016-09-10T12:00Z", "", nil},
		{"passed over, with no time for one more", ceasefire.UnseenSkips, "2016-09-03", "2016-09-10T12:00Z", "2016-09-03T08:00+03:00[Asia/Damascus]", nil},
		{"passed over, with time for one more", ceasefire.UnseenSkips, "2016-09-04", "2016-09-10T12:00Z", "", nil},
		{"not lost so far", ceasefire.UnseenBreaks, "2016-12", "2016-09-06T12:00Z", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := daily(func(q *ceasefire.Quiet) { q.Unseen = c.policy })
			loss, lost, err := q.Lost(daysOf(t, q, "2016-09-01", c.now, fortnight()), c.until)
			if err != nil {
				t.Fatal(err)
			}
			if lost != (c.at != "") || loss.At != c.at || !slices.Equal(loss.Incidents, c.by) {
				t.Errorf("lost %v: %v; want %q by %v", lost, loss, c.at, c.by)
			}
		})
	}
}

func TestALossNeedsDaysAndATime(t *testing.T) {
	q := daily()
	if loss, lost, err := q.Lost(nil, "2016-09-09"); lost || err != nil || loss.At != "" {
		t.Errorf("of no days: %v %v %v", loss, lost, err)
	}
	days := daysOf(t, q, "2016-09-01", "2016-09-10T12:00Z", ceasefire.Ground{})
	if _, _, err := q.Lost(days, "soon"); err == nil {
		t.Error("soon is a time")
	}
	if _, _, err := q.Lost([]ceasefire.Day{{State: 7}}, "2016-09-09"); err == nil {
		t.Error("7 is a state")
	}
}

// A condition that takes longer than there are dates is asked for in no time.
func TestALossFarAway(t *testing.T) {
	q := daily(func(q *ceasefire.Quiet) { q.Days = 366 * 9999 })
	days := daysOf(t, q, "2016-09-01", "2016-09-10T12:00Z", ceasefire.Ground{})
	began := time.Now()
	if _, lost, err := q.Lost(days, "2116"); !lost || err != nil {
		t.Errorf("lost is %v (%v)", lost, err)
	}
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("it took %s", took)
	}
}
