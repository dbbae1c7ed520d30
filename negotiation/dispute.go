package negotiation

import (
	"cmp"
	"slices"
)

// A Dispute is one term of which the parties of the record give different
// accounts, now or of how it once stood, or which they have settled and take for
// different things. The zero Dispute is over no term.
type Dispute struct {
	Term     *Term
	Kind     DisputeKind
	Accounts []Account // on the record, then that of each party of the record, in their order
}

// An Account is how a term stands in the eyes of one party, or on the record.
type Account struct {
	View     View
	Party    string // whose account it is; empty: on the record
	Standing Standing
	Claims   []Position // those that rest on a claim or hold a refusal that does, silences too, in the order of the record; where there are none, what sets the account apart lies in another term
	Readings []Reading  // of the parties of the rule that are said to have one, in its order
}

// A Reading is what a holder takes a term for.
type Reading struct {
	Holder    string
	Text      string
	Statement *Statement
}

// String says who takes it for what: "russia: 60 days"; nothing, for the zero
// Reading.
func (r Reading) String() string {
	if r == (Reading{}) {
		return ""
	}
	return r.Holder + ": " + collapse(r.Text)
}

// A DisputeKind says what is in dispute. The kinds are ordered: agreements that
// are none come before what was never agreed. The zero DisputeKind is
// DisputeIllusory.
type DisputeKind uint8

// The kinds of dispute. A term has the first that fits.
const (
	// DisputeIllusory: one party's account has it settled, another's has not.
	DisputeIllusory DisputeKind = iota
	// DisputeWording: all parties' accounts have it settled, not all in one
	// wording.
	DisputeWording
	// DisputeReading: all parties' accounts have it settled in one wording, and
	// in the account of one of them two parties of its rule have said, or are
	// said, to take it for different things.
	DisputeReading
	// DisputePast: no party's account has it settled, but one's had it settled at
	// the end of an earlier round, and another's never had.
	DisputePast
	// DisputeStatus: no party's account has it settled, and not all have it at
	// one status.
	DisputeStatus
)

var disputeWords = []string{"illusory", "wording", "reading", "past", "status"}

// String returns the word for k.
func (k DisputeKind) String() string { return wordOf(disputeWords, k, "DisputeKind") }

// MarshalText returns the word for k; an error if k is no kind of dispute.
func (k DisputeKind) MarshalText() ([]byte, error) {
	return textOf(disputeWords, k, "kind of dispute")
}

// UnmarshalText reads the word for a kind of dispute.
func (k *DisputeKind) UnmarshalText(text []byte) error {
	return readWord(k, disputeWords, text, "kind of dispute")
}

// Disputes is a list of disputes: those of the first kind first, and those of
// one kind in the order of the record.
type Disputes []Dispute

// Of returns the disputes of some kinds.
func (d Disputes) Of(kinds ...DisputeKind) Disputes {
	some := Disputes{}
	for _, one := range d {
		if slices.Contains(kinds, one.Kind) {
			some = append(some, one)
		}
	}
	return some
}

// Illusory returns the terms that one party thinks settled and another does not.
func (d Disputes) Illusory() Disputes { return d.Of(DisputeIllusory) }

// Disputes returns the terms that are in dispute at the end of a round, among a
// circle, or without one among everyone. Each term is in it once; one on which
// the accounts agree and the readings do not differ is left out.
//
// The accounts that are compared are those of the parties of the record,
// whoever is in the circle. That on the record stands beside them: where the
// parties agree with one another and not with it, nothing is in dispute. What
// anybody else claims is for the boards under [AccordingTo] to show.
//
// A round or actor that is not there is an *UnknownError. It takes the time of
// [Talks.At] for each party and once more, and where a party makes claims that
// of going back through the rounds as [Standing.LastSettled] does.
func (t *Talks) Disputes(round string, circle ...string) (Disputes, error) {
	t = t.orEmpty()
	views := []View{OnRecord.Among(circle...)}
	for _, id := range t.rec.Parties {
		views = append(views, AccordingTo(id).Among(circle...))
	}
	boards := make([]*Board, len(views))
	for i, v := range views {
		var err error
		if boards[i], err = t.At(round, v); err != nil {
			return nil, err
		}
	}
	list, claims := Disputes{}, t.partiesClaim()
	for x := range t.provisions {
		if kind, ok := disputed(boards[1:], int32(x), claims); ok {
			list = append(list, t.dispute(int32(x), kind, boards))
		}
	}
	slices.SortStableFunc(list, func(a, b Dispute) int { return cmp.Compare(a.Kind, b.Kind) })
	return list, nil
}

// partiesClaim reports whether any party of the record makes claims. If none
// does, they all give one account.
func (t *Talks) partiesClaim() bool {
	return slices.ContainsFunc(t.rec.Parties, func(id string) bool {
		a := t.principal(id)
		return slices.ContainsFunc(t.provisions, func(p provision) bool {
			return slices.ContainsFunc(p.voices, func(v voice) bool { return v.voice == a })
		})
	})
}

// disputed says what is in dispute about a term between some boards; false if
// nothing is. Only where there are claims the past may differ.
func disputed(boards []*Board, x int32, claims bool) (DisputeKind, bool) {
	var settled int
	var statuses, wordings, readings bool // whether they differ
	first := boards[0].standing(x)
	for _, b := range boards {
		s := b.standing(x)
		if s.Status == StatusSettled {
			settled++
		}
		statuses = statuses || s.Status != first.Status
		wordings = wordings || s.Wording != first.Wording
		readings = readings || s.ReadApart()
	}
	switch {
	case settled > 0 && statuses:
		return DisputeIllusory, true
	case wordings: // of what is settled: no other standing has one
		return DisputeWording, true
	case settled > 0:
		return DisputeReading, readings
	case claims && pastDiffers(boards, x):
		return DisputePast, true
	}
	return DisputeStatus, statuses
}

// pastDiffers reports whether a term that is settled on none of some boards was
// settled before on one of them and never on another.
func pastDiffers(boards []*Board, x int32) bool {
	once := boards[0].lastSettled(x) >= 0
	return slices.ContainsFunc(boards, func(b *Board) bool { return b.lastSettled(x) >= 0 != once })
}

func (t *Talks) dispute(x int32, kind DisputeKind, boards []*Board) Dispute {
	d := Dispute{Term: &t.rec.Terms[x], Kind: kind}
	for _, b := range boards {
		s := b.standing(x)
		d.Accounts = append(d.Accounts, Account{
			View: b.View(), Party: b.View().actor, Standing: s, Claims: s.claims(), Readings: s.readings(),
		})
	}
	return d
}

// claims returns the positions that rest on claims.
func (s Standing) claims() []Position {
	t := s.board.lens.talks
	var list []Position
	for _, st := range s.board.stands(s.number) {
		claimed := st.stmt >= 0 && t.isClaim(st.stmt, st.holder)
		for _, r := range s.board.refusals(s.number, &st) {
			claimed = claimed || t.isClaim(r.stmt, st.holder)
		}
		if claimed {
			list = append(list, s.position(st.holder))
		}
	}
	return list
}

// isClaim reports whether nobody among the speakers of a statement may state the
// position of a holder that it is about.
func (t *Talks) isClaim(stmt, holder int32) bool {
	s := &t.rec.Statements[stmt]
	for _, by := range s.By {
		if speaker := t.principal(by); t.isAbout(s, speaker, holder) && t.voiceOf(speaker, holder) == firstHand {
			return false
		}
	}
	return true
}

// isAbout reports whether a statement, as one by one of its speakers, is about a
// holder.
func (t *Talks) isAbout(s *Statement, speaker, holder int32) bool {
	if len(s.About) == 0 {
		return speaker == holder
	}
	return slices.ContainsFunc(s.About, func(id string) bool { return t.principal(id) == holder })
}

// readings returns what the parties of the rule take the term for.
func (s Standing) readings() []Reading {
	t := s.board.lens.talks
	var list []Reading
	for _, a := range s.board.lens.ballot(s.number).parties {
		for _, r := range slices.Backward(s.provision().readings) {
			if r.ord < s.board.cut.ord && r.holder == a && s.board.lens.admits(r.voice) {
				said := &t.rec.Statements[r.stmt]
				list = append(list, Reading{Holder: t.rec.Actors[a].ID, Text: said.Reading, Statement: said})
				break
			}
		}
	}
	return list
}
