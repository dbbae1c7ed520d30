package report

import (
	"fmt"

	"parley.example/negotiation"
)

// An Issue gathers the rows of the terms under it, in the order of the record.
// Without an ID it holds the terms of no issue.
type Issue struct {
	ID    string `json:"id,omitzero"`
	Title string `json:"title,omitzero"`
	Rows  []Row  `json:"rows"`
}

// Ref returns the id and title of i.
func (i Issue) Ref() Ref { return Ref{ID: i.ID, Title: i.Title} }

// A Row is one term across the rounds.
type Row struct {
	Term        Ref      `json:"term"`
	Undisclosed bool     `json:"undisclosed,omitzero"` // known to exist, content not known
	PartOf      []Ref    `json:"part_of,omitempty"`    // the composites that include it, themselves
	Cells       []Cell   `json:"cells"`                // one a round
	Wordings    []string `json:"wordings,omitempty"`   // those it is settled in, in some cell
	Now         Standing `json:"now"`                  // at the chosen round
}

// A Cell is how a term stands at the end of a round.
type Cell struct {
	Status  negotiation.Status `json:"status"`
	Marks   Marks              `json:"marks,omitzero"`
	Wording int                `json:"wording,omitzero"` // which of Row.Wordings, counted from 1; 0: it is not settled, or has no text
}

// Key returns how the status of c is shown.
func (c Cell) Key() StatusKey { return KeyOf(c.Status) }

// choose settles which rounds the sheet looks at.
func (b *builder) choose(o Options) error {
	at := len(b.rec.Rounds) - 1
	if o.Round != "" {
		i, err := b.round(o.Round)
		if err != nil {
			return err
		}
		at = i
	}
	since := at - 1
	if o.Since != "" {
		i, err := b.round(o.Since)
		if err != nil {
			return err
		}
		if i > at {
			return fmt.Errorf("report: round %q to count from comes after round %q", o.Since, b.rec.Rounds[at].ID)
		}
		since = i
	}
	if at >= 0 {
		b.sheet.Round = b.rec.Rounds[at].ID
	}
	if since >= 0 {
		b.sheet.Since = b.rec.Rounds[since].ID
	}
	return nil
}

// round returns where a round is among the rounds.
func (b *builder) round(id string) (int, error) {
	if i, ok := b.rounds[id]; ok {
		return i, nil
	}
	_, err := b.talks.At(id, b.view) // knows what may have been meant
	return 0, err
}

// walk goes through the rounds once and fills in the board and the timeline.
func (b *builder) walk() error {
	boards, err := b.talks.Boards(b.view)
	if err != nil {
		return err
	}
	b.layRows()
	var before *negotiation.Board
	for board := range boards {
		r := board.Round()
		b.sheet.Rounds = append(b.sheet.Rounds, b.column(r))
		changes := negotiation.Compare(before, board)
		for i := range changes {
			b.rows[i].add(&changes[i], r.ID == b.sheet.Round)
		}
		b.tell(changes, len(b.sheet.Rounds)-1)
		if r.ID == b.sheet.Round {
			b.at = board
		}
		if r.ID == b.sheet.Since {
			b.since = board
		}
		before = board
	}
	return nil
}

// layRows makes the rows, without cells, and puts them under their issues.
func (b *builder) layRows() {
	under := map[string][]int{}
	for i := range b.rec.Terms {
		under[b.rec.Terms[i].Issue] = append(under[b.rec.Terms[i].Issue], i)
	}
	b.rows = make([]*Row, len(b.rec.Terms))
	lay := func(issue Issue, terms []int) {
		issue.Rows = make([]Row, len(terms))
		for n, i := range terms {
			x := &b.rec.Terms[i]
			issue.Rows[n] = Row{Term: termRef(x), Undisclosed: x.Undisclosed, PartOf: refs(b.partOf[i], b.termAt), Cells: make([]Cell, 0, len(b.rec.Rounds))}
			b.rows[i] = &issue.Rows[n]
		}
		b.sheet.Issues = append(b.sheet.Issues, issue)
	}
	for _, issue := range b.rec.Issues {
		lay(Issue{ID: issue.ID, Title: issue.Title}, under[issue.ID])
	}
	if len(under[""]) > 0 {
		lay(Issue{}, under[""])
	}
}

// column describes a round.
func (b *builder) column(r *negotiation.Round) Round {
	return Round{
		ID: r.ID, Title: r.Title, Number: len(b.sheet.Rounds) + 1,
		Start: r.Start, End: r.End, Dates: datesInWords(r.Start, r.End),
		Venue: r.Venue, Phase: r.Phase, Attending: b.actors(r.Attending),
	}
}

// add puts a cell at the end of a row.
func (r *Row) add(c *negotiation.Change, chosen bool) {
	s := c.After
	cell := Cell{Status: s.Status, Marks: marksOf(s)}
	if c.Kind == negotiation.ChangeReversed {
		cell.Marks |= Reversed
	}
	if c.Kind == negotiation.ChangeReworded {
		cell.Marks |= Reworded
	}
	if s.Wording != "" {
		cell.Wording = r.wording(s.Wording)
	}
	if chosen {
		r.Now.Status, r.Now.Marks = cell.Status, cell.Marks
	}
	r.Cells = append(r.Cells, cell)
}

// wording returns the number of a wording in the row, from 1 on.
func (r *Row) wording(text string) int {
	for i, known := range r.Wordings {
		if known == text {
			return i + 1
		}
	}
	r.Wordings = append(r.Wordings, text)
	return len(r.Wordings)
}

// marksOf returns what a cell shows of a standing beside its status.
func marksOf(s negotiation.Standing) Marks {
	if s.Status != negotiation.StatusSettled {
		return 0
	}
	var m Marks
	if s.Provisional() {
		m |= Provisional
	}
	if s.InExchange() {
		m |= InExchange
	}
	switch {
	case !s.InEffect():
		m |= Waiting
	case s.Term.When != nil:
		m |= InEffect
	}
	return m
}
