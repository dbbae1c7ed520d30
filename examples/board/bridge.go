package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"parley.example/negotiation"
	"parley.example/negotiation/bridge"
)

// A bridging is what it would take to settle some terms.
type bridging struct {
	heading
	board  *negotiation.Board
	asked  bridge.Options
	found  *bridge.Result
	pivots []bridge.Pivot
}

func askBridge(talks *negotiation.Talks, o options) (answer, error) {
	board, err := boardAsked(talks, o)
	if err != nil {
		return nil, err
	}
	found, err := bridge.Find(context.Background(), board, o.bridge)
	if err != nil {
		return nil, badBridge(err)
	}
	any := o.bridge
	any.Terms, any.Issues = nil, nil // of every term of the record
	pivots, err := bridge.Pivots(context.Background(), board, any)
	if err != nil {
		return nil, badBridge(err)
	}
	return bridging{headingOf(board), board, o.bridge, found, pivots}, nil
}

// badBridge makes bad usage of what is wrong with the options, one by one.
func badBridge(err error) error {
	many, ok := errors.AsType[severalErrors](err)
	if !ok {
		return usageError{strings.TrimPrefix(err.Error(), "bridge: ")}
	}
	var all []error
	for _, one := range many.Unwrap() {
		all = append(all, badBridge(one))
	}
	return errors.Join(all...)
}

func (b bridging) text(p page) {
	b.heading.text(p, viewInWords(b.talks, b.view))
	p.para(0, 0, "", "To be settled")
	for _, t := range b.found.Targets {
		s, _ := b.board.Standing(t.ID)
		p.standing(s)
	}
	p.blank()
	p.para(0, 0, "", b.verdict())
	if len(b.found.Answers) > 0 {
		b.steps(p, b.found.Answers[0])
		b.others(p)
	}
	b.levers(p)
}

// standing writes how a term stands.
func (p page) standing(s negotiation.Standing) {
	p.entry(s, marksInWords(s), inQuotes(s.Wording))
}

// verdict says what there is to find and how sure that is.
func (b bridging) verdict() string {
	r := b.found
	switch {
	case len(r.Answers) == 0 && r.Exact:
		return "No moves that are allowed would settle " + itOrAll(len(r.Targets)) + "."
	case len(r.Answers) == 0:
		return fmt.Sprintf("No way was found before the search ended, after %s. It %s %d at the least, if it can be done.",
			countInWords(r.Looked, "board"), b.takes(), r.Bound)
	case len(r.Answers[0].Steps) == 0:
		return "Nothing is left to do: " + itOrAll(len(r.Targets)) + " stands settled."
	}
	return b.length() + " " + b.certainty()
}

func itOrAll(n int) string {
	if n == 1 {
		return "it"
	}
	return "all of it"
}

// length says how many moves it takes, and what they cost if they have prices.
func (b bridging) length() string {
	r := b.found
	moves := countInWords(len(r.Answers[0].Steps), "move")
	switch {
	case b.priced() && r.Exact:
		return fmt.Sprintf("The cheapest way costs %d, in %s.", r.Cost, moves)
	case b.priced():
		return fmt.Sprintf("The cheapest way that was found costs %d, in %s.", r.Cost, moves)
	case r.Exact:
		return "The fewest that it takes: " + moves + "."
	}
	return "The shortest that was found: " + moves + "."
}

// certainty says whether there can be anything better.
func (b bridging) certainty() string {
	r := b.found
	switch {
	case !r.Exact:
		return fmt.Sprintf("The search ended after %s, before that was sure: it %s %d at the least.",
			countInWords(r.Looked, "board"), b.takes(), r.Bound)
	case b.priced():
		return "Less will not do."
	}
	return "Fewer will not do."
}

func (b bridging) takes() string {
	if b.priced() {
		return "costs"
	}
	return "takes"
}

// priced reports whether cost and number of moves are two things.
func (b bridging) priced() bool {
	return slices.ContainsFunc(b.asked.Prices, func(p bridge.Price) bool { return !p.RuledOut })
}

// steps writes the moves of an answer under who has to make them. Their numbers
// tell in which order they are made.
func (b bridging) steps(p page, a bridge.Answer) {
	for _, share := range a.ByActor() {
		p.blank()
		who := "Facts"
		if share.Actor != "" {
			who = b.who(share.Actor)
		}
		p.para(0, 0, "", who)
		for _, s := range share.Steps {
			number := slices.IndexFunc(a.Steps, func(x bridge.Step) bool { return x.Move == s.Move })
			b.step(p, number+1, s)
		}
	}
}

func (b bridging) step(p page, number int, s bridge.Step) {
	const hang = 4
	text := b.moveInFull(s.Move)
	if b.priced() {
		text += fmt.Sprintf(" (costs %d)", s.Cost)
	}
	p.para(margin, hang, fmt.Sprintf("%d.", number), text)
	if does := doesInWords(s.Unlocks, s.Unsettles); does != "" {
		p.para(margin, hang, "", does)
	}
}

// moveInFull says what its actor does, with titles.
func (b bridging) moveInFull(m negotiation.Move) string {
	if m.Fact != "" {
		return titled(m.Fact+" comes about", b.factTitle(m.Fact))
	}
	s, _ := b.board.Standing(m.Term)
	text := "accepts " + titled(m.Term, s.Term.Title)
	if m.Wording != "" {
		text += `, as "` + m.Wording + `"`
	}
	return text
}

func (b bridging) factTitle(id string) string {
	for _, f := range b.talks.Record().Facts {
		if f.ID == id {
			return f.Title
		}
	}
	return ""
}

// moveInShort says who does what.
func moveInShort(m negotiation.Move) string {
	if m.Wording == "" {
		return m.String()
	}
	wording := m.Wording
	m.Wording = ""
	return m.String() + ` as "` + wording + `"`
}

// doesInWords says what a move settles and what it unsettles.
func doesInWords(unlocks, unsettles []*negotiation.Term) string {
	var does []string
	if len(unlocks) > 0 {
		does = append(does, "settles "+listInWords(idsOf(unlocks)))
	}
	if len(unsettles) > 0 {
		does = append(does, "unsettles "+listInWords(idsOf(unsettles)))
	}
	return strings.Join(does, "; ")
}

// others writes the other answers of the same cost in short.
func (b bridging) others(p page) {
	r := b.found
	if len(r.Answers[0].Steps) == 0 {
		return
	}
	p.blank()
	p.para(0, 0, "", b.othersInWords())
	for _, a := range r.Answers[1:] {
		var moves []string
		for _, m := range a.Moves() {
			moves = append(moves, moveInShort(m))
		}
		p.item(margin, strings.Join(moves, "; "))
	}
	if more := r.Found - len(r.Answers); more > 0 {
		p.item(margin, fmt.Sprintf("and %d more", more))
	}
}

func (b bridging) othersInWords() string {
	as := "short"
	if b.priced() {
		as = "cheap"
	}
	n := b.found.Found - 1
	switch {
	case n == 0 && b.found.Complete:
		return "There is no other way as " + as + "."
	case n == 0:
		return "Whether there is another way as " + as + " was not looked at to the end."
	}
	ways := countInWords(n, "other way")
	if !b.found.Complete {
		ways = "At least " + ways
	}
	return ways + " as " + as
}

// levers writes what single moves would unlock.
func (b bridging) levers(p page) {
	p.blank()
	if len(b.pivots) == 0 {
		p.para(0, 0, "", "By itself no single move would settle anything, here or elsewhere.")
		return
	}
	p.para(0, 0, "", "What one move by itself would unlock, of all terms, the most first")
	for _, v := range b.pivots {
		p.item(margin, moveInShort(v.Move)+": "+doesInWords(v.Unlocks, v.Unsettles))
	}
}

func (b bridging) document() any {
	doc := struct {
		envelope
		Bridge *bridge.Result `json:"bridge"`
		Pivots []bridge.Pivot `json:"pivots"`
	}{b.envelope(), b.found, b.pivots}
	if doc.Pivots == nil {
		doc.Pivots = []bridge.Pivot{} // an empty array, not null
	}
	return doc
}
