package report

import (
	"slices"

	"parley.example/negotiation"
)

// A Ledger is the record of one party up to the chosen round: what it wanted,
// what it gave, and what came of that.
type Ledger struct {
	Actor            Ref              `json:"actor"`
	Entries          []LedgerEntry    `json:"entries"`
	ProposedSettled  negotiation.Rate `json:"proposed_settled"`  // of its proposals, those settled now in the wording proposed
	SupportedSettled negotiation.Rate `json:"supported_settled"` // of the terms that it supported, those settled now
	Kept             negotiation.Rate `json:"kept"`              // of the statements on which its consent to something settled rested, those on which it has not gone back
}

// The kinds of entry in a ledger, in the order in which they come.
const (
	LedgerProposed  = "proposed"  // it proposed a wording
	LedgerSupported = "supported" // it supported the term in a stretch of rounds
	LedgerConceded  = "conceded"  // it came over to what somebody else had wanted
	LedgerHeldOut   = "held out"  // it stood in the way in a stretch of rounds
	LedgerReversed  = "reversed"  // a reversal of the term names it
	LedgerWaiting   = "waiting"   // it supports the term, which is not settled
)

// A LedgerEntry is one line of a ledger. What does not go with its kind is left
// out.
type LedgerEntry struct {
	Actor     Ref                `json:"actor"`
	Kind      string             `json:"kind"`
	Term      Ref                `json:"term"`
	Status    negotiation.Status `json:"status"`             // of the term at the chosen round
	From      string             `json:"from,omitzero"`      // the round, the first of a stretch
	To        string             `json:"to,omitzero"`        // the last of a stretch
	Still     bool               `json:"still,omitzero"`     // the stretch lasts up to the chosen round
	Stance    negotiation.Stance `json:"stance,omitzero"`    // at the end of a stretch
	Wording   string             `json:"wording,omitzero"`   // proposed, or come over to
	For       []Basis            `json:"for,omitempty"`      // conceded: in return for what; waiting: what it waits for
	Without   []Ref              `json:"without,omitempty"`  // waiting: the parties whose consent is missing
	Linked    []Ref              `json:"linked,omitempty"`   // conceded: the terms in exchange with this
	Cause     string             `json:"cause,omitzero"`     // reversed: how
	Over      Ref                `json:"over,omitzero"`      // reversed: the term to which it went over, which replaces this one
	Settled   bool               `json:"settled,omitzero"`   // proposed: the term is settled now in that wording
	Statement int                `json:"statement,omitzero"` // the number of that which it rests on
}

// ledgers keeps the ledgers that are asked for, by actor and by term.
func (b *builder) ledgers(o Options) error {
	if b.at == nil {
		return nil
	}
	var ids []string
	if o.Ledgers {
		for _, p := range b.sheet.Parties {
			ids = append(ids, p.Actor.ID)
		}
	}
	for _, id := range slices.Concat(ids, o.LedgersOf) {
		l, err := b.at.Ledger(id)
		if err != nil {
			return err
		}
		kept := func(k Ledger) bool { return k.Actor.ID == l.Actor }
		if !slices.ContainsFunc(b.sheet.Ledgers, kept) {
			b.ledger(l)
		}
	}
	return nil
}

func (b *builder) ledger(l *negotiation.Ledger) {
	k := clerk{b: b, actor: b.actor(l.Actor), entries: []LedgerEntry{}}
	k.wanted(l)
	k.gave(l)
	k.undid(l)
	for _, e := range k.entries {
		b.entries[e.Term.ID] = append(b.entries[e.Term.ID], e)
	}
	b.sheet.Ledgers = append(b.sheet.Ledgers, Ledger{
		Actor: k.actor, Entries: k.entries,
		ProposedSettled: l.ProposedSettled, SupportedSettled: l.SupportedSettled, Kept: l.Kept,
	})
}

// A clerk copies one ledger.
type clerk struct {
	b       *builder
	actor   Ref
	entries []LedgerEntry
}

// add adds an entry on a term.
func (k *clerk) add(kind string, s negotiation.Standing, e LedgerEntry) {
	e.Actor, e.Kind, e.Term, e.Status = k.actor, kind, termRef(s.Term), s.Status
	k.entries = append(k.entries, e)
}

func (k *clerk) wanted(l *negotiation.Ledger) {
	for _, p := range l.Proposed {
		k.add(LedgerProposed, p.Standing, LedgerEntry{
			From: p.Statement.Round, Wording: p.Wording, Settled: p.Settled(), Statement: k.b.citeStatement(p.Statement),
		})
	}
	for _, s := range l.Supported {
		k.add(LedgerSupported, s.Standing, k.stretch(s.Stretch, s.Last))
	}
}

func (k *clerk) gave(l *negotiation.Ledger) {
	for _, c := range l.Conceded {
		now, _ := k.b.at.Standing(c.Term.ID)
		k.add(LedgerConceded, now, LedgerEntry{
			From: c.Round.ID, Stance: c.Now.Stance, Wording: c.Now.Wording, For: k.bases(c.For),
			Linked: refs(c.Linked, termRef), Statement: k.b.citeStatement(c.Now.Statement),
		})
	}
	for _, h := range l.HeldOut {
		k.add(LedgerHeldOut, h.Standing, k.stretch(h.Stretch, h.Last))
	}
}

func (k *clerk) undid(l *negotiation.Ledger) {
	for _, r := range l.Reversed {
		now, _ := k.b.at.Standing(r.Change.Term.ID)
		e := LedgerEntry{From: r.Round.ID, Cause: r.Turn.Cause.String(), Statement: k.b.citeStatement(r.Turn.Now.Statement)}
		if over := r.Over(); over != nil {
			e.Over = termRef(over)
		}
		k.add(LedgerReversed, now, e)
	}
	for _, w := range l.Waiting {
		e := k.stretch(w.Stretch, w.Last)
		e.For = k.bases(w.Unmet)
		for _, lack := range w.Without {
			e.Without = append(e.Without, k.b.actor(lack.Actor))
		}
		k.add(LedgerWaiting, w.Standing, e)
	}
}

func (k *clerk) stretch(s negotiation.Stretch, last negotiation.Position) LedgerEntry {
	e := LedgerEntry{Still: s.Still, Stance: last.Stance, Wording: last.Wording, Statement: k.b.citeStatement(last.Statement)}
	if s.From != nil && s.To != nil {
		e.From, e.To = s.From.ID, s.To.ID
	}
	return e
}

func (k *clerk) bases(list []negotiation.Basis) []Basis {
	var out []Basis
	for _, basis := range list {
		out = append(out, k.b.basis(basis))
	}
	return out
}
