package vet_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"parley.example/actor"
	"parley.example/negotiation"
	"parley.example/negotiation/vet"
)

// A slow is a second, slow and obvious implementation of some codes: it goes
// through everything each time and asks the talks where it can.
type slow struct {
	negotiation.Record
	talks  *negotiation.Talks
	roster *actor.Roster
	found  map[vet.Code]map[string]int // by path and actor: how often
}

// slowChecks are the codes that have a second implementation.
var slowChecks = map[vet.Code]func(*slow, vet.Code){
	vet.CodeDateOutsideRound:     (*slow).dateOutsideRound,
	vet.CodeClaimBeforeRound:     (*slow).claimBeforeRound,
	vet.CodeUntilBeforeSaid:      (*slow).untilBeforeSaid,
	vet.CodeNeverStood:           (*slow).neverStood,
	vet.CodeUntilNearRoundEnd:    (*slow).untilNearRoundEnd,
	vet.CodeObligorBeyondReach:   (*slow).obligorBeyondReach,
	vet.CodeConditionNeverTabled: (*slow).conditionNeverTabled,
	vet.CodeConditionOwnRefusal:  (*slow).conditionOwnRefusal,
	vet.CodeClaimContradicted:    (*slow).claimContradicted,
	vet.CodeExchangeOneSided:     (*slow).exchangeOneSided,
	vet.CodeCameDownToOther:      (*slow).cameDownToOther,
	vet.CodeProposalLaterOpen:    (*slow).proposalLaterOpen,
	vet.CodeRefusesItsOwn:        (*slow).refusesItsOwn,
	vet.CodeWithdrawNothing:      (*slow).withdrawNothing,
	vet.CodeEventNoChange:        (*slow).eventNoChange,
	vet.CodeTermNeverRaised:      (*slow).termNeverRaised,
	vet.CodeVoicesAtOdds:         (*slow).voicesAtOdds,
	vet.CodeMandateOverrides:     (*slow).mandateOverrides,
	vet.CodeWordingVariant:       (*slow).wordingVariant,
	vet.CodeRefusalOfNothing:     (*slow).refusalOfNothing,
}

// What is found is what the slow implementation finds, code by code, in records
// of chance; and every code that it knows is found often enough.
func TestFindingsAreThoseOfTheSlowImplementation(t *testing.T) {
	often := map[vet.Code]int{}
	seeds := uint64(1500)
	if testing.Short() {
		seeds = 400
	}
	for seed := range seeds {
		talks := open(t, random(seed))
		compareSlow(t, talks, often)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
	for code := range slowChecks {
		t.Logf("%5d %s", often[code], code)
		if often[code] < int(seeds)/200 {
			t.Errorf("%s was found %d times in %d records", code, often[code], seeds)
		}
	}
}

func TestFindingsOfRealRecordsAreThoseOfTheSlowImplementation(t *testing.T) {
	for name, path := range realRecords {
		t.Run(name, func(t *testing.T) { compareSlow(t, readReal(t, path), map[vet.Code]int{}) })
	}
}

func TestFindingsOfAllCasesAreThoseOfTheSlowImplementation(t *testing.T) {
	for _, c := range allCases() {
		rec := plainRecord()
		c.edit(&rec)
		compareSlow(t, open(t, rec), map[vet.Code]int{})
		if t.Failed() {
			t.Fatalf("case %s, %s", c.code, c.name)
		}
	}
}

func compareSlow(t *testing.T, talks *negotiation.Talks, often map[vet.Code]int) {
	t.Helper()
	s := &slow{Record: talks.Record(), talks: talks, roster: talks.Roster(), found: map[vet.Code]map[string]int{}}
	for code, check := range slowChecks {
		s.found[code] = map[string]int{}
		check(s, code)
	}
	got := map[vet.Code]map[string]int{}
	for code := range slowChecks {
		got[code] = map[string]int{}
	}
	for _, f := range vet.Check(talks) {
		if slowChecks[f.Code] != nil {
			got[f.Code][key(f.Path, f.Actor)]++
			often[f.Code]++
		}
	}
	for code := range slowChecks {
		if !maps.Equal(got[code], s.found[code]) {
			t.Errorf("%s: found %v, slowly %v", code, got[code], s.found[code])
		}
	}
}

func key(path, actor string) string { return strings.TrimSpace(path + " " + actor) }

func (s *slow) add(code vet.Code, actor, path string, args ...any) {
	s.found[code][key(fmt.Sprintf(path, args...), actor)]++
}

// round returns a round by its id and its place.
func (s *slow) round(id string) (negotiation.Round, int) {
	i := slices.IndexFunc(s.Rounds, func(r negotiation.Round) bool { return r.ID == id })
	return s.Rounds[i], i
}

func (s *slow) term(id string) negotiation.Term {
	return s.Terms[slices.IndexFunc(s.Terms, func(x negotiation.Term) bool { return x.ID == id })]
}

// ordered returns the statements by round and as listed.
func (s *slow) ordered() []int {
	var list []int
	for _, r := range s.Rounds {
		for i := range s.Statements {
			if s.Statements[i].Round == r.ID {
				list = append(list, i)
			}
		}
	}
	return list
}

// A word is a statement as one about one holder, by one voice.
type word struct {
	i         int
	by, of    string
	firstHand bool
}

// words returns the statements about a holder's stand on a term, in order, each
// once: by the first first-hand voice if there is one.
func (s *slow) words(holder, term string) []word {
	var list []word
	for _, i := range s.ordered() {
		st := s.Statements[i]
		var mine []word
		for _, by := range st.By {
			about := []string(st.About)
			if len(about) == 0 {
				about = []string{by}
			}
			for _, of := range about {
				if s.roster.Principal(of) == holder {
					mine = append(mine, word{i, by, of, s.roster.MaySpeakFor(by, of)})
				}
			}
		}
		if st.Term != term || len(mine) == 0 {
			continue
		}
		own := slices.IndexFunc(mine, func(w word) bool { return w.firstHand })
		list = append(list, mine[max(own, 0)])
	}
	return list
}

// positions returns those of the words that take a position.
func (s *slow) positions(holder, term string) []word {
	return slices.DeleteFunc(s.words(holder, term), func(w word) bool {
		st := s.Statements[w.i]
		return st.Stance == negotiation.Comment || isRefusal(st)
	})
}

func isRefusal(s negotiation.Statement) bool {
	return s.Text != "" && (s.Stance == negotiation.Reject || s.Stance == negotiation.Reserve)
}

func isWorded(s negotiation.Statement) bool {
	return s.Stance == negotiation.Propose || s.Stance == negotiation.Accept
}

// holders returns all principals.
func (s *slow) holders() []string {
	var list []string
	for _, a := range s.Actors {
		if s.roster.Principal(a.ID) == a.ID {
			list = append(list, a.ID)
		}
	}
	return list
}

// parties returns those whom the rule of a term asks: as the board has it.
func (s *slow) parties(term string) []string {
	board, _ := s.talks.Latest(negotiation.OnRecord)
	standing, _ := board.Standing(term)
	return standing.Parties()
}

// isClaim reports whether some voice of a statement speaks for another without a
// mandate.
func (s *slow) isClaim(st negotiation.Statement) bool {
	return slices.ContainsFunc(st.By, func(by string) bool {
		return slices.ContainsFunc(st.About, func(of string) bool { return !s.roster.MaySpeakFor(by, of) })
	})
}

// isOver is whether a is over before b begins, in whatever zone dates are.
func isOver(a, b negotiation.Moment) bool {
	if a == "" || b == "" {
		return false
	}
	clockA, clockB := strings.Contains(string(a), "T"), strings.Contains(string(b), "T")
	slack := time.Duration(0)
	switch {
	case clockA && !clockB:
		slack = 14 * time.Hour
	case clockB && !clockA:
		slack = 12 * time.Hour
	}
	return b.First().Sub(a.Last()) > slack
}

func (s *slow) dateOutsideRound(code vet.Code) {
	outside := func(at negotiation.Moment, round string) bool {
		r, _ := s.round(round)
		return isOver(at, r.Start) || isOver(r.End, at)
	}
	for i, st := range s.Statements {
		if !s.isClaim(st) && outside(st.At, st.Round) {
			s.add(code, st.By[0], "statements[%d].at", i)
		}
	}
	for i, e := range s.Events {
		if outside(e.At, e.Round) {
			s.add(code, "", "events[%d].at", i)
		}
	}
}

func (s *slow) claimBeforeRound(code vet.Code) {
	for i, st := range s.Statements {
		if r, _ := s.round(st.Round); s.isClaim(st) && isOver(st.At, r.Start) {
			s.add(code, st.By[0], "statements[%d].at", i)
		}
	}
}

func (s *slow) untilBeforeSaid(code vet.Code) {
	for i, st := range s.Statements {
		if isOver(st.Until, st.At) {
			s.add(code, st.By[0], "statements[%d].until", i)
		}
	}
}

// momentOf returns the moment of a round; the zero Time if it has none.
func momentOf(r negotiation.Round) time.Time {
	if r.End != "" {
		return r.End.Last()
	}
	return r.Start.First()
}

func (s *slow) neverStood(code vet.Code) {
	for i, st := range s.Statements {
		if r, _ := s.round(st.Round); st.Until != "" && st.Until.Last().Before(momentOf(r)) {
			s.add(code, st.By[0], "statements[%d].until", i)
		}
	}
}

func (s *slow) untilNearRoundEnd(code vet.Code) {
	near := func(m negotiation.Moment, from int) bool {
		if m == "" {
			return false
		}
		exact := false
		is := false
		for _, r := range s.Rounds[from:] {
			end := r.End
			if end == "" {
				end = r.Start
			}
			away := momentOf(r).Sub(m.Last()).Abs()
			is = is || away <= 24*time.Hour
			exact = exact || away == 0 && len(end) > 10 && len(m) > 10
		}
		return is && !exact
	}
	var deadlines func(r negotiation.Rule, path string)
	deadlines = func(r negotiation.Rule, path string) {
		if near(r.Deadline, 0) {
			s.add(code, "", "%s.deadline", path)
		}
		for i, sub := range r.Rules {
			deadlines(sub, fmt.Sprintf("%s.rules[%d]", path, i))
		}
	}
	deadlines(s.Rule, "rule")
	for i, x := range s.Terms {
		deadlines(x.Rule, fmt.Sprintf("terms[%d].rule", i))
		if near(x.Until, 0) {
			s.add(code, "", "terms[%d].until", i)
		}
	}
	for i, st := range s.Statements {
		r, n := s.round(st.Round)
		if near(st.Until, n) && !st.Until.Last().Before(momentOf(r)) {
			s.add(code, st.By[0], "statements[%d].until", i)
		}
	}
}

func (s *slow) obligorBeyondReach(code vet.Code) {
	for i, x := range s.Terms {
		for k, id := range x.Binds {
			to, reached := s.roster.Principal(id), false
			for _, p := range s.parties(x.ID) {
				reached = reached || p == to || s.roster.MaySpeakFor(p, to) ||
					s.roster.Chain(p, to, actor.Commands) != nil ||
					s.roster.ChainVia(p, to, time.Time{}, actor.Backs, actor.Commands, actor.Represents) != nil
			}
			if !reached {
				s.add(code, id, "terms[%d].binds[%d]", i, k)
			}
		}
	}
}

func (s *slow) eventNoChange(code vet.Code) {
	holds := map[string]bool{}
	for _, f := range s.Facts {
		holds[f.ID] = f.Holds
	}
	for _, r := range s.Rounds {
		for i, e := range s.Events {
			if e.Round != r.ID {
				continue
			}
			for k, f := range e.Establishes {
				if holds[f] {
					s.add(code, "", "events[%d].establishes[%d]", i, k)
				}
				holds[f] = true
			}
			for k, f := range e.Lapses {
				if !holds[f] {
					s.add(code, "", "events[%d].lapses[%d]", i, k)
				}
				holds[f] = false
			}
		}
	}
}
