package negotiation_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"parley.example/negotiation"
)

// A slowLedger is the record of one holder, in words: every entry is a line.
type slowLedger struct {
	Proposed, Supported, Conceded, HeldOut, Reversed, Waiting []string
	Rates                                                     [3]negotiation.Rate
}

// A slowBookkeeper has the points, "the ends of the rounds before the board's,
// then the board itself", and whose ledger it is.
type slowBookkeeper struct {
	points  []slowResult
	holder  string
	changes [][]slowChange // to each point but the first, from the one before
}

func slowBooks(points []slowResult, holder string) slowBookkeeper {
	k := slowBookkeeper{points: points, holder: holder, changes: [][]slowChange{nil}}
	for i := range points[1:] {
		k.changes = append(k.changes, slowChanges(points[i], points[i+1]))
	}
	return k
}

func (k slowBookkeeper) last() slowResult { return k.points[len(k.points)-1] }

// at is what the holder holds at a point; nothing before the first.
func (k slowBookkeeper) at(i int, x string) slowPosition {
	if i < 0 {
		return slowPosition{Silent: "none", Statement: -1, place: -1}
	}
	return k.points[i].Terms[x].Positions[k.holder]
}

// cut is the last place in the order that counts at a point.
func (k slowBookkeeper) cut(i int) int {
	if i < 0 {
		return -1
	}
	return k.points[i].view.cut
}

func (k slowBookkeeper) ledger() slowLedger {
	var l slowLedger
	for i := range k.points {
		for _, t := range k.last().view.rec.Terms {
			l.Conceded = append(l.Conceded, k.conceded(i, t.ID)...)
		}
		l.Reversed = append(l.Reversed, k.reversed(i)...)
	}
	for _, t := range k.last().view.rec.Terms {
		k.term(&l, t.ID)
	}
	k.kept(&l)
	return l
}

// "Of the statements on which its consent to something settled rested at some
// point, those on which it has not gone back." "The actor has gone back on a
// statement if a reversal goes back on a consent that rested on it": "it had given that to
// the settled wording, and the cause is none of" replaced, lapsed and
// condition-failed.
func (k slowBookkeeper) kept(l *slowLedger) {
	gaveAt := func(i int, x string) bool {
		was := k.points[i].Terms[x]
		return was.Status == "settled" && k.points[i].contribution(k.holder, x, was.Wording) == "given"
	}
	words := map[int]bool{}
	for i := range k.points {
		for _, t := range k.last().view.rec.Terms {
			if stmt := k.at(i, t.ID).Statement; gaveAt(i, t.ID) && !words[stmt] {
				words[stmt] = false
			}
		}
		for _, c := range k.changes[i] {
			n := k.named(c)
			if n >= 0 && gaveAt(i-1, c.Term) && !slices.Contains([]string{"replaced", "lapsed", "condition-failed"}, c.By[n].Cause) {
				words[k.at(i-1, c.Term).Statement] = true
			}
		}
	}
	for _, wentBack := range words {
		slowCount(&l.Rates[2], !wentBack)
	}
}

// term adds what is listed by term, and counts the rates.
func (k slowBookkeeper) term(l *slowLedger, x string) {
	s := k.last().Terms[x]
	for _, p := range k.proposals(x) {
		// "Settled now, in the wording proposed."
		isSettled := s.Status == "settled" && s.Wording == p.wording
		l.Proposed = append(l.Proposed, fmt.Sprintf("%s %q by %d, %s, settled %v", x, p.wording, p.stmt, s.Status, isSettled))
		slowCount(&l.Rates[0], isSettled)
	}
	supports := func(i int) bool { return slowSupports(k.at(i, x)) }
	supported := k.stretches(x, supports)
	l.Supported = append(l.Supported, supported...)
	l.HeldOut = append(l.HeldOut, k.stretches(x, func(i int) bool { return k.inTheWay(i, x) })...)
	if len(supported) > 0 { // "Of the terms that it supported at some point, those settled now."
		slowCount(&l.Rates[1], s.Status == "settled")
	}
	if supports(len(k.points)-1) && s.Status != "settled" {
		l.Waiting = append(l.Waiting, supported[len(supported)-1]+k.waits(x))
	}
}

func slowCount(r *negotiation.Rate, is bool) {
	r.Of++
	if is {
		r.Count++
	}
}

type slowProposal struct {
	wording     string
	stmt, place int
}

// A proposal is "a wording of a term that the actor proposed", with "the first"
// statement "that proposed it". "Claims count where the view admits them."
func (k slowBookkeeper) proposals(x string) []slowProposal {
	v := k.last().view
	var list []slowProposal
	for place := range v.cut + 1 {
		s := v.at(place)
		if s.Term != x || s.Stance != negotiation.Propose || !v.admits(s, k.holder) {
			continue
		}
		w := slowCollapse(s.Text)
		if s.Text == "" {
			w = v.table(x, place)
		}
		if !slices.ContainsFunc(list, func(p slowProposal) bool { return p.wording == w }) {
			list = append(list, slowProposal{w, v.order[place], place})
		}
	}
	return list
}

// "A stretch is a longest run of points, each next to the one before."
func (k slowBookkeeper) stretches(x string, is func(point int) bool) []string {
	var lines []string
	for from := 0; from < len(k.points); from++ {
		if !is(from) {
			continue
		}
		to := from
		for to+1 < len(k.points) && is(to+1) {
			to++
		}
		lines = append(lines, fmt.Sprintf("%s, %s from %s to %s, %d rounds, still %v, lasted %s: %s, then %s", x, k.last().Terms[x].Status,
			k.points[from].Round, k.points[to].Round, to-from+1, to == len(k.points)-1, k.lasted(from, to), slowHeld(k.at(from, x)), slowHeld(k.at(to, x))))
		from = to
	}
	return lines
}

// "The time from the moment of the first round to that of the last, nought where
// they are one; false unless both are dated and the last is not before the
// first."
func (k slowBookkeeper) lasted(from, to int) string {
	v := k.last().view
	a, b := v.moment(from), v.moment(to)
	if a.IsZero() || b.IsZero() || b.Before(a) {
		return "0s false"
	}
	return fmt.Sprint(b.Sub(a), " true")
}

// A hold-out: "the rule asked for the actor's consent, somebody else supported
// the term, and the actor stood in the way: it rejected the term or reserved its
// position, refused a wording that somebody else stood for, or stood for a wording
// while another had as many parties of the rule that stood for it, or more,
// neither being the empty one".
func (k slowBookkeeper) inTheWay(i int, x string) bool {
	v, own := k.points[i].view, k.at(i, x)
	if !slices.Contains(v.parties(v.rule(x)), k.holder) {
		return false
	}
	return slices.ContainsFunc(v.holders(), func(other string) bool {
		p := k.points[i].Terms[x].Positions[other]
		if other == k.holder || !slowSupports(p) {
			return false
		}
		refused := slices.ContainsFunc(own.Refusals, func(r slowRefusal) bool { return slowConsents(p) && r.Wording == p.Wording })
		rival := slowConsents(own) && slowConsents(p) && own.Wording != p.Wording && own.Wording != "" && p.Wording != ""
		return own.Stance == negotiation.Reject || own.Stance == negotiation.Reserve || refused ||
			rival && k.standFor(i, x, p.Wording) >= k.standFor(i, x, own.Wording)
	})
}

// standFor counts the parties of the rule that stand for a wording.
func (k slowBookkeeper) standFor(i int, x, w string) int {
	n := 0
	for _, party := range k.points[i].view.parties(k.points[i].view.rule(x)) {
		if p := k.points[i].Terms[x].Positions[party]; slowConsents(p) && p.Wording == w {
			n++
		}
	}
	return n
}

// "The terms, acceptances and facts of its condition, as they are written."
func slowNamed(v *slowView, c *negotiation.Condition) []slowBasis {
	var list []slowBasis
	for _, leaf := range slowLeaves(c) {
		b := slowBasis{Term: leaf.Settled + leaf.Term, Actor: v.principals[leaf.Accepts], Fact: leaf.Fact}
		if !slices.Contains(list, b) {
			list = append(list, b)
		}
	}
	return list
}

func (k slowBookkeeper) named(c slowChange) int {
	if c.Kind != "reversed" {
		return -1
	}
	return slices.IndexFunc(c.By, func(t slowTurn) bool { return t.Actor == k.holder })
}

// "A term that was settled at one point and was no longer at the next, and that
// names the actor."
func (k slowBookkeeper) reversed(i int) []string {
	var lines []string
	for _, c := range k.changes[i] {
		if n := k.named(c); n >= 0 {
			lines = append(lines, fmt.Sprint(c.Term, " at ", k.points[i].Round, " ", c.By[n].Cause, " to ", c.After.Status))
		}
	}
	return lines
}

// "If its condition does not hold: what does not hold of it, as it is written;
// then the parts of the term that are not settled." "The other parties of the
// rule that neither consent to the wording nor abstain."
func (k slowBookkeeper) waits(x string) string {
	b, own := k.last(), k.at(len(k.points)-1, x)
	v := b.view
	var unmet []slowBasis
	if !own.Holds {
		for _, leaf := range slowLeaves(own.If) {
			if !v.holds(&leaf, b.set) {
				unmet = append(unmet, slowNamed(v, &leaf)...)
			}
		}
	}
	for _, part := range v.term(x).Includes {
		if b.Terms[part].Status != "settled" {
			unmet = append(unmet, slowBasis{Term: part})
		}
	}
	w := own.Wording
	if !slowConsents(own) {
		w = v.table(x, v.cut+1)
	}
	var without []string
	for _, p := range v.parties(v.rule(x)) {
		if c := b.contribution(p, x, w); p != k.holder && c != "given" && c != "abstained" {
			without = append(without, p+" "+c)
		}
	}
	return fmt.Sprintf("; unmet %v, without %q", slowUnique(unmet), without)
}

func slowUnique(list []slowBasis) []slowBasis {
	var kept []slowBasis
	for _, b := range list {
		if !slices.Contains(kept, b) {
			kept = append(kept, b)
		}
	}
	return kept
}

// ledger puts the library's ledger into the words of the slow one.
func (p pairing) ledger(l *negotiation.Ledger) slowLedger {
	s := slowLedger{Rates: [3]negotiation.Rate{l.ProposedSettled, l.SupportedSettled, l.Kept}}
	for _, e := range l.Proposed {
		s.Proposed = append(s.Proposed, fmt.Sprintf("%s %q by %d, %s, settled %v", e.Standing.Term.ID, e.Wording, p.index(e.Statement), e.Standing.Status, e.Settled()))
	}
	for _, e := range l.Supported {
		s.Supported = append(s.Supported, p.stretch(e))
	}
	for _, e := range l.HeldOut {
		s.HeldOut = append(s.HeldOut, p.stretch(negotiation.Support(e)))
	}
	for _, c := range l.Conceded {
		var linked []string
		for _, x := range c.Linked {
			linked = append(linked, x.ID)
		}
		s.Conceded = append(s.Conceded, fmt.Sprintf("%s at %s from %s: %s, then %s, for %v, linked %v", c.Term.ID, c.Round.ID, c.From,
			p.held(c.Was), p.held(c.Now), slowBases(c.For), linked))
	}
	for _, r := range l.Reversed {
		s.Reversed = append(s.Reversed, fmt.Sprint(r.Change.Term.ID, " at ", r.Round.ID, " ", r.Turn.Cause, " to ", r.Change.After.Status))
	}
	for _, w := range l.Waiting {
		var without []string
		for _, lack := range w.Without {
			without = append(without, lack.Actor+" "+lack.Gives.String())
		}
		s.Waiting = append(s.Waiting, p.stretch(w.Support)+fmt.Sprintf("; unmet %v, without %q", slowBases(w.Unmet), without))
	}
	return s
}

func slowBases(list []negotiation.Basis) []slowBasis {
	var bases []slowBasis
	for _, b := range list {
		bases = append(bases, slowBasis{Term: b.Term, Actor: b.Actor, Fact: b.Fact})
	}
	return bases
}

func (p pairing) stretch(s negotiation.Support) string {
	d, ok := s.Lasted()
	return fmt.Sprintf("%s, %s from %s to %s, %d rounds, still %v, lasted %s %v: %s, then %s", s.Standing.Term.ID, s.Standing.Status,
		s.From.ID, s.To.ID, s.Rounds, s.Still, d, ok, p.held(s.First), p.held(s.Last))
}

// TestLedgersAgreeWithSlowReading compares the ledgers of every actor at the last
// round, and at a point within, with the slow reading of their definitions, under
// every sort of account, and sees that each kind of entry occurs often.
func TestLedgersAgreeWithSlowReading(t *testing.T) {
	t.Parallel()
	n, seen := randomRecords(), slowTally{}
	for s := *seed; s < *seed+uint64(n); s++ {
		rec, talks, rng := randomTalks(t, s)
		for _, acct := range []slowAccount{slowOnRecord, slowAsReported, slowAccordingTo(rec.Actors[rng.IntN(len(rec.Actors))].ID)} {
			p := pairing{T: t, seed: s, talks: talks, rec: rec, acct: acct, circle: [][]string{nil, slowCircle(rng, rec)}[rng.IntN(2)]}
			p.compareLedgers(seen, rng)
		}
	}
	for _, name := range []string{
		"proposed", "proposed settled", "supported", "supported no more", "conceded", "conceded from against", "conceded from withheld",
		"conceded from silent", "conceded from abstained", "conceded a condition", "conceded in principle", "conceded for something",
		"conceded in exchange", "conceded through a whole", "held out", "held out no more", "held out over words", "held out by refusal",
		"conceded within a round", "lasted", "reversed", "reversed without going back", "waiting", "waiting for a condition", "waiting for a party", "kept", "not kept",
	} {
		t.Logf("%7d %s", seen[name], name)
		if seen[name] < n/10 {
			t.Errorf("%s occurs only %d times in %d records", name, seen[name], n)
		}
	}
	if name := "conceded after a refusal"; seen[name] < n/40 {
		t.Errorf("%s occurs only %d times in %d records", name, seen[name], n)
	}
}

func (p pairing) compareLedgers(seen slowTally, rng *rand.Rand) {
	slow := slowBoards(p.rec, p.acct, p.circle)
	last := p.rec.Rounds[len(slow)-1].ID
	within := rng.IntN(len(p.rec.Statements))
	after, err := p.talks.After(within, p.view())
	if err != nil {
		p.Fatal(err)
	}
	round := slowRoundIndex(p.rec, p.rec.Statements[within].Round)
	points := append(slices.Clone(slow[:round]), slowBoard(p.rec, p.acct, p.circle, -1, within))
	for _, a := range p.rec.Actors {
		p.sameLedger(board(p.talks, last, []negotiation.View{p.view()}), slow, a.ID, seen)
		p.sameLedger(after, points, a.ID, seen)
	}
}

func (p pairing) sameLedger(b *negotiation.Board, points []slowResult, id string, seen slowTally) {
	l, err := b.Ledger(id)
	if err != nil {
		p.Fatal(err)
	}
	fast, slow := p.ledger(l), slowBooks(points, slowPrincipal(p.rec, id)).ledger()
	p.sameLines("proposed by "+id, fast.Proposed, slow.Proposed)
	p.sameLines("supported by "+id, fast.Supported, slow.Supported)
	p.sameLines("conceded by "+id, fast.Conceded, slow.Conceded)
	p.sameLines("held out by "+id, fast.HeldOut, slow.HeldOut)
	p.sameLines("reversed by "+id, fast.Reversed, slow.Reversed)
	p.sameLines("awaited by "+id, fast.Waiting, slow.Waiting)
	if fast.Rates != slow.Rates {
		p.Fatalf("seed %d, %s: rates of %s: fast %v, slow %v", p.seed, p.acct, id, fast.Rates, slow.Rates)
	}
	seen.ledger(l)
}

// ledger counts what a ledger has.
func (n slowTally) ledger(l *negotiation.Ledger) {
	for _, e := range l.Proposed {
		n["proposed"]++
		n.if_(e.Settled(), "proposed settled")
	}
	for _, e := range l.Supported {
		n["supported"]++
		n.if_(!e.Still, "supported no more")
	}
	for _, c := range l.Conceded {
		n["conceded"]++
		n["conceded from "+c.From.String()]++
		n.if_(c.Was.Stance.Supports() && c.Was.Wording == c.Now.Wording && c.Was.Statement.If != nil && c.Now.Statement.If == nil, "conceded a condition")
		n.if_(c.Now.Stance == negotiation.InPrinciple, "conceded in principle")
		n.if_(len(c.For) > 0, "conceded for something")
		n.if_(len(c.Linked) > 0, "conceded in exchange")
		n.if_(c.Now.Whole != nil, "conceded through a whole")
		n.if_(c.Was.Statement != nil && c.Was.Statement.Round == c.Round.ID, "conceded within a round")
		n.if_(slices.ContainsFunc(c.Was.Refuses, func(r negotiation.Refusal) bool { return r.Statement.Round == c.Round.ID }), "conceded after a refusal")
	}
	for _, e := range l.HeldOut {
		_, dated := e.Lasted()
		n["held out"]++
		n.if_(!e.Still, "held out no more")
		n.if_(e.First.Stance.Supports() && len(e.First.Refuses) == 0, "held out over words")
		n.if_(len(e.First.Refuses) > 0 && e.First.Stance != negotiation.Reject && e.First.Stance != negotiation.Reserve, "held out by refusal")
		n.if_(dated && e.Rounds > 1, "lasted")
	}
	n["reversed"] += len(l.Reversed)
	for _, r := range l.Reversed {
		n.if_(!r.GoesBack(), "reversed without going back")
	}
	for _, w := range l.Waiting {
		n["waiting"]++
		n.if_(len(w.Unmet) > 0, "waiting for a condition")
		n.if_(len(w.Without) > 0, "waiting for a party")
	}
	n["kept"] += l.Kept.Count
	n["not kept"] += l.Kept.Of - l.Kept.Count
}
