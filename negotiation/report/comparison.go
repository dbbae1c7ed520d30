package report

import (
	"slices"

	"parley.example/negotiation"
)

// A Comparison is one round by two accounts, side by side.
type Comparison struct {
	Round string          `json:"round"`
	Left  View            `json:"left"` // that of the sheet
	Right View            `json:"right"`
	Rows  []ComparisonRow `json:"rows"` // of every term, in the order of the board
}

// A ComparisonRow is one term by two accounts.
type ComparisonRow struct {
	Issue  Ref      `json:"issue,omitzero"`
	Term   Ref      `json:"term"`
	Left   Standing `json:"left"`
	Right  Standing `json:"right"`
	Differ bool     `json:"differ,omitzero"` // in status or settled wording
	Apart  []Ref    `json:"apart,omitempty"` // the actors who hold one thing by one account and another by the other
}

// beside lays other views beside that of the sheet.
func (b *builder) beside(o Options) error {
	for _, v := range o.Beside {
		other, err := b.boardAt(v)
		if err != nil {
			return err
		}
		d := Comparison{Round: b.sheet.Round, Left: b.sheet.View, Right: b.viewOf(v), Rows: []ComparisonRow{}}
		for i := range b.sheet.Issues {
			issue := &b.sheet.Issues[i]
			for n := range issue.Rows {
				d.Rows = append(d.Rows, b.comparisonRow(issue.Ref(), &issue.Rows[n], other))
			}
		}
		b.sheet.Beside = append(b.sheet.Beside, d)
	}
	return nil
}

// boardAt returns the board of the chosen round under another view.
func (b *builder) boardAt(v negotiation.View) (*negotiation.Board, error) {
	if b.sheet.Round == "" {
		return b.talks.Latest(v)
	}
	return b.talks.At(b.sheet.Round, v)
}

func (b *builder) comparisonRow(issue Ref, row *Row, other *negotiation.Board) ComparisonRow {
	s, _ := other.Standing(row.Term.ID)
	out := ComparisonRow{Issue: issue, Term: row.Term, Left: row.Now, Right: b.standing(s)}
	out.Differ = out.Left.Status != out.Right.Status || out.Left.Wording != out.Right.Wording
	out.Apart = apart(out.Left.Positions, out.Right.Positions)
	return out
}

// apart returns the actors whose positions differ between two lists, in the order
// of the first and then of the second. Who is in one list only holds nothing in
// the other.
func apart(left, right []Position) []Ref {
	var list []Ref
	find := func(in []Position, who Ref) Position {
		i := slices.IndexFunc(in, func(p Position) bool { return p.Actor == who })
		if i < 0 {
			return Position{Actor: who}
		}
		return in[i]
	}
	for _, p := range left {
		if !p.holdsAs(find(right, p.Actor)) {
			list = append(list, p.Actor)
		}
	}
	for _, p := range right {
		if !p.holdsAs(find(left, p.Actor)) && !slices.Contains(list, p.Actor) {
			list = append(list, p.Actor)
		}
	}
	return list
}

// holdsAs reports whether two positions come to the same.
func (p Position) holdsAs(other Position) bool {
	same := func(x, y Refusal) bool { return x.Wording == y.Wording && x.Stance == y.Stance }
	return p.Stance == other.Stance && p.Wording == other.Wording && p.Condition == other.Condition &&
		p.Unmet == other.Unmet && slices.EqualFunc(p.Refuses, other.Refuses, same)
}
