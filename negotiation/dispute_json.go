package negotiation

// MarshalJSON writes the dispute as
//
//	{"term": ID, "kind": KIND, "accounts": [
//	  {"view": VIEW, "party": ID?, "status": STATUS, "wording": TEXT?, "last_settled": ROUND?,
//	   "claims": [POSITION…]?, "readings": [{"actor": ID, "reading": TEXT, "statement": STATEMENT}]?}]}
//
// where ? marks what is left out when it is empty. The first account is that on
// the record and has no party; wording (white space collapsed) appears only
// where the term is settled, last_settled only where it is not. Positions and statements are written as in a
// [PositionChange], each position with an "actor" that holds it.
func (d Dispute) MarshalJSON() ([]byte, error) {
	form := struct {
		Term     string      `json:"term"`
		Kind     DisputeKind `json:"kind"`
		Accounts []Account   `json:"accounts"`
	}{Kind: d.Kind, Accounts: append([]Account{}, d.Accounts...)}
	if d.Term != nil {
		form.Term = d.Term.ID
	}
	return marshal(form)
}

// MarshalJSON writes the account as it stands in a [Dispute].
func (a Account) MarshalJSON() ([]byte, error) {
	form := struct {
		View     View           `json:"view"`
		Party    string         `json:"party,omitempty"`
		Status   Status         `json:"status"`
		Wording  string         `json:"wording,omitempty"`
		Last     string         `json:"last_settled,omitempty"`
		Claims   []positionForm `json:"claims,omitempty"`
		Readings []Reading      `json:"readings,omitempty"`
	}{View: a.View, Party: a.Party, Status: a.Standing.Status, Wording: a.Standing.Wording, Readings: a.Readings}
	if r, ok := a.Standing.LastSettled(); ok {
		form.Last = r.ID
	}
	for _, p := range a.Claims {
		f := p.form()
		f.Actor = p.Holder
		form.Claims = append(form.Claims, f)
	}
	return marshal(form)
}

// MarshalJSON writes the reading as it stands in an [Account].
func (r Reading) MarshalJSON() ([]byte, error) {
	return marshal(struct {
		Actor     string        `json:"actor"`
		Reading   string        `json:"reading"`
		Statement *statementRef `json:"statement,omitempty"`
	}{r.Holder, r.Text, refTo(r.Statement)})
}
