package negotiation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley.example/actor"
	"parley.example/negotiation"
)

// Talks that end in a package, between four: a first deal that the last one
// replaces; wordings that are proposed, refused and given up in the last round; a
// signature for the whole; and one of the four that later thinks better of it.
func signed(t *testing.T, more ...string) *negotiation.Talks {
	t.Helper()
	rec := negotiation.Record{
		Parties: []string{"iran", "us", "france", "russia"},
		Terms:   worded("interim", "stock", "reactor", "visits", "arms", "plan"),
		Rounds: []negotiation.Round{
			{ID: "geneva", Start: "2013-11"}, {ID: "lausanne", Start: "2015-04"}, {ID: "vienna", Start: "2015-07"}, {ID: "after", Start: "2016-01"},
		},
		Facts: []negotiation.Fact{{ID: "letters"}},
	}
	rec.Terms[5].Includes, rec.Terms[5].Replaces = []string{"stock", "reactor", "visits", "arms"}, []string{"interim"}
	for _, id := range rec.Parties {
		rec.Actors = append(rec.Actors, actor.Actor{ID: id})
	}
	for _, line := range append([]string{
		"geneva us interim propose",
		"geneva iran+russia interim accept",
		"geneva france interim reject",
		"geneva france interim accept",
		"lausanne us+france+russia stock propose",
		"vienna iran+russia arms propose; text at once",
		"vienna us arms reject; text at once",
		"vienna us arms propose; text five years",
		"vienna iran+us+france+russia plan accept",
	}, more...) {
		rec.Statements = append(rec.Statements, said(t, line))
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	return talks
}

func keptOf(talks *negotiation.Talks, who string) string {
	l := ledgerOf(talks, "after", who, nil)
	return fmt.Sprintf("%d of %d", l.Kept.Count, l.Kept.Of)
}

// To go over to what replaces a term breaks no word, and a signature for a whole
// is one word.
func TestSuccessorBreaksNoWord(t *testing.T) {
	talks := signed(t)
	for _, who := range talks.Record().Parties {
		l := ledgerOf(talks, "after", who, nil)
		if got := keptOf(talks, who); got != "2 of 2" {
			t.Errorf("%s kept %s", who, got)
		}
		if len(l.Reversed) != 1 || l.Reversed[0].Turn.Cause != negotiation.CauseReplaced || l.Reversed[0].Over().ID != "plan" {
			t.Errorf("%s undid %v", who, l.Reversed)
		}
	}
}

// One statement that sets a condition on the whole undoes five terms, and is one
// word broken.
func TestPackageIsOneWord(t *testing.T) {
	talks := signed(t, "after iran plan accept; if fact letters")
	l := ledgerOf(talks, "after", "iran", nil)
	var undone []string
	for _, r := range l.Reversed {
		if r.GoesBack() {
			undone = append(undone, r.Change.Term.ID)
		}
	}
	if got := strings.Join(undone, " "); got != "stock reactor visits arms plan" {
		t.Errorf("iran undid %s", got)
	}
	if got := keptOf(talks, "iran"); got != "1 of 2" {
		t.Errorf("iran kept %s", got)
	}
	if got := keptOf(talks, "us"); got != "2 of 2" {
		t.Errorf("us kept %s", got)
	}
}

// A concession to what was proposed in the round of the signature is one, though
// the signature has taken the place of the proposal; and it is one from what was
// proposed against that.
func TestPackageConcedes(t *testing.T) {
	for _, tc := range []struct {
		name string
		more []string
		want []string
	}{
		{"by signing", nil, []string{"iran", "russia"}},
		{"and then in so many words", []string{"after iran+russia arms accept; text five years"}, []string{"iran", "russia"}},
	} {
		talks := signed(t, tc.more...)
		var conceded []string
		for _, who := range talks.Record().Parties {
			for _, c := range ledgerOf(talks, "after", who, nil).Conceded {
				if c.Term.ID != "arms" {
					continue
				}
				conceded = append(conceded, who)
				if c.From != negotiation.ContributionAgainst || c.Was.Wording != "at once" || c.Now.Wording != "five years" || c.Now.Whole.ID != "plan" {
					t.Errorf("%s: %s conceded from %s, %q to %q", tc.name, who, c.From, c.Was.Wording, c.Now.Wording)
				}
			}
		}
		if !slices.Equal(conceded, tc.want) {
			t.Errorf("%s: %v conceded", tc.name, conceded)
		}
	}
}

// Who had objected earlier in the round is not shown as having been silent.
func TestConcessionWithinARoundSaysFromWhat(t *testing.T) {
	l := ledgerOf(signed(t), "after", "france", nil)
	if len(l.Conceded) == 0 || l.Conceded[0].From != negotiation.ContributionAgainst || l.Conceded[0].Was.Stance != negotiation.Reject {
		t.Errorf("france conceded %+v", l.Conceded)
	}
}

// Of four that had signed one wording, and one that goes back to another, that
// one holds out.
func TestOneHoldsOutAgainstThree(t *testing.T) {
	talks := signed(t, "after iran arms accept; text at once")
	for who, want := range map[string]string{"iran": "arms after-after (1) still", "us": "", "france": "", "russia": ""} {
		var list []string
		for _, h := range ledgerOf(talks, "after", who, nil).HeldOut {
			list = append(list, stretched(h.Stretch, h.Standing))
		}
		if got := strings.Join(list, "; "); got != want {
			t.Errorf("%s held out on %q, want %q", who, got, want)
		}
	}
}

func TestZeroReversal(t *testing.T) {
	var r negotiation.Reversal
	if r.GoesBack() || r.Over() != nil {
		t.Error("somebody went back on nothing")
	}
	r.Turn.Cause = negotiation.CauseReplaced
	if r.GoesBack() || r.Over() != nil {
		t.Error("somebody went over from nothing")
	}
}
