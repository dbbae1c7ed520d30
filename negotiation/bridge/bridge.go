package bridge

import (
	"context"

	"parley.example/negotiation"
)

// Options say what is to be settled, by whose moves and at what cost. At least
// one term or issue is needed; the zero Options are not valid.
type Options struct {
	Terms  []string // to be settled, all of them
	Issues []string // under which everything is to be settled that is on the table: see Targets
	Actors []string // who may move, taken to their principals; empty: every principal
	Prices []Price  // what moves cost; one that no price fits costs 1
	Most   int      // how many answers are given at the most; 0 or less: 10
	Budget int      // how many boards are looked at before giving up; 0 or less: 100,000
}

const (
	defaultMost   = 10
	defaultBudget = 100_000
)

// A Result is what was found. The zero Result is that of no search.
type Result struct {
	Targets  []*negotiation.Term // in the order of the record
	Answers  []Answer            // of the least cost that was found, in order, Options.Most of them at the most
	Cost     int                 // of each of them; 0 where there is none
	Bound    int                 // no answer costs less; 0 where nothing is known or, with Exact, where there is no answer
	Exact    bool                // Cost is the least there is, or it is certain that there is no answer
	Complete bool                // all answers of that cost were found, and those given are the first of them
	Found    int                 // how many answers of that cost were found: all there are, if Complete
	Looked   int                 // how many boards were looked at
}

// Find looks for the fewest moves that settle the targets on a board, or for
// those that cost least where moves have prices. If the targets are settled
// already, the answer is to make no move. Of the answers of the least cost those
// come first that ask for least: whose moves speak to the fewest terms, each to
// its own term and the parts that it passes down to, a fact to one. Of these, those come first
// whose moves come first, compared one by one in the order in which moves are made
// (see [Answer]), those of one actor on one term in the order in which its wordings
// came up. What is supposed on the board already is not moved again.
//
// What is found is exact unless the budget or ctx ends the search. Then the best
// that was found is given, with a bound below which there is nothing, and Exact
// is false unless the two meet. That ctx ended the search is no error, and a nil
// ctx never does.
//
// A term, issue, actor or fact that is not there, in the options or in a price,
// is an [*negotiation.UnknownError]. No target at all, an issue with nothing on
// the table, a price below 1 and a board before the first round are errors of no
// type of their own. Everything that is wrong with the options is said at once.
func Find(ctx context.Context, b *negotiation.Board, o Options) (*Result, error) {
	q, err := ask(b, o)
	if err != nil {
		return nil, err
	}
	if ctx == nil {
		ctx = context.Background()
	}
	s := newSearch(ctx, q)
	if err := s.find(); err != nil {
		return nil, err
	}
	return s.result()
}

// Targets returns the terms that options ask for, in the order of the record: the
// terms that they name, and of each issue what is on the table. That leaves out
// what is untabled or dropped, and what a term on the table replaces, directly or
// through others, since going over to a replacement takes back what was accepted
// before. Errors are those of Find.
func Targets(b *negotiation.Board, o Options) ([]*negotiation.Term, error) {
	q, err := ask(b, o)
	if err != nil {
		return nil, err
	}
	return q.targets, nil
}
