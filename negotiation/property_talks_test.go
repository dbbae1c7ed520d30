package negotiation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// Talks that were recorded in two parts come to what they come to when recorded
// at once, wherever they were parted; and the first part stays as it was.
func TestExtendAnywhere(t *testing.T) {
	parted := 0
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		for range 4 {
			first, rest := tr.part()
			talks, err := negotiation.Open(first)
			if err != nil {
				continue // the first part names something in the rest
			}
			v := tr.views[tr.IntN(len(tr.views))]
			if _, err := talks.Latest(v); err != nil {
				continue
			}
			parted++
			tr.extend(talks, rest, v)
		}
	})
	if parted == 0 {
		t.Error("no record could be parted")
	}
}

func (tr trial) extend(talks *negotiation.Talks, rest negotiation.Record, v negotiation.View) {
	tr.Helper()
	before := describe(tr.latest(talks, v), fully)
	whole, err := talks.Extend(rest)
	if err != nil {
		tr.Fatalf("seed %d: %v", tr.seed, err)
	}
	for i, b := range tr.boards(whole, v) {
		tr.same(fmt.Sprint(v, " at ", i), describe(b, fully), describe(tr.at(tr.talks, tr.rec.Rounds[i].ID, v), fully))
	}
	tr.same("the first part", describe(tr.latest(talks, v), fully), before)
	if d := gocmp.Diff(tr.rec, whole.Record(), cmpopts.EquateEmpty()); d != "" {
		tr.Fatalf("seed %d: %s", tr.seed, d)
	}
}

// part cuts some of the lists of the record in two.
func (tr trial) part() (first, rest negotiation.Record) {
	first = tr.rec
	rest = negotiation.Record{}
	cut(tr, &first.Statements, &rest.Statements)
	cut(tr, &first.Events, &rest.Events)
	if tr.IntN(2) == 0 {
		return first, rest
	}
	cut(tr, &first.Actors, &rest.Actors)
	cut(tr, &first.Ties, &rest.Ties)
	cut(tr, &first.Issues, &rest.Issues)
	cut(tr, &first.Terms, &rest.Terms)
	cut(tr, &first.Facts, &rest.Facts)
	cut(tr, &first.Rounds, &rest.Rounds)
	return first, rest
}

// cut moves the end of a list to another: mostly a short end.
func cut[T any](tr trial, first, rest *[]T) {
	if n := len(*first); n > 0 && tr.IntN(3) > 0 {
		k := max(tr.IntN(n+1), tr.IntN(n+1))
		*first, *rest = (*first)[:k:k], (*first)[k:]
	}
}

// Boards of talks that With made one from the other compare as those of one: the
// statements of later rounds, added after, change nothing before.
func TestCompareAcrossTalks(t *testing.T) {
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		for r := range tr.rec.Rounds {
			early, late := tr.upTo(r)
			talks := tr.open(early)
			more, err := talks.With(late...)
			if err != nil {
				tr.Fatalf("seed %d: %v", tr.seed, err)
			}
			for _, v := range tr.views {
				tr.compareAcross(talks, more, r, v)
			}
		}
	})
}

// upTo returns the record without the statements of rounds after one, and those.
func (tr trial) upTo(round int) (negotiation.Record, []negotiation.Statement) {
	early := tr.rec
	early.Statements = nil
	var late []negotiation.Statement
	for _, s := range tr.rec.Statements {
		if slices.IndexFunc(tr.rec.Rounds, func(r negotiation.Round) bool { return r.ID == s.Round }) <= round {
			early.Statements = append(early.Statements, s)
		} else {
			late = append(late, s)
		}
	}
	return early, late
}

func (tr trial) compareAcross(talks, more *negotiation.Talks, round int, v negotiation.View) {
	tr.Helper()
	from, to := tr.rec.Rounds[round].ID, tr.rec.Rounds[len(tr.rec.Rounds)-1].ID
	want, err := tr.talks.Between(from, to, v)
	if err != nil {
		tr.Fatal(err)
	}
	before, after := tr.at(talks, from, v), tr.at(more, to, v)
	where := fmt.Sprint(v, " from ", from)
	tr.same(where, describeChanges(negotiation.Compare(before, after)), describeChanges(want))
	again := tr.at(more, from, v)
	tr.same(where, describe(again, fully), describe(tr.at(tr.talks, from, v), fully))
	for _, c := range negotiation.Compare(before, again) {
		if c.Kind != negotiation.ChangeUnchanged {
			tr.Fatalf("seed %d, %s: what was said later made %s %s", tr.seed, where, c.Term.ID, c.Kind)
		}
	}
}

// A history has a step for every round, with the standing that the board of the
// round has. The transitions of a step lead, one from where the other ends, from
// the standing at the end of the round before to that at the end of the round.
func TestHistoryLeadsFromBoardToBoard(t *testing.T) {
	made := map[string]int{}
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		for _, v := range tr.views {
			boards := tr.boards(tr.talks, v)
			for _, x := range tr.rec.Terms {
				steps, err := tr.talks.History(x.ID, v)
				if err != nil || len(steps) != len(boards) {
					tr.Fatalf("seed %d: %d steps, %v", tr.seed, len(steps), err)
				}
				var before negotiation.Standing
				for i, step := range steps {
					tr.checkStep(fmt.Sprint(v, " ", x.ID, " at ", i), before, step, boards[i])
					before = step.Standing
					tally(made, step)
				}
			}
		}
	})
	for _, by := range []string{"statement", "events", "time"} {
		if made[by] == 0 {
			t.Errorf("no transition was made by %s", by)
		}
	}
}

func tally(made map[string]int, step negotiation.Step) {
	for _, tr := range step.Transitions {
		switch {
		case tr.Statement != nil:
			made["statement"]++
		case len(tr.Events) > 0:
			made["events"]++
		default:
			made["time"]++
		}
	}
}

func (tr trial) checkStep(where string, before negotiation.Standing, step negotiation.Step, b *negotiation.Board) {
	tr.Helper()
	now, _ := b.Standing(step.Standing.Term.ID)
	if step.Round.ID != b.Round().ID || !alike(step.Standing, now) || !alike(step.Change.After, now) {
		tr.Fatalf("seed %d, %s: %v, want %v", tr.seed, where, step.Standing.Status, now.Status)
	}
	at := step.Change.Before
	if before.Term != nil && !alike(at, before) {
		tr.Fatalf("seed %d, %s: begins with %s, want %s", tr.seed, where, at.Status, before.Status)
	}
	for _, turn := range step.Transitions {
		if !alike(turn.Change.Before, at) || turn.Change.Kind == negotiation.ChangeUnchanged || turn.Change.Kind != kind(tr, turn.Change.Before, turn.Change.After) {
			tr.Fatalf("seed %d, %s: a transition %s from %s, want from %s", tr.seed, where, turn.Change.Kind, turn.Change.Before.Status, at.Status)
		}
		if turn.Statement != nil && (turn.Statement.Round != step.Round.ID || len(turn.Events) > 0) {
			tr.Fatalf("seed %d, %s: a transition made by %v and %v", tr.seed, where, turn.Statement, turn.Events)
		}
		at = turn.Change.After
	}
	if !alike(at, now) {
		tr.Fatalf("seed %d, %s: the transitions lead to %s, want %s", tr.seed, where, at.Status, now.Status)
	}
}

func alike(a, b negotiation.Standing) bool { return a.Status == b.Status && a.Wording == b.Wording }

// Talks give back the record that they were made from. Whoever changes the one or
// the other changes nothing in them.
func TestTheRecordIsTheTalksOwn(t *testing.T) {
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		v := tr.views[tr.IntN(len(tr.views))]
		said := written(tr, tr.rec)
		mine := tr.talks.Record()
		talks := tr.open(mine)
		before := describe(tr.latest(talks, v), fully)
		for _, rec := range []negotiation.Record{mine, talks.Record()} {
			if d := gocmp.Diff(tr.rec, rec, cmpopts.EquateEmpty()); d != "" {
				tr.Fatalf("seed %d: %s", tr.seed, d)
			}
			spoil(&rec)
			if d := gocmp.Diff(said, written(tr, talks.Record())); d != "" {
				tr.Fatalf("seed %d: %s", tr.seed, d)
			}
			tr.same("after the record was changed", describe(tr.latest(talks, v), fully), before)
		}
	})
}

// written returns the record as a file: a copy that shares nothing with it.
func written(tr trial, rec negotiation.Record) string {
	var file strings.Builder
	if err := negotiation.Write(&file, rec); err != nil {
		tr.Fatalf("seed %d: %v", tr.seed, err)
	}
	return file.String()
}

// spoil changes everything in a record that can be changed in place.
func spoil(rec *negotiation.Record) {
	for i := range rec.Actors {
		a := &rec.Actors[i]
		a.ID = "spoilt"
		ruin(a.Codes)
		ruin(a.Aliases)
	}
	ruin(rec.Ties)
	ruin(rec.Parties)
	ruin(rec.Issues)
	ruin(rec.Facts)
	spoilRule(&rec.Rule)
	for i := range rec.Terms {
		x := &rec.Terms[i]
		ruin(x.Includes)
		ruin(x.Replaces)
		ruin(x.Binds)
		ruin(x.Benefits)
		ruin(x.Details)
		spoilRule(&x.Rule)
		spoilCondition(x.When)
	}
	for i := range rec.Rounds {
		ruin(rec.Rounds[i].Attending)
	}
	for i := range rec.Statements {
		s := &rec.Statements[i]
		ruin(s.By)
		ruin(s.About)
		ruin(s.Source)
		ruin(s.Details)
		spoilCondition(s.If)
	}
	for i := range rec.Events {
		ruin(rec.Events[i].Establishes)
		ruin(rec.Events[i].Lapses)
		ruin(rec.Events[i].Source)
	}
	ruin(rec.Terms)
	ruin(rec.Rounds)
	ruin(rec.Statements)
	ruin(rec.Events)
}

// ruin makes every element of a list zero.
func ruin[T any](list []T) { clear(list) }

func spoilRule(r *negotiation.Rule) {
	ruin(r.Of)
	clear(r.Weights)
	for i := range r.Rules {
		spoilRule(&r.Rules[i])
	}
	ruin(r.Rules)
}

func spoilCondition(c *negotiation.Condition) {
	if c == nil {
		return
	}
	for _, list := range [][]negotiation.Condition{c.All, c.Any} {
		for i := range list {
			spoilCondition(&list[i])
		}
	}
	*c = negotiation.Condition{Fact: "spoilt"}
}
