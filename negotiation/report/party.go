package report

import (
	"time"

	"parley.example/actor"
	"parley.example/negotiation"
)

// A Party is one of those whose consent is asked: the parties of the record,
// then those whom the rule of some term asks. What it holds is listed for the
// terms that are on the table and not settled.
type Party struct {
	Actor    Ref          `json:"actor"`
	Kind     string       `json:"kind,omitzero"`
	Default  bool         `json:"default,omitzero"` // one of the parties of the record
	Stands   []PartyStand `json:"stands,omitempty"` // in the order of the board
	HoldsOut []Ref        `json:"holds_out,omitempty"`
	Alone    []Ref        `json:"alone,omitempty"` // of these, those on which no other party of the rule does
	Ties     []Link       `json:"ties,omitempty"`  // of it and to it that hold at the round, in the order of the record
}

// A PartyStand is what a party holds on one term that is not settled.
type PartyStand struct {
	Term     Ref                `json:"term"`
	Status   negotiation.Status `json:"status"`
	Position Position           `json:"position"`
}

// atRound fills in what is to be seen at the chosen round.
func (b *builder) atRound() {
	if b.at == nil {
		return
	}
	for s := range b.at.All() {
		b.rows[b.terms[s.Term.ID]].Now = b.standing(s)
	}
	if b.since != nil {
		changes := negotiation.Compare(b.since, b.at)
		b.sheet.Changes = b.changes(changes, b.rounds[b.sheet.Since], b.rounds[b.sheet.Round])
		b.sheet.Moves = b.moves(changes)
	}
	b.parties()
	b.sheet.Conditions = b.conditions()
	b.sheet.Ties = b.ties()
}

// moment returns the moment of the chosen round; the zero Time if it has none.
func (b *builder) moment() time.Time {
	r := b.at.Round()
	if r.End != "" {
		return r.End.Last()
	}
	return r.Start.First()
}

// parties fills in the parties.
func (b *builder) parties() {
	at := map[string]int{}
	add := func(id string, isDefault bool) {
		if _, ok := at[id]; ok {
			return
		}
		at[id] = len(b.sheet.Parties)
		p := Party{Actor: b.actor(id), Default: isDefault, Ties: b.tiesOf(id)}
		if a, ok := b.talks.Roster().Actor(id); ok {
			p.Kind = string(a.Kind)
		}
		b.sheet.Parties = append(b.sheet.Parties, p)
	}
	for _, id := range b.rec.Parties {
		add(id, true)
	}
	for i := range b.sheet.Issues {
		for n := range b.sheet.Issues[i].Rows {
			row := &b.sheet.Issues[i].Rows[n]
			for _, p := range row.Now.Positions {
				if p.Party {
					add(p.Actor.ID, false)
				}
			}
			b.placeParties(row, at)
		}
	}
}

// placeParties notes who of the parties holds what on a term.
func (b *builder) placeParties(row *Row, at map[string]int) {
	for _, p := range row.Now.Positions {
		if !p.Party {
			continue
		}
		party := &b.sheet.Parties[at[p.Actor.ID]]
		if pending(row.Now.Status) {
			party.Stands = append(party.Stands, PartyStand{Term: row.Term, Status: row.Now.Status, Position: p})
		}
		if p.HoldsOut {
			party.HoldsOut = append(party.HoldsOut, row.Term)
			if len(row.Now.HoldOuts) == 1 {
				party.Alone = append(party.Alone, row.Term)
			}
		}
	}
}

// pending reports whether a term is on the table and not settled.
func pending(s negotiation.Status) bool {
	return s >= negotiation.StatusContested && s <= negotiation.StatusInPrinciple
}

// tiesOf returns the ties of an actor's principal and its mouthpieces, and those
// to them, that hold at the chosen round.
func (b *builder) tiesOf(id string) []Link {
	var list []Link
	at := b.moment()
	for i := range b.rec.Ties {
		tie := &b.rec.Ties[i]
		if (b.principal(tie.From) == id || b.principal(tie.To) == id) && (at.IsZero() || tie.Holds(at)) {
			list = append(list, b.link(tie))
		}
	}
	return list
}

func (b *builder) link(tie *actor.Tie) Link {
	return Link{From: b.actor(tie.From), Kind: string(tie.Kind), To: b.actor(tie.To), Note: tie.Note}
}
