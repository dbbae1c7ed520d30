package report

import "parley.example/negotiation"

// A Move is what became of one actor's position on one term from one round to
// another.
type Move struct {
	Term       Ref                      `json:"term"`
	Actor      Ref                      `json:"actor"`
	Kind       negotiation.MoveKind     `json:"kind"`
	Was        Position                 `json:"was"`
	Now        Position                 `json:"now"`
	Wording    string                   `json:"wording,omitzero"` // what Gave and Gives are measured by
	Gave       negotiation.Contribution `json:"gave"`             // before
	Gives      negotiation.Contribution `json:"gives"`            // after
	Statements []int                    `json:"statements,omitempty"`
}

// moves resolves the position changes that did not unsettle a term.
func (b *builder) moves(changes negotiation.Changes) []Move {
	list := []Move{}
	standings := map[string]*negotiation.Change{}
	for i := range changes {
		standings[changes[i].Term.ID] = &changes[i]
	}
	for _, m := range changes.Moves() {
		c := standings[m.Term.ID]
		move := Move{
			Term: termRef(m.Term), Actor: b.actor(m.Holder), Kind: m.Kind,
			Was: b.position(c.Before, &m.Was), Now: b.position(c.After, &m.Now),
			Wording: m.Wording, Gave: m.Gave, Gives: m.Gives,
		}
		for _, s := range m.Statements {
			move.Statements = append(move.Statements, b.citeStatement(s))
		}
		list = append(list, move)
	}
	return list
}
