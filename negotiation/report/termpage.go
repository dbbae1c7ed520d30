package report

import (
	"slices"
	"strings"

	"parley.example/negotiation"
)

// A TermPage is everything about one term.
type TermPage struct {
	Term        Ref                `json:"term"`
	Issue       Ref                `json:"issue,omitzero"`
	Undisclosed bool               `json:"undisclosed,omitzero"`
	Kind        string             `json:"kind,omitzero"`   // of its typed provision
	Rule        string             `json:"rule"`            // in words, as the view asks it
	Asked       []Ref              `json:"asked,omitempty"` // whom the rule asks under the view
	When        string             `json:"when,omitzero"`   // the condition for its taking effect, in words
	Until       negotiation.Moment `json:"until,omitzero"`  // when every position said up to then lapses
	Binds       []Ref              `json:"binds,omitempty"`
	Benefits    []Ref              `json:"benefits,omitempty"`
	Includes    []Ref              `json:"includes,omitempty"`
	PartOf      []Ref              `json:"part_of,omitempty"`
	Replaces    []Ref              `json:"replaces,omitempty"`
	ReplacedBy  []Ref              `json:"replaced_by,omitempty"`
	Now         Standing           `json:"now"`                   // at the chosen round
	Wordings    []Wording          `json:"wordings,omitempty"`    // in the order in which they came up, over all rounds
	Rivals      []Rival            `json:"rivals,omitempty"`      // those that somebody stands for at the chosen round
	Merged      []Passage          `json:"merged,omitempty"`      // the rivals as one text, if there are two or more
	Statements  []int              `json:"statements,omitempty"`  // the numbers of all on the term, in order
	Steps       []Entry            `json:"steps,omitempty"`       // every turn of the term, those within a round too
	Explanation []Line             `json:"explanation,omitempty"` // why it stands as it does at the chosen round
	Ledger      []LedgerEntry      `json:"ledger,omitempty"`      // if asked for: what the ledgers say of it
}

// A Line is one line of an explanation, without line breaks, indented by Depth
// steps.
type Line struct {
	Depth int    `json:"depth,omitzero"`
	Text  string `json:"text"`
}

// A Wording is one text that a term has had or was to have, white space collapsed.
type Wording struct {
	Number    int                `json:"number"`             // from 1 on
	Text      string             `json:"text"`               // can be empty for the first
	Statement int                `json:"statement,omitzero"` // the first with it; 0: it is the term's own
	Round     string             `json:"round,omitzero"`
	At        negotiation.Moment `json:"at,omitzero"`
	By        []Ref              `json:"by,omitempty"`   // those whom the statement says to stand for it, or to refuse it
	Diff      []Piece            `json:"diff,omitempty"` // from the wording before to this; nil for the first, and where that is empty
}

// termPages makes the pages that are asked for.
func (b *builder) termPages(o Options) error {
	ids := o.Terms
	if o.AllTerms {
		ids = nil
		for i := range b.rec.Terms {
			ids = append(ids, b.rec.Terms[i].ID)
		}
	}
	said := b.saidOn()
	for _, id := range ids {
		i, ok := b.terms[id]
		if !ok {
			return b.unknownTerm(id)
		}
		page, err := b.termPage(i, said[i])
		if err != nil {
			return err
		}
		b.sheet.Terms = append(b.sheet.Terms, page)
	}
	return nil
}

// saidOn returns, by term, the statements on it, in order.
func (b *builder) saidOn() [][]*negotiation.Statement {
	ordered := slices.Clone(b.statement)
	slices.SortStableFunc(ordered, b.inOrder)
	said := make([][]*negotiation.Statement, len(b.rec.Terms))
	for _, s := range ordered {
		i := b.terms[s.Term]
		said[i] = append(said[i], s)
	}
	return said
}

func (b *builder) termPage(i int, said []*negotiation.Statement) (TermPage, error) {
	x := &b.rec.Terms[i]
	page := TermPage{
		Term: termRef(x), Issue: b.issueOf(x), Undisclosed: x.Undisclosed, Kind: x.Kind, Until: x.Until,
		Rule:  b.ruleInWords(x),
		Binds: b.actors(x.Binds), Benefits: b.actors(x.Benefits),
		Includes: refs(x.Includes, b.term), PartOf: refs(b.partOf[i], b.termAt),
		Replaces: refs(x.Replaces, b.term), ReplacedBy: refs(b.replaced[i], b.termAt),
		Now:      b.rows[i].Now,
		Wordings: b.wordings(x, said),
	}
	if x.When != nil {
		page.When = x.When.String()
	}
	for _, s := range said {
		page.Statements = append(page.Statements, b.citeStatement(s))
	}
	if b.at != nil {
		s, _ := b.at.Standing(x.ID)
		page.Rule, page.Asked = s.Rule().String(), b.actors(s.Parties())
		page.Rivals = rivals(s, page.Now.Positions)
		for line := range s.Explain().Lines() {
			page.Explanation = append(page.Explanation, Line{Depth: line.Depth, Text: line.Text})
		}
		if len(page.Rivals) > 1 {
			page.Merged = Merge(page.Rivals)
		}
	}
	steps, err := b.talks.History(x.ID, b.view)
	if err != nil {
		return TermPage{}, err
	}
	page.Steps = b.steps(steps)
	page.Ledger = b.entries[x.ID]
	return page, nil
}

func (b *builder) issueOf(x *negotiation.Term) Ref {
	for _, issue := range b.rec.Issues {
		if issue.ID == x.Issue {
			return Ref{ID: issue.ID, Title: issue.Title}
		}
	}
	return Ref{}
}

// ruleInWords says whose consent it takes.
func (b *builder) ruleInWords(x *negotiation.Term) string {
	switch {
	case !x.Rule.IsZero():
		return x.Rule.String()
	case !b.rec.Rule.IsZero():
		return b.rec.Rule.String()
	}
	return negotiation.Rule{Kind: negotiation.Unanimity}.String()
}

// wordings lists the texts of a term in the order in which they came up.
func (b *builder) wordings(x *negotiation.Term, said []*negotiation.Statement) []Wording {
	list := []Wording{{Number: 1, Text: collapse(x.Text)}}
	known := map[string]bool{list[0].Text: true}
	for _, s := range said {
		text := collapse(s.Text)
		if text == "" || known[text] {
			continue
		}
		known[text] = true
		w := Wording{
			Number: len(list) + 1, Text: text, Statement: b.citeStatement(s),
			Round: s.Round, At: s.At, By: b.actors(subjects(s)),
		}
		list = append(list, w)
	}
	for i := 1; i < len(list); i++ {
		if before := list[i-1].Text; before != "" {
			list[i].Diff = diffWithin(before, list[i].Text, eachOf(len(list)))
		}
	}
	if len(list) == 1 && list[0].Text == "" {
		return nil
	}
	return list
}

// subjects returns those whose position a statement states.
func subjects(s *negotiation.Statement) []string {
	if len(s.About) > 0 {
		return s.About
	}
	return s.By
}

// collapse makes white space within one blank, and that around it none.
func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }

// steps resolves every turn of a term.
func (b *builder) steps(steps []negotiation.Step) []Entry {
	var list []Entry
	for _, step := range steps {
		for i := range step.Transitions {
			t := &step.Transitions[i]
			c := b.plainChange(&t.Change)
			if t.Statement != nil {
				c.At, c.Statements = t.Statement.At, []int{b.citeStatement(t.Statement)}
			}
			for _, e := range t.Events {
				b.citedFact[b.events[e.ID]] = true
				c.Events, c.At = append(c.Events, e.ID), later(c.At, e.At)
			}
			list = append(list, Entry{Round: step.Round.ID, Change: c})
		}
	}
	return list
}
