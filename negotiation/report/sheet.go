package report

import (
	"slices"
	"sort"

	"parley.example/negotiation"
)

// A Sheet is everything that a printer prints: how the terms of some talks stand
// under one view, round by round, with who said what and where it was read. It
// is plain data that rests on nothing else, and it may be changed before it is
// printed: where parts are taken away, see [Sheet.Trim]. Text in it is as the record has it, hostile or not: each printer makes
// it harmless in its own way. The zero Sheet prints as a record of nothing.
type Sheet struct {
	Title      string       `json:"title"`
	Summary    string       `json:"summary,omitzero"`
	View       View         `json:"view"`
	Round      string       `json:"round,omitzero"` // the id of the chosen round; empty: there are no rounds
	Since      string       `json:"since,omitzero"` // of the round that Changes counts from; empty: there is none before
	Rounds     []Round      `json:"rounds"`
	Issues     []Issue      `json:"issues"`     // with the rows of the board; the terms without an issue last
	Changes    []Change     `json:"changes"`    // from Since to Round, the unchanged left out
	Moves      []Move       `json:"moves"`      // position changes from Since to Round that did not unsettle a term
	Timeline   []Entry      `json:"timeline"`   // every change of every round, the unchanged left out
	Parties    []Party      `json:"parties"`    // at the chosen round
	Terms      []TermPage   `json:"terms"`      // those asked for
	Beside     []Comparison `json:"beside"`     // one for each view, or pair of views, asked for beside
	Disputes   []Dispute    `json:"disputes"`   // if asked for: terms of which the parties give different accounts, in the order of negotiation.Disputes
	Ledgers    []Ledger     `json:"ledgers"`    // if asked for: one an actor, those of the parties first, in their order
	Conditions Graph        `json:"conditions"` // how terms rest on one another and on facts, at the chosen round
	Ties       Graph        `json:"ties"`       // how actors stand to one another, at the chosen round
	Statements []Statement  `json:"statements"` // those that are cited, in the order of the record
	Events     []Event      `json:"events"`     // those that are cited, in the order of the record
	Sources    []Source     `json:"sources"`    // of those, in the order in which they come up
	Legend     []StatusKey  `json:"legend"`     // the statuses, from the most agreed to the least
	Marks      []MarkKey    `json:"marks"`      // what else a cell can show
}

// A Ref names something of the record: an actor, a term, an issue, a round or a
// fact. The zero Ref names nothing.
type Ref struct {
	ID    string `json:"id"`
	Title string `json:"title,omitzero"` // the name, where it is an actor; empty: it has none
}

// Label returns the title, or the id where there is none.
func (r Ref) Label() string {
	if r.Title != "" {
		return r.Title
	}
	return r.ID
}

// A View is the view that a sheet was made under.
type View struct {
	Text    string `json:"text"`             // as negotiation.ParseView reads it
	Words   string `json:"words"`            // a sentence for people
	Account Ref    `json:"account,omitzero"` // the actor whose account it is; zero: nobody's
	Circle  []Ref  `json:"circle,omitempty"` // those asked; empty: everyone
}

// A Round is a column of the board.
type Round struct {
	ID        string             `json:"id"`
	Title     string             `json:"title,omitzero"`
	Number    int                `json:"number"` // from 1 on
	Start     negotiation.Moment `json:"start,omitzero"`
	End       negotiation.Moment `json:"end,omitzero"`
	Dates     string             `json:"dates,omitzero"` // Start and End in words
	Venue     string             `json:"venue,omitzero"`
	Phase     string             `json:"phase,omitzero"`
	Attending []Ref              `json:"attending,omitempty"`
}

// Ref returns the id and title of r.
func (r Round) Ref() Ref { return Ref{ID: r.ID, Title: r.Title} }

// orEmpty returns an empty sheet in place of none.
func (s *Sheet) orEmpty() *Sheet {
	if s == nil {
		return new(Sheet)
	}
	return s
}

// RoundNumber returns the number of a round, from 1 on; 0 if there is none with
// that id.
func (s *Sheet) RoundNumber(id string) int {
	s = s.orEmpty()
	return 1 + slices.IndexFunc(s.Rounds, func(r Round) bool { return r.ID == id })
}

// Rows returns the number of rows of the board.
func (s *Sheet) Rows() int {
	s = s.orEmpty()
	n := 0
	for _, issue := range s.Issues {
		n += len(issue.Rows)
	}
	return n
}

// Statement returns the statement with a number; false if none with that is
// cited.
func (s *Sheet) Statement(number int) (Statement, bool) {
	s = s.orEmpty()
	i := sort.Search(len(s.Statements), func(i int) bool { return s.Statements[i].Number >= number })
	if i < len(s.Statements) && s.Statements[i].Number == number {
		return s.Statements[i], true
	}
	return Statement{}, false
}

// Event returns the event with an id; false if none with that is cited.
func (s *Sheet) Event(id string) (Event, bool) {
	s = s.orEmpty()
	i := slices.IndexFunc(s.Events, func(e Event) bool { return e.ID == id })
	if i < 0 {
		return Event{}, false
	}
	return s.Events[i], true
}

// Source returns the source with a number; false if there is none.
func (s *Sheet) Source(number int) (Source, bool) {
	s = s.orEmpty()
	if number < 1 || number > len(s.Sources) {
		return Source{}, false
	}
	return s.Sources[number-1], true
}

// Options says what a sheet is of. The zero Options ask for the last round, what
// changed since the one before, and no pages of terms or disputes.
type Options struct {
	Round     string                // the round to look at; empty: the last
	Since     string                // the round to compare it with; empty: the one before it
	Terms     []string              // the terms to give a page
	AllTerms  bool                  // give every term one, which is slow where many terms hang together: see negotiation.Talks.History
	Beside    []negotiation.View    // other views, each to be laid beside that of the sheet at the round
	Pairs     [][2]negotiation.View // views to be laid beside one another instead, after those
	Disputes  bool                  // list the terms in dispute, at the round: see negotiation.Talks.Disputes
	Ledgers   bool                  // keep the ledger of every party, on term pages too, which takes as long again for each: see negotiation.Board.Ledger
	LedgersOf []string              // keep those of these actors, parties or not; one that speaks for another has that of the other
}

// New makes the sheet of some talks under a view. A round, a term or an actor of
// a view that is not there is a *[negotiation.UnknownError]; a Since after the
// Round is an error of no type of its own. The board and the timeline run over
// all rounds, whichever is chosen. Time and space are those of
// [negotiation.Talks.Boards] and linear in the cells of the board, besides what
// the pages asked for take.
func New(talks *negotiation.Talks, view negotiation.View, o Options) (*Sheet, error) {
	b := newBuilder(talks, view)
	if err := b.choose(o); err != nil {
		return nil, err
	}
	if err := b.walk(); err != nil {
		return nil, err
	}
	b.atRound()
	for _, page := range []func(Options) error{b.ledgers, b.termPages, b.beside, b.disputes} {
		if err := page(o); err != nil {
			return nil, err
		}
	}
	b.cite()
	return b.sheet, nil
}
