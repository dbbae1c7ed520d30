package report

import (
	"slices"
	"strings"

	"parley.example/negotiation"
)

// An htmlHeld is what a party holds on a term, in few words.
type htmlHeld struct {
	Asked bool // the rule of the term asks it
	Word  string
	More  string
	Out   bool // it holds out
}

// htmlHeldBy returns what a party holds on a term; false if it holds nothing and
// is not asked.
func htmlHeldBy(a htmlArticle, who Ref) htmlHeld {
	for _, p := range a.Now.Positions {
		if p.Actor.ID == who.ID {
			return htmlHeld{
				Asked: p.Party, Word: stanceInWords(p.Stance, p.Silence), More: p.inShort(a.Now.shown()), Out: p.HoldsOut,
			}
		}
	}
	return htmlHeld{}
}

// inShort says what else there is to know of a position: that it stands on a
// condition, or for another wording.
func (p *Position) inShort(shown string) string {
	var words []string
	switch {
	case p.Condition != "" && p.Unmet:
		words = append(words, "on a condition not met")
	case p.Condition != "":
		words = append(words, "on a condition that holds")
	}
	if p.Wording != "" && shown != "" && p.Wording != shown {
		words = append(words, "another wording")
	}
	if len(p.Refuses) > 0 {
		words = append(words, "refuses a wording")
	}
	return strings.Join(words, ", ")
}

// htmlAlone reports whether a party is the only one to hold out on a term.
func htmlAlone(p Party, term Ref) bool { return slices.Contains(p.Alone, term) }

// An htmlStands is the terms on which a party holds the same.
type htmlStands struct {
	Word   string
	Stands []PartyStand
}

// htmlStandsOf puts the terms together on which a party has the same stance, in
// the order in which these come up.
func htmlStandsOf(p Party) []htmlStands {
	var list []htmlStands
	at := map[negotiation.Stance]int{}
	for _, s := range p.Stands {
		i, ok := at[s.Position.Stance]
		if !ok {
			i = len(list)
			at[s.Position.Stance] = i
			list = append(list, htmlStands{Word: stanceInWords(s.Position.Stance, negotiation.Unsaid)})
		}
		list[i].Stands = append(list[i].Stands, s)
	}
	return list
}

// An htmlRest is one edge of the graph of conditions, in words.
type htmlRest struct {
	From, On Node
	How      string
}

// htmlRests puts the edges of a graph of conditions in words, in their order.
// Edges between nodes that are not there are left out.
func htmlRests(g Graph) []htmlRest {
	var list []htmlRest
	g.join(func(e Edge, from, on Node) {
		list = append(list, htmlRest{From: from, On: on, How: e.inWords(on)})
	})
	return list
}

// inWords says how one end of an edge rests on the other.
func (e Edge) inWords(on Node) string {
	switch e.Kind {
	case EdgePart:
		return "includes it"
	case EdgeReplaces:
		return "replaces it"
	}
	text := "takes effect"
	if e.Kind == EdgeConsent {
		var names []string
		for _, who := range e.Actors {
			names = append(names, who.Label())
		}
		text = listInWords(names) + " would agree"
	}
	switch {
	case e.Accept.ID != "":
		text += " if " + e.Accept.Label() + " accepts it"
	case on.Kind == NodeFact:
		text += " if it holds"
	default:
		text += " if it is settled"
	}
	if e.Any {
		text += ", or on another condition"
	}
	return text
}

// htmlTies returns the edges of a graph of ties. Edges between nodes that are not
// there are left out.
func htmlTies(g Graph) []Link {
	var list []Link
	g.join(func(e Edge, from, to Node) {
		list = append(list, Link{From: from.Ref, Kind: e.Kind, To: to.Ref, Note: e.Note})
	})
	return list
}

// join calls with each edge and the nodes at its ends, in their order. Edges between
// nodes that are not there are left out.
func (g Graph) join(with func(e Edge, from, to Node)) {
	nodes := map[string]Node{}
	for _, n := range g.Nodes {
		nodes[n.ID] = n
	}
	for _, e := range g.Edges {
		from, ok := nodes[e.From]
		to, also := nodes[e.To]
		if ok && also {
			with(e, from, to)
		}
	}
}

// An htmlBracket is a stretch of a comparison: words that stayed, or a pair of
// brackets.
type htmlBracket struct{ Same, Old, New string }

// htmlBrackets pairs what went with what came in its place, as Brackets does.
func htmlBrackets(list []Piece) []htmlBracket {
	var out []htmlBracket
	for i := 0; i < len(list); i++ {
		switch {
		case list[i].Kind == PieceSame:
			out = append(out, htmlBracket{Same: list[i].Text})
		case list[i].Kind == PieceNew:
			out = append(out, htmlBracket{New: list[i].Text})
		case i+1 < len(list) && list[i+1].Kind == PieceNew:
			out = append(out, htmlBracket{Old: list[i].Text, New: list[i+1].Text})
			i++
		default:
			out = append(out, htmlBracket{Old: list[i].Text})
		}
	}
	return out
}
