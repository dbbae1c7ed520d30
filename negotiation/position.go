package negotiation

import (
	"cmp"
	"slices"
)

// A mover works out the positions on the terms of an island at a cut.
type mover struct {
	lens     *lens
	cut      cut
	stands   []stand // of the terms of the island, by holder
	at       []span  // of stands, by place in the island
	refusals []refusal
	over     [][]goneOver // by place in the island: who went over to it, or to what replaces it
	mine     []int32      // by actor: its place among the drafts of the term at hand, plus one
	drafts   []draft
}

// goneOver says that a holder stands for a term, or for one that replaces it,
// and by which statement it last said so.
type goneOver struct{ holder, stmt, ord int32 }

// A draft is a stand in the making: first what is held directly, if only a
// silence that something was said to, then what passes down later than that.
type draft struct {
	stand
	direct Stance // what is held directly
}

// move works out the positions on an island, wholes before parts and what
// replaces before what is replaced.
func (m *mover) move(in *island) {
	m.at = m.at[:0]
	for i := range in.terms {
		lo := int32(len(m.stands))
		m.moveTerm(in.terms[i], int32(i))
		m.at = append(m.at, span{lo, int32(len(m.stands))})
	}
}

func (m *mover) moveTerm(x, seat int32) {
	p := &m.lens.talks.provisions[x]
	m.drafts = m.drafts[:0]
	for i := range p.holdings {
		m.draftDirect(p, &p.holdings[i])
	}
	sorted := len(m.drafts)
	m.draftSupposed(x)
	for _, whole := range p.wholes {
		m.passDown(p, whole)
	}
	for i := range m.drafts {
		m.dropCovered(&m.drafts[i].stand)
	}
	m.replace(p)
	for i := range m.drafts {
		m.mine[m.drafts[i].holder] = 0
	}
	if sorted < len(m.drafts) {
		slices.SortFunc(m.drafts, func(a, b draft) int { return cmp.Compare(a.holder, b.holder) })
	}
	for i := range m.drafts {
		m.stands = append(m.stands, m.drafts[i].stand)
	}
	m.goOver(p, seat, len(m.drafts))
}

// draft returns the draft of a holder on the term at hand.
func (m *mover) draft(holder int32) *draft {
	if m.mine[holder] == 0 {
		m.drafts = append(m.drafts, draft{stand: stand{
			holder: holder, stmt: -1, ord: -1, wording: -1, whole: -1, cond: -1,
		}})
		m.mine[holder] = int32(len(m.drafts))
	}
	return &m.drafts[m.mine[holder]-1]
}

// draftDirect drafts what a holder holds directly, and the wordings it refuses.
func (m *mover) draftDirect(p *provision, h *holding) {
	last := m.lastOf(h)
	lo := int32(len(m.refusals))
	for i := range h.tracks {
		m.refuse(p, &h.tracks[i], last.ord)
	}
	hi := m.latestOf(lo)
	if last.ord < 0 && hi == lo {
		return
	}
	d := m.draft(h.holder)
	d.refused = span{lo, hi}
	if last.ord < 0 {
		return
	}
	s := m.lens.said(last.stmt)
	d.stmt, d.ord = last.stmt, last.ord
	d.stance, d.wording, d.cond = s.stance, s.wording, s.cond
	switch {
	case s.stance == Withdraw:
		d.hush(withdrawn)
	case m.hasLapsed(p, last.stmt):
		d.hush(lapsed)
	}
	d.direct = d.stance
}

// directly returns what a holder holds directly, and the wordings it refuses.
func (m *mover) directly(p *provision, h *holding) (stand, []refusal) {
	m.drafts, m.refusals = m.drafts[:0], m.refusals[:0]
	m.draftDirect(p, h)
	m.mine[h.holder] = 0
	if len(m.drafts) == 0 {
		return nothingHeld, nil
	}
	return m.drafts[0].stand, m.refusals
}

// lastOf returns the last act on which what is held directly rests; -1, -1 if
// there is none.
func (m *mover) lastOf(h *holding) act {
	last := act{ord: -1, stmt: -1}
	for i := range h.tracks {
		if a, ok := m.lastDirect(&h.tracks[i]); ok && a.ord > last.ord {
			last = a
		}
	}
	return last
}

// lastDirect returns the last act of a track that gives a position.
func (m *mover) lastDirect(tr *track) (act, bool) {
	if !m.lens.admits(tr.voice) {
		return act{}, false
	}
	for i := tr.before(m.cut.ord) - 1; i >= 0; i-- {
		if !m.lens.talks.said[tr.acts[i].stmt].refusal {
			return tr.acts[i], true
		}
	}
	return act{}, false
}

// refuse collects the refusals of a track that come after a direct statement
// and have not lapsed.
func (m *mover) refuse(p *provision, tr *track, after int32) {
	if !m.lens.admits(tr.voice) {
		return
	}
	for i := tr.before(m.cut.ord) - 1; i >= 0 && tr.acts[i].ord > after; i-- {
		a := tr.acts[i]
		if s := &m.lens.talks.said[a.stmt]; s.refusal && !m.hasLapsed(p, a.stmt) {
			m.refusals = append(m.refusals, refusal{wording: s.wording, stmt: a.stmt, ord: a.ord, reject: s.stance == Reject})
		}
	}
}

// latestOf keeps, of the refusals from lo on, the latest of each wording, and
// returns where they end.
func (m *mover) latestOf(lo int32) int32 {
	mine := m.refusals[lo:]
	if len(mine) > 1 {
		m.refusals = m.refusals[:int(lo)+len(latestRefused(mine))]
	}
	return int32(len(m.refusals))
}

// latestRefused keeps the latest refusal of each wording.
func latestRefused(list []refusal) []refusal {
	slices.SortFunc(list, func(a, b refusal) int {
		return cmp.Or(cmp.Compare(a.wording, b.wording), cmp.Compare(b.ord, a.ord))
	})
	return slices.CompactFunc(list, func(a, b refusal) bool { return a.wording == b.wording })
}

// hasLapsed reports whether a statement has lapsed on a term: by its own Until,
// or by the term's.
func (m *mover) hasLapsed(p *provision, stmt int32) bool {
	s := m.lens.said(stmt)
	return m.cut.round >= s.lapse || m.cut.round >= p.lapse && s.round < p.lapse
}

// passDown lets the support of a whole pass down to a term that it includes,
// where it is later than what was said of the term and than what passed before.
func (m *mover) passDown(p *provision, whole int32) {
	seat := m.lens.talks.provisions[whole].seat
	for i := m.at[seat].lo; i < m.at[seat].hi; i++ {
		from := m.stands[i]
		if !from.supports() {
			continue
		}
		if d := m.draft(from.holder); from.ord > d.ord && !d.weakenedBy(&from) {
			m.take(p, d, &from, whole)
		}
	}
}

// weakenedBy reports whether a support of a whole would weaken what is held
// directly on the part.
func (d *draft) weakenedBy(from *stand) bool {
	switch {
	case from.stance == InPrinciple:
		return d.direct != ""
	case from.cond >= 0:
		return d.direct == Propose || d.direct == Accept
	}
	return false
}

// take makes the support of a whole the position on the part: of the wording
// that lay on the table when it was given.
func (m *mover) take(p *provision, d *draft, from *stand, whole int32) {
	d.stmt, d.ord, d.whole, d.cond = from.stmt, from.ord, whole, from.cond
	d.stance, d.silence, d.wording = Accept, unsaid, p.onTable(min(from.ord, m.cut.ord))
	if from.stance == InPrinciple {
		d.stance, d.wording = InPrinciple, -1
	}
	if m.hasLapsed(p, from.stmt) {
		d.hush(lapsed)
	}
}

// dropCovered drops the refusals that are older than a support of a whole.
func (m *mover) dropCovered(s *stand) {
	if s.whole < 0 {
		return
	}
	kept := s.refused.lo
	for i := s.refused.lo; i < s.refused.hi; i++ {
		if m.refusals[i].ord > s.ord {
			m.refusals[kept] = m.refusals[i]
			kept++
		}
	}
	s.refused.hi = kept
}

// replace silences those who went over to a term that replaces the one at hand
// after they last took a position on it, unless they reject it.
func (m *mover) replace(p *provision) {
	for _, y := range p.replacers {
		for _, o := range m.over[m.lens.talks.provisions[y].seat] {
			if m.mine[o.holder] == 0 {
				continue
			}
			d := &m.drafts[m.mine[o.holder]-1]
			if d.stance != Reject && d.ord >= 0 && o.ord > d.ord {
				d.stmt, d.ord, d.whole = o.stmt, o.ord, -1
				d.hush(replaced)
			}
		}
	}
}

// goOver notes who stands for the term at hand or for what replaces it, for the
// terms that it replaces in turn.
func (m *mover) goOver(p *provision, seat int32, drafted int) {
	for len(m.over) <= int(seat) {
		m.over = append(m.over, nil)
	}
	m.over[seat] = m.over[seat][:0]
	if len(p.replaces) == 0 {
		return
	}
	for _, s := range m.stands[len(m.stands)-drafted:] {
		if s.words() {
			m.over[seat] = append(m.over[seat], goneOver{holder: s.holder, stmt: s.stmt, ord: s.ord})
		}
	}
	for _, y := range p.replacers {
		m.over[seat] = append(m.over[seat], m.over[m.lens.talks.provisions[y].seat]...)
	}
	m.over[seat] = latestOver(m.over[seat])
}

// latestOver keeps the latest of each holder.
func latestOver(list []goneOver) []goneOver {
	slices.SortFunc(list, func(a, b goneOver) int {
		return cmp.Or(cmp.Compare(a.holder, b.holder), cmp.Compare(b.ord, a.ord))
	})
	return slices.CompactFunc(list, func(a, b goneOver) bool { return a.holder == b.holder })
}
