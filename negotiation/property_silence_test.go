package negotiation_test

import (
	"fmt"
	"slices"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// An objection turned into silence lowers no status, of any term. That an
// objection be one of the following is part of it:
//
//   - a reject of a term becomes a withdraw;
//   - so does a reserve, but it can keep a term from being dropped, so those that
//     are dropped without it are left out;
//   - a reject of one wording is taken off the record: a withdraw would take back
//     the rest of what its speaker holds. It can be all that was ever said of a
//     term, so those that are untabled without it are left out.
//
// Of a reserve on one wording it is not true: who stands for another wording and
// only reserves on this one withholds consent, and without the reserve it is
// against this one.
func TestObjectionTurnedIntoSilence(t *testing.T) {
	tried := map[negotiation.Stance]int{}
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		objections := 0
		for i := range tr.rec.Statements {
			s := tr.rec.Statements[i]
			if silent, spared, ok := silenced(s); ok && objections < 3 && tr.IntN(2) == 0 {
				tried[s.Stance]++
				objections++
				tr.noLower(i, silent, spared)
			}
		}
	})
	for _, stance := range []negotiation.Stance{negotiation.Reject, negotiation.Reserve} {
		if tried[stance] == 0 {
			t.Errorf("no %s was turned into silence", stance)
		}
	}
}

// silenced returns an objection turned into silence, and the status of the terms
// that it may be all to.
func silenced(s negotiation.Statement) (silent negotiation.Statement, spared negotiation.Status, ok bool) {
	silent = s
	silent.Until, silent.Text, silent.Stance = "", "", negotiation.Withdraw
	const none = negotiation.Status(100)
	switch {
	case s.Stance == negotiation.Reject && s.Text == "":
		return silent, none, true
	case s.Stance == negotiation.Reject:
		silent.Stance = negotiation.Comment
		return silent, negotiation.StatusUntabled, true
	case s.Stance == negotiation.Reserve && s.Text == "":
		return silent, negotiation.StatusDropped, true
	}
	return s, none, false
}

func (tr trial) noLower(i int, silent negotiation.Statement, spared negotiation.Status) {
	tr.Helper()
	rec := tr.rec
	rec.Statements = slices.Clone(rec.Statements)
	rec.Statements[i] = silent
	other := tr.open(rec)
	for _, v := range tr.views {
		was, now := tr.boards(tr.talks, v), tr.boards(other, v)
		for r := range was {
			after := statuses(now[r])
			for id, before := range statuses(was[r]) {
				if after[id] < before && after[id] != spared {
					tr.Fatalf("seed %d, %s, round %d: without %+v %s went from %s to %s", tr.seed, v, r, tr.rec.Statements[i], id, before, after[id])
				}
			}
		}
	}
}

// A term is open, or better, if and only if there is a wording in which it would
// be settled if everyone who does not object consented; and not otherwise:
// whoever has not rejected the term or that wording, nor stands for another, is
// made to accept it. Parts must be settled first, so composites are left out;
// and so are terms that are untabled or dropped, which can be hoped for too.
func TestOpenMeansThatConsentWouldSettle(t *testing.T) {
	seen := map[bool]int{}
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		for _, v := range tr.views {
			for s := range tr.latest(tr.talks, v).All() {
				if len(s.Term.Includes) > 0 || s.Status <= negotiation.StatusDropped || s.Status == negotiation.StatusSettled {
					continue
				}
				open := s.Status >= negotiation.StatusOpen
				seen[open]++
				if would := tr.wouldSettle(s, v, mayConsent); would != open {
					tr.Fatalf("seed %d, %s: %s is %s, and if everyone consented that may, it would be settled: %v", tr.seed, v, s.Term.ID, s.Status, would)
				}
			}
		}
	})
	if seen[true] == 0 || seen[false] == 0 {
		t.Errorf("seen %v", seen)
	}
}

// A term that is not settled is in principle agreed if and only if there is a
// wording in which it would be settled if those who agree in principle, or agreed
// when there was no text, accepted it. Where there are conditions, it may be
// others that have to be agreed first.
func TestInPrincipleMeansThatAgreeingOnWordsWouldSettle(t *testing.T) {
	seen := map[bool]int{}
	o := negotiationtest.Options{Without: negotiationtest.Conditions}
	tryEach(t, 1, o, func(tr trial) {
		for _, v := range tr.views {
			for s := range tr.latest(tr.talks, v).All() {
				if len(s.Term.Includes) > 0 || s.Status <= negotiation.StatusDropped || s.Status == negotiation.StatusSettled {
					continue
				}
				agreed := s.Status == negotiation.StatusInPrinciple
				seen[agreed]++
				if would := tr.wouldSettle(s, v, inPrinciple); would != agreed {
					tr.Fatalf("seed %d, %s: %s is %s, and if those who agree in principle accepted a wording, it would be settled: %v", tr.seed, v, s.Term.ID, s.Status, would)
				}
			}
		}
	})
	if seen[true] == 0 || seen[false] == 0 {
		t.Errorf("seen %v", seen)
	}
}

func mayConsent(p negotiation.Position, w string) bool {
	words := p.Stance == negotiation.Propose || p.Stance == negotiation.Accept
	refused := slices.ContainsFunc(p.Refuses, func(r negotiation.Refusal) bool { return r.Wording == w && r.Stance == negotiation.Reject })
	reserved := slices.ContainsFunc(p.Refuses, func(r negotiation.Refusal) bool { return r.Wording == w && r.Stance == negotiation.Reserve })
	rival := words && p.Wording != w && p.Wording != ""
	return !refused && (reserved || !rival && p.Stance != negotiation.Reject)
}

func inPrinciple(p negotiation.Position, w string) bool {
	refused := slices.ContainsFunc(p.Refuses, func(r negotiation.Refusal) bool { return r.Wording == w })
	blank := (p.Stance == negotiation.Propose || p.Stance == negotiation.Accept) && p.Wording == "" && w != ""
	return !refused && (p.Stance == negotiation.InPrinciple || blank)
}

// wouldSettle reports whether a term would be settled in some candidate wording
// if every principal that may consented to it, without conditions.
func (tr trial) wouldSettle(s negotiation.Standing, v negotiation.View, may func(negotiation.Position, string) bool) bool {
	for _, w := range s.Candidates() {
		var said []negotiation.Statement
		for _, a := range tr.rec.Actors {
			if tr.talks.Roster().Principal(a.ID) != a.ID || !may(s.Position(a.ID), w) {
				continue
			}
			said = append(said, negotiation.Statement{
				Round: tr.rec.Rounds[len(tr.rec.Rounds)-1].ID, By: negotiation.IDs{a.ID}, Term: s.Term.ID, Stance: negotiation.Accept, Text: w,
			})
		}
		if w == "" {
			said = tr.bareOnly(s, said)
		}
		more, err := tr.talks.With(said...)
		if err != nil {
			tr.Fatalf("seed %d: %v", tr.seed, err)
		}
		if now, _ := tr.latest(more, v).Standing(s.Term.ID); now.Status == negotiation.StatusSettled {
			return true
		}
	}
	return false
}

// bareOnly leaves statements on no text as they are if the blank wording still
// lies on the table: without a text an acceptance means what lies there.
func (tr trial) bareOnly(s negotiation.Standing, said []negotiation.Statement) []negotiation.Statement {
	if len(s.Candidates()) > 1 {
		return nil
	}
	return said
}

func (tr trial) latest(talks *negotiation.Talks, v negotiation.View) *negotiation.Board {
	b, err := talks.Latest(v)
	if err != nil {
		tr.Fatalf("seed %d: %v", tr.seed, err)
	}
	return b
}

// Conditions are all that stands between the conditional and the agreed in
// principle: what is conditional or better, and nothing else, is settled or in
// principle once every condition on a consent is struck from the record. With
// wholes it need not be: a conditional support of a whole passes down to fewer
// parts than one without condition.
func TestConditionalMeansThatConditionsStandInTheWay(t *testing.T) {
	seen := map[negotiation.Status]int{}
	tryEach(t, 1, negotiationtest.Options{Without: negotiationtest.Composites}, func(tr trial) {
		rec := tr.talks.Record()
		for i := range rec.Statements {
			rec.Statements[i].If = nil
		}
		other := tr.open(rec)
		for _, v := range tr.views {
			was, now := tr.boards(tr.talks, v), tr.boards(other, v)
			for r := range was {
				after := statuses(now[r])
				for id, before := range statuses(was[r]) {
					seen[before]++
					tr.unconditional(fmt.Sprint(v, " at ", r, ": ", id), before, after[id])
				}
			}
		}
	})
	if seen[negotiation.StatusConditional] == 0 {
		t.Error("nothing was conditional")
	}
}

func (tr trial) unconditional(where string, before, after negotiation.Status) {
	tr.Helper()
	better := before >= negotiation.StatusConditional
	if agreed := after >= negotiation.StatusInPrinciple; after < before || agreed != better {
		tr.Fatalf("seed %d, %s went from %s to %s without conditions", tr.seed, where, before, after)
	}
}
