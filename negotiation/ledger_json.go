package negotiation

import "time"

// MarshalJSON writes the ledger as
//
//	{"actor": ID, "view": VIEW, "round": ID?,
//	 "proposed": [{"term": ID, "wording": TEXT?, "statement": STATEMENT, "status": STATUS, "settled": true?}],
//	 "supported": [STRETCH],
//	 "conceded": [{"term": ID, "round": ID, "from": CONTRIBUTION, "was": POSITION, "now": POSITION,
//	   "for": [BASIS…]?, "linked": [ID…]?}],
//	 "held_out": [STRETCH],
//	 "reversed": [{"round": ID, "cause": CAUSE, "change": CHANGE}],
//	 "waiting": [STRETCH with "unmet": [BASIS…]?, "without": [{"actor": ID, "gives": CONTRIBUTION}]?],
//	 "rates": {"proposed_settled": RATE, "supported_settled": RATE, "kept": RATE}}
//
// where a stretch is
//
//	{"term": ID, "status": STATUS, "from": ROUND, "to": ROUND, "rounds": N, "still": true?, "seconds": N?,
//	 "first": POSITION, "last": POSITION}
//
// a basis one of {"term": ID}, {"actor": ID, "term": ID} and {"fact": ID}, a rate
// {"count": N, "of": N}, and ? marks what is left out when it is empty, false or
// not known. Status is the term's now; wordings have their white space
// collapsed. Changes are written as by [Change.MarshalJSON], positions and
// statements as in a [PositionChange].
func (l Ledger) MarshalJSON() ([]byte, error) {
	form := ledgerForm{
		Actor: l.Actor, View: l.View, Rates: ratesForm{l.ProposedSettled, l.SupportedSettled, l.Kept},
		Proposed: []proposalForm{}, Supported: []stretchForm{}, Conceded: []concessionForm{},
		HeldOut: []stretchForm{}, Reversed: []reversalForm{}, Waiting: []waitForm{},
	}
	if l.Round != nil {
		form.Round = l.Round.ID
	}
	for i := range l.Proposed {
		form.Proposed = append(form.Proposed, l.Proposed[i].form())
	}
	for i := range l.Supported {
		form.Supported = append(form.Supported, l.Supported[i].form())
	}
	for i := range l.Conceded {
		form.Conceded = append(form.Conceded, l.Conceded[i].form())
	}
	for i := range l.HeldOut {
		s := Support(l.HeldOut[i])
		form.HeldOut = append(form.HeldOut, s.form())
	}
	for i := range l.Reversed {
		r := &l.Reversed[i]
		form.Reversed = append(form.Reversed, reversalForm{roundID(r.Round), r.Turn.Cause, r.Change})
	}
	for i := range l.Waiting {
		w := &l.Waiting[i]
		form.Waiting = append(form.Waiting, waitForm{w.form(), w.Unmet, w.Without})
	}
	return marshal(form)
}

type ledgerForm struct {
	Actor     string           `json:"actor"`
	View      View             `json:"view"`
	Round     string           `json:"round,omitempty"`
	Proposed  []proposalForm   `json:"proposed"`
	Supported []stretchForm    `json:"supported"`
	Conceded  []concessionForm `json:"conceded"`
	HeldOut   []stretchForm    `json:"held_out"`
	Reversed  []reversalForm   `json:"reversed"`
	Waiting   []waitForm       `json:"waiting"`
	Rates     ratesForm        `json:"rates"`
}

type ratesForm struct {
	ProposedSettled  Rate `json:"proposed_settled"`
	SupportedSettled Rate `json:"supported_settled"`
	Kept             Rate `json:"kept"`
}

type proposalForm struct {
	Term      string        `json:"term"`
	Wording   string        `json:"wording,omitempty"`
	Statement *statementRef `json:"statement"`
	Status    Status        `json:"status"`
	Settled   bool          `json:"settled,omitempty"`
}

func (p *Proposal) form() proposalForm {
	return proposalForm{termID(p.Standing.Term), p.Wording, refTo(p.Statement), p.Standing.Status, p.Settled()}
}

type stretchForm struct {
	Term    string       `json:"term"`
	Status  Status       `json:"status"`
	From    string       `json:"from"`
	To      string       `json:"to"`
	Rounds  int          `json:"rounds"`
	Still   bool         `json:"still,omitempty"`
	Seconds *int64       `json:"seconds,omitempty"`
	First   positionForm `json:"first"`
	Last    positionForm `json:"last"`
}

func (s *Support) form() stretchForm {
	f := stretchForm{
		Term: termID(s.Standing.Term), Status: s.Standing.Status, From: roundID(s.From), To: roundID(s.To),
		Rounds: s.Rounds, Still: s.Still, First: s.First.form(), Last: s.Last.form(),
	}
	if d, ok := s.Lasted(); ok {
		seconds := int64(d / time.Second)
		f.Seconds = &seconds
	}
	return f
}

type concessionForm struct {
	Term   string       `json:"term"`
	Round  string       `json:"round"`
	From   Contribution `json:"from"`
	Was    positionForm `json:"was"`
	Now    positionForm `json:"now"`
	For    []Basis      `json:"for,omitempty"`
	Linked []string     `json:"linked,omitempty"`
}

func (c *Concession) form() concessionForm {
	f := concessionForm{
		Term: termID(c.Term), Round: roundID(c.Round), From: c.From, Was: c.Was.form(), Now: c.Now.form(), For: c.For,
	}
	for _, x := range c.Linked {
		f.Linked = append(f.Linked, x.ID)
	}
	return f
}

type reversalForm struct {
	Round  string `json:"round"`
	Cause  Cause  `json:"cause"`
	Change Change `json:"change"`
}

type waitForm struct {
	stretchForm
	Unmet   []Basis `json:"unmet,omitempty"`
	Without []Lack  `json:"without,omitempty"`
}

// MarshalJSON writes the lack as it stands in a [Ledger].
func (l Lack) MarshalJSON() ([]byte, error) {
	return marshal(struct {
		Actor string       `json:"actor"`
		Gives Contribution `json:"gives"`
	}{l.Actor, l.Gives})
}

func termID(x *Term) string {
	if x == nil {
		return ""
	}
	return x.ID
}

func roundID(r *Round) string {
	if r == nil {
		return ""
	}
	return r.ID
}
