package ceasefire

// A Quota is how much is to pass: 18 ships in two months; 600 lorries a day, 50
// of them with fuel and 300 of them to the north. The zero Quota is of nothing.
// [Quota.Balance] says what came of it.
type Quota struct {
	Name   string  `json:"name,omitzero"` // by which deliveries say that they count, for a part: fuel
	Amount int     `json:"amount"`
	Unit   string  `json:"unit,omitzero"`    // of what, in the singular: ship
	Per    Span    `json:"per,omitzero"`     // in how long; zero: that of the whole, for a part; else not stated
	AtMost bool    `json:"at_most,omitzero"` // a ceiling; else it is to be reached
	Parts  []Quota `json:"parts,omitempty"`  // of which; they may overlap
}
