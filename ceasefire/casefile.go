package ceasefire

import (
	"time"

	"parley.example/negotiation"
)

// A Step is something that was done about an incident. The zero Step has no stage
// and is not valid. It counts from the first instant of At on.
type Step struct {
	Stage  Stage               `json:"stage"`
	At     Instant             `json:"at"`
	By     string              `json:"by,omitzero"`     // the actor who did it
	Found  []string            `json:"found,omitempty"` // the actors who were found to have done it
	Sure   Certainty           `json:"sure,omitzero"`   // how sure that is
	Public bool                `json:"public,omitzero"` // it was published
	Note   string              `json:"note,omitzero"`
	Source negotiation.Sources `json:"source,omitempty"`
}

// A Case is what has become of an incident at an instant. The zero Case is that
// of an incident that has not happened yet.
//
// Who is said to have done it (Incident.Alleged), who was found to have (Found)
// and whether that was published (Public) are three different things: none of
// them follows from another.
type Case struct {
	Stage   Stage     `json:"stage"`
	Finding Stage     `json:"finding,omitzero"` // which finding is in force; empty: none
	Found   []string  `json:"found,omitempty"`  // the actors whom it names; read-only
	Sure    Certainty `json:"sure,omitzero"`    // how sure that is; empty: not stated
	Public  bool      `json:"public,omitzero"`  // the finding in force is published; where there is none, what was reported
}

// CaseAt returns the case of i at t. It is zero if i starts after t, by the first
// instant of its Start, or if that is no time.
//
// The steps not after t are taken one after the other. The stage is that of the
// last of them; reported, if there is none. The finding in force is the last
// since the case was reopened. Found is that of the last step since then that
// names somebody, and Sure what was said of it then or later. Public says whether
// that step, or one after it, was published: a finding that replaces a published
// one, or makes it surer, is not public by that. A step whose time does not exist
// is passed over; [NewLog] refuses it.
func (i *Incident) CaseAt(t time.Time) Case {
	if i == nil {
		return Case{}
	}
	start, err := i.Start.First()
	if err != nil || start.After(t) {
		return Case{}
	}
	c := Case{Stage: StageReported}
	for _, s := range i.Case {
		if at, err := s.At.First(); err == nil && !at.After(t) {
			c.take(s)
		}
	}
	return c
}

// take goes on with a step.
func (c *Case) take(s Step) {
	switch {
	case s.Stage.IsFinding():
		*c = Case{Finding: s.Stage}
	case s.Stage == StageInquiry && c.Finding != "":
		*c = Case{}
	}
	if len(s.Found) > 0 {
		c.Found, c.Sure, c.Public = s.Found, "", false
	}
	if s.Sure != "" {
		c.Sure, c.Public = s.Sure, false
	}
	c.Stage = s.Stage
	c.Public = c.Public || s.Public
}

// Stands reports whether the incident has to be reckoned with: it has happened,
// and no finding in force says that it did not, that it was no breach, or that it
// could not be verified. What is only reported stands.
func (c Case) Stands() bool {
	return c.Stage != "" && c.Finding != StageUnfounded && c.Finding != StageNotVerified
}

// Proven reports whether the finding in force is that it happened, whether or not
// anybody can say who did it, and whatever has become of the case since.
func (c Case) Proven() bool {
	return c.Finding == StageVerified || c.Finding == StageUnattributable
}
