// Command whatif asks of the talks on Syria what would have stood, had
// Washington separated the fighters by 7 September 2016, the end of the round at
// Hangzhou. Moscow had said on the fourth that its consent waited for that.
//
// The record has it twice: as a term, that Washington gets the rebels to part
// from Nusra, which takes the consent of both and of Moscow; and as a fact, that
// they are separated. A deed is both, so both are supposed: Washington and the
// rebels accept the term, by [negotiation.Talks.With], and the fact comes about,
// by [negotiation.Talks.Extend]. That it would have come about by their consent,
// and not over the heads of the rebels, is a guess, and the kindest one for the
// deal. Nothing else is supposed: nobody is taken to have answered the deed.
//
// It prints how the board at Hangzhou would have differed, on the record, among
// everyone and among the two powers alone. The answer is less than Moscow's words
// promised. What it had said was not yes if the fighters part, but yes in
// principle, to papers of which it had accepted no wording; to the one thing that
// it had accepted on that condition, joint strikes, Washington had said nothing.
package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"parley.example/examples/syria/record"
	"parley.example/negotiation"
)

func main() {
	if err := show(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "whatif:", err)
		os.Exit(1)
	}
}

// show supposes the deed and prints what it changes.
func show(w io.Writer) error {
	rec, err := record.Read()
	if err != nil {
		return err
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		return err
	}
	agreed, err := talks.With(negotiation.Statement{
		Round: "hangzhou", At: "2016-09-07", By: negotiation.IDs{"us", "armed-opp"}, Term: "separation", Stance: negotiation.Accept,
	})
	if err != nil {
		return err
	}
	done, err := agreed.Extend(negotiation.Record{Events: []negotiation.Event{
		{ID: "supposed", Round: "hangzhou", At: "2016-09-07", Establishes: negotiation.IDs{"fighters-separated"}},
	}})
	if err != nil {
		return err
	}
	everyone, err := tell(talks, done, negotiation.OnRecord)
	if err != nil {
		return err
	}
	two, err := tell(talks, done, negotiation.OnRecord.Among("us", "russia"))
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "At Hangzhou, had Washington separated the fighters by 7 September 2016\n\n"+
		"Among everyone\n%s\nAmong Washington and Moscow alone\n%s", everyone, two)
	return err
}

// tell says how the board at Hangzhou differs, and what became of the consents of
// Moscow that had stood on a condition.
func tell(talks, done *negotiation.Talks, view negotiation.View) (string, error) {
	before, err := talks.At("hangzhou", view)
	if err != nil {
		return "", err
	}
	after, err := done.At("hangzhou", view)
	if err != nil {
		return "", err
	}
	var text strings.Builder
	var freed, inPrinciple, stand int
	for _, c := range negotiation.Compare(before, after) {
		if c.Kind != negotiation.ChangeUnchanged {
			fmt.Fprintf(&text, "  %s: %s -> %s\n", c.Term.ID, c.Before.Status, c.After.Status)
		}
		was, now := c.Before.Position("russia"), c.After.Position("russia")
		if was.Holds || !now.Holds {
			continue
		}
		freed++
		if now.Stance == negotiation.InPrinciple {
			inPrinciple++
		}
		if c.After.Status == negotiation.StatusSettled {
			stand++
		}
	}
	fmt.Fprintf(&text, "  Moscow's consent to %d terms waits no longer, to %d of them in principle only.\n", freed, inPrinciple)
	fmt.Fprintf(&text, "  Of the %d, %d would have stood.\n", freed, stand)
	return text.String(), nil
}
