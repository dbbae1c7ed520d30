package report

import (
	"slices"

	"parley.example/negotiation"
)

// A Standing is how a term stands at one round, with who holds what.
type Standing struct {
	Status      negotiation.Status `json:"status"`
	Marks       Marks              `json:"marks,omitzero"`
	Wording     string             `json:"wording,omitzero"`      // of a settled term
	OnTable     string             `json:"on_table,omitzero"`     // the wording on the table, where the term is not settled
	Linked      []Ref              `json:"linked,omitempty"`      // the terms that it is in exchange with
	Includes    []Ref              `json:"includes,omitempty"`    // its parts
	LastSettled Ref                `json:"last_settled,omitzero"` // the round in which it was, if it no longer is
	When        string             `json:"when,omitzero"`         // what it waits for to take effect, in words
	ReadApart   bool               `json:"read_apart,omitzero"`   // parties have said that they take it for different things
	Positions   []Position         `json:"positions,omitempty"`   // of every party, then of others who hold one
	HoldOuts    []Ref              `json:"hold_outs,omitempty"`   // see Position.HoldsOut
	Duties      []Duty             `json:"duties,omitempty"`      // of a settled term, by obligor
}

// A Position is what one actor holds on one term at one round.
type Position struct {
	Actor        Ref                      `json:"actor"`
	Party        bool                     `json:"party,omitzero"`     // the rule of the term asks it
	Stance       negotiation.Stance       `json:"stance,omitzero"`    // empty: silent
	Contribution negotiation.Contribution `json:"contribution"`       // to the settled wording, else to that on the table
	Wording      string                   `json:"wording,omitzero"`   // that it stands for
	Condition    string                   `json:"condition,omitzero"` // on which it stands, in words
	Unmet        bool                     `json:"unmet,omitzero"`     // it supports the term, but its condition does not hold
	Silence      negotiation.Silence      `json:"silence,omitzero"`   // why it is silent, if it once was not
	Whole        Ref                      `json:"whole,omitzero"`     // the composite that the position came down from
	Reading      string                   `json:"reading,omitzero"`   // what it takes the term for
	Refuses      []Refusal                `json:"refuses,omitempty"`
	Statement    int                      `json:"statement,omitzero"` // the number of that which made it so; 0: none did

	// HoldsOut: it is asked, somebody else supports the term, and it stands in the
	// way, as negotiation.HoldOut has it: it rejects or reserves, refuses a wording
	// that somebody else stands for, or stands for a wording while another has as
	// many parties that stand for it, or more.
	HoldsOut bool `json:"holds_out,omitzero"`
}

// A Refusal is one wording that an actor refuses, whatever else it holds.
type Refusal struct {
	Wording   string             `json:"wording"`
	Stance    negotiation.Stance `json:"stance"`
	Statement int                `json:"statement"`
}

// A Duty is how the duty of one obligor of a settled term is carried.
type Duty struct {
	Obligor Ref              `json:"obligor"`
	Bond    negotiation.Bond `json:"bond"`
	Party   Ref              `json:"party,omitzero"` // that carries it
	Chain   []Link           `json:"chain,omitempty"`
}

// A Link is one tie between two actors.
type Link struct {
	From Ref    `json:"from"`
	Kind string `json:"kind"`
	To   Ref    `json:"to"`
	Note string `json:"note,omitzero"`
}

// standing resolves how a term stands on a board.
func (b *builder) standing(s negotiation.Standing) Standing {
	out := Standing{
		Status: s.Status, Marks: marksOf(s), Wording: s.Wording,
		Linked:    refs(s.Linked(), termRef),
		Includes:  refs(s.Term.Includes, b.term),
		ReadApart: s.ReadApart(),
	}
	if s.Status != negotiation.StatusSettled {
		out.OnTable = s.OnTable()
	}
	if r, ok := s.LastSettled(); ok {
		out.LastSettled = Ref{ID: r.ID, Title: r.Title}
	}
	if s.Term.When != nil {
		out.When = s.Term.When.String()
	}
	held := s.Positions()
	for i := range held {
		p := b.position(s, &held[i])
		p.HoldsOut = holdsOut(held, i)
		if p.HoldsOut {
			out.HoldOuts = append(out.HoldOuts, p.Actor)
		}
		out.Positions = append(out.Positions, p)
	}
	for _, d := range s.Duties() {
		out.Duties = append(out.Duties, b.duty(d))
	}
	return out
}

// position resolves one of the positions on a term.
func (b *builder) position(s negotiation.Standing, p *negotiation.Position) Position {
	wording := s.Wording
	if s.Status != negotiation.StatusSettled {
		wording = s.OnTable()
	}
	out := Position{
		Actor: b.actor(p.Holder), Party: p.Party, Stance: p.Stance, Wording: p.Wording,
		Silence: p.Silence, Reading: p.Reading, Statement: b.citeStatement(p.Statement),
		Contribution: s.Contribution(p.Holder, wording),
	}
	if p.Whole != nil {
		out.Whole = termRef(p.Whole)
	}
	if p.Stance.Supports() && p.Statement != nil && p.Statement.If != nil {
		out.Condition, out.Unmet = p.Statement.If.String(), !p.Holds
	}
	for _, r := range p.Refuses {
		out.Refuses = append(out.Refuses, Refusal{Wording: r.Wording, Stance: r.Stance, Statement: b.citeStatement(r.Statement)})
	}
	return out
}

// holdsOut says of the i-th position what Position.HoldsOut does.
func holdsOut(held []negotiation.Position, i int) bool {
	p := &held[i]
	return p.Party && (outnumbered(held, p) || slices.ContainsFunc(held, func(other negotiation.Position) bool {
		return other.Holder != p.Holder && inTheWay(p, &other)
	}))
}

// inTheWay reports whether one position refuses what another supports.
func inTheWay(p, other *negotiation.Position) bool {
	switch {
	case !other.Stance.Supports():
		return false
	case p.Stance == negotiation.Reject || p.Stance == negotiation.Reserve:
		return true
	}
	return worded(other) && slices.ContainsFunc(p.Refuses, func(r negotiation.Refusal) bool { return r.Wording == other.Wording })
}

// outnumbered reports whether a position is for a wording while another has as
// many parties that stand for it, or more.
func outnumbered(held []negotiation.Position, p *negotiation.Position) bool {
	if !worded(p) || p.Wording == "" {
		return false
	}
	own, rivals := 0, map[string]int{}
	for i := range held {
		switch other := &held[i]; {
		case !other.Party || !worded(other) || other.Wording == "":
		case other.Wording == p.Wording:
			own++
		default:
			rivals[other.Wording]++
		}
	}
	for _, n := range rivals {
		if n >= own {
			return true
		}
	}
	return false
}

// worded reports whether a position is for one wording.
func worded(p *negotiation.Position) bool {
	return p.Stance == negotiation.Propose || p.Stance == negotiation.Accept
}

func (b *builder) duty(d negotiation.Duty) Duty {
	out := Duty{Obligor: b.actor(d.Obligor), Bond: d.Bond}
	if d.Party != "" {
		out.Party = b.actor(d.Party)
	}
	for _, tie := range d.Chain {
		out.Chain = append(out.Chain, b.link(tie))
	}
	return out
}
