package negotiationtest_test

import (
	"fmt"
	"math/rand/v2"

	"parley.example/negotiation/negotiationtest"
)

func ExampleGenerate() {
	rng := rand.New(rand.NewPCG(1, 2))
	rec := negotiationtest.Generate(rng, negotiationtest.Options{
		Statements: 1000,
		Without:    negotiationtest.Composites | negotiationtest.Claims,
	})
	fmt.Println(len(rec.Statements), "statements")
	fmt.Println(negotiationtest.Features(rec)["term includes"], "composites")
	// Output:
	// 1000 statements
	// 0 composites
}
