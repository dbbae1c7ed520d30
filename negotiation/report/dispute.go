package report

import "parley.example/negotiation"

// A Dispute is one term of which the parties of the record give different
// accounts, or which they have settled and take for different things.
type Dispute struct {
	Term     Ref                     `json:"term"`
	Kind     negotiation.DisputeKind `json:"kind"`
	Accounts []Account               `json:"accounts"` // on the record, then that of each party of the record
}

// An Account is how a term stands in the eyes of one party, or on the record.
type Account struct {
	Party    Ref                `json:"party,omitzero"` // zero: on the record
	Status   negotiation.Status `json:"status"`
	Marks    Marks              `json:"marks,omitzero"`
	Wording  string             `json:"wording,omitzero"`   // of a settled term
	Claims   []Position         `json:"claims,omitempty"`   // the positions that rest on a claim
	Readings []Reading          `json:"readings,omitempty"` // what parties of its rule take it for, or are said to
}

// A Reading is what an actor takes a term for.
type Reading struct {
	Actor     Ref    `json:"actor"`
	Text      string `json:"text"`
	Statement int    `json:"statement,omitzero"`
}

// disputes lists what is in dispute at the chosen round.
func (b *builder) disputes(o Options) error {
	if !o.Disputes || b.at == nil {
		return nil
	}
	list, err := b.talks.Disputes(b.sheet.Round, b.view.Circle()...)
	if err != nil {
		return err
	}
	for _, d := range list {
		out := Dispute{Term: termRef(d.Term), Kind: d.Kind}
		for i := range d.Accounts {
			out.Accounts = append(out.Accounts, b.account(&d.Accounts[i]))
		}
		b.sheet.Disputes = append(b.sheet.Disputes, out)
	}
	return nil
}

func (b *builder) account(a *negotiation.Account) Account {
	out := Account{Status: a.Standing.Status, Marks: marksOf(a.Standing), Wording: a.Standing.Wording}
	if a.Party != "" {
		out.Party = b.actor(a.Party)
	}
	for i := range a.Claims {
		out.Claims = append(out.Claims, b.position(a.Standing, &a.Claims[i]))
	}
	for _, r := range a.Readings {
		out.Readings = append(out.Readings, Reading{Actor: b.actor(r.Holder), Text: r.Text, Statement: b.citeStatement(r.Statement)})
	}
	return out
}
