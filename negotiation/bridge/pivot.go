package bridge

import (
	"cmp"
	"context"
	"slices"

	"parley.example/negotiation"
)

// A Pivot is what one move would come to if it were made and no other. The zero
// Pivot is no move.
type Pivot struct {
	Move      negotiation.Move
	Cost      int
	Unlocks   []*negotiation.Term // those of the terms asked about that would be settled and are not, in the order of the record
	Unsettles []*negotiation.Term // those of all terms that would be settled no longer
}

// Pivots returns the single moves that unlock most: those that settle the most
// terms first, of these those that unsettle fewest, then the cheapest, then in the
// order in which moves are made. Moves that settle nothing are left out. With
// terms or issues in the options only these count as unlocked; without any, every
// term counts that is not untabled: of what nobody has raised yet, nothing is
// unlocked. Most bounds how many there are; Budget plays no part.
//
// Every move there is, is supposed on the board once: that takes as many times as
// long as Board.Suppose. If ctx ends before, its error is returned. The other
// errors are those of Find, but that no target is needed.
func Pivots(ctx context.Context, b *negotiation.Board, o Options) ([]Pivot, error) {
	q, err := askOfAll(b, o)
	if err != nil {
		return nil, err
	}
	if ctx == nil {
		ctx = context.Background()
	}
	p := newPicture(q)
	var list []Pivot
	for i := range p.plays {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		pivot, err := p.pivot(&p.plays[i])
		if err != nil {
			return nil, err
		}
		if len(pivot.Unlocks) > 0 {
			list = append(list, pivot)
		}
	}
	slices.SortStableFunc(list, func(a, b Pivot) int {
		return cmp.Or(
			cmp.Compare(len(b.Unlocks), len(a.Unlocks)),
			cmp.Compare(len(a.Unsettles), len(b.Unsettles)),
			cmp.Compare(a.Cost, b.Cost),
		)
	})
	return list[:min(len(list), q.opts.Most)], nil
}

// askOfAll looks a question up that is about every term if it names none.
func askOfAll(b *negotiation.Board, o Options) (*question, error) {
	if len(o.Terms)+len(o.Issues) > 0 {
		return ask(b, o)
	}
	q, err := look(b, o)
	if err != nil {
		return nil, err
	}
	for s := range b.All() {
		if s.Status != negotiation.StatusUntabled {
			q.targets = append(q.targets, s.Term)
		}
	}
	return q, q.err()
}

func (p *picture) pivot(made *play) (Pivot, error) {
	after, err := p.board.Suppose(made.Move)
	if err != nil {
		return Pivot{}, err
	}
	pivot := Pivot{Move: made.Move, Cost: made.cost}
	pivot.Unlocks, pivot.Unsettles = turned(p.board, after)
	pivot.Unlocks = slices.DeleteFunc(pivot.Unlocks, func(x *negotiation.Term) bool { return !slices.Contains(p.targets, x) })
	return pivot, nil
}
