package negotiation_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// TestGenerateCoverage sees that generated records come to everything that a
// record can come to, often: otherwise comparing the library with the slow
// reading on them would show little.
func TestGenerateCoverage(t *testing.T) {
	records := 1000
	if testing.Short() {
		records = 400
	}
	seen := slowTally{}
	for seed := range uint64(records) {
		rng := rand.New(rand.NewPCG(seed, 2))
		rec := negotiationtest.Generate(rng, negotiationtest.Options{})
		accounts := []slowAccount{slowOnRecord, slowAsReported, slowAccordingTo(rec.Actors[rng.IntN(len(rec.Actors))].ID)}
		for _, acct := range accounts {
			for _, circle := range [][]string{nil, slowCircle(rng, rec)} {
				seen.view(t, rec, acct, circle)
			}
		}
		seen.after(rec, rng.IntN(len(rec.Statements)))
	}
	names := slices.Sorted(maps.Keys(seen))
	for _, name := range names {
		t.Logf("%8d %s", seen[name], name)
	}
	for _, name := range slowOften {
		if seen[name] < records/25 {
			t.Errorf("%q occurs only %d times in %d records", name, seen[name], records)
		}
	}
}

// slowOften is everything that is to happen once in 25 records or more often.
var slowOften = strings.Split("status settled,status untabled,status dropped,status in-principle,status conditional,status open,status contested,"+
	"change settled,change reversed,change reworded,change contested,change dropped,change eased,change tabled,change revived,change moved,change unchanged,"+
	"cause rejected,cause reserved,cause replaced,cause withdrew,cause lapsed,cause abstained,cause loosened,cause reworded,cause condition-failed,cause conditioned,"+
	"cause from a whole rejected,cause from a whole reserved,cause from a whole withdrew,cause from a whole lapsed,cause from a whole replaced,"+
	"cause from a whole abstained,cause from a whole loosened,cause from a whole conditioned,"+
	"cause from a whole of a whole,cause by refusal,outsider named,because term,because acceptance,because fact,because part,reversed by nobody,"+
	"in exchange,in exchange linked,in exchange alone,provisional,not in effect,settled before,settled the empty wording,settled while another whole is not,"+
	"silent none,silent withdrawn,silent lapsed,silent lapsed under a whole,silent replaced,position came down,position came down two levels,"+
	"position does not hold,refusal reject,refusal reserve,refusal beside support,readings differ,after", ",")

func slowCircle(rng *rand.Rand, rec negotiation.Record) []string {
	n := 1 + rng.IntN(2)
	var ids []string
	for _, i := range rng.Perm(len(rec.Actors))[:min(n, len(rec.Actors))] {
		ids = append(ids, rec.Actors[i].ID)
	}
	return ids
}

// A slowTally counts what was seen.
type slowTally map[string]int

func (n slowTally) if_(is bool, name string) {
	if is {
		n[name]++
	}
}

func (n slowTally) view(t *testing.T, rec negotiation.Record, acct slowAccount, circle []string) {
	t.Helper()
	boards := slowBoards(rec, acct, circle)
	for i, b := range boards {
		n.board(b)
		if i == 0 {
			continue
		}
		for _, from := range boards[max(0, i-2):i] {
			for _, c := range slowChanges(from, b) {
				n.change(t, slowPair{from, b}, c)
			}
		}
	}
}

func (n slowTally) board(b slowResult) {
	for _, t := range b.view.rec.Terms {
		s := b.Terms[t.ID]
		n["status "+s.Status]++
		n.if_(s.InExchange, "in exchange")
		n.if_(s.InExchange && len(s.Linked) > 0, "in exchange linked")
		n.if_(s.InExchange && len(s.Linked) == 0, "in exchange alone")
		n.if_(s.Provisional, "provisional")
		n.if_(s.Status == "settled" && !s.Provisional && n.loose(b, t.ID), "settled while another whole is not")
		n.if_(s.Status == "settled" && !s.InEffect, "not in effect")
		n.if_(s.Status == "settled" && s.Wording == "", "settled the empty wording")
		n.if_(s.LastSettled != "", "settled before")
		n.if_(slowApart(s.Readings), "readings differ")
		for _, p := range s.Positions {
			n.position(b, p)
		}
	}
}

// loose: some whole of the term is not settled.
func (n slowTally) loose(b slowResult, x string) bool {
	return slices.ContainsFunc(b.view.rec.Terms, func(t negotiation.Term) bool {
		return b.view.includes(t.ID, x) && b.Terms[t.ID].Status != "settled"
	})
}

func slowApart(readings map[string]string) bool {
	all := slices.Compact(slices.Sorted(maps.Values(readings)))
	return len(all) > 1
}

func (n slowTally) position(b slowResult, p slowPosition) {
	n.if_(p.Silent != "", "silent "+p.Silent)
	n.if_(p.Silent == "lapsed" && p.Whole != "", "silent lapsed under a whole")
	n.if_(p.Stance != "" && p.Whole != "", "position came down")
	if p.Whole != "" {
		n.if_(b.view.rec.Statements[p.Statement].Term != p.Whole, "position came down two levels")
	}
	n.if_(slowSupports(p) && !p.Holds, "position does not hold")
	for _, r := range p.Refusals {
		n["refusal "+string(r.Stance)]++
		n.if_(slowConsents(p), "refusal beside support")
	}
}

func (n slowTally) change(t *testing.T, pair slowPair, c slowChange) {
	t.Helper()
	n["change "+c.Kind]++
	n.if_(c.Kind == "reversed" && len(c.By) == 0, "reversed by nobody")
	v := pair.after.view
	parties := v.parties(v.rule(c.Term))
	for _, turn := range c.By {
		if turn.Cause == "" {
			t.Errorf("no cause for %s on %s", turn.Actor, c.Term)
		}
		was, now := pair.before.view.position(turn.Actor, c.Term), v.position(turn.Actor, c.Term)
		n["cause "+turn.Cause]++
		n.if_(slowFellBack(was, now), "cause from a whole "+turn.Cause)
		n.if_(slowFellBack(was, now) && n.higher(pair, turn.Actor, was.Whole), "cause from a whole of a whole")
		n.if_(!slices.Contains(parties, turn.Actor), "outsider named")
		n.if_(slices.ContainsFunc(now.Refusals, func(r slowRefusal) bool { return r.Wording == c.Before.Wording }), "cause by refusal")
	}
	if c.Kind == "reversed" && len(c.By)+len(c.Because) == 0 {
		n["reversed without a reason"]++
	}
	for _, b := range c.Because {
		part := slices.Contains(v.term(c.Term).Includes, b.Term) && b.Actor == ""
		n.if_(part, "because part")
		n.if_(b.Term != "" && b.Actor == "" && !part, "because term")
		n.if_(b.Actor != "", "because acceptance")
		n.if_(b.Fact != "", "because fact")
	}
}

// higher: the position on the whole had come down itself, and fell back too.
func (n slowTally) higher(pair slowPair, h, whole string) bool {
	return slowFellBack(pair.before.view.position(h, whole), pair.after.view.position(h, whole))
}

// after looks at the point just after a statement: after the last of a round it
// is the round's own, if no event of that round is later.
func (n slowTally) after(rec negotiation.Record, i int) {
	n.board(slowBoard(rec, slowOnRecord, nil, -1, i))
	n["after"]++
}

// The hopeful sets contain the less hopeful ones, and the greatest set the
// least.
func TestSlowSetsContainOneAnother(t *testing.T) {
	for seed := range uint64(300) {
		rec := negotiationtest.Generate(rand.New(rand.NewPCG(seed, 3)), negotiationtest.Options{})
		v := slowLook(rec, slowAsReported, nil, len(rec.Rounds)-1, -1)
		sets := []slowSet{v.least(), v.greatest(slowHope{})}
		for _, h := range slowHopes {
			sets = append(sets, v.greatest(h.hope))
		}
		for i := 1; i < len(sets); i++ {
			for x := range sets[i-1].terms {
				if !slowHas(sets[i], x) {
					t.Errorf("seed %d: %s is in set %d but not in set %d", seed, x, i-1, i)
				}
			}
		}
	}
}

// What S says of its own members is so: each settled term is settled given S,
// each that is not is not, and the same of acceptances.
func TestSlowSetIsAFixpoint(t *testing.T) {
	for seed := range uint64(300) {
		rec := negotiationtest.Generate(rand.New(rand.NewPCG(seed, 4)), negotiationtest.Options{})
		v := slowLook(rec, slowOnRecord, nil, len(rec.Rounds)-1, -1)
		for name, set := range map[string]slowSet{"greatest": v.greatest(slowHope{}), "least": v.least()} {
			for _, x := range rec.Terms {
				if _, ok := v.settled(x.ID, set, slowHope{}); ok != slowHas(set, x.ID) {
					t.Errorf("seed %d: %s: settled given the %s set: %v", seed, x.ID, name, ok)
				}
			}
			for key := range v.acceptances(slowHope{}) {
				if v.effective(key, set, slowHope{}) != set.accepts[key] {
					t.Errorf("seed %d: %v in the %s set: %v", seed, key, name, set.accepts[key])
				}
			}
		}
	}
}

// After the last statement of a round, where no event of that round has a
// moment, everything stands as at the round.
func TestSlowAfterTheLast(t *testing.T) {
	for seed := range uint64(100) {
		rec := negotiationtest.Generate(rand.New(rand.NewPCG(seed, 5)), negotiationtest.Options{Without: negotiationtest.Facts})
		order := slowOrder(rec)
		last := order[len(order)-1]
		round := slowRoundIndex(rec, rec.Statements[last].Round)
		a, b := slowBoard(rec, slowOnRecord, nil, round, -1), slowBoard(rec, slowOnRecord, nil, -1, last)
		if got, want := fmt.Sprint(b.Terms), fmt.Sprint(a.Terms); got != want {
			t.Fatalf("seed %d: after statement %d\n%s\nat round %d\n%s", seed, last, got, round, want)
		}
	}
}
