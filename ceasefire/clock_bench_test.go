package ceasefire_test

import (
	"testing"
	"time"

	"parley.example/ceasefire"
)

func BenchmarkTruce_At(b *testing.B) {
	truce := syria2016()
	now := first(b, "2016-09-15")
	for b.Loop() {
		if _, err := truce.At(now); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkQuota_Balance(b *testing.B) {
	var all []ceasefire.Delivery
	begin := first(b, "2025-01-19T10:00Z")
	for n := range 1000 {
		all = append(all, ceasefire.Delivery{At: ceasefire.InstantOf(begin.Add(time.Duration(n) * time.Hour)), Amount: 20, Of: []string{"north"}})
	}
	now := begin.AddDate(0, 3, 0)
	for b.Loop() {
		if _, err := lorries.Balance(all, "2025-01-19[Asia/Gaza]", now); err != nil {
			b.Fatal(err)
		}
	}
}
