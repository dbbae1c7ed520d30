package ceasefire

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
	"time"

	"parley.example/actor"
	"parley.example/negotiation"
)

// A Log is what happened on the ground, checked and ready for questions. The zero
// Log and a nil one are empty. A Log never changes, and several goroutines may use
// one at once: to go on with it is to make another. What it returns pointers to
// is read-only.
type Log struct {
	incidents []*happening
	deeds     []*deedAt
	unseen    []*Unseen
	index     map[string]int // of an incident, by its id
	order     []int          // of the incidents, by their times
}

// A happening is an incident with its times read.
type happening struct {
	Incident
	start time.Time
	steps []time.Time
}

// A deedAt is a deed with its time read.
type deedAt struct {
	Deed
	at time.Time
}

// NewLog checks a Ground and makes a Log of it, which has nothing in common with
// it. All that is wrong is reported at once in one [*negotiation.InvalidError],
// in the order of the data and with paths such as incidents[2].where[0] or
// deeds[1].at; suggestions of what may have been meant come with the first twenty
// at most. These are problems:
//
//   - ids that are not in form, and incidents of one id; actors and clauses need
//     to be in form only
//   - times that are not stated, do not exist, or name a time of day and neither
//     an offset nor a zone; an end that is over before the start begins
//   - kinds, places and links that are blank or, where the list of words is
//     closed, none of it
//   - counts and tolls below 0, and a toll of at most less than at least
//   - links to incidents that are not there, to the incident itself, and in a
//     circle, of whatever kinds
//   - steps whose stage may not follow the one before (see [Stage]), that come
//     before it in time, or before the incident; Found where nobody has been found
//     or beside a finding other than verified, and a verified case without it;
//     Sure where nothing has been found
//   - a waiver that does not say who waives, or is the bearer's own
//   - text that is not valid UTF-8
//
// It takes time linear in the size of g, but for sorting it.
func NewLog(g Ground) (*Log, error) { return (*Log)(nil).Append(g) }

// Append returns a log with more in it, behind what is there. l stays as it was.
// Only what comes is checked, links to what is there included, and its paths
// count on: the first incident after three is incidents[3]. Problems are those of
// [NewLog]. Of the entries that are there a few words each are copied, and they
// are put in order again.
func (l *Log) Append(more Ground) (*Log, error) {
	n := l.copy()
	first := len(n.incidents)
	for i := range more.Incidents {
		n.add(more.Incidents[i].copy())
	}
	k := logCheck{log: n, circles: n.circles(first)}
	var c checker
	for i := first; i < len(n.incidents); i++ {
		c.in(fmt.Sprintf("incidents[%d]", i), func(c *checker) { k.incident(c, i) })
	}
	for _, d := range more.Deeds {
		p := &deedAt{Deed: d.copy()}
		c.in(fmt.Sprintf("deeds[%d]", len(n.deeds)), func(c *checker) { k.deed(c, p) })
		n.deeds = append(n.deeds, p)
	}
	for _, u := range more.Unseen {
		c.in(fmt.Sprintf("unseen[%d]", len(n.unseen)), func(c *checker) { k.unseen(c, &u) })
		own := u.copy()
		n.unseen = append(n.unseen, &own)
	}
	if err := c.err(); err != nil {
		return nil, err
	}
	n.sort(first)
	return n, nil
}

// Advance returns a log in which the case of an incident has gone on by some
// steps. l stays as it was. An incident that is not there is a
// [*negotiation.UnknownError]; problems are those of [NewLog], the paths counted
// after the steps that are there: incidents[3].case[2].stage.
func (l *Log) Advance(incident string, steps ...Step) (*Log, error) {
	i, err := l.place(incident)
	if err != nil {
		return nil, err
	}
	n := l.copy()
	h := *n.incidents[i]
	h.Case = append(copySteps(h.Case), copySteps(steps)...)
	n.incidents[i] = &h
	k := logCheck{log: n}
	c := checker{path: fmt.Sprintf("incidents[%d]", i)}
	k.steps(&c, &h)
	if err := c.err(); err != nil {
		return nil, err
	}
	return n, nil
}

// copy returns a log that may be added to.
func (l *Log) copy() *Log {
	if l == nil {
		return &Log{index: map[string]int{}}
	}
	n := &Log{slices.Clone(l.incidents), slices.Clone(l.deeds), slices.Clone(l.unseen), maps.Clone(l.index), slices.Clone(l.order)}
	if n.index == nil {
		n.index = map[string]int{}
	}
	return n
}

// add puts in an incident. Of several of one id the index has the first.
func (l *Log) add(i Incident) {
	if _, ok := l.index[i.ID]; !ok {
		l.index[i.ID] = len(l.incidents)
	}
	l.incidents = append(l.incidents, &happening{Incident: i})
}

// sort orders incidents by time, those of one time as they are listed. Those
// before first are in the order already.
func (l *Log) sort(first int) {
	for i := first; i < len(l.incidents); i++ {
		l.order = append(l.order, i)
	}
	slices.SortFunc(l.order, func(a, b int) int {
		return cmp.Or(l.incidents[a].start.Compare(l.incidents[b].start), a-b)
	})
}

// place returns where an incident is listed.
func (l *Log) place(id string) (int, error) {
	if l != nil {
		if i, ok := l.index[id]; ok {
			return i, nil
		}
	}
	return 0, &negotiation.UnknownError{What: "incident", ID: id, Similar: actor.Similar(id, l.ids())}
}

func (l *Log) ids() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range l.All() {
			if !yield(i.ID) {
				return
			}
		}
	}
}

// All returns the incidents in the order in which they are listed. [Log.Find]
// has them in order of time.
func (l *Log) All() iter.Seq[*Incident] {
	return func(yield func(*Incident) bool) {
		if l == nil {
			return
		}
		for _, h := range l.incidents {
			if !yield(&h.Incident) {
				return
			}
		}
	}
}

// Incident returns the incident of an id, and whether there is one.
func (l *Log) Incident(id string) (*Incident, bool) {
	i, err := l.place(id)
	if err != nil {
		return nil, false
	}
	return &l.incidents[i].Incident, true
}

// Replies returns the incidents that are said to reply to one, as they are
// listed. One that is not there is a [*negotiation.UnknownError]. It takes time
// linear in the log.
func (l *Log) Replies(id string) ([]*Incident, error) { return l.linked(id, ReplyTo) }

// Parts returns the incidents that are said to be part of one, as they are
// listed; not the parts of those. One that is not there is a
// [*negotiation.UnknownError]. It takes time linear in the log.
func (l *Log) Parts(id string) ([]*Incident, error) { return l.linked(id, PartOf) }

func (l *Log) linked(id string, kind LinkKind) ([]*Incident, error) {
	if _, err := l.place(id); err != nil {
		return nil, err
	}
	var found []*Incident
	for i := range l.All() {
		if slices.Contains(i.Links, Link{kind, id}) {
			found = append(found, i)
		}
	}
	return found, nil
}

// Ground returns what is in the log, as data that is the caller's own.
// [NewLog] makes the same log of it.
func (l *Log) Ground() Ground {
	var g Ground
	if l == nil {
		return g
	}
	for _, h := range l.incidents {
		g.Incidents = append(g.Incidents, h.Incident.copy())
	}
	for _, d := range l.deeds {
		g.Deeds = append(g.Deeds, d.Deed.copy())
	}
	for _, u := range l.unseen {
		g.Unseen = append(g.Unseen, u.copy())
	}
	return g
}

// caseAt is CaseAt with the times as they were read.
func (h *happening) caseAt(t time.Time) Case {
	if h.start.After(t) {
		return Case{}
	}
	c := Case{Stage: StageReported}
	for n, s := range h.Case {
		if !h.steps[n].After(t) {
			c.take(s)
		}
	}
	return c
}
