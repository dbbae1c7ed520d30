package actor

import "time"

// A Moment is a time as exactly as its source gives it: a year ("2016"), a
// month ("2016-09"), a date ("2016-09-03") or an RFC 3339 date-time, in which
// the seconds may be left out. The zero Moment is no time at all.
type Moment string

// IsValid reports whether m is a year, a month, a date or a date-time that
// exists.
func (m Moment) IsValid() bool { _, _, ok := m.span(); return ok }

// First returns the first instant of m, in UTC where m names no zone; the zero
// Time if m is not valid.
func (m Moment) First() time.Time { first, _, _ := m.span(); return first }

// Last returns the last instant of m, a nanosecond before the next begins; the
// zero Time if m is not valid.
func (m Moment) Last() time.Time { _, last, _ := m.span(); return last }

func (m Moment) span() (first, last time.Time, ok bool) {
	s := string(m)
	for _, f := range []struct {
		layout  string
		y, m, d int
	}{{"2006", 1, 0, 0}, {"2006-01", 0, 1, 0}, {"2006-01-02", 0, 0, 1}} {
		if len(s) == len(f.layout) {
			t, err := time.Parse(f.layout, s)
			return t, t.AddDate(f.y, f.m, f.d).Add(-1), err == nil
		}
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, t, true
		}
	}
	return time.Time{}, time.Time{}, false
}
