package negotiation_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// slowDisputes reads the disputes at a round out of the boards of that round: on
// the record, then of each party's account. "Those of the first kind first, and
// those of one kind in the order of the record."
func slowDisputes(boards []slowResult) []string {
	var lines []string
	for _, kind := range []string{"illusory", "wording", "reading", "past", "status"} {
		for _, t := range boards[0].view.rec.Terms {
			if slowDispute(boards[1:], t.ID) != kind {
				continue
			}
			line := t.ID + " " + kind
			for _, b := range boards {
				line += "\n\t" + slowAccountOf(b, t.ID)
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// slowDispute is the first kind that fits; empty if none does.
func slowDispute(parties []slowResult, x string) string {
	isSettled := func(b slowResult) bool { return b.Terms[x].Status == "settled" }
	wasSettled := func(b slowResult) bool { return b.Terms[x].LastSettled != "" }
	differ := func(of func(slowResult) string) bool {
		return slices.ContainsFunc(parties, func(b slowResult) bool { return of(b) != of(parties[0]) })
	}
	someone, everyone := slices.ContainsFunc(parties, isSettled), slowEvery(parties, isSettled)
	switch {
	// "One party's account has it settled, another's has not."
	case someone && !everyone:
		return "illusory"
	// "All parties' accounts have it settled, not all in one wording."
	case everyone && differ(func(b slowResult) string { return b.Terms[x].Wording }):
		return "wording"
	// "All parties' accounts have it settled in one wording, and in the account
	// of one of them two parties of its rule have said, or are said, to take it
	// for different things."
	case everyone && slices.ContainsFunc(parties, func(b slowResult) bool { return slowReadApart(b, x) }):
		return "reading"
	// "No party's account has it settled, but one's had it settled at the end of
	// an earlier round, and another's never had."
	case !everyone && slices.ContainsFunc(parties, wasSettled) && !slowEvery(parties, wasSettled):
		return "past"
	// "No party's account has it settled, and not all have it at one status."
	case differ(func(b slowResult) string { return b.Terms[x].Status }):
		return "status"
	}
	return ""
}

func slowEvery(list []slowResult, is func(slowResult) bool) bool {
	return !slices.ContainsFunc(list, func(b slowResult) bool { return !is(b) })
}

func slowReadApart(b slowResult, x string) bool {
	readings := map[string]string{}
	for _, h := range b.view.parties(b.view.rule(x)) {
		if r := b.Terms[x].Readings[h]; r != "" {
			readings[h] = slowCollapse(r)
		}
	}
	return slowApart(readings)
}

// slowAccountOf says what an account has of a term: its status and wording, when
// it was settled last, the positions "that rest on a claim or hold a refusal that
// does, silences too", and the readings "of the parties of the rule that are said
// to have one".
func slowAccountOf(b slowResult, x string) string {
	s, v := b.Terms[x], b.view
	line := fmt.Sprintf("%s: %s %q %s", v.acct, s.Status, s.Wording, s.LastSettled)
	for _, h := range v.holders() {
		p := s.Positions[h]
		claimed := p.Statement >= 0 && v.claim(p.Statement, h)
		for _, r := range p.Refusals {
			claimed = claimed || v.claim(r.Statement, h)
		}
		if claimed {
			line += "; claim of " + h + " " + slowHeld(p)
		}
	}
	for _, h := range v.parties(v.rule(x)) {
		if r := s.Readings[h]; r != "" {
			line += fmt.Sprintf("; %s reads %q by %d", h, r, v.readBy(h, x))
		}
	}
	return line
}

// "Otherwise it is a claim by one actor about another."
func (v *slowView) claim(stmt int, holder string) bool {
	return !slices.ContainsFunc(v.pairs(v.rec.Statements[stmt]), func(p [2]string) bool {
		return p[1] == holder && v.firstHand(p[0], holder)
	})
}

func (v *slowView) readBy(h, x string) int {
	last := -1
	for _, place := range v.said[[2]string{h, x}] {
		if v.at(place).Reading != "" {
			last = v.order[place]
		}
	}
	return last
}

// slowHeld puts a position into words.
func slowHeld(p slowPosition) string {
	refusals := slices.Clone(p.Refusals)
	slices.SortFunc(refusals, func(a, b slowRefusal) int { return a.Statement - b.Statement })
	line := fmt.Sprintf("%s%s %q holds %v by %d through %q", p.Stance, p.Silent, p.Wording, p.Holds, p.Statement, p.Whole)
	for _, r := range refusals {
		line += fmt.Sprintf(" refuses %q %s by %d", r.Wording, r.Stance, r.Statement)
	}
	return line
}

// held puts a position of the library's into the same words.
func (p pairing) held(at negotiation.Position) string {
	f := slowStanding{Positions: map[string]slowPosition{}, Readings: map[string]string{}}
	p.position(&f, at)
	return slowHeld(f.Positions[at.Holder])
}

func (p pairing) dispute(d negotiation.Dispute) string {
	line := fmt.Sprint(d.Term.ID, " ", d.Kind)
	for i, a := range d.Accounts {
		if (a.Party == "") != (i == 0) || i > 0 && a.Party != p.rec.Parties[i-1] {
			p.Errorf("seed %d: account %d is that of %q", p.seed, i, a.Party)
		}
		last := ""
		if r, ok := a.Standing.LastSettled(); ok {
			last = r.ID
		}
		line += fmt.Sprintf("\n\t%s: %s %q %s", a.View.Account(), a.Standing.Status, a.Standing.Wording, last)
		for _, c := range a.Claims {
			line += "; claim of " + c.Holder + " " + p.held(c)
		}
		for _, r := range a.Readings {
			line += fmt.Sprintf("; %s reads %q by %d", r.Holder, r.Text, p.index(r.Statement))
		}
	}
	return line
}

// TestDisputesAgreeWithSlowReading compares the disputes of every round with the
// slow reading of their definitions, among everyone and among a random circle,
// and sees that each kind occurs often.
func TestDisputesAgreeWithSlowReading(t *testing.T) {
	t.Parallel()
	n, seen := randomRecords(), map[negotiation.DisputeKind]int{}
	for s := *seed; s < *seed+uint64(n); s++ {
		rec, talks, rng := randomTalks(t, s)
		for _, circle := range [][]string{nil, slowCircle(rng, rec)} {
			p := pairing{T: t, seed: s, talks: talks, rec: rec, circle: circle}
			p.compareDisputes(seen)
		}
	}
	for kind := negotiation.DisputeIllusory; kind <= negotiation.DisputeStatus; kind++ {
		t.Logf("%7d %s", seen[kind], kind)
		if seen[kind] < n/10 {
			t.Errorf("%s occurs only %d times in %d records", kind, seen[kind], n)
		}
	}
}

func (p pairing) compareDisputes(seen map[negotiation.DisputeKind]int) {
	accounts := []slowAccount{slowOnRecord}
	for _, id := range p.rec.Parties {
		accounts = append(accounts, slowAccordingTo(id))
	}
	var boards [][]slowResult
	for _, a := range accounts {
		boards = append(boards, slowBoards(p.rec, a, p.circle))
	}
	for i, r := range p.rec.Rounds {
		list, err := p.talks.Disputes(r.ID, p.circle...)
		if err != nil {
			p.Fatal(err)
		}
		var fast []string
		for _, d := range list {
			seen[d.Kind]++
			fast = append(fast, p.dispute(d))
		}
		var at []slowResult
		for _, b := range boards {
			at = append(at, b[i])
		}
		p.sameLines("disputes at "+r.ID, fast, slowDisputes(at))
	}
}

func (p pairing) sameLines(what string, fast, slow []string) {
	p.Helper()
	for i := range max(len(fast), len(slow)) {
		var f, s string
		if i < len(fast) {
			f = fast[i]
		}
		if i < len(slow) {
			s = slow[i]
		}
		if f != s {
			p.Fatalf("seed %d, %s, among %v, %s\nfast %s\nslow %s", p.seed, p.acct, p.circle, what, f, s)
		}
	}
}

// randomRecords is how many random records to compare.
func randomRecords() int {
	if testing.Short() {
		return min(*records, 300)
	}
	return *records
}

// randomTalks opens a random record with more quarrels than most, in which every
// statement has an id.
func randomTalks(t *testing.T, s uint64) (negotiation.Record, *negotiation.Talks, *rand.Rand) {
	t.Helper()
	rng := rand.New(rand.NewPCG(s, 17))
	rec := negotiationtest.Generate(rng, negotiationtest.Options{})
	if rng.IntN(3) == 0 {
		quarrel(rng, &rec)
	}
	if rng.IntN(2) == 0 {
		waver(rng, &rec)
	}
	for i := range rec.Statements {
		rec.Statements[i].ID = fmt.Sprintf("q%d", i)
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatalf("seed %d: %v", s, err)
	}
	return rec, talks, rng
}

// quarrel lets every party accept a term in words of its own, and say that all
// others accept them.
func quarrel(rng *rand.Rand, rec *negotiation.Record) {
	term, round := rec.Terms[rng.IntN(len(rec.Terms))].ID, rec.Rounds[rng.IntN(len(rec.Rounds))].ID
	say := func(by string, about ...string) {
		rec.Statements = append(rec.Statements, negotiation.Statement{
			Round: round, By: negotiation.IDs{by}, About: about, Term: term, Stance: negotiation.Accept, Text: "as " + by + " has it",
		})
	}
	for _, p := range rec.Parties {
		say(p)
	}
	for _, p := range rec.Parties {
		if others := slices.DeleteFunc(slices.Clone(rec.Parties), func(q string) bool { return q == p }); len(others) > 0 {
			say(p, others...)
		}
	}
}

// waver lets a party go from one stance that is no support to another, and come
// over to what its own or somebody else's words were.
func waver(rng *rand.Rand, rec *negotiation.Record) {
	who, term := rec.Parties[rng.IntN(len(rec.Parties))], rec.Terms[rng.IntN(len(rec.Terms))].ID
	stances := []negotiation.Stance{
		negotiation.Reject, negotiation.Reserve, negotiation.Abstain, negotiation.Reserve, negotiation.InPrinciple, negotiation.Accept,
	}
	for i, r := range rec.Rounds {
		rec.Statements = append(rec.Statements, negotiation.Statement{
			Round: r.ID, By: negotiation.IDs{who}, Term: term, Stance: stances[(i+rng.IntN(2))%len(stances)],
		})
	}
}
