package vet

import "parley.example/negotiation"

// CodeCameDownToOther comes where a holder proposes or accepts a whole without
// condition and that comes down to a part in the wording then on the table,
// while its own last position on the part, likewise first-hand, stood for
// another wording. It is not said where the holder speaks of the part again
// later in the same round. Whoever insisted on two weeks and signs a package
// whose text says "No end date" has given in on that, unless the package has the
// two weeks and nobody tabled them. Of a position on a part the first whole
// that covers it is named.
const CodeCameDownToOther Code = "came-down-to-other"

var partChecks = []check{
	{CodeCameDownToOther, Look, (*vetter).cameDownToOther},
}

// A descent follows the talks statement by statement, with what lies on the
// table and what everybody last held in its own words.
type descent struct {
	*vetter
	table []string
	last  map[stand]int // the statement, while no whole has covered it
}

func (v *vetter) cameDownToOther() {
	d := &descent{vetter: v, table: make([]string, len(v.Terms)), last: map[stand]int{}}
	for i := range v.Terms {
		d.table[i] = collapse(v.Terms[i].Text)
	}
	for _, i := range v.order {
		said := &v.said[i]
		s := &v.Statements[i]
		for _, holder := range v.said[i].holders {
			at := stand{said.term, holder}
			if a, ok := v.actOf(at, i); !ok || !a.hand || v.refusal(a) {
				continue
			}
			d.last[at] = i
			if words(s.Stance) && s.If == nil {
				d.comeDown(i, holder)
			}
		}
		if s.Stance == negotiation.Propose && s.Text != "" {
			d.lay(i)
		}
	}
}

// actOf returns a statement as one of a holder's; false for a comment.
func (b *book) actOf(at stand, i int) (act, bool) {
	track := b.tracks[at]
	n := b.before(track, b.said[i].place)
	if n < len(track) && track[n].stmt == i {
		return track[n], true
	}
	return act{}, false
}

// lay puts the text of a first-hand proposal on the table.
func (d *descent) lay(i int) {
	for _, holder := range d.said[i].holders {
		if a, ok := d.actOf(stand{d.said[i].term, holder}, i); ok && a.hand {
			d.table[d.said[i].term] = d.said[i].wording
		}
	}
}

// comeDown tells of the parts to which a support comes down in another wording
// than its holder's own.
func (d *descent) comeDown(i, holder int) {
	reach(d.said[i].term, d.parts, func(x int) bool {
		at := stand{x, holder}
		own, ok := d.last[at]
		if !ok || !words(d.Statements[own].Stance) {
			return true
		}
		delete(d.last, at)
		if was := d.said[own].wording; was != "" && was != d.table[x] && !d.speaksAgain(at, i) {
			d.sayf(remark{in("statements", i, "term"), d.Terms[x].ID, d.Actors[holder].ID, []string{statement(own)}},
				"%s %s, and with it the part %s in the wording on the table, %s; its own last was %s%s.",
				d.Actors[holder].ID, d.stated(i), d.Terms[x].ID, quote(d.table[x]), quote(was), dated(d.Statements[own].At))
		}
		return true
	})
}

// speaksAgain reports whether a holder takes a position on a term after a
// statement and in the same round.
func (d *descent) speaksAgain(at stand, i int) bool {
	last, ok := d.lastAt(at, d.endOf(d.said[i].round))
	return ok && d.said[last.stmt].place > d.said[i].place
}
