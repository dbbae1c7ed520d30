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
	"log"

	"parley.example/examples/syria/record"
	"parley.example/negotiation"
)

func main() {
	talks := must(negotiation.Open(must(record.Read())))
	agreed := must(talks.With(negotiation.Statement{
		Round: "hangzhou", At: "2016-09-07", By: negotiation.IDs{"us", "armed-opp"}, Term: "separation", Stance: negotiation.Accept,
	}))
	done := must(agreed.Extend(negotiation.Record{Events: []negotiation.Event{
		{ID: "supposed", Round: "hangzhou", At: "2016-09-07", Establishes: negotiation.IDs{"fighters-separated"}},
	}}))
	fmt.Println("At Hangzhou, had Washington separated the fighters by 7 September 2016")
	for _, view := range []negotiation.View{negotiation.OnRecord, negotiation.OnRecord.Among("us", "russia")} {
		changes := negotiation.Compare(must(talks.At("hangzhou", view)), must(done.At("hangzhou", view)))
		fmt.Printf("\n%s\n", view)
		for _, c := range changes.Changed() {
			fmt.Printf("  %s: %s -> %s\n", c.Term.ID, c.Before.Status, c.After.Status)
		}
		freed, inPrinciple, stand := freedOf(changes, "russia")
		fmt.Printf("  Moscow's consent to %d terms waits no longer, to %d of them in principle only.\n", freed, inPrinciple)
		fmt.Printf("  Of the %d, %d would have stood.\n", freed, stand)
	}
}

// freedOf counts the terms on which a condition of an actor has come to hold, those
// of them to which it agrees in principle only, and those that are settled.
func freedOf(changes negotiation.Changes, actor string) (freed, inPrinciple, stand int) {
	for _, c := range changes {
		for _, p := range c.Positions() {
			if p.Holder != actor || p.Kind != negotiation.MoveConditionMet {
				continue
			}
			freed++
			if p.Now.Stance == negotiation.InPrinciple {
				inPrinciple++
			}
			if c.After.Status == negotiation.StatusSettled {
				stand++
			}
		}
	}
	return freed, inPrinciple, stand
}

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal("whatif: ", err)
	}
	return v
}
