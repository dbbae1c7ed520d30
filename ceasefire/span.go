package ceasefire

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// A Span is a length of time as an agreement states it: calendar months, days and
// hours are three different things. The zero Span is no time at all. Two months
// from 2 April are 61 days, a day on which the clocks change has 23 or 25 hours,
// and 48 hours are always 48 hours.
//
// The text form is that of a duration in ISO 8601 (ISO 8601-1:2019, 5.5.2), with
// a sign in front for a span that runs backwards: P2M, P7D, PT48H, P1DT12H,
// -P3D. P1W is P7D and P1Y is P12M. Only seconds may have a fraction.
type Span struct {
	Months int
	Days   int
	Clock  time.Duration // hours, minutes and seconds
}

// Months returns a span of n calendar months.
func Months(n int) Span { return Span{Months: n} }

// Weeks returns a span of n times seven days.
func Weeks(n int) Span { return Span{Days: 7 * n} }

// Days returns a span of n days.
func Days(n int) Span { return Span{Days: n} }

// Hours returns a span of n hours. More than 292 years of them do not fit, and are
// not valid.
func Hours(n int) Span { return Span{Clock: time.Hour}.Times(n) }

// The longest spans that have a text form: beyond every date that there is.
const (
	maxMonths = 12 * 9999
	maxDays   = 366 * 9999
)

// ParseSpan reads the text form of a span.
func ParseSpan(text string) (Span, error) {
	r := spanReader{rest: text, sign: 1}
	s := r.span()
	if r.bad || !s.IsValid() {
		return Span{}, fmt.Errorf("ceasefire: %s is no length of time: it is written as P2M, P7D or PT48H", quote(text))
	}
	return s, nil
}

// IsValid reports whether no part of s is forwards where another is backwards,
// and none longer than 9,999 years.
func (s Span) IsValid() bool {
	forwards := s.Months > 0 || s.Days > 0 || s.Clock > 0
	backwards := s.Months < 0 || s.Days < 0 || s.Clock < 0
	return !(forwards && backwards) && within(s.Months, maxMonths) && within(s.Days, maxDays) && s.Clock != s.minClock()
}

// minClock is the one duration that has no opposite.
func (Span) minClock() time.Duration { return -1 << 63 }

func within(n, most int) bool { return -most <= n && n <= most }

// IsZero reports whether s is no time at all.
func (s Span) IsZero() bool { return s == Span{} }

// Negative reports whether s runs backwards.
func (s Span) Negative() bool { return s.Months < 0 || s.Days < 0 || s.Clock < 0 }

// Neg returns s the other way round.
func (s Span) Neg() Span { return Span{-s.Months, -s.Days, -s.Clock} }

// Times returns s n times over. What no longer fits is not valid.
func (s Span) Times(n int) Span {
	months, ok := product(s.Months, n, maxMonths)
	days, also := product(s.Days, n, maxDays)
	clock := s.Clock * time.Duration(n)
	if !ok || !also || n != 0 && clock/time.Duration(n) != s.Clock {
		return Span{Months: maxMonths + 1}
	}
	return Span{months, days, clock}
}

// product multiplies, and says whether the result is within most.
func product(a, b, most int) (int, bool) {
	if a != 0 && !within(b, most/max(a, -a)) {
		return 0, false
	}
	return a * b, true
}

// String returns the text form of s; an invalid span as its parts.
func (s Span) String() string {
	if !s.IsValid() {
		return fmt.Sprintf("Span(%d months, %d days, %s)", s.Months, s.Days, s.Clock)
	}
	sign := ""
	if s.Negative() {
		sign, s = "-", s.Neg()
	}
	var b strings.Builder
	unit(&b, s.Months/12, "Y")
	unit(&b, s.Months%12, "M")
	unit(&b, s.Days, "D")
	if s.Clock != 0 {
		b.WriteString("T")
		unit(&b, int(s.Clock/time.Hour), "H")
		unit(&b, int(s.Clock%time.Hour/time.Minute), "M")
		seconds(&b, s.Clock%time.Minute)
	}
	if b.Len() == 0 {
		return "P0D"
	}
	return sign + "P" + b.String()
}

func unit(b *strings.Builder, n int, name string) {
	if n != 0 {
		b.WriteString(strconv.Itoa(n) + name)
	}
}

func seconds(b *strings.Builder, d time.Duration) {
	if d == 0 {
		return
	}
	whole, fraction := d/time.Second, d%time.Second
	b.WriteString(strconv.FormatInt(int64(whole), 10))
	if fraction != 0 {
		b.WriteString(strings.TrimRight(fmt.Sprintf(".%09d", int64(fraction)), "0"))
	}
	b.WriteString("S")
}

// MarshalText returns the text form of s; an error if s is not valid.
func (s Span) MarshalText() ([]byte, error) {
	if !s.IsValid() {
		return nil, fmt.Errorf("ceasefire: %s has no text form", s)
	}
	return []byte(s.String()), nil
}

// UnmarshalText reads the text form of a span.
func (s *Span) UnmarshalText(text []byte) error {
	read, err := ParseSpan(string(text))
	if err == nil {
		*s = read
	}
	return err
}

// Words returns s as a sentence has it: "48 hours", "2 months and 3 days"; an
// invalid span as String does.
func (s Span) Words() string {
	if !s.IsValid() {
		return s.String()
	}
	if s.Negative() {
		return "minus " + s.Neg().Words()
	}
	var list []string
	for _, part := range []struct {
		n    int
		name string
	}{
		{s.Months, "month"},
		{s.Days, "day"},
		{int(s.Clock / time.Hour), "hour"},
		{int(s.Clock % time.Hour / time.Minute), "minute"},
	} {
		if part.n != 0 {
			list = append(list, counted(part.n, part.name))
		}
	}
	if rest := s.Clock % time.Minute; rest != 0 {
		list = append(list, secondsInWords(rest))
	}
	if list == nil {
		return "no time"
	}
	return and(list)
}

// secondsInWords returns less than a minute as a sentence has it.
func secondsInWords(d time.Duration) string {
	if d == time.Second {
		return "1 second"
	}
	var b strings.Builder
	seconds(&b, d)
	return strings.TrimSuffix(b.String(), "S") + " seconds"
}

// A spanReader takes the text form of a span apart from left to right. What it
// reads after something went wrong means nothing.
type spanReader struct {
	rest string
	sign int
	bad  bool
}

func (r *spanReader) span() Span {
	if r.next('-') {
		r.sign = -1
	}
	r.bad = !r.next('P') || r.rest == ""
	months := 12 * r.units('Y')
	months += r.units('M')
	days := 7 * r.units('W')
	days += r.units('D')
	s := Span{Months: r.signed(months, maxMonths), Days: r.signed(days, maxDays)}
	if r.next('T') {
		r.bad = r.bad || r.rest == ""
		s.Clock = r.clock()
	}
	r.bad = r.bad || r.rest != ""
	return s
}

// signed gives a number the sign of the span, if it is not too large.
func (r *spanReader) signed(n, most int64) int {
	if n > most {
		r.bad = true
		return 0
	}
	return r.sign * int(n)
}

func (r *spanReader) next(c byte) bool {
	if r.rest == "" || r.rest[0] != c {
		return false
	}
	r.rest = r.rest[1:]
	return true
}

// maxDigits is how many digits a number may have: more than any valid span needs,
// and few enough to reckon with.
const maxDigits = 12

// units reads a number and its unit, 0 if that is not what comes next.
func (r *spanReader) units(unit byte) int64 {
	i := r.digits()
	if i == 0 || i == len(r.rest) || r.rest[i] != unit {
		return 0
	}
	n, err := strconv.ParseInt(r.rest[:i], 10, 64)
	if err != nil || i > maxDigits {
		r.bad = true
		return 0
	}
	r.rest = r.rest[i+1:]
	return n
}

// digits counts the digits that come next.
func (r *spanReader) digits() int {
	i := 0
	for i < len(r.rest) && '0' <= r.rest[i] && r.rest[i] <= '9' {
		i++
	}
	return i
}

// clock reads hours, minutes and seconds.
func (r *spanReader) clock() time.Duration {
	total := 3600 * r.units('H')
	total += 60 * r.units('M')
	whole, nano := r.seconds()
	if total += whole; total > maxSeconds || total == maxSeconds && nano > maxNano {
		r.bad = true
		return 0
	}
	return time.Duration(r.sign) * (time.Duration(total)*time.Second + time.Duration(nano))
}

// The longest duration, in seconds and nanoseconds.
const (
	maxSeconds = int64(math.MaxInt64 / time.Second)
	maxNano    = int64(math.MaxInt64 % time.Second)
)

// seconds reads seconds and, if they have one, a fraction of up to nine digits.
func (r *spanReader) seconds() (whole, nano int64) {
	if r.rest == "" || r.bad {
		return 0, 0
	}
	text, ok := strings.CutSuffix(r.rest, "S")
	front, fraction, dot := strings.Cut(text, ".")
	if !ok || !allDigits(front) || dot && !allDigits(fraction) || len(front) > maxDigits || len(fraction) > 9 {
		r.bad = true
		return 0, 0
	}
	r.rest = ""
	whole, _ = strconv.ParseInt(front, 10, 64)
	nano, _ = strconv.ParseInt((fraction + "000000000")[:9], 10, 64)
	return whole, nano
}

func allDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
