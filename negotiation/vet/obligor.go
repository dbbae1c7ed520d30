package vet

import "parley.example/actor"

// CodeObligorBeyondReach comes where a term binds somebody whom no party of its
// rule could bind, whoever of them consents and whatever the date: the obligor's
// principal is not among them, and none of them represents it, commands it
// directly or through others, or reaches it by a chain of commands, mandates and
// at least one tie of backing. Its duty would be unbound once the term is
// settled. A tie may be missing or run the wrong way, or the rule leaves out
// somebody who has to agree.
const CodeObligorBeyondReach Code = "obligor-beyond-reach"

var obligorChecks = []check{
	{CodeObligorBeyondReach, Look, (*vetter).obligorBeyondReach},
}

// An arrow is a tie to another principal.
type arrow struct {
	kind actor.TieKind
	to   int
}

func (v *vetter) obligorBeyondReach() {
	ties := make([][]arrow, len(v.Actors)) // by principal
	for i := range v.Ties {
		t := &v.Ties[i]
		from, to := v.principals[v.actors[t.From]], v.principals[v.actors[t.To]]
		if from != to {
			ties[from] = append(ties[from], arrow{t.Kind, to})
		}
	}
	var common []bool // whom the parties of the default rule reach
	for i := range v.Terms {
		x := &v.Terms[i]
		if len(x.Binds) == 0 {
			continue
		}
		if common == nil && x.Rule.IsZero() {
			common = reached(ties, v.rules[i])
		}
		bound := common
		if !x.Rule.IsZero() {
			bound = reached(ties, v.rules[i])
		}
		for k, id := range x.Binds {
			if !bound[v.principals[v.actors[id]]] {
				v.sayf(remark{place: in("terms", i, nth("binds", k)), term: x.ID, actor: id},
					"The term %s binds %s, whom none of those whose consent it takes (%s) can bind.", x.ID, id, and(v.ids(v.rules[i])))
			}
		}
	}
}

func (b *book) ids(actors []int) []string {
	var list []string
	for _, a := range actors {
		list = append(list, b.Actors[a].ID)
	}
	return list
}

// The ways in which a search can have come to an actor.
const (
	byCommand = iota // by commands alone, or not at all
	byMandate        // by commands and mandates
	byBacking        // by commands, mandates and at least one tie of backing
	ways
)

// A spot is where a search has come.
type spot struct{ actor, way int }

// reached returns, by actor, whether some of the parties could bind it.
func reached(ties [][]arrow, parties []int) []bool {
	found := make([]bool, len(ties))
	been := make([][ways]bool, len(ties))
	var ahead []spot
	visit := func(at spot) {
		if !been[at.actor][at.way] {
			been[at.actor][at.way] = true
			found[at.actor] = found[at.actor] || at.way != byMandate
			ahead = append(ahead, at)
		}
	}
	for _, p := range parties {
		visit(spot{p, byCommand})
		for _, t := range ties[p] {
			if t.kind == actor.Represents {
				found[t.to] = true
			}
		}
	}
	for len(ahead) > 0 {
		at := ahead[len(ahead)-1]
		ahead = ahead[:len(ahead)-1]
		for _, t := range ties[at.actor] {
			if way, ok := onward(at.way, t.kind); ok {
				visit(spot{t.to, way})
			}
		}
	}
	return found
}

// onward returns how a tie continues a way; false if it does not.
func onward(way int, kind actor.TieKind) (int, bool) {
	switch kind {
	case actor.Commands:
		return way, true
	case actor.Represents:
		return max(way, byMandate), true
	case actor.Backs:
		return byBacking, true
	default:
		return way, false
	}
}
