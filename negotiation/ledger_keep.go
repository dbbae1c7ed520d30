package negotiation

import "slices"

// A keeper keeps the ledger of one holder from point to point.
type keeper struct {
	board    *Board // up to which
	holder   int32
	ledger   *Ledger
	was, now *Board // the point before, nil at the first; and the one at hand
	rows     []row  // by term
	mover    mover
	words    map[int32]bool // the statements on which consent to something settled rested; true: the holder went back on it
}

// A row is what a keeper knows of one term.
type row struct {
	proposed  []act // in order, the first of each wording
	support   *run  // at hand; nil: none
	holdOut   *run
	supports  []Support // that are over
	holdOuts  []HoldOut
	stood     []int32 // wordings that the holder stood for at a point before
	supported bool    // the holder did support the term at a point before
}

// A run is a stretch that is not over.
type run struct {
	from  int32
	first Position
}

func newKeeper(b *Board, holder int32) *keeper {
	t := b.lens.talks
	k := &keeper{board: b, holder: holder, rows: make([]row, len(t.provisions)), words: map[int32]bool{}}
	k.mover = mover{lens: b.lens, mine: make([]int32, len(t.rec.Actors))}
	k.ledger = &Ledger{Actor: t.rec.Actors[holder].ID, View: b.View(), Round: b.Round()}
	for x := range k.rows {
		k.rows[x].proposed = b.lens.proposals(int32(x), holder, b.cut.ord)
	}
	return k
}

// proposals returns what a holder proposed of a term before ord: the first act
// of each wording, in order.
func (l *lens) proposals(x, holder, ord int32) []act {
	h, _ := l.holding(x, holder)
	var list []act
	for _, tr := range h.tracks {
		if !l.admits(tr.voice) {
			continue
		}
		for _, a := range tr.acts[:tr.before(ord)] {
			if l.talks.said[a.stmt].stance == Propose {
				list = append(list, a)
			}
		}
	}
	slices.SortFunc(list, func(a, b act) int { return int(a.ord) - int(b.ord) })
	seen := map[int32]bool{}
	return slices.DeleteFunc(list, func(a act) bool {
		w := l.talks.said[a.stmt].wording
		again := seen[w]
		seen[w] = true
		return again
	})
}

// holding returns what was said of a holder's position on a term; an empty one,
// if nothing was.
func (l *lens) holding(x, holder int32) (*holding, bool) {
	list := l.talks.provisions[x].holdings
	i, ok := slices.BinarySearchFunc(list, holder, func(h holding, a int32) int { return int(h.holder) - int(a) })
	if !ok {
		return &holding{holder: holder}, false
	}
	return &list[i], true
}

// keep goes through all points. Of each only those terms are looked at that may
// have changed since the point before.
func (k *keeper) keep() {
	t := k.board.lens.talks
	for r := int32(0); r <= k.board.cut.round; r++ {
		k.was = k.now
		k.now = k.board
		if r < k.board.cut.round {
			k.now = nextBoard(k.board.lens, t.endOf(r), k.was)
		}
		for _, x := range t.turningAt(r) {
			k.turn(x)
		}
	}
}

// turningAt returns the terms that may change at a round, in the order of the
// record.
func (t *Talks) turningAt(round int32) []int32 {
	var list []int32
	for i := range t.islands {
		if _, turns := slices.BinarySearch(t.islands[i].turns, round); turns {
			list = append(list, t.islands[i].terms...)
		}
	}
	slices.Sort(list)
	return list
}

// turn takes in how a term stands at the point at hand.
func (k *keeper) turn(x int32) {
	row, at := &k.rows[x], k.stand(k.now, x)
	if done, over := k.follow(&row.support, at.supports(), x); over {
		row.supports = append(row.supports, done)
	}
	if done, over := k.follow(&row.holdOut, k.now.inTheWay(x, k.holder), x); over {
		row.holdOuts = append(row.holdOuts, HoldOut(done))
	}
	if r, undoes := k.reversal(x); undoes {
		k.ledger.Reversed = append(k.ledger.Reversed, r)
		if r.GoesBack() {
			k.words[k.stand(k.was, x).stmt] = true
		}
	} else if c, ok := k.concession(x); ok {
		k.ledger.Conceded = append(k.ledger.Conceded, c)
	}
	if o := k.now.outcome(x); o.status == StatusSettled && k.now.contribution(x, k.holder, o.wording) == ContributionGiven && !k.words[at.stmt] {
		k.words[at.stmt] = false
	}
	row.supported = row.supported || at.supports()
	if at.words() && !slices.Contains(row.stood, at.wording) {
		row.stood = append(row.stood, at.wording)
	}
}

// stand returns what the holder holds on a term on a board, which may be none.
func (k *keeper) stand(b *Board, x int32) stand {
	if b != nil {
		if st := b.stand(x, k.holder); st != nil {
			return *st
		}
	}
	return nothingHeld
}

// follow begins a stretch on a term, goes on with it or ends it. It returns the
// stretch if that is over.
func (k *keeper) follow(at **run, is bool, x int32) (Support, bool) {
	switch {
	case is && *at == nil:
		*at = &run{from: k.now.cut.round, first: k.now.standing(x).position(k.holder)}
	case !is && *at != nil:
		done := k.stretch(*at, x, k.was)
		*at = nil
		return done, true
	}
	return Support{}, false
}

// stretch returns a stretch on a term up to the point of a board.
func (k *keeper) stretch(at *run, x int32, last *Board) Support {
	rounds := k.board.lens.talks.rec.Rounds
	return Support{
		Stretch: Stretch{From: &rounds[at.from], To: last.Round(), Rounds: int(last.cut.round-at.from) + 1, Still: last == k.board},
		First:   at.first, Last: last.standing(x).position(k.holder), Standing: k.board.standing(x),
	}
}

// inTheWay reports whether the rule of a term asks a holder, somebody else
// supports the term, and the holder stands in the way of that.
func (b *Board) inTheWay(x, holder int32) bool {
	st := b.stand(x, holder)
	if st == nil || !slices.Contains(b.lens.ballot(x).parties, holder) {
		return false
	}
	refused := b.refusals(x, st)
	return b.outnumbered(x, st) || slices.ContainsFunc(b.stands(x), func(other stand) bool {
		switch {
		case other.holder == holder || !other.supports():
			return false
		case st.stance.refuses():
			return true
		}
		return other.words() && slices.ContainsFunc(refused, func(r refusal) bool { return r.wording == other.wording })
	})
}

// outnumbered reports whether a stand is for a wording while another has as many
// parties of the rule that stand for it, or more, neither being the empty one.
func (b *Board) outnumbered(x int32, st *stand) bool {
	stands, blank := b.stands(x), b.lens.talks.provisions[x].blank
	rival := func(other stand) bool {
		return st.words() && other.words() && st.wording != other.wording && !(blank && (st.wording == 0 || other.wording == 0))
	}
	if !slices.ContainsFunc(stands, rival) {
		return false
	}
	own, rivals := 0, map[int32]int{}
	for _, party := range b.lens.ballot(x).parties {
		switch other := b.stand(x, party); {
		case other == nil:
		case rival(*other):
			rivals[other.wording]++
		case other.words() && other.wording == st.wording:
			own++
		}
	}
	for _, n := range rivals {
		if n >= own {
			return true
		}
	}
	return false
}

// reversal returns that of a term at the point at hand, if there is one that
// names the holder.
func (k *keeper) reversal(x int32) (Reversal, bool) {
	if k.was == nil || k.was.outcome(x).status != StatusSettled || k.now.outcome(x).status == StatusSettled {
		return Reversal{}, false
	}
	c := change(k.was.standing(x), k.now.standing(x))
	i := slices.IndexFunc(c.By, func(t Turn) bool { return t.Actor == k.ledger.Actor })
	if i < 0 {
		return Reversal{}, false
	}
	return Reversal{Round: k.now.Round(), Change: c, Turn: c.By[i]}, true
}

// close draws up what is left: the stretches that go on, what was proposed, what
// is waited for, and the rates.
func (k *keeper) close() {
	l := k.ledger
	for x := range k.rows {
		row, s := &k.rows[x], k.board.standing(int32(x))
		for _, a := range row.proposed {
			l.Proposed = append(l.Proposed, k.proposal(a, s))
			l.ProposedSettled.count(l.Proposed[len(l.Proposed)-1].Settled())
		}
		if row.support != nil {
			row.supports = append(row.supports, k.stretch(row.support, s.number, k.board))
			if s.Status != StatusSettled {
				l.Waiting = append(l.Waiting, k.wait(s, row.supports[len(row.supports)-1]))
			}
		}
		if row.holdOut != nil {
			row.holdOuts = append(row.holdOuts, HoldOut(k.stretch(row.holdOut, s.number, k.board)))
		}
		l.Supported = append(l.Supported, row.supports...)
		l.HeldOut = append(l.HeldOut, row.holdOuts...)
		if row.supported {
			l.SupportedSettled.count(s.Status == StatusSettled)
		}
	}
	for _, undone := range k.words {
		l.Kept.count(!undone)
	}
}

func (r *Rate) count(is bool) {
	r.Of++
	if is {
		r.Count++
	}
}

func (k *keeper) proposal(a act, s Standing) Proposal {
	t := k.board.lens.talks
	return Proposal{
		Wording:   s.provision().words[t.said[a.stmt].wording],
		Statement: &t.rec.Statements[a.stmt], Standing: s,
	}
}
