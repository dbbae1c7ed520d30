package ceasefire

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"parley.example/actor"
	"parley.example/negotiation"
)

// A Compliance is how one actor performs one clause at an instant, and what that
// rests on. The zero Compliance is of no clause, and not due.
type Compliance struct {
	Clause    string      `json:"clause"`
	Bearer    string      `json:"bearer"`
	Standard  Standard    `json:"standard"`
	At        time.Time   `json:"at"`
	Verdict   Verdict     `json:"verdict"`
	Incidents []*Incident `json:"incidents,omitempty"` // the breaches, in order of time; also where the verdict is another
	Waiver    *Deed       `json:"waiver,omitempty"`    // the first; nil: none
	Seen      *Deed       `json:"seen,omitempty"`      // the last that somebody other than the bearer saw; nil: nothing
	Said      *Deed       `json:"said,omitempty"`      // the last that was said; nil: nothing
	NotBefore Instant     `json:"not_before,omitzero"` // from when it is due; empty: open, or not known
	NotAfter  Instant     `json:"not_after,omitzero"`  // until when; empty: open, or not known
	Waits     string      `json:"waits_for,omitempty"` // the anchor without a date that it waits for
}

// Compliance says how an actor performs a clause at t. The verdict is the first
// of these that is true.
//
//   - waived: there is a waiver not after t.
//   - breached: an incident that has begun by t names the clause in Breaches, its
//     case at t is put down to the bearer, stands and is not closed, and comes up
//     to the standard: by Alleged it is enough, by Proven the case has to be
//     proven too. A case is put down to those who were found to have done it, once
//     there is a finding that it happened, and until then to those in Alleged: an
//     actor found takes the place of those alleged, and where nobody can say who
//     did it, it is nobody's.
//   - done as verified, done as claimed: what the deeds not after t say, which
//     follows.
//   - not due: it waits for an anchor without a date (Waits), or t is before the
//     first instant of its first point.
//   - overdue: t is after the last instant of its last point.
//   - due: otherwise. A duty without a last point is a continuing one and never
//     overdue.
//
// Its points are those of [Due], counted on cal with the dates that all name. If
// it has no first point, the first is when the agreement takes effect ([Effect]);
// where cal has no such anchor a duty with a deadline is due at once, and one
// without any point waits for it. Whatever a text says of quiet days first, or a
// clause waits for, is not looked at, and a deed or a breach counts though it
// comes before the duty is due.
//
// Deeds are taken in order of time, those of one time as they are listed. What
// somebody other than the bearer saw goes before what is said, however late that
// is said: seen to be done (Observed) it is done as verified, seen undone (Undone)
// it is not done, until it is seen anew. As long as nobody has seen it, it is done
// as claimed once it is said to be done, by the bearer or for it: Declared by
// anybody, or Observed by the bearer, since nobody witnesses for himself. A bearer
// who says that it is undone is believed, even where others saw it done: it is
// not done then, until it is said or seen to be. What is not done is not due, due
// or overdue by t, and not by when it was undone: a duty that is performed in time
// and undone later is overdue after its deadline.
//
// A standard that is none of Alleged and Proven is an error, and so is a clause
// without an id. If the provision names bearers, one who is not among them is a
// [*negotiation.UnknownError]; actors are compared by id, without regard to whom
// they speak for or belong to. Errors of cal are those of [Anchors.Resolve],
// other than an [*UndatedError]. It takes time linear in the log.
func (l *Log) Compliance(c Clause, bearer string, cal Anchors, by Standard, t time.Time) (Compliance, error) {
	r := Compliance{Clause: c.ID, Bearer: bearer, Standard: by, At: t}
	c.Provision = byValue(c.Provision)
	if err := r.check(c.Provision); err != nil {
		return Compliance{}, err
	}
	due, err := timeOf(c.Provision, cal)
	if err != nil {
		return Compliance{}, err
	}
	undone, err := due.at(t)
	if err != nil {
		return Compliance{}, err
	}
	r.NotBefore, r.NotAfter, r.Waits = due.from, due.to, due.waits
	r.Incidents = l.breaches(&r)
	r.Verdict = r.judge(l.deedsOf(&r), undone)
	return r, nil
}

// check says what is wrong with the question.
func (r *Compliance) check(p Provision) error {
	switch {
	case !actor.ValidID(r.Clause):
		return fmt.Errorf("ceasefire: %s is no id of a clause", quote(r.Clause))
	case !slices.Contains(Standards(), r.Standard):
		return fmt.Errorf("ceasefire: %s is no standard: it is one of %s", quote(string(r.Standard)), choice(Standards()))
	case p == nil || len(p.Bearers()) == 0 || slices.Contains(p.Bearers(), r.Bearer):
		return nil
	}
	return &negotiation.UnknownError{What: "bearer of " + r.Clause, ID: r.Bearer, Similar: actor.Similar(r.Bearer, slices.Values(p.Bearers()))}
}

// breaches returns the incidents by which the duty is breached.
func (l *Log) breaches(r *Compliance) []*Incident {
	var found []*Incident
	for h := range l.until(r.At) {
		if slices.Contains(h.Breaches, r.Clause) && r.breachedBy(h) {
			found = append(found, &h.Incident)
		}
	}
	return found
}

func (r *Compliance) breachedBy(h *happening) bool {
	c := h.caseAt(r.At)
	return slices.Contains(h.by(c), r.Bearer) &&
		c.Stands() && c.Stage != StageClosed &&
		(r.Standard == Alleged || c.Proven())
}

// deedsOf returns the deeds that bear on the duty, in order of time.
func (l *Log) deedsOf(r *Compliance) []*deedAt {
	if l == nil {
		return nil
	}
	var found []*deedAt
	for _, d := range l.deeds {
		if d.Clause == r.Clause && d.Bearer == r.Bearer && !d.at.After(r.At) {
			found = append(found, d)
		}
	}
	slices.SortStableFunc(found, func(a, b *deedAt) int { return a.at.Compare(b.at) })
	return found
}

// judge goes through the deeds, keeps those that it rests on, and gives the
// verdict; undone is that of a duty that is not done.
func (r *Compliance) judge(deeds []*deedAt, undone Verdict) Verdict {
	s := unperformed
	for _, d := range deeds {
		switch {
		case d.Kind == Waived:
			r.Waiver = cmp.Or(r.Waiver, &d.Deed)
			continue
		case d.Kind == Declared || d.own():
			r.Said = &d.Deed
		default:
			r.Seen = &d.Deed
		}
		s = s.after(&d.Deed)
	}
	switch {
	case r.Waiver != nil:
		return VerdictWaived
	case len(r.Incidents) > 0:
		return VerdictBreached
	case s == seenDone:
		return VerdictVerified
	case s == saidDone:
		return VerdictClaimed
	}
	return undone
}

// A doneState says what the deeds so far come to.
type doneState int

const (
	unperformed doneState = iota // nothing is known, or the bearer says that it is undone
	saidDone
	seenDone
	seenUndone
)

// after takes one more deed.
func (s doneState) after(d *Deed) doneState {
	said := d.Kind == Declared || d.own()
	switch {
	case !said && d.Kind == Observed:
		return seenDone
	case !said && d.Kind == Undone:
		return seenUndone
	case s == seenUndone:
		return s
	case d.Kind == Undone:
		return unperformed
	case s == unperformed:
		return saidDone
	}
	return s
}
