package negotiation

// A pending says of a term what the wholes that include it, directly or not,
// still owe.
type pending struct {
	successor bool // a term that replaces this one, directly or through others, is settled
	settled   bool // some whole of it is settled
	tabled    bool // some whole that counts is tabled and not settled
	untabled  bool // some whole that counts is untabled
}

// provisional finds which settled terms are provisional: nothing is agreed until
// everything is agreed. A whole that is not settled does not count if it is
// dropped or a successor of it is settled, nor if it is untabled while another
// whole of the term is settled.
func (s *settler) provisional(done *settlement) {
	list := make([]pending, len(s.terms))
	for i := range s.terms {
		p := &s.lens.talks.provisions[s.terms[i].term]
		for _, y := range p.replacers {
			seat := s.lens.talks.provisions[y].seat
			if list[seat].successor || done.terms[seat].status == StatusSettled {
				list[i].successor = true
			}
		}
		for _, w := range p.wholes {
			seat := s.lens.talks.provisions[w].seat
			list[i].owe(&list[seat], done.terms[seat].status)
		}
		o, owed := &done.terms[i], &list[i]
		o.provisional = o.status == StatusSettled && (owed.tabled || owed.untabled && !owed.settled)
	}
}

// owe adds what a whole, and the wholes above it, owe.
func (p *pending) owe(whole *pending, status Status) {
	counts := !whole.successor
	p.settled = p.settled || whole.settled || status == StatusSettled
	p.untabled = p.untabled || whole.untabled || counts && status == StatusUntabled
	short := status >= StatusContested && status < StatusSettled
	p.tabled = p.tabled || whole.tabled || counts && short
}
