package report

// A Dispute is one term of which the parties of the record give different
// accounts, or which they have settled and take for different things.
type Dispute struct {
	Term     Ref       `json:"term"`
	Kind     string    `json:"kind"`     // in the words of negotiation.DisputeKind
	Accounts []Account `json:"accounts"` // on the record, then that of each party of the record
}

// An Account is how a term stands in the eyes of one party, or on the record.
type Account struct {
	Party    Ref        `json:"party,omitzero"` // zero: on the record
	Standing Standing   `json:"standing"`
	Claims   []Position `json:"claims,omitempty"` // those of Standing that rest on claims
	Readings []Reading  `json:"readings,omitempty"`
}

// A Reading is what an actor takes a term for.
type Reading struct {
	Actor     Ref    `json:"actor"`
	Text      string `json:"text"`
	Statement int    `json:"statement,omitzero"`
}

// disputes lists what is in dispute at the chosen round.
func (b *builder) disputes(Options) error { return nil }
