package ceasefire

import (
	"time"

	"parley.example/actor"
)

// A Quiet is a condition: so many quiet days on end, in an area, of some kinds of
// incident, as one verifier sees it. The zero Quiet asks for nothing, and no days
// can be counted by it: see [Quiet.Check].
//
// It is found in the Tenet work plan (2001: seven days of complete quiet), in the
// framework decision of Minsk (2016: seven days in an area before forces
// disengage) and in the Syria deal of 9 September 2016 (seven days before the
// joint centre). Each broke on what it left open: where, of what, by whom.
type Quiet struct {
	Days     int            `json:"days"`
	Area     Area           `json:"area,omitzero"`      // zero: everywhere
	Kinds    []IncidentKind `json:"kinds,omitempty"`    // that break the quiet; empty: all
	Verifier actor.IDs      `json:"verifier,omitempty"` // whose incidents count; empty: everybody's
	Zone     string         `json:"zone,omitzero"`      // whose calendar the days are of
	Begins   Clock          `json:"begins,omitzero"`    // the time of day at which a day begins; zero: midnight
	Count    DayCount       `json:"count,omitzero"`     // whether the day on which it starts is day 1
	Unseen   UnseenPolicy   `json:"unseen,omitzero"`    // what a day is that nobody could observe
	Fact     string         `json:"fact,omitzero"`      // the fact that holds once it is met
}

// An UnseenPolicy says what becomes of a streak on a day that nobody could
// observe. The zero UnseenPolicy is not stated, and days are not counted without
// one.
type UnseenPolicy string

// The policies.
const (
	UnseenBreaks UnseenPolicy = "breaks"  // such a day is as good as violated
	UnseenHolds  UnseenPolicy = "holds"   // such a day counts as quiet
	UnseenSkips  UnseenPolicy = "skipped" // such a day is passed over: it neither counts nor breaks
)

// Check says what days cannot be counted without: how many have to be quiet, the
// zone of the calendar, whether the day of the start is day 1, and what a day is
// that nobody could observe. None of them has a default: the conditions that
// failed left them open. The error is a [*negotiation.InvalidError] with all that
// is missing or wrong, each with its path.
func (q Quiet) Check() error {
	_, err := q.reckon()
	return err
}

// reckon returns the calendar that q counts by.
func (q Quiet) reckon() (calendar, error) {
	var c checker
	days := q.countable(&c)
	return days, c.err()
}

// countable adds what is missing or wrong.
func (q Quiet) countable(c *checker) calendar {
	if q.Days < 1 || q.Days > maxDays {
		c.addf("days", "how many days have to be quiet: %d is not from 1 to %d", q.Days, maxDays)
	}
	loc, err := zone(q.Zone)
	if err != nil {
		c.addf("zone", "whose calendar the days are of: %s", bare(err))
	}
	begins, ok := timeOfDay(q.Begins)
	if !ok {
		c.addf("begins", "%s is no time of day: it is written as 19:00", quote(string(q.Begins)))
	}
	chosen(c, "count", q.Count, DayCounts(), "whether the day of the start is day 1")
	chosen(c, "unseen", q.Unseen, []UnseenPolicy{UnseenBreaks, UnseenHolds, UnseenSkips}, "what a day is that nobody could observe")
	return calendar{loc, begins}
}

// chosen adds a problem for a word that is missing or none of a list.
func chosen[T ~string](c *checker, path string, w T, of []T, question string) {
	if w == "" {
		c.addf(path, "%s is not stated: it is one of %s", question, choice(of))
	}
	word(c, path, w, of)
}

// timeOfDay reads a time of day; the zero Clock is midnight, as are 00:00 and
// 24:00.
func timeOfDay(c Clock) (time.Duration, bool) {
	if c == "" || c == "24:00" {
		return 0, true
	}
	since, err := c.Since()
	return since, err == nil
}
