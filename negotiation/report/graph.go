package report

import (
	"slices"

	"parley.example/negotiation"
)

// A Graph is nodes and the edges between them.
type Graph struct {
	Nodes []Node `json:"nodes,omitempty"` // each id once
	Edges []Edge `json:"edges,omitempty"` // between nodes that are there
}

// A Node is a term, a fact or an actor of a graph.
type Node struct {
	ID     string             `json:"id"` // the kind, a colon and the id of the record: "term:aid"
	Kind   string             `json:"kind"`
	Ref    Ref                `json:"ref"`
	Status negotiation.Status `json:"status,omitzero"` // of a term; StatusUntabled is left out of JSON
	Holds  bool               `json:"holds,omitzero"`  // of a fact
	Type   string             `json:"type,omitzero"`   // of an actor: its kind
	Group  int                `json:"group,omitzero"`  // from 1 on: terms of one group are in exchange with one another
}

// An Edge leads from what rests to what it rests on, or from one end of a tie to
// the other.
type Edge struct {
	From   string `json:"from"`
	To     string `json:"to"`
	Kind   string `json:"kind"`             // of conditions: one of the Edge constants; of ties: the kind of tie
	Actors []Ref  `json:"actors,omitempty"` // whose consent waits for it
	Accept Ref    `json:"accept,omitzero"`  // the actor whose acceptance of the term is waited for, rather than that it is settled
	Any    bool   `json:"any,omitzero"`     // it is one of several, any of which will do
	Note   string `json:"note,omitzero"`    // of a tie
}

// The kinds of edge in a graph of conditions.
const (
	EdgeConsent  = "consent"  // consent to From stands on To
	EdgeEffect   = "effect"   // From takes effect with To
	EdgePart     = "part"     // From includes To
	EdgeReplaces = "replaces" // From replaces To
)

// The kinds of node.
const (
	NodeTerm  = "term"
	NodeFact  = "fact"
	NodeActor = "actor"
)

// A weave is a graph of conditions in the making.
type weave struct {
	b     *builder
	used  map[string]bool
	at    map[edgeKey]int // where the edge is
	edges []Edge
}

// An edgeKey is what two edges have in common that are drawn as one.
type edgeKey struct {
	from, to, kind, accept string
	any                    bool
}

func termNode(id string) string  { return NodeTerm + ":" + id }
func factNode(id string) string  { return NodeFact + ":" + id }
func actorNode(id string) string { return NodeActor + ":" + id }

// conditions draws what terms rest on at the chosen round. Terms and facts that
// nothing ties to another are left out.
func (b *builder) conditions() Graph {
	w := &weave{b: b, used: map[string]bool{}, at: map[edgeKey]int{}}
	for i := range b.rec.Terms {
		x := &b.rec.Terms[i]
		for _, id := range x.Includes {
			w.join(Edge{From: termNode(x.ID), To: termNode(id), Kind: EdgePart}, "")
		}
		for _, id := range x.Replaces {
			w.join(Edge{From: termNode(x.ID), To: termNode(id), Kind: EdgeReplaces}, "")
		}
		if x.When != nil {
			w.rest(Edge{From: termNode(x.ID), Kind: EdgeEffect}, x.When, "")
		}
		w.consents(x.ID)
	}
	return Graph{Nodes: b.conditionNodes(w.used), Edges: w.edges}
}

// consents draws the conditions on which support of a term stands.
func (w *weave) consents(term string) {
	s, _ := w.b.at.Standing(term)
	for _, p := range s.Positions() {
		if p.Stance.Supports() && p.Statement != nil && p.Statement.If != nil {
			w.rest(Edge{From: termNode(term), Kind: EdgeConsent}, p.Statement.If, p.Holder)
		}
	}
}

// rest draws an edge to everything that a condition names.
func (w *weave) rest(e Edge, c *negotiation.Condition, holder string) {
	switch {
	case c.Settled != "":
		e.To = termNode(c.Settled)
		w.join(e, holder)
	case c.Accepts != "":
		e.To, e.Accept = termNode(c.Term), w.b.actor(c.Accepts)
		w.join(e, holder)
	case c.Fact != "":
		e.To = factNode(c.Fact)
		w.join(e, holder)
	}
	for i := range c.All {
		w.rest(e, &c.All[i], holder)
	}
	e.Any = e.Any || len(c.Any) > 1
	for i := range c.Any {
		w.rest(e, &c.Any[i], holder)
	}
}

// join adds an edge, or a holder to one that is there.
func (w *weave) join(e Edge, holder string) {
	w.used[e.From], w.used[e.To] = true, true
	key := edgeKey{from: e.From, to: e.To, kind: e.Kind, accept: e.Accept.ID, any: e.Any}
	i, ok := w.at[key]
	if !ok {
		i = len(w.edges)
		w.at[key] = i
		w.edges = append(w.edges, e)
	}
	if holder == "" {
		return
	}
	who := w.b.actor(holder)
	if !slices.Contains(w.edges[i].Actors, who) {
		w.edges[i].Actors = append(w.edges[i].Actors, who)
	}
}

// conditionNodes lists the terms and facts that are used, and numbers the groups
// of terms in exchange with one another.
func (b *builder) conditionNodes(used map[string]bool) []Node {
	var nodes []Node
	groups := map[string]int{}
	for s := range b.at.All() {
		id := termNode(s.Term.ID)
		if !used[id] {
			continue
		}
		n := Node{ID: id, Kind: NodeTerm, Ref: termRef(s.Term), Status: s.Status}
		if linked := s.Linked(); len(linked) > 0 {
			first := linked[0].ID // of the record, or the one after this if this is it
			if b.terms[s.Term.ID] < b.terms[first] {
				first = s.Term.ID
			}
			if groups[first] == 0 {
				groups[first] = len(groups) + 1
			}
			n.Group = groups[first]
		}
		nodes = append(nodes, n)
	}
	for i := range b.rec.Facts {
		f := &b.rec.Facts[i]
		if used[factNode(f.ID)] {
			holds := b.at.Holds(negotiation.Condition{Fact: f.ID})
			nodes = append(nodes, Node{ID: factNode(f.ID), Kind: NodeFact, Ref: b.fact(f.ID), Holds: holds})
		}
	}
	return nodes
}

// ties draws the ties that hold at the chosen round, and everybody they join.
func (b *builder) ties() Graph {
	var g Graph
	used := map[string]bool{}
	at := b.moment()
	for i := range b.rec.Ties {
		tie := &b.rec.Ties[i]
		if at.IsZero() || tie.Holds(at) {
			used[tie.From], used[tie.To] = true, true
			g.Edges = append(g.Edges, Edge{From: actorNode(tie.From), To: actorNode(tie.To), Kind: string(tie.Kind), Note: tie.Note})
		}
	}
	for a := range b.talks.Roster().All() {
		if used[a.ID] {
			g.Nodes = append(g.Nodes, Node{ID: actorNode(a.ID), Kind: NodeActor, Ref: b.actor(a.ID), Type: string(a.Kind)})
		}
	}
	return g
}
