package ceasefire

import (
	"fmt"
	"slices"
	"strconv"
	"time"
)

// A Window is when something is open: every day between two times of day, between
// two dates, or both. The zero Window is always open.
//
// It opens on the first instant of a day at which the clocks of its zone show From
// or later, and closes on the first after that at which they show To or later.
// Where clocks are put back over To it does not open again. One that runs past
// midnight belongs to the day on which it opens, which is the day that Days speaks
// of. All of it lies between Start and End.
type Window struct {
	From  Clock     `json:"from,omitzero"` // the time of day at which it opens; with To
	To    Clock     `json:"to,omitzero"`   // and closes; not later than From: on the day after
	Days  []Weekday `json:"days,omitempty"`
	Start Instant   `json:"start,omitzero"` // the first day or instant; zero: no first
	End   Instant   `json:"end,omitzero"`   // the last day, or the instant at which it ends; zero: no end
	Zone  string    `json:"zone,omitzero"`  // of From, To and Days, and of Start and End if they name none
}

// A Clock is a time of day in hours and minutes, as in 19:00; 24:00 is the end
// of the day. The zero Clock is not stated.
type Clock string

// Since returns how long after midnight the clock shows that, where it is not put
// forward or back; an error if it is no time of day.
func (c Clock) Since() (time.Duration, error) {
	text := string(c)
	if len(text) == 5 && text[2] == ':' && allDigits(text[:2]) && allDigits(text[3:]) {
		hours, _ := strconv.Atoi(text[:2])
		minutes, _ := strconv.Atoi(text[3:])
		if hours < 24 && minutes < 60 || hours == 24 && minutes == 0 {
			return time.Duration(60*hours+minutes) * time.Minute, nil
		}
	}
	return 0, fmt.Errorf("ceasefire: %s is no time of day: it is written as 19:00", quote(text))
}

// A Weekday is a day of the week, in lower case: monday.
type Weekday string

// weekdays are the days of the week in the order of [time.Weekday].
var weekdays = []Weekday{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}

// hours is a Window made ready to be asked.
type hours struct {
	within   Range // to its last instant
	daily    bool  // it opens and closes
	from, to time.Duration
	days     [7]bool
	loc      *time.Location
}

// hours makes w ready.
func (w *Window) hours() (hours, error) {
	h := hours{loc: time.UTC}
	if err := w.limits(&h.within); err != nil {
		return h, err
	}
	if h.daily = w.From != "" || w.To != "" || len(w.Days) > 0; !h.daily {
		return h, nil
	}
	if w.Zone == "" {
		return h, fmt.Errorf("ceasefire: a window with times of day or days of the week has to name its zone")
	}
	var err error
	if h.loc, err = zone(w.Zone); err != nil {
		return h, err
	}
	if err = w.clocks(&h); err != nil {
		return h, err
	}
	return h, w.weekdays(&h)
}

// limits finds the first and the last instant of w.
func (w *Window) limits(within *Range) error {
	if w.Start != "" {
		start, err := w.zoned(w.Start).First()
		if err != nil {
			return err
		}
		within.From = start
	}
	if w.End == "" {
		return nil
	}
	end, err := w.zoned(w.End).Last()
	if w.End.HasClock() {
		end = end.Add(-1) // it is closed at that instant
	}
	within.To = end
	if err == nil && w.Start != "" && end.Before(within.From) {
		err = fmt.Errorf("ceasefire: the window from %s to %s ends before it begins", w.Start, w.End)
	}
	return err
}

// zoned gives a time the zone of w if it has none.
func (w *Window) zoned(i Instant) Instant {
	if w.Zone == "" || i.HasZone() {
		return i
	}
	return i + Instant("["+w.Zone+"]")
}

// clocks finds how long after midnight w opens and closes.
func (w *Window) clocks(h *hours) (err error) {
	if w.From == "" && w.To == "" {
		h.to = 24 * time.Hour
		return nil
	}
	if w.From == "" || w.To == "" {
		return fmt.Errorf("ceasefire: a window that opens at %s and closes at %s lacks one of the two", quote(string(w.From)), quote(string(w.To)))
	}
	if h.from, err = w.From.Since(); err != nil {
		return err
	}
	if h.from == 24*time.Hour {
		return fmt.Errorf("ceasefire: a window cannot open at 24:00, when the day is over: it is 00:00 of the day after")
	}
	if h.to, err = w.To.Since(); err == nil && h.to <= h.from {
		h.to += 24 * time.Hour
	}
	return err
}

// weekdays finds the days of the week on which w opens.
func (w *Window) weekdays(h *hours) error {
	for _, day := range w.Days {
		n := slices.Index(weekdays, day)
		if n < 0 {
			return fmt.Errorf("ceasefire: %s is no day of the week: they are %s", quote(string(day)), choice(weekdays))
		}
		h.days[n] = true
	}
	if len(w.Days) == 0 {
		h.days = [7]bool{true, true, true, true, true, true, true}
	}
	return nil
}
