package negotiationtest

import (
	"fmt"
	"slices"

	"parley.example/negotiation"
)

// addStatements plays scenes, round by round, until there are n statements. What
// is said at random rarely comes to anything; in a scene several actors act
// together.
func (g *generator) addStatements(n int) {
	g.exchanges = g.o.has(Conditions) && g.chance(50)
	scenes := g.scenes()
	for len(g.rec.Statements) < n {
		g.round = len(g.rec.Statements) * len(g.rec.Rounds) / n
		if g.round > 0 && g.o.has(Shuffling) && g.chance(10) {
			g.round--
		}
		pick(g, scenes)(g.IntN(len(g.rec.Terms)))
	}
	g.rec.Statements = g.rec.Statements[:n]
	if g.o.has(Shuffling) && g.chance(50) {
		g.disorder()
	}
}

// scenes lists every scene as often as it is to be played.
func (g *generator) scenes() []func(term int) {
	var all []func(int)
	add := func(times int, scene func(int)) {
		for range times {
			all = append(all, scene)
		}
	}
	add(12, g.deal)
	add(6, g.sponsored)
	add(10, g.turn)
	add(10, g.noise)
	add(4, g.undertaking)
	add(4, g.recant)
	add(2, g.succession)
	if g.o.has(Conditions) {
		add(4, g.exchange)
		add(3, g.together)
	}
	if g.exchanges {
		add(10, g.exchange)
		add(6, g.together)
	}
	return all
}

// who gives those whose consent a term needs, nearly.
func (g *generator) who(term int) []string {
	return members(g.rec, g.ruleOf(term))
}

func (g *generator) ruleOf(term int) negotiation.Rule {
	if r := g.rec.Terms[term].Rule; r.Kind != "" {
		return r
	}
	return g.rec.Rule
}

func members(rec negotiation.Record, r negotiation.Rule) []string {
	var all []string
	for _, sub := range r.Rules {
		for _, id := range members(rec, sub) {
			if !slices.Contains(all, id) {
				all = append(all, id)
			}
		}
	}
	switch {
	case len(r.Rules) > 0:
		return all
	case len(r.Of) > 0:
		return r.Of
	}
	return rec.Parties
}

// deal has all whose consent a term needs agree to it.
func (g *generator) deal(term int) {
	who := g.who(term)
	s := negotiation.Statement{Stance: negotiation.Accept}
	if g.chance(25) {
		s.Text = g.wording(term)
	}
	if g.chance(30) {
		s.By = slices.Clone(who)
		g.say(term, s)
		return
	}
	if g.chance(50) {
		g.speak(who[0], term, negotiation.Statement{Stance: negotiation.Propose, Text: s.Text})
		who, s.Text = who[1:], ""
	}
	for _, h := range who {
		one := s
		if g.chance(15) {
			one.If = g.when()
		}
		g.speak(h, term, one)
	}
}

// sponsored has somebody table a text and the others answer in their own ways.
func (g *generator) sponsored(term int) {
	who := slices.Clone(g.who(term))
	g.Shuffle(len(who), func(i, j int) { who[i], who[j] = who[j], who[i] })
	g.speak(who[0], term, negotiation.Statement{Stance: negotiation.Propose, Text: g.wording(term)})
	for _, h := range who[1:] {
		stance := pick(g, []negotiation.Stance{
			negotiation.Accept, negotiation.Accept, negotiation.InPrinciple, negotiation.InPrinciple, negotiation.Abstain, negotiation.Reserve,
		})
		s := negotiation.Statement{Stance: stance}
		if g.chance(30) && allowsIf(stance) {
			s.If = g.when()
		}
		g.speak(h, term, s)
	}
}

// undertaking has everybody agree to a whole, sometimes on a condition.
func (g *generator) undertaking(term int) {
	wholes := g.wholes()
	if len(wholes) == 0 {
		g.deal(term)
		return
	}
	whole := pick(g, wholes)
	if g.chance(40) {
		g.misgive(whole)
	}
	stance := pick(g, []negotiation.Stance{negotiation.Accept, negotiation.Accept, negotiation.Accept, negotiation.InPrinciple})
	for _, h := range g.who(whole) {
		s := negotiation.Statement{Stance: stance}
		if g.chance(20) {
			s.If = g.when()
		}
		g.speak(h, whole, s)
	}
}

// misgive has one of those who will agree to a whole say something else of a
// part first.
func (g *generator) misgive(whole int) {
	id := pick(g, g.rec.Terms[whole].Includes)
	part := g.index(id)
	s := negotiation.Statement{Stance: pick(g, []negotiation.Stance{negotiation.Reserve, negotiation.Reject, negotiation.Accept})}
	switch {
	case s.Stance == negotiation.Accept:
		s.Text = g.wording(part)
	case g.o.has(Refusals) && g.chance(60):
		s.Text = g.pools[part][0]
	}
	g.speak(pick(g, g.who(whole)), part, s)
}

// recant has somebody who stood for a whole think again.
func (g *generator) recant(term int) {
	wholes := g.wholes()
	if len(wholes) == 0 {
		g.turn(term)
		return
	}
	whole := pick(g, wholes)
	for _, h := range some(g, g.principals, len(g.principals), len(g.principals)) {
		if !supports(g.stances[stand{h, whole}]) {
			continue
		}
		s := negotiation.Statement{Stance: pick(g, []negotiation.Stance{
			negotiation.Withdraw, negotiation.Reject, negotiation.Reserve, negotiation.Abstain, negotiation.InPrinciple, negotiation.Accept,
		})}
		if s.Stance == negotiation.Accept {
			s.If = g.when()
		}
		g.speak(h, whole, s)
		return
	}
	g.undertaking(term)
}

// succession has somebody go over to a term that replaces another.
func (g *generator) succession(term int) {
	newer := g.those(func(t negotiation.Term) bool { return len(t.Replaces) > 0 })
	if len(newer) == 0 {
		g.turn(term)
		return
	}
	y := pick(g, newer)
	older := g.index(pick(g, g.rec.Terms[y].Replaces))
	for _, h := range some(g, g.who(y), 1, 2) {
		if g.chance(25) {
			g.speak(h, older, negotiation.Statement{Stance: negotiation.Reject})
		}
		g.speak(h, y, negotiation.Statement{Stance: pick(g, []negotiation.Stance{negotiation.Propose, negotiation.Accept})})
	}
}

func (g *generator) index(id string) int {
	return slices.IndexFunc(g.rec.Terms, func(t negotiation.Term) bool { return t.ID == id })
}

func (g *generator) wholes() []int {
	return g.those(func(t negotiation.Term) bool { return len(t.Includes) > 0 })
}

func (g *generator) those(ok func(negotiation.Term) bool) []int {
	var found []int
	for i, t := range g.rec.Terms {
		if ok(t) {
			found = append(found, i)
		}
	}
	return found
}

// exchange has one side agree to a term if another is settled, and the other
// side the other way round.
func (g *generator) exchange(x int) {
	y := g.IntN(len(g.rec.Terms))
	for i, side := range [][2]int{{x, y}, {y, x}} {
		for j, h := range g.who(side[0]) {
			s := negotiation.Statement{Stance: negotiation.Accept}
			if (i+j)%2 == 0 {
				s.If = g.onSettled(side[1])
			}
			if g.chance(10) {
				s.Text = g.wording(side[0])
			}
			g.speak(h, side[0], s)
		}
	}
	g.dissent(x, y)
}

func (g *generator) onSettled(term int) *negotiation.Condition {
	c := negotiation.Condition{Settled: g.rec.Terms[term].ID}
	switch {
	case g.chance(15):
		return &negotiation.Condition{All: []negotiation.Condition{c, *g.when()}}
	case g.chance(15):
		return &negotiation.Condition{Any: []negotiation.Condition{c}}
	}
	return &c
}

// dissent has one who may not be needed stand for another wording, on the same
// terms.
func (g *generator) dissent(x, y int) {
	who, kind := g.who(x), g.ruleOf(x).Kind
	if (kind == negotiation.Threshold || kind == negotiation.Any) && g.chance(60) {
		g.speak(who[len(who)-1], x, negotiation.Statement{Stance: negotiation.Accept, Text: g.pools[x][2], If: g.onSettled(y)})
	}
}

// together has each of several agree to a term if another of them does.
func (g *generator) together(term int) {
	who := g.who(term)
	for i, h := range who {
		other := who[(i+1)%len(who)]
		s := negotiation.Statement{Stance: negotiation.Accept}
		if other != h {
			s.If = &negotiation.Condition{Accepts: other, Term: g.rec.Terms[term].ID}
		}
		g.speak(h, term, s)
	}
}

// turn has somebody who stood for a term think again.
func (g *generator) turn(term int) {
	h := pick(g, g.who(term))
	for range 8 {
		if g.stances[stand{h, term}] == negotiation.Accept || g.stances[stand{h, term}] == negotiation.Propose {
			break
		}
		term = g.IntN(len(g.rec.Terms))
		h = pick(g, g.who(term))
	}
	s := negotiation.Statement{Stance: pick(g, []negotiation.Stance{
		negotiation.Withdraw, negotiation.Withdraw, negotiation.Reject, negotiation.Reject, negotiation.Reserve, negotiation.Reserve,
		negotiation.Abstain, negotiation.InPrinciple, negotiation.Propose, negotiation.Accept, negotiation.Accept,
	})}
	switch s.Stance {
	case negotiation.Reject, negotiation.Reserve:
		if g.o.has(Refusals) && g.chance(60) {
			s.Text = g.wording(term)
			g.speak(h, term, negotiation.Statement{Stance: pick(g, []negotiation.Stance{negotiation.Reject, negotiation.Reserve}), Text: s.Text})
		}
	case negotiation.Propose:
		s.Text = g.wording(term)
	case negotiation.Accept:
		s.If = g.when()
	default:
	}
	g.speak(h, term, s)
}

// noise has anybody say anything about anything.
func (g *generator) noise(term int) {
	s := negotiation.Statement{Stance: pick(g, []negotiation.Stance{
		negotiation.Propose, negotiation.Accept, negotiation.Accept, negotiation.InPrinciple, negotiation.Reserve,
		negotiation.Abstain, negotiation.Reject, negotiation.Withdraw, negotiation.Comment,
	})}
	if takesText(s.Stance) && g.chance(50) && (supports(s.Stance) || g.o.has(Refusals)) {
		s.Text = g.wording(term)
	}
	if allowsIf(s.Stance) && g.chance(30) {
		s.If = g.when()
	}
	g.speak(pick(g, g.principals), term, s)
}

func takesText(s negotiation.Stance) bool {
	return supports(s) || s == negotiation.Reject || s == negotiation.Reserve
}

func supports(s negotiation.Stance) bool {
	return s == negotiation.Propose || s == negotiation.Accept
}

func allowsIf(s negotiation.Stance) bool { return supports(s) || s == negotiation.InPrinciple }

// when is a condition on a consent, or none where records do without.
func (g *generator) when() *negotiation.Condition {
	if !g.o.has(Conditions) {
		return nil
	}
	return g.condition(2)
}

func (g *generator) wording(term int) string { return g.spread(pick(g, g.pools[term])) }

// speak has a holder's position stated, by itself, by a mouthpiece, under a
// mandate, or by somebody who claims to know.
func (g *generator) speak(h string, term int, s negotiation.Statement) {
	v := voice{by: h}
	switch {
	case g.o.has(Claims) && g.chance(10):
		v = voice{by: pick(g, g.rec.Actors).ID, about: h}
	case len(g.voices[h]) > 0 && g.chance(30):
		v = pick(g, g.voices[h])
	}
	s.By = negotiation.IDs{v.by}
	if v.about != "" {
		s.About = negotiation.IDs{v.about}
	}
	g.join(&s)
	if s.Text == "" || supports(s.Stance) {
		g.stances[stand{h, term}] = s.Stance
	}
	g.say(term, s)
}

// join has others speak, or be spoken of, beside those of a statement.
func (g *generator) join(s *negotiation.Statement) {
	id := pick(g, g.rec.Actors).ID
	if !g.o.has(Claims) {
		return
	}
	if g.chance(6) && !slices.Contains(s.By, id) {
		s.By = append(s.By, id)
	}
	if len(s.About) > 0 && g.chance(25) && !slices.Contains(s.About, id) {
		s.About = append(s.About, id)
	}
}

// say puts a statement on the record.
func (g *generator) say(term int, s negotiation.Statement) {
	s.Term, s.Round = g.rec.Terms[term].ID, g.rec.Rounds[g.round].ID
	if g.chance(40) {
		s.At = g.clock(g.round)
	}
	if g.dated && g.chance(15) && s.Stance != negotiation.Withdraw && s.Stance != negotiation.Comment {
		s.Until = g.nearly(g.round)
	}
	if g.chance(15) {
		s.ID = fmt.Sprintf("s%d", len(g.rec.Statements))
	}
	g.rec.Statements = append(g.rec.Statements, s)
}

// disorder moves statements about in the list, whatever their round.
func (g *generator) disorder() {
	all := g.rec.Statements
	for range 1 + len(all)/4 {
		i, j := g.IntN(len(all)), g.IntN(len(all))
		all[i], all[j] = all[j], all[i]
	}
}
