package negotiation_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// A composite is never settled while a part of it is not.
func TestNoWholeWithoutItsParts(t *testing.T) {
	wholes := 0
	tryEach(t, 4, negotiationtest.Options{}, func(tr trial) {
		for _, v := range tr.views {
			for _, b := range tr.boards(tr.talks, v) {
				status := statuses(b)
				for _, s := range b.Settled() {
					for _, part := range s.Term.Includes {
						wholes++
						if status[part] != negotiation.StatusSettled {
							tr.Fatalf("seed %d, %s: %s is settled, its part %s is %s", tr.seed, v, s.Term.ID, part, status[part])
						}
					}
				}
			}
		}
	})
	if wholes == 0 {
		t.Error("no whole was ever settled")
	}
}

// Nothing changes between a round and itself.
func TestNothingChangesInNoTime(t *testing.T) {
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		for _, v := range tr.views {
			for _, r := range tr.rec.Rounds {
				changes, err := tr.talks.Between(r.ID, r.ID, v)
				if err != nil || len(changes) != len(tr.rec.Terms) || len(changes.Changed()) > 0 {
					tr.Fatalf("seed %d, %s, %s: %v, %v", tr.seed, v, r.ID, describeChanges(changes.Changed()), err)
				}
			}
		}
	})
}

// talk are the statuses of a term that is under discussion.
var talk = []negotiation.Status{negotiation.StatusOpen, negotiation.StatusConditional, negotiation.StatusInPrinciple}

// kind reads the table of changes: the rows that fit, of which there is one.
func kind(tb testing.TB, before, after negotiation.Standing) negotiation.ChangeKind {
	tb.Helper()
	from, to := before.Status, after.Status
	settled, contested, dropped := negotiation.StatusSettled, negotiation.StatusContested, negotiation.StatusDropped
	fits := map[negotiation.ChangeKind]bool{
		negotiation.ChangeSettled:   from != settled && to == settled,
		negotiation.ChangeReversed:  from == settled && to != settled,
		negotiation.ChangeReworded:  from == settled && to == settled && before.Wording != after.Wording,
		negotiation.ChangeContested: from != settled && from != contested && to == contested,
		negotiation.ChangeDropped:   from != settled && from != dropped && to == dropped,
		negotiation.ChangeEased:     from == contested && slices.Contains(talk, to),
		negotiation.ChangeTabled:    from == negotiation.StatusUntabled && slices.Contains(talk, to),
		negotiation.ChangeRevived:   from == dropped && slices.Contains(talk, to),
		negotiation.ChangeMoved:     slices.Contains(talk, from) && slices.Contains(talk, to) && from != to,
	}
	found := negotiation.ChangeUnchanged
	for k, fit := range fits {
		if fit && found != negotiation.ChangeUnchanged {
			tb.Errorf("from %s to %s is both %s and %s", from, to, found, k)
		}
		if fit {
			found = k
		}
	}
	return found
}

// A change has one kind, that of its standings; it is unchanged if and only if
// the status is and, of a settled term, the wording. A reversal, and nothing
// else, says by whom or because of what.
func TestKindsOfChange(t *testing.T) {
	reversals := 0
	tryEach(t, 8, negotiationtest.Options{}, func(tr trial) {
		for _, v := range tr.views {
			boards := tr.boards(tr.talks, v)
			for j := range boards {
				for i := range j {
					for _, c := range negotiation.Compare(boards[i], boards[j]) {
						tr.checkChange(fmt.Sprint(v, " from ", i, " to ", j), c)
						reversals += len(negotiation.Changes{c}.Reversed())
					}
				}
			}
		}
	})
	t.Logf("%d reversals", reversals)
}

func (tr trial) checkChange(where string, c negotiation.Change) {
	tr.Helper()
	if want := kind(tr, c.Before, c.After); c.Kind != want {
		tr.Fatalf("seed %d, %s: %s is %s, want %s", tr.seed, where, c.Term.ID, c.Kind, want)
	}
	same := c.Before.Status == c.After.Status && c.Before.Wording == c.After.Wording
	if same != (c.Kind == negotiation.ChangeUnchanged) {
		tr.Fatalf("seed %d, %s: %s is %s from %s %q to %s %q", tr.seed, where, c.Term.ID, c.Kind, c.Before.Status, c.Before.Wording, c.After.Status, c.After.Wording)
	}
	explained := len(c.By)+len(c.Because) > 0
	if explained != (c.Kind == negotiation.ChangeReversed) {
		tr.Fatalf("seed %d, %s: %s is %s, by %v because of %v", tr.seed, where, c.Term.ID, c.Kind, c.By, c.Because)
	}
	for _, turn := range c.By {
		if turn.Cause == negotiation.CauseUnknown || turn.Was.Holder != turn.Actor || turn.Now.Holder != turn.Actor {
			tr.Fatalf("seed %d, %s: %s: %+v", tr.seed, where, c.Term.ID, turn)
		}
	}
	for i, b := range c.Because {
		if slices.Contains(c.Because[:i], b) || c.After.Status == negotiation.StatusSettled {
			tr.Fatalf("seed %d, %s: %s because of %v", tr.seed, where, c.Term.ID, c.Because)
		}
	}
}

// The boards of all rounds, each worked out from the one before, are those that
// At gives; so is the last that of Latest.
func TestBoardsAreThoseOfAt(t *testing.T) {
	tryEach(t, 2, negotiationtest.Options{}, func(tr trial) {
		for _, v := range tr.views {
			walk, err := tr.talks.Boards(v)
			if err != nil {
				tr.Fatal(err)
			}
			var walked []*negotiation.Board
			for b := range walk {
				walked = append(walked, b)
			}
			boards := tr.boards(tr.talks, v)
			for i := range boards {
				tr.same(fmt.Sprint(v, " at ", i), describe(walked[i], fully), describe(boards[i], fully))
			}
			tr.same(v, describe(tr.latest(tr.talks, v), fully), describe(boards[len(boards)-1], fully))
			if len(boards) > 1 {
				got, want := negotiation.Compare(walked[0], walked[1]), negotiation.Compare(boards[0], boards[1])
				tr.same(v, describeChanges(got), describeChanges(want))
			}
		}
	})
}

// Just after the last statement of a round, where it has no moment of its own,
// everything is as at the end of the round.
func TestAfterTheLastOfARound(t *testing.T) {
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		rec := tr.rec
		rec.Statements = slices.Clone(rec.Statements)
		last := map[string]int{}
		for i := range rec.Statements {
			rec.Statements[i].At = ""
			last[rec.Statements[i].Round] = i
		}
		talks := tr.open(rec)
		for _, v := range tr.views {
			for _, r := range rec.Rounds {
				i, ok := last[r.ID]
				if !ok {
					continue
				}
				b, err := talks.After(i, v)
				if err != nil {
					tr.Fatal(err)
				}
				tr.same(fmt.Sprint(v, " after ", i), describe(b, fully), describe(tr.at(talks, r.ID, v), fully))
			}
		}
	})
}

// wantJSON is the documented form of a board and of a change.
type wantJSON struct {
	Round string `json:"round"`
	Terms []struct {
		Term        string   `json:"term"`
		Status      string   `json:"status"`
		Wording     string   `json:"wording"`
		InExchange  bool     `json:"in_exchange"`
		Linked      []string `json:"linked"`
		Provisional bool     `json:"provisional"`
		InEffect    bool     `json:"in_effect"`
		LastSettled string   `json:"last_settled"`
	} `json:"terms"`
}

type wantChangeJSON struct {
	Term    string `json:"term"`
	Kind    string `json:"kind"`
	Before  string `json:"before"`
	After   string `json:"after"`
	By      []struct{ Actor, Cause string }
	Because []negotiation.Basis
}

// Boards and changes are written as JSON in the documented form, with all that
// their methods say and nothing besides.
func TestJSONOfAnswers(t *testing.T) {
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		for _, v := range tr.views {
			boards := tr.boards(tr.talks, v)
			for _, b := range boards {
				tr.checkBoardJSON(b)
			}
			for _, c := range negotiation.Compare(boards[0], boards[len(boards)-1]) {
				tr.checkChangeJSON(c)
			}
		}
	})
}

// decodeStrictly marshals a value and reads it back, allowing no other key.
func (tr trial) decodeStrictly(from, into any) map[string]any {
	tr.Helper()
	data, err := json.Marshal(from)
	if err != nil {
		tr.Fatalf("seed %d: %v", tr.seed, err)
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		tr.Fatalf("seed %d: %v: %s", tr.seed, err, data)
	}
	var keys map[string]any
	if err := json.Unmarshal(data, &keys); err != nil {
		tr.Fatal(err)
	}
	return keys
}

func (tr trial) checkBoardJSON(b *negotiation.Board) {
	tr.Helper()
	var form wantJSON
	keys := tr.decodeStrictly(b, &form)
	if form.Round != b.Round().ID || len(form.Terms) != len(tr.rec.Terms) {
		tr.Fatalf("seed %d: %+v", tr.seed, form)
	}
	i := 0
	for s := range b.All() {
		f := form.Terms[i]
		var once string
		if r, ok := s.LastSettled(); ok {
			once = r.ID
		}
		got := fmt.Sprint(f.Term, f.Status, f.Wording, f.InExchange, f.Linked, f.Provisional, f.InEffect, f.LastSettled)
		want := fmt.Sprint(s.Term.ID, s.Status, s.Wording, s.InExchange(), idsOf(s.Linked()), s.Provisional(), s.InEffect(), once)
		if got != want {
			tr.Fatalf("seed %d: %s, want %s", tr.seed, got, want)
		}
		tr.checkKeys(keys["terms"].([]any)[i].(map[string]any))
		i++
	}
}

func idsOf(terms []*negotiation.Term) []string {
	var ids []string
	for _, x := range terms {
		ids = append(ids, x.ID)
	}
	return ids
}

// checkKeys sees that what is empty or false is left out, and that what is only
// of settled terms is only with them.
func (tr trial) checkKeys(term map[string]any) {
	tr.Helper()
	for key, value := range term {
		settled := term["status"] == "settled"
		always := key == "term" || key == "status"
		empty := value == "" || value == false || fmt.Sprint(value) == "[]"
		if empty || !always && settled == (key == "last_settled") {
			tr.Fatalf("seed %d: %q in %v", tr.seed, key, term)
		}
	}
}

func (tr trial) checkChangeJSON(c negotiation.Change) {
	tr.Helper()
	var form wantChangeJSON
	keys := tr.decodeStrictly(c, &form)
	var by []struct{ Actor, Cause string }
	for _, turn := range c.By {
		by = append(by, struct{ Actor, Cause string }{turn.Actor, turn.Cause.String()})
	}
	got := fmt.Sprint(form)
	want := fmt.Sprint(wantChangeJSON{c.Term.ID, c.Kind.String(), c.Before.Status.String(), c.After.Status.String(), by, c.Because})
	_, hasBy := keys["by"]
	_, hasBecause := keys["because"]
	if got != want || hasBy != (len(c.By) > 0) || hasBecause != (len(c.Because) > 0) {
		tr.Fatalf("seed %d: %s, want %s", tr.seed, got, want)
	}
}
