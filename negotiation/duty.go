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
// ties count whose dates, if any, contain the moment of the round, if any. It
// takes time linear in the ties and the obligors.
func (s Standing) Duties() []Duty {
	if s.board == nil || s.Status != StatusSettled || len(s.Term.Binds) == 0 {
		return nil
	}
	n := s.ties()
	mandates, commands, influence := n.mandates(), n.commands(), n.influence()
	list := make([]Duty, len(s.Term.Binds))
	for i, id := range s.Term.Binds {
		to := n.talks.principal(id)
		list[i] = Duty{Obligor: id}
		switch {
		case s.consents(to):
			list[i].Bond, list[i].Party = Bound, n.talks.rec.Actors[to].ID
		case n.carry(&list[i], Bound, nearer(mandates, commands, spot{actor: to}), spot{actor: to}):
		default:
			n.carry(&list[i], ByInfluence, influence, spot{actor: to, backed: true})
		}
	}
	return list
}

// consents reports whether a holder gives its consent to the settled wording.
func (s Standing) consents(holder int32) bool {
	return s.board.contribution(s.number, holder, s.outcome().wording) == ContributionGiven
}

// A network is the ties that hold at a moment, and the parties that consented.
type network struct {
	talks   *Talks
	parties []int32             // in the order of the rule
	from    map[int32][]tieFrom // by principal
}

// A tieFrom is a tie, its other end taken to its principal.
type tieFrom struct {
	tie *actor.Tie
	to  int32
}

func (s Standing) ties() *network {
	t := s.board.lens.talks
	n := &network{talks: t, from: map[int32][]tieFrom{}}
	for _, a := range s.board.lens.ballot(s.number).parties {
		if s.consents(a) {
			n.parties = append(n.parties, a)
		}
	}
	moment := s.board.Round().moment()
	for i := range t.rec.Ties {
		tie := &t.rec.Ties[i]
		from, to := t.principal(tie.From), t.principal(tie.To)
		if from != to && tie.Holds(moment) {
			n.from[from] = append(n.from[from], tieFrom{tie, to})
		}
	}
	return n
}

// A spot is where a search has come: an actor, and whether a tie of backing
// lies on the way.
type spot struct {
	actor  int32
	backed bool
}

// An arrival is how a spot was reached first.
type arrival struct {
	party int // which of the parties the way begins with
	from  spot
	tie   *actor.Tie // nil: the party itself
	steps int
}

// search goes from all parties at once, nearest places first, along the ties
// for which on says where they lead.
func (n *network) search(on func(at spot, tie tieFrom) (spot, bool)) map[spot]arrival {
	found := map[spot]arrival{}
	var queue []spot
	for i, a := range n.parties {
		at := spot{actor: a}
		found[at] = arrival{party: i}
		queue = append(queue, at)
	}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		for _, tie := range n.from[at.actor] {
			to, ok := on(at, tie)
			if _, been := found[to]; ok && !been {
				found[to] = arrival{party: found[at].party, from: at, tie: tie.tie, steps: found[at].steps + 1}
				queue = append(queue, to)
			}
		}
	}
	return found
}

// mandates finds whom the parties represent: by one tie, for mandates do not
// chain.
func (n *network) mandates() map[spot]arrival {
	found := map[spot]arrival{}
	for i, a := range n.parties {
		for _, tie := range n.from[a] {
			to := spot{actor: tie.to}
			if _, been := found[to]; tie.tie.Kind == actor.Represents && !been {
				found[to] = arrival{party: i, from: spot{actor: a}, tie: tie.tie, steps: 1}
			}
		}
	}
	return found
}

// commands finds whom the parties command, directly or through others.
func (n *network) commands() map[spot]arrival {
	return n.search(func(_ spot, tie tieFrom) (spot, bool) {
		return spot{actor: tie.to}, tie.tie.Kind == actor.Commands
	})
}

// influence finds whom the parties reach by commands, mandates and backing.
func (n *network) influence() map[spot]arrival {
	return n.search(func(at spot, tie tieFrom) (spot, bool) {
		switch tie.tie.Kind {
		case actor.Commands, actor.Represents:
			return spot{tie.to, at.backed}, true
		case actor.Backs:
			return spot{tie.to, true}, true
		default:
			return spot{}, false
		}
	})
}

// nearer returns that of two searches which came to a spot by the shorter way,
// or by one as short from an earlier party.
func nearer(a, b map[spot]arrival, to spot) map[spot]arrival {
	x, ok := a[to]
	y, also := b[to]
	if also && y.tie != nil && (!ok || y.steps < x.steps || y.steps == x.steps && y.party < x.party) {
		return b
	}
	return a
}

// carry puts a bond into a duty if there is a way to a spot, and reports whether
// there is.
func (n *network) carry(d *Duty, bond Bond, found map[spot]arrival, to spot) bool {
	way, ok := found[to]
	if !ok || way.tie == nil {
		return false
	}
	d.Bond, d.Party = bond, n.talks.rec.Actors[n.parties[way.party]].ID
	d.Chain = make([]*actor.Tie, way.steps)
	for at := way; at.tie != nil; at = n.before(found, at) {
		d.Chain[at.steps-1] = at.tie
	}
	return true
}

// before returns the arrival that another one went on from.
func (n *network) before(found map[spot]arrival, at arrival) arrival {
	if at.steps == 1 {
		return arrival{}
	}
	return found[at.from]
}
