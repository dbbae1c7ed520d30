package negotiation

import "cmp"

// A Move is something that may bring a deal nearer: an actor accepts a wording
// of a term without condition, or a fact comes about. Actor and Term are set, or
// Fact alone; the zero Move is not valid.
type Move struct {
	Actor   string `json:"actor,omitzero"`
	Term    string `json:"term,omitzero"`
	Wording string `json:"wording,omitzero"` // white space aside; empty: what lies on the table
	Fact    string `json:"fact,omitzero"`
}

// String says what would be done: "russia accepts grounding", "russia accepts
// pause: 48 hours", "the fact confirmed comes about".
func (m Move) String() string {
	switch {
	case m.Fact != "":
		return "the fact " + m.Fact + " comes about"
	case m.Wording != "":
		return cmp.Or(m.Actor, "nobody") + " accepts " + m.Term + ": " + m.Wording
	}
	return cmp.Or(m.Actor, "nobody") + " accepts " + cmp.Or(m.Term, "nothing")
}

// Statement returns an acceptance as it would be said as of a round; the zero
// Statement for a fact.
func (m Move) Statement(round string) Statement {
	if m.Fact != "" {
		return Statement{}
	}
	return Statement{Round: round, By: IDs{m.Actor}, Term: m.Term, Stance: Accept, Text: m.Wording}
}

// Event returns the coming about of a fact as it would be written down, under an
// id; the zero Event for an acceptance.
func (m Move) Event(id, round string) Event {
	if m.Fact == "" {
		return Event{}
	}
	return Event{ID: id, Round: round, Establishes: IDs{m.Fact}}
}
