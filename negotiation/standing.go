package negotiation

import (
	"encoding/json"
	"slices"
)

// A Standing is how one term stands on a board. Its fields say what, its methods
// who and why; they cost what they look at. The zero Standing is that of no
// term.
type Standing struct {
	Term    *Term
	Status  Status
	Wording string // of a settled term, its white space collapsed; empty if it has no text

	board  *Board
	number int32
}

// A Position is what one holder holds on one term. The zero Position is that of
// somebody of whom nothing was said.
type Position struct {
	Holder    string
	Stance    Stance     // empty: silent
	Wording   string     // of propose and accept, white space collapsed
	Holds     bool       // a support without condition, or whose condition holds
	Party     bool       // the rule of the term asks the holder
	Silence   Silence    // why it is silent, if it is
	Statement *Statement // what made it so: also of a silence, what withdrew, lapsed or replaced; of what came down, that on the whole; nil if there is none
	Whole     *Term      // the composite whose support came down to this term; nil if it was said of the term itself
	Refuses   []Refusal  // wordings refused, whatever else is held
	Reading   string     // what the holder takes the term for; empty if it has not said
}

// A Refusal is one wording that a holder rejects or reserves on, white space
// collapsed.
type Refusal struct {
	Wording   string
	Stance    Stance // Reject or Reserve
	Statement *Statement
}

// A Silence says why a holder is silent. The zero Silence is Unsaid.
type Silence uint8

// The silences.
const (
	Unsaid    Silence = iota // it has taken no position, or is not silent
	Withdrawn                // it took back what it held
	Lapsed                   // its position, or the term, had an end
	Replaced                 // it went over to a term that replaces this one
)

var silenceWords = []string{"unsaid", "withdrawn", "lapsed", "replaced"}

// String returns the word for s.
func (s Silence) String() string { return wordOf(silenceWords, s, "Silence") }

// MarshalText returns the word for s; an error if s is no silence.
func (s Silence) MarshalText() ([]byte, error) { return textOf(silenceWords, s, "silence") }

// UnmarshalText reads the word for a silence.
func (s *Silence) UnmarshalText(text []byte) error {
	return readWord(s, silenceWords, text, "silence")
}

func (s Standing) provision() *provision { return &s.board.lens.talks.provisions[s.number] }

func (s Standing) outcome() *outcome { return s.board.outcome(s.number) }

// Parties returns those whom the rule of the term asks under the view, in its
// order: they need not be the parties of the record.
func (s Standing) Parties() []string {
	if s.board == nil {
		return nil
	}
	return s.board.ids(s.board.lens.ballot(s.number).parties)
}

func (b *Board) ids(actors []int32) []string {
	list := make([]string, len(actors))
	for i, a := range actors {
		list[i] = b.lens.talks.rec.Actors[a].ID
	}
	return list
}

// Positions returns the position of every party of the rule, in its order, the
// silent ones too; then of every other actor that holds a position or refuses a
// wording, in the order of the record.
func (s Standing) Positions() []Position {
	if s.board == nil {
		return nil
	}
	parties := s.board.lens.ballot(s.number).parties
	var list []Position
	for _, a := range parties {
		list = append(list, s.position(a))
	}
	stands := s.board.stands(s.number)
	for i := range stands {
		st := &stands[i]
		speaks := st.stance != "" || st.refused.hi > st.refused.lo
		if speaks && !slices.Contains(parties, st.holder) {
			list = append(list, s.position(st.holder))
		}
	}
	return list
}

// Position returns the position of an actor's principal; the zero Position if
// there is no such actor.
func (s Standing) Position(actor string) Position {
	if s.board == nil {
		return Position{}
	}
	a, ok := s.board.lens.talks.actors[actor]
	if !ok {
		return Position{}
	}
	return s.position(s.board.lens.talks.principals[a])
}

func (s Standing) position(holder int32) Position {
	t := s.board.lens.talks
	p := Position{
		Holder:  t.rec.Actors[holder].ID,
		Party:   slices.Contains(s.board.lens.ballot(s.number).parties, holder),
		Reading: s.reading(holder),
	}
	st := s.board.stand(s.number, holder)
	if st == nil {
		return p
	}
	p.Stance, p.Holds, p.Silence = st.stance, st.holds, Silence(st.silence)
	if st.words() {
		p.Wording = s.provision().words[st.wording]
	}
	if st.stmt >= 0 {
		p.Statement = s.board.lens.statement(st.stmt)
	}
	if st.whole >= 0 {
		p.Whole = &t.rec.Terms[st.whole]
	}
	for _, r := range s.board.refusals(s.number, st) {
		p.Refuses = append(p.Refuses, s.refusal(&r))
	}
	return p
}

func (s Standing) refusal(r *refusal) Refusal {
	stance := Reserve
	if r.reject {
		stance = Reject
	}
	return Refusal{
		Wording:   s.provision().words[r.wording],
		Stance:    stance,
		Statement: &s.board.lens.talks.rec.Statements[r.stmt],
	}
}

// reading returns that of the last admitted statement that has one.
func (s Standing) reading(holder int32) string {
	list := s.provision().readings
	for i := len(list) - 1; i >= 0; i-- {
		r := &list[i]
		if r.ord < s.board.cut.ord && r.holder == holder && s.board.lens.admits(r.voice) {
			return s.board.lens.talks.rec.Statements[r.stmt].Reading
		}
	}
	return ""
}

// ReadApart reports whether two parties of the rule have said that they take
// the term for different things, white space aside.
func (s Standing) ReadApart() bool {
	if s.board == nil {
		return false
	}
	var first string
	for _, a := range s.board.lens.ballot(s.number).parties {
		switch r := collapse(s.reading(a)); {
		case r == "":
		case first == "":
			first = r
		case r != first:
			return true
		}
	}
	return false
}

// Candidates returns the wordings in which the term might be settled, in the
// order in which they came up: those that have lain on the table, the first one
// included, and those that some actor stands for. The first is empty if the term
// began without a text.
func (s Standing) Candidates() []string {
	if s.board == nil {
		return nil
	}
	var list []string
	for _, w := range s.candidates() {
		list = append(list, s.provision().words[w])
	}
	return list
}

func (s Standing) candidates() []int32 {
	return s.provision().candidates(s.board.cut.ord, s.board.stands(s.number), nil, &stamps{})
}

// Details returns the typed provision of the settled wording: that of the last
// statement so far that has one and counts under the view, else the term's; nil
// where the term is not settled or has none. Do not change it.
func (s Standing) Details() json.RawMessage {
	if s.board == nil || s.Status != StatusSettled {
		return nil
	}
	t := s.board.lens.talks
	for _, a := range slices.Backward(s.provision().details) {
		if a.ord < s.board.cut.ord && t.said[a.stmt].wording == s.outcome().wording && s.board.lens.admitsAny(a.stmt) {
			return t.rec.Statements[a.stmt].Details
		}
	}
	return s.Term.Details
}

// Objections returns the positions of the actors whom the rule does not ask and
// who reject the term or a wording of it. Those of parties are among Positions.
func (s Standing) Objections() []Position {
	var list []Position
	for _, p := range s.Positions() {
		refuses := func(r Refusal) bool { return r.Stance == Reject }
		if !p.Party && (p.Stance == Reject || slices.ContainsFunc(p.Refuses, refuses)) {
			list = append(list, p)
		}
	}
	return list
}

// InExchange reports whether the term is settled, but not outright: only because
// conditions that rest on one another are all taken to hold, those of other
// terms or of its own parties.
func (s Standing) InExchange() bool { return s.board != nil && s.outcome().exchange }

// Linked returns the other terms that rest on this one as it rests on them, in
// the order of the record.
func (s Standing) Linked() []*Term {
	if s.board == nil || s.outcome().linked < 0 {
		return nil
	}
	t := s.board.lens.talks
	group, mine := s.outcome().linked, s.board.island(s.number)
	var numbers []int32
	for seat, x := range t.islands[s.provision().island].terms {
		if x != s.number && mine.terms[seat].linked == group {
			numbers = append(numbers, x)
		}
	}
	slices.Sort(numbers)
	var list []*Term
	for _, x := range numbers {
		list = append(list, &t.rec.Terms[x])
	}
	return list
}

// InEffect reports whether the term is settled and what it waits for, if
// anything, has come about.
func (s Standing) InEffect() bool {
	return s.Status == StatusSettled && s.board != nil && (s.Term.When == nil || s.board.holds(s.Term.When))
}

// LastSettled returns the last round before the board's in which the term was
// settled; false if it is settled now or never was. Unless the board came from
// Boards, the first call on a board takes up to the time of working out every
// round before it.
func (s Standing) LastSettled() (*Round, bool) {
	if s.board == nil || s.Status == StatusSettled {
		return nil, false
	}
	r := s.board.lastSettled(s.number)
	if r < 0 {
		return nil, false
	}
	return &s.board.lens.talks.rec.Rounds[r], true
}

// Provisional reports whether the term is settled while some composite that
// includes it, directly or not, is not: nothing is agreed until everything is
// agreed. A composite does not count if it is dropped, if a term that replaces
// it is settled, or if it is untabled while another composite of the term is
// settled.
func (s Standing) Provisional() bool { return s.board != nil && s.outcome().provisional }
