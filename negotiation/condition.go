package negotiation

// A Condition is what a consent stands on, or what a term waits for. Exactly
// one of Settled, Accepts, Fact, All and Any is set, and Term with Accepts; the
// zero Condition is not valid. There is no negation: that is what makes the
// answers unique.
type Condition struct {
	Settled string      `json:"settled,omitzero"` // a term is settled
	Accepts string      `json:"accepts,omitzero"` // an actor proposes or accepts Term, and the condition on that holds
	Term    string      `json:"term,omitzero"`
	Fact    string      `json:"fact,omitzero"` // a fact holds
	All     []Condition `json:"all,omitempty"` // every one holds
	Any     []Condition `json:"any,omitempty"` // at least one holds
}
