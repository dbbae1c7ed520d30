package ceasefire_test

import (
	"fmt"
	"testing"
	"time"

	"parley.example/ceasefire"
)

// A year of days in Damascus, with ten thousand incidents.
func BenchmarkLog_Days(b *testing.B) {
	for _, zone := range []string{"", "[Asia/Damascus]", "Z"} {
		b.Run("zone="+zone, func(b *testing.B) {
			var g ceasefire.Ground
			start := time.Date(2016, time.January, 1, 0, 0, 0, 0, time.UTC)
			for n := range 10_000 {
				at := start.Add(time.Duration(n) * 52 * time.Minute).Format("2006-01-02T15:04")
				if zone == "" {
					at = at[:len("2006-01-02")]
				}
				if zone == "[Asia/Damascus]" {
					at = at[:len("2006-01-02T")] + "12" + at[len("2006-01-02T15"):]
				}
				g.Incidents = append(g.Incidents, shelling(fmt.Sprint("i", n), ceasefire.Instant(at+zone), ""))
			}
			log, q := logOf(b, g), daily()
			now := start.AddDate(1, 0, 0)
			for b.Loop() {
				days, err := log.Days(q, "2016-01-01", now)
				if err != nil || len(days) != 367 {
					b.Fatal(len(days), err)
				}
			}
		})
	}
}
