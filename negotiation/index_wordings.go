package negotiation

import (
	"slices"
	"sort"
	"strings"
)

// collapse makes wordings comparable: white space within is one blank, around
// it none.
func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }

// A tabling says that from a statement on a wording lies on the table.
type tabling struct {
	ord     int32
	wording int32
	first   bool // it had not lain there before
}

// openTable gives a term its first wording.
func (p *provision) openTable(text string) {
	first := collapse(text)
	p.words, p.came = append(p.words, first), append(p.came, -1)
	p.blank = first == ""
}

// word returns the number of a wording, which comes up at ord if it is not known
// yet.
func (p *provision) word(text string, ord int32, known map[string]int32) int32 {
	w, ok := known[text]
	if !ok {
		w = int32(len(p.words))
		known[text] = w
		p.words, p.came = append(p.words, text), append(p.came, ord)
	}
	return w
}

// table puts a wording on the table.
func (p *provision) table(ord, wording int32) {
	for len(p.lain) < len(p.words) {
		p.lain = append(p.lain, false)
	}
	p.tabled = append(p.tabled, tabling{ord: ord, wording: wording, first: wording != 0 && !p.lain[wording]})
	p.lain[wording] = true
}

// onTable returns the wording that lay on the table when the statement at ord
// was made: that of the last first-hand proposal with a text before it, else
// the first.
func (p *provision) onTable(ord int32) int32 {
	i := sort.Search(len(p.tabled), func(i int) bool { return p.tabled[i].ord >= ord })
	if i == 0 {
		return 0
	}
	return p.tabled[i-1].wording
}

// candidates appends the wordings in which a term might be settled at ord:
// those that have lain on the table, the first one included, and those that
// somebody stands for; in the order in which they came up, without repeats.
func (p *provision) candidates(ord int32, stands []stand, into []int32, seen *stamps) []int32 {
	lo := len(into)
	seen.clear(len(p.words))
	add := func(w int32) {
		if seen.add(w) {
			into = append(into, w)
		}
	}
	add(0)
	for _, t := range p.tabled {
		if t.ord >= ord {
			break
		}
		if t.first {
			add(t.wording)
		}
	}
	for i := range stands {
		if stands[i].words() {
			add(stands[i].wording)
		}
	}
	slices.Sort(into[lo:])
	return into
}

// stamps is a set of small numbers that is emptied at no cost.
type stamps struct {
	at  []uint32
	now uint32
}

// clear empties the set and makes room for the numbers below n.
func (m *stamps) clear(n int) {
	if len(m.at) < n {
		m.at = make([]uint32, n)
		m.now = 0
	}
	m.now++
}

// add puts i into the set and reports whether it was not there.
func (m *stamps) add(i int32) bool {
	if m.at[i] == m.now {
		return false
	}
	m.at[i] = m.now
	return true
}
