package negotiation

import "parley.example/actor"

// A Duty is how the duty of one obligor of a settled term is carried.
type Duty struct {
	Obligor string
	Bond    Bond
	Party   string       // the party that carries it: at the other end of Chain, or the obligor's own principal; empty if nobody does
	Chain   []*actor.Tie // from the party to the obligor's principal: the shortest, of several that of the first party
}

// A Bond says who can deliver a duty. The zero Bond is Unbound.
type Bond uint8

// The bonds.
const (
	// Unbound: nobody who consented reaches the obligor.
	Unbound Bond = iota
	// ByInfluence: a party that consented reaches the obligor by a chain of
	// commands, mandates and at least one tie of backing.
	ByInfluence
	// Bound: the obligor's principal consented, or a party did that represents
	// it or commands it, directly or through a chain of commands.
	Bound
)

var bondWords = []string{"unbound", "by-influence", "bound"}

// String returns the word for b.
func (b Bond) String() string { return wordOf(bondWords, b, "Bond") }

// MarshalText returns the word for b; an error if b is no bond.
func (b Bond) MarshalText() ([]byte, error) { return textOf(bondWords, b, "bond") }

// UnmarshalText reads the word for a bond.
func (b *Bond) UnmarshalText(text []byte) error { return readWord(b, bondWords, text, "bond") }

// Duties returns, for a settled term, how the duty of each obligor is carried,
// in the order of Term.Binds; nil for a term that is not settled. Only those
// ties count whose dates, if any, contain the moment of the round, if any.
func (s Standing) Duties() []Duty {
	if s.board == nil || s.Status != StatusSettled {
		return nil
	}
	var list []Duty
	for _, id := range s.Term.Binds {
		list = append(list, s.duty(id))
	}
	return list
}

func (s Standing) duty(obligor string) Duty {
	t := s.board.lens.talks
	to := t.principal(obligor)
	d := Duty{Obligor: obligor}
	if s.consents(to) {
		d.Bond, d.Party = Bound, t.rec.Actors[to].ID
		return d
	}
	for _, a := range s.board.lens.ballot(s.number).parties {
		if s.consents(a) {
			d.reach(s.chain(t.rec.Actors[a].ID, t.rec.Actors[to].ID))
		}
	}
	return d
}

// reach takes a bond if it is better than what there is, or as good and shorter.
func (d *Duty) reach(party string, bond Bond, chain []*actor.Tie) {
	if bond > d.Bond || bond == d.Bond && bond != Unbound && len(chain) < len(d.Chain) {
		d.Bond, d.Party, d.Chain = bond, party, chain
	}
}

// chain finds how a party that consented reaches somebody.
func (s Standing) chain(party, to string) (string, Bond, []*actor.Tie) {
	roster, at := s.board.lens.talks.roster, s.board.Round().moment()
	if mandate := roster.ChainAt(party, to, at, actor.Represents); len(mandate) == 1 {
		return party, Bound, mandate
	}
	if command := roster.ChainAt(party, to, at, actor.Commands); len(command) > 0 {
		return party, Bound, command
	}
	if influence := roster.ChainVia(party, to, at, actor.Backs, actor.Commands, actor.Represents, actor.Backs); len(influence) > 0 {
		return party, ByInfluence, influence
	}
	return "", Unbound, nil
}

// consents reports whether a holder gives its consent to the settled wording.
func (s Standing) consents(holder int32) bool {
	return s.board.contribution(s.number, holder, s.outcome().wording) == given
}
