package negotiation_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"parley.example/negotiation"
	"parley.example/negotiation/negotiationtest"
)

// Every question that a board answers is answered on one on which moves are
// supposed, too, as it is on the talks with the moves in them.
func TestSupposedBoardsAnswerEveryQuestion(t *testing.T) {
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		v := tr.views[tr.IntN(len(tr.views))]
		b := tr.at(tr.talks, tr.rec.Rounds[tr.IntN(len(tr.rec.Rounds))].ID, v)
		moves := tr.moves(b, 1+tr.IntN(4))
		supposed, err := b.Suppose(moves...)
		if err != nil {
			tr.Fatalf("seed %d: %v", tr.seed, err)
		}
		said := tr.at(tr.carryOut(b, moves), b.Round().ID, v)
		tr.sameJSON("board", supposed, said)
		for s := range supposed.All() {
			other, _ := said.Standing(s.Term.ID)
			tr.sameText("explanation of "+s.Term.ID, s.Explain().String(), other.Explain().String())
		}
		for i, c := range negotiation.Compare(b, supposed) {
			other := negotiation.Compare(b, said)[i]
			tr.sameText("explanation of a change of "+c.Term.ID, withoutSpan(c.Explain()), withoutSpan(other.Explain()))
			tr.sameJSON("positions", c.Positions(), other.Positions())
		}
		for _, a := range tr.rec.Actors {
			mine, err := supposed.Ledger(a.ID)
			if err != nil {
				tr.Fatalf("seed %d: %v", tr.seed, err)
			}
			its, err := said.Ledger(a.ID)
			if err != nil {
				tr.Fatalf("seed %d: %v", tr.seed, err)
			}
			tr.sameJSON("ledger of "+a.ID, mine, its)
		}
	})
}

// withoutSpan gives an explanation without the line that says between which boards
// something changed: moves that are supposed are named there.
func withoutSpan(e *negotiation.ChangeExplanation) string {
	head, text, _ := strings.Cut(e.String(), "\n")
	_, text, _ = strings.Cut(text, "\n")
	return head + "\n" + text
}

// So they are just after a statement within a round.
func TestSupposedBoardsWithinARoundAnswerEveryQuestion(t *testing.T) {
	tryEach(t, 1, negotiationtest.Options{}, func(tr trial) {
		b, err := tr.talks.After(tr.IntN(len(tr.rec.Statements)), tr.views[tr.IntN(len(tr.views))])
		if err != nil {
			tr.Fatalf("seed %d: %v", tr.seed, err)
		}
		moves := slices.DeleteFunc(tr.moves(b, 1+tr.IntN(3)), func(m negotiation.Move) bool {
			s, ok := b.Standing(m.Term)
			return ok && m.Wording != "" && !slices.Contains(s.Wordings(), m.Wording)
		})
		supposed, err := b.Suppose(moves...)
		if err != nil {
			tr.Fatalf("seed %d: %v", tr.seed, err)
		}
		for s := range supposed.All() {
			e := s.Explain()
			if e.Standing.Status != s.Status || e.Standing.Wording != s.Wording {
				tr.Fatalf("seed %d: %s is %s %q, explained as %s %q", tr.seed, s.Term.ID, s.Status, s.Wording, e.Standing.Status, e.Standing.Wording)
			}
			for _, p := range s.Positions() {
				if other := e.Standing.Position(p.Holder); other.Stance != p.Stance || other.Wording != p.Wording || other.Holds != p.Holds {
					tr.Fatalf("seed %d: %s on %s holds %+v, explained as %+v", tr.seed, p.Holder, s.Term.ID, p, other)
				}
			}
		}
		for _, c := range negotiation.Compare(b, supposed) {
			if e := c.Explain(); e.Change.Kind != c.Kind {
				tr.Fatalf("seed %d: %s is %s, explained as %s", tr.seed, c.Term.ID, c.Kind, e.Change.Kind)
			}
		}
	})
}

func (tr trial) sameJSON(what string, got, want any) {
	tr.Helper()
	a, err := json.MarshalIndent(got, "", " ")
	if err != nil {
		tr.Fatalf("seed %d: %v", tr.seed, err)
	}
	b, err := json.MarshalIndent(want, "", " ")
	if err != nil {
		tr.Fatalf("seed %d: %v", tr.seed, err)
	}
	tr.sameText(what, string(a), string(b))
}

func (tr trial) sameText(what, got, want string) {
	tr.Helper()
	if got != want {
		tr.Fatalf("seed %d: %s\n got %s\nwant %s", tr.seed, what, got, want)
	}
}
