package report

import (
	"slices"

	"parley.example/negotiation"
)

// A Comparison is one round by two accounts, side by side.
type Comparison struct {
	Round string          `json:"round"`
	Left  View            `json:"left"` // that of the sheet, or the first of a pair
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

// beside lays other views beside that of the sheet, and pairs of views beside one
// another.
func (b *builder) beside(o Options) error {
	for _, v := range o.Beside {
		if err := b.compare(b.view, v); err != nil {
			return err
		}
	}
	for _, pair := range o.Pairs {
		if err := b.compare(pair[0], pair[1]); err != nil {
			return err
		}
	}
	return nil
}

// compare lays two views beside one another.
func (b *builder) compare(left, right negotiation.View) error {
	one, err := b.standingsBy(left)
	if err != nil {
		return err
	}
	other, err := b.standingsBy(right)
	if err != nil {
		return err
	}
	d := Comparison{Round: b.sheet.Round, Left: b.viewOf(left), Right: b.viewOf(right), Rows: []ComparisonRow{}}
	for i := range b.sheet.Issues {
		issue := &b.sheet.Issues[i]
		for n := range issue.Rows {
			row := &issue.Rows[n]
			d.Rows = append(d.Rows, comparisonRow(issue.Ref(), row.Term, one(row), other(row)))
		}
	}
	b.sheet.Beside = append(b.sheet.Beside, d)
	return nil
}

// standingsBy returns how the term of a row stands at the chosen round under a
// view.
func (b *builder) standingsBy(v negotiation.View) (func(*Row) Standing, error) {
	if v == b.view {
		return func(row *Row) Standing { return row.Now }, nil
	}
	board, err := b.boardAt(v)
	if err != nil {
		return nil, err
	}
	return func(row *Row) Standing {
		s, _ := board.Standing(row.Term.ID)
		return b.standing(s)
	}, nil
}

// boardAt returns the board of the chosen round under another view.
func (b *builder) boardAt(v negotiation.View) (*negotiation.Board, error) {
	if b.sheet.Round == "" {
		return b.talks.Latest(v)
	}
	return b.talks.At(b.sheet.Round, v)
}

func comparisonRow(issue, term Ref, left, right Standing) ComparisonRow {
	return ComparisonRow{
		Issue: issue, Term: term, Left: left, Right: right,
		Differ: left.Status != right.Status || left.Wording != right.Wording,
		Apart:  apart(left.Positions, right.Positions),
	}
}

// same reports whether two accounts of a term come to the same in all that printers
// say of it.
func (r *ComparisonRow) same() bool {
	return !r.Differ && len(r.Apart) == 0 &&
		r.Left.Notes() == r.Right.Notes() && r.Left.wordingWords() == r.Right.wordingWords()
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
		p.Unmet == other.Unmet && p.Reading == other.Reading && slices.EqualFunc(p.Refuses, other.Refuses, same)
}
