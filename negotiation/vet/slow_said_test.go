package vet_test

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"parley.example/negotiation"
	"parley.example/negotiation/vet"
)

// A named is a condition within another that names a term or a fact, and how to
// come to it.
type named struct {
	negotiation.Condition
	path string
	only bool // whether it has to hold for the whole to hold
}

func namedIn(c *negotiation.Condition, path string, only bool) []named {
	if c == nil {
		return nil
	}
	var list []named
	for i, sub := range c.All {
		list = append(list, namedIn(&sub, fmt.Sprintf("%s.all[%d]", path, i), only)...)
	}
	for i, sub := range c.Any {
		list = append(list, namedIn(&sub, fmt.Sprintf("%s.any[%d]", path, i), only && len(c.Any) == 1)...)
	}
	switch {
	case c.Settled != "":
		list = append(list, named{*c, path + ".settled", only})
	case c.Accepts != "":
		list = append(list, named{*c, path + ".term", only})
	}
	return list
}

func (n named) about() string { return n.Settled + n.Term } // one of them is empty

// conditionNeverTabled asks the board: nobody ever took a position on a term, nor
// supported a whole of it, if as reported it is untabled at the end.
func (s *slow) conditionNeverTabled(code vet.Code) {
	board, _ := s.talks.Latest(negotiation.AsReported)
	untabled := func(term string) bool {
		standing, _ := board.Standing(term)
		// A term can be settled that was never tabled, if its parts are all that it
		// takes; that a word was said of it is then to be seen from the statements.
		if standing.Status == negotiation.StatusSettled {
			return !slices.ContainsFunc(s.Statements, func(st negotiation.Statement) bool {
				return st.Stance != negotiation.Comment && (st.Term == term || st.Stance.Supports() && s.includes(st.Term, term))
			})
		}
		return standing.Status == negotiation.StatusUntabled
	}
	for i, x := range s.Terms {
		for _, n := range namedIn(x.When, "when", true) {
			if untabled(n.about()) {
				s.add(code, "", "terms[%d].%s", i, n.path)
			}
		}
	}
	for i, st := range s.Statements {
		for _, n := range namedIn(st.If, "if", true) {
			if untabled(n.about()) {
				s.add(code, st.By[0], "statements[%d].%s", i, n.path)
			}
		}
	}
}

// includes reports whether a whole includes a part, at any depth.
func (s *slow) includes(whole, part string) bool {
	return slices.ContainsFunc(s.term(whole).Includes, func(id string) bool { return id == part || s.includes(id, part) })
}

// lastBy returns what a holder holds on a term by some round, as reported.
func (s *slow) lastBy(holder, term, round string) negotiation.Statement {
	_, end := s.round(round)
	for _, w := range slices.Backward(s.positions(holder, term)) {
		if _, r := s.round(s.Statements[w.i].Round); r <= end {
			return s.Statements[w.i]
		}
	}
	return negotiation.Statement{}
}

// whose returns whose positions a statement gives.
func (s *slow) whose(i int) []string {
	var list []string
	for _, h := range s.holders() {
		if slices.ContainsFunc(s.words(h, s.Statements[i].Term), func(w word) bool { return w.i == i }) {
			list = append(list, h)
		}
	}
	return list
}

func (s *slow) conditionOwnRefusal(code vet.Code) {
	for i, st := range s.Statements {
		for _, n := range namedIn(st.If, "if", true) {
			for _, h := range s.whose(i) {
				if n.Settled == "" || n.Settled == st.Term || !n.only || !slices.Contains(s.parties(n.Settled), h) {
					continue
				}
				if last := s.lastBy(h, n.Settled, st.Round); last.Stance == negotiation.Reject {
					s.add(code, h, "statements[%d].%s", i, n.path)
				}
			}
		}
	}
}

// contradict reports whether two statements cannot both be true of one holder.
func contradict(a, b negotiation.Statement) bool {
	if !a.Stance.Supports() {
		a, b = b, a
	}
	if !a.Stance.Supports() || b.Stance.Supports() {
		return false
	}
	if a.Stance == negotiation.InPrinciple || a.If != nil {
		return b.Stance == negotiation.Reject || b.Stance == negotiation.Withdraw
	}
	return true
}

func (s *slow) claimContradicted(code vet.Code) {
	for _, h := range s.holders() {
		for _, x := range s.Terms {
			said := s.positions(h, x.ID)
			for _, claim := range said {
				if claim.firstHand {
					continue
				}
				if st := s.Statements[claim.i]; s.denied(said, st) {
					s.add(code, h, "statements[%d].stance", claim.i)
				}
			}
		}
	}
}

func (s *slow) denied(said []word, claim negotiation.Statement) bool {
	_, round := s.round(claim.Round)
	var before, inside, after []negotiation.Statement
	for _, w := range said {
		st := s.Statements[w.i]
		switch _, r := s.round(st.Round); {
		case !w.firstHand:
		case r < round:
			before = append(before, st)
		case r == round:
			inside = append(inside, st)
		default:
			after = append(after, st)
		}
	}
	if len(inside) > 0 {
		return !slices.ContainsFunc(inside, func(st negotiation.Statement) bool { return !contradict(st, claim) })
	}
	return len(before) > 0 && len(after) > 0 && contradict(before[len(before)-1], claim) && contradict(after[0], claim)
}

// hangs reports whether a holder ever made its consent to one term hang on
// another.
func (s *slow) hangs(holder, term, on string) bool {
	return slices.ContainsFunc(s.words(holder, term), func(w word) bool {
		return slices.ContainsFunc(namedIn(s.Statements[w.i].If, "if", true), func(n named) bool { return n.about() == on })
	})
}

func (s *slow) exchangeOneSided(code vet.Code) {
	told := map[string]bool{}
	for i, st := range s.Statements {
		for _, h := range s.whose(i) {
			for _, n := range namedIn(st.If, "if", true) {
				x, y := st.Term, n.about()
				if id := fmt.Sprint(h, " ", x, " ", y); x != y && !told[id] && s.oneSided(h, x, y, st.Round) {
					told[id] = true
					s.add(code, h, "statements[%d].%s", i, n.path)
				}
			}
		}
	}
}

func (s *slow) oneSided(a, x, y, round string) bool {
	if s.includes(x, y) || s.includes(y, x) {
		return false
	}
	for _, one := range s.holders() {
		for _, two := range s.holders() {
			if one != two && s.hangs(one, x, y) && s.hangs(two, y, x) {
				return false
			}
		}
	}
	_, end := s.round(round)
	return slices.ContainsFunc(s.parties(y), func(b string) bool {
		given := s.lastBy(b, y, round)
		asked := slices.ContainsFunc(s.positions(b, x), func(w word) bool {
			_, r := s.round(s.Statements[w.i].Round)
			return s.Statements[w.i].Stance == negotiation.Propose && r <= end
		})
		return b != a && isWorded(given) && given.If == nil && (asked || s.hangs(a, y, x))
	})
}

// cameDownToOther asks the board just after each statement what came down.
func (s *slow) cameDownToOther(code vet.Code) {
	for _, h := range s.holders() {
		for _, x := range s.Terms {
			own := slices.DeleteFunc(s.positions(h, x.ID), func(w word) bool { return !w.firstHand })
			for k, w := range own {
				was := s.Statements[w.i]
				if i := s.coveredBy(h, x.ID, w.i, own[k+1:]); i >= 0 && isWorded(was) {
					mine, other := s.meant(w.i), s.onTable(x.ID, i)
					again := s.againIn(h, x.ID, i)
					if mine != "" && mine != other && !again {
						s.add(code, h, "statements[%d].term", i)
					}
				}
			}
		}
	}
}

// coveredBy returns the first whole that a holder takes on without condition and
// first-hand after a statement of its own on a part and before the next; -1: none.
func (s *slow) coveredBy(holder, part string, own int, next []word) int {
	order := s.ordered()
	from, to := slices.Index(order, own)+1, len(order)
	if len(next) > 0 {
		to = slices.Index(order, next[0].i)
	}
	for _, i := range order[from:max(from, to)] {
		st := s.Statements[i]
		mine := slices.ContainsFunc(s.positions(holder, st.Term), func(w word) bool { return w.i == i && w.firstHand })
		if mine && isWorded(st) && st.If == nil && s.includes(st.Term, part) {
			return i
		}
	}
	return -1
}

// againIn reports whether a position of a holder on a term is stated later in the
// round of a statement.
func (s *slow) againIn(holder, term string, i int) bool {
	order := s.ordered()
	return slices.ContainsFunc(s.positions(holder, term), func(w word) bool {
		return s.Statements[w.i].Round == s.Statements[i].Round && slices.Index(order, w.i) > slices.Index(order, i)
	})
}

// onTable returns the wording that lies on the table just before a statement.
func (s *slow) onTable(term string, before int) string {
	text := s.term(term).Text
	for _, i := range s.ordered() {
		if i == before {
			break
		}
		st := s.Statements[i]
		own := slices.ContainsFunc(s.holders(), func(h string) bool {
			return slices.ContainsFunc(s.words(h, term), func(w word) bool { return w.i == i && w.firstHand })
		})
		if st.Term == term && st.Stance == negotiation.Propose && st.Text != "" && own {
			text = st.Text
		}
	}
	return strings.Join(strings.Fields(text), " ")
}

// meant returns the wording that a statement means.
func (s *slow) meant(i int) string {
	st := s.Statements[i]
	if st.Text == "" && isWorded(st) {
		return s.onTable(st.Term, i)
	}
	return strings.Join(strings.Fields(st.Text), " ")
}

func (s *slow) proposalLaterOpen(code vet.Code) {
	s.eachOwn(func(h string, own []word) {
		for k, w := range own {
			if st := s.Statements[w.i]; st.Stance != negotiation.Reserve && st.Stance != negotiation.InPrinciple {
				continue
			}
			for _, before := range slices.Backward(own[:k]) {
				st := s.Statements[before.i]
				if st.Stance == negotiation.Propose {
					s.add(code, h, "statements[%d].stance", w.i)
				}
				if st.Stance != negotiation.Accept || !s.sameUpTo(own[:k], before) {
					break
				}
			}
		}
	})
}

// sameUpTo reports whether an acceptance is of the wording of the last proposal
// before it.
func (s *slow) sameUpTo(own []word, accept word) bool {
	for _, w := range slices.Backward(own[:slices.Index(own, accept)]) {
		if s.Statements[w.i].Stance == negotiation.Propose {
			return s.meant(w.i) == s.meant(accept.i)
		}
	}
	return false
}

// eachOwn goes through what every holder holds first-hand, term by term.
func (s *slow) eachOwn(do func(holder string, own []word)) {
	for _, h := range s.holders() {
		for _, x := range s.Terms {
			do(h, slices.DeleteFunc(s.positions(h, x.ID), func(w word) bool { return !w.firstHand }))
		}
	}
}

func (s *slow) refusesItsOwn(code vet.Code) {
	for _, h := range s.holders() {
		for _, x := range s.Terms {
			var holds *word
			for _, w := range s.words(h, x.ID) {
				switch st := s.Statements[w.i]; {
				case st.Stance == negotiation.Comment:
				case !isRefusal(st):
					holds = &w
				case holds != nil && isWorded(s.Statements[holds.i]) && s.meant(holds.i) == s.meant(w.i):
					s.add(code, h, "statements[%d].text", w.i)
				}
			}
		}
	}
}

func (s *slow) withdrawNothing(code vet.Code) {
	order := s.ordered()
	for _, h := range s.holders() {
		for _, x := range s.Terms {
			nothing := 0 // where in the order nothing was left
			for _, w := range s.words(h, x.ID) {
				at := slices.Index(order, w.i)
				if s.Statements[w.i].Stance != negotiation.Withdraw {
					continue
				}
				if !s.heldBetween(h, x.ID, order[nothing:at]) {
					s.add(code, h, "statements[%d].stance", w.i)
				}
				nothing = at + 1
			}
		}
	}
}

// heldBetween reports whether some of these statements give a holder something to
// withdraw from a term.
func (s *slow) heldBetween(holder, term string, statements []int) bool {
	return slices.ContainsFunc(statements, func(i int) bool {
		st := s.Statements[i]
		held := st.Term == term && st.Stance != negotiation.Comment || st.Stance.Supports() && s.includes(st.Term, term)
		return held && slices.Contains(s.whose(i), holder)
	})
}

func (s *slow) termNeverRaised(code vet.Code) {
	for i, x := range s.Terms {
		raised := slices.ContainsFunc(s.Statements, func(st negotiation.Statement) bool {
			return st.Term == x.ID || st.Stance.Supports() && s.includes(st.Term, x.ID)
		})
		for _, st := range s.Statements {
			raised = raised || slices.ContainsFunc(namedIn(st.If, "", true), func(n named) bool { return n.about() == x.ID })
		}
		for _, y := range s.Terms {
			raised = raised || slices.ContainsFunc(namedIn(y.When, "", true), func(n named) bool { return n.about() == x.ID })
		}
		if !raised && len(s.Statements) > 0 {
			s.add(code, "", "terms[%d].id", i)
		}
	}
}

func (s *slow) voicesAtOdds(code vet.Code) {
	s.eachOwn(func(h string, own []word) {
		for k := 1; k < len(own); k++ {
			a, b := s.Statements[own[k-1].i], s.Statements[own[k].i]
			mine := s.roster.Principal(own[k-1].by) == h && s.roster.Principal(own[k].by) == h
			if mine && own[k-1].by != own[k].by && a.Round == b.Round && contradict(a, b) && !isOver(a.At, b.At) && !isOver(b.At, a.At) {
				s.add(code, h, "statements[%d].stance", own[k].i)
			}
		}
	})
}

func (s *slow) mandateOverrides(code vet.Code) {
	s.eachOwn(func(h string, own []word) {
		for k := 1; k < len(own); k++ {
			a, b := s.Statements[own[k-1].i], s.Statements[own[k].i]
			if s.roster.Principal(own[k-1].by) == h && s.roster.Principal(own[k].by) != h && contradict(a, b) {
				s.add(code, h, "statements[%d].stance", own[k].i)
			}
		}
	})
}

// wordingVariant compares every text with every one before it.
func (s *slow) wordingVariant(code vet.Code) {
	plain := func(text string) string {
		var kept []rune
		text = strings.NewReplacer("–", "-", "—", "-").Replace(strings.ToLower(text))
		for i, r := range text {
			rest := text[i+len(string(r)):]
			number := rest != "" && unicode.IsDigit([]rune(rest)[0])
			if unicode.IsSpace(r) || strings.ContainsRune("\"'`“”‘’«»", r) || strings.ContainsRune(".,;:!?…-", r) && !number {
				continue
			}
			kept = append(kept, r)
		}
		return string(kept)
	}
	for _, x := range s.Terms {
		texts := []string{strings.Join(strings.Fields(x.Text), " ")}
		for _, i := range s.ordered() {
			st := s.Statements[i]
			if st.Term != x.ID || st.Text == "" {
				continue
			}
			w := s.meant(i)
			alike := slices.ContainsFunc(texts, func(other string) bool { return plain(other) == plain(w) && plain(w) != "" })
			if alike && !slices.Contains(texts, w) {
				s.add(code, st.By[0], "statements[%d].text", i)
			}
			texts = append(texts, w)
		}
	}
}

func (s *slow) refusalOfNothing(code vet.Code) {
	for i, st := range s.Statements {
		if !isRefusal(st) {
			continue
		}
		w := s.meant(i)
		stood := w == strings.Join(strings.Fields(s.term(st.Term).Text), " ")
		for j, other := range s.Statements {
			stood = stood || other.Term == st.Term && isWorded(other) && s.meant(j) == w
		}
		if !stood {
			s.add(code, st.By[0], "statements[%d].text", i)
		}
	}
}
