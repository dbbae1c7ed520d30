package ceasefire

import "errors"

// UnmarshalText reads a time of day; an empty text is an error.
func (k *Clock) UnmarshalText(text []byte) error {
	read := Clock(text)
	if !isClock(read) {
		return errors.New(noClock(read))
	}
	*k = read
	return nil
}

// Weekdays returns the days of the week, from Monday on, as in ISO 8601.
func Weekdays() []Weekday {
	return []Weekday{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
}

// UnmarshalText reads one of [Weekdays]; an empty text is an error.
func (d *Weekday) UnmarshalText(text []byte) error { return readWord(d, text, Weekdays()) }

// UnmarshalText reads one of [DayCounts]; an empty text is an error.
func (c *DayCount) UnmarshalText(text []byte) error { return readWord(c, text, DayCounts()) }

// UnseenPolicies returns the policies.
func UnseenPolicies() []UnseenPolicy {
	return []UnseenPolicy{UnseenBreaks, UnseenHolds, UnseenSkips}
}

// UnmarshalText reads one of [UnseenPolicies]; an empty text is an error.
func (u *UnseenPolicy) UnmarshalText(text []byte) error { return readWord(u, text, UnseenPolicies()) }
