package ceasefire

import "parley.example/actor"

// Quiet is a condition: so many quiet days on end, in an area, of some kinds of
// incident, as one verifier sees it. The zero Quiet asks for nothing.
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
