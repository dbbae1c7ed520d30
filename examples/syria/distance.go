package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parley.example/examples/internal/page"
	"parley.example/negotiation"
	"parley.example/negotiation/bridge"
)

// tellDistance says how far it was from Hangzhou to a deal: the fewest moves, and
// who held them.
func (t *teller) tellDistance() {
	t.round(hangzhou)
	t.Heading("5. What a deal would have taken")
	t.Sayf("The fewest moves from Hangzhou to “%s”, on the record. A move is to accept something without a condition, or a fact that comes about.",
		title(t.standing(t.board(hangzhou, record), deal).Term))
	t.Blank()
	signed := []*bridge.Result{t.bridge(two, t.whole()), t.bridge(record, t.whole())}
	clauses := []*bridge.Result{t.bridge(two, t.byClause()), t.bridge(record, t.byClause())}
	t.distances(signed, clauses)
	t.Blank()
	t.shortest(signed[0])
	t.alsoAsked(signed[1])
	t.held(signed[1])
	t.pivot()
	t.believedNearer(clauses[0])
	t.Sources()
}

// nearness says in short how far it was from Hangzhou to a deal between the two.
func (t *teller) nearness() string {
	r := t.bridge(two, t.whole())
	if len(r.Answers) == 0 || r.Cost == 0 {
		return ""
	}
	var list []string
	for _, s := range r.Answers[0].ByActor() {
		list = append(list, page.Count(len(s.Steps))+" by "+t.name(s.Actor))
	}
	return fmt.Sprintf(". The shortest way there took %s, %s", page.Plural(r.Cost, "move", "moves"), page.And(list))
}

// whole asks for the deal by whatever moves.
func (t *teller) whole() bridge.Options { return bridge.Options{Terms: []string{deal}} }

// byClause asks for each part of the deal by itself: no acceptance of a whole that
// includes one may help, unless it is a part of the deal.
func (t *teller) byClause() bridge.Options {
	parts := t.standing(t.board(hangzhou, record), deal).Term.Includes
	o := bridge.Options{Terms: parts}
	isPart := func(id string) bool { return slices.Contains(parts, id) }
	for _, x := range t.record.Terms {
		if !isPart(x.ID) && slices.ContainsFunc(x.Includes, isPart) {
			o.Prices = append(o.Prices, bridge.Price{Term: x.ID, RuledOut: true})
		}
	}
	return o
}

// bridge asks for the fewest moves from Hangzhou; an empty result stands for an
// error.
func (t *teller) bridge(v negotiation.View, o bridge.Options) *bridge.Result {
	r, err := bridge.Find(context.Background(), t.board(hangzhou, v), o)
	if err != nil {
		t.fail(err)
		return new(bridge.Result)
	}
	return r
}

var distanceColumns = []int{14, 9, 18, 9, 16}

// distances is the table of how many moves were whose.
func (t *teller) distances(signed, clauses []*bridge.Result) {
	t.Row(2, []int{14, 29, 27}, "", "The two alone", "All asked")
	t.Row(2, distanceColumns, "", "the whole", "clause by clause", "the whole", "clause by clause")
	columns := []*bridge.Result{signed[0], clauses[0], signed[1], clauses[1]}
	cells := []string{"Moves in all"}
	for _, r := range columns {
		cells = append(cells, t.least(r))
	}
	t.Row(2, distanceColumns, cells...)
	for _, id := range t.movers(columns) {
		cells := []string{"  " + page.Capital(t.name(id))}
		for _, r := range columns {
			cells = append(cells, strconv.Itoa(sharesOf(r)[id]))
		}
		t.Row(2, distanceColumns, cells...)
	}
}

// least says how many moves it takes at the least.
func (t *teller) least(r *bridge.Result) string {
	switch {
	case len(r.Answers) == 0 && r.Exact:
		return "no way"
	case len(r.Answers) == 0:
		return "over " + strconv.Itoa(r.Bound-1)
	case !r.Exact:
		return strconv.Itoa(r.Bound) + " to " + strconv.Itoa(r.Cost)
	}
	return strconv.Itoa(r.Cost)
}

// sharesOf counts the moves of each actor in the first answer; those without an
// actor are facts.
func sharesOf(r *bridge.Result) map[string]int {
	count := map[string]int{}
	for _, a := range r.Answers[:min(1, len(r.Answers))] {
		for _, s := range a.ByActor() {
			count[s.Actor] = len(s.Steps)
		}
	}
	return count
}

// movers returns the actors who have to move in any first answer, in the order of
// the record.
func (t *teller) movers(results []*bridge.Result) []string {
	var list []string
	for _, a := range t.record.Actors {
		moves := func(r *bridge.Result) bool { return sharesOf(r)[a.ID] > 0 }
		if slices.ContainsFunc(results, moves) {
			list = append(list, a.ID)
		}
	}
	return list
}

// shortest says what each move of the shortest way would have settled.
func (t *teller) shortest(r *bridge.Result) {
	for _, a := range r.Answers[:min(1, len(r.Answers))] {
		var list []string
		for _, s := range a.Steps {
			list = append(list, t.move(s.Move)+", which settles "+t.unlocked(s.Unlocks))
		}
		others := "No other way is as short"
		if r.Found > 1 {
			others = "There are " + page.Count(r.Found) + " ways as short"
		}
		t.Itemf("Between the two: %s. %s.", strings.Join(list, "; then "), others)
	}
}

func (t *teller) move(m negotiation.Move) string {
	switch {
	case m.Fact != "":
		return t.factTitle(m.Fact)
	case m.Wording != "":
		return t.name(m.Actor) + " accepts “" + m.Wording + "” for " + t.handle(m.Term)
	}
	return t.name(m.Actor) + " accepts " + t.handle(m.Term)
}

// unlocked names terms, or says how many they are where they are many.
func (t *teller) unlocked(terms []*negotiation.Term) string {
	var ids []string
	for _, x := range terms {
		ids = append(ids, x.ID)
	}
	if i := slices.Index(ids, deal); i >= 0 && len(ids) > 3 {
		return page.Plural(len(ids)-1, "term more", "terms more") + " and with them the whole"
	}
	if len(ids) == 0 {
		return "nothing by itself"
	}
	return t.handles(ids)
}

// alsoAsked says whose consent is missing besides, if everyone is asked.
func (t *teller) alsoAsked(r *bridge.Result) {
	var list []string
	for _, id := range t.movers([]*bridge.Result{r}) {
		if !slices.Contains(two.Circle(), id) {
			list = append(list, t.name(id))
		}
	}
	o := t.whole()
	o.Actors = two.Circle()
	if alone := t.bridge(record, o); len(list) > 0 && alone.Exact && len(alone.Answers) == 0 {
		t.Itemf("With everyone asked it takes %s as well: no moves of the two alone are enough.", page.And(list))
	}
}

// held says what those who would have to move held on the whole.
func (t *teller) held(r *bridge.Result) {
	whole := t.standing(t.board(hangzhou, record), deal)
	var list, silent []string
	for _, id := range t.movers([]*bridge.Result{r}) {
		p := whole.Position(id)
		if p.Stance == "" {
			silent = append(silent, t.name(id))
			continue
		}
		text := t.name(id) + " " + positionWord(p)
		if p.Statement.If != nil {
			text += ", only if " + t.phrase(*p.Statement.If)
		}
		list = append(list, text+t.citeOf(p))
	}
	if len(silent) > 0 {
		list = append(list, page.And(silent)+" had said nothing")
	}
	t.Itemf("Who held the moves, and what they held then: of the whole, %s.", strings.Join(list, "; "))
}

// pivot names the single move that would have settled most of the deal.
func (t *teller) pivot() {
	o := t.whole()
	o.Terms = append(o.Terms, t.byClause().Terms...)
	pivots, err := bridge.Pivots(context.Background(), t.board(hangzhou, two), o)
	t.fail(err)
	for _, p := range pivots[:min(1, len(pivots))] {
		t.Itemf("The single move that unlocks most between the two: %s. It settles %s%s.", t.move(p.Move), t.unlocked(p.Unlocks), t.price(p))
	}
}

// price says what a move unsettles, and which part of the deal does so because it
// takes the place of something.
func (t *teller) price(p bridge.Pivot) string {
	if len(p.Unsettles) == 0 {
		return ""
	}
	var why []string
	for _, x := range p.Unsettles {
		for _, part := range t.record.Terms {
			if slices.Contains(part.Replaces, x.ID) && slices.Contains(t.byClause().Terms, part.ID) {
				why = append(why, ", since "+t.handle(part.ID)+" takes the place of "+t.handle(x.ID))
			}
		}
	}
	return " and unsettles " + t.unlocked(p.Unsettles) + strings.Join(why, "")
}

// believedNearer says how much nearer it was by Washington's account.
func (t *teller) believedNearer(clauses *bridge.Result) {
	believed := t.bridge(usTwo, t.byClause())
	if len(believed.Answers) == 0 || len(clauses.Answers) == 0 || believed.Cost == clauses.Cost {
		return
	}
	t.Itemf("By Washington's account, clause by clause between the two, it was %s and not %s: what it took to be settled in exchange, Moscow had not said.",
		page.Plural(believed.Cost, "move", "moves"), strconv.Itoa(clauses.Cost))
}
