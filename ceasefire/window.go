package ceasefire

// A Window is when something is open: every day between two times of day, between
// two dates, or both. The zero Window is always open.
type Window struct {
	From  Clock     `json:"from,omitzero"` // the time of day at which it opens; with To
	To    Clock     `json:"to,omitzero"`   // and closes; not later than From: on the day after
	Days  []Weekday `json:"days,omitempty"`
	Start Instant   `json:"start,omitzero"` // the first day or instant; zero: no first
	End   Instant   `json:"end,omitzero"`   // the last day, or the instant at which it ends; zero: no end
	Zone  string    `json:"zone,omitzero"`  // of From, To and Days
}

// A Clock is a time of day in hours and minutes, as in 19:00; 24:00 is the end
// of the day. The zero Clock is not stated.
type Clock string

// A Weekday is a day of the week, in lower case: monday.
type Weekday string
