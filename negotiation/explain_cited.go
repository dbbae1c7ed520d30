package negotiation

import "slices"

// A citer finds what has to be cited beside what a tree cites, so that whoever
// knows no more comes to the same positions: for every holder of a statement,
// and every term that it bears on, what the position there rests on.
type citer struct {
	*explainer
	tree    map[int32]bool    // statements that the tree cites
	cited   map[int32]bool    // and all others
	queue   []int32           // cited, not yet looked at
	matter  map[int32]bool    // terms from which a position can come to one that is explained
	touched map[[2]int32]bool // by term and holder
}

// besides returns the statements that have to be cited beside those in the tree,
// in the order of the record.
func (x *explainer) besides() []*Statement {
	c := &citer{explainer: x, tree: map[int32]bool{}, cited: map[int32]bool{}, touched: map[[2]int32]bool{}}
	c.findMatter()
	for _, stmt := range x.cites {
		c.tree[stmt] = true
		c.also(stmt)
	}
	for _, stmt := range x.beside {
		c.also(stmt)
	}
	for key := range x.pairs {
		c.touch(key[0], key[1])
	}
	for len(c.queue) > 0 {
		stmt := c.queue[len(c.queue)-1]
		c.queue = c.queue[:len(c.queue)-1]
		c.lookAt(stmt)
	}
	var list []*Statement
	for _, stmt := range sortedKeys(c.cited) {
		if !c.tree[stmt] {
			list = append(list, &x.talks.rec.Statements[stmt])
		}
	}
	return list
}

// findMatter finds the terms explained, and all from which positions can come
// down to them or be taken back from them.
func (c *citer) findMatter() {
	c.matter = map[int32]bool{}
	var list []int32
	add := func(n int32) {
		if !c.matter[n] {
			c.matter[n] = true
			list = append(list, n)
		}
	}
	for n := range c.terms {
		add(n)
	}
	for key := range c.pairs {
		add(key[0])
	}
	for len(list) > 0 {
		p := &c.talks.provisions[list[len(list)-1]]
		list = list[:len(list)-1]
		for _, n := range slices.Concat(p.wholes, p.replacers) {
			add(n)
		}
	}
}

// also cites a statement, if there is one.
func (c *citer) also(stmt int32) {
	if stmt >= 0 && !c.cited[stmt] {
		c.cited[stmt] = true
		c.queue = append(c.queue, stmt)
	}
}

// lookAt goes through the holders of a statement that is cited.
func (c *citer) lookAt(stmt int32) {
	term := c.talks.said[stmt].term
	for _, u := range c.holders(stmt) {
		c.touch(term, u)
		if c.matter[term] {
			c.also(c.lastDirect(term, u).stmt)
		}
	}
}

// holders returns those whose position a statement gives under the view.
func (c *citer) holders(stmt int32) []int32 {
	s := &c.talks.rec.Statements[stmt]
	var list []int32
	for _, by := range s.By {
		speaker := c.talks.principal(by)
		if len(s.About) == 0 {
			list = append(list, speaker)
		}
		for _, about := range s.About {
			if holder := c.talks.principal(about); c.board.lens.admits(c.talks.voiceOf(speaker, holder)) {
				list = append(list, holder)
			}
		}
	}
	return list
}

// lastDirect returns the last statement that gives a holder's position on a term
// directly; its numbers are -1 if there is none.
func (x *explainer) lastDirect(n, holder int32) act {
	return x.lastAct(n, holder, x.board.cut.ord, func(s *said) bool { return !s.refusal })
}

// touch cites what the position of a holder on a term rests on, as something is
// cited that bears on it, and goes on to the terms that the term bears on.
func (c *citer) touch(n, holder int32) {
	key := [2]int32{n, holder}
	if !c.matter[n] || c.touched[key] {
		return
	}
	c.touched[key] = true
	if st := c.board.stand(n, holder); st != nil {
		c.also(st.stmt)
		for _, r := range c.board.refusals(n, st) {
			c.also(r.stmt)
		}
		later := c.passed(n, st)
		if st.silence == replaced || later {
			c.also(c.lastDirect(n, holder).stmt)
		}
	}
	p := &c.talks.provisions[n]
	for _, below := range [2][]int32{p.parts, p.replaces} {
		for _, m := range below {
			c.touch(m, holder)
		}
	}
}

// passed reports whether a holder supports a whole by a statement later than the
// one that its stand on a part rests on: what was said of the part itself keeps
// that from passing down. Of one that went over to another term it cites all
// support of wholes, which may have come down before.
func (c *citer) passed(n int32, st *stand) bool {
	later := false
	for _, whole := range c.talks.provisions[n].wholes {
		from := c.board.stand(whole, st.holder)
		if from == nil || !from.supports() {
			continue
		}
		later = later || from.ord > st.ord
		if st.silence == replaced {
			c.also(from.stmt)
		}
	}
	return later
}
