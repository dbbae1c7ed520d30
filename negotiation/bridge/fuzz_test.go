package bridge_test

import (
	"testing"
)

// FuzzFind puts questions to random boards and compares with brute force.
func FuzzFind(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed, uint8(seed))
	}
	f.Fuzz(func(t *testing.T, seed uint64, budget uint8) {
		c := newContest(t, seed)
		c.run(&tally{})
		c.opts.Budget = int(budget)
		for _, a := range c.find(c.opts).Answers {
			c.check(a)
		}
	})
}
