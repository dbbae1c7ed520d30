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
	form := struct {
		Actor     string       `json:"actor"`
		View      View         `json:"view"`
		Round     string       `json:"round,omitempty"`
		Proposed  []Proposal   `json:"proposed"`
		Supported []Support    `json:"supported"`
		Conceded  []Concession `json:"conceded"`
		HeldOut   []HoldOut    `json:"held_out"`
		Reversed  []Reversal   `json:"reversed"`
		Waiting   []Wait       `json:"waiting"`
		Rates     ratesForm    `json:"rates"`
	}{
		l.Actor, l.View, roundID(l.Round),
		orNone(l.Proposed), orNone(l.Supported), orNone(l.Conceded), orNone(l.HeldOut), orNone(l.Reversed), orNone(l.Waiting),
		ratesForm{l.ProposedSettled, l.SupportedSettled, l.Kept},
	}
	return marshal(form)
}

type ratesForm struct {
	ProposedSettled  Rate `json:"proposed_settled"`
	SupportedSettled Rate `json:"supported_settled"`
	Kept             Rate `json:"kept"`
}

// orNone returns a list that is empty rather than nil.
func orNone[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// MarshalJSON writes the proposal as it stands in a [Ledger].
func (p Proposal) MarshalJSON() ([]byte, error) {
	return marshal(struct {
		Term      string        `json:"term"`
		Wording   string        `json:"wording,omitempty"`
		Statement *statementRef `json:"statement"`
		Status    Status        `json:"status"`
		Settled   bool          `json:"settled,omitempty"`
	}{termID(p.Standing.Term), p.Wording, refTo(p.Statement), p.Standing.Status, p.Settled()})
}

// MarshalJSON writes the support as it stands in a [Ledger].
func (s Support) MarshalJSON() ([]byte, error) { return marshal(s.form()) }

// MarshalJSON writes the hold-out as it stands in a [Ledger].
func (h HoldOut) MarshalJSON() ([]byte, error) { return Support(h).MarshalJSON() }

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

// MarshalJSON writes the concession as it stands in a [Ledger].
func (c Concession) MarshalJSON() ([]byte, error) {
	form := struct {
		Term   string       `json:"term"`
		Round  string       `json:"round"`
		From   Contribution `json:"from"`
		Was    positionForm `json:"was"`
		Now    positionForm `json:"now"`
		For    []Basis      `json:"for,omitempty"`
		Linked []string     `json:"linked,omitempty"`
	}{Term: termID(c.Term), Round: roundID(c.Round), From: c.From, Was: c.Was.form(), Now: c.Now.form(), For: c.For}
	for _, x := range c.Linked {
		form.Linked = append(form.Linked, x.ID)
	}
	return marshal(form)
}

// MarshalJSON writes the reversal as it stands in a [Ledger].
func (r Reversal) MarshalJSON() ([]byte, error) {
	return marshal(struct {
		Round  string `json:"round"`
		Cause  Cause  `json:"cause"`
		Change Change `json:"change"`
	}{roundID(r.Round), r.Turn.Cause, r.Change})
}

// MarshalJSON writes the wait as it stands in a [Ledger].
func (w Wait) MarshalJSON() ([]byte, error) {
	return marshal(struct {
		stretchForm
		Unmet   []Basis `json:"unmet,omitempty"`
		Without []Lack  `json:"without,omitempty"`
	}{w.form(), w.Unmet, w.Without})
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
