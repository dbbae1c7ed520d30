package negotiation

// A Step is one round in the history of a term.
type Step struct {
	Round       *Round
	Standing    Standing     // at the end of the round
	Change      Change       // since the end of the round before; in the first since before anything was said
	Transitions []Transition // how it came to that, in order; they may come to nothing
}

// A Transition is one turn of a term within a round. A statement made it, or
// events did; if neither, it was time: something lapsed or fell due.
type Transition struct {
	Change    Change
	Statement *Statement
	Events    []*Event
}

// History returns how a term stood at every round, with every transition and
// the statement or events that made it. A term or actor that is not there is an
// *UnknownError. It works out once, for each statement, the terms that have to
// do with the one asked for.
func (t *Talks) History(term string, v View) ([]Step, error) {
	x, err := t.termNumber(term)
	if err != nil {
		return nil, err
	}
	boards, err := t.Boards(v)
	if err != nil {
		return nil, err
	}
	l, _ := t.lensFor(v)
	h := historian{lens: l, term: x}
	h.turn(t.endOf(-1))
	said := t.onIsland(t.provisions[x].island)
	steps := make([]Step, 0, len(t.rec.Rounds))
	before := h.last
	for b := range boards {
		now := b.standing(x)
		steps = append(steps, Step{
			Round: b.Round(), Standing: now, Change: change(before, now),
			Transitions: h.round(b.cut.round, said[b.cut.round]),
		})
		before = now
	}
	return steps, nil
}

// onIsland returns the statements on the terms of an island, by round, in order.
func (t *Talks) onIsland(island int32) [][]int32 {
	list := make([][]int32, len(t.rec.Rounds))
	for _, i := range t.order {
		if s := &t.said[i]; t.provisions[s.term].island == island && s.stance != Comment {
			list[s.round] = append(list[s.round], i)
		}
	}
	return list
}

// A historian follows one term from cut to cut.
type historian struct {
	lens *lens
	term int32
	at   cut
	last Standing
}

// round follows the term through a round: what time brought, then before each
// statement the events up to it, then the statement, then the other events.
func (h *historian) round(r int32, said []int32) []Transition {
	t := h.lens.talks
	var list []Transition
	add := func(c cut, by *Statement) {
		before := h.at
		if made := h.turn(c); made.Kind != ChangeUnchanged {
			tr := Transition{Change: made, Statement: by}
			if by == nil {
				tr.Events = t.eventsBetween(before, c)
			}
			list = append(list, tr)
		}
	}
	add(cut{round: r, ord: t.endOf(r - 1).ord, after: noEvents}, nil)
	for _, i := range said {
		add(cut{round: r, ord: t.said[i].ord, after: i}, nil)
		add(t.after(i), &t.rec.Statements[i])
	}
	add(t.endOf(r), nil)
	return list
}

// turn goes on to a cut and returns what became of the term.
func (h *historian) turn(c cut) Change {
	t := h.lens.talks
	n := t.provisions[h.term].island
	b := &Board{lens: h.lens, cut: c, islands: make([]*settlement, len(t.islands))}
	b.islands[n] = newSettler(h.lens, c).settle(&t.islands[n])
	now := b.standing(h.term)
	var made Change
	if h.last.board != nil {
		made = change(h.last, now)
	}
	h.at, h.last = c, now
	return made
}

// eventsBetween returns the events that count at one of two cuts of a round and
// not at the other.
func (t *Talks) eventsBetween(before, now cut) []*Event {
	var list []*Event
	for i := range t.rec.Events {
		e := &t.rec.Events[i]
		r := t.rounds[e.Round]
		if r == now.round && before.round == now.round && t.happened(int32(i), r, before) != t.happened(int32(i), r, now) {
			list = append(list, e)
		}
	}
	return list
}
