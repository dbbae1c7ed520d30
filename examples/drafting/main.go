// Command drafting writes a ceasefire by hand: North and South, over the town of
// Ferry. It prints what a review finds in the first draft, mends two of the
// findings, and prints which of them are gone, which are left, and the text.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"parley.example/actor"
	"parley.example/ceasefire"
)

func main() {
	out := bufio.NewWriter(os.Stdout)
	if err := errors.Join(show(out), out.Flush()); err != nil {
		fmt.Fprintln(os.Stderr, "drafting:", err)
		os.Exit(1)
	}
}

// show reviews the draft, mends it and reviews it again.
func show(w io.Writer) error {
	roster, err := whoIsWho()
	if err != nil {
		return err
	}
	draft := firstDraft()
	draft.Roster = roster
	before := ceasefire.Review(draft)
	list(w, "The first draft", before)

	// The draft left out some without saying who they are, and set no deadline.
	draft.Excluded[0].List = "annex A, kept by the commission"
	deadline := ceasefire.After(ceasefire.Effect, ceasefire.Days(14))
	deadline.Count = ceasefire.Exclusive
	draft.Clauses[1].Provision = guns(ceasefire.By(deadline))

	after := ceasefire.Review(draft)
	list(w, "Gone, once it says by which list one is left out, and by when guns leave", less(before, after))
	list(w, "Left", after)
	_, err = fmt.Fprintf(w, "The text\n\n%s", draft)
	return err
}

// firstDraft is a text as it may come out of a long night.
func firstDraft() ceasefire.Agreement {
	both := actor.IDs{"north", "south"}
	ferry := ceasefire.In("Ferry")
	truce := ceasefire.NewCessation(ferry, both...)
	truce.Duration = &ceasefire.Duration{Effect: ceasefire.On("2031-05-01T06:00+01:00"), Length: ceasefire.Months(2)}
	renewal := ceasefire.RenewableByConsent(ceasefire.Months(2), both...)
	truce.Renewal = &renewal
	lorries := ceasefire.NewCorridor("the quay", "Ferry")
	lorries.Windows = []ceasefire.Window{{From: "08:00", To: "16:00", Zone: "Europe/Lisbon"}}
	lorries.Guarantors = []string{"red-crescent"}

	return ceasefire.Agreement{
		Title:      "Truce of Ferry",
		Parties:    []ceasefire.Party{{Actor: "north"}, {Actor: "south", Forces: []string{"river-guard"}}},
		Guarantors: []string{"commission"},
		Excluded:   []ceasefire.Exclusion{{Who: "bandits"}},
		Clauses: []ceasefire.Clause{
			{ID: "truce", Title: "The truce", Provision: truce},
			{ID: "guns", Title: "The guns", Provision: guns(ceasefire.Bounds{})},
			{ID: "aid", Title: "Aid", Text: "The road shall be opened.", Provision: lorries},
			{ID: "watch", Title: "The commission", Provision: ceasefire.Monitoring{
				Bearer: actor.IDs{"commission"}, Body: "commission", Reports: []ceasefire.Report{{To: "north"}, {To: "south"}},
				Members: []ceasefire.Seats{{Constituency: "North", Count: 2}, {Constituency: "South", Count: 2}},
				Quorum:  []ceasefire.Seats{{Constituency: "North", Count: 1}, {Constituency: "South", Count: 3}},
			}},
		},
	}
}

func guns(by ceasefire.Bounds) ceasefire.Separation {
	both := actor.IDs{"north", "south"}
	return ceasefire.Separation{
		Bearer: both, Who: both, By: by, Verifier: "commission",
		Weapons: []ceasefire.WeaponDistance{{Class: "guns", Calibre: 100, Width: ceasefire.Kilometres(30)}},
	}
}

// whoIsWho knows of some that the text forgets.
func whoIsWho() (*actor.Roster, error) {
	return actor.NewRoster([]actor.Actor{
		{ID: "north", Name: "North", Kind: actor.Government},
		{ID: "south", Name: "South", Kind: actor.ArmedGroup},
		{ID: "river-guard", Name: "the River Guard", Kind: actor.ArmedGroup},
		{ID: "home-guard", Name: "the Home Guard", Kind: actor.ArmedGroup},
		{ID: "commission", Name: "the Commission", Kind: actor.Body},
		{ID: "red-crescent", Name: "the Red Crescent", Kind: actor.Organization},
	}, []actor.Tie{{From: "north", Kind: actor.Backs, To: "home-guard"}})
}

// less returns the findings that are no longer there.
func less(before, after []ceasefire.Finding) []ceasefire.Finding {
	return slices.DeleteFunc(slices.Clone(before), func(f ceasefire.Finding) bool { return slices.Contains(after, f) })
}

func list(w io.Writer, heading string, found []ceasefire.Finding) {
	fmt.Fprintf(w, "%s: %d\n\n", heading, len(found))
	for _, f := range found {
		fmt.Fprintf(w, "  %s\n", f)
	}
	fmt.Fprintln(w)
}
