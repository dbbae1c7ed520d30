package ceasefire_test

import (
	"fmt"
	"time"

	"parley.example/ceasefire"
)

// The truce in Syria of 12 September 2016 was renewed once by both who made it.
// Later one of them alone offered 72 hours more, which is no renewal.
func ExampleTruce_At() {
	truce := syria2016()
	for _, at := range []ceasefire.Instant{
		"2016-09-12T12:00[Asia/Damascus]",
		"2016-09-15T12:00[Asia/Damascus]",
		"2016-09-16T19:00[Asia/Damascus]",
	} {
		now, err := at.First()
		if err != nil {
			fmt.Println(err)
			return
		}
		status, err := truce.At(now)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(at, status.State)
		if !status.Until.IsZero() {
			fmt.Println("  until", ceasefire.InstantOf(status.Until))
		}
	}
	faults, err := truce.Faults(time.Date(2016, 9, 17, 0, 0, 0, 0, time.UTC))
	fmt.Println(faults, err)
	// Output:
	// 2016-09-12T12:00[Asia/Damascus] pending
	//   until 2016-09-12T19:00+03:00[Asia/Damascus]
	// 2016-09-15T12:00[Asia/Damascus] in-effect
	//   until 2016-09-16T19:00+03:00[Asia/Damascus]
	// 2016-09-16T19:00[Asia/Damascus] expired
	// [consent: acts[1]: us did not agree before the time was up at 2016-09-16T19:00+03:00[Asia/Damascus]] <nil>
}

// The annexes of Dayton count from the transfer of authority.
func ExampleAnchors_Resolve() {
	anchors := ceasefire.Anchors{{ID: "transfer-of-authority", At: "1995-12-20"}, {ID: "eighth-quiet-day"}}
	for _, days := range []int{30, 45, 91, 120} {
		day, err := anchors.Resolve(ceasefire.After("transfer-of-authority", ceasefire.Days(days)), "")
		fmt.Println(days, day, err)
	}
	_, err := anchors.Resolve(ceasefire.After("eighth-quiet-day", ceasefire.Hours(24)), "")
	fmt.Println(err)
	// Output:
	// 30 1996-01-19 <nil>
	// 45 1996-02-03 <nil>
	// 91 1996-03-20 <nil>
	// 120 1996-04-18 <nil>
	// ceasefire: eighth-quiet-day has no date
}

// A road is open from ten at night until six in the morning, also in the night in
// which the clocks are put forward.
func ExampleWindow_Openings() {
	w := ceasefire.Window{From: "22:00", To: "06:00", Zone: "Europe/Kyiv"}
	begin := time.Date(2015, 3, 28, 12, 0, 0, 0, time.UTC)
	openings, err := w.Openings(begin, begin.AddDate(0, 0, 2))
	if err != nil {
		fmt.Println(err)
		return
	}
	for o := range openings {
		fmt.Println(ceasefire.InstantOf(o.From), o.To.Sub(o.From))
	}
	// Output:
	// 2015-03-28T22:00+02:00[Europe/Kyiv] 7h0m0s
	// 2015-03-29T22:00+03:00[Europe/Kyiv] 8h0m0s
}

// Eighteen ships in two months, as in Yemen in 2022.
func ExampleQuota_Balance() {
	ships := ceasefire.Quota{Amount: 18, Unit: "ship", Per: ceasefire.Months(2)}
	balances, err := ships.Balance([]ceasefire.Delivery{
		{At: "2022-04-20", Amount: 5}, {At: "2022-05-30", Amount: 8}, {At: "2022-06-20", Amount: 20},
	}, "2022-04-02", time.Date(2022, 8, 10, 0, 0, 0, 0, time.UTC))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range balances {
		fmt.Println(b.Start.Format(time.DateOnly), b.Done, "of", b.Due, "running", b.Running, "unfinished", b.Unfinished)
	}
	// Output:
	// 2022-04-02 13 of 18 running -5 unfinished false
	// 2022-06-02 20 of 18 running -3 unfinished false
	// 2022-08-02 0 of 18 running -3 unfinished true
}
