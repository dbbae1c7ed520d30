package negotiation

import "iter"

// Statements iterates over the statements of the record as they are listed, each
// with its number, as [Talks.After] counts them. The pointers are those that
// positions, refusals and transitions have, so that it can be told which
// statement of the record one is.
func (t *Talks) Statements() iter.Seq2[int, *Statement] {
	list := t.orEmpty().rec.Statements
	return func(yield func(int, *Statement) bool) {
		for i := range list {
			if !yield(i, &list[i]) {
				return
			}
		}
	}
}
