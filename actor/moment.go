package actor

import "time"

// A Moment is a time as exactly as its source gives it. The zero Moment is no
// time at all; it is not valid.
//
// The text form is one of
//
//	2016                            a year, 0001 to 9999
//	2016-09                         a month
//	2016-09-03                      a date
//	2016-09-12T19:00+03:00          a date-time, RFC 3339 with the seconds left out
//	2016-09-12T16:00:00Z            a date-time
//	2016-09-12T16:00:00.123456789Z  with one to nine digits of a second
//
// or, as a grammar,
//
//	Moment = Year [ "-" Month [ "-" Day [ "T" Clock Zone ] ] ] .
//	Clock  = Hour ":" Minute [ ":" Second [ "." Digit { Digit } ] ] .
//	Zone   = "Z" | ( "+" | "-" ) Hour ":" Minute .
//
// where a Year has four digits and everything else two. The date must exist,
// hours end at 23 and minutes and seconds at 59: there are no leap seconds. The
// letters T and Z are upper case.
//
// A year, a month and a date are a stretch of time in UTC, from [Moment.First] to
// [Moment.Last]; a date-time is one instant, with seconds or without. Moments
// that are equal as strings are the same time; the converse does not hold.
type Moment string

// MomentOf returns t as a date-time, with its offset from UTC and to the
// nanosecond, so that MomentOf(t).First() is the instant t. Where a date-time
// cannot show the offset, because it has seconds in it or takes t out of the
// years 1 to 9999, the offset is dropped and the instant kept. The zero Time, and
// any outside those years, gives the zero Moment.
func MomentOf(t time.Time) Moment {
	if _, offset := t.Zone(); offset%60 != 0 || offset <= -secondsPerDay || offset >= secondsPerDay || !writable(t) {
		t = t.UTC()
	}
	if t.IsZero() || !writable(t) {
		return ""
	}
	return Moment(t.Format(time.RFC3339Nano))
}

// IsValid reports whether m is a year, a month, a date or a date-time that
// exists.
func (m Moment) IsValid() bool { _, _, ok := m.span(); return ok }

// First returns the first instant of m, in UTC; the zero Time if m is not valid.
func (m Moment) First() time.Time { first, _, _ := m.span(); return first }

// Last returns the last instant of m, in UTC: of a year, a month or a date a
// nanosecond before the next begins, of a date-time itself. It is the zero Time
// if m is not valid.
func (m Moment) Last() time.Time { _, last, _ := m.span(); return last }

// Before reports whether m is over before other begins. It is false if either is
// not valid.
func (m Moment) Before(other Moment) bool {
	if m == "" || other == "" {
		return false
	}
	_, last, ok := m.span()
	first, _, also := other.span()
	return ok && also && last.Before(first)
}

const secondsPerDay = 24 * 60 * 60

// writable reports whether t has a year of the text form, in its own zone.
func writable(t time.Time) bool { return 1 <= t.Year() && t.Year() <= 9999 }

// span reads m. It allocates nothing: records hold many moments, and they are
// read where they are asked about.
func (m Moment) span() (first, last time.Time, ok bool) {
	r := momentReader{rest: string(m)}
	year, month, day := r.number(4, 1, 9999), 1, 1
	if r.done() {
		return r.stretch(midnight(year, 1, 1), midnight(year+1, 1, 1))
	}
	r.literal('-')
	month = r.number(2, 1, 12)
	if r.done() {
		return r.stretch(midnight(year, month, 1), midnight(year, month+1, 1))
	}
	r.literal('-')
	day = r.number(2, 1, midnight(year, month+1, 0).Day())
	if r.done() {
		return r.stretch(midnight(year, month, day), midnight(year, month, day+1))
	}
	t := midnight(year, month, day).Add(r.clock())
	return r.stretch(t, t.Add(1))
}

// midnight returns the beginning of a date. Months and days beyond the last run
// over, and day 0 is the last of the month before.
func midnight(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// A momentReader takes the text form of a moment apart from left to right. What
// it reads after something went wrong means nothing.
type momentReader struct {
	rest string
	bad  bool
}

// done reports whether there is nothing more to read, or no use in it.
func (r *momentReader) done() bool { return r.bad || r.rest == "" }

// stretch ends the reading: what was read lasts from first until next begins.
func (r *momentReader) stretch(first, next time.Time) (time.Time, time.Time, bool) {
	if r.bad || r.rest != "" {
		return time.Time{}, time.Time{}, false
	}
	return first, next.Add(-1), true
}

// take returns the next byte, or 0 where there is none.
func (r *momentReader) take() byte {
	if r.rest == "" {
		return 0
	}
	c := r.rest[0]
	r.rest = r.rest[1:]
	return c
}

// literal reads c.
func (r *momentReader) literal(c byte) {
	if r.take() != c {
		r.bad = true
	}
}

// next reports whether the next byte is c, and reads it if so.
func (r *momentReader) next(c byte) bool {
	if r.rest == "" || r.rest[0] != c {
		return false
	}
	r.rest = r.rest[1:]
	return true
}

// number reads a number of so many digits, low to high.
func (r *momentReader) number(digits, low, high int) int {
	n := 0
	for range digits {
		c := r.take()
		if c < '0' || '9' < c {
			r.bad = true
			return low
		}
		n = 10*n + int(c-'0')
	}
	if n < low || high < n {
		r.bad = true
		return low
	}
	return n
}

// clock reads "T", a time of day and a zone: how long after midnight in UTC of
// the date before it that is.
func (r *momentReader) clock() time.Duration {
	r.literal('T')
	d := r.hourMinute()
	if r.next(':') {
		d += time.Duration(r.number(2, 0, 59)) * time.Second
		if r.next('.') {
			d += r.fraction()
		}
	}
	return d - r.zone()
}

// hourMinute reads a time of day without seconds.
func (r *momentReader) hourMinute() time.Duration {
	d := time.Duration(r.number(2, 0, 23)) * time.Hour
	r.literal(':')
	return d + time.Duration(r.number(2, 0, 59))*time.Minute
}

// fraction reads one to nine digits of a second.
func (r *momentReader) fraction() time.Duration {
	d, unit := time.Duration(0), time.Second
	for r.rest != "" && '0' <= r.rest[0] && r.rest[0] <= '9' {
		unit /= 10
		d += time.Duration(r.take()-'0') * unit
		if unit == 0 {
			r.bad = true // finer than a nanosecond
			return 0
		}
	}
	if unit == time.Second {
		r.bad = true // no digit at all
	}
	return d
}

// zone reads how far a zone is ahead of UTC.
func (r *momentReader) zone() time.Duration {
	switch r.take() {
	case 'Z':
		return 0
	case '+':
		return r.hourMinute()
	case '-':
		return -r.hourMinute()
	default:
		r.bad = true
		return 0
	}
}
