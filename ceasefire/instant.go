package ceasefire

import (
	"fmt"
	"strings"
	"time"

	"parley.example/actor"
)

// An Instant is a time as a text names it, as exactly as it does: a year, a
// month, a date, or a date and a time of day, with an offset from UTC, the name of
// a zone, both or neither. The zero Instant is no time at all; it is not valid.
//
// The text form is that of an [actor.Moment], whose offset may be left out, with
// the name of a zone of the tz database in brackets after it, as in RFC 9557:
//
//	2016-09                               a month
//	2016-09-12                            a date
//	2016-09-12[Asia/Damascus]             a date in Damascus
//	2016-09-12T19:00                      a time of day in no zone: not one instant
//	2016-09-12T19:00+03:00                an instant
//	2016-09-12T19:00[Asia/Damascus]       the same instant, which knows its zone
//	2016-09-12T19:00+03:00[Asia/Damascus] the same
//
// Dates without a zone are stretches of time in UTC, as those of a Moment. An
// offset and a zone must agree. A time of day that the clocks of the zone skip is
// not valid, as a date that its calendar skips (30 December 2011 in Apia), and a
// time of day that they show twice needs an offset.
//
// Zones come from the zone data of the machine or, if the program imports
// time/tzdata, from the program. Where there is none an Instant with a zone
// is an error, never a wrong hour.
type Instant string

// InstantOf returns t as a date and time of day, to the nanosecond, with its
// offset from UTC and the name of its zone if that is a place of the tz database.
// The zero Time, and any outside the years 1 to 9999, gives the zero Instant.
func InstantOf(t time.Time) Instant { return zones(nil).instantOf(t) }

func (z zones) instantOf(t time.Time) Instant {
	if t.IsZero() {
		return ""
	}
	text := stamp(wholeOffset(t))
	if i := Instant(text + "[" + t.Location().String() + "]"); strings.Contains(string(i), "/") {
		if _, err := i.read(z); err == nil {
			return i
		}
	}
	return Instant(text)
}

// wholeOffset takes t to UTC if its offset cannot be written in hours and minutes,
// or takes it out of the years that can.
func wholeOffset(t time.Time) time.Time {
	_, offset := t.Zone()
	if offset%60 != 0 || offset <= -secondsPerDay || offset >= secondsPerDay || !writable(t) {
		return t.UTC()
	}
	return t
}

// writable reports whether t is in the years 1 to 9999 on its own clocks.
func writable(t time.Time) bool { return 1 <= t.Year() && t.Year() <= 9999 }

const secondsPerDay = 24 * 60 * 60

// Check says what is wrong with i; nil if it is valid.
func (i Instant) Check() error {
	_, err := i.read(nil)
	return err
}

// IsValid reports whether i is a time that exists.
func (i Instant) IsValid() bool { return i.Check() == nil }

// Zone returns the name of the zone; empty if there is none.
func (i Instant) Zone() string {
	_, name := i.cut()
	return name
}

// HasClock reports whether i has a time of day.
func (i Instant) HasClock() bool {
	text, _ := i.cut() // a zone may have the letter in its name
	return strings.Contains(text, "T")
}

// HasDate reports whether i is as exact as a date, or more so.
func (i Instant) HasDate() bool {
	text, _ := i.cut()
	return strings.Count(text, "-") >= 2
}

// HasZone reports whether i says on whose clocks it is read: it has an offset
// from UTC or a zone.
func (i Instant) HasZone() bool {
	text, name := i.cut()
	return name != "" || i.HasClock() && actor.Moment(text).IsValid()
}

// First returns the first instant of i, in its zone if it has one, else in UTC or
// at its offset. It is an error if i is not valid, or has a time of day and
// neither offset nor zone.
func (i Instant) First() (time.Time, error) {
	r, err := i.stretch(nil)
	return r.From, err
}

// stretch returns from when to when i lasts.
func (i Instant) stretch(z zones) (Range, error) {
	r, err := i.read(z)
	if err != nil {
		return Range{}, err
	}
	from, err := r.instant(r.first)
	if err != nil || r.exactness == toInstant {
		return Range{from, from}, err
	}
	next, err := r.instant(r.next())
	return Range{from, next.Add(-1)}, err
}

// Last returns the last instant of i: of a year, a month or a date a nanosecond
// before the next begins, of a time of day itself. Errors are those of First.
func (i Instant) Last() (time.Time, error) {
	r, err := i.stretch(nil)
	return r.To, err
}

// Moment returns i in the form of package negotiation: a year, a month or a date
// without its zone, a time of day with its offset. Errors are those of First.
func (i Instant) Moment() (actor.Moment, error) {
	text, _ := i.cut()
	if _, err := i.First(); err != nil {
		return "", err
	}
	if m := actor.Moment(text); m.IsValid() {
		return m, nil
	}
	t, err := i.First()
	return actor.MomentOf(t), err
}

// Add returns the time a span after i, as exact as i and in its zone: months
// first, then days, both by the calendar, then hours. A month more than 31
// January is the last of February. A time of day that the clocks skip on that day
// moves on by as much as they do; of one that they show twice it is the first.
// It is an error to add hours to a date or to a time of day in no zone, days to a
// month and months to a year, since what comes out would be less exact than it
// looks; and to leave the years 1 to 9999.
func (i Instant) Add(s Span) (Instant, error) { return i.add(s, nil) }

func (i Instant) add(s Span, z zones) (Instant, error) {
	r, err := i.read(z)
	if err == nil {
		err = r.addable(i, s)
	}
	if err != nil {
		return "", err
	}
	sum, err := r.add(s)
	return i.checked(sum, err, z)
}

// addable says why a span cannot be added to r, which is a reading of i.
func (r *reading) addable(i Instant, s Span) error {
	switch {
	case !s.IsValid():
		return fmt.Errorf("ceasefire: %s cannot be added", s)
	case (r.exactness < toInstant || r.floating) && s.Clock != 0:
		return fmt.Errorf("ceasefire: %s is no one instant to count %s from", i, s.Words())
	case r.exactness < toDate && s.Days != 0:
		return fmt.Errorf("ceasefire: %s is no day to count %s from", i, s.Words())
	case r.exactness < toMonth && s.Months%12 != 0:
		return fmt.Errorf("ceasefire: %s is no month to count %s from", i, s.Words())
	}
	return nil
}

// midnight returns the beginning of the day that comes some days after that of i,
// on its clocks.
func (i Instant) midnight(days int, z zones) (Instant, error) {
	r, err := i.read(z)
	if err != nil {
		return "", err
	}
	t := time.Time(r.first.add(0, days))
	w := wallOf(t.Year(), t.Month(), t.Day())
	begins, err := r.instant(w)
	if err != nil || !writable(begins) {
		return i.checked("", err, z)
	}
	return i.checked(r.written(begins), nil, z)
}

// checked returns a sum of i and a span if it exists and can be written.
func (i Instant) checked(sum Instant, err error, z zones) (Instant, error) {
	if err == nil && sum == "" {
		err = fmt.Errorf("ceasefire: what is counted from %s leads out of the years 1 to 9999", i)
	}
	if err == nil {
		_, err = sum.read(z)
	}
	if err != nil {
		return "", err
	}
	return sum, nil
}

// cut divides i into its date and time and the name of its zone.
func (i Instant) cut() (text, zone string) {
	text, rest, ok := strings.Cut(string(i), "[")
	if name, closed := strings.CutSuffix(rest, "]"); ok && closed && name != "" {
		return text, name
	}
	return string(i), ""
}
