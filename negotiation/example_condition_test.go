package negotiation_test

import (
	"fmt"

	"parley.example/negotiation"
)

func ExampleIfAll() {
	c := negotiation.IfAll(
		negotiation.IfSettled("grounding"),
		negotiation.IfAny(
			negotiation.IfAccepts("russia", "aid"),
			negotiation.IfFact("confirmed"),
		),
	)
	fmt.Println(c)
	// Output: all of: grounding is settled; (any of: russia accepts aid; the fact confirmed holds)
}

func ExampleRule_String() {
	ratified := negotiation.Rule{Kind: negotiation.All, Rules: []negotiation.Rule{
		{Kind: negotiation.Unanimity, Of: []string{"us", "russia"}},
		{Kind: negotiation.Unopposed, Of: []string{"congress", "duma"}},
	}}
	fmt.Println(ratified)
	// Output: all of: unanimity of us, russia; unopposed of congress, duma
}

func ExampleStance_Supports() {
	for _, s := range []negotiation.Stance{negotiation.InPrinciple, negotiation.Reserve} {
		fmt.Println(s, s.Supports())
	}
	// Output:
	// in-principle true
	// reserve false
}
