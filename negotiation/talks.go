package negotiation

import (
	"fmt"
	"iter"

	"parley.example/actor"
)

// Talks is a record that has been found valid and indexed. It never changes and
// may be used by several goroutines at once; what it hands out by pointer is
// not to be changed. The zero Talks is of an empty record, and extending it is
// opening a record.
type Talks struct {
	rec        *Record
	roster     *actor.Roster
	actors     map[string]int32
	terms      map[string]int32
	rounds     map[string]int32
	facts      map[string]int32
	principals []int32           // of every actor
	said       []said            // by statement, as in the record
	order      []int32           // the statements by round, and within a round as listed
	ends       []int32           // by round: how many of order are not after it
	mandates   map[[2]int32]bool // whether a principal represents another
	provisions []provision       // by term
	rules      []ballot          // the record's, then those of terms that have their own
	parties    []member          // of the record, each with one voice
	nodes      []condNode        // of all conditions
	conds      []span            // of nodes, by condition
	turnings   [][]turning       // by fact: what established or lapsed it, in order
	islands    []island          // sets of terms that have nothing to do with one another
	ranks      []int32           // by term: its place in the order of moves
}

// Open validates and indexes a record. What is wrong with it comes as one
// *InvalidError. The talks have a copy: r may be changed afterwards.
// Time and space are linear in the record, but for a sort of its statements.
func Open(r Record) (*Talks, error) {
	problems := r.validate()
	if len(problems) == 0 {
		problems = r.detailsProblems()
	}
	if len(problems) > 0 {
		return nil, &InvalidError{Problems: problems}
	}
	return compile(r.clone())
}

// compile indexes a valid record, which is not changed any more.
func compile(own *Record) (*Talks, error) {
	roster, err := actor.NewRoster(own.Actors, own.Ties)
	if err != nil {
		return nil, err
	}
	t := &Talks{rec: own, roster: roster}
	t.number()
	t.compileRules()
	t.compileStatements()
	t.compileFacts()
	t.compileTracks()
	t.findIslands()
	t.rankTerms()
	return t, nil
}

// Record returns a copy of what the talks were made from.
func (t *Talks) Record() Record { return *t.orEmpty().rec.clone() }

// noTalks is what the zero Talks stands for.
var noTalks = &Talks{rec: new(Record), roster: new(actor.Roster)}

// orEmpty returns t, or the talks of an empty record in place of zero ones.
func (t *Talks) orEmpty() *Talks {
	if t == nil || t.rec == nil {
		return noTalks
	}
	return t
}

// Roster returns who takes part and how they stand to one another.
func (t *Talks) Roster() *actor.Roster { return t.orEmpty().roster }

// With returns the same talks with these statements listed after the others;
// t stays as it was. It fails as Open does, with paths that count the new
// statements after the old. It takes about the time of Open: what was said one
// by one is looked at sooner by After, on talks that have it all.
func (t *Talks) With(said ...Statement) (*Talks, error) {
	return t.Extend(Record{Statements: said})
}

// Extend returns the same talks with everything in more listed after what was
// there, of each sort; t stays as it was. Title, summary, parties and rule are
// those of t: more may leave them out or repeat them. It fails as Open does,
// and takes the time of Open but for copying what was there.
func (t *Talks) Extend(more Record) (*Talks, error) {
	if t = t.orEmpty(); t == noTalks {
		return Open(more)
	}
	if problems := t.rec.differences(&more); len(problems) > 0 {
		return nil, &InvalidError{Problems: problems}
	}
	if problems := t.rec.plus(&more).validate(); len(problems) > 0 {
		return nil, &InvalidError{Problems: problems}
	}
	return compile(t.rec.plus(more.clone()))
}

// At returns the board at the end of a round. A round or actor that is not
// there is an *UnknownError. Time and space are linear in the positions held
// then and the refusals since, however long the talks before, for each term
// times the wordings that somebody stands for or refuses.
func (t *Talks) At(round string, v View) (*Board, error) {
	t = t.orEmpty()
	r, err := t.roundNumber(round)
	if err != nil {
		return nil, err
	}
	l, err := t.lensFor(v)
	if err != nil {
		return nil, err
	}
	return newBoard(l, t.endOf(r)), nil
}

// Latest returns the board at the end of the last round. Where a record has no
// rounds, it is the board before anything was said. An actor of the view that is
// not there is an *UnknownError.
func (t *Talks) Latest(v View) (*Board, error) {
	t = t.orEmpty()
	l, err := t.lensFor(v)
	if err != nil {
		return nil, err
	}
	return newBoard(l, t.endOf(int32(len(t.rec.Rounds))-1)), nil
}

// After returns the board just after the i-th statement of the record, counted
// from 0, at its place in the order: what was said in earlier rounds and, in
// its own, what is listed up to it. The moment is that of its round; of that
// round's events only those count that have no At or one not later than the
// statement's (all of them, if it has none). An i out of range, or an actor of
// the view that is not there, is an *UnknownError.
func (t *Talks) After(i int, v View) (*Board, error) {
	t = t.orEmpty()
	if i < 0 || i >= len(t.said) {
		return nil, t.noStatement(i)
	}
	l, err := t.lensFor(v)
	if err != nil {
		return nil, err
	}
	return newBoard(l, t.after(int32(i))), nil
}

// Boards iterates over the boards of all rounds in order, each worked out from
// the one before: only what a round touched is settled again. An actor of the
// view that is not there is an *UnknownError.
func (t *Talks) Boards(v View) (iter.Seq[*Board], error) {
	t = t.orEmpty()
	l, err := t.lensFor(v)
	if err != nil {
		return nil, err
	}
	return func(yield func(*Board) bool) {
		var b *Board
		for r := range t.rec.Rounds {
			b = nextBoard(l, t.endOf(int32(r)), b)
			if !yield(b) {
				return
			}
		}
	}, nil
}

// Between compares the boards of two rounds, the second not before the first. A
// round or actor that is not there is an *UnknownError; two rounds in the wrong
// order are an error of no type of its own.
func (t *Talks) Between(from, to string, v View) (Changes, error) {
	before, err := t.At(from, v)
	if err != nil {
		return nil, err
	}
	after, err := t.At(to, v)
	if err != nil {
		return nil, err
	}
	if before.cut.round > after.cut.round {
		return nil, fmt.Errorf("negotiation: round %q comes before round %q", to, from)
	}
	return Compare(before, after), nil
}
