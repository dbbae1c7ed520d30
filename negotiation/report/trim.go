package report

// Trim leaves out the statements, events and sources that nothing else on the
// sheet refers to, and numbers the sources anew. A sheet from which parts were
// taken wants it before it is printed. What the sheet shares with copies of it
// stays as it was. Time and space are linear in the sheet.
func (s *Sheet) Trim() {
	if s == nil {
		return
	}
	c := citing{statements: map[int]bool{}, events: map[string]bool{}}
	c.sheet(s)
	n := renumbering{old: s.Sources, sources: []Source{}, numbers: map[int]int{}}
	statements, events := []Statement{}, []Event{}
	for _, x := range s.Statements {
		if c.statements[x.Number] {
			x.Sources = n.cites(x.Sources)
			statements = append(statements, x)
		}
	}
	for _, x := range s.Events {
		if c.events[x.ID] {
			x.Sources = n.cites(x.Sources)
			events = append(events, x)
		}
	}
	s.Statements, s.Events, s.Sources = statements, events, n.sources
}

// A renumbering keeps the sources that are cited, in the order in which they come
// up.
type renumbering struct {
	old, sources []Source
	numbers      map[int]int // by the old number, the new one
}

// cites returns some citations by the new numbers. Those of no source go.
func (n *renumbering) cites(list []Cite) []Cite {
	var cites []Cite
	for _, c := range list {
		if c.Source < 1 || c.Source > len(n.old) {
			continue
		}
		number, ok := n.numbers[c.Source]
		if !ok {
			number = len(n.sources) + 1
			n.numbers[c.Source] = number
			from := n.old[c.Source-1]
			from.Number = number
			n.sources = append(n.sources, from)
		}
		cites = append(cites, Cite{Source: number, Quote: c.Quote})
	}
	return cites
}

// A citing is what a sheet refers to.
type citing struct {
	statements map[int]bool // by number
	events     map[string]bool
}

func (c *citing) sheet(s *Sheet) {
	for i := range s.Issues {
		for n := range s.Issues[i].Rows {
			c.standing(&s.Issues[i].Rows[n].Now)
		}
	}
	for i := range s.Changes {
		c.change(&s.Changes[i])
	}
	for i := range s.Moves {
		c.positions(s.Moves[i].Was, s.Moves[i].Now)
		c.said(s.Moves[i].Statements...)
	}
	c.turns(s.Timeline)
	for i := range s.Parties {
		for n := range s.Parties[i].Stands {
			c.positions(s.Parties[i].Stands[n].Position)
		}
	}
	c.pages(s)
}

// pages notes what the parts refer to that have to be asked for.
func (c *citing) pages(s *Sheet) {
	for i := range s.Terms {
		c.term(&s.Terms[i])
	}
	for i := range s.Beside {
		for n := range s.Beside[i].Rows {
			c.standing(&s.Beside[i].Rows[n].Left)
			c.standing(&s.Beside[i].Rows[n].Right)
		}
	}
	for i := range s.Disputes {
		for _, a := range s.Disputes[i].Accounts {
			c.positions(a.Claims...)
			for _, r := range a.Readings {
				c.said(r.Statement)
			}
		}
	}
	for i := range s.Ledgers {
		c.ledger(s.Ledgers[i].Entries)
	}
}

func (c *citing) term(t *TermPage) {
	c.standing(&t.Now)
	for _, w := range t.Wordings {
		c.said(w.Statement)
	}
	c.said(t.Statements...)
	c.turns(t.Steps)
	c.ledger(t.Ledger)
}

func (c *citing) standing(s *Standing) { c.positions(s.Positions...) }

func (c *citing) positions(list ...Position) {
	for i := range list {
		c.said(list[i].Statement)
		for _, r := range list[i].Refuses {
			c.said(r.Statement)
		}
	}
}

func (c *citing) turns(list []Entry) {
	for i := range list {
		c.change(&list[i].Change)
	}
}

func (c *citing) change(x *Change) {
	c.said(x.Statements...)
	for _, t := range x.By {
		c.said(t.Statement)
	}
	for _, id := range x.Events {
		c.events[id] = true
	}
}

func (c *citing) ledger(list []LedgerEntry) {
	for i := range list {
		c.said(list[i].Statement)
	}
}

func (c *citing) said(numbers ...int) {
	for _, n := range numbers {
		c.statements[n] = true
	}
}
