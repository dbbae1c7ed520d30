package report

import (
	"strings"

	"parley.example/negotiation"
)

// tagged returns the id with the title, or the id alone.
func (r Ref) tagged() string {
	if r.Title == "" {
		return r.ID
	}
	return r.ID + ": " + heldTogether(r.Title)
}

// heldTogether puts a mark of direction after text with letters that run from right
// to left, so that they do not take along the date or the number that comes next.
func heldTogether(s string) string {
	if strings.ContainsFunc(s, backwards) {
		return s + "\u200e"
	}
	return s
}

// issueName names an issue; those of no issue have a name too.
func (s *Sheet) issueName(i Issue) string {
	switch {
	case i.ID != "":
		return i.Ref().Label()
	case len(s.Issues) > 1:
		return "Other terms"
	}
	return "Terms"
}

// roundNamed names a round with its dates.
func (s *Sheet) roundNamed(id string) string {
	n := s.RoundNumber(id)
	if n == 0 {
		return id
	}
	text := s.Rounds[n-1].Ref().tagged()
	if dates := s.Rounds[n-1].Dates; dates != "" {
		text += "; " + dates
	}
	return text
}

// shown returns the wording that is shown of a standing.
func (s *Standing) shown() string {
	if s.Wording != "" {
		return s.Wording
	}
	return s.OnTable
}

// wordingWords gives the wording of a standing, in quotes; empty if it has none.
func (s *Standing) wordingWords() string {
	switch {
	case s.Wording != "":
		return quoted(s.Wording)
	case s.OnTable != "":
		return "on the table: " + quoted(s.OnTable)
	}
	return ""
}

// of returns the positions of some actors; those who hold none are silent.
func (s *Standing) of(actors []Ref) []Position {
	list := make([]Position, len(actors))
	for i, who := range actors {
		list[i].Actor = who
		for _, p := range s.Positions {
			if p.Actor == who {
				list[i] = p
			}
		}
	}
	return list
}

// wordingWords gives the settled wording of a change, with what it was before.
func (c *Change) wordingWords() string {
	if c.Kind == negotiation.ChangeReworded {
		return Brackets(Diff(c.Old, c.Wording))
	}
	return quoted(c.Wording)
}

// words gives a wording as it differs from the one before.
func (w *Wording) words() string {
	if w.Diff != nil {
		return Brackets(w.Diff)
	}
	return quoted(w.Text)
}

// origin says whose a wording is, and since when.
func (w *Wording) origin() string {
	when := string(w.At)
	if when == "" {
		when = "in " + w.Round
	}
	return strings.Join(idsOf(w.By), ", ") + ", " + when
}

// whose says whose account it is.
func (a *Account) whose() string {
	if a.Party.ID == "" {
		return "on the record"
	}
	return "according to " + a.Party.ID
}

// name names a party with its kind.
func (p *Party) name() string {
	if p.Kind == "" {
		return p.Actor.named()
	}
	return p.Actor.named() + ", " + p.Kind
}

// named returns the name of a source; one without has a name too.
func (s Source) named() string {
	if strings.TrimSpace(s.Name) == "" && s.URL == "" {
		return "not named"
	}
	return s.Name
}

func linksInWords(list []Link) string {
	var words []string
	for _, l := range list {
		words = append(words, l.Words())
	}
	return strings.Join(words, "; ")
}

// movesTitle stands over the moves that otherMoves returns.
const movesTitle = "Positions that changed on other terms"

// otherMoves returns the moves on terms that are not among the changes, where what
// was said is told already.
func (s *Sheet) otherMoves() []Move {
	changed := map[string]bool{}
	for _, c := range s.Changes {
		changed[c.Term.ID] = true
	}
	var list []Move
	for _, m := range s.Moves {
		if !changed[m.Term.ID] {
			list = append(list, m)
		}
	}
	return list
}

// A labelled is one thing to know of a term.
type labelled struct{ label, text string }

// facts returns what there is to know of a term beside how it stands; what is
// empty there is nothing to know of.
func (t *TermPage) facts() []labelled {
	ids := func(list []Ref) string { return listInWords(idsOf(list)) }
	list := []labelled{
		{"issue", t.Issue.Label()},
		{"kind", t.Kind},
		{"rule", t.Rule},
		{"binds", ids(t.Binds)},
		{"benefits", ids(t.Benefits)},
		{"includes", ids(t.Includes)},
		{"part of", ids(t.PartOf)},
		{"replaces", ids(t.Replaces)},
		{"replaced by", ids(t.ReplacedBy)},
		{"in effect if", t.When},
		{"lapses", string(t.Until)},
	}
	if t.Undisclosed {
		list = append(list, labelled{"undisclosed", "known to exist, content not known"})
	}
	return list
}

// idsOf returns the ids of a list.
func idsOf(list []Ref) []string {
	ids := make([]string, len(list))
	for i, r := range list {
		ids[i] = r.ID
	}
	return ids
}
