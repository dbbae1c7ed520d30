package negotiation

// compileStatements puts the statements in order, by round and within a round
// as listed, and finds which wording each means.
func (t *Talks) compileStatements() {
	t.said = make([]said, len(t.rec.Statements))
	t.sortStatements()
	words := make([]map[string]int32, len(t.provisions))
	for x := range t.provisions {
		t.provisions[x].openTable(t.rec.Terms[x].Text)
		words[x] = map[string]int32{t.provisions[x].words[0]: 0}
	}
	compiled := map[*Condition]int32{}
	for x := range t.provisions {
		t.provisions[x].when = t.compileCondition(t.rec.Terms[x].When, compiled)
	}
	for _, i := range t.order {
		s := &t.said[i]
		s.wording = t.wordingOf(i, words[s.term])
		if len(t.rec.Statements[i].Details) > 0 {
			p := &t.provisions[s.term]
			p.details = append(p.details, act{ord: s.ord, stmt: i})
		}
		s.cond = t.compileCondition(t.rec.Statements[i].If, compiled)
	}
}

func (t *Talks) sortStatements() {
	t.ends = make([]int32, len(t.rec.Rounds))
	for i := range t.rec.Statements {
		s := &t.rec.Statements[i]
		t.said[i] = said{
			term: t.terms[s.Term], round: t.rounds[s.Round], wording: -1,
			lapse: t.lapsesAt(s.Until), stance: s.Stance,
			refusal: s.Text != "" && s.Stance.refuses(),
		}
		t.ends[t.said[i].round]++
	}
	next := make([]int32, len(t.ends))
	var sum int32
	for r, n := range t.ends {
		next[r] = sum
		sum += n
		t.ends[r] = sum
	}
	t.order = make([]int32, len(t.said))
	for i := range t.said {
		r := t.said[i].round
		t.said[i].ord = next[r]
		t.order[next[r]] = int32(i)
		next[r]++
	}
}

// wordingOf returns the wording that a statement means or refuses: its text, or
// without one what lies on the table; -1 where it means none. A first-hand
// proposal puts its text on the table.
func (t *Talks) wordingOf(i int32, known map[string]int32) int32 {
	s, text := &t.said[i], t.rec.Statements[i].Text
	p := &t.provisions[s.term]
	if text == "" {
		if s.stance.words() {
			return p.onTable(s.ord)
		}
		return -1
	}
	w := p.word(collapse(text), s.ord, known)
	if s.stance == Propose && t.isFirstHand(i) {
		p.table(s.ord, w)
	}
	return w
}

// isFirstHand reports whether some speaker of a statement may state the
// position of some subject of it.
func (t *Talks) isFirstHand(i int32) bool {
	s := &t.rec.Statements[i]
	if len(s.About) == 0 {
		return true
	}
	for _, by := range s.By {
		for _, about := range s.About {
			if t.voiceOf(t.principal(by), t.principal(about)) == firstHand {
				return true
			}
		}
	}
	return false
}
