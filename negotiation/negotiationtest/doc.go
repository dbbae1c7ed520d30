// Package negotiationtest helps to test programs that embed the negotiation
// package: it makes random records, always valid, in which everything that a
// record can say happens often.
//
// The same source of random numbers and the same [Options] give the same
// record:
//
//	rng := rand.New(rand.NewPCG(1, 2))
//	rec := negotiationtest.Generate(rng, negotiationtest.Options{})
//
// [Features] counts what a record uses, so that a test can see that it has
// tried what it means to try.
package negotiationtest
