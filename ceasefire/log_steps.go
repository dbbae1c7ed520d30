package ceasefire

import (
	"slices"
	"time"
)

// steps checks the case of an incident, and reads its times.
func (k *logCheck) steps(c *checker, h *happening) {
	h.steps = make([]time.Time, len(h.Case))
	r := caseReader{k: k, incident: h, latest: -1}
	each(c, "case", h.Case, r.step)
}

// A caseReader goes through the steps of a case.
type caseReader struct {
	k        *logCheck
	incident *happening
	now      Case // what the steps so far make of it
	n        int  // how many there were
	latest   int  // the last of them whose time exists; -1: none
}

func (r *caseReader) step(c *checker, s Step) {
	r.stage(c, s)
	r.time(c, s)
	c.id("by", s.By)
	c.ids("found", s.Found)
	r.found(c, s)
	word(c, "sure", s.Sure, Certainties())
	r.k.text(c, "note", s.Note)
	r.k.sources(c, s.Source)
	r.n++
}

// stage checks that it may follow the one before.
func (r *caseReader) stage(c *checker, s Step) {
	before := r.now.Stage
	r.now.take(s)
	statedWord(c, "stage", s.Stage, Stages())
	if !slices.Contains(Stages(), s.Stage) {
		r.now.Stage = "unknown" // anything may follow it
		return
	}
	next := before.Next()
	switch {
	case next == nil || slices.Contains(next, s.Stage):
	case before == "":
		c.addf("stage", "a case may not begin with %s: it begins with one of %s", s.Stage, choice(next))
	default:
		c.addf("stage", "%s may not follow %s: after it comes one of %s", s.Stage, before, choice(next))
	}
}

// time checks that a step is not before the one before it, nor the incident.
func (r *caseReader) time(c *checker, s Step) {
	t, ok := r.k.time(c, "at", s.At)
	r.incident.steps[r.n] = t
	if !ok {
		return
	}
	if r.latest >= 0 && t.Before(r.incident.steps[r.latest]) {
		c.addf("at", "%s is before %s, the time of case[%d]", s.At, r.incident.Case[r.latest].At, r.latest)
	}
	r.latest = r.n
	if last, err := s.At.Last(); err == nil && !r.incident.start.IsZero() && last.Before(r.incident.start) {
		c.addf("at", "%s is before the incident, which starts %s", s.At, r.incident.Start)
	}
}

// found checks that a step names somebody where it has to, and only where it may.
func (r *caseReader) found(c *checker, s Step) {
	finding := r.now.Finding
	switch {
	case s.Stage == StageVerified && len(s.Found) == 0:
		c.addf("found", "nobody is named: where it is not known who did it, the stage is %s", StageUnattributable)
	case len(s.Found) == 0:
	case finding == "":
		c.addf("found", "nobody has been found yet")
	case finding != StageVerified:
		c.addf("found", "nobody is found where the finding is %s", finding)
	}
	if s.Sure != "" && finding == "" {
		c.addf("sure", "there is no finding yet that one could be sure of")
	}
}
