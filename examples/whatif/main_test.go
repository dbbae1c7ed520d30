package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley.example/examples/syria/record"
	"parley.example/negotiation"
)

func Example() {
	main()
	// Output:
	// At Hangzhou, had Washington separated the fighters by 7 September 2016
	//
	// on-record
	//   separation: open -> settled
	//   Moscow's consent to 12 terms waits no longer, to 11 of them in principle only.
	//   Of the 12, 0 would have stood.
	//
	// on-record@us,russia
	//   air-grounding: conditional -> in-principle
	//   jic: conditional -> in-principle
	//   separation: open -> settled
	//   Moscow's consent to 12 terms waits no longer, to 11 of them in principle only.
	//   Of the 12, 0 would have stood.
}

// The documentation says what Moscow had said and Washington had not: the record
// has it so.
func TestRecordBearsOutTheDocumentation(t *testing.T) {
	rec, err := record.Read()
	if err != nil {
		t.Fatal(err)
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	board, err := talks.At("hangzhou", negotiation.OnRecord)
	if err != nil {
		t.Fatal(err)
	}
	if r := board.Round(); r.End != "2016-09-07" {
		t.Errorf("the round at Hangzhou ends on %s", r.End)
	}
	for _, c := range []struct {
		term, actor string
		stance      negotiation.Stance
		condition   *negotiation.Condition
	}{
		{"sep-deal", "russia", negotiation.InPrinciple, negotiation.IfSettled("separation")},
		{"joint-strikes", "russia", negotiation.Accept, negotiation.IfFact("fighters-separated")},
		{"joint-strikes", "us", "", nil},
		{"separation", "us", "", nil},
		{"separation", "armed-opp", "", nil},
	} {
		s, _ := board.Standing(c.term)
		p := s.Position(c.actor)
		if p.Stance != c.stance {
			t.Errorf("%s on %s: %q, want %q", c.actor, c.term, p.Stance, c.stance)
		}
		if c.condition == nil {
			continue
		}
		if diff := cmp.Diff(c.condition, p.Statement.If); diff != "" {
			t.Errorf("%s on %s (-want +got):\n%s", c.actor, c.term, diff)
		}
	}
	if board.Holds(*negotiation.IfFact("fighters-separated")) {
		t.Error("the fighters are separated already")
	}
}

// The deed alone, without anybody's consent to the term, would have settled
// nothing.
func TestFactAloneSettlesNothing(t *testing.T) {
	rec, err := record.Read()
	if err != nil {
		t.Fatal(err)
	}
	talks, err := negotiation.Open(rec)
	if err != nil {
		t.Fatal(err)
	}
	done, err := talks.Extend(negotiation.Record{Events: []negotiation.Event{
		{ID: "supposed", Round: "hangzhou", Establishes: negotiation.IDs{"fighters-separated"}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	for _, view := range []negotiation.View{negotiation.OnRecord, negotiation.OnRecord.Among("us", "russia")} {
		before, err := talks.At("hangzhou", view)
		if err != nil {
			t.Fatal(err)
		}
		after, err := done.At("hangzhou", view)
		if err != nil {
			t.Fatal(err)
		}
		if changed := negotiation.Compare(before, after).Changed(); len(changed) > 0 {
			t.Errorf("%s: %v", view, changed)
		}
	}
}
