package ceasefire_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"parley.example/actor"
	"parley.example/ceasefire"
)

// The oracle looks at every quarter of an hour by itself: whether an incident is
// on then, who can see, and what a clock in the zone shows.
const tick = 15 * time.Minute

type world struct {
	loc   *time.Location
	ticks []time.Time
	wall  []time.Time // what the clocks show, as if it were UTC
	date  []string    // of wall

	known map[time.Duration]grid
}

// A grid is the dates and ticks at which days begin.
type grid struct {
	dates []time.Time
	at    []int
}

func newWorld(t *testing.T, zone, around string) *world {
	t.Helper()
	loc, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	middle, err := time.Parse(time.DateOnly, around)
	if err != nil {
		t.Fatal(err)
	}
	w := &world{loc: loc, known: map[time.Duration]grid{}}
	for at := middle.AddDate(0, 0, -14); at.Before(middle.AddDate(0, 0, 40)); at = at.Add(tick) {
		at := at.In(loc)
		w.ticks = append(w.ticks, at)
		w.wall = append(w.wall, time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), at.Minute(), 0, 0, time.UTC))
		w.date = append(w.date, at.Format(time.DateOnly))
	}
	return w
}

// start finds the tick at which a clock first shows a time; if it skips it, the
// one that it would be if the clock had not been put forward.
func (w *world) start(shown time.Time) int {
	if n := slices.IndexFunc(w.wall, shown.Equal); n >= 0 {
		return n
	}
	for n := range w.wall[:len(w.wall)-1] {
		if w.wall[n].Before(shown) && w.wall[n+1].After(shown) {
			return n + int(shown.Sub(w.wall[n])/tick)
		}
	}
	return -1
}

// A vague is a time known to the tick, the date or the month, and its ticks.
type vague struct {
	text  ceasefire.Instant
	ticks []int
	clock bool
	month bool
}

func (w *world) clock(n int, rnd *rand.Rand) vague {
	text := ceasefire.InstantOf(w.ticks[n])
	if rnd.IntN(2) == 0 {
		text = ceasefire.InstantOf(w.ticks[n].UTC())
	}
	return vague{text: text, ticks: []int{n}, clock: true}
}

// layout gives a date or month, in which all ticks that show it lie.
func (w *world) layout(n int, layout string, rnd *rand.Rand) vague {
	v := vague{month: layout == "2006-01"}
	name := w.date[n][:len(layout)]
	for k := range w.date {
		if w.date[k][:len(layout)] == name {
			v.ticks = append(v.ticks, k)
		}
	}
	v.text = ceasefire.Instant(name)
	if rnd.IntN(2) == 0 {
		v.text += ceasefire.Instant("[" + w.loc.String() + "]")
	}
	return v
}

func (w *world) some(n int, rnd *rand.Rand) vague {
	switch rnd.IntN(8) {
	case 0, 1, 2:
		return w.layout(n, "2006-01-02", rnd)
	case 3:
		return w.layout(n, "2006-01", rnd)
	}
	return w.clock(n, rnd)
}

func (v vague) first() int { return v.ticks[0] }
func (v vague) last() int  { return v.ticks[len(v.ticks)-1] }

// An episode is an incident with its ticks.
type episode struct {
	ceasefire.Incident
	start, end vague
	ends       bool
	steps      []int
}

// maybe are the ticks in which it may lie.
func (e *episode) maybe() (from, to int) {
	switch {
	case !e.ends:
		return e.start.first(), e.start.last() + 1
	case e.end.clock && e.end.first() > e.start.first():
		return e.start.first(), e.end.first()
	}
	return e.start.first(), e.end.last() + 1
}

// on reports whether it is certainly going on at a tick, or counts for it because
// that is a tick of the date on which it began or ended.
func (e *episode) on(n int) bool {
	from, to := e.maybe()
	if n < from || n >= to {
		return false
	}
	end := e.start
	if e.ends {
		end = e.end
	}
	began, over := min(e.start.last(), to-1), end.first()
	return began <= n && n <= over && (e.ends || e.start.clock) ||
		!e.start.month && n <= max(e.start.last(), over) ||
		!end.month && n >= min(end.first(), began)
}

func randomLog(w *world, rnd *rand.Rand) (ceasefire.Ground, []*episode) {
	var g ceasefire.Ground
	var list []*episode
	for k := range rnd.IntN(9) {
		n := 300 + rnd.IntN(len(w.ticks)-900)
		e := &episode{start: w.some(n, rnd)}
		e.Incident = ceasefire.Incident{
			ID: fmt.Sprint("i", k), Start: e.start.text,
			Kind:     pick(rnd, ceasefire.IncidentShelling, ceasefire.IncidentAirStrike),
			Observer: pick(rnd, "", "un", "osce", "army"),
			Where:    pick(rnd, nil, []string{"Aleppo"}, []string{"Castello Road", "Aleppo"}, []string{"Homs"}),
		}
		if rnd.IntN(3) == 0 {
			e.end = w.some(min(len(w.ticks)-1, n+rnd.IntN(pick(rnd, 20, 400))), rnd)
			if e.ends = inOrder(e.start.text, e.end.text); e.ends {
				e.End = e.end.text
			}
		}
		if rnd.IntN(2) == 0 {
			e.inquire(w, rnd)
		}
		list = append(list, e)
		g.Incidents = append(g.Incidents, e.Incident)
	}
	return g, list
}

// inOrder reports whether a log takes these for a start and its end.
func inOrder(start, end ceasefire.Instant) bool {
	from, err := start.First()
	to, also := end.Last()
	return err == nil && also == nil && !to.Before(from)
}

// inquire makes a case of it.
func (e *episode) inquire(w *world, rnd *rand.Rand) {
	from := e.start.last()
	stages := []ceasefire.Stage{ceasefire.StageInquiry, pick(rnd,
		ceasefire.StageUnattributable, ceasefire.StageUnfounded, ceasefire.StageNotVerified), ceasefire.StageEndorsed}
	for _, stage := range stages[:1+rnd.IntN(3)] {
		from = min(from+rnd.IntN(300), len(w.ticks)-1)
		e.steps = append(e.steps, from)
		e.Case = append(e.Case, ceasefire.Step{Stage: stage, At: ceasefire.InstantOf(w.ticks[from]), By: pick(rnd, "un", "osce", "army")})
	}
}

func pick[T any](rnd *rand.Rand, of ...T) T { return of[rnd.IntN(len(of))] }

// counts reports whether an incident counts as of a tick.
func (e *episode) counts(q ceasefire.Quiet, now int) bool {
	if e.start.first() > now || len(q.Kinds) > 0 && !slices.Contains(q.Kinds, e.Kind) || !inArea(q, e.Where) {
		return false
	}
	vouched := len(q.Verifier) == 0 || slices.Contains(q.Verifier, e.Observer)
	for k, s := range e.Case {
		if e.steps[k] > now {
			break
		}
		if s.Stage == ceasefire.StageUnfounded || s.Stage == ceasefire.StageNotVerified {
			return false
		}
		if s.Stage != ceasefire.StageInquiry && slices.Contains(q.Verifier, s.By) {
			vouched = true
		}
	}
	return vouched
}

func inArea(q ceasefire.Quiet, where []string) bool {
	return q.Area.IsZero() || slices.Contains(where, "Aleppo")
}

// A night is an Unseen with its ticks.
type night struct {
	ceasefire.Unseen
	from, to int
}

func randomNights(w *world, rnd *rand.Rand) (list []night, of []ceasefire.Unseen) {
	for range rnd.IntN(5) {
		n := 300 + rnd.IntN(len(w.ticks)-900)
		start := w.some(n, rnd)
		end := w.some(n+rnd.IntN(300), rnd)
		u := night{from: start.first(), to: end.last() + 1}
		if end.clock {
			u.to = end.first()
		}
		u.Unseen = ceasefire.Unseen{
			Start: start.text, End: end.text, Observer: pick(rnd, "", "un", "un", "osce", "army"),
			Where: pick(rnd, nil, []string{"Aleppo"}, []string{"Homs"}),
		}
		if !inOrder(start.text, end.text) {
			continue
		}
		list, of = append(list, u), append(of, u.Unseen)
	}
	return list, of
}

// dark reports whether no verifier can see at a tick.
func dark(q ceasefire.Quiet, nights []night, n, now int) bool {
	eyes := q.Verifier
	if len(eyes) == 0 {
		eyes = actor.IDs{""}
	}
	for _, eye := range eyes {
		closed := slices.ContainsFunc(nights, func(u night) bool {
			return u.from <= n && n < u.to && u.from <= now && (u.Observer == "" || u.Observer == eye) && (len(u.Where) == 0 || inArea(q, u.Where))
		})
		if !closed {
			return false
		}
	}
	return true
}

func randomQuiet(w *world, rnd *rand.Rand) (ceasefire.Quiet, time.Duration) {
	hour := pick(rnd, -1, 0, 19, 6, 2, 24)
	q := ceasefire.Quiet{
		Days: 1 + rnd.IntN(5), Zone: w.loc.String(),
		Kinds:    pick(rnd, nil, []ceasefire.IncidentKind{ceasefire.IncidentShelling}),
		Area:     pick(rnd, ceasefire.Area{}, ceasefire.Area{Name: "Aleppo"}),
		Verifier: pick(rnd, nil, actor.IDs{"un"}, actor.IDs{"osce", "un"}),
		Count:    pick(rnd, ceasefire.DayCounts()...),
		Unseen:   pick(rnd, ceasefire.UnseenBreaks, ceasefire.UnseenHolds, ceasefire.UnseenSkips),
	}
	if hour < 0 {
		return q, 0
	}
	half := pick(rnd, 0, 30)
	if hour == 24 {
		half = 0
	}
	q.Begins = ceasefire.Clock(fmt.Sprintf("%02d:%02d", hour, half))
	return q, time.Duration(hour%24)*time.Hour + time.Duration(half)*time.Minute
}

// A plainDay is a day as the oracle sees it.
type plainDay struct {
	date       string
	from, to   int
	state      ceasefire.DayState
	incidents  []string
	perhaps    []string
	broken     time.Time
	blind      time.Time
	start, end time.Time
}

// starts lists the dates with the ticks at which their days begin; a date that no
// clock shows has the tick of the next.
func (w *world) starts(begins time.Duration) grid {
	g, ok := w.known[begins]
	if ok {
		return g
	}
	for date := w.wall[0].Truncate(24*time.Hour).AddDate(0, 0, 1); ; date = date.AddDate(0, 0, 1) {
		n := w.start(date.Add(begins))
		if n < 0 {
			w.known[begins] = g
			return g
		}
		if len(g.at) > 0 && g.at[len(g.at)-1] == n {
			g.dates[len(g.dates)-1] = date
			continue
		}
		g.dates, g.at = append(g.dates, date), append(g.at, n)
	}
}

func (w *world) days(q ceasefire.Quiet, begins time.Duration, from vague, now int, log []*episode, nights []night) []plainDay {
	g := w.starts(begins)
	dates, at := g.dates, g.at
	first := 0
	for k := range at {
		if from.clock && at[k] <= from.first() || !from.clock && !dates[k].After(w.wall[from.first()].Truncate(24*time.Hour)) {
			first = k
		}
	}
	start := at[first]
	if from.clock {
		start = from.first()
	}
	if q.Count == ceasefire.Exclusive {
		first++
		start = at[first]
	}
	var days []plainDay
	for k := first; k+1 < len(at) && start <= now; k++ {
		d := plainDay{date: dates[k].Format(time.DateOnly), from: start, to: at[k+1], start: w.ticks[start], end: w.ticks[at[k+1]]}
		w.judge(&d, q, now, log, nights)
		days = append(days, d)
		start = at[k+1]
	}
	return days
}

func (w *world) judge(d *plainDay, q ceasefire.Quiet, now int, log []*episode, nights []night) {
	for _, e := range log {
		if !e.counts(q, now) {
			continue
		}
		on, maybe := false, false
		from, to := e.maybe()
		for n := d.from; n < d.to; n++ {
			on = on || e.on(n)
			maybe = maybe || from <= n && n < to
		}
		if on {
			d.incidents = append(d.incidents, e.ID)
			if at := w.breaks(d, e); d.broken.IsZero() || at.Before(d.broken) {
				d.broken = at
			}
		} else if maybe {
			d.perhaps = append(d.perhaps, e.ID)
		}
	}
	for n := d.from; n < d.to && d.blind.IsZero(); n++ {
		if dark(q, nights, n, now) {
			d.blind = w.ticks[n]
		}
	}
	if len(d.perhaps) > 0 {
		d.blind = d.start
	}
	switch {
	case d.incidents != nil:
		d.state = ceasefire.DayViolated
	case d.to > now:
		d.state = ceasefire.DayNotOver
	case !d.blind.IsZero():
		d.state = ceasefire.DayUnseen
	default:
		d.state = ceasefire.DayQuiet
	}
}

// breaks returns when an incident breaks a day.
func (w *world) breaks(d *plainDay, e *episode) time.Time {
	last := e.start.last()
	if e.start.month {
		_, to := e.maybe()
		last = min(last, to-1)
	}
	switch {
	case last < d.from:
		return d.start
	case last >= d.to || e.start.month:
		return d.end
	case e.start.clock:
		return w.ticks[last]
	}
	return w.ticks[last].Add(tick - 1)
}
