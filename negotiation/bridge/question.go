package bridge

import (
	"errors"
	"fmt"
	"slices"

	"parley.example/actor"
	"parley.example/negotiation"
)

// A question is what options ask of a board, looked up and found valid.
type question struct {
	board   *negotiation.Board
	rec     negotiation.Record
	opts    Options
	targets []*negotiation.Term
	movers  map[string]bool // principals who may move; nil: every one
	wrong   []error
	above   map[string]map[string]bool // by term, where it was asked for: the wholes that include it
}

// ask looks up what options ask of a board.
func ask(b *negotiation.Board, o Options) (*question, error) {
	q, err := look(b, o)
	if err != nil {
		return nil, err
	}
	wanted := q.wanted()
	for s := range b.All() {
		if wanted[s.Term.ID] {
			q.targets = append(q.targets, s.Term)
		}
	}
	return q, q.err()
}

// err returns everything that is wrong with the options.
func (q *question) err() error { return errors.Join(q.wrong...) }

// look prepares a question that may be without targets.
func look(b *negotiation.Board, o Options) (*question, error) {
	if b.Round() == nil {
		return nil, errors.New("bridge: on a board before the first round no move can be made")
	}
	q := &question{board: b, rec: b.Talks().Record(), opts: o, above: map[string]map[string]bool{}}
	if o.Most <= 0 {
		q.opts.Most = defaultMost
	}
	if o.Budget <= 0 {
		q.opts.Budget = defaultBudget
	}
	if len(o.Actors) > 0 {
		q.movers = map[string]bool{}
	}
	for _, id := range o.Actors {
		if q.hasActor(id) {
			q.movers[b.Talks().Roster().Principal(id)] = true
		}
	}
	for _, p := range o.Prices {
		q.checkPrice(p)
	}
	return q, nil
}

// wanted returns the ids of the targets.
func (q *question) wanted() map[string]bool {
	wanted := map[string]bool{}
	for _, id := range q.opts.Terms {
		wanted[id] = q.hasTerm(id)
	}
	for _, id := range q.opts.Issues {
		if !q.hasIssue(id) {
			continue
		}
		live := q.onTable(id)
		if len(live) == 0 {
			q.wrong = append(q.wrong, fmt.Errorf("bridge: nothing under the issue %q is on the table", id))
		}
		for _, x := range live {
			wanted[x] = true
		}
	}
	if len(q.opts.Terms)+len(q.opts.Issues) == 0 {
		q.wrong = append(q.wrong, errors.New("bridge: no term or issue to settle"))
	}
	return wanted
}

// onTable returns the terms of an issue that are on the table.
func (q *question) onTable(issue string) []string {
	live := func(s negotiation.Standing) bool {
		return s.Status != negotiation.StatusUntabled && s.Status != negotiation.StatusDropped
	}
	replaced := map[string]bool{}
	for s := range q.board.All() {
		if live(s) {
			q.markReplaced(s.Term, replaced)
		}
	}
	var list []string
	for _, s := range q.board.Under(issue) {
		if live(s) && !replaced[s.Term.ID] {
			list = append(list, s.Term.ID)
		}
	}
	return list
}

// markReplaced marks what a term replaces, directly or through others.
func (q *question) markReplaced(x *negotiation.Term, replaced map[string]bool) {
	for _, id := range x.Replaces {
		if old, ok := q.board.Standing(id); ok && !replaced[id] {
			replaced[id] = true
			q.markReplaced(old.Term, replaced)
		}
	}
}

func (q *question) hasTerm(id string) bool {
	return has(q, "term", id, q.rec.Terms, func(x negotiation.Term) string { return x.ID })
}

func (q *question) hasIssue(id string) bool {
	return has(q, "issue", id, q.rec.Issues, func(x negotiation.Issue) string { return x.ID })
}

func (q *question) hasActor(id string) bool {
	return has(q, "actor", id, q.rec.Actors, func(x actor.Actor) string { return x.ID })
}

func (q *question) hasFact(id string) bool {
	return has(q, "fact", id, q.rec.Facts, func(x negotiation.Fact) string { return x.ID })
}

// has reports whether something of the record has an id. That nothing has goes
// among what is wrong.
func has[T any](q *question, what, id string, among []T, of func(T) string) bool {
	if slices.ContainsFunc(among, func(x T) bool { return of(x) == id }) {
		return true
	}
	similar := actor.Similar(id, func(yield func(string) bool) {
		for _, x := range among {
			if !yield(of(x)) {
				return
			}
		}
	})
	q.wrong = append(q.wrong, fmt.Errorf("bridge: %w", &negotiation.UnknownError{What: what, ID: id, Similar: similar}))
	return false
}
