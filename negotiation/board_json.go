package negotiation

// MarshalJSON writes the board as
//
//	{"round": ID, "terms": [
//	  {"term": ID, "status": STATUS, "wording": TEXT?, "in_exchange": true?,
//	   "linked": [ID…]?, "provisional": true?, "in_effect": true?, "last_settled": ROUND?}]}
//
// where ? marks what is left out when it is empty or false. Terms and linked
// are in the order of the record. Wording (white space collapsed), in_exchange,
// linked, provisional and in_effect appear only on settled terms, last_settled
// only on others. The round is empty on a board before the first.
func (b *Board) MarshalJSON() ([]byte, error) {
	form := struct {
		Round string         `json:"round"`
		Terms []standingForm `json:"terms"`
	}{Terms: []standingForm{}}
	if r := b.Round(); r != nil {
		form.Round = r.ID
	}
	for s := range b.All() {
		form.Terms = append(form.Terms, s.form())
	}
	return marshal(form)
}

type standingForm struct {
	Term        string   `json:"term"`
	Status      Status   `json:"status"`
	Wording     string   `json:"wording,omitempty"`
	InExchange  bool     `json:"in_exchange,omitempty"`
	Linked      []string `json:"linked,omitempty"`
	Provisional bool     `json:"provisional,omitempty"`
	InEffect    bool     `json:"in_effect,omitempty"`
	LastSettled string   `json:"last_settled,omitempty"`
}

func (s Standing) form() standingForm {
	f := standingForm{
		Term: s.Term.ID, Status: s.Status, Wording: s.Wording,
		InExchange: s.InExchange(), Provisional: s.Provisional(), InEffect: s.InEffect(),
	}
	for _, x := range s.Linked() {
		f.Linked = append(f.Linked, x.ID)
	}
	if r, ok := s.LastSettled(); ok {
		f.LastSettled = r.ID
	}
	return f
}

// MarshalJSON writes the standing as a board does.
func (s Standing) MarshalJSON() ([]byte, error) {
	if s.Term == nil {
		return []byte("null"), nil
	}
	return marshal(s.form())
}

// MarshalJSON writes the change as
//
//	{"term": ID, "kind": KIND, "before": STATUS, "after": STATUS,
//	 "by": [{"actor": ID, "cause": CAUSE}]?,
//	 "because": [{"term": ID} | {"actor": ID, "term": ID} | {"fact": ID}]?}
//
// where ? marks what is left out when it is empty.
func (c Change) MarshalJSON() ([]byte, error) {
	form := struct {
		Term    string     `json:"term"`
		Kind    ChangeKind `json:"kind"`
		Before  Status     `json:"before"`
		After   Status     `json:"after"`
		By      []Turn     `json:"by,omitempty"`
		Because []Basis    `json:"because,omitempty"`
	}{Kind: c.Kind, Before: c.Before.Status, After: c.After.Status, By: c.By, Because: c.Because}
	if c.Term != nil {
		form.Term = c.Term.ID
	}
	return marshal(form)
}

// MarshalJSON writes the turn as {"actor": ID, "cause": CAUSE}.
func (t Turn) MarshalJSON() ([]byte, error) {
	return marshal(struct {
		Actor string `json:"actor"`
		Cause Cause  `json:"cause"`
	}{t.Actor, t.Cause})
}
